"""A process that uses an embedded server as the service does: start, watch, and stop on SIGTERM.

`python process.py <data folder> [--fork]` prints one JSON line when the server accepts connections.
"""

import asyncio
import contextlib
import json
import os
import signal
import sys
from pathlib import Path

import structlog
import uvloop

from service.database.embedded import EmbeddedPostgres


async def main(data_dir: Path) -> None:
    # What is killed here are processes, not the machine: what they wrote is with the kernel.
    server = EmbeddedPostgres(data_dir, {"fsync": "off"})
    loop = asyncio.get_running_loop()
    terminated = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, terminated.set)
    await server.start()
    child = os.fork() if "--fork" in sys.argv else None
    if child == 0:
        signal.pause()
    print(json.dumps({"owner": server.owner, "url": server.urls.owner, "child": child}), flush=True)  # noqa: T201
    watch = asyncio.create_task(server.watch())
    await terminated.wait()
    watch.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await watch
    await server.stop()


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    uvloop.run(main(Path(sys.argv[1])))
