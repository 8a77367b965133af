"""What a search reads."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from planwire.v1.search_service_pb2 import SearchRequest

from service.database.pool import Record
from service.database.queries import queries
from service.database.statements import Database
from service.domain.path_globs import path_pattern
from service.errors import not_found
from service.store.filters import filters

_SQL = queries("search")
_FILTERS = ("kinds", "path_prefix", "languages", "plan_id", "task_id", "metadata", "modified_after", "modified_before")


class Statistics(NamedTuple):
    """What is known of the words of a query in a workspace."""

    chunks: int
    average_length: float
    counts: Sequence[int]
    """In how many chunks each word is, at least 1."""


class SearchStore:
    """Reads for searches."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def statistics(self, workspace_id: str, words: Sequence[str]) -> Statistics:
        """Of these words. Raises NotFound."""
        record = await self._database.fetchrow(_SQL["statistics"], workspace_id=workspace_id, words=list(words))
        if record is None or not record["workspace_exists"]:
            raise not_found("workspace", workspace_id)
        chunks = max(1, record["chunks"])
        return Statistics(chunks, max(1.0, record["words"] / chunks), record["counts"])

    async def find(
        self, request: SearchRequest, words: Sequence[str], candidate_words: Sequence[str], weights: str, depth: int
    ) -> list[Record]:
        """The best `depth` chunks and their neighbours, each with the counts of the words in it."""
        return await self._database.fetch(
            _SQL["find"],
            workspace_id=request.workspace_id,
            words=list(words),
            candidate_words=list(candidate_words),
            weights=weights,
            depth=depth,
            **_filters(request),
        )

    async def show(self, workspace_id: str, ids: Sequence[int]) -> dict[int, Record]:
        """Chunks as hits, by their ids. One that is gone meanwhile is missing."""
        records = await self._database.fetch(_SQL["show"], workspace_id=workspace_id, ids=list(ids))
        return {record["id"]: record for record in records}


def _filters(request: SearchRequest) -> dict[str, Any]:
    given = filters(request)
    values = {name: given[name] for name in _FILTERS}
    values["path_pattern"] = path_pattern(request.path_glob) if request.path_glob else None
    # Most workspaces have archived plans, so that this is a filter too.
    filtered = any(value is not None for value in values.values()) or not request.show_archived
    return values | {"show_archived": request.show_archived, "filtered": filtered}
