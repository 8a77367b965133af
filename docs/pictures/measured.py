"""Draws what `make bench-search` has measured: python -m docs.pictures.measured <its output>.

The figures stay beside the pictures, in search.jsonl, and without an argument these are drawn.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_FOLDER = Path(__file__).parent
_FIGURES = _FOLDER / "search.jsonl"
_SETS = ("docstrings", "identifiers", "questions", "chats", "mean")
_SEARCHES = {
    "lexical": "words",
    "dense": "meaning",
    "hybrid": "both",
    "bm25s": "bm25s",
    "chromadb": "chromadb, vectors",
    "lancedb": "lancedb, hybrid",
}
_WEIGHTS = tuple(step / 10 for step in range(11))
_COLOURS = ("#0969da", "#8250df", "#1a7f37", "#8c959f", "#bf8700", "#cf222e")
_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 920, 340, 60, 60, 50
_STEPS = 5
_STYLE = """
    .panel { fill: #ffffff; stroke: #8c959f; stroke-width: 1.5; }
    .text { fill: #1f2328; } .soft { fill: #57606a; font-size: 12px; } .line { stroke: #d0d7de; }
    @media (prefers-color-scheme: dark) {
      .panel { fill: #161b22; stroke: #6e7681; }
      .text { fill: #e6edf3; } .soft { fill: #9ea7b3; } .line { stroke: #30363d; }
    }
"""


def bars(title: str, groups: Sequence[str], series: Mapping[str, Sequence[float | None]], highest: float) -> str:
    """An SVG with a group of bars for each name, and in it one of each series; None has no bar."""
    height, width = _HEIGHT - _TOP - _BOTTOM, (_WIDTH - _LEFT - 20) / len(groups)
    bar = 0.8 * width / len(series)
    parts = [*_marks(0.0, highest), *_legend(list(series))]
    for number, group in enumerate(groups):
        parts.append(_below(_LEFT + width * (number + 0.5), group))
    for place, (name, values) in enumerate(series.items()):
        for number, value in enumerate(values):
            if value is None:
                continue
            left, tall = _LEFT + width * (number + 0.1) + place * bar, height * value / highest
            parts.append(
                f'<rect x="{left:.1f}" y="{_TOP + height - tall:.1f}" width="{bar - 2:.1f}" height="{tall:.1f}" '
                f'fill="{_COLOURS[place]}"><title>{escape(f"{groups[number]}, {name}: {value:g}")}</title></rect>'
            )
    return _picture(title, parts)


def lines(
    title: str, places: Sequence[str], series: Mapping[str, tuple[Sequence[float], float]], span: tuple[float, float]
) -> str:
    """An SVG with a curve for each series over the places, and at the right a dot for what it is beside them."""
    low, high = span
    height, width = _HEIGHT - _TOP - _BOTTOM, (_WIDTH - _LEFT - 20) / (len(places) + 1)
    parts = [*_marks(low, high), *_legend(list(series))]
    middles = [_LEFT + width * (number + 0.5) for number in range(len(places) + 1)]
    parts += [_below(middle, place) for middle, place in zip(middles, (*places, "Planwire"), strict=True)]

    def up(value: float) -> float:
        return _TOP + height * (1 - (value - low) / (high - low))

    for (name, (curve, dot)), colour in zip(series.items(), _COLOURS, strict=False):
        points = " ".join(f"{x:.1f},{up(value):.1f}" for x, value in zip(middles, curve, strict=False))
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(
            f'<circle cx="{middles[-1]:.1f}" cy="{up(dot):.1f}" r="5" fill="{colour}">'
            f"<title>{escape(f'{name}: {dot:g}')}</title></circle>"
        )
    return _picture(title, parts)


def _marks(low: float, high: float) -> list[str]:
    parts = []
    for step in range(_STEPS + 1):
        mark, y = low + (high - low) * step / _STEPS, _TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - step / _STEPS)
        parts.append(f'<line class="line" x1="{_LEFT}" x2="{_WIDTH - 20}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text class="soft" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{mark:g}</text>')
    return parts


def _legend(names: Sequence[str]) -> list[str]:
    parts = []
    for place, name in enumerate(names):
        x = _LEFT + place * (_WIDTH - _LEFT) / len(names)
        parts.append(f'<rect x="{x:.1f}" y="36" width="12" height="12" fill="{_COLOURS[place]}"/>')
        parts.append(f'<text class="soft" x="{x + 18:.1f}" y="46">{escape(name)}</text>')
    return parts


def _below(x: float, text: str) -> str:
    return f'<text class="text" x="{x:.1f}" y="{_HEIGHT - 22}" text-anchor="middle">{escape(text)}</text>'


def _picture(title: str, parts: Sequence[str]) -> str:
    content = "\n  ".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="system-ui, sans-serif" '
        f'font-size="14" role="img" aria-label="{escape(title)}">\n  <style>{_STYLE}  </style>\n'
        f'  <rect class="panel" x="1" y="1" width="{_WIDTH - 2}" height="{_HEIGHT - 2}" rx="10"/>\n'
        f'  <text class="text" x="{_LEFT}" y="24" font-weight="600">{escape(title)}</text>\n  {content}\n</svg>\n'
    )


def quality(of: Mapping[str, Mapping[str, float]]) -> str:
    """The mean reciprocal rank by set and search."""
    series = {
        label: [of.get(f"{name}_{search}", {}).get("mrr") for name in _SETS]
        for search, label in _SEARCHES.items()
        if f"mean_{search}" in of
    }
    return bars("Mean reciprocal rank of the answer, by set and search", _SETS, series, 1.0)


def weights(of: Mapping[str, Mapping[str, float]]) -> str:
    """The same by how much meaning counts, if that were always the same, and as Planwire finds the weights."""
    series = {
        name: ([of[f"{name}_weight_{weight}"]["mrr"] for weight in _WEIGHTS], of[f"{name}_hybrid"]["mrr"])
        for name in _SETS
    }
    title = "Mean reciprocal rank, by a weight of meaning that is the same for all queries, and with Planwire's"
    return lines(title, [f"{weight:g}" for weight in _WEIGHTS], series, (0.4, 0.9))


def figures() -> dict[str, dict[str, float]]:
    """What is kept of the last run, by its cases."""
    read = map(json.loads, _FIGURES.read_text(encoding="utf-8").splitlines())
    return {line["case"]: line for line in read}


def _main(arguments: Sequence[str]) -> None:
    if arguments:
        _FIGURES.write_bytes(Path(arguments[0]).read_bytes())
    (_FOLDER / "search-quality.svg").write_text(quality(figures()), encoding="utf-8")
    (_FOLDER / "search-weights.svg").write_text(weights(figures()), encoding="utf-8")


if __name__ == "__main__":
    _main(sys.argv[1:])
