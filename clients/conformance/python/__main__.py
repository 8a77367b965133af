"""The runner of Python: does what the driver asks and reports what came of it, as ../README.md describes."""

import asyncio
import json
import platform
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import planwire

from clients.conformance.python.calls import call, pages, register, repeat
from clients.conformance.python.streams import watch, work
from clients.conformance.python.targets import outcome

_LONGEST_LINE = 16 * 1024 * 1024

Say = Callable[..., None]

_DEEDS: dict[str, Callable[[dict[str, Any], Say], Awaitable[dict[str, Any]]]] = {
    "call": call,
    "pages": pages,
    "register": register,
    "repeat": repeat,
    "watch": watch,
    "work": work,
}


class Runner:
    """Several requests at once, each a task."""

    def __init__(self) -> None:
        self._running: dict[int, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Until standard input ends."""
        requests = asyncio.StreamReader(limit=_LONGEST_LINE)
        loop = asyncio.get_running_loop()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(requests), sys.stdin)
        while line := await requests.readline():
            self._begin(json.loads(line))
        for task in self._running.values():
            task.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    def _begin(self, request: dict[str, Any]) -> None:
        id_ = request["id"]
        task = asyncio.create_task(self._answer(request))
        self._running[id_] = task
        task.add_done_callback(lambda _: self._running.pop(id_, None))

    async def _answer(self, request: dict[str, Any]) -> None:
        def say(**fields: Any) -> None:
            sys.stdout.write(json.dumps({"id": request["id"], **fields}) + "\n")
            sys.stdout.flush()

        match request["do"]:
            case "describe":
                last = {"language": "python", "version": platform.python_version(), "client": planwire.__version__}
            case "stop":
                await self._stop(request["stop"])
                last = {"code": "OK"}
            case known if known in _DEEDS:
                last = await _end_of(_DEEDS[known](request, say))
            case unknown:
                last = {"code": "UNSUPPORTED", "message": f"{unknown} is not known"}
        say(done=True, **last)

    async def _stop(self, id_: int) -> None:
        if task := self._running.get(id_):
            task.cancel()
            await asyncio.wait([task])


async def _end_of(deed: Awaitable[dict[str, Any]]) -> dict[str, Any]:
    """The last line about a deed, however it ends."""
    try:
        return await deed
    except asyncio.CancelledError:
        return outcome()
    except planwire.PlanwireError as error:
        return outcome(error)
    except planwire.FolderError as error:
        return {"code": "FOLDER", "message": str(error)}
    except ValueError as error:
        return {"code": "SETTING", "message": str(error)}


if __name__ == "__main__":
    asyncio.run(Runner().run())
