"""What the protos promise is served and tested."""

import re
from functools import cache
from pathlib import Path

from planwire.v1.errors_pb2 import ErrorReason

from tests.rpc.client import METHODS

ROOT = Path(__file__).parents[2]


@cache
def text_of(*folders: str) -> str:
    return "".join(file.read_text() for folder in folders for file in sorted((ROOT / folder).rglob("*.py")))


def test_every_rpc_is_called_by_a_test() -> None:
    """More of them are called by the tests that go through all RPCs; here it is about one that asks for it by name."""
    words = set(re.findall(r"\w+", text_of("tests/rpc", "tests/feed")))
    assert [rpc for rpc in METHODS if rpc not in words] == []


def test_every_reason_is_given_and_seen() -> None:
    """By code, and by a test."""
    reasons = [name.removeprefix("ERROR_REASON_") for name in ErrorReason.keys()[1:]]
    assert [reason for reason in reasons if f'"{reason}"' not in text_of("service")] == []
    assert [reason for reason in reasons if f'"{reason}"' not in text_of("tests/rpc", "tests/feed")] == []
