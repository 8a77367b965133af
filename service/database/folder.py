"""The data folder of the embedded server: what lies where in it, and the lock that decides who owns it."""

import contextlib
import fcntl
import hashlib
import os
import socket
import stat
from pathlib import Path

from service.database.errors import EmbeddedDatabaseFailed
from service.database.installation import barred
from service.database.process import User

_SOCKET = ".s.PGSQL.5432"
_LONGEST_SOCKET_PATH = 90  # bytes; the systems' limits begin at 104
_LARGEST_LOG = 10_000_000  # bytes


class DataFolder:
    """One data folder. Of all processes that use it, the one that locks it runs the server."""

    def __init__(self, path: Path) -> None:
        self.path = path.expanduser().resolve()
        self.data = (self.path / "pgdata").resolve()
        self.pid_file = self.data / "postmaster.pid"
        self.log_file = self.path / "postgres.log"
        self.lock_file = self.path / "lock"
        # Stands in the command line of the server's processes, so that they can be told from anybody else's.
        self.cluster = f"planwire-{hashlib.sha256(os.fsencode(self.data)).hexdigest()[:12]}"
        self.socket_folder = self.path / "run"
        # libpq and asyncpg take a comma for the end of a host.
        if len(os.fsencode(self.socket_folder / _SOCKET)) > _LONGEST_SOCKET_PATH or "," in str(self.path):
            # The same for every process, as XDG_RUNTIME_DIR would not be. _private() guards it.
            self.socket_folder = Path("/tmp", self.cluster)  # noqa: S108
        self._lock: int | None = None
        # A lock is shared with forked children: one of them would keep it when this process has ended.
        os.register_at_fork(after_in_child=self.release)

    def make(self) -> None:
        """Make the folder and its lock file where they are missing. Folders that exist are never changed."""
        try:
            if not self.path.exists():
                self.path.mkdir(parents=True)
                # Root's server runs as another user, who has to pass.
                self.path.chmod(0o711 if os.geteuid() == 0 else 0o700)
            self.lock_file.touch(mode=0o600)
        except OSError as error:
            raise self.unusable(error) from error

    # The lock

    @property
    def locked(self) -> bool:
        """Whether this process holds the lock."""
        return self._lock is not None

    @property
    def lock_holds(self) -> bool:
        """Whether our lock is on the file that others would lock: the folder may have been removed and made again."""
        if self._lock is None or not self.lock_file.exists():
            return False
        return os.path.samestat(os.fstat(self._lock), self.lock_file.stat())

    @property
    def locked_by(self) -> str:
        """Pid of the process that locked the folder last."""
        return self.lock_file.read_text().strip()

    def acquire(self) -> bool:
        """Lock the folder; False where another process has it."""
        try:
            descriptor = os.open(self.lock_file, os.O_RDWR)
        except OSError as error:
            raise self.unusable(error) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        self._lock = descriptor
        if not self.lock_holds:
            self.release()
            return False
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        return True

    @property
    def locked_by_another(self) -> bool:
        """Whether a process other than this one holds the lock now. Changes nothing."""
        if self.locked or not self.lock_file.exists():
            return False
        with self.lock_file.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def release(self) -> None:
        """Give the lock up; nothing where it is not held."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    # The server's files

    def check_access(self, user: User) -> None:
        """Raise EmbeddedDatabaseFailed where `user` cannot run a server here."""
        if closed := barred(self.path, user):
            raise EmbeddedDatabaseFailed(
                f"PostgreSQL runs as user {user.uid}, because it does not run as root, and that user may not enter "
                f"{closed}: set PLANWIRE_DATA_DIR to a folder that others may enter, such as /var/lib/planwire, "
                f"or allow it with `chmod o+x {closed}`"
            )
        if self.data.exists() and self.data.stat().st_uid != user.uid:
            raise EmbeddedDatabaseFailed(
                f"{self.data} belongs to user {self.data.stat().st_uid}: run planwire as that user, "
                "or set PLANWIRE_DATA_DIR to a folder of your own"
            )

    def make_socket_folder(self, user: User) -> None:
        """Make the folder of the socket, which only `user` (and root) may enter: it stands for a password."""
        self.socket_folder.mkdir(mode=0o700, exist_ok=True)
        status = self.socket_folder.lstat()
        if status.st_uid == os.geteuid() and stat.S_ISDIR(status.st_mode):
            os.chown(self.socket_folder, user.uid, user.gid)
            status = self.socket_folder.lstat()
        if not stat.S_ISDIR(status.st_mode) or status.st_uid != user.uid or status.st_mode & 0o077:
            raise EmbeddedDatabaseFailed(
                f"{self.socket_folder} is not a folder that only user {user.uid} may enter: remove it"
            )

    def remove_socket_folder(self) -> None:
        """Remove the folder of a stopped server's socket where it is not in the data folder."""
        if self.socket_folder.parent != self.path:
            with contextlib.suppress(OSError):  # not empty after a SIGKILL
                self.socket_folder.rmdir()

    def clear_stale_files(self) -> None:
        """Remove what a server that was killed left. No server may be running in the folder."""
        for stale in (self.pid_file, self.socket_folder / _SOCKET, self.socket_folder / f"{_SOCKET}.lock"):
            stale.unlink(missing_ok=True)
        if self.log_file.exists() and self.log_file.stat().st_size > _LARGEST_LOG:
            self.log_file.rename(self.log_file.with_suffix(".log.1"))

    def accepts_connections(self) -> bool:
        """Whether a server runs here that has finished its recovery."""
        try:
            if self.pid_file.read_text().splitlines()[7].strip() != "ready":
                return False
            with socket.socket(socket.AF_UNIX) as probe:
                probe.connect(str(self.socket_folder / _SOCKET))
        except (OSError, IndexError):
            return False
        return True

    def unusable(self, error: OSError) -> EmbeddedDatabaseFailed:
        """What to tell about an error of the operating system."""
        return EmbeddedDatabaseFailed(
            f"the data folder {self.path} cannot be used ({error.strerror or error}: {error.filename}): "
            "give it space and permissions, or set PLANWIRE_DATA_DIR to another folder"
        )
