"""CodeGraphService: files that are larger than a message, as programs write them."""

import time
from collections.abc import Iterator

import pytest
from planwire.v1.code_graph_service_pb2 import CodeFile, IndexCodeRequest, IndexCodeResponse

from tests.rpc.indexed_code import Graph

MEGABYTE = 1_000_000
PART = 3 * 1024 * 1024


def table(size: int) -> str:
    """A table as generators of parsers write it, with code behind it."""
    row = "    (17, 'é', 0x12, None, -1),\n"
    return f"TABLE = [\n{row * (size // len(row.encode()))}]\n\n\ndef look_up(key):\n    return TABLE[key]\n"


def parts(path: str, text: str, size: int = PART // 4) -> Iterator[CodeFile]:
    for start in range(0, len(text), size):
        yield CodeFile(path=path, content=text[start : start + size], continues=start + size < len(text))


def index(graph: Graph, *files: CodeFile) -> IndexCodeResponse:
    requests = (IndexCodeRequest(workspace_id=graph.workspace_id, file=file) for file in files)
    response: IndexCodeResponse = graph.client.IndexCode(requests)
    return response


def test_a_generated_file_of_five_megabytes_is_indexed(graph: Graph) -> None:
    text = table(5 * MEGABYTE)
    assert len(text.encode()) > PART
    response = index(
        graph,
        *parts("app/tables.py", text),
        CodeFile(path="app/main.py", content="from app.tables import look_up\n\ndef main():\n    look_up(1)\n"),
    )
    assert (response.indexed, response.failed, response.cut) == (2, 0, 0), response.failures
    assert graph.node("app.tables.look_up").end_line == text.count("\n")
    assert graph.related("look_up", "CALLS") == {"app.main.main"}
    files = {file.path: file.size_bytes for file in graph.client.ListCodeFiles(workspace_id=graph.workspace_id).files}
    assert files["app/tables.py"] == len(text.encode())
    assert index(graph, *parts("app/tables.py", text)).unchanged == 1


def test_of_a_file_with_very_many_symbols_the_first_are_taken_and_it_is_named(graph: Graph) -> None:
    comment = f"  // {150 * 'c'}\n"
    methods = "".join(f"  int get{n}(int x) {{ return this.get{n}(x) + other(x); }}\n{comment}" for n in range(21_000))
    text = f"package p;\nclass Generated {{\n{methods}}}\n"
    assert len(text) > 4 * MEGABYTE
    response = index(graph, *parts("p/Generated.java", text), CodeFile(path="b.py", content="def b(): pass\n"))
    assert (response.indexed, response.cut, list(response.cut_paths)) == (2, 1, ["p/Generated.java"]), response
    assert response.nodes == 20_001 + 2
    # It is the whole file that was read: the class ends where it ends.
    assert graph.node("p.Generated", node_types=["CODE_NODE_TYPE_CLASS"]).end_line == text.count("\n")
    assert graph.node("p.Generated.get19").start_line == 41
    assert graph.related("p.Generated.get19", "CALLS", "OUTGOING") == {"p.Generated.get19"}


@pytest.mark.parametrize(
    ("files", "why"),
    [
        (
            [*parts("a.py", "x = 1\n" * 1_500_000)],
            "content: must be at most 8,388,608 bytes in all messages together",
        ),
        (
            [CodeFile(path="a.py", content="x = 1\n", continues=True), CodeFile(path="b.py", content="y = 1\n")],
            "content: must go on in the next message, which was of another file",
        ),
        (
            [CodeFile(path="b.py", content="y = 1\n"), CodeFile(path="a.py", content="x = 1\n", continues=True)],
            "content: must go on in the next message, and there was none",
        ),
        (
            [
                CodeFile(path="a.py", content="x = 1\n", continues=True),
                CodeFile(path="a.py", content="\0", continues=True),
                CodeFile(path="a.py", content="y = 1\n"),
            ],
            "content: must not hold a NUL character",
        ),
    ],
    ids=["too large", "another", "none", "invalid"],
)
def test_a_file_that_is_not_whole_is_told_and_the_others_are_indexed(
    graph: Graph, files: list[CodeFile], why: str
) -> None:
    response = index(graph, *files, *([] if files[-1].continues else [CodeFile(path="c.py", content="z = 1\n")]))
    assert [(failure.path, failure.message) for failure in response.failures] == [("a.py", why)]
    others = {"b.py"} if files[-1].continues else {"b.py", "c.py"} if len(files) == 2 else {"c.py"}
    listed = graph.client.ListCodeFiles(workspace_id=graph.workspace_id).files
    assert {file.path for file in listed} == others


def test_a_diff_of_very_many_hunks_is_held_against_the_symbols_of_a_file_at_once(graph: Graph) -> None:
    functions, changed = 15_000, 9_000
    index(
        graph, CodeFile(path="app/many.py", content="".join(f"def f{n}():\n    return {n}\n" for n in range(functions)))
    )
    hunks = (f"@@ -{2 * n + 2} +{2 * n + 2} @@\n-    return {n}\n+    return 0\n" for n in range(changed))
    # A line that is added between two functions is in neither of them.
    diff = (
        f"--- a/app/many.py\n+++ b/app/many.py\n{''.join(hunks)}@@ -{2 * functions - 2},0 +{2 * functions - 1} @@\n+\n"
    )
    began = time.monotonic()
    impact = graph.client.GetImpact(workspace_id=graph.workspace_id, diff=diff)
    assert time.monotonic() - began < 15
    assert {node.name for node in impact.touched} == {"many", *(f"f{n}" for n in range(changed))}
    assert not impact.truncated
