"""ArtifactService."""

from planwire.v1 import artifact_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.artifacts import ArtifactStore


class ArtifactServicer:
    """See protos/planwire/v1/artifact_service.proto."""

    def __init__(self, artifacts: ArtifactStore, feed: Feed) -> None:
        self._artifacts = artifacts
        self._feed = feed

    async def CreateArtifact(self, request: pb.CreateArtifactRequest, call: Call) -> pb.CreateArtifactResponse:
        artifact, replayed = await self._artifacts.create(request, call_info(call, request))
        return pb.CreateArtifactResponse(artifact=artifact, replayed=replayed)

    async def GetArtifact(self, request: pb.GetArtifactRequest, call: Call) -> pb.GetArtifactResponse:
        return pb.GetArtifactResponse(artifact=await self._artifacts.get(request.workspace_id, request.artifact_id))

    async def GetLatestArtifact(self, request: pb.GetLatestArtifactRequest, call: Call) -> pb.GetLatestArtifactResponse:
        return pb.GetLatestArtifactResponse(artifact=await self._artifacts.latest(request))

    async def ListArtifacts(self, request: pb.ListArtifactsRequest, call: Call) -> pb.ListArtifactsResponse:
        page = await self._artifacts.list(request, self._feed.resume_token())
        return pb.ListArtifactsResponse(
            artifacts=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def SearchArtifacts(self, request: pb.SearchArtifactsRequest, call: Call) -> pb.SearchArtifactsResponse:
        page = await self._artifacts.search(request, self._feed.resume_token())
        return pb.SearchArtifactsResponse(
            artifacts=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def UpdateArtifact(self, request: pb.UpdateArtifactRequest, call: Call) -> pb.UpdateArtifactResponse:
        artifact, replayed = await self._artifacts.update(request, call_info(call, request))
        return pb.UpdateArtifactResponse(artifact=artifact, replayed=replayed)

    async def DeleteArtifact(self, request: pb.DeleteArtifactRequest, call: Call) -> pb.DeleteArtifactResponse:
        return pb.DeleteArtifactResponse(replayed=await self._artifacts.delete(request, call_info(call, request)))
