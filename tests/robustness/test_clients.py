"""A small form of the run with 10,000 tasks for each language, with Python alone."""

import sys
from pathlib import Path

import pytest

from clients.conformance.languages import ROOT
from tests.robustness.clients import check_clients


@pytest.mark.timeout(300)
async def test_watch_and_worker_while_servers_are_killed(database_url: str, tmp_path: Path) -> None:
    commands = {"python": ([sys.executable, "-m", "clients.conformance.python"], ROOT)}
    report = await check_clients(database_url, tmp_path, commands, 100, pause_seconds=0.3, work_ms=300)
    assert report.problems == []
    assert report.counts["servers killed"] > 0
    assert report.counts["python: events"] >= 300
