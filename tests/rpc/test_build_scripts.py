"""WorkspaceService: build scripts."""

import uuid
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.build_script_pb2 import BuildScript

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server


def create(client: Client, workspace_id: str, **fields: Any) -> BuildScript:
    made: BuildScript = client.CreateBuildScript(
        workspace_id=workspace_id, build_script={"name": "test", "command": "make"} | fields
    ).build_script
    return made


def test_a_script_keeps_what_it_was_given(client: Client, workspace_id: str, plan_id: str) -> None:
    given = {
        "id": str(uuid.uuid4()),
        "plan_id": plan_id,
        "name": "build",
        "description": "all of it",
        "command": "make -j 8",
        "directory": "service",
    }
    script = create(client, workspace_id, **given)
    assert {name: getattr(script, name) for name in given} == given
    assert (script.workspace_id, script.created_by, script.revision, script.etag) == (workspace_id, "anonymous", 1, "1")
    assert client.GetBuildScript(workspace_id=workspace_id, build_script_id=script.id).build_script == script


def test_the_script_of_a_plan_comes_before_that_of_the_workspace(
    client: Client, workspace_id: str, plan_id: str
) -> None:
    def found(**filters: str) -> str:
        script = client.FindBuildScript(workspace_id=workspace_id, name="test", **filters).build_script
        return str(script.command)

    other = client.CreatePlan(workspace_id=workspace_id, plan={"name": "other"}).plan.id
    create(client, workspace_id, plan_id=other, command="other")
    for filters in ({}, {"plan_id": plan_id}):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            found(**filters)
        assert refusal.resource == ("build_script", "test")
    create(client, workspace_id, command="all")
    assert (found(), found(plan_id=plan_id), found(plan_id=other)) == ("all", "all", "other")
    create(client, workspace_id, plan_id=plan_id, command="own")
    assert (found(), found(plan_id=plan_id), found(plan_id=other)) == ("all", "own", "other")

    def listed(**filters: str) -> list[str]:
        answer = client.ListBuildScripts(workspace_id=workspace_id, **filters)
        return [script.command for script in answer.build_scripts]

    assert listed() == ["other", "all", "own"]
    assert listed(plan_id=plan_id) == ["own"]
    client.DeletePlan(workspace_id=workspace_id, plan_id=plan_id)
    assert listed() == ["other", "all"]
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        found(plan_id=plan_id)
    assert refusal.resource == ("plan", plan_id)


@pytest.mark.parametrize("in_a_plan", [False, True])
def test_a_name_is_given_once(client: Client, workspace_id: str, plan_id: str, in_a_plan: bool) -> None:
    place = {"plan_id": plan_id} if in_a_plan else {}
    create(client, workspace_id, **place)
    second = create(client, workspace_id, name="other", **place)
    with refused(StatusCode.ALREADY_EXISTS, "BUILD_SCRIPT_NAME_TAKEN") as refusal:
        create(client, workspace_id, **place)
    assert refusal.resource[0] == "build_script"
    with refused(StatusCode.ALREADY_EXISTS, "BUILD_SCRIPT_NAME_TAKEN"):
        client.UpdateBuildScript(workspace_id=workspace_id, build_script_id=second.id, build_script={"name": "test"})


def test_a_script_is_changed_and_deleted_in_the_state_that_is_known(client: Client, workspace_id: str) -> None:
    script = create(client, workspace_id, description="slow")
    named = {"workspace_id": workspace_id, "build_script_id": script.id}
    changed = client.UpdateBuildScript(**named, build_script={"command": "ninja"}, etag=script.etag).build_script
    assert (changed.command, changed.description, changed.revision) == ("ninja", "slow", 2)
    cleared = client.UpdateBuildScript(**named, update_mask={"paths": ["description"]}, build_script={}).build_script
    assert cleared.description == ""
    for field in ("name", "command"):
        with invalid(f"build_script.{field}"):
            client.UpdateBuildScript(**named, update_mask={"paths": [field]}, build_script={field: " "})
        with invalid(f"build_script.{field}"):
            create(client, workspace_id, **{field: ""})
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.DeleteBuildScript(**named, etag=script.etag)
    client.DeleteBuildScript(**named)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetBuildScript(**named)
