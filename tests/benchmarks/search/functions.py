"""Documented functions of packages, from which the sets are made."""

import ast
import hashlib
import subprocess
import sys
import textwrap
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

# Pure Python, with docstrings that were written for readers.
_PACKAGES = (
    "click==8.5.1 flask==3.1.3 httpx==0.28.1 jinja2==3.1.6 networkx==3.6.1 requests==2.34.2 rich==15.0.0 "
    "werkzeug==3.1.9"
)
_FOLDER = Path(__file__).parents[3] / "build" / "search" / "packages"
_SHORTEST_DOCSTRING = 60
_LEAST_LINES = 4


class Function(NamedTuple):
    """A function, with and without its docstring."""

    key: str
    """`<file>:<class>.<name>`, with the file below the folder of packages."""
    name: str
    docstring: str
    source: str
    body: str
    """The source without the docstring."""

    @property
    def summary(self) -> str:
        """The first paragraph of the docstring."""
        return " ".join(self.docstring.split("\n\n", 1)[0].split())

    @property
    def rest(self) -> str:
        """The docstring without that; empty where there is no more."""
        return self.docstring.partition("\n\n")[2].strip()


def installed() -> Path:
    """The folder with the packages, which needs a package registry once."""
    wanted, done = _PACKAGES, _FOLDER / "installed.txt"
    if not done.exists() or done.read_text() != wanted:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:"]
        subprocess.run([*command, "--upgrade", "--target", str(_FOLDER), *wanted.split()], check=True)
        done.write_text(wanted)
    return _FOLDER


def functions(folder: Path, most: int, needed: Collection[str] = ()) -> list[Function]:
    """The `needed` ones by their keys and others up to `most`, always the same ones, without two that say the same."""
    found: dict[str, Function] = {}
    for path in sorted(folder.rglob("*.py")):
        if "tests" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        for function in _documented(ast.parse(text), text, f"{path.relative_to(folder).as_posix()}:"):
            found[function.key] = function
    if missing := set(needed) - found.keys():
        raise RuntimeError(f"the packages do not have {', '.join(sorted(missing))}")
    order = sorted(found, key=lambda key: (key not in needed, hashlib.sha256(key.encode()).digest()))
    chosen: list[Function] = []
    seen: set[str] = set()
    for function in map(found.__getitem__, order):
        if not seen & {function.summary, function.body, function.name} and len(chosen) < most:
            seen |= {function.summary, function.body, function.name}
            chosen.append(function)
    return chosen


def _documented(node: ast.AST, text: str, prefix: str) -> Iterator[Function]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if not isinstance(child, ast.ClassDef) and (function := _function(child, text, prefix)):
            yield function
        yield from _documented(child, text, f"{prefix}{child.name}.")


def _function(node: ast.FunctionDef | ast.AsyncFunctionDef, text: str, prefix: str) -> Function | None:
    docstring = ast.get_docstring(node)
    first = node.body[0]
    if docstring is None or len(docstring) < _SHORTEST_DOCSTRING or node.name.startswith("__") or len(node.body) < 2:
        return None
    lines = text.splitlines()
    start, end = node.lineno - 1, node.end_lineno or node.lineno
    body = lines[start : first.lineno - 1] + lines[first.end_lineno or first.lineno : end]
    if len(body) < _LEAST_LINES:
        return None
    return Function(
        prefix + node.name,
        node.name,
        docstring,
        textwrap.dedent("\n".join(lines[start:end])),
        textwrap.dedent("\n".join(body)),
    )
