"""When a call that the server could not handle is retried."""

import random
import time

from planwire.errors import PlanwireError, Unavailable

_FIRST_PAUSE_SECONDS = 0.1
_LONGEST_PAUSE_SECONDS = 5.0


class Backoff:
    """Pauses that double, each with jitter, so that clients that failed together do not come back together."""

    def __init__(self) -> None:
        self._pause = _FIRST_PAUSE_SECONDS

    def next(self, at_least: float | None = None) -> float:
        """Seconds to pause now, on top of what the server asked for."""
        pause = self._pause * random.uniform(0.5, 1)  # noqa: S311  # nobody gains by guessing it
        self._pause = min(2 * self._pause, _LONGEST_PAUSE_SECONDS)
        return (at_least or 0) + pause

    def reset(self) -> None:
        """Begin with short pauses again."""
        self._pause = _FIRST_PAUSE_SECONDS


class Retries:
    """The tries of one call within its time. Only UNAVAILABLE is worth another: nothing else goes away by itself."""

    def __init__(self, seconds: float, retry_seconds: float | None = None) -> None:
        """`seconds` are for the whole call; a further try begins within `retry_seconds`, if they are given."""
        self._ends_at = time.monotonic() + seconds
        self._tries_until = self._ends_at if retry_seconds is None else time.monotonic() + retry_seconds
        self._backoff = Backoff()

    @property
    def remaining(self) -> float:
        """Seconds that are left for the call."""
        return max(0.0, self._ends_at - time.monotonic())

    def pause_after(self, error: PlanwireError) -> float | None:
        """Seconds to wait before the next try; None when there is to be none."""
        if not isinstance(error, Unavailable):
            return None
        pause = self._backoff.next(error.retry_delay)
        return pause if time.monotonic() + pause < min(self._ends_at, self._tries_until) else None
