"""What is to be said of a file and its plans after a sync, beside what was refused."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from planwire.cli.sync_state import State
from planwire.cli.text import counted
from planwire.formats.box_merge import Difference, Merged
from planwire.formats.forms import Edit, Form
from planwire.formats.parsed import Problem, ProblemKind
from planwire.v1.task_pb2 import Task

_MOST_NAMED = 3


def report(
    state: State, merged: Merged, path: PurePath, form: Form, others: Mapping[str, str], *, read_only: bool
) -> Iterator[Problem]:
    """What is said of the tasks. `others` are the digests of what an import took last."""

    def of_file(id_: str, kind: ProblemKind, reason: str) -> Problem:
        entry = state.entries[id_]
        return Problem(kind, entry.line, entry.name, reason, entry.file)

    for each in merged.conflicts:
        reason = f"{_conflict(each)}; neither was written: make one like the other"
        yield of_file(each.id, ProblemKind.REFUSED, reason)
    for each in merged.undecided:
        what = "who does it" if each.what == "who" else f"its {each.what}"
        reason = (
            f"{what} in Planwire is {each.in_planwire}, and there is no telling which is newer; "
            f"`planwire import {path}` takes that of the file"
        )
        yield of_file(each.id, ProblemKind.NOTE, reason)
    for id_ in merged.deleted:
        yield of_file(id_, ProblemKind.NOTE, "was deleted in Planwire, and stays in the file")
    for id_ in merged.gone:
        reason = "is no longer in the file, and stays in Planwire"
        yield Problem(ProblemKind.NOTE, 0, state.tasks[id_].title, reason)
    if read_only:
        for id_, edit in merged.edits.items():
            yield of_file(id_, ProblemKind.NOTE, f"would be {in_words(edit, form)} without --read-only")
    if added := [state.tasks[id_] for id_ in merged.added if not state.tasks[id_].terminal]:
        is_are = "is" if len(added) == 1 else "are"
        reason = (
            f"{counted(len(added), 'task')} {is_are} in Planwire only, and no task is added to a file: {_first(added)}"
        )
        yield Problem(ProblemKind.NOTE, 0, "", reason)
    if other := [state.tasks[id_] for id_, said in state.others.items() if _is_other(id_, said, state, others)]:
        reason = (
            f"the file has other descriptions, labels, priorities or dependencies of {counted(len(other), 'task')}; "
            f"`planwire import {path}` takes them: {_first(other)}"
        )
        yield Problem(ProblemKind.NOTE, 0, "", reason)


def in_words(edit: Edit, form: Form) -> str:
    """What is to be written, for people."""
    parts = [] if edit.mark is None else [form.shown.format(edit.mark)]
    parts += [] if edit.title is None else [f"the title {edit.title}"]
    parts += [] if edit.who is None else [f"assigned to {edit.who or 'nobody'}"]
    return " and ".join(parts)


def _conflict(each: Difference) -> str:
    what = "who does it" if each.what == "who" else f"the {each.what}"
    file, planwire = each.in_file or "nobody", each.in_planwire or "nobody"
    return f"{what} was changed in the file ({file}) and in Planwire ({planwire})"


def _is_other(id_: str, said: str, state: State, others: Mapping[str, str]) -> bool:
    return id_ in state.tasks and others.get(id_, said) != said


def _first(tasks: Sequence[Task]) -> str:
    names = [task.external_ref or task.title for task in tasks[:_MOST_NAMED]]
    return ", ".join(names) + (f" and {len(tasks) - _MOST_NAMED:,} more" if len(tasks) > _MOST_NAMED else "")
