"""JSON that is kept exactly: as text, beside which a message can show it as a value."""

import json

from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Value

from service.domain import json_text
from service.errors import invalid_field
from service.measuring import DEEPEST_DATA, LARGEST_DATA_BYTES
from service.store.rows import json_value

LARGEST_CONTENT_BYTES = 3 * 1024 * 1024


def json_content(value: Value, text: str, path: str) -> str:
    """The text of a content that is given as a value or as text, which wins.

    The value is in the field `path` of the request, and the text in `<path>_json`. Raises InvalidArgument where it is
    neither, for what is no JSON, or too large or deep.
    """
    if not text:
        if value.WhichOneof("kind") is None:
            raise invalid_field(f"{path}_json", f"must not be empty: give this or {path.rpartition('.')[2]}")
        json_value(value, path)
        text = json.dumps(MessageToDict(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    elif len(text.encode()) > LARGEST_CONTENT_BYTES:
        raise invalid_field(f"{path}_json", f"has more than {LARGEST_CONTENT_BYTES:,} bytes")
    try:
        json_text.parse(text, DEEPEST_DATA)
    except ValueError as error:
        raise invalid_field(f"{path}_json", str(error)) from None
    return text


def set_value(target: Value, text: str) -> None:
    """Shows a text as a value too, where both are small."""
    if text and len(text.encode()) <= LARGEST_DATA_BYTES:
        value = ParseDict(json.loads(text, parse_int=float), Value())
        if value.ByteSize() <= LARGEST_DATA_BYTES:
            target.CopyFrom(value)
