"""What the protos say: their comments, for the help, and the labels of their enums, for people."""

import json
from functools import cache
from pathlib import Path

from google.protobuf.descriptor import EnumDescriptor

# The published stubs have no comments: `make gen` writes these beside them.
_COMMENTS = Path(__file__).with_name("comments.json")


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
    comments: dict[str, str] = json.loads(_COMMENTS.read_bytes())
    return comments
