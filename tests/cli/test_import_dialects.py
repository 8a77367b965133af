"""What other tools write, imported into a server: all is there or named, and doing it again changes nothing."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Planwire
from tests.cli.files import SAMPLES

# Each with the tasks and edges that it gives.
DIALECTS = {
    "beads/schema-and-memories.jsonl": (7, 0),
    "beads-backup": (4, 1),
    "task-master/ids.json": (18, 6),
    "task-master/mixed-legacy.json": (2, 0),
    "backlog": (2, 1),
    "prd.json": (3, 1),
    "features.json": (3, 0),
    "claude-todos.json": (3, 0),
    "claude-tasks": (3, 2),
    "codex-plan.json": (4, 0),
    "codex-session.jsonl": (2, 0),
    "gh-issues.json": (3, 1),
}


@pytest.mark.parametrize("name", DIALECTS)
def test_a_dialect_comes_in_whole_and_once(online: Planwire, tmp_path: Path, name: str) -> None:
    copy = tmp_path / Path(name).name
    source = SAMPLES / name
    shutil.copytree(source, copy) if source.is_dir() else shutil.copy(source, copy)
    first = online("import", str(copy), "--json")
    assert first.code in (0, 1), first.err
    result = first.json
    assert (result["refused"], result["stored"], result["stored"] + result["skipped"]) == (
        0,
        DIALECTS[name][0],
        result["items"],
    )
    created = {kind: counts["created"] for kind, counts in result["records"].items()}
    assert (created["task"], created.get("dependency", 0)) == DIALECTS[name]
    before = online("export").out
    again = online("import", str(copy), "--json").json
    assert all(counts["unchanged"] == created[kind] for kind, counts in again["records"].items()), again["records"]
    assert again["problems"] == result["problems"]
    assert online("export").out == before


def test_large_numbers_survive_an_export(online: Planwire) -> None:
    online("import", str(SAMPLES / "beads/schema-and-memories.jsonl"))
    assert '"n":"9007199254740993"' in online("export").out


def test_what_is_on_hold_is_no_ready_work(online: Planwire) -> None:
    online("import", str(SAMPLES / "beads/schema-and-memories.jsonl"))
    shown = set(online("ready").out.split())
    assert shown & {f"gc-{number}" for number in range(1, 7)} == {"gc-2", "gc-5"}
    waiting = online("task", "list", "--status", "skipped", "--json").json["tasks"]
    assert {task["skip_reason"] for task in waiting} == {"template", "ephemeral", "gate"}


def test_an_older_record_is_stale_and_is_overwritten_on_demand(online: Planwire, tmp_path: Path) -> None:
    file = str(shutil.copy(SAMPLES / "beads/older-record.jsonl", tmp_path))
    online("import", file)
    task_id = next(
        task["id"] for task in online("task", "list", "--json").json["tasks"] if task["external_ref"] == "ld-1"
    )
    for step in ("start", "complete"):
        assert online("task", step, task_id).code == 0
    ended = online("import", file, "--json")
    assert (ended.code, ended.json["stale"], ended.json["records"]["task"]["stale"]) == (0, 1, 1)
    assert [(problem["kind"], problem["name"], problem["reason"]) for problem in ended.json["problems"]] == [
        ("stale", "ld-1", "it is older than what is stored")
    ]
    assert online("task", "show", task_id, "--json").json["task"]["status"] == "TASK_STATUS_COMPLETED"
    assert online("import", file, "--overwrite", "--json").json["records"]["task"]["updated"] == 1
    assert online("task", "show", task_id, "--json").json["task"]["status"] == "TASK_STATUS_PENDING"
    entries = online("task", "history", task_id, "--json").json["entries"]
    assert [(entry["old_status"], entry["new_status"]) for entry in entries][-1] == (
        "TASK_STATUS_COMPLETED",
        "TASK_STATUS_PENDING",
    )
    assert entries[-1]["reason"] == f"import of {file}"


def test_what_a_text_states_holds_work_back(online: Planwire, tmp_path: Path) -> None:
    """Also between phases; and doing it again changes nothing."""
    (tmp_path / "plan.md").write_text(
        "# Harbour\n\n## 1. Ground\n\n- [x] 1.1 Survey\n- [ ] 1.2 Drill (depends on 1.1)\n- [ ] 1.3 Dig\n"
        "  - _Depends: 1.2_\n\n## 2. Stone\n\nDepends on: 1\n\n- [ ] 2.1 Lay (after 9.9)\n"
    )
    ended = online("import", "plan.md", "--json")
    assert (ended.code, ended.json["records"]["dependency"]["created"]) == (1, 3)
    assert [problem["reason"] for problem in ended.json["problems"]] == [
        "after 9.9: 9.9 is not among the tasks of the file"
    ]
    assert [line.split()[0] for line in online("ready").out.splitlines() if "Drill" in line] == ["1.2"]
    assert "Dig" not in online("ready").out
    assert "Lay" not in online("ready").out
    again = online("import", "plan.md", "--json").json["records"]
    assert all(counts["created"] == counts["updated"] == 0 for counts in again.values())
