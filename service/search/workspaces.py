"""Searches in several workspaces: each has its own statistics, and what they find becomes one ranking."""

from collections.abc import Sequence

from planwire.v1 import search_service_pb2 as pb


def in_each(request: pb.SearchRequest) -> list[pb.SearchRequest]:
    """The request for each of the workspaces that it names."""
    return [_in(request, id_) for id_ in dict.fromkeys((request.workspace_id, *request.other_workspace_ids))]


def merged(responses: Sequence[pb.SearchResponse], limit: int, max_tokens: int) -> pb.SearchResponse:
    """One answer of those of several workspaces.

    Their scores can be compared, since each says how far a chunk stands out at home.
    """
    if len(responses) == 1:
        return responses[0]
    answer = pb.SearchResponse(
        pending=sum(response.pending for response in responses),
        pending_embeddings=sum(response.pending_embeddings for response in responses),
        by_words_alone=next((response.by_words_alone for response in responses if response.by_words_alone), ""),
    )
    seen: set[str] = set()
    hits = (hit for response in responses for hit in response.hits)
    for hit in sorted(hits, key=lambda hit: -hit.score):
        if len(answer.hits) == limit:
            break
        if hit.content in seen or (max_tokens and answer.tokens + hit.tokens > max_tokens):
            continue
        seen.add(hit.content)
        answer.hits.append(hit)
        answer.tokens += hit.tokens
    return answer


def _in(request: pb.SearchRequest, workspace_id: str) -> pb.SearchRequest:
    alone = pb.SearchRequest()
    alone.CopyFrom(request)
    alone.workspace_id = workspace_id
    alone.ClearField("other_workspace_ids")
    return alone
