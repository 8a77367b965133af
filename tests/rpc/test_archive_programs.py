"""Archived plans in programs: what they block and wait for in other workspaces, and what becomes of it meanwhile."""

import uuid
from typing import Any

import psycopg
import pytest
from grpc import StatusCode

from tests.rpc import test_program_dependencies
from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_concurrency import Call, all_waiting, results
from tests.rpc.test_export import copy, export
from tests.rpc.test_program_dependencies import End, Program
from tests.rpc.test_program_dependency_races import TURN, gates
from tests.rpc.test_programs import has_events, plans_of, program_of

pytestmark = pytest.mark.shares_server

program = test_program_dependencies.program


def named(plan: End) -> dict[str, str]:
    return {"workspace_id": plan[0], "plan_id": plan[1]}


def archive(program: Program, plan: End, **fields: Any) -> None:
    program.client.ArchivePlan(**named(plan), **fields)


def restore(program: Program, plan: End) -> None:
    program.client.RestorePlan(**named(plan))


def test_what_blocks_a_plan_of_another_workspace_is_archived_only_by_force(program: Program, database_url: str) -> None:
    first, second = program.plan(0), program.plan(1)
    edge = program.block(first, second)
    with refused(StatusCode.FAILED_PRECONDITION, "PLAN_BLOCKS_OTHERS") as refusal:
        archive(program, first)
    assert f"plan {second[1]} (of workspace {second[0]})" in refusal.message
    archive(program, first, force=True)
    assert program.listed(1) == program.listed(0) == []
    with psycopg.connect(database_url) as connection:
        told = "SELECT rpc FROM event_log WHERE workspace_id = %s AND kind = 'task.unblocked'"
        assert connection.execute(told, [second[0]]).fetchall() == [("ArchivePlan",)]
    program.start(second)
    restore(program, first)
    assert program.listed(1) == program.listed(0) == [edge.id]
    kinds = [f"program_dependency.{what}" for what in ("created", "archived", "restored")]
    assert has_events(program.client, second[0], edge.id, *kinds)


def test_a_completed_plan_keeps_nobody_waiting(program: Program) -> None:
    first, second = program.plan(0), program.plan(1)
    program.block(first, second)
    program.finish(first)
    archive(program, first)


@pytest.mark.parametrize("first_back", [0, 1])
def test_an_edge_comes_back_with_the_last_of_its_plans(client: Client, program: Program, first_back: int) -> None:
    ends = program.plan(0), program.plan(1)
    edge = program.block(*ends)
    of_edge = {"workspace_id": ends[1][0], "program_dependency_id": edge.id}
    for end in ends:
        archive(program, end, force=True)
    assert client.GetProgramDependency(**of_edge).program_dependency == edge
    assert program.listed(0, plan_id=ends[0][1]) == program.listed(1, plan_id=ends[1][1]) == [edge.id]
    with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
        client.DeleteProgramDependency(**of_edge)
    restore(program, ends[first_back])
    assert program.listed(0) == program.listed(1) == []
    restore(program, ends[1 - first_back])
    assert program.listed(0) == program.listed(1) == [edge.id]
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY"):
        program.start(ends[1])


def test_no_change_of_what_is_archived(client: Client, program: Program) -> None:
    first, second = program.plan(0), program.plan(1)
    archive(program, first)
    calls: list[Call] = [
        lambda: program.block(first, second),
        lambda: program.block(second, first),
        lambda: client.AddPlanToProgram(**named(first), program_id=program.id),
        lambda: client.RemovePlanFromProgram(**named(first)),
        lambda: client.UpgradePlanToProgram(**named(first)),
    ]
    for call in calls:
        with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED") as refusal:
            call()
        assert refusal.metadata["plan_id"] == first[1]
    assert first not in plans_of(client, first[0], program.id)
    assert client.GetPlan(**named(first)).plan.program_id == program.id


@pytest.mark.parametrize("how", ["remove", "unlink", "delete program"])
def test_what_leaves_the_program_meanwhile_is_not_waited_for(client: Client, program: Program, how: str) -> None:
    first, second = program.plan(1), program.plan(2)
    edge = program.block(first, second)
    archive(program, second)
    etag = client.GetPlan(**named(second)).plan.etag
    match how:
        case "remove":
            client.RemovePlanFromProgram(**named(first))
            client.AddPlanToProgram(**named(first), program_id=program.id)
        case "unlink":
            [made] = [
                made
                for made in client.ListProgramLinks(workspace_id=program.homes[0]).program_links
                if made.linked_workspace_id == second[0]
            ]
            client.DeleteProgramLink(workspace_id=program.homes[0], program_link_id=made.id)
        case _:
            client.DeleteProgram(workspace_id=program.homes[0], program_id=program.id)
    assert program_of(client, *second) == ((program.homes[0], program.id) if how == "remove" else ("", ""))
    assert (client.GetPlan(**named(second)).plan.etag == etag) == (how == "remove")
    restore(program, second)
    assert program.listed(1) == program.listed(2) == []
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetProgramDependency(workspace_id=second[0], program_dependency_id=edge.id)
    program.start(second)


