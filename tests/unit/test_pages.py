"""How much a page takes from the database."""

from typing import Any

import pytest
from google.protobuf.wrappers_pb2 import BytesValue

from service.database.queries import Query
from service.store.pages import LARGEST_PAGE_BYTES, Page, PageRequest, fetch_page


class Table:
    """Rows of these sizes, and how many of them were read."""

    def __init__(self, sizes: list[int]) -> None:
        self.sizes = sizes
        self.asked: list[int] = []

    async def fetch(self, _query: Query, after_place: int, limit: int) -> list[Any]:
        assert limit > 0
        self.asked.append(limit)
        rows = range(after_place + 1, len(self.sizes))
        return [{"place": place, "value": bytes(self.sizes[place])} for place in rows[:limit]]

    async def page(self, size: int, token: str = "") -> Page[BytesValue]:
        return await fetch_page(self.fetch, Query("rows.list", ""), BytesValue, {"place": -1}, PageRequest(size, token))

    async def walk(self, size: int) -> list[list[int]]:
        """The sizes of the rows on every page."""
        pages: list[list[int]] = []
        token = ""
        while not pages or token:
            page = await self.page(size, token)
            pages.append([len(item.value) for item in page.items])
            token = page.next_token
        return pages


@pytest.mark.parametrize("size", [1, 49, 50, 51, 52, 999, 1000])
@pytest.mark.parametrize("count", [0, 1, 50, 51, 52, 100, 1000, 1001, 1052])
@pytest.mark.parametrize("row", [1, 10, 5_000])
async def test_pages_are_full_and_miss_nothing(size: int, count: int, row: int) -> None:
    table = Table([row] * count)
    pages = await table.walk(size)
    assert [each for page in pages for each in page] == table.sizes
    fitting = min(size, LARGEST_PAGE_BYTES // (row + 4)) if row == 5_000 else size
    assert {len(page) for page in pages[:-1]} <= {fitting}
    assert len(pages) == max(1, -(-count // fitting))


async def test_small_rows_are_read_in_few_reads() -> None:
    table = Table([300] * 2000)
    page = await table.page(1000)
    assert len(page.items) == 1000
    assert table.asked == [17, 35, 105, 315, 529]


@pytest.mark.parametrize(
    "row", [LARGEST_PAGE_BYTES // 3, LARGEST_PAGE_BYTES - 4, LARGEST_PAGE_BYTES, 3 * LARGEST_PAGE_BYTES]
)
async def test_large_rows_are_not_read_by_the_thousand(row: int) -> None:
    table = Table([row] * 200)
    page = await table.page(1000)
    assert len(page.items) == max(1, LARGEST_PAGE_BYTES // (row + 5))
    assert table.asked == [17]


async def test_rows_that_grow_are_met_halfway() -> None:
    table = Table([10] * 51 + [LARGEST_PAGE_BYTES // 2] * 20)
    assert [len(page) for page in await table.walk(1000)] == [52, *[1] * 19]
