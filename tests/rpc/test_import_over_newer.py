"""What an import does to what is there: newer work stays, and every change of a status is told."""

import uuid
from typing import Any

import pytest
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.task_pb2 import TaskStatus

from tests.rpc.client import Client
from tests.rpc.test_import import Import, Record, counts, ids, plan, task

pytestmark = pytest.mark.shares_server

LONG_AGO = {"seconds": 1_700_000_000}
LATER = {"seconds": 1_700_000_100}
FAR_AHEAD = {"seconds": 4_000_000_000}


def events(client: Client, workspace_id: str, subject_id: str) -> list[tuple[str, str, str]]:
    """What happened to a subject, oldest first: kind, status before, status after."""
    listed = client.ListEvents(workspace_id=workspace_id, page_size=1000).events
    return [
        (event.kind, event.from_status, event.to_status) for event in reversed(listed) if event.subject_id == subject_id
    ]


@pytest.mark.parametrize("ahead", [{}, {"updated_at": FAR_AHEAD}])
def test_a_status_that_an_import_changes_is_told(client: Client, workspace_id: str, ahead: dict[str, Any]) -> None:
    home = {"workspace_id": workspace_id}
    p, t = ids(2)
    Import(client, workspace_id).send([plan(p), task(t)])
    changed = [plan(p, status="PLAN_STATUS_ACTIVE", **ahead), task(t, status="TASK_STATUS_COMPLETED", **ahead)]
    assert counts(Import(client, workspace_id).send(changed, source="a file").progress) == (0, 2, 0, 0)
    assert events(client, workspace_id, p) == [
        ("plan.created", "", "draft"),
        ("plan.status_changed", "draft", "active"),
    ]
    assert events(client, workspace_id, t)[1:] == [("task.status_changed", "pending", "completed")]
    [_, entry] = client.ListPlanHistory(**home, plan_id=p).entries
    assert (entry.old_status, entry.new_status) == (PlanStatus.PLAN_STATUS_DRAFT, PlanStatus.PLAN_STATUS_ACTIVE)
    [_, entry] = client.ListTaskHistory(**home, task_id=t).entries
    assert (entry.old_status, entry.new_status) == (TaskStatus.TASK_STATUS_PENDING, TaskStatus.TASK_STATUS_COMPLETED)
    assert entry.reason == "import of a file"
    again = Import(client, workspace_id).send([task(t, status="TASK_STATUS_COMPLETED", title="new", **ahead)])
    assert counts(again.progress) == (0, 1, 0, 0)
    assert events(client, workspace_id, t)[2:] == [("task.updated", "", "completed")]
    assert len(client.ListTaskHistory(**home, task_id=t).entries) == 2


