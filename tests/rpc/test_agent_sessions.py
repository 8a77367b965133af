"""Sessions of agents: they start, are heard of, and are completed; without heartbeats they become orphans."""

import uuid
from typing import Any

import psycopg
import pytest
from grpc import StatusCode
from planwire.v1.agent_session_pb2 import AgentSession, AgentSessionState

from tests.feed.watching import events, settle, started
from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.support.waiting import eventually

ACTIVE, COMPLETED, ORPHANED = AgentSessionState.values()[1:]


@pytest.fixture
def home(workspace_id: str) -> dict[str, str]:
    return {"workspace_id": workspace_id}


def start(client: Client, home: dict[str, str], plan_id: str, session: str = "s1", **fields: Any) -> AgentSession:
    made = client.CreateAgentSession(**home, agent_session={"plan_id": plan_id, "session_id": session, **fields})
    session_: AgentSession = made.agent_session
    return session_


def silence(database_url: str, id_: str) -> None:
    """Let the last heartbeat be a day ago."""
    with psycopg.connect(database_url) as connection:
        connection.execute("UPDATE agent_sessions SET heartbeat_at = now() - interval '2 days' WHERE id = %s", [id_])


def found_orphaned(client: Client, home: dict[str, str], id_: str) -> AgentSession:
    def get() -> AgentSession:
        session: AgentSession = client.GetAgentSession(**home, agent_session_id=id_).agent_session
        return session

    assert eventually(lambda: get().HasField("orphaned_at"))
    return get()


def test_an_agent_session_from_start_to_end(client: Client, home: dict[str, str], plan_id: str) -> None:
    made = start(client, home, plan_id, agent_type="coder", agent_id="ada")
    assert (made.state, made.timeout_seconds, made.revision, made.created_by) == (ACTIVE, 300, 1, "anonymous")
    assert made.heartbeat_at == made.created_at == made.updated_at
    names = {**home, "agent_session_id": made.id}
    heard = client.HeartbeatAgentSession(**names).agent_session
    assert heard.heartbeat_at.ToNanoseconds() > made.heartbeat_at.ToNanoseconds()
    assert (heard.revision, heard.etag, heard.updated_at) == (made.revision, made.etag, made.updated_at)
    done = client.CompleteAgentSession(
        **names, summary="all of it", artifacts=["a.py", "b.py"], etag=made.etag, reason="finished"
    ).agent_session
    assert (done.state, done.summary, done.artifacts, done.revision) == (COMPLETED, "all of it", ["a.py", "b.py"], 2)
    assert done.completed_at == done.updated_at
    assert client.GetAgentSession(**names).agent_session == done
    for call in (client.HeartbeatAgentSession, client.CompleteAgentSession):
        with refused(StatusCode.FAILED_PRECONDITION, "AGENT_SESSION_ENDED") as refusal:
            call(**names)
        assert refusal.metadata["state"] == "completed"
        assert refusal.violations == [(f"agent session {made.id}", "is completed")]


def test_it_is_of_the_session_that_calls(client: Client, home: dict[str, str], plan_id: str) -> None:
    with invalid("agent_session.session_id") as refusal:
        client.CreateAgentSession(**home, agent_session={"plan_id": plan_id})
    assert "planwire-session" in refusal.message
    caller = client.with_((("planwire-session", "mine"),))
    assert caller.CreateAgentSession(**home, agent_session={"plan_id": plan_id}).agent_session.session_id == "mine"
    assert start(caller, home, plan_id, "another").session_id == "another"


def test_lists_by_plan_agent_session_and_state(client: Client, home: dict[str, str], plan_id: str) -> None:
    other = client.CreatePlan(**home, plan={"name": "other"}).plan.id
    one = start(client, home, plan_id, agent_type="coder", agent_id="ada").id
    two = start(client, home, other, agent_type="reviewer", agent_id="ada", timeout_seconds=86400).id
    three = start(client, home, plan_id, "s2", agent_type="coder", agent_id="bob").id
    client.CompleteAgentSession(**home, agent_session_id=two)

    def listed(**filters: Any) -> list[str]:
        return [session.id for session in client.ListAgentSessions(**home, **filters).agent_sessions]

    assert listed() == [one, two, three]
    assert listed(plan_id=plan_id) == [one, three]
    assert listed(agent_id="ada") == [one, two]
    assert listed(agent_type="coder") == [one, three]
    assert listed(session_id="s2") == [three]
    assert listed(states=[ACTIVE]) == [one, three]
    assert listed(states=[COMPLETED]) == [two]
    assert listed(states=[ORPHANED]) == []
    assert listed(plan_id=plan_id, states=[ACTIVE], agent_id="bob") == [three]
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        listed(plan_id=str(uuid.uuid4()))


