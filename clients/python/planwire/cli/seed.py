"""`planwire seed`: sample data, to try reports with."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, NamedTuple

import typer

from planwire.cli.connection import open_client
from planwire.cli.options import Workspace, connects, json_is_wanted
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted, remark, write, write_json
from planwire.cli.upload import Upload
from planwire.cli.workspace import workspace_in_use
from planwire.errors import NotFound
from planwire.formats.parsed import Entry, Source
from planwire.sync import Client
from planwire.v1.agent_session_pb2 import AgentSession
from planwire.v1.ai_usage_pb2 import AiUsage, CostSource
from planwire.v1.execution_log_pb2 import ExecutionLog, ExecutionLogStatus
from planwire.v1.handoff_pb2 import Handoff
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.plan_service_pb2 import GetPlanRequest
from planwire.v1.task_pb2 import ActualResources, EstimatedResources, Task, TaskHistoryEntry, TaskStatus
from planwire.v1.transfer_service_pb2 import ImportedPlan, ImportedTask, ImportRecord

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_PLAN = "Sample operations"
_OLDEST = timedelta(days=3)
_TOOK = timedelta(seconds=280)
# A record comes after what it names.
_ORDER = ("plan", "agent_session", "handoff", "task", "execution_log", "ai_usage")


class _Sample(NamedTuple):
    """A task, how long ago it was asked for, and its steps: who did what, how it ended, and how many ms it took."""

    request: str
    status: TaskStatus
    ago: timedelta
    steps: tuple[tuple[str, str, ExecutionLogStatus, int | None], ...]
    error: str = ""


_DONE, _FAILED = ExecutionLogStatus.EXECUTION_LOG_STATUS_COMPLETED, ExecutionLogStatus.EXECUTION_LOG_STATUS_FAILED
_RUNNING = ExecutionLogStatus.EXECUTION_LOG_STATUS_RUNNING

_SAMPLES = (
    _Sample(
        "Deploy Kuma to homelab",
        TaskStatus.TASK_STATUS_COMPLETED,
        timedelta(days=2),
        (
            ("orchestrator", "Plan deployment", _DONE, 4_200),
            ("infra", "Download artifact", _DONE, 61_000),
            ("infra", "Deploy container", _DONE, 192_000),
            ("research", "Verify service", _DONE, 22_800),
        ),
    ),
    _Sample(
        "Update DNS config",
        TaskStatus.TASK_STATUS_COMPLETED,
        timedelta(days=2),
        (
            ("orchestrator", "Plan change", _DONE, 3_100),
            ("infra", "Write zone file", _DONE, 12_500),
            ("infra", "Reload name server", _DONE, 8_400),
        ),
    ),
    _Sample(
        "Rotate the TLS certificates",
        TaskStatus.TASK_STATUS_COMPLETED,
        timedelta(days=2),
        (
            ("orchestrator", "Plan rotation", _DONE, 2_900),
            ("code", "Request certificates", _DONE, 45_000),
            ("infra", "Install certificates", _DONE, 31_000),
            ("desktop", "Look at the sites", _DONE, 17_200),
        ),
    ),
    _Sample(
        "Upgrade the database",
        TaskStatus.TASK_STATUS_FAILED,
        timedelta(days=3),
        (
            ("orchestrator", "Plan upgrade", _DONE, 5_600),
            ("infra", "Back up data", _DONE, 118_000),
            ("infra", "Stop service", _DONE, 6_300),
            ("infra", "Upgrade data files", _FAILED, 150_100),
        ),
        "pg_upgrade: the old cluster was not shut down cleanly",
    ),
    _Sample(
        "Move backups to the new disk",
        TaskStatus.TASK_STATUS_FAILED,
        timedelta(days=3),
        (
            ("orchestrator", "Plan move", _DONE, 2_400),
            ("infra", "Mount disk", _DONE, 3_800),
            ("infra", "Copy backups", _FAILED, 273_800),
        ),
        "no space left on device",
    ),
    _Sample(
        "Build the image for the GPU node",
        TaskStatus.TASK_STATUS_IN_PROGRESS,
        timedelta(minutes=10),
        (
            ("orchestrator", "Plan build", _DONE, 3_700),
            ("code", "Write Dockerfile", _DONE, 38_000),
            ("code", "Build image", _RUNNING, None),
        ),
    ),
    _Sample(
        "Write the runbook",
        TaskStatus.TASK_STATUS_PENDING,
        timedelta(minutes=5),
        (
            ("orchestrator", "Read the request", _DONE, 900),
            ("research", "Collect what there is", _DONE, 14_000),
            ("orchestrator", "Propose an outline", _DONE, 2_200),
        ),
    ),
)


@app.command("seed")
@connects
def seed(
    as_json: Annotated[bool, typer.Option("--json", callback=json_is_wanted, help="Print the counts as JSON.")] = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Load sample data to try reports with: a plan of tasks that were completed, failed, are under way and wait.

    Doing it twice changes nothing. To remove it, delete the plan.
    """
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        source = Source(workspace_id, "seed", "samples", key=":seed")
        records = _records(source, _now(client, workspace_id, source))
        entries = [Entry(record, line, "") for line, record in enumerate(records, 1)]
        entries.sort(key=lambda entry: _ORDER.index(entry.record.WhichOneof("record") or ""))
        upload = Upload(
            client.transfer, workspace_id, "samples", dry_run=False, overwrite=False, sent=lambda _count: None
        )
        counts = upload.run(entries).counts
    tasks, logs = counts["task"]["created"], counts["execution_log"]["created"]
    if as_json:
        write_json({"tasks": tasks, "execution_logs": logs, "plan_id": source.id("plan")})
    else:
        write(f"Created {counted(tasks, 'task')} with {counted(logs, 'execution log')}")
        plan_id = source.id("plan")
        remark(f"in the plan {plan_id}: see `planwire plan tree {plan_id}` and `planwire report --help`")


