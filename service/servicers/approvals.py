"""ApprovalService."""

from collections.abc import Callable
from typing import Any, TypeVar

from google.protobuf.message import Message
from planwire.v1 import approval_service_pb2 as pb
from planwire.v1.approval_rule_pb2 import ApprovalRule

from service.domain.transitions import REVIEW_TRANSITIONS, TASK_TRANSITIONS
from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.approvals import ApprovalStore
from service.store.resource import Resource
from service.store.tasks import TaskStore

R = TypeVar("R", bound=Message)


class ApprovalServicer:
    """See protos/planwire/v1/approval_service.proto."""

    def __init__(self, rules: Resource[ApprovalRule], approvals: ApprovalStore, tasks: TaskStore, feed: Feed) -> None:
        self._rules = rules
        self._approvals = approvals
        self._tasks = tasks
        self._feed = feed

    async def CreateApprovalRule(
        self, request: pb.CreateApprovalRuleRequest, call: Call
    ) -> pb.CreateApprovalRuleResponse:
        rule, replayed = await self._rules.create(request, call_info(call, request))
        return pb.CreateApprovalRuleResponse(approval_rule=rule, replayed=replayed)

    async def GetApprovalRule(self, request: pb.GetApprovalRuleRequest, call: Call) -> pb.GetApprovalRuleResponse:
        rule = await self._rules.get(request.workspace_id, request.approval_rule_id)
        return pb.GetApprovalRuleResponse(approval_rule=rule)

    async def ListApprovalRules(self, request: pb.ListApprovalRulesRequest, call: Call) -> pb.ListApprovalRulesResponse:
        page = await self._rules.list(request, self._feed.resume_token())
        return pb.ListApprovalRulesResponse(
            approval_rules=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def UpdateApprovalRule(
        self, request: pb.UpdateApprovalRuleRequest, call: Call
    ) -> pb.UpdateApprovalRuleResponse:
        rule, replayed = await self._rules.update(request, call_info(call, request))
        return pb.UpdateApprovalRuleResponse(approval_rule=rule, replayed=replayed)

    async def DeleteApprovalRule(
        self, request: pb.DeleteApprovalRuleRequest, call: Call
    ) -> pb.DeleteApprovalRuleResponse:
        return pb.DeleteApprovalRuleResponse(replayed=await self._rules.delete(request, call_info(call, request)))

    async def RequestApproval(self, request: pb.RequestApprovalRequest, call: Call) -> pb.RequestApprovalResponse:
        task, replayed = await self._approvals.request(request, call_info(call, request))
        return pb.RequestApprovalResponse(task=task, replayed=replayed)

    async def ListPendingApprovals(
        self, request: pb.ListPendingApprovalsRequest, call: Call
    ) -> pb.ListPendingApprovalsResponse:
        page = await self._approvals.pending(request, self._feed.resume_token())
        return pb.ListPendingApprovalsResponse(
            tasks=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def BatchApproveTasks(self, request: pb.BatchApproveTasksRequest, call: Call) -> pb.BatchApproveTasksResponse:
        return await self._decide(request, call, "ApproveTask", pb.BatchApproveTasksResponse)

    async def BatchRejectTasks(self, request: pb.BatchRejectTasksRequest, call: Call) -> pb.BatchRejectTasksResponse:
        return await self._decide(request, call, "RejectTask", pb.BatchRejectTasksResponse)

    async def RequestReview(self, request: pb.RequestReviewRequest, call: Call) -> pb.RequestReviewResponse:
        return await self._review(request, call, pb.RequestReviewResponse)

    async def ApproveReview(self, request: pb.ApproveReviewRequest, call: Call) -> pb.ApproveReviewResponse:
        return await self._review(request, call, pb.ApproveReviewResponse)

    async def RejectReview(self, request: pb.RejectReviewRequest, call: Call) -> pb.RejectReviewResponse:
        return await self._review(request, call, pb.RejectReviewResponse)

    async def ListReviews(self, request: pb.ListReviewsRequest, call: Call) -> pb.ListReviewsResponse:
        page = await self._tasks.reviews(request, self._feed.resume_token())
        return pb.ListReviewsResponse(
            reviews=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def _decide(self, request: Any, call: Call, transition: str, response: Callable[..., R]) -> R:
        decided, replayed = await self._approvals.decide(
            request, call_info(call, request), TASK_TRANSITIONS[transition]
        )
        return response(task_ids=decided.ids, etags=decided.etags, more=decided.more, replayed=replayed)

    async def _review(self, request: Any, call: Call, response: Callable[..., R]) -> R:
        transition = REVIEW_TRANSITIONS[call.method.name]
        task, replayed = await self._approvals.review(request, call_info(call, request), transition)
        return response(task=task, replayed=replayed)
