"""`make bench-search` works, and prints what it promises: with a few functions of the service, without peers."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.search.scores import mean, scores
from tests.benchmarks.search.sets import Answer

ROOT = Path(__file__).parents[3]


def test_each_search_of_a_set_has_a_line_and_each_target() -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.benchmarks.search", "identifiers"),
            *("--quick", "--without-peers", "--packages", str(ROOT / "service" / "domain")),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = {line.pop("case"): line for line in map(json.loads, done.stdout.splitlines())}
    ways = ["dense", "lexical", "hybrid", *(f"weight_{step / 10}" for step in range(11))]
    searches = [f"{of}_{way}" for of in ("identifiers", "mean") for way in ways]
    targets = ["identifiers_hybrid_to_best_leg", "mean_hybrid_to_dense", "mean_hybrid_to_lexical"]
    assert sorted(lines) == sorted(searches + targets)
    for case in searches:
        assert lines[case]["half"] == "reported"
        assert 0 < lines[case]["recall_1"] <= lines[case]["recall_5"] <= 1
        assert lines[case]["recall_1"] <= lines[case]["mrr"] <= 1
    for case in targets:
        assert lines[case]["met"] == (lines[case]["difference"] >= lines[case]["target"])


def test_searches_among_very_many_chunks_have_a_line_each(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.benchmarks.search", "scale", "--quick", "--without-peers"),
            *("--packages", str(ROOT / "service" / "search"), "--vectors", str(tmp_path / "vectors.sqlite")),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = {line["case"]: line["value"] for line in map(json.loads, done.stdout.splitlines())}
    filters = ("100", "10", "1", "0.2")
    cases = [f"nearest_{percent}" for percent in filters]
    recalls = [f"{of}_{percent}_recall" for of in ("nearest", "nearest_real") for percent in filters]
    words = [f"words_{which}_p{percent}" for which in ("rare", "frequent", "and_meaning") for percent in (50, 99)]
    assert sorted(lines) == sorted(cases + recalls + words)
    assert [lines[case] for case in recalls] == pytest.approx([1.0] * len(recalls), abs=0.05)


def test_scores_of_places() -> None:
    reached = scores([1, 2, 5, 11, None])
    assert (reached.queries, reached.recall_1, reached.recall_5) == (5, 0.2, 0.6)
    assert reached.mrr == pytest.approx((1 + 1 / 2 + 1 / 5 + 1 / 11) / 5)
    assert reached.ndcg_10 == pytest.approx((1 + 0.6309 + 0.3869) / 5, abs=1e-4)
    both = mean([reached, scores([None])])
    assert both.queries == 6
    assert both.recall_5 == pytest.approx(0.3)


def test_an_answer_is_a_text_or_some_of_its_lines() -> None:
    assert Answer("a").is_in("a", 1, 2)
    assert not Answer("a").is_in("b", 1, 2)
    lines = Answer("a", (3, 5))
    assert [lines.is_in("a", *span) for span in [(1, 2), (1, 3), (4, 4), (5, 9), (6, 9)]] == [
        *(False, True, True, True, False)
    ]
