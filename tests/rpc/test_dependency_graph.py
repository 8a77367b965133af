"""DependencyService: cycles that would be, closures, topological orders, and the graph of a plan."""

import uuid
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise

import psycopg
import pytest
from grpc import StatusCode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.v1.dependency_pb2 import GraphNode
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.task_pb2 import TaskStatus

from tests.rpc.client import Client
from tests.rpc.graph import CYCLES, Graph, made_graph
from tests.rpc.refusal import invalid, refused
from tests.support.roles import as_owner


@pytest.fixture
def graph(client: Client, workspace_id: str) -> Graph:
    return made_graph(client, workspace_id)


def names(graph: Graph, nodes: list[GraphNode]) -> list[str]:
    """The nodes by the names that the graph has for their subjects."""
    known = {tuple(end.items()): name for name, end in graph.ids.items()}
    return [known[tuple((field.name, id_) for field, id_ in node.subject.ListFields())] for node in nodes]


def chain(database_url: str, workspace_id: str, task_ids: list[str]) -> None:
    """Let each task block the next one, without a look for cycles at each of so many edges."""
    with psycopg.connect(as_owner(database_url)) as connection:
        connection.execute("ALTER TABLE dependencies DISABLE TRIGGER USER")
        connection.execute(
            "INSERT INTO dependencies (workspace_id, source_task_id, target_task_id) "
            "SELECT %s, source, target FROM unnest(%s::uuid[], %s::uuid[]) AS edges (source, target)",
            (workspace_id, task_ids[:-1], task_ids[1:]),
        )
        connection.execute("ALTER TABLE dependencies ENABLE TRIGGER USER")


def test_what_would_close_a_cycle_is_told_without_being_written(graph: Graph) -> None:
    for edges in CYCLES:
        *first, (source, target) = (edge.split(">") for edge in edges)
        added = [graph.add(*edge) for edge in first]
        answer = graph.check(source, target)
        assert (answer.closes_cycle, answer.path_length) == (True, len(answer.path)), edges
        way = names(graph, answer.path)
        assert (way[0], way[-1]) == (source, target), edges
        # In the words of the refusal: they come from one definition.
        with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE") as refusal:
            graph.add(source, target)
        assert [step.split(" ")[1] for step in refusal.metadata["path"].split(" waits for ")] == [
            id_ for node in answer.path for _, id_ in node.subject.ListFields()
        ]
        assert graph.listed() == added
        graph.remove(added)


def test_what_closes_no_cycle_is_told_too(graph: Graph) -> None:
    graph.add("p.a1", "p.a2")
    answer = graph.check("p.a1", "p.b1")
    assert answer.HasField("closes_cycle")
    assert (answer.closes_cycle, list(answer.path), answer.path_length) == (False, [], 0)


def test_what_depends_on_itself_is_a_cycle(graph: Graph) -> None:
    for subject in ("p", "p.a", "p.a1"):
        answer = graph.check(subject, subject)
        assert (answer.closes_cycle, names(graph, answer.path)) == (True, [subject])


