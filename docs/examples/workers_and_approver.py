"""Two workers do what is ready, and an approver decides what a rule wants to be looked at first.

Run: python workers_and_approver.py HOST:PORT
"""

import asyncio
import sys
import uuid

import planwire
from planwire.v1.approval_service_pb2 import BatchApproveTasksRequest, CreateApprovalRuleRequest
from planwire.v1.plan_service_pb2 import ActivatePlanRequest, CreatePlanRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import ListTasksRequest


async def work(address: str, workspace: str, name: str, plan_id: str) -> None:
    async def do(task: Task) -> str:
        return f"{task.title.lower()} by {name}"

    async with planwire.connect(address, workspace=workspace, actor=name) as client:
        await client.worker(plan_id=plan_id, concurrency=2).run(do)  # until it is cancelled or stopped


async def approve(address: str, workspace: str, plan_id: str) -> None:
    async with planwire.connect(address, workspace=workspace, actor="eve") as client:
        async for _ in client.watch_tasks(plan_ids=[plan_id], start="snapshot"):
            decision = BatchApproveTasksRequest(plan_id=plan_id, reason="looks right")
            await client.approvals.BatchApproveTasks(decision)


async def main(address: str) -> None:
    async with planwire.connect(address) as client, asyncio.TaskGroup() as group:
        workspace = (await client.register_workspace()).id
        tasks = [Task(title=title) for title in ("Write", "Test", "Measure")]
        tasks += [Task(title=title, labels=["outside"]) for title in ("Publish", "Announce")]
        plan = CreatePlanRequest(plan={"name": f"{uuid.uuid4()}"}, tasks=tasks)
        created = await client.plans.CreatePlan(plan)
        rule = {"plan_id": created.plan.id, "label": "outside", "description": "Somebody looks first."}
        await client.approvals.CreateApprovalRule(CreateApprovalRuleRequest(approval_rule=rule))
        await client.plans.ActivatePlan(ActivatePlanRequest(plan_id=created.plan.id))
        others = [group.create_task(work(address, workspace, name, created.plan.id)) for name in ("ada", "bob")]
        others.append(group.create_task(approve(address, workspace, created.plan.id)))
        ids = [task.id for task in created.tasks]
        async for _ in client.watch_tasks(task_ids=ids, until_terminal=True, start="snapshot"):
            pass
        for other in others:
            other.cancel()
        for task in (await client.tasks.ListTasks(ListTasksRequest(plan_id=created.plan.id))).tasks:
            print(f"{task.title:8}  {task.output}  {task.approved_by}")


asyncio.run(main(sys.argv[1]))
