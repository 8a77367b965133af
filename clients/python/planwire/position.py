"""How far a watch has come: what it received, what it handed out, and where to go on."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from google.protobuf.duration_pb2 import Duration

from planwire.v1.event_pb2 import WatchOptions

T = TypeVar("T")
P = TypeVar("P")

# The messages of the streams have their fields in common, and no type that says so.
Message: TypeAlias = Any
Event: TypeAlias = Any

# What tells something of a resource that its revision does not count.
_WITHOUT_REVISION = {
    *("task.unblocked", "task.archived", "task.restored", "plan.budget_spent", "plan.budget_opened"),
    "message.rag_contexts_stored",
}
# The payloads that are no resource of a snapshot.
_SPOKEN = {"started", "snapshot_complete", "events", "progress", "closing"}


@dataclass(frozen=True, slots=True)
class Snapshot(Generic[T]):
    """Everything that matches, as it is now. It replaces what was known before; the events after it follow."""

    items: Sequence[T]
    expired: bool
    """Whether the watch could not go on where it was: what happened in between will not be told."""
    parts: Sequence[Any] = ()
    """Of plans, those of their parts that were asked for, such as phases, notes, stories and conversations."""

    def parts_of(self, type_: type[P]) -> list[P]:
        """The parts of one type: `snapshot.parts_of(Phase)`."""
        return [part for part in self.parts if isinstance(part, type_)]


class Position:
    """Turns the messages of a stream, and of those that resume it, into what the caller gets."""

    def __init__(self, subject: str, resume_token: str | None, *, snapshot: bool) -> None:
        """`subject` is what the stream tells of: task, plan, event or execution_log."""
        self.resume_token = resume_token
        self._subject = subject
        # Whether a snapshot is to come before anything else.
        self._awaits_snapshot = snapshot and not resume_token
        self._expired = False
        # What was received and not handed out yet, and the token that holds when all of it is.
        self._pending: deque[Any] = deque()
        self._next_token = ""
        # Events handed out since the resume token: they come again when the stream breaks within their transaction.
        self._handed_out: set[int] = set()
        # What came of a snapshot, and the name of its kind: `task`, or `plan` and the parts of plans.
        self._received: list[tuple[str, Any]] = []
        # Up to these revisions the snapshot shows what happened.
        self._shown: dict[tuple[str, str], int] = {}

    @property
    def has_pending(self) -> bool:
        """Whether there is something to hand out."""
        return bool(self._pending)

    def start_over(self) -> None:
        """Go on with a snapshot: the resume token has expired.

        It stays until the snapshot is handed out: who resumes from it learns the same, and from None would not.
        """
        self._awaits_snapshot, self._expired = True, True
        self._handed_out.clear()

    def options(self, progress_seconds: float) -> WatchOptions:
        """The options that ask for what comes next. An unfinished snapshot is read again from its beginning."""
        self._received = []
        interval = Duration()
        interval.FromNanoseconds(round(progress_seconds * 1e9))
        if self._awaits_snapshot:
            return WatchOptions(snapshot=True, progress_interval=interval)
        if self.resume_token:
            return WatchOptions(resume_token=self.resume_token, progress_interval=interval)
        return WatchOptions(now=True, progress_interval=interval)

    def take(self, message: Message) -> None:
        """Apply the next message of the stream."""
        payload = message.WhichOneof("payload")
        if payload == "snapshot_complete":
            # What is never changed has no revision: its only one is the first.
            self._shown = {(kind, item.id): getattr(item, "revision", 1) for kind, item in self._received}
            items = [item for kind, item in self._received if kind == self._subject]
            parts = tuple(item for kind, item in self._received if kind != self._subject)
            self._pending.append(Snapshot(items, self._expired, parts))
            self._received, self._expired, self._awaits_snapshot = [], False, False
        elif payload == "events":
            self._pending.extend(event for event in message.events.events if self._is_news(event))
        elif payload and payload not in _SPOKEN:
            self._received.append((payload, getattr(message, payload)))
        if self._awaits_snapshot:
            return  # resumed from here, the stream would leave the rest of the snapshot out
        if payload == "started":
            # Where the stream goes on, and no further: what was handed out after it comes again.
            self.resume_token = message.resume_token
            return
        self._next_token = message.resume_token
        if not self._pending:
            self._move_on()

    def hand_out(self) -> Any:
        """The next event or snapshot. The token moves on with the last one of a transaction."""
        item = self._pending.popleft()
        if not self._next_token:
            self._handed_out.add(item.event_id)
        elif not self._pending:
            self._move_on()
        elif not isinstance(item, Snapshot) and item.resume_token:
            self.resume_token = item.resume_token
        return item

    def _move_on(self) -> None:
        if self._next_token:
            self.resume_token, self._next_token = self._next_token, ""
            self._handed_out.clear()

    def _is_news(self, event: Event) -> bool:
        if event.event_id in self._handed_out:
            return False
        if not self._shown or event.kind in _WITHOUT_REVISION:
            return True
        subject = self._subject_of(event)
        shown = self._shown.get(subject)
        if shown is not None and (event.revision > shown or event.kind.endswith(".deleted")):
            # One by one they outgrow the snapshot; one that is created again begins with revision 1.
            del self._shown[subject]
            return True
        return shown is None

    def _subject_of(self, event: Event) -> tuple[str, str]:
        """What the event is about, as the kind and id of something in a snapshot."""
        kind = event.WhichOneof("part") or "plan" if self._subject == "plan" else self._subject
        about = event if kind == self._subject else getattr(event, kind)
        return kind, getattr(about, f"{kind}_id")
