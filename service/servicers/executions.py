"""ExecutionService."""

from collections.abc import AsyncIterator

from planwire.v1 import execution_service_pb2 as pb

from service.errors import invalid_field
from service.feed.feed import Feed
from service.feed.filter import Filter
from service.feed.kinds import EXECUTION_LOGS
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.ai_usage import AiUsageStore
from service.store.execution_logs import ExecutionLogStore
from service.store.mutations import CallInfo


class ExecutionServicer:
    """See protos/planwire/v1/execution_service.proto."""

    def __init__(self, logs: ExecutionLogStore, usage: AiUsageStore, feed: Feed) -> None:
        self._logs = logs
        self._usage = usage
        self._feed = feed

    async def CreateExecutionLog(
        self, request: pb.CreateExecutionLogRequest, call: Call
    ) -> pb.CreateExecutionLogResponse:
        log, replayed = await self._logs.create(request, call_info(call, request))
        return pb.CreateExecutionLogResponse(execution_log=log, replayed=replayed)

    async def AppendExecutionLogs(
        self, requests: AsyncIterator[pb.AppendExecutionLogsRequest], call: Call
    ) -> pb.AppendExecutionLogsResponse:
        answer, workspace_id = pb.AppendExecutionLogsResponse(), ""
        async for request in requests:
            workspace_id = workspace_id or request.workspace_id
            if request.workspace_id != workspace_id:
                raise invalid_field("workspace_id", f"must be {workspace_id!r}, as in the first message")
            info = CallInfo(call.actor, call.method.name, request.reason or None, agent=call.agent)
            created, skipped = await self._logs.append(request, info)
            answer.created += created
            answer.skipped += skipped
        return answer

    async def FinishExecutionLog(
        self, request: pb.FinishExecutionLogRequest, call: Call
    ) -> pb.FinishExecutionLogResponse:
        log, replayed = await self._logs.finish(request, call_info(call, request))
        return pb.FinishExecutionLogResponse(execution_log=log, replayed=replayed)

    async def GetExecutionLog(self, request: pb.GetExecutionLogRequest, call: Call) -> pb.GetExecutionLogResponse:
        log = await self._logs.get(request.workspace_id, request.execution_log_id)
        return pb.GetExecutionLogResponse(execution_log=log)

    async def ListExecutionLogs(self, request: pb.ListExecutionLogsRequest, call: Call) -> pb.ListExecutionLogsResponse:
        page = await self._logs.list(request, self._feed.resume_token())
        return pb.ListExecutionLogsResponse(
            execution_logs=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    def FollowExecutionLogs(self, request: pb.FollowExecutionLogsRequest, call: Call) -> AsyncIterator[bytes]:
        filter_ = Filter(
            request.workspace_id,
            "execution_log",
            task_ids=frozenset(request.task_ids),
            plan_ids=frozenset(request.plan_ids),
        )
        snapshot = self._logs.snapshot(request.workspace_id, task_ids=filter_.task_ids, plan_ids=filter_.plan_ids)
        return self._feed.watch(EXECUTION_LOGS, filter_, request.options, snapshot=snapshot)

    async def CreateAiUsage(self, request: pb.CreateAiUsageRequest, call: Call) -> pb.CreateAiUsageResponse:
        usage, replayed = await self._usage.create(request, call_info(call, request))
        return pb.CreateAiUsageResponse(ai_usage=usage, replayed=replayed)

    async def GetAiUsage(self, request: pb.GetAiUsageRequest, call: Call) -> pb.GetAiUsageResponse:
        return pb.GetAiUsageResponse(ai_usage=await self._usage.get(request.workspace_id, request.ai_usage_id))

    async def ListAiUsage(self, request: pb.ListAiUsageRequest, call: Call) -> pb.ListAiUsageResponse:
        page = await self._usage.list(request, self._feed.resume_token())
        return pb.ListAiUsageResponse(
            ai_usage=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def GetUsage(self, request: pb.GetUsageRequest, call: Call) -> pb.GetUsageResponse:
        return await self._usage.usage(request, call.principal.workspaces)
