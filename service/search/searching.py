"""Searches: what the legs find, in one ranking."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from planwire.v1 import search_service_pb2 as pb

from service.database.pool import Record
from service.errors import FailedPrecondition, Unavailable, invalid_field
from service.search import bm25
from service.search.fusion import (
    DENSE,
    DEPTH,
    IDENTIFIER,
    LEXICAL,
    TRIGRAM,
    Best,
    Found,
    aged,
    fused,
    leg_weights,
    reciprocal,
)
from service.search.highlights import highlights
from service.search.identifiers import WEIGHT, Written, unknown_words
from service.search.indexing import FILE
from service.search.kinds import KINDS
from service.search.models import EmbeddingModels, InUse, query_vector
from service.search.providers import EmbeddingFailed
from service.search.query_vectors import QueryVectors
from service.search.words import counted_words
from service.store.embeddings import Model
from service.store.searches import Asked, CloseWord, SearchStore, Statistics, Subject

DEFAULT_LIMIT = 10
_BYTES_OF_TOKEN = 4
_NO_MODEL = "this server has no embedding model"
# As many words of a query are looked for; the rarer ones of a longer one say more.
_MOST_WORDS = 64
# Words join the candidates, rarest first, until so many chunks have them.
_MOST_CANDIDATES = 60_000
_MOST_WITH_RARE_WORD = 20_000
_RARE = 0.01


class _Query(NamedTuple):
    """The words of a query with what each is worth: its rarity, times how often it is asked for."""

    words: list[str]
    worth: list[float]
    asked_worth: float
    """What all words are worth together, also those that no chunk has."""
    candidates: list[str]
    statistics: Statistics
    written: Written | None = None
    """None where nothing is looked for as it was written."""

    @property
    def counted(self) -> list[str]:
        """The words whose counts a chunk comes with."""
        return [*self.words, *(self.written.close if self.written else ())]


class _Sought(NamedTuple):
    """What a search looks for."""

    query: _Query
    model: Model | None
    vector: list[float] | None
    lacking: str
    """Why there is no vector although one was wanted."""
    subject: Subject | None = None
    """What the hits are to be similar to, and what is left out: the chunk, or all of its document."""


class _Hit(NamedTuple):
    """A chunk that was found, before its fields are known. Scores are by leg."""

    id: int
    content_hash: bytes
    scores: dict[str, float]
    z_scores: dict[str, float]
    by_word: Mapping[str, Mapping[str, float]]
    part: float
    """How much of what the words of the query are worth it has, of 1."""


class _Ranking(NamedTuple):
    """Hits, the best first, and how that came about."""

    hits: list[_Hit]
    scores: Mapping[int, float]
    ranks: Mapping[str, Mapping[int, int]]
    weights: Mapping[str, float]


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
        sought = await (self._similar if request.HasField("similar_to") else self._asked)(request, in_use)
        query, subject = sought.query, sought.subject
        whole = subject is not None and not request.similar_to.HasField("chunk_index")
        records: Sequence[Record] = []
        if query.words or sought.vector is not None or query.written:
            asked = _asked_of(sought, subject.document_id if subject and whole else None)
            records = await self._store.find(request, asked, query.statistics.chunks, DEPTH, among)
        if subject and not whole:
            records = [record for record in records if record["id"] != subject.chunk_id]
        response = await self._answer(request, query, _ranked(query, records, request))
        response.by_words_alone = sought.lacking
        return response

    async def _similar(self, request: pb.SearchRequest, in_use: InUse) -> _Sought:
        """What is similar to a document or a chunk of it. Raises NotFound, FailedPrecondition."""
        model = in_use.searched
        counts = await self._store.statistics(request.workspace_id, [])
        subject = await self._store.subject(request.workspace_id, request.similar_to, model.key if model else "")
        query = _Query([], [], 0.0, [], counts)
        if request.mode != pb.SEARCH_MODE_DENSE:
            # What is there often says more, but not so much more.
            said = {word: 1 + math.log(count) for word, count in subject.counts.items()}
            query, _ = await self._query(request.workspace_id, said)
        if request.mode == pb.SEARCH_MODE_LEXICAL:
            return _Sought(query, model, None, "", subject)
        if subject.vector is None:
            lacking = (
                f"what the hits are to be similar to has no vector of the model {model.name!r}" if model else _NO_MODEL
            )
            if request.mode == pb.SEARCH_MODE_DENSE and model:
                text = f"{lacking}; repeat the call when it is embedded, or choose another mode"
                raise FailedPrecondition("NOT_EMBEDDED", text, violations=((request.similar_to.content_id, lacking),))
            if request.mode == pb.SEARCH_MODE_DENSE:
                raise _no_model(lacking)
            return _Sought(query, model, None, lacking, subject)
        return _Sought(query, model, subject.vector, "", subject)

    async def _asked(self, request: pb.SearchRequest, in_use: InUse) -> _Sought:
        """What a query asks for. Raises NotFound, InvalidArgument, FailedPrecondition, Unavailable."""
        model, vector, lacking = await self._vector(request, in_use)
        words = {} if request.mode == pb.SEARCH_MODE_DENSE else counted_words(request.query)
        query, counts = await self._query(request.workspace_id, words)
        if words:
            unknown = unknown_words(request.query, counts)
            close = await self._store.close_words(request.workspace_id, unknown)
            written = Written(request.query, counts, query.statistics.chunks, _chosen_close(close, words))
            query = query._replace(written=written)
        return _Sought(query, model, vector, lacking)

    async def _vector(self, request: pb.SearchRequest, in_use: InUse) -> tuple[Model | None, list[float] | None, str]:
        """The query's vector and its model, or why there is none although one was wanted."""
        if request.mode == pb.SEARCH_MODE_LEXICAL:
            return None, None, ""
        if request.HasField("query_vector"):
            return *query_vector(request.query_vector, in_use), ""
        model = in_use.searched
        provider, alone = self._models.provider(model), request.mode == pb.SEARCH_MODE_DENSE
        if provider is None:
            lacking = _NO_MODEL
            if model:
                lacking = f"this server does not make vectors of the model {model.name!r}; give a `query_vector`"
            if alone:
                raise _no_model(lacking)
            return model, None, lacking
        try:
            vector = await self._query_vectors.of(provider, request.query)
        except EmbeddingFailed as error:
            if alone:
                raise Unavailable(
                    "EMBEDDING_UNAVAILABLE", f"{error}; repeat the call in a while, or choose another mode"
                ) from error
            return model, None, str(error)
        return model, vector, ""

    async def _query(self, workspace_id: str, asked: Mapping[str, float]) -> tuple[_Query, dict[str, int]]:
        """The words with how often they are asked for, and in how many chunks those are that are known."""
        known = await self._store.statistics(workspace_id, list(asked))
        counts = {word: count for word, count in zip(asked, known.counts, strict=True) if count is not None}
        words = sorted(counts, key=lambda word: (counts[word], word))[:_MOST_WORDS]
        worth = [asked[word] * bm25.rarity(counts[word], known.chunks) for word in words]
        asked_worth = sum(times * bm25.rarity(counts.get(word, 1), known.chunks) for word, times in asked.items())
        return _Query(words, worth, asked_worth, _candidates(words, counts, known.chunks), known), counts

    async def _answer(self, request: pb.SearchRequest, query: _Query, ranking: _Ranking) -> pb.SearchResponse:
        limit, room = request.limit or DEFAULT_LIMIT, request.max_tokens or None
        chosen = _different(ranking.hits)
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
                    message.contributions.extend(_contributions(hit, ranking))
                response.tokens += tokens
                if len(response.hits) == limit:
                    return response
        return response


