"""How large an answer may be that is not given in pages."""

from typing import Any

from service.store.pages import LARGEST_ANSWER_BYTES


def cut_to_fit(response: Any, *lists: str) -> None:
    """Leave out of the lists of a response what is too much for one, the last ones first; it is truncated then."""
    size = response.ByteSize()
    if size <= LARGEST_ANSWER_BYTES:
        return
    left = LARGEST_ANSWER_BYTES - size + sum(_size(item) for name in lists for item in getattr(response, name))
    for name in lists:
        items = getattr(response, name)
        kept = 0
        while kept < len(items) and (left := left - _size(items[kept])) >= 0:
            kept += 1
        del items[kept:]
    response.truncated = True


def _size(item: Any) -> int:
    # With the tag, which is one byte for the fields of all lists, and the length before it, of seven bits in each byte.
    size = len(item.encode()) if isinstance(item, str) else int(item.ByteSize())
    return 1 + max(1, -(-size.bit_length() // 7)) + size
