"""Our hooks in the settings of Claude Code: put in and taken out where they stand, and all else stays as it is."""

import json
from collections.abc import Sequence
from typing import Any

from planwire.formats.json_members import items, members, with_members
from planwire.formats.json_values import check_storable, loads, type_name
from planwire.formats.located_json import LocatingDecoder

COMMAND = "planwire prime"
_EVENTS = ("SessionStart", "PreCompact")
_OURS = {"matcher": "", "hooks": [{"type": "command", "command": COMMAND}]}
_BOM = "\ufeff"
_Span = tuple[int, int]


def with_hooks(text: str) -> str:
    """The settings with our hooks. Raises ValueError where they are no settings."""
    bom, text = _split(text)
    if not text.strip():
        return bom + json.dumps({"hooks": {event: [_OURS] for event in _EVENTS}}, indent=2) + "\n"
    for event in _EVENTS:
        settings = _read(text)
        hooks = settings.get("hooks")
        if hooks is None:
            text = _with_member(text, settings.begin, "hooks", {event: [_OURS]})
        elif event not in hooks:
            text = _with_member(text, hooks.begin, event, [_OURS])
        elif not any(map(_is_ours, hooks[event])):
            text = _with_item(text, members(text, hooks.begin)[event].begin, _OURS)
    return bom + text


def without_hooks(text: str) -> str:
    """The settings as they were before our hooks: empty where there was nothing else. Raises ValueError."""
    bom, text = _split(text)
    for event in _EVENTS if text.strip() else ():
        settings = _read(text)
        hooks = settings.get("hooks", {})
        ours = [index for index, entry in enumerate(hooks.get(event, [])) if _is_ours(entry)]
        if not ours:
            continue
        known = members(text, hooks.begin)
        begin = known[event].begin
        text, is_over = _without(text, begin, items(text, begin), ours[0])
        for container, name in ((hooks.begin, event), (settings.begin, "hooks")):
            if not is_over:
                break
            known = members(text, container)
            spans = [(each.name_begin, each.end) for each in known.values()]
            text, is_over = _without(text, container, spans, list(known).index(name))
        if is_over:
            return ""
    return bom + text


def _split(text: str) -> tuple[str, str]:
    return (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)


def _read(text: str) -> Any:
    settings = loads(text, LocatingDecoder)
    if not isinstance(settings, dict):
        raise ValueError(f"settings are an object, and this is {type_name(settings)}")
    check_storable(settings)
    hooks = settings.get("hooks", {})
    if not isinstance(hooks, dict):
        raise ValueError(f"its `hooks` must be an object, not {type_name(hooks)}")
    for event in _EVENTS:
        if not isinstance(hooks.get(event, []), list):
            raise ValueError(f"its `hooks.{event}` must be a list, not {type_name(hooks[event])}")
    return settings


def _is_ours(entry: Any) -> bool:
    hooks = entry.get("hooks") if isinstance(entry, dict) else None
    if not isinstance(hooks, list):
        return False
    commands = [each.get("command") if isinstance(each, dict) else "" for each in hooks]
    return commands == [COMMAND]


def _with_member(text: str, begin: int, name: str, value: Any) -> str:
    if members(text, begin):
        return with_members(text, {begin: {name: json.dumps(value)}})
    return _into_nothing(text, begin, f"{json.dumps(name)}: {json.dumps(value)}")


def _with_item(text: str, begin: int, value: Any) -> str:
    spans = items(text, begin)
    if not spans:
        return _into_nothing(text, begin, json.dumps(value))
    last_begin, last_end = spans[-1]
    before = text.rindex(",", 0, last_begin) if len(spans) > 1 else begin
    return f"{text[:last_end]},{text[before + 1 : last_begin]}{json.dumps(value)}{text[last_end:]}"


def _into_nothing(text: str, begin: int, part: str) -> str:
    # The blanks around it say that the braces were there before, and stay.
    return f"{text[: begin + 1]} {part} {text[begin + 1 :]}"


def _without(text: str, begin: int, spans: Sequence[_Span], index: int) -> tuple[str, bool]:
    """The text without a part of the object or list that begins there, and whether that has to go with it."""
    from_, to = spans[index]
    if len(spans) == 1:
        if text[begin + 1 : from_] == " " == text[to : to + 1]:
            return text[: begin + 1] + text[to + 1 :], False
        closing = to + len(text[to:]) - len(text[to:].lstrip())
        return text[: begin + 1] + text[closing:], True
    if index:
        return text[: spans[index - 1][1]] + text[to:], False
    return text[:from_] + text[spans[1][0] :], False
