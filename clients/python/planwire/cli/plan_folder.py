"""The folder of a workspace as the sync sees it: it reads and writes plans below the folder, and never elsewhere.

Every folder on the way is opened by itself and may be no link, so that nobody can turn a path that was looked at into
another one before it is written.
"""

import fcntl
import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath

OWN = ".planwire"
"""The folder in it that is the sync's own: what was read last, and drafts."""
_DRAFTS = PurePath(OWN, "drafts")
_DRAFT_SECONDS = 3600
_NO_LINK = os.O_NOFOLLOW | os.O_CLOEXEC
_READ_ONLY_FOR_OTHERS = 0o644
_ANYBODY_WRITES = 0o222


class PlanFolder:
    """A folder. Paths are relative to it; they raise OSError where they cannot be read or lead out of it."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def inside(self, file: Path) -> PurePath | None:
        """The path of a file, with links resolved; None where that is not in the folder."""
        resolved = file.resolve()
        return resolved.relative_to(self.root) if resolved.is_relative_to(self.root) else None

    def read(self, path: PurePath) -> bytes:
        """What a regular file holds."""
        with self._opened(path.parent) as folder:
            return _read(path.name, folder)

    def is_writable(self, path: PurePath) -> bool:
        """Whether a file may be written: putting another in its place would not ask for that."""
        with self._opened(path.parent) as folder:
            mode = os.stat(path.name, dir_fd=folder, follow_symlinks=False).st_mode
            # To the superuser all files look writable.
            return bool(mode & _ANYBODY_WRITES) and os.access(path.name, os.W_OK, dir_fd=folder)

    def replace(self, path: PurePath, before: bytes | None, after: bytes) -> bool:
        """Puts new content in the place of a file, if it still holds `before`; None: whatever it holds, or nothing.

        The file holds either all of it or what it held, whenever the process ends. False where it holds something else.
        """
        self._prepare()
        draft = secrets.token_hex(16)
        with self._opened(path.parent) as folder, self._opened(_DRAFTS) as drafts:
            mode = _READ_ONLY_FOR_OTHERS
            with suppress(FileNotFoundError):
                mode = stat.S_IMODE(os.stat(path.name, dir_fd=folder, follow_symlinks=False).st_mode)
            try:
                _write(draft, drafts, after, mode)
                if before is not None and _read(path.name, folder) != before:
                    return False
                os.replace(draft, path.name, src_dir_fd=drafts, dst_dir_fd=folder)
                os.fsync(folder)
            finally:
                with suppress(FileNotFoundError):
                    os.unlink(draft, dir_fd=drafts)
        return True

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Waits until no other sync is at work in the folder; a process that is killed holds up nobody."""
        self._prepare()
        with self._opened(PurePath(OWN)) as own:
            lock = os.open("lock", os.O_RDWR | os.O_CREAT | _NO_LINK, _READ_ONLY_FOR_OTHERS, dir_fd=own)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX)
                yield
            finally:
                os.close(lock)

    def _prepare(self) -> None:
        """Makes the sync's own folders, which git ignores, and takes away the drafts of those that were killed."""
        for path in (PurePath(OWN), _DRAFTS):
            with self._opened(path.parent) as parent, suppress(FileExistsError):
                os.mkdir(path.name, dir_fd=parent)
        with self._opened(PurePath(OWN)) as own, suppress(FileExistsError):
            ignore = os.open(".gitignore", os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK, 0o644, dir_fd=own)
            with os.fdopen(ignore, "wb") as file:
                file.write(b"*\n")
        with self._opened(_DRAFTS) as drafts:
            for name in os.listdir(drafts):  # noqa: PTH208  # a folder that was opened has no path
                with suppress(FileNotFoundError):
                    if os.stat(name, dir_fd=drafts, follow_symlinks=False).st_mtime < time.time() - _DRAFT_SECONDS:
                        os.unlink(name, dir_fd=drafts)

    @contextmanager
    def _opened(self, path: PurePath) -> Iterator[int]:
        folder = os.open(self.root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            for part in path.parts:
                if part == os.pardir:
                    raise PermissionError(f"{path} leads out of {self.root}")
                inner = os.open(part, os.O_RDONLY | os.O_DIRECTORY | _NO_LINK, dir_fd=folder)
                os.close(folder)
                folder = inner
            yield folder
        finally:
            os.close(folder)


def _read(name: str, folder: int) -> bytes:
    # A pipe would be waited for without an end.
    descriptor = os.open(name, os.O_RDONLY | os.O_NONBLOCK | _NO_LINK, dir_fd=folder)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "not a regular file", name)
        return file.read()


def _write(name: str, folder: int, content: bytes, mode: int) -> None:
    descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK, 0o600, dir_fd=folder)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fchmod(descriptor, mode)
        os.fsync(descriptor)
