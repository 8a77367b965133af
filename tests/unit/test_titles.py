"""What a task is called when nobody said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.titles import TITLE_LENGTH, derive_title


@pytest.mark.parametrize(
    ("given_texts", "title"),
    [
        (("Ship it", "asked", "described"), "Ship it"),
        (("", "asked\nfor more", "described"), "asked"),
        ((" ", "\n \n  asked  ", "described"), "asked"),
        (("", "", "described"), "described"),
        (("", " \n", ""), ""),
    ],
)
def test_examples(given_texts: tuple[str, str, str], title: str) -> None:
    assert derive_title(*given_texts) == title


@given(st.text(), st.text())
def test_a_derived_title_fits_and_is_there_when_it_can_be(request_text: str, description: str) -> None:
    title = derive_title("", request_text, description)
    assert len(title) <= TITLE_LENGTH
    assert bool(title) == bool((request_text + description).strip())
