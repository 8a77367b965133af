"""Which lines a diff changes."""

import pytest

from service.search.code.cycles import cycles
from service.search.code.diffs import ChangedLines, NotADiff, changed_lines

HEAD = "--- a/x.py\t2026-01-01\n+++ b/x.py\n"


def test_replaced_deleted_and_added_lines() -> None:
    assert changed_lines(f"{HEAD}@@ -1,4 +1,4 @@\n a\n-b\n+c\n d\n+e\n f\n") == [
        ChangedLines("x.py", 2, 2),
        ChangedLines("x.py", 3, 4),
    ]


def test_files_without_context_and_several_files() -> None:
    diff = f"{HEAD}@@ -3,0 +4 @@\n+x\n--- a/y.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-z\n\\ No newline at end of file\n"
    assert changed_lines(diff) == [ChangedLines("x.py", 3, 4), ChangedLines("y.py", 1, 1)]


def test_a_deleted_line_that_looks_like_a_head_is_none() -> None:
    assert changed_lines(f"{HEAD}@@ -1,2 +1 @@\n--- a/z.py\n+++ b/z.py\n-q\n")[0] == ChangedLines("x.py", 1, 1)


def test_what_is_no_diff_is_refused() -> None:
    with pytest.raises(NotADiff):
        changed_lines("hello")
    assert changed_lines("") == []


def test_cycles_are_found_in_long_chains() -> None:
    chain = [(f"{n:06}", f"{n + 1:06}") for n in range(20_000)]
    assert cycles(chain) == []
    [(files, shortest)] = cycles([*chain, ("020000", "000000"), ("000001", "000000")])
    assert len(files) == 20_001
    assert shortest == ["000000", "000001"]
