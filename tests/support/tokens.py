"""Tokens files for servers in tests."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from weakref import WeakSet

from service.watched import WatchedFiles
from tests.support.waiting import eventually

# Those of servers in this process, so that a test can wait until they know what it has written.
_watched: WeakSet[WatchedFiles[Any]] = WeakSet()
_begin = WatchedFiles.__init__


def _begin_and_be_known(self: WatchedFiles[Any], *arguments: Any) -> None:
    _begin(self, *arguments)
    _watched.add(self)


WatchedFiles.__init__ = _begin_and_be_known  # type: ignore[method-assign, assignment]

Roles = Mapping[str, Sequence[str]]
"""The roles of a principal by workspace id; `*` is all workspaces."""


def entry(name: str, roles: Roles) -> str:
    """The entry of a token that is its own principal and id."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    given = ", ".join(f'"{workspace_id}" = {json.dumps(list(of))}' for workspace_id, of in roles.items())
    return f'[[tokens]]\nid = "{name}"\nprincipal = "{name}"\nsha256 = "{digest}"\nroles = {{ {given} }}\n'


def write_tokens(file: Path, tokens: Mapping[str, Roles]) -> None:
    """Replace a tokens file by one that knows these tokens and their roles."""
    write_file(file, "\n".join(entry(*token) for token in tokens.items()) or "tokens = []\n")


def write_file(file: Path, text: str) -> None:
    """Replace a tokens file, and wait until the servers of this process have read it."""
    new = file.with_suffix(".new")
    new.write_text(text)
    new.chmod(0o600)
    new.replace(file)
    readers = [files for files in _watched if file in files._paths]
    assert eventually(lambda: all(files._content == [text.encode()] for files in readers))


def admin_of(*workspace_ids: str) -> Roles:
    """Every role in these workspaces."""
    return {workspace_id: ["admin"] for workspace_id in workspace_ids}
