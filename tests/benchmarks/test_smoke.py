"""`make bench` works, and prints what it promises."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.measuring import Measurement, in_turns, percentile

ROOT = Path(__file__).parents[2]
KEYS = ["case", "value", "unit", "limit", "ratio", "target", "met"]


def bench(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_a_case_prints_a_json_line_and_nothing_else() -> None:
    done = bench("--quick", "get_plan", "create_task")
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["case"] for line in lines] == ["get_plan", "get_plan_hot", "create_task", "create_task_readiness"]
    for line in lines:
        assert list(line) == KEYS
        assert line["unit"] == "calls/s"
        assert line["value"] > 0
        assert line["limit"] > 0
        # With a single turn the ratio is that of the two figures, each of which is rounded.
        assert line["ratio"] == pytest.approx(line["value"] / line["limit"], rel=0.01)
        assert line["met"] == (line["ratio"] >= line["target"])


def test_claims_say_what_a_job_costs() -> None:
    done = bench("--quick", "claims_1_as_two_calls", "claims_1_rows", "claims_1_postgres")
    assert done.returncode == 0, done.stderr
    calls, rows, postgres = (json.loads(line) for line in done.stdout.splitlines())
    assert [line["unit"] for line in (calls, rows, postgres)] == ["jobs/s", "rows/job", "ms/job"]
    assert calls["value"] > 0
    # Two versions of the task, its history, its events, its lease and its readiness, and the request id.
    assert 8 <= rows["value"] < 40
    assert postgres["value"] > 0


def test_workers_who_wait_are_measured() -> None:
    done = bench("--quick", "claims_waiting")
    assert done.returncode == 0, done.stderr
    idle, wake = (json.loads(line) for line in done.stdout.splitlines())
    assert (idle["unit"], idle["limit"], wake["unit"], wake["limit"]) == ("cores", 0.05, "ms", 20.0)
    # What nobody waits for takes nothing, but other work on the machine bears on a figure this small.
    assert idle["value"] < 1
    assert wake["value"] > 0


def test_cases_can_be_listed_and_an_unknown_one_is_named() -> None:
    listed = bench("--list").stdout.split()
    assert {"get_plan", "create_task", "lookup_path_10x", "import", "start_cold"} <= set(listed)
    unknown = bench("no_such_case")
    assert unknown.returncode == 2
    assert "no_such_case" in unknown.stderr
    assert unknown.stdout == ""


@pytest.mark.parametrize(
    ("unit", "ratio", "target", "met"),
    [
        ("calls/s", 0.55, 0.55, True),
        ("calls/s", 0.54, 0.55, False),
        ("ms", 1.5, 1.5, True),
        ("ms", 1.6, 1.5, False),
        ("recall@10", 0.96, 0.95, True),
        ("recall@10", 0.94, 0.95, False),
        ("s", 1.0, None, None),
        ("s", None, None, None),
    ],
)
def test_rates_are_to_reach_a_target_and_times_to_stay_below_it(
    unit: str, ratio: float | None, target: float | None, met: bool | None
) -> None:
    assert Measurement("case", 1.0, unit, 1.0, ratio, target).met is met


def test_a_percentile_is_the_smallest_sample_that_so_many_do_not_exceed() -> None:
    samples = [float(number) for number in range(200, 0, -1)]
    assert [percentile(samples, percent) for percent in (50, 99, 100)] == [100.0, 198.0, 200.0]
    assert percentile([7.0], 99) == 7.0


async def test_the_ratio_is_that_of_pairs() -> None:
    pairs = {"limit": iter([1.0, 10.0, 100.0]), "value": iter([0.5, 5.0, 90.0])}
    order = []

    async def measure(which: str) -> float:
        order.append(which)
        return next(pairs[which])

    found = await in_turns(3, lambda: measure("limit"), lambda: measure("value"))
    assert found == (5.0, 10.0, 0.5)
    assert order == ["limit", "value", "value", "limit", "limit", "value"]
