"""ApprovalService: what waits for approval, and decisions on many tasks at once."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from google.protobuf.message import Message
from grpc import StatusCode
from planwire.v1.task_pb2 import TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

ADA, BOB = ((("planwire-actor", name),) for name in ("ada", "bob"))


def made(client: Client, workspace_id: str, *tasks: dict[str, Any], **fields: Any) -> list[str]:
    """The ids of new tasks, which ask for approval unless they say something else."""
    rows = [{"title": f"{n}", "requires_approval": True} | fields | task for n, task in enumerate(tasks)]
    return [task.id for task in client.BatchCreateTasks(workspace_id=workspace_id, tasks=rows).tasks]


def status_of(client: Client, workspace_id: str, task_id: str) -> str:
    return TaskStatus.Name(client.GetTask(workspace_id=workspace_id, task_id=task_id).task.status)


class TestRequest:
    def test_a_pending_task_asks_for_approval_and_says_who_wants_it_and_why(
        self, client: Client, workspace_id: str, plan_id: str
    ) -> None:
        home = {"workspace_id": workspace_id}
        client.ActivatePlan(**home, plan_id=plan_id)
        names = home | {"task_id": client.CreateTask(**home, task={"title": "t", "plan_id": plan_id}).task.id}
        task = client.with_(BOB).RequestApproval(**names, reason="deletes data").task
        assert (task.requires_approval, task.approval_requested_by, task.approval_reason) == (
            True,
            "bob",
            "deletes data",
        )
        assert task.HasField("approval_requested_at")
        assert task.revision == 2
        with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY"):
            client.StartTask(**names)
        assert eventually(lambda: bool(client.ListEvents(**home, kinds=["task.updated"]).events))
        [event] = client.ListEvents(**home, kinds=["task.updated"]).events
        assert (event.rpc, event.actor, event.reason, event.revision) == ("RequestApproval", "bob", "deletes data", 2)
        again = client.with_(ADA).RequestApproval(**names, reason="costs money").task
        assert (again.approval_requested_by, again.approval_reason) == ("ada", "costs money")
        client.ApproveTask(**names)
        client.StartTask(**names)

    @pytest.mark.parametrize("way", ["ApproveTask", "StartTask", "SkipTask"])
    def test_only_a_pending_task_does(self, client: Client, workspace_id: str, way: str) -> None:
        names = {"workspace_id": workspace_id, "task_id": made(client, workspace_id, {}, requires_approval=False)[0]}
        getattr(client, way)(**names)
        with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION"):
            client.RequestApproval(**names, reason="why")

    def test_it_needs_a_reason_and_the_state_that_is_known(self, client: Client, workspace_id: str) -> None:
        names = {"workspace_id": workspace_id, "task_id": made(client, workspace_id, {}, requires_approval=False)[0]}
        with invalid("reason"):
            client.RequestApproval(**names)
        with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
            client.RequestApproval(**names, reason="why", etag="7")
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            client.RequestApproval(workspace_id=workspace_id, task_id=str(uuid.uuid4()), reason="why")


class TestPending:
    def test_what_waits_is_listed_oldest_first_of_the_workspace_or_of_a_plan(
        self, client: Client, workspace_id: str, plan_id: str
    ) -> None:
        home = {"workspace_id": workspace_id}
        loose, of_plan, approved, skipped, other = made(
            client, workspace_id, {}, {"plan_id": plan_id}, {}, {}, {"requires_approval": False}
        )
        assert other
        client.ApproveTask(**home, task_id=approved)
        client.SkipTask(**home, task_id=skipped)
        last = made(client, workspace_id, {"plan_id": plan_id})[0]

        def waiting(**filters: Any) -> list[str]:
            return [task.id for task in client.ListPendingApprovals(**home, **filters).tasks]

        assert waiting() == [loose, of_plan, last]
        assert waiting(plan_id=plan_id) == [of_plan, last]
        client.WithdrawTaskApproval(**home, task_id=approved)
        assert waiting() == [loose, of_plan, approved, last]
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            waiting(plan_id=str(uuid.uuid4()))


class TestBatch:
    def test_tasks_are_approved_in_the_order_of_the_request_all_or_none(
        self, client: Client, workspace_id: str
    ) -> None:
        home = {"workspace_id": workspace_id}
        ids = made(client, workspace_id, {}, {}, {})
        answer = client.with_(BOB).BatchApproveTasks(**home, task_ids=reversed(ids), reason="fine")
        assert list(answer.task_ids) == ids[::-1]
        for id_, etag in zip(answer.task_ids, answer.etags, strict=True):
            task = client.GetTask(**home, task_id=id_).task
            assert (task.approved_by, task.etag, task.HasField("approved_at")) == ("bob", etag, True)
            entry = client.ListTaskHistory(**home, task_id=id_).entries[-1]
            assert (entry.changed_by, entry.reason) == ("bob", "fine")
        more = made(client, workspace_id, {}, {})
        with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION") as refusal:
            client.BatchApproveTasks(**home, task_ids=[more[0], ids[1], more[1]])
        assert ids[1] in refusal.message
        assert {status_of(client, workspace_id, id_) for id_ in more} == {"TASK_STATUS_PENDING"}

    def test_tasks_are_rejected_with_a_reason(self, client: Client, workspace_id: str) -> None:
        home = {"workspace_id": workspace_id}
        ids = made(client, workspace_id, {}, {})
        client.ApproveTask(**home, task_id=ids[1])
        client.with_(BOB).BatchRejectTasks(**home, task_ids=ids, reason="too costly")
        for id_ in ids:
            task = client.GetTask(**home, task_id=id_).task
            assert task.terminal
            assert task.HasField("completed_at")
            entry = client.ListTaskHistory(**home, task_id=id_).entries[-1]
            assert (entry.changed_by, entry.reason) == ("bob", "too costly")
        [free] = made(client, workspace_id, {}, requires_approval=False)
        with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION"):
            client.BatchRejectTasks(**home, task_ids=[free])

    def test_all_that_waits_in_a_plan(self, client: Client, workspace_id: str, plan_id: str) -> None:
        home = {"workspace_id": workspace_id}
        elsewhere = made(client, workspace_id, {})
        of_plan = made(client, workspace_id, {}, {}, {"requires_approval": False}, plan_id=plan_id)
        answer = client.BatchApproveTasks(**home, plan_id=plan_id)
        assert (list(answer.task_ids), answer.more, answer.replayed) == (of_plan[:2], False, False)
        assert [task.id for task in client.ListPendingApprovals(**home).tasks] == elsewhere
        assert list(client.BatchRejectTasks(**home, plan_id=plan_id).task_ids) == []
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            client.BatchApproveTasks(**home, plan_id=str(uuid.uuid4()))

    def test_a_plan_has_more_than_are_decided_at_once(self, client: Client, workspace_id: str, plan_id: str) -> None:
        home = {"workspace_id": workspace_id}
        ids = made(client, workspace_id, *[{}] * 1000, plan_id=plan_id) + made(
            client, workspace_id, {}, plan_id=plan_id
        )
        first = client.BatchApproveTasks(**home, plan_id=plan_id)
        assert (list(first.task_ids), first.more) == (ids[:1000], True)
        second = client.BatchApproveTasks(**home, plan_id=plan_id)
        assert (list(second.task_ids), second.more) == (ids[1000:], False)

    def test_a_replay_decides_nothing_more(self, client: Client, workspace_id: str, plan_id: str) -> None:
        home = {"workspace_id": workspace_id}
        call = home | {"plan_id": plan_id, "request_id": str(uuid.uuid4())}
        ids = made(client, workspace_id, {}, {}, plan_id=plan_id)
        client.BatchApproveTasks(**call)
        [later] = made(client, workspace_id, {}, plan_id=plan_id)
        again = client.BatchApproveTasks(**call)
        assert (list(again.task_ids), again.replayed) == (ids, True)
        client.BatchApproveTasks(**home, task_ids=[later])
        again = client.BatchApproveTasks(**call)  # when nothing waits any more
        assert (list(again.task_ids), again.replayed) == (ids, True)

    def test_either_tasks_or_a_plan_are_named_and_each_once(
        self, client: Client, workspace_id: str, plan_id: str
    ) -> None:
        [task_id] = made(client, workspace_id, {})
        for wrong in ({}, {"task_ids": [task_id], "plan_id": plan_id}, {"task_ids": [task_id, task_id]}):
            with invalid("task_ids"):
                client.BatchApproveTasks(workspace_id=workspace_id, **wrong)
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            client.BatchApproveTasks(workspace_id=workspace_id, task_ids=[task_id, missing := str(uuid.uuid4())])
        assert refusal.resource == ("task", missing)

    def test_one_task_that_the_caller_created_spoils_a_batch_where_four_eyes_are_wanted(
        self, client: Client, workspace_id: str, plan_id: str
    ) -> None:
        home = {"workspace_id": workspace_id}
        client.UpdateWorkspace(**home, workspace={"four_eyes": True})
        [of_ada] = made(client.with_(ADA), workspace_id, {}, plan_id=plan_id)
        [of_bob] = made(client.with_(BOB), workspace_id, {}, plan_id=plan_id)
        for named in ({"task_ids": [of_bob, of_ada]}, {"plan_id": plan_id}):
            with refused(StatusCode.FAILED_PRECONDITION, "FOUR_EYES") as refusal:
                client.with_(ADA).BatchApproveTasks(**home, **named)
            assert of_ada in refusal.message
        assert status_of(client, workspace_id, of_bob) == "TASK_STATUS_PENDING"
        assert len(client.BatchApproveTasks(**home, plan_id=plan_id).task_ids) == 2

    def test_of_two_that_decide_at_once_each_task_has_one_decision(
        self, client: Client, workspace_id: str, plan_id: str
    ) -> None:
        home = {"workspace_id": workspace_id}
        made(client, workspace_id, *[{}] * 50, plan_id=plan_id)

        def decide(rpc: str) -> list[str]:
            return list(getattr(client, rpc)(**home, plan_id=plan_id).task_ids)

        with ThreadPoolExecutor(8) as pool:
            decided = list(pool.map(decide, ["BatchApproveTasks", "BatchRejectTasks"] * 4))
        assert sorted(map(len, decided)) == [0] * 7 + [50]
        for id_ in max(decided, key=len):
            assert len(client.ListTaskHistory(**home, task_id=id_).entries) == 2


def test_who_asked_waits_for_the_decision_in_a_watch(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    ids = made(client, workspace_id, {}, {})
    stream = client.WatchTasks(**home, task_ids=ids, statuses=["TASK_STATUS_APPROVED", "TASK_STATUS_REJECTED"])
    assert next(stream).WhichOneof("payload") == "started"
    client.RequestApproval(**home, task_id=ids[0], reason="why")
    client.with_(BOB).ApproveTask(**home, task_id=ids[0], reason="fine")
    client.with_(BOB).BatchRejectTasks(**home, task_ids=[ids[1]], reason="no")
    seen = []
    while len(seen) < 2:
        message = next(stream)
        seen += [(event.task_id, event.actor, event.reason) for event in message.events.events]
    stream.cancel()
    assert seen == [(ids[0], "bob", "fine"), (ids[1], "bob", "no")]


class TestLifecycle:
    """That of source 004: pending, approved, executing, completed, failed or rejected, with the times of each."""

    def test_approved_executed_and_completed(self, client: Client, workspace_id: str) -> None:
        [task_id] = made(client, workspace_id, {"request_text": "Deploy Kuma to homelab", "title": ""})
        names = {"workspace_id": workspace_id, "task_id": task_id}
        pending = client.GetTask(**names).task
        assert status_of(client, workspace_id, task_id) == "TASK_STATUS_PENDING"
        assert not pending.HasField("approved_at")
        assert not pending.HasField("completed_at")
        approved = client.with_(BOB).ApproveTask(**names).task
        assert (approved.approved_by, approved.HasField("approved_at")) == ("bob", True)
        started = client.StartTask(**names).task
        assert (started.approved_at, started.HasField("started_at")) == (approved.approved_at, True)
        used = {"duration_seconds": 280, "gpu_vram_mb_used": 1800, "cpu_time_ms": 15000}
        done = client.CompleteTask(**names, actual_resources=used).task
        assert (done.terminal, done.approved_at, done.HasField("completed_at")) == (True, approved.approved_at, True)
        assert done.actual_resources.cpu_time_ms == 15000

    def test_approved_executed_and_failed(self, client: Client, workspace_id: str) -> None:
        [task_id] = made(client, workspace_id, {})
        names = {"workspace_id": workspace_id, "task_id": task_id}
        client.ApproveTask(**names)
        client.StartTask(**names)
        failed = client.FailTask(**names, error_message="no route to host").task
        assert (failed.terminal, failed.error_message, failed.HasField("approved_at")) == (
            True,
            "no route to host",
            True,
        )
        # What was approved is tried again without another approval.
        assert client.RetryTask(**names).task.approved_at == failed.approved_at
        client.StartTask(**names)

    def test_rejected(self, client: Client, workspace_id: str) -> None:
        [task_id] = made(client, workspace_id, {})
        names = {"workspace_id": workspace_id, "task_id": task_id}
        rejected = client.with_(BOB).RejectTask(**names, reason="too risky").task
        assert (rejected.terminal, rejected.HasField("approved_at"), rejected.HasField("completed_at")) == (
            True,
            False,
            True,
        )
        entry = client.ListTaskHistory(**names).entries[-1]
        assert (entry.changed_by, entry.reason) == ("bob", "too risky")
        with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION"):
            client.StartTask(**names)

    def test_nothing_is_executed_before_its_approval(self, client: Client, workspace_id: str) -> None:
        [task_id] = made(client, workspace_id, {})
        names = {"workspace_id": workspace_id, "task_id": task_id}
        with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY"):
            client.StartTask(**names)
        assert not client.ClaimTasks(workspace_id=workspace_id).claimed
        client.ApproveTask(**names)
        [claimed] = client.ClaimTasks(workspace_id=workspace_id).claimed
        assert claimed.task.id == task_id


def test_rules_and_reviews_of_an_archived_plan_stay_as_they_are(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    made = client.CreatePlan(
        **home,
        plan={"name": "put away"},
        tasks=[{"title": "done"}, {"title": "open", "labels": ["risky"]}, {"title": "exempt"}],
        activate=True,
    )
    plan_id, (done, risky, _) = made.plan.id, [task.id for task in made.tasks]
    rule = client.CreateApprovalRule(**home, approval_rule={"plan_id": plan_id, "label": "risky"}).approval_rule
    client.StartTask(**home, task_id=done)
    client.CompleteTask(**home, task_id=done, output="it")
    client.RejectReview(**home, task_id=done, feedback="no")

    def reads() -> list[Message]:
        return [
            client.GetApprovalRule(**home, approval_rule_id=rule.id).approval_rule,
            *client.ListApprovalRules(**home, plan_id=plan_id).approval_rules,
            *client.ListReviews(**home, task_id=done).reviews,
            client.GetTask(**home, task_id=risky).task,
        ]

    before = reads()
    assert len(before) == 4
    client.ArchivePlan(**home, plan_id=plan_id)
    assert reads() == before
    assert not client.ListPendingApprovals(**home, plan_id=plan_id).tasks
    changes: tuple[Callable[[], object], ...] = (
        lambda: client.CreateApprovalRule(**home, approval_rule={"plan_id": plan_id}),
        lambda: client.UpdateApprovalRule(**home, approval_rule_id=rule.id, approval_rule={"label": "other"}),
        lambda: client.DeleteApprovalRule(**home, approval_rule_id=rule.id),
        lambda: client.RequestApproval(**home, task_id=risky, reason="why not"),
        lambda: client.BatchApproveTasks(**home, task_ids=[risky]),
        lambda: client.BatchRejectTasks(**home, plan_id=plan_id),
        lambda: client.RequestReview(**home, task_id=done),
    )
    for change in changes:
        with refused(StatusCode.FAILED_PRECONDITION, reason="PLAN_ARCHIVED"):
            change()
    client.RestorePlan(**home, plan_id=plan_id)
    assert reads() == before
    assert [task.id for task in client.ListPendingApprovals(**home, plan_id=plan_id).tasks] == [risky]
