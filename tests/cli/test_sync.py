"""`planwire sync`, against a real server."""

import re
from pathlib import Path
from typing import Any

import pytest
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import DeleteTaskRequest, ListTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import Planwire

PLAN = (
    "# Harbour\r\n\r\n## Ground  \r\n\r\n-  [ ]\tT001 Survey  \r\n\t- [x] Drill\r\n"
    "* [ ] Dig\t\r\n   text [ ] here\r\n\r\n\r\n"
)


@pytest.fixture
def plan(tmp_path: Path, workspace: str) -> Path:
    assert workspace
    file = tmp_path / "plan.md"
    file.write_bytes(PLAN.encode())
    return file


def listed(tasks: TaskServiceStub, workspace: str) -> dict[str, Task]:
    found = tasks.ListTasks(ListTasksRequest(workspace_id=workspace, page_size=1000)).tasks
    return {task.title: task for task in found}


def statuses(tasks: TaskServiceStub, workspace: str) -> dict[str, str]:
    return {
        title: TaskStatus.Name(task.status).removeprefix("TASK_STATUS_").lower()
        for title, task in listed(tasks, workspace).items()
    }


def synced(online: Planwire, *arguments: str, code: int = 0) -> dict[str, Any]:
    ended = online("sync", "plan.md", "--json", *arguments)
    assert ended.code == code, ended
    [file] = ended.json["files"]
    return {name: file[name] for name in ("new", "changed", "written", "conflicts")}


NOTHING = {"new": 0, "changed": 0, "written": 0, "conflicts": 0}


def test_each_side_gets_what_the_other_has_changed(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path
) -> None:
    assert synced(online) == {**NOTHING, "new": 3}
    assert plan.read_bytes() == PLAN.encode()
    assert synced(online) == NOTHING
    survey = listed(tasks, workspace)["Survey"]
    assert online("task", "start", survey.id).code == 0
    assert online("task", "complete", survey.id, "--force").code == 0
    plan.write_bytes(PLAN.replace("* [ ] Dig", "* [/] Dig deep").replace("[x] Drill", "[ ] Drill").encode())
    assert synced(online) == {**NOTHING, "changed": 2 - 1, "new": 1, "written": 1}
    expected = PLAN.replace("-  [ ]\tT001", "-  [x]\tT001").replace("* [ ] Dig", "* [/] Dig deep")
    assert plan.read_bytes() == expected.replace("[x] Drill", "[ ] Drill").encode()
    assert synced(online) == NOTHING


def test_a_number_keeps_a_task_whose_title_changes(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path
) -> None:
    synced(online)
    before = listed(tasks, workspace)["Survey"]
    plan.write_bytes(PLAN.replace("T001 Survey", "T001 Measure").encode())
    assert synced(online) == {**NOTHING, "changed": 1}
    after = listed(tasks, workspace)["Measure"]
    assert (after.id, after.description, after.revision) == (before.id, before.description, 2)


def test_what_both_have_changed_is_named_and_left(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path
) -> None:
    synced(online)
    survey = listed(tasks, workspace)["Survey"]
    assert online("task", "cancel", survey.id).code == 0
    assert online("task", "update", survey.id, "--title", "Measure").code == 0
    changed = PLAN.replace("[ ]\tT001 Survey", "[x]\tT001 Look")
    plan.write_bytes(changed.encode())
    for _ in range(2):
        assert synced(online, code=1) == {**NOTHING, "conflicts": 2}
    ended = online("sync", "plan.md")
    assert "line 5: T001 Look: the status was changed in the file ([x]) and in Planwire (cancelled)" in ended.err
    assert "the title was changed in the file (Look) and in Planwire (Measure)" in ended.err
    assert plan.read_bytes() == changed.encode()
    assert statuses(tasks, workspace)["Measure"] == "cancelled"
    plan.write_bytes(PLAN.replace("[ ]\tT001 Survey", "[-]\tT001 Measure").encode())
    assert synced(online) == NOTHING


def test_work_goes_into_the_history(online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path) -> None:
    synced(online)
    plan.write_bytes(PLAN.replace("* [ ] Dig", "* [x] Dig").encode())
    assert synced(online) == {**NOTHING, "changed": 1}
    dig = listed(tasks, workspace)["Dig"]
    entries = online("task", "history", dig.id, "--json").json["entries"]
    assert [entry["new_status"] for entry in entries] == ["TASK_STATUS_PENDING", "TASK_STATUS_COMPLETED"]
    assert dig.HasField("completed_at")


