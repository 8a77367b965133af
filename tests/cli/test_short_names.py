"""Whatever short name a command shows can be typed: it means the task that it stands beside, and no other."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from planwire.cli.everyday import completion

from tests.cli.conftest import Ended, Planwire

PLAN = """\
# {name}

## Ground

- [x] T001 Survey the {name}
- [ ] T002 Dig the {name}
- [ ] T003 Lay the {name} (depends on T002)
- [ ] T004 Paint the {name} (depends on T002)
"""
PLANS = ("harbour", "quay")


@pytest.fixture
def two_plans(online: Planwire, tmp_path: Path) -> Planwire:
    """A workspace with two active plans whose tasks bear the same numbers, and one with a number of its own."""
    for name in PLANS:
        (tmp_path / f"{name}.md").write_text(PLAN.format(name=name))
        assert online("import", f"{name}.md").code == 0
    (tmp_path / "pier.md").write_text("# pier\n\n- [ ] T009 Drill the pier\n")
    assert online("import", "pier.md").code == 0
    return online


def lines(ended: Ended) -> list[dict[str, Any]]:
    assert ended.code == 0, ended
    return [json.loads(line) for line in ended.out.splitlines()]


def named(online: Planwire, *words: str) -> dict[str, str]:
    """The titles by the names that a command shows, which are as many as there are."""
    rows = lines(online(*words, "--json"))
    assert len({row["name"] for row in rows}) == len(rows)
    return {row["name"]: row["title"] for row in rows}


def in_text(ended: Ended) -> Iterator[tuple[str, str]]:
    """The names in a text, each with the title behind it."""
    assert ended.code == 0, ended
    titles = "|".join(f"{word} the (?:harbour|quay|pier)" for word in ("Survey", "Dig", "Lay", "Paint", "Drill"))
    name = r"(?<![\w#-])(?!(?:waits|for|blocks|done|ready|added) )([\w#-]+)"
    return ((found[1], found[2]) for found in re.finditer(rf"{name} +(?:\w+ +){{0,3}}?({titles})", ended.out))


def typed(online: Planwire, name: str) -> str:
    """The title of what a name means."""
    return str(lines(online("show", name, "--json"))[0]["title"])


def test_names_of_lists_mean_what_they_stand_beside(two_plans: Planwire) -> None:
    shown = [named(two_plans, *words) for words in (["ready"], ["board"], *(["tree", name] for name in PLANS))]
    assert [len(each) for each in shown] == [3, 7, 4, 4]
    for name, title in {pair for each in shown for pair in each.items()}:
        assert typed(two_plans, name) == title
    dig = next(row for row in lines(two_plans("ready", "--json")) if row["title"] == "Dig the quay")
    assert dig["number"] == "T002", "the number stands beside another name"
    assert "T009" in shown[0], "a number that nobody else bears is the name"
    assert all("T002" not in each for each in shown)


def test_names_in_texts_mean_what_they_stand_beside(two_plans: Planwire) -> None:
    begun = next(name for name, title in named(two_plans, "ready").items() if title == "Dig the quay")
    seen: dict[str, set[tuple[str, str]]] = {}
    seen["prime"] = set(in_text(two_plans("prime")))
    seen["start"] = set(in_text(two_plans("start", begun)))
    seen["show"] = set(in_text(two_plans("show", begun)))
    seen["board"] = set(in_text(two_plans("board")))
    seen["task list"] = set(in_text(two_plans("task", "list")))
    for name in PLANS:
        seen[f"tree {name}"] = set(in_text(two_plans("tree", name)))
        plan = next(each for each in two_plans("plan", "list", "--json").json["plans"] if each["name"] == name)
        seen[f"plan tree {name}"] = set(in_text(two_plans("plan", "tree", plan["id"])))
    seen["done"] = set(in_text(two_plans("done")))
    seen["add"] = set(in_text(two_plans("add", "Drill the quay", "--plan", "quay", "--by", begun)))
    assert {each: len(found) for each, found in seen.items()} == {
        "prime": 3,
        "start": 3,
        "show": 3,
        "board": 7,
        "task list": 9,
        "tree harbour": 4,
        "plan tree harbour": 4,
        "tree quay": 4,
        "plan tree quay": 4,
        "done": 3,
        "add": 1,
    }
    for name, title in {pair for each in seen.values() for pair in each}:
        assert typed(two_plans, name) == title


def test_names_of_changes_and_refusals_mean_what_they_name(two_plans: Planwire) -> None:
    names = {title: name for name, title in named(two_plans, "board").items()}
    said = lines(two_plans("block", names["Drill the pier"], "--by", names["Dig the harbour"], "--json"))
    assert said == [{"task": "T009", "by": names["Dig the harbour"]}]
    refused = two_plans("start", names["Lay the quay"])
    assert refused.code != 0
    [name] = set(re.findall(r"(\S+) \(Dig the quay\)", refused.err))
    assert typed(two_plans, name) == "Dig the quay"
    failed = lines(two_plans("fail", lines(two_plans("start", names["Dig the quay"], "--json"))[0]["name"], "--json"))
    assert typed(two_plans, failed[0]["name"]) == "Dig the quay"


def test_what_is_offered_by_tab_can_be_typed(
    two_plans: Planwire,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    server_address: str,
    tmp_path: Path,
) -> None:
    for name, value in (environment | {"PLANWIRE_ADDRESS": server_address}).items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    offer = completion.completer("task")
    assert offer
    offered = offer("")
    assert len(offered) == 7
    for name, title in offered:
        assert typed(two_plans, name) == title
