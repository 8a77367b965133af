"""TransferService: records in numbered batches, each committed by itself."""

import uuid
from collections.abc import Iterable
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1 import transfer_service_pb2 as pb

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server

Record = dict[str, Any]


def ids(count: int) -> list[str]:
    return [str(uuid.uuid4()) for _ in range(count)]


class Import:
    """An import into one workspace; each call of `send` is a stream of its own."""

    def __init__(self, client: Client, workspace_id: str) -> None:
        self.id = str(uuid.uuid4())
        self._client = client
        self._workspace_id = workspace_id

    def send(self, *batches: Iterable[Record], first: int = 1, **header: Any) -> pb.ImportResponse:
        messages = [pb.ImportRequest(workspace_id=self._workspace_id, header={"import_id": self.id, **header})]
        messages += [
            pb.ImportRequest(workspace_id=self._workspace_id, batch={"number": number, "records": records})
            for number, records in enumerate(batches, first)
        ]
        response: pb.ImportResponse = self._client.Import(messages)
        assert header.get("dry_run") or response.progress == self.progress()
        return response

    def progress(self) -> pb.ImportProgress:
        progress: pb.ImportProgress = self._client.GetImport(
            workspace_id=self._workspace_id, import_id=self.id
        ).progress
        return progress


@pytest.fixture
def new_import(client: Client, workspace_id: str) -> Import:
    return Import(client, workspace_id)


def counts(progress: pb.ImportProgress) -> tuple[int, int, int, int]:
    return progress.created, progress.updated, progress.skipped, progress.failed


def plan(id_: str, **fields: Any) -> Record:
    return {"plan": {"plan": {"id": id_, "name": id_, **fields}}}


def task(id_: str, **fields: Any) -> Record:
    return {"task": {"task": {"id": id_, "title": "t", **fields}}}


def edge(id_: str, source: str, target: str, **fields: Any) -> Record:
    return {"dependency": {"id": id_, "source": {"task_id": source}, "target": {"task_id": target}, **fields}}


def test_records_of_every_kind_are_stored(client: Client, workspace_id: str, new_import: Import) -> None:
    p, f, a, b, d = ids(5)
    records = [
        {"workspace": {"name": "renamed", "metadata": {"a": 1}, "path": "/ignored"}},
        plan(p, status="PLAN_STATUS_ACTIVE", created_by="ada", created_at={"seconds": 1}),
        {"phase": {"id": f, "plan_id": p, "name": "a", "order_index": 3}},
        task(a, plan_id=p, phase_id=f, status="TASK_STATUS_FAILED", attempt=3, completed_at={"seconds": 9}),
        task(b, parent_task_id=a, labels=["x"], revision=7),
        edge(d, a, b, created_by="ada"),
    ]
    response = new_import.send(records, source="a file")
    assert counts(response.progress) == (5, 1, 0, 0)
    assert response.progress.last_committed_batch == 1
    assert not response.failures
    workspace = client.GetWorkspace(workspace_id=workspace_id).workspace
    assert (workspace.name, workspace.path) == ("renamed", f"/{workspace_id}")
    stored = client.GetPlan(workspace_id=workspace_id, plan_id=p).plan
    assert (stored.created_by, stored.created_at.seconds, stored.version) == ("ada", 1, 1)
    first = client.GetTask(workspace_id=workspace_id, task_id=a).task
    assert (first.attempt, first.completed_at.seconds, first.terminal, first.phase_id) == (3, 9, True, f)
    assert client.GetTask(workspace_id=workspace_id, task_id=b).task.revision == 7
    [history] = client.ListTaskHistory(workspace_id=workspace_id, task_id=a).entries
    assert (history.old_status, history.new_status) == (0, first.status)


