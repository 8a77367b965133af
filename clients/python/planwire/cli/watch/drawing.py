"""The board as lines of text: a pure function of what is known, the size of the terminal and the time."""

from dataclasses import dataclass
from datetime import datetime

from rich.text import Text

from planwire.cli.event_line import cut, event_line, one_line
from planwire.cli.text import STYLES, counted
from planwire.cli.watch.board import Board
from planwire.cli.watch.tables import elapsed, plan_rows, plans_table, work_table

_GAP = "  "
_BESIDE = 180
"""From so many columns on, plans and work stand beside each other."""
_ROOMY = 100
_LEAST_NEWEST = 6
"""Lines that are kept for the newest transitions, with their heading and the blank line before; or a third of all."""
_STATES = {"connecting": ("○", "yellow"), "live": ("●", "green"), "reconnecting": ("○", "bold yellow")}
_ORDER = ("completed", "in_progress", "failed", "pending", "approved", "skipped", "rejected", "cancelled")
_MOST_CLOSING = 12


@dataclass(frozen=True)
class Connection:
    """Where the board's knowledge comes from, and how that stands."""

    workspace: str
    address: str
    state: str = "connecting"
    """As planwire.WatchState has it."""
    since: datetime | None = None
    """When that began."""
    why: str = ""
    """What is the matter, while there is no connection."""


def draw(board: Board, connection: Connection, width: int, height: int, now: datetime) -> list[Text]:
    """The whole board: at most `height` lines of at most `width` cells."""
    lines = _header(board, connection, width, now)
    free = max(height - len(lines) - max(_LEAST_NEWEST, height // 3), 0)
    plans, work = max(len(plan_rows(board)), 1) + 1, max(board.most_in_progress, 1) + 1
    if width >= _BESIDE:
        left = (width - 4) * 11 // 20
        rows = min(max(plans, work), free)
        lines += _beside(plans_table(board, left, rows), work_table(board, width - 4 - left, rows, now), left)
    else:
        free = max(free - 1, 0)
        work = min(work, max(free - plans, free // 2))
        lines += [*plans_table(board, width, min(plans, free - work)), Text(), *work_table(board, width, work, now)]
    lines.append(Text())
    lines += _newest(board, width, height - len(lines))
    for line in lines:
        line.truncate(width)
    return lines[:height]


def summary(board: Board) -> Text:
    """How many tasks there are, and in which statuses."""
    totals = board.totals()
    count = totals.total()
    text = Text(counted(count, "task"))
    separator = "  "
    for status in _ORDER:
        if totals[status]:
            text.append(separator, "dim")
            text.append(f"{totals[status]:,} {status.replace('_', ' ')}", STYLES.get(status, ""))
            separator = " · "
    return text


def closing(board: Board, connection: Connection, width: int) -> list[Text]:
    """What stays on the terminal when the board has gone."""
    lines = [Text.assemble((one_line(connection.workspace), "bold"), _GAP, summary(board))]
    if connection.why:
        lines.append(Text(f"{connection.state}: {one_line(connection.why)}", "yellow"))
    rows = len(plan_rows(board))
    return [*lines, *plans_table(board, width, min(rows + 1, _MOST_CLOSING))] if rows else lines


def _header(board: Board, connection: Connection, width: int, now: datetime) -> list[Text]:
    mark, style = _STATES[connection.state]
    state = f"{mark} {connection.state}"
    if connection.state != "live" and connection.since is not None:
        state += f" for {elapsed((now - connection.since).total_seconds())}"
    name = Text.assemble(("planwire", "dim"), _GAP, (one_line(connection.workspace), "bold"))
    label = "last event" if width >= _ROOMY else "last"
    last = f"{label} {board.last_event.astimezone():%H:%M:%S}" if board.last_event else ""
    return [
        _between(name, Text.assemble((connection.address, "dim"), _GAP, (state, style)), width),
        _between(summary(board), Text(last, "dim"), width),
        Text(cut(one_line(connection.why), width), "yellow"),
    ]


def _newest(board: Board, width: int, lines: int) -> list[Text]:
    shown = list(board.transitions)[: max(lines - 1, 0)]
    rows = [event_line(entry.event, entry.title or entry.event.subject_id, width) for entry in shown]
    return [Text("NEWEST", "bold"), *(rows or [Text("nothing has happened yet", "dim")])]


def _between(left: Text, right: Text, width: int) -> Text:
    """One text at the left edge and one at the right; the left one gives way."""
    left.truncate(max(width - right.cell_len - len(_GAP), 0), overflow="ellipsis", pad=True)
    return Text.assemble(left, _GAP, right)


def _beside(left: list[Text], right: list[Text], width: int) -> list[Text]:
    for line in left:
        line.truncate(width, pad=True)
    return [Text("    ").join(pair) for pair in zip(left, right, strict=True)]