def test_an_edge_that_leaves_while_its_plan_comes_back_is_gone(program: Program, database_url: str) -> None:
    """The restore waits for a plan that is leaving the program."""
    first, second = program.plan(0), program.plan(1)
    program.block(first, second)
    archive(program, second)
    leaving = "UPDATE plans SET program_id = NULL, revision = revision + 1 WHERE workspace_id = %s AND id = %s"
    with all_waiting(database_url, leaving, *first) as start:
        futures = start([lambda: restore(program, second)])
    assert results(futures) == {"OK": 1}
    assert program.listed(0) == program.listed(1) == []


def test_of_a_restore_and_an_edge_in_a_third_workspace_that_close_a_cycle_one_is_made(
    program: Program, database_url: str
) -> None:
    """The plan has no edge to that workspace, so that the turns of workspaces do not keep the two apart."""
    first, second, before = program.plan(0), program.plan(1), program.plan(1)
    third, last = program.plan(2), program.plan(2)
    for source, target in ((first, second), (second, third), (last, before), (before, first)):
        program.block(source, target)
    archive(program, first, force=True)
    calls: list[Call] = [lambda: restore(program, first), lambda: program.block_inside(third, last)]
    with all_waiting(database_url, TURN, "planwire.program_dependencies") as start:
        futures = start(calls)
    assert results(futures) == {"OK": 1, "DEPENDENCY_CYCLE": 1}


def test_a_task_that_comes_into_a_plan_whose_source_comes_back_waits_for_it(
    program: Program, database_url: str
) -> None:
    source, target = program.plan(0), program.plan(1)
    program.block(source, target)
    archive(program, source, force=True)
    task_id = str(uuid.uuid4())
    insert = "INSERT INTO tasks (workspace_id, plan_id, id, title, order_index) VALUES (%s, %s, %s, 'held', 1)"
    with all_waiting(database_url, insert, *target, task_id) as start:
        futures = start([lambda: restore(program, source)])
    assert results(futures) == {"OK": 1}
    assert gates(database_url, task_id) == [1]


def test_a_cycle_that_was_closed_meanwhile_is_refused(client: Client, program: Program) -> None:
    first, second, third = program.plan(0), program.plan(1), program.plan(2)
    program.block(first, second)
    program.block(second, third)
    archive(program, second, force=True)
    closing = program.block(third, first)
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        restore(program, second)
    client.DeleteProgramDependency(workspace_id=first[0], program_dependency_id=closing.id)
    restore(program, second)


def test_a_cycle_that_leaves_and_enters_by_edges_inside_is_refused(program: Program) -> None:
    """The plan that comes back has no edges to other workspaces of its own."""
    before, inside, after = (program.plan(0) for _ in range(3))
    beyond = program.plan(1)
    program.block_inside(before, inside)
    program.block_inside(inside, after)
    archive(program, inside, force=True)
    program.block(after, beyond)
    program.block(beyond, before)
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        restore(program, inside)


def test_readiness_is_right_when_what_blocks_was_completed_meanwhile(program: Program) -> None:
    first, second = program.plan(0), program.plan(1)
    program.block(first, second)
    archive(program, second)
    program.finish(first)
    restore(program, second)
    program.start(second)


def test_a_workspace_that_goes_takes_archived_edges_along(client: Client, program: Program, database_url: str) -> None:
    first, second = program.plan(1), program.plan(2)
    program.block(first, second)
    archive(program, second)
    client.DeleteWorkspace(workspace_id=first[0], force=True)
    program.homes.remove(first[0])
    with psycopg.connect(database_url) as connection:
        rows = "SELECT count(*) FROM program_dependencies_archive WHERE workspace_id = %s"
        assert connection.execute(rows, [second[0]]).fetchone() == (0,)
    restore(program, second)
    program.start(second)


def test_an_export_carries_its_edges(client: Client, program: Program) -> None:
    first, second = program.plan(0), program.plan(1)
    edge = program.block(first, second)
    archive(program, second)
    records = export(client, second[0])
    assert [record.program_dependency for record in records if record.HasField("program_dependency")] == [edge]
    again = copy(client, records, second[0]).progress
    assert (again.created, again.updated, again.failed) == (0, 0, 0)
    restore(program, second)
    client.DeletePlan(**named(second))
    assert copy(client, records, second[0]).progress.failed == 0
    assert export(client, second[0])[1:] == records[1:]
