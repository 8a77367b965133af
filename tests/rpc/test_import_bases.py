"""Records without times: only what a file says otherwise than at the last import is a change of it."""

from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.task_pb2 import Task, TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_import import Import, Record, edge, ids, plan, task
from tests.rpc.test_import_over_newer import FAR_AHEAD, LATER, LONG_AGO, events

pytestmark = pytest.mark.shares_server

DONE = {"status": "TASK_STATUS_COMPLETED"}


class File:
    """A plan with tasks in a file that says no times."""

    def __init__(self, client: Client, workspace_id: str, tasks: int = 2) -> None:
        self.home = {"workspace_id": workspace_id}
        self.client = client
        self.plan, self.phase, *self.tasks = ids(2 + tasks)
        [self.edge] = ids(1)
        self.plan_says: dict[str, Any] = {"status": "PLAN_STATUS_ACTIVE", "name": self.plan}
        self.says: list[dict[str, Any]] = [{"title": f"t{number}"} for number in range(tasks)]

    def read(self, at: dict[str, int], **header: Any) -> dict[str, int]:
        """Import the file as it is. What became of the tasks."""
        first: list[Record] = [
            plan(self.plan, **self.plan_says),
            {"phase": {"id": self.phase, "plan_id": self.plan, "name": "p"}},
        ]
        tasks = [
            task(id_, plan_id=self.plan, phase_id=self.phase, order_index=place, **says)
            for place, (id_, says) in enumerate(zip(self.tasks, self.says, strict=True))
        ]
        edges = [edge(self.edge, self.tasks[0], self.tasks[1])]
        self.response = Import(self.client, self.home["workspace_id"]).send(
            first, tasks, edges, changed_at=at, **header
        )
        assert not self.response.failures
        progress = self.response.progress
        return {name: getattr(progress, name) for name in ("created", "updated", "skipped", "stale")}

    def task(self, place: int = 0) -> Task:
        found: Task = self.client.GetTask(**self.home, task_id=self.tasks[place]).task
        return found


@pytest.fixture
def file(client: Client, workspace_id: str) -> File:
    made = File(client, workspace_id)
    assert made.read(LONG_AGO) == {"created": 5, "updated": 0, "skipped": 0, "stale": 0}
    return made


def all_skipped(**others: int) -> dict[str, int]:
    return {"created": 0, "updated": 0, "stale": 0, **others, "skipped": 5 - sum(others.values())}


@pytest.mark.parametrize("at", [LONG_AGO, FAR_AHEAD])
def test_what_a_file_does_not_change_stays_as_it_has_become(file: File, at: dict[str, int]) -> None:
    client, home = file.client, file.home
    client.UpdatePlan(**home, plan_id=file.plan, plan={"name": "renamed"})
    client.UpdatePhase(**home, phase_id=file.phase, phase={"description": "more"})
    client.StartTask(**home, task_id=file.tasks[0])
    client.CompleteTask(**home, task_id=file.tasks[0])
    before = list(client.Export(**home))
    assert file.read(at) == all_skipped()
    assert list(client.Export(**home)) == before


def test_the_fields_that_a_file_changes_are_changed_alone(file: File) -> None:
    file.client.UpdateTask(**file.home, task_id=file.tasks[0], task={"description": "ours", "labels": ["ours"]})
    file.says[0] |= DONE
    # The file is older than the change here, and says something of another field.
    assert file.read(LATER) == all_skipped(updated=1)
    task = file.task()
    assert (task.status, task.description, list(task.labels)) == (TaskStatus.TASK_STATUS_COMPLETED, "ours", ["ours"])
    assert events(file.client, file.home["workspace_id"], task.id)[-1] == (
        "task.status_changed",
        "pending",
        "completed",
    )
    entry = file.client.ListTaskHistory(**file.home, task_id=task.id).entries[-1]
    assert (entry.old_status, entry.new_status) == (TaskStatus.TASK_STATUS_PENDING, TaskStatus.TASK_STATUS_COMPLETED)
    assert file.read(LATER) == all_skipped()


def test_a_field_that_the_file_no_longer_says_is_taken_away(file: File) -> None:
    file.says[0] |= {"labels": ["P"], "description": "d"}
    assert file.read(FAR_AHEAD) == all_skipped(updated=1)
    del file.says[0]["labels"], file.says[0]["description"]
    assert file.read(FAR_AHEAD) == all_skipped(updated=1)
    assert (list(file.task().labels), file.task().description) == ([], "")


