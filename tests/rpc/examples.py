"""A valid call of every RPC, for tests that hold all of them to the same promise."""

import uuid
from collections.abc import Iterator
from typing import Any

from tests.rpc.client import METHODS, Client, request_class

Fields = dict[str, Any]


def _new() -> str:
    return str(uuid.uuid4())


# What a call needs besides the names of what it is about; `...` is the id of that name, a function gives what no call
# had before.
_EXTRA: dict[str, Fields] = {
    "UpdateWorkspace": {"workspace": {"name": "changed"}},
    "DeleteWorkspace": {"force": True},
    "CreateWorkspacePath": {"workspace_path": {"path": lambda: f"/{_new()}"}},
    "CreatePlan": {
        "plan": {"name": "another"},
        "phases": [{"phase": {"name": "b"}, "tasks": [{"title": "c"}]}],
        "tasks": [{"title": "d"}],
    },
    "CreateProgram": {"program": {"name": "example"}},
    "UpdateProgram": {"program": {"description": "changed"}},
    "CreateProgramLink": {"program_link": {"program_id": ..., "linked_workspace_id": ...}},
    "CreateProgramDependency": {
        "program_dependency": {"target_plan_id": ..., "source_workspace_id": ..., "source_plan_id": ...}
    },
    "UpdatePlan": {"plan": {"description": "changed"}},
    "ReopenPlan": {"reason": "why"},
    "CreateDependency": {"dependency": {"source": {"plan_id": ...}, "target": {"task_id": ...}}},
    "CheckCycle": {"source": {"plan_id": ...}, "target": {"task_id": ...}},
    "GetDependencyClosure": {"subject": {"task_id": ...}},
    "CreateStory": {"story": {"title": "example"}},
    "UpdateStory": {"story": {"git_branch": "changed"}},
    "RecordAnalysis": {"analyzed_context": {"a": 1}},
    "RecordExecutionPlan": {"execution_plan": {"a": 1}},
    "RecordGateResult": {"result": {"a": 1}},
    "RecordVerification": {"passed": True, "result": {"a": 1}},
    "CompleteStory": {"force": True},
    "ReopenStory": {"reason": "why"},
    "ReplanStory": {"reason": "why"},
    "CreatePhase": {"phase": {"plan_id": ..., "name": "b"}},
    "UpdatePhase": {"phase": {"description": "changed"}},
    "DeletePhase": {"force": True},
    "CreateNote": {"note": {"plan_id": ..., "content": "b"}},
    "UpdateNote": {"note": {"content": "changed"}},
    "CreateArtifact": {"artifact": {"plan_id": ..., "artifact_type": "ARTIFACT_TYPE_OTHER", "content_json": "{}"}},
    "UpdateArtifact": {"artifact": {"content_json": "[1]"}},
    "GetLatestArtifact": {"artifact_type": "ARTIFACT_TYPE_OTHER"},
    "CreateAgentSession": {"agent_session": {"plan_id": ..., "session_id": "s"}},
    "CompleteAgentSession": {"summary": "done"},
    "CreateHandoff": {"handoff": {"plan_id": ..., "to_agent": "ada"}},
    "TakeOverPlan": {"session_id": "s"},
    "CreateConversation": {"conversation": {"plan_id": ...}},
    "UpdateConversation": {"conversation": {"title": "changed"}},
    "AppendMessages": {"messages": [{"message": {"role": "MESSAGE_ROLE_USER", "content": "a"}}]},
    "AppendMessageRagContexts": {"message_rag_contexts": [{"query": "q", "content_id": "c"}]},
    "CreateAgentExecution": {"agent_execution": {"agent_id": "ada", "prompt": "why?", "conversation_id": ...}},
    "CreateContextItem": {"context_item": {"plan_id": ..., "type": "finding", "text": "b"}},
    "UpdateContextItem": {"context_item": {"text": "changed"}},
    "SupersedeContextItem": {"context_item": {"type": "finding", "text": "c"}},
    "PutKnowledgeEntry": {"knowledge_entry": {"slug": "example", "title": lambda: f"{uuid.uuid4()}", "content": "b"}},
    "GetKnowledgeEntry": {"slug": "example"},
    "ListKnowledgeEntryHistory": {"slug": "example"},
    "DeleteKnowledgeEntry": {"slug": "example"},
    "AppendResearchDocument": {"filename": "example.md", "text": "b"},
    "GetResearchDocumentByFilename": {"filename": "example.md"},
    # Of the task, and at most one of them is given.
    "ListContextItems": {"phase_id": "", "plan_id": ""},
    "ListContextTypes": {"phase_id": "", "plan_id": ""},
    "SearchContextItems": {"phase_id": "", "plan_id": "", "query": "text"},
    "CreateBuildScript": {"build_script": {"name": "example", "command": "make"}},
    "UpdateBuildScript": {"build_script": {"command": "make test"}},
    "CreateExecutionLog": {"execution_log": {"task_id": ..., "agent_type": "code", "action": "b"}},
    "AppendExecutionLogs": {"execution_logs": [{"task_id": ..., "action": "b"}]},
    "FinishExecutionLog": {"status": "EXECUTION_LOG_STATUS_FAILED"},
    # Of the task, and at most one of them is given.
    "GetUsage": {"phase_id": "", "plan_id": "", "program_id": ""},
    "CreateAiUsage": {
        "ai_usage": {"task_id": ..., "provider": "p", "model": "m", "cost_source": "COST_SOURCE_REPORTED"}
    },
    "PutToolCatalog": {
        "tool_catalog": {"name": "example", "version": _new, "tools": [{"name": "t", "actions": [{"name": "a"}]}]}
    },
    "GetToolHelp": {"tool": "t"},
    "PutAgentDefinition": {"agent_definition": {"name": "example", "content": _new}},
    "PutInstructionFile": {"instruction_file": {"filename": "a.md", "applies_to": ["**"], "content": _new}},
    "GetInstructionFile": {"filename": "a.md"},
    "DeleteInstructionFile": {"filename": "a.md"},
    "PutSkillDefinition": {"skill_definition": {"name": "example", "content": _new}},
    "SearchCatalog": {"query": "create a plan"},
    "CreateTask": {"task": {"title": "t"}},
    "BatchCreateTasks": {"tasks": [{"title": "t"}, {"title": "u"}]},
    "UpdateTask": {"task": {"description": "changed"}},
    "BatchUpdateTasks": {"updates": [{"task_id": ..., "task": {"description": "changed"}}]},
    "ReworkTask": {"feedback": "why"},
    "CreateApprovalRule": {"approval_rule": {"plan_id": ...}},
    "UpdateApprovalRule": {"approval_rule": {"label": "changed"}},
    "RequestApproval": {"reason": "why"},
    "RejectReview": {"feedback": "why"},
    "ReopenTask": {"reason": "why"},
    "CompleteTasks": {"completions": [{"task_id": ..., "attempt": 1}]},
    "CompleteAndClaimNext": {
        "completions": [{"task_id": ..., "attempt": 1}],
        "lease_duration": {"seconds": 3600},
    },
    # Longer than any test.
    "ClaimTasks": {"lease_duration": {"seconds": 3600}},
    "RenewLease": {"attempt": 1},
    "AppendEvent": {"kind": "build.finished"},
    "CreateUpdateLogEntry": {"entry": {"action": "looked"}},
    "PurgeEvents": {"older_than": {}},
    "PurgeArchivedPlans": {"older_than": {}},
    "Import": {"header": {"import_id": ...}},
    "IndexDocuments": {"document": {"source_path": "a.md", "content": "text"}},
    "RemoveIndexedFiles": {"source_paths": ["a.md"]},
    "Search": {"query": "text"},
    "SetEmbeddingModel": {"model": "example", "dimension": 3},
    "IndexCode": {"file": {"path": "a.py", "content": "x = 1"}},
    "RemoveCode": {"paths": ["a.py"]},
    "ImportGraph": {
        "source": "scip",
        "nodes": [{"id": lambda: str(uuid.uuid4()), "name": "thing", "node_type": "CODE_NODE_TYPE_CLASS"}],
        "edges": [{"source_node_id": ..., "target_node_id": ..., "edge_type": "CODE_EDGE_TYPE_CALLS"}],
    },
    "FindSymbols": {"query": "thing"},
    "CreateCodeLink": {"code_link": {"task_id": ..., "file_path": lambda: f"{uuid.uuid4()}.py"}},
    "LinkDiff": {"diff": "--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-x\n+y\n"},
    "FollowRenames": {"renames": [{"old_path": "a.py", "new_path": "b.py"}]},
    "GetOutline": {"file_path": "a.py"},
    "GetImpact": {"file_paths": ["a.py"]},
}

