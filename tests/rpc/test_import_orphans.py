"""Records that name what does not exist: they cost hardly more than others, and each is told what it lacks."""

from collections.abc import Callable

import psycopg
import pytest

from tests.rpc.client import Client
from tests.rpc.test_import import Import, Record, edge, ids, plan, task

pytestmark = pytest.mark.shares_server

# Enough for each of some parts to be tried three times; halving takes twice as many as there are bad records.
MOST_SAVEPOINTS = 30


@pytest.fixture
def new_import(client: Client, workspace_id: str) -> Import:
    return Import(client, workspace_id)


@pytest.fixture
def savepoints(database_url: str) -> Callable[[], int]:
    """How many transactions and savepoints have written since it was called last."""
    last = 0

    def count() -> int:
        nonlocal last
        with psycopg.connect(database_url) as connection:
            row = connection.execute("SELECT pg_current_xact_id()::text::bigint").fetchone()
        assert row is not None
        before, last = last, row[0]
        return int(last - before)

    count()
    return count


def failing(new_import: Import, records: list[tuple[Record, str]], *, first: int = 1) -> None:
    """Imports records, each with its error, or none where it is stored."""
    response = new_import.send([record for record, _ in records], first=first)
    expected = [(place, error) for place, (_, error) in enumerate(records) if error]
    assert [(failure.record_index, failure.message) for failure in response.failures] == expected


def missing(what: str, id_: str) -> str:
    return f"{what} {id_} does not exist"


def test_a_thousand_records_of_unknown_plans(
    client: Client, workspace_id: str, new_import: Import, savepoints: Callable[[], int]
) -> None:
    [p] = ids(1)
    new_import.send([plan(p)])
    good = ids(200)
    bad = list(zip(ids(800), ids(800), strict=True))
    sent = [(task(id_, plan_id=unknown), missing("plan", unknown)) for id_, unknown in bad]
    for place, id_ in enumerate(good):
        sent.insert(place * 5, (task(id_, plan_id=p), ""))
    savepoints()
    failing(new_import, sent, first=2)
    assert savepoints() < MOST_SAVEPOINTS
    assert {each.id for each in client.ListTasks(workspace_id=workspace_id, page_size=500).tasks} == set(good)


def test_what_is_there_already_and_moves_to_unknown_plans(new_import: Import, savepoints: Callable[[], int]) -> None:
    known, unknown = ids(100), ids(100)
    new_import.send([task(id_) for id_ in known])
    sent = [(task(id_, plan_id=plan_id), missing("plan", plan_id)) for id_, plan_id in zip(known, unknown, strict=True)]
    savepoints()
    failing(new_import, sent, first=2)
    assert savepoints() < MOST_SAVEPOINTS


def test_what_is_older_is_stale_whatever_it_names(new_import: Import) -> None:
    old, new, unknown, lost = ids(4)
    new_import.send([task(old, updated_at={"seconds": 20})])
    response = new_import.send(
        [
            task(new, plan_id=unknown),
            task(old, plan_id=unknown, created_at={"seconds": 1}, updated_at={"seconds": 10}),
            task(lost, plan_id=unknown),
        ],
        first=2,
    )
    assert [failure.record_index for failure in response.failures] == [0, 2]
    assert [stale.record_index for stale in response.stale] == [1]


def test_a_chain_of_subtasks_whose_first_is_missing(new_import: Import, savepoints: Callable[[], int]) -> None:
    unknown, *chain = ids(101)
    parents = [unknown, *chain]
    sent = [
        (task(id_, parent_task_id=parent), missing("task", parent)) for id_, parent in zip(chain, parents, strict=False)
    ]
    failing(new_import, sent)
    assert savepoints() < MOST_SAVEPOINTS


