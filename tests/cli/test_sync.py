"""`planwire sync`, against a real server."""

import re
import signal
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import DeleteTaskRequest, ListTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import COMMAND, Planwire

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


def test_the_first_sync_names_what_it_leaves_out(online: Planwire, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("- [ ] a\n- [ ]\n\n[ ] b\n")
    first = online("sync", "plan.md")
    assert first.code == 1
    assert first.err.splitlines() == [
        "plan.md, line 2: there is no text after the box",
        "plan.md, line 4: b: this box is in no list: a task is an item of a list, such as `- [ ] what to do`",
    ]
    assert (online("sync", "plan.md").code, online("sync", "plan.md").err) == (0, "")


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
        (
            ["issues.json"],
            "a copy of issues that gh printed, of which nothing goes back to GitHub, and only spec-kit, kiro",
        ),
        (["none.md"], "no tasks"),
        (["."], "the folder is not of a format"),
    ],
)
def test_what_cannot_be_kept_in_step(
    online: Planwire, workspace: str, tmp_path: Path, arguments: list[str], words: str
) -> None:
    assert workspace
    (tmp_path / "issues.json").write_text('[{"number": 1, "title": "x", "state": "OPEN"}]\n')
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


SAMPLES = Path(__file__).parents[1] / "formats" / "samples"


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


