"""`planwire token`: the tokens that the server accepts. Its file keeps only hashes of them."""

import hashlib
import os
import pwd
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.options import AsJson
from planwire.cli.text import remark, write, write_json, write_table

from service.domain.roles import Role
from service.tokens.edit import Draft, editing
from service.tokens.file import EVERYWHERE, Token, TokensFile, TokensFileError, first_fault, read_tokens

if TYPE_CHECKING:
    from service.audit import Audit

_BYTES = 32
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_NEVER = "never"

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)

Id = Annotated[str, typer.Argument(metavar="ID", help="The id of the token, as `planwire token list` shows it.")]
TokensFileOption = Annotated[
    Path | None, typer.Option("--tokens-file", help="The file to work on. Default: PLANWIRE_TOKENS_FILE.")
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", help="A new file for the token, which only you may read. Default: it goes to standard error."
    ),
]


@app.command()
def create(
    principal: Annotated[str, typer.Option(metavar="NAME", help="Who will use it; what the history will say.")],
    role: Annotated[
        list[Role] | None,
        typer.Option("--role", "-r", help="What it may do there; may be repeated. Default: writer."),
    ] = None,
    workspace: Annotated[
        list[str] | None,
        typer.Option("--workspace", "-w", metavar="ID", help="A workspace it is for; may be repeated. Default: all."),
    ] = None,
    id_: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="Names the token. Default: one is made of the principal.")
    ] = None,
    expires: Annotated[
        str | None, typer.Option(metavar="TIME", help="When it expires: in 12h, 90d, 4w; or never. Default: never.")
    ] = None,
    certificate: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Lets it in only beside a client's certificate of this name."),
    ] = None,
    without_token: Annotated[
        bool, typer.Option("--without-token", help="Makes no token: the certificate is enough.")
    ] = False,
    output: Output = None,
    tokens_file: TokensFileOption = None,
    as_json: AsJson = False,
) -> None:
    """Add a token to the tokens file, and show the token once. A missing file is made."""
    if not (0 < len(principal) <= 255 and principal.isprintable()):
        raise typer.BadParameter("must be 1 to 255 printable characters", param_hint="'--principal'")
    if without_token and not certificate:
        raise typer.BadParameter("needs --certificate", param_hint="'--without-token'")
    new = _valid(
        id=id_ or _new_id(principal),
        principal=principal,
        certificate=certificate,
        expires_at=_moment(expires, "--expires"),
        roles=dict.fromkeys(workspace or [EVERYWHERE], role or [Role.WRITER]),
        sha256=None if without_token else "0" * 64,
    )
    path = _path(tokens_file)
    with _handed_over(new, output) as token, _editing(path) as draft:
        draft.add(token)
    _tell(token, as_json, f"added {token.id} to {path}")


@app.command("list")
def list_(tokens_file: TokensFileOption = None, as_json: AsJson = False) -> None:
    """List the tokens of the tokens file: their ids, principals, roles and expiry, and nothing that is secret."""
    with _explained():
        tokens = read_tokens(_path(tokens_file)).tokens
    if as_json:
        write_json({"tokens": [_shown(token) for token in tokens]})
        return
    write_table(
        ["ID", "PRINCIPAL", "ROLES", "CERTIFICATE", "EXPIRES"],
        [[token.id, token.principal, _roles(token), token.certificate or "", _expiry(token)] for token in tokens],
    )


@app.command()
def revoke(id_: Id, tokens_file: TokensFileOption = None) -> None:
    """Remove a token. Servers refuse it within two seconds, and end its open streams within five."""
    path = _path(tokens_file)
    with _editing(path) as draft:
        draft.remove(id_)
    write(f"removed {id_} from {path}")


@app.command()
def rotate(
    id_: Id,
    overlap: Annotated[
        str, typer.Option(metavar="TIME", help="For how long the old token stays valid: 30m, 12h, 7d.")
    ] = "1d",
    expires: Annotated[
        str | None,
        typer.Option(
            metavar="TIME",
            help="When the new token expires: in 12h, 90d, 4w; or never. Default: never, if the old one does not.",
        ),
    ] = None,
    new_id: Annotated[
        str | None, typer.Option("--new-id", metavar="ID", help="Names the new token. Default: one is made.")
    ] = None,
    output: Output = None,
    tokens_file: TokensFileOption = None,
    as_json: AsJson = False,
) -> None:
    """Add a token with the principal and the roles of another. The other one expires after an overlap."""
    path, ends_at = _path(tokens_file), datetime.now(UTC).replace(microsecond=0) + _duration(overlap, "--overlap")
    with _explained():
        old = next((token for token in read_tokens(path).tokens if token.id == id_), None)
    if old is None:
        raise _unknown(id_)
    if old.sha256 is None:
        raise Failure(f"{id_} has no token that could be rotated: it is the certificate {old.certificate}")
    if old.expires_at and expires is None:
        raise Failure(f"{id_} expires: say with --expires when the new token does, or never", ExitCode.USAGE)
    new = old.model_copy(update={"id": new_id or _new_id(old.principal), "expires_at": _moment(expires, "--expires")})
    with _handed_over(new, output) as token, _editing(path) as draft:
        draft.add(token)
        if old.expires_at is None or ends_at < old.expires_at:
            draft.expire(id_, ends_at)
    _tell(token, as_json, f"added {token.id} to {path}; {id_} expires at {ends_at:%Y-%m-%d %H:%M} UTC")


