"""Makes the plan of an outline: what all dialects of Markdown have in common. A dialect says what is its own."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from textwrap import dedent

from planwire.formats import tasks
from planwire.formats.dialect import Dialect, Found, ReadTask
from planwire.formats.garbage import uncollected
from planwire.formats.links import Link, dependencies
from planwire.formats.markdown_outline import Checkbox, Outline, Section, read_outline, title_of
from planwire.formats.parsed import (
    Entry,
    FileProblem,
    ParsedFile,
    Problem,
    ProblemKind,
    Source,
    decode,
    in_order,
    refuse_conflict,
)
from planwire.v1 import phase_pb2 as phase_pb
from planwire.v1 import task_pb2 as task_pb
from planwire.v1 import transfer_service_pb2 as import_pb

_RULE = re.compile(r"[ \t]*(-{3,}|\*{3,}|_{3,})?[ \t]*")
_LONGEST_FRONT_MATTER = 65_536
_NAMES_OF_ALL = {"tasks", "plan", "todo", "readme"}
_NO_BOX = "is not read: a row is a task where one of its cells begins with a box"
_NOT_PLAIN = "the row of this box is no task: it has several boxes, or no cell below a header such as `Task`"
_NO_ITEM = "a task is an item of a list, such as `- [ ] what to do`"


def parse(data: bytes, source: Source, dialect: Dialect) -> ParsedFile:
    """The boxes of a file as the tasks of one active plan. Raises FileProblem."""
    # The many tokens of a large file have no cycles, and to look for these would take a third of the time.
    with uncollected():
        return _parse(data, source, dialect)


def _parse(data: bytes, source: Source, dialect: Dialect) -> ParsedFile:
    text = decode(data)
    if "\0" in text:
        raise FileProblem(f"line {text.count(chr(10), 0, text.index(chr(0))) + 1} holds a NUL character")
    refuse_conflict(text)
    outline = read_outline(text)
    checkboxes = list(outline.checkboxes)
    if not checkboxes and not outline.boxes_elsewhere:
        raise FileProblem(f"no tasks: {_NO_ITEM}")
    title = title_of(outline.sections)
    phases = _phases(outline.sections, title, dialect)
    problems = [Problem(ProblemKind.NOTE, line, "", note) for line, note in outline.notes]
    in_rows = {row.line + 1 for table in outline.tables for row in table.rows}
    for line, rest in outline.boxes_elsewhere:
        reason = _NOT_PLAIN if line in in_rows else f"this box is in no list: {_NO_ITEM}"
        problems.append(Problem(ProblemKind.SKIPPED, line, rest, reason))
    entries = _plan(outline, title, phases, source, dialect)
    read = [_read_task(checkbox, source, dialect) for checkbox in checkboxes]
    known = {name for task in read for name in (task.number, task.title)}
    for table in outline.tables:
        if unread := table.unread(known):
            reason = f"this table has {unread:,} {'row' if unread == 1 else 'rows'} with a task that {_NO_BOX}"
            problems.append(Problem(ProblemKind.NOTE, table.line + 1, "", reason))
    found = dialect.links(outline, read, phases)
    task_entries, task_problems = _task_entries(outline.sections, read, phases, source, dialect, entries[0])
    phase_of = {box.line: phases.get(section.line, "") for section in outline.sections for box in section.checkboxes}
    edges, edge_problems = _dependencies(found, read, phase_of, source)
    problems = sorted([*problems, *task_problems, *edge_problems], key=lambda problem: problem.line)
    return ParsedFile(
        len(checkboxes) + len(outline.boxes_elsewhere), in_order([*entries, *task_entries, *edges]), problems
    )


def description(lines: Iterable[str]) -> str:
    """The lines without the indentation that they share, and without blank lines and rules around them."""
    kept = dedent("\n".join(lines)).split("\n")
    begin, end = 0, len(kept)
    while begin < end and _RULE.fullmatch(kept[begin]):
        begin += 1
    while begin < end and _RULE.fullmatch(kept[end - 1]):
        end -= 1
    return "\n".join(kept[begin:end])


def _phases(sections: Sequence[Section], title: Section | None, dialect: Dialect) -> dict[int, str]:
    """The phase of each section, by its line: its heading after those it stands under; equal ones are one phase."""
    path: list[Section] = []
    names: dict[int, str] = {}
    for section in sections:
        if section.level and section is not title:
            while path and path[-1].level >= section.level:
                path.pop()
            path.append(section)
            names[section.line] = " / ".join(each.heading for each in dialect.phase(path) if each.heading)
    used = {names.get(section.line, "") for section in sections if section.checkboxes}
    return {line: name for line, name in names.items() if name and name in used}


def _plan(
    outline: Outline, title: Section | None, phases: Mapping[int, str], source: Source, dialect: Dialect
) -> list[Entry]:
    """The plan, and its phases in order of first sight."""
    name = source.plan or _own_title(title.heading if title else "", dialect) or _name_of_file(source)
    parts: dict[str, list[Section]] = {
        phases[section.line]: [] for section in outline.sections if section.line in phases
    }
    others: list[Section] = []
    for section in outline.sections:
        parts.get(phases.get(section.line, ""), others).append(section)
    whole = "\n\n".join(filter(None, (_whole(section, name) for section in others)))
    plan = tasks.active_plan(source, "", name, whole)
    if outline.front_matter:
        plan.metadata.update({dialect.name: {"front_matter": outline.front_matter[:_LONGEST_FRONT_MATTER]}})
    entries = [Entry(import_pb.ImportRecord(plan=import_pb.ImportedPlan(plan=plan)), 1, name)]
    for index, (phase_name, sections) in enumerate(parts.items()):
        texts = (_part(section, phase_name) for section in sections)
        phase = phase_pb.Phase(
            id=source.id("phase", phase_name),
            plan_id=plan.id,
            name=phase_name[: tasks.NAME_LENGTH],
            description="\n\n".join(filter(None, texts))[: tasks.TEXT_LENGTH],
            order_index=index,
        )
        entries.append(Entry(import_pb.ImportRecord(phase=phase), sections[0].line, phase_name))
    return entries


def _own_title(heading: str, dialect: Dialect) -> str:
    for generic in dialect.generic_titles:
        if heading == generic:
            return ""
        if heading.startswith(f"{generic}:"):
            return heading.removeprefix(f"{generic}:").strip()
    return heading


def _name_of_file(source: Source) -> str:
    """A file that is called as all of its kind are is called after its folder."""
    folder = PurePosixPath(source.path).parent.name
    return folder if folder and source.file_name.lower() in _NAMES_OF_ALL else source.file_name


def _part(section: Section, phase_name: str) -> str:
    """A section as a part of a phase's description; with its heading where the phase is called otherwise."""
    heading = "" if phase_name.endswith(section.heading) else f"{'#' * section.level} {section.heading}"
    return "\n\n".join(filter(None, (heading, description(section.text))))


