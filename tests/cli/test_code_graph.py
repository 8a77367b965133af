"""`planwire graph`."""

import json
import os
import uuid
from pathlib import Path

import pytest

from tests.cli.conftest import Planwire

FILES = {
    "app/base.py": "class Base:\n    def run(self):\n        self.step()\n\n    def step(self):\n        pass\n",
    "app/main.py": "from app.base import Base\n\n\ndef start(base: Base):\n    base.run()\n",
    "notes.txt": "nothing of code",
}
DIFF = "--- a/app/base.py\n+++ b/app/base.py\n@@ -6 +6 @@\n-        pass\n+        return 1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "loop").symlink_to(tmp_path)
    return tmp_path


def test_the_code_of_a_folder_is_indexed_and_asked(online: Planwire, folder: Path) -> None:
    first = online("graph", "index", str(folder), "--json")
    assert first.code == 0, first.err
    assert first.json["indexed"] == "2"
    assert "method app.base.Base.step  app/base.py:5" in online("graph", "symbol", "step").out
    assert online("graph", "outline", "app/base.py").out.splitlines() == [
        "module base  1",
        "  class Base  1",
        "    method run  2",
        "    method step  5",
    ]
    expected = [
        "method app.base.Base.step  app/base.py:5",
        "  calls it: method app.base.Base.run  app/base.py:2",
        "    calls it: function app.main.start  app/main.py:4",
    ]
    assert online("graph", "callers", "Base.step").out.splitlines() == expected
    assert online("graph", "impact", "--diff", "-", input=DIFF).out.splitlines() == expected
    drawn = online("graph", "path", "start", "Base.step", "--mermaid").out.splitlines()
    assert drawn[0] == "flowchart LR"
    assert drawn[-1] == "  n1 -->|calls| n2"
    assert online("graph", "path", "Base.step", "start").code == 1
    several = online("graph", "callers", "nothing")
    assert several.code != 0
    assert "there is no symbol nothing" in several.err
    assert online("graph", "cycles").err == "there are no cycles\n"
    (folder / "app/main.py").unlink()
    again = online("graph", "index", str(folder), "--json").json
    assert (again.get("indexed"), again["removed"]) == (None, 1)


def test_files_are_told_by_their_size_and_time(online: Planwire, folder: Path) -> None:
    file = folder / "app/base.py"
    # What was changed just before it was indexed can have been changed once more at the same time.
    os.utime(file, (1_000_000_000, 1_000_000_000))
    online("graph", "index", str(folder))
    file.write_text(FILES["app/base.py"].replace("run", "ran"))
    os.utime(file, (1_000_000_000, 1_000_000_000))
    assert "indexed" not in online("graph", "index", str(folder), "--json").json
    assert online("graph", "index", str(folder), "--by-content", "--json").json["indexed"] == "1"
    file.touch()
    assert "indexed" not in online("graph", "index", str(folder), "--json").json
    file.write_text(FILES["app/base.py"])
    assert online("graph", "index", str(folder), "--json").json["indexed"] == "1"


def test_what_another_indexer_has_found_is_imported_and_listed(online: Planwire, folder: Path) -> None:
    caller, called = (str(uuid.uuid4()) for _ in range(2))
    nodes = [{"id": id_, "name": f"of {id_}", "node_type": "CODE_NODE_TYPE_FUNCTION"} for id_ in (caller, called)]
    edge = {"source_node_id": caller, "target_node_id": called, "edge_type": "CODE_EDGE_TYPE_CALLS"}
    imported = online("graph", "import", "scip", "--nodes", json.dumps(nodes), "--edges", json.dumps([edge]))
    assert imported.code == 0, imported.err
    assert imported.out.splitlines()[:2] == ["nodes: 2", "edges: 1"]
    assert f"of {called}" in online("graph", "related", caller, "--direction", "outgoing", "--edge-types", "calls").out
    assert f"of {caller}" in online("graph", "related", called).out
    online("graph", "index", str(folder))
    assert "app/base.py" in online("graph", "files").out
    assert online("graph", "remove", "app/base.py").out.splitlines()[0] == "removed: 1"
    assert "app/base.py" not in online("graph", "files").out


