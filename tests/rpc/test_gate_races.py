"""Subtasks, waves and sequential phases under changes that are made at the same time.

The races are forced as in test_task_readiness_races.py.
"""

import uuid
from functools import partial
from typing import Any

import pytest

from tests.rpc.client import Client
from tests.rpc.test_task_readiness_races import REOPEN, SKIP, Scene

ROW = "SELECT FROM task_readiness WHERE task_id = %s FOR UPDATE"
SUBTASK = """
    INSERT INTO tasks (workspace_id, id, parent_task_id, title, order_index)
    SELECT workspace_id, %s, id, 'part', 0 FROM tasks WHERE id = %s
"""
TURN = "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('.', 'planwire.sequence', %s::text, %s::uuid), 0))"


@pytest.fixture
def scene(client: Client, workspace_id: str, database_url: str) -> Scene:
    return Scene(client, {"workspace_id": workspace_id}, database_url)


def call(scene: Scene, rpc: str, name: str, **fields: Any) -> Any:
    return getattr(scene.client, rpc)(**scene.home, **scene.end(name), **fields)


class TestSubtasks:
    """A parent counts those that are open."""

    def family(self, scene: Scene, *names: str) -> None:
        scene.task("whole")
        for name in names:
            scene.task(name, parent_task_id=scene.ids["whole"])

    def test_the_last_two_end_together(self, scene: Scene) -> None:
        self.family(scene, "one", "other")
        with scene.held(ROW, "whole") as waits:
            waits(scene.skip("one"))
            waits(scene.skip("other"))
        assert scene.counters() == {"whole": 0}

    def test_one_ends_while_its_parent_is_reopened(self, scene: Scene) -> None:
        self.family(scene, "part")
        scene.skip("whole")()
        with scene.held(REOPEN, "whole") as waits:
            waits(scene.skip("part"))
        assert scene.counters() == {"whole": 0}

    def test_a_parent_is_reopened_while_one_ends(self, scene: Scene) -> None:
        self.family(scene, "part")
        scene.skip("whole")()
        with scene.held(SKIP, "part") as waits:
            waits(partial(call, scene, "ReopenTask", "whole", reason="again"))
        assert scene.counters() == {"whole": 0}

    def test_one_is_added_while_its_parent_is_reopened(self, scene: Scene) -> None:
        self.family(scene)
        scene.skip("whole")()
        with scene.held(REOPEN, "whole") as waits:
            waits(lambda: scene.task("part", parent_task_id=scene.ids["whole"]))
        assert scene.counters() == {"whole": 1, "part": 0}

    def test_a_parent_is_reopened_while_one_is_added(self, scene: Scene) -> None:
        self.family(scene)
        scene.skip("whole")()
        scene.ids["part"] = str(uuid.uuid4())
        with scene.held(SUBTASK, "part", "whole") as waits:
            waits(partial(call, scene, "ReopenTask", "whole", reason="again"))
        assert scene.counters() == {"whole": 1, "part": 0}

    @pytest.mark.parametrize("added", [True, False], ids=["added", "moved"])
    def test_one_comes_while_the_plan_of_its_parent_is_activated(self, scene: Scene, added: bool) -> None:
        scene.plan()
        scene.task("whole", plan_id=scene.ids["plan"])
        parent = {"parent_task_id": scene.ids["whole"]}
        come = partial(scene.task, "part", **parent)
        if not added:
            scene.task("part")
            come = partial(call, scene, "UpdateTask", "part", task=parent, update_mask={"paths": [*parent]})
        with scene.held("UPDATE plans SET status = 'active' WHERE id = %s", "plan") as waits:
            waits(come)
        assert scene.counters() == {"whole": 1, "part": 0}

    def test_the_plan_of_a_parent_is_activated_while_one_is_added(self, scene: Scene) -> None:
        scene.plan()
        scene.task("whole", plan_id=scene.ids["plan"])
        scene.ids["part"] = str(uuid.uuid4())
        with scene.held(SUBTASK, "part", "whole") as waits:
            waits(partial(call, scene, "ActivatePlan", "plan"))
        assert scene.counters() == {"whole": 1, "part": 0}

    def test_the_plan_of_a_parent_is_activated_while_one_elsewhere_ends(self, scene: Scene) -> None:
        scene.plan()
        scene.task("whole", plan_id=scene.ids["plan"])
        scene.task("part", parent_task_id=scene.ids["whole"])
        with scene.held(SKIP, "part") as waits:
            waits(partial(call, scene, "ActivatePlan", "plan"))
        assert scene.counters() == {"whole": 0}


