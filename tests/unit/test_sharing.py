"""Statements that many callers share: who waits for whom, and whose failure is whose."""

import asyncio
from collections.abc import Sequence

import pytest

from service.store.sharing import Sharing


class Statements:
    """Doubles numbers. Each statement waits until it is let go, and fails where a number is negative."""

    def __init__(self) -> None:
        self.seen: list[list[int]] = []
        self.go = asyncio.Event()
        self.held: set[int] = set()
        self.let_go = asyncio.Event()

    async def run(self, jobs: Sequence[int]) -> Sequence[int]:
        self.seen.append(list(jobs))
        await self.go.wait()
        if self.held.intersection(jobs):
            await self.let_go.wait()
        await asyncio.sleep(0)  # as one that asks a database
        if any(job < 0 for job in jobs):
            raise ValueError(str(min(jobs)))
        return [2 * job for job in jobs]


def start(sharing: Sharing[int, int], *jobs: int) -> list[asyncio.Task[int]]:
    return [asyncio.create_task(sharing.do(job)) for job in jobs]


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_who_is_alone_does_not_wait_for_others() -> None:
    statements = Statements()
    statements.go.set()
    assert await Sharing(statements.run, lambda _: 1).do(4) == 8
    assert statements.seen == [[4]]


async def test_two_statements_are_in_flight_and_each_takes_half_of_all_callers() -> None:
    statements = Statements()
    sharing = Sharing(statements.run, lambda _: 1)
    first = start(sharing, 1)
    await settled()
    second = start(sharing, 2)
    await settled()
    others = start(sharing, *range(10, 18))
    await settled()
    assert statements.seen == [[1], [2]]
    statements.go.set()
    statements.go.clear()
    await settled()
    # The first one ends while the other has one caller; the second one while the third statement has five, and waits.
    assert [len(jobs) for jobs in statements.seen[2:]] == [5]
    statements.go.set()
    assert await asyncio.gather(*first, *second, *others) == [2, 4, *range(20, 36, 2)]


async def test_few_wait_shortly_for_more_while_many_are_served() -> None:
    statements = Statements()
    sharing = Sharing(statements.run, lambda _: 1)
    many = start(sharing, *range(10))
    await settled()
    assert [len(jobs) for jobs in statements.seen] == [5, 5]
    statements.held = {0}
    statements.go.set()
    await asyncio.gather(*many[5:])
    [one] = start(sharing, 20)
    await settled()
    assert len(statements.seen) == 2
    assert await one == 40, "those who hold it up are not served meanwhile"
    enough = start(sharing, *range(30, 35))
    await settled()
    assert [len(jobs) for jobs in statements.seen[2:]] == [1, 5]
    statements.held = set()
    statements.let_go.set()
    assert await asyncio.gather(*many, *enough) == [*range(0, 20, 2), *range(60, 70, 2)]


async def test_heavy_jobs_share_less() -> None:
    statements = Statements()
    sharing = Sharing(statements.run, lambda _: 150)
    tasks = start(sharing, *range(22))
    statements.go.set()
    assert await asyncio.gather(*tasks) == list(range(0, 44, 2))
    assert max(len(jobs) for jobs in statements.seen) == 2


async def test_when_a_shared_statement_fails_only_one_of_its_callers_is_refused() -> None:
    statements = Statements()
    sharing = Sharing(statements.run, lambda _: 1)
    first = start(sharing, 1, 2)
    await settled()
    others = start(sharing, 3, -4, 5, 6)
    await settled()
    statements.go.set()
    answers = await asyncio.gather(*first, *others, return_exceptions=True)
    assert [answer for answer in answers if not isinstance(answer, ValueError)] == [2, 4, 6, 10, 12]
    assert str(answers[3]) == "-4"


async def test_who_has_gone_gets_nothing_done() -> None:
    statements = Statements()
    sharing = Sharing(statements.run, lambda _: 1)
    first = start(sharing, 1)
    await settled()
    second = start(sharing, 2)
    await settled()
    [gone, stays] = start(sharing, 3, 4)
    await settled()
    gone.cancel()
    statements.go.set()
    assert await asyncio.gather(*first, *second, stays) == [2, 4, 8]
    with pytest.raises(asyncio.CancelledError):
        await gone
    assert [job for jobs in statements.seen for job in jobs] == [1, 2, 4]


async def test_who_comes_when_both_statements_have_just_ended_is_served() -> None:
    statements = Statements()
    sharing = Sharing(statements.run, lambda _: 1)

    async def twice(job: int) -> int:
        return await sharing.do(await sharing.do(job))

    first = asyncio.create_task(twice(1))
    await settled()
    second = start(sharing, 5)
    await settled()
    assert statements.seen == [[1], [5]]
    statements.go.set()
    async with asyncio.timeout(5):
        assert await asyncio.gather(first, *second) == [4, 10]
