"""GitHub's issues, as `gh issue list --json` gives them."""

from pathlib import Path
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from planwire.cli.plan_file import read_plan_file
from planwire.formats import github_issues
from planwire.formats.parsed import FileProblem, ParsedFile, Source

from tests.formats.reading import dependencies, plans, problems, tasks

SAMPLE = Path(__file__).parent / "samples" / "gh-issues.json"


@pytest.fixture
def parsed() -> ParsedFile:
    file = read_plan_file(str(SAMPLE), "auto")
    assert file.format == "github"
    return file.parse(Source("w", "github", "gh-issues.json"))


def task(parsed: ParsedFile, number: str) -> dict[str, Any]:
    return MessageToDict(tasks(parsed)[number].task, preserving_proto_field_name=True)


def test_an_open_issue(parsed: ParsedFile) -> None:
    issue = task(parsed, "12")
    assert issue["title"] == "The basin is too shallow"
    assert issue["description"] == "Ships run aground.\r\n\r\n- [ ] measure"
    assert (issue["status"], issue["assigned_agent"], issue["labels"]) == ("TASK_STATUS_PENDING", "ada", ["bug", "P1"])
    assert (issue["created_by"], issue["created_at"], issue["updated_at"]) == (
        "eve",
        "2026-03-01T10:00:00Z",
        "2026-03-05T09:00:00Z",
    )
    kept = issue["metadata"]["github"]
    assert (kept["milestone"]["title"], kept["comments"][0]["body"], kept["id"]) == ("Spring", "Since when?", "I_3")
    assert [each["login"] for each in kept["assignees"]] == ["ada", "grace"]


def test_closed_issues_end_as_they_were_closed(parsed: ParsedFile) -> None:
    assert (task(parsed, "9")["status"], task(parsed, "3")["status"]) == (
        "TASK_STATUS_CANCELLED",
        "TASK_STATUS_COMPLETED",
    )
    assert task(parsed, "3")["completed_at"] == "2026-01-05T12:00:00Z"
    history = MessageToDict(tasks(parsed)["9"])["history"]
    assert [(entry["newStatus"], entry["changedAt"], entry.get("reason")) for entry in history] == [
        ("TASK_STATUS_PENDING", "2026-02-01T10:00:00Z", None),
        ("TASK_STATUS_CANCELLED", "2026-02-10T12:00:00Z", "not_planned"),
    ]


def test_parents_blockers_and_what_is_missing(parsed: ParsedFile) -> None:
    assert tasks(parsed)["3"].task.parent_task_id == tasks(parsed)["12"].task.id
    assert [(source, target) for source, _, target, _ in dependencies(parsed)] == [("9", "3")]
    assert (parsed.items, len(tasks(parsed))) == (5, 3)
    assert [problem[1:] for problem in problems(parsed)] == [
        ("3", "link", "its blocker 404: 404 is not among the tasks of the file"),
        ("2", "skipped", "title is missing"),
        ("", "skipped", "number is missing: ask gh for it with --json number,title,state,body,..."),
    ]


def test_the_plan_is_called_as_the_repository(parsed: ParsedFile) -> None:
    assert [plan.name for plan in plans(parsed)] == ["harbour/quay"]


@pytest.mark.parametrize("data", [b"{}", b"null", b'{"data": []}'])
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(FileProblem, match="a list of issues is expected"):
        github_issues.parse(data, Source("w", "github", "x"))
