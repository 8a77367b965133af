"""What every call carries unless its caller says otherwise."""

import uuid
from collections.abc import Iterable
from typing import Any, TypeVar

from google.protobuf.message import Message

from planwire.attempts import Attempts
from planwire.v1.task_service_pb2 import CompleteTaskRequest, FailTaskRequest, ReleaseTaskRequest, StartTaskRequest

Request = TypeVar("Request")

# Its requests name a workspace as what they are about: none is filled in there.
_WORKSPACE_SERVICE = "planwire/v1/workspace_service.proto"
_ENDS_OF_ATTEMPTS = (CompleteTaskRequest, FailTaskRequest, ReleaseTaskRequest)


class CallDefaults:
    """The workspace, the time and the metadata of a client's calls."""

    def __init__(
        self,
        workspace: str,
        timeout: float,
        metadata: tuple[tuple[str, str], ...],
        retry_timeout: float | None = None,
    ) -> None:
        self.workspace = workspace
        self.timeout = timeout
        self.retry_timeout = retry_timeout
        self._metadata = metadata
        self._attempts = Attempts()

    def fill(self, request: Request) -> Request:
        """The request with its empty `workspace_id` and `request_id` filled in, and the `attempt` that was begun.

        The caller's message stays as it is: sent a second time it means a second call, not a repetition.
        """
        if not isinstance(request, Message):
            return request
        file, fields = request.DESCRIPTOR.file.name, request.DESCRIPTOR.fields_by_name
        missing: dict[str, Any] = {}
        if self.workspace and "workspace_id" in fields and file != _WORKSPACE_SERVICE:
            missing["workspace_id"] = self.workspace
        if "request_id" in fields:
            missing["request_id"] = str(uuid.uuid4())
        if isinstance(request, _ENDS_OF_ATTEMPTS):
            missing["attempt"] = self._attempt(request)
        missing = {name: value for name, value in missing.items() if value is not None and not getattr(request, name)}
        if not missing:
            return request
        filled = type(request)()
        filled.CopyFrom(request)
        for name, value in missing.items():
            setattr(filled, name, value)
        return filled

    def learn(self, request: Any, response: Any) -> None:
        """Keep what later requests are filled with: the attempt at a task that a call has begun, until one ends it."""
        if isinstance(request, StartTaskRequest):
            self._attempts.begin(response.task)
        elif isinstance(request, _ENDS_OF_ATTEMPTS):
            self._attempts.end(response.task)

    def _attempt(self, request: Any) -> int | None:
        # With a request_id of its own it may be repeated when the attempt is forgotten, and is to be the same then.
        if request.HasField("attempt") or request.request_id:
            return None
        return self._attempts.of(request.workspace_id or self.workspace, request.task_id)

    def add_metadata(self, given: Iterable[tuple[str, str | bytes]] | None) -> list[tuple[str, str | bytes]]:
        """The metadata of a call with what it lacks."""
        pairs = [(key, value) for key, value in given or ()]
        keys = {key.lower() for key, _ in pairs}
        return [*pairs, *((key, value) for key, value in self._metadata if key not in keys)]
