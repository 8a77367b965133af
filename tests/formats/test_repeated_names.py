"""A name that an object gives twice has two values, and no format says which of them counts."""

import pytest
from planwire.formats.detect import FOLDERS, FORMATS
from planwire.formats.parsed import FileProblem, ParsedFile, Source
from planwire.v1.task_pb2 import Task

SAID = "more than once: leave one of them"


def parse(name: str, text: str) -> ParsedFile:
    return FORMATS[name](text.encode(), Source("w", name, "file"))


def tasks(parsed: ParsedFile) -> list[Task]:
    return [entry.record.task.task for entry in parsed.entries if entry.record.HasField("task")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("beads", '{"id":"a-1","title":"x","title":"y"}\n{"id":"a-2","title":"z"}\n'),
        ("beads", '{"id":"a-1","title":"x","metadata":{"a":1,"a":2}}\n{"id":"a-2","title":"z"}\n'),
        ("beads", '[{"id":"a-1","title":"x","title":"y"},\n{"id":"a-2","title":"z"}]'),
        ("task-master", '{"tasks": [{"id":1,"id":3,"title":"x"}, {"id":2,"title":"z"}]}'),
        ("ralph", '{"userStories": [{"id":1,"title":"x","passes":true,"passes":false}, {"id":2,"title":"z"}]}'),
        ("claude-todo", '[{"content":"x","content":"y"}, {"content":"z"}]'),
        ("codex-plan", '{"plan": [{"step":"x","step":"y"}, {"step":"z"}]}'),
        ("github", '[{"number":1,"number":3,"title":"x"}, {"number":2,"title":"z"}]'),
    ],
)
def test_only_what_has_it_is_left_out(name: str, text: str) -> None:
    parsed = parse(name, text)
    assert [task.title for task in tasks(parsed)] == ["z"]
    assert [SAID in problem.reason for problem in parsed.problems] == [True]
    assert parsed.items == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("task-master", '{"master": {"tasks": [{"id":1,"title":"x"}]}, "master": {"tasks": []}}'),
        ("task-master", '{"master": {"tasks": [{"id":1,"title":"x"}], "tasks": []}}'),
        ("ralph", '{"userStories": [{"id":1,"title":"x"}], "userStories": []}'),
    ],
)
def test_a_list_that_is_there_twice_is_refused(name: str, text: str) -> None:
    with pytest.raises(FileProblem, match=SAID):
        parse(name, text)


def test_waves_that_are_there_twice_are_not_read() -> None:
    text = '- [ ] 1 a\n- [ ] 2 b\n\n```json\n{"waves": [{"tasks": ["1"]}], "waves": [{"tasks": ["2"]}]}\n```\n'
    parsed = parse("kiro", text)
    assert len(tasks(parsed)) == 2
    assert [SAID in problem.reason for problem in parsed.problems] == [True]


def test_front_matter() -> None:
    files = {
        "tasks/task-1 - a.md": b"---\nid: TASK-1\nid: TASK-3\ntitle: x\n---\n",
        "tasks/task-2 - b.md": b"---\nid: TASK-2\ntitle: z\n---\n",
    }
    parsed = FOLDERS["backlog"].parse(files, Source("w", "backlog", "backlog"))
    assert [task.title for task in tasks(parsed)] == ["z"]
    assert [(problem.file, SAID in problem.reason) for problem in parsed.problems] == [("tasks/task-1 - a.md", True)]


@pytest.mark.parametrize("assignee", ["@ada", "[@ada, @bo]", "\n  - @ada\n  - '@bo'", '"@ada"'])
def test_names_without_quotes(assignee: str) -> None:
    """Backlog.md takes them, though they are no YAML."""
    files = {"tasks/task-1 - a.md": f"---\nid: TASK-1\ntitle: x\nassignee: {assignee}\n---\n".encode()}
    [task] = tasks(FOLDERS["backlog"].parse(files, Source("w", "backlog", "backlog")))
    assert task.assigned_agent == "@ada"