# How a plan, story or task gets into a status that the transition may leave.
_EXECUTING = ["RecordExecutionPlan", "ExecuteStory"]
_WAYS = {
    "CompletePlan": ["ActivatePlan"],
    "ReopenPlan": ["ActivatePlan", "CompletePlan"],
    "ReturnPlanToDraft": ["ActivatePlan"],
    "RestorePlan": ["ArchivePlan"],
    "FollowRenames": ["LinkDiff"],
    "PurgeArchivedPlans": ["ArchivePlan"],
    "RemovePlanFromProgram": ["AddPlanToProgram"],
    "GetLatestArtifact": ["CreateArtifact"],
    "FindBuildScript": ["CreateBuildScript"],
    "PutKnowledgeEntry": ["PutKnowledgeEntry"],
    "GetKnowledgeEntry": ["PutKnowledgeEntry"],
    "ListKnowledgeEntryHistory": ["PutKnowledgeEntry"],
    "DeleteKnowledgeEntry": ["PutKnowledgeEntry"],
    "AppendResearchDocument": ["AppendResearchDocument"],
    "GetResearchDocumentByFilename": ["AppendResearchDocument"],
    # What is stored again and is another one.
    **{rpc: [rpc] for rpc in ("PutToolCatalog", "PutAgentDefinition", "PutInstructionFile", "PutSkillDefinition")},
    "GetToolCatalog": ["PutToolCatalog"],
    "DeleteToolCatalog": ["PutToolCatalog"],
    "GetToolHelp": ["PutToolCatalog"],
    "GetAgentDefinition": ["PutAgentDefinition"],
    "DeleteAgentDefinition": ["PutAgentDefinition"],
    "GetInstructionFile": ["PutInstructionFile"],
    "DeleteInstructionFile": ["PutInstructionFile"],
    "GetSkillDefinition": ["PutSkillDefinition"],
    "DeleteSkillDefinition": ["PutSkillDefinition"],
    "RecordAnalysis": ["AnalyzeStory"],
    "PlanStory": ["AnalyzeStory", "RecordAnalysis"],
    "ExecuteStory": ["RecordExecutionPlan"],
    "CloseWave": _EXECUTING,
    "RecordGateResult": [*_EXECUTING, "CloseWave"],
    "OpenWave": [*_EXECUTING, "CloseWave"],
    "RetryWave": [*_EXECUTING, "CloseWave", "RecordGateResult"],
    "VerifyStory": _EXECUTING,
    "RecordVerification": [*_EXECUTING, "VerifyStory"],
    "CompleteStory": [*_EXECUTING, "VerifyStory"],
    "ResumeStory": [*_EXECUTING, "VerifyStory"],
    "ReopenStory": [*_EXECUTING, "VerifyStory", "CompleteStory"],
    "ReplanStory": ["CancelStory"],
    "FailStory": ["AnalyzeStory"],
    "ReopenConversation": ["CompleteConversation"],
    "GetImport": ["Import"],
    "RejectTask": ["ApproveTask"],
    "WithdrawTaskApproval": ["ApproveTask"],
    "CompleteTask": ["StartTask"],
    "FailTask": ["StartTask"],
    "ReleaseTask": ["StartTask"],
    "RetryTask": ["StartTask", "FailTask"],
    "ReworkTask": ["StartTask", "CompleteTask"],
    "ReopenTask": ["SkipTask"],
    "RenewLease": ["ClaimTasks"],
    "GetLease": ["ClaimTasks"],
    "CompleteTasks": ["ClaimTasks"],
    "CompleteAndClaimNext": ["ClaimTasks"],
    "RequestReview": ["StartTask", "CompleteTask"],
    "ApproveReview": ["StartTask", "CompleteTask"],
    "RejectReview": ["StartTask", "CompleteTask"],
}

