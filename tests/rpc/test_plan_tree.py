"""A whole plan: how far it has come, and all that it consists of."""

import uuid
from typing import Any

import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_programs import create, link, new_plan, new_workspace

pytestmark = pytest.mark.shares_server


def items(client: Client, workspace_id: str, plan_id: str, **request: Any) -> list[tuple[str, Any]]:
    answers = client.GetPlanTree(workspace_id=workspace_id, plan_id=plan_id, **request)
    return [(kind := item.WhichOneof("item"), getattr(item, kind)) for answer in answers for item in answer.items]


def test_a_tree_has_everything_in_order(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    ids = [str(uuid.uuid4()) for _ in range(5)]
    made = client.CreatePlan(
        **home,
        plan={"name": "p"},
        phases=[
            {"phase": {"name": "late", "order_index": 9}, "tasks": [{"title": "d", "id": ids[0]}]},
            {"phase": {"name": "empty", "order_index": 4}},
            {"phase": {"name": "soon", "order_index": 1}, "tasks": [{"title": "a"}, {"title": "b", "id": ids[1]}]},
        ],
        tasks=[{"title": "x", "id": ids[2]}],
        dependencies=[{"source": {"task_id": ids[1]}, "target": {"task_id": ids[0]}}],
    )
    client.CreateTask(**home, task={"title": "c", "parent_task_id": ids[1], "plan_id": made.plan.id})
    for content in ("one", "two"):
        client.CreateNote(**home, note={"plan_id": made.plan.id, "content": content})
    other = client.CreatePlan(**home, plan={"name": "other"}, tasks=[{"title": "y", "id": ids[3]}]).plan.id
    client.CreateNote(**home, note={"plan_id": other, "content": "elsewhere"})
    across = {"source": {"plan_id": other}, "target": {"phase_id": made.phases[0].id}}
    client.CreateDependency(**home, dependency=across)
    client.CreateDependency(**home, dependency={"source": {"task_id": ids[3]}, "target": {"plan_id": other}, "kind": 2})
    parts = items(client, workspace_id, made.plan.id)
    names = [
        getattr(part, "name", "") or getattr(part, "title", "") or getattr(part, "content", "") for _, part in parts
    ]
    assert names == ["p", "one", "two", "soon", "a", "b", "empty", "late", "d", "x", "c", "", ""]
    assert parts[0][1] == client.GetPlan(**home, plan_id=made.plan.id).plan
    assert [part for kind, part in parts if kind == "task"] == list(
        client.ListTasks(**home, plan_id=made.plan.id).tasks
    )
    assert {part.target.phase_id for kind, part in parts if kind == "dependency"} == {"", made.phases[0].id}


def test_a_tree_says_which_dependencies_are_met(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    program, other = create(client, workspace_id), new_workspace(client)
    link(client, program, other)
    plan, source, waiting = (
        (id_, new_plan(client, id_, program_id=program.id)) for id_ in (workspace_id, other, other)
    )
    client.ActivatePlan(workspace_id=other, plan_id=source[1])
    outside, inside = (
        client.CreateTask(**home, task={"title": "t"} | place).task.id for place in ({}, {"plan_id": plan[1]})
    )
    for kind in (1, 2):
        edge = {"source": {"task_id": outside}, "target": {"task_id": inside}, "kind": kind}
        client.CreateDependency(**home, dependency=edge)
    for target, of in ((plan, source), (waiting, plan)):
        between = {"target_plan_id": target[1], "source_workspace_id": of[0], "source_plan_id": of[1]}
        client.CreateProgramDependency(workspace_id=target[0], program_dependency=between)

    def met() -> list[Any]:
        answers = client.GetPlanTree(**home, plan_id=plan[1])
        edges = [item for answer in answers for item in answer.items if "dependency" in item.WhichOneof("item")]
        assert [edge.program_dependency.target_plan_id for edge in edges] == ["", "", plan[1], waiting[1]]
        return [edge.met if edge.HasField("met") else None for edge in edges]

    assert met() == [False, None, False, False]
    client.SkipTask(**home, task_id=outside)
    client.CompletePlan(workspace_id=source[0], plan_id=source[1])
    assert met() == [True, None, True, False]


def test_a_tree_of_nothing_is_its_plan(client: Client, workspace_id: str, plan_id: str) -> None:
    assert [kind for kind, _ in items(client, workspace_id, plan_id)] == ["plan"]
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        items(client, workspace_id, str(uuid.uuid4()))


def test_artifacts_come_where_they_are_asked_for(client: Client, workspace_id: str, plan_id: str) -> None:
    home = {"workspace_id": workspace_id}
    client.CreatePhase(**home, phase={"plan_id": plan_id, "name": "a"})
    client.CreateNote(**home, note={"plan_id": plan_id, "content": "n"})
    large = '["' + "x" * 3_000_000 + '"]'
    for content_json in ("1", large):
        client.CreateArtifact(**home, artifact={"plan_id": plan_id, "artifact_type": 4, "content_json": content_json})
    assert [kind for kind, _ in items(client, workspace_id, plan_id)] == ["plan", "note", "phase"]
    whole = items(client, workspace_id, plan_id, include_artifacts=True)
    assert [kind for kind, _ in whole] == ["plan", "note", "artifact", "artifact", "phase"]
    assert [artifact.content_json for kind, artifact in whole if kind == "artifact"] == ["1", large]


def test_a_story_follows_its_plan(client: Client, workspace_id: str) -> None:
    made = client.CreateStory(workspace_id=workspace_id, story={"title": "s"})
    client.CreateNote(workspace_id=workspace_id, note={"plan_id": made.plan.id, "content": "n"})
    parts = items(client, workspace_id, made.plan.id)
    assert parts[:2] == [("plan", made.plan), ("story", made.story)]
    assert [kind for kind, _ in parts] == ["plan", "story", "note"]


def test_a_large_tree_comes_in_small_messages(client: Client, workspace_id: str, plan_id: str) -> None:
    home = {"workspace_id": workspace_id}
    tasks = [{"title": f"t{number}", "plan_id": plan_id, "description": "d" * 100_000} for number in range(30)]
    client.BatchCreateTasks(**home, tasks=tasks)
    answers = list(client.GetPlanTree(**home, plan_id=plan_id))
    assert len(answers) >= 3
    assert max(answer.ByteSize() for answer in answers) <= 1024 * 1024
    assert sum(len(answer.items) for answer in answers) == 31


def test_progress_is_counted_where_it_is_asked_for(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    made = client.CreatePlan(
        **home,
        plan={"name": "p"},
        phases=[
            {"phase": {"name": "a"}, "tasks": [{"title": str(number)} for number in range(4)]},
            {"phase": {"name": "b"}},
        ],
        tasks=[{"title": "x"}],
        activate=True,
    )
    for task, steps in zip(made.tasks, (["Start", "Complete"], ["Skip"], ["Cancel"], ["Start", "Fail"]), strict=False):
        for step in steps:
            getattr(client, f"{step}Task")(**home, task_id=task.id)
    assert not client.GetPlan(**home, plan_id=made.plan.id).HasField("progress")
    progress = client.GetPlan(**home, plan_id=made.plan.id, include_progress=True).progress
    assert [(phase.phase_id, phase.tasks.total, phase.tasks.percent) for phase in progress.phases] == [
        (made.phases[0].id, 4, 66),
        (made.phases[1].id, 0, 0),
        ("", 1, 0),
    ]
    whole = progress.tasks
    assert (whole.total, whole.percent, whole.pending) == (5, 50, 1)
    assert (whole.completed, whole.skipped, whole.cancelled, whole.failed) == (1, 1, 1, 1)
