"""The settings of the command as a client: `PLANWIRE_*` in the environment, or an option of the command."""

import os
from dataclasses import dataclass, field, fields


@dataclass(frozen=True)
class ClientSettings:
    """Which server, and who calls. Each field is the environment variable `PLANWIRE_<FIELD>`; empty is unset."""

    address: str = "127.0.0.1:50051"
    """The server that commands talk to."""
    token: str = field(default="", repr=False)
    """The bearer token that commands send."""
    tls: str = "auto"
    """on, off, or auto: on where an authority or a certificate is set; only off sends tokens elsewhere unencrypted."""
    tls_ca: str = ""
    """The authority that commands trust instead of the system's, PEM."""
    client_cert: str = ""
    """The certificate that commands show to a server that asks for one, PEM."""
    client_key: str = ""
    """Its private key, PEM."""
    actor: str = ""
    """Who is recorded as having made the changes; absent: the agent of `--agent`, or the user."""
    session: str = ""
    """The session that the calls belong to, which can own plans."""
    workspace: str = ""
    """The workspace that commands work in unless they name one."""


def client_settings(**given: str | None) -> ClientSettings:
    """The settings of this process, with what was `given` on the command line before the environment."""
    names = [setting.name for setting in fields(ClientSettings)]
    found = {name: given.get(name) or os.environ.get(f"PLANWIRE_{name.upper()}", "").strip() for name in names}
    return ClientSettings(**{name: value for name, value in found.items() if value})