class TestStories:
    """The tasks of a plan wait for its story."""

    @pytest.fixture
    def story(self, scene: Scene) -> str:
        """One that executes, at wave 0."""
        id_: str = scene.client.CreateStory(**scene.home, story={"title": "s"}).story.id
        for rpc in ("RecordExecutionPlan", "ExecuteStory"):
            getattr(scene.client, rpc)(**scene.home, story_id=id_)
        scene.ids["plan"] = id_
        return id_

    OPEN = "UPDATE stories SET current_wave = 1 WHERE id = %s"

    def test_a_task_moves_in_while_its_wave_opens(self, scene: Scene, story: str) -> None:
        scene.task("task", wave=1)
        mask = {"paths": ["plan_id"]}
        with scene.held(self.OPEN, "plan") as waits:
            waits(partial(call, scene, "UpdateTask", "task", task={"plan_id": story}, update_mask=mask))
        assert scene.counters() == {"task": 0}

    def test_a_task_changes_its_wave_while_one_opens(self, scene: Scene, story: str) -> None:
        scene.task("task", plan_id=story, wave=2)
        with scene.held(self.OPEN, "plan") as waits:
            waits(partial(call, scene, "UpdateTask", "task", task={"wave": 1}, update_mask={"paths": ["wave"]}))
        assert scene.counters() == {"task": 0}

    def test_a_wave_opens_while_a_task_moves_in(self, scene: Scene, story: str) -> None:
        scene.task("task", wave=1)
        scene.client.CloseWave(**scene.home, story_id=story)
        scene.task("next", plan_id=story, wave=1)
        with scene.held("UPDATE tasks SET plan_id = %s WHERE id = %s", "plan", "task") as waits:
            waits(lambda: scene.client.RecordGateResult(**scene.home, story_id=story, passed=True))
        assert scene.counters() == {"task": 0, "next": 0}

    def test_a_story_stops_while_a_blocker_of_its_task_ends(self, scene: Scene, story: str) -> None:
        scene.task("source"), scene.task("task", plan_id=story)
        scene.link("source", "task")
        with scene.held(ROW, "task") as waits:
            waits(scene.skip("source"))
            waits(lambda: scene.client.VerifyStory(**scene.home, story_id=story, force=True))
        assert scene.counters() == {"task": 1}

    def test_a_task_is_cancelled_while_another_starts(self, scene: Scene, story: str) -> None:
        """Both change how many slots are taken."""
        for name in ("one", "other"):
            scene.task(name, plan_id=story)
        call(scene, "StartTask", "one")
        with scene.held("SELECT FROM story_slots WHERE story_id = %s FOR UPDATE", "plan") as waits:
            waits(partial(call, scene, "CancelTask", "one"))
            waits(partial(call, scene, "StartTask", "other"))
        scene.counters()


