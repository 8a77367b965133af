"""CodeGraphService: files that several index or take out at once, and servers and workspaces that end meanwhile.

Each race is made to occur.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

import grpc
import psycopg
import pytest
from grpc import StatusCode
from planwire.v1.code_graph_service_pb2 import IndexCodeRequest

from tests.conftest import Servers
from tests.rpc.client import Client
from tests.rpc.indexed_code import Graph
from tests.rpc.locks import holding, waiting_for
from tests.rpc.refusal import refused
from tests.support.served import command_line, running
from tests.support.waiting import eventually

MAIN = "from base import *\nfrom other import *\n\n\ndef main():\n    f()\n"
WITH = "def f():\n    pass\n"
WITHOUT = "def g():\n    pass\n"
# It takes a second or more to be read, and the files of its batch are compared with what is stored before that.
SLOW = "x = [\n" + "    (17, 0x12, None, -1),\n" * 100_000 + "]\n"

Edges = set[tuple[str, str, str]]


@pytest.fixture
def calls() -> Iterable[Callable[..., "Future[Any]"]]:
    """Runs something beside the test."""
    with ThreadPoolExecutor(8) as pool:
        yield pool.submit


def edges(graph: Graph) -> Edges:
    """All of them, by the names of their ends."""
    records = [record for part in graph.client.Export(workspace_id=graph.workspace_id) for record in part.records]
    names = {record.code_node.id: record.code_node.fully_qualified_name for record in records}
    return {
        (names[edge.source_node_id], str(edge.edge_type), names[edge.target_node_id])
        for edge in (record.code_edge for record in records if record.HasField("code_edge"))
    }


def alone(graph: Graph, files: dict[str, str]) -> Edges:
    """The edges of a workspace in which somebody indexes the files at once."""
    other = Graph(graph.client, f"{graph.workspace_id}-alone")
    graph.client.RegisterWorkspace(workspace_id=other.workspace_id, path=f"/{other.workspace_id}")
    other.index(files)
    return edges(other)


def has_compared(database_url: str, begin: Callable[[], "Future[Any]"]) -> "Future[Any]":
    """Begins an indexing, and waits until it has asked what its files were before."""
    with psycopg.connect(database_url) as holder, psycopg.connect(database_url, autocommit=True) as observer:
        pids: list[int] = []

        def asking() -> int:
            asked = "SELECT count(*) FROM pg_stat_activity WHERE pid = ANY (%s) AND state = 'active' AND query LIKE %s"
            [(count,)] = observer.execute(asked, [pids, "%content_hash, language, interface%"])
            return int(count)

        def waiting() -> bool:
            pids[:] = waiting_for(observer, holder)
            return asking() == 1

        holder.execute("LOCK TABLE index_metadata IN ACCESS EXCLUSIVE MODE")
        made = begin()
        assert eventually(waiting)
        holder.commit()
        assert eventually(lambda: asking() == 0)
    return made


@pytest.mark.parametrize("taken_out", [False, True], ids=["changed", "taken out"])
def test_a_file_that_others_have_changed_meanwhile_is_compared_with_what_it_is_now(
    graph: Graph, database_url: str, calls: Callable[..., "Future[Any]"], taken_out: bool
) -> None:
    """Else it would look as it did when it was compared, and nobody would resolve what was lost in between."""
    graph.index({"base.py": WITH, "main.py": MAIN, "other.py": ""})
    last = {"base.py": f"# later\n{WITH}", "slow.py": SLOW}
    slow = has_compared(database_url, lambda: calls(graph.index, last))
    if taken_out:
        assert graph.client.RemoveCode(workspace_id=graph.workspace_id, paths=["base.py"]).removed == 1
    else:
        assert graph.index({"base.py": WITHOUT}).indexed == 1
    assert graph.related("main.main", "CALLS", "OUTGOING") == set()
    assert not slow.done(), "the race did not occur"
    assert slow.result(timeout=60).indexed == 2
    assert graph.related("main.main", "CALLS", "OUTGOING") == {"base.f"}


def test_a_file_that_others_have_changed_meanwhile_is_missed_as_it_was_then(
    graph: Graph, database_url: str, calls: Callable[..., "Future[Any]"]
) -> None:
    """When it is taken out, those are resolved again that mention what it has shown last."""
    between = "from base import *\nfrom other import *\n"
    rest = {"between.py": between, "main.py": "from between import *\n\n\ndef main():\n    f()\n", "other.py": WITH}
    graph.index({"base.py": WITHOUT} | rest)
    alone(graph, {"base.py": WITH})
    with psycopg.connect(database_url) as holder, psycopg.connect(database_url, autocommit=True) as observer:
        holder.execute("SELECT FROM code_graphs WHERE workspace_id = %s FOR UPDATE", [graph.workspace_id])
        removing = calls(graph.client.RemoveCode, workspace_id=graph.workspace_id, paths=["base.py"])
        assert eventually(lambda: len(waiting_for(observer, holder)) == 1)
        # As another server stores the file with another function, and resolves the one that calls it by that.
        holder.execute(
            """
            UPDATE code_extracts AS this SET interface = other.interface, version = nextval('code_graph_versions')
            FROM code_extracts AS other
            WHERE this.workspace_id = %s AND this.path = 'base.py'
                AND other.workspace_id = %s AND other.path = 'base.py'
            """,
            [graph.workspace_id, f"{graph.workspace_id}-alone"],
        )
        holder.execute(
            "DELETE FROM code_edges WHERE workspace_id = %s AND source_node_id = %s AND edge_type = 'calls'",
            [graph.workspace_id, graph.node("main.main").id],
        )
    assert removing.result(timeout=60).removed == 1
    assert graph.related("main.main", "CALLS", "OUTGOING") == {"other.f"}


def test_a_workspace_that_is_deleted_while_it_is_indexed_is_gone(
    graph: Graph, database_url: str, calls: Callable[..., "Future[Any]"]
) -> None:
    home = {"workspace_id": graph.workspace_id}
    deleted = Event()

    def messages() -> Iterator[IndexCodeRequest]:
        for number in range(120):
            if number == 110:
                assert deleted.wait(60)
            yield IndexCodeRequest(**home, file={"path": f"m{number}.py", "content": WITH})

    made = calls(graph.client.IndexCode, messages())
    assert eventually(lambda: len(graph.client.ListCodeFiles(**home, page_size=1000).files) == 100)
    graph.client.DeleteWorkspace(**home, force=True)
    deleted.set()
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        made.result(timeout=60)
    assert rows(database_url, graph.workspace_id) == 0


def test_a_workspace_is_deleted_although_files_are_stored_at_the_same_time(
    graph: Graph, database_url: str, calls: Callable[..., "Future[Any]"]
) -> None:
    graph.index({"base.py": WITH})
    with holding(
        database_url, "SELECT FROM code_graphs WHERE workspace_id = %s FOR UPDATE", graph.workspace_id
    ) as waiting:
        indexing = calls(graph.index, {"other.py": WITH})
        assert eventually(lambda: waiting() == 1)
        deleting = calls(graph.client.DeleteWorkspace, workspace_id=graph.workspace_id, force=True)
        assert eventually(lambda: waiting() == 2)
    deleting.result(timeout=60)
    try:
        indexing.result(timeout=60)
    except grpc.RpcError as error:
        assert error.code() is StatusCode.NOT_FOUND
    assert rows(database_url, graph.workspace_id) == 0
    assert deadlocks(database_url) == 0


def test_what_a_killed_server_has_begun_the_next_one_ends(
    database_url: str, servers: Servers, calls: Callable[..., "Future[Any]"]
) -> None:
    text = "from m{before} import *\n\n\ndef f{number}():\n    f{before}()\n"
    files = {f"m{number}.py": text.format(number=number, before=number - 1) for number in range(51)}
    home = {"workspace_id": "killed"}
    killed = Event()

    def messages() -> Iterator[IndexCodeRequest]:
        for path, text in files.items():
            yield IndexCodeRequest(**home, file={"path": path, "content": text})
        killed.wait(60)

    first = servers.start()
    with grpc.insecure_channel(first.address) as channel:
        client = Client(channel)
        client.RegisterWorkspace(**home, path="/killed")
        task = client.CreateTask(**home, task={"title": "t", "description": "`f7`"}).task.id
        made = calls(client.IndexCode, messages())
        assert eventually(lambda: client.ListCodeFiles(**home).freshness.pending == 50)
        readers = [pid for pid in first.children if "service.search.code.process" in command_line(pid)]
        first.kill()
        killed.set()
        with pytest.raises(grpc.RpcError):
            made.result(timeout=60)
    assert readers
    assert eventually(lambda: not set(readers) & set(running())), "what reads for a server ends with it"
    with grpc.insecure_channel(servers.start().address) as channel:
        graph = Graph(Client(channel), "killed")
        # All that somebody says who sees that the files are stored as they are.
        response = graph.client.IndexCode([IndexCodeRequest(**home)])
        assert (response.indexed, response.resolved, response.freshness.pending) == (0, 50, 0)
        assert eventually(lambda: len(graph.client.ListCodeLinks(**home, task_id=task).code_links) == 1)
        again = graph.index(files)
        assert (again.indexed, again.unchanged) == (1, 50)
        assert edges(graph) == alone(graph, files)


def rows(database_url: str, workspace_id: str) -> int:
    """How many there are of a workspace in the tables of the graph."""
    tables = ("code_nodes", "code_edges", "code_extracts", "code_graphs", "index_metadata")
    with psycopg.connect(database_url) as connection:
        asked = (f"SELECT count(*) FROM {table} WHERE workspace_id = %s" for table in tables)
        return sum(count for each in asked for (count,) in connection.execute(each.encode(), [workspace_id]))


def deadlocks(database_url: str) -> int:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("SELECT pg_stat_force_next_flush()")
        asked = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
        [(count,)] = connection.execute(asked)
        return int(count)