def test_tasks_are_linked_and_told_of_conflicts(online: Planwire, folder: Path) -> None:
    online("graph", "index", str(folder))
    one, other = (online("task", "create", title, "--json").json["task"]["id"] for title in ("one", "other"))
    assert online("graph", "link", one, "Base.step", "start").out == "2 links made\n"
    assert online("graph", "link", other, "--diff", "-", input=DIFF).out == "1 link made\n"
    assert online("graph", "link", one, "Base.step").code == 1
    assert "app.base.Base.step" in online("graph", "links", "--task", other).out
    told = online("graph", "conflicts").out.splitlines()
    assert told == [f"{one} {other}  symbol app.base.Base.step"]
    renames = "M\tother.py\nR100\tapp/base.py\tapp/root.py\n"
    assert online("graph", "follow", "-", input=renames).out == "2 links followed 1 rename\n"
    listed = online("graph", "links", "--task", other, "--json").json["code_links"]
    assert [link["fully_qualified_name"] for link in listed] == ["app.root.Base.step"]
    assert online("graph", "show-link", listed[0]["id"]).code == 0
    assert online("graph", "unlink", listed[0]["id"]).code == 0
    assert online("graph", "conflicts", "--task", one, "--shared").err == "there are no conflicts\n"
    assert online("graph", "link", one).code == 2


def test_a_task_is_completed_with_its_diff(online: Planwire, folder: Path) -> None:
    online("graph", "index", str(folder))
    one, other, third = (online("task", "create", title, "--json").json["task"]["id"] for title in ("a", "b", "c"))
    done = online("done", one, "--diff", "-", input=DIFF)
    assert done.out.splitlines()[1] == "1 link to code made", done
    assert "app.base.Base.step" in online("graph", "links", "--task", one).out
    wrong = online("done", other, "--diff", "-", input="no diff\n")
    assert wrong.code == 2, wrong
    assert "completed" not in online("task", "show", other).out
    assert online("done", other, "--diff", str(folder / "missing.diff")).code == 2
    (folder / "change.diff").write_text(DIFF)
    told = json.loads(online("done", other, "--diff", str(folder / "change.diff"), "--json").out)
    assert len(told["code_link_ids"]) == 1
    assert online("done", third, "--diff", "-", input="").out.splitlines()[1] == "0 links to code made"


def test_a_diff_that_is_too_large_is_told_before_anything_is_done(online: Planwire, tmp_path: Path) -> None:
    task = online("task", "create", "large", "--json").json["task"]["id"]
    large = tmp_path / "large.diff"
    for text in (DIFF + "#" * 5_000_000, "é" * 1_600_000):
        large.write_text(text)
        told = f"planwire: the diff has {large.stat().st_size:,} bytes, and at most 3,145,728 are taken: name "
        for command in (("done", task), ("graph", "impact"), ("graph", "link", task)):
            refused = online(*command, "--diff", str(large))
            assert refused.code == 2
            assert refused.err.startswith(told)
    assert "completed" not in online("task", "show", task).out
    merge = online("graph", "impact", "--diff", "-", input="diff --cc app/base.py\n")
    assert (merge.code, "git show -m --first-parent" in merge.err) == (2, True)


def test_links_follow_names_that_git_quotes(online: Planwire, folder: Path) -> None:
    (folder / "naïve.py").write_text("def run(): pass\n")
    online("graph", "index", str(folder))
    task = online("task", "create", "quoted", "--json").json["task"]["id"]
    online("graph", "link", task, "--file", "naïve.py")
    renames = 'R100\t"na\\303\\257ve.py"\t"a\\tb\\"c.py"\r\n'
    assert online("graph", "follow", "-", input=renames).out == "1 link followed 1 rename\n"
    [link] = online("graph", "links", "--task", task, "--json").json["code_links"]
    assert link["file_path"] == 'a\tb"c.py'


def test_what_is_cut_or_old_is_said_beside_every_form(online: Planwire, folder: Path) -> None:
    online("graph", "index", str(folder), "--commit", "a" * 40)
    ids = [str(uuid.uuid4()) for _ in range(6)]
    nodes = [
        {
            "id": id_,
            "name": f"large{number}",
            "node_type": "CODE_NODE_TYPE_FUNCTION",
            "file_path": "large.py",
            "metadata": {"text": "x" * 1_000_000},
        }
        for number, id_ in enumerate(ids)
    ]
    for number, node in enumerate(nodes):
        edges = [{"source_node_id": ids[number - 1], "target_node_id": node["id"], "edge_type": "CODE_EDGE_TYPE_CALLS"}]
        (folder / "nodes.json").write_text(json.dumps([node]))
        given = ("--nodes", f"@{folder / 'nodes.json'}", "--edges", json.dumps(edges if number else []))
        assert online("graph", "import", "large", *given).code == 0
    online("workspace", "update", "--current-commit-sha", "b" * 40)
    stale = f"the graph is of commit {'a' * 40}, not of {'b' * 40}\n"
    path, cut = ("graph", "path", ids[0], ids[5]), "its last steps are left out, which are too large for one answer\n"
    assert online(*path).err == online(*path, "--mermaid").err == cut + stale
    impact, more = ("graph", "callers", ids[5], "--depth", "9"), "there is more; see --depth and --json\n"
    assert online(*impact).err == online(*impact, "--mermaid").err == more + stale
    assert online("graph", "outline", "large.py").err == f"there are more\n{stale}"
    assert online("graph", "symbol", "step", "--limit", "1").err == stale
    assert online("graph", "symbol", "large", "--limit", "1").err == f"there are more; see --limit\n{stale}"
    assert online("graph", "cycles").err == f"there are no cycles\n{stale}"
    assert online(*path, "--json").err == ""


