"""SessionService."""

from planwire.v1 import session_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.plans import PlanStore
from service.store.sessions import AgentSessionStore, HandoffStore


class SessionServicer:
    """See protos/planwire/v1/session_service.proto."""

    def __init__(self, sessions: AgentSessionStore, handoffs: HandoffStore, plans: PlanStore, feed: Feed) -> None:
        self._sessions = sessions
        self._handoffs = handoffs
        self._plans = plans
        self._feed = feed

    async def CreateAgentSession(
        self, request: pb.CreateAgentSessionRequest, call: Call
    ) -> pb.CreateAgentSessionResponse:
        session, replayed = await self._sessions.create(request, call_info(call, request))
        return pb.CreateAgentSessionResponse(agent_session=session, replayed=replayed)

    async def GetAgentSession(self, request: pb.GetAgentSessionRequest, call: Call) -> pb.GetAgentSessionResponse:
        return pb.GetAgentSessionResponse(
            agent_session=await self._sessions.get(request.workspace_id, request.agent_session_id)
        )

    async def ListAgentSessions(self, request: pb.ListAgentSessionsRequest, call: Call) -> pb.ListAgentSessionsResponse:
        page = await self._sessions.list(request, self._feed.resume_token())
        return pb.ListAgentSessionsResponse(
            agent_sessions=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def HeartbeatAgentSession(
        self, request: pb.HeartbeatAgentSessionRequest, call: Call
    ) -> pb.HeartbeatAgentSessionResponse:
        return pb.HeartbeatAgentSessionResponse(agent_session=await self._sessions.heartbeat(request))

    async def CompleteAgentSession(
        self, request: pb.CompleteAgentSessionRequest, call: Call
    ) -> pb.CompleteAgentSessionResponse:
        session, replayed = await self._sessions.complete(request, call_info(call, request))
        return pb.CompleteAgentSessionResponse(agent_session=session, replayed=replayed)

    async def CreateHandoff(self, request: pb.CreateHandoffRequest, call: Call) -> pb.CreateHandoffResponse:
        handoff, replayed = await self._handoffs.create(request, call_info(call, request))
        return pb.CreateHandoffResponse(handoff=handoff, replayed=replayed)

    async def GetHandoff(self, request: pb.GetHandoffRequest, call: Call) -> pb.GetHandoffResponse:
        return pb.GetHandoffResponse(handoff=await self._handoffs.get(request.workspace_id, request.handoff_id))

    async def ListHandoffs(self, request: pb.ListHandoffsRequest, call: Call) -> pb.ListHandoffsResponse:
        page = await self._handoffs.list(request, self._feed.resume_token())
        return pb.ListHandoffsResponse(
            handoffs=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def TakeOverPlan(self, request: pb.TakeOverPlanRequest, call: Call) -> pb.TakeOverPlanResponse:
        plan, replayed = await self._plans.take_over(request, call_info(call, request))
        return pb.TakeOverPlanResponse(plan=plan, replayed=replayed)
