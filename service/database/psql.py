"""The psql that comes with the embedded server, for whichever database is in use."""

import os
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import unquote, urlsplit, urlunsplit

from service.database.installation import binaries


class Command(NamedTuple):
    """What to run, and in which environment."""

    argv: list[str]
    env: dict[str, str]


def psql(url: str, arguments: Sequence[str] = ()) -> Command:
    """How to open psql on `url`.

    Run it as a child process: where this process owns the embedded server, replacing it would let go of the server.
    """
    env = dict(os.environ)
    parts = urlsplit(url)
    login, _, hosts = parts.netloc.rpartition("@")
    user, _, password = login.partition(":")
    if password:
        # Every user of the machine may read command lines.
        env["PGPASSWORD"] = unquote(password)
        url = urlunsplit(parts._replace(netloc=f"{user}@{hosts}"))
    return Command([str(binaries() / "psql"), "--dbname", url, *arguments], env)
