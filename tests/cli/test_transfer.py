"""`planwire import` and `planwire export`, against a real server."""

import json
import os
import resource
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.message import Message
from planwire.formats.planwire_jsonl import to_line
from planwire.v1.task_pb2 import TaskStatus
from planwire.v1.task_service_pb2 import ListTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.transfer_service_pb2 import ImportRecord

from tests.cli.conftest import COMMAND, Ended, Planwire
from tests.support.proxy import Proxy, on_thread

SAMPLES = Path(__file__).parents[1] / "formats" / "samples"
BEADS, TASK_MASTER, MARKDOWN = (str(SAMPLES / name) for name in ("beads.jsonl", "tasks.json", "plan.md"))
REAL = Path(os.environ.get("PLANWIRE_BEADS_FILE", Path(__file__).parents[3] / "shared" / "data" / "beads-issues.jsonl"))

PLAN, PHASE, TASK, OTHER = (f"0198c1de-0000-7000-8000-00000000000{number}" for number in range(1, 5))


def lines(*values: Any) -> str:
    return "".join(json.dumps(value) + "\n" for value in values)


def task(id_: str, **fields: Any) -> dict[str, Any]:
    return {"task": {"task": {"id": id_, "title": f"Task {id_}", **fields}}}


def many(count: int, **fields: Any) -> str:
    """A file of tasks in Planwire's own format."""
    return lines(*(task(f"0198c1de-0000-7000-8000-{number:012x}", **fields) for number in range(count)))


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


NOBODY = "127.0.0.1:1"
LONG_COUNT = 5_000
LONG = many(LONG_COUNT, description="x" * 1000)


def titles(tasks: TaskServiceStub, workspace_id: str) -> list[str]:
    request = ListTasksRequest(workspace_id=workspace_id, page_size=1000)
    return sorted(each.title for each in tasks.ListTasks(request).tasks)


# Import


def test_a_file_without_times_is_as_old_as_itself(online: Planwire, tmp_path: Path) -> None:
    """What was done in Planwire since it was written stays, unless it is written anew."""
    plan = tmp_path / "plan.md"
    plan.write_text("- [ ] Boil water\n")
    os.utime(plan, (1_700_000_000, 1_700_000_000))
    online("import", str(plan))
    task_id = online("task", "list", "--json").json["tasks"][0]["id"]
    for step in ("start", "complete"):
        assert online("task", step, task_id).code == 0
    assert online("import", str(plan), "--json").json["records"]["task"]["stale"] == 1
    assert online("task", "show", task_id, "--json").json["task"]["status"] == "TASK_STATUS_COMPLETED"
    os.utime(plan)
    online("import", str(plan))
    assert online("task", "show", task_id, "--json").json["task"]["status"] == "TASK_STATUS_PENDING"