def test_new_work_in_planwire_is_not_undone_without_a_base(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path, tmp_path: Path
) -> None:
    """As in another copy of the files, which was never synced."""
    synced(online)
    dig = listed(tasks, workspace)["Dig"]
    assert online("task", "cancel", dig.id).code == 0
    for kept in (tmp_path / ".planwire").glob("*.json"):
        kept.unlink()
    plan.write_bytes(PLAN.replace("[ ]\tT001", "[x]\tT001").encode())
    assert synced(online) == {**NOTHING, "changed": 1, "written": 1}
    assert statuses(tasks, workspace) == {"Survey": "completed", "Drill": "completed", "Dig": "cancelled"}


def test_read_only_writes_nothing(online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path) -> None:
    synced(online)
    assert online("task", "cancel", listed(tasks, workspace)["Dig"].id).code == 0
    assert synced(online, "--read-only") == NOTHING
    assert "would be [-] without --read-only" in online("sync", "plan.md", "--read-only").err
    assert plan.read_bytes() == PLAN.encode()
    assert synced(online) == {**NOTHING, "written": 1}


def test_what_is_deleted_on_one_side_stays_on_the_other(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path
) -> None:
    synced(online)
    tasks.DeleteTask(DeleteTaskRequest(workspace_id=workspace, task_id=listed(tasks, workspace)["Dig"].id))
    plan.write_bytes(PLAN.replace("\t- [x] Drill\r\n", "").encode())
    ended = online("sync", "plan.md")
    assert ended.code == 0
    assert "Dig: was deleted in Planwire, and stays in the file" in ended.err
    assert "Drill: is no longer in the file, and stays in Planwire" in ended.err
    assert set(listed(tasks, workspace)) == {"Survey", "Drill"}


def test_a_task_that_waits_for_approval_is_not_completed_by_a_file(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path
) -> None:
    synced(online)
    dig = listed(tasks, workspace)["Dig"]
    assert online("task", "update", dig.id, "--requires-approval").code == 0
    assert online("task", "approve", dig.id).code == 0
    plan.write_bytes(PLAN.replace("* [ ] Dig", "* [x] Dig").encode())
    assert synced(online) == {**NOTHING, "changed": 1}
    after = listed(tasks, workspace)["Dig"]
    assert after.HasField("approved_at")
    assert after.approved_by == "ada"


def test_nothing_outside_of_the_workspace_is_written(
    online: Planwire, plan: Path, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "plan.md"
    outside.write_bytes(PLAN.encode())
    (tmp_path / "link.md").symlink_to(outside)
    (tmp_path / "folder").symlink_to(outside.parent)
    for path in (str(outside), "link.md", "folder/plan.md", f"../{outside.parent.name}/plan.md"):
        ended = online("sync", path)
        assert (ended.code, "not in" in ended.err) == (2, True)
    inner = tmp_path / "inner.md"
    inner.symlink_to(plan)
    assert online("sync", "inner.md").code == 0
    assert inner.is_symlink()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["absent.md"], "cannot read absent.md: No such file or directory"),
        (["beads.jsonl"], "only spec-kit, kiro, openspec, markdown are kept in step"),
        (["none.md"], "no tasks"),
        (["."], "cannot read ."),
    ],
)
def test_what_cannot_be_kept_in_step(
    online: Planwire, workspace: str, tmp_path: Path, arguments: list[str], words: str
) -> None:
    assert workspace
    (tmp_path / "beads.jsonl").write_text('{"id": "a-1", "title": "x"}\n')
    (tmp_path / "none.md").write_text("text\n")
    ended = online("sync", *arguments)
    assert (ended.code, words in ended.err) == (2, True), ended.err


def test_modes_and_marks_of_order_are_kept(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path
) -> None:
    plan.write_bytes(b"\xef\xbb\xbf- [ ] a")
    plan.chmod(0o640)
    synced(online)
    assert online("task", "cancel", listed(tasks, workspace)["a"].id).code == 0
    assert synced(online) == {**NOTHING, "written": 1}
    assert (plan.read_bytes(), plan.stat().st_mode & 0o777) == (b"\xef\xbb\xbf- [-] a", 0o640)
    assert re.fullmatch(r"\*\n", (plan.parent / ".planwire" / ".gitignore").read_text())
