"""Whether a command that a text names is there."""

import re
import shlex
from functools import cache
from pathlib import Path
from typing import Any

from planwire.cli.app import make_app
from typer.main import get_command

ROOT = Path(__file__).resolve().parents[2]


def exists(command: str) -> bool:
    """Whether make has the targets, or planwire the subcommand with these options. Arguments may be any."""
    program, *words = shlex.split(command)
    if program == "make":
        targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
        return all(word in targets for word in words if "=" not in word)
    found = _planwire()
    for word in words:
        if word.startswith("-"):
            options = {name for one in found.params for name in (*one.opts, *one.secondary_opts)}
            if word.partition("=")[0] not in options:
                return False
        elif hasattr(found, "resolve_command"):
            with found.make_context("planwire", [], resilient_parsing=True) as context:
                found = found.resolve_command(context, [word])[1]
            if found is None:
                return False
    return True


@cache
def _planwire() -> Any:
    """The command with all its subcommands, whose options are made out of the protos: that takes a moment."""
    return get_command(make_app())
