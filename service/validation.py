"""Messages held against the constraints in the protos."""

from collections.abc import Sequence
from typing import Any

import protovalidate
from google.protobuf.message import DecodeError, Message

from service.errors import InvalidArgument
from service.image import IMAGE, annotated_class, annotated_pool
from service.uuids import UuidFields

_MOST_VIOLATIONS = 10
# Messages in a request that are checked by themselves: an invalid one does not spoil the others.
_CHECKED_BY_THEMSELVES = frozenset({"planwire.v1.ImportRecord"})


class Validator:
    """Parses and validates requests by the annotated image of the protos."""

    def __init__(self) -> None:
        self._validator = protovalidate.Validator()
        self._uuids = UuidFields(annotated_pool())
        self._refuse_to_be_blind()

    def parse(self, raw: bytes, request_class: type[Message]) -> Message:
        """The request in these bytes, its UUIDs in lower case.

        Raises InvalidArgument for malformed bytes and for each broken constraint.
        """
        try:
            request = request_class.FromString(raw)
            annotated = annotated_class(request_class.DESCRIPTOR.full_name).FromString(raw)
            violations = self._validator.collect_violations(annotated)
        except DecodeError:
            raise InvalidArgument(
                "MALFORMED_REQUEST",
                f"the request is not a well-formed {request_class.DESCRIPTOR.full_name}: "
                "generate your stubs from the current protos, and send text as UTF-8",
            ) from None
        _refuse(violations, request, raw)
        self._uuids.to_lower_case(request, raw)
        return request

    def check(self, message: Message) -> None:
        """Raises InvalidArgument for each constraint that a part of a request breaks."""
        raw = message.SerializeToString()
        annotated = annotated_class(message.DESCRIPTOR.full_name).FromString(raw)
        _refuse(self._validator.collect_violations(annotated), message, raw)

    def _refuse_to_be_blind(self) -> None:
        """Protovalidate passes everything when it finds no rules, so a message that breaks one has to fail."""
        known_bad = annotated_class("planwire.v1.GetPlanRequest")()
        if not self._validator.collect_violations(known_bad):
            raise RuntimeError(f"{IMAGE.name} holds no constraints: run `make gen`")


def _refuse(violations: Sequence[protovalidate.Violation], message: Message, raw: bytes) -> None:
    found = tuple((_path(violation), _description(violation)) for violation in violations[:_MOST_VIOLATIONS])
    # A zero byte in the wire format is most often a number; only then is a look at every text worth its time.
    if not found and b"\0" in raw:
        found = tuple((path, "must not hold a NUL character") for path in _texts_with_nul(message, ""))
    if found:
        text = "; ".join(f"{path}: {description}" if path else description for path, description in found)
        raise InvalidArgument("INVALID_FIELD", text, violations=found)


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
        elif field.message_type is not None and field.message_type.full_name in _CHECKED_BY_THEMSELVES:
            parts = []
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
