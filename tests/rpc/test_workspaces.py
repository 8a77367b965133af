"""WorkspaceService."""

from collections.abc import Iterator

import grpc
import pytest
from google.protobuf.json_format import MessageToDict
from grpc import StatusCode

from service.database.embedded import EmbeddedPostgres
from tests.conftest import fresh_database, running_server
from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused


@pytest.fixture
def client(postgres: EmbeddedPostgres) -> Iterator[Client]:
    """Calls a server of the test's own: paths and the list of workspaces are of the whole server."""
    with (
        fresh_database(postgres) as url,
        running_server(url) as address,
        grpc.insecure_channel(address) as channel,
    ):
        yield Client(channel)


@pytest.fixture
def workspace_id(client: Client) -> str:
    """The id of a registered workspace without anything in it."""
    client.RegisterWorkspace(workspace_id="w-own", path="/w-own")
    return "w-own"


def test_a_path_is_registered_under_the_id_that_it_has(client: Client) -> None:
    response = client.RegisterWorkspace(
        path="/srv/./code//planwire/",
        git_url="https://example.org/planwire.git",
        default_branch="trunk",
        is_git_repository=True,
        current_commit_sha="0123abc",
        metadata={"team": "core"},
    )
    workspace = response.workspace
    assert (response.created, response.replayed) == (True, False)
    assert (workspace.id, workspace.path, workspace.name) == ("fe3442d6f6dea6ec", "/srv/code/planwire", "planwire")
    assert workspace.git_url == "https://example.org/planwire.git"
    assert (workspace.default_branch, workspace.is_git_repository) == ("trunk", True)
    assert workspace.current_commit_sha == "0123abc"
    assert MessageToDict(workspace.metadata) == {"team": "core"}
    assert (workspace.revision, workspace.etag) == (1, "1")
    assert workspace.created_at.seconds
    assert workspace.created_at == workspace.updated_at


def test_what_is_not_said_has_its_documented_value(client: Client) -> None:
    workspace = client.RegisterWorkspace(path="C:\\Users\\Ada").workspace
    assert (workspace.path, workspace.name, workspace.default_branch) == ("c:/users/ada", "ada", "main")
    assert not workspace.HasField("metadata")
    assert not workspace.HasField("rag_indexed_at")


def test_registering_again_returns_what_is_stored(client: Client) -> None:
    first = client.RegisterWorkspace(path="/srv/code", name="first").workspace
    again = client.RegisterWorkspace(path="/srv/code/", name="second")
    assert not again.created
    assert again.workspace == first


def test_a_path_belongs_to_one_workspace(client: Client) -> None:
    client.RegisterWorkspace(workspace_id="laptop", path="/srv/code")
    assert client.RegisterWorkspace(path="/srv/code").workspace.id == "laptop"
    with refused(StatusCode.ALREADY_EXISTS, "PATH_TAKEN") as refusal:
        client.RegisterWorkspace(workspace_id="server", path="/srv/code")
    assert refusal.resource == ("workspace", "laptop")
    assert "laptop" in refusal.message


def test_an_id_belongs_to_one_path(client: Client) -> None:
    client.RegisterWorkspace(workspace_id="laptop", path="/srv/code")
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        client.RegisterWorkspace(workspace_id="laptop", path="/srv/other")
    assert refusal.resource == ("workspace", "laptop")
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetWorkspaceByPath(path="/srv/other")


@pytest.mark.parametrize("path", ["src", "./src", "C:src", " /src", "~/src", "\\src"])
def test_a_relative_path_is_refused(client: Client, path: str) -> None:
    with invalid("path") as refusal:
        client.RegisterWorkspace(path=path)
    assert "absolute" in refusal.message
    with invalid("path"):
        client.GetWorkspaceByPath(path=path)


