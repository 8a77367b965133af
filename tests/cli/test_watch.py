"""`planwire watch`: the board on a terminal, and lines in a pipe."""

import asyncio
import json
import re
import signal
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

import grpc
import planwire
import pytest
from google.protobuf.duration_pb2 import Duration
from planwire.cli.watch.source import Source
from planwire.v1.agent_session_pb2 import AgentSession
from planwire.v1.ai_usage_pb2 import AiUsage, CostSource
from planwire.v1.artifact_pb2 import Artifact, ArtifactType
from planwire.v1.artifact_service_pb2 import CreateArtifactRequest
from planwire.v1.artifact_service_pb2_grpc import ArtifactServiceStub
from planwire.v1.claim_pb2 import ClaimFilter
from planwire.v1.claim_service_pb2 import ClaimTasksRequest
from planwire.v1.claim_service_pb2_grpc import ClaimServiceStub
from planwire.v1.event_service_pb2 import PurgeEventsRequest
from planwire.v1.event_service_pb2_grpc import EventServiceStub
from planwire.v1.execution_service_pb2 import CreateAiUsageRequest
from planwire.v1.execution_service_pb2_grpc import ExecutionServiceStub
from planwire.v1.handoff_pb2 import Handoff
from planwire.v1.note_pb2 import Note
from planwire.v1.note_service_pb2 import CreateNoteRequest, DeleteNoteRequest
from planwire.v1.note_service_pb2_grpc import NoteServiceStub
from planwire.v1.phase_pb2 import Phase
from planwire.v1.phase_service_pb2 import CreatePhaseRequest
from planwire.v1.phase_service_pb2_grpc import PhaseServiceStub
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import (
    CompletePlanRequest,
    CreatePlanRequest,
    DeletePlanRequest,
    UpdatePlanRequest,
)
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.session_service_pb2 import CreateAgentSessionRequest, CreateHandoffRequest
from planwire.v1.session_service_pb2_grpc import SessionServiceStub
from planwire.v1.story_pb2 import Story
from planwire.v1.story_service_pb2 import (
    CloseWaveRequest,
    CompleteStoryRequest,
    CreateStoryRequest,
    ExecuteStoryRequest,
    RecordExecutionPlanRequest,
    RecordGateResultRequest,
)
from planwire.v1.story_service_pb2_grpc import StoryServiceStub
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import (
    CompleteTaskRequest,
    CreateTaskRequest,
    FailTaskRequest,
    StartTaskRequest,
    UpdateTaskRequest,
)
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.workspace_service_pb2 import DeleteWorkspaceRequest, RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub
from planwire.watch import WatchState
from rich.cells import cell_len

from tests.cli.conftest import Planwire, Start
from tests.support.forked_command import Forked
from tests.support.served import Servers
from tests.support.terminal import Terminal, on_terminal

EVIL = "\x1b[31mred\x1b]0;owned\x07 \u202eabc [bold]markup[/bold]\nnext line"
SHOWN_EVIL = r"\u001b[31mred\u001b]0;owned\u0007 \u202eabc [bold]markup[/bold] next line"


