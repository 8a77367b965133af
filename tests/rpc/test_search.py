"""SearchService: what is indexed, and what is found."""

from collections.abc import Callable, Iterable
from typing import Any

import grpc
import pytest
from planwire.v1.search_service_pb2 import IndexDocumentsRequest, SearchHit
from planwire.v1.workspace_pb2 import Workspace

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

CODE = '''"""Reads configuration."""

import os


def parse_config_file(path):
    """Return the settings in the file."""
    with open(path) as file:
        return dict(line.split("=", 1) for line in file)


class HTTPServerPool:
    """Keeps connections to servers."""

    def release_connection(self, connection):
        """Give a connection back."""
        self.free.append(connection)


def read_environment():
    """Return the settings in the environment."""
    return dict(os.environ)
'''
GUIDE = """# Operators

How to run the service.

## Backups

Take a backup with pg_dump every night, and keep it elsewhere.

## Certificates

Certificates are read again when the files change.
"""


class Files:
    """The index of a workspace."""

    def __init__(self, client: Client, workspace_id: str) -> None:
        self.client, self.workspace_id = client, workspace_id

    def index(self, *documents: dict[str, Any]) -> Any:
        return self.client.IndexDocuments(
            IndexDocumentsRequest(workspace_id=self.workspace_id, document=document) for document in documents
        )

    def index_texts(self, **texts: str) -> Any:
        return self.index(*({"source_path": path, "content": text} for path, text in texts.items()))

    def search(self, query: str, **fields: Any) -> list[SearchHit]:
        return list(self.client.Search(workspace_id=self.workspace_id, query=query, **fields).hits)

    def paths(self, query: str, **fields: Any) -> list[str]:
        return [hit.source_path for hit in self.search(query, **fields)]

    def listed(self, **fields: Any) -> dict[str, Any]:
        response = self.client.ListIndexedFiles(workspace_id=self.workspace_id, **fields)
        return {file.source_path: file for file in response.files}


@pytest.fixture
def files(client: Client, workspace_id: str) -> Files:
    return Files(client, workspace_id)


def code(path: str = "app/config.py", content: str = CODE, **fields: Any) -> dict[str, Any]:
    return {"source_path": path, "content": content, **fields}


def guide(**fields: Any) -> dict[str, Any]:
    return {"source_path": "docs/guide.md", "content": GUIDE, **fields}


def test_a_function_is_found_by_the_parts_of_its_name(files: Files) -> None:
    files.index(code(content=CODE * 4), guide())
    [hit, *_] = files.search("release connection of an http server pool")
    assert (hit.kind, hit.content_id, hit.source_path, hit.language) == ("file",) + ("app/config.py",) * 2 + ("python",)
    assert "def release_connection" in hit.content
    assert hit.title == "HTTPServerPool"
    assert hit.content_type == "code"
    lines = (CODE * 4).split("\n")
    assert "\n".join(lines[hit.start_line - 1 : hit.end_line]) == hit.content
    for highlight in hit.highlights:
        assert highlight.text == lines[highlight.line - 1]
    marked = {highlight.text[span.start : span.end] for highlight in hit.highlights for span in highlight.spans}
    assert {"HTTPServerPool", "release", "connection"} <= marked


def test_a_name_is_found_whole_before_its_parts(files: Files) -> None:
    files.index_texts(
        parts="parse the config file, parse every config file",
        whole="call parse_config_file",
        neither="nothing of that",
    )
    assert files.paths("parse_config_file") == ["whole", "parts"]
    # Written in another way it is nearly the same word.
    assert files.paths("parseConfigFile") == ["whole", "parts"]


def test_markdown_is_cut_at_its_headings(files: Files) -> None:
    files.index(guide(content=GUIDE.replace("\n\n", "\n\n" + "Words about nothing in particular. " * 20 + "\n\n")))
    [hit, *_] = files.search("pg_dump backup")
    assert hit.title == "Operators > Backups"
    assert "certificates" not in hit.content.lower()


