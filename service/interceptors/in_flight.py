"""The calls that are being handled now."""

import asyncio

from service.interceptors.call import Call, Handler, Method, Request, Response


class InFlight:
    """Counts calls, as an interceptor."""

    def __init__(self) -> None:
        self._count = 0
        self._none = asyncio.Event()
        self._none.set()

    def __call__(self, _method: Method, proceed: Handler) -> Handler:
        async def handle(request: Request, call: Call) -> Response:
            self._count += 1
            self._none.clear()
            try:
                return await proceed(request, call)
            finally:
                self._count -= 1
                if not self._count:
                    self._none.set()

        return handle

    async def none(self) -> None:
        """Wait until no call is in flight."""
        await self._none.wait()
