"""The command itself: which server the demo plays on, how it is interrupted, and what it says at the end."""

import asyncio
import logging
import signal
import time
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Annotated

import grpc
import typer
from grpc_health.v1.health_pb2 import HealthCheckRequest
from grpc_health.v1.health_pb2_grpc import HealthStub
from planwire import Client, PlanwireError

from service.cli.connection import CallFailed, open_channel, open_client
from service.cli.demo.play import Played, play
from service.cli.demo.screen import Screen
from service.cli.demo.server import throwaway_server
from service.cli.demo.story import WORKSPACE
from service.cli.exits import ExitCode
from service.cli.options import Address, client_settings

if TYPE_CHECKING:
    from service.settings import Settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_PROBE_SECONDS = 5.0
_CALL_SECONDS = 10.0
"""How long a call is tried again when the server goes away."""

SNIPPET = f"""\
from planwire import sync

with sync.connect("127.0.0.1:50051", workspace="{WORKSPACE.workspace_id}") as client:
    for event in client.watch_events():
        print(event.actor, event.kind, event.to_status, event.reason)
"""


@app.command()
def demo(
    speed: Annotated[float, typer.Option(metavar="N", min=0.1, help="So many times as fast as usual.")] = 1.0,
    address: Address = None,
) -> None:
    """Play a plan with two agents and a person for half a minute, and show each transition as the server pushes it.

    Uses the server of the other commands. Where none answers and no --address is given, one is started for the demo and
    deleted at the end. On a running server each run leaves a plan in the workspace planwire-demo.
    """
    # Its retries are told on the screen.
    logging.getLogger("planwire").addHandler(logging.NullHandler())
    screen = Screen()
    settings = client_settings(address)
    problem = _problem(settings)
    if problem is not None and address is not None:
        raise problem
    try:
        played = asyncio.run(_perform(settings, speed, screen, has_server=problem is None))
    except asyncio.CancelledError:  # after Ctrl-C it is a KeyboardInterrupt
        raise typer.Exit(ExitCode.TERMINATED) from None
    _conclude(screen, played, address, kept=problem is None)


def _problem(settings: "Settings") -> CallFailed | None:
    """None where a server answers. Raises what else is wrong with the way to it."""
    try:
        with open_channel(settings) as channel:
            check = HealthStub(channel).Check  # type: ignore[attr-defined]  # missing in the types of this stub
            check(HealthCheckRequest(), timeout=_PROBE_SECONDS)
    except CallFailed as error:
        if error.cause.code() is not grpc.StatusCode.UNAVAILABLE:
            raise
        return error
    return None


async def _perform(settings: "Settings", speed: float, screen: Screen, *, has_server: bool) -> Played:
    """Play on the server of the settings, or on one that is there for as long as it is needed."""
    if task := asyncio.current_task():
        # When it is stopped, or its terminal closed, it clears up as after Ctrl-C.
        for number in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    if has_server:
        screen.paragraph(f"On the server at {settings.address}, in the workspace {WORKSPACE.workspace_id}.")
        return await _play(settings, speed, screen)
    screen.paragraph(f"No server answers at {settings.address}: the demo starts one for itself.")
    began = time.monotonic()
    async with AsyncExitStack() as stack:
        with screen.waiting("PostgreSQL and the server are starting …"):
            address = await stack.enter_async_context(throwaway_server())
        screen.paragraph(f"PostgreSQL and the server were ready after {time.monotonic() - began:.1f} seconds.")
        unset = dict.fromkeys(("token", "tls_ca", "client_cert", "client_key"))
        return await _play(settings.model_copy(update={**unset, "address": address}), speed, screen)


async def _play(settings: "Settings", speed: float, screen: Screen) -> Played:
    def connect(name: str) -> Client:
        return open_client(settings, WORKSPACE.workspace_id, actor=name, timeout=_CALL_SECONDS)

    try:
        return await play(connect, speed, screen)
    except PlanwireError as error:
        raise CallFailed(settings.address, error) from error
    except ExceptionGroup as group:
        first = _first(group)
        raise (CallFailed(settings.address, first) if isinstance(first, PlanwireError) else first) from None


def _first(error: Exception) -> Exception:
    """What failed first of all that was under way."""
    return _first(error.exceptions[0]) if isinstance(error, ExceptionGroup) else error


def _conclude(screen: Screen, played: Played, address: str | None, *, kept: bool) -> None:
    screen.heading("Done", f"{played.tasks} tasks in {played.seconds:.0f} seconds")
    count = played.transitions
    screen.paragraph(f"{count} transitions made, {count} received: each once and in order, as in the history.")
    screen.heading("The same in a program of yours")
    screen.verbatim(SNIPPET)
    screen.paragraph("Two workers and a watcher in some twenty lines are in docs/examples/two_workers.py.")
    screen.heading("Next")
    if kept:
        there = f" --address {address}" if address else ""
        screen.paragraph("The plan stays. To look at it, and to delete what demos have left:")
        screen.verbatim(
            f"planwire task list -w {WORKSPACE.workspace_id} --plan {played.plan_id}{there}\n"
            f"planwire workspace delete {WORKSPACE.workspace_id} --force{there}"
        )
    else:
        screen.paragraph("The demo's server and its data are gone. On a server of your own the plan stays:")
        screen.verbatim("planwire serve\nplanwire demo")
