"""What Search does in the database, without Planwire: its statements on as many connections as there are callers.

`python -m tests.benchmarks.search.straight <database URL> <callers> <seconds> <path prefix> <query vectors>` prints
searches per second.
"""

import asyncio
import sys
import time
from itertools import cycle

import uvloop
from planwire.v1.search_service_pb2 import SearchRequest

from service.database.pool import open_pool
from service.database.statements import Database
from service.store.searches import SearchStore, documents
from tests.benchmarks.search import synthetic
from tests.benchmarks.search.filling import MODEL, WORKSPACE

_DEPTH = 100


async def _searches_per_second(database_url: str, callers: int, seconds: float, prefix: str, count: int) -> float:
    pool = await open_pool(database_url, size=callers)
    store = SearchStore(Database(pool))
    chunks = (await store.statistics(WORKSPACE, [])).chunks
    vectors = cycle([vector.tolist() for vector in synthetic.query_vectors(count)])
    request = SearchRequest(workspace_id=WORKSPACE, path_prefix=prefix)
    done, ends = 0, False

    async def call() -> None:
        nonlocal done
        while not ends:
            vector = next(vectors)
            near = await store.near(documents(request, None, None), MODEL, vector, chunks, _DEPTH)
            found = await store.measured(WORKSPACE, near, near, [], MODEL, vector)
            await store.show(WORKSPACE, [record["id"] for record in found[:10]])
            done += 1

    calls = [asyncio.create_task(call()) for _ in range(callers)]
    await asyncio.sleep(seconds / 5)  # the first ones prepare the statements on each connection
    before, start = done, time.perf_counter()
    await asyncio.sleep(seconds)
    rate = (done - before) / (time.perf_counter() - start)
    ends = True
    await asyncio.gather(*calls)
    await pool.close()
    return rate


if __name__ == "__main__":
    url, callers, seconds, prefix, count = sys.argv[1:]
    print(uvloop.run(_searches_per_second(url, int(callers), float(seconds), prefix, int(count))))