def _contributions(hit: _Hit, ranking: _Ranking) -> Iterator[pb.Contribution]:
    for leg, weight in ranking.weights.items():
        if leg in hit.scores:
            yield pb.Contribution(
                leg=leg,
                score=hit.scores[leg],
                z_score=hit.z_scores[leg],
                weight=weight,
                rank=ranking.ranks[leg].get(hit.id, 0),
                words=hit.by_word.get(leg, {}),
            )


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


def _asked_of(sought: _Sought, left_out: str | None) -> Asked:
    query, written = sought.query, sought.query.written
    close = written.close.values() if written else ()
    return Asked(
        words=query.counted,
        candidate_words=query.candidates,
        weights=bm25.sparse(dict(zip(query.words, query.worth, strict=True))),
        close_words=[each.word for each in close],
        close_weights=bm25.sparse(
            {each.word: each.closeness * bm25.rarity(each.chunks, query.statistics.chunks) for each in close}
        ),
        names=[name.last for name in written.names] if written else [],
        model=sought.model.key if sought.model else "",
        vector=sought.vector,
        left_out=left_out,
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


def _ranked(query: _Query, records: Sequence[Record], request: pb.SearchRequest) -> _Ranking:
    """The chunks by their fused scores."""
    if not records:
        return _Ranking([], {}, {}, {})
    hits = {record["id"]: _measured(query, record) for record in records}
    near = {record["id"]: record["similarity"] for record in records if record["is_near"]}
    best = _best(query, hits, near)
    for hit in hits.values():
        hit.z_scores.update((leg, best[leg].z_score(hit.scores[leg])) for leg in best.keys() & hit.scores.keys())
        if near and LEXICAL in hit.z_scores:
            # BM25 adds up what is there, and does not see what is missing; meaning is about the whole query.
            hit.z_scores[LEXICAL] *= hit.part
    ranks = {
        leg: _ranks({id_: hit.scores[leg] for id_, hit in hits.items() if hit.scores.get(leg)})
        for leg in (LEXICAL, TRIGRAM, IDENTIFIER)
    }
    ranks[DENSE] = _ranks(near)
    weights = _weights(query, best, ranks)
    if request.fusion == pb.FUSION_RECIPROCAL_RANK:
        # Those for a part of the query alone count for that part.
        scores = reciprocal(ranks, lambda leg, id_: hits[id_].scores[leg] if leg in {TRIGRAM, IDENTIFIER} else 1.0)
    else:
        scores = fused(
            {
                record["id"]: Found(record["document_id"], record["chunk_index"], hits[record["id"]].z_scores)
                for record in records
            },
            weights,
        )
    for record in records:
        scores[record["id"]] = aged(scores.get(record["id"], 0.0), record["days"], request.recency_half_life_days)
    found = {id_ for of_leg in ranks.values() for id_ in of_leg}
    if request.HasField("min_similarity"):
        found = {id_ for id_ in found if hits[id_].scores.get(DENSE, -1.0) >= request.min_similarity}
    order = sorted(found, key=lambda id_: (-scores[id_], id_))
    return _Ranking([hits[id_] for id_ in order], scores, ranks, weights)


def _best(query: _Query, hits: Mapping[int, _Hit], near: Mapping[int, float]) -> dict[str, Best]:
    """What the scores of words and meaning are measured in."""
    by_words = [score for hit in hits.values() if (score := hit.scores.get(LEXICAL))]
    # Meaning knows how many chunks a filter lets through, and has to be measured among as many as words.
    chunks = max(len(near), len(by_words)) if near else query.statistics.chunks
    return {LEXICAL: Best.of(by_words, chunks), DENSE: Best.of(near.values(), len(near))}


def _measured(query: _Query, record: Record) -> _Hit:
    """A chunk with its exact scores."""
    counts = dict(zip(query.counted, record["counts"], strict=True))
    by_word: dict[str, Mapping[str, float]] = {
        LEXICAL: {
            word: worth * bm25.part(counts[word], record["length"], query.statistics.average_length)
            for word, worth in zip(query.words, query.worth, strict=True)
            if counts[word]
        }
    }
    scores, part = {}, 0.0
    if query.words:
        scores[LEXICAL] = sum(by_word[LEXICAL].values())
        has_worth = sum(worth for word, worth in zip(query.words, query.worth, strict=True) if counts[word])
        part = has_worth / query.asked_worth
    if record["similarity"] is not None:
        scores[DENSE] = record["similarity"]
    z_scores: dict[str, float] = {}
    if query.written:
        has = {word for word, count in counts.items() if count}
        by_word[IDENTIFIER] = query.written.identifiers(has, record["content_id"])
        by_word[TRIGRAM] = query.written.similar(has)
        for leg in (IDENTIFIER, TRIGRAM):
            if by_word[leg]:
                scores[leg] = sum(by_word[leg].values())
                z_scores[leg] = WEIGHT * scores[leg]
    return _Hit(record["id"], record["content_hash"], scores, z_scores, by_word, part)


def _weights(query: _Query, best: Mapping[str, Best], ranks: Mapping[str, Mapping[int, int]]) -> dict[str, float]:
    """What the legs count. Of words and meaning one that has nothing to say leaves all to the other."""
    weights = {leg: 1.0 for leg in (TRIGRAM, IDENTIFIER) if ranks[leg]}
    if not ranks[DENSE]:
        return {LEXICAL: 1.0, **weights}
    if not query.words:
        return {DENSE: 1.0, **weights}
    return {**leg_weights(best[LEXICAL], best[DENSE]), **weights}


def _ranks(scores: Mapping[int, float]) -> dict[int, int]:
    """The places from 1 on."""
    return {id_: place for place, id_ in enumerate(sorted(scores, key=lambda id_: (-scores[id_], id_)), 1)}


def _different(hits: Sequence[_Hit]) -> list[_Hit]:
    """The hits, of which those that say the same as a better one are left out."""
    seen: set[bytes] = set()
    different: list[_Hit] = []
    for hit in hits:
        if hit.content_hash not in seen:
            seen.add(hit.content_hash)
            different.append(hit)
    return different
