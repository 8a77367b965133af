"""Tables in plans: rows with a box are tasks, columns such as `Depends on` say the order, and the rest is named."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.formats.detect import FORMATS
from planwire.formats.markdown_dialects import DIALECTS, dialect_of
from planwire.formats.markdown_marks import read_marks, with_marks
from planwire.formats.parsed import ParsedFile, ProblemKind, Source
from planwire.v1.task_pb2 import Task, TaskStatus

from tests.formats.test_stated_links import edges, left_out

PLANS = {
    "spec-kit": "# Tasks: Harbour\n\n## Phase 1: Ground\n\n- [ ] T001 Survey\n- [ ] T002 Drill\n- [ ] T003 Dig\n\n",
    "kiro": "# Implementation Plan\n\n- [ ] 1. Survey\n- [ ] 2. Drill\n- [ ] 3. Dig\n\n",
    "openspec": "## 1. Ground\n\n- [ ] 1.1 Survey\n- [ ] 1.2 Drill\n- [ ] 1.3 Dig\n\n",
    "markdown": "# Harbour\n\n- [ ] #1 Survey\n- [ ] #2 Drill\n- [ ] #3 Dig\n\n",
}
NUMBERS = {
    "spec-kit": ("T001", "T002", "T003"),
    "kiro": ("1", "2", "3"),
    "openspec": ("1.1", "1.2", "1.3"),
    "markdown": ("#1", "#2", "#3"),
}


def parse(text: str, dialect: str = "markdown") -> ParsedFile:
    return FORMATS[dialect](text.encode(), Source("w", dialect, "harbour/tasks.md"))


def read(parsed: ParsedFile) -> list[Task]:
    return [entry.record.task.task for entry in parsed.entries if entry.record.HasField("task")]


def skipped(parsed: ParsedFile) -> list[str]:
    return [problem.name for problem in parsed.problems if problem.kind is ProblemKind.SKIPPED]


def notes(parsed: ParsedFile) -> list[str]:
    return [problem.reason for problem in parsed.problems if problem.kind is ProblemKind.NOTE]


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("| Task | Depends on |\n|---|---|\n| {0} | None |\n| {1} | {0} |\n| {2} | {0}, {1} |\n", "01 02 12"),
        ("| Task | Depends On | Why |\n|:-:|---|--|\n| {2} Dig | {1} | it | \n| **{1}** | `{0}` | x |\n", "12 01"),
        ("Task | Blocked by\n--- | ---\n{1}: Drill | {0}\n", "01"),
        ("| # | What | Dependencies |\n|---|---|---|\n| {2} | Dig | {0} and {1} |\n| {0} | - | — |\n", "02 12"),
        ("| ID | Blocks |\n|---|---|\n| {0} | {1}, {2} |\n", "01 02"),
        ("| What | Task | Prerequisites |\n|---|---|---|\n| dig | {2} | {1} |\n", "12"),
        ("> | Task | Depends on (tasks) |\n> |---|---|\n> | {1} | {0} |\n", "01"),
        ("- see\n\n  | Task | Depends on |\n  |---|---|\n  | {1} | {0} |\n", "01"),
        ("| Task | Depends on | Blocks |\n|---|---|---|\n| {1} | {0} | {2} |\n", "01 12"),
        ("| Depends on | Task |\n|---|---|\n| {0} | {1} |\n| {1} | {2} |\n", "01 12"),
        ("| What | Depends on tasks |\n|---|---|\n| Dig | Survey, **drill** |\n", "02 12"),
        ("| Item | Depends on |\n|---|---|\n| Item {1} | item {0} |\n", "01"),
        ("| Task | Depends on |\n|---|---|\n| {1} | {0} |\n| Task | Blocks |\n|---|---|\n| {1} | {2} |\n", "01 12"),
    ],
)
def test_columns_say_what_rows_wait_for(dialect: str, table: str, expected: str) -> None:
    numbers = NUMBERS[dialect]
    parsed = parse(PLANS[dialect] + "## Dependencies\n\n" + table.format(*numbers), dialect)
    names = {task.id: task.external_ref for task in read(parsed)}
    assert names
    wanted = sorted(f"{numbers[int(each[0])]} -> {numbers[int(each[1])]}" for each in expected.split())
    assert (edges(parsed), left_out(parsed)) == (wanted, [])


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("the harbour master", "Depends on: the harbour master: this reads like a dependency, and is not understood"),
        ("{0}, perhaps", "Depends on: {0}, perhaps: this reads like a dependency, and is not understood"),
        ("{3}", "Depends on: {3}: {3} is not among the tasks of the file"),
    ],
)
def test_a_cell_that_is_not_understood_is_named(dialect: str, cell: str, reason: str) -> None:
    absent = {"spec-kit": "T099", "kiro": "9", "openspec": "9.9", "markdown": "#9"}
    numbers = (*NUMBERS[dialect], absent[dialect])
    table = f"| Task | Depends on |\n|---|---|\n| {{1}} | {cell} |\n"
    parsed = parse(PLANS[dialect] + table.format(*numbers), dialect)
    assert (edges(parsed), left_out(parsed)) == ([], [reason.format(*numbers)])


@pytest.mark.parametrize(
    ("table", "reasons"),
    [
        ("| Who | Depends on |\n|---|---|\n| Ada | 1.1 |\n", ["Depends on: 1.1: the row reads like a dependency"]),
        ("| Task | After |\n|---|---|\n| 1.2 | lunch |\n", []),
        ("| Task | Needs |\n|---|---|\n| 1.2 | 1.1, perhaps |\n", ["Needs: 1.1, perhaps: this reads like"]),
        ("| Package | Dependencies |\n|---|---|\n| ui | react 18.2 |\n", []),
        ("| Task | Blocking |\n|---|---|\n| 1.2 | yes |\n", []),
        ("| Task | Depends on |\n| 1.2 | 1.1 |\n", []),
        ("```\n| Task | Depends on |\n|---|---|\n| 1.2 | 1.1 |\n```\n", []),
    ],
)
def test_what_says_nothing_of_the_tasks_is_left(table: str, reasons: list[str]) -> None:
    parsed = parse(PLANS["openspec"] + table, "openspec")
    assert edges(parsed) == []
    found = left_out(parsed)
    assert len(found) == len(reasons)
    assert all(reason.startswith(wanted) for reason, wanted in zip(found, reasons, strict=True))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_phases_wait_by_their_numbers(dialect: str) -> None:
    phases = "".join(f"## Phase {number}: Part {number}\n\n- [ ] T00{number} Work\n\n" for number in range(1, 4))
    table = (
        "| Phase | Name | Depends on |\n|---|---|---|\n| 2 | Part 2 | 1 |\n| Phase 3 | Part 3 | Phase 1, Phase 2 |\n"
    )
    parsed = parse(f"# Plan\n\n{phases}## Dependencies\n\n{table}", dialect)
    names = [f"[Phase {number}: Part {number}]" for number in range(1, 4)]
    wanted = [f"{names[0]} -> {names[1]}", f"{names[0]} -> {names[2]}", f"{names[1]} -> {names[2]}"]
    assert (edges(parsed), left_out(parsed)) == (wanted, [])


@pytest.mark.parametrize(
    ("line", "expected", "left"),
    [
        (
            "## Phase 2: Stone (after Phase 1)\n\n- [ ] T009 Lay\n",
            ["[Phase 1: Ground] -> [Phase 2: Stone (after Phase 1)]"],
            0,
        ),
        (
            "## Phase 2: Stone\n\n**Depends on**: Phase 1\n\n- [ ] T009 Lay\n",
            ["[Phase 1: Ground] -> [Phase 2: Stone]"],
            0,
        ),
        ("## Phase 2: Stone (after Phase 1, perhaps)\n\n- [ ] T009 Lay\n", [], 1),
        ("| Task | Depends on |\n|---|---|\n| T002 | T001 (Ground) |\n", ["T001 -> T002"], 1),
    ],
)
def test_spec_kit_says_it_of_phases(line: str, expected: list[str], left: int) -> None:
    """In the last one the phase is named of which the task is a part: it would wait for itself."""
    parsed = parse(PLANS["spec-kit"] + line, "spec-kit")
    assert (edges(parsed), len(left_out(parsed))) == (expected, left)


TASKS = """\
# Harbour

