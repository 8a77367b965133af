"""Short names of tasks and plans: what people type in place of ids.

The name of a task is the number that it bears in the file that it came from (`T001`, `1.2`, `bd-12`: its
external_ref). One without a number is called by the end of its id, as short as git's names of commits: ids begin with
the time at which they were made, so that those of one day begin alike, and end at random.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from planwire.cli.everyday.server import Server
from planwire.cli.exits import ExitCode, Failure

_ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_END_OF_ID = re.compile("[0-9a-f]{3,12}", re.IGNORECASE)
_NUMBER = re.compile(r"[^\s/:]{1,20}")
_LENGTH = 6
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
        shown = [f"  {each.name}  {each.title}" + (f"  in {each.plan}" if each.plan else "") for each in candidates]
        if len(shown) > _MOST_CANDIDATES:
            shown[_MOST_CANDIDATES:] = [f"  and {len(shown) - _MOST_CANDIDATES:,} more"]
        super().__init__("\n".join([message, *shown]), ExitCode.USAGE)
        self.reason = "AMBIGUOUS_NAME"
        self.candidates = candidates


def is_id(text: str) -> bool:
    """Whether this is an id in full."""
    return _ID.fullmatch(text) is not None


def names_of(things: Iterable[Any]) -> dict[str, str]:
    """The short name of each of these tasks or plans, by its id; no two are alike."""
    things = list(things)
    numbers = {thing.id: number for thing in things if _NUMBER.fullmatch(number := _number(thing))}
    often = Counter(number.casefold() for number in numbers.values())
    names = {id_: number for id_, number in numbers.items() if often[number.casefold()] == 1}
    names |= _ends([thing.id for thing in things if thing.id not in names])
    return names


def end_of(id_: str) -> str:
    """The end of an id, by which a thing is called of which nothing else is known."""
    return id_[-_LENGTH:]


def name_of(thing: Any) -> str:
    """The short name of one."""
    return names_of([thing])[thing.id]


def task_named(server: Server, text: str, plan_id: str = "") -> Any:
    """The task with this name, or with the id; of the plan rather than of another one. Raises Failure."""
    from planwire.v1.task_service_pb2 import GetTaskRequest, ListTasksRequest

    if is_id(text):
        return server.call(GetTaskRequest(task_id=text)).task
    found = server.all(ListTasksRequest(external_ref=text)) or server.all(ListTasksRequest(name=text))
    here = [task for task in found if task.plan_id == plan_id]
    open_ = [task for task in here or found if not task.terminal]
    for candidates in (here, open_, found):
        if len(candidates) == 1:
            return candidates[0]
    active = _of_active_plans(server, open_) if open_ else []
    if len(active) == 1:
        return active[0]
    plans = _plan_names(server) if found else {}
    return _refuse(text, "task", [(task, task.title, plans.get(task.plan_id, "")) for task in here or found])


def _of_active_plans(server: Server, tasks: Sequence[Any]) -> list[Any]:
    from planwire.v1.plan_pb2 import PlanStatus
    from planwire.v1.plan_service_pb2 import ListPlansRequest

    active = {plan.id for plan in server.all(ListPlansRequest(statuses=[PlanStatus.PLAN_STATUS_ACTIVE]))}
    return [task for task in tasks if task.plan_id in active]


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
