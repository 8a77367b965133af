"""Sessions of agents on plans, and handoffs from one agent to the next."""

from functools import partial
from typing import Any

from planwire.v1.agent_session_pb2 import AgentSession, AgentSessionState
from planwire.v1.handoff_pb2 import Handoff
from planwire.v1.plan_pb2 import Plan
from planwire.v1.session_service_pb2 import CompleteAgentSessionRequest, HeartbeatAgentSessionRequest

from service.database.statements import Database
from service.errors import FailedPrecondition, NotFound, invalid_field
from service.store.mutations import CallInfo, refuse_archived
from service.store.resource import Request, Resource
from service.store.rows import enum_labels
from service.store.workspaces import WorkspaceStore


class AgentSessionStore(Resource[AgentSession]):
    """The table agent_sessions."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        super().__init__(database, AgentSession, "agent_sessions", workspaces, parent=plans)

    async def create(self, request: Request, call: CallInfo, **_: Any) -> tuple[AgentSession, bool]:
        """As in Resource, of the caller's session unless the request names one."""
        row = self.row(request.agent_session, "agent_session")
        row.setdefault("session_id", call.session)
        if row["session_id"] is None:
            missing = "is missing: give it, or send the metadata planwire-session"
            raise invalid_field("agent_session.session_id", missing)
        return await self.insert(request, call, row)

    async def heartbeat(self, request: HeartbeatAgentSessionRequest) -> AgentSession:
        """The agent session, which was heard of. Raises NotFound, FailedPrecondition."""
        names = {"workspace_id": request.workspace_id, "id": request.agent_session_id}
        record = await self._database.fetchrow(self._sql["heartbeat"], **names)
        if record is None:
            try:
                raise _ended(await self.live(request.workspace_id, request.agent_session_id))
            except NotFound as error:
                await refuse_archived(self._database, request.workspace_id, error)
                raise
        return self.built(record)

    async def complete(self, request: CompleteAgentSessionRequest, call: CallInfo) -> tuple[AgentSession, bool]:
        """The completed agent session, and whether this is a replay. Raises NotFound, Aborted, FailedPrecondition."""
        return await self.change(
            "complete",
            request,
            call,
            partial(self._explain_completion, request),
            summary=request.summary or None,
            artifacts=list(request.artifacts),
        )

    async def _explain_completion(self, request: CompleteAgentSessionRequest) -> None:
        await self.check_present(request)
        found = await self.live(request.workspace_id, request.agent_session_id)
        if found.HasField("completed_at"):
            raise _ended(found)


class HandoffStore(Resource[Handoff]):
    """The table handoffs."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        super().__init__(database, Handoff, "handoffs", workspaces, parent=plans)

    async def create(self, request: Request, call: CallInfo, **_: Any) -> tuple[Handoff, bool]:
        """As in Resource, from the caller's session unless the request names one."""
        row = self.row(request.handoff, "handoff")
        row.setdefault("session_id", call.session)
        return await self.insert(request, call, row)


def _ended(session: AgentSession) -> FailedPrecondition:
    state = enum_labels(AgentSessionState.DESCRIPTOR)[session.state] or ""
    return FailedPrecondition(
        "AGENT_SESSION_ENDED",
        f"agent session {session.id} is {state}; start another one",
        {"state": state},
        ((f"agent session {session.id}", f"is {state}"),),
    )
