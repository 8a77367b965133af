"""What callers share: nobody has so much that others wait, and those who wait are served in turns."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from service.shares import Caller, Kind, Shares, caller


class Users:
    """Callers who take one and keep it until they are told to give it back."""

    def __init__(self, size: int) -> None:
        self.shares = Shares(size)
        self.having: list[str] = []
        self._over: dict[str, list[asyncio.Event]] = {}

    async def come(self, name: str, count: int = 1, kind: Kind = Kind.CALL) -> list["asyncio.Task[None]"]:
        tasks = [asyncio.create_task(self._use(name, kind)) for _ in range(count)]
        await _settled()
        return tasks

    async def go(self, name: str) -> None:
        """One of them that has something."""
        self._over[name].pop(0).set()
        await _settled()

    def count(self, name: str) -> int:
        return self.having.count(name)

    async def _use(self, name: str, kind: Kind) -> None:
        caller.set(Caller(name, kind))
        async with self.shares.one():
            over = asyncio.Event()
            self.having.append(name)
            self._over.setdefault(name, []).append(over)
            try:
                await over.wait()
            finally:
                self.having.remove(name)


async def _settled() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


@asynccontextmanager
async def users(size: int) -> AsyncIterator[Users]:
    before = asyncio.all_tasks()
    yield Users(size)
    for task in asyncio.all_tasks() - before:
        task.cancel()


@pytest.mark.parametrize(("size", "alone"), [(1, 1), (2, 1), (3, 2), (4, 2), (10, 5)])
async def test_one_caller_leaves_some_to_others(size: int, alone: int) -> None:
    async with users(size) as all_:
        await all_.come("a", 20)
        assert all_.count("a") == alone


async def test_many_who_take_all_that_they_can_leave_one_to_the_next() -> None:
    async with users(10) as all_:
        for number, name in enumerate("abcd"):
            await all_.come(name, 20)
            assert all_.count(name) >= 1, number
        assert [all_.count(name) for name in "abcd"] == [5, 3, 1, 1]


async def test_the_service_and_those_without_tokens_may_have_all() -> None:
    async with users(10) as all_:
        await all_.come("", 20)
        assert all_.count("") == 10


@pytest.mark.parametrize(("name", "of_streams", "of_calls"), [("", 4, 2), ("a", 2, 1)])
async def test_streams_and_transfers_leave_some_to_calls(name: str, of_streams: int, of_calls: int) -> None:
    async with users(10) as all_:
        await all_.come(name, 20, Kind.STREAM)
        assert all_.count(name) == of_streams
        await all_.come(name, 20, Kind.TRANSFER)
        assert all_.count(name) == 2 * of_streams
        await all_.come(name, 20)
        assert all_.count(name) == 2 * of_streams + of_calls


async def test_those_who_wait_have_turns() -> None:
    async with users(1) as all_:
        await all_.come("a", 5)
        await all_.come("b", 2)
        await all_.come("c", 1)
        served = []
        for _ in range(8):
            served += all_.having
            await all_.go(all_.having[0])
        assert served == ["a", "a", "b", "c", "a", "b", "a", "a"]


async def test_what_is_given_back_stays_for_the_next_where_all_have_their_share() -> None:
    async with users(3) as all_:
        await all_.come("a", 5)
        await all_.come("b")
        await all_.come("b")
        assert (all_.count("a"), all_.count("b")) == (2, 1)
        await all_.go("a")
        assert (all_.count("a"), all_.count("b")) == (1, 1)
        await all_.come("c")
        assert all_.count("c") == 1


@pytest.mark.parametrize("given_back_first", [False, True])
async def test_who_is_cancelled_while_it_waits_takes_nothing(given_back_first: bool) -> None:
    async with users(1) as all_:
        await all_.come("a")
        [waiting] = await all_.come("b")
        if given_back_first:
            # In the same round of the loop, so that its turn has come when it hears of it.
            all_._over["a"].pop().set()
            await asyncio.sleep(0)
            waiting.cancel()
        else:
            waiting.cancel()
            await all_.go("a")
        await _settled()
        assert waiting.cancelled()
        await all_.come("c")
        assert all_.having == ["c"]
