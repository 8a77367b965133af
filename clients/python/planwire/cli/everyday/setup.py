"""`planwire setup`: tells an agent's tool to ask `planwire prime` at the start of a session, and takes that back."""

import difflib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from planwire.cli.everyday.agent_hooks import with_hooks, without_hooks
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
_BOM = "\ufeff"
_ANYBODY_WRITES = 0o222


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
        # As bytes, so that line ends stay what they are.
        present = file.read_bytes().decode() if file.exists() else ""
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
    if file.exists() and not file.stat().st_mode & _ANYBODY_WRITES:
        raise Failure(f"{file} is read-only, and was not changed: `chmod u+w {file}` lets it be", ExitCode.USAGE)
    if not wanted.removeprefix(_BOM):
        # Of a link the file goes; a link that leads nowhere would be in the way of the next one.
        file.resolve().unlink()
        file.unlink(missing_ok=True)
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
    """A text with our section at its end, or in the place where it was; or without it, as it was before."""
    line_end = "\r\n" if "\r\n" in present else "\n"
    before, begin, rest = present.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if begin and not end:
        raise ValueError(f"it has the line {_BEGIN!r} and not {_END!r}: take the first one out by hand")
    if not begin:
        if remove:
            return present
        # One line end is what is taken away again, whatever stands before it.
        before, after = present + line_end * bool(present.removeprefix(_BOM)), ""
    after = after.removeprefix("\r").removeprefix("\n")
    if remove:
        return before.removesuffix("\n").removesuffix("\r") + after
    return before + _SECTION.replace("\n", line_end) + after


def _rule(present: str, remove: bool) -> str:
    """A file that is ours alone. Raises ValueError where somebody else has made it."""
    if present and _BEGIN not in present:
        if remove:
            return present
        raise ValueError("it is another rule of this name: give it another one")
    return "" if remove else _RULE + _SECTION


def _hooks(present: str, remove: bool) -> str:
    return without_hooks(present) if remove else with_hooks(present)


_TARGETS = {
    "claude": _Target(".claude/settings.json", _hooks),
    "codex": _Target("AGENTS.md", _section),
    "cursor": _Target(".cursor/rules/planwire.mdc", _rule),
    "generic": _Target("AGENTS.md", _section),
}
