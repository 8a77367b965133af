"""Short names of tasks and plans: what people type in place of ids.

The name of a task is the number that it bears in the file that it came from (`T001`, `1.2`, `bd-12`: its
external_ref), as long as people would mean no other task by it. Any other is called by the end of its id, as short as
git's names of commits: ids begin with the time at which they were made, so that those of one day begin alike, and end
at random.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from planwire.cli.cells import cell_len, cut
from planwire.cli.everyday.server import Server
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.text import terminal_width

_ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_END_OF_ID = re.compile("[0-9a-f]{3,12}", re.IGNORECASE)
_NUMBER = re.compile(r"[^\s/:]{1,20}")
_LENGTH = 6
_OPEN = ("TASK_STATUS_PENDING", "TASK_STATUS_APPROVED", "TASK_STATUS_IN_PROGRESS")
_MOST_NUMBERS = 1000
_MOST_BEARING = 2000
_MOST_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a name could mean. `plan` is the name of the plan that it is in; empty for a plan."""

    name: str
    title: str
    plan: str = ""


class Ambiguous(Failure):
    """Several things are meant, where one is needed. `message` is followed by a line for each."""

    def __init__(self, message: str, candidates: Sequence[Candidate]) -> None:
        shown = [_shown(each) for each in candidates]
        if len(shown) > _MOST_CANDIDATES:
            shown[_MOST_CANDIDATES:] = [f"  and {len(shown) - _MOST_CANDIDATES:,} more"]
        super().__init__("\n".join([message, *shown]), ExitCode.USAGE)
        self.reason = "AMBIGUOUS_NAME"
        self.candidates = candidates


