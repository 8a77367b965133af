"""A server as everyday commands call it: with the settings of the command, and without what only streams need."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Any

import grpc
from google.protobuf.message_factory import GetMessageClass

from planwire.cli.connection import CallFailed, open_channel
from planwire.cli.settings import ClientSettings
from planwire.cli.workspace import find_workspace
from planwire.v1.workspace_service_pb2 import GetWorkspaceByPathRequest, GetWorkspaceRequest

_RETRY_SECONDS = 2.0
_CALL_SECONDS = 30.0
_LARGEST_PAGE = 1000


class Server:
    """Makes calls by their requests: a CreateTaskRequest calls CreateTask of the service in its file."""

    def __init__(self, address: str, channel: grpc.Channel, metadata: tuple[tuple[str, str], ...]) -> None:
        self.address = address
        self._channel = channel
        self._metadata = metadata
        self.workspace = ""
        """The id that is filled in where a request names none."""
        said = dict(metadata)
        self.actor = said.get("planwire-actor", "")
        self.session = said.get("planwire-session", "")

    def call(self, request: Any, seconds: float = _CALL_SECONDS) -> Any:
        """The response; the messages of a stream become one. Raises CallFailed."""
        try:
            return self.attempt(request, seconds)
        except grpc.RpcError as error:
            raise CallFailed(self.address, error) from error

    def attempt(self, request: Any, seconds: float = _CALL_SECONDS) -> Any:
        """As `call`, for callers who look at what is refused. Raises grpc.RpcError."""
        fields = request.DESCRIPTOR.fields_by_name
        if "workspace_id" in fields and not request.workspace_id:
            request.workspace_id = self.workspace
        if "request_id" in fields and not request.request_id:
            from uuid import uuid4

            request.request_id = str(uuid4())
        retries: Any = None
        while True:
            try:
                return self._once(request, seconds)
            except grpc.RpcError as failed:
                if failed.code() is not grpc.StatusCode.UNAVAILABLE:
                    raise
                from planwire.errors import from_rpc_error
                from planwire.retries import Retries

                retries = retries or Retries(seconds, _RETRY_SECONDS)
                pause = (
                    retries.pause_after(from_rpc_error(failed))
                    if failed.code() is grpc.StatusCode.UNAVAILABLE
                    else None
                )
                if pause is None:
                    raise
                time.sleep(pause)

    def find(self, request: Any, *missing: grpc.StatusCode) -> Any:
        """The response; None where what is asked for does not exist. Raises CallFailed.

        `missing` are further codes that mean the same.
        """
        try:
            return self.attempt(request)
        except grpc.RpcError as error:
            if error.code() in {grpc.StatusCode.NOT_FOUND, *missing}:
                return None
            raise CallFailed(self.address, error) from error

    def all(self, request: Any, limit: int = 0) -> list[Any]:
        """The items of a list, over as many pages as need be; up to `limit`, 0 means all. Raises CallFailed."""
        found: list[Any] = []
        while True:
            request.page_size = min(limit - len(found), _LARGEST_PAGE) if limit else _LARGEST_PAGE
            response = self.call(request)
            found += getattr(response, response.DESCRIPTOR.fields[0].name)
            request.page_token = response.next_page_token
            if not request.page_token or (limit and len(found) >= limit):
                return found

    def send(self, requests: Iterator[Any]) -> Any:
        """The response to a stream of requests, of which there is at least one. Raises CallFailed."""
        first = next(requests)
        name, _, answer = _method(first)
        invoke: Any = self._channel.stream_unary(
            name, request_serializer=type(first).SerializeToString, response_deserializer=answer.FromString
        )
        try:
            return invoke(chain([first], requests), metadata=self._metadata)
        except grpc.RpcError as error:
            raise CallFailed(self.address, error) from error

    def _once(self, request: Any, seconds: float) -> Any:
        name, method, answer = _method(request)
        make = self._channel.unary_stream if method.server_streaming else self._channel.unary_unary
        invoke: Any = make(
            name,
            request_serializer=type(request).SerializeToString,
            response_deserializer=answer.FromString,
        )
        response = invoke(request, timeout=seconds, metadata=self._metadata)
        if not method.server_streaming:
            return response
        whole = answer()
        for part in response:
            whole.MergeFrom(part)
        return whole


def _method(request: Any) -> tuple[str, Any, Any]:
    """What a request calls: the path of the method, the method, and the class of its responses."""
    name = request.DESCRIPTOR.name.removesuffix("Request")
    services = request.DESCRIPTOR.file.services_by_name.values()
    method = next(service.methods_by_name[name] for service in services if name in service.methods_by_name)
    return f"/{method.containing_service.full_name}/{name}", method, GetMessageClass(method.output_type)


@contextmanager
def open_server(settings: ClientSettings) -> Iterator[Server]:
    """The server of the settings; nothing is sent before the first call. Raises Failure."""
    channel, metadata = open_channel(settings)
    with channel:
        yield Server(settings.address, channel, metadata)


@contextmanager
def open_workspace(settings: ClientSettings, named: str | None) -> Iterator[Server]:
    """The same, with the workspace that a command works in. Raises Failure."""
    with open_server(settings) as server:

        def by_path(path: str) -> str:
            found = server.find(GetWorkspaceByPathRequest(path=path))
            return found.workspace.id if found else ""

        def by_id(id_: str) -> str:
            # A server does not say whether a workspace exists in which the caller may not act.
            found = server.find(GetWorkspaceRequest(workspace_id=id_), grpc.StatusCode.PERMISSION_DENIED)
            return found.workspace.id if found else ""

        server.workspace = find_workspace(settings, named, by_path, by_id)
        yield server
