"""What Kiro, OpenSpec and plain Markdown say of dependencies in their texts, as people write it."""

import time

import pytest
from planwire.formats.detect import FORMATS
from planwire.formats.parsed import ParsedFile, ProblemKind, Source

DIALECTS = ("markdown", "kiro", "openspec")
PLAN = "# Harbour\n\n## 1. Ground\n\n- [ ] 1.1 Survey\n- [ ] 1.2 Drill\n- [ ] 1.3 Dig\n\n## 2. Stone\n\n"


def parse(text: str, dialect: str = "markdown") -> ParsedFile:
    return FORMATS[dialect](text.encode(), Source("w", dialect, "harbour/tasks.md"))


def named(parsed: ParsedFile) -> dict[str, str]:
    """What the file calls its tasks and phases, by their ids."""
    names: dict[str, str] = {}
    for entry in parsed.entries:
        task, phase = entry.record.task.task, entry.record.phase
        names |= {task.id: task.external_ref or task.title} if task.id else {}
        names |= {phase.id: f"[{phase.name}]"} if phase.id else {}
    return names


def edges(parsed: ParsedFile) -> list[str]:
    names = named(parsed)
    found = (entry.record.dependency for entry in parsed.entries if entry.record.HasField("dependency"))
    ends = ((edge.source, edge.target) for edge in found)
    return sorted(
        " -> ".join(names[end.task_id or end.phase_id] for end in (source, target)) for source, target in ends
    )


def left_out(parsed: ParsedFile) -> list[str]:
    return [problem.reason for problem in parsed.problems if problem.kind is ProblemKind.LINK]


def titles(parsed: ParsedFile) -> list[str]:
    return [entry.record.task.task.title for entry in parsed.entries if entry.record.HasField("task")]


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    ("title", "rest", "blockers"),
    [
        ("Lay (depends on 1.2)", "Lay", ["1.2"]),
        ("Lay (depends on 1.1, 1.3).", "Lay.", ["1.1", "1.3"]),
        ("Lay (Depends on: Task 1.1 and 1.2)", "Lay", ["1.1", "1.2"]),
        ("Lay [blocked by 1.1 & 1.3][S]", "Lay [S]", ["1.1", "1.3"]),
        ("Lay (after 1.1-1.3)", "Lay", ["1.1", "1.2", "1.3"]),
        ("Lay (after tasks 1.1 to 1.3)", "Lay", ["1.1", "1.2", "1.3"]),
        ("Lay (requires task 1.2)", "Lay", ["1.2"]),
        ("Lay \u2014 _depends on: 1.2_ \u2014 3 h", "Lay \u2014 3 h", ["1.2"]),
        ("Lay, depends on 1.2", "Lay", ["1.2"]),
        ("Lay **Depends on:** 1.1, `1.2`", "Lay", ["1.1", "1.2"]),
        ("Lay (covers: S2; depends: 1.1)", "Lay (covers: S2; depends: 1.1)", ["1.1"]),
        ("(depends on 1.1)", "(depends on 1.1)", ["1.1"]),
        ("Lay, depends on 1.1, after task 1.2", "Lay", ["1.1", "1.2"]),
        ("Lay, depends on 1.1, at noon", "Lay, depends on 1.1, at noon", []),
        ("Lay, depends on 1.1, needs a crane", "Lay, needs a crane", ["1.1"]),
        ("Lay (deps: 1.1)", "Lay", ["1.1"]),
        ("Lay (depends on 1.1..1.3)", "Lay", ["1.1", "1.2", "1.3"]),
        ("Lay (depends on subtasks 1.1 and 1.2 being complete)", "Lay", ["1.1", "1.2"]),
    ],
)
def test_a_title_states_what_it_waits_for(dialect: str, title: str, rest: str, blockers: list[str]) -> None:
    parsed = parse(f"{PLAN}- [ ] 2.1 {title}\n", dialect)
    assert edges(parsed) == [f"{blocker} -> 2.1" for blocker in blockers]
    assert (titles(parsed)[-1], left_out(parsed)) == (rest, [])


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    ("line", "blockers"),
    [
        ("- _Depends: 1.1, 1.2_", ["1.1", "1.2"]),
        ("- _Dependencies: 1.1_", ["1.1"]),
        ("- _Requirements: 1.3_ _Depends: 1.1_", ["1.1"]),
        ("- **Depends on:** Task 1.1, Task 1.2", ["1.1", "1.2"]),
        ("- **Depends on**: 1.1 (done)", ["1.1"]),
        ("- depends-on: [1.1]", ["1.1"]),
        ("- Blocked By: 1.1 | Wave 2", ["1.1"]),
        ("- Depends on 1.1.", ["1.1"]),
        ("- Dependencies: tasks 1.1 through 1.3", ["1.1", "1.2", "1.3"]),
        ("- Depends on:\n    - 1.1\n    - Task 1.2\n  - Verify: 1.3", ["1.1", "1.2"]),
        ("- Depends on: None", []),
        ("- _Dependencies: \u2014_", []),
        ("- Requirements: 1.1", []),
        ("- Dependencies: react, zod 1.1", []),
        ("- Requires: 1.1", []),
        ("- Needs 1.1 of the budget", []),
        ("- How 1.2 depends on 1.1", []),
        ("- It is done after 1.1", []),
        ("```\n  Depends on: 1.1\n  ```", []),
    ],
)
def test_a_line_of_a_task_states_what_it_waits_for(dialect: str, line: str, blockers: list[str]) -> None:
    parsed = parse(f"{PLAN}- [ ] 2.1 Lay\n  {line}\n", dialect)
    assert edges(parsed) == [f"{blocker} -> 2.1" for blocker in blockers]
    assert (titles(parsed)[-1], left_out(parsed)) == ("Lay", [])


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_line_right_below_the_title(dialect: str) -> None:
    """There some dialects take it for a part of the title."""
    parsed = parse(f"{PLAN}- [ ] 2.1 Lay\n  _Dependencies: 1.1_\n- [ ] 2.2 Set\n  Depends on: 2.1\n", dialect)
    assert edges(parsed) == ["1.1 -> 2.1", "2.1 -> 2.2"]
    assert titles(parsed)[-2:] == ["Lay", "Set"]


