"""The statuses of a project of Backlog.md: its own words, in their order, and what they mean. See docs/formats.md."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from planwire.formats.parsed import FileProblem, Files, decode
from planwire.v1.task_pb2 import (
    TASK_REVIEW_PENDING,
    TASK_REVIEW_UNSPECIFIED,
    TASK_STATUS_CANCELLED,
    TASK_STATUS_COMPLETED,
    TASK_STATUS_IN_PROGRESS,
    TASK_STATUS_PENDING,
    TaskReview,
    TaskStatus,
)

CONFIGS = ("config.yml", "config.yaml")
"""What a folder may call the file that says them; the first one counts."""
CONFIG_ABOVE = "../backlog.config.yml"
"""The file in the folder above that counts instead where it is there."""
USUAL = ("To Do", "In Progress", "Done")
"""What a project has that says nothing else."""

_LARGEST_LIST = 64 * 1024
# The lines of the list: what is no name of another field. Other fields may hold what is no YAML, such as `[@ada]`.
_LIST = re.compile(r"^statuses[ \t]*:(?:.*(?:\n(?:[ \t\]#-].*|\r?$))*)", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+")
# What a name says wherever it stands, by its words: the first of these counts.
_LEFT_OUT = {"cancelled", "canceled", "wont", "rejected", "declined", "abandoned", "dropped", "archived", "obsolete"}
_LEFT_OUT |= {"duplicate", "invalid"}
_IN_REVIEW = {"review", "reviewing", "qa", "test", "testing", "verify", "verification", "acceptance"}
_HELD = {"blocked", "hold", "held", "waiting", "paused", "parked", "deferred", "stalled"}
_DONE = {"done", "completed", "complete", "closed", "finished", "shipped", "released", "merged", "resolved"}
_AT_WORK = {"progress", "doing", "active", "wip", "working", "started", "development"}
# Whole names: ready for release is not ready.
_TO_DO = {"todo", "backlog", "draft", "open", "new", "ready", "readyfordev", "readyfordevelopment", "planned", "queued"}
_TO_DO |= {"next", "nextup", "upnext", "later", "icebox", "triage", "notstarted", "selected"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a status of a project is in Planwire."""

    status: TaskStatus
    review: TaskReview = TASK_REVIEW_UNSPECIFIED


# What Backlog.md itself has written, whatever the project says now.
_KNOWN = {
    "": Meaning(TASK_STATUS_PENDING),
    "draft": Meaning(TASK_STATUS_PENDING),
    "todo": Meaning(TASK_STATUS_PENDING),
    "inprogress": Meaning(TASK_STATUS_IN_PROGRESS),
    "done": Meaning(TASK_STATUS_COMPLETED),
}


@dataclass(frozen=True, slots=True)
class Statuses:
    """The words of a project, and the meaning of each. `problem` says why they are the usual ones."""

    names: tuple[str, ...]
    meanings: Mapping[str, Meaning]
    marks: Mapping[TaskStatus, str]
    """What is written for a status; what has no word is not written."""
    file: str = ""
    problem: str = ""

    def meaning(self, word: str) -> Meaning | None:
        """What a word means, written with whatever capitals and blanks; None where nobody knows it."""
        return self.meanings.get(_key(word)) or _KNOWN.get(_key(word))


def statuses_of(files: Files) -> Statuses:
    """The statuses of the project whose folder has these files."""
    file = next((name for name in (CONFIG_ABOVE, *CONFIGS) if name in files), "")
    try:
        names = _listed(decode(files[file])) if file else ()
    except (FileProblem, yaml.YAMLError, ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())[:200]
        return _of_names(USUAL, file, f"its statuses are not read, and {', '.join(USUAL)} count: {reason}")
    return _of_names(names or USUAL, file)


def _listed(config: str) -> tuple[str, ...]:
    """Raises ValueError and yaml.YAMLError."""
    found = _LIST.findall(config)
    if not found:
        return ()
    if len(found[-1]) > _LARGEST_LIST:
        raise ValueError(f"the list has more than {_LARGEST_LIST:,} characters")
    root = yaml.compose(found[-1], Loader=yaml.BaseLoader)
    value = root.value[0][1] if isinstance(root, yaml.MappingNode) else None
    if isinstance(value, yaml.ScalarNode) and not value.value:
        return ()
    if not isinstance(value, yaml.SequenceNode) or not all(isinstance(each, yaml.ScalarNode) for each in value.value):
        raise ValueError("`statuses` is not a list of texts")
    names = {_key(each.value): each.value for each in reversed(value.value) if _key(each.value)}
    return tuple(reversed(names.values()))


def _of_names(names: tuple[str, ...], file: str, problem: str = "") -> Statuses:
    # What was left out ends a board, but is no way to end work.
    in_turn = [name for name in names if not _says(name, _LEFT_OUT)] or list(names)
    meanings = {_key(name): _meaning(name) for name in names}
    meanings[_key(in_turn[0])] = Meaning(TASK_STATUS_PENDING)
    meanings[_key(in_turn[-1])] = Meaning(TASK_STATUS_COMPLETED)
    return Statuses(names, meanings, _marks(in_turn, names, meanings), file, problem)


def _meaning(name: str) -> Meaning:
    """What a name says by itself; one that says nothing is work that was begun, and is not over."""
    if _says(name, _LEFT_OUT):
        return Meaning(TASK_STATUS_CANCELLED)
    if _says(name, _IN_REVIEW):
        return Meaning(TASK_STATUS_IN_PROGRESS, TASK_REVIEW_PENDING)
    if _says(name, _HELD) or "".join(_words(name)) in _TO_DO:
        return Meaning(TASK_STATUS_PENDING)
    if _says(name, _DONE):
        return Meaning(TASK_STATUS_COMPLETED)
    return Meaning(TASK_STATUS_IN_PROGRESS)


def _marks(in_turn: list[str], names: tuple[str, ...], meanings: Mapping[str, Meaning]) -> Mapping[TaskStatus, str]:
    marks = {TASK_STATUS_COMPLETED: in_turn[-1]}
    if len(in_turn) > 1:
        marks[TASK_STATUS_PENDING] = in_turn[0]
        at_work = [name for name in in_turn if meanings[_key(name)].status == TASK_STATUS_IN_PROGRESS]
        # That which says so, before what is only between the first and the last one; a review comes after the work.
        at_work.sort(
            key=lambda name: (meanings[_key(name)].review != TASK_REVIEW_UNSPECIFIED, not _says(name, _AT_WORK))
        )
        marks[TASK_STATUS_IN_PROGRESS] = at_work[0] if at_work else in_turn[0]
    left_out = [name for name in names if meanings[_key(name)].status == TASK_STATUS_CANCELLED]
    if left_out:
        marks[TASK_STATUS_CANCELLED] = left_out[0]
    return marks


def _says(name: str, words: set[str]) -> bool:
    return not words.isdisjoint(_words(name))


def _words(name: str) -> list[str]:
    return _WORD.findall(re.sub("['\\u2019]", "", name.casefold()))


def _key(word: str) -> str:
    """As Backlog.md compares them: `todo` is `To Do`."""
    return "".join(word.casefold().split())
