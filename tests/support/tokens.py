"""Tokens files for servers in tests."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

Roles = Mapping[str, Sequence[str]]
"""The roles of a principal by workspace id; `*` is all workspaces."""


def entry(name: str, roles: Roles) -> str:
    """The entry of a token that is its own principal and id."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    given = ", ".join(f'"{workspace_id}" = {json.dumps(list(of))}' for workspace_id, of in roles.items())
    return f'[[tokens]]\nid = "{name}"\nprincipal = "{name}"\nsha256 = "{digest}"\nroles = {{ {given} }}\n'


def write_tokens(file: Path, tokens: Mapping[str, Roles]) -> None:
    """Replace a tokens file by one that knows these tokens and their roles."""
    new = file.with_suffix(".new")
    new.write_text("\n".join(entry(*token) for token in tokens.items()) or "tokens = []\n")
    new.chmod(0o600)
    new.replace(file)


def admin_of(*workspace_ids: str) -> Roles:
    """Every role in these workspaces."""
    return {workspace_id: ["admin"] for workspace_id in workspace_ids}
