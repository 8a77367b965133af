"""Workspaces full of plans, brought in through TransferService."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from itertools import islice

import grpc.aio
from google.protobuf.timestamp_pb2 import Timestamp
from planwire.v1 import transfer_service_pb2 as import_pb
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.transfer_service_pb2_grpc import TransferServiceStub
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.domain.ids import uuid7

_BATCH = 500
_START = 1_790_000_000  # seconds since 1970
_TEXT = "What is to be done, why, and how one will see that it works. "


@dataclass(frozen=True, slots=True)
class Shape:
    """How many workspaces there are, plans in each, phases in each plan, tasks in each phase."""

    workspaces: int
    plans: int
    phases: int
    tasks: int

    @property
    def all_tasks(self) -> int:
        """Tasks of all workspaces together."""
        return self.workspaces * self.plans * self.phases * self.tasks


async def load(port: int, shape: Shape) -> None:
    """Fill a server, workspace by workspace."""
    async with grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
        registry, imports = WorkspaceServiceStub(channel), TransferServiceStub(channel)
        for number in range(shape.workspaces):
            path = f"/home/ada/project-{number:03}"
            registered = await registry.RegisterWorkspace(RegisterWorkspaceRequest(path=path))
            result = await imports.Import(_requests(registered.workspace.id, shape))
            if result.failures:
                raise RuntimeError(f"the server refused records: {result.failures[0].message}")


async def _requests(workspace_id: str, shape: Shape) -> AsyncIterator[import_pb.ImportRequest]:
    header = import_pb.ImportHeader(import_id=uuid7(), source="benchmark")
    yield import_pb.ImportRequest(workspace_id=workspace_id, header=header)
    records = _records(shape)
    number = 0
    while part := list(islice(records, _BATCH)):
        number += 1
        batch = import_pb.ImportBatch(number=number, records=part)
        yield import_pb.ImportRequest(workspace_id=workspace_id, batch=batch)


def _records(shape: Shape) -> Iterator[import_pb.ImportRecord]:
    """One workspace: its plans a minute apart, each with its phases and tasks."""
    plan_statuses = (PlanStatus.PLAN_STATUS_ACTIVE, PlanStatus.PLAN_STATUS_DRAFT, PlanStatus.PLAN_STATUS_COMPLETED)
    task_statuses = (TaskStatus.TASK_STATUS_PENDING, TaskStatus.TASK_STATUS_COMPLETED, TaskStatus.TASK_STATUS_SKIPPED)
    for plan_number in range(shape.plans):
        created_at = Timestamp(seconds=_START + 60 * plan_number)
        plan = Plan(
            id=uuid7(),
            name=f"Plan {plan_number}",
            description=_TEXT,
            status=plan_statuses[plan_number % len(plan_statuses)],
            created_at=created_at,
        )
        yield import_pb.ImportRecord(plan=import_pb.ImportedPlan(plan=plan))
        for phase_number in range(shape.phases):
            phase = Phase(
                id=uuid7(),
                plan_id=plan.id,
                name=f"Phase {phase_number}",
                order_index=phase_number,
                created_at=created_at,
            )
            yield import_pb.ImportRecord(phase=phase)
            for task_number in range(shape.tasks):
                task = Task(
                    id=uuid7(),
                    plan_id=plan.id,
                    phase_id=phase.id,
                    order_index=task_number,
                    title=f"Task {task_number} of phase {phase_number}",
                    description=_TEXT,
                    status=task_statuses[task_number % len(task_statuses)],
                    labels=["backend", f"area-{task_number % 5}"],
                    created_at=created_at,
                )
                yield import_pb.ImportRecord(task=import_pb.ImportedTask(task=task))
