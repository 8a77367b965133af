"""Which plan a file is: that of its path in the workspace, wherever the workspace is checked out."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Planwire
from tests.support.terminal import on_terminal

TEXT = "# Harbour\n\n- [ ] Survey the ground\n- [ ] Dig the basin\n- [ ] Lay the wall\n- [ ] Light the pier\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the workspace, which is a repository."""
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    return tmp_path


def write(folder: Path, path: str, text: str = TEXT) -> str:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return str(file)


def plans(online: Planwire) -> dict[str, str]:
    """The ids of the plans by their names."""
    return {plan["name"]: plan["id"] for plan in online("plan", "list", "--json").json["plans"]}


def outcomes(ended: Any) -> dict[str, int]:
    return {name: count for name, count in ended.json["records"]["task"].items() if count}


def test_files_of_one_name_are_plans_of_their_own(online: Planwire, folder: Path) -> None:
    for path in ("a/tasks.md", "b/tasks.md"):
        assert outcomes(online("import", write(folder, path), "--json")) == {"created": 4}
    assert set(plans(online)) == {"Harbour", "Harbour (b/tasks.md)"}
    write(folder, "b/tasks.md", TEXT.replace("[ ] Dig", "[x] Dig"))
    assert outcomes(online("import", str(folder / "b/tasks.md"), "--json")) == {"updated": 1, "unchanged": 3}
    assert outcomes(online("import", str(folder / "a/tasks.md"), "--json")) == {"unchanged": 4}
    assert len(plans(online)) == 2


def test_a_worktree_has_the_plans_of_its_repository(online: Planwire, folder: Path, tmp_path: Path) -> None:
    online("import", write(folder, "docs/tasks.md"))
    git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b"]
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "x"], check=True)
    for place in (tmp_path / "trees" / "one", tmp_path.parent / f"{tmp_path.name}-two"):
        subprocess.run([*git, "worktree", "add", "-q", "--detach", str(place)], check=True)
        assert outcomes(online("import", write(place, "docs/tasks.md"), "--json")) == {"unchanged": 4}
    assert len(plans(online)) == 1


def test_a_file_of_another_repository_is_none_of_this_one(online: Planwire, folder: Path, tmp_path: Path) -> None:
    online("import", write(folder, "tasks.md"))
    other = tmp_path.parent / f"{tmp_path.name}-other"
    subprocess.run(["git", "init", "-q", other], check=True)
    assert outcomes(online("import", write(other, "tasks.md"), "--json")) == {"created": 4}
    assert len(plans(online)) == 2


def test_a_name_for_the_plan_makes_no_other_plan(online: Planwire, folder: Path) -> None:
    file = write(folder, "tasks.md")
    online("import", file)
    assert outcomes(online("import", file, "--plan", "Port", "--json")) == {"unchanged": 4}
    assert list(plans(online)) == ["Port"]


def test_a_file_that_was_moved_is_known_by_its_content(online: Planwire, folder: Path) -> None:
    file = Path(write(folder, "tasks.md"))
    online("import", str(file))
    before = plans(online)
    (folder / "docs").mkdir()
    moved = file.rename(folder / "docs/plan.md")
    ended = online("import", str(moved), "--json")
    assert (ended.code, outcomes(ended)) == (0, {"unchanged": 4})
    assert [problem["reason"] for problem in ended.json["problems"]] == [
        "the plan that came from tasks.md is that of this file now"
    ]
    assert plans(online) == before
    again = online("import", str(moved), "--json")
    assert (outcomes(again), again.json["problems"]) == ({"unchanged": 4}, [])
    # What comes to the old place is another plan, and nothing of the first one is touched.
    assert outcomes(online("import", write(folder, "tasks.md"), "--json")) == {"created": 4}
    assert outcomes(online("import", str(file), "--json")) == {"unchanged": 4}
    assert outcomes(online("import", str(moved), "--json")) == {"unchanged": 4}
    assert len(plans(online)) == 2


