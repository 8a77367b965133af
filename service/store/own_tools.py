"""The tools of Planwire itself: its services, as the annotated image describes them."""

import hashlib
from collections.abc import Iterator
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor, MethodDescriptor
from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet
from planwire.v1.tool_catalog_pb2 import Tool, ToolAction, ToolActionParam, ToolCatalog

from service.image import IMAGE, annotated_pool, behaviours, services

OWN_NAME = "planwire"
"""The name of their catalog."""

# Deeper parts of a request are described by the types of those that hold them.
_DEEPEST = 3
_PACKAGE = "planwire.v1"


def own_version() -> str:
    """What is another for each state of the descriptors and comments."""
    return hashlib.sha256(IMAGE.read_bytes()).hexdigest()[:16]


def own_catalog(version: str) -> ToolCatalog:
    """A tool for each service, an action for each RPC, and a parameter for each field that a request can have."""
    comments = {
        name: text
        for file in FileDescriptorSet.FromString(IMAGE.read_bytes()).file
        if file.package == _PACKAGE
        for name, text in _comments(file)
    }
    catalog = ToolCatalog(
        name=OWN_NAME, version=version, description="The services of Planwire: each RPC is an action of its service."
    )
    for name in services():
        service = annotated_pool().FindServiceByName(name)
        actions = [_action(method, comments) for method in service.methods]
        catalog.tools.append(Tool(name=service.name, description=comments.get(name, ""), actions=actions))
    return catalog


def _action(method: MethodDescriptor, comments: dict[str, str]) -> ToolAction:
    answer = method.output_type
    returns = f"{'a stream of ' if method.server_streaming else ''}{answer.name}: {comments.get(answer.full_name, '')}"
    params = list(_params(method.input_type, "", comments))
    return ToolAction(name=method.name, description=comments.get(method.full_name, ""), returns=returns, params=params)


def _params(
    message: Descriptor, prefix: str, comments: dict[str, str], above: tuple[Descriptor, ...] = ()
) -> Iterator[ToolActionParam]:
    said = behaviours(message)
    for field in message.fields:
        if "OUTPUT_ONLY" in said[field.name]:
            continue
        yield ToolActionParam(
            name=prefix + field.name,
            type=_type(field),
            required="REQUIRED" in said[field.name],
            description=comments.get(field.full_name, ""),
        )
        inner = field.message_type
        if (
            inner
            and inner.full_name.startswith(_PACKAGE)
            and inner not in (*above, message)
            and len(above) + 1 < _DEEPEST
        ):
            yield from _params(inner, f"{prefix}{field.name}.", comments, (*above, message))


def _type(field: FieldDescriptor) -> str:
    if field.enum_type is not None:
        name = " | ".join(value.name for value in field.enum_type.values if value.number)
    elif field.message_type is not None:
        name = field.message_type.name
    else:
        type_: Any = field.type  # a number, as the descriptor has it
        name = FieldDescriptorProto.Type.Name(type_).removeprefix("TYPE_").lower()
    return f"repeated {name}" if field.is_repeated else name


def _comments(file: FileDescriptorProto) -> Iterator[tuple[str, str]]:
    """The comments of a file by the full names of what they are about, each in one line."""
    for location in file.source_code_info.location:
        if not location.leading_comments:
            continue
        # A path alternates the number of a field of the descriptor with an index into that field.
        found: Any = file
        names = [file.package]
        for number, index in zip(location.path[::2], location.path[1::2], strict=True):
            found = getattr(found, found.DESCRIPTOR.fields_by_number[number].name)[index]
            names.append(found.name)
        yield ".".join(names), " ".join(location.leading_comments.split())