def _now(client: Client, workspace_id: str, source: Source) -> datetime:
    """When the samples were loaded first, which is now where they were not: so they are the same each time."""
    request = GetPlanRequest(workspace_id=workspace_id, plan_id=source.id("plan"))
    try:
        return client.plans.GetPlan(request).plan.created_at.ToDatetime(UTC) + _OLDEST
    except NotFound:
        return datetime.now(UTC)


def _records(source: Source, now: datetime) -> Iterator[ImportRecord]:
    plan_id, began = source.id("plan"), now - _OLDEST
    plan = Plan(id=plan_id, name=_PLAN, category="sample", status=PlanStatus.PLAN_STATUS_ACTIVE)
    for time in (plan.created_at, plan.updated_at, plan.activated_at):
        time.FromDatetime(began)
    yield ImportRecord(plan=ImportedPlan(plan=plan))
    yield from _handover(source, plan_id, now)
    for place, sample in enumerate(_SAMPLES):
        task_id = source.id("task", place)
        yield ImportRecord(task=_task(sample, task_id, plan_id, place, now))
        yield from _steps(source, sample, task_id, place, now)
        if sample.status != TaskStatus.TASK_STATUS_PENDING:
            yield ImportRecord(ai_usage=_usage(source.id("usage", place), task_id, plan_id, now - sample.ago))


