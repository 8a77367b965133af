"""The command as a Typer application: what reads the command line where `planwire.cli.everyday` leaves it."""

import copy
import sys
from importlib import import_module
from typing import Annotated, Any

try:
    import typer
    from typer.core import TyperGroup
    from typer.main import get_command
except ModuleNotFoundError as error:
    sys.exit(f"planwire: the command needs {error.name}: install it with `pip install 'planwire[cli]'`")

from planwire.cli import commands


class _LazyGroup(TyperGroup):
    """Knows names and help of its commands, and loads one when it is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        if name is not None:
            help_, place = commands()[name]
            module, _, attribute = place.partition(":")
            command = get_command(getattr(import_module(module), attribute))
            command.help = command.help or help_
            self._take_version_after(command)
            _take_h(command)
        return name, command, rest

    def _take_version_after(self, command: Any) -> None:
        """Let `--version` stand after a command's name too, unless the command has another use for it."""
        for subcommand in getattr(command, "commands", {}).values():
            self._take_version_after(subcommand)
        has_its_own = any("--version" in parameter.opts for parameter in command.params)
        if not has_its_own and not command.context_settings.get("ignore_unknown_options"):
            version = copy.copy(next(option for option in self.params if "--version" in option.opts))
            version.hidden = True  # type: ignore[attr-defined]  # it is an option
            command.params.append(version)


def _take_h(command: Any) -> None:
    """Let `-h` ask for help everywhere, but where what follows is for another program."""
    for subcommand in getattr(command, "commands", {}).values():
        _take_h(subcommand)
    if not command.context_settings.get("ignore_unknown_options"):
        command.context_settings["help_option_names"] = ["-h", "--help"]


def make_app() -> typer.Typer:
    """The command with everything that is installed."""
    app = typer.Typer(
        cls=_LazyGroup,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_planwire)
    for name, (help_, _) in commands().items():
        app.command(name, help=help_)(lambda: None)
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        from planwire import __version__

        sys.stdout.write(f"planwire {__version__}\n")
        raise typer.Exit


def _planwire(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, expose_value=False, help="Print the version."
        ),
    ] = False,
    _as_json: Annotated[
        bool, typer.Option("--json", help="As after the name of a command that can print JSON.")
    ] = False,
) -> None:
    """Planwire keeps the plans and tasks of coding agents and of the services around them."""