def test_sending_it_again_changes_nothing(client: Client, workspace_id: str) -> None:
    p, a, b, d = ids(4)
    records = [plan(p), task(a, plan_id=p), task(b), edge(d, a, b), {"workspace": {"name": "x"}}]
    Import(client, workspace_id).send(records)
    before = list(client.Export(workspace_id=workspace_id))
    again = Import(client, workspace_id).send(records)
    assert counts(again.progress) == (0, 0, 5, 0)
    assert list(client.Export(workspace_id=workspace_id)) == before
    changed = Import(client, workspace_id).send([task(a, plan_id=p, title="new"), task(b)])
    assert counts(changed.progress) == (0, 1, 1, 0)
    stored = client.GetTask(workspace_id=workspace_id, task_id=a).task
    assert (stored.title, stored.revision) == ("new", 2)


def test_a_bad_record_is_explained_and_spoils_no_other(client: Client, workspace_id: str, new_import: Import) -> None:
    p, missing, *rest = ids(40)
    t = iter(rest)
    good = [next(t) for _ in range(8)]
    bad: list[tuple[Record, str]] = [
        (task(next(t), plan_id=missing), "does not exist"),
        (task(next(t), parent_task_id=missing), "does not exist"),
        (task(next(t), phase_id=missing), "phase_id"),
        (task(next(t), title=""), "title"),
        (task("", title="t"), "id"),
        (task(next(t), status=99), "status"),
        (task(next(t), available_at={"seconds": 2**60}), "available_at"),
        (task(next(t), metadata={"a": float("nan")}), "metadata.a"),
        (task(same := next(t), parent_task_id=same), "part of itself"),
        ({"task": {"task": {"id": next(t), "title": "t"}, "history": [{"new_status": 77}]}}, "new_status"),
        ({"task": {"task": {"id": next(t), "title": "t"}, "history": [{"old_status": 1}]}}, "new_status"),
        ({"plan": {"plan": {"id": next(t)}}}, "name"),
        (plan("", name="x"), "id"),
        (plan(next(t), status="PLAN_STATUS_ARCHIVED"), "archived_at"),
        (plan(next(t), name=p), "name and version"),
        ({"phase": {"id": next(t), "name": "a"}}, "plan_id"),
        ({"phase": {"id": next(t), "plan_id": p}}, "name"),
        ({"phase": {"name": "a", "plan_id": p}}, "id"),
        (edge(next(t), good[0], missing), "does not exist"),
        (edge(next(t), good[0], good[0]), "another one"),
        (edge(next(t), good[1], good[0]), "cycle"),
        ({"workspace": {"default_branch": "x"}}, "name"),
    ]
    records = [plan(p), *(task(id_) for id_ in good), edge(next(t), good[0], good[1]), *(record for record, _ in bad)]
    response = new_import.send(records)
    assert counts(response.progress) == (10, 0, 0, len(bad))
    explained = {failure.record_index - 10: failure for failure in response.failures}
    for index, (record, text) in enumerate(bad):
        assert index in explained, record
        assert text in explained[index].message, (record, explained[index])
        assert explained[index].batch_number == 1
    assert len(client.ListTasks(workspace_id=workspace_id).tasks) == len(good)


def test_a_record_that_is_there_twice_is_counted_twice(client: Client, workspace_id: str, new_import: Import) -> None:
    p, f, a, b, d = ids(5)
    records = [plan(p), {"phase": {"id": f, "plan_id": p, "name": "a"}}, task(a), task(b), edge(d, a, b)]
    response = new_import.send([*records, *records])
    assert not response.failures
    assert counts(response.progress) == (5, 0, 5, 0)
    changed = new_import.send([task(a, title="one"), task(a, title="two")], first=2)
    assert counts(changed.progress) == (5, 2, 5, 0)
    assert client.GetTask(workspace_id=workspace_id, task_id=a).task.title == "two"


def test_a_record_may_stand_before_what_it_names_in_a_batch(
    client: Client, workspace_id: str, new_import: Import
) -> None:
    p, f, parent, child, d = ids(5)
    response = new_import.send(
        [
            edge(d, parent, child),
            task(child, parent_task_id=parent, plan_id=p, phase_id=f),
            task(parent),
            {"phase": {"id": f, "plan_id": p, "name": "a"}},
            plan(p),
        ]
    )
    assert counts(response.progress) == (5, 0, 0, 0)


