"""The image of the protos with their annotations: constraints and behaviours of fields, which the stubs leave out."""

from functools import cache
from pathlib import Path
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

IMAGE = Path(__file__).parent / "planwire.binpb"


@cache
def annotated_pool() -> DescriptorPool:
    """Descriptors of their own beside those of the stubs."""
    pool = DescriptorPool()
    for file in FileDescriptorSet.FromString(IMAGE.read_bytes()).file:
        pool.Add(file)
    return pool


@cache
def services() -> tuple[str, ...]:
    """The full names of the services of the API."""
    files = FileDescriptorSet.FromString(IMAGE.read_bytes()).file
    return tuple(
        f"{file.package}.{service.name}"
        for file in files
        if file.package.startswith("planwire.")
        for service in file.service
    )


@cache
def annotated_class(name: str) -> type[Message]:
    """The class of the message `planwire.v1.<Name>` with the annotations of its fields."""
    return GetMessageClass(annotated_pool().FindMessageTypeByName(name))


@cache
def _field_options() -> type[Message]:
    """Only the options class of the pool itself knows the extensions."""
    return GetMessageClass(annotated_pool().FindMessageTypeByName("google.protobuf.FieldOptions"))


def _option(field: FieldDescriptor, extension: str) -> Any:
    options: Any = _field_options().FromString(field.GetOptions().SerializeToString())
    return options.Extensions[annotated_pool().FindExtensionByName(extension)]


def field_rules(field: FieldDescriptor) -> Any:
    """The buf.validate.FieldRules of a field of the annotated image."""
    return _option(field, "buf.validate.field")


@cache
def behaviours(message: Descriptor) -> dict[str, frozenset[str]]:
    """The google.api.field_behavior of each field of a message: OUTPUT_ONLY, IMMUTABLE, REQUIRED."""
    pool = annotated_pool()
    names = pool.FindEnumTypeByName("google.api.FieldBehavior").values_by_number

    def said(field: FieldDescriptor) -> frozenset[str]:
        return frozenset(names[number].name for number in _option(field, "google.api.field_behavior"))

    return {field.name: said(field) for field in pool.FindMessageTypeByName(message.full_name).fields}
