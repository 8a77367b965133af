"""`planwire demo`, at many times its speed."""

import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import planwire.sync
import pytest
from planwire.cli.demo.story import PHASES, WORKSPACE
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.plan_service_pb2 import ListPlansRequest
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.task_pb2 import Task, TaskHistoryEntry, TaskStatus
from planwire.v1.task_service_pb2 import ListTaskHistoryRequest, ListTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from tests.cli.conftest import NewToken, Planwire, Start
from tests.conftest import StartServer, running_server
from tests.support.forked_command import Forked

DEMO = WORKSPACE.workspace_id
TITLES = [step.title for steps in PHASES.values() for step in steps]
TRANSITION = re.compile(r"\d\d:\d\d:\d\d  (\S+) +(\w+) → (\w+) +(\S.*)")

Play = Callable[..., Forked]


@pytest.fixture
def play(start: Start) -> Play:
    """Starts the demo and does not wait for it; settings are given as keywords."""
    return lambda speed, **settings: start("demo", "--speed", str(speed), **settings)


def mentioning(text: str) -> list[str]:
    """The command lines with this text."""
    running = subprocess.check_output(["ps", "-axww", "-o", "command="], text=True).splitlines()
    return [line for line in running if text in line]


def gone(text: str) -> bool:
    """Whether no process has the text in its command line, soon at least: the kernel ends some of them."""
    deadline = time.monotonic() + 20
    while mentioning(text) and time.monotonic() < deadline:
        time.sleep(0.1)
    return not mentioning(text)


@contextmanager
def leaving_nothing(environment: dict[str, str]) -> Iterator[None]:
    """The block leaves no file where temporary ones go, and no process that was started with one."""
    # Short, for the path of PostgreSQL's socket; and one that its user may enter, where root runs the tests.
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    environment["TMPDIR"] = str(folder)
    try:
        yield
        assert list(folder.iterdir()) == []
        assert gone(str(folder))
    finally:
        shutil.rmtree(folder)


def until(process: Forked, pattern: "str | re.Pattern[str]") -> str:
    """The line that matches, read as it comes."""
    assert process.stdout is not None
    for line in process.stdout:
        if re.match(pattern, line):
            return line
    raise AssertionError(f"no line is {pattern}")


def shown(out: str) -> list[tuple[str, ...]]:
    """Who, from which status to which, the task's title, and the reason."""
    return [
        (actor, before, after, title, words.removeprefix(title).lstrip(" —"))
        for actor, before, after, words in TRANSITION.findall(out)
        for title in TITLES
        if words.startswith(title)
    ]


def status(value: TaskStatus) -> str:
    return TaskStatus.Name(value).removeprefix("TASK_STATUS_").lower()


def described(task: Task, entry: TaskHistoryEntry) -> tuple[str, ...]:
    return entry.changed_by, status(entry.old_status), status(entry.new_status), task.title, entry.reason


def test_two_at_once_show_every_transition_of_a_plan_of_their_own(
    play: Play,
    server_address: str,
    workspaces: WorkspaceServiceStub,
    plans: PlanServiceStub,
    tasks: TaskServiceStub,
) -> None:
    workspaces.RegisterWorkspace(WORKSPACE)
    beginning = plans.ListPlans(ListPlansRequest(workspace_id=DEMO)).resume_token
    runs = [play(20, address=server_address) for _ in range(2)]
    outputs = [run.communicate(timeout=60) for run in runs]
    assert [(run.returncode, err) for run, (_, err) in zip(runs, outputs, strict=True)] == [(0, "")] * 2

    played = plans.ListPlans(ListPlansRequest(workspace_id=DEMO)).plans
    assert {plan.status for plan in played} == {PlanStatus.PLAN_STATUS_COMPLETED}
    assert len(played) == 2
    count = sum(len(shown(out)) for out, _ in outputs)
    with planwire.sync.connect(server_address, workspace=DEMO) as client:
        feed = list(islice(client.watch_events(kinds=["task.status_changed"], resume_token=beginning), count))
    for out, _ in outputs:
        plan_id = next(plan.id for plan in played if plan.id in out)
        its_tasks = {t.id: t for t in tasks.ListTasks(ListTasksRequest(workspace_id=DEMO, plan_id=plan_id)).tasks}
        assert len(its_tasks) == 12
        assert len({task.phase_id for task in its_tasks.values()}) == 3
        in_feed_order = [
            (event.actor, event.from_status, event.to_status, its_tasks[event.subject_id].title)
            for event in feed
            if event.plan_id == plan_id
        ]
        lines = shown(out)
        assert [line[:4] for line in lines] == in_feed_order
        for task in its_tasks.values():
            history = tasks.ListTaskHistory(ListTaskHistoryRequest(workspace_id=DEMO, task_id=task.id)).entries
            made = [described(task, entry) for entry in history if entry.old_status]
            assert [line for line in lines if line[3] == task.title] == made


