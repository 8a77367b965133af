"""The issues of beads, each status, priority and kind of link to its place."""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from planwire.formats import beads
from planwire.formats.parsed import FileProblem, ParsedFile, Problem, ProblemKind, Source
from planwire.v1.transfer_service_pb2 import ImportedTask

from tests.formats.reading import dependencies, kinds, plans, problems, records, tasks

SAMPLE = (Path(__file__).parent / "samples" / "beads.jsonl").read_bytes()
REAL = Path(os.environ.get("PLANWIRE_BEADS_FILE", Path(__file__).parents[3] / "shared" / "data" / "beads-issues.jsonl"))
SOURCE = Source("w", "beads", "harbour")
PRIORITY = "priority must be a whole number from 0 to 4, not "


def parse(*issues: Any) -> ParsedFile:
    """Reads issues, each an object or the bytes of its line."""
    lines = [issue if isinstance(issue, bytes) else json.dumps(issue).encode() for issue in issues]
    return beads.parse(b"\n".join(lines), SOURCE)


def issue(id_: str = "a-1", **fields: Any) -> dict[str, Any]:
    return {"id": id_, "title": f"Title of {id_}", **fields}


def depends(issue_id: str, *links: tuple[str, str]) -> list[dict[str, str]]:
    return [{"issue_id": issue_id, "depends_on_id": other, "type": kind} for other, kind in links]


def kept(imported: ImportedTask) -> dict[str, Any]:
    """What the task's metadata has of the issue."""
    value: dict[str, Any] = MessageToDict(imported.task.metadata)["beads"]
    return value


@pytest.fixture(scope="module")
def sample() -> dict[str, ImportedTask]:
    return tasks(beads.parse(SAMPLE, SOURCE))


def test_every_line_is_a_task_or_a_problem() -> None:
    parsed = beads.parse(SAMPLE, SOURCE)
    assert (parsed.items, kinds(parsed)) == (10, {"plan": 1, "task": 9, "dependency": 10})
    assert problems(parsed) == [
        (5, "", "blank", "the line is blank"),
        (10, "sea-9", "note", "status 'at-sea' is not one of beads' own: the task is pending, and the metadata has it"),
        (10, "sea-9", "link", "its dependency on sea-404 (blocks): sea-404 is not among the tasks of the file"),
    ]


def test_one_active_plan_holds_the_tasks(sample: dict[str, ImportedTask]) -> None:
    parsed = beads.parse(SAMPLE, SOURCE)
    (plan,) = plans(parsed)
    assert MessageToDict(plan) == {"id": plan.id, "name": "harbour", "status": "PLAN_STATUS_ACTIVE"}
    assert {task.task.plan_id for task in sample.values()} == {plan.id}
    (named,) = plans(beads.parse(SAMPLE, Source("w", "beads", "harbour", "Sea")))
    assert named.name == "Sea"


def test_statuses(sample: dict[str, ImportedTask]) -> None:
    statuses = {name: MessageToDict(task.task).get("status", "") for name, task in sample.items()}
    assert {name: status.removeprefix("TASK_STATUS_") for name, status in statuses.items()} == {
        "sea-1": "PENDING",
        "sea-2": "IN_PROGRESS",
        "sea-3": "PENDING",
        "sea-4": "COMPLETED",
        "sea-5": "IN_PROGRESS",
        "sea-6": "PENDING",
        "sea-7": "PENDING",
        "sea-8": "CANCELLED",
        "sea-9": "PENDING",
    }
    assert kept(sample["sea-9"])["status"] == "at-sea"


def test_priorities() -> None:
    parsed = tasks(parse(*(issue(f"a-{number}", priority=number) for number in range(5)), issue("none")))
    assert [MessageToDict(task.task)["priority"].removeprefix("PRIORITY_") for task in parsed.values()] == [
        "CRITICAL",
        "HIGH",
        "NORMAL",
        "LOW",
        "LOW",
        "NORMAL",
    ]
    assert kept(parsed["a-4"])["priority"] == 4


