"""What a call says about its caller, and what a server says about itself."""

import grpc
import pytest
from grpc import StatusCode
from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse
from grpc_health.v1.health_pb2_grpc import HealthStub
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase

from tests.rpc.client import METHODS, Client
from tests.rpc.refusal import invalid
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

SERVICES = sorted({method.containing_service.full_name for method in METHODS.values()})


@pytest.mark.parametrize(
    ("metadata", "actor"),
    [
        ({}, "anonymous"),
        ({"planwire-actor": "ada"}, "ada"),
        ({"planwire-session": "s-1"}, "s-1"),
        ({"planwire-actor": "ada", "planwire-session": "s-1"}, "ada"),
        ({"planwire-actor": "", "planwire-session": "s-1"}, "s-1"),
        ({"planwire-actor": "x" * 255}, "x" * 255),
        ({"planwire-actor": "Lovelace, Ada"}, "Lovelace, Ada"),
        ({"planwire-session": "Lovelace, Ada"}, "Lovelace, Ada"),
        ({"authorization": "Bearer nobody asked for it"}, "anonymous"),
    ],
)
def test_every_change_names_its_actor(client: Client, workspace_id: str, metadata: dict[str, str], actor: str) -> None:
    caller = client.with_(tuple(metadata.items()))
    home = {"workspace_id": workspace_id}
    plan = caller.CreatePlan(**home, plan={"name": "p"}, tasks=[{"title": "t"}])
    caller.ActivatePlan(**home, plan_id=plan.plan.id)
    task = caller.ApproveTask(**home, task_id=plan.tasks[0].id).task
    edge = {
        "source": {"plan_id": plan.plan.id},
        "target": {"task_id": caller.CreateTask(**home, task={"title": "t"}).task.id},
    }
    dependency = caller.CreateDependency(**home, dependency=edge).dependency
    assert {plan.plan.created_by, task.created_by, task.approved_by, dependency.created_by} == {actor}
    histories = [
        *client.ListPlanHistory(**home, plan_id=plan.plan.id).entries,
        *client.ListTaskHistory(**home, task_id=task.id).entries,
    ]
    assert [entry.changed_by for entry in histories] == [actor] * 4


@pytest.mark.parametrize("key", ["planwire-actor", "planwire-session"])
def test_a_value_that_was_taken_apart_on_the_way_is_whole(client: Client, workspace_id: str, key: str) -> None:
    """A proxy may send `a, b` on as two headers, and means the same."""
    caller = client.with_(((key, "Lovelace"), (key, "Ada")))
    assert caller.CreateTask(workspace_id=workspace_id, task={"title": "t"}).task.created_by == "Lovelace, Ada"


@pytest.mark.parametrize("key", ["planwire-actor", "planwire-session"])
def test_a_name_that_is_too_long_is_refused(client: Client, key: str) -> None:
    with invalid(key):
        client.with_(((key, "x" * 256),)).ListWorkspaces()


@pytest.mark.parametrize("service", ["", *SERVICES])
def test_every_service_has_a_health(channel: grpc.Channel, service: str) -> None:
    health = HealthStub(channel)
    assert eventually(lambda: health.Check(HealthCheckRequest(service=service)).status == HealthCheckResponse.SERVING)


def test_an_unknown_service_has_no_health(channel: grpc.Channel) -> None:
    with pytest.raises(grpc.RpcError) as raised:
        HealthStub(channel).Check(HealthCheckRequest(service="planwire.v1.Nothing"))
    assert raised.value.code() is StatusCode.NOT_FOUND


def test_reflection_shows_the_whole_api(channel: grpc.Channel) -> None:
    reflected = ProtoReflectionDescriptorDatabase(channel)
    assert set(SERVICES) <= set(reflected.get_services())
    for service in SERVICES:
        file = reflected.FindFileContainingSymbol(service)
        [found] = [each for each in file.service if f"{file.package}.{each.name}" == service]
        assert {method.name for method in found.method} == {
            name for name, method in METHODS.items() if method.containing_service.full_name == service
        }
