"""Pages of a listing: keyset pagination behind opaque tokens."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

import asyncpg
from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from service.database.queries import Query
from service.domain import page_token
from service.errors import InvalidArgument
from service.store.coalescing import Fetch
from service.turns import in_turns

M = TypeVar("M", bound=Message)

DEFAULT_PAGE_SIZE = 50
LARGEST_PAGE_SIZE = 1000
LARGEST_PAGE_BYTES = 1024 * 1024
LARGEST_ANSWER_BYTES = 3 * 1024 * 1024
"""Of what is not given in pages: less than what clients of gRPC take by default, with room for what is beside it."""
LARGEST_REPLAY_BYTES = 4_000_000
"""Of what a repeated call made, which may have grown since. Clients read 4 MiB."""
# A row can have megabytes and the next ones too, so few are asked for at first, and then twice as many as there are.
FIRST_ROWS = 17

BEFORE_ALL_UUIDS = "00000000-0000-0000-0000-000000000000"
AFTER_ALL_UUIDS = "ffffffff-ffff-ffff-ffff-ffffffffffff"

# The columns that a list is sorted by, each with a value that comes before all others.
Order: TypeAlias = Mapping[str, Any]

OLDEST_FIRST: Order = {"created_at": "-infinity", "id": BEFORE_ALL_UUIDS}
NEWEST_FIRST: Order = {"created_at": "infinity", "id": AFTER_ALL_UUIDS}
IN_PLACE: Order = {"order_index": -1, "id": BEFORE_ALL_UUIDS}


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
    fetch: Fetch, query: Query, message: type[M], order: Order, request: PageRequest, **filters: Any
) -> Page[M]:
    """One page of at most `size` items and about 1 MiB.

    `fetch` runs `query`, as Database.fetch does, which takes the filters, the limit, and for each column of
    `order` the value to go on after, as after_<column>.
    Raises InvalidArgument for a token that is malformed, or of another query or filter.
    """
    name = page_token.filter_hash(query.name, *filters.values())
    after, resume_token = list(order.values()), request.resume_token
    if request.token:
        types: list[type] = [*(type(value) for value in after), str]
        try:
            *after, resume_token = page_token.decode(request.token, name, tuple(types))
        except page_token.InvalidPageToken as error:
            raise _invalid_token(str(error)) from None
    size = min(request.size or DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE)
    sort_only = order.keys() - message.DESCRIPTOR.fields_by_name.keys()
    items: list[M] = []
    shown: list[asyncpg.Record] = []
    used, limit = 0, min(size + 1, FIRST_ROWS)
    while True:
        places = {f"after_{column}": value for column, value in zip(order, after, strict=True)}
        try:
            rows = await fetch(query, **filters, **places, limit=limit)
        except InvalidArgument:
            if not request.token:
                raise
            # The first page was given for the same filter, so it is the key that the database does not take.
            raise _invalid_token("the page token is malformed") from None
        async for row in in_turns(rows):
            item = message(**{key: value for key, value in row.items() if key not in sort_only})
            used += item.ByteSize()
            if len(items) == size or (items and used > LARGEST_PAGE_BYTES):
                return Page(items, page_token.encode(name, [*_key(shown[-1], order), resume_token]), resume_token)
            items.append(item)
            shown.append(row)
        if len(rows) < limit:
            return Page(items, "", resume_token)
        # As many as fit if they are like those before, and the one that says whether there is another page.
        after = _key(shown[-1], order)
        fit = (LARGEST_PAGE_BYTES - used) * len(items) // used
        limit = 1 + max(0, min(size - len(items), fit, 2 * len(items)))


def _key(record: asyncpg.Record, order: Order) -> list[Any]:
    values = [record[column] for column in order]
    return [value.ToJsonString() if isinstance(value, Timestamp) else value for value in values]


def _invalid_token(what: str) -> InvalidArgument:
    return InvalidArgument(
        "INVALID_PAGE_TOKEN",
        f"page_token: {what}; take the next_page_token of the same request, or start with an empty one",
        violations=(("page_token", what),),
    )
