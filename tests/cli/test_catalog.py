"""`planwire catalog`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Planwire
from tests.support.waiting import eventually

FILES = {
    "agents/reviewer.md": "---\nname: reviewer\ndescription: Reviews changes.\nmodel: large\n---\nLook at each line.\n",
    ".claude/agents/tester.md": "Run the tests.\n",
    ".github/instructions/web.instructions.md": '---\napplyTo: "**/*.{ts,tsx},src/*.js"\n---\nUse types.\n',
    ".github/skills/db/SKILL.md": "---\ncategory: data\ntags: sql, rows\nlanguages: [python]\n---\n# Migrations\n",
    ".github/skills/db/more.md": "What the skill names.\n",
    ".claude/skills/pytest/SKILL.md": "# Pytest\n",
    "AGENTS.md": "Be brief.\n",
    "service/AGENTS.md": "Be exact.\n",
    "pages/[id]/AGENTS.md": "Be quick.\n",
    "node_modules/x/AGENTS.md": "Of somebody else.\n",
    "README.md": "For people.\n",
}
WRONG = {
    "agents/alias.md": "---\na: &x [1]\nb: *x\n---\nt\n",
    "agents/again.md": "---\nname: tester\n---\nt\n",
    "agents/empty.md": "---\nname: n\n---\n",
    "agents/list.md": "---\n- a\n---\nt\n",
    "agents/yaml.md": "---\n: : :\n- x\n---\nt\n",
    "agents/long.md": "x" * 200_001,
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A directory with files for agents."""
    return written(tmp_path / "repository", FILES)


def written(directory: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        (directory / name).write_text(text)
    return directory


def test_a_repository_is_imported_once(online: Planwire, repository: Path) -> None:
    imported = online("catalog", "import", str(repository))
    assert (imported.code, imported.err) == (0, "")
    assert imported.out == "8 files: 8 created, 0 changed, 0 unchanged, 0 left out\n"
    assert online("catalog", "import", str(repository)).out.endswith("0 created, 0 changed, 8 unchanged, 0 left out\n")
    written(repository, {"AGENTS.md": "Be kind.\n"})
    results = online("catalog", "import", str(repository), "--json").json
    assert {result["file"] for result in results if result["outcome"] == "changed"} == {"AGENTS.md"}
    agent = online("catalog", "show-agent", "reviewer", "--json").json["agent_definition"]
    assert (agent["description"], agent["content"]) == ("Reviews changes.", "Look at each line.")
    assert agent["metadata"] == {"model": "large"}
    skill = online("catalog", "show-skill", "db", "--json").json["skill_definition"]
    assert (skill["category"], skill["tags"], skill["language_targets"]) == ("data", ["sql", "rows"], ["python"])
    matched = online("catalog", "instructions-for", "service/a.tsx", "--json").json["instruction_files"]
    assert [file["filename"] for file in matched] == [
        ".github/instructions/web.instructions.md",
        "AGENTS.md",
        "service/AGENTS.md",
    ]
    matched = online("catalog", "instructions-for", "pages/[id]/a.py", "--json").json["instruction_files"]
    assert [file["filename"] for file in matched] == ["AGENTS.md", "pages/[id]/AGENTS.md"]


def test_what_cannot_be_taken_is_left_out_and_told(online: Planwire, repository: Path) -> None:
    written(repository, WRONG)
    (repository / "agents" / "bytes.md").write_bytes(b"\xff\xfe")
    imported = online("catalog", "import", str(repository))
    assert imported.code == 1
    assert imported.out == "15 files: 8 created, 0 changed, 0 unchanged, 7 left out\n"
    for name in [*WRONG, "agents/bytes.md"]:
        assert f"left out {name}: " in imported.err
    assert "aliases" in imported.err
    assert "agents/again.md: .claude/agents/tester.md has the name 'tester' too" in imported.err
    assert online("catalog", "import", str(repository / "service" / "AGENTS.md")).code == 2


def test_a_directory_without_files_for_agents_is_refused(online: Planwire, tmp_path: Path) -> None:
    written(tmp_path / "other", {"README.md": "For people.\n"})
    ended = online("catalog", "import", str(tmp_path / "other"))
    assert (ended.code, "holds no agents" in ended.err) == (1, True)


def test_tools_are_found_and_explained(online: Planwire) -> None:
    assert eventually(lambda: "planwire" in online("catalog", "list").out)
    header, first, *_ = online("catalog", "search", "memory plan create").out.splitlines()
    assert header.split() == ["KIND", "CATALOG", "TOOL", "NAME", "DESCRIPTION"]
    assert first.split()[:4] == ["tool_action", "planwire", "PlanService", "CreatePlan"]
    assert online("catalog", "help", "PlanService").out.startswith("PlanService (catalog planwire)\n")
    help_ = online("catalog", "help", "PlanService", "CreatePlan").out
    assert "\n  plan.name (string, required)\n" in help_
    assert online("catalog", "help", "Nothing").code == 4
    tools = '[{"name": "memory_plan", "actions": [{"name": "create", "description": "Makes a plan."}]}]'
    assert online("catalog", "put", "memory", "--version", "1", "--tools", tools).code == 0
    assert "memory_plan" in online("catalog", "tools", "memory").out
    assert "Makes a plan." in online("catalog", "actions", "memory_plan").out
    assert online("catalog", "remove", "memory").out == "tool catalog memory deleted\n"


def test_all_workspaces_are_named_by_a_star(online: Planwire) -> None:
    put = online("catalog", "put-skill", "everywhere", "Be kind.", "--workspace", "*")
    assert put.code == 0, put.err
    assert "everywhere" in online("catalog", "skills").out
    assert "everywhere" in online("catalog", "match-skills", "kind", "-w", "*").out
    assert online("catalog", "remove-skill", "everywhere").code == 4
    assert online("catalog", "remove-skill", "everywhere", "-w", "*").out == "skill definition everywhere deleted\n"
    assert online("task", "list", "-w", "*").code != 0
