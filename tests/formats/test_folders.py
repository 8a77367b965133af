"""Folders of beads and Backlog.md, also with files that are broken."""

import json
from pathlib import Path

import pytest
from google.protobuf.json_format import MessageToDict
from planwire.cli.plan_file import read_plan_file
from planwire.formats.forms import FORMS
from planwire.formats.parsed import FileProblem, ParsedFile, ProblemKind, Source
from planwire.v1.task_pb2 import Task, TaskStatus

from tests.formats.reading import dependencies, tasks

SAMPLES = Path(__file__).parent / "samples"
BACKUP = SAMPLES / "beads-backup"


def read(folder: Path, format_: str) -> ParsedFile:
    file = read_plan_file(str(folder), "auto")
    assert file.format == format_
    return file.parse(Source("w", file.format, folder.name))


def said(parsed: ParsedFile) -> list[tuple[str, int, str, str]]:
    return [(problem.file, problem.line, str(problem.kind), problem.reason) for problem in parsed.problems]


def test_a_backup_of_beads_is_read_with_what_lies_beside_the_issues() -> None:
    parsed = read(BACKUP, "beads")
    found = {name: imported.task for name, imported in tasks(parsed).items()}
    assert list(found["gc-1"].labels) == ["stone", "sea"]
    assert found["gc-1.1"].parent_task_id == found["gc-1"].id
    assert [(source, target) for source, _, target, _ in dependencies(parsed)] == [("gc-1.1", "gc-2")]
    kept = MessageToDict(found["gc-1.1"].metadata)["beads"]
    assert (kept["metadata"], kept["comments"][0]["text"]) == (
        {"depth": "9007199254740993"},
        "Deeper than we thought.",
    )
    assert MessageToDict(found["gc-2"].metadata)["beads"]["metadata"] == "not JSON"
    assert (found["gc-2"].skip_reason, found["gc-3"].skip_reason) == ("ephemeral", "template")
    assert found["gc-1.1"].status == TaskStatus.TASK_STATUS_COMPLETED
    assert found["gc-1.1"].started_at.ToJsonString() == "2026-03-14T08:00:00Z"
    # What a row has only because all rows have it is not kept.
    assert "waiters" not in MessageToDict(found["gc-1"].metadata)["beads"]


def test_every_line_of_a_backup_is_read_or_reported() -> None:
    """Counted without the parser."""
    parsed = read(BACKUP, "beads")
    lines = {
        name: [line for line in (BACKUP / f"{name}.jsonl").read_text().splitlines() if line.strip()]
        for name in ("issues", "dependencies", "labels", "comments")
    }
    found = [imported.task for imported in tasks(parsed).values()]
    kept = [MessageToDict(task.metadata)["beads"] for task in found]
    assert len(lines["issues"]) == parsed.items == len(found)
    reported = {name: sum(problem.file == f"{name}.jsonl" for problem in parsed.problems) for name in lines}
    assert len(lines["labels"]) == sum(len(task.labels) for task in found) + reported["labels"]
    assert len(lines["comments"]) == sum(len(each.get("comments", [])) for each in kept) + reported["comments"]
    assert (
        len(lines["dependencies"]) == sum(len(each.get("dependencies", [])) for each in kept) + reported["dependencies"]
    )
    assert said(parsed) == [
        (
            "issues.jsonl",
            3,
            "link",
            "its dependency on external:crm:7 (blocks): external:crm:7 is not among the tasks of the file",
        ),
        ("dependencies.jsonl", 4, "link", "gc-99 is not among the issues"),
        ("labels.jsonl", 3, "link", "gc-98 is not among the issues"),
        ("comments.jsonl", 3, "link", "not JSON: Expecting value at column 30"),
        (
            "events.jsonl",
            1,
            "note",
            "2 events of the history are left out: the issues say when they were made and closed",
        ),
    ]


def task(number: str, fields: str = "", body: str = "") -> str:
    return f"---\nid: {number}\ntitle: Task {number}\n{fields}---\n{body}"


