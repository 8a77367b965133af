"""Everyday commands for Typer: their help, their completion, and what it says about a wrong command line."""

from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Annotated, Any

import typer

from planwire.cli.everyday import EVERYDAY, run
from planwire.cli.everyday.completion import completer
from planwire.cli.everyday.declared import Argument, Command, Option, duration
from planwire.cli.options import json_is_wanted
from planwire.cli.parameters import choice


def __getattr__(name: str) -> typer.Typer:
    """The application of a command, by its name."""
    if name not in EVERYDAY:
        raise AttributeError(name)
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    put_into(app, name)
    return app


def put_into(app: typer.Typer, name: str) -> None:
    """Put a command into an application, which is that of its group where its name is two words."""
    command = EVERYDAY[name]
    app.command(name.rpartition(" ")[2], help=command.help)(_function(command))


def _function(command: Command) -> Callable[..., None]:
    def call(**values: Any) -> None:
        run(command, values)

    read = {argument.keyword: _argument(argument) for argument in command.arguments}
    read |= {option.keyword: _option(option) for option in command.options}
    call.__signature__ = Signature(  # type: ignore[attr-defined]
        [
            Parameter(keyword, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
            for keyword, (annotation, default) in read.items()
        ]
    )
    return call


def _duration(text: str) -> int:
    try:
        return duration(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def _argument(argument: Argument) -> tuple[Any, Any]:
    type_: Any = list[str] if argument.many else str
    if argument.required:
        default: Any = Parameter.empty
    else:
        type_, default = type_ | None, None
    said = typer.Argument(
        metavar=argument.name.upper(),
        help=argument.help,
        show_default=False,
        autocompletion=completer(argument.name),
    )
    return Annotated[type_, said], default


def _option(option: Option) -> tuple[Any, Any]:
    flags = [f"--{option.name}", *([option.short] if option.short else [])]
    if not option.metavar:
        callback = json_is_wanted if option.name == "json" else None
        return Annotated[bool, typer.Option(*flags, help=option.help, callback=callback)], False
    type_: Any = (
        int
        if option.number or option.seconds
        else choice(option.name.title(), option.choices)
        if option.choices
        else str
    )
    type_ = list[type_] if option.many else type_
    said = typer.Option(
        *flags,
        parser=_duration if option.seconds else None,
        metavar=None if option.choices else option.metavar,
        help=option.help,
        autocompletion=None if option.choices else completer(option.name),
        show_default=option.default is not None,
    )
    return Annotated[type_ | None, said], option.default
