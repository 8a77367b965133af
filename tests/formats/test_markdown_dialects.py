"""The dialects of Markdown: spec-kit, Kiro and OpenSpec, each with inputs of the kinds that people have."""

from pathlib import Path
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from planwire.formats import openspec
from planwire.formats.detect import FORMATS, detect
from planwire.formats.parsed import FileProblem, ParsedFile, ProblemKind, Source
from planwire.v1.dependency_pb2 import Dependency
from planwire.v1.task_pb2 import Task, TaskStatus

from tests.formats.reading import phases, plans

SAMPLES = Path(__file__).parent / "samples"


def sample(path: str) -> ParsedFile:
    dialect = path.partition("/")[0]
    return FORMATS[dialect]((SAMPLES / path).read_bytes(), Source("w", dialect, path))


def parse(dialect: str, text: str) -> ParsedFile:
    return FORMATS[dialect](text.encode(), Source("w", dialect, "specs/004-readings/tasks.md"))


def read(parsed: ParsedFile) -> list[Task]:
    return [entry.record.task.task for entry in parsed.entries if entry.record.HasField("task")]


def tree(parsed: ParsedFile) -> dict[str, str]:
    """The numbers of the tasks, each with its parent's."""
    numbers = {task.id: task.external_ref for task in read(parsed)}
    return {task.external_ref: numbers.get(task.parent_task_id, "") for task in read(parsed)}


def statuses(parsed: ParsedFile) -> dict[str, str]:
    return {
        task.external_ref: TaskStatus.Name(task.status).removeprefix("TASK_STATUS_").lower() for task in read(parsed)
    }


def labels(parsed: ParsedFile) -> dict[str, list[str]]:
    return {task.external_ref: list(task.labels) for task in read(parsed) if task.labels}


def metadata(parsed: ParsedFile, name: str) -> dict[str, Any]:
    found = {task.external_ref: MessageToDict(task.metadata) for task in read(parsed)}
    return {number: value[name] for number, value in found.items() if value}


def edges(parsed: ParsedFile) -> list[str]:
    names = {task.id: task.external_ref for task in read(parsed)} | {
        phase.id: phase.name.partition(":")[0] for phase in phases(parsed)
    }

    def end(dependency: Dependency, side: str) -> str:
        subject = getattr(dependency, side)
        return names[subject.task_id or subject.phase_id]

    found = (entry.record.dependency for entry in parsed.entries if entry.record.HasField("dependency"))
    return sorted(f"{end(each, 'source')} {end(each, 'target')}" for each in found)


def told(parsed: ParsedFile, kind: ProblemKind) -> list[tuple[int, str]]:
    return [(problem.line, problem.reason) for problem in parsed.problems if problem.kind is kind]


def test_kiro_has_waves_optional_tasks_and_requirements() -> None:
    parsed = sample("kiro/tasks.md")
    assert tree(parsed) == {"1": "", "1.1": "1", "1.2": "1", "2": "", "2.1": "2", "2.2": "2", "2.3": "2", "3": ""}
    assert statuses(parsed) == {
        "1": "completed",
        "1.1": "completed",
        "1.2": "pending",
        "2": "in_progress",
        "2.1": "completed",
        "2.2": "pending",
        "2.3": "pending",
        "3": "pending",
    }
    assert labels(parsed) == {"1.2": ["optional"]}
    assert metadata(parsed, "kiro") == {
        "1.1": {"requirements": ["1.1", "1.2"]},
        "1.2": {"validates": ["1.2"]},
        "2.3": {"mark": "~"},
    }
    assert edges(parsed) == ["1.1 1.2", "1.1 2.1", "2.1 2.2", "2.1 2.3"]
    assert (plans(parsed)[0].name, phases(parsed), parsed.problems) == ("Stock ledger", [], [])
    assert read(parsed)[1].title == "Entry type in `ledger/entry.py`"


