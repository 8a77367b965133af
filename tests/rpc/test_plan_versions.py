"""The next version of a plan."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_concurrency import all_waiting, results
from tests.rpc.test_programs import create, has_events, link, new_plan, new_workspace

pytestmark = pytest.mark.shares_server


def parts(client: Client, workspace_id: str, plan_id: str) -> dict[str, list[Any]]:
    """What a plan consists of, by its kind."""
    found: dict[str, list[Any]] = {"plan": [], "note": [], "phase": [], "task": [], "dependency": []}
    for answer in client.GetPlanTree(workspace_id=workspace_id, plan_id=plan_id):
        for item in answer.items:
            kind = item.WhichOneof("item")
            found[kind].append(getattr(item, kind))
    return found


def worked_on(client: Client, workspace_id: str) -> Any:
    """A plan with everything, on which somebody works; another plan blocks it, and it blocks that other's task."""
    home = {"workspace_id": workspace_id}
    ids = [str(uuid.uuid4()) for _ in range(4)]
    made = client.CreatePlan(
        **home,
        plan={"name": "p", "project_id": "web", "description": "d", "metadata": {"a": 1}},
        phases=[
            {
                "phase": {"name": "one", "id": ids[3]},
                "tasks": [{"title": "a", "id": ids[0]}, {"title": "b", "id": ids[1]}],
            },
            {"phase": {"name": "two"}, "tasks": [{"title": "c", "id": ids[2], "labels": ["x"], "capability": "y"}]},
        ],
        tasks=[{"title": "d", "requires_approval": True}],
        dependencies=[
            {"source": {"task_id": ids[0]}, "target": {"task_id": ids[1]}},
            {"source": {"phase_id": ids[3]}, "target": {"task_id": ids[2]}},
        ],
        activate=True,
    )
    client.CreateTask(**home, task={"title": "e", "plan_id": made.plan.id, "parent_task_id": ids[2]})
    client.CreateNote(**home, note={"plan_id": made.plan.id, "content": "n", "type": "t", "author": "me"})
    client.StartTask(**home, task_id=ids[0], assigned_agent="ada")
    client.CompleteTask(**home, task_id=ids[0], output="done")
    before = client.CreatePlan(**home, plan={"name": "before"}).plan.id
    after = client.CreateTask(**home, task={"title": "after"}).task.id
    client.CreateDependency(**home, dependency={"source": {"plan_id": before}, "target": {"plan_id": made.plan.id}})
    client.CreateDependency(**home, dependency={"source": {"task_id": ids[2]}, "target": {"task_id": after}})
    return made


def test_a_version_has_everything_and_nothing_is_done(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    made = worked_on(client, workspace_id)
    version = client.CreatePlanVersion(**home, plan_id=made.plan.id, reason="again").plan
    assert (version.version, version.name, version.project_id, version.description) == (2, "p", "web", "d")
    assert version.metadata == made.plan.metadata
    assert not version.HasField("activated_at")
    assert client.GetPlanByName(**home, project_id="web", name="p").plan == version
    old, new = parts(client, workspace_id, made.plan.id), parts(client, workspace_id, version.id)
    assert [(phase.name, phase.order_index) for phase in new["phase"]] == [("one", 0), ("two", 1)]
    assert [task.title for task in new["task"]] == [task.title for task in old["task"]]
    assert {(task.status, task.attempt, task.output, task.assigned_agent, task.revision) for task in new["task"]} == {
        (1, 0, "", "", 1)
    }
    assert [(note.content, note.type, note.author) for note in new["note"]] == [("n", "t", "me")]
    titles = {part.id: getattr(part, "title", "") or part.name for part in (*new["task"], *new["phase"], *new["plan"])}
    edges = {
        tuple(titles.get(getattr(end, end.WhichOneof("subject")), "before") for end in (edge.source, edge.target))
        for edge in new["dependency"]
    }
    assert edges == {("a", "b"), ("one", "c"), ("before", "p")}
    by_title = {task.title: task for task in new["task"]}
    assert by_title["e"].parent_task_id == by_title["c"].id
    assert by_title["d"].requires_approval
    assert (list(by_title["c"].labels), by_title["c"].capability) == (["x"], "y")
    [entry] = client.ListTaskHistory(**home, task_id=by_title["a"].id).entries
    assert (entry.old_status, entry.new_status, entry.reason) == (0, 1, "again")
    kinds = [event.kind for event in client.ListEvents(**home, page_size=1000).events if event.plan_id == version.id]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "plan.created": 1,
        "phase.created": 2,
        "task.created": 5,
        "note.created": 1,
        "dependency.created": 3,
    }


