"""Where the board's knowledge comes from: lists at the start, then the stream of events, and look-ups between them."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from datetime import UTC

import planwire
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.watch.board import TRANSITIONS, Board
from planwire.errors import DeadlineExceeded, NotFound, PlanwireError, ResumeTokenExpired, Unavailable
from planwire.v1.claim_service_pb2 import ListLeasesRequest
from planwire.v1.event_pb2 import Event
from planwire.v1.event_service_pb2 import ListEventsRequest
from planwire.v1.execution_service_pb2 import GetUsageRequest
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.plan_service_pb2 import GetPlanRequest, ListPlansRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import GetTaskRequest, ListTasksRequest
from planwire.watch import OnState, WatchState

_PAGE = 1000
_PLAN_STATUSES = PlanStatus.keys()[1:]


class Source:
    """Keeps a board up to date. `resume_token` is where to go on after the event that was handed out last."""

    def __init__(self, client: planwire.Client, plans: Sequence[str], on_state: OnState, *, recent: int) -> None:
        """`plans` are the ids or names of those to watch; none: everything.

        Of the `recent` transitions from before the start the board gets those that concern it.
        """
        self.board = Board()
        self.resume_token = ""
        self._client = client
        self._wanted = plans
        self._on_state = on_state
        self._recent = recent
        # Whether everything was handed out that had happened before the start, and the last event of that.
        self._caught_up = True
        self._newest = 0

    async def load(self, resume_token: str | None = None) -> None:
        """Read everything as it is. The events will go on from the token, or from here."""
        plans: list[Plan] = []
        request = ListPlansRequest(page_size=_PAGE, statuses=_PLAN_STATUSES)
        async for page in planwire.paginate(self._client.plans.ListPlans, request):
            plans.extend(page.plans)
            # Read first, so its place is the earliest: nothing lies between the lists and the events.
            self.resume_token = self.resume_token or page.resume_token
        if self._wanted and self.board.selected is None:
            self.board.selected = frozenset(plan.id for plan in select(plans, self._wanted))
        if self.board.selected is not None:
            plans = [plan for plan in plans if plan.id in self.board.selected]
        tasks = await self._tasks()
        self.board.load(plans, tasks, await self._recent_events())
        if resume_token:
            await self._resume(resume_token)

    async def events(self, *, until_done: bool) -> AsyncIterator[Event]:
        """What happens to what is watched, when the board has taken it in; goes on whatever breaks the stream.

        Ends when everything is done, where that is asked for.
        """
        while not (until_done and self._is_done):
            try:
                async with self._client.watch_events(resume_token=self.resume_token, on_state=self._on_state) as watch:
                    async for event in watch:
                        before, self.resume_token = self.resume_token, watch.resume_token or self.resume_token
                        if event.kind == "workspace.deleted":
                            raise Failure("the workspace was deleted", ExitCode.NOT_FOUND)
                        self._caught_up = self._caught_up or event.event_id == self._newest
                        if self.board.concerns(event):
                            self.board.apply(event)
                            yield event
                        # Not before the last event of a transaction, with which the token moves on.
                        if until_done and self.resume_token != before and self._is_done:
                            return
            except ResumeTokenExpired as error:
                if not self._caught_up:  # the token is the user's own, and what is missing should be known
                    raise
                await self._start_over(error)

    async def look_up(self, plan_ids: Sequence[str], task_ids: Sequence[str]) -> None:
        """Learn what the events did not say about these. Where that fails, nothing is learnt."""
        await asyncio.gather(*map(self._look_up_plan, plan_ids), *map(self._look_up_task, task_ids))

    async def look_up_leases(self) -> None:
        """Learn until when workers have their tasks: renewals have no events. Where that fails, nothing is learnt."""
        leases = {}
        with suppress(PlanwireError):
            async for page in planwire.paginate(self._client.claims.ListLeases, ListLeasesRequest(page_size=_PAGE)):
                leases.update({lease.task_id: lease.lease_until.ToDatetime(UTC) for lease in page.leases})
            self.board.leases = leases

    async def look_up_costs(self, plan_ids: Sequence[str]) -> None:
        """Learn what the plans have cost so far. Where that fails, it is asked again."""
        for plan_id in plan_ids:
            with suppress(PlanwireError):
                answer = await self._client.executions.GetUsage(GetUsageRequest(plan_id=plan_id))
                self.board.costs[plan_id] = answer.spent_micros_usd

    @property
    def _is_done(self) -> bool:
        return self._caught_up and self.board.done

    async def _start_over(self, error: PlanwireError) -> None:
        """Read everything again, and wait for a server as long as it takes."""
        self.resume_token = ""
        while not self.resume_token:
            self._on_state(WatchState.RECONNECTING, error)
            try:
                await self.load()
            except (Unavailable, DeadlineExceeded) as unavailable:
                error, self.resume_token = unavailable, ""

    async def _look_up_plan(self, plan_id: str) -> None:
        try:
            self.board.learn_plan((await self._client.plans.GetPlan(GetPlanRequest(plan_id=plan_id))).plan)
        except NotFound:
            self.board.forget(plan_id)
        except PlanwireError:
            pass

    async def _look_up_task(self, task_id: str) -> None:
        try:
            self.board.learn_task((await self._client.tasks.GetTask(GetTaskRequest(task_id=task_id))).task)
        except NotFound:
            self.board.forget(task_id)
        except PlanwireError:
            pass

    async def _tasks(self) -> list[Task]:
        selected = self.board.selected
        requests = [
            ListTasksRequest(page_size=_PAGE, plan_id=plan_id) for plan_id in ([""] if selected is None else selected)
        ]
        return [
            task
            for request in requests
            async for page in planwire.paginate(self._client.tasks.ListTasks, request)
            for task in page.tasks
        ]

    async def _recent_events(self) -> Sequence[Event]:
        if not self._recent:
            return []
        request = ListEventsRequest(page_size=self._recent, kinds=sorted(TRANSITIONS))
        return (await self._client.events.ListEvents(request)).events

    async def _resume(self, resume_token: str) -> None:
        """Begin at the user's token, and remember the last event of what was missed."""
        list_events = self._client.events.ListEvents
        newest = await list_events(ListEventsRequest(page_size=1))
        missed = await list_events(ListEventsRequest(page_size=1, since_token=resume_token))
        self.resume_token = resume_token
        self._caught_up = not missed.events
        self._newest = newest.events[0].event_id if newest.events else 0


def select(plans: Sequence[Plan], wanted: Sequence[str]) -> list[Plan]:
    """The plans with these ids or names; of those with a name the latest version, in each project.

    Raises Failure where there is none.
    """
    selected: dict[str, Plan] = {}
    for id_or_name in wanted:
        named = [plan for plan in plans if plan.id == id_or_name.lower()]
        if not named:
            latest: dict[str, Plan] = {}
            for plan in sorted((plan for plan in plans if plan.name == id_or_name), key=lambda plan: plan.version):
                latest[plan.project_id] = plan
            named = list(latest.values())
        if not named:
            raise Failure(
                f"no plan has the id or the name {id_or_name!r}\n"
                "See `planwire plan list`; archived ones with `--status archived`.",
                ExitCode.NOT_FOUND,
            )
        selected.update((plan.id, plan) for plan in named)
    return list(selected.values())
