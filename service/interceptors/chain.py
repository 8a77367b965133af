"""Servicers on the wire: each RPC of a service behind the interceptors, registered by its descriptor.

The handlers take bytes and the interceptors are composed once, at start. gRPC's own deserializers would answer a
malformed message with UNKNOWN and the name of a Python exception, and its own interceptors would run for each call
anew.
"""

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from typing import Any

import grpc
import grpc.aio
from google.protobuf.descriptor import ServiceDescriptor

from service.errors import ResourceExhausted
from service.interceptors.call import Call, Handler, Interceptor, Method, Request
from service.interceptors.unread import UnreadAnswers

# What agents call all day long.
EVERYDAY_CALLS = frozenset(
    {
        *("GetPlan", "ListPlans", "GetTask", "ListTasks", "CreateTask", "UpdateTask"),
        *("ListReadyTasks", "ClaimTasks", "RenewLease", "CompleteTask", "CompleteAndClaimNext", "FailTask"),
    }
)


def add_service(
    server: grpc.aio.Server,
    servicer: object,
    service: ServiceDescriptor,
    interceptors: Sequence[Interceptor],
    unread: UnreadAnswers,
    *,
    write_seconds: float,
) -> None:
    """Let the server serve a whole service.

    `servicer` has a coroutine method for each RPC, or an async generator for a server stream; each takes the request
    (an async iterator of requests for a client stream) and the Call. The first interceptor is the outermost.
    A stream whose client does not read for `write_seconds` is ended.
    """
    together, apart = dict[str, Any](), dict[str, Any]()
    for descriptor in service.methods:
        method = Method(descriptor)
        handler = _handler(getattr(servicer, method.name), method, unread, write_seconds)
        for interceptor in reversed(interceptors):
            handler = interceptor(method, handler)
        line = apart if method.streaming or method.name in EVERYDAY_CALLS else together
        line[method.name] = _grpc_handler(method, handler, unread)
    # gRPC has all calls wait in one line until the event loop takes them, one in a turn. What is registered waits in a
    # line of its own: so thousands of streams that are opened, or calls of one RPC that are reset, let the others pass.
    # Each line costs every call one or two microseconds.
    server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(service.full_name, together),))
    server.add_registered_method_handlers(service.full_name, apart)


def _handler(function: Any, method: Method, unread: UnreadAnswers, write_seconds: float) -> Handler:
    if not method.server_streaming:
        handler: Handler = function
        return handler

    async def write_all(request: Request, call: Call) -> None:
        async with aclosing(function(request, call)) as responses:
            async for response in responses:
                try:
                    async with asyncio.timeout(write_seconds):
                        if not call.messages:
                            # gRPC would send it with the first message, and again, which fails, with a status that
                            # ends the stream while that message is waiting to be read.
                            await call.context.send_initial_metadata(())
                        await call.context.write(response)
                except grpc.aio.InternalError:
                    # What gRPC makes of a client that goes in the middle of a write.
                    raise asyncio.CancelledError from None
                except TimeoutError:
                    # What it is told comes after the message that it did not read.
                    unread.last(call)
                    raise ResourceExhausted(
                        "SLOW_CONSUMER",
                        f"the client did not read for {write_seconds:g} s; resume with its last token and read faster",
                    ) from None
                call.messages += 1

    return write_all


def _grpc_handler(method: Method, handler: Handler, unread: UnreadAnswers) -> "grpc.RpcMethodHandler[Any, Any]":
    async def start(request: Any, context: "grpc.aio.ServicerContext[Any, Any]") -> Any:
        call = Call(method, context)
        answer = await handler(request, call)
        if not method.server_streaming:
            unread.last(call)
        return answer

    # To the wire every call is a stream of requests. Of others gRPC would wait for the message itself, without an end
    # and before anybody has looked at who calls.
    make = grpc.stream_stream_rpc_method_handler if method.server_streaming else grpc.stream_unary_rpc_method_handler
    return make(start, request_deserializer=None, response_serializer=_serialise)


def _serialise(response: Any) -> bytes:
    """Streams of events come serialised: one serialisation serves all of them."""
    return response if isinstance(response, bytes) else response.SerializeToString()
