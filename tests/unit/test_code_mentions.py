"""What a text mentions of code."""

import time

import pytest

from service.search.code.mentions import mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Make `send` faster", ["send"]),
        ("Make send faster", []),
        ("Client.send, send_all and sendAll() and HttpClient", ["Client.send", "send_all", "sendAll", "HttpClient"]),
        ("Rust's Client::send and Java's Client#send", ["Client.send"]),
        ("`a = f(x)`", []),
        ("e.g. this, i.e. that. And so.on", ["so.on"]),
        ("mail ada@example.org about https://example.org/a_b", []),
        ("`Client.send(text)` twice `Client.send`", ["Client.send", "text"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [name for name in mentions(text).names if len(name) > 1 and name not in ("e.g", "i.e")] == names


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("see app/base.py and ./lib/a-b.ts:12, or (main.go).", ["app/base.py", "lib/a-b.ts", "main.go"]),
        ("nothing/here and 1/2", []),
        ("`app/base.py`", ["app/base.py"]),
    ],
)
def test_paths(text: str, paths: list[str]) -> None:
    assert mentions(text).paths == paths


def test_what_is_large_and_odd_takes_no_time_and_gives_few() -> None:
    for text in ("a." * 500_000, "`" * 1_000_000, "a/" * 500_000, " ".join(f"name_{n}" for n in range(100_000))):
        began = time.process_time()
        found = mentions(text)
        assert time.process_time() - began < 2
        assert len(found.names) <= 200
        assert len(found.paths) <= 200
