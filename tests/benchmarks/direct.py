"""What CreateTask does, without Planwire: its statement through asyncpg, and nothing else.

`python -m tests.benchmarks.direct <database URL> <callers> <seconds>` prints tasks per second.
"""

import asyncio
import sys
import time
from itertools import cycle
from uuid import uuid4

import uvloop

from service.database.pool import open_pool
from service.database.queries import queries
from service.domain.ids import uuid7
from service.store.mutations import CallInfo

TITLE = "Write the test first"
DESCRIPTION = "What is to be done, why, and how one will see that it works. "

_CREATE = queries("tasks")["create"]
_FINGERPRINT = bytes(32)


async def _tasks_per_second(database_url: str, callers: int, seconds: float) -> float:
    pool = await open_pool(database_url)
    open_plans = await pool.fetch("SELECT workspace_id, id FROM plans WHERE NOT terminal ORDER BY id")
    plans = cycle([tuple(plan) for plan in open_plans])
    created, ends = 0, False

    async def call() -> None:
        nonlocal created
        while not ends:
            workspace_id, plan_id = next(plans)
            id_ = uuid7()
            task = {
                "id": id_,
                "plan_id": plan_id,
                "title": TITLE,
                "description": DESCRIPTION,
            }
            call_info = CallInfo("anonymous", "CreateTask", None, str(uuid4()), _FINGERPRINT)
            statement = _CREATE(workspace_id=workspace_id, call=call_info, ids=[id_], plan_ids=[plan_id], rows=[task])
            await pool.fetch(*statement)
            created += 1

    calls = [asyncio.create_task(call()) for _ in range(callers)]
    await asyncio.sleep(seconds / 5)  # the first ones prepare the statement on each connection
    before, start = created, time.perf_counter()
    await asyncio.sleep(seconds)
    rate = (created - before) / (time.perf_counter() - start)
    ends = True
    await asyncio.gather(*calls)
    await pool.close()
    return rate


if __name__ == "__main__":
    print(uvloop.run(_tasks_per_second(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))))
