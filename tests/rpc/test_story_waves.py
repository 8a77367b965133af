"""The waves of a story: what can be started, what a gate opens, and what happens at the same moment."""

import itertools
from collections import Counter
from functools import partial
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.story_pb2 import Story, StoryStatus

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_concurrency import all_waiting, at_once, results

pytestmark = pytest.mark.shares_server

EXECUTING = StoryStatus.STORY_STATUS_EXECUTING
GATE_PENDING = StoryStatus.STORY_STATUS_GATE_PENDING
NEEDS_VERIFICATION = StoryStatus.STORY_STATUS_NEEDS_VERIFICATION


class Waves:
    """A story that executes, with tasks in waves."""

    def __init__(self, client: Client, workspace_id: str, *waves: int, **story: object) -> None:
        self._client = client
        self._home = {"workspace_id": workspace_id}
        self.id: str = client.CreateStory(**self._home, story={"title": "s"} | story).story.id
        self.tasks = [self.add(wave) for wave in waves]
        self.call("RecordExecutionPlan")
        self.story = self.call("ExecuteStory")

    def add(self, wave: int, **fields: object) -> str:
        task = {"title": f"of wave {wave}", "plan_id": self.id, "wave": wave} | fields
        id_: str = self._client.CreateTask(**self._home, task=task).task.id
        return id_

    def call(self, rpc: str, **fields: object) -> Story:
        story: Story = getattr(self._client, rpc)(**self._home, story_id=self.id, **fields).story
        return story

    def task(self, rpc: str, task_id: str, **fields: object) -> None:
        getattr(self._client, rpc)(**self._home, task_id=task_id, **fields)

    def finish(self, *tasks: str) -> None:
        for task_id in tasks:
            self.task("StartTask", task_id)
            self.task("CompleteTask", task_id)

    def refuses_start(self, task_id: str, why: str) -> None:
        with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY") as refusal:
            self.task("StartTask", task_id)
        assert refusal.violations == [(f"task {task_id}", why)]


def test_a_wave_opens_when_the_one_before_has_passed_its_gate(client: Client, workspace_id: str) -> None:
    waves = Waves(client, workspace_id, 0, 0, 1, 3)
    first, second, third, fourth = waves.tasks
    assert (waves.story.status, waves.story.current_wave) == (EXECUTING, 0)
    waves.refuses_start(third, "is in wave 1, and its story is at wave 0")
    waves.finish(first, second)
    waves.refuses_start(third, "is in wave 1, and its story is at wave 0")
    waves.call("CloseWave")
    opened = waves.call("RecordGateResult", passed=True, result={"lint": "clean"}, reason="clean")
    assert (opened.status, opened.current_wave, opened.gate_passed) == (EXECUTING, 1, True)
    assert opened.gate_result["lint"] == "clean"
    waves.finish(third)
    closed = waves.call("CloseWave")
    assert not closed.HasField("gate_passed")
    assert not closed.HasField("gate_result")
    assert waves.call("RecordGateResult", passed=True).current_wave == 3
    waves.finish(fourth)
    waves.call("CloseWave")
    last = waves.call("RecordGateResult", passed=True)
    assert (last.status, last.current_wave) == (NEEDS_VERIFICATION, 3)
    waves.call("RecordVerification", passed=True)
    assert waves.call("CompleteStory").status == StoryStatus.STORY_STATUS_COMPLETED


def test_the_first_wave_is_the_lowest_that_has_open_tasks(client: Client, workspace_id: str) -> None:
    assert Waves(client, workspace_id, 4, 2).story.current_wave == 2
    assert Waves(client, workspace_id).story.current_wave == 0


def test_a_task_that_comes_late_into_an_earlier_wave_can_be_started(client: Client, workspace_id: str) -> None:
    waves = Waves(client, workspace_id, 1)
    waves.finish(waves.add(0))


