"""The commands for the catalog: tools, agents, instructions and skills."""

from typing import Annotated

import typer

from planwire.cli.catalog_import import import_
from planwire.cli.connection import open_client
from planwire.cli.options import Workspace, connects
from planwire.cli.rpc import Rpc, group
from planwire.cli.settings import ClientSettings
from planwire.cli.text import write
from planwire.cli.workspace import EVERYWHERE, workspace_in_use
from planwire.v1 import catalog_service_pb2

_CATALOG = catalog_service_pb2.DESCRIPTOR.services_by_name["CatalogService"]


def _fields(resource: str, names: str) -> tuple[str, ...]:
    return tuple(f"{resource}.{name}" for name in names.split())


_TOOLS = _fields("tool_catalog", "version description tools")
_AGENT = _fields("agent_definition", "description metadata")
_INSTRUCTIONS = _fields("instruction_file", "applies_to description metadata")
_SKILL = _fields("skill_definition", "description category tags language_targets framework_targets metadata")

catalog = group(
    "catalog",
    _CATALOG,
    Rpc("search", "SearchCatalog", ("query",)),
    Rpc("tools", "ListTools", ("[catalog]",)),
    Rpc("actions", "ListToolActions", ("[tool]",)),
    Rpc("list", "ListToolCatalogs"),
    Rpc("show", "GetToolCatalog", ("name",)),
    Rpc("put", "PutToolCatalog", ("tool_catalog.name",), _TOOLS),
    Rpc("remove", "DeleteToolCatalog", ("name",)),
    Rpc("agents", "ListAgentDefinitions"),
    Rpc("show-agent", "GetAgentDefinition", ("name",)),
    Rpc("put-agent", "PutAgentDefinition", ("agent_definition.name", "agent_definition.content"), _AGENT),
    Rpc("remove-agent", "DeleteAgentDefinition", ("name",)),
    Rpc("instructions", "ListInstructionFiles"),
    Rpc("instructions-for", "MatchInstructionFiles", ("path",)),
    Rpc("show-instructions", "GetInstructionFile", ("filename",)),
    Rpc(
        "put-instructions",
        "PutInstructionFile",
        ("instruction_file.filename", "instruction_file.content"),
        _INSTRUCTIONS,
    ),
    Rpc("remove-instructions", "DeleteInstructionFile", ("filename",)),
    Rpc("skills", "ListSkillDefinitions"),
    Rpc("match-skills", "MatchSkills", ("[query]",)),
    Rpc("show-skill", "GetSkillDefinition", ("name",)),
    Rpc("put-skill", "PutSkillDefinition", ("skill_definition.name", "skill_definition.content"), _SKILL),
    Rpc("remove-skill", "DeleteSkillDefinition", ("name",)),
)


@catalog.command("help")
@connects
def help_(
    tool: Annotated[str, typer.Argument(metavar="TOOL", help="The name of the tool, such as PlanService.")],
    action: Annotated[
        str, typer.Argument(metavar="[ACTION]", help="The name of one of its actions.", show_default=False)
    ] = "",
    catalog: Annotated[
        str, typer.Option("--catalog", metavar="NAME", help="Only of the catalog with this name.", show_default=False)
    ] = "",
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Print help for a tool, or for one of its actions."""
    with open_client(settings) as client:
        workspace_id = "" if workspace == EVERYWHERE else workspace_in_use(client, settings, workspace)
        request = catalog_service_pb2.GetToolHelpRequest(
            workspace_id=workspace_id, tool=tool, action=action, catalog=catalog
        )
        write(client.catalog.GetToolHelp(request).text.rstrip("\n"))


catalog.command("import")(import_)
