"""Writers: each changes tasks and plans through the API, and keeps a log of what became of every request."""

import asyncio
import random
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import grpc
import grpc.aio
from google.protobuf.field_mask_pb2 import FieldMask
from planwire.v1 import (
    dependency_service_pb2,
    event_service_pb2,
    phase_service_pb2,
    plan_service_pb2,
    task_service_pb2,
    workspace_service_pb2,
)
from planwire.v1.dependency_service_pb2_grpc import DependencyServiceStub
from planwire.v1.event_service_pb2_grpc import EventServiceStub
from planwire.v1.phase_service_pb2_grpc import PhaseServiceStub
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.domain.transitions import TASK_TRANSITIONS
from tests.robustness.wire_subscribers import CHANNEL_OPTIONS

_CALL_SECONDS = 3.0
_TRIES = 200
# After these nobody knows whether the request was carried out.
_UNKNOWN = frozenset(
    {
        grpc.StatusCode.UNAVAILABLE,
        grpc.StatusCode.DEADLINE_EXCEEDED,
        grpc.StatusCode.CANCELLED,
        grpc.StatusCode.UNKNOWN,
        grpc.StatusCode.INTERNAL,
    }
)


_STUBS: dict[str, Any] = {
    "AppendEvent": EventServiceStub,
    "CreateDependency": DependencyServiceStub,
    "DeletePhase": PhaseServiceStub,
    "DeleteDependency": DependencyServiceStub,
    "ReorderPhases": PhaseServiceStub,
    **dict.fromkeys(("CreatePlan", "UpdatePlan", "DeletePlan", "ArchivePlan", "RestorePlan"), PlanServiceStub),
    **dict.fromkeys(("RegisterWorkspace", "DeleteWorkspace"), WorkspaceServiceStub),
}


@dataclass
class Written:
    """What became of a request. `events` is how many it is to leave when it is carried out; None: some."""

    request_id: str
    rpc: str
    events: int | None
    outcome: Literal["acknowledged", "failed", "unknown"] = "unknown"
    began_at: float = 0.0
    ended_at: float = 0.0
    """When it was acknowledged, in monotonic seconds."""
    tries: int = 0


class Gate:
    """Lets writers through, or stops them between requests."""

    def __init__(self) -> None:
        self._open = asyncio.Event()
        self._open.set()
        self._inside = 0
        self._empty = asyncio.Event()
        self._empty.set()

    async def __aenter__(self) -> None:
        while not self._open.is_set():
            await self._open.wait()
        self._inside += 1
        self._empty.clear()

    async def __aexit__(self, *_: object) -> None:
        self._inside -= 1
        if not self._inside:
            self._empty.set()

    async def close(self) -> None:
        """Return when nobody is inside any more."""
        self._open.clear()
        await self._empty.wait()

    def open(self) -> None:
        self._open.set()


@dataclass
class _Estate:
    """A plan that is a writer's own, with its phases and the edge between them."""

    plan_id: str
    phase_ids: list[str]
    edge_id: str = ""
    is_archived: bool = False


class Writer:
    """Makes one request after the other until cancelled."""

    def __init__(
        self,
        number: int,
        workspace_id: str,
        plan_ids: Sequence[str],
        tasks: dict[str, str],
        addresses: Sequence[Callable[[], str]],
        gate: Gate,
        rng: random.Random,
        pause_seconds: float,
    ) -> None:
        """`tasks` are those that are its own, with their statuses: nobody else changes them."""
        self.written: list[Written] = []
        self.surprises: list[str] = []
        self._workspace_id = workspace_id
        self._plan_ids = plan_ids
        self._tasks = dict(tasks)
        self._kept = frozenset(tasks)
        self._addresses = addresses
        self._gate = gate
        self._rng = rng
        self._pause_seconds = pause_seconds
        self._number = number
        self._channels: dict[str, grpc.aio.Channel] = {}
        self._estates: list[_Estate] = []
        self._registered = 0

    async def run(self) -> None:
        try:
            while True:
                async with self._gate:
                    await self._write()
                await asyncio.sleep(self._rng.expovariate(1 / self._pause_seconds))
        finally:
            for channel in self._channels.values():
                await channel.close()

    async def _write(self) -> None:
        task_id = self._rng.choice(list(self._tasks)) if self._tasks else ""
        choice = self._rng.random()
        if choice < 0.15 or not task_id:
            await self._create(1)
        elif choice < 0.20:
            await self._create(self._rng.randint(2, 12))
        elif choice < 0.2005:
            await self._create(1000, reason="much " * 199)
        elif choice < 0.30:
            await self._write_elsewhere(choice - 0.2005)
        elif choice < 0.46:
            await self._update(task_id)
        elif choice < 0.54 and task_id not in self._kept:
            if await self._call("DeleteTask", task_service_pb2.DeleteTaskRequest(task_id=task_id), task_id):
                self._tasks.pop(task_id, None)
        else:
            await self._transition(task_id)

    async def _write_elsewhere(self, choice: float) -> None:
        """Change something that is no task, by a number up to 0.0995."""
        if choice < 0.03:
            plan_id = self._rng.choice(self._plan_ids)
            update = plan_service_pb2.UpdatePlanRequest(plan_id=plan_id, plan={"description": str(self._rng.random())})
            await self._call("UpdatePlan", update)
        elif choice < 0.05:
            append = event_service_pb2.AppendEventRequest(kind="memo.taken", subject_id=str(self._number))
            await self._call("AppendEvent", append)
        elif choice < 0.065:
            await self._build()
        elif choice < 0.075:
            await self._demolish()
        elif choice < 0.09:
            await self._rearrange()
        else:
            await self._come_and_go()

    async def _update(self, task_id: str) -> None:
        """Change a task, or move it to another of the plans, to the same, or out of all."""
        if self._rng.random() < 0.5:
            update = task_service_pb2.UpdateTaskRequest(task_id=task_id, task={"description": str(self._rng.random())})
        else:
            plan_id, mask = self._rng.choice([*self._plan_ids, ""]), FieldMask(paths=["plan_id"])
            update = task_service_pb2.UpdateTaskRequest(task_id=task_id, task={"plan_id": plan_id}, update_mask=mask)
        await self._call("UpdateTask", update, task_id)

    async def _create(self, count: int, reason: str = "") -> None:
        plan_id = self._rng.choice(self._plan_ids)
        tasks = [Task(id=self._uuid(), title=f"of writer {self._number}", plan_id=plan_id) for _ in range(count)]
        if count == 1:
            request = task_service_pb2.CreateTaskRequest(task=tasks[0], reason=reason)
            done = await self._call("CreateTask", request)
        else:
            batch = task_service_pb2.BatchCreateTasksRequest(tasks=tasks, reason=reason)
            done = await self._call("BatchCreateTasks", batch, events=count)
        if done and count < 1000:
            self._tasks.update((task.id, "pending") for task in tasks)

    async def _build(self, workspace_id: str = "") -> None:
        """A plan of its own, with phases that have tasks, and an edge from one phase to the other."""
        plan_id, phase_ids = self._uuid(), [self._uuid(), self._uuid()]
        phases = [
            {"phase": {"id": phase_id, "name": "phase"}, "tasks": [{"id": self._uuid(), "title": "built"}]}
            for phase_id in phase_ids
        ]
        plan = plan_service_pb2.CreatePlanRequest(plan={"id": plan_id, "name": plan_id}, phases=phases)
        if not await self._call("CreatePlan", plan, events=5, workspace_id=workspace_id):
            return
        source, target = ({"phase_id": phase_id} for phase_id in phase_ids)
        edge_id = self._uuid()
        edge = dependency_service_pb2.CreateDependencyRequest(
            dependency={"id": edge_id, "source": source, "target": target}
        )
        has_edge = await self._call("CreateDependency", edge, workspace_id=workspace_id)
        if not workspace_id:
            self._estates.append(_Estate(plan_id, phase_ids, edge_id if has_edge else ""))

    async def _demolish(self) -> None:
        """Delete a plan of its own, or one of its phases, with all that goes along."""
        if not self._estates:
            return
        estate = self._estates[-1]
        if estate.is_archived:
            return
        if estate.phase_ids and self._rng.random() < 0.5:
            phase = phase_service_pb2.DeletePhaseRequest(phase_id=estate.phase_ids.pop(), force=True)
            await self._call("DeletePhase", phase, events=None)
            estate.edge_id = ""
        else:
            self._estates.pop()
            await self._call("DeletePlan", plan_service_pb2.DeletePlanRequest(plan_id=estate.plan_id), events=None)

    async def _rearrange(self) -> None:
        """Archive a plan of its own, restore it, reorder its phases, or take the edge between them away."""
        if not self._estates:
            return
        estate = self._rng.choice(self._estates)
        if estate.is_archived:
            restore = plan_service_pb2.RestorePlanRequest(plan_id=estate.plan_id)
            estate.is_archived = not await self._call("RestorePlan", restore, events=None)
        elif len(estate.phase_ids) == 2 and self._rng.random() < 0.4:
            estate.phase_ids.reverse()
            order = phase_service_pb2.ReorderPhasesRequest(plan_id=estate.plan_id, phase_ids=estate.phase_ids)
            await self._call("ReorderPhases", order, events=2)
        elif estate.edge_id and self._rng.random() < 0.3:
            edge = dependency_service_pb2.DeleteDependencyRequest(dependency_id=estate.edge_id)
            estate.edge_id = ""
            await self._call("DeleteDependency", edge, events=None)
        else:
            archive = plan_service_pb2.ArchivePlanRequest(plan_id=estate.plan_id, force=True)
            estate.is_archived = await self._call("ArchivePlan", archive, events=None)

    async def _come_and_go(self) -> None:
        """Delete a workspace with all that is in it, one that was there before under its id as well."""
        workspace_id = f"tenant-{self._number}-{self._registered // 2}"
        self._registered += 1
        register = workspace_service_pb2.RegisterWorkspaceRequest(path=f"/{workspace_id}")
        # When the deletion of the one before was in a tail that was lost, there is nothing to register.
        if not await self._call("RegisterWorkspace", register, events=None, workspace_id=workspace_id):
            return
        await self._build(workspace_id)
        delete = workspace_service_pb2.DeleteWorkspaceRequest(force=True)
        await self._call("DeleteWorkspace", delete, events=None, workspace_id=workspace_id)

    async def _transition(self, task_id: str) -> None:
        status = self._tasks[task_id]
        possible = [
            step
            for step in TASK_TRANSITIONS.values()
            # Rejecting needs requires_approval, where the task is pending.
            if status in step.sources and (step.name != "RejectTask" or status == "approved")
        ]
        step = self._rng.choice(possible)
        why = {"ReworkTask": "feedback"}.get(step.name, "reason")
        request = getattr(task_service_pb2, f"{step.name}Request")(task_id=task_id, **{why: "because"})
        if await self._call(step.name, request, task_id):
            self._tasks[task_id] = step.target

    async def _call(
        self, rpc: str, request: Any, task_id: str = "", events: int | None = 1, workspace_id: str = ""
    ) -> bool:
        """Repeat the request until it is known what became of it. Returns whether it was carried out."""
        request.workspace_id, request.request_id = workspace_id or self._workspace_id, self._uuid()
        written = Written(request.request_id, rpc, events)
        self.written.append(written)
        while written.tries < _TRIES:
            written.tries += 1
            written.began_at = time.monotonic()
            try:
                response = await getattr(self._stub(rpc), rpc)(request, timeout=_CALL_SECONDS)
            except grpc.aio.AioRpcError as error:
                if error.code() in {grpc.StatusCode.UNKNOWN, grpc.StatusCode.INTERNAL}:
                    self.surprises.append(f"{rpc}: {error.code().name} {error.details()}")
                if error.code() not in _UNKNOWN:
                    # An earlier try, of which nobody knows, may still be carried out.
                    written.outcome = "failed" if written.tries == 1 else "unknown"
                    self._tasks.pop(task_id, None)
                    return False
                await asyncio.sleep(self._rng.uniform(0.05, 0.5))
            else:
                written.ended_at = time.monotonic()
                if rpc != "RegisterWorkspace" or response.created:
                    written.outcome = "acknowledged"
                return True
        return False

    def _stub(self, rpc: str) -> Any:
        address = self._rng.choice(self._addresses)()
        if address not in self._channels:
            self._channels[address] = grpc.aio.insecure_channel(
                address, options=[*CHANNEL_OPTIONS, ("grpc.max_reconnect_backoff_ms", 500)]
            )
        return _STUBS.get(rpc, TaskServiceStub)(self._channels[address])

    def _uuid(self) -> str:
        return str(uuid.UUID(int=self._rng.getrandbits(128), version=4))
