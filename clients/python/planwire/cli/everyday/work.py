"""`planwire next`, `start`, `done` and `fail`: a task from its claim to its end."""

import sys
from collections.abc import Sequence
from typing import Any

from google.protobuf.duration_pb2 import Duration

from planwire.cli.everyday.code_conflicts import conflict_facts
from planwire.cli.everyday.lists import styled
from planwire.cli.everyday.names import task_name, task_names
from planwire.cli.everyday.picking import held_task, one_task
from planwire.cli.everyday.ready import claim_filter
from planwire.cli.everyday.refusals import in_names
from planwire.cli.everyday.remembered import Claims
from planwire.cli.everyday.server import Server, open_workspace
from planwire.cli.everyday.sheet import facts, lease_facts, write_sheet
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.input_text import diff_of
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted, remark
from planwire.cli.unready import why_nothing_is_ready
from planwire.formats.terminal_text import safe, to_json
from planwire.v1.claim_service_pb2 import ClaimTasksRequest, ListReadyTasksRequest
from planwire.v1.task_pb2 import TaskStatus
from planwire.v1.task_service_pb2 import (
    CompleteTaskRequest,
    FailTaskRequest,
    GetTaskRequest,
    ListTasksRequest,
    StartTaskRequest,
    TaskRetry,
)

_LARGEST_PAGE = 1000
_AFTER_WAITING = 10.0
_NOT_BEGUN = {TaskStatus.TASK_STATUS_PENDING, TaskStatus.TASK_STATUS_APPROVED}


def next_(
    *,
    settings: ClientSettings,
    plan: str | None,
    capability: Sequence[str],
    agent: str | None,
    label: Sequence[str],
    order: str | None,
    worker: str | None,
    lease: int,
    wait: int,
    avoid_conflicts: bool,
    request_id: str | None,
    workspace: str | None,
    as_json: bool,
) -> None:
    """Claim the next ready task, and print all that is needed to work on it."""
    with open_workspace(settings, workspace) as server, in_names(server):
        wanted = claim_filter(server, plan, capability, agent, label, order)
        request = ClaimTasksRequest(
            filter=wanted,
            limit=1,
            worker=worker or "",
            lease_duration=Duration(seconds=lease),
            wait=Duration(seconds=wait),
            avoid_conflicts=avoid_conflicts,
            request_id=request_id or "",
        )
        claimed = server.call(request, wait + _AFTER_WAITING).claimed
        if not claimed:
            raise _nothing(server, wanted)
        claims = Claims(server)
        others = [task_id for task_id in claims if task_id != claimed[0].task.id]
        claims.keep(claimed[0].task.id, claimed[0].lease.attempt)
        known = facts(server, claimed[0].task) | lease_facts(claimed[0].lease)
        known |= conflict_facts(server, claimed[0].conflicts)
    _write(known, as_json=as_json)
    if not as_json:
        remark("\n`planwire done` when it is done, `planwire fail -m WHY` when it cannot be done.")
        if others:
            remark(f"Besides this one you hold {len(others)}: name which one is done.")


def start(*, settings: ClientSettings, task: str | None, workspace: str | None, as_json: bool) -> None:
    """Start a task that you choose, and print all that is needed to work on it."""
    with open_workspace(settings, workspace) as server, in_names(server):
        chosen = one_task(server, task, lambda: ready_tasks(server), "name a task: `planwire ready` lists them")
        response = server.call(StartTaskRequest(task_id=chosen.id, assigned_agent=server.actor))
        Claims(server).keep(response.task.id, response.task.attempt)
        known = facts(server, response.task) | conflict_facts(server, response.conflicts)
    _write(known, as_json=as_json)


def done(
    *,
    settings: ClientSettings,
    task: str | None,
    output: str | None,
    diff: str | None,
    attempt: int | None,
    reason: str | None,
    request_id: str | None,
    force: bool,
    workspace: str | None,
    as_json: bool,
) -> None:
    """Complete a task, and say what became ready by it."""
    changed = diff_of(diff) if diff else ""
    with open_workspace(settings, workspace) as server, in_names(server):
        claims = Claims(server)
        chosen = held_task(server, claims, task)
        ready_before = {each.id for each in ready_tasks(server, chosen.plan_id)}
        token = attempt if attempt is not None else claims.attempt(chosen.id)
        if token is None and chosen.status in _NOT_BEGUN:  # nobody has begun it: done all the same
            token = server.call(StartTaskRequest(task_id=chosen.id, assigned_agent=server.actor)).task.attempt
        # Before it is done: a diff that cannot be read, or a server that is away, leaves the task as it is.
        links = _link(server, chosen.id, changed, reason, request_id) if diff else None
        request = CompleteTaskRequest(
            task_id=chosen.id, output=output or "", reason=reason or "", request_id=request_id or "", force=force
        )
        ended = _end(server, claims, request, token).task
        ready = [each for each in ready_tasks(server, chosen.plan_id) if each.id not in ready_before | {ended.id}]
        names = task_names(server, [ended, *ready])
    now = [{"name": names[each.id], "title": each.title, "id": each.id} for each in ready]
    if as_json:
        known = {"name": names[ended.id], "title": ended.title, "status": "completed", "id": ended.id, "ready": now}
        _print(known | ({} if links is None else {"code_link_ids": links}))
        return
    sys.stdout.write(f"{styled('done', 'green')}  {styled(names[ended.id], 'cyan')}  {safe(ended.title)}\n")
    if links is not None:
        sys.stdout.write(f"{counted(len(links), 'link')} to code made\n")
    for each in now:
        sys.stdout.write(f"{styled('ready', 'bold')} {styled(each['name'], 'cyan')}  {safe(each['title'])}\n")


