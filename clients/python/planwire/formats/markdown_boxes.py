"""The boxes of a Markdown text, found line by line, and where each stands to the character.

Which of them are items of lists, and what is inside what, says markdown_outline. This file finds also what a reader of
Markdown does not see as one, so that nothing is lost that a person would call a task.
"""

import re
from dataclasses import dataclass

_MARKER = r"(?:[-*+]|[0-9]{1,9}[.)])"
_MARK = r"\[(?P<mark>[^\[\]]{0,8})\](?P<rest>.*)"
_ITEM = re.compile(rf"(?P<before>(?:[ \t]*(?:>|{_MARKER}(?=[ \t])))*[ \t]*{_MARKER}[ \t]*){_MARK}", re.DOTALL)
# Bullets and numbers of other kinds, such as `•`, `a)` and `(1)`.
_OTHER_ITEM = re.compile(
    r"(?P<before>[ \t>]*(?:[^\w\s\[\]|`\\>#*_~<!]|\w{1,9}[.)]|\(\w{1,3}\))[ \t]+)\[(?P<mark>[ xX])\](?P<rest>[ \t].*)",
    re.DOTALL,
)
# A box without a list, or with more than a marker before it: a number, stars, backslashes of an editor.
_MARK_ALONE = r"\\?\[(?:[ \txX]|[^\w\s\[\]\\*\u2020\u2026^])\\?\]"
_ELSEWHERE = re.compile(
    r"[ \t>]*(?:(?:[-*+#.]{1,6}|[0-9]{1,9}[.)]|#\.)[ \t]+)?(?:[A-Za-z]{0,10}-?[0-9][\w.-]{0,20}[:)]?[ \t]+)?[*_~]{0,3}"
    rf"{_MARK_ALONE}[*_~]{{0,3}}(?:[ \t]+(?P<rest>.*)|$)",
    re.DOTALL,
)
_IN_CELL = re.compile(rf"[ \t]*(?:[-*+][ \t]+)?{_MARK_ALONE}(?:[ \t]+(?P<rest>.*)|$)", re.DOTALL)
# What stands for a box in other words and signs. A tick or a cross alone is often none.
_WORDED = re.compile(
    rf"[ \t>]*{_MARKER}[ \t]+\[(?:done|to-?[ ]?do|wip|doing|in[ -]progress|started|pending|open|closed|"
    r"completed?|blocked|skipped|cancell?ed|[0-9]{1,3}%|[0-9]{1,3}/[0-9]{1,3})\](?P<rest>[ \t].*)",
    re.DOTALL | re.IGNORECASE,
)
_SIGN = re.compile(
    rf"[ \t>]*(?:{_MARKER}[ \t]+)?[\u2610-\u2612\u25fb\u25fd\u2b1c\U0001f532\U0001f5f9][\ufe0e\ufe0f]?"
    r"[ \t]+(?P<rest>\S.*)",
    re.DOTALL,
)
_END_OF_CELL = re.compile(r"(?<!\\)(?:\\\\)*\|")
_IN_HTML = re.compile(
    r"<(?:td|th|li|dt|dd|p|div|span|label|summary)\b[^<>]*>[ \t]*(?:[-*+][ \t]+)?\[[ xX]\](?P<rest>[^<]*)"
    r"|<input\b[^<>]*\bcheckbox\b[^<>]*>(?P<behind>[^<]*)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?P<ticks>`+).*?(?P=ticks)")
