"""What is a test, by the customs of the languages."""

import re

_TEST_FILE = re.compile(
    r"(^|/)(tests?|__tests__|testing|spec)/|(^|/)(test_[^/]*|[^/]*_test|conftest)\.\w+$|[^/]*\.(test|spec)\.\w+$|Tests?\.\w+$"
)
_TEST_FUNCTION = re.compile(r"^(test|Test|it$|describe$|should)")


def is_test_file(path: str) -> bool:
    """Whether a file holds tests rather than what they test."""
    return bool(_TEST_FILE.search(path))


def is_test_function(name: str, language: str) -> bool:
    """Whether a function or class is a test. Where tests are marked by annotations, those of test files are."""
    return language in ("java", "csharp", "rust") or bool(_TEST_FUNCTION.match(name))