def test_what_is_unchanged_is_left_as_it_is(files: Files) -> None:
    first = files.index(code(), guide())
    assert (first.indexed, first.unchanged, first.failed) == (2, 0, 0)
    before = files.listed()
    again = files.index(code(), guide())
    assert (again.indexed, again.unchanged, again.chunks) == (0, 2, 0)
    assert files.listed() == before

    changed = files.index(code(content=CODE + "\n\ndef added_later():\n    pass\n"), guide())
    assert (changed.indexed, changed.unchanged) == (1, 1)
    assert files.paths("added later") == ["app/config.py"]
    after = files.listed()
    assert after["docs/guide.md"] == before["docs/guide.md"]
    assert after["app/config.py"].content_hash != before["app/config.py"].content_hash


def test_a_new_description_is_stored_without_cutting_anew(files: Files) -> None:
    files.index(code(commit_sha="a" * 40))
    response = files.index(code(commit_sha="b" * 40, metadata={"team": "core"}))
    assert (response.indexed, response.unchanged, response.chunks) == (0, 1, 0)
    assert files.listed()["app/config.py"].commit_sha == "b" * 40
    assert files.paths("environment", metadata={"team": "core"}) == ["app/config.py"]
    assert files.paths("environment", metadata={"team": "other"}) == []


def test_files_that_are_gone_leave_nothing(files: Files) -> None:
    files.index(code(), code("app/deep/other.py"), guide())
    remove = files.client.RemoveIndexedFiles
    assert remove(workspace_id=files.workspace_id, source_paths=["app/config.py", "never"]).removed == 1
    assert files.paths("environment") == ["app/deep/other.py"]
    assert remove(workspace_id=files.workspace_id, path_prefix="app/").removed == 1
    assert files.paths("environment") == []
    assert files.listed().keys() == {"docs/guide.md"}
    assert [(k.kind, k.documents) for k in files.client.GetIndexStatus(workspace_id=files.workspace_id).kinds] == [
        ("file", 1)
    ]


def test_an_empty_prefix_removes_nothing(files: Files) -> None:
    files.index(code())
    assert files.client.RemoveIndexedFiles(workspace_id=files.workspace_id).removed == 0


@pytest.mark.parametrize(
    ("filter_", "found"),
    [
        ({"path_prefix": "a/"}, ["a/b/two.py", "a/one.py"]),
        ({"path_prefix": "a_"}, []),
        ({"path_glob": "a/*.py"}, ["a/one.py"]),
        ({"path_glob": "a/**/*.py"}, ["a/b/two.py", "a/one.py"]),
        ({"path_glob": "**/t?o.py"}, ["a/b/two.py"]),
        ({"path_glob": "a.one.py"}, []),
        ({"languages": ["go", "rust"]}, ["three.go"]),
        ({"kinds": ["file"]}, ["a/b/two.py", "a/one.py", "three.go"]),
        ({"kinds": ["task"]}, []),
        ({"modified_after": {"seconds": 2000}}, ["a/b/two.py"]),
        ({"modified_before": {"seconds": 2000}}, ["a/one.py"]),
        ({"metadata": {"nested": {"deep": True}}}, ["three.go"]),
    ],
    ids=str,
)
def test_a_search_can_be_narrowed(files: Files, filter_: dict[str, Any], found: list[str]) -> None:
    files.index(
        code("a/one.py", "needle one", modified_at={"seconds": 1000}),
        code("a/b/two.py", "needle two", modified_at={"seconds": 2000}),
        code("three.go", "needle three", metadata={"nested": {"deep": True, "other": 1}}),
    )
    assert sorted(files.paths("needle", **filter_)) == found