def _whole(section: Section, plan_name: str) -> str:
    """A section that is no phase, as a part of the plan's description."""
    heading = f"{'#' * section.level} {section.heading}".strip() if section.heading != plan_name else ""
    return "\n\n".join(filter(None, (heading, description(section.text))))


def _read_task(checkbox: Checkbox, source: Source, dialect: Dialect) -> ReadTask:
    mark = checkbox.box.mark
    status = dialect.statuses.get(mark, task_pb.TASK_STATUS_PENDING)
    title = checkbox.whole_title if dialect.joins_lines else checkbox.title
    text = checkbox.text if dialect.joins_lines else [*checkbox.wrapped, *checkbox.text]
    task = ReadTask(checkbox, title, status, description(text))
    if checkbox.box.optional:
        task.labels.append("optional")
    if mark not in dialect.statuses:
        task.notes.append(f"the mark `[{mark}]` is unknown: the task is pending, and the metadata has the mark")
        task.metadata["mark"] = mark
    if checkbox.why_odd:
        task.notes.append(f"{checkbox.why_odd}; it is read nevertheless")
    dialect.read(task, source)
    return task


def _task_entries(
    sections: Iterable[Section],
    read: Iterable[ReadTask],
    phases: Mapping[int, str],
    source: Source,
    dialect: Dialect,
    plan: Entry,
) -> tuple[list[Entry], list[Problem]]:
    entries: list[Entry] = []
    problems: list[Problem] = []
    keys: dict[int, tuple[str | int, ...]] = {}
    stored: dict[int, ReadTask] = {}
    lines: dict[str, int] = {}
    uses: Counter[tuple[str | int, ...]] = Counter()
    sizes: Counter[str] = Counter()
    phase_of = {box.line: phases.get(section.line, "") for section in sections for box in section.checkboxes}
    phase_ids = {name: source.id("phase", name) if name else "" for name in set(phase_of.values())}
    for task in read:
        checkbox = task.checkbox
        if not task.title:
            problems.append(task.problem(ProblemKind.SKIPPED, "there is no text after the box"))
            continue
        phase = phase_of[checkbox.line]
        parent = checkbox.parent
        while parent and parent.line not in stored:
            parent = parent.parent
        # What bears a number keeps its identity when its words and its place change.
        place = keys[parent.line] if parent else ("", phase)
        key: tuple[str | int, ...] = (task.number,) if task.number else (*place, task.title)
        task.id = source.id("task", *key, *([uses[key]] if uses[key] else []))
        if task.number and uses[key]:
            task.notes.append(
                f"line {lines[task.number]} has the number {task.number} too, and what names it means that"
            )
        lines.setdefault(task.number, checkbox.line)
        message = task_pb.Task(
            id=task.id,
            plan_id=plan.record.plan.plan.id,
            phase_id=phase_ids[phase],
            parent_task_id=stored[parent.line].id if parent else "",
            order_index=sizes[phase],
            status=task.status,
            skip_reason=task.skip_reason,
            attempt=int(task.status == task_pb.TASK_STATUS_IN_PROGRESS),
        )
        cut = tasks.fill(
            message,
            title=task.title,
            description=task.description,
            assignee="",
            labels=task.labels,
            external_ref=task.number,
        )
        whole = {"title": task.title, "description": task.description, "labels": task.labels}
        metadata = {**task.metadata, **{name: whole[name] for name in cut if name in whole}}
        if metadata:
            message.metadata.update({dialect.name: metadata})
        keys[checkbox.line], stored[checkbox.line] = key, task
        uses[key] += 1
        sizes[phase] += 1
        record = import_pb.ImportRecord(task=import_pb.ImportedTask(task=message))
        entries.append(Entry(record, checkbox.line, task.name))
        problems += (task.problem(ProblemKind.NOTE, note) for note in task.notes)
        problems += (task.problem(ProblemKind.NOTE, tasks.cut_note(name)) for name in cut)
    return entries, problems


