"""All that a worker needs to know of a task."""

import sys
from collections.abc import Iterator
from datetime import UTC
from typing import Any

from planwire.cli.cells import cell_len, cut, folded
from planwire.cli.everyday.lists import styled
from planwire.cli.everyday.names import number_beside, task_name
from planwire.cli.everyday.related import Related, blockers, dependents, status_of
from planwire.cli.everyday.server import Server
from planwire.cli.text import STYLES, on_terminal, terminal_width
from planwire.formats.terminal_text import safe
from planwire.v1.note_service_pb2 import ListNotesRequest
from planwire.v1.phase_service_pb2 import GetPhaseRequest
from planwire.v1.plan_service_pb2 import GetPlanRequest
from planwire.v1.priority_pb2 import Priority

_MOST_NOTES = 20
_LONGEST_OUTPUT = 500
_LABEL = 10
_NARROWEST = 16


def facts(server: Server, task: Any) -> dict[str, Any]:
    """What is known of a task, without what is empty. Raises CallFailed."""
    plan = server.find(GetPlanRequest(plan_id=task.plan_id)) if task.plan_id else None
    phase = server.find(GetPhaseRequest(phase_id=task.phase_id)) if task.phase_id else None
    notes = server.all(ListNotesRequest(plan_id=task.plan_id), _MOST_NOTES) if task.plan_id else []
    priority = Priority.Name(task.priority).removeprefix("PRIORITY_").lower()
    name = task_name(server, task)
    found = {
        "name": name,
        "number": number_beside(task, name),
        "title": task.title,
        "status": status_of(task),
        "plan": plan.plan.name if plan else "",
        "phase": phase.phase.name if phase else "",
        "priority": "" if priority == "normal" else priority,
        "capability": task.capability,
        "agent": task.assigned_agent,
        "labels": list(task.labels),
        "attempt": task.attempt,
        "needs_approval": task.requires_approval and not task.approved_by,
        "description": task.description or task.request_text,
        "feedback": task.review_feedback,
        "error": task.error_message,
        "output": task.output,
        "blockers": [_as_dict(end) for end in blockers(server, task)],
        "dependents": [_as_dict(end) for end in dependents(server, task)],
        "notes": [note.content for note in notes],
        "id": task.id,
    }
    return {name: value for name, value in found.items() if value}


def lease_facts(lease: Any) -> dict[str, Any]:
    """Who holds a task, until when, and the token of the claim."""
    until = lease.lease_until.ToDatetime(tzinfo=UTC).astimezone()
    return {"worker": lease.worker, "lease_until": until.isoformat(timespec="seconds"), "token": lease.attempt}


def write_sheet(known: dict[str, Any]) -> None:
    """Print it for people: what the task is, what it waits for, and all that is said of it."""
    known = _safe(known)  # before colours come to it, which are the same kind of characters
    name = f"{known['name']}  "
    for number, line in enumerate(_folded(known["title"], cell_len(name))):
        before = " " * cell_len(name) if number else f"{styled(known['name'], 'cyan')}  "
        sys.stdout.write(f"{before}{styled(line, 'bold')}\n")
    for line in _lines(known):
        sys.stdout.write(f"{line}\n")


def _safe(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _safe(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_safe(part) for part in value]
    return safe(value) if isinstance(value, str) else value


def _lines(known: dict[str, Any]) -> Iterator[str]:
    if where := " / ".join(known[name] for name in ("plan", "phase") if name in known):
        yield from _fact("in", where)
    if "number" in known:
        yield f"number    {known['number']}"
    yield f"status    {_status(known)}"
    if "labels" in known:
        yield from _fact("labels", ", ".join(known["labels"]))
    if "worker" in known:
        until = known["lease_until"][:19].replace("T", " ")  # the time here, as lists show it
        yield f"lease     of {known['worker']} until {until}, token {known['token']}"
    elif "agent" in known:
        yield f"agent     {known['agent']}"
    for heading, name in (("waits for", "blockers"), ("blocks", "dependents")):
        for number, end in enumerate(known.get(name, [])):
            yield f"{heading if not number else '':9} {_end(end)}"
    for number, other in enumerate(known.get("conflicts", [])):
        by = f"of {other['agent']}, " if other["agent"] else ""
        line = f"{styled(other['name'], 'cyan')}  {other['title']}  ({by}touches {other['code']})"
        yield f"{'conflicts' if not number else '':9} {line}"
    if known.get("more_conflicts"):
        yield f"{'':9} and {known['more_conflicts']:,} more"
    yield from _texts(known)


def _status(known: dict[str, Any]) -> str:
    words = [known["status"], *(known[name] for name in ("priority", "capability") if name in known)]
    if known.get("needs_approval"):
        words.append("waits for approval")
    return styled(", ".join(words), STYLES.get(known["status"], ""))


def _texts(known: dict[str, Any]) -> Iterator[str]:
    headings = {
        "description": "",
        "feedback": "Wanted after the last review",
        "error": "What went wrong",
        "output": "What came out",
    }
    for name in (name for name in headings if name in known):
        yield ""
        if headings[name]:
            yield styled(headings[name], "bold")
        yield str(known[name]).rstrip()
    if "notes" in known:
        yield ""
        yield styled("Notes on the plan", "bold")
        yield from (f"- {' '.join(note.split())}" for note in known["notes"])


def _fact(label: str, text: str) -> Iterator[str]:
    for number, line in enumerate(_folded(text, _LABEL)):
        yield f"{'' if number else label:{_LABEL}}{line}"


def _folded(text: str, before: int) -> list[str]:
    """A text that stands behind so many cells, in lines that the terminal has room for; elsewhere whole."""
    return folded(text, max(terminal_width() - before, _NARROWEST)) if on_terminal() else [text]


def _end(end: dict[str, str]) -> str:
    """What a task waits for, or what waits for it, in a line that the terminal has room for; elsewhere whole."""
    kind = "" if end.get("kind", "task") == "task" else f"{end['kind']} "
    status, title, output = end.get("status", ""), end["title"], " ".join(end.get("output", "").split())
    if on_terminal():
        room = terminal_width() - _LABEL - cell_len(f"{kind}{end['name']}  ") - (len(status) + 2 if status else 0)
        title = cut(title, max(room, _NARROWEST))
        room -= cell_len(title) + 2
        output = cut(output, room) if room > 0 else ""
    line = f"{kind}{styled(end['name'], 'cyan')}  {title}"
    line += f"  {styled(status, STYLES.get(status, ''))}" if status else ""
    return f"{line}: {output}" if output else line


def _as_dict(end: Related) -> dict[str, str]:
    known = {
        "name": end.name,
        "kind": "" if end.kind == "task" else end.kind,
        "status": end.status,
        "title": end.title,
        "id": end.id,
        "output": end.output[:_LONGEST_OUTPUT],
    }
    return {name: value for name, value in known.items() if value}
