"""The protos with their rules and comments, as the service has them. The published stubs have neither."""

from functools import cache
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor, MethodDescriptor, OneofDescriptor
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

from service.image import IMAGE


@cache
def image() -> FileDescriptorSet:
    return FileDescriptorSet.FromString(IMAGE.read_bytes())


@cache
def pool() -> DescriptorPool:
    pool = DescriptorPool()
    for file in image().file:
        pool.Add(file)  # type: ignore[no-untyped-call]  # types-protobuf leaves it out
    return pool


def message(full_name: str) -> Descriptor:
    """The descriptor of a message, with the rules in the options of its fields."""
    return pool().FindMessageTypeByName(full_name)


@cache
def rules(described: FieldDescriptor | OneofDescriptor) -> Any:
    """What buf.validate says about a field (FieldRules) or oneof (OneofRules)."""
    kind = "field" if isinstance(described, FieldDescriptor) else "oneof"
    return _options(described, kind).Extensions[pool().FindExtensionByName(f"buf.validate.{kind}")]


def behaviours(field: FieldDescriptor) -> set[str]:
    """What google.api.field_behavior says about a field, such as OUTPUT_ONLY."""
    names = pool().FindEnumTypeByName("google.api.FieldBehavior").values_by_number
    numbers = _options(field, "field").Extensions[pool().FindExtensionByName("google.api.field_behavior")]
    return {names[number].name for number in numbers}


def access(method: MethodDescriptor) -> Any:
    """What planwire.access.v1.access says about a method."""
    annotated_method = pool().FindMethodByName(method.full_name)
    return _options(annotated_method, "method").Extensions[pool().FindExtensionByName("planwire.access.v1.access")]


def role_name(number: int) -> str:
    """The name of a role as the tokens file has it."""
    roles = pool().FindEnumTypeByName("planwire.access.v1.Role").values_by_number
    return roles[number].name.removeprefix("ROLE_").lower()


def _options(described: FieldDescriptor | OneofDescriptor | MethodDescriptor, kind: str) -> Any:
    """The options of what is described, with the extensions that the image knows."""
    options_class = GetMessageClass(pool().FindMessageTypeByName(f"google.protobuf.{kind.title()}Options"))
    return options_class.FromString(described.GetOptions().SerializeToString())


def comment(field: FieldDescriptor) -> str:
    """What the protos say about a field, in one line."""
    comments, names = _comments(field.file.name)
    found = comments.get((4, names.index(field.containing_type.name), 2, field.index), "")
    return " ".join(found.split())


@cache
def _comments(file_name: str) -> tuple[dict[tuple[int, ...], str], list[str]]:
    """The comments of a file by their paths, and the names of its messages in order."""
    file = next(file for file in image().file if file.name == file_name)
    comments = {tuple(each.path): each.leading_comments for each in file.source_code_info.location}
    return comments, [message.name for message in file.message_type]