class TestAGate:
    """Where a wave ends."""

    def test_a_wave_with_open_tasks_is_not_closed(self, client: Client, workspace_id: str) -> None:
        waves = Waves(client, workspace_id, 0, 0, 1)
        waves.finish(waves.tasks[0])
        with refused(StatusCode.FAILED_PRECONDITION, "OPEN_TASKS") as refusal:
            waves.call("CloseWave")
        assert refusal.metadata["open_tasks"] == "1"
        assert refusal.violations == [(f"story {waves.id}", "has 1 open task in wave 0 or before")]
        waves.task("SkipTask", waves.tasks[1])
        assert waves.call("CloseWave").status == GATE_PENDING

    def test_with_pause_always_the_next_wave_opens_only_when_it_is_called(
        self, client: Client, workspace_id: str
    ) -> None:
        waves = Waves(client, workspace_id, 0, 1, gate_mode="GATE_MODE_PAUSE_ALWAYS")
        waves.finish(waves.tasks[0])
        waves.call("CloseWave")
        for rpc in ("OpenWave", "VerifyStory"):
            with refused(StatusCode.FAILED_PRECONDITION, "GATE_NOT_PASSED"):
                waves.call(rpc)
        paused = waves.call("RecordGateResult", passed=True)
        assert (paused.status, paused.current_wave, paused.gate_passed) == (GATE_PENDING, 0, True)
        with refused(StatusCode.FAILED_PRECONDITION, "OPEN_TASKS"):
            waves.call("VerifyStory")
        opened = waves.call("OpenWave")
        assert (opened.status, opened.current_wave) == (EXECUTING, 1)
        waves.finish(waves.tasks[1])
        waves.call("CloseWave")
        waves.call("RecordGateResult", passed=True)
        with refused(StatusCode.FAILED_PRECONDITION, "NO_NEXT_WAVE"):
            waves.call("OpenWave")
        assert waves.call("VerifyStory").status == NEEDS_VERIFICATION
        events = client.ListEvents(workspace_id=workspace_id, kinds=["story.updated"]).events
        assert {(event.subject_id, event.from_status, event.rpc) for event in events} == {
            (waves.id, "", "RecordGateResult")
        }

    def test_nothing_starts_while_the_gate_is_checked(self, client: Client, workspace_id: str) -> None:
        waves = Waves(client, workspace_id, 0)
        waves.finish(waves.tasks[0])
        waves.call("CloseWave")
        late = waves.add(0)
        waves.refuses_start(late, "is in a story that is gate_pending, not executing; call RecordGateResult first")
        with refused(StatusCode.FAILED_PRECONDITION, "OPEN_TASKS"):
            waves.call("RecordGateResult", passed=True)
        waves.call("RecordGateResult", passed=False)
        waves.refuses_start(late, "is in a story that is gate_failed, not executing; call RetryWave first")
        waves.call("RetryWave")
        waves.finish(late)

    def test_a_wave_that_did_not_pass_is_done_again(self, client: Client, workspace_id: str) -> None:
        waves = Waves(client, workspace_id, 0, 1)
        waves.finish(waves.tasks[0])
        waves.call("CloseWave")
        failed = waves.call("RecordGateResult", passed=False, result={"tests": 3})
        assert (failed.status, failed.gate_passed) == (StoryStatus.STORY_STATUS_GATE_FAILED, False)
        assert failed.gate_result["tests"] == 3
        again = waves.call("RetryWave")
        assert (again.status, again.current_wave) == (EXECUTING, 0)
        waves.task("ReworkTask", waves.tasks[0], feedback="three tests fail")
        waves.refuses_start(waves.tasks[1], "is in wave 1, and its story is at wave 0")
        waves.finish(waves.tasks[0])
        waves.call("CloseWave")
        assert waves.call("RecordGateResult", passed=True).current_wave == 1


def test_a_story_is_verified_when_its_tasks_are_finished(client: Client, workspace_id: str) -> None:
    waves = Waves(client, workspace_id, 0, 1)
    waves.finish(waves.tasks[0])
    with refused(StatusCode.FAILED_PRECONDITION, "OPEN_TASKS"):
        waves.call("VerifyStory")
    waves.task("SkipTask", waves.tasks[1])
    waves.call("VerifyStory")
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_VERIFIED"):
        waves.call("CompleteStory")
    waves.call("RecordVerification", passed=False, result={"build": "red"})
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_VERIFIED"):
        waves.call("CompleteStory")
    resumed = waves.call("ResumeStory")
    assert (resumed.verification_passed, resumed.verification_result["build"]) == (False, "red")
    assert not waves.call("VerifyStory").HasField("verification_passed")
    waves.call("RecordVerification", passed=True)
    waves.add(0)
    with refused(StatusCode.FAILED_PRECONDITION, "OPEN_TASKS"):
        waves.call("CompleteStory")
    assert waves.call("CompleteStory", force=True).status == StoryStatus.STORY_STATUS_COMPLETED


class TestParallelism:
    """How many tasks are in progress at once."""

    def test_there_is_a_place_again_when_a_task_has_ended(self, client: Client, workspace_id: str) -> None:
        waves = Waves(client, workspace_id, 0, 0, 0, max_parallelism=2)
        first, second, third = waves.tasks
        waves.task("StartTask", first)
        waves.task("StartTask", second)
        waves.refuses_start(third, "is in a story that may have 2 tasks in progress, and has them")
        waves.task("ReleaseTask", first)
        waves.task("StartTask", third)
        waves.refuses_start(first, "is in a story that may have 2 tasks in progress, and has them")
        waves.call("UpdateStory", story={"max_parallelism": 3})
        waves.task("StartTask", first)

    def test_a_subtask_takes_no_place(self, client: Client, workspace_id: str) -> None:
        waves = Waves(client, workspace_id, 0, 0, max_parallelism=1)
        first, second = waves.tasks
        parts = [waves.add(0, parent_task_id=first) for _ in range(2)]
        waves.task("StartTask", first)
        for part in parts:
            waves.task("StartTask", part)
        waves.refuses_start(second, "is in a story that may have 1 task in progress, and has them")
        waves.task("CompleteTask", first, force=True)
        waves.task("StartTask", second)

    def test_other_plans_are_free(self, client: Client, workspace_id: str) -> None:
        waves = Waves(client, workspace_id, 0, max_parallelism=1)
        waves.task("StartTask", waves.tasks[0])
        plan = client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}, tasks=[{"title": "a"}], activate=True)
        waves.task("StartTask", plan.tasks[0].id)

    def test_of_two_that_start_at_once_one_gets_the_last_place(
        self, client: Client, workspace_id: str, database_url: str
    ) -> None:
        for first in range(2):
            waves = Waves(client, workspace_id, 0, 0, 0, max_parallelism=2)
            waves.task("StartTask", waves.tasks[2])
            calls = [partial(waves.task, "StartTask", waves.tasks[number]) for number in (first, 1 - first)]
            with all_waiting(database_url, "SELECT FROM story_slots WHERE story_id = %s FOR UPDATE", waves.id) as start:
                futures = start(calls)
            assert results(futures) == {"OK": 1, "NOT_READY": 1}

    def test_of_many_that_start_at_once_as_many_start_as_may(self, client: Client, workspace_id: str) -> None:
        waves = Waves(client, workspace_id, *[0] * 12, max_parallelism=4)
        calls = [partial(waves.task, "StartTask", id_) for id_ in waves.tasks]
        assert at_once(calls) == {"OK": 4, "NOT_READY": 8}


