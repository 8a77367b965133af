"""What holds tasks back beside dependencies: open subtasks, waves of stories, and earlier phases."""

from typing import Any

import psycopg
import pytest
from grpc import StatusCode
from planwire.v1.task_pb2 import TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_story_waves import Waves
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

Home = dict[str, Any]


@pytest.fixture
def home(workspace_id: str) -> Home:
    return {"workspace_id": workspace_id}


@pytest.fixture
def ready(database_url: str, workspace_id: str) -> Any:
    """A function that gives the titles of the tasks that are ready by their counters, after a look at all counters."""

    def titles() -> set[str]:
        with psycopg.connect(database_url) as database:
            assert database.execute("SELECT * FROM readiness_drift(%s)", [workspace_id]).fetchall() == []
            assert database.execute("SELECT * FROM slots_drift(%s)", [workspace_id]).fetchall() == []
            rows = database.execute(
                """
                SELECT title FROM tasks JOIN task_readiness ON task_readiness.workspace_id = tasks.workspace_id
                    AND task_readiness.task_id = tasks.id
                WHERE tasks.workspace_id = %s AND startable AND unmet = 0 AND gates = 0 AND open_subtasks = 0
                """,
                [workspace_id],
            )
            return {title for (title,) in rows}

    return titles


def told(client: Client, home: Home) -> list[tuple[str, str]]:
    """Which tasks were unblocked, and through which RPC, when everything before is in the feed."""
    client.CreateTask(**home, task={"title": "mark"})
    return [
        (event.subject_id, event.rpc)
        for event in client.ListEvents(**home, page_size=1000).events
        if event.kind == "task.unblocked"
    ]


class TestSubtasks:
    """A task with open subtasks waits for them where it is looked for, and not where it is named."""

    def family(self, client: Client, home: Home, count: int) -> tuple[str, list[str]]:
        parent = client.CreateTask(**home, task={"title": "whole"}).task.id
        parts = [{"title": f"part {number}", "parent_task_id": parent} for number in range(count)]
        subtasks = [client.CreateTask(**home, task=part).task.id for part in parts]
        return parent, subtasks

    @pytest.mark.parametrize("last", ["SkipTask", "DeleteTask", "move", "elsewhere"])
    def test_a_task_is_ready_when_its_last_subtask_has_ended_or_left(
        self, client: Client, home: Home, ready: Any, last: str
    ) -> None:
        parent, (first, second) = self.family(client, home, 2)
        assert ready() == {"part 0", "part 1"}
        client.SkipTask(**home, task_id=first)
        assert ready() == {"part 1"}
        assert told(client, home) == []
        if last in {"move", "elsewhere"}:
            other = "" if last == "move" else client.CreateTask(**home, task={"title": "other"}).task.id
            mask = {"paths": ["parent_task_id"]}
            client.UpdateTask(**home, task_id=second, task={"parent_task_id": other}, update_mask=mask)
            last = "UpdateTask"
            assert "other" not in ready()
        else:
            getattr(client, last)(**home, task_id=second)
        assert "whole" in ready()
        assert eventually(lambda: told(client, home) == [(parent, last)])
        client.ReopenTask(**home, task_id=first, reason="again")
        assert "whole" not in ready()

    def test_a_task_with_open_subtasks_can_be_started_and_is_completed_only_by_force(
        self, client: Client, home: Home
    ) -> None:
        parent, subtasks = self.family(client, home, 25)
        client.StartTask(**home, task_id=parent)
        client.StartTask(**home, task_id=subtasks[1])
        with refused(StatusCode.FAILED_PRECONDITION, "OPEN_SUBTASKS") as refusal:
            client.CompleteTask(**home, task_id=parent)
        assert refusal.message == f"task {parent} has 25 open subtasks; finish them, or set force to leave them open"
        assert refusal.metadata["open_subtasks"] == "25"
        assert refusal.violations[:2] == [
            (f"task {subtasks[0]}", "is pending: part 0"),
            (f"task {subtasks[1]}", "is in_progress: part 1"),
        ]
        assert len(refusal.violations) <= 20
        assert client.GetTask(**home, task_id=parent).task.status == TaskStatus.TASK_STATUS_IN_PROGRESS
        done = client.CompleteTask(**home, task_id=parent, force=True).task
        assert done.status == TaskStatus.TASK_STATUS_COMPLETED

    def test_the_titles_of_subtasks_leave_room_for_the_refusal(self, client: Client, home: Home) -> None:
        parent = client.CreateTask(**home, task={"title": "whole"}).task.id
        tasks = [{"title": "🦀" * 500, "parent_task_id": parent} for _ in range(30)]
        client.BatchCreateTasks(**home, tasks=tasks)
        client.StartTask(**home, task_id=parent)
        with refused(StatusCode.FAILED_PRECONDITION, "OPEN_SUBTASKS") as refusal:
            client.CompleteTask(**home, task_id=parent)
        assert refusal.violations

    def test_a_batch_and_an_import_count_the_subtasks_that_they_bring(
        self, client: Client, home: Home, ready: Any
    ) -> None:
        ids = [f"00000000-0000-4000-8000-{number:012}" for number in range(3)]
        tasks = [
            {"id": ids[0], "title": "whole"},
            {"id": ids[1], "title": "half", "parent_task_id": ids[0]},
            {"id": ids[2], "title": "quarter", "parent_task_id": ids[1]},
        ]
        client.BatchCreateTasks(**home, tasks=tasks)
        assert ready() == {"quarter"}
        client.SkipTask(**home, task_id=ids[2])
        assert ready() == {"half"}


