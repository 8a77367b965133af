"""Bearer tokens: who may call, and in which workspaces."""

import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from grpc import StatusCode
from planwire.v1.transfer_service_pb2 import ImportRequest

from service.domain.ids import workspace_id as id_of
from service.tokens.file import TokensFileError
from tests.conftest import StartServer
from tests.rpc.client import METHODS, Client
from tests.rpc.examples import Fields, call_once, further_workspaces, prepare
from tests.rpc.refusal import refused
from tests.support.tokens import admin_of, entry, write_tokens

IN_A_WORKSPACE = [name for name, method in METHODS.items() if "workspace_id" in method.input_type.fields_by_name]

Write = Callable[..., None]
Caller = Callable[[str], Client]


@pytest.fixture
def write(tokens_file: Path) -> Write:
    """Replaces the file. Each argument names a principal, whose token is its name, and lists its workspaces."""

    def write(**workspaces: list[str]) -> None:
        write_tokens(tokens_file, {name: admin_of(*ids) for name, ids in workspaces.items()})

    return write


@pytest.fixture(autouse=True)
def _only_admin(write: Write) -> None:
    write(admin=["*"])


def test_nobody_calls_without_a_known_token(caller: Caller) -> None:
    values = (
        None,
        "",
        "Bearer",
        "Bearer ",
        "admin",
        "Basic admin",
        "Bearer admin1",
        "Bearer admin admin",
        "Bearer Admin",
    )
    for value in values:
        nobody = caller("").with_(() if value is None else (("authorization", value),))
        for rpc, method in METHODS.items():
            # Not even the form of the request is told to a stranger.
            with refused(StatusCode.UNAUTHENTICATED, "UNAUTHENTICATED") as refusal:
                answer = nobody.raw(rpc, b"\xff")
                next(answer, None) if method.server_streaming else None
            assert "token" in refusal.message
    assert not any(workspace.id == "nobody" for workspace in caller("admin").ListWorkspaces().workspaces)


def test_a_stranger_is_told_of_the_token_first(caller: Caller) -> None:
    nobody = caller("").with_((("planwire-actor", "x" * 300),))
    with refused(StatusCode.UNAUTHENTICATED, "UNAUTHENTICATED"):
        nobody.ListWorkspaces()


@pytest.mark.parametrize("value", ["Bearer admin", "bearer admin", "BEARER  admin "])
def test_a_known_token_may_call(caller: Caller, value: str) -> None:
    caller("").with_((("authorization", value),)).ListWorkspaces()


@pytest.mark.parametrize("rpc", IN_A_WORKSPACE)
def test_other_workspaces_are_denied_whether_they_exist_or_not(
    client: Client, caller: Caller, write: Write, rpc: str
) -> None:
    fields = prepare(client, rpc)
    further = list(further_workspaces(fields))
    write(ada=[fields["workspace_id"], *further], bob=["elsewhere", *further])
    for id_ in (fields["workspace_id"], "unknown"):
        with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED") as refusal:
            call_once(caller("bob"), rpc, fields | {"workspace_id": id_})
        assert refusal.metadata == {"principal": "bob", "workspace_id": id_}
    call_once(caller("ada"), rpc, fields)


def test_the_second_message_of_a_stream_is_looked_at_too(client: Client, caller: Caller, write: Write) -> None:
    mine, other = prepare(client, "Import"), prepare(client, "Import")
    write(ada=[mine["workspace_id"]])
    import_request = METHODS["Import"].input_type._concrete_class
    messages = [
        import_request(**mine),
        import_request(
            workspace_id=other["workspace_id"],
            batch={"number": 1, "records": [{"task": {"task": {"id": str(uuid.uuid4()), "title": "t"}}}]},
        ),
    ]
    with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED"):
        caller("ada").Import(messages)


class TestWhatACallerSees:
    """ada may use two workspaces of three."""

    @pytest.fixture(autouse=True)
    def fields(self, client: Client, write: Write, caller: Caller) -> Fields:
        first, second, hidden = (prepare(client, "GetPlan") for _ in range(3))
        write(ada=[first["workspace_id"], second["workspace_id"]])
        return {"first": first, "second": second, "hidden": hidden}

    def test_workspaces(self, caller: Caller, fields: Fields) -> None:
        mine = sorted(fields[name]["workspace_id"] for name in ("first", "second"))
        ada = caller("ada")
        assert sorted(workspace.id for workspace in ada.ListWorkspaces().workspaces) == mine
        page = ada.ListWorkspaces(page_size=1)
        [rest] = ada.ListWorkspaces(page_token=page.next_page_token).workspaces
        assert sorted([page.workspaces[0].id, rest.id]) == mine

    def test_a_path(self, caller: Caller, fields: Fields) -> None:
        path = f"/{fields['first']['workspace_id']}"
        assert caller("ada").GetWorkspaceByPath(path=path).workspace.path == path
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            caller("ada").GetWorkspaceByPath(path=f"/{fields['hidden']['workspace_id']}")

    def test_plans(self, client: Client, caller: Caller, fields: Fields) -> None:
        id_ = str(uuid.uuid4())
        for name in ("first", "hidden"):
            client.CreatePlan(workspace_id=fields[name]["workspace_id"], plan={"name": "same", "id": id_})
        [found] = caller("ada").FindPlan(plan_id=id_).plans
        assert found.workspace_id == fields["first"]["workspace_id"]
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            caller("ada").FindPlan(plan_id=fields["hidden"]["plan_id"])

    @pytest.mark.parametrize("rpc", ["ListEvents", "WatchEvents"])
    def test_events_of_all_workspaces(self, caller: Caller, rpc: str) -> None:
        with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED"):
            call_once(caller("ada"), rpc, {})

    def test_a_page_token_of_somebody_else(self, client: Client, caller: Caller, fields: Fields) -> None:
        token = client.ListWorkspaces(page_size=1).next_page_token
        with refused(StatusCode.INVALID_ARGUMENT, "INVALID_PAGE_TOKEN"):
            caller("ada").ListWorkspaces(page_token=token)


