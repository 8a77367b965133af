"""Small forms of the run with 40,000 tasks: many real workers on several servers, with and without crashes."""

import pytest

from tests.robustness.claims import claim_all


@pytest.mark.timeout(300)
def test_each_task_has_one_winner(database_url: str) -> None:
    report = claim_all(database_url, 400, seconds=200)
    assert report.problems == []
    assert report.counts["claims"] == 400


@pytest.mark.timeout(300)
def test_nothing_is_done_twice_or_lost_when_workers_and_servers_die(database_url: str) -> None:
    report = claim_all(database_url, 300, servers=2, claimers=16, kill=True, seconds=200)
    assert report.problems == []
    assert report.counts["claims"] >= 300
    assert report.counts["stale writes refused"] > 0
    assert report.counts["expired leases"] > 0