def test_kiro_marks_optional_tasks_with_a_star() -> None:
    parsed = sample("kiro/marks.md")
    assert parsed.items == len(read(parsed)) == 7
    assert labels(parsed) == {"1.2": ["optional"], "1.3": ["optional"]}
    assert [task.external_ref for task in read(parsed) if task.title.startswith("Checkpoint")] == ["3", "4"]
    assert edges(parsed) == ["1.1 1.2", "1.1 1.3"]
    assert parsed.problems == []


@pytest.mark.parametrize("title", ["1.2* x", "1.2.* x", "1.2\\* x", "* 1.2 x", "\\* 1.2. x"])
def test_kiro_knows_the_star_of_an_optional_task_beside_its_number(title: str) -> None:
    [task] = read(parse("kiro", f"- [ ] {title}\n"))
    assert (task.external_ref, task.title, list(task.labels)) == ("1.2", "x", ["optional"])


def test_kiro_groups_by_headings() -> None:
    parsed = sample("kiro/groups-as-headings.md")
    assert [phase.name for phase in phases(parsed)] == ["Task 1: Set up storage", "Task 2: Set up the API"]
    assert tree(parsed) == {"1.1": "", "1.2": "", "2.1": ""}
    assert metadata(parsed, "kiro") == {
        "1.1": {"validates": ["2.1", "2.2"]},
        "1.2": {"validates": ["2.3"]},
        "2.1": {"validates": ["3.1"]},
    }
    assert read(parsed)[0].title == "Create the schema"


@pytest.mark.parametrize(
    ("waves", "expected", "told_of"),
    [
        ('{"waves": [{"tasks": ["1"]}, {"tasks": ["2"]}, {"tasks": ["3"]}]}', ["1 2", "1 3"], []),  # 2 is optional
        ('{"waves": [{"tasks": ["1", "9"]}, {"tasks": ["3"]}]}', ["1 3"], ["its place in wave 0: 9 is not among"]),
        ('{"waves": [{"tasks": ["3"]}, {"tasks": ["3.1"]}]}', [], ["its place in wave 1: 3.1 is a part of 3"]),
        ('{"waves": [{"tasks": ["3.1"]}, {"tasks": ["3"]}]}', ["3.1 3"], []),
        (
            '{"waves": [{"id": 7, "tasks": ["1"]}, {"id": 8, "tasks": ["1"]}]}',
            [],
            ["its place in wave 8: it would wait"],
        ),
        ('{"waves": [', [], ["the waves are not read: not JSON"]),
        ('{"waves": [1]}', [], ["the waves are not read: wave 0 has no list"]),
        ('{"waves": {}}', [], ["the waves are not read: `waves` is no list"]),
        ('{"waves": [{"tasks": [1]}, {"tasks": [3.10]}]}', ["1 3.10"], []),
    ],
)
def test_waves_that_are_odd(waves: str, expected: list[str], told_of: list[str]) -> None:
    tasks = "- [ ] 1. a\n- [ ]* 2. b\n- [ ] 3. c\n  - [ ] 3.1 d\n- [ ] 3.10 e\n"
    parsed = parse("kiro", f"{tasks}\n```json\n{waves}\n```\n")
    assert edges(parsed) == expected
    reasons = [reason for _, reason in told(parsed, ProblemKind.LINK)]
    assert [reason[: len(start)] for reason, start in zip(reasons, told_of, strict=True)] == told_of


def test_kiro_lists_what_a_task_validates_without_the_words_between() -> None:
    text = "- [ ] 1. a\n  - **Validates: Requirements 1.2, 1.3 and Requirement 2.1**\n  - _Requirements:  4.1 ,4.2 _\n"
    assert metadata(parse("kiro", text), "kiro") == {
        "1": {"validates": ["1.2", "1.3", "2.1"], "requirements": ["4.1", "4.2"]}
    }


