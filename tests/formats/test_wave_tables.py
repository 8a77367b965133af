"""Tables whose rows are waves, and tables that a plan has as HTML."""

import re

import pytest
from planwire.formats.markdown_dialects import DIALECTS
from planwire.formats.markdown_marks import read_marks, with_marks
from planwire.v1.task_pb2 import TaskStatus

from tests.formats.test_stated_links import edges, left_out
from tests.formats.test_tables import NUMBERS, PLANS, notes, parse, read, skipped


def of_waves(dialect: str, table: str) -> tuple[list[str], list[str], list[str]]:
    """The edges of a plan with a table, the links that were left out, and the notes."""
    parsed = parse(PLANS[dialect] + "## Order\n\n" + table.format(*NUMBERS[dialect]), dialect)
    assert len(read(parsed)) == 3
    return edges(parsed), left_out(parsed), notes(parsed)


def named(dialect: str, expected: str) -> list[str]:
    numbers = NUMBERS[dialect]
    return sorted(f"{numbers[int(each[0])]} -> {numbers[int(each[1])]}" for each in expected.split())


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("| Wave | Tasks |\n|---|---|\n| 1 | {0} |\n| 2 | {1}, {2} |\n", "01 02"),
        ("| Wave | Tasks | Why |\n|---|---|---|\n| Wave 1 | {0} and {1} | a |\n| **Wave 2** | `{2}` | b |\n", "02 12"),
        ("| Execution wave | Parallel tasks |\n|---|---|\n| 2 | {1} |\n| 1 | {0} |\n| 3 | {2} |\n", "01 12"),
        ("| Batch | Task IDs |\n|---|---|\n| A | {0}: Survey |\n| B | {1} (Drill), {2} - Dig |\n", "01 02"),
        ("| Task | Wave |\n|---|---|\n| {2} Dig | 2 |\n| {0} | 1 |\n| {1} | 1 |\n", "02 12"),
        ("| Wave | Task |\n|---|---|\n| 1 | {0} |\n| | {1} |\n| 2 | {2} |\n", "02 12"),
        ("| Wave | Tasks |\n|---|---|\n| 0 | Survey |\n| 1 | Drill, Dig |\n", "01 02"),
        (
            "| Wave | Tasks | Depends on |\n|---|---|---|\n| 1 | {0} | None |\n| 2 | {1} | — |\n| 3 | {2} | Wave 1 |\n",
            "02",
        ),
        (
            "| Wave | Tasks | Depends on |\n|---|---|---|\n| 1 | {0} | |\n| 2 | {1} | |\n| 3 | {2} | Waves 1-2 |\n",
            "02 12",
        ),
        (
            "| Wave | Tasks | Blocks |\n|---|---|---|\n| 1 | {0} | waves 2 and 3 |\n| 2 | {1} | |\n| 3 | {2} | |\n",
            "01 02",
        ),
        (
            "<table>\n<tr><th>Wave</th><th>Tasks</th></tr>\n<tr><td>1</td><td>{0}<br>{1}</td></tr>\n"
            "<tr><td>2</td><td><code>{2}</code></td></tr>\n</table>\n",
            "02 12",
        ),
        (
            "<table>\n <tr>\n  <td>Wave</td>\n  <td>Task</td>\n </tr>\n <tr>\n  <td rowspan=2>1</td>\n  <td>\n   {0}\n"
            "  </td>\n </tr>\n <tr>\n  <td>{1}</td>\n </tr>\n <tr><td>2<td>{2}</tr>\n</table>\n",
            "02 12",
        ),
    ],
)
def test_each_wave_waits_for_the_one_before(dialect: str, table: str, expected: str) -> None:
    assert of_waves(dialect, table) == (named(dialect, expected), [], [])


@pytest.mark.parametrize(
    ("table", "expected", "left", "noted"),
    [
        # Tasks in a row that is a wave.
        ("| Wave | Tasks | Depends on |\n|---|---|---|\n| 1 | 1.1 | |\n| 2 | 1.3 | 1.1, 1.2 |\n", "02 12", [], 0),
        # What is not in the file, and what is not understood.
        (
            "| Wave | Tasks |\n|---|---|\n| 1 | 1.1, 9.9 |\n| 2 | 1.2 |\n",
            "01",
            ["its place in wave 1: 9.9 is not among"],
            0,
        ),
        ("| Wave | Tasks |\n|---|---|\n| 1 | 1.1 |\n| 2 | the rest |\n", "", ["Tasks: the rest: this reads like"], 0),
        ("| Wave | Tasks | Depends on |\n|---|---|---|\n| 2 | 1.2 | Wave 7 |\n", "", ["Depends on: Wave 7: "], 0),
        # Groups without an order, and tables of other things.
        ("| Stage | Tasks |\n|---|---|\n| A | 1.1 |\n| B | 1.2, 1.3 |\n", "", [], 1),
        ("| Stage | Tasks |\n|---|---|\n| A | paint |\n| B | light |\n", "", [], 0),
        ("| Round | Items |\n|---|---|\n| 1 | beer |\n| 2 | wine |\n", "", [], 0),
        ("| Wave | Height |\n|---|---|\n| 1 | 1.1 |\n| 2 | 1.2 |\n", "", [], 0),
    ],
)
def test_what_is_no_wave_of_tasks_is_named_or_left(table: str, expected: str, left: list[str], noted: int) -> None:
    found, left_out_, noted_ = of_waves("openspec", table)
    assert (found, len(noted_)) == (named("openspec", expected), noted)
    assert len(left_out_) == len(left)
    assert all(reason.startswith(wanted) for reason, wanted in zip(left_out_, left, strict=True))


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    ("lines", "expected", "left"),
    [
        ("- Wave 1: {0}\n- Wave 2: {1}, {2}\n", "01 02", []),
        ("**Wave 2** (parallel): {1}\n**Wave 1**: {0}\n", "01", []),
        ("1. Batch 1 - {0} and {1}.\n2. Batch 2 - {2}: Dig\n", "02 12", []),
        ("- Wave 1: {0}\n- Wave 2: the rest\n", "", ["Wave 2: the rest: this reads like"]),
        ("- Wave 1: hello\n- Wave 2: goodbye\n", "", []),
        ("Wave 1 is for {0}, wave 2 for {1}.\n", "", []),
        ("- Wave 1: {0}\n\n## Other\n\n- Wave 2: {1}\n", "", []),
    ],
)
def test_waves_may_be_lines(dialect: str, lines: str, expected: str, left: list[str]) -> None:
    found, left_out_, noted = of_waves(dialect, lines)
    assert (found, noted) == (named(dialect, expected), [])
    assert len(left_out_) == len(left)
    assert all(reason.startswith(wanted) for reason, wanted in zip(left_out_, left, strict=True))


