"""`planwire import`, against a real server."""

import os
from pathlib import Path

import pytest
from planwire.v1.task_pb2 import TaskStatus
from planwire.v1.task_service_pb2 import ListTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import Planwire
from tests.cli.files import BEADS, MARKDOWN, TASK_MASTER, lines, titles

REAL = Path(os.environ.get("PLANWIRE_BEADS_FILE", Path(__file__).parents[3] / "shared" / "data" / "beads-issues.jsonl"))


def test_a_file_without_times_changes_what_was_changed_in_it(online: Planwire, tmp_path: Path) -> None:
    """What was done in Planwire since it was read stays, also where the file is written anew."""
    plan = tmp_path / "plan.md"
    plan.write_text("- [ ] Boil water\n- [ ] Make tea\n")
    online("import", str(plan))
    task_id = online("task", "list", "--json").json["tasks"][0]["id"]
    for step in ("start", "complete"):
        assert online("task", step, task_id).code == 0
    os.utime(plan, (4_000_000_000, 4_000_000_000))
    assert online("import", str(plan), "--json").json["records"]["task"]["unchanged"] == 2
    plan.write_text("- [ ] Boil water\n- [x] Make tea\n")
    os.utime(plan, (4_000_000_000, 4_000_000_000))
    assert online("import", str(plan), "--json").json["records"]["task"]["updated"] == 1
    statuses = {task["title"]: task["status"] for task in online("task", "list", "--json").json["tasks"]}
    assert statuses == {"Boil water": "TASK_STATUS_COMPLETED", "Make tea": "TASK_STATUS_COMPLETED"}


def test_a_change_that_is_older_than_one_of_the_same_here_is_stale_and_named(online: Planwire, tmp_path: Path) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text("- [ ] Boil water\n")
    os.utime(plan, (1_700_000_000, 1_700_000_000))
    online("import", str(plan))
    task_id = online("task", "list", "--json").json["tasks"][0]["id"]
    assert online("task", "skip", task_id, "--reason", "rain").code == 0
    plan.write_text("- [x] Boil water\n")
    os.utime(plan, (1_700_000_100, 1_700_000_100))
    ended = online("import", str(plan), "--json")
    assert (ended.code, ended.json["stale"]) == (0, 1)
    [problem] = ended.json["problems"]
    assert problem == {
        "kind": "stale",
        "line": 1,
        "name": "Boil water",
        "reason": "what it says was changed here later",
    }
    online("import", str(plan), "--overwrite")
    assert online("task", "show", task_id, "--json").json["task"]["status"] == "TASK_STATUS_COMPLETED"


@pytest.mark.parametrize(
    ("file", "code", "created"),
    [
        (BEADS, 1, {"plan": 1, "task": 9, "dependency": 10}),
        (TASK_MASTER, 1, {"plan": 2, "task": 9, "dependency": 5}),
        (MARKDOWN, 1, {"plan": 1, "phase": 3, "task": 12}),
    ],
)
def test_doing_it_twice_changes_nothing(online: Planwire, file: str, code: int, created: dict[str, int]) -> None:
    first = online("import", file, "--json")
    assert first.code == code
    assert {kind: counts["created"] for kind, counts in first.json["records"].items()} == created
    before = online("export").out
    second = online("import", file, "--json").json
    for kind, count in created.items():
        assert second["records"][kind] == {"created": 0, "updated": 0, "unchanged": count, "stale": 0, "refused": 0}
    assert online("export").out == before
    assert {**first.json, "seconds": 0, "tasks_per_second": 0, "records": 0} == {
        **second,
        "seconds": 0,
        "tasks_per_second": 0,
        "records": 0,
    }


def test_people_see_counts_and_what_was_left_out(online: Planwire, workspace: str) -> None:
    ended = online("import", BEADS)
    header, *rows, items, speed = ended.out.splitlines()
    assert header.split() == ["CREATED", "UPDATED", "UNCHANGED", "STALE", "REFUSED"]
    assert [row.split() for row in rows] == [
        ["plans", "1", "0", "0", "0", "0"],
        ["tasks", "9", "0", "0", "0", "0"],
        ["dependencies", "10", "0", "0", "0", "0"],
    ]
    assert items == "10 items: 9 stored, 0 refused, 1 skipped"
    assert speed.endswith(f" tasks a second; in workspace {workspace}")
    assert ended.err.splitlines() == [
        "line 10, sea-9: link: its dependency on sea-404 (blocks): sea-404 is not among the tasks of the file",
        "line 10, sea-9: note: status 'at-sea' is not one of beads' own: the task is pending, and the metadata has it",
        "line 5: blank: the line is blank",
    ]


