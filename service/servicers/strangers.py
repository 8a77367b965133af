"""What anybody may call, without a token: nobody knows who calls, so all of them together have so much and no more."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import grpc
import grpc.aio


class Places:
    """Places for streams of this process."""

    def __init__(self, what: str, most: int) -> None:
        self._what, self._most = what, most
        self._taken = 0

    @asynccontextmanager
    async def one(self, context: "grpc.aio.ServicerContext[Any, Any]") -> AsyncIterator[None]:
        """Ends the call with RESOURCE_EXHAUSTED where there is none."""
        if self._taken >= self._most:
            await context.abort(
                grpc.StatusCode.RESOURCE_EXHAUSTED,
                f"{self._most} {self._what} are open already, which is the limit of this server; try again later",
            )
        self._taken += 1
        try:
            yield
        finally:
            self._taken -= 1
