"""EventService."""

from collections.abc import AsyncIterator

from planwire.v1 import event_service_pb2 as pb
from planwire.v1.event_pb2 import Event

from service.feed.feed import Feed
from service.feed.filter import Filter
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.servicers.watch import Watch, WatchStream
from service.store.events import EventStore
from service.store.pages import PageRequest
from service.store.rows import seconds

_STREAM = WatchStream(pb.WatchEventsResponse, Event, "event", lambda event: event.as_event)


class EventServicer:
    """See protos/planwire/v1/event_service.proto."""

    def __init__(self, events: EventStore, feed: Feed, watch: Watch) -> None:
        self._events = events
        self._feed = feed
        self._watch = watch

    async def AppendEvent(self, request: pb.AppendEventRequest, call: Call) -> pb.AppendEventResponse:
        event_id, replayed = await self._events.append(call_info(call, request, request.reason), request)
        return pb.AppendEventResponse(event_id=event_id, replayed=replayed)

    async def ListEvents(self, request: pb.ListEventsRequest, call: Call) -> pb.ListEventsResponse:
        since = await self._feed.resume(request.workspace_id, request.since_token) if request.since_token else None
        page = await self._events.list(request, since, self._watch.resume_token())
        return pb.ListEventsResponse(events=page.items, next_page_token=page.next_token, resume_token=page.resume_token)

    async def WatchEvents(self, request: pb.WatchEventsRequest, call: Call) -> AsyncIterator[bytes]:
        filter_ = Filter(request.workspace_id, plan_ids=frozenset(request.plan_ids), kinds=frozenset(request.kinds))
        async for message in self._watch.messages(_STREAM, filter_, request.options, None, None):
            yield message

    async def AppendUpdateLog(self, request: pb.AppendUpdateLogRequest, call: Call) -> pb.AppendUpdateLogResponse:
        entry, replayed = await self._events.append_update_log(call_info(call, request), request)
        return pb.AppendUpdateLogResponse(entry=entry, replayed=replayed)

    async def ListUpdateLog(self, request: pb.ListUpdateLogRequest, call: Call) -> pb.ListUpdateLogResponse:
        page = await self._events.list_update_log(
            request.workspace_id, PageRequest(request.page_size, request.page_token)
        )
        return pb.ListUpdateLogResponse(entries=page.items, next_page_token=page.next_token)

    async def CleanupEvents(self, request: pb.CleanupEventsRequest, call: Call) -> pb.CleanupEventsResponse:
        deleted, replayed = await self._events.clean_up(
            request.workspace_id, call_info(call, request), seconds(request.older_than, "older_than")
        )
        return pb.CleanupEventsResponse(deleted=deleted, replayed=replayed)