def test_what_is_of_no_plan_is_not_in_one(files: Files, plan_id: str, task_id: str) -> None:
    files.index(code())
    assert files.paths("environment", plan_id=plan_id) == files.paths("environment", task_id=task_id) == []
    for missing in ({"plan_id": task_id}, {"task_id": plan_id}):
        with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            files.search("environment", **missing)


def test_a_budget_takes_whole_chunks_the_best_first(files: Files) -> None:
    files.index_texts(
        long="needle needle needle " + "hay " * 250,
        short="needle and some hay",
        other="needle in much hay " + "straw " * 9,
    )
    response = files.client.Search(workspace_id=files.workspace_id, query="needle", max_tokens=30)
    assert {hit.source_path for hit in response.hits} == {"short", "other"}
    assert response.tokens == sum(hit.tokens for hit in response.hits) <= 30


def test_the_same_text_is_found_once(files: Files) -> None:
    files.index_texts(a="the same needle", b="the same needle", c="another needle")
    assert len(files.search("needle")) == 2


def test_a_hit_says_how_its_score_came_about(files: Files) -> None:
    files.index_texts(a="needle in the hay", b="hay and hay", c="straw")
    [hit] = files.search("needle", explain=True)
    [contribution] = hit.contributions
    assert contribution.leg == "lexical"
    assert contribution.words.keys() == {"needle"}
    assert sum(contribution.words.values()) == pytest.approx(contribution.score)
    assert contribution.rank == 1
    assert hit.score == pytest.approx(contribution.z_score * contribution.weight)
    assert not files.search("needle")[0].contributions


def test_a_hit_of_an_older_commit_is_stale(files: Files) -> None:
    files.index(code(commit_sha="a" * 40))
    assert not files.search("environment")[0].stale
    home = {"workspace_id": files.workspace_id}
    files.client.UpdateWorkspace(**home, workspace={"current_commit_sha": "b" * 40})
    [hit, *_] = files.search("environment")
    assert (hit.stale, hit.commit_sha, hit.current_commit_sha) == (True, "a" * 40, "b" * 40)
    files.index(code(commit_sha="b" * 40))
    assert not files.search("environment")[0].stale


def test_the_workspace_says_when_and_with_which_commit_it_was_indexed(files: Files) -> None:
    home = {"workspace_id": files.workspace_id}

    def workspace() -> Workspace:
        found: Workspace = files.client.GetWorkspace(**home).workspace
        return found

    before = workspace()
    assert not before.HasField("rag_indexed_at")
    files.index(code(commit_sha="a" * 40), guide(commit_sha="a" * 40))
    first = workspace()
    assert (first.rag_indexed_commit_sha, first.etag, first.updated_at) == ("a" * 40, before.etag, before.updated_at)
    files.index(code(commit_sha="b" * 64))
    second = workspace()
    assert not second.rag_indexed_commit_sha, "a file is still that of another commit"
    assert second.rag_indexed_at.ToNanoseconds() > first.rag_indexed_at.ToNanoseconds()
    files.client.RemoveIndexedFiles(**home, source_paths=[guide()["source_path"]])
    assert workspace().rag_indexed_commit_sha == "b" * 64
    files.index(guide())
    assert not workspace().rag_indexed_commit_sha, "a file is of no known commit"


def test_only_the_index_says_what_is_indexed(files: Files) -> None:
    with invalid("update_mask"):
        files.client.UpdateWorkspace(
            workspace_id=files.workspace_id,
            workspace={"rag_indexed_commit_sha": "a" * 40},
            update_mask={"paths": ["rag_indexed_commit_sha"]},
        )


@pytest.mark.parametrize(
    "content",
    [
        "",
        "\n \n",
        "x" * 1_000_000,
        "\u2028\x0b\x0c\x1f",
        "\ufffd" * 50,
        "def " * 30_000,
        "(" * 50_000,
        "\U0001f600" * 5000,
    ],
    ids=["empty", "blank", "long line", "controls", "replaced", "words", "deep", "astral"],
)
def test_any_text_is_indexed(files: Files, content: str) -> None:
    response = files.index(code(content=content), guide())
    assert (response.indexed, response.failed) == (2, 0)
    assert files.paths("certificates") == ["docs/guide.md"]


