"""What a search reads."""

from collections.abc import Collection, Iterable, Sequence
from copy import copy
from functools import cache
from typing import NamedTuple

from planwire.v1.search_service_pb2 import SearchRequest, SimilarTo

from service.database.pool import Record
from service.database.queries import Query, queries
from service.database.statements import Database
from service.domain.path_globs import path_pattern
from service.errors import not_found
from service.store.embeddings import vector_text
from service.store.filters import filters
from service.store.rows import Row

_SQL = queries("search")
# So many vectors are compared one by one, since an index finds fewer and takes longer where most are filtered out.
_MOST_COMPARED = 10_000
# A sample of so many chunks shows what part of all a filter lets through, where that is at least so much.
_SAMPLED = 300
_SURE_SHARE = 0.05
# pgvector indexes half-precision vectors up to here; of longer ones each is compared.
_MOST_INDEXED = 4_000
# How many words stand for an unknown one.
_MOST_CLOSE = 5
# How many words stand for a document that others are to be similar to.
_MOST_TELLING = 25
_FILTERS = (
    *("kinds", "path_prefix", "languages", "plan_id", "task_id", "session_id", "labels"),
    *("metadata", "modified_after", "modified_before"),
)


class Sought(NamedTuple):
    """What is looked for in words."""

    candidates: Sequence[str]
    """The words whose chunks are looked at."""
    weights: str
    """What each word is worth, as a sparsevec."""
    close: Sequence[str]
    """Words in place of unknown ones."""
    close_weights: str
    names: Sequence[str]
    """What documents may be called, without folders and in lower case."""


class Subject(NamedTuple):
    """What others are to be similar to."""

    chunk_id: int
    document_id: str
    counts: dict[str, int]
    """Of the words that say most of it."""
    vector: list[float] | None


class CloseWord(NamedTuple):
    """A word that is like another one, which no chunk has."""

    asked: str
    word: str
    closeness: float
    """1 is the same."""
    chunks: int


class Statistics(NamedTuple):
    """What is known of the words of a query in a workspace."""

    chunks: int
    average_length: float
    counts: Sequence[int | None]
    """In how many chunks each word is, at least 1; None where no chunk has it."""


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

    async def close_words(self, workspace_id: str, words: Sequence[str]) -> list[CloseWord]:
        """Words of the workspace that are like these."""
        if not words:
            return []
        records = await self._database.fetch(
            _SQL["close_words"], workspace_id=workspace_id, words=list(words), most=_MOST_CLOSE
        )
        return [CloseWord(**record) for record in records]

    async def subject(self, workspace_id: str, similar_to: SimilarTo, model: str) -> Subject:
        """What others are to be similar to. Raises NotFound."""
        record = await self._database.fetchrow(
            _SQL["subject"],
            workspace_id=workspace_id,
            kind=similar_to.kind,
            content_id=similar_to.content_id,
            chunk_index=similar_to.chunk_index if similar_to.HasField("chunk_index") else None,
            model=model,
            most=_MOST_TELLING,
        )
        if record is None or record["chunk_id"] is None:
            raise not_found("indexed_document", similar_to.content_id)
        counts = dict(zip(record["words"], record["counts"], strict=True))
        return Subject(record["chunk_id"], record["document_id"], counts, record["vector"])

    async def by_words(self, documents: Row, sought: Sought, depth: int) -> list[int]:
        """The best `depth` chunks by words, as many by words close to unknown ones, and as many by names."""
        records = await self._database.fetch(
            _SQL["by_words"],
            candidate_words=list(sought.candidates),
            weights=sought.weights,
            close_words=list(sought.close),
            close_weights=sought.close_weights,
            names=list(sought.names),
            depth=depth,
            **documents,
        )
        return [record["chunk_id"] for record in records]

    async def near(self, documents: Row, model: str, vector: Sequence[float], chunks: int, depth: int) -> list[int]:
        """The `depth` chunks whose vectors of a model are nearest to one, where the workspace has so many chunks."""
        dimension = len(vector)
        few = chunks <= _MOST_COMPARED or dimension > _MOST_INDEXED
        if documents["filtered"]:
            name = "near_in_wanted" if few or await self._lets_few_through(chunks, documents) else "near_by_index"
        else:
            name = "near_in_all" if few else "near_by_index"
        records = await self._database.fetch(
            _of_dimension(name, dimension), model=model, vector=vector_text(vector), depth=depth, **documents
        )
        return [record["chunk_id"] for record in records]

    async def measured(
        self,
        workspace_id: str,
        found: Iterable[int],
        near: Collection[int],
        words: Sequence[str],
        model: str,
        vector: Sequence[float] | None,
    ) -> list[Record]:
        """Chunks and their neighbours, with the counts of words in each, and how similar it is to a vector of a model.

        `near` are those of them that were found by the vector.
        """
        return await self._database.fetch(
            _of_dimension("measured", len(vector or [0.0])),
            workspace_id=workspace_id,
            found=list(found),
            near=list(near),
            words=list(words),
            model=model,
            vector=None if vector is None else vector_text(vector),
        )

    async def _lets_few_through(self, chunks: int, documents: Row) -> bool:
        """Whether so few chunks are wanted that each vector is compared."""
        given = {name: value for name, value in documents.items() if name not in {"filtered", "left_out"}}
        share = await self._database.fetchval(_SQL["share_wanted"], few=_SAMPLED, **given)
        # To count many takes longer than to find the nearest of them.
        if share >= _SURE_SHARE and share * chunks > _MOST_COMPARED:
            return False
        wanted: int = await self._database.fetchval(_SQL["count_wanted"], most=_MOST_COMPARED + 1, **given)
        return wanted <= _MOST_COMPARED

    async def show(self, workspace_id: str, ids: Sequence[int]) -> dict[int, Record]:
        """Chunks as hits, by their ids. One that is gone meanwhile is missing."""
        records = await self._database.fetch(_SQL["show"], workspace_id=workspace_id, ids=list(ids))
        return {record["id"]: record for record in records}


def documents(request: SearchRequest, among: Sequence[str] | None, left_out: str | None) -> Row:
    """Which documents a search looks at, as statements take it.

    `among` are the only ones by their content ids, None for all; `left_out` is the id of one that is not looked at.
    """
    given = filters(request)
    asked = {name: given[name] for name in _FILTERS}
    asked["path_pattern"] = path_pattern(request.path_glob) if request.path_glob else None
    asked["content_ids"] = among
    return {
        **asked,
        "workspace_id": request.workspace_id,
        "show_archived": request.show_archived,
        "show_outdated": request.show_outdated,
        "filtered": any(value is not None for value in asked.values()),
        "left_out": left_out,
    }


@cache
def _of_dimension(name: str, dimension: int) -> Query:
    """The query for vectors of so many dimensions, which stand in it as in the index."""
    query = copy(_SQL[name])
    query.text = query.text.replace("halfvec(1)", f"halfvec({dimension})")
    return query
