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
    try:
        rows = await fetch(*after, size + 1)
    except InvalidArgument:
        if not request.token:
            raise
        # The first page was given for the same filter, so it is the key that the database does not take.
        raise _invalid_token("the page token is malformed") from None
    items: list[M] = []
    bytes_left = LARGEST_PAGE_BYTES
    for row in rows[:size]:
        item = build(row)
        bytes_left -= item.ByteSize()
        if bytes_left < 0 and items:
            break
        items.append(item)
    more = len(rows) > len(items)
    next_token = page_token.encode(name, [*key(rows[len(items) - 1]), resume_token]) if more else ""
    return Page(items, next_token, resume_token)


def _invalid_token(what: str) -> InvalidArgument:
    return InvalidArgument(
        "INVALID_PAGE_TOKEN",
        f"page_token: {what}; take the next_page_token of the same request, or start with an empty one",
        violations=(("page_token", what),),
    )