class TestWaves:
    """Tasks of a story are ready in waves that are open, while the story executes."""

    def test_a_wave_that_opens_makes_its_tasks_ready_and_tells(
        self, client: Client, workspace_id: str, home: Home, ready: Any
    ) -> None:
        waves = Waves(client, workspace_id, 0, 1, 2)
        assert ready() == {"of wave 0"}
        waves.finish(waves.tasks[0])
        assert ready() == set()
        waves.call("CloseWave")
        waves.add(0)
        assert ready() == set()
        waves.task("SkipTask", client.ListTasks(**home, plan_id=waves.id, wave=0).tasks[1].id)
        waves.call("RecordGateResult", passed=True)
        assert ready() == {"of wave 1"}
        assert told(client, home) == [(waves.tasks[1], "RecordGateResult")]

    def test_a_task_that_changes_its_wave_is_counted_anew(self, client: Client, workspace_id: str, ready: Any) -> None:
        waves = Waves(client, workspace_id, 0, 1)
        mask = {"paths": ["wave"]}
        waves.task("UpdateTask", waves.tasks[1], task={"wave": 0}, update_mask=mask)
        assert ready() == {"of wave 0", "of wave 1"}
        waves.task("UpdateTask", waves.tasks[0], task={"wave": 5}, update_mask=mask)
        assert ready() == {"of wave 1"}


