"""How long `planwire graph index` takes for the sources of Django, in how much memory, and what questions take then."""

import asyncio
import os
import random
import shutil
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter

import asyncpg
import grpc.aio
from planwire.v1.code_graph_service_pb2 import FindSymbolsRequest, GetImpactRequest, ListRelatedSymbolsRequest
from planwire.v1.code_graph_service_pb2_grpc import CodeGraphServiceStub
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from tests.benchmarks.code_graph.packages import DJANGO, fetched_source
from tests.benchmarks.measuring import percentile
from tests.benchmarks.stage import server, stage

_WORKSPACE = "django"
_TOUCHED = "django/db/models/query.py"
_TOUCHES = 5
_DRAWN = (
    "SELECT id::text, fully_qualified_name FROM code_nodes "
    "WHERE node_type IN ('function', 'method', 'class') ORDER BY md5(fully_qualified_name || $1::text) LIMIT $2::int"
)


async def indexing() -> AsyncIterator[str]:
    """A line for each figure."""
    async with (
        stage() as place,
        place.database() as url,
        server(url, embedding_provider="none") as port,
        grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel,
    ):
        folder = place.folder / "source"
        shutil.copytree(fetched_source(DJANGO), folder)
        await WorkspaceServiceStub(channel).RegisterWorkspace(
            RegisterWorkspaceRequest(workspace_id=_WORKSPACE, path=str(folder))
        )
        async with _most_memory() as most:
            seconds = await _index(folder, port)
        yield f"indexed in {seconds:.1f} s; at most {most[0]:,.0f} MB in all processes but those of PostgreSQL"
        touched = []
        for number in range(_TOUCHES):
            with (folder / _TOUCHED).open("a") as file:
                file.write(f"\n\ndef touched_{number}():\n    return None\n")
            touched.append(await _index(folder, port))
        yield f"one touched file: {_listed(touched)} s"
        connection = await asyncpg.connect(url)
        try:
            counted = await connection.fetchrow("SELECT (SELECT count(*) FROM code_nodes), count(*) FROM code_edges")
            yield "{:,} symbols, {:,} edges".format(*counted or ())
            drawn = await connection.fetch(_DRAWN, "13", 500)
        finally:
            await connection.close()
        graph = CodeGraphServiceStub(channel)
        ids, names = [row["id"] for row in drawn], [row["fully_qualified_name"] for row in drawn]

        async def callers(id_: str) -> object:
            return await graph.ListRelatedSymbols(
                ListRelatedSymbolsRequest(
                    workspace_id=_WORKSPACE,
                    node_id=id_,
                    edge_types=["CODE_EDGE_TYPE_CALLS"],
                    direction="CODE_DIRECTION_INCOMING",
                )
            )

        async def impact(id_: str) -> object:
            return await graph.GetImpact(GetImpactRequest(workspace_id=_WORKSPACE, node_ids=[id_], max_depth=6))

        async def symbol(name: str) -> object:
            return await graph.FindSymbols(FindSymbolsRequest(workspace_id=_WORKSPACE, query=name, exact=True))

        yield await _answered("callers", callers, ids)
        yield await _answered("impact to a depth of 6", impact, random.Random(13).sample(ids, 150))  # noqa: S311
        yield await _answered("a symbol by its name", symbol, names)


async def _index(folder: Path, port: int) -> float:
    began = perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(str(Path(sys.executable).with_name("planwire")), "graph", "index", str(folder)),
        env=os.environ | {"PLANWIRE_ADDRESS": f"127.0.0.1:{port}", "PLANWIRE_WORKSPACE": _WORKSPACE},
        stdout=asyncio.subprocess.DEVNULL,
    )
    if await process.wait():
        raise RuntimeError(f"planwire graph index ended with {process.returncode}")
    return perf_counter() - began


def _listed(seconds: Sequence[float]) -> str:
    return ", ".join(f"{each:.2f}" for each in sorted(seconds))


async def _answered(what: str, ask: Callable[[str], Awaitable[object]], asked: Sequence[str]) -> str:
    took = []
    for each in asked:
        began = perf_counter()
        await ask(each)
        took.append(1000 * (perf_counter() - began))
    p50, p99 = percentile(took, 50), percentile(took, 99)
    return f"{what}, {len(took)} times: p50 {p50:.1f} ms, p99 {p99:.1f} ms, at most {max(took):.1f} ms"


@asynccontextmanager
async def _most_memory() -> AsyncIterator[list[float]]:
    """The most megabytes that the processes below this one had at once, each page counted once."""
    most = [0.0]

    async def look() -> None:
        while True:
            most[0] = max(most[0], sum(map(_megabytes, _below(os.getpid()))))
            await asyncio.sleep(0.25)

    looking = asyncio.create_task(look())
    try:
        yield most
    finally:
        looking.cancel()


def _below(pid: int) -> Iterator[int]:
    for thread in Path(f"/proc/{pid}/task").iterdir():
        try:
            children = (thread / "children").read_text().split()
        except OSError:
            continue  # it ended meanwhile
        for child in map(int, children):
            yield child
            yield from _below(child)


def _megabytes(pid: int) -> float:
    try:
        if "postgres" in Path(f"/proc/{pid}/comm").read_text():
            return 0.0
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0  # it ended meanwhile
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