class Work:
    """What agents do in a workspace."""

    def __init__(self, channel: grpc.Channel, workspace: str) -> None:
        self._plans, self._tasks = PlanServiceStub(channel), TaskServiceStub(channel)
        self._phases, self._notes = PhaseServiceStub(channel), NoteServiceStub(channel)
        self._artifacts, self._stories = ArtifactServiceStub(channel), StoryServiceStub(channel)
        self._sessions = SessionServiceStub(channel)
        self._workspace = workspace

    def plan(self, name: str, *titles: str) -> tuple[str, list[str]]:
        """The ids of an active plan and its tasks."""
        request = CreatePlanRequest(
            workspace_id=self._workspace,
            plan=Plan(name=name),
            tasks=[Task(title=title) for title in titles],
            activate=True,
        )
        created = self._plans.CreatePlan(request, wait_for_ready=True)
        return created.plan.id, [task.id for task in created.tasks]

    def task(self, title: str) -> str:
        return self._tasks.CreateTask(CreateTaskRequest(workspace_id=self._workspace, task=Task(title=title))).task.id

    def start(self, task: str, agent: str) -> None:
        self._tasks.StartTask(StartTaskRequest(workspace_id=self._workspace, task_id=task, assigned_agent=agent))

    def complete(self, task: str) -> None:
        self._tasks.CompleteTask(CompleteTaskRequest(workspace_id=self._workspace, task_id=task))

    def fail(self, task: str, error: str) -> None:
        self._tasks.FailTask(FailTaskRequest(workspace_id=self._workspace, task_id=task, error_message=error))

    def rename(self, plan: str, name: str, task: str, title: str) -> None:
        self._plans.UpdatePlan(UpdatePlanRequest(workspace_id=self._workspace, plan_id=plan, plan=Plan(name=name)))
        self._tasks.UpdateTask(UpdateTaskRequest(workspace_id=self._workspace, task_id=task, task=Task(title=title)))

    def note(self, plan: str, content: str) -> str:
        request = CreateNoteRequest(workspace_id=self._workspace, note=Note(plan_id=plan, content=content))
        return self._notes.CreateNote(request).note.id

    def delete_note(self, note: str) -> None:
        self._notes.DeleteNote(DeleteNoteRequest(workspace_id=self._workspace, note_id=note, reason="done"))

    def phase(self, plan: str, name: str) -> None:
        request = CreatePhaseRequest(workspace_id=self._workspace, phase=Phase(plan_id=plan, name=name))
        self._phases.CreatePhase(request)

    def artifact(self, plan: str) -> None:
        artifact = Artifact(plan_id=plan, artifact_type=ArtifactType.ARTIFACT_TYPE_CODE_CHANGES, content_json="1")
        self._artifacts.CreateArtifact(CreateArtifactRequest(workspace_id=self._workspace, artifact=artifact))

    def story(self, title: str) -> str:
        request = CreateStoryRequest(workspace_id=self._workspace, story=Story(title=title))
        return self._stories.CreateStory(request, wait_for_ready=True).story.id

    def finish_story(self, story: str) -> None:
        named: Any = {"workspace_id": self._workspace, "story_id": story}
        self._stories.RecordExecutionPlan(RecordExecutionPlanRequest(**named))
        self._stories.ExecuteStory(ExecuteStoryRequest(**named))
        self._stories.CloseWave(CloseWaveRequest(**named))
        self._stories.RecordGateResult(RecordGateResultRequest(**named, passed=True, reason="all green"))
        self._stories.CompleteStory(CompleteStoryRequest(**named, force=True))

    def hand_over(self, plan: str) -> None:
        session = AgentSession(plan_id=plan, session_id="s1", agent_type="coder")
        self._sessions.CreateAgentSession(
            CreateAgentSessionRequest(workspace_id=self._workspace, agent_session=session)
        )
        handoff = Handoff(plan_id=plan, from_agent="ada", to_agent="grace")
        self._sessions.CreateHandoff(CreateHandoffRequest(workspace_id=self._workspace, handoff=handoff))

    def complete_plan(self, plan: str) -> None:
        self._plans.CompletePlan(CompletePlanRequest(workspace_id=self._workspace, plan_id=plan, reason="shipped"))

    def delete_plan(self, plan: str) -> None:
        self._plans.DeletePlan(DeletePlanRequest(workspace_id=self._workspace, plan_id=plan))


OnTerminal = Callable[..., AbstractContextManager[Terminal]]


@pytest.fixture
def work(channel: grpc.Channel, workspace: str) -> Work:
    return Work(channel, workspace)


@pytest.fixture
def events(channel: grpc.Channel) -> EventServiceStub:
    return EventServiceStub(channel)


@pytest.fixture
def terminal(environment: dict[str, str], server_address: str, tmp_path: Path) -> OnTerminal:
    """Runs `planwire watch` on a terminal: columns, lines, further arguments."""

    def run(columns: int, lines: int, *arguments: str, **more: str) -> AbstractContextManager[Terminal]:
        there = environment | {"PLANWIRE_ADDRESS": server_address} | more
        return on_terminal(columns, lines, "watch", *arguments, environment=there, folder=tmp_path)

    return run


def row(terminal: Terminal, text: str) -> str:
    """The only line with this text."""
    (line,) = [line for line in terminal.lines if text in line]
    return line


