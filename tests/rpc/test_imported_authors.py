"""Nobody but an admin imports what others are said to have done as if they had done it here."""

import re
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.descriptor import Descriptor
from grpc import StatusCode
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.task_pb2 import TaskStatus

from service.transfer.kinds import KINDS
from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.support.tokens import write_tokens

pytestmark = pytest.mark.shares_server

PLAN, TASK, OTHER, NOTE, EDGE, ENTRY = (str(uuid.UUID(int=number, version=4)) for number in range(1, 7))
EVE = {"created_by": "eve", "created_at": {"seconds": 1}}
SINCE = {"changed_by": "eve", "changed_at": {"seconds": 1}}


@pytest.fixture
def writer(workspace_id: str, caller: Callable[[str], Client], tokens_file: Path) -> Client:
    """Writes in the workspace, and approves there."""
    write_tokens(tokens_file, {"ada": {workspace_id: ["writer", "approver"]}, "root": {workspace_id: ["admin"]}})
    return caller("ada")


@pytest.fixture
def admin(writer: Client, caller: Callable[[str], Client]) -> Client:
    return caller("root")


def records(**task: Any) -> list[pb.ImportRecord]:
    """One of each kind that has an author, all of them eve's."""
    pending = {"new_status": "TASK_STATUS_PENDING", "agent": "hers", **SINCE}
    draft = {"new_status": "PLAN_STATUS_DRAFT", "agent": "hers", **SINCE}
    return [
        pb.ImportRecord(plan={"plan": {"id": PLAN, "name": "p", **EVE}, "history": [draft]}),
        pb.ImportRecord(note={"id": NOTE, "plan_id": PLAN, "content": "n", **EVE}),
        pb.ImportRecord(task={"task": {"id": TASK, "title": "t", **EVE, **task}, "history": [pending]}),
        pb.ImportRecord(task={"task": {"id": OTHER, "title": "u", **EVE}}),
        pb.ImportRecord(
            dependency={"id": EDGE, "source": {"task_id": TASK}, "target": {"task_id": OTHER}, **EVE}  # type: ignore[arg-type]  # the stubs know no dicts
        ),
        pb.ImportRecord(update_log_entry={"id": ENTRY, "action": "looked", **EVE}),
    ]


def run(client: Client, workspace_id: str, records: list[pb.ImportRecord]) -> pb.ImportResponse:
    header = {"import_id": str(uuid.uuid4())}
    response: pb.ImportResponse = client.Import(
        [
            pb.ImportRequest(workspace_id=workspace_id, header=header),
            pb.ImportRequest(workspace_id=workspace_id, batch={"number": 1, "records": records}),
        ]
    )
    return response


def exported(client: Client, workspace_id: str) -> list[pb.ImportRecord]:
    found = (record for response in client.Export(workspace_id=workspace_id) for record in response.records)
    return [record for record in found if record.WhichOneof("record") != "workspace"]


def authors(record: pb.ImportRecord) -> list[tuple[str, str]]:
    """Who made what a record holds, and who is said to have made it originally."""
    content: Any = getattr(record, record.WhichOneof("record") or "")
    history = list(getattr(content, "history", ()))
    resource = getattr(content, record.WhichOneof("record") or "") if history else content
    return [
        (resource.created_by, resource.original_author),
        *((entry.changed_by, entry.original_author) for entry in history),
    ]


def test_what_a_writer_imports_is_his(client: Client, writer: Client, workspace_id: str) -> None:
    response = run(writer, workspace_id, records())
    assert response.progress.created == len(records()), response.failures
    stored = exported(client, workspace_id)
    assert [pair for record in stored for pair in authors(record)] == [("ada", "eve")] * 9
    assert "hers" not in str(stored)
    # Again it is the same, whoever says it; and an export of it, too.
    for again in (records(), stored):
        assert run(writer, workspace_id, again).progress.skipped == len(records())
    assert exported(client, workspace_id) == stored


def test_an_admin_imports_it_as_it_was(client: Client, admin: Client, workspace_id: str) -> None:
    assert run(admin, workspace_id, records()).progress.created == len(records())
    stored = exported(client, workspace_id)
    assert [pair for record in stored for pair in authors(record)] == [("eve", "")] * 9