# What is made by another RPC than a Create, which answers with the ids.
_APPENDED = {"message_id": "AppendMessages", "message_rag_context_id": "AppendMessageRagContexts"}

_IN_ONE_PROGRAM = {"CreateProgramDependency", "GetProgramDependency", "DeleteProgramDependency"}
_DECISIONS = {"BatchApproveTasks", "BatchRejectTasks"}
_ORDERS = {"ReorderPhases", "ReorderTasks", "MoveTask"}


def prepare(client: Client, rpc: str) -> Fields:
    """Make a workspace with what the RPC needs, and give the fields of a call of it that succeeds."""
    workspace_id = f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=workspace_id, path=f"/{workspace_id}")
    made = client.CreatePlan(workspace_id=workspace_id, plan={"name": "example"}, phases=[{"phase": {"name": "a"}}])
    task_id, other, dependency_id = (str(uuid.uuid4()) for _ in range(3))
    tasks = [{"id": task_id, "title": "a"}, {"id": other, "title": "b"}]
    ends = {"source": {"task_id": task_id}, "target": {"task_id": other}}
    edge = {"id": dependency_id, "kind": "DEPENDENCY_KIND_RELATES", **ends}
    client.BatchCreateTasks(workspace_id=workspace_id, tasks=tasks, dependencies=[edge])
    names: dict[str, Any] = {
        "workspace_id": workspace_id,
        "path": f"/{workspace_id}",
        "name": "example",
        "plan_id": made.plan.id,
        "phase_id": made.phases[0].id,
        "task_id": task_id,
        "dependency_id": dependency_id,
        "import_id": str(uuid.uuid4()),
    }
    if rpc in _IN_ONE_PROGRAM:
        names |= in_one_program(client, names)
    for needed in (*_WAYS.get(rpc, ()), rpc):
        _name_what_it_takes(client, needed, names)
    if rpc in _WAYS:
        for earlier in _WAYS[rpc]:
            call_example(client, earlier, names)
    if rpc == "OpenWave":
        _pause_at_a_gate(client, names)
    if rpc in _DECISIONS:
        waiting = {"title": "waits", "plan_id": names["plan_id"], "requires_approval": True}
        client.CreateTask(workspace_id=workspace_id, task=waiting)
    if rpc in _ORDERS:
        names |= _ordered(client, names)
    if rpc == "RegisterWorkspace":
        names |= {"workspace_id": f"{workspace_id}-new", "path": f"/{workspace_id}/new"}
    return _fields(rpc, names)


