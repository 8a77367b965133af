"""Files that git has seen renamed since the code of a folder was indexed: the links of tasks follow them."""

import hashlib
import os
from collections.abc import Mapping
from typing import NamedTuple

from planwire.cli.everyday.server import Server
from planwire.cli.git_renames import Renames, text_at
from planwire.v1 import code_graph_service_pb2 as pb

_AT_ONCE = 5000
_REASON = "git has seen the files renamed"


class Before(NamedTuple):
    """A folder when it was indexed before."""

    folder: str
    prefix: str
    """What stands before the paths of its files in the graph."""
    commit: str
    hashes: Mapping[str, str]
    """What the graph had of files, by their paths there."""


def not_followed(before: Before, renamed: Renames) -> Renames:
    """Those of the renames since a commit that links have not followed yet. Raises TooSlow.

    What is indexed may be newer than the commit, and then has some of them.
    """
    return {old: new for old, new in renamed.items() if _is_new(before, old, new)}


def _is_new(before: Before, old: str, new: str) -> bool:
    if not os.path.lexists(os.path.join(before.folder, old)):  # noqa: PTH118
        return True  # whatever leads there can only mean what has another name now
    had = {path: before.hashes.get(before.prefix + path) for path in (old, new)}
    if None in had.values():
        return had[old] is not None
    # Both are there, and were: they are to be as they were at the commit.
    return all(
        (text := text_at(before.folder, before.commit, path)) is not None and hashlib.sha256(text).hexdigest() == known
        for path, known in had.items()
    )


def follow(server: Server, prefix: str, renamed: Renames) -> int:
    """Let links follow, and say how many did. Raises CallFailed."""
    chained = renamed.keys() & set(renamed.values())
    # What belongs together comes in one call: in the next one, a link would go on from where it has come.
    pairs = sorted(renamed.items(), key=chained.isdisjoint)
    found = [pb.CodeRename(old_path=prefix + old, new_path=prefix + new) for old, new in pairs]
    parts = (found[start : start + _AT_ONCE] for start in range(0, len(found), _AT_ONCE))
    return sum(server.call(pb.FollowRenamesRequest(renames=part, reason=_REASON)).changed for part in parts)