@pytest.mark.parametrize(
    ("title", "problem"),
    [
        ("Lay (depends on 9.9)", "depends on 9.9: 9.9 is not among the tasks of the file"),
        ("Lay (blocked by #12)", "blocked by #12: #12 is not among the tasks of the file"),
        ("Lay (after task 7)", "after task 7: task 7 is not among the tasks of the file"),
        ("Lay (depends on 1.1, perhaps)", ""),
        (
            "Lay (depends on task 1.1, perhaps)",
            "depends on task 1.1, perhaps: this reads like a dependency, and is not",
        ),
        ("Lay (depends on 2.1)", "depends on 2.1: it would wait for or belong to itself"),
        ("Lay (after 9.9)", "after 9.9: 9.9 is not among the tasks of the file"),
        ("Lay (after 9)", ""),
        ("Lay (needs Go 1.2)", ""),
        ("Lay (requires 1.1)", ""),
        ("Lay (after 3 days)", ""),
        ("Lay `f(after 1.1)`", ""),
        ("Lay [after 1.1](https://example.org)", ""),
    ],
)
def test_what_is_not_there_is_reported_and_prose_is_left(title: str, problem: str) -> None:
    parsed = parse(f"{PLAN}- [ ] 2.1 {title}\n")
    if title != "Lay (depends on 2.1)":
        assert titles(parsed)[-1] == title
    assert edges(parsed) == []
    assert [reason.startswith(problem) for reason in left_out(parsed)] == [True] * bool(problem)


def test_a_line_that_names_something_else_is_reported() -> None:
    parsed = parse(f"{PLAN}- [ ] 2.1 Lay\n  - Blocked by: the harbour master\n")
    assert left_out(parsed) == ["Blocked by: the harbour master: this reads like a dependency, and is not understood"]


