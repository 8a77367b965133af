"""The loader of service/sql: named queries from .sql files."""

import re
from functools import cache
from pathlib import Path

_SQL_DIR = Path(__file__).parent.parent / "sql"
_NAME = re.compile(r"^-- name: (\w+)\n", re.MULTILINE)
_FRAGMENT = re.compile(r"\{(?:(\w+)\.)?(\w+)\}")


@cache
def queries(table: str) -> dict[str, str]:
    """The queries of service/sql/<table>.sql by name.

    A block begins with `-- name: <name>` and goes up to the next one. In a block `{columns}` stands for the block of
    that name in the same file and `{requests.accepted}` for one of another file, so that what several statements share
    is written once.
    """
    parts = _NAME.split((_SQL_DIR / f"{table}.sql").read_text(encoding="utf-8"))
    blocks = {name: text.strip() for name, text in zip(parts[1::2], parts[2::2], strict=True)}

    def fragment(found: re.Match[str]) -> str:
        return queries(found[1])[found[2]] if found[1] else _FRAGMENT.sub(fragment, blocks[found[2]])

    return {name: _FRAGMENT.sub(fragment, text) for name, text in blocks.items()}
