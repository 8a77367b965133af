"""One transition as one line for people: when, who, from which status to which, what, and why."""

import re
from datetime import UTC
from typing import TypeAlias

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from planwire.cli.contract import enum_label
from planwire.cli.text import STYLES
from planwire.formats.terminal_text import safe
from planwire.v1.event_pb2 import Event, PlanEvent, TaskEvent
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.task_pb2 import TaskStatus

AnyEvent: TypeAlias = Event | PlanEvent | TaskEvent

_GAP = "  "
_BECAUSE = " — "
_ACTOR = (8, 14)
"""Cells for the actor: in a narrow line, and in a wide one."""
_WIDE = 100
_STATUS = len("in_progress")
_LEAST_TITLE = 16
"""Cells of the title that a long reason leaves."""
# What makes one picture of several: terminals do not agree on how wide that is.
_JOINING = re.compile("[\u00ad\u200b\u200d\u2060\ufe00-\ufe0f\ufeff\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_FLAGS = {0x1F1E6 + number: chr(ord("A") + number) for number in range(26)}


def event_line(event: AnyEvent, title: str, width: int | None = None) -> Text:
    """`14:02:31  ada   pending → in_progress  Write the grammar — because`, at most `width` cells wide.

    Without a `width` it is whole, and has the date. `title` is the task's title or the plan's name, or what a part of a
    plan is called. Neither it nor the reason can steer a terminal.
    """
    actor_width = _ACTOR[width is None or width >= _WIDE]
    at = event.recorded_at.ToDatetime(tzinfo=UTC).astimezone()
    actor = one_line(event.actor)
    line = Text.assemble(
        (f"{at:%Y-%m-%d %H:%M:%S}" if width is None else f"{at:%H:%M:%S}", "dim"),
        _GAP,
        fit(actor, actor_width) if width is not None else actor.ljust(actor_width),
        _GAP,
        change(event),
        _GAP,
        no_wrap=True,
        end="",
    )
    title, reason = one_line(title), one_line(event.reason)
    if width is not None:
        room = width - line.cell_len
        title_room = max(room - cell_len(reason) - len(_BECAUSE), min(room, _LEAST_TITLE)) if reason else room
        title = cut(title, title_room)
        reason = cut(reason, room - cell_len(title) - len(_BECAUSE))
    line.append(title, "bold" if is_plan(event) else "")
    if reason:
        line.append(_BECAUSE, "dim").append(reason, "dim italic")
    line.rstrip()
    return line


def change(event: AnyEvent) -> Text:
    """What became of the subject, in columns whose arrows stand below each other: `pending → in_progress`."""
    left, right = status(event, "from_status"), status(event, "to_status")
    what = event.kind.rpartition(".")[2]
    if what == "created" and right:
        left = "new"
    elif what == "deleted":
        right = "deleted"
    elif not left:  # nothing changed its status
        left, right = "", what
    arrow = "→" if left else " "
    return Text.assemble(
        (left.rjust(_STATUS), "dim"), (f" {arrow} ", "dim"), (right.ljust(_STATUS), STYLES.get(right, ""))
    )


def status(event: AnyEvent, name: str) -> str:
    """A status of the event as people write it: `in_progress`; empty where there is none."""
    value = getattr(event, name)
    if isinstance(event, Event):
        return str(value)
    statuses = PlanStatus if isinstance(event, PlanEvent) else TaskStatus
    return enum_label(statuses.DESCRIPTOR, value)


def is_plan(event: AnyEvent) -> bool:
    """Whether it happened to a plan and not to a task."""
    return event.kind.startswith("plan.")


def one_line(text: str) -> str:
    """The text on one line, with what could steer a terminal shown as escapes, and as wide on every terminal."""
    return safe(_JOINING.sub("", " ".join(text.split())).translate(_FLAGS))


def cut(text: str, width: int) -> str:
    """The text in at most so many cells; `…` stands for what is cut away."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def fit(text: str, width: int) -> str:
    """The text in exactly so many cells."""
    return set_cell_size(cut(text, width), width)
