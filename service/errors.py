"""What can go wrong in a call, in the domain's words. interceptors/errors.py decides how each reaches the client."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass
class DomainError(Exception):
    """A refusal. `reason` is a value of ErrorReason without prefix; `message` says what was wrong and what to do."""

    reason: str
    message: str
    metadata: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.message


@dataclass
class InvalidArgument(DomainError):
    """The request breaks its contract. `violations` are pairs of field path and what is wrong with it."""

    violations: tuple[tuple[str, str], ...] = ()


@dataclass
class NotFound(DomainError):
    """A resource that the request names does not exist."""

    resource_type: str = ""
    resource_id: str = ""


@dataclass
class AlreadyExists(DomainError):
    """The resource, or one with the same name, exists."""

    resource_type: str = ""
    resource_id: str = ""


@dataclass
class FailedPrecondition(DomainError):
    """The state of things does not allow this now. `violations` are pairs of subject and description."""

    violations: tuple[tuple[str, str], ...] = ()


class OutOfRange(DomainError):
    """What was asked for lies outside of what is kept."""


class Aborted(DomainError):
    """Somebody else's change was in the way; read again and repeat."""


class Unauthenticated(DomainError):
    """Nobody knows who calls."""


class PermissionDenied(DomainError):
    """The caller may not do this here."""


class ResourceExhausted(DomainError):
    """There is no room for this now."""


class Unavailable(DomainError):
    """The service or its database cannot answer now; the same call can succeed in a moment."""


class DeadlineExceeded(DomainError):
    """There was not enough time."""


def invalid_field(path: str, description: str) -> InvalidArgument:
    """A single field that is wrong."""
    return InvalidArgument("INVALID_FIELD", f"{path}: {description}", violations=((path, description),))


def _words(type_: str) -> str:
    """The type of a resource as people write it."""
    return type_.replace("_", " ")


def not_found(type_: str, id_: str) -> NotFound:
    """A missing resource; `type_` is workspace, plan, phase, task, dependency or import."""
    return NotFound(
        "RESOURCE_NOT_FOUND",
        f"{_words(type_)} {id_} does not exist",
        _resource(type_, id_),
        resource_type=type_,
        resource_id=id_,
    )


def id_taken(type_: str, id_: str) -> AlreadyExists:
    """A resource with the id that the caller chose exists."""
    return AlreadyExists(
        "ID_TAKEN",
        f"{_words(type_)} {id_} exists already; choose another id or leave it empty",
        _resource(type_, id_),
        resource_type=type_,
        resource_id=id_,
    )


def id_archived(type_: str, id_: str) -> AlreadyExists:
    """An archived resource has the id that the caller chose."""
    return AlreadyExists(
        "ID_TAKEN",
        f"{_words(type_)} {id_} exists in the archive; choose another id, or restore what is archived",
        _resource(type_, id_),
        resource_type=type_,
        resource_id=id_,
    )


def plan_archived(type_: str, id_: str, plan_id: str) -> FailedPrecondition:
    """A change of what is archived; `plan_id` is the plan that it was archived with."""
    subject = f"plan {id_} is" if id_ == plan_id else f"{type_} {id_} belongs to plan {plan_id}, which is"
    return FailedPrecondition(
        "PLAN_ARCHIVED",
        f"{subject} archived and cannot be changed; restore the plan first",
        {"plan_id": plan_id},
        ((f"plan {plan_id}", "is archived"),),
    )


def not_session_owner(plan_id: str, session_id: str) -> FailedPrecondition:
    """A change of a plan that only another session changes."""
    return FailedPrecondition(
        "NOT_SESSION_OWNER",
        f"plan {plan_id} belongs to session {session_id}, and only its calls may change the plan and what belongs to "
        "it; send its name in the metadata planwire-session, let it give the plan away with UpdatePlan, or take the "
        "plan over with TakeOverPlan when it has ended",
        {"plan_id": plan_id, "session_id": session_id},
        ((f"plan {plan_id}", f"belongs to session {session_id}"),),
    )


def _resource(type_: str, id_: str) -> dict[str, str]:
    return {"resource_type": type_, "resource_id": id_}
