"""Searches: what is asked for, what the legs find of it, and the answer."""

import asyncio
import math
from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, NamedTuple

from planwire.v1 import search_service_pb2 as pb

from service.database.pool import Record
from service.errors import FailedPrecondition, Unavailable, invalid_field
from service.search import bm25
from service.search.at_once import both
from service.search.fusion import DENSE, DEPTH
from service.search.highlights import highlights
from service.search.identifiers import Written, unknown_words
from service.search.indexing import FILE
from service.search.kinds import KINDS
from service.search.models import EmbeddingModels, InUse, query_vector
from service.search.providers import EmbeddingFailed
from service.search.query_vectors import QueryVectors
from service.search.ranking import Query, Ranking, contributions, different, ranked
from service.search.words import counted_words
from service.store.embeddings import Model
from service.store.rows import Row
from service.store.searches import CloseWord, SearchStore, Sought, Subject, documents

DEFAULT_LIMIT = 10
_BYTES_OF_TOKEN = 4
_NO_MODEL = "this server has no embedding model"
# As many words of a query are looked for; the rarer ones of a longer one say more.
_MOST_WORDS = 64
# Words join the candidates, rarest first, until so many chunks have them.
_MOST_CANDIDATES = 45_000
_MOST_WITH_RARE_WORD = 20_000
_RARE = 0.01


class _Meaning(NamedTuple):
    """The vector that a search looks for."""

    model: Model | None
    vector: list[float] | None
    lacking: str
    """Why there is none although one was wanted."""


