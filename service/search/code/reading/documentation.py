"""What comments and texts in the code say of a definition."""

import re
from inspect import cleandoc

from tree_sitter import Node

_LONGEST = 2000
_COMMENT = re.compile(r"\s*(///?!?|/\*\*?|\*/|\*)\s?(.*?)\s*(\*/)?\s*$")
_ANNOTATION = re.compile(r"\s*(@|#\[|\[)")
_MOST_COMMENT_LINES = 100


def comment_above(lines: list[bytes], first: int) -> str:
    """The comment directly above a line, which is numbered from 0, or above the annotations there."""
    if first > 1 and not lines[first - 1].strip() and lines[first - 2].rstrip().endswith(b"*/"):
        first -= 1  # such a comment is of what follows, also after an empty line
    found: list[str] = []
    for raw in reversed(lines[max(0, first - _MOST_COMMENT_LINES) : first]):
        line = raw[:_LONGEST].decode(errors="replace").replace("\0", "")
        comment = _COMMENT.match(line)
        if comment:
            found.append(comment[2])
        elif found or not _ANNOTATION.match(line):
            break
    return "\n".join(reversed(found)).strip()[:_LONGEST]


def docstring(node: Node) -> str:
    """The text at the beginning of the body."""
    body = node.child_by_field_name("body")
    first = body.named_child(0) if body is not None and body.named_child_count else None
    if first is not None and first.type == "expression_statement" and first.named_child_count:
        first = first.named_child(0)
    return _text_of_docstring(first) if first is not None and first.type == "string" else ""


def _text_of_docstring(node: Node) -> str:
    text = (node.text or b"").decode(errors="replace").replace("\0", "")
    return cleandoc(text.lstrip("rRuUbB").strip("\"'"))[:_LONGEST].strip()
