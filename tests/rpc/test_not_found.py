"""What does not exist is NOT_FOUND in every RPC, by its kind and name, and never an empty answer."""

import uuid

import pytest
from grpc import StatusCode

from tests.rpc.client import METHODS, Client
from tests.rpc.examples import Fields, call_once, prepare
from tests.rpc.refusal import Refusal, refused

KINDS = {
    "plan_id": "plan",
    "task_id": "task",
    "phase_id": "phase",
    "note_id": "note",
    "artifact_id": "artifact",
    "story_id": "story",
    "build_script_id": "build_script",
    "approval_rule_id": "approval_rule",
    "agent_session_id": "agent_session",
    "handoff_id": "handoff",
    "conversation_id": "conversation",
    "message_id": "message",
    "message_rag_context_id": "message_rag_context",
    "agent_execution_id": "agent_execution",
    "context_item_id": "context_item",
    "research_document_id": "research_document",
    "workspace_path_id": "workspace_path",
    "program_id": "program",
    "program_link_id": "program_link",
    "program_dependency_id": "program_dependency",
    "execution_log_id": "execution_log",
    "ai_usage_id": "ai_usage",
    "dependency_id": "dependency",
    "import_id": "import",
    "code_link_id": "code_link",
}
# A filter, which may match nothing, and a note about an event.
LOOSE = {("ListTasks", "phase_id"), ("ListPlans", "program_id"), ("AppendEvent", "plan_id")}
# Of these ids a request gives one; test_ai_usage.py asks about each.
LOOSE |= {("GetUsage", scope) for scope in ("phase_id", "plan_id", "program_id")}
# And of these, about which test_context_items.py and test_search_context.py ask.
LOOSE |= {
    (rpc, scope)
    for rpc in ("ListContextItems", "ListContextTypes", "SearchContextItems")
    for scope in ("plan_id", "phase_id", "task_id")
}
IN_A_WORKSPACE = [
    name
    for name, method in METHODS.items()
    if "workspace_id" in method.input_type.fields_by_name and name != "RegisterWorkspace"
]


def named_in(rpc: str) -> list[str]:
    """The fields that name a resource."""
    names = METHODS[rpc].input_type.fields_by_name
    return [name for name in KINDS if name in names and (rpc, name) not in LOOSE]


def not_found(client: Client, rpc: str, fields: Fields, kind: str) -> Refusal:
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        call_once(client, rpc, fields)
    assert refusal.resource[0] == kind
    assert refusal.message.startswith(kind.replace("_", " "))
    return refusal


@pytest.mark.parametrize(("rpc", "name"), [(rpc, name) for rpc in METHODS for name in named_in(rpc)])
def test_an_unknown_id_is_named(client: Client, rpc: str, name: str) -> None:
    fields = prepare(client, rpc)
    missing = str(uuid.uuid4())
    refusal = not_found(client, rpc, fields | {name: missing}, KINDS[name])
    assert refusal.resource == (KINDS[name], missing)
    call_once(client, rpc, fields)


@pytest.mark.parametrize("rpc", IN_A_WORKSPACE)
def test_an_unknown_workspace_has_nothing_in_it(client: Client, rpc: str) -> None:
    fields = prepare(client, rpc)
    [kind, *_] = [KINDS[name] for name in named_in(rpc) if name != "import_id"] or ["workspace"]
    kind = {
        "GetPlanByName": "plan",
        "CreatePhase": "workspace",
        "CreateNote": "plan",
        "CreateApprovalRule": "plan",
        "CreateArtifact": "plan",
        "CreateAgentSession": "plan",
        "CreateHandoff": "plan",
        "CreateCodeLink": "task",
        "CheckCycle": "plan",
        "GetDependencyClosure": "task",
        "AppendResearchDocument": "workspace",
    }.get(rpc, kind)
    for workspace_id in ("unknown", "Ünknown 🚀", "' OR true --", fields["workspace_id"].upper()):
        refusal = not_found(client, rpc, fields | {"workspace_id": workspace_id}, kind)
        if kind == "workspace":
            assert refusal.resource == ("workspace", workspace_id)


@pytest.mark.parametrize("rpc", [rpc for rpc in IN_A_WORKSPACE if named_in(rpc) and rpc != "Import"])
def test_another_workspace_has_its_own_things(client: Client, rpc: str) -> None:
    fields, elsewhere = prepare(client, rpc), prepare(client, rpc)

    def export() -> list[object]:
        return list(client.Export(workspace_id=fields["workspace_id"]))

    before = export()
    not_found(client, rpc, fields | {"workspace_id": elsewhere["workspace_id"]}, KINDS[named_in(rpc)[0]])
    assert export() == before
    call_once(client, rpc, fields)


@pytest.mark.parametrize("end", ["source", "target"])
def test_an_edge_does_not_leave_the_workspace(client: Client, end: str) -> None:
    fields, elsewhere = prepare(client, "CreateDependency"), prepare(client, "CreateDependency")
    edge = fields["dependency"] | {end: elsewhere["dependency"][end]}
    not_found(client, "CreateDependency", fields | {"dependency": edge}, "plan" if end == "source" else "task")


@pytest.mark.parametrize("field", ["plan_id", "phase_id", "parent_task_id"])
def test_a_task_does_not_leave_the_workspace(client: Client, workspace_id: str, task_id: str, field: str) -> None:
    elsewhere = prepare(client, "ListTasks") | {"parent_task_id": prepare(client, "GetTask")["task_id"]}
    place = {"plan_id": elsewhere["plan_id"]} if field == "phase_id" else {}
    task = {"title": "t", **place, field: elsewhere[field]}
    for rpc, request in (
        ("CreateTask", {"task": task}),
        ("BatchCreateTasks", {"tasks": [{"title": "a"}, task]}),
        ("UpdateTask", {"task_id": task_id, "task": task}),
        ("CreatePlan", {"plan": {"name": "p"}, "tasks": [task]}),
    ):
        if rpc == "CreatePlan" and field != "parent_task_id":
            continue  # the first tasks of a plan are in that plan
        kind = "task" if field == "parent_task_id" else "plan"
        not_found(client, rpc, {"workspace_id": workspace_id, **request}, kind)
    assert len(client.ListTasks(workspace_id=workspace_id).tasks) == 1


def test_find_plan_of_an_unknown_id(client: Client) -> None:
    not_found(client, "FindPlan", {"plan_id": str(uuid.uuid4())}, "plan")