def _pause_at_a_gate(client: Client, names: dict[str, Any]) -> None:
    """The wave of the story has passed its gate, and the next one has a task."""
    story = {"workspace_id": names["workspace_id"], "story_id": names["story_id"]}
    client.UpdateStory(**story, story={"gate_mode": "GATE_MODE_PAUSE_ALWAYS"})
    client.RecordGateResult(**story, passed=True)
    task = {"title": "next", "plan_id": names["story_id"], "wave": 1}
    client.CreateTask(workspace_id=names["workspace_id"], task=task)


def in_one_program(client: Client, names: dict[str, Any]) -> dict[str, Any]:
    """A program of the workspace, and the names of a plan of it there and one in another workspace."""
    home, other = names["workspace_id"], f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=other, path=f"/{other}")
    program = {"program_id": client.CreateProgram(workspace_id=home, program={"name": "example"}).program.id}
    client.CreateProgramLink(workspace_id=home, program_link=program | {"linked_workspace_id": other})
    target, source = (
        client.CreatePlan(workspace_id=id_, plan={"name": "in a program", **program}).plan.id for id_ in (home, other)
    )
    return {"target_plan_id": target, "source_workspace_id": other, "source_plan_id": source}


def _name_what_it_takes(client: Client, rpc: str, names: dict[str, Any]) -> None:
    """Make what an RPC names, and what the examples name that make it."""
    for field in (*METHODS[rpc].input_type.fields_by_name, *_left_open(_EXTRA.get(rpc))):
        create = f"Create{field.removesuffix('_id').title().replace('_', '')}"
        if field in names or not field.endswith("_id"):
            continue
        if field.endswith("_workspace_id"):
            names[field] = f"w-{uuid.uuid4()}"
            client.RegisterWorkspace(workspace_id=names[field], path=f"/{names[field]}")
        elif field in _APPENDED:
            _name_what_it_takes(client, _APPENDED[field], names)
            names[field] = getattr(call_example(client, _APPENDED[field], names), f"{field}s")[0]
        elif field.endswith("node_id"):
            names[field] = str(uuid.uuid4())
            node = {"id": names[field], "name": "thing", "node_type": "CODE_NODE_TYPE_CLASS"}
            client.ImportGraph(workspace_id=names["workspace_id"], source="scip", nodes=[node])
        elif field == "research_document_id":
            names[field] = call_example(client, "AppendResearchDocument", names).research_document.id
        elif create in METHODS:
            _name_what_it_takes(client, create, names)
            names[field] = getattr(call_example(client, create, names), field.removesuffix("_id")).id


