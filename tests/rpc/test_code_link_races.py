"""Links to code, and claims that avoid conflicts, under changes that are made at the same time. Each race is forced."""

import threading
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import grpc
import psycopg
import pytest

from tests.conftest import running_server
from tests.rpc.client import Client
from tests.rpc.locks import deadlocks, waiting_for
from tests.support.waiting import eventually

Call = Callable[[], Any]


@dataclass
class Scene:
    """A workspace with tasks that are linked to code which is not indexed, and the database that they are in."""

    client: Client
    home: dict[str, str]
    database_url: str

    def task(self, *paths: str) -> str:
        id_: str = self.client.CreateTask(**self.home, task={"title": "t"}).task.id
        for path in paths:
            self.link(id_, path)
        return id_

    def link(self, task_id: str, path: str) -> str:
        code_link = {"task_id": task_id, "file_path": path}
        id_: str = self.client.CreateCodeLink(**self.home, code_link=code_link).code_link.id
        return id_

    def paths(self, task_id: str) -> set[str]:
        return {link.file_path for link in self.client.ListCodeLinks(**self.home, task_id=task_id).code_links}

    def claim(self, worker: str, client: Client | None = None, **fields: Any) -> list[str]:
        request = {"worker": worker, "lease_duration": {"seconds": 3600}, "avoid_conflicts": True} | fields
        return [each.task.id for each in (client or self.client).ClaimTasks(**self.home, **request).claimed]

    def status(self, *task_ids: str) -> set[str]:
        with psycopg.connect(self.database_url) as connection:
            found = connection.execute("SELECT status FROM tasks WHERE id = ANY (%s::uuid[])", [list(task_ids)])
            return {status for (status,) in found}

    @contextmanager
    def held(
        self, sql: str, *parameters: str
    ) -> Iterator[tuple[psycopg.Connection, Callable[..., "list[Future[Any]]"]]]:
        """Hold what the statement does. Gives its connection, and what starts calls and returns once they wait."""
        with (
            ThreadPoolExecutor(16) as pool,
            psycopg.connect(self.database_url) as holder,
            psycopg.connect(self.database_url, autocommit=True) as observer,
        ):
            holder.execute(sql.encode(), parameters)

            def wait(statement: str, *calls: Call, waiters: int | None = None) -> "list[Future[Any]]":
                made = [pool.submit(call) for call in calls]

                def waiting() -> int:
                    pids = waiting_for(observer, holder)
                    # Of long statements it has the beginning.
                    of = "SELECT count(*) FROM pg_stat_activity WHERE pid = ANY (%s) AND query LIKE %s"
                    [(count,)] = observer.execute(of, [pids, f"%{statement}%"])
                    return int(count)

                assert eventually(lambda: waiting() >= (waiters or len(calls))), "the race did not occur"
                return made

            yield holder, wait
            holder.commit()


@pytest.fixture
def scene(client: Client, workspace_id: str, database_url: str) -> Scene:
    return Scene(client, {"workspace_id": workspace_id}, database_url)


@pytest.fixture(scope="module")
def other_client(database_url: str) -> Iterator[Client]:
    """Calls another server on the same database."""
    with running_server(database_url) as address, grpc.insecure_channel(address) as channel:
        yield Client(channel)


def test_two_servers_never_give_two_that_are_in_conflict(scene: Scene, other_client: Client) -> None:
    one, other = scene.task("a"), scene.task("a")
    lock = "SELECT pg_advisory_xact_lock(hashtextextended('planwire.conflicts.' || %s, 0))"
    with scene.held(lock, scene.home["workspace_id"]) as (_, wait):
        claims = wait(
            "SELECT work.job", lambda: scene.claim("ada"), lambda: scene.claim("bob", other_client), waiters=2
        )
    assert sorted(len(claim.result(20)) for claim in claims) == [0, 1]
    assert scene.status(one, other) == {"in_progress", "pending"}


