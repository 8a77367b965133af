"""Who calls, and in which workspaces they may act."""

import hashlib
import hmac
import tomllib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated

from google.protobuf.message import Message
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.errors import PermissionDenied, Unauthenticated, invalid_field
from service.interceptors.call import ANYBODY, Call, Handler, Interceptor, Method, Principal, Request, Response

_LONGEST_NAME = 255
_ALL = "*"


class TokensFileError(Exception):
    """The tokens file cannot be used; the message says why and what to do."""


class _Token(BaseModel):
    model_config = ConfigDict(extra="forbid")

    principal: Annotated[str, Field(min_length=1, max_length=_LONGEST_NAME)]
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


def authenticate(tokens: Tokens | None) -> Interceptor:
    """Finds out who calls; without `tokens` anybody may. Runs before the request is looked at."""

    def intercept(_method: Method, proceed: Handler) -> Handler:
        async def handle(request: Request, call: Call) -> Response:
            for key, value in call.context.invocation_metadata() or ():
                if key.startswith("planwire-") or key == "authorization":
                    call.metadata[key] = value if isinstance(value, str) else value.decode("utf-8", "replace")
            for key in ("planwire-actor", "planwire-session"):
                if len(call.metadata.get(key, "")) > _LONGEST_NAME:
                    raise invalid_field(key, f"the metadata must be at most {_LONGEST_NAME} characters")
            call.principal = _principal(tokens, call.metadata) if tokens else ANYBODY
            return await proceed(request, call)

        return handle

    return intercept


def authorize(method: Method, proceed: Handler) -> Handler:
    """Refuses workspaces that the principal may not use, whether they exist or not."""
    if "workspace_id" not in method.request_class.DESCRIPTOR.fields_by_name:
        return proceed

    async def handle(request: Request, call: Call) -> Response:
        # Empty means all workspaces, but in RegisterWorkspace, which looks at the id that the path has.
        if request.workspace_id or method.name != "RegisterWorkspace":
            check_workspace(call, request.workspace_id)
        return await proceed(request, call)

    async def handle_stream(stream: AsyncIterator[Message], call: Call) -> Response:
        async def requests() -> AsyncIterator[Message]:
            async for request in stream:
                check_workspace(call, request.workspace_id)  # type: ignore[attr-defined]  # looked up above
                yield request

        return await proceed(requests(), call)

    return handle_stream if method.client_streaming else handle


def check_workspace(call: Call, workspace_id: str) -> None:
    """Raises PermissionDenied when the caller may not act in this workspace."""
    allowed = call.principal.workspaces
    if allowed is not None and workspace_id not in allowed:
        where, what = f"workspace {workspace_id!r}", "use a token that lists it"
        if not workspace_id:
            where, what = "all workspaces", "name one in workspace_id"
        raise PermissionDenied(
            "WORKSPACE_NOT_ALLOWED",
            f"{call.principal.name} may not act in {where}; {what}",
            {"principal": call.principal.name, "workspace_id": workspace_id},
        )


def _principal(tokens: Tokens, metadata: dict[str, str]) -> Principal:
    scheme, _, token = metadata.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated("UNAUTHENTICATED", "send a token in the metadata `authorization: Bearer <token>`")
    principal = tokens.principal(token.strip())
    if principal is None:
        raise Unauthenticated("UNAUTHENTICATED", "the bearer token is not known here; ask an operator for one")
    return principal


def _first_line(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    return str(error).splitlines()[0]
