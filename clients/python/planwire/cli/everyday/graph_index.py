"""`planwire graph index`: after each change of a file, so it loads as little as what is typed all day."""

import os
from collections.abc import Iterator
from typing import Any

from planwire.cli.everyday.server import Server, open_workspace
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted, remark, write, write_json
from planwire.cli.walk import ReadFile, Skipped, looks_the_same, read, walk
from planwire.v1 import code_graph_service_pb2 as pb

# What the server understands; it would skip the rest.
_CODE = tuple(f".{suffix}" for suffix in "py pyi pyw js mjs cjs jsx ts mts cts tsx go java rs cs".split())
_REMOVED_AT_ONCE = 1000
_LARGEST_BYTES = 8 * 1024 * 1024
# Of four bytes each they are as large as one message may be.
_MOST_CHARACTERS = 3 * 1024 * 1024 // 4
_MOST_NAMED = 20


def index(
    *,
    settings: ClientSettings,
    path: str | None,
    prefix: str | None,
    commit: str | None,
    by_content: bool,
    workspace: str | None,
    as_json: bool,
) -> None:
    """Take the code of a folder into the graph."""
    folder, before = path or ".", f"{prefix.strip('/')}/" if prefix and prefix.strip("/") else ""
    if not os.path.isdir(folder):  # noqa: PTH112  # no Path is needed
        raise Failure(f"{folder} is not a folder", ExitCode.USAGE)
    skipped = Skipped()
    with open_workspace(settings, workspace) as server:
        known = {file.path: file for file in server.all(pb.ListCodeFilesRequest(path_prefix=before))}
        gone = set(known)

        def files() -> Iterator[pb.CodeFile]:
            for file in walk(
                folder, skipped, _LARGEST_BYTES, wanted=lambda name: name.endswith(_CODE) or before + name in known
            ):
                name = before + file.path
                gone.discard(name)
                indexed = known.get(name)
                if not name.endswith(_CODE) or (indexed and not by_content and looks_the_same(file, indexed)):
                    continue
                found = read(file, skipped, _LARGEST_BYTES)
                if found and (indexed is None or indexed.content_hash != found.sha256):
                    yield from _parts(name, found)

        response = server.send(_requests(server, commit or "", files()))
        removed = _remove(server, sorted(name for name in gone if not skipped.is_unseen(name.removeprefix(before))))
    _write(response, removed, skipped, as_json=as_json)
    if response.failed:
        raise Failure("", ExitCode.REFUSED)


def _requests(server: Server, commit: str, files: Iterator[pb.CodeFile]) -> Iterator[pb.IndexCodeRequest]:
    yield pb.IndexCodeRequest(workspace_id=server.workspace, commit_sha=commit)
    for file in files:
        yield pb.IndexCodeRequest(workspace_id=server.workspace, file=file)


def _parts(path: str, found: ReadFile) -> Iterator[pb.CodeFile]:
    """The messages that hold a file: mostly one."""
    text = found.text()
    for start in range(0, max(len(text), 1), _MOST_CHARACTERS):
        end = start + _MOST_CHARACTERS
        part = pb.CodeFile(path=path, content=text[start:end], continues=end < len(text))
        if not start:
            part.content_hash = found.sha256
            part.modified_at.seconds, part.modified_at.nanos = divmod(found.file.modified, 1_000_000_000)
        yield part


def _remove(server: Server, paths: list[str]) -> int:
    parts = (paths[start : start + _REMOVED_AT_ONCE] for start in range(0, len(paths), _REMOVED_AT_ONCE))
    return sum(server.call(pb.RemoveCodeRequest(paths=part)).removed for part in parts)


def _write(response: Any, removed: int, skipped: Skipped, *, as_json: bool) -> None:
    if as_json:
        from google.protobuf.json_format import MessageToDict

        said = MessageToDict(response, preserving_proto_field_name=True)
        write_json(said | {"removed": removed, "left_out": dict(skipped.counts), "too_large": skipped.too_large})
        return
    write(
        f"{counted(response.indexed, 'file')} indexed with {counted(response.nodes, 'symbol')}; "
        f"{counted(response.edges, 'edge')} of {counted(response.resolved, 'file')} resolved; {removed:,} removed"
    )
    for reason, count in skipped.counts.most_common():
        remark(f"{counted(count, 'file')} left out: {reason}, such as {skipped.examples[reason]}")
    for path in skipped.too_large[:_MOST_NAMED]:
        remark(f"{path} is too large: split it, or name it in .gitignore, and it is not told any more")
    if len(skipped.too_large) > _MOST_NAMED:
        remark(f"{len(skipped.too_large) - _MOST_NAMED:,} more are too large; --json names them all")
    for path in response.cut_paths:
        remark(f"{path}: only its first part is in the graph, because it has too many symbols, references or variables")
    for failure in response.failures:
        remark(f"{failure.path}: {failure.message}")
