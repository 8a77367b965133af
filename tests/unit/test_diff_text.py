"""What the command reads as a diff."""

import io
import sys
from pathlib import Path

import pytest
from planwire.cli.input_text import text_of

from service.search.code.diffs import ChangedLines, changed_lines

_DIFF = b"--- a/x.py\n+++ b/x.py\n@@ -1,3 +1,3 @@\n-one\rtwo\n+\xff\n three\n-four\n+five\n"


def test_a_diff_is_read_as_it_is_whatever_bytes_it_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [ChangedLines("x.py", 1, 1), ChangedLines("x.py", 3, 3)]
    (tmp_path / "change.diff").write_bytes(_DIFF)
    assert changed_lines(text_of(str(tmp_path / "change.diff"))) == expected
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_DIFF), encoding="utf-8"))
    assert changed_lines(text_of("-")) == expected