def test_links_read_as_planwire_says_them() -> None:
    edges = {
        (source, kind.removeprefix("DEPENDENCY_KIND_").lower(), target)
        for source, kind, target, _ in dependencies(beads.parse(SAMPLE, SOURCE))
    }
    assert edges == {
        ("sea-2", "blocks", "sea-3"),  # sea-3 depends on sea-2
        ("sea-3", "blocks", "sea-5"),  # sea-5 waits for sea-3
        ("sea-3", "relates", "sea-5"),  # its second parent
        ("sea-5", "discovered_from", "sea-4"),
        ("sea-5", "relates", "sea-1"),
        ("sea-5", "relates", "sea-2"),
        ("sea-7", "supersedes", "sea-6"),  # sea-6 is superseded by sea-7
        ("sea-6", "relates", "sea-5"),  # only if sea-5 fails: Planwire has no such kind
        ("sea-7", "duplicates", "sea-6"),
        ("sea-7", "relates", "sea-4"),
    }


def test_a_link_keeps_who_made_it_and_when() -> None:
    made = {
        (source, target): dependency
        for source, kind, target, dependency in dependencies(beads.parse(SAMPLE, SOURCE))
        if kind == "DEPENDENCY_KIND_BLOCKS"
    }
    assert made["sea-2", "sea-3"].created_by == "grace"
    assert made["sea-2", "sea-3"].created_at.ToJsonString() == "2026-01-04T00:00:00Z"
    assert made["sea-3", "sea-5"].created_by == "anonymous"
    assert not made["sea-3", "sea-5"].HasField("created_at")


def test_the_first_parent_is_the_parent_and_comes_before_its_parts(sample: dict[str, ImportedTask]) -> None:
    assert sample["sea-2"].task.parent_task_id == sample["sea-3"].task.parent_task_id == sample["sea-1"].task.id
    child_first = parse(issue("a-1", dependencies=depends("a-1", ("a-2", "parent-child"))), issue("a-2"))
    assert list(tasks(child_first)) == ["a-2", "a-1"]


def test_a_task_holds_what_the_issue_says(sample: dict[str, ImportedTask]) -> None:
    harbour = MessageToDict(sample["sea-1"].task, preserving_proto_field_name=True)
    assert harbour == {
        "id": harbour["id"],
        "plan_id": harbour["plan_id"],
        "order_index": 0,
        "title": "Build the harbour",
        "description": (
            "All of it.\n\n## Design\n\nStone, not wood.\n\n## Acceptance criteria\n\nShips can land.\n\n"
            "## Notes\n\nAsk the fishers."
        ),
        "priority": "PRIORITY_CRITICAL",
        "status": "TASK_STATUS_PENDING",
        "labels": ["stone", "sea"],
        "external_ref": "gh-7",
        "estimated_resources": {"duration_seconds": 5400.0},
        "created_by": "ada",
        "created_at": "2026-01-01T07:00:00.123456Z",
        "updated_at": "2026-01-02T00:00:00Z",
        # Nothing of the line is lost: what the task holds in another form is here.
        "metadata": {
            "beads": {
                "id": "sea-1",
                "status": "open",
                "priority": 0.0,
                "issue_type": "epic",
                "owner": "ada@example.com",
                "created_at": "2026-01-01T08:00:00.123456789+01:00",
                "updated_at": "2026-01-02T00:00:00Z",
                "estimated_minutes": 90.0,
                "due_at": "2026-06-01T00:00:00Z",
            }
        },
    }
    assert sample["sea-2"].task.assigned_agent == "grace"
    assert sample["sea-2"].task.external_ref == "sea-2"
    assert sample["sea-6"].task.available_at.ToJsonString() == "2026-04-01T00:00:00Z"
    assert kept(sample["sea-4"])["comments"][0]["text"] == "Good news."
    assert kept(sample["sea-7"])["dependencies"][1]["type"] == "replies-to"


def history(task: ImportedTask) -> list[tuple[str, str, str, str]]:
    return [
        (
            MessageToDict(entry)["newStatus"].removeprefix("TASK_STATUS_"),
            entry.changed_by,
            entry.changed_at.ToJsonString(),
            entry.reason,
        )
        for entry in task.history
    ]


