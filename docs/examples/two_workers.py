"""Two workers share the tasks of a plan, and every transition is printed. Run: python two_workers.py HOST:PORT."""

import asyncio
import sys
import uuid

import planwire
from planwire.v1 import plan_service_pb2, task_pb2, task_service_pb2


async def work(address: str, workspace: str, worker: str, task_ids: list[str]) -> None:
    async with planwire.connect(address, workspace=workspace, actor=worker) as client:
        for task_id in task_ids:
            await client.tasks.StartTask(task_service_pb2.StartTaskRequest(task_id=task_id))
            await client.tasks.CompleteTask(task_service_pb2.CompleteTaskRequest(task_id=task_id, output="Done."))


async def main(address: str) -> None:
    async with planwire.connect(address) as client, asyncio.TaskGroup() as group:
        workspace = await client.register_workspace()
        tasks = [{"title": title} for title in ("Write the grammar", "Write the tests", "Measure", "Document")]
        plan = plan_service_pb2.CreatePlanRequest(plan={"name": f"{uuid.uuid4()}"}, tasks=tasks, activate=True)
        titles = {task.id: task.title for task in (await client.plans.CreatePlan(plan)).tasks}
        async for item in client.watch_tasks(task_ids=titles, until_terminal=True, start="snapshot"):
            if isinstance(item, planwire.Snapshot):  # the stream is open: from here on nothing is missed
                for number, worker in enumerate(("ada", "grace")):
                    group.create_task(work(address, workspace.id, worker, list(titles)[number::2]))
            else:
                print(f"{item.actor:5}  {titles[item.task_id]:17}  {task_pb2.TaskStatus.Name(item.to_status)}")


asyncio.run(main(sys.argv[1]))
