"""What callers share, connections of the database for one: none of them has so much that the others wait long."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager, suppress
from contextvars import ContextVar
from enum import IntEnum, auto
from typing import NamedTuple, TypeVar

K = TypeVar("K", bound=Hashable)


class Kind(IntEnum):  # whose hash costs a tenth of that of an Enum
    """What a caller wants something for. Only calls get all of its share, so that they do not wait for the others."""

    CALL = auto()
    STREAM = auto()
    TRANSFER = auto()


class Caller(NamedTuple):
    """Who has a share. The service itself, and everybody where there are no tokens, is "", whose share is all."""

    name: Hashable
    kind: Kind


_SERVICE = Caller("", Kind.CALL)
caller: ContextVar[Caller] = ContextVar("caller", default=_SERVICE)
"""For whom the present task works."""

_KINDS_THAT_SHARE = 3


class Shares:
    """So many equal things, which callers take and give back.

    A caller can take another one only while it has fewer than are free. So one alone gets half, two get a third each,
    and something is left for the next. Those who have to wait are served in turns, and not in the order in which they
    came.
    """

    def __init__(self, size: int) -> None:
        self._free = size
        self._taken: dict[Hashable, int] = {}
        self._taken_for: dict[Caller, int] = {}
        # In the order of their turns. Nobody in it may take anything now.
        self._waiting: dict[Caller, deque[asyncio.Future[None]]] = {}

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """One of them, for the present `caller`, until the block ends."""
        who = caller.get()
        if self._may_take(who):
            self._take(who)
        else:
            await self._turn(who)
        try:
            yield
        finally:
            self._give_back(who)

    def _may_take(self, who: Caller) -> bool:
        if not self._free:
            return False
        taken = self._taken.get(who.name, 0)
        share = self._free + taken if who.name == "" else (self._free + taken + 1) // 2
        part = share if who.kind is Kind.CALL else -(-share // _KINDS_THAT_SHARE)
        return taken < share and self._taken_for.get(who, 0) < part

    def _take(self, who: Caller) -> None:
        self._free -= 1
        self._taken[who.name] = self._taken.get(who.name, 0) + 1
        self._taken_for[who] = self._taken_for.get(who, 0) + 1

    async def _turn(self, who: Caller) -> None:
        turn = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(who, deque()).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.cancelled():
                self._forget(who, turn)
            else:
                self._give_back(who)
            raise

    def _forget(self, who: Caller, turn: "asyncio.Future[None]") -> None:
        turns = self._waiting.get(who, deque())
        with suppress(ValueError):  # where its turn came at the same moment, it is gone already
            turns.remove(turn)
            if not turns:
                del self._waiting[who]

    def _give_back(self, who: Caller) -> None:
        self._free += 1
        _lower(self._taken, who.name)
        _lower(self._taken_for, who)
        while (next_ := next(filter(self._may_take, self._waiting), None)) is not None:
            self._serve(next_)

    def _serve(self, who: Caller) -> None:
        # The last in order from now on.
        turns = self._waiting.pop(who)
        turn = turns.popleft()
        if turns:
            self._waiting[who] = turns
        if not turn.done():  # else it has just been cancelled
            self._take(who)
            turn.set_result(None)


def _lower(counts: dict[K, int], key: K) -> None:
    # Those of callers who are gone would be kept for ever.
    if counts[key] == 1:
        del counts[key]
    else:
        counts[key] -= 1
