"""The commands about tasks and code: link, follow and conflicts of `planwire graph`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from planwire.cli.code_symbols import AsJson, as_dict, one_symbol, remark_stale
from planwire.cli.connection import open_client
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.input_text import diff_of, text_of
from planwire.cli.named_fields import named_in
from planwire.cli.options import Workspace, connects
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted, remark, write, write_json
from planwire.cli.workspace import workspace_in_use
from planwire.formats.git_names import unquoted
from planwire.formats.terminal_text import safe
from planwire.v1 import code_graph_service_pb2 as pb
from planwire.v1 import code_link_pb2 as link_pb

_RENAMES_AT_ONCE = 5000


@connects
def link(
    task: Annotated[str, typer.Argument(metavar="TASK", help="The id of the task, or with --plan of the plan.")],
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[SYMBOL]...", help="Names, or ends of full names.")
    ] = None,
    files: Annotated[list[str] | None, typer.Option("--file", metavar="PATH", help="A file; may be repeated.")] = None,
    diff: Annotated[
        Path | None, typer.Option("--diff", metavar="FILE", help="What a unified diff changes; - is the input.")
    ] = None,
    is_plan: Annotated[bool, typer.Option("--plan", help="TASK is a plan.")] = False,
    as_json: AsJson = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Link a task or plan to symbols, to files, or to what a diff changes.

    `git diff | planwire graph link TASK --diff -` links a task to what is changed at the time.
    """
    if not (names or files or diff):
        raise Failure("name symbols or files, or give a diff", ExitCode.USAGE)
    if is_plan and diff:
        raise Failure("a diff is of a task, not of a plan", ExitCode.USAGE)
    text = "" if diff is None else diff_of(str(diff))
    ids: list[str] = []
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        found = [one_symbol(client, workspace_id, name) for name in names or []]
        wanted = [link_pb.CodeLink(fully_qualified_name=node.fully_qualified_name) for node in found]
        wanted += [link_pb.CodeLink(file_path=path) for path in files or []]
        for each in wanted:
            setattr(each, "plan_id" if is_plan else "task_id", task)
            request = pb.CreateCodeLinkRequest(workspace_id=workspace_id, code_link=each)
            created = client.code_graph.CreateCodeLink(named_in(client, settings, request))
            ids.append(created.code_link.id)
        if text:
            of_diff = pb.LinkDiffRequest(workspace_id=workspace_id, task_id=task, diff=text)
            response = client.code_graph.LinkDiff(named_in(client, settings, of_diff))
            ids += response.code_link_ids
            if response.truncated:
                remark("the diff changes more than that")
    if as_json:
        write_json({"code_link_ids": ids})
    else:
        write(f"{counted(len(ids), 'link')} made")


@connects
def follow(
    renames: Annotated[
        Path, typer.Argument(metavar="[FILE]", help="What `git diff -M --name-status` prints; - is the input.")
    ] = Path("-"),
    as_json: AsJson = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Let links follow renamed files: `git diff -M --name-status main | planwire graph follow`."""
    found = list(_renames(text_of(str(renames))))
    changed = 0
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        for start in range(0, len(found), _RENAMES_AT_ONCE):
            request = pb.FollowRenamesRequest(
                workspace_id=workspace_id, renames=found[start : start + _RENAMES_AT_ONCE]
            )
            changed += client.code_graph.FollowRenames(request).changed
    if as_json:
        write_json({"renames": len(found), "changed": changed})
    else:
        write(f"{counted(changed, 'link')} followed {counted(len(found), 'rename')}")


@connects
def conflicts(
    task: Annotated[str, typer.Option("--task", metavar="TASK", help="Only those of this task.")] = "",
    plan: Annotated[str, typer.Option("--plan", metavar="PLAN", help="Only those of the tasks of this plan.")] = "",
    depth: Annotated[int, typer.Option("--depth", min=0, max=3, help="Over how many edges; 0: the same alone.")] = 1,
    shared: Annotated[bool, typer.Option("--shared", help="Also where others depend on what both touch.")] = False,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=1000, help="How many at most.")] = 100,
    as_json: AsJson = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Show open tasks that touch the same code, or of which one touches what depends on that of the other."""
    with open_client(settings) as client:
        request = pb.ListCodeConflictsRequest(
            workspace_id=workspace_in_use(client, settings, workspace),
            task_id=task,
            plan_id=plan,
            max_depth=depth,
            include_shared=shared,
            limit=limit,
        )
        response = client.code_graph.ListCodeConflicts(named_in(client, settings, request))
    if as_json:
        write_json(as_dict(response))
        return
    for each in response.conflicts:
        kind = link_pb.CodeConflictKind.Name(each.kind).removeprefix("CODE_CONFLICT_KIND_").lower()
        write(f"{each.task_id} {each.other_task_id}  {kind} {safe(each.fully_qualified_name or each.file_path)}")
    if not response.conflicts:
        remark("there are no conflicts")
    if response.truncated:
        remark("there may be more; see --limit and --task")
    remark_stale(response.freshness)


def _renames(text: str) -> Iterator[pb.CodeRename]:
    """The lines of renames: a letter and how alike the files are, the old path, the new one, with tabs between."""
    for line in text.split("\n"):
        parts = line.removesuffix("\r").split("\t")
        if len(parts) == 3 and parts[0].startswith("R"):
            yield pb.CodeRename(old_path=unquoted(parts[1]), new_path=unquoted(parts[2]))