class TestSequentialPhases:
    """In a plan that says so, a phase waits for those before it."""

    def plan(self, client: Client, home: Home, **plan: Any) -> Any:
        phases = [{"phase": {"name": name}, "tasks": [{"title": name}, {"title": f"{name}2"}]} for name in "abc"]
        return client.CreatePlan(
            **home, plan={"name": "p"} | plan, phases=phases, tasks=[{"title": "x"}], activate=True
        )

    def test_a_phase_is_ready_when_those_before_are_done(self, client: Client, home: Home, ready: Any) -> None:
        made = self.plan(client, home, sequential_phases=True)
        assert made.plan.sequential_phases
        ids = {task.title: task.id for task in client.ListTasks(**home, plan_id=made.plan.id).tasks}
        assert ready() == {"a", "a2", "x"}
        with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY") as refusal:
            client.StartTask(**home, task_id=ids["b"])
        waits = f"waits for the earlier phase {made.phases[0].id}, which is not finished"
        assert refusal.violations == [(f"task {ids['b']}", waits)]
        client.SkipTask(**home, task_id=ids["a"])
        client.StartTask(**home, task_id=ids["a2"])
        client.FailTask(**home, task_id=ids["a2"], error_message="no")
        assert ready() == {"x"}
        client.CancelTask(**home, task_id=ids["a2"])
        assert ready() == {"b", "b2", "x"}
        assert set(told(client, home)) == {(ids["b"], "CancelTask"), (ids["b2"], "CancelTask")}
        client.ReopenTask(**home, task_id=ids["a"], reason="again")
        assert ready() >= {"a", "x"}
        assert not ready() & {"b", "b2", "c", "c2"}

    def test_a_plan_is_told_that_its_phases_are_sequential_or_not(self, client: Client, home: Home, ready: Any) -> None:
        made = self.plan(client, home)
        everything = {"a", "a2", "b", "b2", "c", "c2", "x"}
        assert ready() == everything
        for sequential in (True, False):
            fields = {"plan": {"sequential_phases": sequential}, "update_mask": {"paths": ["sequential_phases"]}}
            client.UpdatePlan(**home, plan_id=made.plan.id, **fields)
            assert ready() == ({"a", "a2", "x"} if sequential else everything)

    def test_phases_that_change_places_change_what_waits(self, client: Client, home: Home, ready: Any) -> None:
        made = self.plan(client, home, sequential_phases=True)
        first, second, third = (phase.id for phase in made.phases)
        client.ReorderPhases(**home, plan_id=made.plan.id, phase_ids=[third, first, second])
        assert ready() == {"c", "c2", "x"}
        assert {rpc for _, rpc in told(client, home)} == {"ReorderPhases"}
        client.DeletePhase(**home, phase_id=third, force=True)
        assert ready() >= {"a", "a2", "x"}
        front = client.CreatePhase(**home, phase={"name": "0", "plan_id": made.plan.id}, index=0).phase.id
        client.CreateTask(**home, task={"title": "0", "plan_id": made.plan.id, "phase_id": front})
        assert ready() >= {"0", "x"}
        assert not ready() & {"a", "a2", "b", "b2"}

    def test_a_plan_that_is_completed_by_force_leaves_its_phases_as_they_are(
        self, client: Client, home: Home, ready: Any, database_url: str
    ) -> None:
        """The plan counts as done for what waits for it, a phase with open tasks does not, and nothing is skipped."""
        made = self.plan(client, home, sequential_phases=True)
        first, second, third = (phase.id for phase in made.phases)
        for name, source in (("after plan", {"plan_id": made.plan.id}), ("after phase", {"phase_id": first})):
            target = {"task_id": client.CreateTask(**home, task={"title": name}).task.id}
            client.CreateDependency(**home, dependency={"source": source, "target": target})
        client.CompletePlan(**home, plan_id=made.plan.id, force=True)
        assert ready() == {"after plan"}
        with psycopg.connect(database_url) as database:
            held = database.execute("SELECT phase_id::text FROM held_phases WHERE plan_id = %s", [made.plan.id])
            assert {phase for (phase,) in held} == {second, third}
        client.ReopenPlan(**home, plan_id=made.plan.id, reason="not done")
        assert ready() == {"a", "a2", "x"}
        for task in client.ListTasks(**home, plan_id=made.plan.id, phase_id=first).tasks:
            client.SkipTask(**home, task_id=task.id)
        assert ready() == {"b", "b2", "x", "after phase"}

    def test_a_task_that_is_completed_by_force_leaves_its_phase_to_its_subtasks(
        self, client: Client, home: Home, ready: Any
    ) -> None:
        made = self.plan(client, home, sequential_phases=True)
        ids = {task.title: task.id for task in client.ListTasks(**home, plan_id=made.plan.id).tasks}
        part = {"title": "part", "plan_id": made.plan.id, "phase_id": made.phases[0].id, "parent_task_id": ids["a"]}
        part_id = client.CreateTask(**home, task=part).task.id
        client.SkipTask(**home, task_id=ids["a2"])
        client.StartTask(**home, task_id=ids["a"])
        client.CompleteTask(**home, task_id=ids["a"], force=True)
        assert ready() == {"part", "x"}
        client.SkipTask(**home, task_id=part_id)
        assert ready() == {"b", "b2", "x"}

    def test_the_next_version_is_sequential_too(self, client: Client, home: Home) -> None:
        made = self.plan(client, home, sequential_phases=True)
        assert client.CreatePlanVersion(**home, plan_id=made.plan.id).plan.sequential_phases
