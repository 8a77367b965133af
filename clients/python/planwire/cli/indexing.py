"""Brings the index of a workspace to what is in a folder."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from planwire.cli.walk import ReadFile, Skipped, looks_the_same, read, walk
from planwire.sync import Client
from planwire.v1 import search_service_pb2 as pb

# Of one stream: when it breaks, no more than this is sent again.
_MOST_FILES = 200
_MOST_BYTES = 4 * 1024 * 1024
_REMOVED_AT_ONCE = 1000


@dataclass
class Result:
    """What became of the files of a folder."""

    indexed: int = 0
    unchanged: int = 0
    failed: int = 0
    removed: int = 0
    chunks: int = 0
    failures: list[pb.IndexingFailure] = field(default_factory=list)
    skipped: Skipped = field(default_factory=Skipped)
    seconds: float = 0.0

    def add(self, response: pb.IndexDocumentsResponse) -> None:
        """Count what the server has said of a stream."""
        self.indexed += response.indexed
        self.unchanged += response.unchanged
        self.failed += response.failed
        self.chunks += response.chunks
        self.failures += response.failures


class Source(NamedTuple):
    """Which files are indexed, and as what."""

    folder: Path
    prefix: str
    """What stands before their paths: empty, or a folder with its `/`."""
    commit: str
    largest: int
    """In bytes; what is larger is left out."""
    by_content: bool
    """Whether a file is read that has the size and the time of the indexed one."""


def bring_up_to_date(
    client: Client, workspace_id: str, source: Source, progress: Callable[[int, int], object]
) -> Result:
    """Index what is new and what has changed, and take out what is gone.

    `progress` is told how many files have been looked at, and of how many.
    """
    result, began = Result(), time.monotonic()
    known = _known(client, workspace_id, source.prefix)
    files = list(walk(source.folder, result.skipped, source.largest))
    missing = set(known)
    changed: list[ReadFile] = []
    size = 0
    for number, file in enumerate(files):
        indexed = known.get(source.prefix + file.path)
        same_commit = indexed is not None and indexed.commit_sha == source.commit
        if indexed and same_commit and not source.by_content and looks_the_same(file, indexed):
            missing.discard(indexed.source_path)
            result.unchanged += 1
            continue
        found = read(file, result.skipped, source.largest)
        if found is None:
            continue
        missing.discard(source.prefix + file.path)
        if indexed and (indexed.content_hash, indexed.commit_sha) == (found.sha256, source.commit):
            result.unchanged += 1
            continue
        changed.append(found)
        size += len(found.content)
        if len(changed) == _MOST_FILES or size > _MOST_BYTES:
            result.add(_send(client, workspace_id, source, changed))
            changed, size = [], 0
            progress(number + 1, len(files))
    if changed:
        result.add(_send(client, workspace_id, source, changed))
    progress(len(files), len(files))
    gone = sorted(path for path in missing if not result.skipped.is_unseen(path.removeprefix(source.prefix)))
    for start in range(0, len(gone), _REMOVED_AT_ONCE):
        paths = gone[start : start + _REMOVED_AT_ONCE]
        request = pb.RemoveIndexedFilesRequest(workspace_id=workspace_id, source_paths=paths)
        result.removed += client.search.RemoveIndexedFiles(request).removed
    result.seconds = time.monotonic() - began
    return result


def _known(client: Client, workspace_id: str, prefix: str) -> dict[str, pb.IndexedFile]:
    """The files in the index, by their paths."""
    known: dict[str, pb.IndexedFile] = {}
    request = pb.ListIndexedFilesRequest(workspace_id=workspace_id, path_prefix=prefix, page_size=1000)
    while True:
        page = client.search.ListIndexedFiles(request)
        known |= {file.source_path: file for file in page.files}
        request.page_token = page.next_page_token
        if not request.page_token:
            return known


def _send(client: Client, workspace_id: str, source: Source, files: list[ReadFile]) -> pb.IndexDocumentsResponse:
    def requests() -> Iterator[pb.IndexDocumentsRequest]:
        for found in files:
            document = pb.IndexedDocument(
                source_path=source.prefix + found.file.path,
                content=found.text(),
                content_hash=found.sha256,
                commit_sha=source.commit,
            )
            document.modified_at.FromNanoseconds(found.file.modified)
            yield pb.IndexDocumentsRequest(workspace_id=workspace_id, document=document)

    return client.search.IndexDocuments(requests())
