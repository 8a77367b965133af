"""What is found as it was written: names from code, keys, names of files, and what is nearly so."""

import uuid
from typing import Any

import grpc
import pytest
from planwire.v1.search_service_pb2 import SearchHit

from service.search.words import asked_words
from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_search import Files

TEXTS = {
    "net/headers.py": "def parseHTTPHeader(raw):\n    return dict(line.split(':') for line in raw)",
    "users/store.py": "def getUserById(id):\n    return users[id]",
    "users/list.py": "user by id, get user, get every user by its id, user user user id id",
    "docs/errors.md": "ERROR_REASON_LEASE_LOST means that the worker is too late.",
    "docs/tasks.md": "TASK-7 comes before TASK-8, and task 9 after it. Task, task.",
    "docs/other.md": "TASK-8 is a task like 7 others. Task, task, task.",
    **{f"filler/{number}.md": f"Nothing of interest is in page {number} of the handbook." for number in range(30)},
}


@pytest.fixture
def files(client: Client, workspace_id: str) -> Files:
    files = Files(client, workspace_id)
    files.index_texts(**TEXTS)
    return files


def legs(hit: SearchHit) -> dict[str, Any]:
    return {contribution.leg: contribution for contribution in hit.contributions}


@pytest.mark.parametrize(
    ("query", "path", "word"),
    [
        ("parseHtpHeader", "net/headers.py", "parsehttpheader"),
        ("parse_http_header", "net/headers.py", "parsehttpheader"),
        ("HTTPHead", "net/headers.py", "parsehttpheader"),
        ("arseHTTPHea", "net/headers.py", "parsehttpheader"),
        ("getUserByI", "users/store.py", "getuserbyid"),
        ("serB", "users/store.py", "getuserbyid"),
        ("LEASE_LOST", "docs/errors.md", "error_reason_lease_lost"),
        ("intrest in the handbok", "filler/", "interest"),
    ],
)
def test_a_word_that_nobody_has_finds_those_like_it(files: Files, query: str, path: str, word: str) -> None:
    hit = files.search(query, explain=True)[0]
    assert hit.source_path.startswith(path)
    trigram = legs(hit)["trigram"]
    assert word in trigram.words
    assert 0 < trigram.score < 1
    assert trigram.z_score == pytest.approx(5 * trigram.score)
    assert (trigram.weight, trigram.rank) == (1, 1)


@pytest.mark.parametrize(
    ("query", "path", "word"),
    [
        ("getUserById", "users/store.py", "getuserbyid"),
        ("who calls getUserById for a user by id", "users/store.py", "getuserbyid"),
        ("TASK-7", "docs/tasks.md", "task-7"),
        ("ERROR_REASON_LEASE_LOST", "docs/errors.md", "error_reason_lease_lost"),
        ("store.py", "users/store.py", "store.py"),
        ("what is in users/store.py?", "users/store.py", "users/store.py"),
        ("./docs/errors.md", "docs/errors.md", "docs/errors.md"),
    ],
)
def test_what_is_asked_for_as_it_is_stands_out(files: Files, query: str, path: str, word: str) -> None:
    best, *others = files.search(query, explain=True)
    assert best.source_path == path
    identifier = legs(best)["identifier"]
    assert list(identifier.words) == [word]
    assert 0 < identifier.score <= 1
    assert all("identifier" not in legs(hit) for hit in others)


def test_a_name_alone_is_all_of_the_query(files: Files) -> None:
    [best, *_] = files.search("getUserById", explain=True)
    assert legs(best)["identifier"].score == pytest.approx(1)
    assert best.score > 5


def test_the_file_is_meant_that_lies_there(files: Files) -> None:
    assert "identifier" not in {leg for hit in files.search("net/store.py", explain=True) for leg in legs(hit)}
    files.index_texts(Makefile="all: build", **{"old/store.py": "old"})
    assert files.paths("Makefile") == ["Makefile"]
    assert files.paths("users/store.py")[0] == "users/store.py"
    assert set(files.paths("store.py")[:2]) == {"users/store.py", "old/store.py"}
    assert files.paths("store.py", path_prefix="old/") == ["old/store.py"]


def test_what_is_there_needs_no_word_like_it(files: Files) -> None:
    for hit in files.search("handbook of interest", explain=True):
        assert legs(hit).keys() == {"lexical"}


def test_a_word_is_like_others_from_its_first_chunk_on(files: Files) -> None:
    """Words are counted anew only when enough has changed, which one file of many is not."""
    assert not files.search("calibrateSenzor")
    files.index_texts(**{"new.py": "def calibrateSensor(): ..."})
    assert files.paths("calibrateSenzor") == ["new.py"]
    files.client.RemoveIndexedFiles(workspace_id=files.workspace_id, source_paths=["new.py"])
    assert not files.search("calibrateSenzor")


@pytest.mark.parametrize(
    "query", ["%", "_____", "a_b%c\\", "\\", "'; --", "././.", "-.-", "…" * 100, "x" * 10_000, "a.b " * 2000]
)
def test_odd_queries_find_nothing_and_harm_nothing(files: Files, query: str) -> None:
    assert not files.search(query)


def test_words_of_other_workspaces_are_not_seen(files: Files) -> None:
    other = Files(files.client, f"w-{uuid.uuid4()}")
    files.client.RegisterWorkspace(workspace_id=other.workspace_id, path=f"/{other.workspace_id}")
    other.index_texts(a="nothing like it")
    assert not other.search("parseHtpHeader")


def test_only_meaning_asks_for_no_words(files: Files) -> None:
    with refused(grpc.StatusCode.FAILED_PRECONDITION, "NO_EMBEDDING_MODEL"):
        files.search("parseHtpHeader", mode="SEARCH_MODE_DENSE")


def test_names_and_keys_of_a_query() -> None:
    asked = asked_words("Fix getUserById in TASK-7: the utf8 HTTP __init__ of well-known Water 2026-11-27")
    assert [word.text for word in asked if word.is_identifier] == ["getuserbyid", "task-7", "utf8", "__init__"]
