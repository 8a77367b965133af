"""Empty jobs through other queues on PostgreSQL, each by its own fast path.

`python peers.py <pgqueuer|procrastinate> <database URL> <batch> <seconds>` prints jobs per second. It runs in an
environment of its own, see claims.py, and knows nothing of Planwire.
"""

import asyncio
import os
import sys
import time

# More than each of them does in a second here.
_JOBS_A_SECOND = {"pgqueuer": 12_000, "procrastinate": 3_000}
_WORKERS = 5
_CONCURRENCY = 64
_PATIENCE_SECONDS = 60.0


async def _pgqueuer(url: str, batch: int, jobs: int, done: list[float]) -> None:
    """Several workers in one process, each of which fetches and completes `batch` jobs at once."""
    import asyncpg  # noqa: PLC0415
    from pgqueuer import PgQueuer  # type: ignore[import-not-found]  # noqa: PLC0415
    from pgqueuer.db import AsyncpgDriver  # type: ignore[import-not-found]  # noqa: PLC0415
    from pgqueuer.queries import Queries  # type: ignore[import-not-found]  # noqa: PLC0415

    connection = await asyncpg.connect(url)
    queries = Queries(AsyncpgDriver(connection))
    await queries.install()
    await queries.enqueue(["empty"] * jobs, [None] * jobs, [0] * jobs)
    await connection.execute("ANALYZE")

    async def worker() -> None:
        queuer = PgQueuer(AsyncpgDriver(await asyncpg.connect(url)))

        @queuer.entrypoint("empty")  # type: ignore[untyped-decorator]
        async def empty(_job: object) -> None:
            done.append(time.perf_counter())

        await queuer.run(batch_size=batch)

    await asyncio.gather(*(worker() for _ in range(_WORKERS)))


async def _procrastinate(url: str, _batch: int, jobs: int, done: list[float]) -> None:
    """One worker that runs many jobs at once; it fetches and completes them one by one."""
    from procrastinate import App, PsycopgConnector  # type: ignore[import-not-found]  # noqa: PLC0415

    app = App(connector=PsycopgConnector(conninfo=url, max_size=10))

    @app.task(name="empty")  # type: ignore[untyped-decorator]
    async def empty() -> None:
        done.append(time.perf_counter())

    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        await empty.batch_defer_async(*({} for _ in range(jobs)))
        await app.connector.execute_query_async("ANALYZE")
        await app.run_worker_async(concurrency=_CONCURRENCY, install_signal_handlers=False)


async def _jobs_per_second(peer: str, url: str, batch: int, seconds: float) -> float:
    done: list[float] = []
    jobs = int(_JOBS_A_SECOND[peer] * 1.2 * seconds)
    running = asyncio.create_task(
        {"pgqueuer": _pgqueuer, "procrastinate": _procrastinate}[peer](url, batch, jobs, done)
    )
    until = time.monotonic() + _PATIENCE_SECONDS
    while not done and not running.done() and time.monotonic() < until:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    await asyncio.sleep(seconds / 5)  # the first jobs prepare statements
    before, start = len(done), time.perf_counter()
    await asyncio.wait([running], timeout=seconds)
    if running.done():
        await running
    if not done or len(done) >= jobs:
        raise RuntimeError(f"{len(done)} of {jobs} jobs were done, which is no measure")
    return (len(done) - before) / (time.perf_counter() - start)


async def _main(peer: str, url: str, batch: str, seconds: str) -> None:
    print(await _jobs_per_second(peer, url, int(batch), float(seconds)), flush=True)
    os._exit(0)  # not by a shutdown, which waits until all jobs are done


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))
