"""A run of the demo: the plan is created, everybody gets a connection, and what the stream told is compared."""

import asyncio
import time
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from typing import NamedTuple, TypeAlias

from planwire import Client, PlanwireError, Snapshot, WatchState
from planwire.cli.demo.cast import Agent, Stage, review
from planwire.cli.demo.screen import Screen
from planwire.cli.demo.story import AGENTS, PERSON, PHASES, PLAN, WORKSPACE
from planwire.cli.exits import Failure
from planwire.v1.dependency_pb2 import Dependency, DependencyEnd
from planwire.v1.dependency_service_pb2 import CreateDependencyRequest
from planwire.v1.event_pb2 import TaskEvent
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import (
    CompletePlanRequest,
    CreatePlanRequest,
    CreatePlanResponse,
    InitialPhase,
)
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import ListTaskHistoryRequest

_BETWEEN_AGENTS_SECONDS = 0.3
"""So that what happens happens in the same order each time."""

Connect: TypeAlias = Callable[[str], Client]
"""Makes the connection of somebody with this name."""
Course: TypeAlias = dict[str, list[tuple[int, int, str, str]]]
"""By task: from which status to which, by whom, and why."""


class Played(NamedTuple):
    """What a run came to."""

    plan_id: str
    tasks: int
    transitions: int
    seconds: float


async def play(connect: Connect, speed: float, screen: Screen) -> Played:
    """Play the plan once. Raises PlanwireError, and Failure where the stream and the history differ."""
    async with AsyncExitStack() as stack:
        names = (*AGENTS, PERSON, "watcher")
        *agents, person, watcher = [await stack.enter_async_context(connect(name)) for name in names]
        created = await _create_plan(person)
        stage = Stage(created, speed, screen)
        _introduce(screen, created)
        began = time.monotonic()
        opened = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            watching = group.create_task(_watch(watcher, stage, opened))
            await opened.wait()  # nothing happens before somebody watches
            group.create_task(review(PERSON, person, stage))
            for name, client in zip(AGENTS, agents, strict=True):
                group.create_task(Agent(name, client, stage).work())
                await stage.pause(_BETWEEN_AGENTS_SECONDS)
        seconds = time.monotonic() - began
        told, made = _told(watching.result()), await _made(watcher, stage.steps)
        if told != made:
            raise Failure("the stream and the history differ; please report this as a bug")
        await person.plans.CompletePlan(CompletePlanRequest(plan_id=created.plan.id))
        return Played(created.plan.id, len(made), sum(map(len, made.values())), seconds)


async def _create_plan(client: Client) -> CreatePlanResponse:
    await client.workspaces.RegisterWorkspace(WORKSPACE)
    plan_id = uuid.uuid4()
    request = CreatePlanRequest(
        plan=Plan(id=str(plan_id), name=f"{PLAN} ({plan_id.int % 10**8:08})"),
        phases=[
            InitialPhase(
                phase=Phase(name=name),
                tasks=[
                    Task(title=step.title, assigned_agent=step.agent, requires_approval=bool(step.approval))
                    for step in steps
                ],
            )
            for name, steps in PHASES.items()
        ],
        activate=True,
    )
    created = await client.plans.CreatePlan(request)
    for dependency in _dependencies(created):
        await client.dependencies.CreateDependency(CreateDependencyRequest(dependency=dependency))
    return created


def _dependencies(created: CreatePlanResponse) -> Iterable[Dependency]:
    """Each phase blocks the next, and tasks block others in their phase."""
    for earlier, later in zip(created.phases, created.phases[1:], strict=False):
        yield Dependency(source=DependencyEnd(phase_id=earlier.id), target=DependencyEnd(phase_id=later.id))
    ids = {task.title: task.id for task in created.tasks}
    for steps in PHASES.values():
        for step in steps:
            for title in step.after:
                source, target = DependencyEnd(task_id=ids[title]), DependencyEnd(task_id=ids[step.title])
                yield Dependency(source=source, target=target)


def _introduce(screen: Screen, created: CreatePlanResponse) -> None:
    screen.heading(PLAN, f"{len(created.tasks)} tasks in {len(created.phases)} phases")
    iris, otto = AGENTS
    screen.paragraph(
        f"Two agents, {iris} and {otto}, share the work; {PERSON} is a person. Each has a connection of its own, and "
        "one more only watches: the lines below are what the server pushed to it."
    )


async def _watch(client: Client, stage: Stage, opened: asyncio.Event) -> list[TaskEvent]:
    """Show every transition until the plan is done, and return them all."""
    phases = {phase.id: phase for phase in stage.created.phases}
    phase_of = {task.id: phases[task.phase_id] for task in stage.created.tasks}
    events: list[TaskEvent] = []
    shown: set[str] = set()

    broken = False

    def on_state(state: WatchState, _error: PlanwireError | None) -> None:
        nonlocal broken
        if state is WatchState.RECONNECTING and not broken:
            stage.screen.remark("The stream broke. It tries to go on from there …")
        if state is WatchState.LIVE and broken:
            stage.screen.remark("The stream goes on, and nothing was missed.")
        broken = state is WatchState.RECONNECTING

    watch = client.watch_tasks(task_ids=stage.steps, until_terminal=True, start="snapshot", on_state=on_state)
    async for item in watch:
        if isinstance(item, Snapshot):
            opened.set()
            continue
        if item.kind != "task.status_changed":
            continue  # a task that nothing blocks any longer is told of too
        phase = phase_of[item.task_id]
        if phase.id not in shown:
            shown.add(phase.id)
            stage.screen.heading(f"Phase {len(shown)} of {len(phases)}: {phase.name}")
        stage.screen.transition(item, stage.steps[item.task_id].title)
        events.append(item)
    return events


def _told(events: Iterable[TaskEvent]) -> Course:
    """What the stream told, in its order."""
    course: Course = defaultdict(list)
    for event in events:
        course[event.task_id].append((event.from_status, event.to_status, event.actor, event.reason))
    return course


async def _made(client: Client, task_ids: Iterable[str]) -> Course:
    """What the history holds, but for the creation, which came before the stream."""
    return {
        task_id: [
            (entry.old_status, entry.new_status, entry.changed_by, entry.reason)
            for entry in (await client.tasks.ListTaskHistory(ListTaskHistoryRequest(task_id=task_id))).entries
            if entry.old_status
        ]
        for task_id in task_ids
    }