class TestSequentialPhases:
    """A phase waits for those before it."""

    @pytest.fixture
    def phases(self, scene: Scene) -> dict[str, dict[str, str]]:
        """Where tasks are in the two phases of a plan."""
        plan = {"name": str(uuid.uuid4()), "sequential_phases": True}
        phases = [{"phase": {"name": name}} for name in ("first", "second")]
        made = scene.client.CreatePlan(**scene.home, plan=plan, phases=phases, activate=True)
        scene.ids["plan"] = made.plan.id
        return {phase.name: {"plan_id": made.plan.id, "phase_id": phase.id} for phase in made.phases}

    def test_the_last_two_tasks_of_a_phase_end_together(self, scene: Scene, phases: dict[str, Any]) -> None:
        scene.task("one", **phases["first"]), scene.task("other", **phases["first"])
        scene.task("next", **phases["second"])
        with scene.held(TURN, scene.home["workspace_id"], "plan") as waits:
            waits(scene.skip("one"))
            waits(scene.skip("other"))
        assert scene.counters() == {"next": 0}

    def test_a_task_comes_into_a_phase_while_the_one_before_is_done(self, scene: Scene, phases: dict[str, Any]) -> None:
        scene.task("one", **phases["first"])
        with scene.held(SKIP, "one") as waits:
            waits(lambda: scene.task("next", **phases["second"]))
        assert scene.counters() == {"next": 0}

    def test_a_phase_gets_a_task_while_its_last_one_ends(self, scene: Scene, phases: dict[str, Any]) -> None:
        scene.task("one", **phases["first"]), scene.task("next", **phases["second"])
        with scene.held(SKIP, "one") as waits:
            waits(lambda: scene.task("late", **phases["first"]))
        assert scene.counters() == {"late": 0, "next": 1}

    @pytest.mark.parametrize("rpc", ["DeleteTask", "SkipTask"])
    def test_a_phase_is_done_while_the_plan_becomes_sequential(
        self, scene: Scene, phases: dict[str, Any], rpc: str
    ) -> None:
        mask = {"paths": ["sequential_phases"]}
        call(scene, "UpdatePlan", "plan", plan={}, update_mask=mask)
        scene.task("one", **phases["first"]), scene.task("next", **phases["second"])
        with scene.held("UPDATE plans SET sequential_phases = true WHERE id = %s", "plan") as waits:
            waits(partial(call, scene, rpc, "one"))
        assert scene.counters() == {"next": 0}

    @pytest.mark.parametrize("sql", [SKIP, "DELETE FROM tasks WHERE id = %s"], ids=["skipped", "deleted"])
    def test_a_plan_becomes_sequential_while_a_phase_is_done(
        self, scene: Scene, phases: dict[str, Any], sql: str
    ) -> None:
        fields = {"plan": {}, "update_mask": {"paths": ["sequential_phases"]}}
        call(scene, "UpdatePlan", "plan", **fields)
        scene.task("one", **phases["first"]), scene.task("next", **phases["second"])
        with scene.held(sql, "one") as waits:
            waits(partial(call, scene, "UpdatePlan", "plan", **fields | {"plan": {"sequential_phases": True}}))
        assert scene.counters() == {"next": 0}

    def test_phases_change_places_while_one_is_done(self, scene: Scene, phases: dict[str, Any]) -> None:
        scene.task("one", **phases["first"]), scene.task("next", **phases["second"])
        order = [phases[name]["phase_id"] for name in ("second", "first")]
        with scene.held(SKIP, "one") as waits:
            waits(lambda: scene.client.ReorderPhases(**scene.home, plan_id=scene.ids["plan"], phase_ids=order))
        assert scene.counters() == {"next": 0}

    def test_a_plan_is_activated_while_its_phases_change_places(self, scene: Scene, phases: dict[str, Any]) -> None:
        call(scene, "ReturnPlanToDraft", "plan")
        scene.task("one", **phases["first"]), scene.task("next", **phases["second"])
        scene.ids["first"] = phases["first"]["phase_id"]
        with scene.held("UPDATE phases SET order_index = 2 WHERE id = %s", "first") as waits:
            waits(partial(call, scene, "ActivatePlan", "plan"))
        assert scene.counters() == {"one": 1, "next": 0}

    @pytest.mark.parametrize(
        ("sql", "names", "counters"),
        [
            (
                "INSERT INTO tasks (workspace_id, id, plan_id, phase_id, title, order_index)"
                " SELECT workspace_id, %s, plan_id, id, 'one', 0 FROM phases WHERE id = %s",
                ("one", "first"),
                {"one": 0, "next": 1},
            ),
            ("UPDATE phases SET order_index = 2 WHERE id = %s", ("first",), {"one": 1, "next": 0}),
        ],
        ids=["a task comes", "phases change places"],
    )
    def test_a_plan_becomes_sequential_while_something_in_it_changes(
        self, scene: Scene, phases: dict[str, Any], sql: str, names: tuple[str, ...], counters: dict[str, int]
    ) -> None:
        fields = {"plan": {}, "update_mask": {"paths": ["sequential_phases"]}}
        call(scene, "UpdatePlan", "plan", **fields)
        scene.ids |= {"first": phases["first"]["phase_id"], "one": str(uuid.uuid4())}
        scene.task("next", **phases["second"])
        if "one" not in names:
            scene.task("one", **phases["first"])
        with scene.held(sql, *names) as waits:
            waits(partial(call, scene, "UpdatePlan", "plan", **fields | {"plan": {"sequential_phases": True}}))
        assert scene.counters() == counters
