"""Who acts in the demo: agents that take the tasks given to them, and a person who approves and asks for more."""

import asyncio
import re

from planwire import Client, Snapshot
from planwire.cli.demo.screen import Screen
from planwire.cli.demo.story import PHASES, RETRY_REASON
from planwire.errors import FailedPrecondition
from planwire.v1.plan_service_pb2 import CreatePlanResponse
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import (
    ApproveTaskRequest,
    CompleteTaskRequest,
    FailTaskRequest,
    ListTasksRequest,
    RetryTaskRequest,
    ReworkTaskRequest,
    StartTaskRequest,
)

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TO_DO = (TaskStatus.TASK_STATUS_PENDING, TaskStatus.TASK_STATUS_APPROVED)
_BREATH_SECONDS = 0.4
_READING_SECONDS = 2.0


class Stage:
    """What everybody in a run knows: the plan as it was created, the pace, and where to tell about it."""

    def __init__(self, created: CreatePlanResponse, speed: float, screen: Screen) -> None:
        by_title = {step.title: step for steps in PHASES.values() for step in steps}
        self.created = created
        self.steps = {task.id: by_title[task.title] for task in created.tasks}
        """By task id."""
        self.screen = screen
        self._speed = speed

    async def pause(self, seconds: float) -> None:
        """Let time pass, as much as the speed makes of it."""
        await asyncio.sleep(seconds / self._speed)

    def named(self, text: str) -> str:
        """The text with names for the ids of phases and tasks."""
        names = {phase.id: phase.name for phase in self.created.phases}
        names |= {task.id: task.title for task in self.created.tasks}
        return _UUID.sub(lambda found: f"“{names.get(found[0], found[0])}”", text)


class Agent:
    """Works off the tasks that are assigned to it, each as soon as the server lets it start."""

    def __init__(self, name: str, client: Client, stage: Stage) -> None:
        self._name = name
        self._client = client
        self._stage = stage
        self._told: set[str] = set()

    async def work(self) -> None:
        """Until every task of the plan is done."""
        plan = self._stage.steps
        async with self._client.watch_tasks(task_ids=plan, until_terminal=True, start="snapshot") as changes:
            async for _ in changes:  # the tasks as they are, and then whatever may have released one
                if task := await self._start_next():
                    await self._do(task)
                    await self._stage.pause(_BREATH_SECONDS)

    async def _start_next(self) -> Task | None:
        """The first of its tasks that is left, started; None where that cannot start yet, which is told once."""
        plan_id = self._stage.created.plan.id
        request = ListTasksRequest(plan_id=plan_id, assigned_agent=self._name, statuses=_TO_DO, page_size=1)
        for task in (await self._client.tasks.ListTasks(request)).tasks:
            try:
                return (await self._client.tasks.StartTask(StartTaskRequest(task_id=task.id))).task
            except FailedPrecondition as error:
                if error.reason != "NOT_READY":
                    raise
                if task.id not in self._told:
                    self._told.add(task.id)
                    why = " and ".join(violation.description for violation in error.violations)
                    self._stage.screen.remark(self._stage.named(f"{self._name} wants “{task.title}”, which {why}."))
        return None

    async def _do(self, task: Task) -> None:
        """Work, and say what came of it."""
        step = self._stage.steps[task.id]
        await self._stage.pause(step.seconds)
        result = step.results[task.attempt - 1]
        if step.fails and task.attempt == 1:
            await self._client.tasks.FailTask(FailTaskRequest(task_id=task.id, error_message=result, reason=result))
            await self._stage.pause(_READING_SECONDS)
            await self._client.tasks.RetryTask(RetryTaskRequest(task_id=task.id, reason=RETRY_REASON))
        else:
            await self._client.tasks.CompleteTask(CompleteTaskRequest(task_id=task.id, output=result, reason=result))


async def review(name: str, client: Client, stage: Stage) -> None:
    """What the person does: send a result back that is not enough, and approve what must not happen by itself."""
    done: set[str] = set()
    sent_back: set[str] = set()
    to_approve = {task_id: step for task_id, step in stage.steps.items() if step.approval}
    async with client.watch_tasks(task_ids=stage.steps, until_terminal=True, start="snapshot") as changes:
        async for change in changes:
            if isinstance(change, Snapshot):
                continue
            step, completed = stage.steps[change.task_id], change.to_status == TaskStatus.TASK_STATUS_COMPLETED
            (done.add if completed else done.discard)(change.task_id)
            if completed and step.feedback and change.task_id not in sent_back:
                sent_back.add(change.task_id)
                await stage.pause(_BREATH_SECONDS / 2)
                stage.screen.remark(f"{name} reads what came of “{step.title}”.")
                await stage.pause(_READING_SECONDS)
                await client.tasks.ReworkTask(ReworkTaskRequest(task_id=change.task_id, feedback=step.feedback))
            for task_id in [id_ for id_ in to_approve if _before(stage, id_) <= done]:
                approved = to_approve.pop(task_id)
                await stage.pause(2 * _BREATH_SECONDS)  # the agents ask first
                stage.screen.remark(f"Both agents wait for {name}, who looks at “{approved.title}”.")
                await stage.pause(_READING_SECONDS)
                await client.tasks.ApproveTask(ApproveTaskRequest(task_id=task_id, reason=approved.approval))


def _before(stage: Stage, task_id: str) -> set[str]:
    """The tasks of the phases before that of a task."""
    order = {phase.id: phase.order_index for phase in stage.created.phases}
    phases = {task.id: order[task.phase_id] for task in stage.created.tasks}
    return {other for other, phase in phases.items() if phase < phases[task_id]}
