"""What runners are let loose on: real servers on one database, each started when a case asks for it."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import grpc.aio

from clients.conformance.api import Api, Json
from tests.support.certificates import Authority
from tests.support.served import Served
from tests.support.tokens import entry, write_tokens

# Over a socket file, clients ask for a certificate of localhost.
_LOOPBACK = ["IP:127.0.0.1", "DNS:localhost"]
# The tokens, and what they let their bearers do. Each is its principal's name too.
_ROLES: Mapping[str, Mapping[str, Sequence[str]]] = {
    "everything": {"*": ["admin"]},
    "reader": {"*": ["reader"]},
    "elsewhere": {"another-workspace": ["admin"]},
}
_CERTIFIED = "certified"

_SETTINGS: Mapping[str, Mapping[str, Any]] = {
    "plain": {},
    "tokens": {"tokens_file": "tokens.toml"},
    "tls": {"tokens_file": "tokens.toml", "tls_cert": "server.pem", "tls_key": "server.key"},
    "mtls": {
        "tokens_file": "tokens.toml",
        "tls_cert": "server.pem",
        "tls_key": "server.key",
        "tls_client_ca": "ca.pem",
    },
    # Its tokens can be taken away.
    "revocable": {"tokens_file": "revocable.toml"},
    "socket": {"listen": "socket", "tokens_file": "tokens.toml", "tls_cert": "server.pem", "tls_key": "server.key"},
    # Ends streams that are not read, and streams that have been open for a while.
    "impatient": {"stream_write_timeout": 1},
    "single": {"max_streams": 1},
    "short": {"max_stream_age": 1},
}


class Stage:
    """The servers and the driver's own way to each of them."""

    def __init__(self, database_url: str, folder: Path) -> None:
        """Tokens and certificates lie in `folder`."""
        self.database_url = database_url
        """As the servers reach their database."""
        self._folder = folder
        self._servers: dict[str, asyncio.Task[Served]] = {}
        self._started: list[Served] = []
        self._channels: list[grpc.aio.Channel] = []
        self._apis: dict[str, Api] = {}
        self._prepare()

    def _prepare(self) -> None:
        authority = Authority(self._folder)
        authority.sign("server", _LOOPBACK)
        # With a name of version 3: not every language takes certificates of version 1.
        authority.sign("client", [f"DNS:{_CERTIFIED}"])
        Authority(self._folder / "stranger").sign("client", [f"DNS:{_CERTIFIED}"])
        entries = [entry(*token) for token in _ROLES.items()]
        certified = entry(_CERTIFIED, {"*": ["admin"]}) + f'certificate = "{_CERTIFIED}"\n'
        entries.append("".join(line for line in certified.splitlines(True) if not line.startswith("sha256")))
        file = self._folder / "tokens.toml"
        file.write_text("\n".join(entries), encoding="utf-8")
        file.chmod(0o600)
        write_tokens(self._folder / "revocable.toml", _ROLES)

    def take_tokens_away(self) -> None:
        """Let the server `revocable` know nobody any more but a stranger."""
        write_tokens(self._folder / "revocable.toml", {"stranger": _ROLES["reader"]})

    async def server(self, name: str) -> Served:
        """The server of this name, which runs."""
        if name not in self._servers:
            self._servers[name] = asyncio.create_task(self.start(**self._settings(name)))
        return await asyncio.shield(self._servers[name])

    async def start(self, **settings: Any) -> Served:
        """One more server on the same database, for those who break it."""
        served = Served(self.database_url, "--no-migrate", embedding_provider="none", **settings)
        self._started.append(served)
        await asyncio.to_thread(lambda: served.bound)
        return served

    async def address(self, name: str) -> str:
        """Where the server of this name takes calls."""
        return (await self.server(name)).bound

    async def target(self, name: str, **other: Any) -> Json:
        """How a runner reaches a server, with everything that it asks for; `other` replaces some of it.

        Files are named relative to the folder with the certificates.
        """
        settings = _SETTINGS[name]
        target = {
            "address": await self.address(name),
            "tls": "tls_cert" in settings,
            "ca": "ca.pem" if "tls_cert" in settings else "",
            "certificate": "client.pem" if "tls_client_ca" in settings else "",
            "key": "client.key" if "tls_client_ca" in settings else "",
            "token": "everything" if "tokens_file" in settings and "tls_client_ca" not in settings else "",
            "token_in_the_clear": False,
            **other,
        }
        for file in ("ca", "certificate", "key"):
            target[file] = str(self._folder / target[file]) if target[file] else ""
        return target

    async def api(self, name: str = "plain") -> Api:
        """The driver's own calls to a server."""
        address = await self.address(name)
        if name not in self._apis:
            self._apis[name] = self._api(address)
        return self._apis[name]

    def _api(self, address: str) -> Api:
        channel = grpc.aio.insecure_channel(address, [("grpc.enable_http_proxy", 0)])
        self._channels.append(channel)
        return Api(channel)

    async def register(self, workspace: str) -> None:
        """Make an empty workspace, which every server knows then."""
        api = await self.api()
        await api.call("WorkspaceService/RegisterWorkspace", {"workspace_id": workspace, "path": f"/{workspace}"})

    async def close(self) -> None:
        """End every server."""
        for channel in self._channels:
            await channel.close()
        await asyncio.gather(*self._servers.values(), return_exceptions=True)
        await asyncio.gather(*(asyncio.to_thread(served.kill) for served in self._started))

    def _settings(self, name: str) -> Json:
        files = {"tokens_file", "tls_cert", "tls_key", "tls_client_ca"}
        settings = {key: self._folder / value if key in files else value for key, value in _SETTINGS[name].items()}
        return settings | ({"listen": f"unix:{self._folder / settings['listen']}"} if "listen" in settings else {})
