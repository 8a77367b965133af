"""gRPC's reflection, which tells everybody what the API is."""

import asyncio
from collections.abc import AsyncIterable, Sequence
from typing import Any

import grpc
import grpc.aio
from grpc_reflection.v1alpha import reflection_pb2
from grpc_reflection.v1alpha.reflection import aio

from service.interceptors.unread import UnreadAnswers
from service.servicers.strangers import Places

_MOST_STREAMS = 50
# Tools ask all that they want to know in a few seconds.
_LONGEST_SECONDS = 60.0


class Reflection(aio.ReflectionServicer):
    """Answers as gRPC's own, to so many at once and for so long."""

    def __init__(self, services: Sequence[str], unread: UnreadAnswers) -> None:
        super().__init__(services)
        self._unread = unread
        self._streams = Places("streams of reflection", _MOST_STREAMS)

    async def ServerReflectionInfo(  # type: ignore[override]  # it writes by itself, to know when an answer is read
        self,
        request_iterator: AsyncIterable[reflection_pb2.ServerReflectionRequest],
        context: grpc.aio.ServicerContext[Any, Any],
    ) -> None:
        async with self._streams.one(context):
            try:
                async with asyncio.timeout(_LONGEST_SECONDS):
                    answers: Any = super().ServerReflectionInfo(request_iterator, context)
                    async for answer in answers:
                        with self._unread.message():
                            await context.write(answer)
            except TimeoutError:
                message = f"a stream of reflection ends after {_LONGEST_SECONDS:g} s; open another"
                await context.abort(grpc.StatusCode.UNAVAILABLE, message)
