"""Text that may be shown on a terminal, whoever wrote it."""

import json
import re
from typing import Any

# Control characters, also those beyond ASCII (C1), what ends a line elsewhere than at `\n`, and what turns the
# direction of text: a title could make a terminal show what is not there.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """The text, with what could steer a terminal shown as escapes; line ends and tabs stay."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def to_json(value: Any, **options: Any) -> str:
    """`value` as JSON with the options of `json.dumps`, readable in every language; its escapes are those of `safe`."""
    return safe(json.dumps(value, ensure_ascii=False, **options))