def test_a_long_path_is_shown_from_its_beginning(client: Client, database_url: str, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    tasks = []
    for _ in range(3):
        tasks += client.BatchCreateTasks(**home, tasks=[{"title": f"t{n}"} for n in range(350)]).tasks
    chain(database_url, workspace_id, [task.id for task in tasks])
    ends = {"source": {"task_id": tasks[-1].id}, "target": {"task_id": tasks[0].id}}
    answer = client.CheckCycle(**home, **ends)
    assert [node.subject.task_id for node in answer.path] == [task.id for task in reversed(tasks[50:])]
    assert (answer.closes_cycle, answer.path_length) == (True, 1050)
    closure = {**home, "subject": ends["source"]}
    assert len(client.GetDependencyClosure(**closure).nodes) == 100
    assert [node.subject.task_id for node in client.GetDependencyClosure(**closure, max_depth=2).nodes] == [
        tasks[-2].id,
        tasks[-3].id,
    ]
    deep = client.GetDependencyClosure(**closure, max_depth=1000)
    assert [node.depth for node in deep.nodes] == list(range(1, 1001))
    assert not deep.truncated


def test_a_closure_goes_through_phases_and_plans(graph: Graph) -> None:
    for edge in ("p.a>p.b1", "q>p.b", "alone>q.a1"):
        graph.add(*edge.split(">"))
    before = graph.closure("p.b1")
    assert dict(zip(names(graph, before.nodes), [node.depth for node in before.nodes], strict=True)) == {
        **dict.fromkeys(["p.a", "p.a1", "p.a2"], 1),
        **dict.fromkeys(["q", "q.a", "q.b", "q.a1", "q.a2", "q.b1", "q.b2"], 1),
        "alone": 2,
    }
    after = graph.closure("alone", direction="DEPENDENCY_DIRECTION_OUT")
    assert dict(zip(names(graph, after.nodes), [node.depth for node in after.nodes], strict=True)) == {
        "q.a1": 1,
        **dict.fromkeys(["p.b", "p.b1", "p.b2"], 2),
    }
    assert not before.truncated
    assert not after.truncated


def test_a_closure_ends_where_its_depth_does(graph: Graph) -> None:
    for edge in ("p.a1>p.a2", "p.a2>p.b1", "p.b1>p.b2", "p.a1>p.b2"):
        graph.add(*edge.split(">"))
    for depth, found in ((1, {"p.b1", "p.a1"}), (2, {"p.b1", "p.a1", "p.a2"}), (0, {"p.b1", "p.a1", "p.a2"})):
        assert set(names(graph, graph.closure("p.b2", max_depth=depth).nodes)) == found
    assert [node.depth for node in graph.closure("p.b2").nodes] == [1, 1, 2]
    with invalid("max_depth"):
        graph.closure("p.b2", max_depth=1001)


def test_a_closure_says_when_it_has_no_room(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    plan = client.CreatePlan(**home, plan={"name": "p"}, tasks=[{"title": "t"}] * 350).plan
    for _ in range(2):
        client.BatchCreateTasks(**home, tasks=[{"title": "t", "plan_id": plan.id}] * 350)
    alone = client.CreateTask(**home, task={"title": "alone"}).task
    client.CreateDependency(**home, dependency={"source": {"plan_id": plan.id}, "target": {"task_id": alone.id}})
    answer = client.GetDependencyClosure(**home, subject={"task_id": alone.id})
    assert (len(answer.nodes), answer.truncated) == (1000, True)


def test_only_blocking_dependencies_are_followed(graph: Graph) -> None:
    graph.add("p.a1", "p.a2", kind="DEPENDENCY_KIND_RELATES")
    assert graph.closure("p.a2").nodes == []
    assert not graph.check("p.a2", "p.a1").closes_cycle
    assert {node.depth for node in graph.order("p")} == {0}


def test_nodes_say_what_they_are(graph: Graph) -> None:
    for edge in ("q>p.b1", "p.a>p.b1", "p.a1>p.b1"):
        graph.add(*edge.split(">"))
    nodes = graph.closure("p.b1").nodes
    found = dict(zip(names(graph, nodes), nodes, strict=True))
    plan, phase = graph.ids["p"]["plan_id"], graph.ids["p.a"]["phase_id"]
    assert found["q"].plan_status == PlanStatus.PLAN_STATUS_ACTIVE
    assert (found["q"].name, found["q"].plan_id, found["q"].phase_id) == ("q", "", "")
    assert (found["p.a"].name, found["p.a"].plan_id, found["p.a"].phase_id) == ("a", plan, "")
    assert (found["p.a1"].name, found["p.a1"].plan_id, found["p.a1"].phase_id) == ("a1", plan, phase)
    assert found["p.a1"].task_status == TaskStatus.TASK_STATUS_PENDING
    assert found["p.a"].plan_status == found["p.a"].task_status == found["q"].task_status == 0


def test_an_order_has_what_is_waited_for_first(graph: Graph) -> None:
    for edge in ("p.b>p.a2", "p.b2>p.b1"):
        graph.add(*edge.split(">"))
    nodes = graph.order("p")
    assert names(graph, nodes) == ["p.a1", "p.b2", "p.b1", "p.a2"]
    assert [node.depth for node in nodes] == [0, 0, 1, 2]


def test_an_order_goes_through_other_plans(graph: Graph) -> None:
    for edge in ("p.b2>q.a1", "q.a1>p.a1"):
        graph.add(*edge.split(">"))
    nodes = graph.order("p")
    assert names(graph, nodes) == ["p.a2", "p.b1", "p.b2", "p.a1"]
    assert [node.depth for node in nodes] == [0, 0, 0, 2]


def test_an_order_of_nothing_is_empty(client: Client, workspace_id: str, plan_id: str) -> None:
    [answer] = client.GetTopologicalOrder(workspace_id=workspace_id, plan_id=plan_id)
    assert not answer.tasks


def test_a_graph_that_is_too_large_is_refused(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.store.graph._MOST_ROWS", 6)
    for read in (graph.order, graph.drawn):
        with refused(StatusCode.FAILED_PRECONDITION, "GRAPH_TOO_LARGE") as refusal:
            read("p")
        assert refusal.metadata["limit"] == "6"


def test_the_graph_of_a_plan_has_all_that_its_dependencies_lead_to(graph: Graph) -> None:
    edges = [
        graph.add("p.a1", "p.a2"),
        graph.add("alone", "p"),
        graph.add("p.a", "q.b", kind="DEPENDENCY_KIND_RELATES"),
        graph.add("p.b1", "q.a1"),
    ]
    graph.add("q.a", "q.b")
    nodes, dependencies = graph.drawn("p")
    assert dependencies == edges
    assert names(graph, nodes[:7]) == ["p", "p.a", "p.b", "p.a1", "p.a2", "p.b1", "p.b2"]
    assert sorted(names(graph, nodes[7:])) == ["alone", "q.a1", "q.b"]


def test_a_large_graph_comes_in_parts(client: Client, database_url: str, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    plan = {"plan_id": client.CreatePlan(**home, plan={"name": "p"}).plan.id}
    tasks = []
    for _ in range(2):
        tasks += client.BatchCreateTasks(**home, tasks=[{"title": f"t{n}", **plan} for n in range(350)]).tasks
    chain(database_url, workspace_id, [task.id for task in tasks])
    place = {task.id: n for n, task in enumerate(tasks)}
    parts = list(client.GetPlanGraph(**home, **plan))
    assert [len(part.nodes) + len(part.dependencies) for part in parts] == [500, 201, 500, 199]
    assert [node.subject.task_id for part in parts for node in part.nodes[part is parts[0] :]] == [
        task.id for task in tasks
    ]
    assert [
        (edge.source.task_id, edge.target.task_id)
        for edge in sorted(
            (edge for part in parts for edge in part.dependencies), key=lambda edge: place[edge.source.task_id]
        )
    ] == list(pairwise(place))
    order = [[node.subject.task_id for node in part.tasks] for part in client.GetTopologicalOrder(**home, **plan)]
    assert [len(part) for part in order] == [500, 200]
    assert [id_ for part in order for id_ in part] == [task.id for task in tasks]


def test_what_is_asked_about_must_exist(graph: Graph) -> None:
    for kind in ("plan", "phase", "task"):
        missing = str(uuid.uuid4())
        graph.ids["missing"] = {f"{kind}_id": missing}
        asks: list[Callable[[], object]] = [
            lambda: graph.check("p", "missing"),
            lambda: graph.check("missing", "p"),
            lambda: graph.closure("missing"),
        ]
        if kind == "plan":
            asks += [lambda: graph.order("missing"), lambda: graph.drawn("missing")]
        for ask in asks:
            with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
                ask()
            assert refusal.resource == (kind, missing)


Node = tuple[str, bool]
"""The id of a subject, and whether it is its end."""

INDEX = st.integers(0, 2**16)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(INDEX, min_size=3, max_size=8), links=st.lists(st.tuples(INDEX, INDEX), max_size=14))
def test_closures_and_orders_are_those_of_a_reference(
    client: Client, places: list[int], links: list[tuple[int, int]]
) -> None:
    """The reference knows no SQL: it makes each subject two nodes, and follows what waits for what."""
    home = {"workspace_id": f"w-{uuid.uuid4()}"}
    client.RegisterWorkspace(**home, path=f"/{home['workspace_id']}")
    waits: dict[Node, set[tuple[Node, int]]] = defaultdict(set)
    containers: list[tuple[str, str, str]] = []
    kinds: dict[str, str] = {}
    for name in "pq":
        made = client.CreatePlan(**home, plan={"name": name}, phases=[{"phase": {"name": "a"}}])
        containers += [(made.plan.id, made.plan.id, ""), (made.phases[0].id, made.plan.id, made.phases[0].id)]
        kinds |= {made.plan.id: "plan", made.phases[0].id: "phase"}
        place_within(waits, made.phases[0].id, made.plan.id)
        waits[made.plan.id, True].add(((made.plan.id, False), 0))
    plan_of: dict[str, str] = {}
    for place in places:
        container, plan, phase = [*containers, ("", "", "")][place % (len(containers) + 1)]
        task = client.CreateTask(**home, task={"title": "t", "plan_id": plan, "phase_id": phase}).task.id
        kinds[task], plan_of[task] = "task", plan
        place_within(waits, task, container)
    subjects = list(kinds)
    for first, second in links:
        source, target = subjects[first % len(subjects)], subjects[second % len(subjects)]
        ends = {"source": {f"{kinds[source]}_id": source}, "target": {f"{kinds[target]}_id": target}}
        closes = (target, False) in distances(waits, (source, True))
        assert client.CheckCycle(**home, **ends).closes_cycle == closes
        if not closes and ((source, True), 1) not in waits[target, False]:
            client.CreateDependency(**home, dependency=ends)
            waits[target, False].add(((source, True), 1))

    awaited: dict[Node, set[tuple[Node, int]]] = defaultdict(set)
    for node, others in waits.items():
        for other, length in others:
            awaited[other].add((node, length))
    for subject, kind in kinds.items():
        for direction, arcs, at_end in (("IN", waits, False), ("OUT", awaited, True)):
            answer = client.GetDependencyClosure(
                **home, subject={f"{kind}_id": subject}, direction=f"DEPENDENCY_DIRECTION_{direction}"
            )
            found = {id_: node.depth for node in answer.nodes for _, id_ in node.subject.ListFields()}
            expected = distances(arcs, (subject, at_end))
            assert found == {id_: depth for (id_, is_end), depth in expected.items() if is_end != at_end}
    for plan in (subject for subject, kind in kinds.items() if kind == "plan"):
        parts = client.GetTopologicalOrder(**home, plan_id=plan)
        depths = {task.subject.task_id: task.depth for part in parts for task in part.tasks}
        assert list(depths.values()) == sorted(depths.values())
        assert depths == {
            task: longest(waits, kinds, (task, False)) for task, its_plan in plan_of.items() if its_plan == plan
        }


def place_within(waits: dict[Node, set[tuple[Node, int]]], subject: str, container: str) -> None:
    """Add a subject to a plan or phase, or to none."""
    waits[subject, True].add(((subject, False), 0))
    if container:
        waits[subject, False].add(((container, False), 0))
        waits[container, True].add(((subject, True), 0))


def distances(arcs: dict[Node, set[tuple[Node, int]]], start: Node) -> dict[Node, int]:
    """The fewest dependencies to each node that can be reached."""
    found = {start: 0}
    changed = True
    while changed:
        changed = False
        for node, depth in list(found.items()):
            for other, length in arcs.get(node, ()):
                if depth + length < found.get(other, depth + length + 1):
                    found[other] = depth + length
                    changed = True
    return found


def longest(waits: dict[Node, set[tuple[Node, int]]], kinds: dict[str, str], node: Node) -> int:
    """The most tasks that are done one after another before a node."""
    own = kinds[node[0]] == "task" and node[1]
    return own + max((longest(waits, kinds, other) for other, _ in waits.get(node, ())), default=0)
