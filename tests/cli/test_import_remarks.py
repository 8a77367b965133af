"""What an import says to people: each kind of problem once, with the first three."""

import pytest
from planwire.cli.import_remarks import write_remarks
from planwire.formats.parsed import Problem, ProblemKind


def said(capsys: pytest.CaptureFixture[str], *problems: Problem, verbose: bool = False) -> list[str]:
    write_remarks(problems, verbose=verbose)
    return capsys.readouterr().err.splitlines()


def missing(line: int) -> Problem:
    reason = f"its dependency on x-{line} (blocks): x-{line} is not among the tasks of the file"
    return Problem(ProblemKind.LINK, line, f"a-{line}", reason)


def test_what_differs_in_a_name_is_one_kind(capsys: pytest.CaptureFixture[str]) -> None:
    problems = [missing(line) for line in range(1, 41)]
    assert said(capsys, *problems) == [
        "40 links left out: … is not among the tasks of the file",
        "  line 1, a-1: its dependency on x-1 (blocks)",
        "  line 2, a-2: its dependency on x-2 (blocks)",
        "  line 3, a-3: its dependency on x-3 (blocks)",
        "37 more of 40: --verbose shows all, --report FILE and --json list them",
    ]
    whole = said(capsys, *problems, verbose=True)
    assert (len(whole), whole[0]) == (
        40,
        "line 1, a-1: link: its dependency on x-1 (blocks): x-1 is not among the tasks of the file",
    )


def test_what_differs_in_how_a_file_says_a_link_is_one_kind(capsys: pytest.CaptureFixture[str]) -> None:
    missing = "T{0} is not among the tasks of the file"
    problems = [
        Problem(ProblemKind.LINK, line, f"T00{line} Lay", f"{text.format(line)}: {missing.format(90 + line)}")
        for line, text in enumerate(["(depends on T9{0})", "Depends on: T9{0}", "its place in wave {0}"], start=1)
    ]
    assert said(capsys, *problems) == [
        "3 links left out: … is not among the tasks of the file",
        "  line 1, T001 Lay: (depends on T91)",
        "  line 2, T002 Lay: Depends on: T92",
        "  line 3, T003 Lay: its place in wave 3",
    ]


def test_values_that_all_have_stay_in_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    reason = "priority must be a whole number from 0 to 4, not {}"
    problems = [Problem(ProblemKind.SKIPPED, line, "", reason.format(line)) for line in (7, 8)]
    assert said(capsys, *problems) == [
        "2 items left out: priority must be a whole number from 0 to 4, not …",
        "  line 7: 7",
        "  line 8: 8",
    ]


def test_what_matters_most_comes_first_and_a_single_problem_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    note = Problem(ProblemKind.NOTE, 1, "n", "a note")
    refused = Problem(ProblemKind.REFUSED, 9, "r", "no", "folder/file.md")
    blank = [Problem(ProblemKind.BLANK, line, "", "the line is blank") for line in range(3)]
    assert said(capsys, note, *blank, refused) == [
        "folder/file.md, line 9, r: refused: no",
        "line 1, n: note: a note",
        "3 blank lines",
    ]


def test_many_kinds_are_not_all_shown(capsys: pytest.CaptureFixture[str]) -> None:
    problems = [Problem(ProblemKind.NOTE, line, "", "x" * line) for line in range(1, 41)]
    lines = said(capsys, *problems)
    assert len(lines) == 17
    assert lines[-2:] == [
        "and problems of 25 other kinds",
        "25 more of 40: --verbose shows all, --report FILE and --json list them",
    ]