def test_an_import_goes_on_where_it_ended(client: Client, workspace_id: str, new_import: Import) -> None:
    batches = [[task(id_)] for id_ in ids(4)]
    assert new_import.send().progress.last_committed_batch == 0
    assert new_import.send(*batches[:2]).progress.last_committed_batch == 2
    response = new_import.send(*batches)
    assert response.progress.last_committed_batch == 4
    assert counts(response.progress) == (4, 0, 0, 0)
    assert len(client.ListTasks(workspace_id=workspace_id).tasks) == 4


@pytest.mark.parametrize("first", [2, 3, 2**63 - 1])
def test_a_gap_between_batches_is_refused(client: Client, workspace_id: str, new_import: Import, first: int) -> None:
    with refused(StatusCode.FAILED_PRECONDITION, "BATCH_OUT_OF_ORDER") as refusal:
        new_import.send([task(ids(1)[0])], first=first)
    assert "last_committed_batch" in refusal.message
    assert new_import.progress().last_committed_batch == 0
    assert not client.ListTasks(workspace_id=workspace_id).tasks


def test_what_was_committed_before_an_error_stays(client: Client, workspace_id: str, new_import: Import) -> None:
    home = {"workspace_id": workspace_id}
    good, late = ids(2)

    def stream() -> Iterable[pb.ImportRequest]:
        yield pb.ImportRequest(**home, header={"import_id": new_import.id})
        yield pb.ImportRequest(**home, batch={"number": 1, "records": [task(good)]})
        yield pb.ImportRequest(**home, batch={"number": 0, "records": [task(late)]})

    with invalid("batch.number"):
        client.Import(stream())
    assert new_import.progress().last_committed_batch == 1
    assert [each.id for each in client.ListTasks(workspace_id=workspace_id).tasks] == [good]


@pytest.mark.parametrize("dry_run", [False, True])
def test_an_invalid_record_does_not_spoil_the_others(new_import: Import, dry_run: bool) -> None:
    good, long, dark, last = ids(4)
    response = new_import.send(
        [task(good), task(long, title="x" * 501), task(dark, title="a\0b"), {}, task(last)],
        dry_run=dry_run,
    )
    assert counts(response.progress) == (2, 0, 0, 3)
    failures = [(failure.record_index, failure.message.partition(": ")[0]) for failure in response.failures]
    assert failures == [(1, "task.task.title"), (2, "task.task.title"), (3, "record")]


def test_a_dry_run_counts_and_stores_nothing(client: Client, workspace_id: str, new_import: Import) -> None:
    there, new, other = ids(3)
    client.CreateTask(workspace_id=workspace_id, task={"id": there, "title": "before"})
    before = list(client.Export(workspace_id=workspace_id))
    batches = [[task(there), task(new)], [task(other, parent_task_id=new), task("")], [task(new)]]
    response = new_import.send(*batches, dry_run=True)
    assert counts(response.progress) == (2, 1, 1, 1)
    assert [(failure.batch_number, failure.record_index) for failure in response.failures] == [(2, 1)]
    assert list(client.Export(workspace_id=workspace_id)) == before
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        new_import.progress()


def test_messages_have_their_order(client: Client, workspace_id: str) -> None:
    header = pb.ImportRequest(workspace_id=workspace_id, header={"import_id": ids(1)[0]})
    batch = pb.ImportRequest(workspace_id=workspace_id, batch={"number": 1, "records": [task(ids(1)[0])]})
    elsewhere = pb.ImportRequest(workspace_id="other", batch=batch.batch)
    for messages, field in (([], "header"), ([batch], "header"), ([header, header], "batch")):
        with invalid(field):
            client.Import(messages)
    with invalid("workspace_id"):
        client.Import([header, elsewhere])


