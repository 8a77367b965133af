"""`planwire health`."""

from typing import Annotated

import typer
from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse
from grpc_health.v1.health_pb2_grpc import HealthStub

from planwire.cli.connection import open_client
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.options import AsJson, connects
from planwire.cli.settings import ClientSettings
from planwire.cli.text import write, write_json
from planwire.errors import NotFound

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
@connects
def health(
    service: Annotated[
        str, typer.Option(metavar="NAME", help="One service, such as planwire.v1.TaskService. Default: the server.")
    ] = "",
    timeout: Annotated[float, typer.Option(metavar="SECONDS", min=0.1, help="How long to wait.")] = 5.0,
    as_json: AsJson = False,
    *,
    settings: ClientSettings,
) -> None:
    """Ask a server whether it is serving, as container health checks do. Needs no token."""
    with open_client(settings) as client:
        check = HealthStub(client.channel).Check  # type: ignore[attr-defined]  # missing in the types of this stub
        try:
            response = check(HealthCheckRequest(service=service), timeout=timeout)
        except NotFound as error:
            raise Failure(f"{settings.address} has no service {service}", ExitCode.NOT_FOUND) from error
    status = HealthCheckResponse.ServingStatus.Name(response.status)
    if as_json:
        write_json({"status": status})
    elif response.status == HealthCheckResponse.SERVING:
        write(status)
    if response.status != HealthCheckResponse.SERVING:
        raise Failure(f"{service or 'the server'} is {status}: see its log, or `planwire doctor` where it runs")