@pytest.mark.parametrize(
    ("file", "code", "created"),
    [
        (BEADS, 1, {"plan": 1, "task": 9, "dependency": 10}),
        (TASK_MASTER, 1, {"plan": 2, "task": 9, "dependency": 5}),
        (MARKDOWN, 1, {"plan": 1, "phase": 3, "task": 11}),
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
        "line 5: blank: the line is blank",
        "line 10, sea-9: note: status 'at-sea' is not one of beads' own: the task is pending, and the metadata has it",
        "line 10, sea-9: link: its dependency on sea-404 (blocks): sea-404 is not among the tasks of the file",
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


def test_a_report_names_every_problem_and_people_see_the_first(online: Planwire, tmp_path: Path) -> None:
    broken = tmp_path / "issues.jsonl"
    broken.write_text('{"id": "a-1", "title": "x"}\n' + "{\n" * 30)
    report = tmp_path / "report.json"
    ended = online("import", str(broken), "--report", str(report))
    assert (ended.code, len(ended.err.splitlines())) == (1, 21)
    assert ended.err.splitlines()[-1] == "10 more problems; --report FILE or --json lists them all"
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
        (["."], None, "cannot read .: Is a directory"),
        (["file"], b"", "file: the file is empty"),
        (["file"], b"hello", "file: cannot tell the format of the file: name it with --format (planwire, beads, "),
        (["file"], b'{"tasks": [', "file: not JSON: Expecting value at line 1, column 12"),
        (["file"], b"\xff\xfe", "file: line 1 is not UTF-8 (byte 0xff): save the file as UTF-8 and import it again"),
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


def test_a_record_that_is_too_large_for_any_message(online: Planwire, tmp_path: Path) -> None:
    large = tmp_path / "issues.jsonl"
    large.write_text(lines({"id": "a-1", "title": "x", "blob": "x" * 5_000_000}, {"id": "a-2", "title": "y"}))
    ended = online("import", str(large), "--json")
    assert (ended.code, ended.json["stored"], ended.json["skipped"]) == (1, 1, 1)
    assert ended.json["problems"][0]["reason"].startswith("too large: 5,000,")


def test_batches_hold_as_much_as_a_server_takes(online: Planwire, tasks: TaskServiceStub, workspace: str) -> None:
    file = many(3, description="x" * 262_144, output="y" * 262_144, request_text="z" * 262_144)
    assert online("import", "-", "--json", input=file).json["records"]["task"]["created"] == 3
    assert online("import", "-", "--json", input=many(998, title="t")).json["records"]["task"] == {
        "created": 995,
        "updated": 3,
        "unchanged": 0,
        "stale": 0,
        "refused": 0,
    }
    assert titles(tasks, workspace) == ["t"] * 998


def break_in_the_middle(
    online: Planwire, server_address: str, tasks: TaskServiceStub, workspace: str, *, for_good: bool
) -> Ended:
    """Import `LONG` over a connection that breaks when a part of it is stored."""
    proxy = Proxy(server_address)
    with on_thread(proxy) as thread, ThreadPoolExecutor(1) as executor:
        running = executor.submit(online, "import", "-", "--json", input=LONG, address=proxy.address)
        for _ in range(600):
            if titles(tasks, workspace) or running.done():
                break
            time.sleep(0.05)
        assert not running.done()
        if for_good:
            proxy.target = NOBODY
        thread.run(proxy.cut())
        return running.result()


def test_an_import_goes_on_where_its_stream_broke(
    online: Planwire, server_address: str, tasks: TaskServiceStub, workspace: str
) -> None:
    ended = break_in_the_middle(online, server_address, tasks, workspace, for_good=False)
    assert ended.code == 0
    assert ended.json["records"]["task"] == {
        "created": LONG_COUNT,
        "updated": 0,
        "unchanged": 0,
        "stale": 0,
        "refused": 0,
    }


def test_an_import_that_stopped_is_completed_by_the_same_command(
    online: Planwire, server_address: str, tasks: TaskServiceStub, workspace: str
) -> None:
    stopped = break_in_the_middle(online, server_address, tasks, workspace, for_good=True)
    assert (stopped.code, stopped.out) == (3, "")
    assert stopped.err.splitlines()[0] == (
        "the import stopped; what is stored stays, and the same command again stores the rest"
    )
    again = online("import", "-", "--json", input=LONG).json["records"]["task"]
    assert again["created"] + again["unchanged"] == LONG_COUNT
    assert again["created"] > 0
    assert again["unchanged"] > 0


# Export


def test_an_export_comes_back_identical(
    online: Planwire, planwire: Planwire, server_address: str, tmp_path: Path
) -> None:
    for file in (BEADS, TASK_MASTER, MARKDOWN):
        online("import", file)
    started = online("task", "create", "Write it down", "--json").json["task"]["id"]
    online("task", "start", started, "--reason", "now")
    online("task", "complete", started, "--output", "done")
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    exported = online("export", "-o", str(first))
    assert exported.err == f"{len(first.read_text().splitlines())} records\n"

    elsewhere = {"address": server_address, "workspace": "elsewhere"}
    planwire("workspace", "register", "/elsewhere", "--workspace", "elsewhere", address=server_address)
    imported = planwire("import", str(first), "--json", **elsewhere)
    assert (imported.code, imported.json["refused"], imported.json["skipped"]) == (0, 0, 0)
    planwire("export", "--output", str(second), **elsewhere)
    assert second.read_bytes() == first.read_bytes()
    assert planwire("export", **elsewhere).out == first.read_text()


def fill(message: Message, known: dict[str, Any]) -> None:
    """Put a value into every field of a message."""
    for field in message.DESCRIPTOR.fields:
        kind = field.message_type.full_name if field.message_type else ""
        part: Any = getattr(message, field.name)
        if kind == "google.protobuf.Timestamp":
            part.FromJsonString("2026-01-02T03:04:05.678901Z")
        elif kind == "google.protobuf.Struct":
            part.update({"b": [None, True, 1.5, "ä"], "a": {"": 1e300}})
        elif kind:
            fill(part.add() if field.is_repeated else part, known)
        elif field.is_repeated:
            part.append(f"a {field.name}")
        else:
            default = f"a {field.name}" if field.cpp_type == field.CPPTYPE_STRING else 2 if field.enum_type else 1
            # An id that is a number is that of a row, which another place does not take.
            given = known if field.cpp_type == field.CPPTYPE_STRING or field.name != "id" else {}
            setattr(message, field.name, given.get(field.name, default))


def test_every_field_survives(online: Planwire, tmp_path: Path) -> None:
    assert online("import", "-", input=lines(task(OTHER))).code == 0
    shas = dict.fromkeys(("current_commit_sha", "rag_indexed_commit_sha", "graph_indexed_commit_sha"), "abcdef0")
    known = {"plan_id": PLAN, "phase_id": PHASE, "task_id": TASK, "parent_task_id": OTHER, "revision": 9, "etag": "9"}
    known["status"] = 4  # an archived plan and a completed task, which may have all times
    given: dict[str, str] = {}
    for kind, id_ in (
        ("workspace", ""),
        ("plan", PLAN),
        ("phase", PHASE),
        ("note", PHASE),
        ("task", TASK),
        ("task_attempt", ""),
        ("dependency", PHASE),
        ("update_log_entry", PHASE),
    ):
        record = ImportRecord()
        part = getattr(record, kind)
        part.SetInParent()
        fill(part, {**known, **shas, "id": id_})
        if kind == "dependency":
            part.source.task_id, part.target.task_id = TASK, OTHER
        for numbered in [part] if kind == "task_attempt" else getattr(part, "history", ()):
            numbered.ClearField("id")
        given[kind] = to_line(record).decode()
    file = tmp_path / "all.jsonl"
    file.write_text("".join(given.values()))
    imported = online("import", str(file), "--json")
    assert (imported.code, imported.json["problems"]) == (0, [])
    exported = online("export").out.splitlines(keepends=True)
    assert [json.loads(line) for line in given.values()] == [
        json.loads(line) for line in exported if f'"title":"Task {OTHER}"' not in line
    ]


def test_only_some_plans(online: Planwire) -> None:
    online("import", TASK_MASTER)
    master, following = (plan["id"] for plan in online("plan", "list", "--json").json["plans"])
    kinds = [next(iter(json.loads(line))) for line in online("export", "--plan", following).out.splitlines()]
    assert kinds == ["workspace", "plan", "task"]
    both = online("export", "--plan", master, "--plan", following).out
    assert both == online("export").out
    assert online("export", "--plan", TASK).code == 4
    assert online("export", "--plan", "x").code == 2


def test_a_file_is_replaced_whole_or_not_at_all(online: Planwire, environment: dict[str, str], tmp_path: Path) -> None:
    online("import", "-", input=many(300, description="x" * 1000))
    target = tmp_path / "out.jsonl"
    target.write_text("before")
    target.chmod(0o600)

    def small_files_only() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    full = subprocess.run(
        [COMMAND, "export", "-o", str(target)],
        env=environment | {"PLANWIRE_ADDRESS": online.keywords["address"]},  # type: ignore[attr-defined]
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=small_files_only,
    )
    assert (full.returncode, full.stderr) == (
        1,
        f"planwire: cannot write {target}: File too large; the file was not changed\n",
    )
    assert (target.read_text(), names(tmp_path)) == ("before", ["out.jsonl"])
    assert online("export", "-o", str(target)).code == 0
    assert len(target.read_text().splitlines()) == 301
    assert (target.stat().st_mode & 0o777, names(tmp_path)) == (0o600, ["out.jsonl"])


def test_places_that_cannot_be_written(online: Planwire, tmp_path: Path) -> None:
    assert online("export", "-o", str(tmp_path / "no" / "where")).err.splitlines()[-1] == (
        f"planwire: cannot write {tmp_path}/no/where: No such file or directory; the file was not changed"
    )
    full = online("export", "-o", "/dev/full")
    assert (full.code, full.err) == (
        1,
        "planwire: cannot write /dev/full: No space left on device; the file was not changed\n",
    )
    assert online("export", "-o", "/dev/null").code == 0


def test_standard_output_that_is_full_or_gone(online: Planwire, environment: dict[str, str], tmp_path: Path) -> None:
    online("import", "-", input=many(300, description="x" * 1000))

    def shell(command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/bash", "-c", command],
            env=environment | {"PLANWIRE_ADDRESS": online.keywords["address"], "P": str(COMMAND)},  # type: ignore[attr-defined]
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    full = shell('"$P" export > /dev/full')
    assert (full.returncode, full.stderr) == (
        1,
        "planwire: cannot write to standard output: No space left on device\n",
    )
    gone = shell('"$P" export | head -c 10')
    assert (gone.stdout, gone.stderr) == ('{"workspac', "")


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
