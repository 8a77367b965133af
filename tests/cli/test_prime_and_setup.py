"""`planwire init`, `prime` and `setup`: how a repository and the agents in it come to a plan."""

import json
import os
import warnings
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from planwire.cli.everyday.init import plan_files

from tests.cli.conftest import Planwire

PLAN = "# Move to the new parser\n\n## Prepare\n\n- [x] Measure the old parser\n- [ ] Write the grammar\n"


# Other models make up to a quarter more of a text, and of this less than a thousand, too.
MOST_TOKENS = 800
TOKENIZERS = ("o200k_base", "cl100k_base")
REAL = Path(os.environ.get("PLANWIRE_BEADS_FILE", Path(__file__).parents[3] / "shared" / "data" / "beads-issues.jsonl"))


def tokens(text: str) -> int:
    """As many as the tokenizers of models make of a text: the most of several, as models differ."""
    return max(len(tokenizer.encode(text)) for tokenizer in tokenizers())


@cache
def tokenizers() -> list[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # by how it opens the files that it comes with
        encodings = import_module("bpe_openai")
        return [encodings.get_encoding(name) for name in TOKENIZERS]


@pytest.fixture
def somewhere(planwire: Planwire, server_address: str, tmp_path: Path) -> Planwire:
    """The command in a folder of a repository that nobody has registered."""
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    (folder / "deep" / "in").mkdir(parents=True)
    return partial(planwire, address=server_address, cwd=folder)


def test_init_registers_the_repository_and_offers_its_plans(somewhere: Planwire, tmp_path: Path) -> None:
    root = tmp_path / "repository"
    (root / "specs" / "001-parser").mkdir(parents=True)
    (root / "specs" / "001-parser" / "tasks.md").write_text(PLAN)
    (root / "TODO.md").write_text("# Later\n\n- [ ] Delete the old one\n")
    begun = somewhere("init", cwd=root / "deep" / "in")
    assert begun.code == 0
    assert begun.out.splitlines() == [
        f"registered: {root}",
        "found specs/001-parser/tasks.md: `planwire import specs/001-parser/tasks.md` imports it",
        "found TODO.md: `planwire import TODO.md` imports it",
    ]
    assert somewhere("ready").err == "no task is ready: there is none that has not ended\n", (
        "nothing without being asked"
    )
    told = somewhere("init", "--json").json
    assert (told["path"], told["files"]) == (str(root), ["specs/001-parser/tasks.md", "TODO.md"])
    assert "created" not in told
    done = somewhere("init", "--yes", cwd=root / "deep")
    assert (done.code, done.out.splitlines()[0]) == (0, f"already registered: {root}")
    ready = somewhere("ready", cwd=root / "deep" / "in").out
    assert "Move to the new parser\n" in ready
    assert "Write the grammar" in ready
    assert "Delete the old one" in ready


def test_init_finds_the_plans_of_each_tool_once(tmp_path: Path) -> None:
    for place in (
        "specs/001-a/tasks.md",
        ".kiro/specs/a/tasks.md",
        "openspec/changes/whole/tasks.md",
        "openspec/changes/whole/proposal.md",
        "openspec/changes/bare/tasks.md",
        "backlog/tasks/task-1 - a.md",
        ".beads/issues.jsonl",
        ".beads/interactions.jsonl",
        ".beads/backup/issues.jsonl",
        ".taskmaster/tasks/tasks.json",
        "prd.json",
        "deep/in/a/tasks.md",
    ):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    (tmp_path / "todo.md").symlink_to("/etc/passwd")
    assert [str(file) for file in plan_files(tmp_path)] == [
        "specs/001-a/tasks.md",
        ".kiro/specs/a/tasks.md",
        "openspec/changes/bare/tasks.md",
        ".taskmaster/tasks/tasks.json",
        "prd.json",
        "openspec/changes/whole",
        "backlog",
        ".beads/issues.jsonl",
    ]


def test_init_goes_on_after_a_file_that_is_none(somewhere: Planwire, tmp_path: Path) -> None:
    (tmp_path / "repository" / "tasks.md").write_text(PLAN)
    (tmp_path / "repository" / ".beads").mkdir()
    (tmp_path / "repository" / ".beads" / "issues.jsonl").write_text("\0")
    ended = somewhere("init", "-y")
    assert ended.code == 1
    assert "issues.jsonl" in ended.err
    assert "Write the grammar" in somewhere("ready").out


def test_prime_tells_an_agent_what_there_is(online: Planwire) -> None:
    plan = online("plan", "create", "Release 1.0", "--activate", "--json").json["plan"]["id"]
    first = online("add", "Write the changelog", "--json").json["name"]
    online("add", "Tag the release", "--by", first)
    online("task", "create", "Pay for it", "--plan", plan, "--requires-approval")
    begun = online("add", "Draw the logo", "--json").json["name"]
    online("start", begun, actor="grace")
    online("handoff", "create", plan, "ada", "--from-agent", "grace", "--reason", "the tests are yours")
    said = online("prime").out
    assert "Plan: Release 1.0, 0 of 4 tasks done\n" in said
    assert f"Ready:\n  {first}  Write the changelog\n" in said
    assert f"In progress:\n  {begun}  Draw the logo (grace)\n" in said
    assert "Wait for approval by a person:\n" in said
    assert "Handoff to ada from grace:\n  the tests are yours" in said
    assert "planwire next" in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    "title", ["Many words in a title ", "漢字で書かれた題名", "\U0001f469\u200d\U0001f4bb", "\x01\u202e", "Żółć gęślą "]
)
def test_prime_stays_below_a_thousand_tokens(online: Planwire, title: str) -> None:
    for number in range(5):
        online("plan", "create", f"{number} " + title * 8, "--activate")
    plans = online("plan", "list", "--json").json["plans"]
    for plan in plans[:3]:
        online("handoff", "create", plan["id"], title * 9, "--from-agent", title * 9, "--reason", title * 40)
    tasks = [{"title": title * 20, "plan_id": plans[0]["id"], "requires_approval": n > 20} for n in range(60)]
    online("task", "batch-create", "@-", input=json.dumps(tasks))
    for actor in "abcdef":
        online("next", "--worker", actor * 200)
    said = online("prime").out
    assert "and more tasks: `planwire ready`" in said
    assert tokens(said) < MOST_TOKENS


