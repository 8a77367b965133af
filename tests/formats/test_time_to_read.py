"""Texts that people do not write, in which what is looked for begins in many places: they take no time either."""

import time

import pytest
from planwire.formats.detect import FORMATS
from planwire.formats.markdown_dialects import DIALECTS
from planwire.formats.parsed import Source

_MOST_SECONDS = 4.0
_RANGES = ("T1000-T1999, T2000-T2999, T3000-T3999", "T4000-T4999, T5000-T5999, T6000-T6999")


def _tasks(title: str) -> str:
    return "".join(f"- [ ] T{number:04} {title}\n" for number in range(300))


TEXTS = {
    "blanks in a title": f"- [ ] T001 a{' ' * 20_000}b\n",
    "blanks in titles": _tasks(f"a{' ' * 900}b"),
    "blanks in a line": f"- [ ] T001 a\n\nT001 depends on{' ' * 30_000}T002 x\n",
    "blanks in lines": "- [ ] T001 a\n\n" + f"T001 depends on{' ' * 900}T002 x\n\n" * 300,
    "blanks behind requirements": f"- [ ] 1. a\n  - _Requirements:{' ' * 20_000}x\n",
    "blanks behind what is validated": f"- [ ] 1. a\n  - **Validates:{' ' * 20_000}x\n",
    "words of links in a title": f"- [ ] T001 a {'blocked by ' * 5000}(\n",
    "words of links in titles": _tasks(f"a{'; after 1-2' * 80}b"),
    "numbers in titles": _tasks(f"a (after {','.join(['T0001'] * 150)})"),
    "dashes": f"- [ ] T001 a\n\nT001 before {'T001 - x ' * 8000}\n",
    "a long word": f"- [ ] T001 a\n\nT001 before {'a-' * 15_000}\n",
    "ranges": f"- [ ] T001 a\n\n{_RANGES[0]} before {_RANGES[1]}\n",
    "ranges in an item": f"- [ ] T001 a\n- [ ] T002 b (depends on {', '.join(['T1000-T1999'] * 70)})\n",
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_text_is_read_in_time(dialect: str, name: str) -> None:
    start = time.process_time()
    FORMATS[dialect](TEXTS[name].encode(), Source("w", dialect, "harbour/tasks.md"))
    assert time.process_time() - start < _MOST_SECONDS
