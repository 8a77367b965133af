"""The short run of `make abuse`. Its figures are those of a machine that is busy with other tests.

All that the abuser does at once can make others wait for some seconds, as docs/security.md says. So this holds that
most calls are served, and half of them about as fast as usual; `make abuse` holds the p99 of a minute.
"""

import tempfile
from pathlib import Path

from tests.abuse.__main__ import run
from tests.abuse.measuring import MOST_MEBIBYTES, MOST_TIMES_SLOWER, SHORT

MOST_FAILED = 0.25


def test_an_abuser_keeps_nobody_from_being_served(database_url: str) -> None:
    with tempfile.TemporaryDirectory(prefix="planwire-") as folder:
        beside, during = run(SHORT, database_url, Path(folder))
    assert beside.seconds
    assert not beside.failed
    assert during.failed <= MOST_FAILED * len(during.seconds)
    assert not during.unhealthy
    assert during.mebibytes < MOST_MEBIBYTES
    assert during.quantile(0.5) <= MOST_TIMES_SLOWER * beside.quantile(0.5)
    assert set(during.calls) == {
        *("idle_import", "unread_export", "unread_watch", "large_message", "gzip_bomb", "rapid_resets", "slow_headers")
    }
