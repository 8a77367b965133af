"""The ranking of what the legs found: exact scores, what each leg counts, and how the fused score came about."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planwire.v1 import search_service_pb2 as pb

from service.database.pool import Record
from service.search import bm25
from service.search.fusion import (
    DENSE,
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
from service.search.identifiers import WEIGHT, Written
from service.store.searches import Statistics


class Query(NamedTuple):
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


class Hit(NamedTuple):
    """A chunk that was found, before its fields are known. Scores are by leg."""

    id: int
    content_hash: bytes
    scores: dict[str, float]
    z_scores: dict[str, float]
    by_word: Mapping[str, Mapping[str, float]]
    part: float
    """How much of what the words of the query are worth it has, of 1."""


class Ranking(NamedTuple):
    """Hits, the best first, and how that came about."""

    hits: list[Hit]
    scores: Mapping[int, float]
    ranks: Mapping[str, Mapping[int, int]]
    weights: Mapping[str, float]


def ranked(query: Query, records: Sequence[Record], request: pb.SearchRequest) -> Ranking:
    """The chunks by their fused scores."""
    if not records:
        return Ranking([], {}, {}, {})
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
    return Ranking([hits[id_] for id_ in order], scores, ranks, weights)


def _best(query: Query, hits: Mapping[int, Hit], near: Mapping[int, float]) -> dict[str, Best]:
    """What the scores of words and meaning are measured in."""
    by_words = [score for hit in hits.values() if (score := hit.scores.get(LEXICAL))]
    # Meaning knows how many chunks a filter lets through, and has to be measured among as many as words.
    chunks = max(len(near), len(by_words)) if near else query.statistics.chunks
    return {LEXICAL: Best.of(by_words, chunks), DENSE: Best.of(near.values(), len(near))}


def _measured(query: Query, record: Record) -> Hit:
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
    return Hit(record["id"], record["content_hash"], scores, z_scores, by_word, part)


def _weights(query: Query, best: Mapping[str, Best], ranks: Mapping[str, Mapping[int, int]]) -> dict[str, float]:
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


def different(hits: Sequence[Hit]) -> list[Hit]:
    """The hits, of which those that say the same as a better one are left out."""
    seen: set[bytes] = set()
    different: list[Hit] = []
    for hit in hits:
        if hit.content_hash not in seen:
            seen.add(hit.content_hash)
            different.append(hit)
    return different


def contributions(hit: Hit, ranking: Ranking) -> Iterator[pb.Contribution]:
    """What each leg gave to the score of a hit."""
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
