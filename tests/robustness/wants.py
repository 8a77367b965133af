"""What a subscriber asks for, and which events that is: written from the promises, not from the service's filter."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import grpc.aio
import planwire
import planwire.sync
from planwire.v1 import event_service_pb2, plan_service_pb2, task_service_pb2
from planwire.v1.event_pb2 import PlanPart, WatchOptions
from planwire.v1.event_service_pb2_grpc import EventServiceStub
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.task_pb2 import TaskStatus
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.robustness.history import Happened, Seen


@dataclass(frozen=True)
class Want:
    """A stream: its kind (`event`, `task` or `plan`) and its filter, of which what is empty filters nothing."""

    stream: str
    workspace_id: str
    plan_ids: frozenset[str] = frozenset()
    task_ids: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    """Of a stream of plans: what else it tells of, such as `phase`."""

    def matches(self, happened: Happened) -> bool:
        """Whether an event belongs on the stream."""
        event = happened.seen
        if self.workspace_id not in {"", happened.workspace_id}:
            return False
        if self.stream != "event" and event.subject not in {self.stream, *self.parts}:
            return False
        if self.plan_ids and self.plan_ids.isdisjoint({event.plan_id, event.other_plan_id}):
            return False
        if self.task_ids and event.subject_id not in self.task_ids:
            return False
        if self.kinds and event.kind not in self.kinds:
            return False
        return not self.statuses or bool({event.from_status, event.to_status} & self.statuses)

    def leaves(self, event: Seen) -> bool:
        """Whether the event takes its subject out of what is watched."""
        return event.kind.endswith(".deleted") or (bool(self.plan_ids) and event.plan_id not in self.plan_ids)

    def open(self, channel: grpc.aio.Channel, options: WatchOptions) -> Any:
        """The call of the stream."""
        request: Any
        call: Any
        match self.stream:
            case "event":
                request = event_service_pb2.WatchEventsRequest(kinds=self.kinds)
                call = EventServiceStub(channel).WatchEvents
            case "task":
                request = task_service_pb2.WatchTasksRequest(task_ids=self.task_ids, statuses=self._status_names())
                call = TaskServiceStub(channel).WatchTasks
            case _:
                request = plan_service_pb2.WatchPlansRequest(statuses=self._status_names(), parts=self._part_names())
                call = PlanServiceStub(channel).WatchPlans
        request.workspace_id = self.workspace_id
        request.plan_ids.extend(self.plan_ids)
        request.options.CopyFrom(options)
        return call(request)

    def watch(self, client: planwire.Client | planwire.sync.Client, options: dict[str, Any]) -> Any:
        """The client's watch of the same."""
        client.workspace = self.workspace_id
        if self.stream == "event":
            return client.watch_events(kinds=self.kinds, plan_ids=self.plan_ids, **options)
        options = {"plan_ids": self.plan_ids, **options}
        if self.stream == "task":
            options["statuses"] = [TaskStatus.Value(name) for name in self._status_names()]
            return client.watch_tasks(task_ids=self.task_ids, **options)
        options["statuses"] = [PlanStatus.Value(name) for name in self._status_names()]
        options["parts"] = [PlanPart.Value(name) for name in self._part_names()]
        return client.watch_plans(**options)

    def seen(self, events: Iterable[Any]) -> tuple[Seen, ...]:
        """The events of a message."""
        read = {"event": _event, "task": _task_event, "plan": _plan_event}[self.stream]
        return tuple(read(event) for event in events)

    def _part_names(self) -> list[str]:
        return [f"PLAN_PART_{part}".upper() for part in self.parts]

    def _status_names(self) -> list[str]:
        return [f"{self.stream}_STATUS_{status}".upper() for status in self.statuses]


def _event(event: Any) -> Seen:
    return _seen(event, event.subject_id, lambda status: status)


def _task_event(event: Any) -> Seen:
    return _seen(event, event.task_id, lambda status: TaskStatus.Name(status).removeprefix("TASK_STATUS_").lower())


def _plan_event(event: Any) -> Seen:
    part = event.WhichOneof("part")
    id_ = getattr(getattr(event, part), f"{part}_id") if part else event.plan_id
    return _seen(event, id_, lambda status: PlanStatus.Name(status).removeprefix("PLAN_STATUS_").lower())


def _seen(event: Any, subject_id: str, name: Callable[[Any], str]) -> Seen:
    return Seen(
        event.event_id,
        event.kind,
        subject_id,
        event.plan_id,
        getattr(event, "other_plan_id", "") or getattr(event, "previous_plan_id", ""),
        name(event.from_status) if event.from_status else "",
        name(event.to_status) if event.to_status else "",
        event.revision,
        event.request_id,
    )
