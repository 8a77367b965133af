"""Whose a token or certificate is, while the server runs and the tokens file changes."""

import hashlib
import time
from bisect import bisect
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from service.errors import Unauthenticated
from service.tokens.file import Principal, Token, TokensFile, explained, parse_tokens, principal_of
from service.watched import WatchedFiles

Changed = Callable[[TokensFile, TokensFile], None]


@dataclass(frozen=True, slots=True)
class _Entry:
    principal: Principal
    certificate: str | None
    expires_at: float
    """Seconds since 1970."""

    @classmethod
    def of(cls, token: Token) -> "_Entry":
        expires_at = token.expires_at.timestamp() if token.expires_at else float("inf")
        return cls(principal_of(token), token.certificate, expires_at)


class _Entries:
    """Those of one state of the file."""

    def __init__(self, file: TokensFile) -> None:
        self.file = file
        entries = [(token, _Entry.of(token)) for token in file.tokens]
        # An attacker who measures a lookup learns nothing: what is looked up is a hash that they cannot steer.
        self.by_digest = {bytes.fromhex(token.sha256): entry for token, entry in entries if token.sha256}
        self.by_certificate = {
            token.certificate: entry for token, entry in entries if token.certificate and not token.sha256
        }
        self.owners = {token.certificate: token.principal for token in file.tokens if token.certificate}
        self.expiries = sorted(entry.expires_at for _, entry in entries)


class Tokens:
    """The entries of a tokens file. Its changes are noticed while `watch` runs, and cost no call anything."""

    def __init__(self, path: Path, *, grace_seconds: float, changed: Changed = lambda _before, _after: None) -> None:
        """`grace_seconds` is how long the last valid state holds when the file is not valid; then it lets nobody in.

        Raises TokensFileError.
        """
        self._grace_seconds = grace_seconds
        with explained(path):
            self._files = WatchedFiles("tokens", [path], _parse, lambda before, after: changed(before.file, after.file))

    async def watch(self) -> None:
        """Notice changes of the file, until cancelled."""
        await self._files.watch()

    @property
    def name_certificates(self) -> bool:
        """Whether an entry asks for the names in a certificate."""
        return bool(self._files.value.owners)

    @property
    def standing(self) -> tuple[int, int, bool]:
        """Another one whenever somebody may have lost access: by an edit, an expiry, or a file that stays invalid."""
        return self._files.version, bisect(self._files.value.expiries, time.time()), self._out_of_grace

    @property
    def _out_of_grace(self) -> bool:
        return self._files.invalid_seconds > self._grace_seconds

    def principal(self, token: str | None, names: Collection[str]) -> Principal:
        """Who calls with this token over a connection whose certificate has these names. Raises Unauthenticated."""
        if self._out_of_grace:
            raise _refused("the server cannot use its tokens file, and lets nobody in: tell its operator")
        entries = self._files.value
        if token is None:
            entry = next((entries.by_certificate[name] for name in names if name in entries.by_certificate), None)
            if entry is None:
                raise _refused("send a token in the metadata `authorization: Bearer <token>`")
        else:
            entry = entries.by_digest.get(hashlib.sha256(token.encode()).digest())
            if entry is None:
                raise _refused("the bearer token is not known here; ask an operator for one")
            if entry.certificate is not None and entry.certificate not in names:
                raise _refused("the bearer token is good for connections with its own certificate only; show that")
        if entry.expires_at <= time.time():
            raise _refused("the bearer token has expired; ask an operator for another")
        if any(entries.owners.get(name, entry.principal.name) != entry.principal.name for name in names):
            raise _refused("the certificate of this connection is another principal's; use the one of the token's")
        return entry.principal


def _parse(contents: Sequence[bytes]) -> _Entries:
    [content] = contents
    return _Entries(parse_tokens(content))


def _refused(message: str) -> Unauthenticated:
    return Unauthenticated("UNAUTHENTICATED", message)