def _handover(source: Source, plan_id: str, now: datetime) -> Iterator[ImportRecord]:
    """The first agent hands the plan over to the second one, after the tasks of two days ago."""
    handed_over = now - timedelta(days=1)
    sessions = (
        ("homelab-agent", now - _OLDEST, handed_over, "Three services are up. Two tasks failed: see their errors."),
        ("night-agent", handed_over, now - timedelta(minutes=5), "The image is being built. The runbook comes next."),
    )
    for place, (agent, began, ended, summary) in enumerate(sessions, 1):
        session = AgentSession(
            id=source.id("session", place),
            plan_id=plan_id,
            session_id=f"samples-{place}",
            agent_type="infra",
            agent_id=agent,
            timeout_seconds=300,
            summary=summary,
            created_at=began,
            updated_at=ended,
        )
        session.heartbeat_at.FromDatetime(ended)
        session.completed_at.FromDatetime(ended)
        yield ImportRecord(agent_session=session)
    handoff = Handoff(
        id=source.id("handoff"),
        plan_id=plan_id,
        session_id="samples-1",
        from_agent="homelab-agent",
        to_agent="night-agent",
        reason="the rest can be done at night",
        created_at=handed_over,
    )
    handoff.data.update({"left": ["Build the image for the GPU node", "Write the runbook"]})
    yield ImportRecord(handoff=handoff)


def _task(sample: _Sample, task_id: str, plan_id: str, place: int, now: datetime) -> ImportedTask:
    created = now - sample.ago
    is_started = sample.status != TaskStatus.TASK_STATUS_PENDING
    has_ended = is_started and sample.status != TaskStatus.TASK_STATUS_IN_PROGRESS
    ended = created + _TOOK
    changes: list[tuple[int, datetime]] = [(TaskStatus.TASK_STATUS_PENDING, created)]
    if is_started:
        changes.append((TaskStatus.TASK_STATUS_IN_PROGRESS, created + timedelta(seconds=1)))
    if has_ended:
        changes.append((sample.status, ended))
    task = Task(
        id=task_id,
        plan_id=plan_id,
        order_index=place,
        title=sample.request,
        request_text=sample.request,
        status=sample.status,
        attempt=int(is_started),
        assigned_agent="homelab-agent" if is_started else "",
        error_message=sample.error,
        estimated_resources=EstimatedResources(duration_seconds=300, gpu_vram_mb=2048, cpu_cores=2),
        created_at=created,
        updated_at=changes[-1][1],
    )
    if is_started:
        task.started_at.FromDatetime(changes[1][1])
    if has_ended:
        task.completed_at.FromDatetime(ended)
        used = ActualResources(duration_seconds=280, gpu_vram_mb_used=1800, cpu_time_ms=15000)
        task.actual_resources.CopyFrom(used)
    history: list[TaskHistoryEntry] = []
    before: Any = TaskStatus.TASK_STATUS_UNSPECIFIED
    for status, at in changes:
        history.append(TaskHistoryEntry(old_status=before, new_status=status, changed_at=at))  # type: ignore[arg-type]
        before = status
    return ImportedTask(task=task, history=history)


def _steps(source: Source, sample: _Sample, task_id: str, place: int, now: datetime) -> Iterator[ImportRecord]:
    at = now - sample.ago
    attempt = 0 if sample.status == TaskStatus.TASK_STATUS_PENDING else 1
    for number, (agent, action, status, took) in enumerate(sample.steps, 1):
        ended = at + timedelta(milliseconds=took or 0)
        log = ExecutionLog(
            id=source.id("log", place, number),
            task_id=task_id,
            attempt=attempt,
            step_number=number,
            agent_type=agent,
            action=action,
            status=status,
            output_summary=sample.error if status == _FAILED else "",
            output_full_json='{"exit_code": 1}' if status == _FAILED else "",
            timestamp=at,
            created_at=at,
            updated_at=ended,
        )
        if took is not None:
            log.duration_ms = took
        yield ImportRecord(execution_log=log)
        at = ended


def _usage(id_: str, task_id: str, plan_id: str, at: datetime) -> AiUsage:
    return AiUsage(
        id=id_,
        task_id=task_id,
        plan_id=plan_id,
        attempt=1,
        provider="anthropic",
        model="claude-opus",
        total_tokens=5000,
        cost_micros_usd=150_000,
        cost_source=CostSource.COST_SOURCE_REPORTED,
        created_at=at,
    )
