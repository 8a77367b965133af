"""`planwire chat` and `planwire execution`: what people and agents say, and the calls of models."""

import json

from tests.cli.conftest import Planwire


def test_a_conversation_is_held_read_and_searched(online: Planwire) -> None:
    plan = online("plan", "create", "Ship", "--json").json["plan"]["id"]
    begun = online("chat", "begin", "How to ship", "--plan", plan, "--agent", "ada", "--json")
    assert begun.code == 0, begun.err
    id_ = begun.json["conversation"]["id"]
    assert online("chat", "say", id_, "Where do we begin?").code == 0
    said = online(
        "chat", "say", id_, "At the\nend \x1b[31m", "--role", "assistant", "--model", "m", "--tokens-used", "1200"
    )
    assert said.out.splitlines()[-1] == "first number: 2"
    lines = online("chat", "read", id_).out.splitlines()
    assert lines[0].startswith("1. user  ")
    assert lines[1] == "Where do we begin?"
    assert lines[2].startswith("2. assistant  ")
    assert lines[2].endswith("m  1,200 tokens")
    assert lines[3:] == ["At the", "end \\u001b[31m"]
    last = online("chat", "read", id_, "--last", "1", "--json").json["messages"]
    assert [message["number"] for message in last] == ["2"]
    found = {"query": "q", "content_id": "a.py", "chunk_content": "x = 1"}
    message = {"role": "MESSAGE_ROLE_TOOL", "content": "done", "metadata": {"call": "7"}}
    new = json.dumps([{"message": message, "message_rag_contexts": [found]}])
    appended = online("chat", "append", id_, new, "--json")
    assert appended.code == 0, appended.err
    assert "done" in online("chat", "search", "--metadata", '{"call": "7"}').out
    assert online("chat", "search", "nowhere").err == "no messages\n"
    assert "x = 1" in online("chat", "found", appended.json["message_ids"][0]).out
    [listed] = online("chat", "list", plan, "--status", "active", "--json").json["conversations"]
    assert listed["message_count"] == "3"
    assert "❝ active  3 messages  How to ship" in online("plan", "tree", plan).out
    assert online("chat", "complete", id_).code == 0
    assert online("chat", "say", id_, "late").code == 1
    assert online("chat", "delete", id_).code == 0
    assert online("chat", "read", id_).code == 4


def test_executions_are_recorded_and_listed(online: Planwire) -> None:
    recorded = online(
        "execution", "record", "ada", "Why?", "--response", "So", "--success", "--tokens-used", "5", "--json"
    )
    assert recorded.code == 0, recorded.err
    made = recorded.json["agent_execution"]
    assert (made["success"], made["tokens_used"]) == (True, "5")
    assert "So" in online("execution", "show", made["id"]).out
    assert made["id"] in online("execution", "list", "--agent", "ada").out
    assert online("execution", "list", "--agent", "bob").err == "no agent executions\n"
