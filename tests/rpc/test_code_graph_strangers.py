"""CodeGraphService: who may act in one workspace learns and changes nothing of another one.

Ids that follow from what code is called, names, paths and diffs are all that somebody needs to know to try. What
tells the ids of another workspace from ids that are none is in test_elsewhere.py, for every RPC.
"""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.code_graph_service_pb2 import IndexCodeRequest
from planwire.v1.search_service_pb2 import IndexDocumentsRequest

from tests.rpc.client import Client
from tests.rpc.indexed_code import BASE, FILES, MAIN, Graph
from tests.rpc.refusal import invalid, refused
from tests.support.tokens import admin_of, write_tokens

DIFF = "--- a/app/base.py\n+++ b/app/base.py\n@@ -5,2 +5,2 @@\n     def step(self):\n-        pass\n+        return 1\n"
CYCLE = {"ring/a.py": "import ring.b\n", "ring/b.py": "import ring.a\n"}


@pytest.fixture
def theirs(graph: Graph) -> Graph:
    """A workspace with code, with what another indexer has found, and with tasks that are worked on."""
    graph.index(FILES | CYCLE)
    home = {"workspace_id": graph.workspace_id}
    for number in range(2):
        task = graph.client.CreateTask(**home, task={"title": f"t{number}", "description": "`Base.step`"}).task.id
        graph.client.CreateCodeLink(**home, code_link={"task_id": task, "fully_qualified_name": "app.base.Base"})
    assert len(graph.client.ClaimTasks(**home, worker="bob", limit=2).claimed) == 2
    document = {"source_path": "app/base.py", "content": BASE}
    graph.client.IndexDocuments([IndexDocumentsRequest(**home, document=document)])
    return graph


@pytest.fixture
def mine(theirs: Graph, caller: Callable[[str], Client], tokens_file: Path) -> Graph:
    """A workspace without anything, of an admin of it alone."""
    own = f"{theirs.workspace_id}-own"
    theirs.client.RegisterWorkspace(workspace_id=own, path=f"/{own}")
    write_tokens(tokens_file, {"ada": admin_of(own)})
    return Graph(caller("ada"), own)


@pytest.fixture(autouse=True)
def nothing_changes(theirs: Graph) -> Iterator[None]:
    """Holds that the other workspace has all that it had, and nothing more."""
    before = exported(theirs)
    yield
    assert exported(theirs) == before


def exported(graph: Graph) -> list[bytes]:
    parts = list(graph.client.Export(workspace_id=graph.workspace_id))
    return sorted(record.SerializeToString(deterministic=True) for part in parts for record in part.records)


def test_names_paths_and_diffs_find_nothing_of_others(mine: Graph) -> None:
    home = {"workspace_id": mine.workspace_id}
    for query in ("Base", "app.base.Base", "as", "app/base.py"):
        assert not mine.client.FindSymbols(**home, query=query).nodes
    assert not mine.client.GetOutline(**home, file_path="app/base.py").symbols
    assert not mine.client.ListCodeFiles(**home).files
    assert not mine.client.ListModuleCycles(**home).cycles
    impact = mine.client.GetImpact(**home, diff=DIFF, file_paths=["app/main.py"])
    assert (len(impact.touched), len(impact.impacted), impact.truncated) == (0, 0, False)
    assert "app/base.py" in impact.unknown_paths
    freshness = mine.client.ListCodeFiles(**home).freshness
    assert (freshness.indexed_commit_sha, freshness.HasField("indexed_at"), freshness.pending) == ("", False, 0)


def test_symbols_of_the_same_ids_are_not_those_of_others(mine: Graph, theirs: Graph) -> None:
    home = {"workspace_id": mine.workspace_id}
    base, main = theirs.node("app.base.Base").id, theirs.node("app.main").id
    for rpc, fields in (
        ("ListRelatedSymbols", {"node_id": base}),
        ("GetImpact", {"node_ids": [base]}),
        ("FindPath", {"from_node_id": main, "to_node_id": base}),
    ):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            getattr(mine.client, rpc)(**home, **fields)
    own = {"id": str(uuid.uuid4()), "name": "own", "node_type": "CODE_NODE_TYPE_CLASS"}
    edge = {"source_node_id": own["id"], "target_node_id": base, "edge_type": "CODE_EDGE_TYPE_CALLS"}
    with invalid("edges[0].target_node_id"):
        mine.client.ImportGraph(**home, source="scip", nodes=[own], edges=[edge])
    # A symbol of one's own may have the id; it is another one.
    namesake = {"id": base, "name": "Namesake", "node_type": "CODE_NODE_TYPE_CLASS"}
    mine.client.ImportGraph(**home, source="scip", nodes=[own, namesake], edges=[edge], replace=True)
    assert mine.related("Namesake", "CALLS") == {"own"}
    assert theirs.related("app.base.Base", "CALLS") == set()
    assert mine.impact(node_ids=[base]) == {"own": 1}
    assert mine.client.ImportGraph(**home, source="scip", replace=True).removed == 2


