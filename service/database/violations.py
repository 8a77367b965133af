"""What PostgreSQL refuses, in the domain's words.

Constraints become errors by their names: `<table>_pkey`, `<table>_<parent>_fkey`, `<table>_<field>_check` and
`<table>_size_check`. Those that need words of their own are listed at the end.
"""

import json
import re
from collections.abc import Callable
from typing import TypeAlias

import asyncpg

from service.domain.words import counted
from service.errors import (
    Aborted,
    AlreadyExists,
    DeadlineExceeded,
    DomainError,
    FailedPrecondition,
    NotFound,
    ResourceExhausted,
    Unavailable,
    id_archived,
    id_taken,
    invalid_field,
    not_found,
    not_session_owner,
)

# What the API calls the rows of tables whose names say more.
_RESOURCES = {"knowledge": "knowledge_entry", "plan_artifacts": "artifact", "plan_notes": "note", "update_log": "entry"}

# How many of those that wait for a plan an error names.
_MOST_NAMES = 20

_Violation: TypeAlias = asyncpg.IntegrityConstraintViolationError

DATABASE_ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)
# Every query is prepared against the schema of its server: these are bugs, or say that the schema is another one.
SCHEMA_ERRORS = (asyncpg.UndefinedTableError, asyncpg.UndefinedColumnError, asyncpg.UndefinedFunctionError)

# asyncpg has one class for a connection that is gone and for its own misuse, which is a bug.
_CONNECTION_GONE = re.compile(r"\b(closed|closing|released)\b")
# A connection that was told that it will be closed and is not yet, or was closed as it went back to the pool.
_CONNECTION_GOING = re.compile(r"another operation \(2\) is in progress|free connection holder")
# The columns and values of 'Key (a, b)=(x, y) is not present in table "c"'.
_KEY = re.compile(r"^Key \((.*?)\)=\((.*)\) ", re.DOTALL)
# The part that a parent plays in the name of a foreign key, before its own name: source_plan, parent_task.
_ROLE = re.compile(r"^(source|target|parent|linked)_")


def domain_error(error: Exception) -> Exception:
    """The domain's error for one of DATABASE_ERRORS; the error itself where it can only be a bug."""
    match error:
        case asyncpg.IntegrityConstraintViolationError():
            return _violation(error)
        case asyncpg.SerializationError() | asyncpg.DeadlockDetectedError() | asyncpg.LockNotAvailableError():
            return _conflict()
        case asyncpg.DiskFullError():
            return storage_full()
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
        case asyncpg.InterfaceError() | asyncpg.InternalClientError() if _connection_ends(error):
            return _unavailable()
        case _:
            return error


def _connection_ends(error: asyncpg.InterfaceError | asyncpg.InternalClientError) -> bool:
    known = _CONNECTION_GONE if isinstance(error, asyncpg.InterfaceError) else _CONNECTION_GOING
    return bool(known.search(str(error)))


def storage_full() -> DomainError:
    """The error for a disk without room."""
    return ResourceExhausted("STORAGE_FULL", "the database has no room left; an operator must free disk space")


def _conflict() -> DomainError:
    return Aborted("CONFLICT", "concurrent changes prevented this one; repeat the call")


def _unavailable() -> DomainError:
    return Unavailable("DATABASE_UNAVAILABLE", "the database cannot be reached now; call again in a moment")


def _violation(error: _Violation) -> Exception:
    name, table = error.constraint_name or "", error.table_name or ""
    if isinstance(error, asyncpg.NotNullViolationError):
        return invalid_field(f"{resource_of(table)}.{error.column_name}", "is missing")
    if explain := _EXCEPTIONS.get(name):
        return explain(error)
    columns, value = _key(error)
    match error, name.removeprefix(f"{table}_"):
        # Other primary keys are of numbers and times that the database gives: one that is taken is a bug.
        case asyncpg.UniqueViolationError(), "pkey" if columns in ("id", "workspace_id, id"):
            return id_taken(resource_of(table), value)
        case asyncpg.ForeignKeyViolationError(), rest if rest.endswith("_fkey"):
            return missing_parent(table, name, value)
        case asyncpg.CheckViolationError(), "size_check":
            return invalid_field(resource_of(table), "is too large: shorten its texts, or split it")
        case asyncpg.CheckViolationError(), rest if rest.endswith("_check"):
            return invalid_field(rest.removesuffix("_check"), "its value is not allowed, or it is missing")
        case asyncpg.CheckViolationError(), "":
            # Between the choice of a row's partition and its lock, a partition that fits better was attached.
            return _conflict()
        case _:
            return error


def foreign_key_of(error: DomainError) -> str | None:
    """The name of the foreign key that refused what the error is about, where one did."""
    cause = error.__cause__
    return cause.constraint_name if isinstance(cause, asyncpg.ForeignKeyViolationError) else None


