"""Each promise of docs/security.md names tests, and each of them exists."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text()
PROMISED = PAGE.partition("## What is promised\n")[2].partition("\n## ")[0]


def promises() -> list[tuple[str, list[str]]]:
    """The rows of the tables, each with the tests that it names."""
    rows = re.findall(r"^\| (.+) \| (.+) \|$", PROMISED, re.MULTILINE)
    return [(promise, re.findall(r"`([^`]+)`", tests)) for promise, tests in rows if promise != "Promise"]


def exists(test: str) -> bool:
    """Whether it is a file of tests, or a test in one."""
    name, _, function = test.partition("::")
    file = ROOT / name
    if not file.is_file():
        return False
    tests = {
        node.name
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    }
    return function in tests if function else bool(tests)


def test_each_promise_is_held_by_tests_that_exist() -> None:
    assert len(promises()) > 20
    assert [promise for promise, tests in promises() if not tests] == []
    assert [test for _, tests in promises() for test in tests if not exists(test)] == []


def test_a_test_that_is_gone_is_noticed() -> None:
    assert exists("tests/docs/test_security.py::test_a_test_that_is_gone_is_noticed")
    assert exists("tests/docs/test_security.py")
    assert not exists("tests/docs/test_security.py::exists")
    assert not exists("tests/docs/blocks.py")
    assert not exists("tests/docs/test_nothing.py")