def test_what_is_no_folder_is_refused(online: Planwire, tmp_path: Path) -> None:
    assert online("graph", "index", str(tmp_path / "missing")).code == 2


def test_what_is_below_a_prefix_is_indexed_beside_the_rest(
    online: Planwire, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    online("graph", "index", str(folder))
    other = tmp_path_factory.mktemp("other")
    (other / "tool.py").write_text("def tool(): pass\n")
    added = online("graph", "index", str(other), "--prefix", "/tools/")
    assert added.err == ""
    listed = online("graph", "files", "--json").json["files"]
    assert [file["path"] for file in listed] == ["app/base.py", "app/main.py", "tools/tool.py"]
    (other / "tool.py").unlink()
    assert online("graph", "index", str(other), "--prefix", "tools", "--json").json["removed"] == 1
    assert len(online("graph", "files", "--json").json["files"]) == 2


def test_generated_files_are_indexed_or_named_with_what_to_do(online: Planwire, folder: Path) -> None:
    row = "    (17, 'é', 0x12, None, -1),\n"
    table = f"TABLE = [\n{row * 180_000}]\n\n\ndef look_up(key): return TABLE[key]\n"
    (folder / "large.py").write_text(table)
    (folder / "huge.py").write_text("#" * (8 * 1024 * 1024 + 1))
    (folder / "many.py").write_text("import os\n" * 100_001)
    assert len(table.encode()) > 5_000_000
    ended = online("graph", "index", str(folder))
    assert (ended.code, ended.out[:15]) == (0, "4 files indexed"), ended
    assert ended.err.splitlines() == [
        "1 file left out: larger than 8,388,608 bytes, such as huge.py",
        "huge.py is too large: split it, or name it in .gitignore, and it is not told any more",
        "many.py: only its first part is in the graph, because it has too many symbols, references or variables",
    ]
    assert f"large.py:{table.count(chr(10))}" in online("graph", "symbol", "look_up").out
    again = online("graph", "index", str(folder), "--json").json
    assert (again.get("indexed"), again["too_large"]) == (None, ["huge.py"])


def test_what_is_not_in_the_graph_is_said(online: Planwire, folder: Path) -> None:
    empty = "nothing is in the graph yet: `planwire graph index` takes the code of a folder into it"
    for asked in (("symbol", "Base"), ("callers", "Base"), ("outline", "app/base.py")):
        assert empty in online("graph", *asked).err
    assert online("graph", "index", str(folder)).code == 0
    assert empty not in online("graph", "symbol", "nothing").err
    impact = online("graph", "impact", "--file", "app/bsae.py", "--file", "app/base.py")
    assert impact.code == 0
    assert "app/bsae.py is not in the graph" in impact.err
    assert "app/base.py is not" not in impact.err


def test_who_begins_a_task_is_told_who_works_on_the_same_code(online: Planwire, folder: Path) -> None:
    assert online("graph", "index", str(folder)).code == 0
    ids = [online("task", "create", title, "--json").json["task"]["id"] for title in ("Step", "Run", "Start", "Write")]
    for id_, symbol in zip(ids, ("Base.step", "Base", "Base.run"), strict=False):
        assert online("graph", "link", id_, symbol).code == 0
    assert "conflicts" not in online("next", "--worker", "bob", "--json").json
    started = online("start", ids[1], "--json").json
    [other] = started["conflicts"]
    assert (other["title"], other["agent"], other["code"]) == ("Step", "bob", "app.base.Base.step")
    # What touches the code of others is passed over.
    other_one = online("next", "--worker", "cid", "--avoid-conflicts", "--json")
    assert other_one.json["title"] == "Write", other_one.err
    shown = online("next", "--worker", "dan").out.split("conflicts ")[1]
    assert f"{other['name']}  Step  (of bob, touches app.base.Base.run)\n" in shown
    assert "  Run  (of ada, touches app.base.Base.run)\n" in shown
