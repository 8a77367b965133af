"""Messages that wait in a temporary file: a transaction fills or empties it without waiting for a client."""

import asyncio
import errno
import os
import tempfile
import threading
from collections import deque
from types import TracebackType

from service.errors import ResourceExhausted

# What is kept in memory of a message, however small it is.
_OVERHEAD_BYTES = 200


class Spool:
    """A queue without an end of its own, in the order of the messages. The file is gone when the block ends."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  # closed by the block
        self._in_use = threading.Lock()
        self._places: deque[tuple[int, int]] = deque()
        self._end = 0
        self._changed = asyncio.Event()
        self._is_whole = False
        self.used = 0
        """Bytes of all messages that were put, those that keep their places included."""

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with self._in_use:
            self._file.close()

    async def put(self, message: bytes) -> None:
        """Raises ResourceExhausted where the disk is full."""
        try:
            await asyncio.to_thread(self._write, message, self._end)
        except OSError as error:
            raise ResourceExhausted(
                "STORAGE_FULL",
                f"the server has no room for temporary files in {tempfile.gettempdir()} ({error.strerror}); "
                "an operator must free some, or set TMPDIR to where there is",
            ) from error
        self._places.append((self._end, len(message)))
        self._end += len(message)
        self.used += len(message) + _OVERHEAD_BYTES
        self._changed.set()

    def finish(self) -> None:
        """Nothing more will be put."""
        self._is_whole = True
        self._changed.set()

    async def get(self) -> bytes | None:
        """The next message; None at the end."""
        while not self._places:
            if self._is_whole:
                return None
            self._changed.clear()
            await self._changed.wait()
        offset, size = self._places.popleft()
        return await asyncio.to_thread(self._read, size, offset)

    # A thread goes on when who waits for it is cancelled. Without the lock it could find that the number of its file is
    # that of another by now, which was opened when this one was closed.

    def _write(self, message: bytes, offset: int) -> None:
        with self._in_use:
            if not self._file.closed and os.pwrite(self._file.fileno(), message, offset) < len(message):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _read(self, size: int, offset: int) -> bytes:
        with self._in_use:
            return b"" if self._file.closed else os.pread(self._file.fileno(), size, offset)
