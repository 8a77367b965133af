"""Opaque page tokens: where a listing goes on, and for which filter."""

import base64
import binascii
import hashlib
import json
from typing import Any

_VERSION = 1
_FILTER_HASH_LENGTH = 16


class InvalidPageToken(ValueError):
    """The token was not made by `encode` for this filter."""


def filter_hash(*filter_values: Any) -> str:
    """Names a filter: equal values give equal hashes, on every replica. Takes what JSON takes."""
    text = json.dumps(filter_values, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_FILTER_HASH_LENGTH]


def encode(filter_name: str, key: list[Any]) -> str:
    """A token that goes on after `key`, the sort key of the last item that was returned."""
    text = json.dumps([_VERSION, filter_name, *key], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(token: str, filter_name: str, key_types: tuple[type, ...]) -> list[Any]:
    """The sort key in a token. Raises InvalidPageToken when it is not one for this filter and these types of key."""
    try:
        padded = token + "=" * (-len(token) % 4)
        version, name, *key = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        # JSON can spell half a character, which is no text.
        "".join(part for part in key if isinstance(part, str)).encode()
    except (ValueError, TypeError, RecursionError, binascii.Error):
        raise InvalidPageToken("the page token is malformed") from None
    if version != _VERSION:
        raise InvalidPageToken("the page token is of an unknown version")
    if name != filter_name:
        raise InvalidPageToken("the page token belongs to another filter or method")
    if len(key) != len(key_types) or any(
        type(value) is not wanted for value, wanted in zip(key, key_types, strict=True)
    ):
        raise InvalidPageToken("the page token is malformed")
    return list(key)
