"""An agent begins a plan, and hands it over to another one that ends it. Run: python handing_over.py HOST:PORT."""

import asyncio
import sys
import uuid

import planwire
from planwire.v1 import plan_service_pb2, session_service_pb2, task_service_pb2


async def start(client: planwire.Client, plan_id: str, agent: str) -> str:
    """An agent says that it is at work on a plan, and has to send heartbeats from now on."""
    session = {"plan_id": plan_id, "agent_type": "coder", "agent_id": agent}
    request = session_service_pb2.CreateAgentSessionRequest(agent_session=session)
    return (await client.sessions.CreateAgentSession(request)).agent_session.id


async def do(client: planwire.Client, task_id: str) -> None:
    await client.tasks.StartTask(task_service_pb2.StartTaskRequest(task_id=task_id))
    await client.tasks.CompleteTask(task_service_pb2.CompleteTaskRequest(task_id=task_id))


async def main(address: str) -> None:
    first, second = f"ada-{uuid.uuid4()}", f"grace-{uuid.uuid4()}"
    async with (
        planwire.connect(address, actor="ada", session=first) as ada,
        planwire.connect(address, actor="grace", session=second) as grace,
    ):
        grace.workspace = (await ada.register_workspace()).id
        tasks = [{"title": "Write the grammar"}, {"title": "Write the tests"}]
        request = plan_service_pb2.CreatePlanRequest(
            plan={"name": f"{uuid.uuid4()}", "session_id": first}, tasks=tasks, activate=True
        )
        made = await ada.plans.CreatePlan(request)
        plan_id, (grammar, tests) = made.plan.id, made.tasks

        begun = await start(ada, plan_id, "ada")
        await do(ada, grammar.id)
        await ada.sessions.HeartbeatAgentSession(
            session_service_pb2.HeartbeatAgentSessionRequest(agent_session_id=begun)
        )
        handing_over = {
            "plan_id": plan_id,
            "from_agent": "ada",
            "to_agent": "grace",
            "reason": "the tests are yours",
            "data": {"next": tests.title, "files": ["grammar.py"]},
        }
        await ada.sessions.CreateHandoff(session_service_pb2.CreateHandoffRequest(handoff=handing_over))
        # Where the workspace says session_ownership, only the session that has the plan can give it away.
        await ada.plans.UpdatePlan(plan_service_pb2.UpdatePlanRequest(plan_id=plan_id, plan={"session_id": second}))
        await ada.sessions.CompleteAgentSession(
            session_service_pb2.CompleteAgentSessionRequest(
                agent_session_id=begun, summary="The grammar is written.", artifacts=["grammar.py"]
            )
        )

        ended = await start(grace, plan_id, "grace")
        lineage = await grace.sessions.ListHandoffs(session_service_pb2.ListHandoffsRequest(plan_id=plan_id))
        for handoff in lineage.handoffs:
            print(f"{handoff.from_agent} → {handoff.to_agent}: {handoff.reason} ({handoff.data['next']})")
        await do(grace, tests.id)
        await grace.sessions.CompleteAgentSession(
            session_service_pb2.CompleteAgentSessionRequest(agent_session_id=ended, summary="The tests pass.")
        )
        await grace.plans.CompletePlan(plan_service_pb2.CompletePlanRequest(plan_id=plan_id))
        sessions = await grace.sessions.ListAgentSessions(session_service_pb2.ListAgentSessionsRequest(plan_id=plan_id))
        for session in sessions.agent_sessions:
            print(f"{session.agent_id:5}  {session.summary}")


asyncio.run(main(sys.argv[1]))