def test_spec_kit() -> None:
    parsed = sample("spec-kit/tasks.md")
    assert list(tree(parsed)) == [f"T00{number}" for number in range(1, 8)]
    assert [phase.name.partition(":")[0] for phase in phases(parsed)] == ["Phase 1", "Phase 2", "Phase 3"]
    assert [task.title for task in read(parsed)] == [
        "Create the project structure of the plan, with folders for `app/`, `server/` and `shared/`",
        "Configure linting and formatting in `app/.config` so that the same rules hold on every machine and in the "
        "pipeline",
        "Contract test for `POST /readings` in `server/tests/readings.py`",
        "Reading model in `server/models.py`",
        "Endpoint in `server/api.py`",
        "Offline queue in `app/queue.ts`",
        "Documentation in `docs/`",
    ]
    assert labels(parsed) == {
        "T002": ["P"],
        "T003": ["P", "US1"],
        "T004": ["US1"],
        "T005": ["US1"],
        "T006": ["US1"],
        "T007": ["P"],
    }
    assert edges(parsed) == ["Phase 1 Phase 2", "T001 T004", "T003 T005", "T004 T005", "T005 T007"]
    assert statuses(parsed)["T006"] == "skipped"
    assert [task.skip_reason for task in read(parsed) if task.skip_reason] == ["deferred to the next release"]
    assert parsed.problems == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("T001 Offline queue", ("Offline queue", "marked [-] in tasks.md")),
        ("T001 Offline queue - not needed", ("Offline queue", "not needed")),
        ("T001 Route `a: b` in `x`", ("Route `a: b` in `x`", "marked [-] in tasks.md")),
        ("T001 One: two: three", ("One: two", "three")),
        ("T001 One **Depends on**: T002", ("One", "marked [-] in tasks.md")),
        ("T001 One (depends on T002): rain", ("One", "rain")),
        ("T001", ("T001", "marked [-] in tasks.md")),
    ],
)
def test_spec_kit_says_why_a_task_is_skipped(title: str, expected: tuple[str, str]) -> None:
    [task] = read(parse("spec-kit", f"- [-] {title}\n"))
    assert (task.title, task.skip_reason) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("- [ ] T003 c (depends on T001)", ["T001 T003"]),
        ("- [ ] T003 c (depends on T001 and T002)", ["T001 T003", "T002 T003"]),
        ("- [ ] T003 c (Depends on: T001-T002)", ["T001 T003", "T002 T003"]),
        ("- [ ] T003 c (after T001, T002 are done)", ["T001 T003", "T002 T003"]),
        ("- [ ] T003 c (blocked by T001)", ["T001 T003"]),
        ("- [ ] T003 c **Depends on**: T001,\n  T002", ["T001 T003", "T002 T003"]),
        ("- [ ] T003 c; depends on T001", ["T001 T003"]),
        ("- [ ] T003 c\n  - Depends on T001", ["T001 T003"]),
        ("- [ ] T003 c\n\n## Dependencies\n\n- T001 before T003", ["T001 T003"]),
        ("- [ ] T003 c\n\n## Dependencies\n\nT001, T002 block T003.", ["T001 T003", "T002 T003"]),
        ("- [ ] T003 c\n\n## Dependencies\n\n- T003 depends on\n  T001 and T002", ["T001 T003", "T002 T003"]),
        ("- [ ] T003 c\n\nT001 -> T002 -> T003", ["T001 T002", "T002 T003"]),
        ("- [ ] T003 c (depends on Phase 1)", ["Phase 1 T003"]),
        ("- [ ] T003 c\n\n## Order\n\nPhase 1 must be complete before T003", ["Phase 1 T003"]),
        (
            "- [ ] T003 c\n\n## Dependencies\n\n- Tests (T001-T002) before implementation (T003)",
            ["T001 T003", "T002 T003"],
        ),
        ("- [ ] T003 c\n\n## Dependencies\n\n- **T003** - depends on T001", ["T001 T003"]),
        ("- [ ] T003 c\n\n## Dependencies\n\n- T001 - T002 before T003", ["T001 T003", "T002 T003"]),
        ("- [ ] T003 c\n\n## Order\n\n- **Setup (Phase 1)**: No dependencies - can start immediately", []),
        ("- [ ] T003 c\n\n## Order\n\n- **Work (Phase 2)**: Depends on Setup completion", ["Phase 1 Phase 2"]),
        ("- [ ] T003 c\n\n## Order\n\n- **Stories (Phase 2+)**: All depend on Phase 1", ["Phase 1 Phase 2"]),
        (
            "- [ ] T003 c\n\n## Order\n\n- Work (P1): Can start after Setup - No dependencies on others",
            ["Phase 1 Phase 2"],
        ),
        ("- [ ] T003 c\n\n## Order\n\n- **Work (P1)**: Can start after Setup", ["Phase 1 Phase 2"]),
        ("- [ ] T003 c (deps: T001)", ["T001 T003"]),
        ("- [ ] T003 c [blocked-by T001..T002]", ["T001 T003", "T002 T003"]),
        ("- [ ] T003 c (blocks T001)", ["T003 T001"]),
        ("- [ ] T003 c\n\nPhase 2 can only begin once Phase 1 is complete.", ["Phase 1 Phase 2"]),
        ("- [ ] T003 c\n\nT003 waits until T001 is done", ["T001 T003"]),
        ("- [ ] T003 c\n\nT001 first, then T003", ["T001 T003"]),
        ("- [ ] T003 c\n\n## Order\n\nWork begins when Setup is complete", ["Phase 1 Phase 2"]),
        ("- [ ] T003 c\n\nT001 => T002 --> T003", ["T001 T002", "T002 T003"]),
        ("- [ ] T003 c\n\n## Order\n\n```text\nT001..T002 \u2192 T003\n```", ["T001 T003", "T002 T003"]),
        (
            "- [ ] T003 c\n\n## Order\n\n```mermaid\ngraph TD\n  T001[Set up (all)] --> T002{Go?};\n```",
            ["T001 T002"],
        ),
        ("- [ ] T003 c\n\n## Order\n\nOnce Setup is done, all stories run in parallel.\n```text\na -> b\n```", []),
        ("- [ ] T003 c\n\n## Examples\n\n```text\nT001 -> T003\n```", []),
    ],
)
def test_spec_kit_says_in_words_what_waits_for_what(said: str, expected: list[str]) -> None:
    parsed = parse("spec-kit", f"## Phase 1: Setup\n- [ ] T001 a\n- [ ] T002 b\n## Phase 2: Work\n{said}\n")
    assert edges(parsed) == expected
    assert [task.title for task in read(parsed)] == ["a", "b", "c"]
    assert parsed.problems == []


