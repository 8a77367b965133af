"""What this user has claimed on this machine, so that `planwire done` need not be told.

While a task is leased, only who knows the token of the claim can end it. The token of each claim is kept in a small
file until the task is ended here, in a folder for each server, workspace, actor and session: agents that work beside
each other under one user, each with its PLANWIRE_ACTOR, do not end each other's tasks. The token kept is that of the
claim, and is not asked for anew: a lease that was lost stays lost.
"""

import hashlib
import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from planwire.cli.everyday.server import Server

_KEPT_SECONDS = 7 * 86400
_LOST = ".lost"


class Claims:
    """The tokens of the claims of one actor in one workspace."""

    def __init__(self, server: Server) -> None:
        of = "\n".join((server.address, server.workspace, server.actor, server.session))
        self._folder = _state() / "claims" / hashlib.sha256(of.encode()).hexdigest()[:16]

    def keep(self, task_id: str, attempt: int) -> None:
        """Remember a claim. Where that cannot be, its token has to be given when it ends."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft = self._folder / f".{task_id}.{os.getpid()}"
            draft.write_text(json.dumps({"attempt": attempt}), encoding="ascii")
            draft.replace(self._folder / task_id)
            # What was lost before is of no use to who works on something else.
            for lost in self.lost():
                self.forget(f"{lost}{_LOST}")

    def attempt(self, task_id: str) -> int | None:
        """The token of a task that was claimed here, and not ended since."""
        try:
            return int(json.loads((self._folder / task_id).read_text(encoding="ascii"))["attempt"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def lose(self, task_id: str) -> None:
        """The task is somebody else's, or nobody's: it is only remembered to say so."""
        with suppress(OSError):
            (self._folder / task_id).replace(self._folder / f"{task_id}{_LOST}")

    def lost(self) -> list[str]:
        """The tasks that were lost since the last claim."""
        return [name.removesuffix(_LOST) for name in self._names() if name.endswith(_LOST)]

    def forget(self, task_id: str) -> None:
        """The task is ended, or somebody else's."""
        with suppress(OSError):
            (self._folder / task_id).unlink()

    def __iter__(self) -> Iterator[str]:
        """The tasks that may still be held, those claimed first at the beginning."""
        yield from (name for name in self._names() if not name.endswith(_LOST))

    def _names(self) -> list[str]:
        """The names of the files by age; what is long past is forgotten."""
        found: list[tuple[float, str]] = []
        with suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                at = entry.stat().st_mtime
                if time.time() - at > _KEPT_SECONDS:
                    self.forget(entry.name)
                elif not entry.name.startswith("."):
                    found.append((at, entry.name))
        return [name for _, name in sorted(found)]


def _state() -> Path:
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "planwire"
