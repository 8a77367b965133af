"""The conformance suite of the clients: a part of it with Python's runner, and a runner that has to fail."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from clients.conformance import suite
from clients.conformance.judging import differences
from clients.conformance.languages import ROOT, languages
from clients.conformance.page import is_whole, page
from clients.conformance.scenarios import Case, ScenarioError, Values, load
from clients.conformance.stage import Stage
from clients.conformance.table import Results, lines

# Of each, the broken runner does something wrong.
BROKEN = (
    *("ErrorInfo, RequestInfo and ResourceInfo", "BadRequest", "unknown method, which gRPC refuses"),
    *("int64 beyond 2^53", "Timestamp, cut to the microsecond", "a replayed request_id"),
    *("cut inside a message", "resumed after some of the events of a message"),
    *("a task that is given back", "a task that fails", "a task that is tried again"),
    *("a worker that takes what its filter names", "a worker and the code that others work on"),
    *("all pages of a list", "a name for a workspace that is new"),
)


async def run(cases: Sequence[Case], module: str, database_url: str, folder: Path) -> Results:
    results = Results(cases, {"python": "Python"})
    commands = {"python": ([sys.executable, "-m", module], ROOT)}
    stage = Stage(database_url, folder / "stage")
    try:
        await suite.run(cases, commands, stage, folder, results)
    finally:
        await stage.close()
    return results


def test_what_is_measured_is_optimized() -> None:
    """As users build it, which takes longer. Everything else is the same."""
    every, optimized = languages(), languages(optimized=True)
    differing = {name for name, language in every.items() if optimized[name] != language}
    assert differing == {"rust"}
    assert "--release" in optimized["rust"].build[0]
    assert optimized["rust"].run == ["target/release/conformance"]


async def test_quick_cases_pass_with_python(database_url: str, tmp_path: Path) -> None:
    cases = [case for case in load() if case.quick]
    assert len(cases) >= 15
    results = await run(cases, "clients.conformance.python", database_url, tmp_path)
    assert {key: problems for key, problems in results.problems.items() if problems} == {}
    assert results.passed == len(cases)


async def test_a_broken_runner_fails(database_url: str, tmp_path: Path) -> None:
    cases = [case for case in load() if case.name in BROKEN]
    assert len(cases) == len(BROKEN)
    results = await run(cases, "tests.conformance.broken", database_url, tmp_path)
    assert [name for (name, _), problems in results.problems.items() if not problems] == []
    assert list(lines(results))[-1] == f"0 passed, {len(BROKEN)} failed"


async def test_a_runner_that_dies_fails(database_url: str, tmp_path: Path) -> None:
    [case] = [case for case in load() if case.name == "tasks"]
    results = Results([case], {"python": "Python"})
    stage = Stage(database_url, tmp_path / "stage")
    try:
        await suite.run([case], {"python": (["false"], ROOT)}, stage, tmp_path, results)
    finally:
        await stage.close()
    assert results.failed == 1


def test_there_are_enough_cases_and_each_has_its_form() -> None:
    cases = load()
    assert len(cases) >= 60
    assert len({case.group for case in cases}) > 5


def test_a_case_that_is_not_written_well_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "scenarios.yaml"
    for text in ("- {name: a}", "- {name: a, steps: [{cal: x}]}", "- {name: a, play: b}\n  - {name: a, play: b}"):
        file.write_text(f"group:\n  {text}\n")
        with pytest.raises(ScenarioError):
            load(file)


def test_the_page_says_what_did_not_run() -> None:
    [case] = [case for case in load() if case.name == "tasks"]
    results = Results([case], {"python": "Python", "go": "Go"})
    results.put(case, "python", [])
    assert "| tasks | yes | not run |" in page(results)


def test_a_run_of_some_cases_does_not_tell_what_the_page_says() -> None:
    cases = load()
    for some in (cases, cases[:1]):
        results = Results(some, {"python": "Python"})
        for case in some:
            results.put(case, "python", [])
        assert is_whole(results) == (some is cases)


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ({"a": 1}, {"a": 1, "b": 2}),
        ({"a": {"b": "*"}}, {"a": {"b": "x"}}),
        ({"a": None}, {}),
        ({"a": False, "b": "", "c": "0", "d": [], "e": 0}, {}),
        ([1, "..."], [1, 2, 3]),
        ([1, "..."], [1]),
        ({"a": "~waits"}, {"a": "it waits for b"}),
    ],
)
def test_what_is_as_expected(expected: object, found: object) -> None:
    assert list(differences(expected, found)) == []


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ({"a": 1}, {"a": 2}),
        ({"a": 1}, {}),
        ({"a": 1}, {"a": True}),
        ({"a": "*"}, {"a": ""}),
        ({"a": "*"}, {}),
        ({"a": None}, {"a": 1}),
        ({"a": True}, {}),
        ({"a": "9999999999999995"}, {"a": "9999999999999996"}),
        ([1], [1, 2]),
        ([1, 2], [1]),
        ([1, 2, "..."], [1]),
        ({"a": "~waits"}, {"a": "it is done"}),
        ({"a": {"b": 1}}, {"a": [1]}),
    ],
)
def test_what_is_not_as_expected(expected: object, found: object) -> None:
    assert len(list(differences(expected, found))) == 1


def test_values() -> None:
    values = Values(workspace="w")
    values.save({"id": "tasks.1.id"}, {"tasks": [{"id": "a"}, {"id": "b"}]})
    assert values.fill({"x": ["$id", "of $workspace", {"$text": 3}]}) == {"x": ["b", "of w", "xxx"]}
    assert values.fill("$uuid_a") == values.fill("$uuid_a") != values.fill("$uuid_b")
    assert values.request("TaskService/GetTask", {"task_id": "$id"}) == {"workspace_id": "w", "task_id": "b"}
    with pytest.raises(ScenarioError):
        values.fill("$unknown")
