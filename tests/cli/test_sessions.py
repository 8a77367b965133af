"""`planwire session` and `planwire handoff`: who works on a plan, and whose it is."""

from tests.cli.conftest import Planwire


def test_a_session_from_start_to_end(online: Planwire) -> None:
    plan = online("plan", "create", "Ship it", "--json").json["plan"]["id"]
    started = online("session", "start", plan, "--agent-type", "coder", "--agent", "ada", "--json", session="s1")
    session = started.json["agent_session"]
    assert (session["session_id"], session["agent_id"], session["timeout_seconds"]) == ("s1", "ada", 300)
    heard = online("session", "heartbeat", session["id"], "--json").json["agent_session"]
    assert heard["heartbeat_at"] > session["heartbeat_at"]
    assert "AGENT_SESSION_STATE_ACTIVE" in online("session", "list", plan, "--state", "active", "--json").out
    assert "s1" in online("session", "list", plan).out
    done = online(
        "session", "complete", session["id"], "--summary", "Done", "--artifacts", "a.py", "--artifacts", "b.py"
    )
    assert done.code == 0
    shown = online("session", "show", session["id"])
    assert ("completed" in shown.out, "Done" in shown.out) == (True, True)
    assert online("session", "list", "--state", "active", "--json").json["agent_sessions"] == []
    assert done.out == f"agent session {session['id']} completed s1 coder ada\n"
    again = online("session", "heartbeat", session["id"])
    assert (again.code, "start another one" in again.err) == (1, True)


def test_handoffs(online: Planwire) -> None:
    plan = online("plan", "create", "Ship it", "--json").json["plan"]["id"]
    made = online(
        "handoff", "create", plan, "grace", "--from-agent", "ada", "--reason", "yours", "--data", '{"left": 3}'
    )
    assert made.code == 0, made.err
    [handoff] = online("handoff", "list", plan, "--json").json["handoffs"]
    assert (handoff["from_agent"], handoff["to_agent"], handoff["reason"]) == ("ada", "grace", "yours")
    assert handoff["data"] == {"left": 3}
    assert "grace" in online("handoff", "show", handoff["id"]).out
    assert "⇢ ada → grace  yours" in online("plan", "tree", plan).out


def test_a_plan_of_a_session(online: Planwire) -> None:
    plan = online("plan", "create", "Ship it", "--session", "s1", "--json", session="s1").json["plan"]["id"]
    assert online("workspace", "update", "--session-ownership").code == 0
    refused = online("plan", "update", plan, "--description", "d", session="s2")
    assert refused.code == 1
    assert f"plan {plan} belongs to session s1" in refused.err
    assert online("session", "take-over", plan, session="s2").code == 1
    assert online("session", "take-over", plan, "--force", session="s2").code == 0
    assert online("plan", "update", plan, "--description", "d", session="s2").code == 0
    odd = online("plan", "show", plan, session="é")
    assert (odd.code, "PLANWIRE_SESSION must be printable ASCII" in odd.err) == (2, True)
