"""Frames of HTTP/2, for what no client of gRPC does."""

import struct

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, RST_STREAM, SETTINGS = 0, 1, 3, 4
END_STREAM, END_HEADERS = 1, 4
INITIAL_WINDOW_SIZE = 4
_LONGEST_TEXT = 126


def frame(kind: int, flags: int, stream: int, payload: bytes) -> bytes:
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


def headers(path: str, **metadata: str) -> bytes:
    """Those of a call, such as of `planwire.v1.TaskService/ListTasks`."""
    fields = {
        ":method": "POST",
        ":scheme": "http",
        ":path": f"/{path}",
        ":authority": "localhost",
        "content-type": "application/grpc",
        "te": "trailers",
        **metadata,
    }
    # HPACK: literals that are not indexed, with names and values as they are.
    return b"".join(b"\0" + _text(name) + _text(value) for name, value in fields.items())


def message(raw: bytes, *, compressed: bool = False) -> bytes:
    """The bytes of a message as gRPC sends them."""
    return bytes([compressed]) + struct.pack(">I", len(raw)) + raw


def _text(text: str) -> bytes:
    assert len(text) <= _LONGEST_TEXT
    return bytes([len(text)]) + text.encode()
