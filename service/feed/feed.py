"""The feed as the rest of the service asks it: where it stands, what a token is good for, and streams."""

from collections.abc import AsyncIterator

from google.protobuf.message import Message
from planwire.v1.event_pb2 import WatchOptions

from service.database.statements import Database
from service.domain import resume_token
from service.domain.resume_token import Cursor
from service.errors import invalid_field
from service.feed.changes import Changes
from service.feed.filter import Filter
from service.feed.kinds import StreamKind
from service.feed.places import Places, Standing
from service.feed.ring import Ring
from service.feed.sequencer import Sequencer
from service.feed.stream import messages, progress_seconds
from service.feed.subscription import Subscription
from service.feed.until_terminal import OpenIds, UntilTerminal


class Feed:
    """The feed as this process sees it."""

    def __init__(self, database: Database, sequencer: Sequencer, ring: Ring, *, max_age_seconds: float) -> None:
        """`max_age_seconds` is how old a stream may become."""
        self._places = Places(database)
        self._sequencer = sequencer
        self._ring = ring
        self._max_age_seconds = max_age_seconds

    def resume_token(self) -> str:
        """Where the feed surely stood a moment ago: a list that is read after this shows all that came before it."""
        return resume_token.encode(self._ring.cursor) if self._ring.cursor else ""

    async def resume(self, workspace_id: str, token: str) -> Cursor:
        """The place of a token. Raises InvalidArgument, NotFound, OutOfRange."""
        cursor, _ = await self._places.of_token(workspace_id, token)
        return cursor

    def changes(self, filter_: Filter) -> Changes:
        """Tells when something happens that the filter may match."""
        return Changes(self._ring, filter_)

    async def watch(
        self,
        kind: StreamKind,
        filter_: Filter,
        options: WatchOptions,
        *,
        snapshot: AsyncIterator[Message] | None = None,
        open_ids: OpenIds | None = None,
    ) -> AsyncIterator[bytes]:
        """The messages of a stream, serialised.

        `snapshot` are the resources as they are, where the kind of stream can have them; `open_ids` ends the stream
        when the subjects that the filter names are all terminal or gone. Raises InvalidArgument, NotFound, OutOfRange,
        Unavailable.
        """
        if open_ids and (filter_.statuses or filter_.plan_ids or not filter_.subject_ids):
            raise invalid_field("until_terminal", f"needs {kind.item}_ids, and takes neither statuses nor plan_ids")
        with_snapshot = options.WhichOneof("start") == "snapshot"
        if with_snapshot and snapshot is None:
            raise invalid_field("options.snapshot", "is not supported by WatchEvents; use WatchPlans or WatchTasks")
        start, standing = await self._start(filter_, options)
        subscription = Subscription(
            self._places,
            self._ring,
            filter_,
            start,
            past_event_id=standing.past_event_id,
            progress_seconds=progress_seconds(options),
            max_age_seconds=self._max_age_seconds,
        )
        until = UntilTerminal(filter_, open_ids, self._sequencer.settled) if open_ids else None
        async for message in messages(kind, start, subscription, snapshot if with_snapshot else None, until):
            yield message

    async def _start(self, filter_: Filter, options: WatchOptions) -> tuple[Cursor, Standing]:
        """What a stream that begins is about has to exist: nobody would be told that it waits for nothing."""
        if options.WhichOneof("start") == "resume_token":
            return await self._places.of_token(filter_.workspace_id, options.resume_token)
        head = await self._places.head(filter_.workspace_id)
        await self._places.require(filter_.workspace_id, *filter_.named())
        return head
