"""Pages of a listing: keyset pagination behind opaque tokens."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import asyncpg
from google.protobuf.message import Message

from service.domain import page_token
from service.errors import InvalidArgument

M = TypeVar("M", bound=Message)

DEFAULT_PAGE_SIZE = 50
LARGEST_PAGE_SIZE = 1000
LARGEST_PAGE_BYTES = 1024 * 1024
# A thousand rows can be gigabytes, so the first ones are looked at before the others are asked for.
_FIRST_ROWS = DEFAULT_PAGE_SIZE + 1

BEFORE_ALL_TIMES = "-infinity"
BEFORE_ALL_UUIDS = "00000000-0000-0000-0000-000000000000"
AFTER_ALL_TIMES = "infinity"
AFTER_ALL_UUIDS = "ffffffff-ffff-ffff-ffff-ffffffffffff"


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page is asked for: `size` as the request has it, 0 for the default."""

    size: int
    token: str
    resume_token: str = ""
    """Where the feed stood before the list was read; every page returns that of the first one."""


@dataclass(frozen=True, slots=True)
class Page(Generic[M]):
    """Some items, and the token for what follows; empty at the end."""

    items: list[M]
    next_token: str
    resume_token: str


async def fetch_page(
    request: PageRequest,
    filter_values: Sequence[Any],
    start: Sequence[Any],
    fetch: Callable[..., Awaitable[list[asyncpg.Record]]],
    build: Callable[[asyncpg.Record], M],
    key: Callable[[asyncpg.Record], list[Any]],
) -> Page[M]:
    """One page of at most `size` items and about 1 MiB.

    `fetch(*key, limit)` returns rows after a sort key, `start` is a key before all others, `key` that of a row;
    `filter_values` name the method and filter, so that a token for another one is refused with InvalidArgument.
    """
    name = page_token.filter_hash(*filter_values)
    after, resume_token = list(start), request.resume_token
    if request.token:
        try:
            *after, resume_token = page_token.decode(request.token, name, (*(type(value) for value in start), str))
        except page_token.InvalidPageToken as error:
            raise _invalid_token(str(error)) from None
    size = min(request.size or DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE)
    items: list[M] = []
    shown: list[asyncpg.Record] = []
    used, limit = 0, min(size + 1, _FIRST_ROWS)
    while True:
        try:
            rows = await fetch(*after, limit)
        except InvalidArgument:
            if not request.token:
                raise
            # The first page was given for the same filter, so it is the key that the database does not take.
            raise _invalid_token("the page token is malformed") from None
        for row in rows:
            item = build(row)
            used += item.ByteSize()
            if len(items) == size or (items and used > LARGEST_PAGE_BYTES):
                return Page(items, page_token.encode(name, [*key(shown[-1]), resume_token]), resume_token)
            items.append(item)
            shown.append(row)
        if len(rows) < limit:
            return Page(items, "", resume_token)
        # As many as fit if they are like those before, and the one that says whether there is another page.
        after = key(shown[-1])
        limit = 1 + max(0, min(size - len(items), (LARGEST_PAGE_BYTES - used) * len(items) // used))


def _invalid_token(what: str) -> InvalidArgument:
    return InvalidArgument(
        "INVALID_PAGE_TOKEN",
        f"page_token: {what}; take the next_page_token of the same request, or start with an empty one",
        violations=(("page_token", what),),
    )
