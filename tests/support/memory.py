"""A place for files that is memory."""

import os
import shutil
from pathlib import Path

_FOLDER = Path("/dev/shm")  # noqa: S108
_ROOM_BYTES = 4 * 1024**3
"""Test processes take some 200 MB each, and a container may have 64 MB."""


def memory_folder() -> Path | None:
    """The folder, unless this system has none that programs can be started from and that has room for all tests."""
    if not os.access(_FOLDER, os.W_OK | os.X_OK) or os.statvfs(_FOLDER).f_flag & os.ST_NOEXEC:
        return None
    return _FOLDER if shutil.disk_usage(_FOLDER).free > _ROOM_BYTES else None
