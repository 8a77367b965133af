"""What a process has when it begins to serve is not looked at again by the collector of cycles."""

import subprocess
import sys

# In a process of its own: what is left alone stays so.
LOOKS = """
import gc
import service.server
from service.garbage import collect_less
collect_less()
assert len(gc.get_objects()) < 5_000 < gc.get_freeze_count(), (len(gc.get_objects()), gc.get_freeze_count())
young = gc.get_stats()[0]["collections"]
more = [[] for _ in range(9_000)]
assert gc.get_stats()[0]["collections"] - young <= 1
"""


def test_a_server_that_serves_collects_less() -> None:
    subprocess.run([sys.executable, "-c", LOOKS], check=True, timeout=60)
