"""Whatever a Markdown file looks like, each of its boxes is read or named."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.formats.detect import FORMATS
from planwire.formats.markdown_boxes import read_box
from planwire.formats.markdown_dialects import DIALECTS
from planwire.formats.markdown_marks import read_marks, with_marks
from planwire.formats.parsed import FileProblem, ParsedFile, ProblemKind, Source
from planwire.v1.task_pb2 import Task

from tests.formats.reading import plans

patiently = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def parse(text: str, dialect: str = "markdown") -> ParsedFile:
    return FORMATS[dialect](text.encode(), Source("w", dialect, "file"))


def read(parsed: ParsedFile) -> list[Task]:
    return [entry.record.task.task for entry in parsed.entries if entry.record.HasField("task")]


def tree(parsed: ParsedFile) -> dict[str, str]:
    titles = {task.id: task.title for task in read(parsed)}
    return {task.title: titles.get(task.parent_task_id, "") for task in read(parsed)}


def notes(parsed: ParsedFile) -> list[int]:
    return [problem.line for problem in parsed.problems if problem.kind is ProblemKind.NOTE]


def skipped(parsed: ParsedFile) -> list[int]:
    return [problem.line for problem in parsed.problems if problem.kind is ProblemKind.SKIPPED]


@pytest.mark.parametrize(
    ("text", "expected", "noted"),
    [
        # Lists of every kind, in each other.
        ("- [ ] a\n\t- [ ] b\n\t\t- [ ] c\n", {"a": "", "b": "a", "c": "b"}, []),
        ("1. [ ] a\n   - [ ] b\n2. [ ] c\n", {"a": "", "b": "a", "c": ""}, []),
        ("* [ ] a\r\n    * [x] b\r\n", {"a": "", "b": "a"}, []),
        ("- - [ ] a\n  - [ ] b\n", {"a": "", "b": ""}, []),
        ("- a\n  - [ ] b\n    - c\n      - [ ] d\n", {"b": "", "d": "b"}, []),
        ("> - [ ] a\n>   - [ ] b\n>     more\n> > - [ ] c\n", {"a": "", "b": "a", "c": ""}, []),
        ("- [ ] a\n  > - [ ] b\n", {"a": "", "b": "a"}, []),
        ("text\n- [ ] a\n", {"a": ""}, []),
        # What Markdown does not see as an item.
        ("text\n2. [ ] a\n", {"a": ""}, [2]),
        ("    - [ ] a\n", {"a": ""}, [1]),
        ("- [ ] a\n\n\t\t\t- [ ] b\n\t\t\t\t- [ ] c\n", {"a": "", "b": "a", "c": "b"}, [3, 4]),
        ("- [ ] a\n\t\t- [ ] b\n\t\t- [ ] c\n", {"a": "", "b": "a", "c": "a"}, [2, 3]),
        ("-[ ] a\n", {"a": ""}, [1]),
        ("\u2022 [ ] a\n\u0661. [x] b\n(1) [ ] c\na) [ ] d\n", {"a": "", "b": "", "c": "", "d": ""}, [1, 2, 3, 4]),
        # As other keyboards write it.
        (
            "-\u00a0[ ] a\n\u00a0\u00a0- [x] b\n\u200b- [ ] c\n- \uff3b \uff3d d\u00a0\n",
            {"a": "", "b": "a", "c": "", "d": ""},
            [1, 2, 3],
        ),
        # What would hide boxes.
        ("```\n- [ ] a\n", {"a": ""}, [1]),
        ("- [ ] a\n  ~~~\n  - [ ] b\n- [ ] c\n", {"a": "", "b": "a", "c": ""}, [2]),
        ("````\n```\n- [ ] a\n```\n- [ ] b\n", {"b": ""}, [1]),
        ("```a\n```b\n- [ ] a\n", {"a": ""}, [1]),
        ("<details>\n<summary>Tasks</summary>\n- [ ] a\n</details>\n- [ ] b\n", {"a": "", "b": ""}, [1]),
        ("<div>\n\n- [ ] a\n\n</div>\n", {"a": ""}, []),
        ("<pre>\n- [ ] a\n", {"a": ""}, [1]),
        ("<!-- a -->\n- [ ] a <!-- b -->\n", {"a <!-- b -->": ""}, []),
        # What hides boxes.
        ("```\n- [ ] no\n```\n- [ ] a\n", {"a": ""}, []),
        ("````md\n```\n- [ ] no\n```\n````\n- [ ] a\n", {"a": ""}, []),
        ("<!--\n- [ ] no\n-->\n- [ ] a\n", {"a": ""}, []),
        ("- [ ] a\n\n  ```\n  - [ ] no\n  ```\n", {"a": ""}, []),
        ("<pre>\n- [ ] no\n</pre>\n- [ ] a\n", {"a": ""}, []),
        # Code and comments whose end may have been forgotten.
        ("```sh\n- [ ] no\n```py\nx\n```\n- [ ] a\n", {"a": ""}, [1]),
        ("<!--\n- [ ] no\n<!-- b -->\n- [ ] a\n", {"a": ""}, [1]),
        # Front matter, and what looks like it.
        ("---\ntitle: x\nlabels: [x]\n---\n- [ ] a\n", {"a": ""}, []),
        ("---\n- [ ] a\n---\n- [ ] b\n", {"a": "", "b": ""}, []),
        ("\ufeff- [ ] a\n", {"a": ""}, []),
        ("- [ ] a\r- [ ] b\r", {"a": "", "b": ""}, []),
        ("- [ ] a\x0b- [ ] no\u2028- [ ] no\n", {"a\x0b- [ ] no\u2028- [ ] no": ""}, []),
        ("-\t[ ]\ta\n", {"a": ""}, []),
        ("- [ ]\n  a\n", {"a": ""}, []),
    ],
)
def test_odd_texts(text: str, expected: dict[str, str], noted: list[int]) -> None:
    parsed = parse(text)
    assert tree(parsed) == expected
    assert notes(parsed) == noted
    assert skipped(parsed) == []


@pytest.mark.parametrize(
    "text",
    [
        "[ ] b\n",
        "## [ ] b\n",
        "| [ ] | b |\n",
        "| T001 | [x] | b |\n|---|---|---|\n",
        "- [ ](b)\n",
        "-\n  [ ] b\n",
        "[~] b\n",
        "[-] b\n",
        "- **[ ] b**\n",
        "- **[x]** b\n",
        "- \\[ \\] b\n",
        "1.1 [ ] b\n",
        "- T002 [x] b\n",
        "*** [ ] b\n",
        "#. [ ] b\n",
        "- [done] b\n",
        "- [In progress] b\n",
        "- [50%] b\n",
        "- \u2610 b\n",
        "\u2611\ufe0f b\n",
        "> * \u2b1c b\n",
    ],
)
def test_a_box_that_is_no_item_is_named(text: str) -> None:
    parsed = parse(f"- [ ] a\n\n{text}")
    assert (tree(parsed), len(skipped(parsed)), parsed.items) == ({"a": ""}, 1, 2)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("line", ["[ ] b", "[~] b", "1.2 [x] b", "\u2610 b"])
def test_a_title_does_not_go_on_in_another_box(dialect: str, line: str) -> None:
    parsed = parse(f"- [ ] a\n  goes on\n{line}\n", dialect)
    [task] = read(parsed)
    assert (task.title, len(skipped(parsed))) == ("a" if dialect == "markdown" else "a goes on", 1)


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("| [ ] b | x |", ["b"]),
        ("| [ ] | b | x |", ["b"]),
        ("| 1 | [x] b | [ ] c |", ["b", "c"]),
        ("| [ ] a\\|b |", ["a\\|b"]),
        ("| - [ ] b |", ["b"]),
        ("| x | [ ] |", [""]),
        ("| x | see [ ] |", []),
        ("| [~] b | [>] c |", ["b", "c"]),
        ("| [P] b | [1] | [*] |", []),
    ],
)
def test_each_box_in_a_table_is_named_by_its_cell(row: str, names: list[str]) -> None:
    parsed = parse(f"- [ ] a\n\n{row}\n")
    assert [problem.name for problem in parsed.problems if problem.kind is ProblemKind.SKIPPED] == names
    assert parsed.items == 1 + len(names)


@pytest.mark.parametrize(
    ("brackets", "mark"),
    [
        ("[ ]", " "),
        ("[]", " "),
        ("[\t]", " "),
        ("[\u00a0]", " "),
        ("[x]", "x"),
        ("[X]", "x"),
        ("[ x ]", "x"),
        ("[\u2713]", "x"),
        ("[\u2714\ufe0f]", "x"),
        ("[\u2705]", "x"),
        ("[~]", "~"),
        ("[\\]", "\\"),
        ("[*]", "*"),
        ("[--]", "--"),
        ("[\uff58]", "\uff58"),
        ("[o]", "o"),
        ("[1]", "1"),
    ],
)
def test_marks(brackets: str, mark: str) -> None:
    box = read_box(f"- {brackets} a")
    assert box
    assert (box.mark, box.title) == (mark, "a")
    [task] = read(parse(f"- {brackets} a"))
    assert task.title == "a"


@pytest.mark.parametrize(
    "line", ["- [ab] a", "- [a](b)", "- [a][b]", "- [a]: b", "- `[ ]` a", "- text [ ] a", "- [[ ]] a"]
)
def test_what_is_no_box(line: str) -> None:
    assert read_box(line) is None


@pytest.mark.parametrize(
    "text", ["- [ ] a\n", "# x\n\n- [ ] a\n\nmore\n", "---\n\n- [ ] a\n---\n", "---\n- [ ] a\n---\n"]
)
def test_what_is_no_front_matter_is_not_kept_as_such(text: str) -> None:
    [plan] = plans(parse(text))
    assert not plan.metadata.fields


def test_front_matter_is_kept() -> None:
    [plan] = plans(parse("---\ntitle: x\n---\n- [ ] a\n"))
    assert plan.metadata["markdown"] == {"front_matter": "title: x"}


def test_a_large_file_is_read_in_time_that_grows_with_it() -> None:
    deep = "".join(f"{'  ' * (number % 150)}- [ ] {number}\n" for number in range(600))
    assert parse(deep).items == 600
    assert parse("```a\n- [ ] b\n" * 1000).items == 1000


# A box as people count them: after a bullet or a number, perhaps quoted.
_COUNTED = re.compile(r"[ \t>]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+\[[^\[\]]?\](?![\[(:])")

marks = st.sampled_from([" ", "x", "X", "", "~", "-", ">", "\u2713", " x "])
titles = st.text("ab 1.2`*_[]()T0", min_size=1, max_size=8).map(lambda text: f"t{text}")
bullets = st.sampled_from(["-", "*", "+", "1.", "7)", "10."])
indents = st.sampled_from(["", "  ", "    ", "\t", "\t\t", "   ", "      ", "> ", ">   "])
boxes = st.tuples(indents, bullets, st.sampled_from([" ", "  ", "\t"]), marks, titles).map(
    lambda parts: (f"{parts[0]}{parts[1]}{parts[2]}[{parts[3]}] {parts[4]}", 1)
)
others = st.sampled_from(
    [
        ("", 0),
        ("text", 0),
        ("  more", 0),
        ("## Heading", 0),
        ("---", 0),
        ("- item", 0),
        ("```\n- [ ] code\n```", 0),
        ("<!-- - [ ] a -->", 0),
        ("<!--\n- [ ] comment\n-->", 0),
        ("***", 0),
    ]
)
# Boxes that no reader of Markdown and no rule above takes for one.
odd = st.sampled_from(
    [
        "[~] a",
        "- **[ ] a**",
        "> - [done] a",
        "\u2610 a",
        "1.1 [x] a",
        "- \\[ \\] a",
        "<li>[ ] a</li>",
        "- <input type=checkbox> a",
        "-\u00a0[ ] a",
        "<table><tr><td>[ ]</td><td>a</td></tr></table>",
    ]
).map(lambda text: (text, 1))
# At the end of a text they hide nothing.
openings = st.sampled_from(["", "```sh\n", "~~~~\n", "<!-- note\n", "<details>\n"])
documents = st.tuples(
    st.lists(boxes | others | odd, max_size=12),
    openings,
    st.lists(boxes, max_size=4),
    st.sampled_from(["\n", "\r\n"]),
)


@patiently
@given(dialect=st.sampled_from(list(DIALECTS)), document=documents)
def test_every_box_is_read_or_named(
    dialect: str, document: tuple[list[tuple[str, int]], str, list[tuple[str, int]], str]
) -> None:
    """The boxes are counted when the text is written, and not by what reads it."""
    before, opening, after, line_end = document
    # An item that ends in code takes what closes it as its own, so code stands by itself.
    lines = [*(f"{text}\n" if count else f"\n{text}\n\n" for text, count in before), opening]
    text = "".join([*lines, *(f"{text}\n" for text, _ in after)]).replace("\n", line_end)
    count = sum(count for _, count in [*before, *after])
    try:
        parsed = parse(text, dialect)
    except FileProblem:
        assert count == 0
        return
    assert parsed.items == count
    assert len(read(parsed)) + len(skipped(parsed)) == count


@patiently
@given(st.text("- []xX*#>~1.)\t a\n", max_size=60))
def test_no_box_of_any_text_is_lost(text: str) -> None:
    lines = text.split("\n")
    count = sum(_COUNTED.match(line) is not None for line in lines)
    if "~~~" in text:
        return
    try:
        parsed = parse(text)
    except FileProblem:
        assert count == 0
        return
    assert len(read(parsed)) + len(skipped(parsed)) >= count


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("- [ ] a", "- [x] a"),
        ("- [] a", "- [x] a"),
        ("- [ ~ ] a", "- [ x ] a"),
        ("- [\t] a", "- [x] a"),
        (" \t> 7)  [\u2714\ufe0f]* [ ] \r\n", " \t> 7)  [x]* [ ] \r\n"),
        ("-[~]a\x0b\u2028\n", "-[x]a\x0b\u2028\n"),
    ],
)
def test_only_the_mark_is_written(text: str, written: str) -> None:
    assert with_marks(f"one\r\n{text}", {2: "x"}) == f"one\r\n{written}"


@patiently
@given(st.text("- []x\r\n\u2028a", max_size=40), st.sampled_from(" x-"))
def test_boxes_are_all_that_is_written(text: str, mark: str) -> None:
    marks = read_marks(text)
    written = with_marks(text, dict.fromkeys(marks, mark))
    assert read_marks(written) == dict.fromkeys(marks, mark)
    assert _without_boxes(written) == _without_boxes(text)


def _without_boxes(text: str) -> str:
    return re.sub(r"\[[^\[\]]{0,8}\]", "[]", text)
