"""A small graph of plans, phases, tasks and dependencies, for the tests of dependencies."""

from collections.abc import Iterable
from dataclasses import dataclass

from planwire.v1.dependency_pb2 import Dependency, GraphNode
from planwire.v1.dependency_service_pb2 import CheckCycleResponse, GetDependencyClosureResponse

from tests.rpc.client import Client

Fields = dict[str, str]

# The last edge of each closes a cycle. A subject's beginning waits for the beginning of what it is in, the end of a
# phase or plan for the ends of what is in it.
CYCLES = [
    ["p.a1>p.a2", "p.a2>p.a1"],
    ["p.a1>q.a1", "q.a1>q.b2", "q.b2>alone", "alone>p.a1"],
    ["p>q", "q>p"],
    ["p.a>p.b", "p.b>p.a"],
    ["p.a>p.b", "p.b1>p.a1"],
    ["p.a>q", "q.b2>p.a2"],
    ["p>q.a1", "q.a1>p.b1"],
    ["p>q.a", "q.a2>p.b"],
    ["p.a1>p"],
    ["p.a1>p.a"],
    ["p.a>p"],
    ["p>p.a1"],
    ["p>p.a"],
    ["p.a>p.a1"],
    ["p.a>alone", "alone>p.a"],
    ["p.a>alone", "alone>p.a1"],
    ["p.a>alone", "alone>p"],
]


@dataclass
class Graph:
    """Two plans, each with two phases of two tasks, and a task that stands alone."""

    client: Client
    workspace_id: str
    ids: dict[str, Fields]
    """The end of a dependency, by a name such as 'p', 'p.a' (a phase) or 'p.a1' (a task)."""

    def add(self, source: str, target: str, **fields: object) -> Dependency:
        edge = {"source": self.ids[source], "target": self.ids[target], **fields}
        dependency: Dependency = self.client.CreateDependency(
            workspace_id=self.workspace_id, dependency=edge
        ).dependency
        return dependency

    def listed(self, **fields: object) -> list[Dependency]:
        return list(self.client.ListDependencies(workspace_id=self.workspace_id, **fields).dependencies)

    def remove(self, edges: Iterable[Dependency]) -> None:
        for edge in edges:
            self.client.DeleteDependency(workspace_id=self.workspace_id, dependency_id=edge.id)

    def move(self, task: str, plan: str, phase: str | None = None) -> None:
        self.client.UpdateTask(
            workspace_id=self.workspace_id,
            task_id=self.ids[task]["task_id"],
            task=self.ids[plan] | (self.ids[phase] if phase else {}),
            update_mask={"paths": ["plan_id", "phase_id"]},
        )

    def check(self, source: str, target: str) -> CheckCycleResponse:
        ends = {"source": self.ids[source], "target": self.ids[target]}
        response: CheckCycleResponse = self.client.CheckCycle(workspace_id=self.workspace_id, **ends)
        return response

    def closure(self, subject: str, **fields: object) -> GetDependencyClosureResponse:
        response: GetDependencyClosureResponse = self.client.GetDependencyClosure(
            workspace_id=self.workspace_id, subject=self.ids[subject], **fields
        )
        return response

    def order(self, plan: str) -> list[GraphNode]:
        parts = self.client.GetTopologicalOrder(workspace_id=self.workspace_id, **self.ids[plan])
        return [task for part in parts for task in part.tasks]

    def drawn(self, plan: str) -> tuple[list[GraphNode], list[Dependency]]:
        """The nodes and edges of a plan's graph."""
        parts = list(self.client.GetPlanGraph(workspace_id=self.workspace_id, **self.ids[plan]))
        return [node for part in parts for node in part.nodes], [edge for part in parts for edge in part.dependencies]


def made_graph(client: Client, workspace_id: str) -> Graph:
    """A new graph in a workspace."""
    ids = {"alone": {"task_id": client.CreateTask(workspace_id=workspace_id, task={"title": "alone"}).task.id}}
    for name in "pq":
        made = client.CreatePlan(
            workspace_id=workspace_id,
            plan={"name": name},
            phases=[{"phase": {"name": x}, "tasks": [{"title": f"{x}1"}, {"title": f"{x}2"}]} for x in "ab"],
            activate=True,
        )
        ids[name] = {"plan_id": made.plan.id}
        ids |= {f"{name}.{phase.name}": {"phase_id": phase.id} for phase in made.phases}
        ids |= {f"{name}.{task.title}": {"task_id": task.id} for task in made.tasks}
    return Graph(client, workspace_id, ids)
