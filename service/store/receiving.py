"""Plans that phases and tasks are put into."""

from collections.abc import Iterable

from planwire.v1.plan_pb2 import Plan, PlanStatus

from service.errors import FailedPrecondition, plan_archived
from service.store.resource import Resource


async def check_open(plans: Resource[Plan], workspace_id: str, plan_ids: Iterable[str]) -> None:
    """Raises FailedPrecondition when one of the plans has ended, and NotFound when one is missing."""
    for plan_id in plan_ids:
        plan = await plans.live(workspace_id, plan_id)
        if plan.status == PlanStatus.PLAN_STATUS_ARCHIVED:
            # It came in by an import and is not put away yet.
            raise plan_archived("plan", plan_id, plan_id)
        if plan.terminal:
            raise FailedPrecondition(
                "PLAN_ENDED",
                f"plan {plan_id} is completed and takes no phases or tasks; reopen the plan first",
                {"plan_id": plan_id, "status": "completed"},
                ((f"plan {plan_id}", "is completed"),),
            )
