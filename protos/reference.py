"""Writes the API reference: a page of Markdown for each proto file, from its comments and constraints.

Headings are names of the protos, so that anchors stay: `docs/reference/task_service.md#starttask`.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from described import Described
from google.protobuf.descriptor import (
    Descriptor,
    EnumDescriptor,
    FieldDescriptor,
    FileDescriptor,
    MethodDescriptor,
)
from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorSet
from rules import in_words

_INDEX = """\
# API reference

Everything in the package `planwire.v1`, as its protos say it. The server checks the constraints that stand here: a call
that breaks one is refused with INVALID_ARGUMENT, and told which field and why.

- Every RPC says which [role](../operators.md#roles) its caller needs in the workspaces that the request names. One that
  names no workspace is about all of them, or answers of those that the caller may see.
- Every error has a reason for programs: [ErrorReason](errors.md#errorreason) lists them.
- A change can be sent again with the same `request_id` for 24 hours, and is made once.
- [The feed](../feed.md) says what the streams promise, and how to resume them.
- Timestamp, Duration, Struct and FieldMask are those of `google.protobuf`. The server answers reflection.
"""


# Words of several capitalised parts, which no sentence has by chance: CreateTask, TaskService.
_NAME = re.compile(r"\b(?:[A-Z][a-z]+){2,}\b")
_SCALARS: dict[int, str] = {number: name[len("TYPE_") :].lower() for name, number in FieldDescriptorProto.Type.items()}


def write_reference(image: FileDescriptorSet, folder: Path) -> None:
    """Write all pages, and remove those of files that are gone."""
    pages = dict(Reference(Described(image)).pages())
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


class Reference:
    """The pages, which link to each other."""

    def __init__(self, described: Described) -> None:
        """Find where everything that has a name is explained."""
        self._described = described
        self._pages: dict[str, str] = {}
        for file in described.files:
            rpcs = (rpc.name for service in file.services_by_name.values() for rpc in service.methods)
            names = [*file.services_by_name, *rpcs, *file.message_types_by_name, *file.enum_types_by_name]
            self._pages |= dict.fromkeys(names, f"{Path(file.name).stem}.md")

    def pages(self) -> Iterator[tuple[str, str]]:
        """Give the file name and the text of each page."""
        yield "README.md", _joined(self._index())
        for file in self._described.files:
            page = f"{Path(file.name).stem}.md"
            text = _joined(self._services(file) if file.services_by_name else self._types(file))
            yield page, text.replace(f"]({page}#", "](#")

    def _index(self) -> Iterator[str]:
        files = self._described.files
        services = [service for file in files for service in file.services_by_name.values()]
        yield _INDEX.rstrip()
        yield "## Services"
        yield _table(
            "Service", "What it does", rows=([self._link(each.name), self._said(each.full_name)] for each in services)
        )
        yield "## Types"
        rows = []
        for file in files:
            if not file.services_by_name:
                names = map(self._link, [*file.message_types_by_name, *file.enum_types_by_name])
                rows.append([f"`{Path(file.name).name}`", ", ".join(names)])
        yield _table("File", "What is in it", rows=rows)

    def _services(self, file: FileDescriptor) -> Iterator[str]:
        own = dict(file.message_types_by_name)
        for service in file.services_by_name.values():
            yield f"# {service.name}"
            yield f"{self._said(service.full_name)} Full name: `{service.full_name}`."
            rows = ([self._link(rpc.name), _first_sentence(self._said(rpc.full_name))] for rpc in service.methods)
            yield _table("RPC", "What it does", rows=rows)
            for rpc in service.methods:
                yield from self._rpc(rpc)
                for message in (rpc.input_type, rpc.output_type):
                    if own.pop(message.name, None):
                        yield from self._message(message, "###")
        for message in own.values():
            yield from self._message(message, "##")
        for enum in file.enum_types_by_name.values():
            yield from self._enum(enum)

    def _types(self, file: FileDescriptor) -> Iterator[str]:
        yield f"# {Path(file.name).name}"
        for message in file.message_types_by_name.values():
            yield from self._message(message, "##")
        for enum in file.enum_types_by_name.values():
            yield from self._enum(enum)

    def _rpc(self, rpc: MethodDescriptor) -> Iterator[str]:
        yield f"## {rpc.name}"
        does, _, errors = self._said(rpc.full_name).partition("Errors: ")
        yield does.rstrip()
        if errors:
            yield f"**Errors:** {errors}"
        yield f"**Role:** {self._role(rpc)}"
        if rpc.client_streaming:
            yield f"The client sends a stream of {self._link(rpc.input_type.name)}."
        if rpc.server_streaming:
            yield f"The server sends a stream of {self._link(rpc.output_type.name)}."

    def _role(self, rpc: MethodDescriptor) -> str:
        """Give who may call an RPC."""
        access = self._described.access(rpc)
        names = access.DESCRIPTOR.fields_by_name["role"].enum_type.values_by_number

        def name(number: int) -> str:
            return str(names[number].name).removeprefix("ROLE_").lower()

        said = name(access.role)
        for condition in access.conditions:
            change = condition.WhichOneof("when")
            when = f"`{condition.set}` is set" if change == "set" else f"`{condition.cleared}` is cleared"
            said += f"; {name(condition.role)} when {when}"
        return f"{said}."

    def _message(self, message: Descriptor, level: str) -> Iterator[str]:
        yield f"{level} {message.name}"
        yield self._said(message.full_name)
        if not message.fields:
            yield "No fields."
            return
        rows: list[list[str]] = []
        for field in message.fields:
            choice = field.containing_oneof
            # A field that is `optional` has a oneof of its own, which only the compiler sees.
            if choice and choice.fields[0] is field and not choice.name.startswith("_"):
                rows.append([f"`{choice.name}`", f"one of the next {len(choice.fields)}", self._said(choice.full_name)])
            rows.append([f"`{field.name}`", self._type(field), self._meaning(field)])
        yield _table("Field", "Type", "Meaning", rows=rows)

    def _enum(self, enum: EnumDescriptor) -> Iterator[str]:
        yield f"## {enum.name}"
        yield self._said(enum.full_name)
        rows = (
            [f"`{each.name}`", str(each.number), self._said(f"{enum.full_name}.{each.name}")] for each in enum.values
        )
        yield _table("Value", "Number", "Meaning", rows=rows)

    def _type(self, field: FieldDescriptor) -> str:
        named = field.message_type or field.enum_type
        name = self._link(named.name) if named else _SCALARS[field.type]
        if field.is_repeated:
            return f"list of {name}"
        return f"{name}, optional" if field.has_presence and not named and not _chosen(field) else name

    def _meaning(self, field: FieldDescriptor) -> str:
        """Give the comment, the constraints that it does not mention, and who sets the field when."""
        said = self._said(field.full_name)
        rules = self._described.rules(field)
        unsaid = [words for words in in_words(rules) if words.casefold() not in said.casefold()]
        behaviours = [name.capitalize().replace("_", " ") for name in self._described.behaviours(field)]
        sentences = [f"{words[0].upper()}{words[1:]}." for words in [*unsaid, *behaviours]]
        return " ".join([said, *sentences])

    def _said(self, full_name: str) -> str:
        """Give a comment, in which the names of the API are links."""
        return _NAME.sub(lambda match: self._link(match[0]), self._described.comment(full_name))

    def _link(self, name: str) -> str:
        page = self._pages.get(name)
        return f"[{name}]({page}#{name.lower()})" if page else name


def _chosen(field: FieldDescriptor) -> bool:
    """Whether it is one of several, of which at most one is set."""
    return field.containing_oneof is not None and len(field.containing_oneof.fields) > 1


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=\.) ", text, maxsplit=1)[0]


def _table(*heads: str, rows: Iterable[list[str]]) -> str:
    escaped = ([cell.replace("|", r"\|") for cell in row] for row in rows)
    lines = [f"| {' | '.join(row)} |".replace("  ", " ") for row in (heads, *escaped)]
    return "\n".join([lines[0], f"|{'---|' * len(heads)}", *lines[1:]])


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(blocks) + "\n"
