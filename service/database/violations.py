"""What PostgreSQL refuses, in the domain's words: the one table from constraint to error."""

import re
from collections.abc import Callable

import asyncpg

from service.errors import (
    Aborted,
    AlreadyExists,
    DeadlineExceeded,
    DomainError,
    FailedPrecondition,
    ResourceExhausted,
    Unavailable,
    id_taken,
    invalid_field,
    not_found,
)

DATABASE_ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)

# asyncpg has one class for a connection that is gone and for its own misuse, which is a bug.
_CONNECTION_GONE = re.compile(r"\b(closed|closing|released)\b")
# A connection that was told that it will be closed and is not yet, or was closed as it went back to the pool.
_CONNECTION_GOING = re.compile(r"another operation \(2\) is in progress|free connection holder")
_KEY_VALUES = re.compile(r"^Key \(.*?\)=\((.*)\) ")


def domain_error(error: Exception) -> Exception:
    """The domain's error for one of DATABASE_ERRORS; the error itself where it can only be a bug."""
    match error:
        case asyncpg.IntegrityConstraintViolationError():
            return _violation(error)
        case asyncpg.SerializationError() | asyncpg.DeadlockDetectedError() | asyncpg.LockNotAvailableError():
            return _conflict()
        case asyncpg.DiskFullError():
            return ResourceExhausted("STORAGE_FULL", "the database has no room left; an operator must free disk space")
        case asyncpg.QueryCanceledError():
            return DeadlineExceeded(
                "DEADLINE_EXCEEDED", "the database took too long; narrow the request or allow more time"
            )
        case asyncpg.DataError():
            return invalid_field("request", "holds a value that the database cannot take")
        case asyncpg.ProgramLimitExceededError():
            return invalid_field("request", "a value is too large to be indexed; shorten names and paths")
        case (
            asyncpg.PostgresConnectionError()
            | asyncpg.CannotConnectNowError()
            | asyncpg.AdminShutdownError()
            | asyncpg.CrashShutdownError()
            | asyncpg.InsufficientResourcesError()
            | asyncpg.ReadOnlySQLTransactionError()
            # The server is there, and lets nobody in: a matter for its administrator, as when it is away.
            | asyncpg.InvalidAuthorizationSpecificationError()
            | asyncpg.InvalidCatalogNameError()
            | asyncpg.ObjectNotInPrerequisiteStateError()
            | OSError()
        ):
            return _unavailable()
        case asyncpg.InterfaceError() if _CONNECTION_GONE.search(str(error)):
            return _unavailable()
        case asyncpg.InternalClientError() if _CONNECTION_GOING.search(str(error)):
            return _unavailable()
        case _:
            return error


def _conflict() -> DomainError:
    return Aborted("CONFLICT", "other writers were in the way; repeat the call")


def _unavailable() -> DomainError:
    return Unavailable("DATABASE_UNAVAILABLE", "the database cannot be reached now; call again in a moment")


def _violation(error: asyncpg.IntegrityConstraintViolationError) -> Exception:
    name = error.constraint_name or ""
    if explain := _CONSTRAINTS.get(name):
        return explain(error)
    if isinstance(error, asyncpg.CheckViolationError) and not name:
        # Between the choice of a row's partition and its lock, a partition that fits better was attached.
        return _conflict()
    if isinstance(error, asyncpg.CheckViolationError) and name.endswith("_check"):
        field = name.removeprefix(f"{error.table_name}_").removesuffix("_check")
        return invalid_field(field, "its value is not allowed, or it is missing")
    return error


def _last_value(error: asyncpg.IntegrityConstraintViolationError) -> str:
    """The value that a key violation is about: the last one in 'Key (a, b)=(x, y) is not present…'."""
    found = _KEY_VALUES.match(error.detail or "")
    return found[1].rpartition(", ")[2] if found else ""


def _missing(kind: str) -> Callable[[asyncpg.IntegrityConstraintViolationError], DomainError]:
    return lambda error: not_found(kind, _last_value(error))


