"""Other queues on PostgreSQL: what installs them, and how many empty jobs each of them does per second."""

import asyncio
import shutil
import sys
from pathlib import Path

from service.database.cluster import OWNER
from tests.benchmarks.stage import Stage

# In an environment of their own: Planwire needs none of them.
_PEERS = Path(__file__).parents[2] / "build" / "peers"
_PYTHON = _PEERS / "bin" / "python"
_PACKAGES = ("pgqueuer[asyncpg]==1.6.0", "procrastinate==3.10.0", "psycopg[binary,pool]==3.3.9")
_RIVER = _PEERS / "river"


async def installed(queue: str) -> bool:
    """Install a queue once, which needs a package registry, and Go for River. Says on stderr why it is left out."""
    go = shutil.which("go")
    if queue != "river":
        steps = [[sys.executable, "-m", "venv", str(_PEERS)], [str(_PYTHON), "-m", "pip", "install", "-q", *_PACKAGES]]
    elif go:
        steps = [[go, "build", "-o", str(_RIVER), "."]]
    else:
        print("claims: River is left out, because Go is not installed", file=sys.stderr)
        return False
    for step in steps:
        process = await asyncio.create_subprocess_exec(
            *step, stdout=asyncio.subprocess.DEVNULL, cwd=Path(__file__).with_name("river")
        )
        if await process.wait():
            print(f"claims: {queue} could not be installed", file=sys.stderr)
            return False
    return True


async def jobs_per_second(stage: Stage, queue: str, seconds: int, *, batch: int, callers: int) -> float:
    """What a queue that is installed does in a new database, with about as many jobs in flight as these callers have.

    River has no batches for its users, so that it gets a worker for each job in flight. Raises RuntimeError when the
    queue ended without a figure.
    """
    if queue == "river":
        command, amount = [str(_RIVER)], callers * batch
    else:
        command, amount = [str(_PYTHON), str(Path(__file__).with_name("peers.py")), queue], batch
    async with stage.database(role=OWNER) as url:
        process = await asyncio.create_subprocess_exec(
            *command, url, str(amount), str(seconds), stdout=asyncio.subprocess.PIPE
        )
        output, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{queue} ended with {process.returncode}")
    return float(output)