def test_a_file_that_changed_changes_what_it_says(online: Planwire, tmp_path: Path) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text("## A\n- [ ] one\n- [ ] two\n")
    assert online("import", str(plan)).code == 0
    plan.write_text("## A\n- [x] one\n- [ ] two\n- [ ] three\n")
    again = online("import", str(plan), "--json")
    assert (again.code, again.json["records"]["task"]) == (
        0,
        {"created": 1, "updated": 1, "unchanged": 1, "stale": 0, "refused": 0},
    )
    (listed,) = online("task", "list", "--status", "completed", "--json").json["tasks"]
    assert (listed["title"], listed["revision"]) == ("one", "2")
    entries = online("task", "history", listed["id"], "--json").json["entries"]
    assert [(entry["old_status"], entry["new_status"], entry["changed_by"]) for entry in entries] == [
        ("TASK_STATUS_UNSPECIFIED", "TASK_STATUS_PENDING", "ada"),
        ("TASK_STATUS_PENDING", "TASK_STATUS_COMPLETED", "ada"),
    ]


def test_newer_work_stays_unless_it_is_overwritten(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    """An issue of beads that was closed here after the file was written."""
    file = tmp_path / "yard.jsonl"
    times = {"created_at": "2026-03-01T10:00:00+02:00", "updated_at": "2026-03-01T10:00:00+02:00"}
    file.write_text(lines({"id": "y-1", "title": "Sweep the yard", "status": "open", "priority": 1, **times}))
    assert online("import", str(file)).code == 0
    [swept] = tasks.ListTasks(ListTasksRequest(workspace_id=workspace)).tasks
    assert online("task", "skip", swept.id, "--reason", "rain").code == 0
    again = online("import", str(file))
    assert again.code == 0
    assert "1 record stale and left out" in again.out
    assert online("import", str(file), "--dry-run", "--json").json["records"]["task"]["stale"] == 1
    [task] = tasks.ListTasks(ListTasksRequest(workspace_id=workspace)).tasks
    assert task.status == TaskStatus.TASK_STATUS_SKIPPED
    overwritten = online("import", str(file), "--overwrite", "--json").json
    assert (overwritten["stale"], overwritten["records"]["task"]["updated"]) == (0, 1)
    [task] = tasks.ListTasks(ListTasksRequest(workspace_id=workspace)).tasks
    assert task.status == TaskStatus.TASK_STATUS_PENDING


def test_a_dry_run_counts_and_stores_nothing(online: Planwire, tasks: TaskServiceStub, workspace: str) -> None:
    rehearsed = online("import", BEADS, "--dry-run", "--json").json
    assert titles(tasks, workspace) == []
    real = online("import", BEADS, "--json").json
    assert (rehearsed["records"], rehearsed["problems"]) == (real["records"], real["problems"])
    assert (rehearsed["dry_run"], real["dry_run"]) == (True, False)
    assert "nothing was stored: this was a dry run" in online("import", BEADS, "--dry-run").out


def test_a_folder_without_a_workspace_is_registered(planwire: Planwire, server_address: str, tmp_path: Path) -> None:
    assert planwire("import", MARKDOWN, "--dry-run", address=server_address).code == 4
    ended = planwire("import", MARKDOWN, address=server_address)
    shown = planwire("workspace", "show", "--json", address=server_address).json["workspace"]
    assert shown["path"] == str(tmp_path)
    assert f"registered {tmp_path} as workspace {shown['id']}" in ended.err
    assert "registered" not in planwire("import", MARKDOWN, address=server_address).err


def test_standard_input_and_the_name_of_the_plan(online: Planwire) -> None:
    online("import", "-", input="- [ ] one\n")
    online("import", "-", "--plan", "Named", input="- [ ] one\n")
    assert [plan["name"] for plan in online("plan", "list", "--json").json["plans"]] == ["stdin", "Named"]
    assert len(online("task", "list", "--json").json["tasks"]) == 2


@pytest.mark.skipif(not REAL.exists(), reason="the issues of a public project are not beside this checkout")
def test_a_real_project(online: Planwire, tmp_path: Path) -> None:
    real = str(REAL)
    result = online("import", real, "--json").json
    assert result["items"] == result["stored"] + result["skipped"] == result["records"]["task"]["created"]
    again = online("import", real, "--json").json
    assert again["records"]["task"]["unchanged"] == result["items"]
    exported = tmp_path / "export.jsonl"
    online("export", "-o", str(exported))
    assert online("import", str(exported), "--json").json["records"]["task"]["unchanged"] == result["items"]


def test_no_progress_is_drawn_where_nobody_sees_it(
    online: Planwire, environment: dict[str, str], tmp_path: Path
) -> None:
    """Not even where a setting asks for colours."""
    (tmp_path / "plan.md").write_text("".join(f"- [ ] Task {number}\n" for number in range(600)))
    environment["FORCE_COLOR"] = "1"
    assert online("import", "plan.md").err == ""
    (tmp_path / "a.md").write_text("# Words\n")
    assert online("index", str(tmp_path)).err == ""