def test_times_make_a_history(sample: dict[str, ImportedTask]) -> None:
    assert history(sample["sea-3"]) == [("PENDING", "anonymous", "2026-01-01T10:00:00Z", "")]
    assert history(sample["sea-4"]) == [
        ("PENDING", "anonymous", "2026-01-01T11:00:00Z", ""),
        ("COMPLETED", "session-9", "2026-01-05T12:00:00Z", "Rock, as hoped."),
    ]
    assert sample["sea-4"].task.completed_at.ToJsonString() == "2026-01-05T12:00:00Z"
    assert history(sample["sea-8"])[1] == (
        "CANCELLED",
        "grace",
        "2026-01-08T00:00:00Z",
        "deleted: nobody wants green",
    )
    assert history(sample["sea-2"]) == [
        ("PENDING", "ada", "2026-01-01T09:00:00Z", ""),
        ("IN_PROGRESS", "grace", "2026-01-03T00:00:00Z", ""),
    ]
    assert (sample["sea-2"].task.attempt, sample["sea-2"].task.started_at.seconds) == (1, 1767398400)


def test_nothing_ends_before_it_begins() -> None:
    early = issue(status="closed", created_at="2026-01-02T00:00:00Z", closed_at="2026-01-01T00:00:00Z")
    (task,) = tasks(parse(early)).values()
    assert [entry.changed_at.ToJsonString() for entry in task.history] == ["2026-01-01T00:00:00Z"] * 2
    assert task.task.created_at.ToJsonString() == "2026-01-02T00:00:00Z"


def test_without_times_there_is_no_history() -> None:
    unset = issue(status="closed", created_at="0001-01-01T00:00:00Z", closed_at=None)
    (task,) = tasks(parse(unset)).values()
    assert not task.history
    # The server would make it today.
    assert task.task.created_at.ToJsonString() == "0001-01-01T00:00:00Z"


def test_tasks_are_in_the_order_of_their_age() -> None:
    parsed = tasks(
        parse(
            issue("young", created_at="2026-03-01T00:00:00Z"),
            issue("old", created_at="2026-01-01T00:00:00Z"),
            issue("middle", created_at="2026-02-01T00:00:00Z"),
        )
    )
    assert {name: task.task.order_index for name, task in parsed.items()} == {"young": 2, "old": 0, "middle": 1}


def test_what_is_too_long_is_cut_and_kept_whole_in_the_metadata() -> None:
    labels = ["", "x" * 101, *(str(number) for number in range(60)), "0"]
    long = issue(
        title="t" * 501, description="d" * 262_145, notes="n", assignee="a" * 256, labels=labels, external_ref="e" * 501
    )
    parsed = parse(long)
    (imported,) = tasks(parsed).values()
    task = imported.task
    assert (task.title, len(task.description)) == ("t" * 500, 262_144)
    assert (len(task.assigned_agent), len(task.external_ref), len(task.labels)) == (255, 500, 50)
    assert kept(imported) == long
    assert [reason.partition(" is ")[0] for _, _, kind, reason in problems(parsed) if kind == "note"] == [
        "title",
        "description",
        "assigned_agent",
        "labels",
        "external_ref",
    ]


