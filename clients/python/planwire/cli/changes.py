"""Notices that the files of a folder change, by looking at their sizes and times again and again."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from planwire.cli.walk import Skipped, walk

_INTERVAL_SECONDS = 0.5
# To look takes at most this part of the time, however many files there are.
_SHARE = 0.05
# Whoever writes without a pause, such as a build, is not waited for any longer.
_LONGEST_BURST_SECONDS = 5.0

Look: TypeAlias = dict[str, tuple[int, int]]
"""The size and the time of each file."""


def look(folder: Path, largest: int) -> Look:
    """The files as they are now. Nothing is opened but what names the files to ignore."""
    return {file.path: (file.size, file.modified) for file in walk(folder, Skipped(), largest)}


def bursts(folder: Path, largest: int, before: Look) -> Iterator[None]:
    """Comes back for each burst of changes since `before`, when it is over."""
    pause = _INTERVAL_SECONDS
    while True:
        pause, now = _pause_and_look(folder, largest, pause)
        if now == before:
            continue
        until = time.monotonic() + _LONGEST_BURST_SECONDS
        while now != before and time.monotonic() < until:
            before = now
            pause, now = _pause_and_look(folder, largest, pause)
        before = now
        yield


def _pause_and_look(folder: Path, largest: int, pause: float) -> tuple[float, Look]:
    """What is there after the pause; and for how long to pause next."""
    time.sleep(pause)
    began = time.monotonic()
    now = look(folder, largest)
    return max(_INTERVAL_SECONDS, (time.monotonic() - began) / _SHARE), now
