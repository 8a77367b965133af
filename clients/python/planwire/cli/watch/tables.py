"""The board's two tables: the plans with their progress, and who works on what."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from rich.text import Text

from planwire.cli.event_line import cut, fit, one_line
from planwire.cli.text import STYLES
from planwire.cli.watch.board import ALONE, Board, PlanRow

T = TypeVar("T")

_GAP = "  "
_WIDE = 130
_LEASE_WIDTH = 10
_SHORT_SECONDS = 10.0
_MARKS = {"draft": "○", "active": "●", "completed": "✓", "archived": "▪"}
# What the bar is made of, from left to right: statuses, character, style.
_BAR = (
    (("completed",), "━", "green"),
    (("skipped", "rejected", "cancelled"), "━", "dim"),
    (("failed",), "╍", "red"),
    (("in_progress",), "╌", "cyan"),
    (("pending", "approved"), "─", "dim"),
)
# The columns of numbers: heading, statuses, style.
_FEW = (
    ("to do", ("pending", "approved"), ""),
    ("in progress", ("in_progress",), "cyan"),
    ("failed", ("failed",), "red"),
)
_ALL = (
    ("pending", ("pending",), ""),
    ("approved", ("approved",), "blue"),
    ("in progress", ("in_progress",), "cyan"),
    ("failed", ("failed",), "red"),
    ("skipped", ("skipped",), "dim"),
    ("rejected", ("rejected",), "red"),
    ("cancelled", ("cancelled",), "dim"),
)


def plan_rows(board: Board) -> list[PlanRow]:
    """A row for the tasks that are in no plan, where there are any, and the plans to show."""
    alone = [PlanRow(ALONE)] if board.counts.get(ALONE, Counter()).total() else []
    return alone + board.visible_plans()


def plans_table(board: Board, width: int, lines: int) -> list[Text]:
    """So many lines, the heading among them."""
    rows = plan_rows(board)
    columns = _ALL if width >= _WIDE else _FEW
    done_width = max([5, *(len(_done(board.counts.get(row.id, Counter()))) for row in rows)])
    costs = {row.id: cost(board.costs[row.id]) for row in rows if board.costs.get(row.id)}
    cost_width = max(map(len, costs.values())) if costs else 0
    rest = width - done_width - len(_GAP) * (len(columns) + 2) - sum(len(name) for name, _, _ in columns)
    rest -= cost_width + len(_GAP) if costs else 0
    name_width = max(rest * 11 // 20, 1)
    bar_width = max(rest - name_width, 0)

    def line(row: PlanRow) -> Text:
        counts = board.counts.get(row.id, Counter())
        cells = [_name(row, name_width), progress_bar(counts, bar_width), _right(_done(counts), done_width, "bold")]
        for name, statuses, style in columns:
            count = _count(counts, statuses)
            cells.append(_right(f"{count:,}" if count else "", len(name), style))
        if costs:
            cells.append(_right(costs.get(row.id, ""), cost_width, "dim"))
        return Text(_GAP).join(cells)

    heading = [
        _heading("PLANS", sum(row.id != ALONE for row in rows), name_width + len(_GAP) + bar_width),
        _right("done", done_width, "dim"),
    ]
    heading += [Text(name, "dim") for name, _, _ in columns]
    if costs:
        heading.append(_right("cost", cost_width, "dim"))
    nothing = "no plans yet: `planwire plan create` or `planwire import` makes one"
    return _capped(Text(_GAP).join(heading), rows, line, lines, nothing)


def work_table(board: Board, width: int, lines: int, now: datetime) -> list[Text]:
    """Who works on what, since when, and how long a lease still lasts; who began first comes first. So many lines."""
    agent_width, since_width = 16 if width >= _WIDE else 12, 11
    has_leases = any(id_ in board.leases for id_ in board.in_progress)
    rest = width - agent_width - since_width - 3 * len(_GAP)
    rest -= _LEASE_WIDTH + len(_GAP) if has_leases else 0
    plan_width = max(rest * 7 // 20, 1)

    def line(id_: str) -> Text:
        row = board.in_progress[id_]
        plan = board.plans.get(row.plan_id)
        since = elapsed((now - row.since).total_seconds()) if row.since else ""
        cells = [
            Text(fit(one_line(row.agent) or ("" if row.stale else "—"), agent_width), "cyan"),
            Text(fit(one_line(row.title) or row.id, max(rest - plan_width, 1))),
            Text(fit(one_line(plan.name) if plan else "", plan_width), "dim"),
            _right(since, since_width, "dim"),
        ]
        if has_leases:
            until = board.leases.get(id_)
            left = (until - now).total_seconds() if until else 0.0
            style = "yellow" if left < _SHORT_SECONDS else "dim"
            cells.append(_right(elapsed(left) if until else "", _LEASE_WIDTH, style))
        return Text(_GAP).join(cells)

    oldest = sorted(board.in_progress, key=lambda id_: (board.in_progress[id_].since or now, id_))
    heading = _heading("IN PROGRESS", len(oldest), width)
    if has_leases:
        heading.truncate(width - _LEASE_WIDTH)
        heading.append(_right("lease left", _LEASE_WIDTH, "dim"))
    return _capped(heading, oldest, line, lines, "nobody works on anything")


def progress_bar(counts: Mapping[str, int], width: int) -> Text:
    """How the tasks of a plan stand. What there is takes at least a cell, so the bar is full only when all is done."""
    total = sum(counts.values())
    if not total:
        return Text("─" * width, "dim")
    parts = [_count(counts, statuses) for statuses, _, _ in _BAR]
    sizes = [max(round(part * width / total), 1) if part else 0 for part in parts]
    sizes[sizes.index(max(sizes))] += width - sum(sizes)
    bar = Text()
    for size, (_, character, style) in zip(sizes, _BAR, strict=True):
        bar.append(character * size, style)
    bar.truncate(width)
    return bar


def cost(micros_usd: int) -> str:
    """An amount in US dollars, with cents."""
    return f"${micros_usd / 1e6:,.2f}"


def elapsed(seconds: float) -> str:
    """How long something has taken, in its two largest units."""
    minutes = int(seconds) // 60
    if minutes < 1:
        return f"{max(int(seconds), 0)} s"
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 24 * 60:
        return f"{minutes // 60} h {minutes % 60:02} min"
    return f"{minutes // 1440} d {minutes % 1440 // 60} h"


def _heading(name: str, count: int, width: int) -> Text:
    text = Text.assemble((name, "bold"), f"  {count:,}" if count else "")
    text.truncate(width, pad=True)
    return text


def _name(row: PlanRow, width: int) -> Text:
    if row.id == ALONE:
        return Text(fit("  tasks in no plan", width), "italic")
    mark = _MARKS.get(row.status, " ")
    version = f" v{row.version}" if row.version > 1 else ""
    name = cut(one_line(row.name) or row.id, max(width - 2 - len(version), 1))
    name = fit(name + version, max(width - 2, 1))
    return Text.assemble((f"{mark} ", STYLES.get(row.status, "dim")), (name, "" if row.status == "active" else "dim"))


def _count(counts: Mapping[str, int], statuses: Sequence[str]) -> int:
    return sum(counts.get(status, 0) for status in statuses)


def _done(counts: Mapping[str, int]) -> str:
    """A skipped task is done for all that depends on it."""
    return f"{_count(counts, ('completed', 'skipped')):,}/{sum(counts.values()):,}"


def _right(text: str, width: int, style: str) -> Text:
    return Text(text.rjust(width), style)


def _capped(heading: Text, rows: Sequence[T], line: Callable[[T], Text], lines: int, nothing: str) -> list[Text]:
    """The rows that there is room for, and how many more there are; what is not needed stays blank."""
    if lines < 2:
        return []
    most = lines - 1
    shown = rows if len(rows) <= most else rows[: most - 1]
    made = [heading, *map(line, shown)]
    if len(shown) < len(rows):
        made.append(Text(f"and {len(rows) - len(shown):,} more", "dim"))
    elif not rows:
        made.append(Text(nothing, "dim"))
    return made + [Text()] * (lines - len(made))
