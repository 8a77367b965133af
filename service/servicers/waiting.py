"""Claims that wait until something is ready."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from service.errors import DomainError
from service.feed.feed import Feed
from service.feed.filter import Filter
from service.interceptors.call import Call, Request
from service.shares import Caller, Kind, caller
from service.store.ready_tasks import ReadyTaskStore, Wanted

log = structlog.get_logger(__name__)

# Where nothing was told of, somebody looks all the same.
_LOOK_AGAIN_SECONDS = 5.0
# After a look, in which commits in quick succession share the next one.
_REST_SECONDS = 0.002
# Before the deadline of a call, for the answer to arrive.
_ANSWER_SECONDS = 0.1


class Waiting:
    """Those who wait for the same share one subscription to the feed and one query.

    When something can be claimed, as many of them are woken as there are tasks, in the order in which they came, and
    claim like everybody else.
    """

    def __init__(self, ready: ReadyTaskStore, feed: Feed) -> None:
        self._ready = ready
        self._feed = feed
        # By what is wanted and whether conflicts are avoided: who does may have to leave what others can take.
        self._groups: dict[tuple[Wanted, bool], _Group] = {}

    async def wait(
        self, request: Request, call: Call, claim: Callable[[], Awaitable[None]], has_claimed: Callable[[], bool]
    ) -> None:
        """Call `claim` when it may succeed, until it `has_claimed`, the time to wait is over, or the server stops."""
        until = time.monotonic() + _seconds(request, call)
        wanted = (Wanted.of(request.workspace_id, request.filter), bool(request.avoid_conflicts))
        session_id = call.metadata.get("planwire-session")
        is_new = True
        while not has_claimed() and (left := until - time.monotonic()) > 0:
            async with call.away():
                if not await self._group(wanted).turn(left, session_id, is_new=is_new):
                    return
            is_new = False
            await claim()

    def _group(self, wanted: tuple[Wanted, bool]) -> "_Group":
        group = self._groups.get(wanted)
        if group is None:
            group = self._groups[wanted] = _Group(wanted[0], self._ready, self._feed, lambda: self._groups.pop(wanted))
        return group


def _seconds(request: Request, call: Call) -> float:
    wanted: float = request.wait.ToTimedelta().total_seconds()
    deadline: float | None = call.context.time_remaining()
    return wanted if deadline is None else min(wanted, deadline - _ANSWER_SECONDS)


class _Group:
    """Those who wait for the same."""

    def __init__(self, wanted: Wanted, ready: ReadyTaskStore, feed: Feed, done: Callable[[], object]) -> None:
        self._wanted = wanted
        self._ready = ready
        self._waiting: deque[tuple[str | None, asyncio.Future[bool]]] = deque()
        self._by_session = False
        self._in_vain: set[str | None] = set()
        """The sessions that have claimed in vain since the last look."""
        self._changes = feed.changes(
            Filter(wanted.workspace_id, plan_ids=frozenset({wanted.plan_id} if wanted.plan_id else ()))
        )
        self._done = done
        self._task = asyncio.create_task(self._serve())

    async def turn(self, seconds: float, session_id: str | None, *, is_new: bool) -> bool:
        """Wait until something can be claimed; False when the time is over or the server stops.

        A caller who `is_new` may have looked before the group listened to the feed. One who is not has claimed in vain.
        """
        turn: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((session_id, turn))
        if is_new:
            self._changes.look()
        elif self._by_session:
            self._pass_on(session_id)
        try:
            async with asyncio.timeout(seconds):
                return await turn
        except TimeoutError:
            return False
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._changes.look()  # somebody else can have what this one does not take
            raise
        finally:
            with suppress(ValueError):  # its turn has come
                self._waiting.remove((session_id, turn))

    async def _serve(self) -> None:
        caller.set(Caller(self, Kind.CALL))
        seconds = 0.0
        try:
            # Those who were woken and found nothing come back, so the group stays for a while.
            while (await self._changes.next(seconds) or self._waiting) and not self._changes.ended:
                seconds = await self._wake_those_who_can_claim() if self._waiting else _LOOK_AGAIN_SECONDS
                await asyncio.sleep(_REST_SECONDS)
        finally:
            self._changes.close()
            self._done()
            for _, turn in self._waiting:
                if not turn.done():
                    turn.set_result(False)

    def _pass_on(self, session_id: str | None) -> None:
        """Wake somebody of a session that may be given what this one is not."""
        self._in_vain.add(session_id)
        for waiting in self._waiting:
            other, turn = waiting
            if other not in self._in_vain and not turn.done():
                self._waiting.remove(waiting)
                turn.set_result(True)
                return

    async def _wake_those_who_can_claim(self) -> float:
        """Gives the seconds after which to look again, whatever happens."""
        try:
            claimable, seconds, self._by_session = await self._ready.claimable(self._wanted, len(self._waiting))
        except DomainError as error:
            log.info("claims wait on", workspace_id=self._wanted.workspace_id, reason=str(error))
            return _LOOK_AGAIN_SECONDS
        self._in_vain.clear()
        while claimable and self._waiting:
            _, turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(True)
                claimable -= 1
        return _LOOK_AGAIN_SECONDS if seconds is None else min(_LOOK_AGAIN_SECONDS, max(0.0, seconds))
