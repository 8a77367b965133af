"""Which events a stream wants."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from service.feed.events import FeedEvent, Transaction

# Where a subscriber is filed: a workspace, or a plan or subject of it, or a task that subjects belong to.
Key: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True)
class Filter:
    """Events that meet every condition; an empty one is met by all."""

    workspace_id: str
    subject: str = ""
    """What kind of thing the event is about, such as `task`."""
    subject_ids: frozenset[str] = field(default_factory=frozenset)
    plan_ids: frozenset[str] = field(default_factory=frozenset)
    statuses: frozenset[str] = field(default_factory=frozenset)
    """Statuses that are left or taken: both, so that leaving the filter is seen."""
    kinds: frozenset[str] = field(default_factory=frozenset)
    task_ids: frozenset[str] = field(default_factory=frozenset)
    """Tasks that the subject belongs to, as a log does."""
    parts: frozenset[str] = field(default_factory=frozenset)
    """Kinds of things that belong to plans: of the plans `subject_ids`, their events are wanted besides."""

    def named(self) -> tuple[frozenset[str], frozenset[str]]:
        """The ids of the tasks and of the plans that the stream is about."""
        tasks = self.subject_ids if self.subject == "task" else frozenset()
        plans = self.subject_ids if self.subject == "plan" else frozenset()
        return self.task_ids | tasks, self.plan_ids | plans

    def matches(self, event: FeedEvent) -> bool:
        """Whether the stream wants the event."""
        if event.subject in self.parts:
            # Some things can also belong to no plan.
            of_plan = event.plan_id in self.subject_ids if self.subject_ids else bool(event.plan_id)
            return of_plan and self.workspace_id == event.workspace_id
        return (
            self.workspace_id in {"", event.workspace_id}
            and (not self.subject or event.subject == self.subject)
            and (not self.subject_ids or event.subject_id in self.subject_ids)
            and (not self.plan_ids or event.plan_id in self.plan_ids or event.other_plan_id in self.plan_ids)
            and (not self.statuses or event.from_status in self.statuses or event.to_status in self.statuses)
            and (not self.kinds or event.kind in self.kinds)
            and (not self.task_ids or event.task_id in self.task_ids)
        )

    def places(self) -> Iterator[Key]:
        """Where to file a subscriber with this filter: the fewest keys that every event it wants has one of."""
        if not self.workspace_id:
            yield ("", "", "")
        elif self.subject_ids and self.parts:
            # An event of a plan has its id as that of its plan too.
            yield from ((self.workspace_id, "plan", plan_id) for plan_id in self.subject_ids)
        elif self.subject_ids:
            yield from ((self.workspace_id, "subject", subject_id) for subject_id in self.subject_ids)
        elif self.task_ids:
            yield from ((self.workspace_id, "task", task_id) for task_id in self.task_ids)
        elif self.plan_ids:
            yield from ((self.workspace_id, "plan", plan_id) for plan_id in self.plan_ids)
        else:
            yield (self.workspace_id, "", "")


def keys_of(transaction: Transaction) -> set[Key]:
    """Every key under which a subscriber that wants one of the events can be filed."""
    workspace_id = transaction.workspace_id
    keys = {("", "", ""), (workspace_id, "", "")}
    for event in transaction.events:
        keys.add((workspace_id, "subject", event.subject_id))
        if event.task_id:
            keys.add((workspace_id, "task", event.task_id))
        keys.update((workspace_id, "plan", plan_id) for plan_id in (event.plan_id, event.other_plan_id) if plan_id)
    return keys
