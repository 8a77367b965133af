"""What an import has to say about a file, in groups: of forty remarks, thirty-seven often say the same."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planwire.cli.cells import cut, folded
from planwire.cli.text import remark, terminal_width
from planwire.formats.parsed import Problem, ProblemKind

# What matters most comes first.
_TITLES = {
    ProblemKind.REFUSED: "records refused",
    ProblemKind.SKIPPED: "items left out",
    ProblemKind.LINK: "links left out",
    ProblemKind.STALE: "records stale",
    ProblemKind.NOTE: "notes",
    ProblemKind.ASIDE: "lines that are no items",
    ProblemKind.BLANK: "blank lines",
}
_SHOWN_OF_A_GROUP = 3
_MOST_GROUPS = 15
# Names and numbers, which make two reasons differ that are the same but for them.
_VARIABLE = re.compile(
    r"""(?<!\w)'[^']*'(?!\w)|"[^"]*"|\S+(?:\ ->\ (?:\(\d+\ more\)|\S+))+|^\S+(?=\ is\ not\ among\ )
    |(?<![\w.])\d+(?:[.,]\d+)*(?![\w.])""",
    re.VERBOSE,
)
# How a file says a link, before why there is none.
_LINK = re.compile(r"(?P<link>.*): (?P<why>.*)", re.DOTALL)
_ELSEWHERE = "…"
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class _Said:
    """A problem, how the file says its link, and its reason: what it shares with others, and the values in that."""

    problem: Problem
    link: str
    general: str
    values: Sequence[str]


def write_remarks(problems: Sequence[Problem], *, verbose: bool) -> None:
    """Say of each kind of problem how many there are, the first three, and where the others are; or all of them."""
    if verbose:
        for problem in problems:
            _remark(_line(problem))
        return
    groups = list(_groups(problems))
    hidden = 0
    for group in groups[:_MOST_GROUPS]:
        hidden += _write_group(group)
    hidden += sum(len(group) for group in groups[_MOST_GROUPS:])
    if len(groups) > _MOST_GROUPS:
        remark(f"and problems of {len(groups) - _MOST_GROUPS} other kinds")
    if hidden:
        remark(f"{hidden:,} more of {len(problems):,}: --verbose shows all, --report FILE and --json list them")


def _groups(problems: Iterable[Problem]) -> Iterator[list[_Said]]:
    groups: dict[tuple[ProblemKind, str], list[_Said]] = {}
    for problem in problems:
        said = _said(problem)
        groups.setdefault((problem.kind, said.general), []).append(said)
    for kind in _TITLES:
        yield from (group for (of_kind, _), group in groups.items() if of_kind is kind)


def _said(problem: Problem) -> _Said:
    link = _LINK.fullmatch(problem.reason) if problem.kind is ProblemKind.LINK else None
    reason = link["why"] if link else problem.reason
    return _Said(problem, link["link"] if link else "", _VARIABLE.sub("\0", reason), _VARIABLE.findall(reason))


def _write_group(group: Sequence[_Said]) -> int:
    """How many of the group were not shown."""
    first = group[0].problem
    title = f"{len(group):,} {_TITLES[first.kind]}"
    if len(group) == 1:
        _remark(_line(first))
        return 0
    if first.kind is ProblemKind.BLANK:
        _remark(title)
        return 0
    columns = list(zip(*(said.values for said in group), strict=True))
    differs = [len(set(column)) > 1 for column in columns]
    shown = (_ELSEWHERE if differ else column[0] for column, differ in zip(columns, differs, strict=True))
    _remark(f"{title}: {re.sub(chr(0), lambda _: next(shown, ''), group[0].general)}")
    for said in group[:_SHOWN_OF_A_GROUP]:
        own = said.link or ", ".join(value for value, differ in zip(said.values, differs, strict=True) if differ)
        line = f"  {': '.join(filter(None, (_place(said.problem), own)))}"
        remark(cut(line, terminal_width()) if sys.stderr.isatty() else line)
    return max(0, len(group) - _SHOWN_OF_A_GROUP)


def _remark(text: str) -> None:
    """On a terminal what is too long for a line goes on below, indented."""
    if sys.stderr.isatty():
        first, *others = folded(text, terminal_width() - len(_INDENT))
        text = "\n".join([first, *(f"{_INDENT}{line}" for line in others)])
    remark(text)


def _line(problem: Problem) -> str:
    return ": ".join(filter(None, (_place(problem), problem.kind, problem.reason)))


def _place(problem: Problem) -> str:
    line = f"line {problem.line}" if problem.line and not (problem.file and problem.line == 1) else ""
    return ", ".join(filter(None, (problem.file, line, problem.name)))
