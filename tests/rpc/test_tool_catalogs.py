"""Catalogs of tools: Planwire's own, which follows the protos, and those of callers."""

from typing import Any

import pytest
from grpc import StatusCode

from service.store.own_tools import own_version
from tests.conftest import running_server
from tests.rpc.client import METHODS, Client
from tests.rpc.refusal import invalid, refused
from tests.support.waiting import eventually

TOOLS = [
    {
        "name": "memory_plan",
        "description": "Keeps plans.",
        "actions": [
            {
                "name": "create",
                "description": "Makes a plan. It begins as a draft.",
                "returns": "The id of the plan.",
                "params": [{"name": "title", "type": "string", "required": True, "description": "What it is called."}],
            },
            {"name": "archive"},
        ],
    },
    {"name": "memory_session"},
]


@pytest.fixture(scope="module")
def seeded(client: Client) -> Client:
    """A client of a server that has stored its tools, which takes a moment."""
    assert eventually(lambda: [catalog.name for catalog in client.ListToolCatalogs().tool_catalogs] == ["planwire"])
    return client


def put(client: Client, workspace_id: str, **fields: Any) -> Any:
    catalog = {"name": "memory", "version": "1.0", "tools": TOOLS} | fields
    return client.PutToolCatalog(workspace_id=workspace_id, tool_catalog=catalog)


def test_every_service_is_a_tool_and_every_rpc_an_action(seeded: Client) -> None:
    catalog = seeded.GetToolCatalog(name="planwire").tool_catalog
    assert (catalog.version, catalog.workspace_id, catalog.created_by) == (own_version(), "", "planwire")
    assert {action.name for tool in catalog.tools for action in tool.actions} == set(METHODS)
    for tool in catalog.tools:
        assert tool.description
        for action in tool.actions:
            assert action.description, action.name
            assert action.returns, action.name
            assert all(param.description for param in action.params), action.name


def test_the_parameters_are_the_fields_of_the_request(seeded: Client) -> None:
    answer = seeded.ListToolActions(catalog="planwire", tool="PlanService", action="CreatePlan")
    [listed] = answer.tool_actions
    params = {param.name: param for param in listed.action.params}
    assert (params["workspace_id"].type, params["workspace_id"].required) == ("string", True)
    assert (params["plan.name"].type, params["plan.name"].required) == ("string", True)
    assert params["plan.priority"].type.startswith("PRIORITY_LOW | ")
    assert params["phases"].type == "repeated InitialPhase"
    assert "plan.revision" not in params
    assert "unique within project" in params["plan.name"].description


def test_a_server_stores_its_tools_again_when_they_have_changed(seeded: Client, database_url: str) -> None:
    import psycopg  # noqa: PLC0415

    before = seeded.GetToolCatalog(name="planwire").tool_catalog
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE tool_catalogs SET version = 'older', tools = '[]' WHERE workspace_id = ''")
    assert not seeded.ListTools(catalog="planwire").tools
    with running_server(database_url):
        assert eventually(lambda: seeded.GetToolCatalog(name="planwire").tool_catalog.version == before.version)
    after = seeded.GetToolCatalog(name="planwire").tool_catalog
    assert (after.tools, after.revision) == (before.tools, before.revision + 1)
    with running_server(database_url):
        pass
    assert seeded.GetToolCatalog(name="planwire").tool_catalog == after


@pytest.mark.parametrize(
    ("query", "rpc"),
    [
        ("memory plan create", "CreatePlan"),
        ("create plan", "CreatePlan"),
        ("CreatePlan", "CreatePlan"),
        ("create_plan", "CreatePlan"),
        ("how do I create a plan?", "CreatePlan"),
        ("creating plans", "CreatePlan"),
        ("add a note to a plan", "CreateNote"),
        ("claim tasks", "ClaimTasks"),
        ("renew lease", "RenewLease"),
        ("archive plan", "ArchivePlan"),
        ("export workspace", "Export"),
        ("update a task", "UpdateTask"),
    ],
)
def test_a_search_finds_the_rpc_that_does_it(seeded: Client, query: str, rpc: str) -> None:
    hits = seeded.SearchCatalog(query=query, page_size=5).catalog_hits
    assert (hits[0].name, hits[0].catalog) == (rpc, "planwire")
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize("query", ["the", "!", "' OR true --", "\\", "a' | 'b", "&|!():*<->", "é" * 1000, "x\u0001y"])
def test_a_search_takes_any_text(seeded: Client, query: str) -> None:
    seeded.SearchCatalog(query=query)
    seeded.MatchSkills(query=query)