def test_what_callers_put_into_the_metadata_stays(file: File) -> None:
    file.says[0] |= {"metadata": {"file": {"mark": "x"}}}
    assert file.read(LATER) == all_skipped(updated=1)
    file.client.UpdateTask(**file.home, task_id=file.tasks[0], task={"metadata": {"file": {"mark": "x"}, "ours": 1}})
    file.says[0] |= {"metadata": {"file": {"mark": "y"}}}
    assert file.read(LATER) == all_skipped(updated=1)
    assert dict(file.task().metadata) == {"file": {"mark": "y"}, "ours": 1}


def test_where_both_changed_the_same_the_newer_one_wins(file: File) -> None:
    file.client.SkipTask(**file.home, task_id=file.tasks[0], reason="here")
    file.says[0] |= DONE
    assert file.read(LATER) == all_skipped(stale=1)
    [stale] = file.response.stale
    assert (stale.batch_number, stale.record_index, stale.id) == (2, 0, file.tasks[0])
    assert stale.message == "what it says was changed here later"
    assert file.task().status == TaskStatus.TASK_STATUS_SKIPPED
    assert file.read(LATER, dry_run=True) == all_skipped(stale=1)
    assert file.read(FAR_AHEAD) == all_skipped(updated=1)
    assert (file.task().status, file.task().skip_reason) == (TaskStatus.TASK_STATUS_COMPLETED, "")


def test_where_both_came_to_the_same_there_is_nothing_to_do(file: File) -> None:
    file.client.SkipTask(**file.home, task_id=file.tasks[0], reason="here")
    file.says[0] |= {"status": "TASK_STATUS_SKIPPED"}
    assert file.read(LATER)["stale"] == 0
    file.client.ReopenTask(**file.home, task_id=file.tasks[0], reason="again")
    assert file.read(FAR_AHEAD) == all_skipped()
    assert file.task().status == TaskStatus.TASK_STATUS_PENDING


def test_an_older_copy_of_a_file_is_stale(file: File) -> None:
    file.says[1] |= DONE
    file.read(FAR_AHEAD)
    del file.says[1]["status"]
    assert file.read(LATER) == all_skipped(stale=1)
    assert file.response.stale[0].message == "its file is older than the one that was imported last"
    assert file.task(1).status == TaskStatus.TASK_STATUS_COMPLETED


def test_what_was_deleted_here_does_not_come_back(file: File) -> None:
    client, home = file.client, file.home
    client.DeleteDependency(**home, dependency_id=file.edge)
    assert file.read(FAR_AHEAD) == all_skipped(stale=1)
    client.DeleteTask(**home, task_id=file.tasks[1])
    file.says[1] |= {"updated_at": FAR_AHEAD}
    assert file.read(FAR_AHEAD) == all_skipped(stale=2)
    assert {stale.message for stale in file.response.stale} == {"it was deleted here since it was imported"}
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetTask(**home, task_id=file.tasks[1])
    assert file.read(FAR_AHEAD, overwrite=True)["created"] == 2
    assert file.task(1).title == "t1"
    client.DeletePlan(**home, plan_id=file.plan)
    assert file.read(FAR_AHEAD)["created"] == 5


def test_overwriting_stores_what_the_file_says_though_it_is_older(file: File) -> None:
    file.client.UpdatePlan(**file.home, plan_id=file.plan, plan={"description": "here"})
    file.client.SkipTask(**file.home, task_id=file.tasks[0], reason="here")
    assert file.read(LONG_AGO, overwrite=True)["updated"] == 2
    assert file.task().status == TaskStatus.TASK_STATUS_PENDING
    assert events(file.client, file.home["workspace_id"], file.tasks[0])[-1][1:] == ("skipped", "pending")
    assert file.client.ListTaskHistory(**file.home, task_id=file.tasks[0]).entries[-1].reason == ""
    assert file.read(LONG_AGO) == all_skipped()


def test_records_with_times_are_as_old_as_these(file: File) -> None:
    file.client.SkipTask(**file.home, task_id=file.tasks[0], reason="here")
    file.says[0] |= {"updated_at": LATER}
    assert file.read(FAR_AHEAD) == all_skipped(stale=1)
    assert file.response.stale[0].message == "it is older than what is stored"
    file.says[0] |= {"updated_at": FAR_AHEAD}
    assert file.read(LATER) == all_skipped(updated=1)


def test_a_plan_that_was_completed_here_stays_so(file: File) -> None:
    for task_id in file.tasks:
        file.client.SkipTask(**file.home, task_id=task_id, reason="here")
    file.client.CompletePlan(**file.home, plan_id=file.plan)
    file.plan_says["description"] = "more"
    file.read(FAR_AHEAD)
    stored = file.client.GetPlan(**file.home, plan_id=file.plan).plan
    assert (stored.status, stored.description) == (PlanStatus.PLAN_STATUS_COMPLETED, "more")
