"""CatalogService."""

from planwire.v1 import catalog_service_pb2 as pb
from planwire.v1.agent_definition_pb2 import AgentDefinition

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.catalog import CatalogStore
from service.store.instruction_files import InstructionFileStore
from service.store.skill_definitions import SkillDefinitionStore
from service.store.tool_catalogs import ToolCatalogStore
from service.store.tool_help import action_help, tool_help


class CatalogServicer:
    """See protos/planwire/v1/catalog_service.proto."""

    def __init__(
        self,
        catalogs: ToolCatalogStore,
        agents: CatalogStore[AgentDefinition],
        instructions: InstructionFileStore,
        skills: SkillDefinitionStore,
        feed: Feed,
    ) -> None:
        self._catalogs = catalogs
        self._agents = agents
        self._instructions = instructions
        self._skills = skills
        self._feed = feed

    async def PutToolCatalog(self, request: pb.PutToolCatalogRequest, call: Call) -> pb.PutToolCatalogResponse:
        stored, replayed = await self._catalogs.put(request, call_info(call, request))
        return pb.PutToolCatalogResponse(
            tool_catalog=stored.message, created=stored.created, changed=stored.changed, replayed=replayed
        )

    async def GetToolCatalog(self, request: pb.GetToolCatalogRequest, call: Call) -> pb.GetToolCatalogResponse:
        return pb.GetToolCatalogResponse(tool_catalog=await self._catalogs.get(request))

    async def ListToolCatalogs(self, request: pb.ListToolCatalogsRequest, call: Call) -> pb.ListToolCatalogsResponse:
        page = await self._catalogs.list(request, self._feed.resume_token())
        return pb.ListToolCatalogsResponse(
            tool_catalogs=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def DeleteToolCatalog(self, request: pb.DeleteToolCatalogRequest, call: Call) -> pb.DeleteToolCatalogResponse:
        return pb.DeleteToolCatalogResponse(replayed=await self._catalogs.delete(request, call_info(call, request)))

    async def ListTools(self, request: pb.ListToolsRequest, call: Call) -> pb.ListToolsResponse:
        page = await self._catalogs.tools(request, self._feed.resume_token())
        return pb.ListToolsResponse(tools=page.items, next_page_token=page.next_token, resume_token=page.resume_token)

    async def ListToolActions(self, request: pb.ListToolActionsRequest, call: Call) -> pb.ListToolActionsResponse:
        page = await self._catalogs.actions(request, self._feed.resume_token())
        return pb.ListToolActionsResponse(
            tool_actions=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def GetToolHelp(self, request: pb.GetToolHelpRequest, call: Call) -> pb.GetToolHelpResponse:
        catalog, tool = await self._catalogs.tool(request)
        text = action_help(catalog, tool.name, tool.actions[0]) if request.action else tool_help(catalog, tool)
        return pb.GetToolHelpResponse(text=text, catalog=catalog, tool=tool)

    async def PutAgentDefinition(
        self, request: pb.PutAgentDefinitionRequest, call: Call
    ) -> pb.PutAgentDefinitionResponse:
        stored, replayed = await self._agents.put(request, call_info(call, request))
        return pb.PutAgentDefinitionResponse(
            agent_definition=stored.message, created=stored.created, changed=stored.changed, replayed=replayed
        )

    async def GetAgentDefinition(
        self, request: pb.GetAgentDefinitionRequest, call: Call
    ) -> pb.GetAgentDefinitionResponse:
        return pb.GetAgentDefinitionResponse(agent_definition=await self._agents.get(request))

    async def ListAgentDefinitions(
        self, request: pb.ListAgentDefinitionsRequest, call: Call
    ) -> pb.ListAgentDefinitionsResponse:
        page = await self._agents.list(request, self._feed.resume_token())
        return pb.ListAgentDefinitionsResponse(
            agent_definitions=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def DeleteAgentDefinition(
        self, request: pb.DeleteAgentDefinitionRequest, call: Call
    ) -> pb.DeleteAgentDefinitionResponse:
        return pb.DeleteAgentDefinitionResponse(replayed=await self._agents.delete(request, call_info(call, request)))

    async def PutInstructionFile(
        self, request: pb.PutInstructionFileRequest, call: Call
    ) -> pb.PutInstructionFileResponse:
        stored, replayed = await self._instructions.put(request, call_info(call, request))
        return pb.PutInstructionFileResponse(
            instruction_file=stored.message, created=stored.created, changed=stored.changed, replayed=replayed
        )

    async def GetInstructionFile(
        self, request: pb.GetInstructionFileRequest, call: Call
    ) -> pb.GetInstructionFileResponse:
        return pb.GetInstructionFileResponse(instruction_file=await self._instructions.get(request))

    async def ListInstructionFiles(
        self, request: pb.ListInstructionFilesRequest, call: Call
    ) -> pb.ListInstructionFilesResponse:
        page = await self._instructions.list(request, self._feed.resume_token())
        return pb.ListInstructionFilesResponse(
            instruction_files=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def DeleteInstructionFile(
        self, request: pb.DeleteInstructionFileRequest, call: Call
    ) -> pb.DeleteInstructionFileResponse:
        return pb.DeleteInstructionFileResponse(
            replayed=await self._instructions.delete(request, call_info(call, request))
        )

    async def MatchInstructionFiles(
        self, request: pb.MatchInstructionFilesRequest, call: Call
    ) -> pb.MatchInstructionFilesResponse:
        page = await self._instructions.match(request, self._feed.resume_token())
        return pb.MatchInstructionFilesResponse(
            instruction_files=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def PutSkillDefinition(
        self, request: pb.PutSkillDefinitionRequest, call: Call
    ) -> pb.PutSkillDefinitionResponse:
        stored, replayed = await self._skills.put(request, call_info(call, request))
        return pb.PutSkillDefinitionResponse(
            skill_definition=stored.message, created=stored.created, changed=stored.changed, replayed=replayed
        )

    async def GetSkillDefinition(
        self, request: pb.GetSkillDefinitionRequest, call: Call
    ) -> pb.GetSkillDefinitionResponse:
        return pb.GetSkillDefinitionResponse(skill_definition=await self._skills.get(request))

    async def ListSkillDefinitions(
        self, request: pb.ListSkillDefinitionsRequest, call: Call
    ) -> pb.ListSkillDefinitionsResponse:
        page = await self._skills.list(request, self._feed.resume_token())
        return pb.ListSkillDefinitionsResponse(
            skill_definitions=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def DeleteSkillDefinition(
        self, request: pb.DeleteSkillDefinitionRequest, call: Call
    ) -> pb.DeleteSkillDefinitionResponse:
        return pb.DeleteSkillDefinitionResponse(replayed=await self._skills.delete(request, call_info(call, request)))

    async def MatchSkills(self, request: pb.MatchSkillsRequest, call: Call) -> pb.MatchSkillsResponse:
        page = await self._skills.match(request, self._feed.resume_token())
        return pb.MatchSkillsResponse(
            skill_definitions=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def SearchCatalog(self, request: pb.SearchCatalogRequest, call: Call) -> pb.SearchCatalogResponse:
        page = await self._catalogs.search(request, self._feed.resume_token())
        return pb.SearchCatalogResponse(
            catalog_hits=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )
