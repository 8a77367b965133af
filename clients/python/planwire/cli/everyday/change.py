"""`planwire add` and `planwire block`: new tasks, and what they wait for."""

import sys
from collections.abc import Sequence

from planwire.cli.everyday.lists import styled
from planwire.cli.everyday.names import task_name, task_named, task_names
from planwire.cli.everyday.picking import one_task
from planwire.cli.everyday.plans import one_plan
from planwire.cli.everyday.refusals import in_names
from planwire.cli.everyday.server import Server, open_workspace
from planwire.cli.everyday.work import open_tasks
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.settings import ClientSettings
from planwire.formats.terminal_text import safe, to_json
from planwire.v1.dependency_pb2 import Dependency, DependencyEnd, DependencyKind
from planwire.v1.dependency_service_pb2 import CreateDependencyRequest
from planwire.v1.phase_service_pb2 import ListPhasesRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import BatchCreateTasksRequest


def add(
    *,
    settings: ClientSettings,
    title: str,
    description: str | None,
    plan: str | None,
    phase: str | None,
    priority: str | None,
    label: Sequence[str],
    by: Sequence[str],
    request_id: str | None,
    workspace: str | None,
    as_json: bool,
) -> None:
    """Add a task to a plan, with what has to be done before it: all of it or nothing."""
    from uuid import uuid4

    with open_workspace(settings, workspace) as server, in_names(server):
        chosen = one_plan(server, plan)
        task = Task(
            id=str(uuid4()) if by else "",  # which its dependencies name
            title=title,
            description=description or "",
            plan_id=chosen.id,
            phase_id=_phase(server, chosen.id, phase) if phase else "",
            priority=f"PRIORITY_{(priority or 'normal').upper()}",
            labels=label,
        )
        edges = [_edge(task_named(server, name, chosen.id).id, task.id) for name in by]
        request = BatchCreateTasksRequest(tasks=[task], dependencies=edges, request_id=request_id or "")
        made = server.call(request).tasks[0]
        name = task_name(server, made)
    if as_json:
        sys.stdout.write(to_json({"name": name, "title": made.title, "plan": chosen.name, "id": made.id}) + "\n")
        return
    sys.stdout.write(
        f"{styled('added', 'green')}  {styled(name, 'cyan')}  {safe(made.title)}  in {safe(chosen.name)}\n"
    )


def block(
    *,
    settings: ClientSettings,
    task: str | None,
    by: Sequence[str],
    workspace: str | None,
    as_json: bool,
) -> None:
    """Let a task wait until others are done."""
    with open_workspace(settings, workspace) as server, in_names(server):
        missing = "name a task, and with --by what it waits for"
        blocked = one_task(server, task, lambda: open_tasks(server), missing)
        sources = [task_named(server, name, blocked.plan_id) for name in by]
        if not sources:
            sources = [
                one_task(server, None, lambda: [each for each in open_tasks(server) if each != blocked], missing)
            ]
        for source in sources:
            server.call(CreateDependencyRequest(dependency=_edge(source.id, blocked.id)))
        names = task_names(server, [blocked, *sources])
    for source in sources:
        if as_json:
            sys.stdout.write(to_json({"task": names[blocked.id], "by": names[source.id]}) + "\n")
            continue
        first, second = styled(names[blocked.id], "cyan"), styled(names[source.id], "cyan")
        sys.stdout.write(f"{first}  {safe(blocked.title)}  waits for  {second}  {safe(source.title)}\n")


def _edge(source: str, target: str) -> Dependency:
    return Dependency(
        source=DependencyEnd(task_id=source),
        target=DependencyEnd(task_id=target),
        kind=DependencyKind.DEPENDENCY_KIND_BLOCKS,
    )


def _phase(server: Server, plan_id: str, named: str) -> str:
    phases = server.all(ListPhasesRequest(plan_id=plan_id))
    wanted = named.casefold()
    for like in (str.__eq__, str.startswith):
        found = [phase for phase in phases if like(phase.name.casefold(), wanted) or phase.id == named]
        if len(found) == 1:
            return str(found[0].id)
    names = "".join(f"\n  {phase.name}" for phase in phases)
    raise Failure(
        f"no phase of the plan is called {named}{': name one of' if names else ''}{names}", ExitCode.NOT_FOUND
    )