def test_the_board_shows_leases_and_costs(
    terminal: OnTerminal, work: Work, channel: grpc.Channel, workspace: str
) -> None:
    plan, (first, _) = work.plan("Ship it", "Write the notes", "Tag the release")
    claim = ClaimTasksRequest(workspace_id=workspace, filter=ClaimFilter(plan_id=plan), worker="grace")
    claim.lease_duration.FromSeconds(3000)
    with terminal(100, 24) as shown:
        shown.wait_for("● live", "Ship it", "nobody works on anything")
        ClaimServiceStub(channel).ClaimTasks(claim)
        shown.wait_for("IN PROGRESS  1", "grace ", "lease left", " 49 min")
        usage = AiUsage(task_id=first, provider="p", model="m", cost_micros_usd=150_000)
        usage.cost_source = CostSource.COST_SOURCE_REPORTED
        ExecutionServiceStub(channel).CreateAiUsage(CreateAiUsageRequest(workspace_id=workspace, ai_usage=usage))
        shown.wait_for("$0.15")


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (200, 60)])
def test_the_board_shows_what_happens(
    terminal: OnTerminal, work: Work, tmp_path: Path, columns: int, lines: int
) -> None:
    _, (first, second) = work.plan("Ship it", "Write the notes", "Tag the release")
    with terminal(columns, lines) as shown:
        shown.wait_for("● live", "Ship it", "0/2", "nobody works on anything", "2 tasks  2 pending")
        assert tmp_path.name in shown.lines[0]
        work.start(first, "grace")
        work.start(second, "worker-1")
        shown.wait_for("IN PROGRESS  2", "grace ", "worker-1", "pending → in_progress  Write the notes")
        work.fail(second, "no network")
        work.complete(first)
        shown.wait_for("in_progress → completed    Write the notes", "Tag the release — no network", "IN PROGRESS\n")
        assert re.search(r"━+╍+ +1/2 +1$", row(shown, "● Ship it").split("nobody")[0].rstrip())
        other, _ = work.plan("Another plan", EVIL)
        loose = work.task("Water the plants")
        work.start(loose, "ada")
        shown.wait_for("● Another plan", "tasks in no plan", "PLANS  2", r"new → pending      \u001b[31mred\u001b]0;")
        assert all(cell_len(line) <= columns for line in shown.lines)
        work.rename(other, "Renamed plan", loose, "Water all plants")
        shown.wait_for("● Renamed plan", "Water all plants")
        work.delete_plan(other)
        shown.wait_for("active → deleted      Renamed plan", "PLANS  1")
        assert "● Renamed plan" not in shown.text
        assert shown.cursor_is_hidden
        assert not shown.echoes
        shown.type(b"typed\x03")
        assert shown.end() == 130
        # Everything is as it was, and what stays says where things stood.
        assert not shown.cursor_is_hidden
        assert shown.echoes
        assert "typed" not in shown.text
        assert f"{tmp_path.name}  3 tasks  1 completed · 1 in progress · 1 failed" in shown.lines[0]
        assert "PLANS  1" in shown.lines[1]
        assert ("tasks in no plan" in shown.lines[2], "● Ship it" in shown.lines[3]) == (True, True)
        assert "NEWEST" not in shown.text
        assert b"\x1b]0;" not in shown.written


def test_the_board_goes_on_after_a_restart_of_the_server(
    environment: dict[str, str], servers: Servers, tmp_path: Path
) -> None:
    server = servers.start()
    there = environment | {"PLANWIRE_ADDRESS": server.address, "NO_COLOR": "1"}
    with grpc.insecure_channel(server.address) as channel:
        registered = WorkspaceServiceStub(channel).RegisterWorkspace(RegisterWorkspaceRequest(path=str(tmp_path)))
        work = Work(channel, registered.workspace.id)
        with on_terminal(80, 24, "watch", environment=there, folder=tmp_path) as shown:
            shown.wait_for("● live", "no plans yet", "nothing has happened yet")
            server.kill()
            shown.wait_for("○ reconnecting for", f"no server answers at {server.address} (Connection refused)")
            servers.start(listen=server.address)
            work.plan("After the restart", "First")
            shown.wait_for("● live", "● After the restart", "new → pending      First")
            assert "Connection refused" not in shown.text
            # And on another size.
            shown.resize(80, 30)
            shown.wait_for("● live")
            shown.resize(60, 12)
            shown.wait_until(lambda: "NEWEST" in shown.lines[5])
            shown.resize(100, 30)
            shown.wait_for("● After the restart", "last event")
            assert not re.search(rb"\x1b\[[0-9;]*3\d", shown.written)
            shown.type(b"typed")
            shown.wait_until(lambda: shown.unread > 0)
            shown.process.send_signal(signal.SIGTERM)
            assert shown.end() == 143
            assert (shown.unread, shown.echoes) == (0, True)
            assert not shown.cursor_is_hidden
            assert "1 task  1 pending" in shown.lines[0]


