"""A client that calls any RPC by its name: `client.CreatePlan(workspace_id=…, plan={"name": …})`."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

import grpc
import planwire.v1
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from tests.support.waiting import PATIENCE_SECONDS

Metadata: TypeAlias = tuple[tuple[str, str], ...]


def _methods() -> Iterator[MethodDescriptor]:
    for module in pkgutil.iter_modules(planwire.v1.__path__):
        if module.name.endswith("_service_pb2"):
            file = importlib.import_module(f"planwire.v1.{module.name}").DESCRIPTOR
            for service in file.services_by_name.values():
                yield from service.methods


METHODS: dict[str, MethodDescriptor] = {method.name: method for method in _methods()}
"""Every RPC of the API by its name."""

MUTATIONS = [name for name, method in METHODS.items() if "request_id" in method.input_type.fields_by_name]
# What changes something and takes no request id, and why it does no harm to repeat it.
WITHOUT_REQUEST_ID = {
    "Import": "its header has an import_id, under which nothing is stored twice",
    "AppendExecutionLogs": "each log has an id, and is passed over when it is there",
    "RenewLease": "it says how long from now on the lease lasts",
    "HeartbeatAgentSession": "it says that the agent is there now",
    "SetEmbeddingModel": "it says which model is to be the one, and changes nothing where it is",
    "IndexDocuments": "it says what files hold, and leaves those that are stored like this",
    "IndexCode": "it says what files hold, and leaves those that are stored like this",
    "RemoveIndexedFiles": "it says which files are not to be there, and passes over those that are not",
    "RemoveCode": "it says which files are not to be there, and passes over those that are not",
}


def path(rpc: str) -> str:
    """The HTTP/2 path of an RPC."""
    return f"/{METHODS[rpc].containing_service.full_name}/{rpc}"


def request_class(rpc: str) -> type[Message]:
    return GetMessageClass(METHODS[rpc].input_type)


class Client:
    """Its methods are the RPCs. Each takes the request's fields; a stream of requests is a list of messages.

    A unary answer is returned, a stream of answers is the iterator of gRPC.
    """

    def __init__(
        self, channel: grpc.Channel, metadata: Metadata = (), timeout: float | None = PATIENCE_SECONDS
    ) -> None:
        self.channel = channel
        self._metadata = metadata
        self._timeout = timeout

    def with_(self, metadata: Metadata = (), timeout: float | None = PATIENCE_SECONDS) -> "Client":
        """The same channel, other metadata and deadline."""
        return Client(self.channel, metadata, timeout)

    def raw(self, rpc: str, *requests: bytes) -> Any:
        """Send these bytes."""
        method = METHODS[rpc]
        return self._call(method, iter(requests) if method.client_streaming else requests[0], bytes)

    def __getattr__(self, rpc: str) -> Callable[..., Any]:
        if rpc not in METHODS:
            raise AttributeError(rpc)
        message_class = request_class(rpc)

        def call(messages: Iterable[Message] | None = None, /, **fields: Any) -> Any:
            request = message_class(**fields) if messages is None else iter(messages)
            return self._call(METHODS[rpc], request, message_class.SerializeToString)

        return call

    def _call(self, method: MethodDescriptor, request: Any, serializer: Callable[[Any], bytes]) -> Any:
        make = {
            (False, False): self.channel.unary_unary,
            (False, True): self.channel.unary_stream,
            (True, False): self.channel.stream_unary,
            (True, True): self.channel.stream_stream,
        }[method.client_streaming, method.server_streaming]
        call = make(path(method.name), serializer, GetMessageClass(method.output_type).FromString)
        return call(request, timeout=self._timeout, metadata=self._metadata)