def test_the_folder_of_a_change_is_kept_in_step(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    folder = tmp_path / "openspec" / "changes" / "add-x"
    folder.mkdir(parents=True)
    (folder / "proposal.md").write_text("# Why\n")
    (folder / "tasks.md").write_text("## 1. A\n- [ ] 1.1 a\n- [ ] 1.2 b\n")
    assert online("import", str(folder), "--json").json["records"]["artifact"]["created"] == 1
    assert online("task", "cancel", listed(tasks, workspace)["a"].id).code == 0
    assert online("sync", str(folder), "--json").json["files"][0]["written"] == 1
    assert (folder / "tasks.md").read_text() == "## 1. A\n- [-] 1.1 a\n- [ ] 1.2 b\n"
    assert online("sync", "--json").json["files"][0]["path"] == "openspec/changes/add-x/tasks.md"


def test_a_worktree_has_boxes_of_its_own(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Each checkout is compared with what was read of it, and both are the same plan."""
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b"]
    other = tmp_path_factory.mktemp("other") / "tree"
    for command in (
        ["init", "-q", "."],
        ["add", "plan.md"],
        ["commit", "-qm", "a"],
        ["worktree", "add", "-q", str(other)],
    ):
        subprocess.run([*git, *command], cwd=plan.parent, check=True, capture_output=True)
    synced(online)
    dig = listed(tasks, workspace)["Dig"]
    assert online("task", "cancel", dig.id).code == 0
    assert synced(online) == {**NOTHING, "written": 1}
    ended = online("sync", "plan.md", "--json", cwd=other)
    assert (ended.code, ended.json["files"][0]["written"]) == (0, 1), ended
    assert (other / "plan.md").read_bytes() == plan.read_bytes()
    assert len(listed(tasks, workspace)) == 3


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


def test_two_syncs_at_once_do_everything_once(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path
) -> None:
    synced(online)
    assert online("task", "cancel", listed(tasks, workspace)["Survey"].id).code == 0
    plan.write_bytes(PLAN.replace("* [ ] Dig", "* [x] Dig").encode() + b"- [ ] New\r\n")
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(lambda _: online("sync", "plan.md", "--json"), range(2)))
    assert [ended.code for ended in both] == [0, 0]
    files = [ended.json["files"][0] for ended in both]
    assert [sum(file[name] for file in files) for name in ("new", "changed", "written")] == [1, 1, 1]
    assert len(listed(tasks, workspace)) == 4


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_watching_brings_each_change_to_the_other_side(
    online: Planwire,
    tasks: TaskServiceStub,
    workspace: str,
    plan: Path,
    environment: dict[str, str],
    server_address: str,
) -> None:
    watching = subprocess.Popen(
        [COMMAND, "sync", "plan.md", "--watch"],
        cwd=plan.parent,
        env=environment | {"PLANWIRE_ADDRESS": server_address},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert watching.stderr
        assert watching.stderr.readline().startswith("watching 1 file")
        plan.write_bytes(PLAN.replace("* [ ] Dig", "* [x] Dig").encode())
        until(lambda: statuses(tasks, workspace)["Dig"] == "completed")
        assert online("task", "cancel", listed(tasks, workspace)["Survey"].id).code == 0
        until(lambda: b"-  [-]\tT001" in plan.read_bytes())
        watching.send_signal(signal.SIGINT)
        assert watching.wait(30) == 130
    finally:
        watching.kill()
        watching.communicate()


def test_a_sync_that_is_killed_leaves_a_whole_file_and_the_next_one_finishes(
    online: Planwire,
    tasks: TaskServiceStub,
    workspace: str,
    plan: Path,
    environment: dict[str, str],
    server_address: str,
) -> None:
    plan.write_text("".join(f"- [ ] {number}. task\n" for number in range(1, 300)))
    synced(online)
    whole = plan.read_bytes()
    for task in list(tasks.ListTasks(ListTasksRequest(workspace_id=workspace, page_size=3)).tasks):
        assert online("task", "cancel", task.id).code == 0
    written = re.sub(rb"\[ \] ([123]\.)", rb"[-] \1", whole)
    began = time.monotonic()
    killed = 0
    for part in (0.5, 0.8, 0.95):
        process = subprocess.Popen(
            [COMMAND, "sync", "plan.md"],
            cwd=plan.parent,
            env=environment | {"PLANWIRE_ADDRESS": server_address},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            process.wait(part * 1.5)
        except subprocess.TimeoutExpired:
            killed += 1
            process.kill()
            process.wait()
        assert plan.read_bytes() in {whole, written}
    assert killed, f"no sync lasted long enough to be killed: {time.monotonic() - began} s for all"
    assert online("sync", "plan.md").code == 0
    assert plan.read_bytes() == written
    assert synced(online) == NOTHING


def two_plans(online: Planwire, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    for name in ("first", "second"):
        (tmp_path / f"{name}.md").write_text(f"# Plan {name}\n\n- [ ] Survey the {name}\n- [ ] Dig the {name}\n")
        assert online("import", f"{name}.md").code == 0


def complete(online: Planwire, title: str) -> None:
    found = [each["id"] for each in online("task", "list", "--json").json["tasks"] if each["title"] == title]
    assert online("done", found[0]).code == 0


def test_a_file_that_cannot_be_synced_does_not_hold_up_the_others(
    online: Planwire, workspace: str, tmp_path: Path
) -> None:
    assert workspace
    two_plans(online, tmp_path)
    complete(online, "Survey the second")
    conflict = "<<<<<<< ours\n- [ ] Fill\n=======\n- [x] Fill\n>>>>>>> theirs\n"
    (tmp_path / "first.md").write_text(conflict)
    ended = online("sync")
    assert ended.code == 1
    assert "first.md: lines 1, 3 and 5 are a merge conflict: resolve it" in ended.err
    assert "[x] Survey the second" in (tmp_path / "second.md").read_text()
    assert (tmp_path / "first.md").read_text() == conflict

    (tmp_path / "first.md").write_bytes(b"")
    ended = online("sync", "--json")
    assert (ended.code, [file["path"] for file in ended.json["files"]]) == (1, ["first.md", "second.md"])
    assert ended.json["files"][0]["problems"][0]["reason"] == "the file is empty"


def test_the_file_of_an_archived_plan_is_left_out_of_what_is_not_named(
    online: Planwire, workspace: str, tmp_path: Path
) -> None:
    assert workspace
    two_plans(online, tmp_path)
    complete(online, "Survey the second")
    first = next(p["id"] for p in online("plan", "list", "--json").json["plans"] if p["name"] == "Plan first")
    assert online("plan", "archive", first).code == 0
    ended = online("sync", "--json")
    assert (ended.code, [(file["path"], file["written"]) for file in ended.json["files"]]) == (0, [("second.md", 1)])
    assert "archived plans do not change" in online("sync", "first.md").err


def test_a_file_that_was_moved_is_kept_in_step_at_its_new_place(
    online: Planwire, workspace: str, tmp_path: Path
) -> None:
    assert workspace
    two_plans(online, tmp_path)
    (tmp_path / "first.md").rename(tmp_path / "third.md")
    ended = online("sync")
    assert ended.code == 0
    assert "first.md: the file of Plan first is gone" in ended.err
    ended = online("sync", "third.md")
    assert (ended.code, "the plan that came from first.md is that of this file now" in ended.err) == (0, True)
    complete(online, "Survey the first")
    ended = online("sync")
    assert (ended.code, ended.err) == (0, "")
    assert "[x] Survey the first" in (tmp_path / "third.md").read_text()
    # What takes the old place is a plan of its own.
    (tmp_path / "first.md").write_text("# Another\n\n- [ ] Else\n")
    assert online("sync", "first.md").code == 0
    assert {plan["name"] for plan in online("plan", "list", "--json").json["plans"]} == {
        "Another",
        "Plan first",
        "Plan second",
    }


def test_a_file_that_may_have_been_moved_is_synced_after_it_was_said(
    online: Planwire, workspace: str, tmp_path: Path
) -> None:
    """The refusal names the command that says it: a sync has no option for that."""
    assert workspace
    two_plans(online, tmp_path)
    (tmp_path / "first.md").unlink()
    (tmp_path / "new plan.md").write_text("# Plan first\n\n- [x] Survey the first\n- [ ] Lay\n- [ ] Set\n")
    ended = online("sync", "new plan.md")
    assert (ended.code, "has tasks of plans whose files are gone: first.md" in ended.err) == (2, True)
    assert "`planwire import 'new plan.md' --moved-from PATH` which of them it was, or with --new" in ended.err
    assert online("import", "new plan.md", "--moved-from", "first.md").code == 0
    [first, second] = online("sync", "--json").json["files"]
    assert (first["path"], second["path"]) == ("new plan.md", "second.md")
    assert len(online("plan", "list", "--json").json["plans"]) == 2


def test_a_file_that_is_read_only_is_not_written(
    online: Planwire, tasks: TaskServiceStub, workspace: str, plan: Path
) -> None:
    synced(online)
    survey = listed(tasks, workspace)["Survey"]
    assert online("done", survey.id, "--force").code == 0
    plan.write_bytes(PLAN.replace("* [ ] Dig", "* [x] Dig").encode())
    plan.chmod(0o444)
    before = plan.read_bytes()
    ended = online("sync", "plan.md")
    assert (ended.code, plan.read_bytes()) == (1, before)
    assert "line 5: T001 Survey: [x] was not written: the file is read-only" in ended.err
    assert statuses(tasks, workspace)["Dig"] == "completed"
    plan.chmod(0o644)
    assert synced(online) == {**NOTHING, "written": 1}


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
