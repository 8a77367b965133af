"""Links tasks to what their descriptions say of code."""

import asyncio
from collections.abc import Sequence

from service.search.code.mentions import Mentions, mentions
from service.store.code_conflicts import CodeConflictStore
from service.store.code_graph import CodeGraphStore
from service.store.code_links import UPKEEP, CodeLinkStore, Named

# A task that names more than this is about no code in particular.
_MOST_LINKS = 50


class Linker:
    """Keeps the links that descriptions give, and tells where they put tasks in progress in each other's way."""

    def __init__(self, graph: CodeGraphStore, links: CodeLinkStore, conflicts: CodeConflictStore) -> None:
        self._graph = graph
        self._links = links
        self._conflicts = conflicts

    async def link(self, workspace_id: str, task_ids: Sequence[str]) -> None:
        """Make the links of open tasks those that their titles and descriptions give now."""
        texts = await self._links.described(workspace_id, task_ids)
        if not texts:
            return
        found = await asyncio.to_thread(lambda: {task_id: mentions(text) for task_id, text in texts.items()})
        meant = await self._links.meant(workspace_id, sorted({name for each in found.values() for name in each.names}))
        there = await self._graph.known_paths(workspace_id, {path for each in found.values() for path in each.paths})
        in_progress = await self._links.follow_descriptions(
            workspace_id, {task_id: _named(each, meant, there) for task_id, each in found.items()}
        )
        for task_id in in_progress:
            await self._conflicts.with_others(workspace_id, [task_id], None, UPKEEP)


def _named(found: Mentions, meant: dict[str, str], there: set[str]) -> list[Named]:
    symbols = dict.fromkeys(meant[name] for name in found.names if name in meant)
    files = [path for path in found.paths if path in there]
    return [*(Named(name, None) for name in symbols), *(Named(None, path) for path in files)][:_MOST_LINKS]
