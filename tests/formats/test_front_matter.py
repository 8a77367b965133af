"""The fields of front matter, written where they stand."""

import pytest
from planwire.formats import front_matter


def matter(fields: str) -> str:
    return f"---\n{fields}---\n\nThe body.\n"


@pytest.mark.parametrize(
    "title", ["a \U0001f469\u200d\U0001f4bb", "two\nlines \U0001f600", "a\u00a0b", "\U000e0001 tag"]
)
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_a_title_of_any_characters_is_read_as_it_was_wanted(title: str, quote: str) -> None:
    text = front_matter.with_fields(matter(f"id: T-1\ntitle: {quote}a{quote} # why\n"), {"title": title}, {})
    assert front_matter.field(text, "title") == title
    assert text.endswith(" # why\n---\n\nThe body.\n")


def test_the_characters_of_an_emoji_are_written_as_they_are() -> None:
    text = front_matter.with_fields(matter("title: a\n"), {"title": "a \U0001f469\u200d\U0001f4bb"}, {})
    assert text == matter('title: "a \U0001f469\u200d\U0001f4bb"\n')


@pytest.mark.parametrize(
    "fields", ["assignee:\n  # on leave\n  - bob\n", "assignee: # on leave\n  - bob\nlabels: []\n"]
)
def test_a_comment_in_a_list_is_not_taken_away_with_the_list(fields: str) -> None:
    with pytest.raises(ValueError, match="a comment stands in the list"):
        front_matter.with_fields(matter(fields), {}, {"assignee": ""})
    assert front_matter.with_fields(matter(fields), {}, {"assignee": "eve"}) == matter(fields.replace("bob", "eve"))


def test_a_list_whose_item_has_the_sign_of_a_comment_is_emptied() -> None:
    text = front_matter.with_fields(matter("assignee:\n  - 'bob#1' # lead\n"), {}, {"assignee": ""})
    assert text == matter("assignee: [] # lead\n")