class TestRegistering:
    """A path has an id, and that is the one that a token has to list."""

    def test_by_path(self, caller: Caller, write: Write) -> None:
        path = f"/{uuid.uuid4()}"
        write(ada=[id_of(path)])
        assert caller("ada").RegisterWorkspace(path=path).workspace.id == id_of(path)
        with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED"):
            caller("ada").RegisterWorkspace(path=f"{path}/deeper")

    def test_a_path_of_another_workspace(self, client: Client, caller: Caller, write: Write) -> None:
        path, hidden = f"/{uuid.uuid4()}", f"w-{uuid.uuid4()}"
        client.RegisterWorkspace(workspace_id=hidden, path=path, metadata={"a": "secret"})
        write(ada=[id_of(path), "ada"])
        for request in ({"path": path}, {"path": path, "workspace_id": "ada"}):
            with refused(StatusCode.ALREADY_EXISTS, "PATH_TAKEN") as refusal:
                caller("ada").RegisterWorkspace(**request)
            assert hidden not in str(refusal)

    def test_a_further_path_of_another_workspace(self, client: Client, caller: Caller, write: Write) -> None:
        path, hidden, mine = f"/{uuid.uuid4()}", f"w-{uuid.uuid4()}", f"w-{uuid.uuid4()}"
        client.RegisterWorkspace(workspace_id=hidden, path=f"/{hidden}")
        client.CreateWorkspacePath(workspace_id=hidden, workspace_path={"path": path})
        write(ada=[mine, id_of(path)])
        ada = caller("ada")
        own = ada.RegisterWorkspace(workspace_id=mine, path=f"{path}/below")
        assert list(own.overlapping_workspace_ids) == []
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            ada.GetWorkspaceByPath(path=path)
        record = {"workspace_path": {"id": str(uuid.uuid4()), "path": path}}
        with refused(StatusCode.ALREADY_EXISTS, "PATH_TAKEN") as registering:
            ada.RegisterWorkspace(path=path)
        with refused(StatusCode.ALREADY_EXISTS, "PATH_TAKEN") as adding:
            ada.CreateWorkspacePath(workspace_id=mine, workspace_path={"path": path})
        imported = ada.Import(
            [
                ImportRequest(workspace_id=mine, header={"import_id": str(uuid.uuid4())}),
                ImportRequest(workspace_id=mine, batch={"number": 1, "records": [record]}),
            ]
        )
        assert imported.progress.skipped == 1
        for told in (registering, adding, imported):
            assert hidden not in str(told)
        with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED"):
            ada.CreateWorkspacePath(workspace_id=hidden, workspace_path={"path": f"{path}/new"})
        # Whoever may act in the workspace finds it by the path.
        assert client.GetWorkspaceByPath(path=path).workspace.id == hidden

    def test_below_other_workspaces(self, client: Client, caller: Caller, write: Write) -> None:
        """The nearest one above that the caller may see is the parent, wherever a workspace is shown."""
        path, shown, hidden, mine = f"/{uuid.uuid4()}", *(f"w-{uuid.uuid4()}" for _ in range(3))
        client.RegisterWorkspace(workspace_id=shown, path=path)
        client.RegisterWorkspace(workspace_id=hidden, path=f"{path}/a")
        write(ada=[mine], bob=[mine, shown], admin=["*"])
        for principal, parent in (("ada", ""), ("bob", shown), ("admin", hidden)):
            seen, names = caller(principal), {"workspace_id": mine}
            workspaces = [
                seen.RegisterWorkspace(**names, path=f"{path}/a/b").workspace,
                seen.RegisterWorkspace(**names, path=f"{path}/a/b").workspace,
                seen.GetWorkspace(**names).workspace,
                seen.GetWorkspaceByPath(path=f"{path}/a/b").workspace,
                *(each for each in seen.ListWorkspaces(page_size=1000).workspaces if each.id == mine),
                *(record.workspace for part in seen.Export(**names) for record in part.records),
            ]
            changed = {
                "workspace": {"name": "mine"},
                "update_mask": {"paths": ["name"]},
                "request_id": str(uuid.uuid4()),
            }
            # The second is a replay.
            workspaces.extend(seen.UpdateWorkspace(**names, **changed).workspace for _ in range(2))
            assert [workspace.parent_workspace_id for workspace in workspaces] == [parent] * 8
            client.DeleteWorkspace(**names)

    def test_beside_other_workspaces(self, client: Client, caller: Caller, write: Write) -> None:
        path, mine, hidden = f"/{uuid.uuid4()}", f"w-{uuid.uuid4()}", f"w-{uuid.uuid4()}"
        client.RegisterWorkspace(workspace_id=hidden, path=f"{path}/below")
        write(ada=[mine])
        response = caller("ada").RegisterWorkspace(workspace_id=mine, path=path)
        assert list(response.overlapping_workspace_ids) == []


