"""Plans in Markdown."""

from pathlib import Path

import pytest
from google.protobuf.json_format import MessageToDict
from planwire.formats import markdown
from planwire.formats.parsed import FileProblem, ParsedFile, Source

from tests.formats.reading import kinds, phases, plans, problems, records, tasks

SAMPLE = (Path(__file__).parent / "samples" / "plan.md").read_bytes()
SOURCE = Source("w", "markdown", "file-name")


def parse(text: str) -> ParsedFile:
    return markdown.parse(text.encode(), SOURCE)


@pytest.fixture(scope="module")
def sample() -> ParsedFile:
    return markdown.parse(SAMPLE, SOURCE)


def outline(parsed: ParsedFile) -> list[tuple[str, str, str, str]]:
    """Phase, parent, status and title of every task."""
    names = {phase.id: phase.name for phase in phases(parsed)}
    titles = {task.task.id: task.task.title for task in tasks(parsed).values()}
    entries = [entry.record.task.task for entry in parsed.entries if entry.record.HasField("task")]
    return [
        (
            names.get(task.phase_id, ""),
            titles.get(task.parent_task_id, ""),
            MessageToDict(task)["status"].removeprefix("TASK_STATUS_"),
            task.title,
        )
        for task in entries
    ]


def test_checkboxes_are_tasks_and_headings_phases(sample: ParsedFile) -> None:
    ground = "Phase 1: Ground"
    assert outline(sample) == [
        (ground, "", "COMPLETED", "Survey the ground"),
        (ground, "Survey the ground", "COMPLETED", "Drill"),
        (ground, "", "IN_PROGRESS", "Dig the basin"),
        (ground, "Dig the basin", "PENDING", "Hire diggers"),
        (ground, "Hire diggers", "PENDING", "Write the notice"),
        (ground, "Dig the basin", "CANCELLED", "Buy a machine"),
        ("Phase 2: Stone", "", "PENDING", "Lay the wall"),
        ("Phase 2: Stone", "", "COMPLETED", "Order stone"),
        ("Phase 2: Stone / Lights", "", "PENDING", "Light the beacon"),
        (ground, "", "PENDING", "Sweep up"),
        (ground, "", "PENDING", "Sweep up"),
        (ground, "", "PENDING", "Celebrate"),
    ]


def test_equal_headings_are_one_phase_in_order_of_first_sight(sample: ParsedFile) -> None:
    assert [(phase.name, phase.order_index, phase.description) for phase in phases(sample)] == [
        ("Phase 1: Ground", 0, "Digging comes first.\n\nNothing else yet."),
        ("Phase 2: Stone", 1, ""),
        ("Phase 2: Stone / Lights", 2, ""),
    ]
    in_first = [
        entry.record.task.task.order_index
        for entry in sample.entries
        if entry.record.task.task.phase_id == phases(sample)[0].id
    ]
    assert in_first == list(range(9))


def test_every_checkbox_is_a_task_or_a_problem(sample: ParsedFile) -> None:
    assert (sample.items, kinds(sample)) == (13, {"plan": 1, "phase": 3, "task": 12})
    assert problems(sample) == [
        (
            45,
            "Celebrate",
            "note",
            "the mark `[?]` is unknown: the task is pending, and the metadata has the mark",
        ),
        (46, "", "skipped", "there is no text after the box"),
    ]


def test_the_plan_is_named_after_the_heading_and_holds_the_other_sections(sample: ParsedFile) -> None:
    (plan,) = plans(sample)
    assert plan.name == "Harbour"
    assert plan.description == (
        "What we build this year.\n\n## Background\n\nHarbours are old.\n\n<!--\n- [ ] not yet decided\n-->"
    )


def test_lines_below_a_task_are_its_description(sample: ParsedFile) -> None:
    survey = tasks(sample)["1.1 Survey the ground"].task
    assert survey.description == "Rock, as hoped.\n  - a note, no task\n\n    ```\n    - [ ] no task either\n    ```"
    assert survey.external_ref == "1.1"
    assert tasks(sample)["Drill"].task.description == ""


