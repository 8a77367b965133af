"""The channels of the clients: with what happens to every call."""

import asyncio

import grpc
import grpc.aio

from planwire.call_defaults import CallDefaults
from planwire.connection import Connection
from planwire.interceptors import interceptors
from planwire.sync_interceptors import SyncInterceptor


def call_defaults(connection: Connection) -> CallDefaults:
    """What calls carry unless they say otherwise."""
    return CallDefaults(connection.workspace, connection.timeout, connection.call_metadata(), connection.retry_timeout)


def sync_channel(connection: Connection, defaults: CallDefaults) -> grpc.Channel:
    """That of the sync client."""
    return grpc.intercept_channel(connection.channel(), SyncInterceptor(defaults))


class Channels:
    """The channels of an async client. Raises RuntimeError where no event loop runs."""

    def __init__(self, connection: Connection, defaults: CallDefaults) -> None:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            raise RuntimeError("planwire.connect is for coroutines; elsewhere use planwire.sync.connect") from None
        self._connection = connection
        self._defaults = defaults
        self.shared = self._open(fresh=False)
        """The one that all calls use. It connects at its first call."""

    def fresh(self) -> grpc.aio.Channel:
        """Another one, with a connection of its own."""
        return self._open(fresh=True)

    def _open(self, *, fresh: bool) -> grpc.aio.Channel:
        connection = self._connection
        options = [*connection.options(), ("grpc.use_local_subchannel_pool", int(fresh))]
        ours = interceptors(self._defaults)
        if connection.uses_tls:
            return grpc.aio.secure_channel(connection.address, connection.credentials(), options, None, ours)
        return grpc.aio.insecure_channel(connection.address, options, None, ours)