def test_a_batch_of_more_than_1_mebibyte_is_refused(client: Client, workspace_id: str, new_import: Import) -> None:
    large = "x" * 262_144
    one = task(ids(1)[0], **dict.fromkeys(("request_text", "description", "output", "error_message"), large))
    with invalid("batch.records"):
        new_import.send([one, task(ids(1)[0])])
    assert counts(new_import.send([one]).progress) == (1, 0, 0, 0)


def test_the_first_1000_failures_are_explained(new_import: Import) -> None:
    response = new_import.send(*([task("", title="t")] * 600 for _ in range(2)))
    assert response.progress.failed == 1200
    assert len(response.failures) == 1000


LARGEST_REVISION, LARGEST_ATTEMPT = 2**53 - 1, 1_000_000_000


@pytest.mark.parametrize(
    ("record", "field", "largest"),
    [
        ("workspace", "revision", LARGEST_REVISION),
        ("plan.plan", "revision", LARGEST_REVISION),
        ("phase", "revision", LARGEST_REVISION),
        ("task.task", "revision", LARGEST_REVISION),
        ("task.task", "attempt", LARGEST_ATTEMPT),
        ("task_attempt", "attempt", LARGEST_ATTEMPT),
    ],
)
def test_a_count_that_nothing_counted_to_is_refused_and_spoils_no_other(
    new_import: Import, record: str, field: str, largest: int
) -> None:
    sent: list[Record] = []
    for count in (-1, largest + 1):
        message: Record = {field: count}
        for name in reversed(record.split(".")):
            message = {name: message}
        sent.append(message)
    response = new_import.send([*sent, task(ids(1)[0])])
    assert counts(response.progress) == (1, 0, 0, 2)
    assert [failure.message.partition(": ")[0] for failure in response.failures] == [f"{record}.{field}"] * 2


def test_what_comes_with_the_largest_counts_can_be_changed(
    client: Client, workspace_id: str, new_import: Import
) -> None:
    home = {"workspace_id": workspace_id}
    p, f, t = ids(3)
    counted = {"revision": LARGEST_REVISION}
    phase = {"phase": {"id": f, "plan_id": p, "name": "a", **counted}}
    workspace = {"workspace": {"name": "w", **counted}}
    sent = [workspace, plan(p, **counted), phase, task(t, attempt=LARGEST_ATTEMPT, **counted)]
    assert counts(new_import.send(sent).progress) == (3, 1, 0, 0)
    changed = [
        client.UpdateWorkspace(**home, workspace={"name": "new"}).workspace,
        client.UpdatePlan(**home, plan_id=p, plan={"name": "new"}).plan,
        client.UpdatePhase(**home, phase_id=f, phase={"name": "new"}).phase,
        client.StartTask(**home, task_id=t).task,
    ]
    assert {each.revision for each in changed} == {LARGEST_REVISION + 1}
    assert changed[-1].attempt == LARGEST_ATTEMPT + 1


def test_records_without_times_are_listed_in_the_order_in_which_they_came(
    client: Client, workspace_id: str, new_import: Import
) -> None:
    sent = sorted(ids(6), reverse=True)
    new_import.send([task(id_) for id_ in sent])
    assert [each.id for each in client.ListTasks(workspace_id=workspace_id).tasks] == sent


def test_an_import_gives_no_attempt_twice(client: Client, workspace_id: str, new_import: Import) -> None:
    """Who had an attempt could otherwise end that of another."""
    [id_] = ids(1)
    named = {"workspace_id": workspace_id, "task_id": id_}
    new_import.send([task(id_)])
    client.StartTask(**named)
    client.CompleteTask(**named, output="done")
    new_import.send([task(id_, title="said otherwise")], first=2)
    again = client.GetTask(**named).task
    assert (again.title, again.attempt, again.output) == ("said otherwise", 1, "done")
    new_import.send([task(id_, attempt=1, title="with an attempt")], first=3)
    assert client.GetTask(**named).task.output == ""
    client.StartTask(**named)
    client.ReleaseTask(**named)
    new_import.send([task(id_, attempt=1)], first=4)
    task_ = client.GetTask(**named).task
    assert (task_.attempt, task_.released_attempts) == (2, 1)
