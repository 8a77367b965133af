"""Requests are parsed and held against the constraints in the protos before anybody sees them."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import protovalidate
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message import DecodeError, Message
from google.protobuf.message_factory import GetMessageClass

from service.errors import InvalidArgument
from service.interceptors.call import Call, Handler, Interceptor, Method, Request, Response
from service.interceptors.uuids import UuidFields

# The protos with their annotations and comments. The published stubs have neither.
IMAGE = Path(__file__).parent.parent / "planwire.binpb"

_MOST_VIOLATIONS = 10


class Validator:
    """Parses and validates requests by the annotated image of the protos."""

    def __init__(self) -> None:
        pool = DescriptorPool()
        for file in FileDescriptorSet.FromString(IMAGE.read_bytes()).file:
            pool.Add(file)
        self._pool = pool
        self._validator = protovalidate.Validator()
        self._uuids = UuidFields(pool)
        self._refuse_to_be_blind()

    def annotated_class(self, name: str) -> type[Message]:
        """The class of a message with the constraints of its fields."""
        return GetMessageClass(self._pool.FindMessageTypeByName(name))

    def parse(self, raw: bytes, request_class: type[Message], annotated_class: type[Message]) -> Message:
        """The request in these bytes, its UUIDs in lower case.

        Raises InvalidArgument for malformed bytes and for each broken constraint.
        """
        try:
            request = request_class.FromString(raw)
            violations = self._validator.collect_violations(annotated_class.FromString(raw))
        except DecodeError:
            raise InvalidArgument(
                "MALFORMED_REQUEST",
                f"the request is not a well-formed {request_class.DESCRIPTOR.full_name}: "
                "generate your stubs from the current protos, and send text as UTF-8",
            ) from None
        found = tuple((_path(violation), _description(violation)) for violation in violations[:_MOST_VIOLATIONS])
        # A zero byte in the wire format is most often a number; only then is a look at every text worth its time.
        if not found and b"\0" in raw:
            found = tuple((path, "must not hold a NUL character") for path in _texts_with_nul(request, ""))
        if found:
            message = "; ".join(f"{path}: {description}" if path else description for path, description in found)
            raise InvalidArgument("INVALID_FIELD", message, violations=found)
        self._uuids.to_lower_case(request, raw)
        return request

    def _refuse_to_be_blind(self) -> None:
        """Protovalidate passes everything when it finds no rules, so a message that breaks one has to fail."""
        known_bad = self.annotated_class("planwire.v1.GetPlanRequest")()
        if not self._validator.collect_violations(known_bad):
            raise RuntimeError(f"{IMAGE.name} holds no constraints: run `make gen`")


def validate_requests(validator: Validator) -> Interceptor:
    """Gives handlers parsed and valid requests in place of bytes."""

    def intercept(method: Method, proceed: Handler) -> Handler:
        request_class, annotated_class = method.request_class, validator.annotated_class(method.request_name)

        async def handle(raw: Request, call: Call) -> Response:
            return await proceed(validator.parse(raw, request_class, annotated_class), call)

        async def handle_stream(stream: AsyncIterator[bytes], call: Call) -> Response:
            async def requests() -> AsyncIterator[Message]:
                async for raw in stream:
                    yield validator.parse(raw, request_class, annotated_class)

            return await proceed(requests(), call)

        return handle_stream if method.client_streaming else handle

    return intercept


def _path(violation: protovalidate.Violation) -> str:
    path = ""
    for element in violation.proto.field.elements if violation.proto.field else ():
        path += f".{element.field_name}" if path else element.field_name
        subscript = element.subscript
        if subscript:
            path += f"[{subscript.value}]"
    return path


def _description(violation: protovalidate.Violation) -> str:
    return str(violation.proto.message) or str(violation.proto.rule_id)


def _texts_with_nul(value: Any, path: str) -> list[str]:
    """The paths of all texts in a message that hold a NUL character, which PostgreSQL cannot store."""
    found = []
    for field, content in value.ListFields():
        name = f"{path}.{field.name}" if path else field.name
        if field.message_type is not None and field.message_type.GetOptions().map_entry:
            parts = [(f"{name}.{key}", item) for key, item in content.items()]
            found += [f"{name} (a key)" for key in content if "\0" in str(key)]
        elif field.is_repeated:
            parts = [(f"{name}[{index}]", item) for index, item in enumerate(content)]
        else:
            parts = [(name, content)]
        for part_path, part in parts:
            if isinstance(part, str) and "\0" in part:
                found.append(part_path)
            elif isinstance(part, Message):
                found += _texts_with_nul(part, part_path)
    return found