def test_code_is_not_resolved_by_that_of_others(mine: Graph, theirs: Graph) -> None:
    mine.index({"app/main.py": MAIN})
    for name in ("Child", "app.main.start", "app.main"):
        assert mine.related(name, "CALLS", "OUTGOING") == mine.related(name, "INHERITS", "OUTGOING") == set()
        assert mine.related(name, "IMPORTS", "OUTGOING") == set()
    mine.index({"app/base.py": BASE.replace("step", "leap")})
    assert theirs.related("app.base.Base.run", "CALLS") == {"app.main.start"}
    assert mine.client.RemoveCode(workspace_id=mine.workspace_id, paths=["app/main.py"], path_prefix="a").removed == 2


def test_a_stream_ends_where_it_goes_on_in_the_workspace_of_others(mine: Graph, theirs: Graph) -> None:
    begun = {"path": "app/base.py", "content": "x = 1\n", "continues": True}
    rest = {"path": "app/base.py", "content": "y = 1\n"}

    def messages(*order: tuple[Graph, Any]) -> Iterator[IndexCodeRequest]:
        for of, file in order:
            yield IndexCodeRequest(workspace_id=of.workspace_id, file=file)

    for order in (((mine, begun), (theirs, rest)), ((theirs, begun), (mine, rest))):
        with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED"):
            mine.client.IndexCode(messages(*order))
    assert not mine.client.ListCodeFiles(workspace_id=mine.workspace_id).files


def test_links_and_claims_know_nothing_of_the_tasks_of_others(mine: Graph, theirs: Graph) -> None:
    home = {"workspace_id": mine.workspace_id}
    mine.index(FILES)
    task = mine.client.CreateTask(**home, task={"title": "t"}).task.id
    mine.client.CreateCodeLink(**home, code_link={"task_id": task, "fully_qualified_name": "app.base.Base"})
    assert not mine.client.ListCodeConflicts(**home, include_shared=True, max_depth=3).conflicts
    [claimed] = mine.client.ClaimTasks(**home, worker="ada", avoid_conflicts=True).claimed
    assert (claimed.task.id, list(claimed.conflicts)) == (task, [])
    theirs_task = theirs.client.ListTasks(workspace_id=theirs.workspace_id).tasks[0].id
    link = {"task_id": theirs_task, "fully_qualified_name": "app.base.Base"}
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        mine.client.CreateCodeLink(**home, code_link=link)
    renames = [{"old_path": "app/base.py", "new_path": "gone.py"}]
    assert mine.client.FollowRenames(**home, renames=renames).changed == 1, "the one of the task here"
    assert {event.workspace_id for event in mine.client.ListEvents(**home, page_size=100).events} == {mine.workspace_id}
    assert not mine.client.ListEvents(**home, kinds=["code_conflict.found"]).events


def test_hits_carry_no_symbols_of_others(mine: Graph) -> None:
    home = {"workspace_id": mine.workspace_id}
    # The same file, which is in the graph of the other workspace alone.
    document = {"source_path": "app/base.py", "content": BASE}
    mine.client.IndexDocuments([IndexDocumentsRequest(**home, document=document)])
    asked = {"query": "step", "kinds": ["file"], "mode": "SEARCH_MODE_LEXICAL", "include_callers": True}
    [hit] = mine.client.Search(**home, **asked).hits
    assert (hit.HasField("symbol"), list(hit.callers)) == (False, [])


@pytest.mark.parametrize(
    ("rpc", "fields"),
    [
        ("ListCodeFiles", lambda _: {}),
        ("FindSymbols", lambda _: {"query": "s"}),
        ("ListRelatedSymbols", lambda graph: {"node_id": graph.node("app.base.Base").id, "direction": 2}),
        ("ListCodeLinks", lambda _: {}),
    ],
)
def test_pages_do_not_go_on_in_the_workspace_of_others(
    mine: Graph, theirs: Graph, rpc: str, fields: Callable[[Graph], dict[str, Any]]
) -> None:
    mine.index(FILES)
    asked = fields(theirs) | {"page_size": 1}
    token = getattr(theirs.client, rpc)(workspace_id=theirs.workspace_id, **asked).next_page_token
    assert token
    with refused(StatusCode.INVALID_ARGUMENT, "INVALID_PAGE_TOKEN"):
        getattr(mine.client, rpc)(workspace_id=mine.workspace_id, **asked, page_token=token)
