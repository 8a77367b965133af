"""The one table from what went wrong to what the client gets."""

import asyncio
from collections.abc import Iterable

import grpc
import grpc.aio
import structlog
from google.protobuf.any_pb2 import Any as AnyMessage
from google.protobuf.duration_pb2 import Duration
from google.protobuf.message import Message
from google.rpc import error_details_pb2 as details
from google.rpc.status_pb2 import Status

from service.errors import (
    Aborted,
    AlreadyExists,
    DeadlineExceeded,
    DomainError,
    FailedPrecondition,
    InvalidArgument,
    NotFound,
    OutOfRange,
    PermissionDenied,
    ResourceExhausted,
    Unauthenticated,
    Unavailable,
)
from service.interceptors.call import Call, Handler, Method, Request, Response

log = structlog.get_logger(__name__)

DOMAIN = "planwire"

_CODES: dict[type[DomainError], grpc.StatusCode] = {
    InvalidArgument: grpc.StatusCode.INVALID_ARGUMENT,
    NotFound: grpc.StatusCode.NOT_FOUND,
    AlreadyExists: grpc.StatusCode.ALREADY_EXISTS,
    FailedPrecondition: grpc.StatusCode.FAILED_PRECONDITION,
    OutOfRange: grpc.StatusCode.OUT_OF_RANGE,
    Aborted: grpc.StatusCode.ABORTED,
    Unauthenticated: grpc.StatusCode.UNAUTHENTICATED,
    PermissionDenied: grpc.StatusCode.PERMISSION_DENIED,
    ResourceExhausted: grpc.StatusCode.RESOURCE_EXHAUSTED,
    Unavailable: grpc.StatusCode.UNAVAILABLE,
    DeadlineExceeded: grpc.StatusCode.DEADLINE_EXCEEDED,
}
_RETRY_SECONDS = 1

# A status travels in HTTP/2 headers, of which clients take 8 KiB: what is longer would hide the error behind another.
_LONGEST_MESSAGE = 1000
_LONGEST_TEXT = 200
_MOST_VIOLATIONS = 10


def report_errors(method: Method, proceed: Handler) -> Handler:
    """Ends a call that raised with the status of its error. Nothing but DomainErrors is told to clients."""

    async def handle(request: Request, call: Call) -> Response:
        try:
            return await proceed(request, call)
        except DomainError as error:
            await _abort(call, _CODES[type(error)], error)
        except asyncio.CancelledError:
            call.code = grpc.StatusCode.CANCELLED
            raise
        except Exception:
            if call.context.cancelled():
                raise  # a write to a client that has gone
            log.exception("bug", method=f"{method.service}/{method.name}", call_id=call.id)
            message = f"an error inside Planwire, recorded as {call.id}; please report it with this number"
            await _abort(call, grpc.StatusCode.INTERNAL, DomainError("INTERNAL", message))

    return handle


async def _abort(call: Call, code: grpc.StatusCode, error: DomainError) -> None:
    call.code = code
    message = _cut(error.message, _LONGEST_MESSAGE)
    status = Status(code=code.value[0], message=message, details=[_packed(detail) for detail in _details(call, error)])
    # Headers may carry ASCII only; the client library takes the text from the details.
    await call.context.abort(
        code,
        message.encode("ascii", "backslashreplace").decode(),
        trailing_metadata=(("grpc-status-details-bin", status.SerializeToString()),),
    )


def _details(call: Call, error: DomainError) -> Iterable[Message]:
    metadata = {key: _cut(value, _LONGEST_TEXT) for key, value in error.metadata.items()}
    yield details.ErrorInfo(reason=error.reason, domain=DOMAIN, metadata=metadata)
    match error:
        case InvalidArgument():
            yield details.BadRequest(
                field_violations=[
                    details.BadRequest.FieldViolation(
                        field=_cut(path, _LONGEST_TEXT), description=_cut(text, _LONGEST_TEXT)
                    )
                    for path, text in error.violations[:_MOST_VIOLATIONS]
                ]
            )
        case NotFound() | AlreadyExists():
            yield details.ResourceInfo(resource_type=error.resource_type, resource_name=error.resource_name)
        case FailedPrecondition():
            yield details.PreconditionFailure(
                violations=[
                    details.PreconditionFailure.Violation(
                        type=error.reason, subject=_cut(subject, _LONGEST_TEXT), description=_cut(text, _LONGEST_TEXT)
                    )
                    for subject, text in error.violations[:_MOST_VIOLATIONS]
                ]
            )
        case Unavailable() | ResourceExhausted():
            yield details.RetryInfo(retry_delay=Duration(seconds=_RETRY_SECONDS))
        case _:
            pass
    yield details.RequestInfo(request_id=call.id)


def _packed(message: Message) -> AnyMessage:
    packed = AnyMessage()
    packed.Pack(message)
    return packed


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
