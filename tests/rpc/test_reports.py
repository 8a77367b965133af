"""ReportService: answers after the fact, over a time."""

import time
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1 import transfer_service_pb2 as pb

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_export import copy

pytestmark = pytest.mark.shares_server

NOW = datetime.now(UTC).replace(microsecond=0)
REPORTS = (
    *("ListFailedTasks", "ListTaskTimeline", "ListResourceUse", "ListAiCosts"),
    *("ListAgentDurations", "ListFailedSteps", "ListThroughput", "ListBlockers"),
)


def ago(**time: float) -> datetime:
    return NOW - timedelta(**time)


class Samples:
    """Records with ids of their own, which come in as they are."""

    def __init__(self, client: Client, workspace_id: str) -> None:
        self.home = {"workspace_id": workspace_id}
        self.plan_id: str = client.CreatePlan(**self.home, plan={"name": "p"}).plan.id
        self._client = client
        self._records: list[pb.ImportRecord] = []

    def task(self, title: str, **fields: Any) -> str:
        id_ = str(uuid.uuid4())
        self._records.append(pb.ImportRecord(task={"task": {"id": id_, "title": title, **fields}}))
        return id_

    def log(self, task_id: str, **fields: Any) -> str:
        id_ = str(uuid.uuid4())
        self._records.append(pb.ImportRecord(execution_log={"id": id_, "task_id": task_id, **fields}))  # type: ignore[arg-type]  # the stubs know no dicts
        return id_

    def usage(self, **fields: Any) -> None:
        usage = {"id": str(uuid.uuid4()), "provider": "anthropic", "model": "m", "cost_source": 1} | fields
        self._records.append(pb.ImportRecord(ai_usage=usage))  # type: ignore[arg-type]

    def store(self) -> None:
        assert not copy(self._client, self._records, self.home["workspace_id"]).failures
        self._records.clear()


@pytest.fixture
def samples(client: Client, workspace_id: str) -> Samples:
    return Samples(client, workspace_id)


def test_failed_tasks_of_the_last_week(client: Client, samples: Samples) -> None:
    """Query 1 of source 004: the newest first."""
    failed = {"status": "TASK_STATUS_FAILED", "error_message": "e" * 600, "attempt": 2}
    old = samples.task("old", created_at=ago(days=8), **failed)
    ids = [samples.task(f"{days}", created_at=ago(days=days), **failed) for days in (6, 1, 3)]
    inside = samples.task("in", created_at=ago(days=2), plan_id=samples.plan_id, **failed)
    samples.task("done", created_at=ago(days=1), status="TASK_STATUS_COMPLETED")
    samples.store()

    def found(**range_: Any) -> list[str]:
        return [task.task_id for task in client.ListFailedTasks(**samples.home, **range_).failed_tasks]

    assert found() == [ids[1], inside, ids[2], ids[0]]
    assert found(start_time=ago(days=30)) == [ids[1], inside, ids[2], ids[0], old]
    assert found(end_time=ago(days=2)) == [ids[2], ids[0], old], "a week before the end"
    assert found(start_time=ago(days=3), end_time=ago(days=1)) == [inside, ids[2]]
    assert found(plan_id=samples.plan_id) == [inside]
    [task] = client.ListFailedTasks(**samples.home, plan_id=samples.plan_id).failed_tasks
    assert (task.title, task.error_message, task.attempt, task.plan_id) == ("in", "e" * 500, 2, samples.plan_id)


def test_the_timeline_of_a_task(client: Client, samples: Samples) -> None:
    """Query 2 of source 004: by the numbers of the steps."""
    task = samples.task("t", attempt=2, status="TASK_STATUS_FAILED")
    other = samples.task("u")
    for attempt, step, minute in ((2, 1, 9), (1, 2, 1), (1, 1, 0)):
        at = ago(days=40) + timedelta(minutes=minute)
        samples.log(task, attempt=attempt, step_number=step, timestamp=at, agent_type="infra", duration_ms=minute)
    samples.log(other, timestamp=ago(days=1))
    samples.store()
    steps = client.ListTaskTimeline(**samples.home, task_id=task).steps
    assert [(step.attempt, step.step_number, step.offset_ms, step.duration_ms) for step in steps] == [
        (1, 1, 0, 0),
        (1, 2, 60_000, 1),
        (2, 1, 540_000, 9),
    ]
    later = client.ListTaskTimeline(**samples.home, task_id=task, start_time=ago(days=40) + timedelta(minutes=1)).steps
    assert [step.offset_ms for step in later] == [60_000, 540_000]


