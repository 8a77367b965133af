"""What the protos promise is served and tested."""

import re
from functools import cache
from pathlib import Path

import pytest
from planwire.v1.errors_pb2 import ErrorReason

from tests.rpc.client import METHODS

ROOT = Path(__file__).parents[2]


@cache
def text_of(*folders: str) -> str:
    return "".join(file.read_text() for folder in folders for file in sorted((ROOT / folder).rglob("*.py")))


@pytest.mark.parametrize("rpc", METHODS)
def test_every_rpc_is_called_by_a_test(rpc: str) -> None:
    """More of them are called by the tests that go through all RPCs; here it is about one that asks for it by name."""
    assert re.search(rf"\b{rpc}\b", text_of("tests/rpc", "tests/feed"))


@pytest.mark.parametrize("reason", [name.removeprefix("ERROR_REASON_") for name in ErrorReason.keys()[1:]])
def test_every_reason_is_given_and_seen(reason: str) -> None:
    assert f'"{reason}"' in text_of("service"), "no code gives it"
    assert f'"{reason}"' in text_of("tests/rpc", "tests/feed"), "no test sees it"
