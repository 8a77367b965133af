"""`planwire tree`: a plan as a tree."""

import sys
from functools import partial

from planwire.cli.everyday.names import task_names
from planwire.cli.everyday.plans import one_plan
from planwire.cli.everyday.related import status_of
from planwire.cli.everyday.server import open_workspace
from planwire.cli.plan_tree import Tree, print_tree
from planwire.cli.settings import ClientSettings
from planwire.formats.terminal_text import to_json
from planwire.v1.plan_service_pb2 import GetPlanTreeRequest


def tree(*, settings: ClientSettings, plan: str | None, workspace: str | None, as_json: bool) -> None:
    """Show a plan with its phases and tasks, how far they have come, and what waits for what."""
    with open_workspace(settings, workspace) as server:
        found = server.call(GetPlanTreeRequest(plan_id=one_plan(server, plan).id))
        whole = Tree(list(found.items), partial(task_names, server))
    if not as_json:
        print_tree(whole)
        return
    phases = {phase.id: phase.name for phase in whole.phases}
    for task in whole.tasks.values():
        row = {
            "name": whole.names[task.id],
            "status": status_of(task),
            "title": task.title,
            "phase": phases.get(task.phase_id, ""),
            "part_of": whole.names.get(task.parent_task_id, ""),
            "agent": task.assigned_agent,
            "waits_for": [] if task.terminal else whole.waits_for(task.id),
            "id": task.id,
        }
        sys.stdout.write(to_json({name: value for name, value in row.items() if value}) + "\n")
