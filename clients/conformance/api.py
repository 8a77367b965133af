"""The contract as the driver uses it: methods by their names, requests out of proto JSON, answers as proto JSON."""

import base64
import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import grpc
import grpc.aio
import planwire.v1
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from google.rpc import error_details_pb2

Json: TypeAlias = dict[str, Any]


def _methods() -> Iterator[MethodDescriptor]:
    for module in pkgutil.iter_modules(planwire.v1.__path__):
        if module.name.endswith("_service_pb2"):
            file = importlib.import_module(f"planwire.v1.{module.name}").DESCRIPTOR
            for service in file.services_by_name.values():
                yield from service.methods


METHODS: Mapping[str, MethodDescriptor] = {
    f"{method.containing_service.name}/{method.name}": method for method in _methods()
}
"""Every RPC, as `PlanService/CreatePlan`."""


def full_name(method: str) -> str:
    """How runners call a method."""
    return f"planwire.v1.{method}"


def wire(method: str, request: Json) -> bytes:
    """The bytes of a request; those of a method that does not exist are of no message at all.

    Raises ParseError where the request is not one.
    """
    if method not in METHODS:
        return b""
    return ParseDict(request, GetMessageClass(METHODS[method].input_type)()).SerializeToString()


def answer(method: str, encoded: str) -> Json:
    """An answer as proto JSON. Raises DecodeError."""
    return as_json(GetMessageClass(METHODS[method].output_type).FromString(base64.b64decode(encoded)))


def detail(type_: str, encoded: str) -> Json:
    """A detail of an error as proto JSON, with its type."""
    message = getattr(error_details_pb2, type_.rpartition(".")[2])
    return {"@type": type_, **as_json(message.FromString(base64.b64decode(encoded)))}


def as_json(message: Message) -> Json:
    """Proto JSON with the names of the protos."""
    found: Json = MessageToDict(message, preserving_proto_field_name=True)
    return found


class Api:
    """Calls of the driver's own, on one channel."""

    def __init__(self, channel: grpc.aio.Channel, token: str = "") -> None:
        self._channel = channel
        self._metadata = [("authorization", f"Bearer {token}")] if token else []

    async def call(self, method: str, *requests: Json) -> Json:
        """The only answer, or the first of a stream. Raises AioRpcError."""
        descriptor = METHODS[method]
        channel: Any = self._channel  # its types say nothing without serialisers
        sent: Sequence[bytes] = [wire(method, request) for request in requests]
        path = f"/{full_name(method)}"
        read = GetMessageClass(descriptor.output_type).FromString
        if descriptor.client_streaming:
            stream = channel.stream_unary(path, None, read)
            return as_json(await stream(iter(sent), metadata=self._metadata, timeout=60))
        if descriptor.server_streaming:
            call = channel.unary_stream(path, None, read)(sent[0], metadata=self._metadata, timeout=60)
            first = await call.read()
            call.cancel()
            return as_json(first)
        unary = channel.unary_unary(path, None, read)
        return as_json(await unary(sent[0], metadata=self._metadata, timeout=60))
