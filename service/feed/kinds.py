"""The kinds of streams: which messages they send, and how an event looks in them."""

from collections.abc import Callable, Iterable

from google.protobuf.descriptor import EnumDescriptor
from google.protobuf.message import Message
from planwire.v1 import event_service_pb2, execution_service_pb2, plan_service_pb2, task_service_pb2
from planwire.v1.event_pb2 import Event, PlanEvent, PlanPart, TaskEvent
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.task_pb2 import TaskStatus

from service.feed.encoding import EventsEncoder
from service.feed.events import FeedEvent, labels


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
        """`item` is what the stream is about, such as `task`; `serialised` gives an event's bytes."""
        self.item = item
        self.response: Callable[..., Message] = response_class
        self.encoder = EventsEncoder(response_class, event_class, serialised)
        self._statuses = labels(statuses) if statuses else {}
        self._fields = {field.message_type: field.name for field in response_class.DESCRIPTOR.fields}

    def statuses(self, numbers: Iterable[int]) -> frozenset[str]:
        """The database's labels of statuses."""
        return frozenset(self._statuses[number] for number in numbers)

    def of_snapshot(self, resource: Message) -> Message:
        """The response that has a resource of a snapshot: in its field for such."""
        return self.response(**{self._fields[resource.DESCRIPTOR]: resource})


EVENTS = StreamKind("event", event_service_pb2.WatchEventsResponse, Event, lambda event: event.as_event)
PLANS = StreamKind(
    "plan", plan_service_pb2.WatchPlansResponse, PlanEvent, lambda event: event.as_plan_event, PlanStatus.DESCRIPTOR
)
PLAN_PARTS = labels(PlanPart.DESCRIPTOR)
"""The subjects of the events of parts."""
EXECUTION_LOGS = StreamKind(
    "execution_log",
    execution_service_pb2.FollowExecutionLogsResponse,
    execution_service_pb2.ExecutionLogEvent,
    lambda event: event.as_execution_log_event,
)
TASKS = StreamKind(
    "task", task_service_pb2.WatchTasksResponse, TaskEvent, lambda event: event.as_task_event, TaskStatus.DESCRIPTOR
)
