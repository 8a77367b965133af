"""Files that can change while the server runs: tokens and certificates."""

import asyncio
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

import structlog
from prometheus_client import Gauge

log = structlog.get_logger(__name__)

T = TypeVar("T")

EVERY_SECONDS = 1.0
# Of looks that do not come to an end, for example on a network disk that hangs.
_LONGEST_SILENCE_SECONDS = 10.0
VALID = Gauge(
    "planwire_files_valid", "Whether the files could be used at the last look", ["files"], multiprocess_mode="livemin"
)


class WatchedFiles(Generic[T]):
    """What files hold together. `value` is that of the last time when they were valid."""

    def __init__(
        self, name: str, paths: Sequence[Path], parse: Callable[[Sequence[bytes]], T], changed: Callable[[T, T], None]
    ) -> None:
        """`name` stands in the log and the metric. `parse` raises ValueError, and `changed` gets the old and new value.

        Raises OSError and ValueError: what is not valid at first is never served with.
        """
        self._name = name
        self._paths = paths
        self._parse = parse
        self._changed = changed
        self._content = self._read()
        self._problem: str | None = None
        self._valid_at = time.monotonic()
        self.value = parse(self._content)
        self.version = 0
        """Counts the values."""
        VALID.labels(name).set(1)

    @property
    def invalid_seconds(self) -> float:
        """How long ago the files were valid; nothing while they are, and are looked at."""
        seconds = time.monotonic() - self._valid_at
        return 0.0 if self._problem is None and seconds < _LONGEST_SILENCE_SECONDS else seconds

    async def watch(self) -> None:
        """Look at the files again and again, until cancelled."""
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            await self._look()

    async def _look(self) -> None:
        try:
            # Whole contents are compared: an edit can leave size and time as they were, and the files are small.
            content = await asyncio.to_thread(self._read)
            value = self.value if content == self._content else await asyncio.to_thread(self._parse, content)
        except (OSError, ValueError) as error:
            problem = str(error)
            if problem != self._problem:
                log.error("files are not valid, so what was read last holds", files=self._name, reason=problem)  # noqa: TRY400  # the reason says all
            self._problem = problem
            VALID.labels(self._name).set(0)
            return
        if self._problem is not None:
            log.info("files are valid again", files=self._name)
            self._problem = None
        VALID.labels(self._name).set(1)
        self._valid_at = time.monotonic()
        if content != self._content:
            before, self._content, self.value = self.value, content, value
            self.version += 1
            log.info("files have changed", files=self._name)
            self._changed(before, value)

    def _read(self) -> list[bytes]:
        return [path.read_bytes() for path in self._paths]
