"""`planwire index` and `planwire search`."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Planwire, Start
from tests.support.waiting import eventually

IGNORED = {"build/out.py", "deep/secret.txt", "node_modules/a/index.js"}
LEFT_OUT = {"picture.png": b"\x89PNG\r\n\x00\x00", "giant.txt": b"x" * 4_000_000}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        ".gitignore": "build/\nnode_modules\n*.log\n!kept.log\n",
        "deep/.gitignore": "secret.*\n",
        "app.py": "def find_needle(hay):\n    return hay\n",
        "docs/guide.md": "# Guide\n\nA needle in the hay.\n",
        "kept.log": "needle",
        "left.log": "needle",
        "deep/seen.txt": "needle deep",
        "deep/build": "a file, not a folder",
        "latin.txt": "",
        **dict.fromkeys(IGNORED, "needle"),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "latin.txt").write_bytes("needle caf\xe9".encode("latin-1"))
    for name, content in LEFT_OUT.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "outside").symlink_to("/etc/passwd")
    return tmp_path


def found(online: Planwire, *arguments: str) -> set[str]:
    answer = online("search", "needle", "--json", *arguments).json
    return {hit["source_path"] for hit in answer.get("hits", [])}


def test_a_folder_is_indexed_and_searched(online: Planwire, folder: Path) -> None:
    first = online("index", str(folder), "--json")
    assert first.code == 0, first.err
    assert first.json["skipped"] == {"binary": 1, "larger than 3,145,728 bytes": 1}
    assert found(online) == {"app.py", "docs/guide.md", "kept.log", "deep/seen.txt", "latin.txt"}
    shown = online("search", "needle", "--glob", "**/*.md", "--explain")
    assert "docs/guide.md:1" in shown.out
    assert "       3  A needle in the hay." in shown.out
    assert "lexical:" in shown.out
    assert online("search", "nowhere").err == "nothing was found\n"

    assert "trigram:" in online("search", "fnd_needle", "--explain").out
    similar = online("search", "--similar-to", "app.py#0", "--json").json
    assert {hit["source_path"] for hit in similar["hits"]} == {
        "docs/guide.md",
        "kept.log",
        "deep/seen.txt",
        "latin.txt",
    }
    assert online("search", "needle", "--half-life", "30").code == 0
    for missing in ("task:nobody", "#0#"):  # some editors give files such names
        assert online("search", "--similar-to", missing).code == 4
    for wrong in ((), ("needle", "--similar-to", "app.py"), ("--similar-to", "x" * 1001)):
        assert online("search", *wrong).code == 2

    again = online("index", str(folder), "--json").json
    assert (again["indexed"], again["removed"], again["unchanged"]) == (0, 0, first.json["indexed"])

    (folder / "app.py").write_text("nothing")
    (folder / "kept.log").unlink()
    third = online("index", str(folder), "--json").json
    assert (third["indexed"], third["removed"]) == (1, 1)
    assert found(online) == {"docs/guide.md", "deep/seen.txt", "latin.txt"}


def test_a_file_is_read_again_only_where_it_looks_changed(online: Planwire, folder: Path) -> None:
    long_ago = time.time_ns() - 3600 * 10**9
    for file in folder.rglob("*.*"):
        if file.is_file() and not file.is_symlink():
            os.utime(file, ns=(long_ago, long_ago))
    first = online("index", str(folder), "--json").json
    assert first["peak_memory_bytes"] > 10_000_000
    # As long as it was, and as old: only who reads it can tell.
    (folder / "app.py").write_text("def find_noodle(hay):\n    return hay\n")
    os.utime(folder / "app.py", ns=(long_ago, long_ago))
    assert online("index", str(folder), "--json").json["indexed"] == 0
    assert online("index", str(folder), "--json", "--by-content").json["indexed"] == 1
    # As long as it was, and a microsecond younger.
    (folder / "app.py").write_text("def find_needle(hay):\n    return hay\n")
    os.utime(folder / "app.py", ns=(long_ago, long_ago + 1000))
    assert online("index", str(folder), "--json").json["indexed"] == 1


def test_what_was_indexed_right_after_a_change_is_read_again(online: Planwire, folder: Path) -> None:
    file = folder / "app.py"
    file.write_text("needle 1")
    written = time.time_ns()
    os.utime(file, ns=(written, written))
    online("index", str(folder))
    file.write_text("needle 2")
    os.utime(file, ns=(written, written))
    assert online("index", str(folder), "--json").json["indexed"] == 1


def test_a_watched_folder_stays_fresh(online: Planwire, start: Start, server_address: str, folder: Path) -> None:
    process = start("index", str(folder), "--watch", cwd=folder, address=server_address)
    assert process.stdout
    assert "unchanged, 0 removed" in process.stdout.readline()
    (folder / "new.txt").write_text("needle new")
    (folder / "kept.log").unlink()
    (folder / "left.log").write_text("needle that nobody looks for")
    line = process.stdout.readline()
    assert line.startswith("1 file indexed")
    assert "1 removed" in line
    assert found(online) == {"app.py", "docs/guide.md", "new.txt", "deep/seen.txt", "latin.txt"}

    # Files of one burst come together.
    for number in range(20):
        (folder / f"burst-{number}.txt").write_text("needle")
    assert process.stdout.readline().startswith("20 files indexed")
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in errors


def test_two_folders_can_stand_beside_each_other(online: Planwire, folder: Path) -> None:
    online("index", str(folder / "docs"), "--prefix", "one")
    online("index", str(folder / "deep"), "--prefix", "two/")
    assert {"one/guide.md", "two/seen.txt"} <= found(online)
    assert online("index", str(folder / "docs"), "--prefix", "one", "--json").json["removed"] == 0


def test_what_is_no_folder_is_refused(online: Planwire, tmp_path: Path) -> None:
    assert online("index", str(tmp_path / "missing")).code == 2


def test_records_are_searched_by_kind_label_and_workspace(online: Planwire) -> None:
    task = online("task", "create", "Feed the quagga", "--label", "zoo", "--json").json["task"]["id"]
    online("task", "create", "Comb the quagga")
    online("context", "create", "finding", "--text", "A quagga sleeps at noon")
    online("workspace", "register", "/other", "--workspace", "other")
    online("task", "create", "Wash the quagga", "--workspace", "other")

    def titles(*arguments: str) -> set[str]:
        answer = online("search", "quagga", "--json", *arguments).json
        return {hit["document_title"] for hit in answer.get("hits", [])}

    everything = {"Feed the quagga", "Comb the quagga", "finding"}
    assert eventually(lambda: titles("--also-in", "other") == everything | {"Wash the quagga"})
    assert titles() == everything
    assert titles("--label", "zoo") == titles("--task", task) == {"Feed the quagga"}
    assert titles("--kind", "context_item") == {"finding"}
    shown = online("search", "quagga", "--also-in", "other", "--kind", "task")
    places = [line.split()[:2] for line in shown.out.splitlines() if "  Wash" in line and not line.startswith(" ")]
    assert places == [["other", "task"]]
    assert "A quagga sleeps at noon" in online("context", "search", "sleeps noon").out


def test_an_embedding_model_is_chosen_and_shown(online: Planwire, folder: Path) -> None:
    assert online("embedding-model").err.startswith("the workspace has no embedding model")
    assert online("index", str(folder)).code == 0
    chosen = online("embedding-model", "mine", "--dimension", "3")
    assert chosen.code == 0, chosen.err
    assert chosen.out.startswith("mine  3 dimensions  searched, chosen  0 of ")
    assert online("embedding-model", "--json").json[0]["brought"] is True
    assert online("embedding-model", "nobody's").code == 1
    assert online("embedding-model", "mine", "--default").code == 2
    assert online("embedding-model", "--default").err.startswith("the workspace has no embedding model")