def test_what_was_imported_goes_round(client: Client, writer: Client, admin: Client, workspace_id: str) -> None:
    run(writer, workspace_id, records())
    stored = exported(client, workspace_id)
    other = f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=other, path=f"/{other}")
    run(client, other, stored)
    assert [str(record).replace(other, "") for record in exported(client, other)] == [
        str(record).replace(workspace_id, "") for record in stored
    ]
    # An admin can say that it was eve after all, and a writer cannot take it back.
    assert run(admin, workspace_id, records()).progress.updated >= 4
    [plan, *_] = exported(client, workspace_id)
    assert authors(plan)[0] == ("eve", "")
    run(writer, workspace_id, [pb.ImportRecord(plan={"plan": {"id": PLAN, "name": "q", "created_by": "bob"}})])
    [plan, *_] = exported(client, workspace_id)
    assert (plan.plan.plan.name, *authors(plan)[0]) == ("q", "eve", "")


def test_an_entry_that_is_added_to_a_history_is_the_importers(
    client: Client, writer: Client, workspace_id: str
) -> None:
    task_id = (
        client.with_((("planwire-actor", "bob"),)).CreateTask(workspace_id=workspace_id, task={"title": "t"}).task.id
    )
    task = {"id": task_id, "title": "t", "created_by": "bob"}
    entry = {"new_status": "TASK_STATUS_SKIPPED", "old_status": "TASK_STATUS_PENDING", "reason": "no", **SINCE}
    run(writer, workspace_id, [pb.ImportRecord(task={"task": task, "history": [entry]})])
    history = client.ListTaskHistory(workspace_id=workspace_id, task_id=task_id).entries
    assert {(each.changed_by, each.original_author) for each in history} == {("ada", "eve"), ("bob", "")}


def test_an_entry_before_the_creation_makes_nobody_else_the_creator(
    client: Client, writer: Client, admin: Client, workspace_id: str
) -> None:
    admin.UpdateWorkspace(workspace_id=workspace_id, workspace={"four_eyes": True})
    bob = client.with_((("planwire-actor", "bob"),))
    task = bob.CreateTask(workspace_id=workspace_id, task={"title": "t", "requires_approval": True}).task
    record = pb.ImportRecord(
        task={
            "task": {"id": task.id, "title": "t", "created_by": "eve"},
            "history": [{"new_status": "TASK_STATUS_PENDING", **SINCE}],
        }
    )
    assert not run(writer, workspace_id, [record]).failures
    assert client.ListTaskHistory(workspace_id=workspace_id, task_id=task.id).entries[0].changed_by == "ada"
    with refused(StatusCode.FAILED_PRECONDITION, "FOUR_EYES"):
        bob.ApproveTask(workspace_id=workspace_id, task_id=task.id)
    writer.ApproveTask(workspace_id=workspace_id, task_id=task.id)


@pytest.mark.parametrize("status", ["TASK_STATUS_APPROVED", "TASK_STATUS_REJECTED"])
def test_only_an_admin_imports_what_a_history_says_of_approvals(
    client: Client, writer: Client, admin: Client, workspace_id: str, status: str
) -> None:
    entries = [{"new_status": "TASK_STATUS_PENDING", **SINCE}, {"new_status": status, **SINCE}]
    record = pb.ImportRecord(task={"task": {"id": TASK, "title": "t"}, "history": entries})
    [failure] = run(writer, workspace_id, [record]).failures
    assert failure.message.startswith("task.history[1].new_status: only an admin imports ")
    assert not client.ListTasks(workspace_id=workspace_id).tasks
    assert not run(admin, workspace_id, [record]).failures


@pytest.mark.parametrize(
    "approval",
    [
        {"status": "TASK_STATUS_APPROVED"},
        {"status": "TASK_STATUS_REJECTED"},
        {"status": "TASK_STATUS_COMPLETED", "approved_by": "bob"},
        {"approved_at": {"seconds": 5}},
        {"review": "TASK_REVIEW_APPROVED"},
    ],
)
def test_only_an_admin_imports_approvals(
    client: Client, writer: Client, admin: Client, workspace_id: str, approval: dict[str, Any]
) -> None:
    [failure] = run(
        writer, workspace_id, [pb.ImportRecord(task={"task": {"id": TASK, "title": "t", **approval}})]
    ).failures
    assert re.match(r"task\.\w+: only an admin imports ", failure.message)
    assert len(client.ListTasks(workspace_id=workspace_id).tasks) == 0
    assert run(admin, workspace_id, records(**approval)).progress.failed == 0


