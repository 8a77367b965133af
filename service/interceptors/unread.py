"""Answers that a client does not read: gRPC would keep them for as long as the connection lasts.

It sends what was handed to it before anything else of the call, an error too, and lets nobody end a call at once. But
it does so by itself where the task that holds the call is cancelled.
"""

import asyncio
import gc
from collections.abc import Iterator, Set
from contextlib import contextmanager
from typing import Any

from prometheus_client import Counter

from service.interceptors.call import Call

UNREAD = Counter("planwire_unread_answers_total", "Calls that were ended because their client did not read the answer")

_EVERY_SECONDS = 1.0
# gRPC's name for the task that waits for the task of a call, and for its client to give it up.
_OUTER_TASK = "rpc_task"


class UnreadAnswers:
    """Knows the answers that are on their way, and ends the calls of those that stay so."""

    def __init__(self, seconds: float) -> None:
        """`seconds` is how long a client may take."""
        self._seconds = seconds
        self._until: dict[asyncio.Task[Any], float] = {}

    def last(self, call: Call) -> None:
        """The present task hands over the last that there is of its call."""
        task = self._begin()
        call.when_sent(lambda _: self._until.pop(task, None))

    @contextmanager
    def message(self) -> Iterator[None]:
        """The present task hands over a message of a stream, for as long as the block lasts."""
        task = self._begin()
        try:
            yield
        finally:
            self._until.pop(task, None)

    def _begin(self) -> "asyncio.Task[Any]":
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("gRPC handles each call in a task")
        self._until[task] = asyncio.get_running_loop().time() + self._seconds
        return task

    async def run(self) -> None:
        """End calls until cancelled."""
        while True:
            await asyncio.sleep(_EVERY_SECONDS)
            now = asyncio.get_running_loop().time()
            late = {task for task, until in self._until.items() if until <= now}
            if late:
                UNREAD.inc(len(late))
                for task in late:
                    del self._until[task]
                _end(late)


def _end(calls: Set["asyncio.Task[Any]"]) -> None:
    for outer in asyncio.all_tasks():
        if outer.get_name() == _OUTER_TASK and not calls.isdisjoint(_tasks_in(outer)):
            outer.cancel()
    for task in calls:
        task.cancel()


def _tasks_in(outer: "asyncio.Task[Any]") -> "list[asyncio.Task[Any]]":
    """The tasks among the variables of gRPC's own coroutine, which cannot be asked for them."""
    variables = gc.get_referents(*gc.get_referents(outer.get_coro()))
    return [variable for variable in variables if isinstance(variable, asyncio.Task)]
