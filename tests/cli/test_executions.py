"""`planwire log`, `usage`, `report` and `seed`, and the queries for psql."""

import json
import re
import subprocess
import uuid
from pathlib import Path

import psycopg
import pytest

from service.database.psql import psql
from tests.cli.conftest import COMMAND, Planwire

QUERIES = Path(__file__).resolve().parents[2] / "docs" / "queries.sql"


@pytest.fixture
def task(online: Planwire) -> str:
    created = online("task", "create", "Deploy", "--json")
    return str(created.json["task"]["id"])


def test_a_step_is_appended_finished_and_shown(online: Planwire, task: str) -> None:
    appended = online("log", "append", task, "Plan it", "--agent-type", "code", "--json")
    assert appended.code == 0, appended.err
    made = appended.json["execution_log"]
    assert (made["step_number"], made["status"]) == (1, "EXECUTION_LOG_STATUS_RUNNING")
    named = ("--output-summary", "planned", "--output-full-json", '{"a": 1}', "--duration-ms", "5")
    done = online("log", "finish", made["id"], "--status", "failed", *named, "--json").json["execution_log"]
    assert (done["status"], done["duration_ms"]) == ("EXECUTION_LOG_STATUS_FAILED", "5")
    assert online("log", "finish", made["id"]).code == 1
    shown = online("log", "show", made["id"])
    assert '{"a": 1}' in shown.out
    header, row = online("log", "list", task).out.splitlines()
    assert header.split()[:4] == ["ID", "ATTEMPT", "STEP", "NUMBER"]
    assert row.split()[:5] == [made["id"], "0", "1", "failed", "code"]
    assert online("log", "list", task, "--status", "completed").err == "no execution logs\n"


def test_steps_are_followed(online: Planwire, task: str) -> None:
    token = online("log", "list", task, "--json").json["resume_token"]
    for action in ("one", "two"):
        online("log", "append", task, action, "--status", "completed", "--duration-ms", "1500")
    resumed = ("log", "follow", "--task", task, "--resume-token", token, "--limit", "2")
    lines = online(*resumed).out.splitlines()
    assert [re.sub(r"^\S+ \S+ ", "", line) for line in lines] == [
        "0.1 completed in 1,500 ms one",
        "0.2 completed in 1,500 ms two",
    ]
    events = [json.loads(line) for line in online(*resumed, "--json").out.splitlines()]
    assert [event["execution_log"]["action"] for event in events] == ["one", "two"]
    [later] = online("log", "follow", "--resume-token", events[0]["resume_token"], "-n", "1").out.splitlines()
    assert later.endswith("two")


def test_usage_is_recorded_and_added_up(online: Planwire, task: str) -> None:
    plan = online("plan", "create", "Ship", "--budget-micros-usd", "100000", "--json").json["plan"]["id"]
    for where in (("--task", task), ("--plan", plan)):
        recorded = online(
            *("usage", "record", "anthropic", "claude-opus", "reported", *where),
            *("--total-tokens", "5000", "--cost-micros-usd", "150000", "--json"),
        )
        assert recorded.code == 0, recorded.err
    assert len(online("usage", "list", "--json").json["ai_usage"]) == 2
    total = online("usage", "total", "--json").json
    assert (total["total"]["uses"], total["total"]["cost_micros_usd"]) == ("2", "300000")
    of_plan = online("usage", "total", "--plan", plan).out
    assert "claude-opus" in of_plan
    assert "budget spent: yes" in of_plan