def test_workers_over_two_servers_are_never_in_each_others_way(scene: Scene, other_client: Client) -> None:
    """Each holds what it has claimed in a table of its own, from when it is told until before it completes it."""
    paths = {scene.task(f"f{number % 3}"): f"f{number % 3}" for number in range(36)}
    loose = [scene.link(id_, "loose") for id_ in list(paths)[:6]]
    holding: dict[str, str] = {}
    collisions, beside_each_other, done = list[tuple[str, str]](), 0, list[str]()
    changed = threading.Condition()

    def work(worker: str, client: Client) -> None:
        nonlocal beside_each_other
        for _ in range(200):
            if len(done) == len(paths):
                return
            for task in client.ClaimTasks(**scene.home, worker=worker, avoid_conflicts=True).claimed:
                id_ = task.task.id
                with changed:
                    collisions.extend((id_, held) for held in holding if paths[held] == paths[id_])
                    holding[id_] = worker
                    changed.notify_all()
                    # At the end there may be nobody else.
                    beside_another = changed.wait_for(lambda: len(set(holding.values())) > 1, 0.2)
                    beside_each_other += beside_another
                    del holding[id_]
                client.CompleteTask(**scene.home, task_id=id_, attempt=task.lease.attempt)
                done.append(id_)

    def unlink() -> None:
        for id_ in loose:
            scene.client.DeleteCodeLink(**scene.home, code_link_id=id_)

    clients = [scene.client, other_client] * 3
    with ThreadPoolExecutor() as pool:
        working = [pool.submit(work, f"w{number}", client) for number, client in enumerate(clients)]
        pool.submit(unlink).result(60)
        for each in working:
            each.result(60)
    assert len(done) == len(paths)
    assert beside_each_other, "nobody worked beside another one"
    assert collisions == []


def test_a_link_that_comes_while_a_claim_looks_is_avoided(scene: Scene) -> None:
    busy = scene.task("a")
    assert scene.claim("ada") == [busy]
    other, free = scene.task(), scene.task()
    # What is in conflict is known by then, and no task is locked yet.
    with scene.held("LOCK TABLE phases IN ACCESS EXCLUSIVE MODE") as (_, wait):
        [claim] = wait("SELECT work.job", lambda: scene.claim("bob", limit=2))
        scene.link(other, "a")
    assert claim.result(20) == [free]
    assert scene.status(other) == {"pending"}


def test_a_link_to_what_is_being_claimed_tells_of_the_conflict(scene: Scene) -> None:
    busy = scene.task("a")
    assert scene.claim("ada") == [busy]
    other = scene.task()
    claimed = "UPDATE tasks SET status = 'in_progress', attempt = 1, assigned_agent = 'bob' WHERE id = %s::uuid"
    with scene.held(claimed, other) as (_, wait):
        [link] = wait("NULL::code_links", lambda: scene.link(other, "a"))
    link.result(20)
    events = scene.client.ListEvents
    assert eventually(lambda: events(**scene.home, kinds=["code_conflict.found"]).events)
    told = events(**scene.home, kinds=["code_conflict.found"]).events
    assert [(event.subject_id, list(event.payload["task_ids"])) for event in told] == [(other, [busy])]


def test_renames_and_the_deletion_of_a_task_wait_for_each_other_once(scene: Scene) -> None:
    going, staying = scene.task("old"), scene.task("old")
    before = deadlocks(scene.database_url)
    renames = [{"old_path": "old", "new_path": "new"}]
    lock = "SELECT FROM tasks WHERE id = %s::uuid FOR UPDATE"
    with scene.held(lock, going) as (holder, wait):
        [renamed] = wait("new_module", lambda: scene.client.FollowRenames(**scene.home, renames=renames))
        holder.execute("DELETE FROM tasks WHERE id = %s::uuid", [going])
    assert renamed.result(20).changed == 1
    assert scene.paths(staying) == {"new"}
    assert deadlocks(scene.database_url) == before


@pytest.mark.parametrize("gone", ["tasks", "code_links"])
def test_a_repeated_rename_counts_what_the_first_one_changed(scene: Scene, gone: str) -> None:
    going, staying = scene.task(), scene.task("old")
    going_id = {"code_links": scene.link(going, "old"), "tasks": going}[gone]
    once = {"renames": [{"old_path": "old", "new_path": "new"}], "request_id": str(uuid.uuid4())}
    with scene.held(f"DELETE FROM {gone} WHERE id = %s::uuid", going_id) as (_, wait):
        [renamed] = wait("new_module", lambda: scene.client.FollowRenames(**scene.home, **once))
    again = scene.client.FollowRenames(**scene.home, **once)
    assert (renamed.result(20).changed, again.changed, again.replayed) == (1, 1, True)
    assert scene.paths(staying) == {"new"}


