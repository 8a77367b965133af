"""How many calls and streams a principal may have, and how long those may last that move a workspace."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from service.errors import ResourceExhausted, Unavailable
from service.interceptors.call import Call, Handler, Interceptor, Line, Method, Request, Response, Turn
from service.shares import Kind

# The longest is shorter than the deadline of a call that has none of its own.
_SHORTEST_REFUSAL_SECONDS, _LONGEST_REFUSAL_SECONDS = 1.0, 25.0
_REFUSALS_IN_A_SECOND = 20
# Each takes some memory. Of one caller, so that the others are told slowly whatever one does.
_MOST_REFUSALS = 10_000
# Before the deadline, which would say that the work may have been done.
_BEFORE_DEADLINE_SECONDS = 0.5
# Clients of gRPC take this much at once; for more they have to read.
_TAKEN_AT_ONCE_BYTES = 60_000
_refusals: Counter[str] = Counter()
"""Refused calls of each caller that wait to be told so."""


class _Places:
    """Places for streams of this process, of which one caller gets only some; without tokens all callers are one."""

    def __init__(self, what: str, of_one: int, of_all: int | None = None) -> None:
        self._what, self._of_one, self._of_all = what, of_one, of_all
        self._taken: Counter[str] = Counter()

    @asynccontextmanager
    async def one(self, call: Call) -> AsyncIterator[None]:
        """Raises ResourceExhausted where there is none."""
        caller = call.principal.name
        if self._taken[caller] >= self._of_one:
            raise await _slowly(
                call, f"{self._of_one} {self._what} are open already, which is the limit for one caller"
            )
        if self._of_all is not None and self._taken.total() >= self._of_all:
            raise await _slowly(
                call, f"{self._of_all} {self._what} are open already, which is the limit of this server"
            )
        self._taken[caller] += 1
        try:
            yield
        finally:
            self._taken[caller] -= 1
            if not self._taken[caller]:
                del self._taken[caller]


async def _slowly(call: Call, text: str) -> ResourceExhausted:
    """The refusal, after a pause that is the longer the more calls of the caller are being refused.

    Those who call again at once would keep the server busy with nothing else.
    """
    caller = call.principal.name
    if _refusals[caller] < _MOST_REFUSALS:
        pause = max(_SHORTEST_REFUSAL_SECONDS, _refusals[caller] / _REFUSALS_IN_A_SECOND)
        _refusals[caller] += 1
        try:
            await asyncio.sleep(min(pause, _longest_pause(call)))
        finally:
            _refusals[caller] -= 1
            if not _refusals[caller]:
                del _refusals[caller]
    return ResourceExhausted("TOO_MANY_STREAMS", f"{text}; wait until some have ended, or close some")


def _longest_pause(call: Call) -> float:
    # None without a deadline, which its type does not say.
    left = cast("float | None", call.context.time_remaining())
    return _LONGEST_REFUSAL_SECONDS if left is None else min(_LONGEST_REFUSAL_SECONDS, left - _BEFORE_DEADLINE_SECONDS)


def limit_streams(most: int) -> Interceptor:
    """Refuses a principal's stream, in whichever direction, when it has `most` open in this process."""
    places = _Places("streams", most)

    def intercept(method: Method, proceed: Handler) -> Handler:
        if not method.streaming:
            return proceed

        async def handle(request: Request, call: Call) -> Response:
            async with places.one(call):
                return await proceed(request, call)

        return handle

    return intercept


def limit_transfers(of_all: int, of_one: int, seconds: float) -> Interceptor:
    """Refuses an import or export when `of_all` are open in this process, or `of_one` of its principal.

    It is ended after `seconds`.
    """
    places = _Places("imports and exports", min(of_one, of_all), of_all)

    def intercept(method: Method, proceed: Handler) -> Handler:
        if method.kind is not Kind.TRANSFER:
            return proceed

        async def handle(request: Request, call: Call) -> Response:
            async with places.one(call):
                try:
                    async with asyncio.timeout(seconds):
                        return await proceed(request, call)
                except TimeoutError:
                    raise Unavailable(
                        "STREAM_AGE",
                        f"an import or export is ended after {seconds:g} s; go on with an import after the batch that "
                        "GetImport tells, and export fewer plans at once",
                    ) from None

        return handle

    return intercept


def take_turns(of_one: int, waiting: int, away: int) -> Interceptor:
    """Handles only some unary calls of a principal at once, so that their messages take a bounded memory.

    The others wait, and their messages are not read; of more than `waiting` the rest is refused. Calls that wait for
    something to happen are not among these, but for those beyond `away`. A call is one of them until its answer is
    sent, and one whose answer is large is handled until then: gRPC keeps what a client does not read.
    """
    lines: dict[str, Line] = {}

    def intercept(method: Method, proceed: Handler) -> Handler:
        if method.streaming:
            return proceed

        async def handle(request: Request, call: Call) -> Response:
            name = call.principal.name
            if not name:
                return await proceed(request, call)  # without tokens there are no others
            line = lines.setdefault(name, Line(asyncio.Semaphore(of_one), away))
            if line.calls >= of_one + waiting:
                raise await _slowly(call, f"{waiting} calls of {name} wait already, which is the limit for one caller")
            call.turn = turn = Turn(line)

            def end(_context: object) -> None:
                turn.end()
                if not line.calls and not line.away:
                    lines.pop(name, None)

            call.when_sent(end)
            is_large = False
            try:
                await turn.take()
                response = await proceed(request, call)
                is_large = response.ByteSize() > _TAKEN_AT_ONCE_BYTES
                return response
            finally:
                if not is_large:
                    turn.handled()

        return handle

    return intercept