class Searcher:
    """Answers SearchService.Search."""

    def __init__(self, store: SearchStore, models: EmbeddingModels) -> None:
        """Without a model texts are found by their words alone."""
        self._store = store
        self._models = models
        self._query_vectors = QueryVectors()

    async def search(self, request: pb.SearchRequest, among: Sequence[str] | None = None) -> pb.SearchResponse:
        """The best chunks, of all documents or `among` those with these content ids.

        Raises NotFound, InvalidArgument, FailedPrecondition, Unavailable.
        """
        _check(request)
        in_use = await self._models.of(request.workspace_id)
        response, pending = await both(
            self._found(request, in_use, among), self._models.pending(request.workspace_id, in_use.searched)
        )
        response.pending_embeddings = pending
        return response

    async def _found(self, request: pb.SearchRequest, in_use: InUse, among: Sequence[str] | None) -> pb.SearchResponse:
        subject = await self._subject(request, in_use) if request.HasField("similar_to") else None
        whole = subject is not None and not request.similar_to.HasField("chunk_index")
        looked_at = documents(request, among, subject.document_id if subject and whole else None)
        if subject:
            asking, meaning = self._like(request, subject), self._meaning_of(request, subject, in_use)
        else:
            asking, meaning = self._written(request), self._vector(request, in_use)
        asked, meant = asyncio.create_task(asking), asyncio.create_task(meaning)
        # Words are looked up while the query gets its vector.
        by_words, near = await both(self._by_words(looked_at, asked), self._near(looked_at, asked, meant))
        query, sought = asked.result(), meant.result()
        records: Sequence[Record] = []
        if found := {*by_words, *near}:
            key = sought.model.key if sought.model else ""
            records = await self._store.measured(request.workspace_id, found, near, query.counted, key, sought.vector)
        if subject and not whole:
            records = [record for record in records if record["id"] != subject.chunk_id]
        response = await self._answer(request, query, ranked(query, records, request))
        response.by_words_alone = sought.lacking
        return response

    async def _by_words(self, looked_at: Row, asked: Awaitable[Query]) -> list[int]:
        query = await asked
        if not query.words and not query.written:
            return []
        return await self._store.by_words(looked_at, _sought(query), DEPTH)

    async def _near(self, looked_at: Row, asked: Awaitable[Query], meant: Awaitable[_Meaning]) -> list[int]:
        query, sought = await asyncio.gather(asked, meant)
        if sought.model is None or sought.vector is None:
            return []
        return await self._store.near(looked_at, sought.model.key, sought.vector, query.statistics.chunks, DEPTH)

    async def _subject(self, request: pb.SearchRequest, in_use: InUse) -> Subject:
        """What hits are to be similar to: a document, or a chunk of it. Raises NotFound."""
        await self._store.statistics(request.workspace_id, [])
        model = in_use.searched
        return await self._store.subject(request.workspace_id, request.similar_to, model.key if model else "")

    async def _like(self, request: pb.SearchRequest, subject: Subject) -> Query:
        """What a subject says in words."""
        # What is there often says more, but not so much more.
        said = {word: 1 + math.log(count) for word, count in subject.counts.items()}
        query, _ = await self._query(request.workspace_id, {} if request.mode == pb.SEARCH_MODE_DENSE else said)
        return query

    async def _meaning_of(self, request: pb.SearchRequest, subject: Subject, in_use: InUse) -> _Meaning:
        """The vector of a subject, or why there is none although one was wanted. Raises FailedPrecondition."""
        model = in_use.searched
        if request.mode == pb.SEARCH_MODE_LEXICAL:
            return _Meaning(model, None, "")
        if subject.vector is not None:
            return _Meaning(model, subject.vector, "")
        lacking = (
            f"what the hits are to be similar to has no vector of the model {model.name!r}" if model else _NO_MODEL
        )
        if request.mode == pb.SEARCH_MODE_DENSE and model:
            text = f"{lacking}; repeat the call when it is embedded, or choose another mode"
            raise FailedPrecondition("NOT_EMBEDDED", text, violations=((request.similar_to.content_id, lacking),))
        if request.mode == pb.SEARCH_MODE_DENSE:
            raise _no_model(lacking)
        return _Meaning(model, None, lacking)

    async def _written(self, request: pb.SearchRequest) -> Query:
        """What a query says in words, and how it is written. Raises NotFound."""
        words = {} if request.mode == pb.SEARCH_MODE_DENSE else counted_words(request.query)
        query, counts = await self._query(request.workspace_id, words)
        if not words:
            return query
        close = await self._store.close_words(request.workspace_id, unknown_words(request.query, counts))
        written = Written(request.query, counts, query.statistics.chunks, _chosen_close(close, words))
        return query._replace(written=written)

    async def _vector(self, request: pb.SearchRequest, in_use: InUse) -> _Meaning:
        """The query's vector, or why there is none although one was wanted.

        Raises InvalidArgument, FailedPrecondition, Unavailable.
        """
        if request.mode == pb.SEARCH_MODE_LEXICAL:
            return _Meaning(None, None, "")
        if request.HasField("query_vector"):
            return _Meaning(*query_vector(request.query_vector, in_use), "")
        model = in_use.searched
        provider, alone = self._models.provider(model), request.mode == pb.SEARCH_MODE_DENSE
        if provider is None:
            lacking = _NO_MODEL
            if model:
                lacking = f"this server does not make vectors of the model {model.name!r}; give a `query_vector`"
            if alone:
                raise _no_model(lacking)
            return _Meaning(model, None, lacking)
        try:
            vector = await self._query_vectors.of(provider, request.query)
        except EmbeddingFailed as error:
            if alone:
                raise Unavailable(
                    "EMBEDDING_UNAVAILABLE", f"{error}; repeat the call in a while, or choose another mode"
                ) from error
            return _Meaning(model, None, str(error))
        return _Meaning(model, vector, "")

    async def _query(self, workspace_id: str, asked: Mapping[str, float]) -> tuple[Query, dict[str, int]]:
        """The words with how often they are asked for, and in how many chunks those are that are known."""
        known = await self._store.statistics(workspace_id, list(asked))
        counts = {word: count for word, count in zip(asked, known.counts, strict=True) if count is not None}
        words = sorted(counts, key=lambda word: (counts[word], word))[:_MOST_WORDS]
        worth = [asked[word] * bm25.rarity(counts[word], known.chunks) for word in words]
        asked_worth = sum(times * bm25.rarity(counts.get(word, 1), known.chunks) for word, times in asked.items())
        return Query(words, worth, asked_worth, _candidates(words, counts, known.chunks), known), counts

    async def _answer(self, request: pb.SearchRequest, query: Query, ranking: Ranking) -> pb.SearchResponse:
        limit, room = request.limit or DEFAULT_LIMIT, request.max_tokens or None
        chosen = different(ranking.hits)
        response = pb.SearchResponse()
        # With a budget the next best that fits is taken, so that more are looked at.
        at_once = limit if room is None else max(limit, DEPTH)
        for start in range(0, len(chosen), at_once):
            part = chosen[start : start + at_once]
            shown = await self._store.show(request.workspace_id, [hit.id for hit in part])
            for hit in part:
                if hit.id not in shown:
                    continue
                fields: dict[str, Any] = dict(shown[hit.id])
                del fields["id"]
                tokens = -(-len(fields["content"].encode()) // _BYTES_OF_TOKEN)
                if room is not None and response.tokens + tokens > room:
                    continue
                message = response.hits.add(score=ranking.scores[hit.id], tokens=tokens, **fields)
                if DENSE in hit.scores:
                    message.similarity = hit.scores[DENSE]
                message.highlights.extend(highlights(message.content, message.start_line, query.words))
                if request.explain:
                    message.contributions.extend(contributions(hit, ranking))
                response.tokens += tokens
                if len(response.hits) == limit:
                    return response
        return response


def _check(request: pb.SearchRequest) -> None:
    """Raises InvalidArgument for what the constraints of fields cannot say."""
    known = (FILE, *(kind.name for kind in KINDS))
    asked = [(f"kinds[{place}]", kind) for place, kind in enumerate(request.kinds)]
    if request.HasField("similar_to"):
        asked.append(("similar_to.kind", request.similar_to.kind))
        if request.query:
            raise invalid_field(
                "query", "must be empty where hits are to be similar to something; leave one of them out"
            )
        if request.HasField("query_vector"):
            raise invalid_field("query_vector", "must not be set beside `similar_to`; leave one of them out")
    elif not request.query and not request.HasField("query_vector"):
        raise invalid_field("query", "is required where neither `query_vector` nor `similar_to` is set")
    for path, kind in asked:
        if kind not in known:
            raise invalid_field(path, f"{kind!r} is not searched; the kinds are {', '.join(known)}")


def _no_model(lacking: str) -> FailedPrecondition:
    text = f"{lacking}, which a search by meaning alone needs; choose another mode"
    return FailedPrecondition("NO_EMBEDDING_MODEL", text, violations=(("embedding model", "is missing"),))


def _sought(query: Query) -> Sought:
    close = query.written.close.values() if query.written else ()
    return Sought(
        candidates=query.candidates,
        weights=bm25.sparse(dict(zip(query.words, query.worth, strict=True))),
        close=[each.word for each in close],
        close_weights=bm25.sparse(
            {each.word: each.closeness * bm25.rarity(each.chunks, query.statistics.chunks) for each in close}
        ),
        names=[name.last for name in query.written.names] if query.written else [],
    )


def _chosen_close(found: Sequence[CloseWord], asked: Mapping[str, int]) -> dict[str, list[CloseWord]]:
    """Those of the words, the closest first, whose chunks are looked at, by the unknown words that they stand for."""
    room = _MOST_WITH_RARE_WORD
    chosen: dict[str, list[CloseWord]] = {}
    for close in sorted(found, key=lambda close: (-close.closeness, close.word)):
        # What is asked for itself is found by that.
        if close.word not in asked and close.chunks <= room:
            room -= close.chunks
            chosen.setdefault(close.asked, []).append(close)
    return chosen


def _candidates(words: Sequence[str], counts: Mapping[str, int], chunks: int) -> list[str]:
    """Those of the words, rarest first, whose chunks are looked at."""
    if not words:
        return []
    room = _MOST_WITH_RARE_WORD if counts[words[0]] <= _RARE * chunks else _MOST_CANDIDATES
    chosen: list[str] = []
    for word in words:
        room -= counts[word]
        if chosen and room < 0:
            break
        chosen.append(word)
    return chosen
