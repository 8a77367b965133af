"""Searches: what the legs find, in one ranking."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from planwire.v1 import search_service_pb2 as pb

from service.database.pool import Record
from service.errors import FailedPrecondition, Unavailable, invalid_field
from service.search import bm25
from service.search.fusion import DENSE, LEXICAL, Found, Moments, fused, leg_weights, reciprocal
from service.search.highlights import highlights
from service.search.indexing import FILE
from service.search.kinds import KINDS
from service.search.providers import EmbeddingFailed, Provider
from service.search.words import counted_words
from service.store.searches import Asked, SearchStore, Statistics

DEFAULT_LIMIT = 10
_BYTES_OF_TOKEN = 4
# How many of the best each leg gives to the fusion.
_DEPTH = 100
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
    candidates: list[str]
    statistics: Statistics


class _Hit(NamedTuple):
    """A chunk that was found, before its fields are known. Scores are by leg."""

    id: int
    content_hash: bytes
    scores: dict[str, float]
    z_scores: dict[str, float]
    by_word: Mapping[str, float]


class _Ranking(NamedTuple):
    """Hits, the best first, and how that came about."""

    hits: list[_Hit]
    scores: Mapping[int, float]
    ranks: Mapping[str, Mapping[int, int]]
    weights: Mapping[str, float]


class Searcher:
    """Answers SearchService.Search."""

    def __init__(self, store: SearchStore, provider: Provider | None) -> None:
        """Without a provider texts are found by their words alone."""
        self._store = store
        self._provider = provider

    async def search(self, request: pb.SearchRequest) -> pb.SearchResponse:
        """The best chunks. Raises NotFound, InvalidArgument, FailedPrecondition, Unavailable."""
        _check_kinds(request)
        vector, lacking = await self._vector(request)
        query = await self._query(request)
        if request.mode == pb.SEARCH_MODE_DENSE:
            query = query._replace(words=[], worth=[], candidates=[])
        records = []
        if query.words or vector is not None:
            weights = bm25.sparse(dict(zip(query.words, query.worth, strict=True)))
            model = self._provider.model if self._provider else ""
            asked = Asked(query.words, query.candidates, weights, model, vector)
            records = await self._store.find(request, asked, query.statistics.chunks, _DEPTH)
        ranking = _ranked(query, records, request)
        response = await self._answer(request, query, ranking)
        response.by_words_alone = lacking
        return response

    async def _vector(self, request: pb.SearchRequest) -> tuple[list[float] | None, str]:
        """The query's vector, or why there is none although one was wanted."""
        if request.mode == pb.SEARCH_MODE_LEXICAL:
            return None, ""
        alone = request.mode == pb.SEARCH_MODE_DENSE
        if self._provider is None:
            lacking = "this server has no embedding model"
            if alone:
                text = f"{lacking}, which a search by meaning alone needs; choose another mode"
                raise FailedPrecondition("NO_EMBEDDING_MODEL", text, violations=(("embedding model", "is missing"),))
            return None, lacking
        try:
            [vector] = await self._provider.embed([request.query], urgent=True)
        except EmbeddingFailed as error:
            if alone:
                raise Unavailable(
                    "EMBEDDING_UNAVAILABLE", f"{error}; repeat the call in a while, or choose another mode"
                ) from error
            return None, str(error)
        return vector, ""

    async def _query(self, request: pb.SearchRequest) -> _Query:
        counts = counted_words(request.query)
        known = await self._store.statistics(request.workspace_id, list(counts))
        by_word = dict(zip(counts, known.counts, strict=True))
        words = sorted(counts, key=lambda word: (by_word[word], word))[:_MOST_WORDS]
        worth = [counts[word] * bm25.rarity(by_word[word], known.chunks) for word in words]
        return _Query(words, worth, _candidates(words, by_word, known.chunks), known)

    async def _answer(self, request: pb.SearchRequest, query: _Query, ranking: _Ranking) -> pb.SearchResponse:
        limit, room = request.limit or DEFAULT_LIMIT, request.max_tokens or None
        chosen = _different(ranking.hits)
        response = pb.SearchResponse()
        # With a budget the next best that fits is taken, so that more are looked at.
        at_once = limit if room is None else max(limit, _DEPTH)
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
                words=hit.by_word if leg == LEXICAL else {},
            )


def _check_kinds(request: pb.SearchRequest) -> None:
    known = (FILE, *(kind.name for kind in KINDS))
    for place, kind in enumerate(request.kinds):
        if kind not in known:
            raise invalid_field(f"kinds[{place}]", f"{kind!r} is not searched; the kinds are {', '.join(known)}")


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
    chunks = max(query.statistics.chunks, records[0]["matches"])
    moments = {
        LEXICAL: Moments.of_sums(records[0]["score_sum"], records[0]["square_sum"], chunks),
        DENSE: Moments(records[0]["mean"], records[0]["deviation"]),
    }
    hits = {record["id"]: _measured(query, record, moments) for record in records}
    ranks = {
        LEXICAL: _ranks({id_: hit.scores[LEXICAL] for id_, hit in hits.items() if hit.scores.get(LEXICAL)}),
        DENSE: _ranks({record["id"]: record["similarity"] for record in records if record["is_near"]}),
    }
    weights = _weights(query, hits, ranks)
    if request.fusion == pb.FUSION_RECIPROCAL_RANK:
        scores = reciprocal(ranks)
    else:
        scores = fused(
            {
                record["id"]: Found(record["document_id"], record["chunk_index"], hits[record["id"]].z_scores)
                for record in records
            },
            weights,
        )
    found = ranks[LEXICAL].keys() | ranks[DENSE].keys()
    if request.HasField("min_similarity"):
        found = {id_ for id_ in found if hits[id_].scores.get(DENSE, -1.0) >= request.min_similarity}
    order = sorted(found, key=lambda id_: (-scores[id_], id_))
    return _Ranking([hits[id_] for id_ in order], scores, ranks, weights)


def _measured(query: _Query, record: Record, moments: Mapping[str, Moments]) -> _Hit:
    """A chunk with its exact scores."""
    by_word = {
        word: worth * bm25.part(count, record["length"], query.statistics.average_length)
        for word, worth, count in zip(query.words, query.worth, record["counts"], strict=True)
        if count
    }
    scores = {}
    if query.words:
        scores[LEXICAL] = sum(by_word.values())
    if record["similarity"] is not None:
        scores[DENSE] = record["similarity"]
    z_scores = {leg: moments[leg].z_score(score) for leg, score in scores.items()}
    return _Hit(record["id"], record["content_hash"], scores, z_scores, by_word)


def _weights(query: _Query, hits: Mapping[int, _Hit], ranks: Mapping[str, Mapping[int, int]]) -> dict[str, float]:
    """What the legs count. One that has nothing to say leaves all to the other."""
    if not ranks[DENSE]:
        return {LEXICAL: 1.0}
    if not query.words:
        return {DENSE: 1.0}
    return leg_weights(max(hits[id_].z_scores[DENSE] for id_ in ranks[DENSE]))


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