def test_each_key_of_tasks_and_the_first_that_is_broken(new_import: Import, savepoints: Callable[[], int]) -> None:
    p, f, u, v, parent = ids(5)
    new_import.send([plan(p), {"phase": {"id": f, "plan_id": p, "name": "a"}}])
    t = iter(ids(200))
    sent: list[tuple[Record, str]] = []
    for _ in range(20):
        sent += [
            (task(next(t), plan_id=p, phase_id=u), missing("phase", u)),
            (task(next(t), plan_id=u, phase_id=f), missing("plan", u)),
            (task(next(t), parent_task_id=v), missing("task", v)),
            (task(next(t), parent_task_id=v, plan_id=u), missing("plan", u)),
            (task(next(t), plan_id=p, phase_id=f), ""),
            (task(next(t), title="ok", parent_task_id=parent), ""),
        ]
    sent.insert(0, (task(parent), ""))
    savepoints()
    response = new_import.send([record for record, _ in sent], first=2)
    assert savepoints() < MOST_SAVEPOINTS
    told = {failure.record_index: failure.message for failure in response.failures}
    assert told == {place: error for place, (_, error) in enumerate(sent) if error}


def test_a_record_that_is_bad_otherwise_among_them(new_import: Import) -> None:
    u, p, *rest = ids(62)
    t = iter(rest)
    failing(
        new_import,
        [
            (plan(p), ""),
            *((task(next(t), plan_id=u), missing("plan", u)) for _ in range(20)),
            (task(next(t), phase_id=u), "phase_id: needs the plan_id of the plan it is in"),
            *((task(next(t), plan_id=u), missing("plan", u)) for _ in range(20)),
            (task(next(t), plan_id=p), ""),
        ],
    )


def test_phases_and_stories_of_unknown_plans(new_import: Import, savepoints: Callable[[], int]) -> None:
    phases, stories, unknown = ids(60), ids(60), ids(60)
    savepoints()
    failing(
        new_import,
        [
            *(({"story": {"story": {"id": id_, "title": "a"}}}, missing("plan", id_)) for id_ in stories),
            *(
                ({"phase": {"id": id_, "plan_id": plan_id, "name": "a"}}, missing("plan", plan_id))
                for id_, plan_id in zip(phases, unknown, strict=True)
            ),
        ],
    )
    assert savepoints() < MOST_SAVEPOINTS


def test_dependencies_with_unknown_ends(new_import: Import, savepoints: Callable[[], int]) -> None:
    a, b, c, u, v = ids(5)
    new_import.send([task(a), task(b), task(c)])
    e = iter(ids(200))
    sent: list[tuple[Record, str]] = [(edge(next(e), a, b), "")]
    for _ in range(25):
        sent += [
            (edge(next(e), a, u), missing("task", u)),
            (edge(next(e), u, a), missing("task", u)),
            (edge(next(e), u, v), missing("task", u)),
        ]
    sent.append((edge(next(e), b, c), ""))
    savepoints()
    failing(new_import, sent, first=2)
    assert savepoints() < MOST_SAVEPOINTS


def test_what_is_archived_is_told_of_at_once(
    client: Client, workspace_id: str, plan_id: str, new_import: Import, savepoints: Callable[[], int]
) -> None:
    client.ArchivePlan(workspace_id=workspace_id, plan_id=plan_id)
    [unknown] = ids(1)
    archived = new_import.send([task(ids(1)[0], plan_id=plan_id)]).failures[0].message
    assert "archived" in archived
    sent = [(task(id_, plan_id=plan_id), archived) for id_ in ids(50)]
    sent += [(task(id_, plan_id=unknown), missing("plan", unknown)) for id_ in ids(50)]
    savepoints()
    failing(new_import, sent, first=2)
    assert savepoints() < MOST_SAVEPOINTS


def test_a_plan_that_follows_from_the_task_need_not_exist(
    client: Client, workspace_id: str, new_import: Import
) -> None:
    t, u, one, two = ids(4)
    new_import.send([task(t, plan_id=(p := client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}).plan.id))])
    item = {"type": "note", "text": "x"}
    failing(
        new_import,
        [
            ({"context_item": {"id": one, "plan_id": u, "task_id": t, **item}}, ""),
            ({"context_item": {"id": two, "plan_id": u, **item}}, missing("plan", u)),
        ],
        first=2,
    )
    assert client.GetContextItem(workspace_id=workspace_id, context_item_id=one).context_item.plan_id == p