def test_the_board_ends_when_everything_is_done(terminal: OnTerminal, work: Work) -> None:
    plan, (task,) = work.plan("Ship it", "Write the notes")
    work.plan("Never done", "This neither")
    with terminal(80, 24, "--plan", "Ship it", "--until-done") as shown:
        shown.wait_for("PLANS  1", "Write the notes")
        work.start(task, "ada")
        shown.type(b"\x1a")  # Ctrl-Z
        shown.wait_until(lambda: not shown.cursor_is_hidden)
        shown.process.send_signal(signal.SIGCONT)
        shown.wait_for("IN PROGRESS  1")
        work.complete(task)
        work.complete_plan(plan)
        assert shown.end() == 0
        assert "1 task  1 completed" in shown.lines[0]


def test_the_workspace_can_go_while_it_is_watched(
    terminal: OnTerminal, workspaces: WorkspaceServiceStub, workspace: str
) -> None:
    with terminal(80, 24) as shown:
        shown.wait_for("● live")
        workspaces.DeleteWorkspace(DeleteWorkspaceRequest(workspace_id=workspace))
        assert shown.end() == 4
        assert shown.lines[1] == "planwire: the workspace was deleted"


async def test_what_is_no_longer_kept_is_read_anew(
    server_address: str, workspace: str, work: Work, events: EventServiceStub
) -> None:
    states: list[WatchState] = []
    live = asyncio.Event()

    def on_state(state: WatchState, error: planwire.PlanwireError | None) -> None:
        states.append(state)
        if state is WatchState.LIVE:
            live.set()

    async with planwire.connect(server_address, workspace=workspace) as client:
        source = Source(client, [], on_state, recent=10)
        await source.load()
        work.plan("Ship it", "Write the notes")
        older = PurgeEventsRequest(workspace_id=workspace, older_than=Duration())
        deleted = 0
        while deleted < 3:  # the workspace, the plan and the task
            deleted += events.PurgeEvents(older).deleted
        following = source.events(until_done=False)
        waiting = asyncio.ensure_future(anext(following))
        await asyncio.wait_for(live.wait(), 30)
        assert states[:2] == [WatchState.CONNECTING, WatchState.RECONNECTING]
        assert [plan.name for plan in source.board.plans.values()] == ["Ship it"]
        assert source.board.totals() == {"pending": 1}
        work.task("Water the plants")
        assert (await waiting).kind == "task.created"


Watching = Callable[..., Forked]


@pytest.fixture
def watching(start: Start, server_address: str) -> Watching:
    """Runs `planwire watch` with pipes."""
    return partial(start, "watch", address=server_address)