def test_what_a_task_blocks_and_what_is_said_twice() -> None:
    text = f"{PLAN}- [ ] 2.1 Lay\n  - Blocks: 2.2\n- [ ] 2.2 Set (depends on 2.1)\n\n## Order\n\n- 2.2 depends on 2.1\n"
    parsed = parse(f"{text}- 1.1 blocks 1.2, 1.3\n- **2.2** is blocked by **1.3**.\n- All depends on luck\n")
    assert edges(parsed) == ["1.1 -> 1.2", "1.1 -> 1.3", "1.3 -> 2.2", "2.1 -> 2.2"]
    assert left_out(parsed) == []


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1.1 \u2192 1.2 -> 2.1", ["1.1 -> 1.2", "1.2 -> 2.1"]),
        ("- 1.1, 1.2 => 2.1", ["1.1 -> 2.1", "1.2 -> 2.1"]),
        ("- **2.1**: depends on 1.1, 1.2", ["1.1 -> 2.1", "1.2 -> 2.1"]),
        ("2.1 requires 1.1", ["1.1 -> 2.1"]),
        ("Task 2.1 must be done after task 1.1.", ["1.1 -> 2.1"]),
        ("1.1 must be finished before 2.1", ["1.1 -> 2.1"]),
        ("2.1 waits for 1.1", ["1.1 -> 2.1"]),
        ("1.1 -> 9.9", []),
        ("Go 1.1 -> 1.2", []),
        ("2.1 after lunch", []),
        ("2.1 of the plan, after 1.1", []),
    ],
)
def test_a_line_outside_of_tasks_states_the_order(dialect: str, line: str, expected: list[str]) -> None:
    parsed = parse(f"{PLAN}- [ ] 2.1 Lay\n\n## Order\n\n{line}\n", dialect)
    assert (edges(parsed), left_out(parsed)) == (expected, [])


def test_a_cycle_is_reported_and_left_out() -> None:
    parsed = parse("- [ ] 1. a (depends on 2)\n- [ ] 2. b (depends on 3)\n- [ ] 3. c (depends on 1)\n")
    assert len(edges(parsed)) == 2
    [problem] = left_out(parsed)
    assert "closes the cycle" in problem


def test_other_numbers_than_those_of_chapters() -> None:
    text = "- [ ] T001 a\n- [ ] T1: b (after T001)\n- [ ] `2.1` c (depends on T1)\n- [ ] [2.2] d (depends on `2.1`)\n"
    text += "- [ ] 3\\. e (blocked by 2.2)\n- [ ] #4 f (blocked by 3)\n- [ ] TASK-7 g (blocked by #4)\n"
    text += "- [ ] Task 8: h\n  - **Depends on:** TASK-7\n- [ ] **task-9** i\n  _depends on: Task 8_\n"
    parsed = parse(text)
    assert list(named(parsed).values())[0:9] == ["T001", "T1", "2.1", "2.2", "3", "#4", "TASK-7", "8", "task-9"]
    assert edges(parsed) == [
        "#4 -> TASK-7",
        "2.1 -> 2.2",
        "2.2 -> 3",
        "3 -> #4",
        "8 -> task-9",
        "T001 -> T1",
        "T1 -> 2.1",
        "TASK-7 -> 8",
    ]
    assert titles(parsed) == list("abcdefghi")


def test_headings_wait_for_headings_and_tasks() -> None:
    text = (
        "# Plan\n\nDepends on: Task 1\n\n## Task 1: Ground\n- [ ] **Step 1: Dig**\n\n"
        "## Task 2: Stone\n\n**Depends on:** Task 1\n**Files:** `a.py`\n\n### North\n- [ ] **Step 1: Lay**\n"
        "### South\n- [ ] **Step 1: Set** (after task 1)\n\n## Phase 3: Light (after Task 2)\n- [ ] 3.1 Hang\n"
        "- [ ] 3.2 Lit (depends on phase 3)\n"
    )
    parsed = parse(text)
    assert edges(parsed) == [
        "[Task 1: Ground] -> **Step 1: Set**",
        "[Task 1: Ground] -> [Task 2: Stone / North]",
        "[Task 1: Ground] -> [Task 2: Stone / South]",
        "[Task 2: Stone / North] -> [Phase 3: Light (after Task 2)]",
        "[Task 2: Stone / South] -> [Phase 3: Light (after Task 2)]",
    ]
    assert left_out(parsed) == ["depends on phase 3: it is a part of that, which cannot be done before it"]


def test_waves_and_statements_say_it_once() -> None:
    waves = '```json\n{"waves": [{"id": 0, "tasks": ["1"]}, {"id": 1, "tasks": ["2"]}]}\n```\n'
    parsed = parse(f"- [ ] 1. a\n- [ ] 2. b\n  - _Depends: 1_\n\n{waves}", "kiro")
    assert (edges(parsed), left_out(parsed)) == (["1 -> 2"], [])
    assert not any(problem.kind is ProblemKind.NOTE for problem in parsed.problems)


