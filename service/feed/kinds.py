"""The kinds of streams: which messages they send, and how an event looks in them."""

from collections.abc import Callable, Iterable

from google.protobuf.descriptor import EnumDescriptor
from google.protobuf.message import Message
from planwire.v1 import event_service_pb2, plan_service_pb2, task_service_pb2
from planwire.v1.event_pb2 import Event, PlanEvent, TaskEvent
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.task_pb2 import TaskStatus

from service.feed.encoding import EventsEncoder
from service.feed.events import FeedEvent, status_labels


class StreamKind:
    """What tells one kind of stream from another."""

    def __init__(
        self,
        item: str,
        response_class: type[Message],
        event_class: type[Message],
        serialised: Callable[[FeedEvent], bytes],
        statuses: EnumDescriptor | None = None,
    ) -> None:
        """`item` is the response's field for a resource of a snapshot; `serialised` gives an event's bytes."""
        self.item = item
        self.response: Callable[..., Message] = response_class
        self.encoder = EventsEncoder(response_class, event_class, serialised)
        self._statuses = status_labels(statuses) if statuses else {}

    def statuses(self, numbers: Iterable[int]) -> frozenset[str]:
        """The database's labels of statuses."""
        return frozenset(self._statuses[number] for number in numbers)


EVENTS = StreamKind("event", event_service_pb2.WatchEventsResponse, Event, lambda event: event.as_event)
PLANS = StreamKind(
    "plan", plan_service_pb2.WatchPlansResponse, PlanEvent, lambda event: event.as_plan_event, PlanStatus.DESCRIPTOR
)
TASKS = StreamKind(
    "task", task_service_pb2.WatchTasksResponse, TaskEvent, lambda event: event.as_task_event, TaskStatus.DESCRIPTOR
)
