"""EventService."""

from collections.abc import AsyncIterator

from planwire.v1 import event_service_pb2 as pb
from planwire.v1.event_service_pb2 import UpdateLogEntry

from service.feed.feed import Feed
from service.feed.filter import Filter
from service.feed.kinds import EVENTS
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.events import EventStore
from service.store.resource import Resource


class EventServicer:
    """See protos/planwire/v1/event_service.proto."""

    def __init__(self, events: EventStore, update_log: Resource[UpdateLogEntry], feed: Feed) -> None:
        self._events = events
        self._update_log = update_log
        self._feed = feed

    async def AppendEvent(self, request: pb.AppendEventRequest, call: Call) -> pb.AppendEventResponse:
        event_id, replayed = await self._events.append(request, call_info(call, request))
        return pb.AppendEventResponse(event_id=event_id, replayed=replayed)

    async def ListEvents(self, request: pb.ListEventsRequest, call: Call) -> pb.ListEventsResponse:
        since = await self._feed.resume(request.workspace_id, request.since_token) if request.since_token else None
        page = await self._events.list(request, since, self._feed.resume_token())
        return pb.ListEventsResponse(events=page.items, next_page_token=page.next_token, resume_token=page.resume_token)

    def WatchEvents(self, request: pb.WatchEventsRequest, call: Call) -> AsyncIterator[bytes]:
        filter_ = Filter(request.workspace_id, plan_ids=frozenset(request.plan_ids), kinds=frozenset(request.kinds))
        return self._feed.watch(EVENTS, filter_, request.options)

    async def CreateUpdateLogEntry(
        self, request: pb.CreateUpdateLogEntryRequest, call: Call
    ) -> pb.CreateUpdateLogEntryResponse:
        entry, replayed = await self._update_log.create(request, call_info(call, request))
        return pb.CreateUpdateLogEntryResponse(entry=entry, replayed=replayed)

    async def ListUpdateLogEntries(
        self, request: pb.ListUpdateLogEntriesRequest, call: Call
    ) -> pb.ListUpdateLogEntriesResponse:
        page = await self._update_log.list(request, self._feed.resume_token())
        return pb.ListUpdateLogEntriesResponse(
            entries=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def PurgeEvents(self, request: pb.PurgeEventsRequest, call: Call) -> pb.PurgeEventsResponse:
        deleted, replayed = await self._events.purge(request, call_info(call, request))
        return pb.PurgeEventsResponse(deleted=deleted, replayed=replayed)
