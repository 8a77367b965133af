"""What callers may set in a resource, as the annotations of its fields in the protos say."""

from functools import cache
from typing import NamedTuple

from google.protobuf.descriptor import Descriptor
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.message import Message

from service.domain.ids import uuid7
from service.errors import invalid_field
from service.image import behaviours
from service.store.rows import Row, to_row


class Fields(NamedTuple):
    """The names of a message's fields."""

    creatable: frozenset[str]
    """What a caller may give at creation: all but OUTPUT_ONLY."""
    updatable: frozenset[str]
    """What an update may change: neither OUTPUT_ONLY nor IMMUTABLE."""
    required: frozenset[str]
    """What must never be blank."""


@cache
def fields_of(message: Descriptor) -> Fields:
    """The fields of a resource by what callers may do with them."""
    found = behaviours(message)
    return Fields(
        creatable=frozenset(name for name, said in found.items() if "OUTPUT_ONLY" not in said),
        updatable=frozenset(name for name, said in found.items() if not said & {"OUTPUT_ONLY", "IMMUTABLE"}),
        required=frozenset(name for name, said in found.items() if "REQUIRED" in said),
    )


def new_row(message: Message, path: str) -> Row:
    """The row of a new resource, with an id. `path` is where the message is in the request. Raises InvalidArgument."""
    fields = fields_of(message.DESCRIPTOR)
    row = to_row(message, fields.creatable, path)
    for name in sorted(fields.required):
        refuse_blank(row.get(name), f"{path}.{name}")
    row.setdefault("id", uuid7())
    return row


def patch_row(message: Message, mask: FieldMask, path: str) -> Row:
    """The changes that an update asks for: those named by the mask, or without one those set in `message`.

    A field that the mask names and the message does not set is None. Raises InvalidArgument for a mask that names
    what cannot be updated (`*` alone names all that can), for a required field that is blank, and for an update of
    nothing.
    """
    fields = fields_of(message.DESCRIPTOR)
    if "*" in mask.paths and len(mask.paths) > 1:
        raise invalid_field("update_mask", "`*` stands alone: name the fields to change, or `*` for all of them")
    if unknown := sorted(set(mask.paths) - fields.updatable - {"*"}):
        raise invalid_field(
            "update_mask", f"{', '.join(unknown)} cannot be updated; what can be: {', '.join(sorted(fields.updatable))}"
        )
    row = to_row(message, fields.updatable, path)
    named = fields.updatable if "*" in mask.paths else frozenset(mask.paths)
    patch = {field: row.get(field) for field in named} if named else row
    if not patch:
        raise invalid_field("update_mask", f"nothing to update: set a field of {path}, or name the ones to clear")
    for name in sorted(fields.required & patch.keys()):
        refuse_blank(patch[name], f"{path}.{name}")
    return patch


def refuse_blank(value: object, path: str) -> None:
    """Raises InvalidArgument for a value that is missing, or a text of nothing but white space."""
    if value is None or (isinstance(value, str) and not value.strip()):
        raise invalid_field(path, "must not be empty")
