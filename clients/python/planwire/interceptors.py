"""What happens to every call of the async client: defaults, retries, errors."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Generator, Iterable
from typing import Any, Generic, TypeAlias, TypeVar, cast

import grpc.aio
from grpc.aio import ClientCallDetails, StreamUnaryCall, UnaryStreamCall, UnaryUnaryCall

from planwire.call_defaults import CallDefaults
from planwire.errors import from_rpc_error
from planwire.retries import Retries

log = logging.getLogger("planwire")

Q = TypeVar("Q")
R = TypeVar("R")
Requests: TypeAlias = AsyncIterable[Q] | Iterable[Q]


def interceptors(defaults: CallDefaults) -> list[grpc.aio.ClientInterceptor]:
    """One for each shape of call: gRPC takes an interceptor for a single shape."""
    return [_UnaryUnary(defaults), _UnaryStream(defaults), _StreamUnary(defaults)]


class _UnaryUnary(grpc.aio.UnaryUnaryClientInterceptor):
    def __init__(self, defaults: CallDefaults) -> None:
        self._defaults = defaults

    async def intercept_unary_unary(
        self,
        continuation: Callable[[ClientCallDetails, Q], Awaitable[UnaryUnaryCall[Q, R]]],
        client_call_details: ClientCallDetails,
        request: Q,
    ) -> UnaryUnaryCall[Q, R]:
        request = self._defaults.fill(request)
        timeout = client_call_details.timeout
        retries = Retries(self._defaults.timeout if timeout is None else timeout, self._defaults.retry_timeout)
        while True:
            call = await continuation(_details(self._defaults, client_call_details, retries.remaining), request)
            try:
                response = await call
            except grpc.aio.AioRpcError as cause:
                error = from_rpc_error(cause)
            else:
                self._defaults.learn(request, response)
                return call
            pause = retries.pause_after(error)
            if pause is None:
                raise error
            log.debug("retrying %s in %.2f s: %s", client_call_details.method, pause, error)
            await asyncio.sleep(pause)


class _UnaryStream(grpc.aio.UnaryStreamClientInterceptor):
    def __init__(self, defaults: CallDefaults) -> None:
        self._defaults = defaults

    async def intercept_unary_stream(
        self,
        continuation: Callable[[ClientCallDetails, Q], Awaitable[UnaryStreamCall[Q, R]]],
        client_call_details: ClientCallDetails,
        request: Q,
    ) -> AsyncIterator[R]:
        details = _details(self._defaults, client_call_details, client_call_details.timeout)
        return _responses(await continuation(details, self._defaults.fill(request)))


async def _responses(call: UnaryStreamCall[Q, R]) -> AsyncIterator[R]:
    try:
        async for response in call:
            yield response
    except grpc.aio.AioRpcError as cause:
        raise from_rpc_error(cause) from None


class _StreamUnary(grpc.aio.StreamUnaryClientInterceptor):
    def __init__(self, defaults: CallDefaults) -> None:
        self._defaults = defaults

    async def intercept_stream_unary(
        self,
        continuation: Callable[[ClientCallDetails, Requests[Q]], Awaitable[StreamUnaryCall[Q, R]]],
        client_call_details: ClientCallDetails,
        request_iterator: Requests[Q],
    ) -> StreamUnaryCall[Q, R]:
        details = _details(self._defaults, client_call_details, client_call_details.timeout)
        call = await continuation(details, self._filled(request_iterator))
        return cast("StreamUnaryCall[Q, R]", _WithOurErrors(call))

    async def _filled(self, requests: Requests[Q]) -> AsyncIterator[Q]:
        if isinstance(requests, AsyncIterable):
            async for request in requests:
                yield self._defaults.fill(request)
        else:
            for request in requests:
                yield self._defaults.fill(request)


class _WithOurErrors(Generic[R]):
    """A call that is not to be awaited before its caller has written to it."""

    def __init__(self, call: StreamUnaryCall[Any, R]) -> None:
        self._call = call

    def __getattr__(self, name: str) -> Any:
        return getattr(self._call, name)

    def __await__(self) -> Generator[Any, None, R]:
        try:
            return (yield from self._call.__await__())
        except grpc.aio.AioRpcError as cause:
            raise from_rpc_error(cause) from None


def _details(defaults: CallDefaults, given: ClientCallDetails, timeout: float | None) -> ClientCallDetails:
    return ClientCallDetails(
        given.method,
        timeout,
        grpc.aio.Metadata(*defaults.add_metadata(given.metadata)),
        given.credentials,
        given.wait_for_ready,
    )
