"""Stories, their waves and gates, and their history."""

from functools import partial
from typing import Any

from planwire.v1.plan_pb2 import Plan
from planwire.v1.story_pb2 import Story, StoryHistoryEntry
from planwire.v1.story_service_pb2 import (
    CreateStoryRequest,
    RecordGateResultRequest,
    RecordVerificationRequest,
)

from service.database.statements import Database
from service.domain.transitions import RECORD_VERIFICATION, STORY_TRANSITIONS, Transition
from service.domain.words import counted
from service.errors import AlreadyExists, FailedPrecondition, invalid_field, plan_archived
from service.store.fields import fields_of, refuse_blank
from service.store.filters import filters
from service.store.mutations import CallInfo, illegal_transition
from service.store.pages import Page
from service.store.resource import Request, Resource
from service.store.rows import Row, to_row
from service.store.workspaces import WorkspaceStore

# The columns that requests of transitions have fields for.
_TOLD_BY_TRANSITIONS = frozenset({"analyzed_context", "execution_plan"})


class StoryStore(Resource[Story]):
    """The tables stories and story_history."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        super().__init__(database, Story, "stories", workspaces)

    async def create(self, request: CreateStoryRequest, call: CallInfo, **_: Any) -> tuple[Story, bool]:
        """The new story, made with its plan, and whether this is a replay.

        Raises InvalidArgument, NotFound, AlreadyExists.
        """
        row = self.row(request.story, "story")
        if request.plan.id:
            raise invalid_field("plan.id", "is the id of the story: leave it out, or set story.id")
        plan = to_row(request.plan, fields_of(Plan.DESCRIPTOR).creatable, "plan") | {"id": row["id"]}
        if "name" in plan:
            refuse_blank(plan["name"], "plan.name")
        try:
            return await self.insert(request, call, row, plan=plan)
        except AlreadyExists as error:
            if "name" in plan or error.reason != "PLAN_NAME_TAKEN":
                raise
        # Another plan got the name that was free, so there is a next one.
        return await self.insert(request, call, row, plan=plan)

    async def list(self, request: Request, resume_token: str = "") -> Page[Story]:
        """As in Resource."""
        given = filters(request)
        archived = given.pop("show_archived")
        query = "list_verified"
        if given["verification_passed"] is None:
            query = "list"
            del given["verification_passed"]
        page = await self.fetch_page(query, Story, self._order, request, resume_token, archived=archived, **given)
        if not page.items:
            await self._workspaces.require(request.workspace_id)
        return page

    async def transition(
        self, request: Request, call: CallInfo, transition: Transition, *, force: bool = False
    ) -> tuple[Story, bool]:
        """The story after a transition, with what the request says of it, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, FailedPrecondition.
        """
        passes_gate = isinstance(request, RecordGateResultRequest) and request.passed
        return await self.change(
            "transition",
            request,
            call,
            partial(self._explain_transition, request, transition, passes_gate),
            sources=list(transition.sources),
            status=None if passes_gate else transition.target,
            force=force,
            changes=_changes(request),
        )

    async def record_verification(self, request: RecordVerificationRequest, call: CallInfo) -> tuple[Story, bool]:
        """The story with what its verification has found, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, FailedPrecondition.
        """
        return await self.transition(request, call, RECORD_VERIFICATION)

    async def history(self, request: Request, resume_token: str) -> Page[StoryHistoryEntry]:
        """The changes of a story's status, oldest first. Raises InvalidArgument, NotFound."""
        return await self.past("history", StoryHistoryEntry, "changed_at", request, resume_token)

    async def _explain_transition(self, request: Request, transition: Transition, passes_gate: bool) -> None:
        await self.check_present(request)
        state = await self._database.fetchrow(
            self._sql["state"], workspace_id=request.workspace_id, id=request.story_id
        )
        if state is None:
            return
        story = f"story {request.story_id}"
        # An import that did not come to its end has left it among the live ones.
        if state["plan_status"] == "archived":
            raise plan_archived("story", request.story_id, request.story_id)
        if state["status"] not in transition.sources:
            raise illegal_transition("story", request.story_id, state["status"], transition, STORY_TRANSITIONS)
        at_gate = state["status"] == "gate_pending" and not passes_gate
        if at_gate and transition.target in {"executing", "needs_verification"} and not state["gate_passed"]:
            raise FailedPrecondition(
                "GATE_NOT_PASSED",
                f"wave {state['current_wave']} of {story} has not passed its gate; call RecordGateResult first",
                violations=((story, f"has not passed the gate of wave {state['current_wave']}"),),
            )
        if at_gate and transition.target == "executing" and state["next_wave"] is None:
            raise FailedPrecondition(
                "NO_NEXT_WAVE",
                f"{story} has no open tasks in waves after {state['current_wave']}; call VerifyStory instead",
                violations=((story, f"has no open tasks in waves after {state['current_wave']}"),),
            )
        if transition.target == "gate_pending" or passes_gate:
            where = f" in wave {state['current_wave']} or before"
            _refuse_open_tasks(story, state["open_in_wave"], where, "finish them")
        if transition in {STORY_TRANSITIONS["VerifyStory"], STORY_TRANSITIONS["CompleteStory"]}:
            _refuse_open_tasks(story, state["open_tasks"], "", "finish them, or set force to leave them open")
        if transition.target == "completed" and not state["verification_passed"]:
            raise FailedPrecondition(
                "NOT_VERIFIED",
                f"{story} has not passed its verification; call RecordVerification or ResumeStory, or set force",
                violations=((story, "has not passed its verification"),),
            )


def _refuse_open_tasks(story: str, open_tasks: int, where: str, advice: str) -> None:
    if open_tasks:
        has = f"has {counted(open_tasks, 'open task')}{where}"
        raise FailedPrecondition(
            "OPEN_TASKS", f"{story} {has}; {advice}", {"open_tasks": str(open_tasks)}, ((story, has),)
        )


def _changes(request: Request) -> Row:
    """What a transition changes besides the status. Raises InvalidArgument."""
    match request:
        case RecordGateResultRequest():
            return {"gate_passed": request.passed, "gate_result": _result(request)}
        case RecordVerificationRequest():
            return {"verification_passed": request.passed, "verification_result": _result(request)}
        case _:
            return to_row(request, _TOLD_BY_TRANSITIONS)


def _result(request: Request) -> Row | None:
    return to_row(request, frozenset({"result"})).get("result")
