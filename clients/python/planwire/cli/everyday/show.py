"""`planwire show`: all that is known of a task, with what it waits for and what waits for it."""

import sys

from planwire.cli.everyday.picking import one_task
from planwire.cli.everyday.server import open_workspace
from planwire.cli.everyday.sheet import facts, lease_facts, write_sheet
from planwire.cli.everyday.work import open_tasks
from planwire.cli.settings import ClientSettings
from planwire.formats.terminal_text import to_json
from planwire.v1.claim_service_pb2 import GetLeaseRequest


def show(*, settings: ClientSettings, task: str | None, workspace: str | None, as_json: bool) -> None:
    """Show a task: its texts, who has it, what it waits for and what waits for it."""
    with open_workspace(settings, workspace) as server:
        chosen = one_task(server, task, lambda: open_tasks(server), "name a task: `planwire tree` shows them")
        known = facts(server, chosen)
        if known["status"] == "in_progress" and (leased := server.find(GetLeaseRequest(task_id=chosen.id))):
            known |= lease_facts(leased.lease)
    if as_json:
        sys.stdout.write(to_json(known) + "\n")
    else:
        write_sheet(known)
