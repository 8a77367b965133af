"""WorkspaceService: the paths by which a workspace is found."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from google.protobuf.json_format import MessageToDict
from grpc import StatusCode
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.workspace_path_pb2 import WorkspacePath

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.support.waiting import eventually


@pytest.fixture
def path() -> str:
    """One that nobody else uses."""
    return f"/container/{uuid.uuid4()}"


def add(client: Client, workspace_id: str, path: str) -> WorkspacePath:
    added: WorkspacePath = client.CreateWorkspacePath(
        workspace_id=workspace_id, workspace_path={"path": path}
    ).workspace_path
    return added


def test_a_workspace_is_found_by_each_of_its_paths(client: Client, workspace_id: str, path: str) -> None:
    [main] = client.ListWorkspacePaths(workspace_id=workspace_id).workspace_paths
    assert (main.workspace_id, main.path, main.main) == (workspace_id, f"/{workspace_id}", True)
    added = add(client, workspace_id, f"{path}/./code/../")
    assert (added.workspace_id, added.path, added.main) == (workspace_id, path, False)
    assert client.GetWorkspacePath(workspace_id=workspace_id, workspace_path_id=added.id).workspace_path == added
    assert list(client.ListWorkspacePaths(workspace_id=workspace_id).workspace_paths) == [main, added]
    workspace = client.GetWorkspace(workspace_id=workspace_id).workspace
    for known in (workspace.path, path, f"{path}/"):
        assert client.GetWorkspaceByPath(path=known).workspace == workspace
        registered = client.RegisterWorkspace(path=known)
        assert (registered.workspace, registered.created) == (workspace, False)
    assert client.RegisterWorkspace(path=path, workspace_id=workspace_id).workspace == workspace
    with refused(StatusCode.ALREADY_EXISTS, "PATH_TAKEN") as refusal:
        client.RegisterWorkspace(path=path, workspace_id=f"{workspace_id}-other")
    assert refusal.resource == ("workspace", workspace_id)


def test_a_removed_path_is_free(client: Client, workspace_id: str, path: str) -> None:
    added = add(client, workspace_id, path)
    client.DeleteWorkspacePath(workspace_id=workspace_id, workspace_path_id=added.id)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetWorkspaceByPath(path=path)
    assert client.RegisterWorkspace(path=path).created


def test_the_main_path_stays(client: Client, workspace_id: str) -> None:
    [main] = client.ListWorkspacePaths(workspace_id=workspace_id).workspace_paths
    with refused(StatusCode.FAILED_PRECONDITION, "MAIN_PATH") as refusal:
        client.DeleteWorkspacePath(workspace_id=workspace_id, workspace_path_id=main.id)
    assert refusal.violations == [(f"workspace_path {main.id}", "is the main path of its workspace")]
    assert client.GetWorkspaceByPath(path=main.path).workspace.id == workspace_id


def test_the_paths_of_a_deleted_workspace_are_free(client: Client, workspace_id: str, path: str) -> None:
    add(client, workspace_id, path)
    client.DeleteWorkspace(workspace_id=workspace_id)
    for known in (path, f"/{workspace_id}"):
        assert client.RegisterWorkspace(path=known).created


def test_a_path_belongs_to_one_workspace(client: Client, workspace_id: str, path: str) -> None:
    other = client.RegisterWorkspace(path=f"{path}/other").workspace
    add(client, other.id, path)
    for taken in (path, f"{path}/other", f"/{workspace_id}"):
        with refused(StatusCode.ALREADY_EXISTS, "PATH_TAKEN") as refusal:
            add(client, workspace_id, taken)
        assert other.id not in str(refusal)
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN"):
        [main] = client.ListWorkspacePaths(workspace_id=workspace_id).workspace_paths
        client.CreateWorkspacePath(workspace_id=workspace_id, workspace_path={"id": main.id, "path": f"{path}/new"})


def test_a_path_is_absolute(client: Client, workspace_id: str) -> None:
    for wrong in ("", " ", "code", "./code", "C:code"):
        with invalid("workspace_path.path"):
            add(client, workspace_id, wrong)


def test_workspaces_overlap_by_any_path(client: Client, workspace_id: str, path: str) -> None:
    add(client, workspace_id, f"{path}/a")
    above = client.RegisterWorkspace(path=path)
    below = client.RegisterWorkspace(path=f"{path}/a/b")
    assert list(above.overlapping_workspace_ids) == [workspace_id]
    assert list(below.overlapping_workspace_ids) == sorted([workspace_id, above.workspace.id])
    # Its own paths do not overlap.
    add(client, workspace_id, f"{path}/a/c")
    found = client.RegisterWorkspace(path=f"{path}/a/c")
    assert list(found.overlapping_workspace_ids) == [above.workspace.id]


def test_a_path_that_is_added_and_registered_at_once_has_one_workspace(client: Client, workspace_id: str) -> None:
    both = set()
    with ThreadPoolExecutor(2) as pool:
        for number in range(60):
            path = f"/{uuid.uuid4()}"
            calls = [partial(add, client, workspace_id, path), partial(client.RegisterWorkspace, path=path)]
            # Each is sent first in every second round, and comes first in most of these.
            sent = {call: pool.submit(call) for call in (calls if number % 2 else reversed(calls))}
            adding, created = sent[calls[0]], sent[calls[1]].result().created
            both.add(created)
            if created:
                with refused(StatusCode.ALREADY_EXISTS, "PATH_TAKEN"):
                    adding.result()
            else:
                adding.result()
                assert client.GetWorkspaceByPath(path=path).workspace.id == workspace_id
    assert both == {True, False}


def test_what_happens_to_a_path_is_an_event(client: Client, workspace_id: str, path: str) -> None:
    added = add(client, workspace_id, path)
    client.DeleteWorkspacePath(workspace_id=workspace_id, workspace_path_id=added.id, reason="moved")
    expected = [("workspace_path.created", 1, ""), ("workspace_path.deleted", 2, "moved")]

    def seen() -> bool:
        events = client.ListEvents(workspace_id=workspace_id).events
        about = [event for event in events if event.subject_id == added.id]
        return sorted((event.kind, event.revision, event.reason) for event in about) == expected

    assert eventually(seen)


def test_a_path_that_is_imported_elsewhere_stays_where_it_is(client: Client, workspace_id: str, path: str) -> None:
    add(client, workspace_id, path)
    records = [
        record
        for response in client.Export(workspace_id=workspace_id)
        for record in response.records
        if record.HasField("workspace_path")
    ]
    assert [record.workspace_path.path for record in records] == [path]
    other = client.RegisterWorkspace(path=f"{path}/other").workspace.id

    def imported(*records: pb.ImportRecord) -> dict[str, str]:
        header = pb.ImportRequest(workspace_id=other, header={"import_id": str(uuid.uuid4())})
        response = client.Import(
            [header, pb.ImportRequest(workspace_id=other, batch={"number": 1, "records": records})]
        )
        counts = MessageToDict(response.progress)
        return {name: counts[name] for name in ("created", "skipped", "failed") if name in counts}

    assert imported(*records) == {"skipped": "1"}
    assert client.GetWorkspaceByPath(path=path).workspace.id == workspace_id
    new = pb.ImportRecord(workspace_path={"id": str(uuid.uuid4()), "path": f"{path}/new/.", "main": True})
    assert imported(new) == {"created": "1"}
    assert imported(new) == {"skipped": "1"}
    assert client.GetWorkspaceByPath(path=f"{path}/new").workspace.id == other
    [main] = [each for each in client.ListWorkspacePaths(workspace_id=other).workspace_paths if each.main]
    assert main.path == f"{path}/other"
    relative = pb.ImportRecord(workspace_path={"id": str(uuid.uuid4()), "path": "code"})
    assert imported(relative) == {"failed": "1"}