def missing_parent(table: str, foreign_key: str, value: str) -> NotFound:
    """The error for a row of the table, of which a foreign key does not find what has this value."""
    return not_found(_ROLE.sub("", foreign_key.removeprefix(f"{table}_").removesuffix("_fkey")), value)


def resource_of(table: str) -> str:
    """What the API calls a row of the table."""
    if table in _RESOURCES:
        return _RESOURCES[table]
    return f"{table.removesuffix('ies')}y" if table.endswith("ies") else table.removesuffix("s")


def _key(error: _Violation) -> tuple[str, str]:
    """The columns of the key that a violation is about, and the last of their values.

    It may hold commas itself. Those before it are ids, which hold none.
    """
    found = _KEY.match(error.detail or "")
    if found is None:
        return "", ""
    columns, values = found.groups()
    return columns, values.split(", ", columns.count(", "))[-1]


def _plan_name_taken(_error: _Violation) -> DomainError:
    return AlreadyExists(
        "PLAN_NAME_TAKEN",
        "the project has a plan with this name and version; choose another name, or a version of its own",
        resource_type="plan",
    )


def _plan_blocks_others(error: _Violation) -> DomainError:
    detail = json.loads(error.detail or "{}")
    plan = f"plan {detail['plan_id']}"
    waits = [f"{one['subject_type']} {one['subject_id']} ({one['name']})" for one in detail["blocked"]]
    shown = ", ".join(waits[:_MOST_NAMES]) + (f" and {len(waits) - _MOST_NAMES} more" if waits[_MOST_NAMES:] else "")
    return FailedPrecondition(
        "PLAN_BLOCKS_OTHERS",
        f"{plan} is not completed and blocks {shown}; complete it, or set force to let them go on without it",
        {"plan_id": detail["plan_id"], "blocked": str(len(waits))},
        tuple((plan, f"blocks {name}") for name in waits[:_MOST_NAMES]),
    )


def _plan_leased(error: _Violation) -> DomainError:
    detail = json.loads(error.detail or "{}")
    plan, leases = f"plan {detail['plan_id']}", counted(detail["leases"], "lease")
    return FailedPrecondition(
        "LEASED",
        f"workers have {leases} on tasks of {plan}; wait until they are done, or set force to take the tasks from them",
        {"leases": str(detail["leases"])},
        ((plan, f"has {leases}"),),
    )


def _build_script_name_taken(_error: _Violation) -> DomainError:
    return AlreadyExists(
        "BUILD_SCRIPT_NAME_TAKEN",
        "the plan or the workspace has a build script with this name; choose another name, or change that script",
        resource_type="build_script",
    )


def _path_taken(_error: _Violation) -> DomainError:
    # Whose it is, is said by GetWorkspaceByPath, to those who may know.
    return AlreadyExists(
        "PATH_TAKEN",
        "a workspace has this path already; choose another one, or remove it from that workspace first",
        resource_type="workspace_path",
    )


def _step_number_taken(error: _Violation) -> DomainError:
    _, number = _key(error)
    return AlreadyExists(
        "STEP_NUMBER_TAKEN",
        f"the attempt at the task has a step {number} already; leave the number out to get the next one",
        {"step_number": number},
        resource_type="execution_log",
    )


def _message_number_taken(error: _Violation) -> DomainError:
    # Only by an import: numbers are chosen here for what is appended.
    _, number = _key(error)
    return AlreadyExists(
        "ID_TAKEN",
        f"the conversation has another message with the number {number}: append the message, or import it into another "
        "conversation",
        {"resource_type": "message", "resource_id": number},
        resource_type="message",
    )


def _research_revision_taken(error: _Violation) -> DomainError:
    # Only by an import, as with messages.
    return id_taken("research_document_revision", _key(error)[1])


def _research_filename_taken(_error: _Violation) -> DomainError:
    # Only by an import: what has the filename is appended to.
    return AlreadyExists(
        "ID_TAKEN",
        "another research document of the plan, or of the whole workspace, has this filename: append to that one",
        resource_type="research_document",
    )


def _research_document_full(_error: _Violation) -> DomainError:
    return FailedPrecondition(
        "RESEARCH_DOCUMENT_FULL",
        "the research document would be larger than 1,048,576 bytes: begin another one, or append less",
        violations=(("research_document", "is full"),),
    )


def _program_id_taken(error: _Violation) -> DomainError:
    # By a program of the workspace, or one that it is linked to: what it knows by an id is one program.
    _, program_id = _key(error)
    return AlreadyExists(
        "ID_TAKEN",
        f"the workspace has a program with the id {program_id} already, or is linked to one; choose another id, or "
        "delete or unlink that program first",
        {"resource_type": "program", "resource_id": program_id},
        resource_type="program",
        resource_id=program_id,
    )


