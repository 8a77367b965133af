"""What people and agents do all day, in a word and without ids."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Any

from planwire.cli.everyday.declared import Command, Option, parsed

_CONNECTION = (
    Option("address", "The server. Default: PLANWIRE_ADDRESS, or 127.0.0.1:50051.", "HOST:PORT"),
    Option(
        "tls",
        "Whether to encrypt; auto: where PLANWIRE_TLS_CA or PLANWIRE_CLIENT_CERT is set. "
        "Default: PLANWIRE_TLS, or auto.",
        "MODE",
        choices=("auto", "on", "off"),
    ),
    Option("actor", "Who makes the changes. Default: PLANWIRE_ACTOR, the agent, or the user.", "NAME"),
)
_WORKSPACE = Option(
    "workspace",
    "The workspace. Default: PLANWIRE_WORKSPACE, or the one registered for this directory or one above it.",
    "ID",
    short="-w",
)
_JSON = Option("json", "Print JSON: an object on each line, without what is empty.")
_FORMAT = Option(
    "format",
    "How to print: a table, values between tabs, a JSON object on each line, or a table of Markdown.",
    "FORMAT",
    choices=("table", "tsv", "json", "markdown"),
    default="table",
)
_PLAN = Option("plan", "The plan: its name, short name or id. Default: all that are active.", "PLAN")
_WANTED = (
    Option("capability", "Only tasks that ask for no capability, or for this one.", "TEXT", many=True),
    Option("agent", "Only tasks that are meant for this agent.", "NAME"),
    Option("label", "Only tasks with this label.", "TEXT", many=True),
    Option("order", "What comes first.", "ORDER", choices=("plan", "priority")),
)
_EVERYWHERE = (_WORKSPACE, _JSON, *_CONNECTION)

EVERYDAY: dict[str, Command] = {
    "ready": Command(
        "List the tasks that can be claimed now, in the order of the plan; where there are none, say why.",
        "planwire.cli.everyday.ready:ready",
        options=(
            _PLAN,
            *_WANTED,
            Option("limit", "How many to list; 0: all.", "COUNT", short="-n", number=True, default=100),
            _FORMAT,
            *_EVERYWHERE,
        ),
    ),
}


def understood(words: Sequence[str]) -> Callable[[], None] | None:
    """What runs this command line; None where Typer has to read it."""
    as_json, words = words[:1] == ["--json"], [*words]
    if as_json:
        words = [*words[1:], "--json"]
    command = EVERYDAY.get(words[0]) if words else None
    values = parsed(command, words[1:]) if command else None
    if command is None or values is None:
        return None
    from planwire.cli.lazily import load_lazily

    load_lazily()
    return partial(run, command, values)


def run(command: Command, values: dict[str, Any]) -> None:
    """Run a command with what was given for it, by keyword."""
    from planwire.cli.settings import client_settings

    connection = {option.name: values[option.name] for option in _CONNECTION}
    own = {name: value for name, value in values.items() if name not in connection}
    module, _, function = command.place.partition(":")
    getattr(import_module(module), function)(settings=client_settings(**connection), **own)
