"""A plan with something of everything in it, and all that can be read of it."""

from typing import Any

from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message
from planwire.v1.plan_pb2 import Plan

from tests.rpc.client import Client


class Whole:
    """A plan with something of everything in it."""

    def __init__(self, client: Client, workspace_id: str, database_url: str) -> None:
        self.client = client
        self.url = database_url
        self.home = {"workspace_id": workspace_id}
        made = client.CreatePlan(
            **self.home,
            plan={"name": "Launch", "description": "to the moon"},
            phases=[{"phase": {"name": "a"}, "tasks": [{"title": "1"}, {"title": "2"}]}, {"phase": {"name": "b"}}],
            tasks=[{"title": "3"}],
            activate=True,
        )
        self.plan: Plan = made.plan
        self.named = self.home | {"plan_id": made.plan.id}
        self.phases = [phase.id for phase in made.phases]
        self.tasks = [task.id for task in made.tasks]
        client.UpdateTask(**self.home, task_id=self.tasks[1], task={"parent_task_id": self.tasks[0]})
        client.StartTask(**self.home, task_id=self.tasks[0])
        client.FailTask(**self.home, task_id=self.tasks[0], error_message="oops")
        client.RetryTask(**self.home, task_id=self.tasks[0])
        client.SkipTask(**self.home, task_id=self.tasks[2], reason="no")
        self.note = client.CreateNote(**self.home, note={"plan_id": self.plan.id, "content": "n"}).note.id
        self.artifact = client.CreateArtifact(
            **self.home,
            artifact={
                "plan_id": self.plan.id,
                "artifact_type": "ARTIFACT_TYPE_CODE_CHANGES",
                "content_json": '{"files": 2}',
            },
        ).artifact.id
        self.script = client.CreateBuildScript(
            **self.home, build_script={"plan_id": self.plan.id, "name": "build", "command": "make"}
        ).build_script.id
        self.session = client.CreateAgentSession(
            **self.home, agent_session={"plan_id": self.plan.id, "session_id": "s", "timeout_seconds": 86400}
        ).agent_session.id
        self.handoff = client.CreateHandoff(
            **self.home, handoff={"plan_id": self.plan.id, "to_agent": "bob", "data": {"left": 2}}
        ).handoff.id
        log = {"task_id": self.tasks[0], "action": "look", "agent_type": "code", "output_full_json": "[1]"}
        self.log = client.CreateExecutionLog(**self.home, execution_log=log).execution_log.id
        usage = {"task_id": self.tasks[0], "provider": "p", "model": "m", "cost_source": "COST_SOURCE_REPORTED"}
        self.usage = client.CreateAiUsage(**self.home, ai_usage=usage | {"cost_micros_usd": 7}).ai_usage.id
        self.rule = client.CreateApprovalRule(
            **self.home, approval_rule={"plan_id": self.plan.id, "label": "risky"}
        ).approval_rule.id
        client.StartTask(**self.home, task_id=self.tasks[1])
        client.CompleteTask(**self.home, task_id=self.tasks[1], output="it")
        client.RejectReview(**self.home, task_id=self.tasks[1], feedback="no")
        client.ReworkTask(**self.home, task_id=self.tasks[1], feedback="no")
        self.conversation = client.CreateConversation(
            **self.home, conversation={"plan_id": self.plan.id, "title": "t"}
        ).conversation.id
        found = {"query": "q", "content_id": "c.py", "chunk_content": "x", "score": 0.5}
        [self.message] = client.AppendMessages(
            **self.home,
            conversation_id=self.conversation,
            messages=[
                {"message": {"role": 2, "content": "done", "metadata": {"a": 1}}, "message_rag_contexts": [found]}
            ],
        ).message_ids
        [context] = client.ListMessageRagContexts(**self.home, message_id=self.message).message_rag_contexts
        self.context = context.id
        execution = {"agent_id": "ada", "prompt": "p", "conversation_id": self.conversation}
        self.execution = client.CreateAgentExecution(**self.home, agent_execution=execution).agent_execution.id
        client.CreateAgentExecution(**self.home, agent_execution=execution | {"task_id": self.tasks[0]})
        item = {"plan_id": self.plan.id, "type": "finding", "text": "t"}
        self.item = client.CreateContextItem(**self.home, context_item=item).context_item.id
        linked = {"task_id": self.tasks[0], "file_path": "a.py"}
        self.link = client.CreateCodeLink(**self.home, code_link=linked).code_link.id
        self.research = client.AppendResearchDocument(**self.named, filename="a.md", text="b").research_document.id
        self.edge = self.depends({"task_id": self.tasks[0]}, {"phase_id": self.phases[1]})

    def depends(self, source: dict[str, str], target: dict[str, str]) -> str:
        edge: str = self.client.CreateDependency(
            **self.home, dependency={"source": source, "target": target}
        ).dependency.id
        return edge

    def reads(self) -> dict[str, Any]:
        """What every read that names something of the plan answers."""
        client, home, named = self.client, self.home, self.named
        task = home | {"task_id": self.tasks[0]}
        answers = {
            "GetPlan": client.GetPlan(**named, include_progress=True),
            "GetPlanByName": client.GetPlanByName(**home, name="Launch"),
            "FindPlan": client.FindPlan(plan_id=self.plan.id),
            "GetPhase": client.GetPhase(**home, phase_id=self.phases[0]),
            "ListPhases": client.ListPhases(**named),
            "GetTask": client.GetTask(**task),
            "ListTasks": client.ListTasks(**named, include_phases=True),
            "subtasks": client.ListTasks(**home, parent_task_id=self.tasks[0]),
            "ListTaskHistory": client.ListTaskHistory(**task),
            "ListTaskAttempts": client.ListTaskAttempts(**task),
            "GetNote": client.GetNote(**home, note_id=self.note),
            "ListNotes": client.ListNotes(**named),
            "GetArtifact": client.GetArtifact(**home, artifact_id=self.artifact),
            "ListArtifacts": client.ListArtifacts(**named),
            "SearchArtifacts": client.SearchArtifacts(**named, keys=["files"]),
            "GetLatestArtifact": client.GetLatestArtifact(**named, artifact_type="ARTIFACT_TYPE_CODE_CHANGES"),
            "GetBuildScript": client.GetBuildScript(**home, build_script_id=self.script),
            "ListBuildScripts": client.ListBuildScripts(**named),
            "FindBuildScript": client.FindBuildScript(**named, name="build"),
            "GetAgentSession": client.GetAgentSession(**home, agent_session_id=self.session),
            "ListAgentSessions": client.ListAgentSessions(**named),
            "GetHandoff": client.GetHandoff(**home, handoff_id=self.handoff),
            "ListHandoffs": client.ListHandoffs(**named),
            "GetExecutionLog": client.GetExecutionLog(**home, execution_log_id=self.log),
            "ListExecutionLogs": client.ListExecutionLogs(**task),
            "GetAiUsage": client.GetAiUsage(**home, ai_usage_id=self.usage),
            "ListAiUsage": client.ListAiUsage(**named),
            "GetUsage": client.GetUsage(**named),
            "usage of a task": client.GetUsage(**task),
            "usage of a phase": client.GetUsage(**home, phase_id=self.phases[0]),
            "ListTaskTimeline": client.ListTaskTimeline(**task),
            "GetApprovalRule": client.GetApprovalRule(**home, approval_rule_id=self.rule),
            "ListApprovalRules": client.ListApprovalRules(**named),
            "ListReviews": client.ListReviews(**home, task_id=self.tasks[1]),
            "GetConversation": client.GetConversation(**home, conversation_id=self.conversation),
            "ListConversations": client.ListConversations(**named),
            "GetMessage": client.GetMessage(**home, message_id=self.message),
            "ListMessages": client.ListMessages(**home, conversation_id=self.conversation),
            "SearchMessages": client.SearchMessages(**named, text="done"),
            "messages of a conversation": client.SearchMessages(
                **home, conversation_id=self.conversation, metadata={"a": 1}
            ),
            "GetMessageRagContext": client.GetMessageRagContext(**home, message_rag_context_id=self.context),
            "ListMessageRagContexts": client.ListMessageRagContexts(**home, message_id=self.message),
            "GetAgentExecution": client.GetAgentExecution(**home, agent_execution_id=self.execution),
            "ListAgentExecutions": client.ListAgentExecutions(**named),
            "executions of a conversation": client.ListAgentExecutions(**home, conversation_id=self.conversation),
            "executions of a task": client.ListAgentExecutions(**task),
            "GetContextItem": client.GetContextItem(**home, context_item_id=self.item),
            "ListContextItems": client.ListContextItems(**named),
            "ListContextTypes": client.ListContextTypes(**named),
            "ListContextItemHistory": client.ListContextItemHistory(**home, context_item_id=self.item),
            "GetCodeLink": client.GetCodeLink(**home, code_link_id=self.link),
            "ListCodeLinks": client.ListCodeLinks(**named),
            "links of a task": client.ListCodeLinks(**task),
            "GetResearchDocument": client.GetResearchDocument(**home, research_document_id=self.research),
            "research at a revision": client.GetResearchDocument(
                **home, research_document_id=self.research, revision=1
            ),
            "GetResearchDocumentByFilename": client.GetResearchDocumentByFilename(**named, filename="a.md"),
            "ListResearchDocuments": client.ListResearchDocuments(**named),
            "ListResearchDocumentRevisions": client.ListResearchDocumentRevisions(
                **home, research_document_id=self.research
            ),
            "GetDependency": client.GetDependency(**home, dependency_id=self.edge),
            "ListDependencies": client.ListDependencies(**home, subject={"task_id": self.tasks[0]}),
            "GetDependencyClosure": client.GetDependencyClosure(**home, subject={"phase_id": self.phases[1]}),
        }
        streams = {
            name: getattr(client, name)(**named) for name in ("GetPlanTree", "GetTopologicalOrder", "GetPlanGraph")
        }
        return {name: without_state(answer) for name, answer in answers.items()} | {
            name: [without_state(answer) for answer in stream] for name, stream in streams.items()
        }

    def archive(self, **fields: Any) -> Plan:
        plan: Plan = self.client.ArchivePlan(**self.named, **fields).plan
        return plan

    def restore(self) -> Plan:
        plan: Plan = self.client.RestorePlan(**self.named).plan
        return plan


def without_state(message: Message) -> Any:
    """As JSON, without what archiving a plan changes of it."""

    def stripped(value: Any) -> Any:
        if isinstance(value, dict):
            hidden = {"resumeToken", "planStatus"}
            if "activatedAt" in value:
                hidden |= {"status", "terminal", "updatedAt", "archivedAt", "revision", "etag"}
            return {key: stripped(item) for key, item in value.items() if key not in hidden}
        return [stripped(item) for item in value] if isinstance(value, list) else value

    return stripped(MessageToDict(message))