def test_a_label_that_stands_there_twice_is_one() -> None:
    parsed = parse(issue(labels=["a", "b", "a"]))
    (task,) = tasks(parsed).values()
    assert (list(task.task.labels), parsed.problems) == (["a", "b"], [])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"id": "a-1", "title": ', "not JSON: Expecting value at column 24"),
        (b'{"id": "a-1", "title": "\xff"}', "not UTF-8: byte 25 is 0xff"),
        (b'["a-1"]', "must be an object, not a list"),
        (b"null", "must be an object, not null"),
        (b'{"id": "a-1", "title": "x", "n": NaN}', "the line holds NaN, which is not JSON"),
        (b'{"id": "a-1", "title": "x", "n": 1e999}', "the line holds a number that is too large"),
        (b'{"id": "a-1", "title": "a\\u0000b"}', "the line holds a NUL character, which cannot be stored"),
        (b'{"id": "a-1", "title": "x", "a\\u0000": 1}', "the line holds a NUL character, which cannot be stored"),
        (b'{"id": "a-1", "title": "\\ud800"}', "the line holds half a surrogate pair, which is no character"),
        (b'{"id": "a-1", "title": "x", "n": ' + b"[" * 40 + b"]" * 40 + b"}", "the line is nested too deeply"),
        (
            b'{"id": "a-1", "title": "x", "n": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
            "the line is nested too deeply",
        ),
        (b'{"title": "x"}', "id is missing"),
        (b'{"id": 7, "title": "x"}', "id must be a string, not a number"),
        (b'{"id": "a-1"}', "title is missing"),
        (b'{"id": "a-1", "title": " "}', "title is missing"),
        (b'{"id": "a-1", "title": true}', "title must be a string, not true or false"),
        (b'{"id": "a-1", "title": "x", "status": 1}', "status must be a string, not a number"),
        (
            b'{"id": "a-1", "title": "x", "priority": "high"}',
            PRIORITY + "a string",
        ),
        (b'{"id": "a-1", "title": "x", "priority": 1.5}', PRIORITY + "a number"),
        (
            b'{"id": "a-1", "title": "x", "priority": true}',
            PRIORITY + "true or false",
        ),
        (b'{"id": "a-1", "title": "x", "priority": 5}', PRIORITY + "5"),
        (b'{"id": "a-1", "title": "x", "labels": "l"}', "labels must be a list, not a string"),
        (b'{"id": "a-1", "title": "x", "labels": [1]}', "labels must be a list of strings, and holds a number"),
        (b'{"id": "a-1", "title": "x", "dependencies": {}}', "dependencies must be a list, not an object"),
        (
            b'{"id": "a-1", "title": "x", "created_at": "yesterday"}',
            "created_at: 'yesterday' is not a time such as 2026-01-31T12:00:00Z",
        ),
        (
            b'{"id": "a-1", "title": "x", "closed_at": "2026-02-30T00:00:00Z"}',
            "closed_at: '2026-02-30T00:00:00Z' is not a time such as 2026-01-31T12:00:00Z",
        ),
        (
            b'{"id": "a-1", "title": "x", "updated_at": "2026-01-01T00:00:00"}',
            "updated_at: '2026-01-01T00:00:00' is not a time such as 2026-01-31T12:00:00Z",
        ),
        (
            b'{"id": "a-1", "title": "x", "defer_until": "9999-12-31T23:59:59-01:00"}',
            "defer_until: '9999-12-31T23:59:59-01:00' is not a time such as 2026-01-31T12:00:00Z",
        ),
        (b'{"id": "good", "title": "again"}', "line 1 has the same id"),
    ],
)
def test_a_broken_line_is_skipped_and_reading_goes_on(line: bytes, reason: str) -> None:
    parsed = parse(issue("good"), line, issue("last"))
    assert list(tasks(parsed)) == ["good", "last"]
    ((number, _, kind, why),) = problems(parsed)
    assert (parsed.items, number, kind, why) == (3, 2, "skipped", reason)


def test_whole_numbers_that_a_double_cannot_hold_are_kept_as_text() -> None:
    (task,) = tasks(parse(issue(exact=2**53, large=2**53 + 1, huge=10**400))).values()
    assert kept(task) == {"id": "a-1", "exact": 2.0**53, "large": str(2**53 + 1), "huge": "1" + "0" * 400}


@pytest.mark.parametrize(
    ("links", "reason"),
    [
        (["a-2"], "one of its dependencies: it must be an object, not a string"),
        ([{"type": "blocks"}], "one of its dependencies: depends_on_id is missing"),
        ([{"depends_on_id": 1}], "one of its dependencies: depends_on_id must be a string, not a number"),
        (depends("a-9", ("a-2", "blocks")), "one of its dependencies: its issue_id is a-9"),
        (
            [{"depends_on_id": "a-2", "created_at": "?"}],
            "one of its dependencies: created_at: '?' is not a time such as 2026-01-31T12:00:00Z",
        ),
        (
            depends("a-1", ("gone", "related")),
            "its dependency on gone (related): gone is not among the tasks of the file",
        ),
        (
            depends("a-1", ("gone", "parent-child")),
            "its dependency on gone (parent-child): gone is not among the tasks of the file",
        ),
        (depends("a-1", ("a-1", "blocks")), "its dependency on a-1 (blocks): it would wait for or belong to itself"),
    ],
)
def test_a_link_that_cannot_be_stored_is_reported(links: list[Any], reason: str) -> None:
    parsed = parse(issue("a-1", dependencies=links), issue("a-2"))
    assert problems(parsed) == [(1, "a-1", "link", reason)]
    assert kinds(parsed) == {"plan": 1, "task": 2}


