"""Indexing of code: files are compared with what is stored, read, stored in batches, and then resolved."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from functools import partial
from weakref import WeakValueDictionary

from planwire.v1 import code_graph_service_pb2 as pb

from service.errors import Aborted, InvalidArgument
from service.search.chunking.languages import language_of
from service.search.code.grammars import GRAMMARS
from service.search.code.parts import Check, whole_files
from service.search.code.readers import Readers, ReadingFailed
from service.store.code_files import CodeFileStore, ReadFile
from service.store.rows import Row, to_row

_MOST_FILES = 50
_MOST_BYTES = 1024 * 1024
_MOST_TOLD = 1000
_TRIES = 5
_LONGEST_NAMES = 20_000
_MANY_EDGES = 10_000


@dataclass
class Outcome:
    """What became of files."""

    indexed: int = 0
    unchanged: int = 0
    skipped: int = 0
    failed: int = 0
    with_syntax_errors: int = 0
    nodes: int = 0
    edges: int = 0
    resolved: int = 0
    shows_something_new: bool = False
    """Whether files show names to others that they did not show before."""
    failures: list[pb.CodeFailure] = field(default_factory=list)
    cut: int = 0
    cut_paths: list[str] = field(default_factory=list)

    def fail(self, path: str, why: str) -> None:
        """Count a file that cannot be indexed, and keep why."""
        self.failed += 1
        if len(self.failures) < _MOST_TOLD:
            self.failures.append(pb.CodeFailure(path=path, message=why))

    def cut_short(self, path: str) -> None:
        """Count a file of which only the first part is indexed."""
        self.cut += 1
        if len(self.cut_paths) < _MOST_TOLD:
            self.cut_paths.append(path)


class CodeIndexer:
    """Stores files with their symbols, and resolves what they refer to."""

    def __init__(self, files: CodeFileStore, readers: Readers, check: Check) -> None:
        """`check` raises InvalidArgument for a file that breaks a constraint of the protos."""
        self._files = files
        self._readers = readers
        self._check = check
        # Of the workspaces that are resolved: one resolves for all who wait.
        self._resolving: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def index(self, workspace_id: str, files: AsyncIterator[pb.CodeFile], commit_sha: str) -> Outcome:
        """Index files as they come, and then resolve. Raises Aborted."""
        outcome = Outcome()
        batch: dict[str, pb.CodeFile] = {}
        size = 0
        async for file in whole_files(files, self._check, outcome.fail):
            if file.path in batch or len(batch) == _MOST_FILES or size > _MOST_BYTES:
                await self._store(workspace_id, batch, commit_sha, outcome)  # of two, the later one counts
                batch, size = {}, 0
            try:
                to_row(file, frozenset({"modified_at"}))  # which no constraint of the protos can check
            except InvalidArgument as error:
                outcome.fail(file.path, error.message)
                continue
            if (file.language or language_of(file.path)) not in GRAMMARS:
                outcome.skipped += 1
                continue
            batch[file.path] = file
            size += len(file.content)
        await self._store(workspace_id, batch, commit_sha, outcome)
        await self._resolve(workspace_id, outcome)
        return outcome

    async def remove(self, workspace_id: str, paths: list[str], path_prefix: str) -> int:
        """Take files out, resolve what mentioned them, and say how many there were. Raises Aborted."""
        for _ in range(_TRIES):
            seen = await self._files.seen(workspace_id, paths, path_prefix)
            if not seen:
                return 0
            names: set[str] = set()
            for file in seen.values():
                names.update(await self._changed_names(file["interface"], None))
            versions = {path: file["version"] for path, file in seen.items()}
            removed = await self._files.remove(workspace_id, versions, sorted(names))
            if removed is not None:
                await self._resolve(workspace_id, Outcome())
                return removed
        raise _again_and_again()

    async def _store(self, workspace_id: str, batch: dict[str, pb.CodeFile], commit_sha: str, outcome: Outcome) -> None:
        if not batch:
            return
        known = await self._files.known(workspace_id, batch)
        files = [file for _, file in sorted(batch.items())]
        # As many at once as there are processes.
        read = await asyncio.gather(*(self._read(file, known.get(file.path), commit_sha, outcome) for file in files))
        if stored := [file for file in read if file is not None]:
            stored = await self._store_compared(workspace_id, stored)
            outcome.indexed += len(stored)
            outcome.shows_something_new |= any(file.changed_names for file in stored)

    async def _store_compared(self, workspace_id: str, files: list[ReadFile]) -> list[ReadFile]:
        """Store files; what others have changed since it was compared is compared once more. Raises Aborted."""
        for _ in range(_TRIES):
            others = await self._files.store(workspace_id, files)
            if not others:
                return files
            files = [await self._compared(file, others.get(file.row["path"])) for file in files]
        raise _again_and_again()

    async def _compared(self, file: ReadFile, before: Row | None) -> ReadFile:
        if before is None:
            return file
        changed = await self._changed_names(before["interface"], file.row["interface"])
        return file._replace(changed_names=changed, version=before["version"])

    async def _changed_names(self, before: str | None, after: str | None) -> list[str]:
        try:
            return await self._readers.changed_names(before, after)
        except ReadingFailed as error:
            raise Aborted("CONFLICT", f"what has changed in a file could not be told: it {error}") from error

    async def _read(self, file: pb.CodeFile, before: Row | None, commit_sha: str, outcome: Outcome) -> ReadFile | None:
        """None for a file that is stored like this already, or cannot be read."""
        language = file.language or language_of(file.path)
        content = file.content.encode()
        content_hash = file.content_hash or hashlib.sha256(content).hexdigest()
        if before and (before["content_hash"], before["language"]) == (content_hash, language):
            outcome.unchanged += 1
            return None
        try:
            found = await self._readers.read(file.path, language, file.content, before["interface"] if before else None)
        except ReadingFailed as error:
            outcome.fail(file.path, f"the file {error}")
            return None
        outcome.nodes += found["count"]
        outcome.with_syntax_errors += found["syntax_errors"]
        if found["cut"]:
            outcome.cut_short(file.path)
        row = {
            "path": file.path,
            "language": language,
            "content_hash": content_hash,
            "size_bytes": len(content),
            **to_row(file, frozenset({"modified_at"})),
            "commit_sha": commit_sha or None,
            "interface": found["interface"],
            "mentions": found["mentions"],
            "names": found["names"][:_LONGEST_NAMES],
            "nodes": found["count"],
        }
        return ReadFile(row, found["nodes"], found["changed"], before["version"] if before else None)

    async def _resolve(self, workspace_id: str, outcome: Outcome) -> None:
        """Resolve what is pending, also what a stream before has left so, or what others have stored meanwhile."""
        async with self._resolving.setdefault(workspace_id, asyncio.Lock()):
            await self._resolve_alone(workspace_id, outcome)

    async def _resolve_alone(self, workspace_id: str, outcome: Outcome) -> None:
        for _ in range(_TRIES):
            if not await self._files.pending(workspace_id):
                return
            try:
                resolved = await self._readers.resolve(workspace_id, partial(self._files.extracts, workspace_id))
            except ReadingFailed as error:
                raise Aborted("CONFLICT", f"the references could not be resolved: the graph {error}") from error
            if await self._files.connect(workspace_id, resolved.version, resolved.paths, resolved.edges):
                outcome.resolved += len(resolved.paths)
                edges = sum(map(len, resolved.edges))
                outcome.edges += edges
                if edges > _MANY_EDGES:
                    await self._files.analyze()
                return
        raise _again_and_again()


def _again_and_again() -> Aborted:
    return Aborted("CONFLICT", "others index the same workspace again and again; repeat the call")
