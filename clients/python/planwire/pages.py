"""All pages of a list, one after the other."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Protocol, Self, TypeVar

import grpc
import grpc.aio


class ListRequest(Protocol):
    """What the requests of all lists have."""

    page_token: str

    def CopyFrom(self, other_msg: Self) -> None: ...  # noqa: N802  # a method of messages


class ListResponse(Protocol):
    """What the responses of all lists have."""

    next_page_token: str


Request = TypeVar("Request", bound=ListRequest)
Response = TypeVar("Response", bound=ListResponse)


async def paginate(
    method: grpc.aio.UnaryUnaryMultiCallable[Request, Response], request: Request
) -> AsyncIterator[Response]:
    """Every page of a list.

    async for page in paginate(client.tasks.ListTasks, ListTasksRequest()):
        print(page.tasks)
    """
    request = _copy(request)
    while True:
        page = await method(request)
        yield page
        if not page.next_page_token:
            return
        request.page_token = page.next_page_token


def paginate_sync(method: grpc.UnaryUnaryMultiCallable[Request, Response], request: Request) -> Iterator[Response]:
    """Every page of a list, as `paginate` for the sync client."""
    request = _copy(request)
    while True:
        page = method(request)
        yield page
        if not page.next_page_token:
            return
        request.page_token = page.next_page_token


def _copy(request: Request) -> Request:
    copy = type(request)()
    copy.CopyFrom(request)
    return copy
