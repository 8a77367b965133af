"""The disk beneath the embedded database.

When its log (WAL) finds no room, PostgreSQL ends, and cannot start before there is some. What its clients see is that
connections break: only a look at the disk tells why.
"""

import shutil
from pathlib import Path

# By so much PostgreSQL's log grows at a time.
_LEAST_FREE_BYTES = 16 << 20


class Disk:
    """The disk that holds a folder."""

    def __init__(self, folder: Path, least_free_bytes: int = _LEAST_FREE_BYTES) -> None:
        """The disk is full when less than `least_free_bytes` are free. The folder may have yet to be made."""
        self._folder = folder.expanduser().absolute()
        self._least_free_bytes = least_free_bytes

    @property
    def nearest(self) -> Path:
        """The folder, or what there is of the path to it."""
        return next(path for path in (self._folder, *self._folder.parents) if path.exists())

    @property
    def free_bytes(self) -> int:
        """How much is free for those who may not use the reserve."""
        return shutil.disk_usage(self.nearest).free

    def full(self) -> str:
        """That it is full and how full, in words for operators; empty when it is not."""
        free = self.free_bytes
        return f"the disk is full: {free:,} bytes free in {self._folder}" if free < self._least_free_bytes else ""
