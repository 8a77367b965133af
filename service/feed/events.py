"""Events in memory: built from rows once, and serialised once for all streams."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import asyncpg
from google.protobuf.descriptor import EnumDescriptor
from google.protobuf.json_format import ParseDict
from planwire.v1.event_pb2 import Event, PlanEvent, TaskEvent
from planwire.v1.execution_log_pb2 import ExecutionLog
from planwire.v1.execution_service_pb2 import ExecutionLogEvent

from service.database.pool import dump

_SMALL_EVENT_BYTES = 2048
_COMMON = "event_id kind plan_id revision etag actor agent rpc reason request_id recorded_at".split()


def labels(enum: EnumDescriptor) -> dict[int, str]:
    """What the feed calls each value of an enum: TASK_STATUS_IN_PROGRESS is `in_progress`."""
    prefix = enum.values_by_number[0].name.removesuffix("UNSPECIFIED")
    return {value.number: value.name.removeprefix(prefix).lower() for value in enum.values if value.number}


class FeedEvent:
    """One event of the feed."""

    def __init__(self, record: asyncpg.Record) -> None:
        self._record = record
        self.position: int = record["position"]
        self.workspace_id: str = record["workspace_id"]
        self.kind: str = record["kind"]
        self.subject: str = self.kind.partition(".")[0]
        self.subject_id: str = record["subject_id"]
        self.event_id: int = record["event_id"]
        self.plan_id: str | None = record["plan_id"]
        self.other_plan_id: str | None = record["other_plan_id"]
        self.from_status: str | None = record["from_status"]
        self.to_status: str | None = record["to_status"]
        self.terminal: bool = record["terminal"]
        self.ends_transaction: bool = record["ends_transaction"]

    @cached_property
    def size(self) -> int:
        """About how many bytes it takes in memory: as a row, and serialised for streams."""
        payload = self._record["payload"]
        return _SMALL_EVENT_BYTES + (4 * len(dump(payload)) if payload else 0)

    @property
    def task_id(self) -> str:
        """The task that the subject belongs to, where it is a log; empty for all else."""
        return self._record["payload"]["task_id"] if self.subject == "execution_log" else ""

    @property
    def ends_subject(self) -> bool:
        """Whether the subject is in a terminal status now, or gone."""
        return self.terminal or self.kind.endswith(".deleted")

    @property
    def ends_workspace(self) -> bool:
        """Whether its workspace is gone."""
        return self.kind == "workspace.deleted"

    def message(self) -> Event:
        """As an Event."""
        record = self._record
        fields = {name: record[name] for name in _COMMON}
        return Event(
            **fields,
            workspace_id=self.workspace_id,
            subject_id=self.subject_id,
            other_plan_id=self.other_plan_id,
            from_status=self.from_status,
            to_status=self.to_status,
            terminal=self.terminal,
            payload=record["payload"],
        )

    @cached_property
    def as_event(self) -> bytes:
        """Serialised as an Event."""
        return self.message().SerializeToString()

    @cached_property
    def as_task_event(self) -> bytes:
        """Serialised as a TaskEvent."""
        return self._typed(
            TaskEvent,
            task_id=self.subject_id,
            previous_plan_id=self.other_plan_id,
            terminal=self.terminal,
            **self._statuses("TASK_STATUS_"),
        )

    @cached_property
    def as_plan_event(self) -> bytes:
        """Serialised as a PlanEvent, of a plan or of a part that is one of its fields."""
        if self.subject == "plan":
            return self._typed(PlanEvent, terminal=self.terminal, **self._statuses("PLAN_STATUS_"))
        part: dict[str, Any] = {f"{self.subject}_id": self.subject_id}
        if self.subject == "story":
            part |= {"terminal": self.terminal, **self._statuses("STORY_STATUS_")}
            part["gate"] = (self._record["payload"] or {}).get("gate")
        if self.subject == "message":
            payload = self._record["payload"]
            part |= {"conversation_id": payload["conversation_id"], "number": int(payload["number"])}
        return self._typed(PlanEvent, **{self.subject: part})

    @cached_property
    def as_execution_log_event(self) -> bytes:
        """Serialised as an ExecutionLogEvent, with the log as the event left it."""
        log = ParseDict(self._record["payload"], ExecutionLog())
        statuses = self._statuses("EXECUTION_LOG_STATUS_")
        names = {"execution_log_id": self.subject_id, "terminal": self.terminal}
        return self._typed(ExecutionLogEvent, execution_log=log, **names, **statuses)

    def _statuses(self, prefix: str) -> dict[str, str]:
        """The statuses before and after, where there are any, as the names of an enum's values."""
        statuses = {"from_status": self.from_status, "to_status": self.to_status}
        return {name: prefix + status.upper() for name, status in statuses.items() if status}

    def _typed(self, message: Callable[..., Any], /, **fields: Any) -> bytes:
        common = {name: self._record[name] for name in _COMMON}
        serialised: bytes = message(**common, **fields).SerializeToString()
        return serialised


@dataclass(frozen=True, slots=True, eq=False)
class Transaction:
    """The events of one transaction, which streams get together. They are of one workspace."""

    events: Sequence[FeedEvent]
    encoded: dict[Any, bytes] = field(default_factory=dict)
    """What streams that want all of it send, by kind of stream."""

    @property
    def workspace_id(self) -> str:
        """Where it happened."""
        return self.events[0].workspace_id

    @property
    def size(self) -> int:
        """About how many bytes it takes in memory."""
        return sum(event.size for event in self.events)

    @property
    def last_position(self) -> int:
        """The position after which the feed goes on."""
        return self.events[-1].position


def transactions(events: Iterable[FeedEvent]) -> tuple[list[Transaction], list[FeedEvent]]:
    """The whole transactions among events in feed order, and the events of one that goes on after them."""
    whole: list[Transaction] = []
    current: list[FeedEvent] = []
    for event in events:
        current.append(event)
        if event.ends_transaction:
            whole.append(Transaction(tuple(current)))
            current = []
    return whole, current


def goes_on(rows: Sequence[asyncpg.Record], limit: int) -> bool:
    """Whether the feed may go on after what a read of at most `limit` rows returned."""
    return bool(rows) and (len(rows) < rows[0]["found"] or rows[0]["found"] == limit)
