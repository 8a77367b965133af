"""`planwire ready`: what could be worked on now."""

from collections.abc import Iterable, Sequence
from typing import Any

from planwire.cli.everyday.lists import Group, write_groups
from planwire.cli.everyday.names import number_beside, plan_named, task_names
from planwire.cli.everyday.plans import chosen_plans
from planwire.cli.everyday.server import Server, open_workspace
from planwire.cli.settings import ClientSettings
from planwire.cli.text import remark
from planwire.v1.claim_pb2 import ClaimFilter, ClaimOrder
from planwire.v1.claim_service_pb2 import ListReadyTasksRequest
from planwire.v1.phase_service_pb2 import ListPhasesRequest
from planwire.v1.priority_pb2 import Priority

_COLUMNS = ("name", "number", "priority", "title", "capability", "agent", "labels")
_ORDERS = {"plan": ClaimOrder.CLAIM_ORDER_PLAN, "priority": ClaimOrder.CLAIM_ORDER_PRIORITY}
_LARGEST_PAGE = 1000


def ready(
    *,
    settings: ClientSettings,
    plan: str | None,
    capability: Sequence[str],
    agent: str | None,
    label: Sequence[str],
    order: str | None,
    limit: int,
    workspace: str | None,
    as_json: bool,
    format_: str,
) -> None:
    """List the tasks that can be claimed now, in the order of the plan; where there are none, say why."""
    with open_workspace(settings, workspace) as server:
        plans = chosen_plans(server, plan)
        wanted = _filter(plans[0].id if plan else "", capability, agent, label, order)
        request = ListReadyTasksRequest(filter=wanted, include_unready=True)
        request.page_size = min(limit or _LARGEST_PAGE, _LARGEST_PAGE)
        response = server.call(request)
        tasks = list(response.tasks)
        more = response.next_page_token
        if more and not limit:
            request.page_token, more = more, ""
            tasks += server.all(request)
        groups = grouped(server, tasks, plans)
    write_groups(groups, _COLUMNS, "title", "json" if as_json else format_)
    if not tasks:
        from planwire.cli.unready import why_nothing_is_ready

        for line in why_nothing_is_ready(response.unready, wanted.plan_id):
            remark(line)
    elif more:
        remark("there is more: --limit 0 lists everything")


def claim_filter(
    server: Server,
    plan: str | None,
    capability: Sequence[str],
    agent: str | None,
    label: Sequence[str],
    order: str | None,
) -> ClaimFilter:
    """Which tasks the options of a command mean. Raises Failure."""
    return _filter(plan_named(server, plan).id if plan else "", capability, agent, label, order)


def _filter(
    plan_id: str, capability: Sequence[str], agent: str | None, label: Sequence[str], order: str | None
) -> ClaimFilter:
    return ClaimFilter(
        plan_id=plan_id,
        capabilities=capability,
        assigned_agent=agent or "",
        labels=label,
        order=_ORDERS.get(order or "plan"),
    )


def grouped(server: Server, tasks: Sequence[Any], plans: Iterable[Any]) -> list[Group]:
    """The tasks by plan and phase, each as a row."""
    titles = {plan.id: plan.name for plan in plans}
    phases = _phases(server, {task.plan_id for task in tasks if task.phase_id})
    names = task_names(server, tasks)
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for task in tasks:
        plan, phase = titles.get(task.plan_id, task.plan_id), phases.get(task.phase_id, "")
        groups.setdefault((plan, phase), []).append(row(task, names[task.id], plan, phase))
    order = list(titles.values())
    # Plans take turns in what is listed for all of them.
    by_plan = sorted(groups, key=lambda key: order.index(key[0]) if key[0] in order else len(order))
    return [Group({"plan": key[0], "phase": key[1]}, groups[key]) for key in by_plan]


def row(task: Any, name: str, plan: str, phase: str) -> dict[str, Any]:
    """What lists show of a task."""
    priority = Priority.Name(task.priority).removeprefix("PRIORITY_").lower()
    return {
        "name": name,
        "number": number_beside(task, name),
        "priority": "" if priority == "normal" else priority,
        "title": task.title,
        "plan": plan,
        "phase": phase,
        "capability": task.capability,
        "agent": task.assigned_agent,
        "labels": list(task.labels),
        "id": task.id,
    }


def _phases(server: Server, plan_ids: Iterable[str]) -> dict[str, str]:
    return {phase.id: phase.name for plan_id in plan_ids for phase in server.all(ListPhasesRequest(plan_id=plan_id))}
