"""`planwire plan tree`: a plan as people see it."""

import json
import re
import uuid

import pytest
from planwire.v1.plan_service_pb2 import CreatePlanRequest
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.task_service_pb2 import CompleteTaskRequest, CreateTaskRequest, StartTaskRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from rich.cells import cell_len

from tests.cli.conftest import Planwire
from tests.cli.test_output import STYLE, Terminal, terminal

__all__ = ["terminal"]


@pytest.fixture
def plan(plans: PlanServiceStub, tasks: TaskServiceStub, workspace: str) -> str:
    """Two phases, of which one waits for the other; in it a task is done, one is worked on, and one waits for both."""
    ids = [str(uuid.uuid4()) for _ in range(6)]
    made = plans.CreatePlan(
        CreatePlanRequest(
            workspace_id=workspace,
            plan={"name": "Replace the parser"},
            phases=[
                {
                    "phase": {"name": "Grammar", "id": ids[4]},
                    "tasks": [
                        {"title": "Write the grammar", "id": ids[0]},
                        {"title": "Test it, with all that people have sent us in the last ten years", "id": ids[1]},
                        {"title": "Explain it", "id": ids[2]},
                    ],
                },
                {"phase": {"name": "Release", "id": ids[5]}, "tasks": [{"title": "Announce it", "id": ids[3]}]},
            ],
            tasks=[{"title": "Thank everybody"}],
            dependencies=[
                {"source": {"task_id": ids[0]}, "target": {"task_id": ids[2]}},
                {"source": {"task_id": ids[1]}, "target": {"task_id": ids[2]}},
                {"source": {"phase_id": ids[4]}, "target": {"phase_id": ids[5]}},
            ],
            activate=True,
        )
    )
    part = {"title": "Fuzz it", "plan_id": made.plan.id, "phase_id": ids[4], "parent_task_id": ids[1]}
    tasks.CreateTask(CreateTaskRequest(workspace_id=workspace, task=part))
    for id_ in ids[:2]:
        tasks.StartTask(StartTaskRequest(workspace_id=workspace, task_id=id_, assigned_agent="ada"))
    tasks.CompleteTask(CompleteTaskRequest(workspace_id=workspace, task_id=ids[0]))
    return str(made.plan.id)


@pytest.mark.parametrize("columns", [60, 80, 160])
def test_a_tree_fits_the_terminal(terminal: Terminal, plan: str, columns: int) -> None:
    lines = STYLE.sub("", terminal(columns, "plan", "tree", plan)).splitlines()
    assert max(map(cell_len, lines)) <= columns
    assert [line.split("  ")[0] for line in lines if not line.startswith(" ")] == [
        "Replace the parser",
        "Grammar",
        "Release",
        "in no phase",
    ]
    assert lines[0].rstrip().endswith("1/6")
    assert [line[:4].rstrip() for line in lines[2:6]] == ["  ✓", "  ●", "", "  ○"]
    assert [line.split()[2] for line in lines[2:6]] == ["Write", "Test", "Fuzz", "Explain"]
    assert f"← {lines[3].split()[1]}" in lines[5]
    assert "← phase Grammar" in lines[6]


def test_a_pipe_gets_the_statuses_in_words(online: Planwire, plan: str) -> None:
    out = online("plan", "tree", plan).out
    long = "Test it, with all that people have sent us in the last ten years"
    assert re.search("✓ [0-9a-f]{6}  completed  Write the grammar\n", out)
    tested = re.search(f"● ([0-9a-f]{{6}})  in_progress  {long}  ada\n", out)
    assert tested
    assert re.search(f"○ [0-9a-f]{{6}}  pending  Explain it  ← {tested[1]} {long}\n", out)


def test_a_tree_shows_only_what_is_still_waited_for(online: Planwire, plan: str) -> None:
    outside = online("task", "create", "Ask around", "--json").json["task"]["id"]
    *_, last = online("task", "list", "--plan", plan, "--json").json["tasks"]
    online("dependency", "add", outside, last["id"])
    assert f"pending  {last['title']}  ← task {outside[-6:]}\n" in online("plan", "tree", plan).out
    online("task", "skip", outside)
    assert f"pending  {last['title']}\n" in online("plan", "tree", plan).out


def test_a_tree_has_notes_and_on_request_artifacts(online: Planwire, terminal: Terminal, plan: str) -> None:
    online("note", "create", plan, "Not before\nFriday, " + "ever " * 30, "--type", "warning")
    online("artifact", "create", plan, "code_changes", "[1]")
    lines = online("plan", "tree", plan).out.splitlines()
    assert lines[1].startswith("  ✎ warning  Not before Friday, ever ")
    assert "▤" not in "".join(lines)
    lines = STYLE.sub("", terminal(60, "plan", "tree", plan, "--artifacts")).splitlines()
    assert max(map(cell_len, lines)) <= 60
    assert lines[1].endswith("…")
    assert lines[2].startswith("  ▤ code_changes  3 bytes  ")


def test_a_tree_is_one_document_of_json(online: Planwire, plan: str) -> None:
    items = json.loads(online("plan", "tree", plan, "--json").out)["items"]
    assert [next(iter(item)) for item in items].count("task") == 6


def test_the_tree_of_a_story_tells_how_far_it_is(online: Planwire) -> None:
    story = online("story", "create", "Sign in", "--json").json["story"]["id"]
    online("story", "record-plan", story)
    online("task", "create", "Form", "--plan", story, "--wave", "2")
    online("story", "execute", story)
    assert online("plan", "tree", story).out.startswith("Sign in  v1  active  story executing, wave 2 ")


def test_a_tree_of_nothing(online: Planwire, workspace: str) -> None:
    missing = online("plan", "tree", str(uuid.uuid4()))
    assert missing.code == 4
    assert "does not exist" in missing.err
