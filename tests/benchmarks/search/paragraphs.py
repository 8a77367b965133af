"""Real texts: the paragraphs of docstrings in the standard library and in packages."""

import ast
import hashlib
from collections.abc import Iterator
from pathlib import Path

_SHORTEST, _LONGEST = 30, 300
LIBRARY = Path(ast.__file__).parent
_LEFT_OUT = frozenset(("tests", "test", "site-packages", "idlelib", "lib2to3"))


def paragraphs(*folders: Path, most: int) -> list[str]:
    """At most so many different ones, always the same ones with one version of Python and of the packages."""
    found = {text for folder in folders for text in _paragraphs(folder)}
    return sorted(found, key=lambda text: hashlib.sha256(text.encode()).digest())[:most]


def _paragraphs(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*.py"):
        if _LEFT_OUT & set(path.relative_to(folder).parts):
            continue
        try:
            module = ast.parse(path.read_bytes())
        except (SyntaxError, ValueError):  # some show what is wrong
            continue
        for node in ast.walk(module):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Module):
                for paragraph in (ast.get_docstring(node) or "").split("\n\n"):
                    text = " ".join(paragraph.split())
                    if len(text) >= _SHORTEST:
                        yield text[:_LONGEST]
