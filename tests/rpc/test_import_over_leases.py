"""What an import does to a task that a worker has a lease on: no token is ever good for another attempt."""

from collections.abc import Callable
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.task_pb2 import TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_import import Import, counts, ids, plan, task
from tests.rpc.test_import_over_newer import FAR_AHEAD, LONG_AGO, events

pytestmark = pytest.mark.shares_server

IN_PROGRESS = {"status": "TASK_STATUS_IN_PROGRESS"}
PENDING = {"status": "TASK_STATUS_PENDING"}


class Leased:
    """A task of an imported plan that ada has claimed as attempt 3."""

    def __init__(self, client: Client, workspace_id: str) -> None:
        self.client, self.workspace_id = client, workspace_id
        self.plan, self.task = ids(2)
        self.named = {"workspace_id": workspace_id, "task_id": self.task}
        Import(client, workspace_id).send(
            [plan(self.plan, status="PLAN_STATUS_ACTIVE"), task(self.task, plan_id=self.plan)], changed_at=LONG_AGO
        )
        for attempt in (1, 2):
            self.claim("ada")
            client.ReleaseTask(**self.named, attempt=attempt)
        assert self.claim("ada") == 3

    def claim(self, worker: str) -> int:
        claim = {"workspace_id": self.workspace_id, "filter": {"plan_id": self.plan}, "worker": worker}
        [claimed] = self.client.ClaimTasks(**claim).claimed
        token: int = claimed.lease.attempt
        return token

    def read(self, says: dict[str, Any], *, created: bool = False, **header: Any) -> None:
        record = task(self.task, plan_id=self.plan, title="said otherwise", **says)
        response = Import(self.client, self.workspace_id).send([record], **header)
        counted = response.progress.created if created else response.progress.updated
        assert (counted, list(response.failures)) == (1, [])

    def stored(self) -> tuple[int, int, TaskStatus]:
        found = self.client.GetTask(**self.named).task
        assert found.title == "said otherwise"
        return found.attempt, found.released_attempts, found.status


@pytest.fixture
def leased(client: Client, workspace_id: str) -> Leased:
    return Leased(client, workspace_id)


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("attempt", [{}, {"attempt": 1}, {"attempt": 3}, {"attempt": 9}])
@pytest.mark.parametrize("comes", ["of a file", "with a time"])
def test_work_in_progress_goes_on_under_its_token(
    leased: Leased, attempt: dict[str, int], comes: str, overwrite: bool
) -> None:
    header = {"changed_at": FAR_AHEAD} if comes == "of a file" else {}
    times = {} if comes == "of a file" else {"updated_at": FAR_AHEAD}
    leased.read(IN_PROGRESS | attempt | times, overwrite=overwrite, **header)
    assert leased.stored()[::2] == (3, TaskStatus.TASK_STATUS_IN_PROGRESS)
    lease = leased.client.RenewLease(**leased.named, attempt=3).lease
    assert (lease.worker, lease.attempt) == ("ada", 3)
    with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST"):
        leased.client.CompleteTask(**leased.named, attempt=1)
    assert leased.client.CompleteTask(**leased.named, attempt=3).task.attempt == 3


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("attempt", [{}, {"attempt": 1}, {"attempt": 3}])
def test_a_task_that_is_taken_away_is_lost(leased: Leased, attempt: dict[str, int], overwrite: bool) -> None:
    leased.read(PENDING | attempt | {"updated_at": FAR_AHEAD}, overwrite=overwrite)
    assert leased.stored()[::2] == (3, TaskStatus.TASK_STATUS_PENDING)
    happened = events(leased.client, leased.workspace_id, leased.task)[-1]
    assert happened == ("task.status_changed", "in_progress", "pending")
    entry = leased.client.ListTaskHistory(**leased.named).entries[-1]
    assert (entry.old_status, entry.new_status) == (
        TaskStatus.TASK_STATUS_IN_PROGRESS,
        TaskStatus.TASK_STATUS_PENDING,
    )
    ended = leased.client.ListTaskAttempts(**leased.named).attempts[-1]
    assert (ended.attempt, ended.status) == (3, TaskStatus.TASK_STATUS_IN_PROGRESS)
    for rpc in ("RenewLease", "CompleteTask", "FailTask", "ReleaseTask"):
        with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST"):
            getattr(leased.client, rpc)(**leased.named, attempt=3)
    assert leased.claim("bob") == 4
    with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST") as refusal:
        leased.client.CompleteTask(**leased.named, attempt=3)
    assert refusal.metadata["worker"] == "bob"