def test_the_same_link_said_twice_is_stored_once() -> None:
    parsed = parse(issue("a-1", dependencies=depends("a-1", ("a-2", "related"), ("a-2", "relates-to"))), issue("a-2"))
    assert len(dependencies(parsed)) == 1
    assert problems(parsed) == [
        (1, "a-1", "note", "its dependency on a-2 (relates-to): the same as its dependency on a-2 (related)")
    ]


def test_a_cycle_of_dependencies_is_cut_and_reported() -> None:
    parsed = parse(
        issue("a-1", dependencies=depends("a-1", ("a-2", "blocks"))),
        issue("a-2", dependencies=depends("a-2", ("a-3", "blocks"), ("a-1", "related"))),
        issue("a-3", dependencies=depends("a-3", ("a-1", "blocks"))),
    )
    assert problems(parsed) == [
        (
            2,
            "a-2",
            "link",
            "its dependency on a-3 (blocks): it closes the cycle a-2 -> a-1 -> a-3 -> a-2, where `->` is `blocks`",
        )
    ]
    assert len(dependencies(parsed)) == 3


def test_a_cycle_of_parents_is_cut_and_reported() -> None:
    parsed = parse(
        issue("a-1", dependencies=depends("a-1", ("a-2", "parent-child"))),
        issue("a-2", dependencies=depends("a-2", ("a-1", "parent-child"))),
    )
    assert problems(parsed) == [
        (
            2,
            "a-2",
            "link",
            "its dependency on a-1 (parent-child): it closes the cycle a-1 -> a-2 -> a-1; the task has no parent",
        )
    ]
    first, second = tasks(parsed).values()
    assert (first.task.parent_task_id, second.task.parent_task_id) == ("", first.task.id)


def test_the_same_file_gives_the_same_records() -> None:
    assert records(beads.parse(SAMPLE, SOURCE)) == records(beads.parse(SAMPLE, SOURCE))


@pytest.mark.parametrize(
    "other",
    [Source("v", "beads", "harbour"), Source("w", "beads", "x/harbour"), Source("w", "beads", "harbour", key="y")],
)
def test_another_workspace_or_path_gives_other_ids(other: Source) -> None:
    ids = {task.task.id for task in tasks(beads.parse(SAMPLE, SOURCE)).values()}
    assert not ids & {task.task.id for task in tasks(beads.parse(SAMPLE, other)).values()}


@pytest.mark.parametrize("same", [Source("w", "beads", "harbour", "Sea"), Source("w", "beads", "moved", key="harbour")])
def test_another_name_or_place_of_the_same_plan_keeps_the_ids(same: Source) -> None:
    assert list(tasks(beads.parse(SAMPLE, same)).values()) == list(tasks(beads.parse(SAMPLE, SOURCE)).values())


def test_an_issue_that_changes_keeps_its_id() -> None:
    (before,) = tasks(parse(issue(status="open"))).values()
    (after,) = tasks(parse(issue(status="closed", title="Another"))).values()
    assert before.task.id == after.task.id


def test_a_file_without_any_issue_is_refused() -> None:
    with pytest.raises(FileProblem, match=r"no line is an issue of beads \(line 2: id is missing\)"):
        parse(b"", b"{}")


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    parsed = beads.parse(b'\xef\xbb\xbf{"id": "a-1", "title": "x"}\r\n{"id": "a-2", "title": "y"}\r\n', SOURCE)
    assert (parsed.items, list(tasks(parsed)), parsed.problems) == (2, ["a-1", "a-2"], [])


def test_problems_are_in_the_order_of_their_lines() -> None:
    parsed = parse(issue("a-1", dependencies=depends("a-1", ("gone", "blocks"))), b"{", b"")
    assert parsed.problems == sorted(parsed.problems, key=lambda problem: problem.line)
    assert [problem.kind for problem in parsed.problems] == [ProblemKind.LINK, ProblemKind.SKIPPED]
    assert isinstance(parsed.problems[0], Problem)