def test_the_copied_edges_are_held_to_the_same_rules(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    version = client.CreatePlanVersion(**home, plan_id=worked_on(client, workspace_id).plan.id).plan
    tasks = {task.title: task.id for task in parts(client, workspace_id, version.id)["task"]}
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        client.CreateDependency(
            **home, dependency={"source": {"task_id": tasks["b"]}, "target": {"task_id": tasks["a"]}}
        )


def drift(database_url: str, workspace_id: str) -> list[Any]:
    """What is wrong in the counters of readiness."""
    with psycopg.connect(database_url) as connection:
        return connection.execute("SELECT * FROM readiness_drift(%s)", [workspace_id]).fetchall()


def test_the_copied_edges_know_what_is_done(client: Client, workspace_id: str, database_url: str) -> None:
    """Of what is copied only a phase in which nothing is; and what is outside goes on as it is."""
    home = {"workspace_id": workspace_id}
    phases = [{"phase": {"name": "empty"}}, {"phase": {"name": "full"}, "tasks": [{"title": "f"}]}]
    made = client.CreatePlan(**home, plan={"name": "p"}, phases=phases, tasks=[{"title": t} for t in "abcd"])
    done, left = (client.CreateTask(**home, task={"title": title}).task.id for title in ("done", "left"))
    client.SkipTask(**home, task_id=done)
    sources = [{"phase_id": made.phases[0].id}, {"phase_id": made.phases[1].id}, {"task_id": done}, {"task_id": left}]
    for source, target in zip(sources, made.tasks[1:], strict=True):
        client.CreateDependency(**home, dependency={"source": source, "target": {"task_id": target.id}})
    version = client.CreatePlanVersion(**home, plan_id=made.plan.id).plan.id
    assert drift(database_url, workspace_id) == []
    client.ActivatePlan(**home, plan_id=version)
    assert drift(database_url, workspace_id) == []
    ready = client.ListReadyTasks(**home, filter={"plan_id": version}).tasks
    assert {task.title for task in ready} == {"f", "a", "c"}


def test_what_a_version_waits_for_ends_while_it_is_made(client: Client, workspace_id: str, database_url: str) -> None:
    home = {"workspace_id": workspace_id}
    made = client.CreatePlan(**home, plan={"name": "p"}, tasks=[{"title": "t"}])
    source = client.CreateTask(**home, task={"title": "before"}).task.id
    edge = {"source": {"task_id": source}, "target": {"task_id": made.tasks[0].id}}
    client.CreateDependency(**home, dependency=edge)
    with all_waiting(database_url, "UPDATE tasks SET status = 'skipped' WHERE id = %s", source) as start:
        futures = start([lambda: client.CreatePlanVersion(**home, plan_id=made.plan.id)])
    assert results(futures) == {"OK": 1}
    assert drift(database_url, workspace_id) == []


def test_what_a_version_waits_for_is_shifted_while_it_is_made(
    client: Client, workspace_id: str, database_url: str
) -> None:
    """It gets another level, which whoever copied the levels of the plan has not seen."""
    home = {"workspace_id": workspace_id}
    made = client.CreatePlan(**home, plan={"name": "p"}, tasks=[{"title": "t"}])
    first, source = (client.CreateTask(**home, task={"title": title}).task.id for title in ("first", "source"))
    edge = {"source": {"task_id": source}, "target": {"task_id": made.tasks[0].id}}
    client.CreateDependency(**home, dependency=edge)
    insert = "INSERT INTO dependencies (workspace_id, source_task_id, target_task_id) VALUES (%s, %s, %s)"
    with all_waiting(database_url, insert, workspace_id, first, source) as start:
        futures = start([lambda: client.CreatePlanVersion(**home, plan_id=made.plan.id)])
    assert results(futures) == {"OK": 1}
    with psycopg.connect(database_url) as connection:
        assert connection.execute("SELECT * FROM levels_drift(%s)", [workspace_id]).fetchall() == []


def test_a_version_waits_for_the_plans_of_other_workspaces_too(client: Client, workspace_id: str) -> None:
    program, other = create(client, workspace_id), new_workspace(client)
    link(client, program, other)
    source = new_plan(client, other, program_id=program.id)
    old, blocked = (new_plan(client, workspace_id, program_id=program.id) for _ in range(2))
    for waits, for_ in (((workspace_id, old), (other, source)), ((other, source), (workspace_id, blocked))):
        edge = {"target_plan_id": waits[1], "source_workspace_id": for_[0], "source_plan_id": for_[1]}
        client.CreateProgramDependency(workspace_id=waits[0], program_dependency=edge)
    version = client.CreatePlanVersion(workspace_id=workspace_id, plan_id=old, reason="again").plan
    [edge] = client.ListProgramDependencies(workspace_id=workspace_id, plan_id=version.id).program_dependencies
    assert (edge.target_plan_id, edge.source_workspace_id, edge.source_plan_id) == (version.id, other, source)
    assert has_events(client, workspace_id, edge.id, "program_dependency.created")
    later = client.CreatePlanVersion(workspace_id=workspace_id, plan_id=blocked).plan
    assert not client.ListProgramDependencies(workspace_id=workspace_id, plan_id=later.id).program_dependencies


@pytest.mark.parametrize("gone", ["source", "parent"])
def test_a_version_is_made_also_when_something_around_it_goes_meanwhile(
    client: Client, database_url: str, workspace_id: str, plan_id: str, gone: str
) -> None:
    home = {"workspace_id": workspace_id}
    outside = client.CreateTask(**home, task={"title": "outside"}).task.id
    task = {"title": "t", "plan_id": plan_id} | ({"parent_task_id": outside} if gone == "parent" else {})
    task_id = client.CreateTask(**home, task=task).task.id
    if gone == "source":
        edge = {"source": {"task_id": outside}, "target": {"task_id": task_id}}
        client.CreateDependency(**home, dependency=edge)
    copies: list[Any] = []
    with all_waiting(database_url, "DELETE FROM tasks WHERE id = %s", outside) as start:
        futures = start([lambda: copies.append(client.CreatePlanVersion(**home, plan_id=plan_id).plan)])
    assert results(futures) == {"OK": 1}
    copied = parts(client, workspace_id, copies[0].id)
    # A parent takes its subtasks along.
    assert ([task.title for task in copied["task"]], copied["dependency"]) == (["t"] if gone == "source" else [], [])


def test_a_version_is_not_given_twice(client: Client, workspace_id: str, plan_id: str) -> None:
    home = {"workspace_id": workspace_id}

    def version() -> Any:
        return client.CreatePlanVersion(**home, plan_id=plan_id).plan

    assert [version().version, version().version] == [2, 3]
    client.DeletePlan(**home, plan_id=version().id)
    fifth = version()
    assert fifth.version == 5
    client.UpdatePlan(**home, plan_id=fifth.id, plan={"name": "another"})
    assert version().version == 6
    with ThreadPoolExecutor(8) as pool:
        versions = [made.result().version for made in [pool.submit(version) for _ in range(8)]]
    assert sorted(versions) == list(range(7, 15))


def test_a_workspace_with_versions_can_be_deleted(client: Client, workspace_id: str, plan_id: str) -> None:
    client.CreatePlanVersion(workspace_id=workspace_id, plan_id=plan_id)
    client.DeleteWorkspace(workspace_id=workspace_id, force=True)


def test_plans_are_listed_by_priority_time_and_text(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    a = client.CreatePlan(**home, plan={"name": "Alpha 100%", "priority": "PRIORITY_HIGH"}).plan
    b = client.CreatePlan(**home, plan={"name": "Beta", "description": "after aLPHa"}).plan

    def listed(**filters: Any) -> list[str]:
        return [plan.name for plan in client.ListPlans(**home, **filters).plans]

    assert listed(priorities=["PRIORITY_HIGH", "PRIORITY_LOW"]) == [a.name]
    assert listed(priorities=["PRIORITY_NORMAL"]) == [b.name]
    assert listed(updated_after=b.updated_at) == [b.name]
    assert listed(updated_before=b.updated_at) == [a.name]
    assert listed(text="ALPHA") == [a.name, b.name]
    assert listed(text="0%") == [a.name]
    assert listed(text="%") == [a.name]
    assert listed(text="gamma") == []
