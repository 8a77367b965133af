"""Opaque resume tokens: a place in the feed."""

import base64
import binascii
import struct
from typing import NamedTuple

_FORMAT = struct.Struct(">BIQ")
_VERSION = 1


class InvalidResumeToken(ValueError):
    """The token was not made by `encode`."""


class Cursor(NamedTuple):
    """A place in the feed: after the event at `position`, as of `epoch`, which counts the lives of the database."""

    epoch: int
    position: int


def encode(cursor: Cursor) -> str:
    """The token for a place."""
    return base64.urlsafe_b64encode(_FORMAT.pack(_VERSION, cursor.epoch, cursor.position)).decode().rstrip("=")


def decode(token: str) -> Cursor:
    """The place in a token. Raises InvalidResumeToken."""
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        version, epoch, position = _FORMAT.unpack(raw)
    except (struct.error, ValueError, binascii.Error):
        raise InvalidResumeToken("the resume token is malformed") from None
    if version != _VERSION or position > 2**63 - 1 or epoch > 2**31 - 1:
        raise InvalidResumeToken("the resume token is of an unknown version")
    return Cursor(epoch, position)
