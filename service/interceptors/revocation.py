"""Streams end when their caller loses the access that they need."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from service.errors import DomainError
from service.interceptors.call import Call, Handler, Method, Request, Response
from service.tokens.lookup import Tokens

_EVERY_SECONDS = 0.5
_AT_ONCE = 500


@dataclass(eq=False, slots=True)
class _Stream:
    call: Call
    task: "asyncio.Task[object]"
    error: DomainError | None = None
    """Why it is ended."""


class Revocation:
    """Knows the open streams, as an interceptor, and ends those that are no longer allowed."""

    def __init__(self, tokens: Tokens, check: Callable[[Call], None]) -> None:
        """`check` raises the DomainError that a caller would get now."""
        self._tokens = tokens
        self._check = check
        self._open: set[_Stream] = set()

    def __call__(self, method: Method, proceed: Handler) -> Handler:
        if not method.streaming:
            return proceed

        async def handle(request: Request, call: Call) -> Response:
            task = asyncio.current_task()
            if task is None:
                raise RuntimeError("gRPC handles each call in a task")
            stream = _Stream(call, task)
            self._open.add(stream)
            try:
                return await proceed(request, call)
            except asyncio.CancelledError:
                # The client can go at the same time, and then nobody is left to tell.
                if stream.error is None or task.uncancel():
                    raise
                raise stream.error from None
            finally:
                self._open.discard(stream)

        return handle

    async def run(self) -> None:
        """End streams as access is lost, until cancelled."""
        standing = self._tokens.standing
        while True:
            await asyncio.sleep(_EVERY_SECONDS)
            if (now := self._tokens.standing) != standing:
                standing = now
                await self._look()

    async def _look(self) -> None:
        for count, stream in enumerate([*self._open], 1):
            try:
                self._check(stream.call)
            except DomainError as error:
                if stream.error is None:
                    stream.error = error
                    stream.task.cancel()
            if count % _AT_ONCE == 0:
                await asyncio.sleep(0)
