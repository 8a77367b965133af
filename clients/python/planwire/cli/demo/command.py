"""The command itself: which server the demo plays on, how it is interrupted, and what it says at the end."""

import asyncio
import logging
import signal
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import replace
from importlib.metadata import entry_points
from typing import Annotated, TypeAlias

import typer
from grpc_health.v1.health_pb2 import HealthCheckRequest
from grpc_health.v1.health_pb2_grpc import HealthStub

from planwire import Client, PlanwireError
from planwire.cli.connection import CallFailed, open_async_client, open_client
from planwire.cli.demo.play import Played, play
from planwire.cli.demo.screen import Screen
from planwire.cli.demo.story import WORKSPACE
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.failures import describe
from planwire.cli.options import connects
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted
from planwire.errors import Unavailable

ThrowawayServer: TypeAlias = Callable[[], AbstractAsyncContextManager[str]]
"""Gives the address of a server that is there for as long as the block lasts."""

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
@connects
def demo(
    context: typer.Context,
    speed: Annotated[float, typer.Option(metavar="N", min=0.1, help="How many times faster than usual to play.")] = 1.0,
    *,
    settings: ClientSettings,
) -> None:
    """Play a plan with two agents and a person for half a minute, and show each transition as the server pushes it.

    Uses the server of the other commands. Where none answers and no --address is given, one is started for the demo and
    deleted at the end; that takes the service to be installed. On a running server each run leaves a plan in the
    workspace planwire-demo.
    """
    # Its retries are told on the screen.
    logging.getLogger("planwire").addHandler(logging.NullHandler())
    screen = Screen()
    address: str | None = context.params["address"]
    problem = _problem(settings)
    if problem is not None and address is not None:
        raise problem
    server = None if problem is None else _throwaway_server(problem)
    try:
        played = asyncio.run(_perform(settings, speed, screen, server))
    except asyncio.CancelledError:  # after Ctrl-C it is a KeyboardInterrupt
        raise typer.Exit(ExitCode.TERMINATED) from None
    _conclude(screen, played, address, kept=problem is None)


def _problem(settings: ClientSettings) -> CallFailed | None:
    """None where a server answers. Raises what else is wrong with the way to it."""
    try:
        with open_client(settings) as client:
            check = HealthStub(client.channel).Check  # type: ignore[attr-defined]  # missing in the types of this stub
            check(HealthCheckRequest(), timeout=_PROBE_SECONDS)
    except CallFailed as error:
        if not isinstance(error.cause, Unavailable):
            raise
        return error
    return None


def _throwaway_server(problem: CallFailed) -> ThrowawayServer:
    """What starts a server. Raises Failure where nothing is installed that could."""
    for entry in entry_points(group="planwire.servers", name="throwaway"):
        start: ThrowawayServer = entry.load()
        return start
    raise Failure(
        f"{describe(problem)[0]}\n"
        "The demo starts one for itself where the service is installed, and here is only its client. "
        "Name a server with --address or PLANWIRE_ADDRESS, or install the service: "
        "`pip install ./clients/python .` in a checkout.",
        ExitCode.UNREACHABLE,
    )


async def _perform(settings: ClientSettings, speed: float, screen: Screen, server: ThrowawayServer | None) -> Played:
    """Play on the server of the settings, or on one that is there for as long as it is needed."""
    if task := asyncio.current_task():
        # When it is stopped, or its terminal closed, it clears up as after Ctrl-C.
        for number in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    if server is None:
        screen.paragraph(f"On the server at {settings.address}, in the workspace {WORKSPACE.workspace_id}.")
        return await _play(settings, speed, screen)
    screen.paragraph(f"No server answers at {settings.address}: the demo starts one for itself.")
    began = time.monotonic()
    async with AsyncExitStack() as stack:
        with screen.waiting("PostgreSQL and the server are starting …"):
            address = await stack.enter_async_context(server())
        screen.paragraph(f"PostgreSQL and the server were ready after {time.monotonic() - began:.1f} seconds.")
        return await _play(ClientSettings(address=address), speed, screen)


async def _play(settings: ClientSettings, speed: float, screen: Screen) -> Played:
    def connect(name: str) -> Client:
        return open_async_client(replace(settings, actor=name), WORKSPACE.workspace_id, timeout=_CALL_SECONDS)

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
    screen.paragraph(
        f"{counted(count, 'transition')} made, {count} received: each once and in order, as in the history."
    )
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