def test_a_heartbeat_has_no_event_and_a_change_has(client: Client, home: dict[str, str], plan_id: str) -> None:
    settle(client, home["workspace_id"])
    stream = client.WatchPlans(**home, parts=["PLAN_PART_AGENT_SESSION"])
    started(stream)
    made = start(client, home, plan_id)
    names = {**home, "agent_session_id": made.id}
    for _ in range(3):
        client.HeartbeatAgentSession(**names)
    client.CompleteAgentSession(**names)
    client.DeletePlan(**home, plan_id=plan_id, reason="over")
    found = events(stream, 4)
    of_session = [event for event in found if event.HasField("agent_session")]
    assert [(event.kind, event.revision) for event in of_session] == [
        ("agent_session.created", 1),
        ("agent_session.completed", 2),
        ("agent_session.deleted", 3),
    ]
    assert {event.agent_session.agent_session_id for event in of_session} == {made.id}
    assert of_session[2].reason == "over"


def test_without_heartbeats_it_is_orphaned_and_its_tasks_are_released(
    client: Client, home: dict[str, str], plan_id: str, database_url: str
) -> None:
    mine, another = client.with_((("planwire-session", "s1"),)), client.with_((("planwire-session", "s2"),))
    plain, approved, elsewhere = (
        client.CreateTask(**home, task={"title": "t", **more}).task.id
        for more in ({"plan_id": plan_id}, {"requires_approval": True}, {})
    )
    client.ActivatePlan(**home, plan_id=plan_id)
    client.ApproveTask(**home, task_id=approved)
    begun = mine.StartTask(**home, task_id=plain).task
    assert begun.session_id == "s1"
    mine.StartTask(**home, task_id=approved)
    assert another.StartTask(**home, task_id=elsewhere).task.session_id == "s2"
    made = start(client, home, plan_id, timeout_seconds=86400)
    settle(client, home["workspace_id"])
    stream = client.WatchEvents(**home)
    started(stream)
    silence(database_url, made.id)
    listed = client.ListAgentSessions(**home, states=[ORPHANED]).agent_sessions
    assert [session.id for session in listed] == [made.id]
    orphan = found_orphaned(client, home, made.id)
    assert (orphan.state, orphan.revision) == (ORPHANED, 2)
    states = [client.GetTask(**home, task_id=id_).task for id_ in (plain, approved, elsewhere)]
    assert [(task.status, task.session_id) for task in states] == [(1, ""), (2, ""), (3, "s2")]
    assert (states[0].attempt, states[0].released_attempts, states[0].HasField("started_at")) == (1, 1, False)
    assert states[1].HasField("approved_at")
    entry = client.ListTaskHistory(**home, task_id=plain).entries[-1]
    assert (entry.old_status, entry.new_status, entry.changed_by) == (3, 1, "planwire")
    assert entry.reason.startswith(f"session s1 is orphaned: agent session {made.id} has sent no heartbeat since 2")
    [attempt] = client.ListTaskAttempts(**home, task_id=plain).attempts
    assert (attempt.attempt, attempt.status) == (1, 3)
    found = events(stream, 3)
    assert sorted((event.kind, event.subject_id) for event in found) == sorted(
        [
            ("agent_session.orphaned", made.id),
            ("task.status_changed", plain),
            ("task.status_changed", approved),
        ]
    )
    assert {(event.actor, event.rpc) for event in found} == {("planwire", "")}
    # The worker that comes back too late has lost the task; another one takes it.
    with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST"):
        mine.CompleteTask(**home, task_id=plain, attempt=1)
    assert another.StartTask(**home, task_id=plain).task.attempt == 2
    with refused(StatusCode.FAILED_PRECONDITION, "AGENT_SESSION_ENDED") as refusal:
        client.HeartbeatAgentSession(**home, agent_session_id=made.id)
    assert refusal.metadata["state"] == "orphaned"
    late = client.CompleteAgentSession(**home, agent_session_id=made.id, summary="woke up").agent_session
    assert (late.state, late.summary) == (COMPLETED, "woke up")


def test_a_session_is_at_work_while_one_agent_of_it_is(
    client: Client, home: dict[str, str], plan_id: str, task_id: str, database_url: str
) -> None:
    client.with_((("planwire-session", "s1"),)).StartTask(**home, task_id=task_id)
    gone, there = start(client, home, plan_id), start(client, home, plan_id)
    silence(database_url, gone.id)
    found_orphaned(client, home, gone.id)
    assert client.GetTask(**home, task_id=task_id).task.status == 3
    silence(database_url, there.id)
    found_orphaned(client, home, there.id)
    assert client.GetTask(**home, task_id=task_id).task.status == 1
