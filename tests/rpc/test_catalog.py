"""Agent definitions, instructions and skills: of all workspaces, or of one, which then counts there."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_export import copy, elsewhere, export
from tests.support.tokens import write_tokens

# A kind: the plural of its lists, the field with the name, and what makes another one of it.
KINDS = {
    "ToolCatalog": ("tool_catalog", "name", {"description": "changed"}),
    "AgentDefinition": ("agent_definition", "name", {"content": "changed"}),
    "InstructionFile": ("instruction_file", "filename", {"content": "changed"}),
    "SkillDefinition": ("skill_definition", "name", {"content": "changed"}),
}


class Entries:
    """Calls about entries of one kind."""

    def __init__(self, client: Client, kind: str) -> None:
        self.client, self.kind = client, kind
        self.field, self.key, self.change = KINDS[kind]

    def with_(self, client: Client) -> "Entries":
        return Entries(client, self.kind)

    def put(self, workspace_id: str, name: str, change: dict[str, Any] | None = None, **call: Any) -> Any:
        content = {} if self.kind == "ToolCatalog" else {"content": "first"}
        entry = {self.key: name, **content, **(change or {})}
        return getattr(self.client, f"Put{self.kind}")(workspace_id=workspace_id, **{self.field: entry}, **call)

    def get(self, workspace_id: str, name: str) -> Any:
        return getattr(
            getattr(self.client, f"Get{self.kind}")(workspace_id=workspace_id, **{self.key: name}), self.field
        )

    def names(self, workspace_id: str) -> dict[str, str]:
        """The workspace of each entry that a workspace sees, by its name."""
        answer = getattr(self.client, f"List{self.kind}s")(workspace_id=workspace_id, page_size=1000)
        found = [(getattr(entry, self.key), entry.workspace_id) for entry in getattr(answer, f"{self.field}s")]
        assert found == sorted(found)
        return {name: workspace for name, workspace in found if name != "planwire"}

    def delete(self, workspace_id: str, name: str, **call: Any) -> Any:
        return getattr(self.client, f"Delete{self.kind}")(workspace_id=workspace_id, **{self.key: name}, **call)


@pytest.fixture(params=KINDS)
def entries(request: pytest.FixtureRequest, client: Client) -> Entries:
    return Entries(client, request.param)


def test_the_same_once_more_changes_nothing(entries: Entries, workspace_id: str) -> None:
    first = entries.put(workspace_id, "a")
    again = entries.put(workspace_id, "a")
    assert (first.created, first.changed, again.created, again.changed) == (True, True, False, False)
    stored = getattr(first, entries.field)
    assert getattr(again, entries.field) == stored == entries.get(workspace_id, "a")
    other = entries.put(workspace_id, "a", entries.change)
    assert (other.created, other.changed) == (False, True)
    changed = getattr(other, entries.field)
    assert (changed.id, changed.revision, changed.created_at) == (stored.id, 2, stored.created_at)


def test_a_workspace_has_its_own_in_place_of_that_of_all(entries: Entries, workspace_id: str) -> None:
    name, other = f"n{uuid.uuid4()}", f"o{uuid.uuid4()}"
    entries.put("", name)
    entries.put("", other)
    assert entries.get(workspace_id, name).workspace_id == ""
    entries.put(workspace_id, name, entries.change)
    seen = entries.names(workspace_id)
    assert (seen[name], seen[other], entries.names("")[name]) == (workspace_id, "", "")
    assert entries.get(workspace_id, name).revision == entries.get("", name).revision == 1
    assert entries.get(workspace_id, name) != entries.get("", name)
    entries.delete(workspace_id, name)
    assert entries.names(workspace_id)[name] == ""
    # What is not its own is not deleted by it.
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        entries.delete(workspace_id, name)
    entries.delete("", name)
    entries.delete("", other)
    assert not {name, other} & entries.names(workspace_id).keys()


def test_pages_show_what_is_seen_once(entries: Entries, workspace_id: str) -> None:
    for n in range(5):
        entries.put("", f"{workspace_id}-{n}")
    for n in (1, 3, 7):
        entries.put(workspace_id, f"{workspace_id}-{n}")
    names, token = [], ""
    while True:
        answer = getattr(entries.client, f"List{entries.kind}s")(
            workspace_id=workspace_id, page_size=2, page_token=token
        )
        names += [getattr(entry, entries.key) for entry in getattr(answer, f"{entries.field}s")]
        if not (token := answer.next_page_token):
            break
    assert [name for name in names if name.startswith(workspace_id)] == [
        f"{workspace_id}-{n}" for n in (0, 1, 2, 3, 4, 7)
    ]
    for n in range(5):
        entries.delete("", f"{workspace_id}-{n}")


def test_what_all_have_takes_access_to_all(
    entries: Entries, workspace_id: str, caller: Callable[[str], Client], tokens_file: Path
) -> None:
    write_tokens(tokens_file, {"one": {workspace_id: ["admin"]}, "all": {"*": ["writer"]}, "reader": {"*": ["reader"]}})
    one, every, reader = (entries.with_(caller(name)) for name in ("one", "all", "reader"))
    name = f"n{uuid.uuid4()}"
    for stranger, reason in ((one, "WORKSPACE_NOT_ALLOWED"), (reader, "ROLE_REQUIRED")):
        for change in (stranger.put, stranger.delete):
            with refused(StatusCode.PERMISSION_DENIED, reason):
                change("", name)
    every.put("", name)
    # Reading does not.
    assert one.get("", name).created_by == "all"
    assert name in one.names("")
    assert name in one.names(workspace_id)
    one.put(workspace_id, name)
    other = f"{workspace_id}-other"
    entries.client.RegisterWorkspace(workspace_id=other, path=f"/{other}")
    with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED"):
        one.names(other)
    every.delete("", name)


def test_an_etag_of_another_state_is_refused(entries: Entries, workspace_id: str) -> None:
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        entries.put(workspace_id, "a", etag="1")
    entries.put(workspace_id, "a")
    for change in (entries.put, entries.delete):
        with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
            change(workspace_id, "a", etag="2")
    entries.put(workspace_id, "a", entries.change, etag="1")
    entries.delete(workspace_id, "a", etag="2")


def test_a_repeated_call_undoes_nothing(entries: Entries, workspace_id: str) -> None:
    id_, same = str(uuid.uuid4()), str(uuid.uuid4())
    entries.put(workspace_id, "a", request_id=id_)
    entries.put(workspace_id, "a", request_id=same)
    entries.put(workspace_id, "a", entries.change)
    for earlier in (id_, same):
        answer = entries.put(workspace_id, "a", request_id=earlier)
        assert (answer.replayed, answer.changed, getattr(answer, entries.field).revision) == (True, False, 2)


def test_events_tell_what_becomes_of_an_entry_of_a_workspace(entries: Entries, workspace_id: str) -> None:
    stream = entries.client.WatchEvents(workspace_id=workspace_id)
    next(stream)
    name = f"n{uuid.uuid4()}"
    entries.put("", name)
    entries.put(workspace_id, name)
    entries.put(workspace_id, name)
    entries.put(workspace_id, name, entries.change)
    entries.delete(workspace_id, name)
    entries.delete("", name)
    entries.client.CreateTask(workspace_id=workspace_id, task={"title": "last"})
    kinds = []
    for message in stream:
        kinds += [(event.kind, event.revision) for event in message.events.events if event.kind != "workspace.created"]
        if ("task.created", 1) in kinds:
            break
    stream.cancel()
    told = [("created", 1), ("updated", 2), ("deleted", 3)]
    assert kinds[:-1] == [(f"{entries.field}.{what}", revision) for what, revision in told]


def test_of_many_at_once_all_are_stored_once(entries: Entries, workspace_id: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: entries.put(workspace_id, "a", {"description": f"{n % 4}"}), range(32)))
    assert sum(answer.created for answer in answers) == 1
    assert len({getattr(answer, entries.field).id for answer in answers}) == 1
    assert entries.get(workspace_id, "a").revision == sum(answer.changed for answer in answers)


def test_a_workspace_takes_its_entries_with_it(entries: Entries, workspace_id: str) -> None:
    entries.put(workspace_id, "a")
    entries.client.DeleteWorkspace(workspace_id=workspace_id, force=True)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        entries.names(workspace_id)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        entries.put(workspace_id, "a")
    entries.client.RegisterWorkspace(workspace_id=workspace_id, path=f"/{workspace_id}")
    assert "a" not in entries.names(workspace_id)


def test_what_goes_out_comes_in_the_same(client: Client, workspace_id: str) -> None:
    client.PutToolCatalog(
        workspace_id=workspace_id,
        tool_catalog={
            "name": "n",
            "version": "1",
            "tools": [{"name": "t", "actions": [{"name": "a", "params": [{"name": "p"}]}]}],
        },
    )
    client.PutAgentDefinition(
        workspace_id=workspace_id, agent_definition={"name": "n", "content": "c", "metadata": {"model": "m", "a": [1]}}
    )
    client.PutInstructionFile(
        workspace_id=workspace_id, instruction_file={"filename": "n", "applies_to": ["**/*.py", "a"], "content": "c"}
    )
    client.PutSkillDefinition(
        workspace_id=workspace_id,
        skill_definition={"name": "n", "category": "c", "tags": ["t", "é"], "language_targets": ["l"], "content": "c"},
    )
    records = export(client, workspace_id)
    there = elsewhere(client)
    assert copy(client, records, there).progress.created == 4
    assert client.ListTools(workspace_id=there, catalog="n").tools[0].action_count == 1
    assert copy(client, records, there).progress.skipped >= 4
    kinds = [field for field, _, _ in KINDS.values()]
    before = {record.WhichOneof("record"): record for record in records}
    after = {record.WhichOneof("record"): record for record in export(client, there)}
    for kind in kinds:
        moved = getattr(before[kind], kind)
        moved.workspace_id = there
        assert getattr(after[kind], kind) == moved


def test_an_import_knows_an_entry_by_its_name(client: Client, workspace_id: str) -> None:
    client.PutSkillDefinition(workspace_id=workspace_id, skill_definition={"name": "n", "content": "c"})
    there = elsewhere(client)
    mine = client.PutSkillDefinition(
        workspace_id=there, skill_definition={"name": "n", "content": "d"}
    ).skill_definition
    records = [record for record in export(client, workspace_id) if record.WhichOneof("record") == "skill_definition"]
    assert copy(client, records, there).progress.stale == 1
    records[0].skill_definition.updated_at.FromSeconds(4_000_000_000)
    assert copy(client, records, there).progress.updated == 1
    after = client.GetSkillDefinition(workspace_id=there, name="n").skill_definition
    assert (after.id, after.content, after.revision) == (mine.id, "c", 2)


def matching(client: Client, workspace_id: str, path: str) -> list[str]:
    files = client.MatchInstructionFiles(workspace_id=workspace_id, path=path).instruction_files
    return [file.filename for file in files]


def test_instructions_are_matched_to_a_file(client: Client, workspace_id: str) -> None:
    globs = {
        "all": ["**"],
        "here": ["*.py"],
        "python": ["**/*.py"],
        "web": ["src/**/*.{ts,tsx}", "src/[a-c]?.js"],
        "none": [],
    }
    for filename, applies_to in globs.items():
        client.PutInstructionFile(
            workspace_id=workspace_id,
            instruction_file={"filename": filename, "applies_to": applies_to, "content": "c"},
        )
    cases = {
        "a.py": ["all", "here", "python"],
        "./a.py": ["all", "here", "python"],
        "src/deep/a.py": ["all", "python"],
        f"/{workspace_id}/a.py": ["all", "here", "python"],
        "src\\a\\b.tsx": ["all", "web"],
        "src/b.ts": ["all", "web"],
        "src/b1.js": ["all", "web"],
        "src/d1.js": ["all"],
        "SRC/b.ts": ["all"],
    }
    for path, filenames in cases.items():
        assert matching(client, workspace_id, path) == filenames, path
    first = client.MatchInstructionFiles(workspace_id=workspace_id, path="a.py", page_size=1)
    rest = client.MatchInstructionFiles(workspace_id=workspace_id, path="a.py", page_token=first.next_page_token)
    assert [file.filename for file in [*first.instruction_files, *rest.instruction_files]] == ["all", "here", "python"]


def test_instructions_of_the_workspace_hide_those_of_all(client: Client, workspace_id: str) -> None:
    name = f"n{uuid.uuid4()}"
    client.PutInstructionFile(instruction_file={"filename": name, "applies_to": ["**/*.py"], "content": "c"})
    assert name in matching(client, workspace_id, "a.py")
    client.PutInstructionFile(
        workspace_id=workspace_id, instruction_file={"filename": name, "applies_to": ["*.md"], "content": "c"}
    )
    assert name not in matching(client, workspace_id, "a.py")
    assert name in matching(client, workspace_id, "a.md")
    client.DeleteInstructionFile(filename=name)


def test_a_glob_takes_no_longer_than_it_is_long(client: Client, workspace_id: str) -> None:
    stars = ["*a" * 200 + "b", "**/" * 160 + "b", "{" + "a," * 99 + "b}"]
    client.PutInstructionFile(
        workspace_id=workspace_id, instruction_file={"filename": "n", "applies_to": stars, "content": "c"}
    )
    assert matching(client, workspace_id, "a" * 1000) == []
    assert matching(client, workspace_id, "a/" * 499 + "aa") == []
    for glob in ("{" + "a," * 100 + "b}", "{a,b}" * 7):
        with invalid("instruction_file.applies_to[1]"):
            client.PutInstructionFile(
                workspace_id=workspace_id,
                instruction_file={"filename": "n", "applies_to": ["*", glob], "content": "c"},
            )


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({}, ["django-views", "pytest", "review", "rust-errors"]),
        ({"category": "Testing"}, ["pytest"]),
        ({"language": "python"}, ["django-views", "pytest", "review"]),
        ({"language": "PYTHON", "framework": "fastapi"}, ["pytest", "review"]),
        ({"framework": "Django"}, ["django-views", "pytest", "review", "rust-errors"]),
        ({"tags": ["tests"]}, ["pytest"]),
        ({"tags": ["TESTS", "fixtures"]}, ["pytest"]),
        ({"tags": ["tests", "other"]}, []),
        ({"query": "how to write tests with fixtures"}, ["pytest"]),
        ({"query": "errors review"}, ["rust-errors", "review"]),
        ({"query": "views", "language": "rust"}, []),
    ],
)
def test_skills_are_matched(client: Client, workspace_id: str, asked: dict[str, Any], names: list[str]) -> None:
    skills = [
        {"name": "pytest", "category": "testing", "tags": ["tests", "fixtures"], "language_targets": ["Python"]},
        {"name": "rust-errors", "tags": ["errors"], "language_targets": ["rust"], "description": "Errors in a review."},
        {"name": "django-views", "language_targets": ["python"], "framework_targets": ["django"]},
        {"name": "review", "description": "Look at a change."},
    ]
    for skill in skills:
        client.PutSkillDefinition(workspace_id=workspace_id, skill_definition=skill | {"content": "c"})
    found = client.MatchSkills(workspace_id=workspace_id, **asked).skill_definitions
    assert [skill.name for skill in found] == names
    first = client.MatchSkills(workspace_id=workspace_id, **asked, page_size=1)
    if first.next_page_token:
        rest = client.MatchSkills(workspace_id=workspace_id, **asked, page_token=first.next_page_token)
        assert [*first.skill_definitions, *rest.skill_definitions] == found


def test_a_search_finds_every_kind(client: Client, workspace_id: str) -> None:
    for kind, (field, key, _) in KINDS.items():
        tools = {"tools": [{"name": "t", "actions": [{"name": "zebra"}]}]}
        content = tools if kind == "ToolCatalog" else {"content": "c", "description": "About a zebra."}
        getattr(client, f"Put{kind}")(workspace_id=workspace_id, **{field: {key: "n", **content}})
    hits = client.SearchCatalog(workspace_id=workspace_id, query="zebras").catalog_hits
    assert (hits[0].kind, hits[0].name, hits[0].tool) == (1, "zebra", "t")
    assert {hit.kind for hit in hits} == {1, 2, 3, 4}
    only = client.SearchCatalog(workspace_id=workspace_id, query="zebra", kinds=[4]).catalog_hits
    assert [(hit.kind, hit.name, hit.workspace_id) for hit in only] == [(4, "n", workspace_id)]
    assert not client.SearchCatalog(query="zebra").catalog_hits