def fail(
    *,
    settings: ClientSettings,
    task: str | None,
    message: str | None,
    retry: int | None,
    attempt: int | None,
    reason: str | None,
    request_id: str | None,
    workspace: str | None,
    as_json: bool,
) -> None:
    """Say that a task cannot be done, for good or for a while."""
    with open_workspace(settings, workspace) as server, in_names(server):
        claims = Claims(server)
        chosen = held_task(server, claims, task)
        request = FailTaskRequest(
            task_id=chosen.id, error_message=message or "", reason=reason or "", request_id=request_id or ""
        )
        if retry is not None:
            request.retry.CopyFrom(TaskRetry(backoff=Duration(seconds=retry)))
        ended = _end(server, claims, request, attempt if attempt is not None else claims.attempt(chosen.id)).task
        name = task_name(server, ended)
    failed = ended.status == TaskStatus.TASK_STATUS_FAILED
    status = "failed" if failed else "to be tried again"
    if as_json:
        _print({"name": name, "title": ended.title, "status": status.replace(" ", "_"), "id": ended.id})
        return
    sys.stdout.write(f"{styled(status, 'red' if failed else 'yellow')}  {styled(name, 'cyan')}  {safe(ended.title)}\n")


def ready_tasks(server: Server, plan_id: str = "") -> list[Any]:
    """The first thousand that could be claimed, of a plan or of all. Raises CallFailed."""
    request = ListReadyTasksRequest(page_size=_LARGEST_PAGE)
    request.filter.plan_id = plan_id
    return list(server.call(request).tasks)


def open_tasks(server: Server) -> list[Any]:
    """The first thousand that have not ended. Raises CallFailed."""
    statuses = [*_NOT_BEGUN, TaskStatus.TASK_STATUS_IN_PROGRESS, TaskStatus.TASK_STATUS_FAILED]
    return server.all(ListTasksRequest(statuses=statuses), _LARGEST_PAGE)


def _link(server: Server, task_id: str, diff: str, reason: str | None, request_id: str | None) -> list[str]:
    """Link a task to what a diff changes; an empty one changes nothing."""
    if not diff.strip():
        return []
    from planwire.v1.code_graph_service_pb2 import LinkDiffRequest  # which few who complete a task need

    request = LinkDiffRequest(task_id=task_id, diff=diff, reason=reason or "", request_id=request_id or "")
    return list(server.call(request).code_link_ids)


def _end(server: Server, claims: Claims, request: Any, attempt: int | None) -> Any:
    """Complete or fail; what is lost is not remembered any longer."""
    if attempt is not None:
        request.attempt = attempt
    try:
        response = server.call(request)
    except Exception:
        present = server.find(GetTaskRequest(task_id=request.task_id))
        if present and (present.task.terminal or present.task.attempt != attempt):
            claims.lose(request.task_id)
        raise
    claims.forget(request.task_id)
    return response


def _nothing(server: Server, wanted: Any) -> Failure:
    """Why there is nothing to claim: whether it is worth to ask again later."""
    asked = server.call(ListReadyTasksRequest(filter=wanted, include_unready=True))
    if asked.tasks:  # somebody was quicker, and then this came
        return Failure("no task could be claimed: others were quicker", ExitCode.TRY_AGAIN)
    lines = "\n".join(why_nothing_is_ready(asked.unready, wanted.plan_id))
    return Failure(lines, ExitCode.TRY_AGAIN if asked.unready else ExitCode.NOT_FOUND)


def _write(known: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        _print(known)
    else:
        write_sheet(known)


def _print(value: dict[str, Any]) -> None:
    sys.stdout.write(to_json({name: part for name, part in value.items() if part}) + "\n")