def test_a_rename_that_is_asked_for_several_times_at_once_is_made_once(scene: Scene) -> None:
    for _ in range(3):
        scene.task("old")
    once = {"renames": [{"old_path": "old", "new_path": "new"}], "request_id": str(uuid.uuid4())}
    with scene.held("SELECT FROM tasks FOR UPDATE") as (_, wait):
        calls = wait("new_module", *[lambda: scene.client.FollowRenames(**scene.home, **once)] * 4)
    answers = [call.result(20) for call in calls]
    assert sorted(answer.replayed for answer in answers) == [False, True, True, True]
    assert {answer.changed for answer in answers} == {3}


def test_renames_beside_diffs_and_claims_lose_no_link(scene: Scene, other_client: Client) -> None:
    tasks = [scene.task("x", "kept") for _ in range(6)]
    diff = "--- a/{0}\n+++ b/{0}\n@@ -1 +1 @@\n-x\n+y\n"

    def rename() -> None:
        for old, new in [("x", "y"), ("y", "x")] * 5:
            scene.client.FollowRenames(**scene.home, renames=[{"old_path": old, "new_path": new}])

    def link_diffs(client: Client) -> None:
        for task in tasks * 2:
            client.LinkDiff(**scene.home, task_id=task, diff=diff.format("x") + diff.format("y"))

    def claim() -> None:
        for number in range(12):
            for task in scene.claim(f"w{number}", other_client):
                scene.client.CompleteTask(**scene.home, task_id=task, attempt=1)

    with ThreadPoolExecutor() as pool:
        for call in [pool.submit(each) for each in (rename, rename, claim)]:
            pool.submit(link_diffs, other_client).result(60)
            call.result(60)
    for task in tasks:
        assert {"kept"} < scene.paths(task) <= {"kept", "x", "y"}


@pytest.mark.parametrize("end", ["DeleteTask", "ArchivePlan"])
def test_a_linked_task_that_goes_while_it_is_claimed(scene: Scene, plan_id: str, end: str) -> None:
    task = scene.client.CreateTask(**scene.home, task={"title": "t", "plan_id": plan_id}).task.id
    link = scene.link(task, "a")
    gone = {"DeleteTask": {"task_id": task}, "ArchivePlan": {"plan_id": plan_id}}[end]
    with ThreadPoolExecutor() as pool:
        claims = [pool.submit(scene.claim, f"w{number}") for number in range(3)]
        ended = pool.submit(lambda: getattr(scene.client, end)(**scene.home, **gone))
        claimed = [id_ for claim in claims for id_ in claim.result(20)]
        error = ended.exception(20)
    assert claimed in ([], [task])
    if error:
        assert claimed, error  # a lease is in the way of both
    else:
        assert scene.status(task) in (set(), {"pending"})
    found = scene.client.ListCodeLinks(**scene.home, plan_id=plan_id).code_links
    assert [each.id for each in found] == ([link] if error or end == "ArchivePlan" else [])


def test_a_link_is_deleted_once_however_often_it_is_asked_for(scene: Scene) -> None:
    task = scene.task()
    link, request_id = scene.link(task, "a"), str(uuid.uuid4())

    def delete() -> bool:
        again = {"code_link_id": link, "request_id": request_id}
        return bool(scene.client.DeleteCodeLink(**scene.home, **again).replayed)

    with scene.held("SELECT FROM code_links WHERE id = %s::uuid FOR UPDATE", link) as (_, wait):
        calls = wait("code_links", *[delete] * 4)
    assert sorted(call.result(20) for call in calls) == [False, True, True, True]
    events = scene.client.ListEvents
    assert eventually(lambda: len(events(**scene.home, kinds=["code_link.deleted"]).events) == 1)
