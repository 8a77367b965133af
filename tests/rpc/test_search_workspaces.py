"""One search in several workspaces, for whoever may read them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import grpc
import pytest
from planwire.v1.search_service_pb2 import IndexDocumentsRequest

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.support.tokens import admin_of, write_tokens


@pytest.fixture
def homes(client: Client, workspace_id: str) -> Iterator[list[str]]:
    """Three workspaces. What is rare in one is frequent in another."""
    homes = [workspace_id, f"{workspace_id}-b", f"{workspace_id}-c"]
    for home in homes[1:]:
        client.RegisterWorkspace(workspace_id=home, path=f"/{home}")
    index(client, homes[0], needle="a needle in the hay", same="the same words", **dict.fromkeys("stuvw", "hay"))
    index(client, homes[1], many="needle needle needle", same="the same words", **{c: f"needle {c * 3}" for c in "st"})
    index(client, homes[2], straw="nothing but straw", needle="one needle here")
    yield homes
    for home in homes[1:]:
        client.DeleteWorkspace(workspace_id=home)


def index(client: Client, workspace_id: str, **texts: str) -> None:
    client.IndexDocuments(
        IndexDocumentsRequest(workspace_id=workspace_id, document={"source_path": path, "content": text})
        for path, text in texts.items()
    )


def places(client: Client, homes: list[str], query: str, **fields: Any) -> list[tuple[str, str]]:
    answer = client.Search(workspace_id=homes[0], other_workspace_ids=homes[1:], query=query, **fields)
    return [(hit.workspace_id, hit.source_path) for hit in answer.hits]


def test_what_several_workspaces_have_is_one_ranking(client: Client, homes: list[str]) -> None:
    found = client.Search(workspace_id=homes[0], other_workspace_ids=homes[1:], query="needle").hits
    assert {hit.workspace_id for hit in found} == set(homes)
    scores = [hit.score for hit in found]
    assert scores == sorted(scores, reverse=True)
    # Each has the score that it has at home, where the words are counted.
    for home in homes:
        alone = {hit.source_path: hit.score for hit in client.Search(workspace_id=home, query="needle").hits}
        assert alone == {hit.source_path: hit.score for hit in found if hit.workspace_id == home}
    assert client.Search(workspace_id=homes[0], query="needle").hits[0].workspace_id == homes[0]


def test_limits_and_budgets_are_those_of_the_whole_answer(client: Client, homes: list[str]) -> None:
    assert len(places(client, homes, "needle", limit=2)) == 2
    assert places(client, homes, "needle", limit=2) == places(client, homes, "needle")[:2]
    answer = client.Search(workspace_id=homes[0], other_workspace_ids=homes[1:], query="needle", max_tokens=10)
    assert 0 < answer.tokens == sum(hit.tokens for hit in answer.hits) <= 10
    assert len(places(client, homes, "the same words")) == 1
    # One that is named twice is searched once.
    assert places(client, [homes[0], homes[0]], "needle") == places(client, homes[:1], "needle")


def test_a_plan_is_of_one_workspace(client: Client, homes: list[str], plan_id: str) -> None:
    with invalid("other_workspace_ids"):
        places(client, homes, "needle", plan_id=plan_id)
    with invalid("other_workspace_ids"):
        places(client, homes, "", similar_to={"kind": "file", "content_id": "needle"})
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        places(client, [*homes, "nowhere"], "needle")


def test_only_who_may_read_all_of_them_searches_them(
    caller: Callable[[str], Client], tokens_file: Path, homes: list[str]
) -> None:
    write_tokens(tokens_file, {"admin": admin_of("*"), "some": {home: ["reader"] for home in homes[:2]}})
    reader = caller("some")
    assert {home for home, _ in places(reader, homes[:2], "needle")} == set(homes[:2])
    for wanted in (homes, homes[1:], [homes[2], homes[0]]):
        with refused(grpc.StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED"):
            places(reader, wanted, "needle")
