"""DependencyService: dependencies, and the cycles that they must not close."""

import uuid
from itertools import product

import pytest
from grpc import StatusCode
from planwire.v1.dependency_pb2 import DependencyKind

from tests.rpc.client import Client
from tests.rpc.graph import CYCLES, Graph, made_graph
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server


@pytest.fixture
def graph(client: Client, workspace_id: str) -> Graph:
    return made_graph(client, workspace_id)


def test_any_two_subjects_can_depend(graph: Graph) -> None:
    edges = []
    for kind, source, target in product(DependencyKind.keys()[1:], ("p", "p.a", "p.a1"), ("q", "q.b", "q.b1")):
        dependency = graph.add(source, target, kind=kind)
        assert uuid.UUID(dependency.id).version == 7
        assert DependencyKind.Name(dependency.kind) == kind
        assert (dependency.workspace_id, dependency.created_by) == (graph.workspace_id, "anonymous")
        with refused(StatusCode.ALREADY_EXISTS, "DEPENDENCY_EXISTS") as refusal:
            graph.add(source, target, kind=kind)
        assert refusal.resource[0] == "dependency"
        edges.append(dependency)
    assert graph.listed() == edges


def test_one_is_read_by_its_id(graph: Graph) -> None:
    edge = graph.add("p", "q")
    got = graph.client.GetDependency(workspace_id=graph.workspace_id, dependency_id=edge.id).dependency
    assert got == edge
    graph.remove([edge])
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        graph.client.GetDependency(workspace_id=graph.workspace_id, dependency_id=edge.id)
    assert refusal.resource == ("dependency", edge.id)


def test_the_kind_is_blocks_unless_said(graph: Graph) -> None:
    assert graph.add("p", "q").kind == DependencyKind.DEPENDENCY_KIND_BLOCKS


def test_an_id_is_taken_once(graph: Graph) -> None:
    id_ = str(uuid.uuid4())
    assert graph.add("p", "q", id=id_).id == id_
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        graph.add("q", "p", id=id_, kind="DEPENDENCY_KIND_RELATES")
    assert refusal.resource == ("dependency", id_)


def test_an_unknown_end_is_named(graph: Graph) -> None:
    for kind, ends in product(("plan", "phase", "task"), (("missing", "p"), ("p", "missing"))):
        missing = str(uuid.uuid4())
        graph.ids["missing"] = {f"{kind}_id": missing}
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            graph.add(*ends)
        assert refusal.resource == (kind, missing)


def test_nothing_depends_on_itself(graph: Graph) -> None:
    for subject, kind in product(("p", "p.a", "p.a1"), ("DEPENDENCY_KIND_BLOCKS", "DEPENDENCY_KIND_RELATES")):
        with invalid("target") as refusal:
            graph.add(subject, subject, kind=kind)
        assert "another one" in refusal.message


def test_a_cycle_is_refused_with_its_path(graph: Graph) -> None:
    for edges in CYCLES:
        *first, last = (edge.split(">") for edge in edges)
        added = [graph.add(*edge) for edge in first]
        with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE") as refusal:
            graph.add(*last)
        for end in last:
            [id_] = graph.ids[end].values()
            assert id_ in refusal.metadata["path"], edges
            assert id_ in refusal.message
        assert graph.listed() == added
        graph.remove(added)


def test_only_blocking_edges_close_cycles(graph: Graph) -> None:
    for kind, edges in product(DependencyKind.keys()[2:], CYCLES):
        graph.remove([graph.add(*edge.split(">"), kind=kind) for edge in edges])


def test_what_is_no_cycle_is_accepted(graph: Graph) -> None:
    for edges in (["p.a1>p.b2", "p.b1>p.a2"], ["p.a>q.b", "q.a>p.b"], ["p.a>p.b", "p.a1>p.b1"]):
        graph.remove([graph.add(*edge.split(">")) for edge in edges])


@pytest.mark.parametrize(
    ("edge", "move"),
    [("alone>p", ("alone", "p", None)), ("p.b>alone", ("alone", "p", "p.b")), ("p.a>p.b1", ("p.b1", "p", "p.a"))],
)
def test_a_move_that_closes_a_cycle_is_refused(graph: Graph, edge: str, move: tuple[str, str, str | None]) -> None:
    graph.add(*edge.split(">"))
    task = {"workspace_id": graph.workspace_id, "task_id": graph.ids[move[0]]["task_id"]}
    before = graph.client.GetTask(**task)
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        graph.move(*move)
    assert graph.client.GetTask(**task) == before


def test_edges_of_a_subject_are_listed_by_direction_and_kind(graph: Graph) -> None:
    into, out = graph.add("p.a1", "p.b1"), graph.add("p.b1", "q")
    relates = graph.add("q", "p.b1", kind="DEPENDENCY_KIND_RELATES")
    graph.add("p.a1", "p.a2")

    subject = graph.ids["p.b1"]
    assert graph.listed(subject=subject) == [into, out, relates]
    assert graph.listed(subject=subject, direction="DEPENDENCY_DIRECTION_IN") == [into, relates]
    assert graph.listed(subject=subject, direction="DEPENDENCY_DIRECTION_OUT") == [out]
    assert graph.listed(subject=subject, kinds=["DEPENDENCY_KIND_RELATES"]) == [relates]
    assert graph.listed(subject=graph.ids["q"], direction="DEPENDENCY_DIRECTION_IN") == [out]
    assert len(graph.listed()) == 4
    assert graph.listed(subject=graph.ids["p.a"]) == []


def test_edges_of_an_unknown_subject_are_not_an_empty_list(graph: Graph) -> None:
    for kind in ("plan", "phase", "task"):
        missing = str(uuid.uuid4())
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            graph.listed(subject={f"{kind}_id": missing})
        assert refusal.resource == (kind, missing)


def test_a_deleted_edge_can_be_made_again_the_other_way(graph: Graph) -> None:
    edge = graph.add("p.a1", "p.b1")
    graph.remove([edge])
    graph.add("p.b1", "p.a1")
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        graph.remove([edge])


def test_both_ends_are_required(client: Client, workspace_id: str) -> None:
    one = {"plan_id": str(uuid.uuid4())}
    for edge, field in (
        ({}, "dependency.source"),
        ({"source": one}, "dependency.target"),
        ({"source": {}, "target": one}, "dependency.source.subject"),
    ):
        with invalid(field):
            client.CreateDependency(workspace_id=workspace_id, dependency=edge)