@pytest.fixture
def backlog(tmp_path: Path) -> Path:
    for path, text in {
        "tasks/task-10 - Ten.md": task(
            "TASK-10", "dependencies: [task-9, TASK-10]\nstatus: Blocked\npriority: urgent\n"
        ),
        "tasks/task-9 - Nine.md": task("task-9", "assignee: '@ada'\ncreated_date: 2026-04-01\nstatus: in progress\n"),
        "tasks/task-1.10 - Part.md": task("TASK-1.10", "parent_task_id: TASK-1\nlabels: [1.10, x]\nmilestone: null\n"),
        "tasks/task-1 - One.md": task("TASK-1", "updated_date: someday\n"),
        "tasks/task-9 - Other.md": task("TASK-9"),
        "tasks/task-3 - Bare.md": "# No front matter\n",
        "tasks/task-4 - Bomb.md": "---\na: &a [1]\nb: *a\n---\n",
        "tasks/task-5 - Broken.md": "---\nid: [\n---\n",
        "tasks/task-6 - List.md": "---\n- a\n---\n",
        "tasks/task-7 - Nameless.md": "---\ntitle: x\n---\n",
        "tasks/task-8 - Conflict.md": "---\n<<<<<<< HEAD\nid: 8\n=======\nid: 9\n>>>>>>> x\n---\n",
        "drafts/draft-1 - Idea.md": task("DRAFT-1", "status: Draft\n"),
        "completed/task-2 - Two.md": task("TASK-2", "status: Done\n"),
        "archive/tasks/task-0 - Old.md": task("TASK-0", "status: To Do\n"),
        "docs/read me.md": "not a task",
    }.items():
        file = tmp_path / "backlog" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    (tmp_path / "backlog/tasks/utf16 - 1.md").write_bytes("---\n".encode("utf-16"))
    (tmp_path / "backlog/tasks/link-99.md").symlink_to(tmp_path / "backlog/docs/read me.md")
    return tmp_path / "backlog"


def test_every_file_of_backlog_is_a_task_or_named(backlog: Path) -> None:
    parsed = read(backlog, "backlog")
    found = {name: imported.task for name, imported in tasks(parsed).items()}
    files = sum(1 for folder in ("tasks", "drafts", "completed", "archive/tasks") for _ in (backlog / folder).iterdir())
    assert parsed.items == files
    assert parsed.items == len(found) + sum(problem.kind is ProblemKind.SKIPPED for problem in parsed.problems)
    numbers = sorted(found.values(), key=lambda task: task.order_index)
    assert [task.external_ref for task in numbers] == [
        "DRAFT-1",
        "TASK-0",
        "TASK-1",
        "TASK-1.10",
        "TASK-2",
        "task-9",
        "TASK-10",
    ]
    assert found["TASK-1.10"].parent_task_id == found["TASK-1"].id
    assert list(found["TASK-1.10"].labels) == ["1.10", "x"]
    assert (found["TASK-9"].assigned_agent, found["TASK-9"].status) == ("@ada", TaskStatus.TASK_STATUS_IN_PROGRESS)
    assert found["TASK-9"].created_at.ToJsonString() == "2026-04-01T00:00:00Z"
    assert (found["TASK-0"].status, found["TASK-0"].skip_reason) == (TaskStatus.TASK_STATUS_SKIPPED, "archived")
    assert [(source, target) for source, _, target, _ in dependencies(parsed)] == [("TASK-9", "TASK-10")]
    reasons = {problem.file.partition("/")[2].partition(" ")[0]: problem.reason for problem in parsed.problems}
    assert reasons.pop("task-5").startswith("its front matter is not YAML: ")
    assert reasons == {
        "task-1": "updated_date 'someday' is not a time: the metadata has it",
        "link-99.md": "it does not begin with front matter between two lines `---`",
        "task-3": "it does not begin with front matter between two lines `---`",
        "task-4": "its front matter has aliases, which are not supported",
        "task-6": "its front matter must be fields with values",
        "task-7": "its front matter has no id",
        "task-8": "lines 2, 4 and 6 are a merge conflict: resolve it and import the file again",
        "task-9": "the one in tasks/task-9 - Nine.md has the same id",
        "task-10": "its dependency on TASK-10: it would wait for or belong to itself",
        "utf16": "the file is UTF-16: save it as UTF-8 and import it again",
    }