def test_overlapping_workspaces_and_the_nearest_parent_are_named(client: Client) -> None:
    def register(id_: str, path: str) -> list[str]:
        return list(client.RegisterWorkspace(workspace_id=id_, path=path).overlapping_workspace_ids)

    assert register("root", "/") == []
    assert register("deep", "/a/b_c/d") == ["root"]
    assert register("beside", "/a/bXc/d") == ["root"]
    assert register("middle", "/a/b_c") == ["deep", "root"]
    assert client.GetWorkspace(workspace_id="deep").workspace.parent_workspace_id == "middle"
    assert client.GetWorkspace(workspace_id="beside").workspace.parent_workspace_id == "root"
    assert client.GetWorkspace(workspace_id="root").workspace.parent_workspace_id == ""


def test_a_workspace_is_found_by_id_and_by_path(client: Client) -> None:
    workspace = client.RegisterWorkspace(workspace_id="w", path="//nas/Share").workspace
    assert client.GetWorkspace(workspace_id="w").workspace == workspace
    assert client.GetWorkspaceByPath(path="/nas/x/../Share/").workspace == workspace
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.GetWorkspaceByPath(path="/nas/share")
    assert "/nas/share" in refusal.message


def test_workspaces_are_listed_in_the_order_of_their_ids(client: Client) -> None:
    for id_ in ("b", "a", "C", "a.1"):
        client.RegisterWorkspace(workspace_id=id_, path=f"/{id_}")
    listed = client.ListWorkspaces()
    ids = [workspace.id for workspace in listed.workspaces]
    assert sorted(ids) == sorted(["a", "a.1", "b", "C"])
    assert listed.next_page_token == ""
    assert client.ListWorkspaces(page_size=2).workspaces[-1].id == ids[1]


def test_update_changes_what_is_set_and_keeps_the_rest(client: Client) -> None:
    before = client.RegisterWorkspace(workspace_id="w", path="/w", git_url="old", metadata={"a": 1}).workspace
    after = client.UpdateWorkspace(
        workspace_id="w",
        workspace={
            "git_url": "new",
            "graph_indexed_at": {"seconds": 1_700_000_000, "nanos": 123456000},
            "graph_indexed_commit_sha": "a" * 40,
            "rag_indexed_at": {"seconds": 1_700_000_000},
            "rag_indexed_commit_sha": "a" * 40,
            "id": "ignored",
            "path": "/ignored",
        },
    ).workspace
    assert (after.id, after.path, after.git_url, after.name) == ("w", "/w", "new", "w")
    assert (after.graph_indexed_at.seconds, after.graph_indexed_at.nanos) == (1_700_000_000, 123456000)
    # Only who indexes says what is indexed.
    assert not after.HasField("rag_indexed_at")
    assert not after.rag_indexed_commit_sha
    assert after.metadata == before.metadata
    assert (after.revision, after.etag) == (2, "2")
    assert client.GetWorkspace(workspace_id="w").workspace == after


def test_a_deleted_workspace_is_gone_and_its_path_is_free(client: Client) -> None:
    client.RegisterWorkspace(workspace_id="w", path="/w")
    client.DeleteWorkspace(workspace_id="w")
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetWorkspace(workspace_id="w")
    assert client.RegisterWorkspace(workspace_id="other", path="/w").created


@pytest.mark.parametrize("content", ["plan", "task"])
def test_deleting_a_workspace_that_holds_something_needs_force(client: Client, workspace_id: str, content: str) -> None:
    if content == "plan":
        client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}, tasks=[{"title": "t"}])
    else:
        client.CreateTask(workspace_id=workspace_id, task={"title": "t"})
    with refused(StatusCode.FAILED_PRECONDITION, "WORKSPACE_NOT_EMPTY") as refusal:
        client.DeleteWorkspace(workspace_id=workspace_id)
    assert refusal.violations == [(f"workspace {workspace_id}", "holds plans or tasks")]
    client.DeleteWorkspace(workspace_id=workspace_id, force=True)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.ListTasks(workspace_id=workspace_id)


def test_a_workspace_that_is_registered_again_is_empty(client: Client, workspace_id: str) -> None:
    client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}, tasks=[{"title": "t"}])
    client.DeleteWorkspace(workspace_id=workspace_id, force=True)
    client.RegisterWorkspace(workspace_id=workspace_id, path=f"/{workspace_id}")
    assert not client.ListPlans(workspace_id=workspace_id).plans
    assert not client.ListTasks(workspace_id=workspace_id).tasks