# Blanks that Markdown does not know, and the brackets of other keyboards, each as the character that it looks like.
_AS_TYPED = str.maketrans(
    {**dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\u200b\u2060\ufeff", " "), "\uff3b": "[", "\uff3d": "]"}
    | {chr(code): " " for code in range(0x2000, 0x200B)}
)
# What follows a character without being one: variation selectors, and accents.
_ATTACHED = re.compile("[\ufe00-\ufe0f\u0300-\u036f\u200d]")
_TICKS = frozenset("xX✓✔✅☑√")
LINE_ENDS = re.compile(r"(\r\n|\r|\n)")
"""Divides a text in lines and their ends, which take turns."""
_TAB_WIDTH = 4


@dataclass(frozen=True, slots=True)
class Box:
    """Brackets at the beginning of an item.

    `begin` and `end` are what stands between them, in characters of its line.
    """

    begin: int
    end: int
    column: int
    """Where the item begins, with tabs of 4."""
    mark: str
    """What stands between the brackets, without blanks: a single blank where there is nothing, `x` for every tick."""
    title: str
    optional: bool
    """Whether a star stands behind the brackets."""
    quoted: bool
    """Whether it stands in a block quote."""
    why_odd: str = ""
    """Why Markdown sees no item here; empty where it does."""
    in_row: bool = False
    """Whether it stands in a cell of a table, whose row is the item."""


def split_lines(text: str) -> list[str]:
    """The lines of a text as Markdown counts them, without their ends."""
    return LINE_ENDS.split(text)[::2]


def mark_of(text: str) -> str:
    """What stands between brackets, as `Box.mark` has it."""
    mark = _ATTACHED.sub("", text).strip()
    return "x" if mark in _TICKS else mark or " "


def read_box(line: str) -> Box | None:
    """The box that a line begins with, behind what makes it an item of a list."""
    if "[" not in line and "\uff3b" not in line:
        return None
    typed = line if line.isascii() else line.translate(_AS_TYPED)
    if found := _ITEM.fullmatch(line):
        why_odd = "" if found["before"][-1] in " \t" else "no blank stands between the marker of the list and the box"
    elif found := _OTHER_ITEM.fullmatch(line):
        marker = found["before"].strip(" \t>")
        why_odd = f"`{marker}` begins no item of a list in Markdown"
    elif typed != line and (found := _ITEM.fullmatch(typed) or _OTHER_ITEM.fullmatch(typed)):
        why_odd = "it has blanks or brackets that Markdown does not know"
    else:
        return None
    mark = mark_of(found["mark"])
    rest = line[found.start("rest") :]
    if len(mark) > 1 and (len(mark) > 3 or any(character.isalnum() for character in mark)):
        return None
    if rest[:1] == "(" or (rest[:1] in {"[", ":"} and mark.isalnum() and mark != "x"):
        return None
    star = re.match(r"\\?\*(?=[ \t]|\d|$)", rest)
    return Box(
        begin=found.start("mark"),
        end=found.end("mark"),
        column=column_of(line.replace(">", " ", found["before"].count(">"))),
        mark=mark,
        title=rest[star.end() if star else 0 :].strip(),
        optional=bool(star),
        quoted=">" in found["before"],
        why_odd=why_odd,
    )


def boxes_elsewhere(line: str) -> list[str]:
    """What follows each box that a line or a cell of a table begins with and that is no item."""
    text = line.lstrip(" \t>")
    if text.startswith("|"):
        cells = [cell.rstrip(" \t") for cell in _END_OF_CELL.split(text)[1:]]
        boxes = [(number, found) for number, cell in enumerate(cells, 1) if (found := _IN_CELL.match(cell))]
        # A box that has its cell for itself is called as the next cell says.
        return [(box["rest"] or next(filter(None, cells[number:]), "")).strip() for number, box in boxes]
    if "<" in line and (in_html := [*_IN_HTML.finditer(_CODE.sub("", line))]):
        return [(box["rest"] or box["behind"] or "").strip() for box in in_html]
    if found := _ELSEWHERE.match(line) or _WORDED.match(line) or _SIGN.match(line):
        return [(found["rest"] or "").strip()]
    link = _ITEM.fullmatch(line)
    return [link["rest"]] if link and link["mark"] in {" ", "x", "X"} and link["rest"][:1] == "(" else []


def column_of(line: str) -> int:
    """Where the text of a line begins, with tabs of 4."""
    expanded = line.expandtabs(_TAB_WIDTH)
    return len(expanded) - len(expanded.lstrip())
