"""Which plans an everyday command is about."""

from typing import Any

from planwire.cli.everyday.names import Ambiguous, Candidate, names_of, plan_named
from planwire.cli.everyday.server import Server
from planwire.cli.exits import ExitCode, Failure
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.plan_service_pb2 import ListPlansRequest


def active_plans(server: Server) -> list[Any]:
    """Those that work goes on in, oldest first."""
    return server.all(ListPlansRequest(statuses=[PlanStatus.PLAN_STATUS_ACTIVE]))


def chosen_plans(server: Server, named: str | None) -> list[Any]:
    """The plan that was named, else all that are active."""
    return [plan_named(server, named)] if named else active_plans(server)


def one_plan(server: Server, named: str | None) -> Any:
    """The plan that was named, else the only active one. Raises Failure."""
    plans = chosen_plans(server, named)
    if len(plans) == 1:
        return plans[0]
    if not plans:
        raise Failure(
            "no plan is active\n"
            "Begin one with `planwire plan create NAME --activate`, or bring one in with `planwire init`.",
            ExitCode.NOT_FOUND,
        )
    names = names_of(plans)
    candidates = [Candidate(names[plan.id], plan.name) for plan in plans]
    raise Ambiguous("several plans are active: name one with --plan", candidates)
