"""Waiting for what somebody else does."""

import time
from collections.abc import Callable

PATIENCE_SECONDS = 60.0
"""For what is bound to happen soon: with others at work on the machine, a second can become half a minute."""


def eventually(holds: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> bool:
    """Whether `holds` becomes true within `seconds`."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