@pytest.mark.skipif(not REAL.exists(), reason="the issues of a public project are not beside this checkout")
def test_prime_stays_small_in_a_large_workspace(online: Planwire) -> None:
    """All that a project had to do in a year, with a second plan and people at work in both."""
    assert online("import", str(REAL)).code in {0, 1}
    online("plan", "create", "The release that comes after the next one", "--activate")
    for number in range(3):
        online("add", f"Write part {number} of the notes", "--plan", "The release")
    for worker in ("ada", "grace"):
        assert online("next", "--worker", worker).code == 0
    said = online("prime").out
    assert "and more tasks: `planwire ready`" in said
    assert tokens(said) < MOST_TOKENS


def test_where_there_is_nothing_prime_says_how_to_begin(online: Planwire, planwire: Planwire) -> None:
    assert "planwire next" in online("prime").out
    gone = planwire("prime")
    assert (gone.code, gone.out) == (3, "")


@pytest.mark.parametrize(
    ("tool", "file"),
    [
        ("claude", ".claude/settings.json"),
        ("codex", "AGENTS.md"),
        ("cursor", ".cursor/rules/planwire.mdc"),
        ("generic", "AGENTS.md"),
    ],
)
def test_setup_is_shown_written_once_and_taken_back(planwire: Planwire, tmp_path: Path, tool: str, file: str) -> None:
    shown = planwire("setup", tool)
    assert shown.code == 2
    assert "+" in shown.out
    assert "planwire prime" in shown.out
    assert not (tmp_path / file).exists(), "it is shown before it is written"
    assert planwire("setup", tool, "--yes").out == shown.out + f"{file} written\n"
    written = (tmp_path / file).read_text()
    again = planwire("setup", tool, "--yes")
    assert (again.code, again.out) == (0, f"{file} is as it should be: nothing to write\n")
    assert (tmp_path / file).read_text() == written
    assert planwire("setup", tool, "--remove", "--yes").out.endswith(f"{file} removed\n")
    assert not (tmp_path / file).exists()
    assert planwire("setup", tool, "--remove").out == f"{file} is as it should be: nothing to remove\n"


