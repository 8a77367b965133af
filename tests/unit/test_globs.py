"""Globs for the paths of files."""

import time

import pytest

from service.domain.globs import alternatives, matches


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("**", "a", True),
        ("**", "a/b/c", True),
        ("*", "a", True),
        ("*", "a/b", False),
        ("*.py", ".py", True),
        ("**/*.py", "a.py", True),
        ("**/*.py", "a/b/c.py", True),
        ("a/**", "a/b/c", True),
        ("a/**", "b/a/c", False),
        ("a/**/b", "a/b", True),
        ("a/**/b/**/c", "a/x/b/b/y/c", True),
        ("a/**/b/c", "a/b/b/c", True),
        ("a/**/b/c", "a/b/c/d", False),
        ("**/a/*/b", "a/a/x/b", True),
        ("a?c", "abc", True),
        ("a?c", "a/c", False),
        ("[a-c]", "b", True),
        ("[!a-c]", "b", False),
        ("[[]id]", "[id]", True),
        ("A", "a", False),
        ("{a,b}/*.{c,d}", "b/x.c", True),
        ("{a,b}/*.{c,d}", "c/x.c", False),
        ("{a,{b,c}}", "c", True),
        ("{a", "{a", True),
        ("", "a", False),
        ("a//b", "a/b", False),
    ],
)
def test_what_a_glob_matches(glob: str, path: str, expected: bool) -> None:
    assert matches(glob, path) is expected


@pytest.mark.parametrize("glob", ["{a,b}" * 7, "{" + "a," * 100 + "b}", "{a,b}" * 100])
def test_a_glob_stands_for_so_many(glob: str) -> None:
    with pytest.raises(ValueError, match="more than 100"):
        alternatives(glob)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*a" * 250 + "b", "a" * 1000),
        ("**/*a/" * 80 + "b", "a/" * 500),
        ("{" + ",".join(["**/*a*a*a*a*a/b"] * 30) + "}", "a/" * 500),
        ("[" * 500, "a" * 1000),
    ],
)
def test_no_glob_takes_long(glob: str, path: str) -> None:
    """What goes back to each star would take longer than anybody waits."""
    began = time.process_time()
    assert not matches(glob, path)
    assert time.process_time() - began < 2