def test_resources_used_against_estimated(client: Client, samples: Samples) -> None:
    """Query 3 of source 004, with its values."""
    estimated = {"duration_seconds": 300, "gpu_vram_mb": 2048, "cpu_cores": 2}
    actual = {"duration_seconds": 280, "gpu_vram_mb_used": 1800, "cpu_time_ms": 15000}
    whole = samples.task("w", created_at=ago(days=1), estimated_resources=estimated, actual_resources=actual)
    half = samples.task("h", created_at=ago(days=2), estimated_resources=estimated)
    odd = samples.task(
        "o",
        created_at=ago(days=3),
        estimated_resources={"duration_seconds": 5e-324, "gpu_vram_mb": 0},
        actual_resources={"duration_seconds": 1e300, "gpu_vram_mb_used": 2**53 - 1},
    )
    samples.task("n", created_at=ago(days=1))
    samples.store()
    found = client.ListResourceUse(**samples.home).resource_use
    assert [one.task_id for one in found] == [whole, half, odd]
    first, second, third = found
    assert first.duration_ratio == pytest.approx(280 / 300)
    assert first.gpu_vram_ratio == pytest.approx(1800 / 2048)
    assert (first.actual_resources.cpu_time_ms, first.estimated_resources.cpu_cores) == (15000, 2)
    for one in (second, third):
        assert not one.HasField("duration_ratio")
        assert not one.HasField("gpu_vram_ratio")
    assert not second.HasField("actual_resources")


def test_tasks_that_used_external_ai_and_what_it_cost(client: Client, samples: Samples) -> None:
    """Query 4 of source 004."""
    one, two = samples.task("one"), samples.task("two")
    for cost, source in ((100, 1), (20, 2)):
        samples.usage(task_id=one, cost_micros_usd=cost, cost_source=source, total_tokens=5, created_at=ago(days=1))
    samples.usage(task_id=one, model="n", cost_micros_usd=3, created_at=ago(days=2))
    samples.usage(task_id=one, cost_micros_usd=4000, created_at=ago(days=9))
    samples.usage(task_id=two, plan_id=samples.plan_id, cost_micros_usd=7, created_at=ago(days=3))
    samples.usage(cost_micros_usd=9, created_at=ago(days=1))
    samples.store()
    costs = client.ListAiCosts(**samples.home).ai_costs
    found = {(cost.title, cost.model): cost for cost in costs}
    assert {key: cost.cost_micros_usd for key, cost in found.items()} == {
        ("one", "m"): 120,
        ("one", "n"): 3,
        ("two", "m"): 7,
    }
    most = found["one", "m"]
    assert (most.uses, most.total_tokens, most.reported_cost_micros_usd) == (2, 10, 100)
    assert most.last_used_at.ToDatetime(UTC) == ago(days=1)
    assert [cost.task_id for cost in client.ListAiCosts(**samples.home, plan_id=samples.plan_id).ai_costs] == [two]
    client.DeleteTask(**samples.home, task_id=one)
    assert sorted(cost.title for cost in client.ListAiCosts(**samples.home).ai_costs) == ["", "", "two"]


def test_average_durations_by_agent_type(client: Client, samples: Samples) -> None:
    """Query 5 of source 004, with counts, p50 and p95."""
    task = samples.task("t", plan_id=samples.plan_id)
    for n in range(1, 101):
        samples.log(task, agent_type="code", status=2, duration_ms=n, timestamp=ago(days=1))
    for duration, status in ((10, 3), (30, 2)):
        samples.log(task, status=status, duration_ms=duration, timestamp=ago(days=1))
    samples.log(task, agent_type="code", status=1, timestamp=ago(days=1))
    samples.log(task, agent_type="code", status=2, timestamp=ago(days=1))
    samples.log(task, agent_type="code", status=2, duration_ms=10**9, timestamp=ago(days=8))
    samples.store()
    unnamed, code = client.ListAgentDurations(**samples.home).agent_durations
    assert (unnamed.agent_type, unnamed.count, unnamed.failed, unnamed.average_ms) == ("", 2, 1, 20)
    assert (code.agent_type, code.count, code.failed, code.average_ms) == ("code", 100, 0, 50.5)
    assert (code.p50_ms, code.p95_ms) == (50.5, pytest.approx(95.05))
    assert len(client.ListAgentDurations(**samples.home, plan_id=samples.plan_id).agent_durations) == 2


def test_failed_steps(client: Client, samples: Samples) -> None:
    """Query 6 of source 004: the newest first."""
    task, other = samples.task("t", plan_id=samples.plan_id), samples.task("u")
    first = samples.log(task, status=3, timestamp=ago(days=2), output_summary="s", output_full_json="[1]", action="a")
    second = samples.log(other, status=3, timestamp=ago(days=1))
    samples.log(other, status=2, timestamp=ago(days=1))
    samples.log(other, status=3, timestamp=ago(days=8))
    samples.store()
    found = client.ListFailedSteps(**samples.home).execution_logs
    assert [log.id for log in found] == [second, first]
    assert (found[1].output_summary, found[1].output_full_json, found[1].output_full_bytes) == ("s", "", 3)
    [log] = client.ListFailedSteps(**samples.home, plan_id=samples.plan_id).execution_logs
    assert log.id == first


