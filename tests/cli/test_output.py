"""What people see: on terminals of two widths, and in a pipe."""

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import termios
from collections.abc import Callable
from pathlib import Path

import pytest
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import CreatePlanRequest
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.priority_pb2 import PRIORITY_CRITICAL
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import BatchCreateTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from rich.cells import cell_len

from tests.cli.conftest import COMMAND, Planwire

LONG = "A title that goes on and on, so that eighty columns have no room for it, 日本語のタイトル"
# What a terminal would obey: colours, a title bar, the same in one byte (C1), the direction and the ends of lines.
EVIL = "\x1b[31mred\x1b]0;owned\x07\x9b7m\x7f \u202eabc\u2066\u061c [bold]markup[/bold]"
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
STYLE = re.compile(r"\x1b\[[0-9;]*m")

Terminal = Callable[..., str]


@pytest.fixture
def terminal(environment: dict[str, str], server_address: str, tmp_path: Path) -> Terminal:
    """Runs the command on a terminal with so many columns, and returns what that showed."""

    def run(columns: int, *arguments: str, **more: str) -> str:
        ours, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        with subprocess.Popen(
            [COMMAND, *arguments],
            cwd=tmp_path,
            env=environment | {"PLANWIRE_ADDRESS": server_address} | more,
            stdin=its,
            stdout=its,
            stderr=subprocess.STDOUT,
        ) as command:
            os.close(its)
            shown = b""
            try:
                while part := os.read(ours, 65536):
                    shown += part
            except OSError:
                pass  # how a terminal ends on Linux
            os.close(ours)
            assert command.wait(60) == 0
        return shown.decode().replace("\r\n", "\n")

    return run


@pytest.fixture
def plan(plans: PlanServiceStub, tasks: TaskServiceStub, workspace: str) -> str:
    """The id of an active plan with three tasks."""
    created = plans.CreatePlan(CreatePlanRequest(workspace_id=workspace, plan=Plan(name="Ship"), activate=True)).plan
    wanted = [Task(title=title, plan_id=created.id, priority=PRIORITY_CRITICAL) for title in ("Short", LONG, EVIL)]
    tasks.BatchCreateTasks(BatchCreateTasksRequest(workspace_id=workspace, tasks=wanted))
    return created.id


@pytest.mark.parametrize("columns", [80, 200])
def test_a_table_fits_the_terminal(terminal: Terminal, plan: str, columns: int) -> None:
    shown = terminal(columns, "task", "list", "--plan", plan)
    header, *rows = STYLE.sub("", shown).splitlines()
    assert len(rows) == 3
    assert all(cell_len(line) <= columns for line in (header, *rows))
    wide = columns == 200
    assert ("PRIORITY" in header, "UPDATED AT" in header) == (wide, wide)
    assert re.match("[0-9a-f]{6}  pending  ", rows[1])
    assert ("タイトル" in rows[1]) == wide
    assert ("…" in rows[1]) == (not wide)


def test_a_title_has_half_of_the_line_before_what_stands_beside_it(
    online: Planwire, terminal: Terminal, plan: str
) -> None:
    """And a group in which no task has a label has no room for labels."""
    other = online("plan", "create", "Plain\tand\nsimple", "--activate", "--json").json["plan"]["id"]
    for in_plan, title, more in ((plan, f"Labelled {LONG}", ["--label", "long label " * 5]), (other, LONG[:60], [])):
        assert online("task", "create", title, "--plan", in_plan, *more).code == 0
    shown = {width: STYLE.sub("", terminal(width, "ready")).splitlines() for width in (24, 80, 200)}
    assert all(cell_len(line) <= width for width in (80, 200) for line in shown[width])
    labelled = {width: next(line for line in shown[width] if "Labelled" in line) for width in shown}
    assert re.search(r"Labelled A title that goes on an.*…  long label.*…$", labelled[80])
    assert f"Labelled {LONG}  long label" in labelled[200]
    assert re.search(r" Labelled .*…$", labelled[24])
    assert shown[80][-1].endswith(LONG[:60].rstrip())
    assert shown[80][-2] == "Plain and simple"
    for unknown in ("0", "-5", "x"):
        assert STYLE.sub("", terminal(80, "ready", COLUMNS=unknown)).splitlines() == shown[80]


def test_dependencies_are_whole_on_a_narrow_terminal(online: Planwire, terminal: Terminal, plan: str) -> None:
    first, second, _ = (task["id"] for task in online("task", "list", "--plan", plan, "--json").json["tasks"])
    added = online("dependency", "add", first, second, "--json").json["dependency"]["id"]
    _, *rows = STYLE.sub("", terminal(80, "dependency", "list")).splitlines()
    assert [row.strip() for row in rows] == [f"{added}  task:{first[-6:]}", "blocks", f"task:{second[-6:]}"]
    assert all(len(row) <= 80 for row in rows)


