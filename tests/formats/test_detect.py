"""Which format a file is in."""

from pathlib import Path

import pytest
from planwire.formats.detect import FORMATS, detect
from planwire.formats.parsed import FileProblem, Source

SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize(
    ("sample", "name"),
    [
        ("beads.jsonl", "beads"),
        ("tasks.json", "task-master"),
        ("plan.md", "markdown"),
        ("prd.json", "ralph"),
        ("features.json", "ralph"),
        ("claude-todos.json", "claude-todo"),
        ("claude-tasks/2.json", "claude-todo"),
        ("codex-plan.json", "codex-plan"),
        ("codex-session.jsonl", "codex-plan"),
        ("gh-issues.json", "github"),
    ],
)
@pytest.mark.parametrize("suffix", ["", ".txt", ".jsonl"])
def test_samples_tell_their_format_whatever_they_are_called(sample: str, name: str, suffix: str) -> None:
    data = (SAMPLES / sample).read_bytes()
    assert detect(data, suffix) == name
    assert FORMATS[name](data, Source("w", name, "file")).entries


@pytest.mark.parametrize(
    ("data", "suffix", "name"),
    [
        (b'{"workspace": {"name": "w"}}\n', "", "planwire"),
        (b'\xef\xbb\xbf\n{"task": {"task": {}}}\n{"id": 1, "title": "x"}', "", "planwire"),
        (b'{"id": "a-1"\n{"id": "a-1", "title": "x"}', ".jsonl", "beads"),
        (b'{"title": "x", "id": "a-1", "task": {}}', "", "beads"),
        (b'{"tasks": []}', ".json", "task-master"),
        (b'{"master": {"tasks": [], "metadata": {}}}', "", "task-master"),
        (b'{\n  "tasks": [\n', ".json", "task-master"),
        (b'[\n{"id": "a", "title": "x", "passes": false}\n]', ".json", "ralph"),
        (b'{"plan": [{"step": "x", "status": "pending"}]}', "", "codex-plan"),
        (b'{"plan": {"plan": {"id": "x"}}}', "", "planwire"),
        (b'{"_schema": "beads-jsonl/1"}\n{"_type": "issue", "id": "a"}', "", "beads"),
        (b'\xef\xbb\xbf [{"number": 1, "title": "x"}]', "", "github"),
        (b'{"tasks": [{"subject": "x", "status": "pending"}]}', "", "claude-todo"),
        (b'{"userStories": []}', "", "ralph"),
        (b'[{"id": "bd-1", "title": "x", "issue_type": "task", "status": "open"}]', ".json", "beads"),
        (b'[\n  {\n    "id": "bd-1",\n    "title": "x",\n    "created_at": ""\n  }\n]', "", "beads"),
        (b'{"data": [{"id": "bd-1", "title": "x", "dependency_count": 0}], "schema_version": 1}', "", "beads"),
        (b"Text\n\n* [x] done", "", "markdown"),
        (b"no tasks", ".MD", "markdown"),
    ],
)
def test_what_tells_the_format(data: bytes, suffix: str, name: str) -> None:
    assert detect(data, suffix) == name


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n", "the file is empty"),
        (
            b"hello",
            f"cannot tell the format of the file: name it with --format ({', '.join(FORMATS)})",
        ),
        (
            b'{"foo": 1}\n{"foo": 2}\n',
            f"cannot tell the format of the file: name it with --format ({', '.join(FORMATS)})",
        ),
        (b'[{"number": 1, "title": ', "not JSON: Expecting value at line 1, column 25"),
        ("hello".encode("utf-16"), "the file is UTF-16: save it as UTF-8 and import it again"),
    ],
)
def test_what_tells_nothing_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(FileProblem) as problem:
        detect(data, ".txt")
    assert str(problem.value) == reason
