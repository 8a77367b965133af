"""What no parser of ours sends ends no measurement: what comes after it counts as well."""

import asyncio
import struct

import pytest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import BatchCreateTasksRequest, WatchTasksRequest

from service.errors import InvalidArgument
from service.validation import Validator

_ITEMS = 20_000


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator()


def tag(field: int, kind: int) -> bytes:
    number = field << 3 | kind
    return bytes([number]) if number < 128 else bytes([number & 127 | 128, number >> 7])


TASK_IDS = WatchTasksRequest.DESCRIPTOR.fields_by_name["task_ids"].number
TASKS = BatchCreateTasksRequest.DESCRIPTOR.fields_by_name["tasks"].number
METADATA = Task.DESCRIPTOR.fields_by_name["metadata"].number


@pytest.mark.parametrize(
    "before",
    [
        pytest.param(tag(1007, 3) + tag(1007, 4), id="a group"),
        pytest.param(tag(1007, 6), id="a kind that does not exist"),
        pytest.param(bytes([0x80] * 11), id="a number without an end"),
    ],
)
def test_what_cannot_be_measured_is_refused(validator: Validator, before: bytes) -> None:
    raw = before + (tag(TASK_IDS, 2) + b"\0") * _ITEMS
    with pytest.raises(InvalidArgument) as refused:
        asyncio.run(validator.parse(raw, WatchTasksRequest))
    assert refused.value.reason == "MALFORMED_REQUEST"


@pytest.mark.parametrize("number", [tag(TASKS, 0) + b"\x80\x01", tag(TASKS, 1) + struct.pack("<Q", 2**64 - 1)])
def test_a_number_where_a_message_belongs_hides_nothing(validator: Validator, number: bytes) -> None:
    raw = number + (tag(TASKS, 2) + b"\0") * _ITEMS
    with pytest.raises(InvalidArgument, match="no more than 1,000"):
        asyncio.run(validator.parse(raw, BatchCreateTasksRequest))


def test_a_number_in_data_hides_nothing(validator: Validator) -> None:
    value = b"\x0a\x02\x12\0"  # of the empty name, without content
    data = b"\x08\x80\x01" + value * _ITEMS
    raw = nested(tag(TASKS, 2), nested(tag(METADATA, 2), data))
    with pytest.raises(InvalidArgument, match="holds more than"):
        asyncio.run(validator.parse(raw, BatchCreateTasksRequest))


def nested(before: bytes, content: bytes) -> bytes:
    size = len(content)
    return before + bytes([size & 127 | 128, size >> 7 & 127 | 128, size >> 14]) + content
