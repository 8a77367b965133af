"""What is known of the plans and tasks that are watched: fed with lists and events, asked by the drawing. No I/O."""

from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from google.protobuf.timestamp_pb2 import Timestamp

from planwire.cli.contract import enum_label
from planwire.v1.event_pb2 import Event
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.task_pb2 import Task, TaskStatus

TRANSITIONS = frozenset(
    f"{subject}.{what}" for subject in ("plan", "task") for what in ("created", "status_changed", "deleted")
)
"""The kinds of events that people are shown."""
OPEN = frozenset({"pending", "approved", "in_progress"})
"""The statuses of tasks from which more is to come."""
ALONE = ""
"""Stands for the plan of tasks that are in none."""
_KEPT = 200
_RANKS = {"active": 0, "draft": 1, "completed": 2, "archived": 3}


@dataclass(slots=True)
class PlanRow:
    """A plan. `stale`: an event said that it changed, and not to what."""

    id: str
    name: str = ""
    version: int = 1
    status: str = ""
    terminal: bool = False
    created: float = 0.0
    revision: int = 0
    moved: bool = False
    """Whether something happened in it, as far as is known."""
    stale: bool = True


@dataclass(slots=True)
class TaskRow:
    """A task. `stale`: an event said that it changed, and not to what."""

    id: str
    title: str = ""
    plan_id: str = ALONE
    status: str = ""
    agent: str = ""
    error: str = ""
    """Why it failed, while it is failed."""
    since: datetime | None = None
    revision: int = 0
    stale: bool = True


@dataclass(slots=True)
class Transition:
    """An event that people are shown, and what its subject was called then. It may have got a reason that it lacked."""

    event: Event
    title: str = ""


