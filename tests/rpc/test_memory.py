"""Memory is bounded by bytes, however large what a server handles: watched from outside, on a server of its own."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import grpc
import pytest
from planwire.v1 import transfer_service_pb2 as pb

from tests.rpc.client import Client
from tests.support.served import Served, servers_on

MOST_MEBIBYTES = 150
"""More than what the server has after its start and a first call of each kind."""
LARGE = "é" * 250_000
TASKS = 30


@pytest.fixture(scope="module")
def served(database_url: str) -> Iterator[Served]:
    with servers_on(database_url) as servers:
        yield servers.start(log_level="info")


@pytest.fixture(scope="module")
def server_address(served: Served) -> str:
    return served.address


@pytest.fixture(scope="module")
def large_workspace(server_address: str) -> str:
    """Its tasks have 2 MB each."""
    id_ = f"w-{uuid.uuid4()}"
    with grpc.insecure_channel(server_address) as channel:
        client = Client(channel)
        client.RegisterWorkspace(workspace_id=id_, path=f"/{id_}")
        for _ in range(TASKS):
            client.CreateTask(
                workspace_id=id_,
                task={"title": "t", "request_text": LARGE, "description": LARGE, "metadata": {"a": "x" * 1_000_000}},
            )
    return id_


def resident(served: Served) -> int:
    """The most MiB that the server has had since the last `forget`."""
    status = Path(f"/proc/{served.popen.pid}/status").read_text()
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def forget(served: Served) -> int:
    Path(f"/proc/{served.popen.pid}/clear_refs").write_text("5")
    return resident(served)


@pytest.mark.parametrize(
    "use",
    ["WatchTasks", "ListTasks", "include_phases", "BatchCreateTasks", "CreatePlan", "Export", "AppendEvent", "Import"],
)
def test_large_items_take_no_more_than_their_share(  # noqa: C901, PLR0912  # a case each
    client: Client, served: Served, large_workspace: str, use: str
) -> None:
    before = forget(served)
    home = {"workspace_id": large_workspace}
    if use == "WatchTasks":
        streams = [client.WatchTasks(**home, options={"snapshot": True}) for _ in range(20)]
        for stream in streams:
            for _ in range(2):
                next(stream)
        for stream in streams:
            stream.cancel()
    elif use == "ListTasks":
        assert len(client.ListTasks(**home, page_size=1000).tasks) == 1
    elif use == "include_phases":
        plan = client.CreatePlan(**home, plan={"name": "phases"}).plan.id
        names = [f"phase {number}" for number in range(10)]
        phases = [
            client.CreatePhase(**home, phase={"plan_id": plan, "name": name, "description": "😀" * 250_000}).phase.id
            for name in names
        ]
        tasks = [{"plan_id": plan, "phase_id": phase, "title": "t"} for phase in phases]
        client.BatchCreateTasks(**home, tasks=tasks)
        seen, token = 0, ""
        for page in range(3):
            answer = client.ListTasks(**home, plan_id=plan, include_phases=True, page_token=token)
            assert {task.phase_id for task in answer.tasks} == {phase.id for phase in answer.phases}, page
            seen, token = seen + len(answer.tasks), answer.next_page_token
        assert seen == 3
    elif use in {"BatchCreateTasks", "CreatePlan"}:
        new = {"tasks": [{"title": "t"}] * 10} | ({"plan": {"name": "grows"}} if use == "CreatePlan" else {})
        once = {**home, **new, "request_id": str(uuid.uuid4())}
        made = [task.id for task in getattr(client, use)(**once).tasks]
        for task_id in made:
            client.UpdateTask(**home, task_id=task_id, task={"request_text": LARGE, "description": LARGE})
        again = getattr(client, use)(**once)
        assert again.replayed
        assert [task.id for task in again.tasks] == made[: len(again.tasks)]
        assert again.tasks[0].description == LARGE
    elif use == "Export":
        streams = [client.Export(**home) for _ in range(3)]
        for stream in streams:
            next(stream)
        assert sum(len(answer.records) for answer in streams[0]) >= TASKS
        for stream in streams:
            stream.cancel()
    elif use == "AppendEvent":
        for _ in range(300):
            client.AppendEvent(**home, kind="large.event", payload={"a": "x" * 250_000})
    else:
        bad = [{"task": {"task": {"id": "x" * 1000, "title": "t"}}}] * 900
        messages = [pb.ImportRequest(**home, header={"import_id": str(uuid.uuid4()), "dry_run": True})]
        messages += [pb.ImportRequest(**home, batch={"number": number, "records": bad}) for number in range(1, 11)]
        assert len(client.Import(messages).failures) == 1000
    assert resident(served) - before < MOST_MEBIBYTES
