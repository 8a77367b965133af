"""`planwire catalog import`: what a repository tells agents, into the catalog."""

from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from planwire.cli.connection import open_client
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.options import Workspace, connects, json_is_wanted
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted, remark, write, write_json
from planwire.cli.workspace import EVERYWHERE, workspace_in_use
from planwire.errors import InvalidArgument
from planwire.formats.catalog_files import Entry, read_catalog_files
from planwire.sync import Client
from planwire.v1.agent_definition_pb2 import AgentDefinition
from planwire.v1.catalog_service_pb2 import (
    PutAgentDefinitionRequest,
    PutInstructionFileRequest,
    PutSkillDefinitionRequest,
)
from planwire.v1.instruction_file_pb2 import InstructionFile

_REASON = "imported from {}"


@connects
def import_(
    directory: Annotated[
        Path, typer.Argument(metavar="DIR", exists=True, file_okay=False, help="A repository, or a directory like one.")
    ],
    as_json: Annotated[bool, typer.Option("--json", callback=json_is_wanted, help="Print the result as JSON.")] = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Bring the agents, instructions and skills of a repository into the catalog. Doing it twice changes nothing.

    Reads Markdown with front matter from agents/, .github/agents, .github/instructions, .github/skills, .claude/agents,
    .claude/skills, and every AGENTS.md. With `--workspace '*'` they are for all workspaces. What has gone from the
    repository stays in the catalog. Ends with 1 where a file was left out, and says which and why.
    """
    results: list[dict[str, str]] = []
    with open_client(settings) as client:
        workspace_id = "" if workspace == EVERYWHERE else workspace_in_use(client, settings, workspace)
        for file in read_catalog_files(directory):
            outcome, problem = "left out", file.problem
            if file.entry is not None:
                try:
                    outcome = _put(client, workspace_id, file.entry, _REASON.format(file.path))
                except InvalidArgument as error:
                    problem = error.message
            results.append({"file": file.path, "outcome": outcome} | ({"problem": problem} if problem else {}))
    if not results:
        raise Failure(f"{directory} holds no agents, instructions or skills; see `planwire catalog import --help`")
    if as_json:
        write_json(results)
    else:
        _write(results)
    if any("problem" in result for result in results):
        raise typer.Exit(ExitCode.REFUSED)


def _put(client: Client, workspace_id: str, entry: Entry, reason: str) -> str:
    """Store an entry, and say what became of it."""
    answer: Any
    call: dict[str, Any] = {"workspace_id": workspace_id, "reason": reason[:1000]}
    if isinstance(entry, AgentDefinition):
        answer = client.catalog.PutAgentDefinition(PutAgentDefinitionRequest(agent_definition=entry, **call))
    elif isinstance(entry, InstructionFile):
        answer = client.catalog.PutInstructionFile(PutInstructionFileRequest(instruction_file=entry, **call))
    else:
        answer = client.catalog.PutSkillDefinition(PutSkillDefinitionRequest(skill_definition=entry, **call))
    if answer.created:
        return "created"
    return "changed" if answer.changed else "unchanged"


def _write(results: list[dict[str, str]]) -> None:
    for result in results:
        if "problem" in result:
            remark(f"left out {result['file']}: {result['problem']}")
    counts = Counter(result["outcome"] for result in results)
    told = ", ".join(f"{counts[outcome]} {outcome}" for outcome in ("created", "changed", "unchanged", "left out"))
    write(f"{counted(len(results), 'file')}: {told}")
