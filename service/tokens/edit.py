"""Edits of the tokens file: nobody else's, and all or nothing.

The text is edited and not written anew, so that comments stay with the entry that they stand above. What comes of it is
read again and held against what was meant before it replaces the file.
"""

import fcntl
import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from service.tokens.file import Token, TokensFileError, explained, open_to_others, parse_tokens

_ENTRY = re.compile(r"\s*\[\[\s*tokens\s*\]\]")
_NO_ENTRIES = re.compile(r"^\s*tokens\s*=\s*\[\s*\]")
_EXPIRY = re.compile(r"\s*expires_at\s*=")


class Draft:
    """A tokens file while it is edited."""

    def __init__(self, text: str) -> None:
        """Raises ValueError."""
        self.tokens = parse_tokens(text.encode()).tokens if text.strip() else []
        self._lines = text.splitlines()

    def add(self, token: Token) -> None:
        """Add an entry after all others."""
        self._lines = [line for line in self._lines if not _NO_ENTRIES.match(line)]
        if self._lines and self._lines[-1].strip():
            self._lines.append("")
        self._lines += _written(token)
        self.tokens = [*self.tokens, token]

    def remove(self, id_: str) -> None:
        """Remove the entry of an id, with the comment above it. Raises KeyError."""
        at = self._index(id_)
        start, end = self._spans()[at]
        del self._lines[start:end]
        self.tokens = [*self.tokens[:at], *self.tokens[at + 1 :]]
        if not self.tokens:
            self._lines.append("tokens = []")

    def expire(self, id_: str, at: datetime) -> None:
        """Let the entry of an id expire. Raises KeyError."""
        index = self._index(id_)
        start, end = self._spans()[index]
        lines = [line for line in self._lines[start:end] if not _EXPIRY.match(line)]
        last = max(number for number, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#"))
        lines.insert(last + 1, f"expires_at = {at.isoformat()}")
        self._lines[start:end] = lines
        self.tokens[index] = self.tokens[index].model_copy(update={"expires_at": at})

    def text(self) -> str:
        """The edited text. Raises ValueError where it would say something else than what was meant."""
        text = "\n".join(self._lines) + "\n"
        if parse_tokens(text.encode()).tokens != self.tokens:
            raise ValueError("it is written in a form that the command cannot edit; write each entry as [[tokens]]")
        return text

    def _index(self, id_: str) -> int:
        for index, token in enumerate(self.tokens):
            if token.id == id_:
                return index
        raise KeyError(id_)

    def _spans(self) -> list[tuple[int, int]]:
        """From which line to which each entry goes, with the comment that stands right above it."""
        starts = []
        for number, line in enumerate(self._lines):
            if _ENTRY.match(line):
                start = number
                while start and self._lines[start - 1].lstrip().startswith("#"):
                    start -= 1
                starts.append(start)
        if len(starts) != len(self.tokens):
            raise ValueError("it is written in a form that the command cannot edit; write each entry as [[tokens]]")
        return list(zip(starts, [*starts[1:], len(self._lines)], strict=True))


@contextmanager
def editing(path: Path) -> Iterator[Draft]:
    """The file as a draft, which replaces it at the end of the block. A file that is missing is made.

    Raises TokensFileError, also for a file that others than its owner may read.
    """
    with explained(path):
        path = path.resolve()
        with _locked(path.parent):
            owner = _owner(path)
            draft = Draft(path.read_text(encoding="utf-8") if owner else "")
            yield draft
            _replace(path, draft.text(), owner)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep out others who edit a file in the folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _owner(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    if open_to_others(status):
        raise TokensFileError(f"others may read or change the tokens file {path}: `chmod 600` it first")
    return status.st_uid, status.st_gid


def _replace(path: Path, text: str, owner: tuple[int, int] | None) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)  # for its user alone
    try:
        with open(descriptor, "w", encoding="utf-8") as file:  # noqa: PTH123  # it is open already
            if owner is not None and owner != (os.geteuid(), os.getegid()):
                os.fchown(descriptor, *owner)  # the server has to read what root edits
            file.write(text)
            file.flush()
            os.fsync(descriptor)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink()
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _written(token: Token) -> list[str]:
    """An entry as TOML. What is a string in JSON is one in TOML, too."""

    def quoted(value: object) -> str:
        return json.dumps(value, ensure_ascii=False)

    roles = (f"{quoted(id_)} = {quoted([role.value for role in roles])}" for id_, roles in token.roles.items())
    lines = ["[[tokens]]", f"id = {quoted(token.id)}", f"principal = {quoted(token.principal)}"]
    lines += [f"sha256 = {quoted(token.sha256)}"] if token.sha256 else []
    lines += [f"certificate = {quoted(token.certificate)}"] if token.certificate else []
    lines += [f"expires_at = {token.expires_at.isoformat()}"] if token.expires_at else []
    return [*lines, f"roles = {{ {', '.join(roles)} }}"]
