"""`planwire graph index`: after each change of a file, so it loads as little as what is typed all day."""

import os
from collections.abc import Iterator, Mapping
from typing import Any

from planwire.cli.everyday.graph_renames import Before, follow, not_followed
from planwire.cli.everyday.server import Server, open_workspace
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.git_renames import Renames, TooSlow, has, head, renames
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
# A commit that is named by a longer hash is not said.
_LONGEST_COMMIT = 40


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
        sent: list[str] = []

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
                    sent.append(file.path)
                    yield from _parts(name, found)

        response = server.send(_requests(server, files()))
        gone = {name for name in gone if not skipped.is_unseen(name.removeprefix(before))}
        # Until links have followed and all is as it is in the folder, the graph is of the commit before.
        was = Before(folder, before, response.freshness.indexed_commit_sha, _hashes(known))
        at, followed = _follow(server, was, sent, moved=bool(gone) or len(sent) > 1)
        removed = _remove(server, sorted(gone))
        if (at := commit or at) and at != was.commit:
            response.freshness.CopyFrom(server.send(_says(server, at)).freshness)
    _write(response, removed, followed, skipped, as_json=as_json)
    if response.failed:
        raise Failure("", ExitCode.REFUSED)


def _hashes(known: Mapping[str, pb.IndexedCodeFile]) -> dict[str, str]:
    return {path: file.content_hash for path, file in known.items()}


def _requests(server: Server, files: Iterator[pb.CodeFile]) -> Iterator[pb.IndexCodeRequest]:
    yield pb.IndexCodeRequest(workspace_id=server.workspace)
    for file in files:
        yield pb.IndexCodeRequest(workspace_id=server.workspace, file=file)


def _says(server: Server, commit: str) -> Iterator[pb.IndexCodeRequest]:
    yield pb.IndexCodeRequest(workspace_id=server.workspace, commit_sha=commit)


def _follow(server: Server, was: Before, sent: list[str], *, moved: bool) -> tuple[str, int]:
    """Let links follow what git has seen renamed, and say how many did.

    And the commit that the folder is at; empty where it is not that of the whole graph, or not known. `moved` says
    whether files can have other names though the commit is the same.
    """
    try:
        at = head(was.folder)
        is_known = bool(was.commit) and (was.commit == at or (bool(at) and has(was.folder, was.commit)))
        renamed: Renames = {}
        if at and was.hashes and (moved or at != was.commit):
            since = was if is_known else was._replace(commit=at)
            new = [path for path in sent if was.prefix + path not in was.hashes]
            renamed = not_followed(since, renames(was.folder, since.commit, new))
    except TooSlow:
        remark("git takes too long to tell which files were renamed: `planwire graph follow` lets links follow them")
        return "", 0
    # A commit of another repository that was indexed before is not overwritten.
    belongs = is_known or not was.prefix or not was.commit
    return at if belongs and len(at) <= _LONGEST_COMMIT else "", follow(server, was.prefix, renamed)


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


def _write(response: Any, removed: int, followed: int, skipped: Skipped, *, as_json: bool) -> None:
    if as_json:
        from google.protobuf.json_format import MessageToDict

        said = MessageToDict(response, preserving_proto_field_name=True)
        of_folder = {"left_out": dict(skipped.counts), "too_large": skipped.too_large}
        write_json(said | {"removed": removed, "links_followed": followed} | of_folder)
        return
    write(
        f"{counted(response.indexed, 'file')} indexed with {counted(response.nodes, 'symbol')}; "
        f"{counted(response.edges, 'edge')} of {counted(response.resolved, 'file')} resolved; {removed:,} removed"
    )
    if followed:
        write(f"{counted(followed, 'link')} followed files that git has seen renamed")
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