@pytest.mark.parametrize(
    "said",
    [
        "- [ ] T003 c (depends on the review)",
        "- [ ] T003 c (depends on T001 or T002)",
        "- [ ] T003 c after T001",
        "- [ ] T003 c (depends on T404)",
        "- [ ] T003 c\n  - Depends on the review",
        "- [ ] T003 c\n\nT003 does not depend on T001",
        "- [ ] T003 c\n\nT001 before T002, T002 before T003",
        "- [ ] T003 c\n\n## Dependencies\n\n- Models before services",
        "- [ ] T003 c\n\n## Dependencies\n\n- Phase 9 depends on Phase 1",
        "- [ ] T003 c\n\n## Dependencies\n\n- T003 depends on T001.1",
        "- [ ] T003 c\n\n## Dependencies\n\n- All but not the tests (T001) before T003",
        "- [ ] T003 c\n\n## Dependencies\n\n- T001 or the tests (T002) before T003",
        "- [ ] T003 c\n\nOnce T001 is merged, somebody looks at T003",
        "- [ ] T003 c\n\nT003 \u2190 T001",
        "- [ ] T003 c\n\n## Order\n\n```text\nT001 (Ada)\n  \u2193\nT003\n```",
        "- [ ] T003 c\n\n## Order\n\nT0001-T5000 before T003",
    ],
)
def test_spec_kit_reports_what_reads_like_a_dependency_and_is_not_understood(said: str) -> None:
    parsed = parse("spec-kit", f"## Phase 1: Setup\n- [ ] T001 a\n- [ ] T002 b\n## Phase 2: Work\n{said}\n")
    assert edges(parsed) == []
    assert len(told(parsed, ProblemKind.LINK)) == 1


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("T012.1 x", ("T012.1", "x", [])),
        ("T012A x", ("T012A", "x", [])),
        ("T012 [P][US1] x", ("T012", "x", ["P", "US1"])),
        ("T012 [P] [text][link] x", ("T012", "[text][link] x", ["P"])),
        ("T012 - x", ("T012", "x", [])),
        ("**T012:** [P] x", ("T012", "x", ["P"])),
        ("**T012 x** y", ("T012", "**x** y", [])),
        ("`T012` x", ("T012", "x", [])),
        ("[P] T012 x", ("T012", "x", ["P"])),
    ],
)
def test_spec_kit_has_numbers_and_labels_in_many_forms(title: str, expected: tuple[str, str, list[str]]) -> None:
    [task] = read(parse("spec-kit", f"- [ ] {title}\n"))
    assert (task.external_ref, task.title, list(task.labels)) == expected
    assert detect(f"- [ ] {title}\n".encode(), ".md") == "spec-kit"