def test_samples_are_loaded_once_and_reports_find_them(online: Planwire, workspace: str, server_database: str) -> None:
    """Source 004: 5 to 10 tasks with 15 to 50 logs, and what its queries find of them."""
    loaded = online("seed")
    assert loaded.code == 0, loaded.err
    assert loaded.out == "Created 7 tasks with 24 execution logs\n"
    before = online("export").out
    again = online("seed", "--json").json
    assert f"`planwire plan tree {again['plan_id']}`" in loaded.err
    assert (again["tasks"], again["execution_logs"]) == (0, 0)
    assert online("export").out == before
    tasks = online("task", "list", "--plan", again["plan_id"], "--json").json["tasks"]
    statuses = [task["status"].removeprefix("TASK_STATUS_").lower() for task in tasks]
    assert sorted(statuses) == [*["completed"] * 3, *["failed"] * 2, "in_progress", "pending"]
    for task in tasks:
        steps = online("report", "timeline", task["id"], "--json").json["steps"]
        assert 3 <= len(steps) <= 5
    failed = online("report", "failed-tasks", "--json").json["failed_tasks"]
    assert {task["title"] for task in failed} == {"Upgrade the database", "Move backups to the new disk"}
    used = online("report", "resources", "--json").json["resource_use"]
    assert len(used) == 7
    assert used[-1]["actual_resources"] == {
        "duration_seconds": 280.0,
        "gpu_vram_mb_used": "1800",
        "cpu_time_ms": "15000",
    }
    costs = online("report", "ai", "--json").json["ai_costs"]
    assert {(cost["model"], cost["total_tokens"], cost["cost_micros_usd"]) for cost in costs} == {
        ("claude-opus", "5000", "150000")
    }
    durations = online("report", "durations").out.splitlines()
    assert [line.split()[0] for line in durations[1:]] == ["code", "desktop", "infra", "orchestrator", "research"]
    sessions = online("session", "list", again["plan_id"], "--json").json["agent_sessions"]
    assert {session["agent_id"] for session in sessions} == {"homelab-agent", "night-agent"}
    [handoff] = online("handoff", "list", again["plan_id"], "--json").json["handoffs"]
    assert (handoff["from_agent"], handoff["to_agent"]) == ("homelab-agent", "night-agent")
    assert handoff["data"]["left"][0] == "Build the image for the GPU node"
    steps = online("report", "failed-steps", "--json").json["execution_logs"]
    assert {step["action"] for step in steps} == {"Upgrade data files", "Copy backups"}
    days = online("report", "throughput", "--json").json["days"]
    assert [(day["completed"], day["failed"]) for day in days] == [("0", "2"), ("3", "0")]
    assert online("report", "blockers").err == "no blockers\n"
    _check_queries(workspace, server_database)


