"""`planwire ready`, `next`, `done` and the other words of a day's work: without an id from beginning to end."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from planwire.cli.everyday import EVERYDAY
from planwire.cli.everyday.declared import parsed
from rich.cells import cell_len

from tests.cli.conftest import COMMAND, Ended, Planwire
from tests.cli.test_output import EVIL, LONG, OBEYED, STYLE, Terminal, terminal
from tests.support.terminal import on_terminal

__all__ = ["terminal"]

NOTHING_NOW, NOT_FOUND, USAGE, REFUSED = 75, 4, 2, 1


@pytest.fixture
def plan(online: Planwire) -> str:
    return str(online("plan", "create", "Release 1.0", "--activate", "--json").json["plan"]["id"])


def added(online: Planwire, title: str, *options: str) -> str:
    """The short name of a new task."""
    return str(online("add", title, *options, "--json").json["name"])


def lines(ended: Ended) -> list[Any]:
    return [json.loads(line) for line in ended.out.splitlines()]


def error(ended: Ended) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ended.err)
    assert found["exit_code"] == ended.code
    return found


def test_a_days_work_needs_no_id(online: Planwire, plan: str) -> None:
    write = added(online, "Write the changelog", "--priority", "high", "-d", "All since 0.9.\n\nDone when it is read.")
    tag = added(online, "Tag the release", "--by", write)
    assert online("ready").out.splitlines() == ["Release 1.0", f"  {write}  high  Write the changelog"]

    sheet = online("next")
    assert sheet.out.splitlines()[:4] == [
        f"{write}  Write the changelog",
        "in        Release 1.0",
        "status    in_progress, high",
        sheet.out.splitlines()[3],
    ]
    assert re.fullmatch(r"lease     of ada until \d{4}-\d\d-\d\d [\d:]{8}, token 1", sheet.out.splitlines()[3])
    assert f"blocks    {tag}  Tag the release  pending" in sheet.out
    assert "All since 0.9.\n\nDone when it is read." in sheet.out
    assert "planwire done" in sheet.err

    done = online("done", "-o", "CHANGELOG.md")
    assert done.out.splitlines() == [f"done  {write}  Write the changelog", f"ready {tag}  Tag the release"]
    assert f"waits for {write}  Write the changelog  completed: CHANGELOG.md" in online("next").out
    online("done")
    assert online("show", write).out.endswith("What came out\nCHANGELOG.md\n")
    assert online("next").code == NOT_FOUND


def test_a_start_takes_fewer_characters_than_elsewhere(online: Planwire, plan: str) -> None:
    name = added(online, "Write the changelog")
    typed = ["start", name]
    assert len(" ".join(["planwire", *typed])) < len('backlog task edit 7 -s "In Progress"') == 36
    assert online(*typed).out.startswith(f"{name}  Write the changelog\n")
    assert len("planwire next") == 13


def test_the_number_in_the_file_is_the_name(online: Planwire, plan: str) -> None:
    online("task", "create", "One", "--plan", plan, "--external-ref", "T001")
    online("task", "create", "Two", "--plan", plan, "--external-ref", "TASK-7")
    online("task", "create", "Three", "--plan", plan, "--external-ref", "https://example.com/issues/9")
    named = [row["name"] for row in lines(online("ready", "--json"))]
    assert named[:2] == ["T001", "TASK-7"]
    assert re.fullmatch("[0-9a-f]{6}", named[2])
    for given, title in [("T001", "One"), ("t001", "One"), ("7", "Two"), (named[2], "Three"), (named[2][2:], "Three")]:
        assert online("show", given, "--json").json["title"] == title


def test_a_name_of_several_lists_them(online: Planwire, plan: str) -> None:
    other = online("plan", "create", "Release 2.0", "--activate", "--json").json["plan"]["id"]
    for in_plan, title in [(plan, "First"), (other, "Second")]:
        online("task", "create", title, "--plan", in_plan, "--external-ref", "1.1")
    rows = {row["title"]: row["name"] for row in lines(online("ready", "--json"))}
    assert len(set(rows.values())) == 2, "no two names in a list are alike"
    refused = online("show", "1.1")
    assert refused.code == USAGE
    assert refused.err.splitlines()[0] == "planwire: 1.1 is the name of several tasks: name one of"
    plans = {"First": "Release 1.0", "Second": "Release 2.0"}
    assert set(refused.err.splitlines()[1:]) == {f"  {rows[title]}  {title}  in {plans[title]}" for title in plans}
    said = error(online("done", "1.1", "--json"))
    assert (said["reason"], said.get("try")) == ("AMBIGUOUS_NAME", None)
    candidates = {(each["name"], each["title"], each["plan"]) for each in said["candidates"]}
    assert candidates == {(rows[title], title, plans[title]) for title in plans}
    for title, name in rows.items():
        assert online("show", name, "--json").json["title"] == title


def test_candidates_fit_the_terminal(
    online: Planwire, environment: dict[str, str], server_address: str, plan: str, tmp_path: Path
) -> None:
    other = online("plan", "create", "Later, and at another harbour altogether", "--activate", "--json").json["plan"]
    for in_plan in (plan, other["id"]):
        online("task", "create", f"{LONG} {LONG}", "--plan", in_plan, "--external-ref", "T1")
    there = environment | {"PLANWIRE_ADDRESS": server_address}
    with on_terminal(80, 24, "show", "T1", environment=there, folder=tmp_path) as shown:
        assert shown.end() == USAGE
        shown.wait_for("…  in Release 1.0", "…  in Later, and at another ")
        assert len([line for line in shown.lines if line]) == 3


def test_several_tasks_that_are_held_are_candidates_for_programs_too(online: Planwire, plan: str) -> None:
    names = [added(online, title) for title in ("One", "Two")]
    for name in names:
        assert online("start", name).code == 0
    said = error(online("done", "--json"))
    assert (said["reason"], [each["name"] for each in said["candidates"]]) == ("AMBIGUOUS_NAME", names)


def test_what_is_written_nowhere_is_no_bug(online: Planwire, environment: dict[str, str], server_address: str) -> None:
    for words in (["ready"], ["plan", "list"], ["done", "nothing"]):
        ended = subprocess.run(
            ["sh", "-c", 'exec "$@" >&- 2>&-; exit', "sh", COMMAND, *words],
            env=environment | {"PLANWIRE_ADDRESS": server_address},
            cwd=environment["HOME"],
            check=False,
        )
        assert ended.returncode == (NOT_FOUND if words[0] == "done" else 0), words


def test_a_name_means_the_task_of_the_active_plan(online: Planwire, plan: str) -> None:
    draft = online("plan", "create", "Later", "--json").json["plan"]["id"]
    for in_plan, title in [(plan, "Now"), (draft, "Later")]:
        online("task", "create", title, "--plan", in_plan, "--external-ref", "T1")
    assert online("show", "T1", "--json").json["title"] == "Now"


def test_a_repeated_next_gets_the_same_task(online: Planwire, plan: str) -> None:
    names = {added(online, "One"), added(online, "Two")}
    again = ("next", "--json", "--request-id", "01a20000-0000-7000-8000-000000000001")
    first, second = online(*again).json, online(*again).json
    assert (first["name"], first["token"]) == (second["name"], second["token"])
    assert {online("next", "--json").json["name"]} == names - {first["name"]}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--limit", "3"], {"limit": 3}),
        (["--limit=3", "--label", "a", "--label=b"], {"limit": 3, "label": ["a", "b"]}),
        (["-n", "0", "-w", "x", "--json"], {"limit": 0, "workspace": "x", "as_json": True}),
        (["--plan", "--json"], {"plan": "--json"}),
        (["--limit", "three"], None),
        (["--limit"], None),
        (["--format", "yaml"], None),
        (["--json=yes"], None),
        (["--nothing"], None),
        (["word"], None),
        (["--help"], None),
        (["--"], None),
    ],
)
def test_what_is_not_understood_is_left_to_typer(words: list[str], expected: dict[str, object] | None) -> None:
    found = parsed(EVERYDAY["ready"], words)
    if expected is None:
        assert found is None
    else:
        assert found is not None
        assert found | expected == found


def test_both_readers_of_the_command_line_take_the_same(online: Planwire, plan: str) -> None:
    name = added(online, "Write the changelog", "--label", "docs", "--priority", "high")
    # What stands behind `--` only Typer reads.
    assert online("show", "--", name).out == online("show", name).out
    for options in (["--json"], ["--format", "tsv"], ["--label", "docs", "--order", "priority", "-n", "1"]):
        quick = online("ready", *options)
        assert quick.out
        assert online("ready", *options, "--").out == quick.out
    assert online("next", "--lease", "soon").code == USAGE
    assert "'soon' is not a duration" in online("next", "--lease", "soon").err
    assert online("next", "--lease", "90m", "--json", "--").json["name"] == name


def test_several_active_plans_have_to_be_told_apart(online: Planwire, plan: str) -> None:
    online("plan", "create", "Later", "--activate")
    refused = online("add", "x")
    assert refused.code == USAGE
    assert "several plans are active: name one with --plan" in refused.err
    assert "Release 1.0" in refused.err
    said = error(online("add", "x", "--json"))
    assert (said["reason"], [each["title"] for each in said["candidates"]]) == (
        "AMBIGUOUS_NAME",
        ["Release 1.0", "Later"],
    )
    assert online("add", "x", "--plan", "later").out.endswith("  x  in Later\n")
    assert online("add", "y", "--plan", plan).code == 0
    assert [row["plan"] for row in lines(online("ready", "--json"))] == ["Release 1.0", "Later"]
    assert online("tree", "Rel").out.startswith("Release 1.0  v1  active")
    assert online("tree", "nothing").code == NOT_FOUND


def test_a_refusal_names_what_is_in_the_way(online: Planwire, plan: str) -> None:
    first = added(online, "Write the changelog")
    second = added(online, "Tag the release", "--by", first)
    refused = online("start", second)
    assert refused.code == REFUSED
    assert refused.err.splitlines()[0] == (
        f"planwire: {second} (Tag the release) cannot start: it waits for {first} (Write the changelog)"
    )
    assert f"`planwire show {second}`" in refused.err
    said = error(online("start", second, "--json"))
    assert (said["reason"], said["retry"]) == ("NOT_READY", False)
    assert [(each["name"], each["title"]) for each in said["blockers"]] == [(first, "Write the changelog")]
    cycle = online("block", first, "--by", second)
    assert cycle.code == REFUSED
    assert first in cycle.err


def test_nobody_ends_what_another_one_has(online: Planwire, plan: str) -> None:
    name = added(online, "Write the changelog")
    online("next", actor="grace")
    refused = online("done", name, actor="ada")
    assert refused.code == REFUSED
    assert "grace" in refused.err
    assert "planwire next" in refused.err
    assert error(online("done", name, "--json", actor="ada"))["reason"] == "LEASE_LOST"
    assert online("done", actor="grace").code == 0


def test_a_lease_that_was_lost_stays_lost(online: Planwire, plan: str) -> None:
    name = added(online, "Write the changelog")
    online("next", actor="grace")
    task = online("show", name, "--json").json["id"]
    online("task", "release", task, "--attempt", "1")
    # On another machine the same actor claims it again: the token that is kept here is of an attempt that has ended.
    online("next", actor="grace", session="elsewhere")
    assert error(online("done", name, "--json", actor="grace"))["reason"] == "LEASE_LOST"
    for _ in range(2):
        ended = online("done", actor="grace")
        assert (ended.code, ended.err) == (
            2,
            "planwire: you hold no task any longer\n"
            f"{name} (Write the changelog) was yours: grace has it now. Leave it to them; `planwire next` gives you "
            "another one.\n",
        )
    online("task", "release", task, "--attempt", "2", session="elsewhere")
    assert (
        f"was yours, and nobody has it now: `planwire start {name}` takes it again."
        in online("done", actor="grace").err
    )
    online("next", actor="grace", session="elsewhere")
    assert online("done", name, actor="grace", session="elsewhere").code == 0
    said = online("done", actor="grace").err
    assert f"was yours, and is completed now: `planwire task history {name}` shows by whom." in said
    # What was lost is no longer said to who has claimed something else.
    other = added(online, "Tag the release")
    assert online("next", actor="grace").code == 0
    assert online("done", other, actor="grace").code == 0
    assert online("done", actor="grace").err == "planwire: you hold no task: name one\n"


def test_what_nobody_has_begun_can_be_done(online: Planwire, plan: str) -> None:
    name = added(online, "Write the changelog")
    assert online("done", name).out == f"done  {name}  Write the changelog\n"
    again = online("done", name)
    assert again.code == REFUSED
    assert f"`planwire show {name}`" in again.err


def test_a_failure_is_kept_or_tried_again(online: Planwire, plan: str) -> None:
    name = added(online, "Write the changelog")
    online("next")
    assert online("fail", "-m", "no network", "--retry", "0s").out.startswith("to be tried again  ")
    online("next")
    assert online("fail", "-m", "still none").out == f"failed  {name}  Write the changelog\n"
    assert "What went wrong\nstill none" in online("show", name).out


def test_exit_codes_tell_later_from_never(online: Planwire, plan: str) -> None:
    assert online("next").code == NOT_FOUND, "there is nothing to wait for"
    added(online, "Write the changelog")
    online("next")
    later = online("next")
    assert later.code == NOTHING_NOW
    assert "1 in progress" in later.err
    assert error(online("next", "--json"))["retry"] is True
    assert error(online("next", "--json", address="127.0.0.1:1"))["retry"] is True


@pytest.mark.parametrize("columns", [80, 200])
def test_lists_fit_the_terminal_and_obey_nobody(online: Planwire, terminal: Terminal, plan: str, columns: int) -> None:
    names = [added(online, LONG), added(online, EVIL, "-d", EVIL)]
    online("phase", "create", plan, "Build")
    names.append(added(online, "In a phase", "--phase", "bui", "--label", "docs"))
    shown = terminal(columns, "ready")
    plain = STYLE.sub("", shown).splitlines()
    assert max(map(cell_len, plain)) <= columns
    assert not OBEYED.search("".join(plain))
    assert f"\x1b[36m{names[0]}\x1b[0m" in shown, "the short name comes first, in colour"
    assert [line.split()[0] for line in plain if line.startswith("  ")] == ["Build", names[2], *names[:2]]
    for words in (["show", names[1]], ["tree"], ["start", names[1]]):
        assert not OBEYED.search(STYLE.sub("", terminal(columns, *words)).replace("\n", ""))


def test_a_sheet_fits_the_terminal_and_is_whole_in_a_pipe(online: Planwire, terminal: Terminal, plan: str) -> None:
    first = added(online, f"{LONG}, and on")
    second = added(
        online, f"Then {LONG}", "--by", first, *(word for each in range(12) for word in ("--label", f"label-{each}"))
    )
    shown = STYLE.sub("", terminal(80, "show", second)).splitlines()
    assert max(map(cell_len, shown)) <= 80
    assert " ".join(line.strip() for line in shown[:3]).startswith(f"{second}  Then {LONG} in ")
    assert re.search(rf"^waits for {first}  A title that goes .*…  pending$", "\n".join(shown), re.MULTILINE)
    assert [line for line in shown if line.startswith("labels")] != [line for line in shown if "label-" in line]
    whole = online("show", second).out
    assert f"waits for {first}  {LONG}, and on  pending\n" in whole
    assert whole.startswith(f"{second}  Then {LONG}\n")
    assert STYLE.sub("", terminal(200, "show", second)).splitlines()[0] == f"{second}  Then {LONG}"


def test_a_column_without_values_is_left_out(online: Planwire, plan: str) -> None:
    name = added(online, "a\tb | c\\|d")
    assert online("ready", "--format", "tsv").out == f"name\tplan\ttitle\n{name}\tRelease 1.0\ta b | c\\|d\n"
    marked = online("ready", "--format", "markdown").out.splitlines()
    assert marked == ["| name | plan | title |", "| --- | --- | --- |", f"| {name} | Release 1.0 | a b \\| c\\\\\\|d |"]
    assert lines(online("ready", "--format", "json")) == lines(online("--json", "ready"))
    assert set(lines(online("ready", "--json"))[0]) == {"name", "title", "plan", "id"}
    added(online, "Urgent", "--priority", "critical")
    assert online("ready", "--format=tsv").out.startswith("name\tplan\tpriority\ttitle\n")


def test_a_title_is_no_markup_in_a_table_of_markdown(online: Planwire, plan: str) -> None:
    titles = [
        "*a* **b** _c_ __init__ snake_case ~~d~~",
        "`e` | \\| [f](g) ![h](i) [j]",
        "<b>k</b> <http://l> &amp; & m",
        "a\\*b # - 1. >",
    ]
    for title in titles:
        added(online, title)
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    cells = [token for token in reader.parse(online("ready", "--format", "markdown").out) if token.type == "inline"]
    shown = ["".join(part.content for part in token.children or ()) for token in cells]
    assert [text for text in shown if text in titles] == titles
    assert {part.type for token in cells for part in token.children or ()} <= {"text", "text_special"}


def test_h_is_for_help_everywhere(planwire: Planwire) -> None:
    for words in ([], ["next"], ["task"], ["task", "list"], ["serve"], ["token", "create"]):
        assert planwire(*words, "-h").out == planwire(*words, "--help").out != ""
    assert "Usage: planwire ready" in planwire("ready", "-h").out


def test_tab_offers_names(environment: dict[str, str], online: Planwire, plan: str, server_address: str) -> None:
    name = added(online, "Write the changelog")
    online("plan", "create", "Later")

    def offered(words: str, address: str = server_address) -> list[str]:
        asked = {"_PLANWIRE_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
        reached = environment | asked | {"PLANWIRE_ADDRESS": address}
        ended = subprocess.run(
            [COMMAND], env=reached, cwd=environment["HOME"], capture_output=True, text=True, check=True
        )
        return ended.stdout.split()

    assert offered(f"planwire done {name[:2]}") == [name]
    assert offered("planwire tree L") == ["Later"]
    assert offered("planwire done ", "127.0.0.1:1") == []
    for words in ("task show", "dependency add", f"block {name} --by", "search --task"):
        assert offered(f"planwire {words} {name[:2]}") == [name], words
    for words in ("plan tree", "plan graph", "task list --plan", "export --plan"):
        assert offered(f"planwire {words} L") == ["Later"], words
    online("phase", "create", plan, "Build")
    for words in ("add x --phase", f"task move {name} --phase"):
        assert offered(f"planwire {words} Bu") == ["Build"], words
    # What has ended is offered where nothing else is meant.
    assert online("done", name).code == 0
    assert offered(f"planwire show {name[:2]}") == [name]


def test_every_command_takes_names(online: Planwire, plan: str) -> None:
    first, second = added(online, "Write the changelog"), added(online, "Tag the release")
    assert online("dependency", "add", first, f"task:{second}").code == 0
    assert online("task", "update", first, "--priority", "high").code == 0
    assert online("task", "show", first[:4], "--json").json["task"]["priority"] == "PRIORITY_HIGH"
    listed = online("task", "list", "--plan", "release 1.0").out.splitlines()
    assert listed[0].split() == ["ID", "STATUS", "PRIORITY", "TITLE", "UPDATED", "AT", "UUID"]
    assert [line.split()[0] for line in listed[1:]] == [first, second]
    assert online("plan", "show", "Rel", "--json").json["plan"]["id"] == plan
    assert online("phase", "create", "Rel", "Build").code == 0
    assert online("task", "move", first, "--phase", "build").code == 0
    assert online("task", "reorder", "Rel", first, "--phase", "build").code == 0
    assert "Tag the release" in online("plan", "graph", "Rel").out
    assert online("plan", "tree", "rel").out.startswith("Release 1.0")
    assert json.loads(online("export", "--plan", "Rel").out.splitlines()[1])["plan"]["plan"]["id"] == plan
    assert online("search", "changelog", "--plan", "Rel").code == 0
    assert online("search", "changelog", "--task", first).code == 0
    assert online("graph", "link", first, "--file", "a.py").out == "1 link made\n"
    assert online("graph", "conflicts", "--task", first).code == 0
    unknown = online("task", "show", "nothing")
    hint = "`planwire task list` shows all that there are.\n"
    assert (unknown.code, unknown.err) == (NOT_FOUND, f"planwire: no task is called nothing\n{hint}")


def test_a_terminal_shows_names_and_no_ids_of_tasks(online: Planwire, terminal: Terminal, plan: str) -> None:
    first = added(online, "Write the changelog")
    online("task", "create", "Tag", "--plan", plan, "--external-ref", "T002")
    online("block", "T002", "--by", first)
    online("next")
    [_, lease] = STYLE.sub("", terminal(80, "lease", "list")).splitlines()
    assert lease.split()[0] == first
    assert [f"task:{first}", "blocks", "task:T002"] == [
        line.split()[-1] for line in STYLE.sub("", terminal(80, "dependency", "list", "T002")).splitlines()[1:]
    ]
    assert first not in online("lease", "list").out.split(), "a pipe has the id"


def test_who_names_no_task_picks_one_at_a_terminal(
    online: Planwire, environment: dict[str, str], server_address: str, plan: str, tmp_path: Path
) -> None:
    """By its place or its name; where nobody is, the command says how to name one."""
    names = [added(online, title) for title in ("Write the changelog", LONG, "Announce it")]
    there = environment | {"PLANWIRE_ADDRESS": server_address}
    for words, typed, title in ((["start"], "3", "Announce it"), (["show"], names[0], "Write the changelog")):
        with on_terminal(80, 24, *words, environment=there, folder=tmp_path) as shown:
            shown.wait_for("Which?", f"1  {names[0]}  Write the changelog")
            assert sum(line.startswith("    ") for line in shown.lines) == 0, "a long title is cut"
            shown.type(f"{typed}\n".encode())
            assert shown.end() == 0
            shown.wait_for("status", title)
    with on_terminal(80, 24, "show", environment=there, folder=tmp_path) as shown:
        shown.wait_for("Which?")
        shown.type(b"9\n")
        assert shown.end() == USAGE
    for command in ("start", "show"):
        ended = online(command)
        assert (ended.code, "name a task: `planwire" in ended.err) == (USAGE, True)


def test_what_was_claimed_here_can_be_released_without_its_token(online: Planwire, plan: str) -> None:
    name = added(online, "Write the changelog")
    online("next")
    assert online("task", "release", name).out.startswith("task ")
    online("next")
    assert online("task", "complete", name).code == 0


def test_the_board_has_what_is_ready_waits_for_a_person_and_is_blocked(online: Planwire, plan: str) -> None:
    ready, at_work, bad = (added(online, title) for title in ("Ready", "At work", "Bad"))
    blocked = added(online, "Blocked", "--by", ready)
    online("task", "create", "Pay", "--plan", plan, "--requires-approval", "--external-ref", "T9")
    online("start", at_work, actor="grace")
    online("start", bad)
    online("fail", bad, "-m", "no")
    online("done", added(online, "Done"))
    shown = online("board")
    assert shown.out.splitlines() == [
        "READY  1",
        f"  {ready}  Ready",
        "WAITS FOR YOU  1",
        "  T9      Pay",
        "IN PROGRESS  1",
        f"  {at_work}  At work  grace",
        "BLOCKED  1",
        f"  {blocked}  Blocked  {ready} Ready",
        "FAILED  1",
        f"  {bad}  Bad  ada",
    ]
    assert "planwire task approve" in shown.err
    assert [(row["section"], row["title"]) for row in lines(online("board", "--json"))] == [
        ("ready", "Ready"),
        ("waits_for_you", "Pay"),
        ("in_progress", "At work"),
        ("blocked", "Blocked"),
        ("failed", "Bad"),
    ]
    assert online("task", "approve", "T9").code == 0
    assert "T9      Pay" in online("board").out.partition("IN PROGRESS")[0]


def test_the_board_shows_more_ready_tasks_than_a_page_has(online: Planwire, workspace: str, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("".join(f"- [ ] Task {number}\n" for number in range(1100)))
    assert online("import", "plan.md").code == 0
    _, *rows = online("board", "--format", "tsv").out.splitlines()
    assert [row.split("\t")[1] for row in rows] == ["READY"] * 1100