@pytest.mark.skipif(not REAL.exists(), reason="the issues of a public project are not beside this checkout")
def test_a_real_project() -> None:
    data = REAL.read_bytes()
    parsed = beads.parse(data, SOURCE)
    issues = [json.loads(line) for line in data.splitlines()]
    links = [link for each in issues for link in each.get("dependencies", [])]
    parents = sum(bool(task.task.parent_task_id) for task in tasks(parsed).values())
    assert (
        parsed.items
        == len(issues)
        == kinds(parsed)["task"]
        + sum(problem.kind in {ProblemKind.SKIPPED, ProblemKind.BLANK} for problem in parsed.problems)
    )
    assert len(links) == parents + kinds(parsed)["dependency"] + sum(
        problem.kind is ProblemKind.LINK or "the same as" in problem.reason for problem in parsed.problems
    )
    statuses = Counter(each["status"] for each in issues)
    stored = Counter(MessageToDict(task.task)["status"] for task in tasks(parsed).values())
    assert stored["TASK_STATUS_COMPLETED"] == statuses["closed"]
    assert stored["TASK_STATUS_CANCELLED"] == statuses["tombstone"]


def test_a_list_as_the_command_of_beads_prints_it_is_read_like_lines() -> None:
    listed = [
        issue("bd-1", issue_type="epic", dependency_count=0),
        issue("bd-2", parent="bd-1", dependencies=depends("bd-2", ("bd-3", "blocks"), ("bd-1", "parent-child"))),
        issue("bd-3", parent="bd-1"),
        7,
        issue("bd-4", priority=9),
        issue("bd-5", parent="bd-9"),
    ]
    text = json.dumps(listed, indent=2)
    for whole in (text, "\ufeff" + text, json.dumps({"schema_version": 1, "data": listed}, indent=2)):
        parsed = beads.parse(whole.encode(), SOURCE)
        assert parsed.items == len(listed)
        found = tasks(parsed)
        ids = {name: found[name].task.id for name in ("bd-1", "bd-2", "bd-3", "bd-5")}
        assert len(found) == len(ids)
        assert [found[name].task.parent_task_id for name in ids] == ["", ids["bd-1"], ids["bd-1"], ""]
        assert [(source, target) for source, _, target, _ in dependencies(parsed)] == [("bd-3", "bd-2")]
        assert [(name, reason) for _, name, _, reason in problems(parsed)] == [
            ("", "must be an object, not a number"),
            ("bd-4", PRIORITY + "9"),
            ("bd-5", "its dependency on bd-9 (parent-child): bd-9 is not among the tasks of the file"),
        ]
        begins = {n: line - 1 for line, row in enumerate(whole.splitlines(), 1) for n in ids if f'"id": "{n}"' in row}
        assert parsed.problems[2].line == begins["bd-5"]


def test_the_details_of_an_issue_name_what_it_depends_on_as_a_whole() -> None:
    details = [
        issue("bd-1", dependencies=[issue("bd-2", dependency_type="blocks"), issue("bd-3", dep_type="parent-child")]),
        issue("bd-2", dependents=[issue("bd-1", dependency_type="blocks")]),
        issue("bd-3"),
    ]
    parsed = beads.parse(json.dumps(details).encode(), SOURCE)
    assert parsed.problems == []
    found = tasks(parsed)
    assert found["bd-1"].task.parent_task_id == found["bd-3"].task.id
    assert [(source, target) for source, _, target, _ in dependencies(parsed)] == [("bd-2", "bd-1")]


def test_one_issue_as_the_command_prints_it_is_read() -> None:
    parsed = beads.parse(json.dumps(issue("bd-1"), indent=2).encode(), SOURCE)
    assert (parsed.items, list(tasks(parsed)), parsed.problems) == (1, ["bd-1"], [])


def test_a_broken_list_says_where_it_breaks() -> None:
    with pytest.raises(FileProblem, match=r"not JSON: .* at line 2"):
        beads.parse(b'[\n{"id": "bd-1", "title": ', SOURCE)
    with pytest.raises(FileProblem, match="no line is an issue of beads"):
        beads.parse(b"[]", SOURCE)
