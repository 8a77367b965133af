"""What every mutation has in common: who calls, the request id that makes it safe to repeat, and honest refusals."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import NamedTuple, TypeVar

from service.database.queries import queries
from service.database.statements import Database
from service.domain.transitions import Transition, next_statuses
from service.domain.words import counted
from service.errors import Aborted, DomainError, FailedPrecondition, InvalidArgument, NotFound, plan_archived

T = TypeVar("T")

_REQUESTS = queries("requests")
_ARCHIVE = queries("archive")
_TRIES = 3


class CallInfo(NamedTuple):
    """Who changes something and why. The fields are those of the database's type call_info, in its order."""

    actor: str
    rpc: str
    reason: str | None = None
    request_id: str | None = None
    fingerprint: bytes | None = None
    """SHA-256 of the request without its request id; set with request_id."""
    agent: str | None = None
    """Who of those that share a token; None where the actor says it."""
    session: str | None = None
    """Whose session calls, as the metadata `planwire-session` says."""


async def mutate(
    database: Database,
    workspace_id: str,
    call: CallInfo,
    attempt: Callable[[], Awaitable[T | None]],
    replay: Callable[[list[str]], Awaitable[T]],
    explain: Callable[[], Awaitable[T | None]],
    again: tuple[type[DomainError], ...] = (),
) -> tuple[T, bool]:
    """Run `attempt`, whose one statement writes only when everything is right.

    Returns its result and whether it is a replay.

    When it wrote nothing: an earlier request with the same id answers with `replay(ids of its result)`, else `explain`
    raises what is in the way, or returns the result where nothing had to be written. Where it finds nothing, the
    obstacle has just gone, and the attempt is made again. What is missing may be archived: then that is in the way.
    `again` is what an attempt raises where others have changed meanwhile what it saw: it is made again too.
    """
    for _ in range(_TRIES):
        try:
            try:
                result = await attempt()
            except again:
                result = None
            if result is not None:
                database.committed()
                return result, False
            ids = await _replayed_ids(database, call)
            if ids is not None:
                return await replay(ids), True
            found = await explain()
            if found is not None:
                return found, False
        except NotFound as error:
            await refuse_archived(database, workspace_id, error)
            raise
    raise Aborted("CONFLICT", "concurrent changes prevented this one; repeat the call")


async def refuse_archived(database: Database, workspace_id: str, missing: NotFound) -> None:
    """Raises FailedPrecondition where what a change needs is not missing but archived."""
    if missing.resource_type != "workspace":
        found = await database.fetchrow(_ARCHIVE["plans_of"], workspace_id=workspace_id, ids=[missing.resource_id])
        if found is not None:
            raise plan_archived(missing.resource_type, missing.resource_id, found["plan_id"])


async def _replayed_ids(database: Database, call: CallInfo) -> list[str] | None:
    if call.request_id is None:
        return None
    request = await database.fetchrow(_REQUESTS["get"], actor=call.actor, rpc=call.rpc, request_id=call.request_id)
    if request is None:
        return None
    if request["fingerprint"] != call.fingerprint:
        raise InvalidArgument(
            "REQUEST_ID_REUSED",
            "request_id: was used for another request in the last 24 hours; make a new UUID for each request",
            violations=(("request_id", "was used for another request"),),
        )
    ids: list[str] = request["resource_ids"]
    return ids


def check_etag(etag: str | None, present: str) -> None:
    """Raises Aborted when the caller's etag is not the present one."""
    if etag is not None and etag != present:
        raise Aborted(
            "ETAG_MISMATCH",
            f"the etag is {present} now, not {etag}: read the resource again and repeat",
            {"etag": present},
        )


def illegal_transition(
    kind: str, id_: str, status: str, transition: Transition, machine: dict[str, Transition], also: str = ""
) -> FailedPrecondition:
    """The refusal of a transition from `status`, naming the statuses that can follow it; `also` ends the sentence."""
    allowed = next_statuses(machine, status)
    return FailedPrecondition(
        "ILLEGAL_TRANSITION",
        f"{kind} {id_} is {status}, not {' or '.join(transition.sources)}; "
        f"from {status} it can {'become ' + ', '.join(allowed) if allowed else 'only be restored'}{also}",
        {"status": status, "allowed": ",".join(allowed)},
        ((f"{kind} {id_}", f"is {status}"),),
    )


def check_all_named(kind: str, ids: Sequence[str], present: Collection[str]) -> None:
    """Raises Aborted when the ids of an order are not those of all that is to be ordered."""
    missing, unknown = sorted(set(present) - set(ids)), sorted(set(ids) - set(present))
    if missing or unknown:
        lacks = f"{kind} {missing[0]} is not named" if missing else f"{kind} {unknown[0]} is not among them"
        raise Aborted(
            "ORDER_MISMATCH",
            f"the order must name each of the {counted(len(present), kind)} once: {lacks}; list them again and repeat",
            {"missing": ",".join(missing[:20]), "unknown": ",".join(unknown[:20])},
        )
