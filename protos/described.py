"""The protos with what is said of them: comments by full name, constraints of fields, who sets them, and who calls."""

from collections.abc import Iterator
from typing import Any

from google.protobuf.descriptor import FieldDescriptor, FileDescriptor, MethodDescriptor, OneofDescriptor
from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass


class Described:
    """An image, with its own descriptors, which know the constraints."""

    def __init__(self, image: FileDescriptorSet) -> None:
        """Read all files; only those of Planwire have comments."""
        self._pool = DescriptorPool()
        for file in image.file:
            self._pool.Add(file)
        self._comments = {name: text for file in image.file for name, text in _comments(file)}
        names = sorted(file.name for file in image.file if file.package == "planwire.v1")
        self.files: list[FileDescriptor] = [self._pool.FindFileByName(name) for name in names]

    def comment(self, full_name: str) -> str:
        """Give a comment in one line; empty where there is none."""
        return self._comments.get(full_name, "")

    def rules(self, described: FieldDescriptor | OneofDescriptor) -> Any:
        """Give the buf.validate.FieldRules or OneofRules."""
        kind = "field" if isinstance(described, FieldDescriptor) else "oneof"
        return self._options(described, kind).Extensions[self._pool.FindExtensionByName(f"buf.validate.{kind}")]

    def behaviours(self, field: FieldDescriptor) -> list[str]:
        """Give the names of the google.api.field_behavior values, such as OUTPUT_ONLY."""
        extension = self._pool.FindExtensionByName("google.api.field_behavior")
        names = self._pool.FindEnumTypeByName("google.api.FieldBehavior").values_by_number
        return [names[number].name for number in self._options(field, "field").Extensions[extension]]

    def access(self, method: MethodDescriptor) -> Any:
        """Give the planwire.access.v1.Access."""
        return self._options(method, "method").Extensions[self._pool.FindExtensionByName("planwire.access.v1.access")]

    def _options(self, described: FieldDescriptor | OneofDescriptor | MethodDescriptor, kind: str) -> Any:
        """Give the options with the extensions that the image knows."""
        options = self._pool.FindMessageTypeByName(f"google.protobuf.{kind.title()}Options")
        return GetMessageClass(options).FromString(described.GetOptions().SerializeToString())


def _comments(file: FileDescriptorProto) -> Iterator[tuple[str, str]]:
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