@pytest.mark.parametrize(
    "statement",
    ["depends on Phases 1-3", "depends on Phase 1-3", "depends on Phase 1 to Phase 3", "after phases 1, 2-3"],
)
def test_a_range_of_phases_is_not_one_of_tasks(statement: str) -> None:
    phases = "".join(f"## Phase {number}: Part {number}\n\n- [ ] {number} Work\n\n" for number in range(1, 4))
    parsed = parse(f"# Harbour\n\n{phases}## Phase 4: Last\n\n- [ ] 9 Finish ({statement})\n")
    names = [f"[Phase {number}: Part {number}] -> 9 Finish" for number in range(1, 4)]
    assert edges(parsed) == names
    assert left_out(parsed) == []


def test_a_range_that_is_too_long_is_named_whole() -> None:
    parsed = parse(f"{PLAN}- [ ] 2.1 Lay (depends on tasks 1.1-1.5000)\n")
    assert edges(parsed) == []
    assert left_out(parsed) == ["depends on tasks 1.1-1.5000: tasks 1.1-1.5000 is not among the tasks of the file"]


def test_what_one_statement_names_is_bounded() -> None:
    ranges = ", ".join(["5000-5900"] * 50)
    parsed = parse(f"{PLAN}- [ ] 2.1 Lay\n  - Depends on: {ranges}\n")
    assert len(left_out(parsed)) == 1
    tasks = "".join(f"- [ ] 1.{number} Work\n" for number in range(1, 301))
    parsed = parse(f"# Harbour\n\n{tasks}\n1.1-1.150 blocks 1.151-1.300\n")
    assert edges(parsed) == []
    assert left_out(parsed) == ["1.1-1.150 blocks 1.151-1.300: these are more than 10,000 dependencies"]


def test_a_long_line_of_marks_takes_no_time() -> None:
    start = time.process_time()
    parse(f"{PLAN}- [ ] 2.1 Lay\n\na{'_' * 30_000}b\n")
    assert time.process_time() - start < 2


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    "text",
    [
        "- [ ] 2.1 Lay (required by 2.2)\n- [ ] 2.2 Set\n",
        "- [ ] 2.1 Lay (is required by task 2.2)\n- [ ] 2.2 Set\n",
        "- [ ] 2.1 Lay, required by 2.2\n- [ ] 2.2 Set\n",
        "- [ ] 2.1 Lay \u2014 is a prerequisite for 2.2\n- [ ] 2.2 Set\n",
        "- [ ] 2.1 Lay\n  - Required by: 2.2\n- [ ] 2.2 Set\n",
        "- [ ] 2.1 Lay\n  - Is required by 2.2.\n- [ ] 2.2 Set\n",
        "- [ ] 2.1 Lay\n- [ ] 2.2 Set\n\n2.1 is required by 2.2\n",
        "- [ ] 2.1 Lay\n- [ ] 2.2 Set\n\nTask 2.1 is a prerequisite of 2.2.\n",
        "- [ ] 2.1 Lay\n- [ ] 2.2 Set\n\n| Task | Required by |\n|---|---|\n| 2.1 | 2.2 |\n",
        "- [ ] 2.1 Lay\n- [ ] 2.2 Set\n\n| Task | Is required by |\n|---|---|\n| 2.1 | 2.2 |\n",
    ],
)
def test_what_is_required_by_another_comes_before_it(dialect: str, text: str) -> None:
    parsed = parse(f"{PLAN}{text}", dialect)
    assert (edges(parsed), left_out(parsed), titles(parsed)[-2:]) == (["2.1 -> 2.2"], [], ["Lay", "Set"])


@pytest.mark.parametrize("line", ["- Required by: the harbour master", "- Required by law", "- It is required by 1.1"])
def test_who_requires_something_is_no_task(line: str) -> None:
    parsed = parse(f"{PLAN}- [ ] 2.1 Lay\n  {line}\n")
    assert (edges(parsed), left_out(parsed)) == ([], [])


@pytest.mark.parametrize(
    "text",
    ["T001 is required by T002.", "T001 is a prerequisite for T002", "- T001 required by T002", "(see T001)"],
)
def test_spec_kit_says_so_in_sentences(text: str) -> None:
    parsed = parse(f"- [ ] T001 Survey\n- [ ] T002 Dig\n\n## Dependencies\n\n{text}\n", "spec-kit")
    assert (edges(parsed), left_out(parsed)) == (["T001 -> T002"] if "see" not in text else [], [])
    parsed = parse("- [ ] T001 Survey (required by T002)\n- [ ] T002 Dig\n", "spec-kit")
    assert (edges(parsed), titles(parsed)) == (["T001 -> T002"], ["Survey", "Dig"])