def _program_link_exists(_error: _Violation) -> DomainError:
    return AlreadyExists(
        "PROGRAM_LINK_EXISTS", "the workspace is linked to this program already", resource_type="program_link"
    )


def _plans_not_in_one_program(error: _Violation) -> DomainError:
    return FailedPrecondition(
        "NOT_IN_PROGRAM",
        f"plans {error.detail} are not in one program; put both into it first",
        violations=((f"plans {error.detail}", "are not in one program"),),
    )


def _session_has_active_plan(error: _Violation) -> DomainError:
    _, session = _key(error)
    return FailedPrecondition(
        "SESSION_HAS_ACTIVE_PLAN",
        f"session {session} has another active plan; complete it, archive it or return it to draft first",
        violations=((f"session {session}", "has another active plan"),),
    )


def _not_session_owner(error: _Violation) -> DomainError:
    plan_id, _, session = (error.detail or "").partition(" ")
    return not_session_owner(plan_id, session)


def _not_session_creator(error: _Violation) -> DomainError:
    plan_id, _, session = (error.detail or "").partition(" ")
    return FailedPrecondition(
        "NOT_SESSION_OWNER",
        f"the new plan would belong to session {session}, and only its calls create plans for it; send its name in the "
        "metadata planwire-session, or create the plan without a session",
        {"plan_id": plan_id, "session_id": session},
        (("the new plan", f"would belong to session {session}"),),
    )


def _dependency_exists(_error: _Violation) -> DomainError:
    return AlreadyExists("DEPENDENCY_EXISTS", "the same dependency exists already", resource_type="dependency")


def _code_link_exists(_error: _Violation) -> DomainError:
    return AlreadyExists("CODE_LINK_EXISTS", "the same link is there already", resource_type="code_link")


def _dependency_cycle(error: _Violation) -> DomainError:
    path = (error.detail or "").replace(":", " ")
    return FailedPrecondition(
        "DEPENDENCY_CYCLE",
        f"this would close a cycle of dependencies: {path}; remove one of them first",
        {"path": path},
        (("dependencies", path),),
    )


def _parent_cycle(error: _Violation) -> DomainError:
    return FailedPrecondition(
        "DEPENDENCY_CYCLE",
        f"task {error.detail} would be a part of itself; choose another parent_task_id",
        {"path": error.detail or ""},
        ((f"task {error.detail}", "would be a part of itself"),),
    )


_EXCEPTIONS: dict[str, Callable[[_Violation], DomainError]] = {
    "archived_id": lambda error: id_archived(resource_of(error.table_name or ""), error.detail or ""),
    "plans_blocks_others": _plan_blocks_others,
    "plans_leased": _plan_leased,
    "plans_name_key": _plan_name_taken,
    "build_scripts_name_key": _build_script_name_taken,
    "knowledge_slug_key": lambda error: id_taken("knowledge_entry", _key(error)[1]),
    "workspace_paths_path_key": _path_taken,
    # An import looks up what has the names of its records, and another call has just stored one of them.
    "tool_catalogs_name_key": lambda _error: _conflict(),
    "agent_definitions_name_key": lambda _error: _conflict(),
    "instruction_files_filename_key": lambda _error: _conflict(),
    "skill_definitions_name_key": lambda _error: _conflict(),
    "execution_logs_step_number_key": _step_number_taken,
    "messages_number_key": _message_number_taken,
    "research_document_revisions_number_key": _research_revision_taken,
    "research_documents_filename_key": _research_filename_taken,
    "research_documents_content_bytes_check": _research_document_full,
    "agent_executions_plan_id_check": lambda _: invalid_field(
        "agent_execution.conversation_id", "is in another plan than the task: leave one of them out"
    ),
    "plans_active_session_key": _session_has_active_plan,
    "plans_session_owner": _not_session_owner,
    "plans_session_creator": _not_session_creator,
    "program_links_seen_key": _program_id_taken,
    "program_links_link_key": _program_link_exists,
    "program_dependencies_edge_key": _dependency_exists,
    "program_dependencies_program": _plans_not_in_one_program,
    "program_dependencies_source_workspace_id_check": lambda _: invalid_field(
        "source_workspace_id", "must be another workspace; within one, create a dependency"
    ),
    "dependencies_edge_key": _dependency_exists,
    "code_links_target_key": _code_link_exists,
    "dependencies_cycle": _dependency_cycle,
    "dependencies_ends_differ_check": lambda _: invalid_field("target", "must be another one than the source"),
    "tasks_parent_cycle": _parent_cycle,
    "tasks_phase_id_check": lambda _: invalid_field("phase_id", "needs the plan_id of the plan it is in"),
    "task_attempts_status_check": lambda _: invalid_field(
        "task_attempt.status", "must be completed, failed, cancelled or in_progress"
    ),
}
