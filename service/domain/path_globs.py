"""Patterns of paths as regular expressions that PostgreSQL knows."""

import re

_SPECIAL = re.compile(r"([\\^$.|?*+()\[\]{}])")
_TOKENS = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_PATTERNS = {"**/": "(.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def path_pattern(glob: str) -> str:
    """What matches the same paths, as a whole: `*` is anything but `/`, `**` is anything, `?` is one character."""
    parts = (_PATTERNS.get(token) or _SPECIAL.sub(r"\\\1", token) for token in _TOKENS.findall(glob))
    # *** makes what follows an expression whatever the text begins with.
    return f"***:^{''.join(parts)}$"