def test_what_waits_for_approval_goes_on_waiting(
    client: Client, writer: Client, admin: Client, workspace_id: str
) -> None:
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "requires_approval": True}).task

    def stored(importer: Client) -> tuple[bool, int]:
        changed = {"id": task.id, "title": "changed", "status": "TASK_STATUS_COMPLETED"}
        assert not run(importer, workspace_id, [pb.ImportRecord(task={"task": changed})]).failures
        found = client.GetTask(workspace_id=workspace_id, task_id=task.id).task
        return found.requires_approval, found.status

    assert stored(writer) == (True, task.status)
    assert stored(admin) == (False, 4)


def test_a_task_that_was_cancelled_meanwhile_waits_for_approval_too(
    client: Client, writer: Client, workspace_id: str
) -> None:
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "requires_approval": True}).task
    for status in ("TASK_STATUS_CANCELLED", "TASK_STATUS_COMPLETED"):
        changed = {"id": task.id, "title": "t", "status": status}
        assert not run(writer, workspace_id, [pb.ImportRecord(task={"task": changed})]).failures
    found = client.GetTask(workspace_id=workspace_id, task_id=task.id).task
    assert found.status == TaskStatus.TASK_STATUS_CANCELLED


def test_only_an_admin_imports_four_eyes(client: Client, writer: Client, admin: Client, workspace_id: str) -> None:
    record = pb.ImportRecord(workspace={"name": "renamed", "four_eyes": True})
    [failure] = run(writer, workspace_id, [record]).failures
    assert failure.message.startswith("workspace.four_eyes: only an admin imports")
    assert not run(admin, workspace_id, [record]).failures
    assert client.GetWorkspace(workspace_id=workspace_id).workspace.four_eyes
    assert not run(writer, workspace_id, [pb.ImportRecord(workspace={"name": "again"})]).failures
    assert client.GetWorkspace(workspace_id=workspace_id).workspace.four_eyes


def said_by_the_server(message: Descriptor) -> set[str]:
    return {field.name for field in message.fields if field.name.endswith("_by")}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_knows_who_made_what(kind: Any) -> None:
    """A field that says who did something is the author, or takes an admin."""
    known = {kind.author, *kind.admin_only} - {None}
    assert said_by_the_server(kind.message.DESCRIPTOR) <= known
    assert known <= set(kind.message.DESCRIPTOR.fields_by_name)
    if kind.history:
        assert said_by_the_server(kind.history.DESCRIPTOR) == {"changed_by"}


def test_what_an_approver_said_stays(client: Client, writer: Client, workspace_id: str) -> None:
    names = [
        {"workspace_id": workspace_id, "task_id": task.id}
        for task in client.BatchCreateTasks(
            workspace_id=workspace_id, tasks=[{"title": "t", "requires_approval": True}] * 2
        ).tasks
    ]
    client.ApproveTask(**names[0])
    client.RejectTask(**names[1])
    for name, status in zip(names, ("TASK_STATUS_PENDING", "TASK_STATUS_COMPLETED"), strict=True):
        run(
            writer,
            workspace_id,
            [pb.ImportRecord(task={"task": {"id": name["task_id"], "title": "u", "status": status}})],
        )
    approved, rejected = (client.GetTask(**name).task for name in names)
    assert (approved.title, approved.status) == ("u", TaskStatus.TASK_STATUS_APPROVED)
    assert approved.approved_by
    assert rejected.status == TaskStatus.TASK_STATUS_REJECTED


def test_rules_and_judgements_of_reviews_take_an_admin(
    client: Client, writer: Client, admin: Client, workspace_id: str
) -> None:
    run(admin, workspace_id, records())
    rule = pb.ImportRecord(approval_rule={"id": NOTE, "plan_id": PLAN, "label": "risky", **EVE})
    steps = [
        pb.ImportRecord(review={"task_id": TASK, "new_result": result, "agent": "hers", **SINCE})  # type: ignore[arg-type]
        for result in ("TASK_REVIEW_PENDING", "TASK_REVIEW_APPROVED", "TASK_REVIEW_REJECTED")
    ]
    [refusal] = run(writer, workspace_id, [rule]).failures
    assert "only an admin imports" in refusal.message
    response = run(writer, workspace_id, steps)
    assert (response.progress.created, response.progress.failed) == (1, 2)
    [step] = client.ListReviews(workspace_id=workspace_id, task_id=TASK).reviews
    assert (step.changed_by, step.original_author, step.agent) == ("ada", "eve", "")
    assert run(admin, workspace_id, [rule, *steps]).progress.created == 3
