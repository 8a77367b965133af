"""Work in the background goes on after what nobody expected."""

import asyncio

import asyncpg
import pytest
from prometheus_client import REGISTRY

from service import background


class Work:
    """Fails with these errors, one a time, then does what it is for."""

    def __init__(self, *errors: Exception) -> None:
        self._errors = list(errors)
        self.done: list[str] = []

    async def run(self, what: str) -> None:
        if self._errors:
            raise self._errors.pop(0)
        self.done.append(what)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "_PAUSE_SECONDS", 0)


def failures() -> float:
    return REGISTRY.get_sample_value("planwire_background_failures_total", {"work": "Work.run"}) or 0


async def test_it_begins_anew_after_a_bug_which_is_counted() -> None:
    work, before = Work(ValueError("one"), KeyError("two")), failures()
    await background.keep(work.run, "index")
    assert work.done == ["index"]
    assert failures() == before + 2


async def test_a_schema_that_is_taken_back_is_waited_for() -> None:
    work, before = Work(asyncpg.UndefinedTableError("gone"), asyncpg.UndefinedColumnError("gone")), failures()
    await background.keep(work.run, "index")
    assert work.done == ["index"]
    assert failures() == before


async def test_it_can_be_cancelled() -> None:
    task = asyncio.create_task(background.keep(asyncio.sleep, 600))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
