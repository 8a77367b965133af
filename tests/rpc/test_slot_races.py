"""The slots of stories: who takes them, in which order, and what comes of it when others do so at the same time."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import psycopg
import pytest

from tests.rpc.client import Client
from tests.rpc.locks import deadlocks, holding, planned_by_hashes, waiting_for
from tests.rpc.test_concurrency import all_waiting, results
from tests.rpc.test_import import Import
from tests.rpc.test_task_readiness_races import Scene
from tests.support.roles import as_owner
from tests.support.waiting import eventually

SLOTS = "SELECT FROM story_slots WHERE story_id = ANY (%s::uuid[]) FOR UPDATE"

MANY = """
    WITH made AS (
        INSERT INTO plans (workspace_id, name)
        SELECT %(workspace_id)s, 'p' || number FROM generate_series(1, 500) AS number
        RETURNING id
    )
    INSERT INTO stories (workspace_id, id, title) SELECT %(workspace_id)s, id, 's' FROM made
"""


@pytest.fixture
def scene(client: Client, workspace_id: str, database_url: str) -> Scene:
    return Scene(client, {"workspace_id": workspace_id}, database_url)


def story(scene: Scene, tasks: int, *, started: int = 0) -> tuple[str, list[str]]:
    """One that executes, with tasks of which the first ones are in progress."""
    id_: str = scene.client.CreateStory(**scene.home, story={"title": "s"}).story.id
    made = scene.client.BatchCreateTasks(**scene.home, tasks=[{"title": "t", "plan_id": id_}] * tasks).tasks
    for rpc in ("RecordExecutionPlan", "ExecuteStory"):
        getattr(scene.client, rpc)(**scene.home, story_id=id_)
    for task in made[:started]:
        scene.client.StartTask(**scene.home, task_id=task.id)
    return id_, [task.id for task in made]


def check(scene: Scene) -> None:
    with psycopg.connect(scene.database_url) as connection:
        workspace = [scene.home["workspace_id"]]
        assert connection.execute("SELECT slots_drift(%s)", workspace).fetchall() == []
        assert connection.execute("SELECT * FROM readiness_drift(%s)", workspace).fetchall() == []


@pytest.mark.parametrize(
    "held",
    [
        "UPDATE tasks SET status = 'in_progress' WHERE id = %s AND plan_id = %s",
        "INSERT INTO tasks (workspace_id, id, plan_id, order_index, title, status)"
        " SELECT workspace_id, %s, id, 9, 'new', 'in_progress' FROM plans WHERE id = %s",
    ],
    ids=["begins", "comes"],
)
def test_a_story_comes_to_a_plan_in_which_a_task_begins(scene: Scene, held: str) -> None:
    """Before there is a story, nobody counts."""
    scene.plan()
    plan = scene.ids["plan"]
    scene.task("one", plan_id=plan)
    scene.ids["new"] = str(uuid.uuid4())
    scene.client.ActivatePlan(**scene.home, plan_id=plan)
    comes: dict[str, Any] = {"story": {"id": plan, "title": "s", "status": "STORY_STATUS_EXECUTING"}}
    sender = Import(scene.client, scene.home["workspace_id"])
    with scene.held(held, "one" if held.startswith("UPDATE") else "new", "plan") as waits:
        waits(lambda: sender.send([{"story": comes}]))
    check(scene)
    with psycopg.connect(scene.database_url) as connection:
        assert connection.execute("SELECT taken FROM story_slots WHERE story_id = %s", [plan]).fetchall() == [(1,)]


def test_who_frees_slots_of_several_stories_takes_them_in_the_order_of_the_ids(scene: Scene) -> None:
    """Who waits for one has none that comes after it."""
    tasks = dict(story(scene, 1, started=1) for _ in range(6))
    first, *others = sorted(tasks)
    ends = "UPDATE tasks SET status = 'cancelled' WHERE id = ANY (%s::uuid[])"
    with (
        planned_by_hashes(scene.database_url, "shift_slots"),
        ThreadPoolExecutor() as pool,
        psycopg.connect(scene.database_url, autocommit=True) as observer,
        psycopg.connect(scene.database_url, autocommit=True) as other,
        psycopg.connect(scene.database_url) as holder,
    ):
        # Its row lies behind the others then, and there are more stories than those.
        other.execute("UPDATE story_slots SET taken = taken WHERE story_id = %s", [first])
        observer.execute(MANY, scene.home)
        with psycopg.connect(as_owner(scene.database_url), autocommit=True) as owner:
            owner.execute("ANALYZE story_slots")
        holder.execute(SLOTS, [[first]])
        ended = pool.submit(other.execute, ends, [[task for [task] in tasks.values()]])
        assert eventually(lambda: waiting_for(observer, holder) == [other.info.backend_pid])
        observer.execute(f"{SLOTS} NOWAIT", [others])
        holder.commit()
        ended.result(20)
    check(scene)


def test_who_works_in_one_story_and_goes_on_in_another_meets_no_deadlock(scene: Scene) -> None:
    """Both complete a task in one story and claim in the other, each the other way round."""
    stories = [story(scene, 3, started=1) for _ in range(2)]
    before = deadlocks(scene.database_url)

    def go_on(done: int, next_: int) -> Any:
        completion = {"task_id": stories[done][1][0], "attempt": 1}
        claim = {"filter": {"plan_id": stories[next_][0]}, "limit": 1, "worker": f"w{done}"}
        return scene.client.CompleteAndClaimNext(**scene.home, completions=[completion], **claim)

    with all_waiting(scene.database_url, SLOTS, [id_ for id_, _ in stories]) as start:
        futures = start([partial(go_on, 0, 1), partial(go_on, 1, 0)])
    assert results(futures) == {"OK": 2}
    assert deadlocks(scene.database_url) == before
    check(scene)


def test_who_claims_in_all_plans_passes_over_the_slots_that_somebody_has(scene: Scene) -> None:
    """Waiting for them could be waiting for somebody who waits for those of another story."""
    busy, _ = story(scene, 2)
    free, tasks = story(scene, 2)
    with holding(scene.database_url, SLOTS, [busy]) as waiting:
        claimed = scene.client.ClaimTasks(**scene.home, limit=4, worker="ada").claimed
        assert waiting() == 0
    assert sorted(one.task.id for one in claimed) == sorted(tasks)
    assert len(scene.client.ClaimTasks(**scene.home, limit=4, worker="ada").claimed) == 2
    check(scene)
    assert busy != free
