"""What a refused call says: its status, and the details that every error of the API carries."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import grpc
import pytest
from google.protobuf.message import Message
from google.rpc import error_details_pb2 as details
from google.rpc.status_pb2 import Status
from grpc import StatusCode

M = TypeVar("M", bound=Message)

# The standard detail that goes with each code, beside ErrorInfo and RequestInfo.
_DETAIL: dict[StatusCode, type[Message]] = {
    StatusCode.INVALID_ARGUMENT: details.BadRequest,
    StatusCode.NOT_FOUND: details.ResourceInfo,
    StatusCode.ALREADY_EXISTS: details.ResourceInfo,
    StatusCode.FAILED_PRECONDITION: details.PreconditionFailure,
    StatusCode.UNAVAILABLE: details.RetryInfo,
    StatusCode.RESOURCE_EXHAUSTED: details.RetryInfo,
}


@dataclass
class Refusal:
    """The error that ended a call. Its fields are set when the block of `refused` has ended."""

    message: str = ""
    reason: str = ""
    metadata: dict[str, str] = field(default_factory=dict)
    status: Status = field(default_factory=Status)

    def detail(self, detail_class: type[M]) -> M:
        """The detail of this type; fails when there is none."""
        found = detail_class()
        assert any(packed.Unpack(found) for packed in self.status.details), (
            f"no {detail_class.__name__} in {self.status}"
        )
        return found

    @property
    def fields(self) -> list[str]:
        """The paths of the fields that a BadRequest names."""
        return [violation.field for violation in self.detail(details.BadRequest).field_violations]

    @property
    def resource(self) -> tuple[str, str]:
        """The type and name of the resource that a ResourceInfo names."""
        info = self.detail(details.ResourceInfo)
        return info.resource_type, info.resource_name

    @property
    def violations(self) -> list[tuple[str, str]]:
        """Subject and description of each violation of a PreconditionFailure."""
        return [(each.subject, each.description) for each in self.detail(details.PreconditionFailure).violations]


def refusal_of(error: grpc.RpcError) -> Refusal:
    """The details of an error, held to be complete: ErrorInfo, RequestInfo and the standard one of its code."""
    found = [value for key, value in error.trailing_metadata() or () if key == "grpc-status-details-bin"]
    assert found, f"{error.code()} without details: {error.details()}"
    refusal = Refusal(status=Status.FromString(found[0]))
    assert refusal.status.code == error.code().value[0]
    info = refusal.detail(details.ErrorInfo)
    assert info.domain == "planwire"
    assert refusal.detail(details.RequestInfo).request_id
    if standard := _DETAIL.get(error.code()):
        refusal.detail(standard)
    refusal.message, refusal.reason, refusal.metadata = refusal.status.message, info.reason, dict(info.metadata)
    assert refusal.message
    if refusal.reason in ("RESOURCE_NOT_FOUND", "ID_TAKEN"):
        type_, id_ = refusal.resource
        assert refusal.metadata["resource_type"] == type_
        assert refusal.metadata["resource_id"].startswith(id_.removesuffix("…"))  # the other detail has less room
    return refusal


@contextmanager
def refused(code: StatusCode, reason: str) -> Iterator[Refusal]:
    """The block's call is refused with this code and this reason."""
    refusal = Refusal()
    with pytest.raises(grpc.RpcError) as raised:
        yield refusal
    error = raised.value
    assert error.code() is code, f"{error.code()}: {error.details()}"
    refusal.__dict__.update(refusal_of(error).__dict__)
    assert refusal.reason == reason, refusal.message


@contextmanager
def invalid(field_path: str, reason: str = "INVALID_FIELD") -> Iterator[Refusal]:
    """The block's call is refused with INVALID_ARGUMENT, which names the field."""
    with refused(StatusCode.INVALID_ARGUMENT, reason) as refusal:
        yield refusal
    assert field_path in refusal.fields, refusal.message


@contextmanager
def naming(case: object) -> Iterator[None]:
    """Of the cases that a test looks at in a loop, names the one whose block fails."""
    try:
        yield
    except (AssertionError, pytest.fail.Exception, grpc.RpcError) as error:
        error.add_note(f"case: {case!r}")
        raise
