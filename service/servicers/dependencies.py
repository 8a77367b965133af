"""DependencyService."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from planwire.v1 import dependency_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.dependencies import DependencyStore
from service.store.graph import GraphStore

_MOST_IN_A_MESSAGE = 500


class DependencyServicer:
    """See protos/planwire/v1/dependency_service.proto."""

    def __init__(self, dependencies: DependencyStore, graph: GraphStore, feed: Feed) -> None:
        self._dependencies = dependencies
        self._graph = graph
        self._feed = feed

    async def CreateDependency(self, request: pb.CreateDependencyRequest, call: Call) -> pb.CreateDependencyResponse:
        dependency, replayed = await self._dependencies.create(request, call_info(call, request))
        return pb.CreateDependencyResponse(dependency=dependency, replayed=replayed)

    async def GetDependency(self, request: pb.GetDependencyRequest, call: Call) -> pb.GetDependencyResponse:
        dependency = await self._dependencies.get(request.workspace_id, request.dependency_id)
        return pb.GetDependencyResponse(dependency=dependency)

    async def ListDependencies(self, request: pb.ListDependenciesRequest, call: Call) -> pb.ListDependenciesResponse:
        page = await self._dependencies.list(request, self._feed.resume_token())
        return pb.ListDependenciesResponse(
            dependencies=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def CheckCycle(self, request: pb.CheckCycleRequest, _call: Call) -> pb.CheckCycleResponse:
        cycle = await self._graph.cycle(request)
        if cycle is None:
            return pb.CheckCycleResponse(closes_cycle=False)
        return pb.CheckCycleResponse(closes_cycle=True, path=cycle.path, path_length=cycle.length)

    async def GetDependencyClosure(
        self, request: pb.GetDependencyClosureRequest, _call: Call
    ) -> pb.GetDependencyClosureResponse:
        nodes, truncated = await self._graph.closure(request)
        return pb.GetDependencyClosureResponse(nodes=nodes, truncated=truncated)

    async def GetTopologicalOrder(
        self, request: pb.GetTopologicalOrderRequest, _call: Call
    ) -> AsyncIterator[pb.GetTopologicalOrderResponse]:
        tasks = await self._graph.order(request.workspace_id, request.plan_id)
        for start in range(0, max(len(tasks), 1), _MOST_IN_A_MESSAGE):
            yield pb.GetTopologicalOrderResponse(tasks=tasks[start : start + _MOST_IN_A_MESSAGE])

    async def GetPlanGraph(
        self, request: pb.GetPlanGraphRequest, _call: Call
    ) -> AsyncIterator[pb.GetPlanGraphResponse]:
        nodes, dependencies, beyond = await self._graph.drawing(request.workspace_id, request.plan_id)
        parts: dict[str, Sequence[Any]] = {"nodes": nodes, "dependencies": dependencies, "program_dependencies": beyond}
        for name, items in parts.items():
            for start in range(0, len(items), _MOST_IN_A_MESSAGE):
                yield pb.GetPlanGraphResponse(**{name: items[start : start + _MOST_IN_A_MESSAGE]})

    async def DeleteDependency(self, request: pb.DeleteDependencyRequest, call: Call) -> pb.DeleteDependencyResponse:
        replayed = await self._dependencies.delete(request, call_info(call, request))
        return pb.DeleteDependencyResponse(replayed=replayed)
