"""A document that is wrong is noticed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.blocks import Block, Session, blocks


@pytest.fixture
def session() -> Iterator[Session]:
    with Session("postgresql://nobody@/nothing?host=/nowhere") as session:
        yield session


def test_blocks_and_their_output(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A\n\n```sh\necho a\n```\n\nprints\n\n```text\na\n```\n\n```toml\nb = 1\n```\n\n```\nc\n```\n")
    assert blocks(page) == [
        Block(3, "sh", "echo a\n", "a\n"),
        Block(13, "toml", "b = 1\n", None),
        Block(17, "", "c\n", None),
    ]


@pytest.mark.parametrize(
    ("language", "text", "output"),
    [
        ("sh", "false; true", None),
        ("sh", "false | true", None),
        ("sh", "echo $unset", None),
        ("sh", "echo a", "b"),
        ("sh", "echo a; echo b", "a"),
        ("sh", "echo a", "a\nb"),
        ("sh", "echo 'planwire: no'", "planwire: no"),
        ("sh", "echo 'planwire: no' >&2; false", "planwire: yes"),
        ("python", "raise SystemExit(1)", None),
        ("python", "print(1)", "2"),
        ("sql", "SELECT 1", None),
    ],
)
def test_what_is_wrong_fails(session: Session, language: str, text: str, output: str | None) -> None:
    with pytest.raises(AssertionError):
        session.run(Block(1, language, text, output))


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("echo a b c", "a … c"),
        ("printf '1\\n2\\n3\\n4\\n'", "1\n…\n4"),
        ("printf '1\\n4\\n'", "1\n…\n4"),
        ("echo 'a  '; echo", "a"),
        ("echo 'planwire: no' >&2; exit 4", "planwire: no"),
        ("echo '(a|b)*'", "(a|b)*"),
    ],
)
def test_what_is_right_passes(session: Session, text: str, output: str) -> None:
    session.run(Block(1, "sh", text, output))


def test_a_block_begins_where_the_one_before_left_off(session: Session) -> None:
    session.run(Block(1, "sh", "mkdir ~/there && cd ~/there && export WORD='a b'", None))
    session.run(Block(2, "sh", 'echo "$(basename "$PWD") $WORD"', "there a b"))


def test_a_server_that_does_not_start_is_noticed(session: Session) -> None:
    with pytest.raises(AssertionError, match="is not an address"):
        session.run(Block(1, "sh", "planwire serve --listen nowhere", None))