## Ground

| ID | Done | Task | Owner | Depends on |
|:---|:----:|------|-------|------------|
| T001 | [x] | Survey the `a\\|b` ground | Ada | |
| T002 | [ ] | Drill | | T001 |
| T003 | [-] | Dig | Bo | T001, T002 |

## Stone

| # | What |
|---|---|
| 1 | [ ] Lay |
| 2 | [X] Set |

| Mark | Meaning |
|---|---|
| [ ] | pending |
"""


@pytest.mark.parametrize("dialect", DIALECTS)
def test_rows_with_a_box_are_tasks(dialect: str) -> None:
    parsed = parse(TASKS, dialect)
    found = {task.external_ref: task for task in read(parsed)}
    assert {number: task.title for number, task in found.items()} == {
        "T001": "Survey the `a|b` ground",
        "T002": "Drill",
        "T003": "Dig",
        "1": "Lay",
        "2": "Set",
    }
    status = {number: TaskStatus.Name(task.status).rpartition("_")[2] for number, task in found.items()}
    assert [status[number] for number in ("T001", "T002", "1", "2")] == ["COMPLETED", "PENDING", "PENDING", "COMPLETED"]
    assert found["T003"].description == "Owner: Bo\nDepends on: T001, T002"
    assert edges(parsed) == ["T001 -> T002", "T001 -> T003", "T002 -> T003"]
    assert (skipped(parsed), left_out(parsed), notes(parsed)) == (["pending"], [], [])
    assert parsed.items == 6
    phases = [entry.record.phase for entry in parsed.entries if entry.record.HasField("phase")]
    assert [phase.name for phase in phases] == ["Ground", "Stone"]
    assert phases[0].description == ""


@pytest.mark.parametrize("mark", ["~", ">", "!", "?", "/", "-", "+", "\u2713", "\u2717"])
def test_a_mark_of_a_row_may_be_any_that_is_no_letter(mark: str) -> None:
    parsed = parse(f"| Task | Done |\n|---|---|\n| Lay | [{mark}] |\n| Set | [ ] |\n| See | [*] |\n")
    assert ([task.title for task in read(parsed)], parsed.items) == (["Lay", "Set"], 2)


def test_a_file_of_tables_is_known_by_its_numbers() -> None:
    assert dialect_of(TASKS.partition("## Stone")[0].encode()) == "spec-kit"


def test_rows_are_marked_where_their_box_stands() -> None:
    marks = read_marks(TASKS)
    assert marks == {7: "x", 8: " ", 9: "-", 15: " ", 16: "x"}
    written = with_marks(TASKS, dict.fromkeys(marks, "/"))
    assert read_marks(written) == dict.fromkeys(marks, "/")
    assert written.replace("[/]", "[]") == re.sub(r"\[.\](?! \| p)", "[]", TASKS)


def test_rows_that_have_a_status_and_no_box_are_named() -> None:
    table = "| Task | Status |\n|---|---|\n| Survey | done |\n| #2 | open |\n| Paint | open |\n| Light | open |\n"
    [note] = notes(parse(PLANS["markdown"] + table))
    assert note.startswith("this table has 2 rows with a task that is not read: a row is a task where one of its cells")
    other = "| Metric | Status |\n|---|---|\n| Speed | good |\n"
    assert notes(parse(PLANS["markdown"] + other)) == []


cells = st.sampled_from(["[ ]", "[x]", "[ ] Lay", "- [x] Set", "1.1", "text", "", "`[ ]`", "[P]", "see [ ]", "a \\| b"])
rows = st.lists(cells, min_size=1, max_size=4)
headers = st.lists(st.sampled_from(["Task", "#", "Status", "Depends on", "Mark", ""]), min_size=1, max_size=4)
tables = st.tuples(headers, st.lists(rows, max_size=4), st.sampled_from(["", "> ", "  "]), st.booleans())


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dialect=st.sampled_from(list(DIALECTS)), document=st.lists(tables, max_size=3))
def test_every_box_in_a_cell_is_read_or_named(
    dialect: str, document: list[tuple[list[str], list[list[str]], str, bool]]
) -> None:
    """The boxes are counted when the text is written."""
    text, count = "- [ ] first\n\n", 1
    for header, body, prefix, is_table in document:
        dashes = [["---"] * len(header)] if is_table else []
        text += "".join(f"{prefix}| {' | '.join(line)} |\n" for line in [header, *dashes, *body]) + "\n"
        count += sum(cell[:3] in {"[ ]", "[x]", "- ["} for line in body for cell in line)
    parsed = parse(text, dialect)
    assert (parsed.items, len(read(parsed)) + len(skipped(parsed))) == (count, count)
