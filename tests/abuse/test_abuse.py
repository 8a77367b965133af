"""The short run of `make abuse`. Its figures are those of a machine that is busy with other tests.

A pause of the machine meets all callers at once, and is more than a hundredth of the calls of some seconds. So this
compares the p95, and the minute of `make abuse` the p99.
"""

import tempfile
from pathlib import Path

from tests.abuse.__main__ import run
from tests.abuse.measuring import MOST_MEBIBYTES, MOST_TIMES_SLOWER, SHORT

# Of so many calls the p95 is not that of the few that met such a pause.
ENOUGH = 60


def test_an_abuser_keeps_nobody_from_being_served(database_url: str) -> None:
    with tempfile.TemporaryDirectory(prefix="planwire-") as folder:
        beside, during = run(SHORT, database_url, Path(folder))
    assert beside.seconds
    assert not beside.failed
    assert not during.failed
    assert not during.unhealthy
    assert during.mebibytes < MOST_MEBIBYTES
    assert min(len(beside.seconds), len(during.seconds)) >= ENOUGH
    assert during.quantile(0.95) <= MOST_TIMES_SLOWER * beside.quantile(0.95)
    assert set(during.calls) == {
        *("idle_import", "unread_export", "unread_watch", "large_message", "gzip_bomb", "rapid_resets", "slow_headers")
    }
