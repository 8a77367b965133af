"""`planwire sync --watch`: files and their plans are brought together whenever one of them changes."""

import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import grpc

from planwire.cli.connection import CallFailed
from planwire.cli.exits import Failure
from planwire.cli.failures import describe
from planwire.cli.sync_file import FileSync, Synced
from planwire.cli.sync_words import words_of, write_synced
from planwire.cli.text import counted, remark
from planwire.sync import Client

_AWAY = (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.DEADLINE_EXCEEDED)
_LOOK_SECONDS = 0.5
_RETRY_SECONDS = 2.0

Run = Callable[[FileSync], Synced]
"""Brings a file and its plans together. Raises Failure and grpc.RpcError."""


def keep_in_step(client: Client, files: Sequence[FileSync], results: Sequence[Synced], address: str, run: Run) -> None:
    """Bring the files and their plans together whenever one of them changes, without an end."""
    remark(f"watching {counted(len(files), 'file')}; Ctrl-C ends it")
    changes = _Changes(client, [plan_id for result in results for plan_id in result.plan_ids], files)
    last = {file.path: words_of(result) for file, result in zip(files, results, strict=True)}
    while True:
        changes.wait()
        for file in files:
            result = _when_it_answers(file, address, run)
            if result and (result.new or result.changed or result.written or words_of(result) != last[file.path]):
                last[file.path] = words_of(result)
                write_synced(result)
                sys.stdout.flush()


class _Changes:
    """Waits for changes of files, which it looks at now and then, and of tasks, which the server tells of."""

    def __init__(self, client: Client, plan_ids: Sequence[str], files: Sequence[FileSync]) -> None:
        self._files = files
        self._seen = self._look()
        self._told = threading.Event()
        # What happened before anybody listened is looked for once.
        self._told.set()
        self._failure: Exception | None = None
        watch = client.watch_tasks(plan_ids=plan_ids, on_expired="relist")
        threading.Thread(target=self._listen, args=(watch,), daemon=True).start()

    def wait(self) -> None:
        """Comes back when something has changed, and half a second has passed without another change."""
        changed = False
        while True:
            told = self._told.wait(_LOOK_SECONDS)
            self._told.clear()
            if self._failure:
                raise self._failure
            now = self._look()
            if told or now != self._seen:
                changed, self._seen = True, now
                time.sleep(_LOOK_SECONDS if told else 0)
            elif changed:
                return

    def _listen(self, watch: Any) -> None:
        try:
            for _ in watch:
                self._told.set()
        except Exception as error:  # noqa: BLE001  # who waits is told
            self._failure = error
            self._told.set()

    def _look(self) -> list[list[tuple[int, int, int] | None]]:
        return [[_looked_at(path) for path in _paths(file)] for file in self._files]


def _paths(file: FileSync) -> list[Path]:
    """The file, or what is in the folder, where new files count too."""
    path = file.folder.root / file.path
    with suppress(OSError):
        return sorted(found for pattern in file.patterns for found in path.glob(pattern)) if file.patterns else [path]
    return []


def _looked_at(path: Path) -> tuple[int, int, int] | None:
    with suppress(OSError):
        found = path.stat(follow_symlinks=False)
        return found.st_ino, found.st_size, found.st_mtime_ns
    return None


def _when_it_answers(file: FileSync, address: str, run: Run) -> Synced | None:
    """As `run`; a server that is away is waited for, and a file that cannot be read is named and left."""
    told = False
    while True:
        try:
            return run(file)
        except Failure as failure:
            remark(str(failure))
            return None
        except grpc.RpcError as error:
            if error.code() not in _AWAY:
                raise
            if not told:
                remark(describe(CallFailed(address, error))[0])
            told = True
            time.sleep(_RETRY_SECONDS)
