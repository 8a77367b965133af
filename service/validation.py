"""Messages held against the constraints in the protos."""

import asyncio
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import protovalidate
from google.protobuf.message import DecodeError, Message

from service.errors import InvalidArgument
from service.image import IMAGE, annotated_class, annotated_pool
from service.measuring import CHECKED_BY_THEMSELVES, holds_more_than, malformed, measure
from service.uuids import UuidFields

_MOST_VIOLATIONS = 10
# To find one violation takes a moment; to find the thousands that a message of many fields can have takes seconds.
_READ_IN_FULL_FIELDS = 500
# From here on a message is read beside the event loop. What it may hold at most is less than what a smaller one can.
_LARGE_BYTES = 16 * 1024


class Validator:
    """Parses and validates requests by the annotated image of the protos."""

    def __init__(self) -> None:
        self._validator = protovalidate.Validator()
        self._uuids = UuidFields(annotated_pool())
        # One after another: several threads together would leave the event loop a fraction of the time.
        self._beside = ThreadPoolExecutor(1, "large requests")
        self._refuse_to_be_blind()

    async def parse(self, raw: bytes, request_class: type[Message]) -> Message:
        """The request in these bytes, its UUIDs in lower case. One that is large is read in a thread.

        Raises InvalidArgument for malformed bytes, for more than a request may hold, and for broken constraints: the
        first one, of a message with few fields up to ten.
        """
        if len(raw) < _LARGE_BYTES:
            return self._parse(raw, request_class)
        return await asyncio.get_running_loop().run_in_executor(self._beside, self._parse, raw, request_class)

    def _parse(self, raw: bytes, request_class: type[Message]) -> Message:
        name = request_class.DESCRIPTOR.full_name
        if len(raw) >= _LARGE_BYTES:
            measure(raw, name)
        try:
            request = request_class.FromString(raw)
            annotated = annotated_class(name).FromString(raw)
        except DecodeError:
            raise malformed(name) from None
        _refuse(self._violations(annotated, raw), request, raw)
        self._uuids.to_lower_case(request, raw)
        return request

    async def check(self, message: Message) -> None:
        """Raises InvalidArgument for each constraint that a part of a request breaks, as parse."""
        raw = message.SerializeToString()
        if len(raw) < _LARGE_BYTES:
            self._check(message, raw)
        else:
            await asyncio.get_running_loop().run_in_executor(self._beside, self._check, message, raw)

    def _check(self, message: Message, raw: bytes) -> None:
        if len(raw) >= _LARGE_BYTES:
            measure(raw, message.DESCRIPTOR.full_name)
        annotated = annotated_class(message.DESCRIPTOR.full_name).FromString(raw)
        _refuse(self._violations(annotated, raw), message, raw)

    def _violations(self, annotated: Message, raw: bytes) -> Sequence[tuple[str, str]]:
        """Pairs of path and description: the first one, or up to ten of a message with few fields."""
        name = annotated.DESCRIPTOR.full_name
        if len(raw) >= _LARGE_BYTES and holds_more_than(raw, name, _READ_IN_FULL_FIELDS):
            return next(self._of_parts(annotated, ""), ())
        found = self._validator.collect_violations(annotated, fail_fast=True)
        if not found:
            return ()
        if holds_more_than(raw, name, _READ_IN_FULL_FIELDS):
            # What is wrong may be that it is so many.
            measure(raw, name)
            return [_pair(found[0])]
        return [_pair(violation) for violation in self._validator.collect_violations(annotated)[:_MOST_VIOLATIONS]]

    def _of_parts(self, annotated: Message, path: str) -> Iterator[Sequence[tuple[str, str]]]:
        """The first violation, and then the others, of what repeats by itself and of the rest.

        The validator does not let go of the interpreter before it is through with what it is given.
        """
        for field, value in annotated.ListFields():
            if not field.is_repeated or field.message_type is None or field.message_type.GetOptions().map_entry:
                continue
            if field.message_type.full_name not in CHECKED_BY_THEMSELVES:
                for index, item in enumerate(value):
                    yield from self._of_parts(item, f"{path}{field.name}[{index}].")
            # How many there are has been counted on the wire; one stays, for what has to be there.
            del value[1:]
        if found := self._validator.collect_violations(annotated, fail_fast=True):
            yield [(path + name, text) for name, text in map(_pair, found)]

    def _refuse_to_be_blind(self) -> None:
        """Protovalidate passes everything when it finds no rules, so a message that breaks one has to fail."""
        known_bad = annotated_class("planwire.v1.GetPlanRequest")()
        if not self._validator.collect_violations(known_bad):
            raise RuntimeError(f"{IMAGE.name} holds no constraints: run `make gen`")


def _refuse(violations: Sequence[tuple[str, str]], message: Message, raw: bytes) -> None:
    found = tuple(violations)
    # A zero byte in the wire format is most often a number; only then is a look at every text worth its time.
    if not found and b"\0" in raw:
        found = tuple((path, "must not hold a NUL character") for path in _texts_with_nul(message, ""))
    if found:
        text = "; ".join(f"{path}: {description}" if path else description for path, description in found)
        raise InvalidArgument("INVALID_FIELD", text, violations=found)


def _pair(violation: protovalidate.Violation) -> tuple[str, str]:
    return _path(violation), _description(violation)


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
        elif field.message_type is not None and field.message_type.full_name in CHECKED_BY_THEMSELVES:
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
