"""The tokens file: its form, and what an entry lets its principal do."""

import os
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from service.domain.roles import Role, with_included
from service.domain.words import plain

LONGEST_NAME = 255
EVERYWHERE = "*"
_OTHERS = 0o077
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
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None = None
    """Of the token. Absent lets the certificate in without one."""
    certificate: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)] | None = None
    """A name in the client's certificate, without which the entry lets nobody in."""
    expires_at: AwareDatetime | None = None
    roles: Annotated[
        dict[
            Annotated[str, Field(pattern=r"^(\*|[A-Za-z0-9][A-Za-z0-9._-]{0,99})$")],
            Annotated[list[Role], Field(min_length=1)],
        ],
        Field(min_length=1),
    ]
    """By workspace id; EVERYWHERE names all workspaces."""

    @model_validator(mode="after")
    def _has_a_credential(self) -> "Token":
        if not (self.sha256 or self.certificate):
            raise ValueError("needs sha256, certificate or both")
        return self


class TokensFile(BaseModel):
    """What the tokens file says. An empty list of tokens lets nobody in."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tokens: list[Token]

    @field_validator("tokens")
    @classmethod
    def _each_is_unique(cls, tokens: list[Token]) -> list[Token]:
        unique = {
            "id": [token.id for token in tokens],
            "sha256": [token.sha256 for token in tokens if token.sha256],
            "certificate": [token.certificate for token in tokens if token.certificate and not token.sha256],
        }
        for what, values in unique.items():
            if twice := [value for value, count in Counter(values).items() if count > 1]:
                raise ValueError(f"two tokens have the {what} {twice[0]!r}; give each its own")
        return tokens

    @field_validator("tokens")
    @classmethod
    def _a_certificate_is_of_one_principal(cls, tokens: list[Token]) -> list[Token]:
        owners: dict[str, str] = {}
        for token in tokens:
            if token.certificate and owners.setdefault(token.certificate, token.principal) != token.principal:
                raise ValueError(f"the certificate {token.certificate!r} is given to two principals; give each its own")
        return tokens


def parse_tokens(content: bytes) -> TokensFile:
    """Read the content of a tokens file. Raises ValueError, which says in a line what is wrong."""
    try:
        return TokensFile.model_validate(tomllib.loads(content.decode()))
    except ValueError as error:
        raise ValueError(first_fault(error)) from error


def read_tokens(path: Path) -> TokensFile:
    """Read a tokens file. Raises TokensFileError."""
    with explained(path):
        return parse_tokens(path.read_bytes())


def open_to_others(status: os.stat_result) -> bool:
    """Whether others than its owner may read or change a file."""
    return bool(status.st_mode & _OTHERS)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raises TokensFileError for what reading or parsing the file raises."""
    try:
        yield
    except OSError as error:
        raise TokensFileError(f"the tokens file {path} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise TokensFileError(
            f"the tokens file {path} is not valid: {error}; `planwire token create` writes a valid one"
        ) from error


def principal_of(token: Token) -> Principal:
    """Who acts with the token."""
    everywhere = token.roles.get(EVERYWHERE, [])
    roles = {workspace_id: with_included([*roles, *everywhere]) for workspace_id, roles in token.roles.items()}
    return Principal(token.principal, token.id, roles)


def first_fault(error: ValueError) -> str:
    """What is wrong at first with a file or an entry, in a line that holds nothing of what else is in it."""
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        return f"{where}: {plain(first['msg'])}"
    return str(error).splitlines()[0]
