"""Random requests to every RPC: whatever is sent, the answer is one of those that the API documents."""

import random
import uuid
from collections.abc import Sequence
from typing import Any

import grpc
import pytest
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from grpc import StatusCode

from tests.rpc import annotated
from tests.rpc.client import METHODS, Client, request_class
from tests.rpc.examples import Fields, prepare
from tests.rpc.refusal import refusal_of

DOCUMENTED = {
    StatusCode.INVALID_ARGUMENT,
    StatusCode.NOT_FOUND,
    StatusCode.ALREADY_EXISTS,
    StatusCode.FAILED_PRECONDITION,
    StatusCode.ABORTED,
    StatusCode.OUT_OF_RANGE,
}
TEXTS = [
    "a",
    "é🚀",
    " ",
    "\n",
    "x" * 100,
    "'; --",
    "%_\\",
    "/",
    "C:\\",
    "/a/../b",
    "a.b",
    "\u202e",
    "null",
    "",
    "x" * 255,
    "x" * 600,
]
NUMBERS = [0, 1, 2, 7, 1000, 2**31 - 1, -1, -(2**31)]
REALS = [0.0, 1.5, 1e308, 5e-324, -1.0, float("inf"), float("nan")]
TIMES = [0, 1, 1_700_000_000, -62135596800, 253402300799, 253402300800, 2**63 - 1]
NANOS = [0, 1, 999_999_999, -1]
JSON: list[dict[str, Any]] = [{}, {"a": 1}, {"": None}, {"a": {"b": [1, "x", {}]}}, {"é": 1e300}, {"a": float("nan")}]


class Writer:
    """Writes random messages. Most values keep the rules and name things that exist, so that they get somewhere."""

    def __init__(self, seed: int, names: dict[str, str]) -> None:
        self._random = random.Random(seed)  # noqa: S311  # no secret is made of it
        self._names = names

    def message(self, message: Message, depth: int = 0) -> Message:
        for field in message.DESCRIPTOR.fields:
            if field.name in self._names and depth == 0 and field.enum_type is None:
                setattr(message, field.name, self._names[field.name] if self._likely() else "unknown")
            elif annotated.rules(annotated_field(field)).required or self._random.random() < 0.5 / (depth + 1):
                self._fill(message, field, depth)
        return message

    def _likely(self) -> bool:
        return self._random.random() < 0.95

    def _of(self, good: Sequence[Any], bad: Sequence[Any]) -> Any:
        return self._random.choice(good if good and (self._likely() or not bad) else bad)

    def _fill(self, message: Message, field: FieldDescriptor, depth: int) -> None:
        if field.is_repeated:
            for _ in range(self._random.choice([1, 1, 2, 3])):
                if field.message_type:
                    self.message(getattr(message, field.name).add(), depth + 1)
                else:
                    getattr(message, field.name).append(self._scalar(field))
        elif field.message_type is None:
            setattr(message, field.name, self._scalar(field))
        else:
            inner = getattr(message, field.name)
            inner.SetInParent()
            match field.message_type.full_name:
                case "google.protobuf.Struct":
                    inner.update(self._of(JSON[:-1], JSON[-1:]))
                case "google.protobuf.Timestamp" | "google.protobuf.Duration":
                    inner.seconds, inner.nanos = self._of(TIMES[:-2], TIMES[-2:]), self._of(NANOS[:-1], NANOS[-1:])
                case "google.protobuf.FieldMask":
                    fields = [each.name for each in message.DESCRIPTOR.fields[2].message_type.fields]
                    inner.paths.extend(self._random.sample([*fields, "*"], self._random.randrange(3)))
                case _:
                    self.message(inner, depth + 1)

    def _scalar(self, field: FieldDescriptor) -> Any:
        rules = annotated.rules(annotated_field(field))
        rules = rules.repeated.items if field.is_repeated else rules
        if field.enum_type:
            numbers = [value.number for value in field.enum_type.values if value.number not in rules.enum.not_in]
            return self._of(numbers, [0, 99])
        match field.type:
            case FieldDescriptor.TYPE_STRING if rules.string.uuid or field.name.endswith("_id"):
                known = [id_ for name, id_ in self._names.items() if name.removesuffix("_id") in field.name]
                return self._of([*known, *known, str(uuid.UUID(int=self._random.getrandbits(128)))], TEXTS)
            case FieldDescriptor.TYPE_STRING if rules.string.pattern:
                return self._of(["abcdef1", "a.b", "a"], TEXTS)
            case FieldDescriptor.TYPE_STRING:
                fitting = [
                    text for text in TEXTS if rules.string.min_len <= len(text) <= (rules.string.max_len or 1000)
                ]
                return self._of(fitting, TEXTS)
            case FieldDescriptor.TYPE_BOOL:
                return self._of([True], [False]) if rules.bool.const else self._of([True, False], [])
            case FieldDescriptor.TYPE_DOUBLE:
                return self._of(REALS[:-3], REALS[-3:])
            case _:
                return self._of(NUMBERS[:-2], NUMBERS[-2:])


def annotated_field(field: FieldDescriptor) -> FieldDescriptor:
    message = annotated.message(field.containing_type.full_name)
    found: FieldDescriptor = message.fields_by_name[field.name]
    return found


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("rpc", METHODS)
def test_every_answer_is_a_documented_one(client: Client, rpc: str, seed: int) -> None:
    example = prepare(client, rpc)
    writer = Writer(seed, {name: value for name, value in example.items() if isinstance(value, str)})
    for _ in range(25):
        request = writer.message(request_class(rpc)())
        try:
            send(client, rpc, request, example)
        except grpc.RpcError as error:
            assert error.code() in DOCUMENTED, (seed, error.details(), request)
            refusal_of(error)


def send(client: Client, rpc: str, request: Message, example: Fields) -> None:
    if rpc == "Import":
        header = request_class(rpc)(**example | {"header": {"import_id": str(uuid.uuid4())}})
        request.batch.number = 1  # type: ignore[attr-defined]
        client.Import([header, request])
    elif METHODS[rpc].client_streaming:
        getattr(client, rpc)([request])
    elif METHODS[rpc].server_streaming:
        stream = client.raw(rpc, request.SerializeToString())
        next(stream, None)
        stream.cancel()
    else:
        client.raw(rpc, request.SerializeToString())
