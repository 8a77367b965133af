"""CodeGraphService."""

import asyncio
from collections.abc import AsyncIterator
from itertools import islice

from planwire.v1 import code_graph_service_pb2 as pb
from planwire.v1.code_graph_pb2 import CODE_NODE_TYPE_MODULE

from service.errors import invalid_field
from service.feed.feed import Feed
from service.interceptors.call import Call
from service.search.code.cycles import cycles
from service.search.code.diffs import ChangedLines, NotADiff, changed_lines
from service.search.code.indexing import CodeIndexer
from service.search.code.renames import of_namespaces, renamed
from service.servicers.answers import cut_to_fit
from service.servicers.call_info import call_info
from service.store.code_conflicts import CodeConflictStore
from service.store.code_files import CodeFileStore
from service.store.code_graph import CodeGraphStore
from service.store.code_imports import CodeImportStore
from service.store.code_links import CodeLinkStore, Named
from service.store.code_walks import CodeWalks
from service.store.mutations import CallInfo
from service.store.plans import PlanStore
from service.store.tasks import TaskStore
from service.store.workspaces import WorkspaceStore

_DEPTH, _LIMIT, _PATH_DEPTH, _CYCLES = 3, 1000, 10, 100
_CONFLICTS, _CONFLICT_DEPTH = 100, 1
_MOST_LINES, _MOST_LINKS = 20_000, 1000
_MOST_FILES = 1000


