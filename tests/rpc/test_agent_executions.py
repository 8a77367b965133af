"""ConversationService: the calls of models that agents made."""

import uuid
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.agent_execution_pb2 import AgentExecution

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server


@pytest.fixture
def home(workspace_id: str) -> dict[str, str]:
    return {"workspace_id": workspace_id}


def record(client: Client, home: dict[str, str], **fields: Any) -> AgentExecution:
    execution = {"agent_id": "ada", "prompt": "why?"} | fields
    made: AgentExecution = client.CreateAgentExecution(**home, agent_execution=execution).agent_execution
    return made


def begin(client: Client, home: dict[str, str], **fields: Any) -> str:
    id_: str = client.CreateConversation(**home, conversation={"title": "t"} | fields).conversation.id
    return id_


def test_an_execution_is_recorded(client: Client, home: dict[str, str]) -> None:
    """Source 003: agent, prompt and success are required, the rest is not."""
    plain = record(client, home)
    assert (plain.success, plain.response, plain.HasField("tokens_used"), plain.HasField("duration_ms")) == (
        *(False, "", False, False),
    )
    whole = record(
        client, home, agent_id="bob", response="so", model="m", tokens_used=0, duration_ms=7, success=True, error="e"
    )
    assert client.GetAgentExecution(**home, agent_execution_id=whole.id).agent_execution == whole
    assert (whole.response, whole.tokens_used, whole.duration_ms, whole.success) == ("so", 0, 7, True)
    assert list(client.ListAgentExecutions(**home).agent_executions) == [plain, whole]
    for filters, found in (
        ({"agent_id": "bob"}, [whole]),
        ({"success": False}, [plain]),
        ({"success": True}, [whole]),
        ({"created_after": whole.created_at}, [whole]),
        ({"created_before": whole.created_at}, [plain]),
    ):
        assert list(client.ListAgentExecutions(**home, **filters).agent_executions) == found
    for wrong in ("agent_id", "prompt"):
        with invalid(f"agent_execution.{wrong}"):
            record(client, home, **{wrong: " "})
    with invalid("agent_execution.prompt"):
        record(client, home, prompt="a" * (1024 * 1024 + 1))


def test_an_execution_belongs_to_the_plan_of_its_task_or_conversation(
    client: Client, home: dict[str, str], plan_id: str, task_id: str
) -> None:
    task = client.CreateTask(**home, task={"title": "t", "plan_id": plan_id}).task.id
    conversation = begin(client, home, plan_id=plan_id)
    made = [
        record(client, home, task_id=task),
        record(client, home, conversation_id=conversation),
        record(client, home, task_id=task, conversation_id=conversation),
        record(client, home, conversation_id=conversation, task_id=task_id),
    ]
    assert {execution.plan_id for execution in made} == {plan_id}
    assert record(client, home, task_id=task_id, conversation_id=begin(client, home)).plan_id == ""
    assert list(client.ListAgentExecutions(**home, plan_id=plan_id).agent_executions) == made
    of_conversation = client.ListAgentExecutions(**home, conversation_id=conversation).agent_executions
    assert list(of_conversation) == made[1:]
    other = client.CreatePlan(**home, plan={"name": "other"}).plan.id
    with invalid("agent_execution.conversation_id") as refusal:
        record(client, home, task_id=task, conversation_id=begin(client, home, plan_id=other))
    assert "another plan than the task" in refusal.message
    for field, kind in (("task_id", "task"), ("conversation_id", "conversation")):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as missing:
            record(client, home, **{field: (nowhere := str(uuid.uuid4()))})
        assert missing.resource == (kind, nowhere)


def test_executions_outlive_their_conversation_and_not_their_task(
    client: Client, home: dict[str, str], task_id: str
) -> None:
    conversation = begin(client, home)
    first = record(client, home, conversation_id=conversation)
    second = record(client, home, task_id=task_id, conversation_id=conversation)
    client.DeleteConversation(**home, conversation_id=conversation)
    left = list(client.ListAgentExecutions(**home).agent_executions)
    assert [(one.id, one.conversation_id) for one in left] == [(first.id, ""), (second.id, "")]
    client.DeleteTask(**home, task_id=task_id)
    assert [one.id for one in client.ListAgentExecutions(**home).agent_executions] == [first.id]


def test_the_archive_keeps_the_conversation_of_an_execution(
    client: Client, home: dict[str, str], plan_id: str, task_id: str
) -> None:
    """An execution without a task too, and one whose task stays outside."""
    conversation = begin(client, home, plan_id=plan_id)
    made = [
        record(client, home, conversation_id=conversation),
        record(client, home, conversation_id=conversation, task_id=task_id),
    ]
    client.ArchivePlan(**home, plan_id=plan_id)
    assert list(client.ListAgentExecutions(**home, conversation_id=conversation).agent_executions) == made
    client.RestorePlan(**home, plan_id=plan_id)
    assert list(client.ListAgentExecutions(**home, plan_id=plan_id).agent_executions) == made
