"""PlanService."""

import math
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any, TypeVar

from google.protobuf.message import Message
from planwire.v1 import plan_service_pb2 as pb
from planwire.v1.phase_service_pb2 import ListPhasesRequest
from planwire.v1.task_service_pb2 import ListTasksRequest

from service.domain.transitions import PLAN_TRANSITIONS
from service.errors import invalid_field
from service.feed.feed import Feed
from service.feed.filter import Filter
from service.feed.kinds import PLAN_PARTS, PLANS
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.pages import LARGEST_PAGE_SIZE, LARGEST_REPLAY_BYTES, Page
from service.store.phases import PhaseStore
from service.store.plans import PlanStore
from service.store.resource import Resource
from service.store.tasks import TaskStore
from service.transfer.plan_tree import PlanTrees

R = TypeVar("R", bound=Message)


class PlanServicer:
    """See protos/planwire/v1/plan_service.proto."""

    def __init__(
        self,
        plans: PlanStore,
        phases: PhaseStore,
        tasks: TaskStore,
        trees: PlanTrees,
        feed: Feed,
        parts: Mapping[str, Resource[Any]],
    ) -> None:
        """`parts` are what streams tell of besides plans, by the subject of its events."""
        self._plans = plans
        self._phases = phases
        self._tasks = tasks
        self._trees = trees
        self._feed = feed
        self._parts = parts

    async def CreatePlan(self, request: pb.CreatePlanRequest, call: Call) -> pb.CreatePlanResponse:
        plan, replayed = await self._plans.create(request, call_info(call, request))
        response = pb.CreatePlanResponse(plan=plan, replayed=replayed)
        most = LARGEST_REPLAY_BYTES if replayed else math.inf
        of_plan: Any = {"workspace_id": plan.workspace_id, "plan_id": plan.id, "page_size": LARGEST_PAGE_SIZE}
        if request.phases:
            response.phases.extend(
                await _all(self._phases.list, ListPhasesRequest(**of_plan), most - response.ByteSize())
            )
        if request.tasks or any(initial.tasks for initial in request.phases):
            response.tasks.extend(await _all(self._tasks.list, ListTasksRequest(**of_plan), most - response.ByteSize()))
        return response

    async def CreatePlanVersion(self, request: pb.CreatePlanVersionRequest, call: Call) -> pb.CreatePlanVersionResponse:
        plan, replayed = await self._plans.create_version(request, call_info(call, request))
        return pb.CreatePlanVersionResponse(plan=plan, replayed=replayed)

    async def GetPlan(self, request: pb.GetPlanRequest, call: Call) -> pb.GetPlanResponse:
        response = pb.GetPlanResponse(plan=await self._plans.get(request.workspace_id, request.plan_id))
        if request.include_progress:
            response.progress.CopyFrom(await self._tasks.progress(response.plan))
        return response

    def GetPlanTree(self, request: pb.GetPlanTreeRequest, call: Call) -> AsyncIterator[bytes]:
        return self._trees.answers(request)

    async def GetPlanByName(self, request: pb.GetPlanByNameRequest, call: Call) -> pb.GetPlanByNameResponse:
        return pb.GetPlanByNameResponse(plan=await self._plans.get_by_name(request))

    async def FindPlan(self, request: pb.FindPlanRequest, call: Call) -> pb.FindPlanResponse:
        return pb.FindPlanResponse(plans=await self._plans.find(request.plan_id, call.principal.workspaces))

    async def ListPlans(self, request: pb.ListPlansRequest, call: Call) -> pb.ListPlansResponse:
        page = await self._plans.list(request, self._feed.resume_token())
        return pb.ListPlansResponse(plans=page.items, next_page_token=page.next_token, resume_token=page.resume_token)

    async def UpdatePlan(self, request: pb.UpdatePlanRequest, call: Call) -> pb.UpdatePlanResponse:
        plan, replayed = await self._plans.update(request, call_info(call, request))
        return pb.UpdatePlanResponse(plan=plan, replayed=replayed)

    async def DeletePlan(self, request: pb.DeletePlanRequest, call: Call) -> pb.DeletePlanResponse:
        return pb.DeletePlanResponse(replayed=await self._plans.delete(request, call_info(call, request)))

    async def ActivatePlan(self, request: pb.ActivatePlanRequest, call: Call) -> pb.ActivatePlanResponse:
        return await self._transition(request, call, pb.ActivatePlanResponse)

    async def CompletePlan(self, request: pb.CompletePlanRequest, call: Call) -> pb.CompletePlanResponse:
        return await self._transition(request, call, pb.CompletePlanResponse, force=request.force)

    async def ReopenPlan(self, request: pb.ReopenPlanRequest, call: Call) -> pb.ReopenPlanResponse:
        return await self._transition(request, call, pb.ReopenPlanResponse)

    async def ReturnPlanToDraft(self, request: pb.ReturnPlanToDraftRequest, call: Call) -> pb.ReturnPlanToDraftResponse:
        return await self._transition(request, call, pb.ReturnPlanToDraftResponse)

    async def ArchivePlan(self, request: pb.ArchivePlanRequest, call: Call) -> pb.ArchivePlanResponse:
        plan, replayed = await self._plans.archive(request, call_info(call, request))
        return pb.ArchivePlanResponse(plan=plan, replayed=replayed)

    async def RestorePlan(self, request: pb.RestorePlanRequest, call: Call) -> pb.RestorePlanResponse:
        plan, replayed = await self._plans.restore(request, call_info(call, request))
        return pb.RestorePlanResponse(plan=plan, replayed=replayed)

    async def PurgeArchivedPlans(
        self, request: pb.PurgeArchivedPlansRequest, call: Call
    ) -> pb.PurgeArchivedPlansResponse:
        plans, more, replayed = await self._plans.purge(request, call_info(call, request))
        return pb.PurgeArchivedPlansResponse(plans=plans, more=more, replayed=replayed)

    async def ListPlanHistory(self, request: pb.ListPlanHistoryRequest, call: Call) -> pb.ListPlanHistoryResponse:
        page = await self._plans.history(request, self._feed.resume_token())
        return pb.ListPlanHistoryResponse(
            entries=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    def WatchPlans(self, request: pb.WatchPlansRequest, call: Call) -> AsyncIterator[bytes]:
        filter_ = Filter(
            request.workspace_id,
            "plan",
            subject_ids=frozenset(request.plan_ids),
            statuses=PLANS.statuses(request.statuses),
            parts=frozenset(PLAN_PARTS[part] for part in request.parts),
        )
        if filter_.parts and filter_.statuses:
            raise invalid_field("parts", "excludes statuses: the events of parts have no status of a plan")
        snapshot = self._snapshot(filter_)
        open_ids = self._plans.open_ids if request.until_terminal else None
        return self._feed.watch(PLANS, filter_, request.options, snapshot=snapshot, open_ids=open_ids)

    async def _snapshot(self, filter_: Filter) -> AsyncIterator[Message]:
        """The plans that match, then their parts."""
        plan_ids = filter_.subject_ids
        async for plan in self._plans.snapshot(filter_.workspace_id, ids=plan_ids, statuses=filter_.statuses):
            yield plan
        for subject in sorted(filter_.parts):
            async for part in self._parts[subject].snapshot(filter_.workspace_id, plan_ids=plan_ids):
                yield part

    async def _transition(self, request: Any, call: Call, response: Callable[..., R], *, force: bool = False) -> R:
        transition = PLAN_TRANSITIONS[call.method.name]
        plan, replayed = await self._plans.transition(request, call_info(call, request), transition, force=force)
        return response(plan=plan, replayed=replayed)


async def _all(list_: Callable[[Any], Awaitable[Page[Any]]], request: Any, most_bytes: float) -> list[Any]:
    """What is on the pages of a list, but for those that are too much."""
    items: list[Any] = []
    used = 0
    while True:
        page = await list_(request)
        used += sum(item.ByteSize() for item in page.items)
        if used > most_bytes:
            return items
        items += page.items
        if not page.next_token:
            return items
        request.page_token = page.next_token
