"""The bearer tokens that the server accepts, and whose they are."""

import hashlib
import hmac
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

LONGEST_NAME = 255
_ALL = "*"


@dataclass(frozen=True, slots=True)
class Principal:
    """Who calls, by token. `workspaces` are the ids it may use, or None for all."""

    name: str
    workspaces: frozenset[str] | None


ANYBODY = Principal("", None)


class TokensFileError(Exception):
    """The tokens file cannot be used; the message says why and what to do."""


class _Token(BaseModel):
    model_config = ConfigDict(extra="forbid")

    principal: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    workspaces: Annotated[list[str], Field(min_length=1)]


class _TokensFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    tokens: Annotated[list[_Token], Field(min_length=1)]


class Tokens:
    """The bearer tokens of a file, which holds only their SHA-256. A changed file is read again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._principals: list[tuple[bytes, Principal]] = []
        self._stamp: tuple[int, int] | None = None
        self._read()

    def principal(self, token: str) -> Principal | None:
        """Whose token it is. Compares with every known one in constant time."""
        self._read_if_changed()
        digest = hashlib.sha256(token.encode()).digest()
        found = None
        for known, principal in self._principals:
            if hmac.compare_digest(known, digest):
                found = principal
        return found

    def _read_if_changed(self) -> None:
        try:
            if self._read_stamp() != self._stamp:
                self._read()
        except (OSError, TokensFileError):
            pass  # while somebody edits the file, what was read last holds

    def _read_stamp(self) -> tuple[int, int]:
        status = self._path.stat()
        return status.st_mtime_ns, status.st_size

    def _read(self) -> None:
        try:
            stamp = self._read_stamp()
            file = _TokensFile.model_validate(tomllib.loads(self._path.read_text(encoding="utf-8")))
        except OSError as error:
            raise TokensFileError(f"the tokens file {self._path} cannot be read: {error.strerror}") from error
        except (ValidationError, ValueError) as error:
            raise TokensFileError(
                f"the tokens file {self._path} is not valid: {_first_line(error)}; "
                "`planwire token new --principal NAME` prints an entry for it"
            ) from error
        self._principals = [
            (
                bytes.fromhex(token.sha256),
                Principal(token.principal, None if _ALL in token.workspaces else frozenset(token.workspaces)),
            )
            for token in file.tokens
        ]
        self._stamp = stamp


def _first_line(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    return str(error).splitlines()[0]
