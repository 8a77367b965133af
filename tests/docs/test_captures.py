"""The pictures can be drawn again, and load nothing from elsewhere."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from docs.pictures import measured
from docs.pictures.drawing import drawing

ROOT = Path(__file__).resolve().parents[2]
PICTURES = {
    "demo.svg": ["Phase 2 of 3: Build", "2 of 418 failed", "31 transitions made, 31 received"],
    "watch-80.svg": ["Planwire's demo", "Run the tests", "say how to undo"],
    "watch-200.svg": ["Planwire's demo", "Run the tests", "clock mended"],
}
MEASURED = {
    "search-quality.svg": (measured.quality, ["docstrings", "chats", "words", "meaning", "lancedb, hybrid"]),
    "search-weights.svg": (measured.weights, ["docstrings", "chats", "0.5", "Planwire"]),
}


def texts(picture: str) -> str:
    """All that is written in a picture."""
    elements = ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314  # our own
    return "\n".join(element.text or "" for element in elements)


def test_they_are_drawn_and_stay_while_only_numbers_change(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "docs.pictures.capture", "--speed", "8", "--folder", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=110)
    for name, expected in PICTURES.items():
        shown = texts((tmp_path / name).read_text())
        assert [text for text in expected if text not in shown] == []


@pytest.mark.parametrize("name", MEASURED)
def test_what_was_measured_is_drawn(name: str) -> None:
    draw, expected = MEASURED[name]
    picture = draw(measured.figures())
    assert picture == (ROOT / "docs" / "pictures" / name).read_text()
    assert [text for text in expected if text not in texts(picture).splitlines()] == []


@pytest.mark.parametrize("name", [*PICTURES, *MEASURED])
def test_what_is_in_the_repository(name: str) -> None:
    picture = (ROOT / "docs" / "pictures" / name).read_text()
    assert [text for text in PICTURES.get(name, []) if text not in texts(picture)] == []
    assert re.findall(r"https?://[^\"]*", picture) == ["http://www.w3.org/2000/svg"]
    assert "url(" not in picture
    assert len(picture) < 40_000


def test_colours_and_places() -> None:
    picture = drawing(b"a \x1b[31mb  \x1b[1;2mc\x1b[0m\r\n\x1b[7m<\x1b[0m\r\n", 10, 5, "A & B")
    found = re.findall(r'<text x="([\d.]+)" y="(\d+)" textLength="[\d.]+"(.*?)>(.*?)</text>', picture)
    assert found == [
        ("18.0", "54", "", "a"),
        ("34.8", "54", ' style="fill: #ff7b72"', "b"),
        ("60.0", "54", ' class="b d" style="fill: #ff7b72"', "c"),
        ("18.0", "73", ' style="fill: #0d1117"', "&lt;"),
    ]
    assert '<rect x="18.0" y="59" width="8.4" height="19" fill="#d1d7e0"/>' in picture
    assert ">A &amp; B</text>" in picture
    assert 'height="96"' in picture
