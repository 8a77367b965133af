"""Searches: what the legs find, in one ranking."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from planwire.v1 import search_service_pb2 as pb

from service.errors import invalid_field
from service.search import bm25
from service.search.fusion import Found, Moments, fused
from service.search.highlights import highlights
from service.search.indexing import FILE
from service.search.kinds import KINDS
from service.search.words import counted_words
from service.store.searches import SearchStore, Statistics

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
    """A chunk that was found, before its fields are known."""

    id: int
    content_hash: bytes
    lexical: float
    by_word: Mapping[str, float]


class Searcher:
    """Answers SearchService.Search."""

    def __init__(self, store: SearchStore) -> None:
        self._store = store

    async def search(self, request: pb.SearchRequest) -> pb.SearchResponse:
        """The best chunks. Raises NotFound, InvalidArgument."""
        _check_kinds(request)
        query = await self._query(request)
        records = []
        if query.words:
            weights = bm25.sparse(dict(zip(query.words, query.worth, strict=True)))
            records = await self._store.find(request, query.words, query.candidates, weights, _DEPTH)
        hits, found, moments = _measured(query, records)
        weights_of_legs = {"lexical": 1.0}
        scores = fused(found, weights_of_legs)
        ranks = _ranks({id_: hit.lexical for id_, hit in hits.items() if hit.lexical > 0})
        order = sorted((id_ for id_ in scores if id_ in ranks), key=lambda id_: (-scores[id_], id_))
        return await self._answer(request, query, [hits[id_] for id_ in order], scores, ranks, moments)

    async def _query(self, request: pb.SearchRequest) -> _Query:
        counts = counted_words(request.query)
        known = await self._store.statistics(request.workspace_id, list(counts))
        by_word = dict(zip(counts, known.counts, strict=True))
        words = sorted(counts, key=lambda word: (by_word[word], word))[:_MOST_WORDS]
        worth = [counts[word] * bm25.rarity(by_word[word], known.chunks) for word in words]
        return _Query(words, worth, _candidates(words, by_word, known.chunks), known)

    async def _answer(
        self,
        request: pb.SearchRequest,
        query: _Query,
        ordered: Sequence[_Hit],
        scores: Mapping[int, float],
        ranks: Mapping[int, int],
        moments: Moments,
    ) -> pb.SearchResponse:
        limit, room = request.limit or DEFAULT_LIMIT, request.max_tokens or None
        chosen = _different(ordered)
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
                message = response.hits.add(score=scores[hit.id], tokens=tokens, **fields)
                message.highlights.extend(highlights(message.content, message.start_line, query.words))
                if request.explain:
                    message.contributions.add(
                        leg="lexical",
                        score=hit.lexical,
                        z_score=moments.z_score(hit.lexical),
                        weight=1.0,
                        rank=ranks.get(hit.id, 0),
                        words=hit.by_word,
                    )
                response.tokens += tokens
                if len(response.hits) == limit:
                    return response
        return response


def _check_kinds(request: pb.SearchRequest) -> None:
    known = (FILE, *KINDS)
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


def _measured(query: _Query, records: Sequence[Any]) -> tuple[dict[int, _Hit], dict[int, Found], Moments]:
    """The chunks with their exact scores, and what scores are like in the workspace."""
    hits: dict[int, _Hit] = {}
    for record in records:
        by_word = {
            word: worth * bm25.part(count, record["length"], query.statistics.average_length)
            for word, worth, count in zip(query.words, query.worth, record["counts"], strict=True)
            if count
        }
        hits[record["id"]] = _Hit(record["id"], record["content_hash"], sum(by_word.values()), by_word)
    if not records:
        return hits, {}, Moments(0.0, 0.0)
    first = records[0]
    chunks = max(query.statistics.chunks, first["matches"])
    moments = Moments.of_sums(first["score_sum"], first["square_sum"], chunks)
    found = {
        record["id"]: Found(
            record["document_id"], record["chunk_index"], {"lexical": moments.z_score(hits[record["id"]].lexical)}
        )
        for record in records
    }
    return hits, found, moments


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
