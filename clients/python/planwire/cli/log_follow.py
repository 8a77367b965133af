"""`planwire log follow`: the steps of the work on tasks as they happen."""

import select
import sys
import threading
from datetime import UTC
from typing import Annotated, Any

import typer
from google.protobuf.json_format import MessageToDict

import planwire
from planwire.cli.connection import open_client
from planwire.cli.contract import enum_label
from planwire.cli.named_fields import named_in
from planwire.cli.options import AsJson, Workspace, connects
from planwire.cli.settings import ClientSettings
from planwire.cli.text import remark, write
from planwire.cli.workspace import workspace_in_use
from planwire.errors import PlanwireError
from planwire.formats.terminal_text import to_json
from planwire.v1.execution_log_pb2 import ExecutionLogStatus
from planwire.v1.execution_service_pb2 import ExecutionLogEvent, FollowExecutionLogsRequest
from planwire.watch import WatchState


@connects
def follow(
    task: Annotated[
        list[str] | None, typer.Option("--task", metavar="TASK", help="Only of this task; may be given more than once.")
    ] = None,
    plan: Annotated[
        list[str] | None,
        typer.Option("--plan", metavar="PLAN", help="Only of the tasks of this plan; may be given more than once."),
    ] = None,
    past: Annotated[bool, typer.Option("--past", help="Begin with the steps that there are.")] = False,
    resume_token: Annotated[
        str | None, typer.Option("--resume-token", metavar="TOKEN", help="Go on after an event of --json.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=0, help="End after so many events; 0: never.")] = 0,
    as_json: AsJson = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Write a line for each step as it is appended and finished, across disconnects; Ctrl-C ends it.

    With --json each event is an object on a line of its own, with the token to resume after it.
    """
    with open_client(settings) as client:
        client.workspace = workspace_in_use(client, settings, workspace)
        meant = FollowExecutionLogsRequest(workspace_id=client.workspace, task_ids=task or [], plan_ids=plan or [])
        named_in(client, settings, meant)
        count = 0
        with client.follow_logs(
            task_ids=meant.task_ids,
            plan_ids=meant.plan_ids,
            start="snapshot" if past else "now",
            resume_token=resume_token,
            on_expired="raise",
            on_state=_tell,
        ) as watch:
            _end_with_the_reader(watch)
            for item in watch:
                if isinstance(item, planwire.Snapshot):
                    for log in sorted(item.items, key=lambda log: (log.timestamp.ToNanoseconds(), log.id)):
                        _write(ExecutionLogEvent(execution_log=log), watch.resume_token, as_json=as_json)
                else:
                    _write(item, watch.resume_token, as_json=as_json)
                    count += 1
                sys.stdout.flush()
                if limit and count >= limit:
                    return


def _end_with_the_reader(watch: Any) -> None:
    """End the watch when nobody reads the output any more: else `log follow | head -1` goes on until the next step."""
    output = select.poll()
    output.register(sys.stdout, 0)  # errors alone, which are always told

    def wait() -> None:
        output.poll()
        watch.close()

    threading.Thread(target=wait, daemon=True).start()


def _tell(state: WatchState, error: PlanwireError | None) -> None:
    if state is WatchState.RECONNECTING:
        remark(f"reconnecting: {error}")


def _write(event: ExecutionLogEvent, token: str | None, *, as_json: bool) -> None:
    """An event; of a step that was there before it has the step alone."""
    log = event.execution_log
    if as_json:
        fields = MessageToDict(event, preserving_proto_field_name=True, always_print_fields_with_no_presence=True)
        sys.stdout.write(to_json(fields | {"resume_token": token or ""}) + "\n")
        return
    if event.kind.endswith(".deleted"):
        write(f"{log.task_id} {log.id} deleted")
        return
    at = log.timestamp.ToDatetime(tzinfo=UTC).astimezone()
    took = f" in {log.duration_ms:,} ms" if log.HasField("duration_ms") else ""
    words = [log.agent_type, log.action] if log.agent_type else [log.action]
    summary = f" — {' '.join(log.output_summary.split())}" if log.output_summary else ""
    status = enum_label(ExecutionLogStatus.DESCRIPTOR, log.status)
    action = " ".join(" ".join(words).split())
    write(f"{at:%H:%M:%S} {log.task_id} {log.attempt}.{log.step_number} {status}{took} {action}{summary}")
