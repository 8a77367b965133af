"""Requests are parsed and held against the constraints in the protos before anybody sees them."""

from collections.abc import AsyncIterator

from google.protobuf.message import Message

from service.interceptors.call import Call, Handler, Interceptor, Method, Request, Response
from service.validation import Validator


def validate_requests(validator: Validator) -> Interceptor:
    """Gives handlers parsed and valid requests in place of bytes."""

    def intercept(method: Method, proceed: Handler) -> Handler:
        request_class = method.request_class

        async def handle(raw: Request, call: Call) -> Response:
            return await proceed(await validator.parse(raw, request_class), call)

        async def handle_stream(stream: AsyncIterator[bytes], call: Call) -> Response:
            async def requests() -> AsyncIterator[Message]:
                async for raw in stream:
                    yield await validator.parse(raw, request_class)

            return await proceed(requests(), call)

        return handle_stream if method.client_streaming else handle

    return intercept
