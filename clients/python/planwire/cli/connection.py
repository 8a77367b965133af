"""The way to the server: the settings of the command as arguments of the client's `connect`."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import grpc

from planwire.cli.exits import ExitCode, Failure
from planwire.cli.settings import ClientSettings
from planwire.connection import Connection, SettingError

if TYPE_CHECKING:
    import planwire
    from planwire import sync

_TLS = {"auto": None, "on": True, "off": False}
_FILES = ("tls_ca", "client_cert", "client_key")
_RETRY_SECONDS = 2.0
"""A person waits, and wants to know soon that no server is there."""
# In the words of the command, by the setting that is wrong.
_WRONG = {
    "address": "{address!r} is not an address: give --address or PLANWIRE_ADDRESS as HOST:PORT or unix:PATH",
    "token": "PLANWIRE_TOKEN holds characters that no token has: copy it again",
    "actor": "--actor or PLANWIRE_ACTOR must be printable ASCII of at most 255 characters: it travels in a header",
    "session": "PLANWIRE_SESSION must be printable ASCII of at most 255 characters: it travels in a header",
    "client_cert": "PLANWIRE_CLIENT_CERT and PLANWIRE_CLIENT_KEY belong together: set both, or none",
    "tls": (
        "the token would travel to {address} unencrypted, where others could read it\n"
        "Turn TLS on with --tls on or PLANWIRE_TLS=on, name the server's authority in PLANWIRE_TLS_CA, "
        "or allow it with --tls off."
    ),
}


class CallFailed(Exception):
    """A call to `address` failed, as `cause` says."""

    def __init__(self, address: str, cause: grpc.RpcError) -> None:
        super().__init__(f"a call to {address} failed")
        self.address = address
        self.cause = cause


@contextmanager
def open_client(settings: ClientSettings, *, agent: str = "") -> Iterator["sync.Client"]:
    """A client of the server of `settings`; nothing is sent before the first call.

    `agent` is who acts unless the settings say so. Raises Failure where the settings name no server, and CallFailed
    instead of a grpc.RpcError that leaves the block.
    """
    from planwire import sync

    with _in_words_of_the_command(settings):
        client = sync.connect(settings.address, retry_timeout=_RETRY_SECONDS, **_arguments(settings, agent))
    with client:
        try:
            yield client
        except grpc.RpcError as error:
            raise CallFailed(settings.address, error) from error


def open_async_client(settings: ClientSettings, workspace_id: str, *, timeout: float = 30.0) -> "planwire.Client":
    """The async client of the same server, for streams. Needs a running event loop. Raises Failure."""
    import planwire

    with _in_words_of_the_command(settings):
        return planwire.connect(settings.address, workspace=workspace_id, timeout=timeout, **_arguments(settings))


def who_calls(settings: ClientSettings) -> tuple[tuple[str, str], ...]:
    """The metadata of calls that says who makes them, and not the token."""
    arguments = _arguments(settings)
    named = {"planwire-actor": arguments["actor"], "planwire-session": arguments["session"]}
    return tuple((key, value) for key, value in named.items() if value)


def open_channel(settings: ClientSettings) -> tuple[grpc.Channel, tuple[tuple[str, str], ...]]:
    """A channel of gRPC to the same server, and the metadata that each call has to carry. Raises Failure."""
    with _in_words_of_the_command(settings):
        connection = Connection(settings.address, **_arguments(settings))
        return connection.channel(), connection.call_metadata()


def _arguments(settings: ClientSettings, agent: str = "") -> dict[str, Any]:
    if settings.tls not in _TLS:
        raise Failure(f"PLANWIRE_TLS is {settings.tls!r}: it must be auto, on or off", ExitCode.USAGE)
    arguments: dict[str, Any] = {
        "token": settings.token or None,
        "actor": settings.actor or _printable(agent or _user()),
        "session": settings.session,
        "tls": _TLS[settings.tls],
    }
    if settings.tls != "off":
        arguments |= {name: getattr(settings, name) or None for name in _FILES}
    return arguments


@contextmanager
def _in_words_of_the_command(settings: ClientSettings) -> Iterator[None]:
    try:
        yield
    except SettingError as error:
        raise Failure(_WRONG[error.setting].format(address=settings.address), ExitCode.USAGE) from error
    except OSError as error:
        [name, *_] = [name for name in _FILES if getattr(settings, name) == str(error.filename)]
        reason = f"PLANWIRE_{name.upper()}: {error.filename} cannot be read: {error.strerror}"
        raise Failure(reason, ExitCode.USAGE) from error


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container may run under a number that has no name
        return "anonymous"


def _printable(name: str) -> str:
    """The name as a header can carry it."""
    ascii_ = name.encode("ascii", "replace").decode()
    return "".join(character if character.isprintable() else "?" for character in ascii_)[:255]