def test_what_cannot_be_stored_is_told_and_the_rest_is_indexed(files: Files) -> None:
    bad = [
        code("bad.bin", "a\x00b"),
        code(""),
        code("x" * 1001),
        code(commit_sha="main"),
        code(metadata={"a": float("nan")}),
    ]
    response = files.index(*bad, guide())
    assert (response.indexed, response.failed) == (1, len(bad))
    said = [(failure.source_path, failure.message.split(":")[0]) for failure in response.failures]
    assert said == [
        ("bad.bin", "content"),
        ("", "source_path"),
        ("x" * 1001, "source_path"),
        ("app/config.py", "commit_sha"),
        ("app/config.py", "metadata.a"),
    ]
    assert files.listed().keys() == {"docs/guide.md"}


@pytest.mark.parametrize("query", ["the of and", "?!", "nowhere", "' OR 1=1 --", "x" * 10_000, "%_\\"], ids=repr)
def test_any_query_is_answered(files: Files, query: str) -> None:
    files.index(code())
    assert files.search(query) == []


def test_a_file_that_comes_twice_is_the_later_one(files: Files) -> None:
    response = files.index(code(content="first needle"), code(content="second needle"))
    assert response.indexed == 2
    assert [hit.content for hit in files.search("needle")] == ["second needle"]


def test_files_are_listed_by_pages(files: Files) -> None:
    files.index(*(code(f"file {number:02}.py", f"text {number}") for number in range(25)))
    home, token, paths = {"workspace_id": files.workspace_id}, "", []
    while True:
        page = files.client.ListIndexedFiles(**home, page_size=10, page_token=token)
        paths += [file.source_path for file in page.files]
        token = page.next_page_token
        if not token:
            break
    assert paths == [f"file {number:02}.py" for number in range(25)]


def test_one_workspace_does_not_find_what_is_in_another(files: Files, client: Client) -> None:
    files.index(code())
    client.RegisterWorkspace(path="/elsewhere", workspace_id=f"{files.workspace_id}-other")
    other = Files(client, f"{files.workspace_id}-other")
    assert other.search("environment") == []
    assert other.listed() == {}
    client.DeleteWorkspace(workspace_id=other.workspace_id)


@pytest.mark.parametrize(
    "call",
    [
        lambda files: files.search("x"),
        lambda files: files.listed(),
        lambda files: files.index(code()),
        lambda files: files.client.RemoveIndexedFiles(workspace_id="nowhere", source_paths=["a"]),
        lambda files: files.client.GetIndexStatus(workspace_id="nowhere"),
    ],
)
def test_an_unknown_workspace_is_not_found(client: Client, call: Callable[[Files], object]) -> None:
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        call(Files(client, "nowhere"))


def test_all_messages_are_of_one_workspace(files: Files) -> None:
    def messages() -> Iterable[IndexDocumentsRequest]:
        yield IndexDocumentsRequest(workspace_id=files.workspace_id, document=code())
        yield IndexDocumentsRequest(workspace_id="other", document=guide())

    with refused(grpc.StatusCode.INVALID_ARGUMENT, "INVALID_FIELD"):
        files.client.IndexDocuments(messages())


def test_a_section_after_a_long_line_has_its_own_title(files: Files) -> None:
    files.index_texts(**{"ferries.md": f"# Ferry\n\n{'ferry ' * 250}\n\n# Crane\n\n{'crane ' * 250}\n"})
    titles = {hit.content.split()[-1]: hit.title for hit in files.search("ferry crane")}
    assert titles == {"ferry": "Ferry", "Ferry": "Ferry", "crane": "Crane", "Crane": "Crane"}
