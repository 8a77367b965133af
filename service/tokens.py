"""The bearer tokens that the server accepts, and whose they are."""

import hashlib
import hmac
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, field_validator

from service.domain.roles import Role, with_included

LONGEST_NAME = 255
EVERYWHERE = "*"
_NONE: frozenset[Role] = frozenset()


@dataclass(frozen=True, slots=True)
class Principal:
    """Who calls, by token.

    `roles` are by workspace id, each set with all that its roles include; those under EVERYWHERE hold in all workspaces
    that are not listed.
    """

    name: str
    token_id: str
    roles: Mapping[str, frozenset[Role]]

    def roles_in(self, workspace_id: str) -> frozenset[Role]:
        """What it is in a workspace; the empty id stands for all workspaces together."""
        return self.roles.get(workspace_id) or self.roles.get(EVERYWHERE, _NONE)

    def may(self, role: Role, workspace_id: str) -> bool:
        """Whether it may do what the role allows in a workspace; the empty id stands for all workspaces together."""
        return role in self.roles_in(workspace_id)

    @property
    def workspaces(self) -> frozenset[str] | None:
        """The ids of the workspaces in which it has a role, or None for all."""
        return None if EVERYWHERE in self.roles else frozenset(self.roles)


ANYBODY = Principal("", "", {EVERYWHERE: with_included({Role.ADMIN})})


class TokensFileError(Exception):
    """The tokens file cannot be used; the message says why and what to do."""


class Token(BaseModel):
    """An entry of the tokens file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    """Names the token in logs and commands; unique in the file."""
    principal: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    """Who acts with it; several tokens may be of one principal."""
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    expires_at: AwareDatetime | None = None
    roles: Annotated[
        dict[
            Annotated[str, Field(pattern=r"^(\*|[A-Za-z0-9][A-Za-z0-9._-]{0,99})$")],
            Annotated[list[Role], Field(min_length=1)],
        ],
        Field(min_length=1),
    ]
    """By workspace id; EVERYWHERE names all workspaces."""


class TokensFile(BaseModel):
    """What the tokens file says. An empty list of tokens lets nobody in."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tokens: list[Token]

    @field_validator("tokens")
    @classmethod
    def _each_is_unique(cls, tokens: list[Token]) -> list[Token]:
        for what, values in (("id", [token.id for token in tokens]), ("sha256", [token.sha256 for token in tokens])):
            if twice := {value for value in values if values.count(value) > 1}:
                raise ValueError(f"two tokens have the {what} {min(twice)!r}; give each its own")
        return tokens


def parse_tokens(text: str) -> TokensFile:
    """Read the text of a tokens file. Raises ValueError."""
    return TokensFile.model_validate(tomllib.loads(text))


def principal_of(token: Token) -> Principal:
    """Who acts with the token."""
    everywhere = token.roles.get(EVERYWHERE, [])
    roles = {workspace_id: with_included([*roles, *everywhere]) for workspace_id, roles in token.roles.items()}
    return Principal(token.principal, token.id, roles)


@dataclass(frozen=True, slots=True)
class _Known:
    digest: bytes
    expires_at: datetime | None
    principal: Principal


class Tokens:
    """The bearer tokens of a file, which holds only their SHA-256. A changed file is read again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: list[_Known] = []
        self._stamp: tuple[int, int] | None = None
        self._read()

    def principal(self, token: str) -> Principal | None:
        """Whose token it is, unless it has expired. Compares with every known one in constant time."""
        self._read_if_changed()
        digest = hashlib.sha256(token.encode()).digest()
        found = None
        for known in self._known:
            if hmac.compare_digest(known.digest, digest):
                found = known
        if found is None or (found.expires_at is not None and found.expires_at <= datetime.now(UTC)):
            return None
        return found.principal

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
            file = parse_tokens(self._path.read_text(encoding="utf-8"))
        except OSError as error:
            raise TokensFileError(f"the tokens file {self._path} cannot be read: {error.strerror}") from error
        except (ValidationError, ValueError) as error:
            raise TokensFileError(
                f"the tokens file {self._path} is not valid: {_first_line(error)}; "
                "`planwire token new --principal NAME` prints an entry for it"
            ) from error
        self._known = [
            _Known(bytes.fromhex(token.sha256), token.expires_at, principal_of(token)) for token in file.tokens
        ]
        self._stamp = stamp


def _first_line(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    return str(error).splitlines()[0]
