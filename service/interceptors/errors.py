"""The one table from what went wrong to what the client gets."""

import asyncio
from collections.abc import Iterable, Iterator

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
# The message goes twice, percent-encoded (up to 3 for 1) and in the details (4 for 3). All are UTF-8 bytes.
_LONGEST_MESSAGE = 1000
_LONGEST_METADATA = 1000
_LONGEST_TEXT = 200
_ALL_VIOLATIONS = 1200


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
            log.exception("bug", method=f"{method.service}/{method.name}", call_id=call.id)
            message = f"an error inside Planwire, recorded as {call.id}; please report it with this number"
            await _abort(call, grpc.StatusCode.INTERNAL, DomainError("INTERNAL", message))

    return handle


async def _abort(call: Call, code: grpc.StatusCode, error: DomainError) -> None:
    call.code, call.reason = code, error.reason
    message = _cut(error.message, _LONGEST_MESSAGE)
    status = Status(code=code.value[0], message=message, details=[_packed(detail) for detail in _details(call, error)])
    await call.context.abort(
        code, message, trailing_metadata=(("grpc-status-details-bin", status.SerializeToString()),)
    )


def _details(call: Call, error: DomainError) -> Iterable[Message]:
    metadata = {key: _cut(value, _LONGEST_METADATA) for key, value in error.metadata.items()}
    yield details.ErrorInfo(reason=error.reason, domain=DOMAIN, metadata=metadata)
    match error:
        case InvalidArgument():
            yield details.BadRequest(
                field_violations=[
                    details.BadRequest.FieldViolation(field=path, description=text)
                    for path, text in _those_with_room(error.violations)
                ]
            )
        case NotFound() | AlreadyExists():
            yield details.ResourceInfo(
                resource_type=error.resource_type, resource_name=_cut(error.resource_id, _LONGEST_TEXT)
            )
        case FailedPrecondition():
            yield details.PreconditionFailure(
                violations=[
                    details.PreconditionFailure.Violation(type=error.reason, subject=subject, description=text)
                    for subject, text in _those_with_room(error.violations)
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


def _those_with_room(violations: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    room = _ALL_VIOLATIONS
    for violation in violations:
        subject, text = (_cut(part, _LONGEST_TEXT) for part in violation)
        room -= len(subject.encode()) + len(text.encode())
        if room < 0:
            return
        yield subject, text


def _cut(text: str, size: int) -> str:
    encoded = text.encode()
    return text if len(encoded) <= size else encoded[: size - 3].decode(errors="ignore") + "…"