def test_setup_leaves_what_is_not_its_own(planwire: Planwire, tmp_path: Path) -> None:
    agents, settings = tmp_path / "AGENTS.md", tmp_path / ".claude" / "settings.json"
    agents.write_text("# Agents\n\nUse tabs.\n")
    planwire("setup", "codex", "--yes")
    agents.write_text(agents.read_text() + "\nAnd after it.\n")
    assert planwire("setup", "codex", "--yes").out.endswith("nothing to write\n")
    planwire("setup", "codex", "--remove", "--yes")
    assert agents.read_text() == "# Agents\n\nUse tabs.\n\nAnd after it.\n"

    mine = {
        "hooks": {"SessionStart": [{"matcher": "", "hooks": [{"type": "command", "command": "date"}]}]},
        "model": "é",
    }
    settings.parent.mkdir()
    settings.write_text(json.dumps(mine))
    planwire("setup", "claude", "--yes")
    hooks = json.loads(settings.read_text())["hooks"]
    assert hooks["SessionStart"][0] == mine["hooks"]["SessionStart"][0]  # type: ignore[index]
    assert len(hooks["SessionStart"]) == 2
    assert len(hooks["PreCompact"]) == 1
    planwire("setup", "claude", "--remove", "--yes")
    assert json.loads(settings.read_text()) == mine
    settings.write_text("{ not JSON")
    assert planwire("setup", "claude", "--yes").code == 2
    assert settings.read_text() == "{ not JSON"
    assert planwire("setup", "vim").code == 2


@pytest.mark.parametrize(
    "text",
    ["# A\r\n\r\nUse tabs.\r\n", "# A\n\nUse tabs.", "# A\n\n\n\n", "\n", "\ufeff# A\n"],
    ids=["CRLF", "no end", "blank lines", "blank", "BOM"],
)
def test_a_section_that_is_taken_back_leaves_the_file_as_it_was(planwire: Planwire, tmp_path: Path, text: str) -> None:
    agents = tmp_path / "AGENTS.md"
    agents.write_bytes(text.encode())
    assert planwire("setup", "generic", "--yes").code == 0
    written = agents.read_bytes()
    assert written.startswith(text.encode())
    assert (b"\r\n" in written) == (written.count(b"\n") == written.count(b"\r\n"))
    assert planwire("setup", "generic", "--yes").out.endswith("nothing to write\n")
    assert planwire("setup", "generic", "--remove", "--yes").code == 0
    assert agents.read_bytes() == text.encode()


def test_setup_changes_no_file_that_is_read_only_or_another_ones(planwire: Planwire, tmp_path: Path) -> None:
    agents, rule = tmp_path / "AGENTS.md", tmp_path / ".cursor" / "rules" / "planwire.mdc"
    agents.write_text("# A\n")
    agents.chmod(0o444)
    ended = planwire("setup", "codex", "--yes")
    assert (ended.code, "read-only" in ended.err, agents.read_text()) == (2, True, "# A\n")
    rule.parent.mkdir(parents=True)
    rule.write_text("mine\n")
    assert planwire("setup", "cursor", "--yes").code == 2
    assert planwire("setup", "cursor", "--remove", "--yes").out.endswith("nothing to remove\n")
    assert rule.read_text() == "mine\n"


def test_a_link_stays_one_and_goes_with_its_file(planwire: Planwire, tmp_path: Path) -> None:
    agents, target = tmp_path / "AGENTS.md", tmp_path / "CLAUDE.md"
    target.write_text("# A\n")
    agents.symlink_to(target.name)
    planwire("setup", "codex", "--yes")
    assert "planwire prime" in target.read_text()
    planwire("setup", "codex", "--remove", "--yes")
    assert (agents.is_symlink(), target.read_text()) == (True, "# A\n")
    target.unlink()
    planwire("setup", "codex", "--yes")
    planwire("setup", "codex", "--remove", "--yes")
    assert (agents.is_symlink(), target.exists()) == (False, False)
