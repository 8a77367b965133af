"""The command `planwire`. Its parts are loaded when they are called, so that help, version and completion are quick."""

import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

# Name: help, and where the Typer application is.
_COMMANDS = {
    "demo": ("Play a plan with two agents, and show each transition.", "service.cli.demo.command:app"),
    "serve": ("Run the server.", "service.cli.serve:app"),
    "migrate": ("Bring the database's schema up to date, or back.", "service.cli.migrate:app"),
    "watch": ("Show what happens, on a live board or as lines.", "service.cli.watch.command:app"),
    "import": ("Bring plans and tasks in from a file.", "service.cli.transfer:importing"),
    "export": ("Write a workspace to a file.", "service.cli.transfer:exporting"),
    "psql": ("Open psql on the database in use.", "service.cli.psql:app"),
    "doctor": ("Check this installation, and say what to do about what is wrong.", "service.cli.doctor:app"),
    "health": ("Ask a server whether it is serving.", "service.cli.health:app"),
    "token": ("Make tokens that the server accepts.", "service.cli.token:app"),
    "workspace": ("Register and change workspaces.", "service.cli.resources:workspace"),
    "plan": ("Create, read and change plans.", "service.cli.resources:plan"),
    "phase": ("Create, read and change the phases of a plan.", "service.cli.resources:phase"),
    "task": ("Create, read and change tasks.", "service.cli.resources:task"),
    "dependency": ("Say what blocks or concerns what.", "service.cli.resources:dependency"),
}


class _LazyGroup(TyperGroup):
    """Knows names and help of its commands, and loads one when it is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        if name in _COMMANDS:
            help_, place = _COMMANDS[name]
            module, _, attribute = place.partition(":")
            command = get_command(getattr(import_module(module), attribute))
            command.help = command.help or help_
        return name, command, rest


def main() -> None:
    """Run the command, and end the process with its exit code."""
    # Before gRPC is loaded: what it says about a failed handshake would stand beside our own words.
    os.environ.setdefault("GRPC_VERBOSITY", "NONE")
    try:
        code = app(standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has seen enough; Python would complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    except Exception as error:  # noqa: BLE001  # whatever it is, people get a line and not a traceback
        from service.cli.failures import explain

        code = explain(error)
    sys.exit(code)


app = typer.Typer(cls=_LazyGroup, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        sys.stdout.write(f"planwire {version('planwire-service')}\n")
        raise typer.Exit


@app.callback()
def _planwire(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Planwire keeps the plans and tasks of coding agents and of the services around them."""


for _name, (_help, _) in _COMMANDS.items():
    app.command(_name, help=_help)(lambda: None)
