"""Identifiers."""

import hashlib
import os
import re
import threading
import time
import uuid

_WINDOWS_DRIVE = re.compile(r"^[A-Za-z]:[\\/]")
_UUID7_COUNTER_BITS = 74


class _UUID7:
    """Makes UUIDs version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits.

    Ids made by one process are strictly increasing, so that rows made together keep their order.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def __call__(self) -> str:
        fresh = (time.time_ns() // 1_000_000) << _UUID7_COUNTER_BITS | int.from_bytes(os.urandom(9)) >> 1
        with self._lock:
            self._last = value = max(fresh, self._last + 1)
        milliseconds, rest = value >> _UUID7_COUNTER_BITS, value & ((1 << _UUID7_COUNTER_BITS) - 1)
        bits = milliseconds << 80 | 0x7 << 76 | (rest >> 62) << 64 | 0b10 << 62 | rest & ((1 << 62) - 1)
        return str(uuid.UUID(int=bits))


uuid7 = _UUID7()


def normalise_path(path: str) -> str:
    r"""The one form of an absolute path: `/` between parts, none at the end, `.` and `..` resolved.

    A Windows path (with a drive letter, or `\\server\share`) is lower-cased, because there case does not tell paths
    apart. Raises ValueError for a relative path.
    """
    windows = bool(_WINDOWS_DRIVE.match(path)) or path.startswith("\\\\")
    if windows:
        path = path.replace("\\", "/").lower()
    if not (path.startswith("/") or windows):
        raise ValueError("the path must be absolute, such as /home/ada/project or C:\\project")
    root, rest = (
        ("//", path[2:]) if windows and path.startswith("//") else (path[:2], path[2:]) if windows else ("", path)
    )
    parts: list[str] = []
    for part in rest.split("/"):
        if part == "..":
            parts[-1:] = []
        elif part not in ("", "."):
            parts.append(part)
    joined = "/".join(parts)
    if root == "//":
        return root + joined
    return f"{root}/{joined}" if joined else f"{root}/"


def workspace_id(path: str) -> str:
    """The id of the workspace at `path`: the first 16 hexadecimal digits of the SHA-256 of its normalised form."""
    return hashlib.sha256(normalise_path(path).encode()).hexdigest()[:16]


def path_name(path: str) -> str:
    """What a workspace at this normalised path is called unless somebody names it: the last part of the path."""
    return path.rstrip("/").rpartition("/")[2] or path
