"""Calls of every shape, through the client of users or through what is generated alone."""

import asyncio
import base64
import importlib
import re
import time
from collections.abc import AsyncIterator, Iterable
from typing import Any

import grpc.aio
import planwire
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from planwire.v1.task_service_pb2 import ListTasksRequest

from clients.conformance.python import targets


async def call(request: dict[str, Any], _: Any) -> dict[str, Any]:
    """One call, with everything that came of it."""
    messages: list[str] = []
    try:
        if request.get("plain"):
            async with targets.channel(request["target"]) as channel:
                await _call(channel, request, messages)
        else:
            async with targets.client(request["target"]) as client:
                await _call(client.channel, request, messages)
    except grpc.aio.AioRpcError as error:
        return targets.outcome(error, messages=messages)
    return targets.outcome(messages=messages) | ({"code": "CANCELLED"} if request.get("was_cancelled") else {})


async def _call(channel: grpc.aio.Channel, request: dict[str, Any], messages: list[str]) -> None:
    method = method_of(request["method"])
    sent = [base64.b64decode(each) for each in request["requests"]]
    extra: dict[str, Any] = {"timeout": (request.get("deadline_ms") or 0) / 1000 or None}
    if request.get("plain"):
        extra["metadata"] = targets.metadata(request["target"])
    if method is None:
        unknown: Any = channel.unary_unary(f"/{request['method']}")
        messages.append(targets.encoded(await unknown(sent[0], **extra)))
        return
    given = [GetMessageClass(method.input_type).FromString(each) for each in sent]
    begin = getattr(stub(channel, method), method.name)
    started = begin(iter(given) if method.client_streaming else given[0], **extra)
    cancel_after, most = request.get("cancel_after"), request.get("most")
    if cancel_after == 0:
        await asyncio.sleep(0)
        _cancel(started, request)
    try:
        async for message in _answers(started, method):
            messages.append(targets.encoded(message.SerializeToString()))
            if len(messages) == cancel_after:
                _cancel(started, request)
            if len(messages) == most:
                started.cancel()
                break
            await asyncio.sleep((request.get("read_delay_ms") or 0) / 1000)
    except asyncio.CancelledError:
        if not request.get("was_cancelled"):
            raise


def _cancel(started: Any, request: dict[str, Any]) -> None:
    request["was_cancelled"] = True
    started.cancel()


async def _answers(started: Any, method: MethodDescriptor) -> AsyncIterator[Message]:
    if method.server_streaming:
        async for message in started:
            yield message
    else:
        yield await started


async def pages(request: dict[str, Any], _: Any) -> dict[str, Any]:
    """Every page of a list of tasks, by the client's own loop."""
    messages: list[str] = []
    wanted = ListTasksRequest.FromString(base64.b64decode(request["request"]))
    try:
        async with targets.client(request["target"]) as client:
            async for page in planwire.paginate(client.tasks.ListTasks, wanted):
                messages.append(targets.encoded(page.SerializeToString()))  # noqa: PERF401  # those before an error count
    except planwire.PlanwireError as error:
        return targets.outcome(error, messages=messages)
    return targets.outcome(messages=messages)


async def register(request: dict[str, Any], _: Any) -> dict[str, Any]:
    """Which workspace a folder belongs to."""
    async with targets.client(request["target"]) as client:
        workspace = await client.register_workspace(request["folder"], name=request.get("name") or "")
        return targets.outcome(
            workspace_id=workspace.id, path=workspace.path, name=workspace.name, used=client.workspace
        )


async def repeat(request: dict[str, Any], _: Any) -> dict[str, Any]:
    """As many calls as `concurrency` callers make in `seconds` over one connection."""
    method = method_of(request["method"])
    if method is None:
        raise ValueError(f"there is no method {request['method']}")
    message = GetMessageClass(method.input_type).FromString(base64.b64decode(request["request"]))
    until = time.monotonic() + request["seconds"]
    count = errors = 0
    async with targets.channel(request["target"]) as channel:
        begin = getattr(stub(channel, method), method.name)
        metadata = targets.metadata(request["target"])

        async def caller() -> None:
            nonlocal count, errors
            while time.monotonic() < until:
                try:
                    await begin(message, metadata=metadata)
                    count += 1
                except grpc.aio.AioRpcError:
                    errors += 1

        await asyncio.gather(*(caller() for _ in range(request["concurrency"])))
    return targets.outcome(count=count, errors=errors)


def method_of(name: str) -> MethodDescriptor | None:
    """`planwire.v1.PlanService/CreatePlan`; None where the contract has no such method."""
    service, _, rpc = name.partition("/")
    file = re.sub(r"(?<!^)(?=[A-Z])", "_", service.rpartition(".")[2]).lower()
    descriptor = importlib.import_module(f"planwire.v1.{file}_pb2").DESCRIPTOR
    methods: Iterable[MethodDescriptor] = descriptor.services_by_name[service.rpartition(".")[2]].methods
    return next((method for method in methods if method.name == rpc), None)


def stub(channel: grpc.aio.Channel, method: MethodDescriptor) -> Any:
    """The generated stub that has this method."""
    module = method.containing_service.file.name.removesuffix(".proto").replace("/", ".")
    return getattr(importlib.import_module(f"{module}_pb2_grpc"), f"{method.containing_service.name}Stub")(channel)
