"""What `planwire import` cannot take, and how it says so."""

import json
from pathlib import Path
from typing import Any

import pytest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import Planwire
from tests.cli.files import MARKDOWN, OTHER, PHASE, PLAN, TASK, lines, names, task, titles


def test_a_report_names_every_problem_and_people_see_the_first(online: Planwire, tmp_path: Path) -> None:
    broken = tmp_path / "issues.jsonl"
    broken.write_text('{"id": "a-1", "title": "x"}\n' + "{\n" * 30)
    report = tmp_path / "report.json"
    ended = online("import", str(broken), "--report", str(report))
    assert ended.code == 1
    assert ended.err.splitlines() == [
        "30 items left out: not JSON: Expecting property name enclosed in double quotes at column 2",
        "  line 2",
        "  line 3",
        "  line 4",
        "27 more of 30: --verbose shows all, --report FILE and --json list them",
    ]
    assert len(online("import", str(broken), "--verbose").err.splitlines()) == 30
    written = json.loads(report.read_text())
    assert (written["items"], written["stored"], written["refused"], written["skipped"]) == (31, 1, 0, 30)
    assert [problem["line"] for problem in written["problems"]] == list(range(2, 32))
    assert written["problems"][0] == {
        "kind": "skipped",
        "line": 2,
        "name": "",
        "reason": "not JSON: Expecting property name enclosed in double quotes at column 2",
    }


@pytest.mark.parametrize(
    ("arguments", "content", "message"),
    [
        (["gone.md"], None, "cannot read gone.md: No such file or directory"),
        (["."], None, ".: the folder is not of a format that is read as a folder ("),
        (["file"], b"", "file: the file is empty"),
        (["file"], b"hello", "file: cannot tell the format of the file: name it with --format (planwire, beads, "),
        (["file"], b'{"tasks": [', "file: not JSON: Expecting value at line 1, column 12"),
        (["file"], b"\xff\xfe", "file: the file is UTF-16: save it as UTF-8 and import it again"),
        (["file"], b"\xe9t\xe9", "file: line 1 is not UTF-8 (byte 0xe9): save the file as UTF-8 and import it again"),
        (["file", "--format", "beads"], b"- [ ] a", "file: no line is an issue of beads (line 1: not JSON: "),
        (["file", "--format", "jira"], b"- [ ] a", "--format jira is not one of auto, planwire, beads, task-master, "),
        (["file", "--plan", "x" * 501], b"- [ ] a", "--plan has 501 characters; a plan's name has at most 500"),
    ],
)
def test_a_file_that_cannot_be_imported(
    online: Planwire, tmp_path: Path, arguments: list[str], content: bytes | None, message: str
) -> None:
    if content is not None:
        (tmp_path / "file").write_bytes(content)
    ended = online("import", *arguments)
    assert ended.code == 2
    assert ended.err.startswith(f"planwire: {message}")
    assert ended.out == ""


def test_no_server_and_no_such_workspace(planwire: Planwire, server_address: str, tmp_path: Path) -> None:
    unreachable = planwire("import", MARKDOWN, "--workspace", "home")
    assert (unreachable.code, unreachable.out) == (3, "")
    assert "no server answers at 127.0.0.1:1" in unreachable.err
    unknown = planwire("import", MARKDOWN, "--workspace", "nowhere", address=server_address)
    assert (unknown.code, unknown.err.splitlines()[0]) == (4, "planwire: workspace nowhere does not exist")
    assert planwire("export", "--workspace", "nowhere", address=server_address).code == 4
    target = tmp_path / "out.jsonl"
    assert planwire("export", "--workspace", "nowhere", "-o", str(target), address=server_address).code == 4
    assert names(tmp_path) == []


def test_what_the_server_refuses_is_named_by_its_line(online: Planwire, tasks: TaskServiceStub, workspace: str) -> None:
    file = lines(
        {"plan": {"plan": {"id": PLAN, "name": "Plan"}}},
        task(TASK, plan_id=PLAN),
        task(OTHER, plan_id=PLAN, phase_id=PHASE),
        {"phase": {"id": PHASE, "name": "of no plan"}},
        {"dependency": {"source": {"task_id": TASK}, "target": {"task_id": PHASE}}},
        {"plan": {"plan": {"id": OTHER}}},
    )
    ended = online("import", "-", "--json", input=file)
    assert (ended.code, ended.json["stored"], ended.json["refused"]) == (1, 2, 4)
    assert [(problem["line"], problem["kind"], problem["reason"]) for problem in ended.json["problems"]] == [
        (3, "refused", f"phase {PHASE} does not exist"),
        (4, "refused", "phase.plan_id: is missing"),
        (5, "refused", f"task {PHASE} does not exist"),
        (6, "refused", "plan.name: is missing"),
    ]
    assert titles(tasks, workspace) == [f"Task {TASK}"]


def test_what_no_server_would_read_is_left_out_with_its_line(online: Planwire) -> None:
    deep: Any = {}
    for _ in range(32):
        deep = {"a": deep}
    file = lines(
        task("not-a-uuid"),
        task(TASK, title="x" * 501),
        task(OTHER, metadata=deep),
        task(PHASE, labels=["a", "a"]),
        task(PLAN, output="x" * 262_144),
    )
    ended = online("import", "-", "--json", input=file)
    assert (ended.code, ended.json["stored"], ended.json["refused"], ended.json["skipped"]) == (1, 1, 3, 1)
    reasons = [problem["reason"] for problem in ended.json["problems"]]
    assert reasons[0] == "task.task.id: must be a valid UUID"
    assert reasons[1].startswith("task.task.title: must be at most 500 characters")
    assert reasons[2].startswith("nested too deep")
    assert reasons[3].startswith("task.task.labels: ")


def test_into_an_unknown_workspace(online: Planwire) -> None:
    for arguments in (["-w", "nowhere"], ["-w", "nowhere", "--dry-run"]):
        ended = online("import", MARKDOWN, *arguments)
        assert ended.code == 4
        first, mend = ended.err.splitlines()
        assert first == "planwire: workspace nowhere does not exist"
        assert mend.startswith("Register it with `planwire workspace register PATH --workspace nowhere`, or name ")
    online("workspace", "register", "/nowhere", "--workspace", "nowhere")
    assert online("import", "-", "--format", "markdown", "-w", "nowhere", input="- [ ] x\n").code == 0
