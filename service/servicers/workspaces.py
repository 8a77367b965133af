"""WorkspaceService."""

from planwire.v1 import workspace_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.build_scripts import BuildScriptStore
from service.store.pages import PageRequest
from service.store.workspace_paths import WorkspacePathStore
from service.store.workspaces import WorkspaceStore


class WorkspaceServicer:
    """See protos/planwire/v1/workspace_service.proto."""

    def __init__(
        self, workspaces: WorkspaceStore, paths: WorkspacePathStore, scripts: BuildScriptStore, feed: Feed
    ) -> None:
        self._workspaces = workspaces
        self._paths = paths
        self._scripts = scripts
        self._feed = feed

    async def RegisterWorkspace(self, request: pb.RegisterWorkspaceRequest, call: Call) -> pb.RegisterWorkspaceResponse:
        workspace, created, overlapping, replayed = await self._workspaces.register(
            call_info(call, request), request, call.principal.workspaces
        )
        return pb.RegisterWorkspaceResponse(
            workspace=workspace, created=created, overlapping_workspace_ids=overlapping, replayed=replayed
        )

    async def GetWorkspace(self, request: pb.GetWorkspaceRequest, call: Call) -> pb.GetWorkspaceResponse:
        return pb.GetWorkspaceResponse(
            workspace=await self._workspaces.get(request.workspace_id, call.principal.workspaces)
        )

    async def GetWorkspaceByPath(
        self, request: pb.GetWorkspaceByPathRequest, call: Call
    ) -> pb.GetWorkspaceByPathResponse:
        workspace = await self._workspaces.get_by_path(request.path, call.principal.workspaces)
        return pb.GetWorkspaceByPathResponse(workspace=workspace)

    async def ListWorkspaces(self, request: pb.ListWorkspacesRequest, call: Call) -> pb.ListWorkspacesResponse:
        page = await self._workspaces.list(
            call.principal.workspaces, PageRequest(request.page_size, request.page_token, self._feed.resume_token())
        )
        return pb.ListWorkspacesResponse(
            workspaces=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def UpdateWorkspace(self, request: pb.UpdateWorkspaceRequest, call: Call) -> pb.UpdateWorkspaceResponse:
        workspace, replayed = await self._workspaces.update(
            request.workspace_id,
            call_info(call, request),
            request.workspace,
            request.update_mask,
            request.etag or None,
            call.principal.workspaces,
        )
        return pb.UpdateWorkspaceResponse(workspace=workspace, replayed=replayed)

    async def DeleteWorkspace(self, request: pb.DeleteWorkspaceRequest, call: Call) -> pb.DeleteWorkspaceResponse:
        replayed = await self._workspaces.delete(
            request.workspace_id, call_info(call, request), request.etag or None, force=request.force
        )
        return pb.DeleteWorkspaceResponse(replayed=replayed)

    async def CreateWorkspacePath(
        self, request: pb.CreateWorkspacePathRequest, call: Call
    ) -> pb.CreateWorkspacePathResponse:
        path, replayed = await self._paths.create(request, call_info(call, request))
        return pb.CreateWorkspacePathResponse(workspace_path=path, replayed=replayed)

    async def GetWorkspacePath(self, request: pb.GetWorkspacePathRequest, call: Call) -> pb.GetWorkspacePathResponse:
        return pb.GetWorkspacePathResponse(
            workspace_path=await self._paths.get(request.workspace_id, request.workspace_path_id)
        )

    async def ListWorkspacePaths(
        self, request: pb.ListWorkspacePathsRequest, call: Call
    ) -> pb.ListWorkspacePathsResponse:
        page = await self._paths.list(request, self._feed.resume_token())
        return pb.ListWorkspacePathsResponse(
            workspace_paths=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def DeleteWorkspacePath(
        self, request: pb.DeleteWorkspacePathRequest, call: Call
    ) -> pb.DeleteWorkspacePathResponse:
        return pb.DeleteWorkspacePathResponse(replayed=await self._paths.delete(request, call_info(call, request)))

    async def CreateBuildScript(self, request: pb.CreateBuildScriptRequest, call: Call) -> pb.CreateBuildScriptResponse:
        script, replayed = await self._scripts.create(request, call_info(call, request))
        return pb.CreateBuildScriptResponse(build_script=script, replayed=replayed)

    async def GetBuildScript(self, request: pb.GetBuildScriptRequest, call: Call) -> pb.GetBuildScriptResponse:
        return pb.GetBuildScriptResponse(
            build_script=await self._scripts.get(request.workspace_id, request.build_script_id)
        )

    async def FindBuildScript(self, request: pb.FindBuildScriptRequest, call: Call) -> pb.FindBuildScriptResponse:
        return pb.FindBuildScriptResponse(build_script=await self._scripts.find(request))

    async def ListBuildScripts(self, request: pb.ListBuildScriptsRequest, call: Call) -> pb.ListBuildScriptsResponse:
        page = await self._scripts.list(request, self._feed.resume_token())
        return pb.ListBuildScriptsResponse(
            build_scripts=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def UpdateBuildScript(self, request: pb.UpdateBuildScriptRequest, call: Call) -> pb.UpdateBuildScriptResponse:
        script, replayed = await self._scripts.update(request, call_info(call, request))
        return pb.UpdateBuildScriptResponse(build_script=script, replayed=replayed)

    async def DeleteBuildScript(self, request: pb.DeleteBuildScriptRequest, call: Call) -> pb.DeleteBuildScriptResponse:
        return pb.DeleteBuildScriptResponse(replayed=await self._scripts.delete(request, call_info(call, request)))