def test_phases_of_spec_kit_may_have_numbers_with_points() -> None:
    text = (
        "## Phase 3.1: Setup\n- [ ] T001 a\n## Phase 3.2: Tests First\n- [ ] T002 b\n## Phase 3.10: Core\n- [ ] T003\n"
    )
    parsed = parse(
        "spec-kit", f"{text}\n## Dependencies\n\nPhase 3.1 before Phase 3.2\n\nPhase 3.10 after tests first\n"
    )
    assert edges(parsed) == ["Phase 3.1 Phase 3.2", "Phase 3.2 Phase 3.10"]
    assert parsed.problems == []


def test_spec_kit_has_one_phase_for_all_headings_of_a_phase() -> None:
    parsed = parse("spec-kit", "## Phase 3: Story\n\n### Tests\n\n- [ ] T001 a\n\n### Work\n\nFirst.\n\n- [ ] T002 b\n")
    assert [(phase.name, phase.description) for phase in phases(parsed)] == [
        ("Phase 3: Story", "### Tests\n\n### Work\n\nFirst.")
    ]


def test_openspec() -> None:
    parsed = sample("openspec/tasks.md")
    assert tree(parsed) == {"1.1": "", "1.2": "", "1.2.1": "1.2", "1.2.2": "1.2", "2.1": ""}
    assert [phase.name for phase in phases(parsed)] == ["1. Parser", "2. Tests"]
    assert (parsed.items, parsed.problems) == (5, [])
    assert tree(sample("openspec/nested.md")) == {"1.1": "", "1.1.1": "1.1", "1.1.2": "1.1", "1.2": ""}
    assert list(tree(sample("openspec/list-markers.md"))) == ["1.1", "1.2", "1.3", "1.4", "1.5"]


def test_openspec_with_marks_that_nobody_knows() -> None:
    parsed = sample("openspec/unknown-marks.md")
    assert parsed.items == len(read(parsed)) == 8
    completed = [number for number, status in statuses(parsed).items() if status == "completed"]
    assert completed == ["1.1", "1.5", "1.7"]
    assert metadata(parsed, "openspec") == {"1.2": {"mark": "~"}, "1.3": {"mark": ">"}, "1.4": {"mark": "!"}}
    assert [line for line, _ in told(parsed, ProblemKind.NOTE)] == [3, 4, 5]