def _shown(candidate: Candidate) -> str:
    """A line about it; on a terminal its title leaves room for the plan, by which people tell them apart."""
    begin, title, plan = f"  {candidate.name}  ", candidate.title, candidate.plan and f"  in {candidate.plan}"
    if sys.stderr.isatty():
        room = terminal_width() - cell_len(begin)
        title = cut(title, max(room * 3 // 5, room - cell_len(plan)))
        plan = cut(plan, room - cell_len(title))
    return f"{begin}{title}{plan}"


def is_id(text: str) -> bool:
    """Whether this is an id in full."""
    return _ID.fullmatch(text) is not None


def names_of(things: Iterable[Any]) -> dict[str, str]:
    """The short name of each of these plans or phases, by its id; no two are alike."""
    return _ends([thing.id for thing in things])


def task_names(server: Server, tasks: Iterable[Any]) -> dict[str, str]:
    """The short name of each of these tasks, by its id; no two are alike, and `task_named` finds the task by it.

    That is the number of the task where people mean this one by it, whatever other tasks of the workspace bear it.
    """
    tasks = list(tasks)
    active = _active_plans(server)
    names: dict[str, str] = {}
    for ended in (False, True):
        numbered = [task for task in tasks if task.terminal == ended and _NUMBER.fullmatch(task.external_ref)]
        bearing = _bearing(server, {task.external_ref for task in numbered}, ended=ended)
        meant = {number: one.id for number, found in bearing.items() if (one := _meant(found, active))}
        names |= {task.id: task.external_ref for task in numbered if meant.get(task.external_ref) == task.id}
    return names | _ends([task.id for task in tasks if task.id not in names])


def _bearing(server: Server, numbers: Collection[str], *, ended: bool) -> dict[str, list[Any]]:
    """The tasks that bear each of the numbers: those that have not ended, of which one is meant first, or all."""
    if not numbers:
        return {}
    from planwire.v1.task_service_pb2 import ListTasksRequest

    statuses = () if ended else _OPEN
    asked = sorted(numbers)
    bearing: dict[str, list[Any]] = {}
    for begin in range(0, len(asked), _MOST_NUMBERS):
        request = ListTasksRequest(external_refs=asked[begin : begin + _MOST_NUMBERS], statuses=statuses)
        found = server.all(request, _MOST_BEARING)
        if len(found) == _MOST_BEARING:  # as of plans that are done, all with the same numbers: an id is sure
            continue
        for task in found:
            bearing.setdefault(task.external_ref, []).append(task)
    return bearing


def end_of(id_: str) -> str:
    """The end of an id, by which a thing is called of which nothing else is known."""
    return id_[-_LENGTH:]


def number_beside(task: Any, name: str) -> str:
    """The number that a task bears where it is called otherwise; empty where it is its name."""
    return "" if task.external_ref == name or not _NUMBER.fullmatch(task.external_ref) else str(task.external_ref)


def task_name(server: Server, task: Any) -> str:
    """The short name of one."""
    return task_names(server, [task])[task.id]


def task_named(server: Server, text: str, plan_id: str = "") -> Any:
    """The task with this name, or with the id; of the plan rather than of another one. Raises Failure."""
    from planwire.v1.task_service_pb2 import GetTaskRequest, ListTasksRequest

    if is_id(text):
        return server.call(GetTaskRequest(task_id=text)).task
    found = (
        server.all(ListTasksRequest(external_refs=[text]))
        or server.all(ListTasksRequest(name=text))
        or server.all(ListTasksRequest(name=text, show_archived=True))
    )
    found = [task for task in found if task.plan_id == plan_id] or found
    if meant := _meant(found, _active_plans(server)):
        return meant
    plans = _plan_names(server) if found else {}
    return _refuse(text, "task", [(task, task.title, plans.get(task.plan_id, "")) for task in found])


def _meant(tasks: Sequence[Any], active_plans: Callable[[], Collection[str]]) -> Any:
    """Which of the tasks with one name people mean by it: what has not ended, and then what is in an active plan.

    None where these are several.
    """
    open_ = [task for task in tasks if not task.terminal]
    for candidates in (tasks, open_):
        if len(candidates) == 1:
            return candidates[0]
    active = [task for task in open_ if task.plan_id in active_plans()]
    return active[0] if len(active) == 1 else None


def _active_plans(server: Server) -> Callable[[], Collection[str]]:
    """The ids of the active plans, which are asked for once, and only where somebody wants them."""

    @cache
    def ids() -> Collection[str]:
        from planwire.v1.plan_pb2 import PlanStatus
        from planwire.v1.plan_service_pb2 import ListPlansRequest

        return {plan.id for plan in server.all(ListPlansRequest(statuses=[PlanStatus.PLAN_STATUS_ACTIVE]))}

    return ids


def plan_named(server: Server, text: str) -> Any:
    """The plan with this name, short name or id: of its versions the latest. Raises Failure."""
    from planwire.v1.plan_service_pb2 import GetPlanRequest, ListPlansRequest

    if is_id(text):
        return server.call(GetPlanRequest(plan_id=text)).plan
    plans = server.all(ListPlansRequest(show_archived=True))
    exact = [plan for plan in plans if plan.name == text]
    like = [plan for plan in plans if _is_named(plan, text) or plan.name.casefold() == text.casefold()]
    beginning = [plan for plan in plans if plan.name.casefold().startswith(text.casefold())]
    found = exact or like or beginning
    latest = {(plan.project_id, plan.name): plan for plan in sorted(found, key=lambda plan: plan.version)}
    if len(latest) == 1:
        return next(iter(latest.values()))
    return _refuse(text, "plan", [(plan, plan.name, "") for plan in found])


def phase_named(server: Server, text: str) -> Any:
    """The phase with this name or the end of its id, in a plan that is not archived. Raises Failure."""
    from planwire.v1.phase_service_pb2 import ListPhasesRequest
    from planwire.v1.plan_service_pb2 import ListPlansRequest

    plans = {plan.id: plan.name for plan in server.all(ListPlansRequest())}
    phases = [phase for plan_id in plans for phase in server.all(ListPhasesRequest(plan_id=plan_id))]
    found = [phase for phase in phases if phase.name.casefold() == text.casefold() or _is_named(phase, text)]
    if len(found) == 1:
        return found[0]
    return _refuse(text, "phase", [(phase, phase.name, plans[phase.plan_id]) for phase in found])


def _plan_names(server: Server) -> dict[str, str]:
    from planwire.v1.plan_service_pb2 import ListPlansRequest

    return {plan.id: plan.name for plan in server.all(ListPlansRequest(show_archived=True))}


def _is_named(thing: Any, text: str) -> bool:
    # The end of the id, or as much of the short name as tells it from others.
    if _END_OF_ID.fullmatch(text) and (thing.id.endswith(text.lower()) or end_of(thing.id).startswith(text.lower())):
        return True
    number = _number(thing).casefold()
    wanted = text.casefold()
    return number == wanted or number.endswith((f"-{wanted}", f"#{wanted}"))


def _number(thing: Any) -> str:
    return getattr(thing, "external_ref", "")


def _ends(ids: Sequence[str]) -> dict[str, str]:
    """The ends of ids, each just long enough to be no other's."""
    ends = {id_: end_of(id_) for id_ in ids}
    often = Counter(ends.values())
    for id_ in (id_ for id_ in ids if often[ends[id_]] > 1):
        others = [other for other in ids if other != id_]
        longer = (id_[-length:] for length in range(_LENGTH + 1, len(id_)))
        ends[id_] = next((end for end in longer if not any(other.endswith(end) for other in others)), id_)
    return ends


def _refuse(text: str, kind: str, found: Sequence[tuple[Any, str, str]]) -> Any:
    if not found:
        lists = "tree" if kind == "phase" else f"{kind} list"
        raise Failure(f"no {kind} is called {text}\n`planwire {lists}` shows all that there are.", ExitCode.NOT_FOUND)
    ends = _ends([thing.id for thing, _, _ in found])
    candidates = [Candidate(ends[thing.id], title, plan) for thing, title, plan in found]
    raise Ambiguous(f"{text} is the name of several {kind}s: name one of", candidates)
