"""A client that opens calls and takes not a byte of what they are answered."""

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager

from google.protobuf.message import Message

from tests.support import http2


class Unread:
    """A connection on which the server may send nothing of an answer."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._stream = 1
        no_window = struct.pack(">HI", http2.INITIAL_WINDOW_SIZE, 0)
        connection.sendall(http2.PREFACE + http2.frame(http2.SETTINGS, 0, 0, no_window))

    def call(self, path: str, request: Message, **metadata: str) -> None:
        """Open a call, such as of `planwire.v1.TaskService/ListTasks`, and let it be."""
        headers = http2.headers(path, **metadata)
        self._connection.sendall(
            http2.frame(http2.HEADERS, http2.END_HEADERS, self._stream, headers)
            + http2.frame(http2.DATA, http2.END_STREAM, self._stream, http2.message(request.SerializeToString()))
        )
        self._stream += 2


@contextmanager
def unread(address: str) -> Iterator[Unread]:
    """A connection that lasts as long as the block."""
    host, _, port = address.rpartition(":")
    with socket.create_connection((host, int(port)), 30) as connection:
        yield Unread(connection)
