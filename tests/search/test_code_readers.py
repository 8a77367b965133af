"""The processes that read code, when a grammar hangs."""

import asyncio

import pytest

from service.search.code.readers import Readers, ReadingFailed
from service.store.code_files import Extracts

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


async def test_a_process_is_told_only_what_has_changed_since_it_resolved_the_same_workspace() -> None:
    asked: list[int] = []
    version = 7
    readers = Readers()
    shown = await readers.read("a.py", "python", "def run():\n    run()\n", None)

    async def extracts(since: int) -> tuple[int, Extracts]:
        asked.append(since)
        return version, [("a.py", shown["interface"] if since < version else None, shown["mentions"])]

    try:
        first = await readers.resolve("w", extracts)
        assert (first.version, first.paths, len(first.edges[0])) == (7, ["a.py"], 2)
        assert await readers.resolve("w", extracts) == first
        # Who has another workspace keeps that, where there is a process for each.
        await asyncio.gather(readers.resolve("w", extracts), readers.resolve("other", extracts))
        assert (await readers.resolve("w", extracts)).edges == (await readers.resolve("other", extracts)).edges
        assert asked == [-1, 7, 7, -1, 7, 7]

        async def broken(since: int) -> tuple[int, Extracts]:
            raise ConnectionResetError

        with pytest.raises(ConnectionResetError):
            await readers.resolve("w", broken)
        with pytest.raises(ReadingFailed):
            await readers.resolve("other", lambda _: extracts_without(version))
        asked.clear()
        assert [(await readers.resolve(name, extracts)).edges for name in ("w", "other")] == [first.edges, first.edges]
        assert asked == [-1, -1]
    finally:
        await readers.close()


async def extracts_without(version: int) -> tuple[int, Extracts]:
    """What a process that does not know the file cannot do anything with."""
    return version, [("unknown.py", None, "[]")]