def test_an_optional_task_holds_no_wave_back() -> None:
    tasks = "# Implementation Plan\n\n- [ ] 1. Survey\n- [ ]* 2. Drill\n- [ ] 3. Dig\n- [ ] 4. Lay\n\n"
    parsed = parse(tasks + "| Wave | Tasks |\n|---|---|\n| 1 | 1 |\n| 2 | 2 |\n| 3 | 3 |\n| 4 | 4 |\n", "kiro")
    assert edges(parsed) == ["1 -> 2", "1 -> 3", "3 -> 4"]


HTML = """\
# Harbour

## Ground

<table>
  <thead><tr><th>ID</th><th>Task</th><th>Done</th><th>Depends on</th></tr></thead>
  <tr><td>T001</td><td>Survey the <b>ground</b></td><td>[x]</td><td></td></tr>
  <tr>
    <td>T002</td>
    <td>Drill &amp; dig</td>
    <td>
      [ ]
    </td>
    <td>T001</td>
  </tr>
  <tr><td>T003</td><td>Lay</td><td>[~]</td><td>T001, T002</td></tr>
</table>

- [ ] T004 Light it
"""


@pytest.mark.parametrize("dialect", DIALECTS)
def test_rows_of_html_with_a_box_are_tasks(dialect: str) -> None:
    parsed = parse(HTML, dialect)
    found = {task.external_ref: task.title for task in read(parsed)}
    assert found == {"T001": "Survey the ground", "T002": "Drill & dig", "T003": "Lay", "T004": "Light it"}
    assert [TaskStatus.Name(task.status)[12:] for task in read(parsed)][:2] == ["COMPLETED", "PENDING"]
    assert edges(parsed) == ["T001 -> T002", "T001 -> T003", "T002 -> T003"]
    assert (parsed.items, skipped(parsed), left_out(parsed)) == (4, [], [])
    phases = [entry.record.phase for entry in parsed.entries if entry.record.HasField("phase")]
    assert [(phase.name, phase.description) for phase in phases] == [("Ground", "")]


def test_rows_of_html_are_marked_where_their_box_stands() -> None:
    marks = read_marks(HTML)
    assert [mark for _, mark in sorted(marks.items())] == ["x", " ", "~", " "]
    written = with_marks(HTML, dict.fromkeys(marks, "/"))
    assert read_marks(written) == dict.fromkeys(marks, "/")
    assert written.replace("[/]", "[]") == re.sub(r"\[.\]", "[]", HTML)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    ("html", "names"),
    [
        ("<table><tr><td>[ ] a</td></tr><tr><td>[x] b</td></tr></table>\n", ["a", "b"]),
        ("<table>\n<tr><td>[ ] a</td><td>[x] b</td></tr>\n</table>\n", ["a", "b"]),
        ("<table>\n<tr><td>[ ]</td><td>x</td></tr>\n</table>\n", [""]),
        ('<table>\n<tr><td><input type="checkbox"></td><td>a</td></tr>\n</table>\n', [""]),
        ("<ul>\n<li>[ ] a</li>\n<li class=x> [X] b <b>c</b></li>\n</ul>\n", ["a", "b"]),
        ("- <input type=checkbox checked> a\n- <INPUT checked type='checkbox'/> b\n", ["a", "b"]),
        ("Write `<input type=checkbox>` and `<td>[ ] a</td>`.\n", []),
        ("```\n<li>[ ] a</li>\n```\n<!--\n<li>[ ] a</li>\n-->\n", []),
        ("<table>\n<tr><td>[ ] a\n\n- [ ] T009 b\n", ["a"]),
    ],
)
def test_every_box_in_html_is_read_or_named(dialect: str, html: str, names: list[str]) -> None:
    parsed = parse(PLANS[dialect] + html, dialect)
    assert skipped(parsed) == names
    assert parsed.items == len(read(parsed)) + len(names)
    assert len(read(parsed)) == 3 + ("T009" in html)