@pytest.mark.parametrize("first", ["PENDING", "COMPLETED", "CANCELLED"])
@pytest.mark.parametrize("attempt", [{}, {"attempt": 1}, {"attempt": 3}])
def test_what_comes_into_progress_again_is_another_attempt(leased: Leased, first: str, attempt: dict[str, int]) -> None:
    leased.read({"status": f"TASK_STATUS_{first}", **attempt})
    leased.read(IN_PROGRESS | attempt)
    assert leased.stored()[::2] == (4, TaskStatus.TASK_STATUS_IN_PROGRESS)
    for rpc, reason in (("RenewLease", "LEASE_LOST"), ("CompleteTask", "ATTEMPT_MISMATCH")):
        with refused(StatusCode.FAILED_PRECONDITION, reason):
            getattr(leased.client, rpc)(**leased.named, attempt=3)
    assert not leased.client.ListLeases(workspace_id=leased.workspace_id).leases
    assert leased.client.CompleteTask(**leased.named, attempt=4).task.attempt == 4


def delete_task(leased: Leased) -> None:
    leased.client.DeleteTask(**leased.named)


def delete_plan(leased: Leased) -> None:
    leased.client.DeletePlan(workspace_id=leased.workspace_id, plan_id=leased.plan)


def purge_plan(leased: Leased) -> None:
    leased.client.ArchivePlan(workspace_id=leased.workspace_id, plan_id=leased.plan, force=True)
    purged = leased.client.PurgeArchivedPlans(workspace_id=leased.workspace_id, older_than={"seconds": 0})
    assert [each.plan_id for each in purged.plans] == [leased.plan]


def delete_workspace(leased: Leased) -> None:
    workspace = leased.client.GetWorkspace(workspace_id=leased.workspace_id).workspace
    leased.client.DeleteWorkspace(workspace_id=leased.workspace_id, force=True)
    leased.client.RegisterWorkspace(workspace_id=workspace.id, path=workspace.path)


@pytest.mark.parametrize("delete", [delete_task, delete_plan, purge_plan, delete_workspace])
@pytest.mark.parametrize("attempt", [{}, {"attempt": 1}, {"attempt": 3}, {"attempt": 9}])
def test_a_deleted_task_comes_back_behind_its_attempts(
    leased: Leased, delete: Callable[[Leased], None], attempt: dict[str, int]
) -> None:
    delete(leased)
    sender = Import(leased.client, leased.workspace_id)
    active = plan(leased.plan, status="PLAN_STATUS_ACTIVE")
    sender.send([active, task(leased.task, plan_id=leased.plan, max_attempts=10, **PENDING, **attempt)])
    found = leased.client.GetTask(**leased.named).task
    said = attempt.get("attempt", 0)
    assert (found.attempt, found.released_attempts) == (max(said, 3), max(3 - said, 0))
    assert leased.claim("bob") == found.attempt + 1
    with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST"):
        leased.client.CompleteTask(**leased.named, attempt=3)
    assert leased.client.CompleteTask(**leased.named, attempt=found.attempt + 1).task.attempt == found.attempt + 1


@pytest.mark.parametrize("attempt", [{}, {"attempt": 1}, {"attempt": 3}])
def test_a_deleted_task_that_comes_back_in_progress_is_another_attempt(leased: Leased, attempt: dict[str, int]) -> None:
    delete_task(leased)
    leased.read(IN_PROGRESS | attempt, created=True)
    assert leased.stored()[::2] == (4, TaskStatus.TASK_STATUS_IN_PROGRESS)
    with refused(StatusCode.FAILED_PRECONDITION, "ATTEMPT_MISMATCH"):
        leased.client.CompleteTask(**leased.named, attempt=3)
    assert leased.client.CompleteTask(**leased.named, attempt=4).task.attempt == 4


@pytest.mark.parametrize(
    "says",
    [
        IN_PROGRESS | {"attempt": 1},
        IN_PROGRESS | {"attempt": 9},
        PENDING | {"attempt": 1},
        PENDING | {"attempt": 1, "released_attempts": 1},
        PENDING | {"attempt": 9, "released_attempts": 4},
    ],
)
@pytest.mark.parametrize("before", ["leased", "pending", "deleted"])
def test_what_says_the_same_again_is_unchanged(leased: Leased, before: str, says: dict[str, Any]) -> None:
    """The attempt is another one than the record says, and so it is when it is compared with the record again."""
    if before == "pending":
        leased.client.ReleaseTask(**leased.named, attempt=3)
    elif before == "deleted":
        delete_task(leased)
    record = task(leased.task, plan_id=leased.plan, title="said otherwise", updated_at=FAR_AHEAD, **says)
    Import(leased.client, leased.workspace_id).send([record])
    found = leased.client.GetTask(**leased.named).task
    happened = events(leased.client, leased.workspace_id, leased.task)
    for overwrite in (False, True):
        again = Import(leased.client, leased.workspace_id).send([record], overwrite=overwrite)
        assert counts(again.progress) == (0, 0, 1, 0)
    assert leased.client.GetTask(**leased.named).task == found
    assert events(leased.client, leased.workspace_id, leased.task) == happened
