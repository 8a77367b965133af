"""What happens to every call of the sync client: defaults, retries, errors."""

import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import grpc

from planwire.call_defaults import CallDefaults
from planwire.errors import from_rpc_error
from planwire.retries import Retries


class SyncInterceptor(
    grpc.UnaryUnaryClientInterceptor, grpc.UnaryStreamClientInterceptor, grpc.StreamUnaryClientInterceptor
):
    """The interceptors of the async client, for the other channel of gRPC."""

    def __init__(self, defaults: CallDefaults) -> None:
        self._defaults = defaults

    def intercept_unary_unary(self, continuation: Callable[..., Any], client_call_details: Any, request: Any) -> Any:
        request = self._defaults.fill(request)
        timeout = client_call_details.timeout
        retries = Retries(self._defaults.timeout if timeout is None else timeout, self._defaults.retry_timeout)
        while True:
            call = continuation(self._details(client_call_details, retries.remaining), request)
            failure = call.exception()
            if failure is None:
                self._defaults.learn(request, call.result())
            if not isinstance(failure, grpc.RpcError):
                return call
            error = from_rpc_error(failure)
            pause = retries.pause_after(error)
            if pause is None:
                raise error
            time.sleep(pause)

    def intercept_unary_stream(self, continuation: Callable[..., Any], client_call_details: Any, request: Any) -> Any:
        details = self._details(client_call_details, client_call_details.timeout)
        return _Responses(continuation(details, self._defaults.fill(request)))

    def intercept_stream_unary(
        self, continuation: Callable[..., Any], client_call_details: Any, request_iterator: Iterator[Any]
    ) -> Any:
        details = self._details(client_call_details, client_call_details.timeout)
        call = continuation(details, map(self._defaults.fill, request_iterator))
        failure = call.exception()
        if isinstance(failure, grpc.RpcError):
            raise from_rpc_error(failure)
        return call

    def _details(self, given: Any, timeout: float | None) -> "_Details":
        return _Details(
            given.method,
            timeout,
            self._defaults.add_metadata(given.metadata),
            given.credentials,
            given.wait_for_ready,
            given.compression,
        )


class _Responses:
    """The call of a server stream, with our errors."""

    def __init__(self, call: Any) -> None:
        self._call = call

    def __getattr__(self, name: str) -> Any:
        return getattr(self._call, name)

    def __iter__(self) -> "_Responses":
        return self

    def __next__(self) -> Any:
        try:
            return next(self._call)
        except grpc.RpcError as cause:
            raise from_rpc_error(cause) from None


class _Details(NamedTuple):
    method: str
    timeout: float | None
    metadata: list[tuple[str, str | bytes]]
    credentials: grpc.CallCredentials | None
    wait_for_ready: bool | None
    compression: grpc.Compression | None