@dataclass
class Board:
    """Plans and tasks as the events left them. `selected` are the ids of the plans to watch; None: everything."""

    selected: Collection[str] | None = None
    plans: dict[str, PlanRow] = field(default_factory=dict)
    tasks: dict[str, TaskRow] = field(default_factory=dict)
    counts: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By plan: how many tasks are in each status."""
    in_progress: dict[str, TaskRow] = field(default_factory=dict)
    most_in_progress: int = 0
    """At one time, since it was loaded: the drawing leaves room for so many."""
    transitions: deque[Transition] = field(default_factory=lambda: deque(maxlen=_KEPT))
    """The newest first."""
    last_event: datetime | None = None
    leases: dict[str, datetime] = field(default_factory=dict)
    """By task: until when it is its worker's."""
    costs: dict[str, int] = field(default_factory=dict)
    """By plan: what external AI has cost, in millionths of a US dollar."""
    spent: set[str] = field(default_factory=set)
    """The plans of which it should be asked anew."""

    def load(self, plans: Iterable[Plan], tasks: Iterable[Task], events: Iterable[Event] = ()) -> None:
        """Take everything as it is now, and what happened last: `events`, the newest first."""
        self.plans, self.tasks, self.in_progress, self.most_in_progress = {}, {}, {}, 0
        self.counts.clear()
        self.transitions.clear()
        for plan in plans:
            self._take_plan(plan, PlanRow(plan.id))
        self.spent = {plan.id for plan in self.visible_plans()}
        for task in tasks:
            self._take_task(task, TaskRow(task.id))
        shown = [event for event in events if event.kind in TRANSITIONS and self.concerns(event)]
        for event in reversed(shown):
            self._show(event)
            self.last_event = _time(event.recorded_at)

    def concerns(self, event: Event) -> bool:
        """Whether the event is about what is watched."""
        return (
            self.selected is None
            or event.plan_id in self.selected
            or (event.subject_id in self.tasks and event.kind.startswith("task."))
        )

    def apply(self, event: Event) -> None:
        """Apply an event. One that is older than what is known changes nothing but the list of transitions."""
        self.last_event = _time(event.recorded_at)
        subject, _, what = event.kind.partition(".")
        if subject == "ai_usage" and event.plan_id:
            self.spent.add(event.plan_id)
        if subject not in {"plan", "task"}:
            return
        if what == "deleted":
            self._show(event)
            self._delete(subject, event.subject_id)
            return
        if subject == "plan":
            self._apply_to_plan(event)
        else:
            self._apply_to_task(event)
        if event.kind in TRANSITIONS:
            self._show(event)

    def learn_plan(self, plan: Plan) -> None:
        """Apply the result of a look-up. What was deleted meanwhile stays deleted."""
        row = self.plans.get(plan.id)
        if row is not None and plan.revision >= row.revision:
            self._take_plan(plan, row)

    def learn_task(self, task: Task) -> None:
        """The same for a task."""
        row = self.tasks.get(task.id)
        if row is not None and task.revision >= row.revision:
            self._take_task(task, row)

    def forget(self, id_: str) -> None:
        """Remove it: it was deleted, so nothing more can be known of it."""
        for row in (self.plans.get(id_), self.tasks.get(id_)):
            if row is not None:
                row.stale = False

    def stale(self, most: int) -> tuple[list[str], list[str]]:
        """Ids of plans and tasks that are shown, and should be looked up: at most so many of the newest."""
        plans = [plan.id for plan in self.plans.values() if plan.stale]
        shown = [transition.event.subject_id for transition in self.transitions][:most]
        seen = dict.fromkeys([*shown, *list(self.in_progress)[:most]])
        return plans[:most], [id_ for id_ in seen if id_ in self.tasks and self.tasks[id_].stale]

    def visible_plans(self) -> list[PlanRow]:
        """The plans to show: active ones first, those that move before others, then the youngest."""
        shown = [plan for plan in self.plans.values() if self.selected is not None or plan.status != "archived"]
        return sorted(shown, key=lambda plan: (_RANKS.get(plan.status, 4), not plan.moved, -plan.created, plan.id))

    def totals(self) -> Counter[str]:
        """How many tasks are in each status, over all that is shown."""
        plans = [plan.id for plan in self.visible_plans()]
        return sum((self.counts[plan_id] for plan_id in (*plans, ALONE) if plan_id in self.counts), Counter[str]())

    @property
    def done(self) -> bool:
        """Whether every plan is terminal, or deleted, and so is every task that is in no plan."""
        alone = self.counts.get(ALONE, Counter())
        return all(plan.terminal for plan in self.plans.values()) and not any(alone[status] for status in OPEN)

    def title(self, event: Event) -> str:
        """What the event's subject is called; empty where that is unknown."""
        if event.kind.startswith("plan."):
            plan = self.plans.get(event.subject_id)
            return plan.name if plan else ""
        task = self.tasks.get(event.subject_id)
        return task.title if task else ""

    def _take_plan(self, plan: Plan, row: PlanRow) -> None:
        row.name, row.version, row.terminal = plan.name, plan.version, plan.terminal
        row.revision, row.stale = plan.revision, False
        row.status = enum_label(PlanStatus.DESCRIPTOR, plan.status)
        row.created = plan.created_at.ToNanoseconds() / 1e9
        self.plans[plan.id] = row
        self._complete(plan.id, plan.name)

    def _take_task(self, task: Task, row: TaskRow) -> None:
        self._remove(row)
        row.title, row.plan_id, row.agent = task.title, task.plan_id, task.assigned_agent
        row.status = enum_label(TaskStatus.DESCRIPTOR, task.status)
        row.since = _time(task.started_at) if task.HasField("started_at") else None
        row.revision, row.stale = task.revision, False
        row.error = task.error_message if row.status == "failed" else ""
        self._add(row)
        self._complete(row.id, row.title)

    def _apply_to_plan(self, event: Event) -> None:
        row = self.plans.setdefault(event.subject_id, PlanRow(event.subject_id))
        if event.revision > row.revision:
            row.status, row.terminal, row.revision = event.to_status, event.terminal, event.revision
            row.stale = row.stale or event.kind == "plan.updated"

    def _apply_to_task(self, event: Event) -> None:
        row = self.tasks.get(event.subject_id) or TaskRow(event.subject_id)
        if event.revision <= row.revision:
            return
        self._remove(row)
        row.plan_id, row.revision = event.plan_id, event.revision
        if event.to_status != row.status:
            row.status, row.since, row.error = event.to_status, _time(event.recorded_at), ""
        # Who works on it and why it failed, the event does not say.
        row.stale = row.stale or event.kind == "task.updated" or row.status in {"in_progress", "failed"}
        self._add(row)

    def _show(self, event: Event) -> None:
        if any(transition.event.event_id == event.event_id for transition in self.transitions):
            return  # it happened while everything was listed
        copy = Event()
        copy.CopyFrom(event)
        self.transitions.appendleft(Transition(copy))
        self._complete(event.subject_id, self.title(event))
        if event.plan_id in self.plans:
            self.plans[event.plan_id].moved = True

    def _complete(self, id_: str, title: str) -> None:
        """Add to the transitions of a plan or task what only a look at it tells: its name, and why it failed."""
        task = self.tasks.get(id_)
        for transition in self.transitions:
            event = transition.event
            if event.subject_id == id_:
                transition.title = transition.title or title
                if task is not None and task.revision == event.revision:
                    event.reason = event.reason or task.error

    def _delete(self, subject: str, id_: str) -> None:
        if subject == "plan":
            self.plans.pop(id_, None)
        elif id_ in self.tasks:
            self._remove(self.tasks[id_])

    def _add(self, row: TaskRow) -> None:
        if self.selected is not None and row.plan_id not in self.selected:
            return  # it was moved to a plan that is not watched
        self.tasks[row.id] = row
        self.counts[row.plan_id][row.status] += 1
        if row.status == "in_progress":
            self.in_progress[row.id] = row
            self.most_in_progress = max(self.most_in_progress, len(self.in_progress))

    def _remove(self, row: TaskRow) -> None:
        if self.tasks.pop(row.id, None) is None:
            return
        self.counts[row.plan_id][row.status] -= 1
        self.in_progress.pop(row.id, None)


def _time(timestamp: Timestamp) -> datetime:
    return timestamp.ToDatetime(tzinfo=UTC)
