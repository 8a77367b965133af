"""`planwire sync`, against a real server: what goes from one side to the other, and what is told."""

from pathlib import Path

import pytest
from planwire.v1.task_pb2 import TaskStatus
from planwire.v1.task_service_pb2 import DeleteTaskRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import Planwire
from tests.cli.files import SAMPLES
from tests.cli.syncing import NOTHING, PLAN, listed, statuses, synced, written_plan


@pytest.fixture
def plan(tmp_path: Path, workspace: str) -> Path:
    assert workspace
    return written_plan(tmp_path)


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


def test_the_first_sync_names_what_it_leaves_out(online: Planwire, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("- [ ] a\n- [ ]\n\n[ ] b\n")
    first = online("sync", "plan.md")
    assert first.code == 1
    assert first.err.splitlines() == [
        "plan.md, line 2: there is no text after the box",
        "plan.md, line 4: b: this box is in no list: a task is an item of a list, such as `- [ ] what to do`",
    ]
    assert (online("sync", "plan.md").code, online("sync", "plan.md").err) == (0, "")


@pytest.mark.parametrize(
    ("sample", "mark", "written"),
    [
        ("spec-kit/tasks.md", "- [ ] T003", "- [x] T003"),
        ("kiro/tasks.md", "- [~] 2.3", "- [x] 2.3"),
        ("kiro/marks.md", "- [ ]* 1.2", "- [x]* 1.2"),
        ("openspec/unknown-marks.md", "- [] 1.6", "- [x] 1.6"),
        ("openspec/fence-never-closed.md", "- [ ] 2 after", "- [x] 2 after"),
        ("plan.md", "1. [ ] Write", "1. [x] Write"),
    ],
)
def test_what_was_imported_is_written_back_and_imported_again(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path, sample: str, mark: str, written: str
) -> None:
    """Each dialect: the file differs in the box only, and importing it again changes nothing."""
    file = tmp_path / Path(sample).name
    before = (SAMPLES / sample).read_bytes()
    file.write_bytes(before)
    assert online("import", file.name).code in {0, 1}
    title = written.rsplit(maxsplit=1)[-1]
    [task] = [
        task for name, task in listed(tasks, workspace).items() if title in (name.split()[0], task.external_ref)
    ] or [task for name, task in listed(tasks, workspace).items() if name.startswith(("Write", "2 after"))]
    for verb in (["start"], ["complete", "--force"]):
        if online("task", verb[0], task.id, *verb[1:]).code:  # what waits for others is worked on nevertheless
            pytest.fail(f"{task.title} cannot be worked on")
    ended = online("sync", "--json")
    assert (ended.code, ended.json["files"][0]["written"]) == (0, 1), ended
    assert file.read_bytes() == before.replace(mark.encode(), written.encode())
    again = online("import", file.name, "--json").json
    assert again["records"]["task"]["updated"] == again["records"]["task"]["created"] == 0
    assert online("sync", "--json").json["files"][0]["written"] == 0
    assert file.read_bytes() == before.replace(mark.encode(), written.encode())


@pytest.mark.parametrize("sample", ["spec-kit/tasks.md", "openspec/tasks.md", "kiro/tasks.md"])
def test_a_mark_that_stands_for_several_statuses_changes_nothing_when_it_is_imported(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path, sample: str
) -> None:
    (tmp_path / "tasks.md").write_bytes((SAMPLES / sample).read_bytes())
    online("import", "tasks.md")
    pending = [task for task in listed(tasks, workspace).values() if task.status == TaskStatus.TASK_STATUS_PENDING]
    cancelled, skipped = pending[0], pending[-1]
    assert online("task", "cancel", cancelled.id).code == 0
    assert online("task", "skip", skipped.id, "--reason", "rain").code == 0
    assert online("sync", "tasks.md").code == 0
    before = listed(tasks, workspace)
    again = online("import", "tasks.md", "--json").json["records"]["task"]
    assert (again["updated"], again["created"]) == (0, 0)
    assert listed(tasks, workspace) == before
    assert before[cancelled.title].status == TaskStatus.TASK_STATUS_CANCELLED
    assert before[skipped.title].skip_reason == "rain"


def test_a_mark_that_would_change_a_title_is_not_written(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path
) -> None:
    plan.write_text("- [ ] T001 Docs: write them\n")
    synced(online)
    [task] = listed(tasks, workspace).values()
    assert online("task", "cancel", task.id).code == 0
    for _ in range(2):
        assert synced(online, code=1) == NOTHING
    assert "[-] was not written: the title would be read otherwise" in online("sync", "plan.md").err
    assert plan.read_text() == "- [ ] T001 Docs: write them\n"


def test_a_title_that_was_changed_before_the_first_sync_is_named(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path
) -> None:
    assert online("import", "plan.md").code == 0
    plan.write_bytes(PLAN.replace("T001 Survey", "T001 Measure").encode())
    ended = online("sync", "plan.md")
    assert ended.code == 0
    assert "line 5: T001 Measure: its title in Planwire is Survey" in ended.err
    assert "`planwire import plan.md` takes that of the file" in ended.err
    assert online("import", "plan.md").code == 0
    assert "Measure" in listed(tasks, workspace)
    assert (online("sync", "plan.md").err, "Survey" in listed(tasks, workspace)) == ("", False)


def test_the_boxes_of_a_table_are_kept_in_step(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    text = "# Quay\r\n\r\n| ID | Done | Task |  \r\n|----|:--:|---|\r\n| T1 | [ ] | Survey |\r\n|T2|[ ]| Dig\t|\r\n"
    plan = tmp_path / "plan.md"
    plan.write_bytes(text.encode())
    assert synced(online) == {**NOTHING, "new": 2}
    assert online("task", "cancel", listed(tasks, workspace)["Survey"].id).code == 0
    plan.write_bytes(text.replace("|T2|[ ]|", "|T2|[x]|").encode())
    assert synced(online) == {**NOTHING, "changed": 1, "written": 1}
    assert statuses(tasks, workspace) == {"Survey": "cancelled", "Dig": "completed"}
    assert plan.read_bytes() == text.replace("|T2|[ ]|", "|T2|[x]|").replace("| [ ] |", "| [-] |").encode()
    assert synced(online) == NOTHING