class TestAtTheSameMoment:
    """The end of a wave and what happens to its tasks meanwhile. Both orders are forced."""

    def test_closing_a_wave_sees_the_task_that_ended_while_it_waited(
        self, client: Client, workspace_id: str, database_url: str
    ) -> None:
        waves = Waves(client, workspace_id, 0, 1)
        waves.task("StartTask", waves.tasks[0])
        with all_waiting(database_url, "SELECT FROM plans WHERE id = %s FOR NO KEY UPDATE", waves.id) as start:
            futures = start([lambda: waves.call("CloseWave")])
            waves.task("CompleteTask", waves.tasks[0])
        assert results(futures) == {"OK": 1}

    def test_a_gate_result_sees_the_task_that_was_sent_back_while_it_waited(
        self, client: Client, workspace_id: str, database_url: str
    ) -> None:
        waves = Waves(client, workspace_id, 0, 1)
        waves.finish(waves.tasks[0])
        waves.call("CloseWave")
        with all_waiting(database_url, "SELECT FROM plans WHERE id = %s FOR NO KEY UPDATE", waves.id) as start:
            futures = start([lambda: waves.call("RecordGateResult", passed=True)])
            waves.task("ReworkTask", waves.tasks[0], feedback="no")
        assert results(futures) == {"OPEN_TASKS": 1}

    def test_of_two_gate_results_one_counts(self, client: Client, workspace_id: str, database_url: str) -> None:
        waves = Waves(client, workspace_id, 0, 1)
        waves.finish(waves.tasks[0])
        waves.call("CloseWave")
        with all_waiting(database_url, "SELECT FROM plans WHERE id = %s FOR NO KEY UPDATE", waves.id) as start:
            futures = start([partial(waves.call, "RecordGateResult", passed=passed) for passed in (True, False)])
        assert results(futures) == {"OK": 1, "ILLEGAL_TRANSITION": 1}

    @pytest.mark.parametrize("end", ["failed", "cancelled"])
    def test_a_start_sees_that_the_story_was_given_up_while_it_waited(
        self, client: Client, workspace_id: str, database_url: str, end: str
    ) -> None:
        waves = Waves(client, workspace_id, 0)
        sql = "UPDATE stories SET status = %s WHERE id = %s"
        with all_waiting(database_url, sql, end, waves.id) as start:
            futures = start([lambda: waves.task("StartTask", waves.tasks[0])])
        assert results(futures) == {"NOT_READY": 1}

    def test_the_last_task_and_the_end_of_its_wave(self, client: Client, workspace_id: str) -> None:
        """Until both orders have really occurred."""
        seen: Counter[str] = Counter()
        for _ in itertools.takewhile(lambda _: len(seen) < 2, range(200)):
            waves = Waves(client, workspace_id, 0, 1)
            waves.task("StartTask", waves.tasks[0])
            both = at_once([partial(waves.task, "CompleteTask", waves.tasks[0]), partial(waves.call, "CloseWave")])
            story = client.GetStory(workspace_id=workspace_id, story_id=waves.id).story
            assert (both, story.status) in [
                ({"OK": 2}, GATE_PENDING),
                ({"OK": 1, "OPEN_TASKS": 1}, EXECUTING),
            ]
            seen[StoryStatus.Name(story.status)] += 1
        assert len(seen) == 2, seen


def test_tasks_are_listed_by_wave(client: Client, workspace_id: str) -> None:
    waves = Waves(client, workspace_id, 0, 1, 1)
    fields: dict[str, Any] = {"workspace_id": workspace_id}
    for where in ({}, {"plan_id": waves.id}):
        assert [task.id for task in client.ListTasks(**fields, **where, wave=0).tasks] == waves.tasks[:1]
        assert [task.id for task in client.ListTasks(**fields, **where, wave=1).tasks] == waves.tasks[1:]
        assert len(client.ListTasks(**fields, **where).tasks) == 3
