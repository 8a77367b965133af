"""ProgramService."""

from planwire.v1 import program_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.programs import ProgramDependencyStore, ProgramLinkStore, ProgramStore


class ProgramServicer:
    """See protos/planwire/v1/program_service.proto."""

    def __init__(
        self, programs: ProgramStore, links: ProgramLinkStore, dependencies: ProgramDependencyStore, feed: Feed
    ) -> None:
        self._programs = programs
        self._links = links
        self._dependencies = dependencies
        self._feed = feed

    async def CreateProgram(self, request: pb.CreateProgramRequest, call: Call) -> pb.CreateProgramResponse:
        program, replayed = await self._programs.create(request, call_info(call, request))
        return pb.CreateProgramResponse(program=program, replayed=replayed)

    async def GetProgram(self, request: pb.GetProgramRequest, call: Call) -> pb.GetProgramResponse:
        return pb.GetProgramResponse(program=await self._programs.get(request.workspace_id, request.program_id))

    async def ListPrograms(self, request: pb.ListProgramsRequest, call: Call) -> pb.ListProgramsResponse:
        page = await self._programs.list(request, self._feed.resume_token())
        return pb.ListProgramsResponse(
            programs=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def UpdateProgram(self, request: pb.UpdateProgramRequest, call: Call) -> pb.UpdateProgramResponse:
        program, replayed = await self._programs.update(request, call_info(call, request))
        return pb.UpdateProgramResponse(program=program, replayed=replayed)

    async def DeleteProgram(self, request: pb.DeleteProgramRequest, call: Call) -> pb.DeleteProgramResponse:
        return pb.DeleteProgramResponse(replayed=await self._programs.delete(request, call_info(call, request)))

    async def CreateProgramLink(self, request: pb.CreateProgramLinkRequest, call: Call) -> pb.CreateProgramLinkResponse:
        link, replayed = await self._links.create(request, call_info(call, request))
        return pb.CreateProgramLinkResponse(program_link=link, replayed=replayed)

    async def GetProgramLink(self, request: pb.GetProgramLinkRequest, call: Call) -> pb.GetProgramLinkResponse:
        link = await self._links.get(request.workspace_id, request.program_link_id)
        return pb.GetProgramLinkResponse(program_link=link)

    async def ListProgramLinks(self, request: pb.ListProgramLinksRequest, call: Call) -> pb.ListProgramLinksResponse:
        page = await self._links.list(request, self._feed.resume_token())
        return pb.ListProgramLinksResponse(
            program_links=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def DeleteProgramLink(self, request: pb.DeleteProgramLinkRequest, call: Call) -> pb.DeleteProgramLinkResponse:
        return pb.DeleteProgramLinkResponse(replayed=await self._links.delete(request, call_info(call, request)))

    async def ListProgramPlans(self, request: pb.ListProgramPlansRequest, call: Call) -> pb.ListProgramPlansResponse:
        page, hidden = await self._programs.plans(request, call.principal.workspaces, self._feed.resume_token())
        return pb.ListProgramPlansResponse(
            plans=page.items,
            hidden_plans=hidden,
            next_page_token=page.next_token,
            resume_token=page.resume_token,
        )

    async def AddPlanToProgram(self, request: pb.AddPlanToProgramRequest, call: Call) -> pb.AddPlanToProgramResponse:
        plan, replayed = await self._programs.add_plan(request, call_info(call, request))
        return pb.AddPlanToProgramResponse(plan=plan, replayed=replayed)

    async def RemovePlanFromProgram(
        self, request: pb.RemovePlanFromProgramRequest, call: Call
    ) -> pb.RemovePlanFromProgramResponse:
        plan, replayed = await self._programs.remove_plan(request, call_info(call, request))
        return pb.RemovePlanFromProgramResponse(plan=plan, replayed=replayed)

    async def UpgradePlanToProgram(
        self, request: pb.UpgradePlanToProgramRequest, call: Call
    ) -> pb.UpgradePlanToProgramResponse:
        (program, plan), replayed = await self._programs.upgrade(request, call_info(call, request))
        return pb.UpgradePlanToProgramResponse(program=program, plan=plan, replayed=replayed)

    async def CreateProgramDependency(
        self, request: pb.CreateProgramDependencyRequest, call: Call
    ) -> pb.CreateProgramDependencyResponse:
        visible = call.principal.workspaces
        dependency, replayed = await self._dependencies.create(
            request, call_info(call, request), visible=None if visible is None else list(visible)
        )
        return pb.CreateProgramDependencyResponse(program_dependency=dependency, replayed=replayed)

    async def GetProgramDependency(
        self, request: pb.GetProgramDependencyRequest, call: Call
    ) -> pb.GetProgramDependencyResponse:
        dependency = await self._dependencies.get(request.workspace_id, request.program_dependency_id)
        return pb.GetProgramDependencyResponse(program_dependency=dependency)

    async def ListProgramDependencies(
        self, request: pb.ListProgramDependenciesRequest, call: Call
    ) -> pb.ListProgramDependenciesResponse:
        page = await self._dependencies.list(request, self._feed.resume_token())
        return pb.ListProgramDependenciesResponse(
            program_dependencies=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def DeleteProgramDependency(
        self, request: pb.DeleteProgramDependencyRequest, call: Call
    ) -> pb.DeleteProgramDependencyResponse:
        replayed = await self._dependencies.delete(request, call_info(call, request))
        return pb.DeleteProgramDependencyResponse(replayed=replayed)
