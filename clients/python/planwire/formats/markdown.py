"""Plans in Markdown: checkboxes are tasks, the headings above them phases. docs/formats.md says how each is read."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from textwrap import dedent

from planwire.formats import tasks
from planwire.formats.markdown_outline import Checkbox, Section, read_outline
from planwire.formats.parsed import Entry, FileProblem, ParsedFile, Problem, ProblemKind, Source, decode, in_order
from planwire.v1 import phase_pb2 as phase_pb
from planwire.v1 import task_pb2 as task_pb
from planwire.v1 import transfer_service_pb2 as import_pb

_STATUSES = {
    " ": task_pb.TASK_STATUS_PENDING,
    "x": task_pb.TASK_STATUS_COMPLETED,
    "X": task_pb.TASK_STATUS_COMPLETED,
    "/": task_pb.TASK_STATUS_IN_PROGRESS,
    "-": task_pb.TASK_STATUS_CANCELLED,
}
# A number, or letters with a number, in bold, such as `**1.2**`: what the plan itself calls the task.
_LABEL = re.compile(r"^\*\*(?P<label>[A-Za-z]{0,10}-?\d[\w.-]{0,30}?)[.:]?\*\*")

_RULE = re.compile(r"[ \t]*(-{3,}|\*{3,}|_{3,})?[ \t]*")


def parse(data: bytes, source: Source) -> ParsedFile:
    """The checkboxes of a file as the tasks of one active plan. Raises FileProblem."""
    text = decode(data)
    if "\0" in text:
        raise FileProblem(f"line {text.count(chr(10), 0, text.index(chr(0))) + 1} holds a NUL character")
    sections = read_outline(text)
    items = sum(len(section.checkboxes) for section in sections)
    if not items:
        raise FileProblem("no tasks: a task is an item of a list, such as `- [ ] what to do`")
    title = _title(sections)
    _set_phases(sections, title)
    phases: dict[str, list[Section]] = {
        section.phase: [] for section in sections if section.phase and section.checkboxes
    }
    name = source.plan or (title.heading if title else "") or source.file_name
    others: list[Section] = []
    for section in sections:
        phases.get(section.phase, others).append(section)
    plan = tasks.active_plan(source, "", name, "\n\n".join(filter(None, (_whole(each, name) for each in others))))
    entries = [Entry(import_pb.ImportRecord(plan=import_pb.ImportedPlan(plan=plan)), 1, name)]
    for index, (phase, its) in enumerate(phases.items()):
        entries.append(_phase_entry(phase, index, its, plan.id, source))
    task_entries, problems = _tasks(sections, plan.id, source)
    return ParsedFile(items, in_order(entries + task_entries), problems)


def _title(sections: Sequence[Section]) -> Section | None:
    """The heading of the whole text: the first one, where it is the only one of the first level."""
    first_level = [section for section in sections if section.level == 1]
    return first_level[0] if first_level and first_level == sections[1:2] else None


def _set_phases(sections: Iterable[Section], title: Section | None) -> None:
    """A section's phase is its heading after those it stands under; equal ones are the same phase."""
    path: list[Section] = []
    for section in sections:
        if section.level and section is not title:
            while path and path[-1].level >= section.level:
                path.pop()
            path.append(section)
            section.phase = " / ".join(each.heading for each in path if each.heading)


def _whole(section: Section, plan_name: str) -> str:
    """A section that is no phase, as a part of the plan's description."""
    heading = f"{'#' * section.level} {section.heading}".strip() if section.heading != plan_name else ""
    return "\n\n".join(filter(None, (heading, _text(section.text))))


def _text(lines: Iterable[str]) -> str:
    """The lines without the indentation that they share, and without blank lines and rules around them."""
    kept = dedent("\n".join(lines)).split("\n")
    begin, end = 0, len(kept)
    while begin < end and _RULE.fullmatch(kept[begin]):
        begin += 1
    while begin < end and _RULE.fullmatch(kept[end - 1]):
        end -= 1
    return "\n".join(kept[begin:end])


def _phase_entry(name: str, index: int, sections: Sequence[Section], plan_id: str, source: Source) -> Entry:
    description = "\n\n".join(filter(None, (_text(section.text) for section in sections)))
    phase = phase_pb.Phase(
        id=source.id("phase", name),
        plan_id=plan_id,
        name=name[: tasks.NAME_LENGTH],
        description=description[: tasks.TEXT_LENGTH],
        order_index=index,
    )
    return Entry(import_pb.ImportRecord(phase=phase), sections[0].line, name)


def _tasks(sections: Iterable[Section], plan_id: str, source: Source) -> tuple[list[Entry], list[Problem]]:
    entries: list[Entry] = []
    problems: list[Problem] = []
    ids: dict[int, str] = {}
    keys: dict[int, tuple[str, ...]] = {}
    uses: Counter[tuple[str, ...]] = Counter()
    sizes: Counter[str] = Counter()
    for section in sections:
        for checkbox in section.checkboxes:
            if reason := _refusal(checkbox):
                problems.append(Problem(ProblemKind.SKIPPED, checkbox.line, checkbox.title, reason))
                continue
            label = _LABEL.match(checkbox.title)
            parent = checkbox.parent
            while parent and parent.line not in ids:
                parent = parent.parent
            place = keys[parent.line] if parent else (section.phase,)
            key = ("label", label["label"]) if label else (*place, checkbox.title)
            task = task_pb.Task(
                id=source.id("task", *key, uses[key]),
                plan_id=plan_id,
                phase_id=source.id("phase", section.phase) if section.phase else "",
                parent_task_id=ids[parent.line] if parent else "",
                order_index=sizes[section.phase],
                status=_STATUSES[checkbox.mark],
                attempt=int(checkbox.mark == "/"),
            )
            text = _text(checkbox.text)
            cut = tasks.fill(
                task,
                title=checkbox.title,
                description=text,
                assignee="",
                labels=[],
                external_ref=label["label"] if label else "",
            )
            if cut:
                task.metadata.update({"markdown": {"title": checkbox.title, "description": text}})
            keys[checkbox.line], ids[checkbox.line] = key, task.id
            uses[key] += 1
            sizes[section.phase] += 1
            record = import_pb.ImportRecord(task=import_pb.ImportedTask(task=task))
            entries.append(Entry(record, checkbox.line, checkbox.title))
            problems += (
                Problem(ProblemKind.NOTE, checkbox.line, checkbox.title, tasks.cut_note(field)) for field in cut
            )
    return entries, problems


def _refusal(checkbox: Checkbox) -> str:
    """Why a checkbox is no task; empty where it is one."""
    if checkbox.mark not in _STATUSES:
        return f"`[{checkbox.mark}]` has no meaning here: write `[ ]`, `[x]`, `[/]` (in progress) or `[-]` (cancelled)"
    return "" if checkbox.title else "there is no text after the box"