def test_event_ids_count_what_is_hidden(client: Client, caller: Caller, write: Write) -> None:
    """Which is decided: they tell how much happens elsewhere, and nothing else."""
    mine, hidden = (f"w-{uuid.uuid4()}" for _ in range(2))
    for id_ in (mine, hidden):
        client.RegisterWorkspace(workspace_id=id_, path=f"/{id_}")
    write(ada=[mine])
    ada, numbers = caller("ada"), []
    for _ in range(2):
        numbers.append(ada.AppendEvent(workspace_id=mine, kind="deploy.done", subject_id="n").event_id)
        client.CreateTask(workspace_id=hidden, task={"title": "secret"})
    first, second = numbers
    assert second > first + 1
    events = ada.ListEvents(workspace_id=mine).events
    assert [event.event_id for event in events][:2] == [second, first]
    assert {event.workspace_id for event in events} == {mine}
    assert hidden not in str(events)


def test_a_change_is_recorded_under_the_principal(client: Client, caller: Caller, write: Write) -> None:
    fields = prepare(client, "SkipTask")
    write(ada=[fields["workspace_id"]])
    pretender = caller("ada").with_((("authorization", "Bearer ada"), ("planwire-actor", "somebody else")))
    began = client.ListEvents(workspace_id=fields["workspace_id"], page_size=1).resume_token
    call_once(pretender, "SkipTask", fields)
    names = {name: fields[name] for name in ("workspace_id", "task_id")}
    entry = client.ListTaskHistory(**names).entries[-1]
    assert (entry.changed_by, entry.agent) == ("ada", "somebody else")
    event = client.ListEvents(workspace_id=fields["workspace_id"], page_size=1).events[0]
    assert (event.kind, event.actor, event.agent) == ("task.status_changed", "ada", "somebody else")
    # Streams tell the same of an event as lists do, in every field.
    for rpc in ("WatchEvents", "WatchTasks"):
        stream = getattr(caller("ada"), rpc)(workspace_id=fields["workspace_id"], options={"resume_token": began})
        streamed = next(message for message in stream if message.HasField("events")).events.events[-1]
        stream.cancel()
        for field, value in streamed.ListFields():
            listed = getattr(event, {"task_id": "subject_id"}.get(field.name, field.name))
            assert value == listed or field.name in {"from_status", "to_status", "resume_token"}, field.name
        unset = {field.name for field, _ in event.ListFields()} - {field.name for field, _ in streamed.ListFields()}
        assert unset <= ({"workspace_id", "subject_id"} if rpc == "WatchTasks" else set())


def test_without_tokens_the_actor_is_not_told_twice(client: Client, workspace_id: str, task_id: str) -> None:
    names = {"workspace_id": workspace_id, "task_id": task_id}
    client.with_((("planwire-actor", "ada"),)).SkipTask(**names)
    entry = client.ListTaskHistory(**names).entries[-1]
    assert (entry.changed_by, entry.agent) == ("ada", "")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("", "tokens"),
        ("not toml", "not valid"),
        (entry("a", admin_of("*")).replace('sha256 = "', 'sha256 = "x'), "sha256"),
        (entry("", admin_of("*")), "id"),
        (entry("a", admin_of("*")).replace('principal = "a"', 'principal = ""'), "principal"),
        (entry("a", {}), "roles"),
        (entry("a", {"*": []}), "roles"),
        (entry("a", {"home": ["owner"]}), "roles"),
        (entry("a", {"not an id": ["reader"]}), "roles"),
        (entry("a", admin_of("*")) + "more = 1", "more"),
        (entry("a", admin_of("*")) + "expires_at = 2027-01-01T00:00:00", "expires_at"),
        (entry("a", admin_of("*")) + entry("a", admin_of("home")), "two tokens have the id 'a'"),
        (entry("a", admin_of("*")) + entry("a", admin_of("*")).replace('id = "a"', 'id = "b"'), "the sha256"),
        (None, "cannot be read"),
    ],
)
def test_a_server_does_not_start_with_a_file_that_is_wrong(
    start_server: StartServer, tmp_path: Path, content: str | None, text: str
) -> None:
    tokens_file = tmp_path / "tokens.toml"
    if content is not None:
        tokens_file.write_text(content)
    with pytest.raises(TokensFileError) as raised:
        start_server(tokens_file=tokens_file)
    assert str(tokens_file) in str(raised.value)
    assert text in str(raised.value)
