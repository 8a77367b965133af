"""Plans that phases and tasks are put into."""

from collections.abc import Iterable

from planwire.v1.plan_pb2 import Plan, PlanStatus

from service.errors import FailedPrecondition
from service.store.resource import Resource


async def check_open(plans: Resource[Plan], workspace_id: str, plan_ids: Iterable[str]) -> None:
    """Raises FailedPrecondition when one of the plans has ended, and NotFound when one is missing."""
    for plan_id in plan_ids:
        plan = await plans.get(workspace_id, plan_id)
        if plan.terminal:
            archived = plan.status == PlanStatus.PLAN_STATUS_ARCHIVED
            ended, advice = ("archived", "restore") if archived else ("completed", "reopen")
            raise FailedPrecondition(
                "PLAN_ENDED",
                f"plan {plan_id} is {ended} and takes no phases or tasks; {advice} the plan first",
                {"plan_id": plan_id, "status": ended},
                ((f"plan {plan_id}", f"is {ended}"),),
            )
