"""Names of files as git prints them."""

import re

_ESCAPE = re.compile(rb'\\([abfnrtv"\\]|[0-7]{3})')
_ESCAPED = dict(zip(b'abfnrtv"\\', b'\a\b\f\n\r\t\v"\\', strict=True))


def unquoted(name: str) -> str:
    """The name itself, which git puts between quotes, with escapes, where it is not plain ASCII."""
    if len(name) < 2 or not name[0] == name[-1] == '"':
        return name
    return _ESCAPE.sub(_unescaped, name[1:-1].encode()).decode(errors="replace")


def _unescaped(escape: re.Match[bytes]) -> bytes:
    said = escape[1]
    return bytes([_ESCAPED[said[0]] if len(said) == 1 else int(said, 8) & 0xFF])