def test_the_story_and_the_program_that_it_ends_with(planwire: Planwire, play: Play, server_address: str) -> None:
    ended = planwire("demo", "--speed", "10", address=server_address)
    assert ended.code == 0, ended.err
    lines = shown(ended.out)
    assert f"\n{len(lines)} transitions made, {len(lines)} received: " in ended.out
    assert re.findall(r"^Phase .*", ended.out, re.MULTILINE) == [
        "Phase 1 of 3: Understand",
        "Phase 2 of 3: Build",
        "Phase 3 of 3: Ship",
    ]
    assert {actor for actor, *_ in lines} == {"iris", "otto", "ada"}
    # Who is refused what depends on how fast the machine is.
    wanted = re.findall(r"\n {10}(iris|otto) wants “([^”]+)”, which waits for task “([^”]+)”\.\n", ended.out)
    steps = [step for phase in PHASES.values() for step in phase]
    assert wanted
    assert set(wanted) <= {(step.agent, step.title, blocker) for step in steps for blocker in step.after}
    assert ("ada", "pending", "approved", "Migrate accounts", "backup checked") in lines
    assert ("ada", "completed", "pending", "Write the guide", "say how to undo") in lines
    assert [after for _, _, after, title, _ in lines if title == "Run the tests"] == [
        "in_progress",
        "failed",
        "pending",
        "in_progress",
        "completed",
    ]
    assert "\x1b" not in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80

    program = ended.out[ended.out.index("from planwire") : ended.out.index("\n\nTwo workers")]
    command = [sys.executable, "-u", "-c", program.replace("127.0.0.1:50051", server_address)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as watcher:
        play(6, address=server_address)
        assert watcher.stdout is not None
        try:
            assert "otto task.status_changed completed 418 passed\n" in watcher.stdout
        finally:
            watcher.kill()


def test_without_a_server_it_starts_one_and_leaves_nothing(planwire: Planwire, environment: dict[str, str]) -> None:
    with leaving_nothing(environment):
        # The server that it starts knows nothing of what is set for the user's.
        ended = planwire(
            "demo",
            *("--speed", "20"),
            database_url="postgresql://127.0.0.1:1/users_own",
            tokens_file="/missing.toml",
            token="users-own",  # noqa: S106
        )
        assert (ended.code, ended.err) == (0, "")
        assert ended.out.startswith("No server answers at 127.0.0.1:1: the demo starts one for itself.\n")
        assert len(shown(ended.out)) == 31


@pytest.mark.parametrize(
    ("number", "at", "code"),
    [(signal.SIGTERM, "No server answers", 143), (signal.SIGINT, TRANSITION, 130)],
    ids=["SIGTERM while the server starts", "Ctrl-C in the midst"],
)
def test_stopped_it_leaves_nothing(
    play: Play, environment: dict[str, str], number: signal.Signals, at: "str | re.Pattern[str]", code: int
) -> None:
    with leaving_nothing(environment):
        process = play(1)
        until(process, at)
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (code, "")


@pytest.mark.skipif(sys.platform != "linux", reason="only there the kernel ends what a killed process has started")
def test_killed_it_takes_its_server_along(play: Play, environment: dict[str, str]) -> None:
    with leaving_nothing(environment):
        process = play(1)
        until(process, TRANSITION)
        assert len(mentioning(environment["TMPDIR"])) > 1
        process.kill()
        assert gone(environment["TMPDIR"])
        for left in Path(environment["TMPDIR"]).iterdir():
            shutil.rmtree(left)


def test_a_server_that_dies_in_the_midst(play: Play, database_url: str) -> None:
    with running_server(database_url, drain_timeout=0) as address:
        process = play(3, address=address)
        until(process, "Phase 2 of 3: Build")
    out, err = process.communicate(timeout=60)
    assert process.returncode == 3
    assert err.startswith(f"planwire: no server answers at {address} (")
    assert out.count("The stream broke. ") == 1
    assert "Done" not in out


def test_a_server_that_is_named_has_to_answer(planwire: Planwire) -> None:
    ended = planwire("demo", "--address", "127.0.0.1:1")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("planwire: no server answers at 127.0.0.1:1 (")


def test_tokens_and_a_reader_that_leaves(
    planwire: Planwire, new_token: NewToken, play: Play, start_server: StartServer, tmp_path: Path
) -> None:
    file = tmp_path / "tokens.toml"
    token = new_token(file, "ci", "--role", "admin")
    address = start_server(tokens_file=file)
    refused = planwire("demo", address=address)
    assert refused.code == 5
    assert refused.err.endswith("\nSet PLANWIRE_TOKEN to a token of this server.\n")

    process = play(1, address=address, token=token)
    assert (found := TRANSITION.match(until(process, TRANSITION)))
    assert found[1] == "ci"
    assert process.stdout is not None
    process.stdout.close()
    process.wait(60)
    assert process.stderr is not None
    assert (process.returncode, process.stderr.read()) == (1, "")
