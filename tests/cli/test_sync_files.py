"""`planwire sync`, against a real server: which files it writes, and beside whom."""

import re
import signal
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import Planwire, Start
from tests.cli.syncing import NOTHING, PLAN, listed, statuses, synced, written_plan


@pytest.fixture
def plan(tmp_path: Path, workspace: str) -> Path:
    assert workspace
    return written_plan(tmp_path)


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
    start: Start,
    server_address: str,
) -> None:
    watching = start("sync", "plan.md", "--watch", cwd=plan.parent, address=server_address)
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
