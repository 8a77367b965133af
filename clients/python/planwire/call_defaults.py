"""What every call carries unless its caller says otherwise."""

import uuid
from collections.abc import Iterable
from typing import TypeVar

from google.protobuf.message import Message

Request = TypeVar("Request")

# Its requests name a workspace as what they are about: none is filled in there.
_WORKSPACE_SERVICE = "planwire/v1/workspace_service.proto"


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

    def fill(self, request: Request) -> Request:
        """The request with its empty `workspace_id` and `request_id` filled in.

        The caller's message stays as it is: sent a second time it means a second call, not a repetition.
        """
        if not isinstance(request, Message):
            return request
        file, fields = request.DESCRIPTOR.file.name, request.DESCRIPTOR.fields_by_name
        missing = {}
        if self.workspace and "workspace_id" in fields and file != _WORKSPACE_SERVICE:
            missing["workspace_id"] = self.workspace
        if "request_id" in fields:
            missing["request_id"] = str(uuid.uuid4())
        missing = {name: value for name, value in missing.items() if not getattr(request, name)}
        if not missing:
            return request
        filled = type(request)()
        filled.CopyFrom(request)
        for name, value in missing.items():
            setattr(filled, name, value)
        return filled

    def add_metadata(self, given: Iterable[tuple[str, str | bytes]] | None) -> list[tuple[str, str | bytes]]:
        """The metadata of a call with what it lacks."""
        pairs = [(key, value) for key, value in given or ()]
        keys = {key.lower() for key, _ in pairs}
        return [*pairs, *((key, value) for key, value in self._metadata if key not in keys)]
