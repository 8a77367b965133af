"""`planwire board`: what is ready, waits for a person, is in progress, is blocked, and has failed."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from planwire.cli.everyday.lists import Group, write_groups
from planwire.cli.everyday.names import task_names
from planwire.cli.everyday.plans import chosen_plans
from planwire.cli.everyday.ready import row
from planwire.cli.everyday.server import Server, open_workspace
from planwire.cli.plan_tree import Tree
from planwire.cli.settings import ClientSettings
from planwire.cli.text import remark
from planwire.v1.approval_service_pb2 import ListPendingApprovalsRequest
from planwire.v1.claim_service_pb2 import ListReadyTasksRequest
from planwire.v1.plan_service_pb2 import GetPlanTreeRequest
from planwire.v1.task_pb2 import TaskStatus

_SECTIONS = ("READY", "WAITS FOR YOU", "IN PROGRESS", "BLOCKED", "FAILED")
_COLUMNS = ("name", "number", "priority", "title", "agent", "waits_for", "plan")


def board(*, settings: ClientSettings, plan: str | None, workspace: str | None, as_json: bool, format_: str) -> None:
    """Show how things stand: what is ready, waits for your approval, is in progress, is blocked and has failed."""
    with open_workspace(settings, workspace) as server:
        plans = chosen_plans(server, plan)
        found = [placed for each in plans for placed in _placed(server, each)]
    as_json = as_json or format_ == "json"
    groups = []
    for section in _SECTIONS:
        rows = [task for place, task in found if place == section]
        if len(plans) == 1 and not as_json:
            rows = [{**task, "plan": ""} for task in rows]
        if as_json:
            rows = [{"section": section.lower().replace(" ", "_"), **task} for task in rows]
        heading = f"{section}  {len(rows):,}" if format_ == "table" else section
        groups += [Group({"section": heading}, rows)] if rows else []
    write_groups(groups, _COLUMNS, "title", "json" if as_json else format_)
    if not found:
        remark("no plan is active" if not plans else "there is no task that has not ended")
    if any(place == "WAITS FOR YOU" for place, _ in found) and not as_json:
        remark("`planwire task approve TASK` approves one, `planwire task reject TASK --reason WHY` does not")


def _placed(server: Server, plan: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The sections and rows of the tasks of a plan that have not ended, in its order."""
    tree = Tree(list(server.call(GetPlanTreeRequest(plan_id=plan.id)).items), partial(task_names, server))
    wanted = ListReadyTasksRequest()
    wanted.filter.plan_id = plan.id
    ready = {task.id for task in server.all(wanted)}
    waiting = {task.id for task in server.all(ListPendingApprovalsRequest(plan_id=plan.id))}
    phases = {phase.id: phase.name for phase in tree.phases}
    subtasks: dict[str, list[str]] = {}
    for task in tree.tasks.values():
        if task.parent_task_id and not task.terminal:
            subtasks.setdefault(task.parent_task_id, []).append(tree.names[task.id])
    for task in tree.tasks.values():
        shown = row(task, tree.names[task.id], plan.name, phases.get(task.phase_id, ""))
        if task.status == TaskStatus.TASK_STATUS_FAILED:
            yield "FAILED", shown
        elif task.terminal:
            continue
        elif task.status == TaskStatus.TASK_STATUS_IN_PROGRESS:
            yield "IN PROGRESS", shown
        elif task.id in ready:
            yield "READY", shown
        elif task.id in waiting:
            yield "WAITS FOR YOU", shown
        else:
            yield "BLOCKED", {**shown, "waits_for": _waits_for(tree, task) or subtasks.get(task.id, [])}


def _waits_for(tree: Tree, task: Any) -> list[str]:
    """What holds a task back beside its subtasks, as far as the plan tells."""
    held = [*tree.waits_for(task.id), *tree.waits_for(task.phase_id), *tree.waits_for(task.plan_id)]
    if task.HasField("available_at"):
        held.append(f"its time, {task.available_at.ToDatetime():%Y-%m-%d %H:%M} UTC")
    return held
