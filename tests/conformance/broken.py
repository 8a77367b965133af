"""A runner that does much of what a client may do wrong: a suite that lets it pass proves nothing."""

import asyncio
import base64
from collections.abc import Callable
from itertools import count
from typing import Any

from planwire.v1.execution_service_pb2 import GetUsageResponse
from planwire.v1.task_service_pb2 import CreateTaskResponse

from clients.conformance.python import __main__ as runner
from clients.conformance.python.calls import call, pages, register
from clients.conformance.python.streams import watch, work

Request = dict[str, Any]
Say = Callable[..., None]


async def _call(request: Request, say: Say) -> Request:
    """Keeps large numbers in floats, loses nanoseconds and the reasons of errors, and never cancels."""
    end = await call({**request, "cancel_after": None} if request.get("cancel_after") == 0 else request, say)
    if end["code"] == "UNIMPLEMENTED":
        return end | {"reason": "UNKNOWN"}
    if request["method"].endswith("GetUsage"):
        usage = GetUsageResponse.FromString(base64.b64decode(end["messages"][0]))
        usage.total.total_tokens = int(float(usage.total.total_tokens))
        end["messages"] = [base64.b64encode(usage.SerializeToString()).decode()]
    if request["method"].endswith("CreateTask") and end["messages"]:
        created = CreateTaskResponse.FromString(base64.b64decode(end["messages"][0]))
        created.task.available_at.nanos = 0
        created.replayed = False
        end["messages"] = [base64.b64encode(created.SerializeToString()).decode()]
    return end | {"reason": "", "details": end["details"][:1]}


async def _pages(request: Request, say: Say) -> Request:
    """Ends with the first page."""
    end = await pages(request, say)
    return end | {"messages": end["messages"][:1]}


async def _register(request: Request, say: Say) -> Request:
    """Gives no workspace a name."""
    return await register({**request, "name": ""}, say)


async def _watch(request: Request, say: Say) -> Request:
    """Tells every fifth event twice."""
    numbers = count(1)

    def stammer(**line: Any) -> None:
        say(**line)
        if "event" in line and next(numbers) % 5 == 0:
            say(**line)

    return await watch(request, stammer)


async def _work(request: Request, say: Say) -> Request:
    """Takes whatever there is, succeeds in everything, and goes on when it is told to stop."""
    request = {**request, "claim": "", "outcome": "complete"}
    return await asyncio.shield(asyncio.create_task(work(request, say)))


if __name__ == "__main__":
    runner._DEEDS.update(call=_call, pages=_pages, register=_register, watch=_watch, work=_work)
    asyncio.run(runner.Runner().run())