class CodeGraphServicer:
    """See protos/planwire/v1/code_graph_service.proto."""

    def __init__(
        self,
        workspaces: WorkspaceStore,
        plans: PlanStore,
        tasks: TaskStore,
        files: CodeFileStore,
        graph: CodeGraphStore,
        walks: CodeWalks,
        imports: CodeImportStore,
        indexer: CodeIndexer,
        links: CodeLinkStore,
        conflicts: CodeConflictStore,
        feed: Feed,
    ) -> None:
        self._workspaces, self._plans, self._tasks = workspaces, plans, tasks
        self._files, self._graph, self._walks = files, graph, walks
        self._imports, self._indexer = imports, indexer
        self._links, self._conflicts = links, conflicts
        self._feed = feed

    async def IndexCode(self, requests: AsyncIterator[pb.IndexCodeRequest], call: Call) -> pb.IndexCodeResponse:
        first = await anext(requests, None)
        if first is None:
            return pb.IndexCodeResponse()
        workspace_id, commit_sha = first.workspace_id, first.commit_sha
        before = await self._files.freshness(workspace_id)
        outcome = await self._indexer.index(workspace_id, _files(first, requests), commit_sha)
        counts = {"indexed": outcome.indexed, "nodes": outcome.nodes, "edges": outcome.edges, "failed": outcome.failed}
        if outcome.indexed or outcome.resolved or (commit_sha and commit_sha != before.indexed_commit_sha):
            await self._files.indexed(_info(call), workspace_id, "code.indexed", commit_sha, counts)
        # Of what an earlier call has stored, and did not come to resolve, nobody has looked yet.
        if outcome.shows_something_new or outcome.resolved > outcome.indexed:
            await self._links.look_again(workspace_id)
        return pb.IndexCodeResponse(
            **counts,
            unchanged=outcome.unchanged,
            skipped=outcome.skipped,
            with_syntax_errors=outcome.with_syntax_errors,
            resolved=outcome.resolved,
            failures=outcome.failures,
            cut=outcome.cut,
            cut_paths=outcome.cut_paths,
            freshness=await self._files.freshness(workspace_id),
        )

    async def RemoveCode(self, request: pb.RemoveCodeRequest, call: Call) -> pb.RemoveCodeResponse:
        await self._workspaces.require(request.workspace_id)
        removed = await self._indexer.remove(request.workspace_id, list(request.paths), request.path_prefix)
        if removed:
            await self._files.indexed(_info(call), request.workspace_id, "code.removed", "", {"removed": removed})
        return pb.RemoveCodeResponse(removed=removed, freshness=await self._files.freshness(request.workspace_id))

    async def ListCodeFiles(self, request: pb.ListCodeFilesRequest, call: Call) -> pb.ListCodeFilesResponse:
        page = await self._files.files(request, self._feed.resume_token())
        return pb.ListCodeFilesResponse(
            files=page.items,
            freshness=await self._files.freshness(request.workspace_id),
            next_page_token=page.next_token,
            resume_token=page.resume_token,
        )

    async def ImportGraph(self, request: pb.ImportGraphRequest, call: Call) -> pb.ImportGraphResponse:
        info = call_info(call, request)
        (nodes, edges, removed), replayed = await self._imports.put(request, info)
        payload = {"source": request.source, "nodes": nodes, "edges": edges, "removed": removed}
        if not replayed:
            await self._files.indexed(info, request.workspace_id, "code.imported", "", payload)
        return pb.ImportGraphResponse(
            nodes=nodes,
            edges=edges,
            removed=removed,
            freshness=await self._files.freshness(request.workspace_id),
            replayed=replayed,
        )

    async def FindSymbols(self, request: pb.FindSymbolsRequest, call: Call) -> pb.FindSymbolsResponse:
        page = await self._graph.find(request, self._feed.resume_token())
        return pb.FindSymbolsResponse(
            nodes=page.items,
            freshness=await self._files.freshness(request.workspace_id),
            next_page_token=page.next_token,
            resume_token=page.resume_token,
        )

    async def GetOutline(self, request: pb.GetOutlineRequest, call: Call) -> pb.GetOutlineResponse:
        freshness = await self._files.freshness(request.workspace_id)
        symbols, truncated = await self._graph.outline(request)
        response = pb.GetOutlineResponse(symbols=symbols, truncated=truncated, freshness=freshness)
        cut_to_fit(response, "symbols")
        return response

    async def ListRelatedSymbols(
        self, request: pb.ListRelatedSymbolsRequest, call: Call
    ) -> pb.ListRelatedSymbolsResponse:
        outgoing = request.direction == pb.CODE_DIRECTION_OUTGOING
        page = await self._graph.related(request, self._feed.resume_token(), outgoing=outgoing)
        return pb.ListRelatedSymbolsResponse(
            related=page.items,
            freshness=await self._files.freshness(request.workspace_id),
            next_page_token=page.next_token,
            resume_token=page.resume_token,
        )

    async def GetImpact(self, request: pb.GetImpactRequest, call: Call) -> pb.GetImpactResponse:
        freshness = await self._files.freshness(request.workspace_id)
        if not (request.node_ids or request.file_paths or request.diff.strip()):
            raise invalid_field("node_ids", "is empty: name symbols or files, or give a diff")
        lines, paths, cut = await _lines_of(request.diff)
        touched = await self._graph.touched(request, lines)
        impact = await self._walks.impact(request, touched, request.max_depth or _DEPTH, request.limit or _LIMIT)
        response = pb.GetImpactResponse(
            touched=impact.touched,
            impacted=impact.impacted,
            truncated=impact.truncated or cut,
            unknown_paths=sorted(paths - await self._graph.known_paths(request.workspace_id, paths)),
            freshness=freshness,
        )
        cut_to_fit(response, "touched", "impacted", "unknown_paths")
        return response

    async def FindPath(self, request: pb.FindPathRequest, call: Call) -> pb.FindPathResponse:
        start, steps, truncated = await self._walks.path(request, request.max_depth or _PATH_DEPTH)
        freshness = await self._files.freshness(request.workspace_id)
        response = pb.FindPathResponse(from_node=start, steps=steps, truncated=truncated, freshness=freshness)
        cut_to_fit(response, "steps")
        return response

    async def ListModuleCycles(self, request: pb.ListModuleCyclesRequest, call: Call) -> pb.ListModuleCyclesResponse:
        freshness = await self._files.freshness(request.workspace_id)
        imports, truncated = await self._walks.module_imports(request.workspace_id, request.path_prefix)
        found = await asyncio.to_thread(cycles, imports)
        limit = request.limit or _CYCLES
        response = pb.ListModuleCyclesResponse(
            cycles=[_cycle(files, shortest) for files, shortest in found[:limit]],
            truncated=truncated or len(found) > limit,
            freshness=freshness,
        )
        cut_to_fit(response, "cycles")
        return response

    async def CreateCodeLink(self, request: pb.CreateCodeLinkRequest, call: Call) -> pb.CreateCodeLinkResponse:
        info = call_info(call, request)
        link, replayed = await self._links.create(request, info)
        if link.task_id and not replayed:
            await self._conflicts.with_others(request.workspace_id, [link.task_id], None, info)
        freshness = await self._files.freshness(request.workspace_id)
        return pb.CreateCodeLinkResponse(code_link=link, freshness=freshness, replayed=replayed)

    async def GetCodeLink(self, request: pb.GetCodeLinkRequest, call: Call) -> pb.GetCodeLinkResponse:
        link = await self._links.get(request.workspace_id, request.code_link_id)
        return pb.GetCodeLinkResponse(code_link=link, freshness=await self._files.freshness(request.workspace_id))

    async def ListCodeLinks(self, request: pb.ListCodeLinksRequest, call: Call) -> pb.ListCodeLinksResponse:
        page = await self._links.list(request, self._feed.resume_token())
        return pb.ListCodeLinksResponse(
            code_links=page.items,
            freshness=await self._files.freshness(request.workspace_id),
            next_page_token=page.next_token,
            resume_token=page.resume_token,
        )

    async def DeleteCodeLink(self, request: pb.DeleteCodeLinkRequest, call: Call) -> pb.DeleteCodeLinkResponse:
        replayed = await self._links.delete(request, call_info(call, request))
        return pb.DeleteCodeLinkResponse(freshness=await self._files.freshness(request.workspace_id), replayed=replayed)

    async def LinkDiff(self, request: pb.LinkDiffRequest, call: Call) -> pb.LinkDiffResponse:
        info = call_info(call, request)
        named, truncated = await self._changed_by(request.workspace_id, request.diff)
        ids, replayed = await self._links.link_diff(request, info, named)
        if ids and not replayed:
            await self._conflicts.with_others(request.workspace_id, [request.task_id], None, info)
        freshness = await self._files.freshness(request.workspace_id)
        return pb.LinkDiffResponse(code_link_ids=ids, truncated=truncated, freshness=freshness, replayed=replayed)

    async def _changed_by(self, workspace_id: str, diff: str) -> tuple[list[Named], bool]:
        """The symbols and files that a diff changes, and whether there are more. Raises InvalidArgument."""
        lines, paths, cut = await _lines_of(diff)
        nodes = await self._graph.at(workspace_id, [line for line in lines if line.first is not None])
        symbols = {node.fully_qualified_name for node in nodes if node.node_type != CODE_NODE_TYPE_MODULE}
        # What is changed outside of all symbols, and what is not indexed.
        files = paths - {node.file_path for node in nodes}
        files |= {node.file_path for node in nodes if node.node_type == CODE_NODE_TYPE_MODULE}
        files |= {line.path for line in lines if line.first is None}
        named = [*(Named(name, None) for name in sorted(symbols)), *(Named(None, path) for path in sorted(files))]
        return named[:_MOST_LINKS], len(named) > _MOST_LINKS or cut

    async def FollowRenames(self, request: pb.FollowRenamesRequest, call: Call) -> pb.FollowRenamesResponse:
        await self._workspaces.require(request.workspace_id)
        types = await self._graph.outermost_types(request.workspace_id, of_namespaces(request.renames))
        renames = renamed(request.renames, types)
        changed, replayed = await self._links.rename(request.workspace_id, call_info(call, request), renames)
        freshness = await self._files.freshness(request.workspace_id)
        return pb.FollowRenamesResponse(changed=changed, freshness=freshness, replayed=replayed)

    async def ListCodeConflicts(self, request: pb.ListCodeConflictsRequest, call: Call) -> pb.ListCodeConflictsResponse:
        if request.plan_id:
            await self._plans.get(request.workspace_id, request.plan_id)
        if request.task_id:
            await self._tasks.get(request.workspace_id, request.task_id)
        freshness = await self._files.freshness(request.workspace_id)
        depth = request.max_depth if request.HasField("max_depth") else _CONFLICT_DEPTH
        conflicts, truncated = await self._conflicts.open_tasks(request, depth, request.limit or _CONFLICTS)
        response = pb.ListCodeConflictsResponse(conflicts=conflicts, truncated=truncated, freshness=freshness)
        cut_to_fit(response, "conflicts")
        return response


