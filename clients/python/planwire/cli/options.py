"""Options that many commands have."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from service.settings import Settings

Address = Annotated[
    str | None,
    typer.Option("--address", metavar="HOST:PORT", help="The server. Default: PLANWIRE_ADDRESS, or 127.0.0.1:50051."),
]
Workspace = Annotated[
    str | None,
    typer.Option(
        "--workspace",
        "-w",
        metavar="ID",
        help="The workspace. Default: PLANWIRE_WORKSPACE, or the one registered for this directory or one above it.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the response as JSON, with the field names of the protos.")]
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


def client_settings(address: str | None) -> "Settings":
    """The settings of this process, and the address where one was given. Raises pydantic.ValidationError."""
    from service.settings import current_settings

    return current_settings().model_copy(update={} if address is None else {"address": address})