def test_throughput_and_lead_time_per_day(client: Client, samples: Samples) -> None:
    noon = ago(days=2).replace(hour=12, minute=0, second=0)

    def ended(status: int, lead: float, at: datetime = noon) -> None:
        started = at - timedelta(seconds=1)
        times = {"created_at": at - timedelta(seconds=lead), "started_at": started, "completed_at": at}
        samples.task("t", status=status, **times)

    for lead in (10, 20, 60):
        ended(4, lead)
    ended(5, 1)
    ended(8, 1)
    ended(5, 1, noon - timedelta(days=1))
    ended(4, 1, noon - timedelta(days=9))
    samples.task("open", created_at=noon)
    samples.store()
    before, day = client.ListThroughput(**samples.home).days
    assert (before.day, before.completed, before.failed) == (f"{noon - timedelta(days=1):%Y-%m-%d}", 0, 1)
    assert not before.HasField("average_lead_seconds")
    assert (day.day, day.completed, day.failed, day.dropped) == (f"{noon:%Y-%m-%d}", 3, 1, 1)
    assert (day.average_lead_seconds, day.p50_lead_seconds, day.average_work_seconds) == (30, 20, 1)
    assert day.p95_lead_seconds == pytest.approx(56)


def test_what_blocks_most(client: Client, samples: Samples) -> None:
    home = samples.home
    made = client.CreatePlan(
        **home, plan={"name": "q"}, phases=[{"phase": {"name": "f"}}], tasks=[{"title": f"{n}"} for n in range(5)]
    )
    tasks = [task.id for task in made.tasks]
    ends = [
        *(({"task_id": tasks[0]}, {"task_id": target}) for target in tasks[1:4]),
        *(({"phase_id": made.phases[0].id}, {"task_id": target}) for target in tasks[3:5]),
        ({"plan_id": samples.plan_id}, {"plan_id": made.plan.id}),
        ({"task_id": tasks[1]}, {"task_id": tasks[4]}),
    ]
    client.CreateTask(**home, task={"title": "open", "plan_id": made.plan.id, "phase_id": made.phases[0].id})
    for source, target in ends:
        client.CreateDependency(**home, dependency={"source": source, "target": target})
    client.SkipTask(**home, task_id=tasks[1])

    def found(**filters: Any) -> list[tuple[str, str, str, int]]:
        blockers = client.ListBlockers(**home, **filters).blockers
        return [(one.blocker_type, one.name, one.status, one.waiting) for one in blockers]

    by_hand = [("task", "0", "pending", 2), ("phase", "f", "", 2), ("plan", "p", "draft", 1)]
    assert sorted(found()) == sorted(by_hand)
    assert [waiting for *_, waiting in found()] == [2, 2, 1]
    assert found(plan_id=samples.plan_id) == [by_hand[2]]
    assert found(end_time=ago(days=1)) == []
    client.SkipTask(**home, task_id=tasks[0])
    assert ("task", "0", "pending", 2) not in found()


@pytest.mark.parametrize("rpc", REPORTS)
def test_a_report_is_of_what_exists_and_of_a_time_that_has_an_end(client: Client, samples: Samples, rpc: str) -> None:
    scope = "task_id" if rpc == "ListTaskTimeline" else "plan_id"
    missing = str(uuid.uuid4())
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        getattr(client, rpc)(**samples.home, **{scope: missing})
    assert refusal.resource == (scope.removesuffix("_id"), missing)
    known = {"task_id": client.CreateTask(**samples.home, task={"title": "t"}).task.id} if scope == "task_id" else {}
    with invalid("end_time"):
        getattr(client, rpc)(**samples.home, **known, start_time=NOW, end_time=NOW)
    with invalid("start_time"):
        getattr(client, rpc)(**samples.home, **known, start_time={"seconds": -(10**15)})
    if not known:
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            getattr(client, rpc)(workspace_id="nowhere")


@pytest.mark.parametrize("rpc", REPORTS)
def test_a_report_may_be_about_all_times(client: Client, samples: Samples, rpc: str) -> None:
    """From the first year that a time can have to the last one; but not backwards, nor beyond."""
    first, last = {"seconds": -62_135_596_800}, {"seconds": 253_402_300_799}
    task = {"task_id": client.CreateTask(**samples.home, task={"title": "t"}).task.id}
    names = samples.home | (task if rpc == "ListTaskTimeline" else {})
    began = time.monotonic()
    getattr(client, rpc)(**names, start_time=first, end_time=last)
    assert time.monotonic() - began < 10
    with invalid("end_time"):
        getattr(client, rpc)(**names, start_time=last, end_time=first)
    with invalid("end_time"):
        getattr(client, rpc)(**names, start_time=first, end_time={"seconds": last["seconds"] + 1})
