"""The messages of a call are waited for only so long, and not before it is known who calls."""

import asyncio
from collections.abc import AsyncIterator

from service.errors import DeadlineExceeded, InvalidArgument
from service.interceptors.call import Call, Handler, Interceptor, Method, Request, Response


def receive_requests(seconds: float) -> Interceptor:
    """Gives handlers the one message of a call, or an iterator of them for a client stream, as bytes.

    Each is waited for `seconds` at most.
    """

    async def next_of(stream: AsyncIterator[bytes]) -> bytes | None:
        try:
            async with asyncio.timeout(seconds):
                return await anext(stream, None)
        except TimeoutError:
            raise DeadlineExceeded(
                "DEADLINE_EXCEEDED",
                f"no message came for {seconds:g} s, which is how long this server waits for one; "
                "call again, and go on with an import after the batch that GetImport tells",
            ) from None

    def intercept(method: Method, proceed: Handler) -> Handler:
        async def handle(stream: AsyncIterator[bytes], call: Call) -> Response:
            request = await next_of(stream)
            if request is None:
                raise InvalidArgument("MALFORMED_REQUEST", f"the call carries no {method.request_name}; send one")
            return await proceed(request, call)

        async def handle_stream(stream: AsyncIterator[bytes], call: Call) -> Response:
            async def requests() -> AsyncIterator[Request]:
                while (request := await next_of(stream)) is not None:
                    yield request

            return await proceed(requests(), call)

        return handle_stream if method.client_streaming else handle

    return intercept
