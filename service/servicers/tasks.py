"""TaskService."""

from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar

from google.protobuf.message import Message
from planwire.v1 import task_service_pb2 as pb

from service.domain.transitions import TASK_TRANSITIONS
from service.feed.feed import Feed
from service.feed.filter import Filter
from service.feed.kinds import TASKS
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.claims import ClaimStore
from service.store.code_conflicts import CodeConflictStore
from service.store.phases import PhaseStore
from service.store.task_order import TaskOrder
from service.store.tasks import TaskStore

R = TypeVar("R", bound=Message)


class TaskServicer:
    """See protos/planwire/v1/task_service.proto."""

    def __init__(
        self,
        tasks: TaskStore,
        claims: ClaimStore,
        order: TaskOrder,
        phases: PhaseStore,
        conflicts: CodeConflictStore,
        feed: Feed,
    ) -> None:
        self._tasks = tasks
        self._claims = claims
        self._order = order
        self._phases = phases
        self._conflicts = conflicts
        self._feed = feed

    async def CreateTask(self, request: pb.CreateTaskRequest, call: Call) -> pb.CreateTaskResponse:
        task, replayed = await self._tasks.create(request, call_info(call, request))
        return pb.CreateTaskResponse(task=task, replayed=replayed)

    async def BatchCreateTasks(self, request: pb.BatchCreateTasksRequest, call: Call) -> pb.BatchCreateTasksResponse:
        tasks, replayed = await self._tasks.create_many(request, call_info(call, request))
        return pb.BatchCreateTasksResponse(tasks=tasks, replayed=replayed)

    async def GetTask(self, request: pb.GetTaskRequest, call: Call) -> pb.GetTaskResponse:
        return pb.GetTaskResponse(task=await self._tasks.get(request.workspace_id, request.task_id))

    async def ListTasks(self, request: pb.ListTasksRequest, call: Call) -> pb.ListTasksResponse:
        resume_token = self._feed.resume_token()
        while True:
            page = await self._tasks.list(request, resume_token)
            ids = {task.phase_id for task in page.items if task.phase_id} if request.include_phases else ()
            phases = await self._phases.get_many(request.workspace_id, sorted(ids))
            if phases is not None:
                return pb.ListTasksResponse(
                    tasks=page.items, phases=phases, next_page_token=page.next_token, resume_token=page.resume_token
                )
            # A phase can be as large as many tasks.
            request.page_size = len(page.items) // 2

    async def UpdateTask(self, request: pb.UpdateTaskRequest, call: Call) -> pb.UpdateTaskResponse:
        task, replayed = await self._tasks.update(request, call_info(call, request))
        return pb.UpdateTaskResponse(task=task, replayed=replayed)

    async def BatchUpdateTasks(self, request: pb.BatchUpdateTasksRequest, call: Call) -> pb.BatchUpdateTasksResponse:
        etags, replayed = await self._tasks.update_many(request, call_info(call, request))
        return pb.BatchUpdateTasksResponse(etags=etags, replayed=replayed)

    async def MoveTask(self, request: pb.MoveTaskRequest, call: Call) -> pb.MoveTaskResponse:
        task, replayed = await self._order.move(request, call_info(call, request))
        return pb.MoveTaskResponse(task=task, replayed=replayed)

    async def ReorderTasks(self, request: pb.ReorderTasksRequest, call: Call) -> pb.ReorderTasksResponse:
        moved, replayed = await self._order.reorder(request, call_info(call, request))
        return pb.ReorderTasksResponse(moved=moved, replayed=replayed)

    async def DeleteTask(self, request: pb.DeleteTaskRequest, call: Call) -> pb.DeleteTaskResponse:
        return pb.DeleteTaskResponse(replayed=await self._tasks.delete(request, call_info(call, request)))

    async def ApproveTask(self, request: pb.ApproveTaskRequest, call: Call) -> pb.ApproveTaskResponse:
        return await self._transition(request, call, pb.ApproveTaskResponse)

    async def RejectTask(self, request: pb.RejectTaskRequest, call: Call) -> pb.RejectTaskResponse:
        return await self._transition(request, call, pb.RejectTaskResponse)

    async def WithdrawTaskApproval(
        self, request: pb.WithdrawTaskApprovalRequest, call: Call
    ) -> pb.WithdrawTaskApprovalResponse:
        return await self._transition(request, call, pb.WithdrawTaskApprovalResponse)

    async def StartTask(self, request: pb.StartTaskRequest, call: Call) -> pb.StartTaskResponse:
        response = await self._transition(request, call, pb.StartTaskResponse)
        info = None if response.replayed else call_info(call, request)
        found = await self._conflicts.with_others(request.workspace_id, [response.task.id], None, info)
        response.conflicts.extend(found.get(response.task.id, ()))
        return response

    async def CompleteTask(self, request: pb.CompleteTaskRequest, call: Call) -> pb.CompleteTaskResponse:
        task, replayed = await self._claims.complete(request, call_info(call, request))
        return pb.CompleteTaskResponse(task=task, replayed=replayed)

    async def FailTask(self, request: pb.FailTaskRequest, call: Call) -> pb.FailTaskResponse:
        return await self._transition(request, call, pb.FailTaskResponse)

    async def ReleaseTask(self, request: pb.ReleaseTaskRequest, call: Call) -> pb.ReleaseTaskResponse:
        return await self._transition(request, call, pb.ReleaseTaskResponse)

    async def RetryTask(self, request: pb.RetryTaskRequest, call: Call) -> pb.RetryTaskResponse:
        return await self._transition(request, call, pb.RetryTaskResponse)

    async def ReworkTask(self, request: pb.ReworkTaskRequest, call: Call) -> pb.ReworkTaskResponse:
        return await self._transition(request, call, pb.ReworkTaskResponse, request.feedback)

    async def SkipTask(self, request: pb.SkipTaskRequest, call: Call) -> pb.SkipTaskResponse:
        return await self._transition(request, call, pb.SkipTaskResponse)

    async def CancelTask(self, request: pb.CancelTaskRequest, call: Call) -> pb.CancelTaskResponse:
        return await self._transition(request, call, pb.CancelTaskResponse)

    async def ReopenTask(self, request: pb.ReopenTaskRequest, call: Call) -> pb.ReopenTaskResponse:
        return await self._transition(request, call, pb.ReopenTaskResponse)

    def WatchTasks(self, request: pb.WatchTasksRequest, call: Call) -> AsyncIterator[bytes]:
        filter_ = Filter(
            request.workspace_id,
            "task",
            subject_ids=frozenset(request.task_ids),
            plan_ids=frozenset(request.plan_ids),
            statuses=TASKS.statuses(request.statuses),
        )
        snapshot = self._tasks.snapshot(
            request.workspace_id, plan_ids=filter_.plan_ids, ids=filter_.subject_ids, statuses=filter_.statuses
        )
        open_ids = self._tasks.open_ids if request.until_terminal else None
        return self._feed.watch(TASKS, filter_, request.options, snapshot=snapshot, open_ids=open_ids)

    async def ListTaskHistory(self, request: pb.ListTaskHistoryRequest, call: Call) -> pb.ListTaskHistoryResponse:
        page = await self._tasks.history(request, self._feed.resume_token())
        return pb.ListTaskHistoryResponse(
            entries=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def ListTaskAttempts(self, request: pb.ListTaskAttemptsRequest, call: Call) -> pb.ListTaskAttemptsResponse:
        page = await self._tasks.attempts(request, self._feed.resume_token())
        return pb.ListTaskAttemptsResponse(
            attempts=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def _transition(self, request: Any, call: Call, response: Callable[..., R], reason: str = "") -> R:
        """`reason` stands in where the request gives none."""
        transition = TASK_TRANSITIONS[call.method.name]
        task, replayed = await self._tasks.transition(request, call_info(call, request, reason), transition)
        return response(task=task, replayed=replayed)
