"""From the start of `planwire serve` to its first answer."""

import shutil
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path

import grpc.aio
from planwire.v1.workspace_service_pb2 import ListWorkspacesRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.database.embedded import EmbeddedPostgres
from tests.benchmarks.measuring import Measurement, cases, in_turns
from tests.benchmarks.stage import Stage, start
from tests.support.ports import free_port

_PATIENCE_SECONDS = 120.0
# gRPC's own pause of a second between attempts to connect would be most of what is measured.
_OFTEN = [(f"grpc.{which}_reconnect_backoff_ms", 20) for which in ("initial", "min", "max")]


@cases("start_cold", "start_warm")
async def starts(stage: Stage) -> AsyncIterator[Measurement]:
    """Seconds on a new and on an existing data folder, against the start of PostgreSQL alone."""
    bare, served = stage.folder / "bare", stage.folder / "served"
    for case, limit, value in (
        ("start_cold", partial(_anew, _postgres, bare), partial(_anew, _planwire, served)),
        ("start_warm", partial(_postgres, bare), partial(_planwire, served)),
    ):
        seconds, alone, ratio = await in_turns(stage.amount(5, 1), limit, value)
        yield Measurement(case, seconds, "s", alone, ratio)


async def _anew(begin: Callable[[Path], Awaitable[float]], folder: Path) -> float:
    if folder.exists():
        shutil.rmtree(folder)
    return await begin(folder)


async def _postgres(folder: Path) -> float:
    postgres = EmbeddedPostgres(folder)
    begin = time.perf_counter()
    await postgres.start()
    seconds = time.perf_counter() - begin
    await postgres.stop()
    return seconds


async def _planwire(folder: Path) -> float:
    address = f"127.0.0.1:{free_port()}"
    begin = time.perf_counter()
    process = await start(
        *("-m", "service", "serve", "--listen", address, "--admin-listen", "", "--data-dir", str(folder)),
        *("--log-level", "error"),
    )
    try:
        async with grpc.aio.insecure_channel(address, _OFTEN) as channel:
            call = WorkspaceServiceStub(channel).ListWorkspaces(
                ListWorkspacesRequest(), wait_for_ready=True, timeout=_PATIENCE_SECONDS
            )
            await call
            return time.perf_counter() - begin
    finally:
        process.terminate()
        await process.wait()
