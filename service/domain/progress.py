"""How much of the work is done."""

from collections.abc import Mapping

_DONE = ("completed", "skipped")
_NO_WORK = ("rejected", "cancelled")


def percent_done(counts: Mapping[str, int]) -> int:
    """The share of done tasks among those that are to be done, from 0 to 100, rounded down; 0 where there are none.

    `counts` are the tasks by their status.
    """
    work = sum(count for status, count in counts.items() if status not in _NO_WORK)
    return sum(counts.get(status, 0) for status in _DONE) * 100 // work if work else 0
