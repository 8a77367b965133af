"""The filter fields of a list request as parameters of its query."""

from typing import Any

from google.protobuf.message import Message

from service.store.rows import enum_labels, labels, to_row

_NO_FILTERS = frozenset({"workspace_id", "page_size", "page_token"})


def filters(request: Message) -> dict[str, Any]:
    """The value of each filter field by its name; None where it is not set, which every query takes for any.

    Raises InvalidArgument for a time that is none.
    """
    return {field.name: _value(request, field) for field in request.DESCRIPTOR.fields if field.name not in _NO_FILTERS}


def _value(request: Message, field: Any) -> Any:
    value = getattr(request, field.name)
    if field.is_repeated:
        return (labels(field.enum_type, value) if field.enum_type is not None else list(value)) or None
    if field.enum_type is not None:
        return enum_labels(field.enum_type)[value]
    if field.has_presence:
        if not request.HasField(field.name):
            return None
        return to_row(request, frozenset({field.name}))[field.name] if field.message_type is not None else value
    return value or None
