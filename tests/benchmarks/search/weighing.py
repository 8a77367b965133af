"""How hits would be ranked if meaning always counted the same, beside how they are."""

from collections.abc import Sequence

from planwire.v1 import search_service_pb2 as pb

from service.search.fusion import DENSE, IDENTIFIER, LEXICAL, TRIGRAM, Found, fused

WEIGHTS = tuple(step / 10 for step in range(11))
"""Of meaning; words have the rest."""


def weighed(hits: Sequence[pb.SearchHit], weight: float) -> list[pb.SearchHit]:
    """The hits of a search by words and meaning, with explanations, in the order of another weight."""
    found = {
        number: Found(hit.source_path, hit.chunk_index, {each.leg: each.z_score for each in hit.contributions})
        for number, hit in enumerate(hits)
    }
    scores = fused(found, {LEXICAL: 1 - weight, DENSE: weight, IDENTIFIER: 1.0, TRIGRAM: 1.0})
    return [hits[number] for number in sorted(scores, key=lambda number: (-scores[number], number))]
