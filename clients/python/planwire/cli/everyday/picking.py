"""Which task is meant: the one that was named, the one that is held, or the one that is picked at a terminal."""

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from planwire.cli.cells import cut
from planwire.cli.everyday.names import Ambiguous, Candidate, task_name, task_named, task_names
from planwire.cli.everyday.remembered import Claims
from planwire.cli.everyday.server import Server
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.text import terminal_width
from planwire.formats.terminal_text import safe

_MOST = 30


def one_task(server: Server, named: str | None, offered: Callable[[], Sequence[Any]], missing: str) -> Any:
    """The task that was named; else the one that somebody picks of those offered. Raises Failure.

    `missing` says what to do where nobody can pick.
    """
    if named:
        return task_named(server, named)
    tasks = list(offered())[:_MOST]
    if not tasks or not _somebody_picks():
        raise Failure(missing, ExitCode.USAGE)
    return _picked(server, tasks)


def held_task(server: Server, claims: Claims, named: str | None) -> Any:
    """The task that was named; else the only one that was claimed here; else one of these. Raises Failure."""
    from planwire.v1.task_service_pb2 import GetTaskRequest

    if named:
        return task_named(server, named)
    held = []
    for task_id in claims:
        answer = server.find(GetTaskRequest(task_id=task_id))
        if answer and answer.task.attempt == claims.attempt(task_id) and not answer.task.terminal:
            held.append(answer.task)
        else:
            claims.lose(task_id)
    if len(held) == 1:
        return held[0]
    if held and not _somebody_picks():
        names = task_names(server, held)
        candidates = [Candidate(names[task.id], task.title) for task in held]
        raise Ambiguous("you hold several tasks: name one", candidates)
    lost = "" if held else "".join(f"\n{line}" for line in _lost(server, claims))
    return one_task(server, None, lambda: held, f"you hold no task{': name one' if not lost else ' any longer'}{lost}")


def _lost(server: Server, claims: Claims) -> Iterator[str]:
    """What became of each task that was claimed here and is lost, and what to do about it."""
    import grpc

    from planwire.v1.claim_service_pb2 import GetLeaseRequest
    from planwire.v1.task_pb2 import TaskStatus
    from planwire.v1.task_service_pb2 import GetTaskRequest

    for task_id in claims.lost():
        answer = server.find(GetTaskRequest(task_id=task_id))
        if not answer:
            continue
        task = answer.task
        name = task_name(server, task)
        was = f"{name} ({task.title}) was yours"
        lease = server.find(GetLeaseRequest(task_id=task_id), grpc.StatusCode.FAILED_PRECONDITION)
        if lease or task.status == TaskStatus.TASK_STATUS_IN_PROGRESS:
            holder = lease.lease.worker if lease else task.assigned_agent or "somebody"
            yield f"{was}: {holder} has it now. Leave it to them; `planwire next` gives you another one."
        elif task.terminal:
            status = TaskStatus.Name(task.status).removeprefix("TASK_STATUS_").lower()
            yield f"{was}, and is {status} now: `planwire task history {name}` shows by whom."
        else:
            yield f"{was}, and nobody has it now: `planwire start {name}` takes it again."


def _somebody_picks() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _picked(server: Server, tasks: Sequence[Any]) -> Any:
    names = task_names(server, tasks)
    for number, task in enumerate(tasks, 1):
        sys.stderr.write(cut(safe(f"{number:3}  {names[task.id]}  {task.title}"), terminal_width()) + "\n")
    sys.stderr.write("Which? ")
    sys.stderr.flush()
    answer = sys.stdin.readline().strip()
    for number, task in enumerate(tasks, 1):
        if answer in {str(number), names[task.id]}:
            return task
    raise Failure("nothing was picked", ExitCode.USAGE)
