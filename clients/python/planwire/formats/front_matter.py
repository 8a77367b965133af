"""The front matter of a Markdown file: fields in YAML, of which one is written over, and nothing else changes."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

import yaml

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
NOTHING = {"", "~", "null", "Null", "NULL"}
"""What stands for no value."""

# Backlog.md takes names behind `@` without quotes, which are no YAML: for YAML another character stands there.
_BARE_NAME = re.compile(r"^((?:assignee|reporter):[ \t]+|[ \t]*-[ \t]+)@", re.MULTILINE)
_BARE_NAMES = re.compile(r"^(?:assignee|reporter):[ \t]*\[[^\]\r\n'\"]*\]", re.MULTILINE)
_AT = "\ue040"
_Edit = tuple[int, int, str]
_BLOCK_STYLES = {"|", ">"}
# What makes one emoji of several.
_JOINER = "\u200d"
# Where `\\u` has too few digits.
_BEYOND_U = 0x10000


def compose(matter: str) -> yaml.Node | None:
    """The fields, each where it stands. Raises yaml.YAMLError, also where one is there twice."""
    matter = _BARE_NAMES.sub(lambda found: found[0].replace("@", _AT), _BARE_NAME.sub(rf"\1{_AT}", matter))
    root: yaml.Node | None = yaml.compose(matter, Loader=yaml.BaseLoader)
    for node in _scalars(root):
        node.value = node.value.replace(_AT, "@")
    return root


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    match node:
        case yaml.ScalarNode():
            yield node
        case yaml.SequenceNode():
            for each in node.value:
                yield from _scalars(each)
        case yaml.MappingNode():
            names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
            if twice := [name for name in names if names.count(name) > 1]:
                raise yaml.YAMLError(f"{twice[0][:60]!r} is given more than once: leave one of them")
            for pair in node.value:
                for each in pair:
                    yield from _scalars(each)


def field(text: str, name: str) -> str:
    """What stands for a field that is a text, as it is read; empty where there is none."""
    found = FRONT_MATTER.match(text)
    root = compose(found[1]) if found else None
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    values = [value.value for key, value in pairs if key.value == name and isinstance(value, yaml.ScalarNode)]
    return str(values[-1]) if values else ""


def with_fields(text: str, texts: Mapping[str, str], firsts: Mapping[str, str]) -> str:
    """The text with other values of some fields, in the quotes that these have; `firsts` are the first ones of lists.

    Raises ValueError where a value has no place. Whoever calls has to look that all is read then as it was wanted.
    """
    found = FRONT_MATTER.match(text)
    root = compose(found[1]) if found else None
    if found is None or not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise ValueError("the front matter is not written with a field on each line")
    matter, line_end = found[1], "\r\n" if "\r\n" in found[0] else "\n"
    edits: list[_Edit] = []
    for name, value in {**texts, **firsts}.items():
        pairs = [pair for pair in root.value if pair[0].value == name]
        if not pairs:
            written = f"[{_scalar(value, None, in_flow=True)}]" if name in firsts else _scalar(value, None)
            edits.append((len(matter), len(matter), f"{name}: {written}{line_end}"))
            continue
        key, node = pairs[-1]
        is_list = name in firsts and isinstance(node, yaml.SequenceNode)
        edits.append(_first_edit(matter, key, node, value) if is_list else _text_edit(matter, node, value, line_end))
    for begin, end, written in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        matter = matter[:begin] + written + matter[end:]
    return text[: found.start(1)] + matter + text[found.end(1) :]


def _text_edit(matter: str, node: yaml.Node, value: str, line_end: str) -> _Edit:
    if not isinstance(node, yaml.ScalarNode):
        raise ValueError("the field is no text")
    begin, end = node.start_mark.index, node.end_mark.index
    if node.style in _BLOCK_STYLES:
        # Its lines go as a whole, with the end of the last one.
        return begin, end, _scalar(value, None) + (line_end if matter[:end].endswith("\n") else "")
    written = _scalar(value, node.style)
    return begin, end, f" {written}" if begin == end else written


def _first_edit(matter: str, key: yaml.Node, node: yaml.SequenceNode, value: str) -> _Edit:
    said = [each for each in node.value if isinstance(each, yaml.ScalarNode) and each.value not in NOTHING]
    if value and said:
        first = said[0]
        if first.style in _BLOCK_STYLES:
            raise ValueError("the first one is written as a block of text")
        return first.start_mark.index, first.end_mark.index, _scalar(value, first.style, in_flow=bool(node.flow_style))
    if len(said) > 1:
        raise ValueError("the list names several, and only the first one is known to Planwire")
    written = f"[{_scalar(value, None, in_flow=True)}]" if value else "[]"
    if node.flow_style:
        return node.start_mark.index, node.end_mark.index, written
    # A list of lines begins behind the colon, and ends with its last item.
    begin, end = matter.index(":", key.end_mark.index) + 1, node.value[-1].end_mark.index
    if "#" in _between(matter, begin, end, node.value):
        raise ValueError("a comment stands in the list, and would go with it")
    return begin, end, f" {written}"


def _between(matter: str, begin: int, end: int, nodes: Sequence[yaml.Node]) -> str:
    """What stands in a part of the front matter beside some values."""
    parts = []
    for node in nodes:
        parts.append(matter[begin : node.start_mark.index])
        begin = node.end_mark.index
    return "".join([*parts, matter[begin:end]])


def _scalar(value: str, style: str | None, *, in_flow: bool = False) -> str:
    """A text in YAML, in the quotes that are given where it can be."""
    if not value.isprintable():
        # A character beyond the first 65,536 is one escape in YAML, and two in JSON; those of emoji need none.
        return "".join(_escaped(character) for character in json.dumps(value, ensure_ascii=False))
    if style == '"':
        return json.dumps(value, ensure_ascii=False)
    if style is None and _is_plain(value, in_flow=in_flow):
        return value
    return "'" + value.replace("'", "''") + "'"


def _escaped(character: str) -> str:
    if character.isprintable() or character == _JOINER:
        return character
    return f"\\u{ord(character):04x}" if ord(character) < _BEYOND_U else f"\\U{ord(character):08x}"


def _is_plain(value: str, *, in_flow: bool) -> bool:
    """Whether a text means itself without quotes, whatever version of YAML reads it."""
    if not value[:1].isalpha():
        return False
    try:
        read = yaml.safe_load(f"- [{value}]" if in_flow else f"- a: {value}\n")
    except yaml.YAMLError:
        return False
    return bool(read == ([[value]] if in_flow else [{"a": value}]))
