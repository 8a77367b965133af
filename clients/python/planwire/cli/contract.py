"""What the protos say: their comments, for the help, and the labels of their enums, for people."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from google.protobuf.descriptor import EnumDescriptor
from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet

_IMAGE = Path(__file__).parent.parent / "planwire.binpb"
# The numbers of these fields in descriptor.proto make up the paths of comments.
_MESSAGES, _FIELDS, _SERVICES, _METHODS = 4, 2, 6, 2


def comment(full_name: str) -> str:
    """What the protos say about a field or a method, in one line; empty where they say nothing."""
    return _comments().get(full_name, "")


def enum_labels(enum: EnumDescriptor) -> dict[str, int]:
    """What people call the values: `in_progress` for TASK_STATUS_IN_PROGRESS. Leaves the unspecified one out."""
    prefix = enum.values[0].name.removesuffix("UNSPECIFIED")
    return {value.name.removeprefix(prefix).lower(): value.number for value in enum.values if value.number}


def enum_label(enum: EnumDescriptor, number: int) -> str:
    """What people call a value; its number where a newer server sent one that is unknown here."""
    return next((label for label, value in enum_labels(enum).items() if value == number), str(number) if number else "")


@cache
def _comments() -> dict[str, str]:
    image = FileDescriptorSet.FromString(_IMAGE.read_bytes())
    return {name: text for file in image.file for name, text in _comments_of(file)}


def _comments_of(file: FileDescriptorProto) -> Iterator[tuple[str, str]]:
    names: dict[tuple[int, ...], str] = {}
    for index, message in enumerate(file.message_type):
        for position, field in enumerate(message.field):
            names[_MESSAGES, index, _FIELDS, position] = f"{file.package}.{message.name}.{field.name}"
    for index, service in enumerate(file.service):
        for position, method in enumerate(service.method):
            names[_SERVICES, index, _METHODS, position] = f"{file.package}.{service.name}.{method.name}"
    for location in file.source_code_info.location:
        if name := names.get(tuple(location.path)):
            yield name, " ".join(location.leading_comments.split())
