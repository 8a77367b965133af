"""Page tokens and resume tokens: what is encoded comes back, and nothing else is taken."""

import base64
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import page_token, resume_token
from service.domain.page_token import InvalidPageToken
from service.domain.resume_token import Cursor, InvalidResumeToken

KEYS = st.lists(st.text() | st.integers(-(2**63), 2**63 - 1))
FILTERS = st.lists(st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text()))
CURSORS = st.builds(Cursor, st.integers(0, 2**31 - 1), st.integers(0, 2**63 - 1))


@given(FILTERS, KEYS)
def test_a_page_token_goes_on_where_it_was_made(filters: list[Any], key: list[Any]) -> None:
    name = page_token.filter_hash(*filters)
    types = tuple(type(value) for value in key)
    assert page_token.decode(page_token.encode(name, key), name, types) == key


@given(FILTERS, FILTERS, KEYS)
def test_a_page_token_of_another_filter_is_refused(filters: list[Any], others: list[Any], key: list[Any]) -> None:
    name, other = page_token.filter_hash(*filters), page_token.filter_hash(*others)
    if name == other:
        assert json.dumps(filters) == json.dumps(others)
        return
    with pytest.raises(InvalidPageToken, match="another filter"):
        page_token.decode(page_token.encode(name, key), other, tuple(type(value) for value in key))


@given(st.text() | st.binary().map(lambda raw: base64.urlsafe_b64encode(raw).decode()))
def test_garbage_is_no_page_token(token: str) -> None:
    with pytest.raises(InvalidPageToken):
        page_token.decode(token, page_token.filter_hash("ListPlans"), (str, str))


@pytest.mark.parametrize("key", [[], ["a"], ["a", 1], ["a", True], ["a", None], ["a", "b", "c"], [["a"], "b"]])
def test_a_page_token_with_another_kind_of_key_is_refused(key: list[Any]) -> None:
    name = page_token.filter_hash("ListPlans")
    with pytest.raises(InvalidPageToken):
        page_token.decode(page_token.encode(name, key), name, (str, str))


@given(CURSORS)
def test_a_resume_token_names_its_place(cursor: Cursor) -> None:
    assert resume_token.decode(resume_token.encode(cursor)) == cursor


@given(st.text() | st.binary(max_size=40).map(lambda raw: base64.urlsafe_b64encode(raw).decode()))
def test_garbage_is_no_resume_token(token: str) -> None:
    try:
        cursor = resume_token.decode(token)
    except InvalidResumeToken:
        return
    assert resume_token.encode(cursor) == token.rstrip("=")
