"""What a subscriber receives, as it is written down."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from service.domain import resume_token
from service.domain.resume_token import Cursor
from tests.robustness.history import WITHOUT_REVISION, Happened, Life, Seen, life_of
from tests.robustness.wants import Want


@dataclass
class Message:
    """One delivery: where the stream stood after it, and its events, put together where they came in parts."""

    before: Cursor
    """Where the stream stood while the last of them was still to come."""
    cursor: Cursor
    events: tuple[Seen, ...]
    parts: int


@dataclass
class Run:
    """What was received from a fresh start on, over any number of resumptions."""

    start: Cursor
    cursor: Cursor
    """Up to where everything was received."""
    messages: list[Message] = field(default_factory=list)
    snapshot: dict[str, int] | None = None
    """Revisions by id, where the run began with a snapshot."""
    expired: Cursor | None = None
    """The earliest cursor that the service offered when this run's was refused as too old."""
    left_out_until: Cursor | None = None
    """Up to where events were left out that the snapshot shows."""

    def leaves_out(self, happened: Happened, life: Life, lives: list[Life]) -> bool:
        """Whether an event of a life was not to come, because it is in the snapshot."""
        if self.snapshot is None or self.left_out_until is None or happened.position is None:
            return False
        # A snapshot shows none of these: the task has the same revision before and after.
        if happened.seen.kind in WITHOUT_REVISION:
            return False
        last = lives.index(life_of(lives, self.left_out_until))
        # Positions are counted in one life; who left events out in a later one had come to the end of those before.
        until = self.left_out_until.position if lives.index(life) == last else happened.position
        if lives.index(life) > last or happened.position > until:
            return False
        return happened.seen.revision <= self.snapshot.get(happened.seen.subject_id, 0)


class Stream:
    """One stream of a run, which it begins or goes on with. What is not complete when it breaks is forgotten."""

    def __init__(self, want: Want, run: Run | None, *, with_snapshot: bool) -> None:
        self.run = run
        self.resumable = run is not None
        """Whether the run can be gone on with: not within a snapshot."""
        self.token = ""
        self._want = want
        self._with_snapshot = with_snapshot
        self._snapshot: dict[str, int] = {}
        self._parts: list[tuple[Seen, ...]] = []

    def take(self, message: Any) -> Iterator[str]:
        """Write a message down. Yields what is not as it should be."""
        payload = message.WhichOneof("payload")
        cursor = resume_token.decode(message.resume_token) if message.resume_token else None
        if payload == "started" and cursor:
            yield from self._start(cursor)
        if self.run is None:
            yield f"{payload} before the stream is open"
            return
        if payload in {"task", "plan", "phase"}:
            self._snapshot[getattr(message, payload).id] = getattr(message, payload).revision
            return
        if payload == "snapshot_complete":
            if message.snapshot_complete.count != len(self._snapshot):
                yield f"a snapshot of {message.snapshot_complete.count} had {len(self._snapshot)}"
            self.run.snapshot, self.resumable = self._snapshot, True
        if payload == "events":
            self._parts.append(self._want.seen(message.events.events))
        if cursor:
            if self._parts:
                events = tuple(event for part in self._parts for event in part)
                self.run.messages.append(Message(self.run.cursor, cursor, events, len(self._parts)))
                self._parts = []
            self.run.cursor, self.token = cursor, message.resume_token

    def _start(self, cursor: Cursor) -> Iterator[str]:
        if self.run is None:
            self.run = Run(cursor, cursor)
        elif cursor.position != self.run.cursor.position:
            yield f"resumed {self.run.cursor} at {cursor}"
        self.resumable = self.resumable or not self._with_snapshot
