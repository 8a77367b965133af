"""`planwire setup`: tells an agent's tool to ask `planwire prime` at the start of a session, and takes that back."""

import difflib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from planwire.cli.everyday.lists import styled
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.files import replacing
from planwire.cli.settings import ClientSettings
from planwire.cli.text import remark, write
from planwire.formats.terminal_text import safe

_BEGIN = "<!-- planwire: begin. Written by `planwire setup`, and taken out by `planwire setup --remove`. -->"
_END = "<!-- planwire: end -->"
_SECTION = f"""\
{_BEGIN}
## Plans and tasks

The plan of this repository is in Planwire, shared with other agents and people. At the start of a session run
`planwire prime`, and do what it says. In short: `planwire next` claims a task and prints all that you need,
`planwire done -o RESULT` ends it, `planwire add TITLE` adds one. Keep no list of tasks of your own.
{_END}
"""
_RULE = """\
---
description: How work is planned here
alwaysApply: true
---

"""
_EVENTS = ("SessionStart", "PreCompact")
_COMMAND = "planwire prime"


class _Target(NamedTuple):
    file: str
    change: Callable[[str, bool], str]
    """The text of the file, from the present one and whether to remove."""


def setup(*, settings: ClientSettings, tool: str, remove: bool, yes: bool) -> None:
    """Tell a tool of agents about Planwire: shown before it is written, and taken back with --remove."""
    del settings  # no server is asked
    target = _TARGETS.get(tool)
    if target is None:
        raise Failure(f"{tool} is not known: name one of {', '.join(_TARGETS)}", ExitCode.USAGE)
    file = Path(target.file)
    try:
        present = file.read_text(encoding="utf-8") if file.exists() else ""
        wanted = target.change(present, remove)
    except (OSError, ValueError) as error:
        raise Failure(f"cannot change {file}: {error}", ExitCode.USAGE) from error
    if wanted == present:
        write(f"{file} is as it should be: nothing to {'remove' if remove else 'write'}")
        return
    for line in difflib.unified_diff(present.splitlines(), wanted.splitlines(), str(file), str(file), lineterm=""):
        style = {"+": "green", "-": "red"}.get(line[:1], "")
        sys.stdout.write(styled(safe(line), style) + "\n")
    if not (yes or _agreed(file)):
        raise Failure(f"{file} was not changed; --yes writes it without asking", ExitCode.USAGE)
    if not wanted.strip():
        file.unlink()
        write(f"{file} removed")
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    with replacing(file) as opened:
        opened.write(wanted.encode())
    write(f"{file} written")


def _agreed(file: Path) -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    remark(f"Write {file}? [y/N]")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _section(present: str, remove: bool) -> str:  # what all targets take
    """A text with our section at its end, or in the place where it was; or without it."""
    before, begin, rest = present.partition(_BEGIN)
    inside, end, after = rest.partition(_END)
    if begin and not end:
        raise ValueError(f"it has the line {_BEGIN!r} and not {_END!r}: take the first one out by hand")
    del inside
    if not begin:
        before, after = present, ""
    after = after.removeprefix("\n")
    if remove:
        return before.rstrip("\n") + "\n" * bool(before.strip()) + after if begin else present
    gap = "" if not before.strip() or before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
    return before + gap + _SECTION + after


def _rule(present: str, remove: bool) -> str:
    """A file that is ours alone."""
    del present
    return "" if remove else _RULE + _SECTION


def _hooks(present: str, remove: bool) -> str:
    """Claude Code's settings with our hooks, or without them; all else stays. Raises ValueError."""
    settings: Any = json.loads(present) if present.strip() else {}
    if not isinstance(settings, dict) or not isinstance(settings.get("hooks", {}), dict):
        raise ValueError("its `hooks` are not an object")
    hooks = dict(settings.get("hooks", {}))
    for event in _EVENTS:
        others = [entry for entry in hooks.get(event, []) if not _is_ours(entry)]
        ours = [] if remove else [{"matcher": "", "hooks": [{"type": "command", "command": _COMMAND}]}]
        hooks[event] = [*others, *ours]
    hooks = {event: entries for event, entries in hooks.items() if entries}
    wanted = {name: value for name, value in settings.items() if name != "hooks"} | ({"hooks": hooks} if hooks else {})
    if wanted == settings:
        return present
    return json.dumps(wanted, indent=2, ensure_ascii=False) + "\n" if wanted else ""


def _is_ours(entry: Any) -> bool:
    return isinstance(entry, dict) and [hook.get("command") for hook in entry.get("hooks", [])] == [_COMMAND]


_TARGETS = {
    "claude": _Target(".claude/settings.json", _hooks),
    "codex": _Target("AGENTS.md", _section),
    "cursor": _Target(".cursor/rules/planwire.mdc", _rule),
    "generic": _Target("AGENTS.md", _section),
}
