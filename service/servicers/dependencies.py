"""DependencyService."""

from planwire.v1 import dependency_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.dependencies import DependencyStore


class DependencyServicer:
    """See protos/planwire/v1/dependency_service.proto."""

    def __init__(self, dependencies: DependencyStore, feed: Feed) -> None:
        self._dependencies = dependencies
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

    async def DeleteDependency(self, request: pb.DeleteDependencyRequest, call: Call) -> pb.DeleteDependencyResponse:
        replayed = await self._dependencies.delete(request, call_info(call, request))
        return pb.DeleteDependencyResponse(replayed=replayed)