@pytest.mark.parametrize(
    ("text", "plan", "title"),
    [
        ("- [ ] a", "", "file-name"),
        ("# Title\n- [ ] a", "", "Title"),
        ("# Title #\n- [ ] a", "", "Title"),
        ("# Title\n- [ ] a", "Given", "Given"),
        ("# One\n- [ ] a\n# Two\n- [ ] b", "", "file-name"),  # two headings of the first level are two phases
        ("## Phase\n- [ ] a\n# Late\n", "", "file-name"),
        ("#\n- [ ] a", "", "file-name"),
        ("#hashtag\n- [ ] a", "", "file-name"),
        ("# " + "x" * 600 + "\n- [ ] a", "", "x" * 500),
    ],
)
def test_names_of_plans(text: str, plan: str, title: str) -> None:
    (made,) = plans(markdown.parse(text.encode(), Source("w", "markdown", "file-name", plan)))
    assert made.name == title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# T\n- [ ] a", [("", "a")]),
        (
            "## A\n- [ ] a\n### B\n- [ ] b\n## C\n- [ ] c\n# D\n- [ ] d",
            [("A", "a"), ("A / B", "b"), ("C", "c"), ("D", "d")],
        ),
        ("## A ##\n- [ ] a\n   ## A\n- [ ] b", [("A", "a"), ("A", "b")]),
        ("## \n- [ ] a", [("", "a")]),
        ("## A#\n- [ ] a", [("A#", "a")]),
        ("```\n## A\n- [ ] no\n```\n- [ ] a", [("", "a")]),
        ("~~~ md\n```\n- [ ] no\n~~~\n- [ ] a", [("", "a")]),
        ("````\n```\n- [ ] no\n````\n- [ ] a", [("", "a")]),
        ("<!-- - [ ] no -->\n- [ ] a\n<!--\n## B\n-->\n- [ ] b", [("", "a"), ("", "b")]),
        ("- [a](no)\n- [](no)\n- [ ](no)\n- [a][no]\n- [^1]: no\n- [ab] no\n- [ ] a", [("", "a")]),
        ("Phase\n=====\n\n- [ ] a\n\nPhase\ntwo\n---\n- [ ] b", [("", "a"), ("Phase two", "b")]),
        ("1) [ ] a\n+ [ ] b\n* [x] c", [("", "a"), ("", "b"), ("", "c")]),
        ("- [ ] a\r\n- [ ] b\r\n", [("", "a"), ("", "b")]),
        ("\ufeff## A\n- [ ] a", [("A", "a")]),
        ("- [ ] \u2028a\x0bb", [("", "\u2028a\x0bb".strip())]),
    ],
)
def test_what_is_a_task_and_what_is_a_phase(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(phase, title) for phase, _, _, title in outline(parse(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- [ ] a\n  - [ ] b\n    - [ ] c\n- [ ] d", {"b": "a", "c": "b"}),
        ("- [ ] a\n\t- [ ] b\n\t\t- [ ] c", {"b": "a", "c": "b"}),
        ("- [ ] a\n  - [ ] b\n  - [ ] c", {"b": "a", "c": "a"}),
        ("  - [ ] a\n- [ ] b", {}),
        ("- [ ] a\n- group\n  - [ ] b", {}),
        ("- [ ] a\n  - group\n    - [ ] b", {"b": "a"}),
        ("- [ ] a\n\n  more\n\n  - [ ] b", {"b": "a"}),
        ("- [ ] a\n\nparagraph\n\n  - [ ] b", {}),
        ("- [ ] a\n## H\n  - [ ] b", {}),
        ("- [?] a\n  - [ ] b", {"b": "a"}),
        ("- [ ] a\n  - [ ]\n    - [ ] c", {"c": "a"}),
    ],
)
def test_items_inside_items_are_subtasks(text: str, expected: dict[str, str]) -> None:
    assert {title: parent for _, parent, _, title in outline(parse(text)) if parent} == expected


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("- [ ] a\nlazy\n\nnot of it", "lazy"),
        ("- [ ] a\n\n  one\n\n  two\n", "one\n\ntwo"),
        ("- [ ] a\n  - one\n    - two\n- b", "- one\n  - two"),
        ("- [ ] a\n\n  ```\n  code\n\n  more\n  ```\n", "```\ncode\n\nmore\n```"),
        ("- [ ] a\n---\n", ""),
    ],
)
def test_what_belongs_to_a_task(text: str, description: str) -> None:
    assert tasks(parse(text))["a"].task.description == description


def ids(text: str) -> dict[str, str]:
    return {entry.name: entry.record.task.task.id for entry in parse(text).entries if entry.record.HasField("task")}