def test_a_pipe_gets_a_line_for_each_transition(watching: Watching, work: Work, tmp_path: Path) -> None:
    plan, (task,) = work.plan("Ship it", EVIL)
    _, (other,) = work.plan("Not this one", "Other")
    process = watching("--plan", plan, "--until-done")
    assert process.stderr is not None
    assert re.search(rf"^watching {tmp_path.name} at .*: 1 task  1 pending$", process.stderr.readline())
    work.start(other, "ada")
    work.start(task, "ada")
    work.fail(task, "no network\nat all")
    work.complete_plan(plan)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    lines = [re.sub(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +anonymous +", "", line) for line in out.splitlines()]
    assert lines == [
        f"pending → in_progress  {SHOWN_EVIL}",
        f"in_progress → failed       {SHOWN_EVIL} — no network at all",
        "active → completed    Ship it — shipped",
    ]


def test_lines_tell_of_parts_where_they_are_asked_for(watching: Watching, work: Work) -> None:
    plan, _ = work.plan("Ship it")
    other, _ = work.plan("Not this one")
    process = watching("--plan", plan, "--until-done", "--parts")
    assert process.stderr is not None
    assert process.stdout is not None
    process.stderr.readline()
    work.phase(other, "elsewhere")
    work.phase(plan, EVIL)
    note = work.note(plan, "Wait for\nFriday")
    # Only what has been shown can be told of when it is gone.
    told = [process.stdout.readline(), process.stdout.readline()]
    work.delete_note(note)
    work.artifact(plan)
    work.hand_over(plan)
    told += [process.stdout.readline() for _ in range(4)]
    work.complete_plan(plan)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "")
    lines = [re.sub(r"^[\d: -]{19} +anonymous +", "", line).strip() for line in (*told, out)]
    assert lines == [
        f"created      phase {SHOWN_EVIL}",
        "created      note Wait for Friday",
        "deleted      note Wait for Friday — done",
        "created      artifact code_changes",
        "created      agent session coder s1",
        "created      handoff ada → grace",
        "active → completed    Ship it — shipped",
    ]


def test_lines_tell_of_stories_and_their_gates(watching: Watching, work: Work) -> None:
    story = work.story("Sign in")
    process = watching("--plan", story, "--until-done", "--parts")
    assert process.stderr is not None
    process.stderr.readline()
    work.finish_story(story)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "")
    lines = [re.sub(r"^[\d: -]{19} +anonymous +", "", line).strip() for line in out.splitlines()]
    assert [line for line in lines if " story " in line] == [
        "created → planned      story Sign in",
        "planned → executing    story Sign in",
        "executing → gate_pending  story Sign in",
        "gate_pending → needs_verification  story Sign in: wave 0 has passed its gate — all green",
        "needs_verification → completed    story Sign in",
    ]
    assert {line for line in lines if " story " not in line} == {
        "draft → active       Sign in",
        "active → completed    Sign in",
    }


def test_json_goes_on_after_a_token(online: Planwire, work: Work) -> None:
    token = online("plan", "list", "--json").json["resume_token"]
    plan, (task,) = work.plan("Ship it", "One")
    work.rename(plan, "Shipped", task, "Two")
    work.start(task, "ada")
    work.complete(task)
    work.complete_plan(plan)
    ended = online("watch", "--json", "--until-done", "--resume-token", token)
    assert (ended.code, ended.err) == (0, "")
    events = [json.loads(line) for line in ended.out.splitlines()]
    assert [event["kind"] for event in events] == [
        *sorted(["plan.created", "task.created"], key=[event["kind"] for event in events].index),
        *("plan.updated", "task.updated", "task.status_changed", "task.status_changed", "plan.status_changed"),
    ]
    last = events[-1]
    assert (last["subject_id"], last["from_status"], last["to_status"]) == (plan, "active", "completed")
    assert (last["reason"], last["terminal"], last["actor"], last["plan_id"]) == ("shipped", True, "anonymous", plan)
    again = online("watch", "--json", "--until-done", "--resume-token", events[3]["resume_token"])
    assert again.out.splitlines() == ended.out.splitlines()[4:]
    nothing = online("watch", "--plain", "--until-done", "--resume-token", last["resume_token"])
    assert (nothing.code, nothing.out) == (0, "")


def test_it_ends_silently_when_nobody_reads(watching: Watching, work: Work) -> None:
    process = watching("--plain")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stderr.readline()
    work.task("Water the plants")
    assert process.stdout.readline().endswith("new → pending      Water the plants\n")
    process.stdout.close()
    assert process.wait(60) == 1
    assert process.stderr.read() == ""


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["--plan", "No such"], 4, "no plan has the id or the name 'No such'"),
        (["--resume-token", "nonsense"], 2, "the resume token is malformed"),
        (["--plain", "--json"], 2, "give one of them"),
    ],
)
def test_what_cannot_be_watched_is_refused(online: Planwire, arguments: list[str], code: int, says: str) -> None:
    ended = online("watch", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert says in ended.err
