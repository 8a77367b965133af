"""The roles of principals, and what each includes. What an RPC needs stands in the protos, as planwire.v1.access."""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """What a principal may do in a workspace."""

    READER = "reader"
    """Reads and watches."""
    WORKER = "worker"
    """Starts, completes, fails and releases tasks, and appends to the logs."""
    WRITER = "writer"
    """Creates, changes, moves and deletes."""
    APPROVER = "approver"
    """Approves, rejects and reviews."""
    ADMIN = "admin"
    """Everything, also what cannot be taken back: purges, forced deletions, the deletion of a workspace."""


# What each role may besides what it is named for. Who writes does not approve, and the other way round.
_INCLUDED: dict[Role, frozenset[Role]] = {
    Role.READER: frozenset(),
    Role.WORKER: frozenset({Role.READER}),
    Role.WRITER: frozenset({Role.READER, Role.WORKER}),
    Role.APPROVER: frozenset({Role.READER}),
    Role.ADMIN: frozenset(Role) - {Role.ADMIN},
}


def with_included(roles: Iterable[Role]) -> frozenset[Role]:
    """The roles and all that they include."""
    given = frozenset(roles)
    return given.union(*(_INCLUDED[role] for role in given))