def test_a_task_keeps_its_id_when_it_is_ticked_or_described_or_others_come() -> None:
    before = ids("## A\n- [ ] a\n- [ ] b\n  - [ ] c")
    after = ids("# T\n## New\n- [ ] n\n## A\ntext\n- [x] b\n  more\n  - [ ] new\n  - [x] c\n- [ ] a")
    assert {title: after[title] for title in before} == before


def test_a_task_with_a_number_keeps_its_id_when_its_words_or_phase_change() -> None:
    (before,) = ids("## A\n- [ ] **1.2** one").values()
    (after,) = ids("## B\n- [x] **1.2**: another").values()
    assert before == after


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("**1.2** x", "1.2"),
        ("**1.2.** x", "1.2"),
        ("**T-12:** x", "T-12"),
        ("**API2** x", "API2"),
        ("1.2 x", "1.2"),
        ("1. x", "1"),
        ("2) x", "2"),
        ("1.2.10: x", "1.2.10"),
        ("TASK-7 x", "TASK-7"),
        ("bd-12.1: x", "bd-12.1"),
        ("T001 x", "T001"),
        ("1.2 - x", "1.2"),
        ("TASK-7 \u2014 x", "TASK-7"),
        ("**1.2** \u2013 x", "1.2"),
        ("Task 2: x", "2"),
        ("Task 2.1 - x", "2.1"),
    ],
)
def test_the_number_that_a_task_bears_is_not_in_its_title(title: str, label: str) -> None:
    (task,) = tasks(parse(f"- [ ] {title}")).values()
    assert (task.task.external_ref, task.task.title) == (label, "x")


@pytest.mark.parametrize(
    "title",
    [
        "**Important** x",
        "**3 things** x",
        "3 things",
        "2nd try",
        "1.2",
        "\u0661. x",
        "S3 x",
        "Task 2 of 3",
        "**3 things**",
        "1 - x",
    ],
)
def test_what_is_no_number_stays_in_the_title(title: str) -> None:
    (task,) = tasks(parse(f"- [ ] {title}")).values()
    assert (task.task.external_ref, task.task.title) == ("", title)


@pytest.mark.parametrize(
    ("title", "expected"), [("**1. x**", ("1", "**x**")), ("**1.2: x** and y", ("1.2", "**x** and y"))]
)
def test_a_title_that_is_bold_with_its_number_stays_bold(title: str, expected: tuple[str, str]) -> None:
    (task,) = tasks(parse(f"- [ ] {title}")).values()
    assert (task.task.external_ref, task.task.title) == expected


def test_equal_tasks_are_different_tasks() -> None:
    titles = [entry.record.task.task for entry in parse("- [ ] a\n- [ ] a\n- [ ] **1** b\n- [ ] **1** b").entries[1:]]
    assert len({task.id for task in titles}) == 4


def test_what_is_too_long_is_cut_and_kept_whole_in_the_metadata() -> None:
    parsed = parse(f"## {'p' * 300}\n- [ ] {'t' * 501}\n  {'d' * 262_145}")
    (task,) = tasks(parsed).values()
    assert (len(task.task.title), len(task.task.description)) == (500, 262_144)
    assert MessageToDict(task.task.metadata) == {"markdown": {"title": "t" * 501, "description": "d" * 262_145}}
    assert [kind for _, _, kind, _ in problems(parsed)] == ["note", "note"]
    assert phases(parsed)[0].name == "p" * 255


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no tasks: a task is an item of a list, such as `- [ ] what to do`"),
        (b"# Title\n\nText.\n- item", "no tasks: a task is an item of a list, such as `- [ ] what to do`"),
        (b"- [ ] a\n\xe9", "line 2 is not UTF-8 (byte 0xe9): save the file as UTF-8 and import it again"),
        (b"- [ ] a\n\n- [ ] \0", "line 3 holds a NUL character"),
        (
            b"<<<<<<< ours\n- [ ] a\n=======\n- [x] a\n>>>>>>> theirs\n",
            "lines 1, 3 and 5 are a merge conflict: resolve it and import the file again",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(FileProblem) as problem:
        markdown.parse(data, SOURCE)
    assert str(problem.value) == reason


def test_the_same_file_gives_the_same_records(sample: ParsedFile) -> None:
    assert records(markdown.parse(SAMPLE, SOURCE)) == records(sample)


def test_parents_come_before_their_parts(sample: ParsedFile) -> None:
    seen: set[str] = set()
    for imported in tasks(sample).values():
        assert imported.task.parent_task_id in {"", *seen}
        seen.add(imported.task.id)
