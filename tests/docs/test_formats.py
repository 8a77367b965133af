"""The tables of docs/formats.md say what the code does."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from planwire.formats import beads_issues, beads_links, markdown, task_master
from planwire.formats.detect import NAMES
from planwire.formats.markdown_boxes import read_box
from planwire.v1.dependency_pb2 import DependencyKind
from planwire.v1.priority_pb2 import Priority
from planwire.v1.task_pb2 import TaskStatus

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "formats.md").read_text()


def table(head: str) -> dict[str, str]:
    """The first two columns of the table with this head, without the row for what the format does not know."""
    lines = PAGE.partition(f"| {head} |")[2].splitlines()[2:]
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip().strip("`") for cell in line.strip("|").split("|")])
    return {row[0]: row[1] for row in rows if row[0] != "any other"}


def word(name: str, prefix: str) -> str:
    return name.removeprefix(prefix).lower()


def shown(values: Mapping[str, int], enum: type, prefix: str) -> dict[str, str]:
    return {key or "none": word(enum.Name(number), prefix) for key, number in values.items()}  # type: ignore[attr-defined]


def test_boxes() -> None:
    said: dict[str, str] = {}
    for boxes, status in table("Box").items():
        for written in boxes.split("`, `"):
            box = read_box(f"- {written} Dig")
            assert box
            said[box.mark] = status
    assert said == shown(markdown.STATUSES, TaskStatus, "TASK_STATUS_")


@pytest.mark.parametrize(
    ("head", "values"),
    [
        ("beads' status", beads_issues._STATUSES),
        ("Task Master's status", task_master._STATUSES),
    ],
)
def test_statuses(head: str, values: Mapping[str, int]) -> None:
    said = {key: re.split(r"\W", value)[0] for key, value in table(head).items()}
    assert said == shown(values, TaskStatus, "TASK_STATUS_")


@pytest.mark.parametrize(
    ("head", "values"),
    [
        ("beads' priority", {str(number): priority for number, priority in enumerate(beads_issues._PRIORITIES)}),
        ("Task Master's priority", task_master._PRIORITIES),
    ],
)
def test_priorities(head: str, values: Mapping[str, int]) -> None:
    assert table(head) == shown(values, Priority, "PRIORITY_")


def test_kinds_of_dependencies() -> None:
    said = table('beads\' dependency, "this … that"')
    assert said.pop(beads_links._PARENT)
    prefix = "DEPENDENCY_KIND_"
    expected = {
        kind: f"that {word(DependencyKind.Name(number), prefix)} this"
        for kind, number in beads_links._FLIPPED_KINDS.items()
    }
    expected |= {
        kind: f"this {word(DependencyKind.Name(number), prefix)} that" for kind, number in beads_links._KINDS.items()
    }
    assert said == expected


def test_every_format_is_explained() -> None:
    assert {line.split("`")[1] for line in PAGE.splitlines() if re.match(r"\| \[.*\]\(#", line)} == set(NAMES)