def test_help_for_a_tool_and_for_an_action(seeded: Client, workspace_id: str) -> None:
    put(seeded, workspace_id)
    answer = seeded.GetToolHelp(workspace_id=workspace_id, tool="memory_plan")
    assert answer.text == (
        "memory_plan (catalog memory)\n  Keeps plans.\n\nActions:\n  create\n      Makes a plan.\n  archive\n"
    )
    assert [action.name for action in answer.tool.actions] == ["create", "archive"]
    answer = seeded.GetToolHelp(workspace_id=workspace_id, tool="memory_plan", action="create")
    assert answer.text == (
        "memory_plan.create (catalog memory)\n"
        "  Makes a plan. It begins as a draft.\n"
        "\n"
        "Parameters:\n"
        "  title (string, required)\n"
        "      What it is called.\n"
        "\n"
        "Returns:\n"
        "  The id of the plan.\n"
    )
    for wrong in ({"tool": "other"}, {"tool": "memory_plan", "action": "b"}, {"tool": "memory_plan", "catalog": "b"}):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            seeded.GetToolHelp(workspace_id=workspace_id, **wrong)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        seeded.GetToolHelp(tool="memory_plan")


def test_a_catalog_of_a_caller_stands_beside_ours(seeded: Client, workspace_id: str) -> None:
    stored = put(seeded, workspace_id)
    assert (stored.created, stored.changed, stored.tool_catalog.revision) == (True, True, 1)
    again = put(seeded, workspace_id)
    assert (again.created, again.changed, again.tool_catalog) == (False, False, stored.tool_catalog)
    catalogs = seeded.ListToolCatalogs(workspace_id=workspace_id).tool_catalogs
    assert [(catalog.name, catalog.workspace_id) for catalog in catalogs] == [
        ("memory", workspace_id),
        ("planwire", ""),
    ]
    assert not any(catalog.tools for catalog in catalogs)
    tools = seeded.ListTools(workspace_id=workspace_id, catalog="memory").tools
    assert [(tool.name, tool.action_count) for tool in tools] == [("memory_plan", 2), ("memory_session", 0)]
    hits = seeded.SearchCatalog(workspace_id=workspace_id, query="memory plan create").catalog_hits
    assert {(hit.catalog, hit.name) for hit in hits[:2]} == {("memory", "create"), ("planwire", "CreatePlan")}
    assert "memory" not in {hit.catalog for hit in seeded.SearchCatalog(query="memory plan create").catalog_hits}


def test_another_version_takes_the_place_of_the_one_before(seeded: Client, workspace_id: str) -> None:
    first = put(seeded, workspace_id).tool_catalog
    changed = put(seeded, workspace_id, version="2.0", tools=[{"name": "plans", "actions": [{"name": "make"}]}])
    assert (changed.created, changed.changed) == (False, True)
    assert (changed.tool_catalog.id, changed.tool_catalog.revision) == (first.id, 2)
    actions = seeded.ListToolActions(workspace_id=workspace_id, catalog="memory").tool_actions
    assert [(listed.tool, listed.action.name) for listed in actions] == [("plans", "make")]
    only_version = put(seeded, workspace_id, version="3.0", tools=[{"name": "plans", "actions": [{"name": "make"}]}])
    assert only_version.tool_catalog.revision == 3
    seeded.DeleteToolCatalog(workspace_id=workspace_id, name="memory")
    assert not seeded.ListTools(workspace_id=workspace_id, catalog="memory").tools


def test_a_workspace_can_have_ours_otherwise(seeded: Client, workspace_id: str) -> None:
    put(seeded, workspace_id, name="planwire")
    assert [tool.name for tool in seeded.ListTools(workspace_id=workspace_id).tools] == [
        "memory_plan",
        "memory_session",
    ]
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        seeded.GetToolHelp(workspace_id=workspace_id, tool="PlanService")
    assert seeded.GetToolHelp(tool="PlanService").catalog == "planwire"


def test_ours_is_written_by_the_server_alone(seeded: Client) -> None:
    with invalid("tool_catalog.name"):
        put(seeded, "", name="planwire")
    with invalid("name"):
        seeded.DeleteToolCatalog(name="planwire")


def test_a_name_stands_for_one_thing(client: Client, workspace_id: str) -> None:
    twice = [{"name": "a"}, {"name": "b"}, {"name": "a"}]
    for path, tools in (
        ("tools[2]", twice),
        ("tools[0].actions[2]", [{"name": "t", "actions": twice}]),
        ("tools[0].actions[0].params[2]", [{"name": "t", "actions": [{"name": "a", "params": twice}]}]),
    ):
        with invalid(f"tool_catalog.{path}.name"):
            put(client, workspace_id, tools=tools)


def test_a_catalog_has_a_largest_size(client: Client, workspace_id: str) -> None:
    actions = [{"name": f"{n}"} for n in range(1000)]
    with invalid("tool_catalog.tools"):
        put(client, workspace_id, tools=[{"name": f"{n}", "actions": actions} for n in range(6)])
    large = [{"name": f"{n}", "description": "x" * 10_000} for n in range(320)]
    with invalid("tools"):
        put(client, workspace_id, tools=large)
    put(client, workspace_id, tools=large[:300])
    assert len(client.GetToolCatalog(workspace_id=workspace_id, name="memory").tool_catalog.tools) == 300