def test_sections_of_a_body(tmp_path: Path) -> None:
    body = """
Before.

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
What it is.

## not a section
```md
## nor this
```
<!-- SECTION:DESCRIPTION:END -->

## Acceptance Criteria
<!-- AC:BEGIN -->
- [x] #1 One
- [ ] #2 Two
<!-- AC:END -->

## Definition of Done
- [X] Reviewed

## Implementation Plan

1. First
"""
    (tmp_path / "tasks").mkdir()
    (tmp_path / "tasks/task-1 - x.md").write_text(task("TASK-1", body=body))
    found = tasks(read(tmp_path, "backlog"))["TASK-1"].task
    assert found.description == (
        "Before.\n\nWhat it is.\n\n## not a section\n```md\n## nor this\n```\n\n## Implementation Plan\n\n1. First"
    )
    kept = MessageToDict(found.metadata)["backlog"]
    assert kept["acceptance_criteria"] == [{"text": "One", "done": True}, {"text": "Two", "done": False}]
    assert kept["definition_of_done"] == [{"text": "Reviewed", "done": True}]


def test_a_link_that_leads_out_of_the_folder_is_refused(backlog: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(task("TASK-66"))
    (backlog / "tasks/task-66 - x.md").symlink_to(tmp_path / "secret")
    with pytest.raises(FileProblem, match="is a link that leads out of the folder"):
        read_plan_file(str(backlog), "auto")


def test_folders_of_no_format_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("x")
    with pytest.raises(FileProblem, match="the folder is not of a format that is read as a folder"):
        read_plan_file(str(tmp_path), "auto")
    (tmp_path / "issues.jsonl").write_text("{}\n")
    with pytest.raises(FileProblem, match="no line is an issue of beads"):
        read(tmp_path, "beads")
    (tmp_path / "issues.jsonl").write_text(json.dumps({"id": "a-1", "title": "x", "labels": "text"}) + "\n")
    (tmp_path / "labels.jsonl").write_text(json.dumps({"issue_id": "a-1", "label": "x"}) + "\n")
    with pytest.raises(FileProblem, match="labels must be a list, not a string"):
        read(tmp_path, "beads")


def words(*names: str) -> str:
    return "".join(f"- {name}\n" for name in names)


@pytest.mark.parametrize(
    ("config", "meanings"),
    [
        (
            "",
            {"todo": "pending", "In  progress": "in_progress", "DONE": "completed", "": "pending", "Draft": "pending"},
        ),
        (
            "statuses: [Backlog, Ready, Design, Doing, Blocked, Code review, Done, Live, Won't do] # mine\n",
            {
                "backlog": "pending",
                "Ready": "pending",
                "Design": "in_progress",
                "Doing": "in_progress",
                "Blocked": "pending",
                "Code review": "in_progress",
                "Done": "completed",
                "Live": "completed",
                "Won't do": "cancelled",
            },
        ),
        (
            # What other fields hold may be no YAML.
            f"default_assignee: [@ada]\nstatuses:\n{words('Doing', 'Ready to go', 'Review')}x: 1\n  statuses: [a]\n",
            {"Doing": "pending", "Ready to go": "in_progress", "Review": "completed", "To Do": "pending"},
        ),
        ("statuses: [\n  Open,\n  Closed\n]\nlabels: [x]\n", {"Open": "pending", "Closed": "completed"}),
        ("statuses:\r\n  - 'To Do'\r\n  - Shipped\r\n", {"To Do": "pending", "Shipped": "completed"}),
        ("statuses: [Only]\n", {"Only": "completed"}),
        ("statuses: []\nlabels: []\n", {"To Do": "pending", "Done": "completed"}),
    ],
)
def test_statuses_of_a_project(tmp_path: Path, config: str, meanings: dict[str, str]) -> None:
    (tmp_path / "tasks").mkdir()
    for number, name in enumerate(meanings):
        (tmp_path / f"tasks/task-{number} - x.md").write_text(task(f"TASK-{number}", f'status: "{name}"\n'))
    (tmp_path / "config.yml").write_bytes(config.encode())
    parsed = read(tmp_path, "backlog")
    found = [imported.task for imported in tasks(parsed).values()]
    assert {
        name: TaskStatus.Name(each.status).removeprefix("TASK_STATUS_").lower()
        for name, each in zip(meanings, found, strict=True)
    } == meanings
    assert (said(parsed), parsed.items) == ([], len(meanings))
    reviews = {name for name, each in zip(meanings, found, strict=True) if each.review}
    assert reviews == {name for name in meanings if name == "Code review"}


def test_statuses_that_mean_nothing_are_named(tmp_path: Path) -> None:
    for folder in ("tasks", "completed"):
        (tmp_path / "backlog" / folder).mkdir(parents=True)
        (tmp_path / f"backlog/{folder}/task-{len(folder)} - x.md").write_text(
            task(f"TASK-{len(folder)}", "status: Odd\n")
        )
    config = tmp_path / "backlog/config.yaml"
    for text, reason in (
        ("statuses: a\n", "`statuses` is not a list of texts"),
        ("statuses: [a, [b]]\n", "`statuses` is not a list of texts"),
        ("statuses: [a\n", "while parsing a flow sequence"),
        ("statuses: [" + "a," * 40_000 + "]\n", "the list has more than 65,536 characters"),
        ("statuses: *a\n", "found undefined alias"),
    ):
        config.write_text(text)
        first, *rest = said(read(tmp_path / "backlog", "backlog"))
        usual = "its statuses are not read, and To Do, In Progress, Done count: "
        assert sorted([first, *rest])[1][:3] == ("config.yaml", 0, "note")
        [reported] = [each[3] for each in (first, *rest) if each[0] == "config.yaml"]
        assert reported.startswith(usual + reason)
    # The file beside the folder counts before those in it.
    (tmp_path / "backlog.config.yml").write_text("statuses: [New, Old]\n")
    parsed = read(tmp_path / "backlog", "backlog")
    odd = "status 'Odd' is not one of the project's (New, Old): the metadata has it"
    assert [each[3] for each in said(parsed)] == [odd, odd]
    found = {name: imported.task.status for name, imported in tasks(parsed).items()}
    assert found == {"TASK-5": TaskStatus.TASK_STATUS_PENDING, "TASK-9": TaskStatus.TASK_STATUS_COMPLETED}


@pytest.mark.parametrize(
    ("names", "marks"),
    [
        (("To Do", "In Progress", "Done"), ("To Do", "In Progress", "Done", None)),
        (("Idea", "Design", "In progress", "Review", "Live", "Rejected"), ("Idea", "In progress", "Live", "Rejected")),
        (("Idea", "Review", "Live"), ("Idea", "Review", "Live", None)),
        (("Open", "Closed"), ("Open", "Open", "Closed", None)),
        (("Only",), (None, None, "Only", None)),
    ],
)
def test_statuses_are_written_in_the_words_of_the_project(
    names: tuple[str, ...], marks: tuple[str | None, ...]
) -> None:
    form = FORMS["backlog"].of({"config.yml": f"statuses: {json.dumps(names)}".encode()})
    statuses = ("PENDING", "IN_PROGRESS", "COMPLETED", "SKIPPED")
    assert tuple(form.marks.get(Task(status=f"TASK_STATUS_{name}").status) for name in statuses) == marks