def _check_queries(workspace: str, url: str) -> None:
    """The six queries for psql find the same."""
    given = ("--no-psqlrc", "--csv", "-v", f"workspace={workspace}", "-f", str(QUERIES))
    command = psql(url, given)
    ran = subprocess.run(command.argv, env=command.env, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    tables = re.split(r"^(?=\w*task_id,|agent_type,)", ran.stdout, flags=re.MULTILINE)[1:]
    heads = [table.splitlines()[0] for table in tables]
    counts = [len(table.splitlines()) - 1 for table in tables]
    assert counts == [2, 3, 7, 6, 5, 2], ran.stdout
    assert "Upgrade the database" in tables[0]
    assert heads[1].startswith("task_id,attempt,step_number,agent_type,action,status,duration_ms")
    assert ",280,300,1800,2048,15000" in tables[2]
    assert ",anthropic,claude-opus,5000,0.15" in tables[3]
    assert heads[4] == "agent_type,avg_duration_ms,p50_ms,p95_ms,execution_count"
    assert "no space left on device" in tables[5]
    with psycopg.connect(url) as connection:
        names = {name for (name,) in connection.execute("SELECT indexname FROM pg_indexes")}
    assert set(re.findall(r"\((\w+_(?:idx|key))\)", QUERIES.read_text())) <= names


def test_following_ends_when_nobody_reads(
    environment: dict[str, str], server_address: str, online: Planwire, task: str, tmp_path: Path
) -> None:
    online("log", "append", task, "one")
    command = [str(COMMAND), "log", "follow", "--task", task, "--past"]
    variables = environment | {"PLANWIRE_ADDRESS": server_address}
    with subprocess.Popen(
        command, cwd=tmp_path, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as follow:
        assert follow.stdout is not None
        assert b" one" in follow.stdout.readline()
        follow.stdout.close()
        try:
            follow.wait(30)
        finally:
            follow.kill()
        assert follow.stderr is not None
        assert follow.stderr.read() == b""


def test_whole_outputs_are_read_from_files(online: Planwire, task: str, tmp_path: Path) -> None:
    output = tmp_path / "output.json"
    output.write_text('{"exit": 1}')
    made = online("log", "append", task, "Build", "--output-full-json", f"@{output}", "--json").json["execution_log"]
    shown = online("log", "show", made["id"]).out
    assert 'output full json   {"exit": 1}' in shown
    assert shown.count("exit") == 1, "it is shown once"
    missing = online("log", "append", task, "Build", "--output-full-json", "@gone.json")
    assert missing.code == 2
    assert "gone.json" in missing.err


def test_what_there_is_nothing_of_is_said(online: Planwire, task: str) -> None:
    assert online("usage", "total", "--task", task).err == "no usage\n"
    assert online("approval", "approve", "--plan", new_plan(online)).err == "no tasks wait for approval\n"
    assert online("claim", "--plan", new_plan(online)).err.startswith("no task can be claimed now; ")


def test_numbers_are_short_and_failed_steps_name_their_tasks(online: Planwire, task: str) -> None:
    for duration in ("1", "1", "2"):
        online("log", "append", task, "x", "--agent-type", "code", "--status", "failed", "--duration-ms", duration)
    [_, row] = online("report", "durations").out.splitlines()
    assert row.split() == ["code", "3", "3", "1.333", "1", "1.9"]
    header, *rows = online("report", "failed-steps").out.splitlines()
    assert header.startswith("TASK ")
    assert [row.split()[0] for row in rows] == [task] * 3


def test_errors_name_things_as_people_do(online: Planwire) -> None:
    nowhere = "01a20000-0000-7000-8000-0000000000ff"
    followed = online("log", "follow", "--task", nowhere)
    assert (followed.code, followed.err) == (4, f"planwire: task {nowhere} does not exist\n")
    assert online("log", "show", nowhere).err == f"planwire: execution log {nowhere} does not exist\n"
    wrong = online("report", "failed-tasks", "--start-time", "yesterday").err
    assert "'yesterday' is not a time: give ISO 8601, as in 2030-01-31T09:00" in wrong
    usage = ("usage", "record", "anthropic", "claude-opus", "reported", "--id", nowhere)
    online(*usage)
    taken = online(*usage, "--total-tokens", "5").err
    assert taken.startswith(f"planwire: ai usage {nowhere} exists already; ")


def test_a_lease_is_shown_when_it_is_renewed(online: Planwire) -> None:
    plan = new_plan(online)
    task = online("task", "create", "Deploy", "--plan", plan, "--json").json["task"]["id"]
    online("claim", "--plan", plan, "--worker", "ada")
    assert online("lease", "renew", task, "1").out.startswith(f"lease {task} ada 20")


def test_the_queries_work_where_nothing_was_logged(workspace: str, server_database: str) -> None:
    for variables, said in ((("-v", f"workspace={workspace}"), ""), ((), "name the workspace, as in planwire psql")):
        command = psql(server_database, ("--no-psqlrc", *variables, "-f", str(QUERIES)))
        ran = subprocess.run(command.argv, env=command.env, capture_output=True, text=True, check=False)
        assert (ran.returncode == 0) == (not said), ran.stderr
        assert said in ran.stderr


def new_plan(online: Planwire) -> str:
    plan = online("plan", "create", str(uuid.uuid4()), "--activate", "--json").json["plan"]
    return str(plan["id"])