def test_a_copy_is_another_plan(online: Planwire, folder: Path) -> None:
    online("import", write(folder, "tasks.md"))
    assert outcomes(online("import", write(folder, "copy.md"), "--json")) == {"created": 4}


def test_a_file_that_may_have_been_moved_is_asked_about(online: Planwire, folder: Path) -> None:
    file = Path(write(folder, "tasks.md"))
    online("import", str(file))
    before = online("export").out
    file.unlink()
    changed = write(folder, "next.md", "# Pier\n\n- [ ] Lay the wall\n- [ ] Light the pier\n- [ ] Paint\n- [ ] Open\n")
    ended = online("import", changed)
    assert ended.code == 2
    assert ended.err.splitlines() == [
        "planwire: next.md has tasks of plans whose files are gone: tasks.md",
        f"Nothing was stored. Say with `planwire import {changed} --moved-from PATH` which of them it was, "
        "or with --new in its place that it is none of them.",
    ]
    assert online("export").out == before
    wrong = online("import", changed, "--moved-from", "gone.md")
    assert (wrong.code, wrong.err) == (
        2,
        "planwire: --moved-from gone.md: no plan came from there; plans came from: tasks.md\n",
    )
    assert outcomes(online("import", changed, "--new", "--json")) == {"created": 4}
    other = write(folder, "last.md", TEXT.replace("Survey the ground", "Ask the neighbours"))
    assert outcomes(online("import", other, "--moved-from", "tasks.md", "--json")) == {"created": 1, "unchanged": 3}
    assert set(plans(online)) == {"Harbour", "Pier"}


@pytest.mark.parametrize(("answer", "stored"), [(b"y\n", {"Pier": 6}), (b"n\n", {"Harbour": 4, "Pier": 4})])
def test_somebody_at_a_terminal_is_asked_about_a_moved_file(
    online: Planwire,
    folder: Path,
    environment: dict[str, str],
    server_address: str,
    answer: bytes,
    stored: dict[str, int],
) -> None:
    file = Path(write(folder, "tasks.md"))
    online("import", str(file))
    file.unlink()
    write(folder, "next.md", "# Pier\n\n- [ ] Lay the wall\n- [ ] Light the pier\n- [ ] Paint\n- [ ] Open\n")
    there = environment | {"PLANWIRE_ADDRESS": server_address}
    with on_terminal(100, 40, "import", "next.md", environment=there, folder=folder) as terminal:
        terminal.wait_for("Is next.md the file that was tasks.md, and shall its plan follow? [y/N]:")
        assert terminal.echoes
        terminal.type(answer)
        assert terminal.end() == 0
    listed = {
        name: online("task", "list", "--plan", id_, "--json").json["tasks"] for name, id_ in plans(online).items()
    }
    counts = {name: len(tasks) for name, tasks in listed.items()}
    assert counts == stored


def test_a_re_worded_title_is_the_same_task(online: Planwire, folder: Path) -> None:
    file = write(folder, "tasks.md")
    online("import", file)
    first = online("task", "list", "--json").json["tasks"][0]
    assert online("task", "skip", first["id"], "--reason", "rain").code == 0
    write(folder, "tasks.md", TEXT.replace("Survey the ground", "Survey the whole ground"))
    assert outcomes(online("import", file, "--json")) == {"updated": 1, "unchanged": 3}
    task = online("task", "show", first["id"], "--json").json["task"]
    assert (task["title"], task["status"]) == ("Survey the whole ground", "TASK_STATUS_SKIPPED")
    assert outcomes(online("import", file, "--json")) == {"unchanged": 4}
    write(folder, "tasks.md", TEXT.replace("- [ ] Survey the ground\n", ""))
    ended = online("import", file, "--json")
    assert ended.code == 0
    assert [(problem["name"], problem["reason"]) for problem in ended.json["problems"]] == [
        ("Survey the whole ground", "no longer in the file: the task stays as it is")
    ]
