"""What the client's watch hands out, as it is written down."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from planwire import Snapshot

from service.domain.resume_token import Cursor
from tests.robustness.history import Life, Seen, life_of
from tests.robustness.streams import Message, Run
from tests.robustness.wants import Want


@dataclass
class Leg:
    """What one watch handed out: each event, and where a watch could be resumed after it."""

    start: Cursor
    handed_out: list[tuple[Seen, Cursor]] = field(default_factory=list)


@dataclass
class WatchRun(Run):
    """A run of watches, each of which was given a token that the one before had shown at some moment."""

    legs: list[Leg] = field(default_factory=list)

    def put_together(self, lives: list[Life]) -> None:
        """Make messages of the events. A watch shows none: one ends with an event that the token after it covers."""
        self.messages = []
        for leg in self.legs:
            self._forget_after(leg.start, lives)
            before, events = leg.start, list[Seen]()
            for event, cursor in leg.handed_out:
                events.append(event)
                if life_of(lives, cursor).has(event, cursor):
                    self.messages.append(Message(before, cursor, tuple(events), 1))
                    events = []
                before = cursor
            if events:
                self.messages.append(Message(before, before, tuple(events), 1))
        self._forget_after(self.cursor, lives)
        # Only the watch that handed the snapshot out knows what it shows.
        self.left_out_until = self.legs[1].start if len(self.legs) > 1 else self.cursor

    def _forget_after(self, cursor: Cursor, lives: list[Life]) -> None:
        """Who has stored this token has not dealt with what came later, and will get it again."""
        life = life_of(lives, cursor)
        while self.messages and not all(life.has(event, cursor) for event in self.messages[-1].events):
            self.messages.pop()


class WatchLog:
    """One watch, which goes on with the last run or begins one; and another when its token has expired."""

    def __init__(self, want: Want, runs: list[WatchRun], stored: Cursor | None, *, with_snapshot: bool) -> None:
        """`stored` is the token that the watch is given."""
        self.was_open = False
        self._want = want
        self._runs = runs
        self._with_snapshot = with_snapshot
        self._expects = "events" if stored else "a snapshot" if with_snapshot else "to be opened"
        if stored:
            runs[-1].legs.append(Leg(stored))

    def open(self, cursor: Cursor | None) -> None:
        """The stream is open, for the first time or again."""
        self.was_open = True
        if self._expects == "to be opened" and cursor:
            self._begin(cursor)

    def refuse(self, cursor: Cursor | None, earliest: Cursor | None) -> Iterator[str]:
        """The token has expired that the watch shows. Yields what is not as it should be."""
        if cursor:
            self._runs[-1].cursor, self._runs[-1].expired = cursor, earliest
        else:
            yield "a watch whose token has expired shows none: who resumes from there would not be told"
        self._expects = "a snapshot that says that the token has expired"

    def take(self, item: Any, cursor: Cursor | None) -> Iterator[str]:
        """Write down what was handed out, and the token after it. Yields what is not as it should be."""
        if cursor is None:
            yield f"no token after {item}"
        elif isinstance(item, Snapshot):
            if self._expects != ("a snapshot that says that the token has expired" if item.expired else "a snapshot"):
                yield f"a snapshot came (expired: {item.expired}) instead of {self._expects}"
            self._begin(cursor, {resource.id: resource.revision for resource in (*item.items, *item.parts)})
        elif self._expects == "events":
            run = self._runs[-1]
            run.cursor = cursor
            run.legs[-1].handed_out += [(event, cursor) for event in self._want.seen([item])]
        else:
            yield f"an event came instead of {self._expects}"

    def _begin(self, cursor: Cursor, snapshot: dict[str, int] | None = None) -> None:
        self._runs.append(WatchRun(cursor, cursor, snapshot=snapshot, legs=[Leg(cursor)]))
        self._expects = "events"
