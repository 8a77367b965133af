"""What runs at once in a call ends with it."""

import asyncio

import pytest

from service.search.at_once import both


async def test_what_fails_ends_the_other_first() -> None:
    ended = asyncio.Event()

    async def waits() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.01)  # as a connection is given back
            ended.set()

    async def fails() -> None:
        await asyncio.sleep(0)
        raise ValueError("why")

    with pytest.raises(ValueError, match="why"):
        await both(waits(), fails())
    assert ended.is_set()
