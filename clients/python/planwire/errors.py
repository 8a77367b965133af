"""What a call fails with. Every error is also a `grpc.RpcError`, with gRPC's code and metadata."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import grpc
import grpc.aio
from google.protobuf.message import DecodeError
from google.rpc import error_details_pb2 as details_pb2
from google.rpc.status_pb2 import Status

_STATUS_KEY = "grpc-status-details-bin"


class Violation(NamedTuple):
    """One thing that is wrong: the path of a field, or a resource in the wrong state, and what is wrong with it."""

    subject: str
    description: str


class PlanwireError(grpc.aio.AioRpcError):
    """A call failed. The subclasses stand for the codes that callers tell apart; `code()` has them all.

    - `message`: what was wrong and what to do.
    - `reason`: the name of an `ErrorReason` without its prefix, such as `RESOURCE_NOT_FOUND`; empty where the error
      was not made by Planwire but by gRPC or on the way.
    - `metadata`: more about the reason, as `ErrorReason` documents it.
    - `violations`: what is wrong with the request or with the state of things, one by one.
    - `resource_type`, `resource_name`: what does not exist, or exists already.
    - `request_id`: names the call in the server's log.
    - `retry_delay`: seconds after which the server would like to be called again, if it said so.
    """

    def __init__(
        self,
        code: grpc.StatusCode,
        initial_metadata: grpc.aio.Metadata | None = None,
        trailing_metadata: grpc.aio.Metadata | None = None,
        details: str | None = None,
        debug_error_string: str | None = None,
    ) -> None:
        super().__init__(code, initial_metadata, trailing_metadata, details, debug_error_string)
        self.message = details or code.name
        self.reason = ""
        self.metadata: dict[str, str] = {}
        self.violations: tuple[Violation, ...] = ()
        self.resource_type = ""
        self.resource_name = ""
        self.request_id = ""
        self.retry_delay: float | None = None
        self._read(_status(trailing_metadata or ()))

    def __str__(self) -> str:
        name = f"{self.code().name} {self.reason}".strip()
        return f"{self.message} [{name}, call {self.request_id}]" if self.request_id else f"{self.message} [{name}]"

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"

    def _read(self, status: Status) -> None:
        for packed in status.details:
            match _unpacked(packed):
                case details_pb2.ErrorInfo() as info:
                    self.reason, self.metadata = info.reason, dict(info.metadata)
                case details_pb2.BadRequest() as request:
                    self.violations = tuple(Violation(v.field, v.description) for v in request.field_violations)
                case details_pb2.PreconditionFailure() as failure:
                    self.violations = tuple(Violation(v.subject, v.description) for v in failure.violations)
                case details_pb2.ResourceInfo() as resource:
                    self.resource_type, self.resource_name = resource.resource_type, resource.resource_name
                case details_pb2.RetryInfo() as retry:
                    self.retry_delay = retry.retry_delay.ToTimedelta().total_seconds()
                case details_pb2.RequestInfo() as call:
                    self.request_id = call.request_id


class InvalidArgument(PlanwireError):
    """The request breaks its contract; `violations` name the fields."""


class NotFound(PlanwireError):
    """What the request names does not exist."""


class AlreadyExists(PlanwireError):
    """The resource, or one with the same name, exists."""


class FailedPrecondition(PlanwireError):
    """The state of things does not allow this now; `violations` say why."""


class Aborted(PlanwireError):
    """Somebody else's change was in the way, or the etag is of an older state: read again and repeat."""


class OutOfRange(PlanwireError):
    """What was asked for lies outside of what is kept."""


class ResumeTokenExpired(OutOfRange):
    """What came after the resume token is no longer kept: list again, then watch from that list's token."""

    @property
    def earliest_resume_token(self) -> str:
        """The oldest token that can still be resumed from."""
        return self.metadata.get("earliest_resume_token", "")


class Unauthenticated(PlanwireError):
    """The call carries no token, or one that the server does not know."""


class PermissionDenied(PlanwireError):
    """The token is not for this workspace."""


class ResourceExhausted(PlanwireError):
    """There is no room for this now."""


class Unavailable(PlanwireError):
    """The server cannot be reached, or cannot answer now. The call was retried for as long as its time allowed."""


class DeadlineExceeded(PlanwireError):
    """There was not enough time. A mutation may have happened: repeat it with its request id."""


class Internal(PlanwireError):
    """A bug in Planwire; please report it with `request_id`."""


_CLASSES: dict[grpc.StatusCode, type[PlanwireError]] = {
    grpc.StatusCode.INVALID_ARGUMENT: InvalidArgument,
    grpc.StatusCode.NOT_FOUND: NotFound,
    grpc.StatusCode.ALREADY_EXISTS: AlreadyExists,
    grpc.StatusCode.FAILED_PRECONDITION: FailedPrecondition,
    grpc.StatusCode.ABORTED: Aborted,
    grpc.StatusCode.OUT_OF_RANGE: OutOfRange,
    grpc.StatusCode.UNAUTHENTICATED: Unauthenticated,
    grpc.StatusCode.PERMISSION_DENIED: PermissionDenied,
    grpc.StatusCode.RESOURCE_EXHAUSTED: ResourceExhausted,
    grpc.StatusCode.UNAVAILABLE: Unavailable,
    grpc.StatusCode.DEADLINE_EXCEEDED: DeadlineExceeded,
    grpc.StatusCode.INTERNAL: Internal,
}
_RESUME_TOKEN_EXPIRED = "RESUME_TOKEN_EXPIRED"  # noqa: S105  # a reason

_DETAILS = (
    details_pb2.ErrorInfo,
    details_pb2.BadRequest,
    details_pb2.PreconditionFailure,
    details_pb2.ResourceInfo,
    details_pb2.RetryInfo,
    details_pb2.RequestInfo,
)


def from_rpc_error(error: grpc.RpcError) -> PlanwireError:
    """The same error in Planwire's terms, whichever of gRPC's two faces it comes from."""
    if isinstance(error, PlanwireError):
        return error
    pairs: Any = error.trailing_metadata() or ()
    trailing = grpc.aio.Metadata(*((key, value) for key, value in pairs))
    made = _CLASSES.get(error.code(), PlanwireError)(error.code(), None, trailing, error.details())
    if made.reason == _RESUME_TOKEN_EXPIRED:
        return ResumeTokenExpired(error.code(), None, trailing, error.details())
    return made


def _status(trailing_metadata: Iterable[tuple[str, str | bytes]]) -> Status:
    """The status that Planwire sent; an empty one where somebody else made the error."""
    for key, value in trailing_metadata:
        if key == _STATUS_KEY and isinstance(value, bytes):
            try:
                return Status.FromString(value)
            except DecodeError:
                break
    return Status()


def _unpacked(packed: Any) -> object:
    """The detail, if it is one of those that errors carry here."""
    for detail in _DETAILS:
        if packed.Is(detail.DESCRIPTOR):
            message = detail()
            packed.Unpack(message)
            return message
    return None
