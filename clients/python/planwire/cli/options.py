"""Options that many commands have."""

import functools
from collections.abc import Callable
from enum import StrEnum
from inspect import Parameter, signature
from typing import Annotated, Any, Literal

import typer

from planwire.cli.settings import client_settings


class ListFormat(StrEnum):
    """How a list is printed."""

    TABLE = "table"
    TSV = "tsv"
    JSON = "json"
    MARKDOWN = "markdown"


def json_is_wanted(context: typer.Context, given: bool) -> bool:
    """Also where `--json` stands before the command's name."""
    return given or bool(context.find_root().params.get("_as_json"))


Workspace = Annotated[
    str | None,
    typer.Option(
        "--workspace",
        "-w",
        metavar="ID",
        help="The workspace. Default: PLANWIRE_WORKSPACE, or the one registered for this directory or one above it.",
    ),
]
AsJson = Annotated[
    bool,
    typer.Option(
        "--json",
        callback=json_is_wanted,
        help="Print the response as JSON, with the field names of the protos.",
    ),
]
Format = Annotated[
    ListFormat,
    typer.Option("--format", help="A table, values between tabs, JSON as with --json, or a table of Markdown."),
]
Limit = Annotated[
    int, typer.Option("--limit", "-n", min=0, help="How many to list, over as many pages as need be; 0: all.")
]
PageToken = Annotated[
    str, typer.Option("--page-token", metavar="TOKEN", help="Go on where a listing ended: its next_page_token.")
]
RequestId = Annotated[
    str | None,
    typer.Option(
        "--request-id", metavar="UUID", help="Makes a repeated command safe for 24 hours. Default: a new one."
    ),
]

_CONNECTION: dict[str, Any] = {
    "address": Annotated[
        str | None,
        typer.Option(
            "--address", metavar="HOST:PORT", help="The server. Default: PLANWIRE_ADDRESS, or 127.0.0.1:50051."
        ),
    ],
    "tls": Annotated[
        Literal["auto", "on", "off"] | None,
        typer.Option(
            "--tls",
            help="Whether to encrypt; auto: where PLANWIRE_TLS_CA or PLANWIRE_CLIENT_CERT is set. "
            "Default: PLANWIRE_TLS, or auto.",
        ),
    ],
    "actor": Annotated[
        str | None,
        typer.Option(
            "--actor", metavar="NAME", help="Who makes the changes. Default: PLANWIRE_ACTOR, the agent, or the user."
        ),
    ],
}


def connects(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options that say how to connect; it gets them as its parameter `settings`."""
    own = [parameter for parameter in signature(command).parameters.values() if parameter.name != "settings"]
    shared = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=option) for name, option in _CONNECTION.items()
    ]
    parameters = [*(parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in own), *shared]

    @functools.wraps(command)
    def run(**values: Any) -> None:
        given = {name: values.pop(name) for name in _CONNECTION}
        command(settings=client_settings(**given), **values)

    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    run.__signature__ = signature(command).replace(parameters=parameters)  # type: ignore[attr-defined]
    return run
