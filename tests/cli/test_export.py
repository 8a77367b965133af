"""`planwire export`, against a real server."""

import json
import subprocess
from pathlib import Path
from typing import Any

from google.protobuf.message import Message
from planwire.formats.planwire_jsonl import to_line
from planwire.v1.transfer_service_pb2 import ImportRecord

from tests.cli.conftest import COMMAND, Planwire
from tests.cli.files import BEADS, MARKDOWN, OTHER, PHASE, PLAN, TASK, TASK_MASTER, lines, many, names, task


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
    known = {
        "plan_id": PLAN,
        "phase_id": PHASE,
        "task_id": TASK,
        "parent_task_id": OTHER,
        "program_id": PHASE,
        "revision": 9,
        "etag": "9",
    }
    known["status"] = 4  # an archived plan and a completed task, which may have all times
    given: dict[str, str] = {}
    for kind, id_ in (
        ("workspace", ""),
        ("program", PHASE),
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
        if kind == "program":
            part.status = 3
        if kind == "dependency":
            part.source.task_id, part.target.task_id = TASK, OTHER
        for numbered in [part] if kind == "task_attempt" else getattr(part, "history", ()):
            numbered.ClearField("id")
        given[kind] = to_line(record).decode()
    file = tmp_path / "all.jsonl"
    file.write_text("".join(given.values()))
    imported = online("import", str(file), "--json")
    assert (imported.code, imported.json["problems"]) == (0, [])
    # When and of what the text index is, the one that indexes says.
    expected = [json.loads(line) for line in given.values()]
    for name in ("rag_indexed_at", "rag_indexed_commit_sha"):
        del expected[0]["workspace"][name]
    exported = online("export").out.splitlines(keepends=True)
    assert expected == [json.loads(line) for line in exported if f'"title":"Task {OTHER}"' not in line]


def test_only_some_plans(online: Planwire) -> None:
    online("import", TASK_MASTER)
    master, following = (plan["id"] for plan in online("plan", "list", "--json").json["plans"])
    kinds = [next(iter(json.loads(line))) for line in online("export", "--plan", following).out.splitlines()]
    assert kinds == ["workspace", "plan", "task"]
    both = online("export", "--plan", master, "--plan", following).out
    assert both == online("export").out
    assert online("export", "--plan", TASK).code == 4
    assert online("export", "--plan", "x").code == 4


def test_a_file_is_replaced_whole_or_not_at_all(online: Planwire, environment: dict[str, str], tmp_path: Path) -> None:
    online("import", "-", input=many(300, description="x" * 1000))
    target = tmp_path / "out.jsonl"
    target.write_text("before")
    target.chmod(0o600)

    # Files of at most 100 blocks of 1,024 bytes. A shell sets it: gRPC does not survive a fork of this process.
    full = subprocess.run(
        ["bash", "-c", 'ulimit -f 100; exec "$0" "$@"', COMMAND, "export", "-o", str(target)],
        env=environment | {"PLANWIRE_ADDRESS": online.keywords["address"]},  # type: ignore[attr-defined]
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
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