def _cycle(files: list[str], shortest: list[str]) -> pb.ModuleCycle:
    return pb.ModuleCycle(
        file_paths=files[:_MOST_FILES],
        shortest=shortest if len(shortest) <= _MOST_FILES else [],
        file_count=len(files),
    )


def _info(call: Call) -> CallInfo:
    return CallInfo(actor=call.actor, rpc=call.method.name, agent=call.agent, session=call.session)


async def _lines_of(diff: str) -> tuple[list[ChangedLines], set[str], bool]:
    """The first lines that a diff changes, the paths of all files, and whether there are more lines.

    Raises InvalidArgument.
    """
    try:
        return await asyncio.to_thread(_distinct_lines_of, diff)
    except NotADiff as error:
        raise invalid_field("diff", str(error)) from error


def _distinct_lines_of(diff: str) -> tuple[list[ChangedLines], set[str], bool]:
    # In the order of the diff: to sort a million lines takes seconds.
    lines = dict.fromkeys(changed_lines(diff))
    return list(islice(lines, _MOST_LINES)), {line.path for line in lines}, len(lines) > _MOST_LINES


async def _files(
    first: pb.IndexCodeRequest, requests: AsyncIterator[pb.IndexCodeRequest]
) -> AsyncIterator[pb.CodeFile]:
    """Raises InvalidArgument for a message of another workspace."""
    if first.HasField("file"):
        yield first.file
    async for request in requests:
        if request.workspace_id != first.workspace_id:
            raise invalid_field("workspace_id", f"must be {first.workspace_id!r}, as in the first message")
        if request.HasField("file"):
            yield request.file
