"""`planwire token`: bearer tokens, of which the server keeps only hashes."""

import hashlib
import json
import secrets
from typing import Annotated

import typer
from planwire.cli.options import AsJson
from planwire.cli.text import remark, write, write_json

from service.domain.roles import Role
from service.tokens.file import EVERYWHERE

_BYTES = 32

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)


@app.callback(help="")
def _group() -> None:
    """Make `token` a group although it has one command only."""


@app.command()
def new(
    principal: Annotated[str, typer.Option(metavar="NAME", help="Who will use it; what the history will say.")],
    workspace: Annotated[
        list[str] | None,
        typer.Option("--workspace", "-w", metavar="ID", help="A workspace it is for; may be repeated. Default: all."),
    ] = None,
    role: Annotated[
        list[Role] | None,
        typer.Option("--role", "-r", help="What it may do there; may be repeated. Default: writer."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print a new token, once, and its entry for the server's tokens file.

    The entry goes to standard output and the token to standard error:
    `planwire token new --principal ci >> tokens.toml` adds it.
    """
    if not (0 < len(principal) <= 255 and principal.isprintable()):
        raise typer.BadParameter("must be 1 to 255 printable characters", param_hint="'--principal'")
    token = f"planwire_{secrets.token_urlsafe(_BYTES)}"
    sha256 = hashlib.sha256(token.encode()).hexdigest()
    names = [each.value for each in role or [Role.WRITER]]
    roles = dict.fromkeys(workspace or [EVERYWHERE], names)
    entry = {"id": f"{principal[:200]}-{secrets.token_hex(4)}", "principal": principal, "sha256": sha256}
    if as_json:
        write_json({"token": token, **entry, "roles": roles})
        return
    remark(f"the token, which is not shown again: {token}")
    # What is a string in JSON is one in TOML, too, as long as nothing in it is escaped as a surrogate pair.
    write("\n[[tokens]]")
    for name, value in entry.items():
        write(f"{name} = {json.dumps(value, ensure_ascii=False)}")
    write(f"roles = {{ {', '.join(f'{json.dumps(id_)} = {json.dumps(names)}' for id_ in roles)} }}")