def _id_taken(kind: str) -> Callable[[asyncpg.IntegrityConstraintViolationError], DomainError]:
    return lambda error: id_taken(kind, _last_value(error))


def _too_large(kind: str) -> Callable[[asyncpg.IntegrityConstraintViolationError], DomainError]:
    return lambda _: invalid_field(kind, "its texts are more than 2,097,152 bytes together; shorten or split it")


def _plan_name_taken(_error: asyncpg.IntegrityConstraintViolationError) -> DomainError:
    return AlreadyExists(
        "PLAN_NAME_TAKEN",
        "the project has a plan with this name and version; choose another name, or a version of its own",
        resource_type="plan",
    )


def _session_has_active_plan(error: asyncpg.IntegrityConstraintViolationError) -> DomainError:
    session = _last_value(error)
    return FailedPrecondition(
        "SESSION_HAS_ACTIVE_PLAN",
        f"session {session} has another active plan; complete it, archive it or return it to draft first",
        violations=((f"session {session}", "has another active plan"),),
    )


def _dependency_exists(_error: asyncpg.IntegrityConstraintViolationError) -> DomainError:
    return AlreadyExists("DEPENDENCY_EXISTS", "the same dependency exists already", resource_type="dependency")


def _dependency_cycle(error: asyncpg.IntegrityConstraintViolationError) -> DomainError:
    path = (error.detail or "").replace(":", " ")
    return FailedPrecondition(
        "DEPENDENCY_CYCLE",
        f"this would close a cycle of dependencies: {path}; remove one of them first",
        {"path": path},
        (("dependencies", path),),
    )


def _parent_cycle(error: asyncpg.IntegrityConstraintViolationError) -> DomainError:
    return FailedPrecondition(
        "DEPENDENCY_CYCLE",
        f"task {error.detail} would be a part of itself; choose another parent_task_id",
        {"path": error.detail or ""},
        ((f"task {error.detail}", "would be a part of itself"),),
    )


_CONSTRAINTS: dict[str, Callable[[asyncpg.IntegrityConstraintViolationError], DomainError]] = {
    "plans_pkey": _id_taken("plan"),
    "phases_pkey": _id_taken("phase"),
    "tasks_pkey": _id_taken("task"),
    "dependencies_pkey": _id_taken("dependency"),
    "plans_name_key": _plan_name_taken,
    "plans_active_session_key": _session_has_active_plan,
    "dependencies_edge_key": _dependency_exists,
    "dependencies_cycle": _dependency_cycle,
    "dependencies_ends_differ_check": lambda _: invalid_field("target", "must be another one than the source"),
    "tasks_parent_cycle": _parent_cycle,
    "plans_workspace_id_fkey": _missing("workspace"),
    "tasks_workspace_id_fkey": _missing("workspace"),
    "imports_workspace_id_fkey": _missing("workspace"),
    "dependencies_workspace_id_fkey": _missing("workspace"),
    "phases_plan_fkey": _missing("plan"),
    "tasks_plan_fkey": _missing("plan"),
    "tasks_phase_fkey": _missing("phase"),
    "tasks_parent_fkey": _missing("task"),
    "tasks_phase_needs_plan_check": lambda _: invalid_field("phase_id", "needs the plan_id of the plan it is in"),
    "tasks_size_check": _too_large("task"),
    "task_attempts_size_check": _too_large("task_attempt"),
    "task_attempts_task_fkey": _missing("task"),
    "task_attempts_status_check": lambda _: invalid_field(
        "task_attempt.status", "must be completed, failed, cancelled or in_progress"
    ),
    "dependencies_source_plan_fkey": _missing("plan"),
    "dependencies_source_phase_fkey": _missing("phase"),
    "dependencies_source_task_fkey": _missing("task"),
    "dependencies_target_plan_fkey": _missing("plan"),
    "dependencies_target_phase_fkey": _missing("phase"),
    "dependencies_target_task_fkey": _missing("task"),
}
