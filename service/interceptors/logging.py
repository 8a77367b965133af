"""A line in the log for calls that failed or were slow; for every call at debug."""

import time

import grpc
import structlog

from service.interceptors.call import Call, Handler, Method, Request, Response

log = structlog.get_logger("service.calls")

_SLOW_SECONDS = 1.0
_OURS = (grpc.StatusCode.INTERNAL, grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.RESOURCE_EXHAUSTED)

# The audit log tells of refused calls, and bounds how often. Of a cancelled call its client knows already.
_TOLD_ELSEWHERE = (grpc.StatusCode.UNAUTHENTICATED, grpc.StatusCode.PERMISSION_DENIED, grpc.StatusCode.CANCELLED)


def log_calls(method: Method, proceed: Handler) -> Handler:
    """Logs how each call ended. Never what was in it."""
    name = f"{method.service}/{method.name}"

    async def handle(request: Request, call: Call) -> Response:
        start = time.perf_counter()
        try:
            return await proceed(request, call)
        finally:
            seconds = time.perf_counter() - start
            if call.code in _TOLD_ELSEWHERE:
                write = log.debug
            elif call.code is not grpc.StatusCode.OK:
                write = log.warning if call.code in _OURS else log.info
            elif seconds > _SLOW_SECONDS and not method.streaming:
                write = log.info
            else:
                write = log.debug
            write(
                "call",
                method=name,
                code=call.code.name,
                reason=call.reason or None,
                ms=round(seconds * 1000, 1),
                principal=call.principal.name or None,
                token=call.principal.token_id or None,
                call_id=call.id if call.code is not grpc.StatusCode.OK else None,
                messages=call.messages if method.server_streaming else None,
            )

    return handle