def test_the_history_that_comes_along_tells_the_change(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    [t] = ids(1)
    begun: Record = {"new_status": "TASK_STATUS_PENDING", "changed_by": "ada", "agent": "a-1", "changed_at": LONG_AGO}
    ended: Record = {"old_status": "TASK_STATUS_PENDING", "new_status": "TASK_STATUS_COMPLETED", "changed_by": "eve"}
    ended |= {"changed_at": LATER, "reason": "done", "agent": "e-1"}
    first, second = task(t), task(t, status="TASK_STATUS_COMPLETED")
    first["task"]["history"], second["task"]["history"] = [begun], [begun, ended]
    Import(client, workspace_id).send([first])
    Import(client, workspace_id).send([second])
    entries = client.ListTaskHistory(**home, task_id=t).entries
    assert [(entry.changed_by, entry.agent, entry.reason) for entry in entries] == [
        ("ada", "a-1", ""),
        ("eve", "e-1", "done"),
    ]
    assert events(client, workspace_id, t)[1:] == [("task.status_changed", "pending", "completed")]


def test_a_history_that_does_not_tell_the_change_gets_an_entry_that_does(client: Client, workspace_id: str) -> None:
    [t] = ids(1)
    begun = {"new_status": "TASK_STATUS_PENDING", "changed_by": "ada", "changed_at": LONG_AGO}
    first, second = task(t), task(t, status="TASK_STATUS_FAILED")
    first["task"]["history"] = second["task"]["history"] = [begun]
    Import(client, workspace_id).send([first])
    Import(client, workspace_id).send([second])
    entries = client.ListTaskHistory(workspace_id=workspace_id, task_id=t).entries
    assert [(entry.old_status, entry.new_status) for entry in entries] == [
        (TaskStatus.TASK_STATUS_UNSPECIFIED, TaskStatus.TASK_STATUS_PENDING),
        (TaskStatus.TASK_STATUS_PENDING, TaskStatus.TASK_STATUS_FAILED),
    ]


@pytest.mark.parametrize("time", ["updated_at", "created_at"])
def test_a_record_older_than_what_is_stored_is_left(client: Client, workspace_id: str, time: str) -> None:
    home = {"workspace_id": workspace_id}
    p, f, t, n = ids(4)

    def records(**times: Any) -> list[Record]:
        return [
            plan(p, **times),
            {"phase": {"id": f, "plan_id": p, "name": "a", **times}},
            {"note": {"id": n, "plan_id": p, "content": "a", **times}},
            task(t, **times),
        ]

    assert counts(Import(client, workspace_id).send(records(created_at=LONG_AGO)).progress) == (4, 0, 0, 0)
    client.UpdatePlan(**home, plan_id=p, plan={"description": "newer"})
    client.UpdatePhase(**home, phase_id=f, phase={"description": "newer"})
    client.UpdateNote(**home, note_id=n, note={"content": "newer"})
    client.SkipTask(**home, task_id=t, reason="newer")
    before = list(client.Export(**home))
    old_records = (
        records(created_at=LONG_AGO) if time == "created_at" else records(created_at=LONG_AGO, updated_at=LATER)
    )
    stale = Import(client, workspace_id).send(old_records, dry_run=True).progress
    assert (stale.stale, counts(stale)) == (4, (0, 0, 0, 0))
    stale = Import(client, workspace_id).send(old_records).progress
    assert (stale.stale, counts(stale)) == (4, (0, 0, 0, 0))
    assert list(client.Export(**home)) == before
    forced = Import(client, workspace_id).send(old_records, overwrite=True).progress
    assert (forced.stale, counts(forced)) == (0, (0, 4, 0, 0))
    assert client.GetTask(**home, task_id=t).task.status == TaskStatus.TASK_STATUS_PENDING
    assert events(client, workspace_id, t)[-1] == ("task.status_changed", "skipped", "pending")
    entry = client.ListTaskHistory(**home, task_id=t).entries[-1]
    assert (entry.old_status, entry.new_status) == (TaskStatus.TASK_STATUS_SKIPPED, TaskStatus.TASK_STATUS_PENDING)


def test_a_stale_record_leaves_the_history_as_it_is_and_what_is_the_same_is_not_stale(
    client: Client, workspace_id: str
) -> None:
    home = {"workspace_id": workspace_id}
    same, other = ids(2)
    Import(client, workspace_id).send([task(same), task(other)])
    begun = {"new_status": "TASK_STATUS_PENDING", "changed_by": "ada", "changed_at": LONG_AGO}
    records = [task(same, updated_at=LONG_AGO), task(other, title="old", updated_at=LONG_AGO)]
    records[1]["task"]["history"] = [begun]
    progress = Import(client, workspace_id).send(records).progress
    assert (progress.stale, progress.skipped) == (1, 1)
    assert len(client.ListTaskHistory(**home, task_id=other).entries) == 1


def test_a_workspace_is_older_than_itself_only(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    client.UpdateWorkspace(**home, workspace={"name": "newer"})
    here = {"workspace": {"id": workspace_id, "name": "older", "updated_at": LONG_AGO}}
    progress = Import(client, workspace_id).send([here]).progress
    assert (progress.stale, progress.updated) == (1, 0)
    copied = {"workspace": {"id": f"w-{uuid.uuid4()}", "name": "a copy", "updated_at": LONG_AGO}}
    assert Import(client, workspace_id).send([copied]).progress.updated == 1
    assert client.GetWorkspace(**home).workspace.name == "a copy"


def test_what_counts_attempts_is_carried(client: Client, workspace_id: str) -> None:
    [t] = ids(1)
    record = task(t, attempt=3, released_attempts=2, max_attempts=2)
    Import(client, workspace_id).send([record])
    stored = client.GetTask(workspace_id=workspace_id, task_id=t).task
    assert (stored.attempt, stored.released_attempts) == (3, 2)
    assert client.StartTask(workspace_id=workspace_id, task_id=t).task.attempt == 4