@pytest.mark.parametrize(("file", "what"), [("fence-never-closed.md", "fence"), ("comment-never-closed.md", "comment")])
def test_what_is_never_closed_hides_nothing(file: str, what: str) -> None:
    parsed = sample(f"openspec/{file}")
    assert parsed.items == len(read(parsed)) == 3
    assert told(parsed, ProblemKind.NOTE) == [
        (5, f"opens a {what} that is never closed; what follows is read nevertheless")
    ]


CHANGE = {
    "design.md": b"# Design\n",
    "proposal.md": "# Why\n\nBecause of ä.\n".encode(),
    "specs/reading/spec.md": b"## ADDED Requirements\n",
    "tasks.md": b"## 1. Work\n\n- [ ] 1.1 a\n",
}


def test_a_change_of_openspec_has_its_texts_as_artifacts() -> None:
    parsed = openspec.parse_folder(CHANGE, Source("w", "openspec", "openspec/changes/add-readings"))
    [plan] = plans(parsed)
    artifacts = [entry.record.artifact for entry in parsed.entries if entry.record.HasField("artifact")]
    assert plan.name == "add-readings"
    assert {artifact.plan_id for artifact in artifacts} == {plan.id}
    assert [(artifact.artifact_type, artifact.content_json) for artifact in artifacts] == [
        (4, '{"path": "design.md", "markdown": "# Design\\n"}'),
        (1, '{"path": "proposal.md", "markdown": "# Why\\n\\nBecause of ä.\\n"}'),
        (4, '{"path": "specs/reading/spec.md", "markdown": "## ADDED Requirements\\n"}'),
    ]
    assert [entry.file for entry in parsed.entries if entry.record.HasField("task")] == ["tasks.md"]


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"proposal.md": b""}, "the folder of a change has a tasks.md, and this one has none"),
        ({"tasks.md": b"none"}, "tasks.md: no tasks"),
        ({**CHANGE, "design.md": b"\xe9"}, "design.md: line 1 is not UTF-8"),
        ({**CHANGE, "design.md": b"text\0"}, "design.md: it holds a NUL character"),
    ],
)
def test_a_folder_that_cannot_be_read_is_refused(files: dict[str, bytes], reason: str) -> None:
    with pytest.raises(FileProblem) as problem:
        openspec.parse_folder(files, Source("w", "openspec", "openspec/changes/add-readings"))
    assert str(problem.value).startswith(reason)


@pytest.mark.parametrize("dialect", ["spec-kit", "kiro", "openspec", "markdown"])
def test_a_number_is_what_tells_a_task_from_others(dialect: str) -> None:
    def id_of(text: str) -> str:
        return read(parse(dialect, text))[0].id

    assert id_of("## A\n- [ ] T001 one\n") == id_of("## B\n- [x] T001 other words\n")
    assert id_of("- [ ] 1.2 one\n") == id_of("1. [ ] **1.2** other\n")
    assert id_of("- [ ] one\n") != id_of("- [ ] two\n")


def test_two_tasks_with_one_number_stay_two() -> None:
    parsed = parse("kiro", "- [ ] 1.1 a\n- [ ] 1.1 b\n")
    assert len({task.id for task in read(parsed)}) == 2
    assert told(parsed, ProblemKind.NOTE) == [(2, "line 1 has the number 1.1 too, and what names it means that")]


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("- [ ] T001 a\n- [ ] [P] T002 b\n", "spec-kit"),
        ("# Implementation Plan\n\n- [ ] a\n", "kiro"),
        ("- [ ] a\n- [ ]* b\n", "kiro"),
        ("- [ ] a\n  - _Requirements: 1.1_\n", "kiro"),
        ("## 1. A\r\n- [ ] 1.1 a\r\n", "openspec"),
        ("## 1. A\n- [ ] a\n", "markdown"),
        ("- [ ] 1.1 a\n", "markdown"),
    ],
)
def test_dialects_are_recognised(text: str, dialect: str) -> None:
    assert detect(text.encode(), ".md") == dialect
    assert detect(b"\xef\xbb\xbf" + text.encode(), "") == dialect
