"""The processes that read code, when a grammar hangs."""

import asyncio

import pytest

from service.search.code.readers import Readers, ReadingFailed

SECONDS = 8.0


async def test_a_file_that_hangs_is_given_up_and_the_others_are_read() -> None:
    readers = Readers(SECONDS, "tests.search.hanging_process")
    try:
        hangs, *others = await asyncio.gather(
            *(readers.read(path, "python", "x = 1\n", None) for path in ("hangs.py", "a.py", "b.py", "c.py")),
            return_exceptions=True,
        )
        assert isinstance(hangs, ReadingFailed)
        assert str(hangs) == "took too long"
        assert [other["count"] for other in others if isinstance(other, dict)] == [2, 2, 2]
        assert (await readers.read("d.py", "python", "x = 1\n", None))["count"] == 2
        # Who goes away meanwhile leaves nothing that would be taken for another answer.
        asked = asyncio.create_task(readers.read("hangs.py", "python", "", None))
        await asyncio.sleep(0.1)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        assert (await readers.read("e.py", "python", "x = 1\ny = 1\n", None))["count"] == 3
    finally:
        await readers.close()
