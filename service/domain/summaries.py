"""Texts that are kept in short."""

import unicodedata

_JOINER = "\u200d"
# The tones of skin, which belong to the sign before them as accents do to letters.
_MODIFIERS = range(0x1F3FB, 0x1F400)
# Longer than any character that people write; what goes on for longer is cut wherever it is.
_LONGEST_CHARACTER = 32


def shortened(text: str, most: int) -> str:
    """The first `most` code points of a text, less the last ones where they are part of a character that goes on."""
    if len(text) <= most:
        return text
    end = most
    while end > max(0, most - _LONGEST_CHARACTER) and _goes_on(text[end - 1], text[end]):
        end -= 1
    return text[: most if end == max(0, most - _LONGEST_CHARACTER) else end]


def _goes_on(before: str, after: str) -> bool:
    is_mark = unicodedata.category(after) in {"Mn", "Me", "Mc"}
    return is_mark or _JOINER in (before, after) or ord(after) in _MODIFIERS or before + after == "\r\n"