def _dependencies(
    found: Found, read: Sequence[ReadTask], phase_of: Mapping[int, str], source: Source
) -> tuple[list[Entry], list[Problem]]:
    stored = {task.checkbox.line: task for task in read if task.id}
    problems = list(found.problems)
    links: list[Link] = []
    tasks_by_reference = {task.reference: task for task in reversed(stored.values())}
    own_phase = {reference: phase_of[task.checkbox.line] for reference, task in tasks_by_reference.items()}
    phases = set(phase_of.values())
    for link in found.links:
        target = tasks_by_reference.get(link.target)
        whole = found.phase_names.get(link.source)
        if target and link.source in _ancestors(target, stored):
            reason = f"{link.text}: {link.target} is a part of {link.source}, which cannot be done before it"
            problems.append(Problem(ProblemKind.LINK, link.line, link.name, reason))
        elif whole and whole == own_phase.get(link.target):
            reason = f"{link.text}: it is a part of that, which cannot be done before it"
            problems.append(Problem(ProblemKind.LINK, link.line, link.name, reason))
        else:
            links.append(link)
    task_ids = {reference: task.id for reference, task in tasks_by_reference.items()}
    phase_ids = {name: source.id("phase", phase) for name, phase in found.phase_names.items() if phase in phases}
    entries, refused = dependencies(links, task_ids, source, phase_ids)
    return entries, [*problems, *refused]


def _ancestors(task: ReadTask, stored: Mapping[int, ReadTask]) -> set[str]:
    found: set[str] = set()
    parent = task.checkbox.parent
    while parent:
        if parent.line in stored:
            found.add(stored[parent.line].reference)
        parent = parent.parent
    return found
