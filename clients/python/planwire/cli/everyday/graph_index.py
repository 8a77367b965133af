"""`planwire graph index`: after each change of a file, so it loads as little as what is typed all day."""

import os
from collections.abc import Iterator
from typing import Any

from planwire.cli.everyday.server import Server, open_workspace
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted, remark, write, write_json
from planwire.cli.walk import Skipped, looks_the_same, read, walk
from planwire.v1 import code_graph_service_pb2 as pb

# What the server understands; it would skip the rest.
_CODE = tuple(f".{suffix}" for suffix in "py pyi pyw js mjs cjs jsx ts mts cts tsx go java rs cs".split())
_REMOVED_AT_ONCE = 1000


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
            for file in walk(folder, skipped, wanted=lambda name: name.endswith(_CODE) or before + name in known):
                name = before + file.path
                gone.discard(name)
                indexed = known.get(name)
                if not name.endswith(_CODE) or (indexed and not by_content and looks_the_same(file, indexed)):
                    continue
                found = read(file, skipped)
                if found and (indexed is None or indexed.content_hash != found.sha256):
                    sent = pb.CodeFile(path=name, content=found.text(), content_hash=found.sha256)
                    sent.modified_at.seconds, sent.modified_at.nanos = divmod(file.modified, 1_000_000_000)
                    yield sent

        response = server.send(_requests(server, commit or "", files()))
        removed = _remove(server, sorted(name for name in gone if not skipped.is_unseen(name.removeprefix(before))))
    _write(response, removed, skipped, as_json=as_json)
    if response.failed:
        raise Failure("", ExitCode.REFUSED)


def _requests(server: Server, commit: str, files: Iterator[pb.CodeFile]) -> Iterator[pb.IndexCodeRequest]:
    yield pb.IndexCodeRequest(workspace_id=server.workspace, commit_sha=commit)
    for file in files:
        yield pb.IndexCodeRequest(workspace_id=server.workspace, file=file)


def _remove(server: Server, paths: list[str]) -> int:
    parts = (paths[start : start + _REMOVED_AT_ONCE] for start in range(0, len(paths), _REMOVED_AT_ONCE))
    return sum(server.call(pb.RemoveCodeRequest(paths=part)).removed for part in parts)


def _write(response: Any, removed: int, skipped: Skipped, *, as_json: bool) -> None:
    if as_json:
        from google.protobuf.json_format import MessageToDict

        said = MessageToDict(response, preserving_proto_field_name=True)
        write_json(said | {"removed": removed, "left_out": dict(skipped.counts)})
        return
    write(
        f"{counted(response.indexed, 'file')} indexed with {counted(response.nodes, 'symbol')}; "
        f"{counted(response.edges, 'edge')} of {counted(response.resolved, 'file')} resolved; {removed:,} removed"
    )
    for reason, count in skipped.counts.most_common():
        remark(f"{counted(count, 'file')} left out: {reason}, such as {skipped.examples[reason]}")
    for failure in response.failures:
        remark(f"{failure.path}: {failure.message}")
