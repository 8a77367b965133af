"""Every unary call ends in time, its database work included."""

import asyncio
from typing import cast

from service.errors import DeadlineExceeded
from service.interceptors.call import Call, Handler, Interceptor, Method, Request, Response


def keep_deadlines(default_seconds: float) -> Interceptor:
    """Unary calls without a deadline get `default_seconds`. A stream lasts as long as its client wants.

    The work is cancelled at the deadline: asyncpg then cancels the statement that runs.
    """

    def intercept(method: Method, proceed: Handler) -> Handler:
        if method.streaming:
            return proceed

        async def handle(request: Request, call: Call) -> Response:
            # None without a deadline, which its type does not say.
            seconds = cast("float | None", call.context.time_remaining())
            try:
                async with asyncio.timeout(default_seconds if seconds is None else seconds):
                    return await proceed(request, call)
            except TimeoutError:
                raise DeadlineExceeded(
                    "DEADLINE_EXCEEDED",
                    "the deadline passed before the work was done; it may have happened: repeat it with its request_id",
                ) from None

        return handle

    return intercept