def _left_open(example: Any) -> Iterator[str]:
    """The names of what stands as `...` in an example."""
    if isinstance(example, list):
        for item in example:
            yield from _left_open(item)
    for name, value in example.items() if isinstance(example, dict) else ():
        if value is ...:
            yield name
        yield from _left_open(value)


def further_workspaces(fields: Fields) -> Iterator[str]:
    """The workspaces that a call names besides its own."""
    for name, value in fields.items():
        if isinstance(value, dict):
            yield from further_workspaces(value)
        elif name.endswith("_workspace_id"):
            yield value


def _ordered(client: Client, names: dict[str, Any]) -> dict[str, Any]:
    """Two phases and two tasks of the plan's phase, in another order than they have, and a task that is in no phase."""
    home, plan_id, phase_id = {"workspace_id": names["workspace_id"]}, names["plan_id"], names["phase_id"]
    second = client.CreatePhase(**home, phase={"plan_id": plan_id, "name": "second"}).phase.id
    there = {"plan_id": plan_id, "phase_id": phase_id}
    tasks = client.BatchCreateTasks(**home, tasks=[{"title": "a", **there}, {"title": "b", **there}]).tasks
    loose = client.CreateTask(**home, task={"title": "c", "plan_id": plan_id}).task.id
    return {"phase_ids": [second, phase_id], "task_ids": [tasks[1].id, tasks[0].id], "task_id": loose}


def _fields(rpc: str, names: dict[str, Any]) -> Fields:
    fields = METHODS[rpc].input_type.fields_by_name
    filled: Fields = _filled(_EXTRA.get(rpc, {}), names)
    return {name: value for name, value in names.items() if name in fields} | filled


def _filled(example: Any, names: dict[str, Any]) -> Any:
    """The example with ids instead of `...`."""
    if isinstance(example, list):
        return [_filled(item, names) for item in example]
    if isinstance(example, dict):
        return {name: names[name] if value is ... else _filled(value, names) for name, value in example.items()}
    return example() if callable(example) else example


def call_example(client: Client, rpc: str, names: dict[str, Any]) -> Any:
    """The answer to the example of an RPC, about what has these names."""
    return call_once(client, rpc, _fields(rpc, names))


def call_once(client: Client, rpc: str, fields: Fields) -> Any:
    """The answer to one request, the first one of a stream."""
    if METHODS[rpc].client_streaming:
        return getattr(client, rpc)([request_class(rpc)(**fields)])
    answer = getattr(client, rpc)(**fields)
    return next(answer) if METHODS[rpc].server_streaming else answer