def _path(given: Path | None) -> Path:
    from service.cli.settings import settings_in_use

    path = settings_in_use(tokens_file=given).tokens_file
    if path is None:
        raise Failure("which tokens file? Give --tokens-file, or set PLANWIRE_TOKENS_FILE", ExitCode.USAGE)
    return path


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except TokensFileError as error:
        raise Failure(str(error), ExitCode.USAGE) from error


@contextmanager
def _editing(path: Path) -> Iterator[Draft]:
    audit = _audit()
    with _explained(), editing(path) as draft:
        before = TokensFile(tokens=draft.tokens)
        try:
            yield draft
        except KeyError as error:
            raise _unknown(error.args[0]) from error
        try:
            after = TokensFile(tokens=draft.tokens)
        except ValueError as error:
            raise Failure(f"{path} stays as it is: {first_fault(error)}") from error
    if audit:
        audit.tokens_changed(before, after, by=f"planwire token, run by {_user()}")
        audit.close()


def _user() -> str:
    # Not the name in the environment, which can be any.
    uid = os.getuid()
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def _audit() -> "Audit | None":
    """Where a server writes it, too."""
    from service.audit import Audit, AuditLogError
    from service.cli.settings import settings_in_use

    path = settings_in_use().audit_log
    try:
        return Audit(path) if path else None
    except AuditLogError as error:
        raise Failure(str(error), ExitCode.USAGE) from error


@contextmanager
def _handed_over(entry: Token, output: Path | None) -> Iterator[Token]:
    """The entry with the hash of a new token, which is given to the caller when the block ends well."""
    if entry.sha256 is None:
        yield entry
        return
    secret = f"planwire_{secrets.token_urlsafe(_BYTES)}"
    token = entry.model_copy(update={"sha256": hashlib.sha256(secret.encode()).hexdigest()})
    if output is None:
        yield token
        remark(f"the token, which is not shown again: {secret}")
        return
    try:
        descriptor = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise Failure(
            f"cannot write the token to {output}: {error.strerror}; name a new file in a folder that is yours",
            ExitCode.USAGE,
        ) from error
    try:
        with open(descriptor, "w", encoding="ascii") as file:  # noqa: PTH123  # it is open already
            file.write(f"{secret}\n")
        yield token
    except BaseException:
        output.unlink()
        raise


def _valid(**fields: Any) -> Token:
    try:
        return Token.model_validate(fields)
    except ValueError as error:
        raise Failure(first_fault(error), ExitCode.USAGE) from error


def _new_id(principal: str) -> str:
    return f"{principal[:200]}-{secrets.token_hex(4)}"


def _duration(text: str, option: str) -> timedelta:
    found = re.fullmatch(r"(\d{1,5})([mhdw])", text)
    if found is None:
        raise typer.BadParameter(f"{text!r} is not a time such as 30m, 12h, 90d or 4w", param_hint=f"'{option}'")
    return int(found[1]) * _UNITS[found[2]]


def _moment(text: str | None, option: str) -> datetime | None:
    if text is None or text == _NEVER:
        return None
    return datetime.now(UTC).replace(microsecond=0) + _duration(text, option)


def _unknown(id_: str) -> Failure:
    return Failure(f"there is no token {id_}; `planwire token list` shows all", ExitCode.NOT_FOUND)


def _tell(token: Token, as_json: bool, text: str) -> None:
    if as_json:
        write_json(_shown(token))
    else:
        write(text)


def _shown(token: Token) -> dict[str, Any]:
    return token.model_dump(mode="json", exclude={"sha256"}, exclude_none=True)


def _roles(token: Token) -> str:
    return "; ".join(f"{id_}: {', '.join(role.value for role in roles)}" for id_, roles in token.roles.items())


def _expiry(token: Token) -> str:
    if token.expires_at is None:
        return _NEVER
    expired = " (expired)" if token.expires_at <= datetime.now(UTC) else ""
    return f"{token.expires_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC{expired}"