def test_colours_only_on_a_terminal_that_wants_them(online: Planwire, terminal: Terminal, plan: str) -> None:
    arguments = ("plan", "show", plan)
    assert "\x1b[36mactive\x1b[0m" in terminal(80, *arguments)
    assert not re.search(r"\x1b\[[0-9;]*3\d", terminal(80, *arguments, NO_COLOR="1"))
    assert "\x1b" not in terminal(80, *arguments, TERM="dumb")
    assert "\x1b" not in online(*arguments).out


def test_a_pipe_gets_everything_in_plain_text(online: Planwire, plan: str) -> None:
    header, *rows = online("task", "list", "--plan", plan).out.splitlines()
    assert "PRIORITY" in header
    assert LONG in rows[1]
    assert not any(line.endswith(" ") for line in (header, *rows))
    # In columns, also where characters are two wide.
    at = cell_len(header[: header.index("UPDATED AT")])
    end = r"\d{4}-\d\d-\d\d [\d:]{8}  [0-9a-f-]{36}$"
    assert all(re.search(end, row) and cell_len(row) == at + 19 + 2 + 36 for row in rows)


def test_what_a_terminal_would_obey_is_shown_instead(online: Planwire, terminal: Terminal, plan: str) -> None:
    shown = r"\u001b[31mred\u001b]0;owned\u0007\u009b7m\u007f \u202eabc\u2066\u061c [bold]markup[/bold]"
    task = online("task", "list", "--plan", plan, "--json").json["tasks"][2]
    assert task["title"] == EVIL
    for output in (
        online("task", "list", "--plan", plan).out,
        terminal(200, "task", "list", "--plan", plan),
        terminal(80, "task", "show", task["id"]),
        online("task", "cancel", task["id"]).out,
    ):
        assert shown in output
        assert not set(STYLE.sub("", output)) & set("\x1b\x07\u202e")


def test_json_holds_escapes_of_what_a_terminal_would_obey(online: Planwire, plan: str) -> None:
    listed = online("task", "list", "--plan", plan, "--json")
    token = listed.json["resume_token"]
    for task in listed.json["tasks"]:
        online("task", "cancel", task["id"], "--reason", f"{EVIL}\x85\u2028")
    online("plan", "complete", plan)
    watched = online("watch", "--plan", plan, "--json", "--until-done", "--resume-token", token)
    for out in (listed.out, online("export").out, watched.out):
        assert not OBEYED.search(out)
        assert r"\u009b7m\u007f \u202eabc\u2066\u061c" in out
        documents = [json.loads(out)] if out == listed.out else [json.loads(line) for line in out.splitlines()]
        assert json.dumps(EVIL, ensure_ascii=False)[1:-1] in json.dumps(documents, ensure_ascii=False)


def test_details_show_what_is_set_and_long_texts_below_their_names(online: Planwire) -> None:
    task = online("task", "create", "T", "--description", "one\n\ttwo", "--label", "a", "--label", "b", "--json").json[
        "task"
    ]
    shown = online("task", "show", task["id"]).out
    assert re.search(r"^status +pending$", shown, re.MULTILINE)
    assert re.search(r"^labels +a, b$", shown, re.MULTILINE)
    assert "\ndescription\n    one\n    \ttwo\n" in shown
    assert "assigned agent" not in shown


def test_times_are_local(online: Planwire, environment: dict[str, str]) -> None:
    task = online("task", "create", "T", "--available-at", "2030-01-01T12:00:00+02:00", "--json").json["task"]
    assert task["available_at"] == "2030-01-01T10:00:00Z"
    environment["TZ"] = "America/New_York"
    assert "2030-01-01 05:00:00" in online("task", "show", task["id"]).out


@pytest.mark.parametrize("lists", [("task", "list"), ("plan", "list"), ("workspace", "list"), ("task", "history")])
def test_every_list_is_printed_in_all_formats(online: Planwire, plan: str, lists: tuple[str, str]) -> None:
    tasks = online("task", "list", "--format", "json").json["tasks"]
    named = [*lists, *([tasks[0]["id"]] if lists[1] == "history" else [])]
    header, *rows = (line.split("\t") for line in online(*named, "--format", "tsv").out.splitlines())
    assert rows
    assert {len(row) for row in rows} == {len(header)}
    assert all(name == name.lower() and " " not in name for name in header)
    first, line, *others = online(*named, "--format", "markdown").out.splitlines()
    assert first == f"| {' | '.join(header)} |"
    assert set(line) == set("| -")
    assert len(others) == len(rows)
    assert online(*named, "--format", "json").json == online(*named, "--json").json
    assert online(*named, "--format", "table").out == online(*named).out
