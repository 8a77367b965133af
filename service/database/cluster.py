"""The cluster of the embedded server: how it is made, and what its database has besides the schema.

The superuser `postgres` only makes what others may not. The role `planwire` owns the database and its schema, and
migrates. The server serves as `planwire_service`, which may read and write rows and nothing else.
"""

import hashlib
import os
import pwd
import re
import shutil
import sys
import tempfile
from pathlib import Path

from service.database.errors import EmbeddedDatabaseFailed
from service.database.process import User, run

DATABASE = "planwire"
SUPERUSER = "postgres"
OWNER = "planwire"
SERVING = "planwire_service"

NOBODY = "nobody"

_PREPARATION = Path(__file__).with_suffix(".sql")
# In the data, so that it is copied and restored with the roles that it tells of.
_PREPARED = "planwire_prepared"
_MAP = "planwire"


async def make_cluster(programs: Path, folder: Path, data: Path, user: User, *, fsync: str) -> None:
    """Make the cluster and its database elsewhere in `folder`, then rename it: it is there whole or not at all."""
    for unfinished in folder.glob("unfinished-*"):  # noqa: ASYNC240
        shutil.rmtree(unfinished, ignore_errors=True)
    new = Path(tempfile.mkdtemp(prefix="unfinished-", dir=folder))
    try:
        os.chown(new, user.uid, user.gid)
        # Sorted and compared by PostgreSQL itself, so that no system's C library can change an index's order.
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        ctype = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
        await run(
            [
                *(str(programs / "initdb"), "-D", str(new), "-U", SUPERUSER, "--auth=peer", "--encoding=UTF8"),
                *(*locale, f"--lc-ctype={ctype}", "--text-search-config=english", "--no-instructions"),
                *(["--no-sync"] if fsync == "off" else []),
            ],
            user=user,
            folder=folder,
        )
        await _run_alone(programs, new, user, "template1", f"CREATE DATABASE {DATABASE}", fsync=fsync)
        await prepare(programs, new, user, fsync=fsync)
        new.rename(data)  # noqa: ASYNC240
    finally:
        shutil.rmtree(new, ignore_errors=True)


async def prepare(programs: Path, data: Path, user: User, *, fsync: str) -> None:
    """Bring the roles and the extension of a cluster that is not running up to date, unless they are."""
    wanted = _preparation(programs)
    marker = data / _PREPARED
    if marker.exists() and marker.read_text().strip() == wanted:
        return
    quoted = str(marker).replace("'", "''")
    done = f"COPY (SELECT '{wanted}') TO '{quoted}';"
    await _run_alone(programs, data, user, DATABASE, f"{_PREPARATION.read_text()}\n{done}", fsync=fsync)


def write_access(folder: Path, user: User) -> dict[str, str]:
    """Write down in `folder` who may connect, and return the settings that say so.

    Whoever the kernel says is the user that runs Planwire may connect as every role; nobody else may connect at all.
    """
    # Root becomes every user anyhow, and is not let in as `nobody`: many programs run as that user that should have no
    # access to anything.
    names = [name for name in dict.fromkeys([name_of(0), name_of(user.uid)]) if name != NOBODY or os.geteuid() != 0]
    # Not in the data: what belongs to another user could be a link to another file of ours.
    rules, users = folder / "pg_hba.conf", folder / "pg_ident.conf"
    _write(rules, f"local all all peer map={_MAP}\nlocal replication {SUPERUSER} peer map={_MAP}\n")
    _write(users, "".join(f'{_MAP} "{name}" all\n' for name in names))
    return {"hba_file": str(rules), "ident_file": str(users)}


def _write(file: Path, text: str) -> None:
    if not file.exists() or file.read_text() != text:
        with tempfile.NamedTemporaryFile("w", dir=file.parent, prefix=f"{file.name}-", delete=False) as new:
            new.write(text)
            os.fchmod(new.fileno(), 0o644)  # the server may run as another user
        Path(new.name).rename(file)


def name_of(uid: int) -> str:
    """The name of an operating system user, which PostgreSQL wants. Raises EmbeddedDatabaseFailed."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        raise EmbeddedDatabaseFailed(
            f"PostgreSQL runs as user {uid}, who has no name on this system: add one to /etc/passwd, "
            "or run planwire as another user"
        ) from None


def _preparation(programs: Path) -> str:
    """What a prepared cluster has: told from the statements, and from the extension that is installed."""
    control = programs.parent / "share" / "extension" / "vector.control"
    version = re.search(r"default_version = '([\w.]+)'", control.read_text())
    statements = hashlib.sha256(_PREPARATION.read_bytes()).hexdigest()
    return f"{statements} {version[1] if version else ''}"


async def _run_alone(programs: Path, data: Path, user: User, database: str, statements: str, *, fsync: str) -> None:
    """Run statements, which end with an empty line, in single-user mode: as the superuser, and nobody else connects."""
    await run(
        [
            *(str(programs / "postgres"), "--single", "-j", "-D", str(data)),
            *("-c", "exit_on_error=on", "-c", f"fsync={fsync}", database),
        ],
        user=user,
        folder=data,
        text=statements,
    )
