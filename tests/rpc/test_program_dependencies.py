"""ProgramService: plans that wait for plans of other workspaces."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest
from grpc import StatusCode
from planwire.v1.program_pb2 import ProgramDependency

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_concurrency import all_waiting, results
from tests.rpc.test_export import copy, export
from tests.rpc.test_programs import create, has_events, link, new_workspace
from tests.support.tokens import admin_of, write_tokens
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

End = tuple[str, str]


@dataclass
class Program:
    """A program of three workspaces, and plans in them. An end is a workspace's name and a plan's id."""

    client: Client
    id: str
    homes: list[str]
    tasks: dict[str, str] = field(default_factory=dict)
    """The task of each plan, by the plan's id."""

    def plan(self, home: int = 0, **fields: Any) -> End:
        made = self.client.CreatePlan(
            workspace_id=self.homes[home],
            plan={"name": f"{uuid.uuid4()}", "program_id": self.id} | fields,
            tasks=[{"title": "t"}],
            activate=True,
        )
        self.tasks[made.plan.id] = made.tasks[0].id
        return self.homes[home], made.plan.id

    def block(self, source: End, target: End, client: Client | None = None) -> ProgramDependency:
        """The target waits for the source."""
        edge = {"target_plan_id": target[1], "source_workspace_id": source[0], "source_plan_id": source[1]}
        made: ProgramDependency = (
            (client or self.client)
            .CreateProgramDependency(workspace_id=target[0], program_dependency=edge)
            .program_dependency
        )
        return made

    def block_inside(self, source: End, target: End) -> None:
        """The same in one workspace."""
        edge = {"source": {"plan_id": source[1]}, "target": {"plan_id": target[1]}}
        self.client.CreateDependency(workspace_id=source[0], dependency=edge)

    def start(self, plan: End) -> None:
        self.client.StartTask(workspace_id=plan[0], task_id=self.tasks[plan[1]])

    def finish(self, plan: End) -> None:
        self.client.CompletePlan(workspace_id=plan[0], plan_id=plan[1], force=True)

    def edges(self, home: int) -> list[tuple[str, str]]:
        """The source and the target of each edge that a workspace knows."""
        answer = self.client.ListProgramDependencies(workspace_id=self.homes[home], page_size=1000)
        return [(edge.source_plan_id, edge.target_plan_id) for edge in answer.program_dependencies]

    def listed(self, home: int, **filters: str) -> list[str]:
        answer = self.client.ListProgramDependencies(workspace_id=self.homes[home], **filters)
        return [edge.id for edge in answer.program_dependencies]


@pytest.fixture
def program(client: Client, workspace_id: str, database_url: str) -> Iterator[Program]:
    """At the end the counters of readiness are what they are defined to be, in each of the workspaces."""
    made = create(client, workspace_id)
    others = [new_workspace(client) for _ in range(2)]
    for other in others:
        link(client, made, other)
    program = Program(client, made.id, [workspace_id, *others])
    yield program
    with psycopg.connect(database_url) as connection:
        for home in program.homes:
            assert connection.execute("SELECT * FROM readiness_drift(%s)", [home]).fetchall() == []


def test_a_plan_waits_for_a_plan_of_another_workspace(client: Client, program: Program) -> None:
    first, second = program.plan(0), program.plan(1)
    edge = program.block(first, second)
    assert (edge.workspace_id, edge.target_plan_id) == second
    assert (edge.source_workspace_id, edge.source_plan_id) == first
    assert edge.created_by == "anonymous"
    named = {"workspace_id": second[0], "program_dependency_id": edge.id}
    assert client.GetProgramDependency(**named).program_dependency == edge
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY") as refusal:
        program.start(second)
    assert f"waits for a plan of another workspace, by program dependency {edge.id}" in refusal.message
    program.start(first)
    program.finish(first)
    program.start(second)


def test_a_plan_that_is_reopened_blocks_again(client: Client, program: Program) -> None:
    first, second = program.plan(0), program.plan(1)
    program.finish(first)
    program.block(first, second)
    client.ReopenPlan(workspace_id=first[0], plan_id=first[1], reason="not yet")
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY"):
        program.start(second)


def test_edges_are_listed_from_both_sides(client: Client, program: Program) -> None:
    first, second, third = program.plan(0), program.plan(1), program.plan(2)
    edges = [program.block(first, second).id, program.block(second, third).id, program.block(first, third).id]
    assert program.listed(0) == [edges[0], edges[2]]
    assert program.listed(1) == edges[:2]
    assert program.listed(2, plan_id=third[1]) == edges[1:]
    assert program.listed(0, plan_id=first[1]) == [edges[0], edges[2]]
    client.DeleteProgramDependency(workspace_id=third[0], program_dependency_id=edges[1])
    assert program.listed(1) == edges[:1]
    assert has_events(client, third[0], edges[1], "program_dependency.created", "program_dependency.deleted")
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetProgramDependency(workspace_id=first[0], program_dependency_id=edges[0])


def test_both_plans_are_in_one_program(client: Client, program: Program, workspace_id: str) -> None:
    first, second = program.plan(0), program.plan(1)
    other = client.CreateProgram(workspace_id=program.homes[1], program={"name": "other"}).program.id
    for outside in (program.plan(1, program_id=""), program.plan(1, program_id=other)):
        for ends in ((first, outside), (outside, first)):
            with refused(StatusCode.FAILED_PRECONDITION, "NOT_IN_PROGRAM"):
                program.block(*ends)
    missing = (program.homes[2], first[1])
    for ends in ((first, missing), (missing, second)):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            program.block(*ends)
        assert refusal.resource == ("plan", first[1])
    with invalid("source_workspace_id"):
        program.block(first, program.plan(0))
    program.block(first, second)
    with refused(StatusCode.ALREADY_EXISTS, "DEPENDENCY_EXISTS"):
        program.block(first, second)


@pytest.mark.parametrize("leaves", ["source", "target"])
@pytest.mark.parametrize("how", ["remove", "move", "delete", "unlink", "delete program"])
def test_what_leaves_the_program_waits_and_blocks_no_more(
    client: Client, program: Program, leaves: str, how: str
) -> None:
    ends = {"source": program.plan(1), "target": program.plan(2)}
    edge = program.block(ends["source"], ends["target"])
    home, plan_id = ends[leaves]
    named = {"workspace_id": home, "plan_id": plan_id}
    match how:
        case "remove":
            client.RemovePlanFromProgram(**named)
        case "move":
            other = client.CreateProgram(workspace_id=home, program={"name": "other"}).program.id
            client.UpdatePlan(**named, plan={"program_id": other})
        case "delete":
            client.DeletePlan(**named)
        case "unlink":
            [made] = [
                made
                for made in client.ListProgramLinks(workspace_id=program.homes[0]).program_links
                if made.linked_workspace_id == home
            ]
            client.DeleteProgramLink(workspace_id=program.homes[0], program_link_id=made.id)
        case _:
            client.DeleteProgram(workspace_id=program.homes[0], program_id=program.id)
    assert program.listed(1) == program.listed(2) == []
    assert has_events(client, ends["target"][0], edge.id, "program_dependency.created", "program_dependency.deleted")
    if (leaves, how) != ("target", "delete"):
        program.start(ends["target"])


def test_a_cycle_through_workspaces_is_refused(program: Program) -> None:
    first, second, third = program.plan(0), program.plan(1), program.plan(2)
    program.block(first, second)
    program.block(second, third)
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE") as refusal:
        program.block(third, first)
    assert refusal.metadata["path"] == " waits for ".join(
        f"plan {plan} of workspace {home}" for home, plan in (third, second, first)
    )
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        program.block(second, first)


def test_a_cycle_through_edges_inside_a_workspace_is_refused_at_either_end(client: Client, program: Program) -> None:
    """A plan waits over the program, and what it waits for waits over an edge of its own workspace."""
    first, inside, beyond = program.plan(0), program.plan(0), program.plan(1)
    program.block(first, beyond)
    program.block(beyond, inside)
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE") as refusal:
        program.block_inside(inside, first)
    assert refusal.metadata["path"] == " waits for ".join(
        [
            f"plan {inside[1]} of workspace {first[0]}",
            "something in another workspace",
            f"plan {first[1]} of workspace {first[0]}",
        ]
    )
    check = client.CheckCycle(workspace_id=first[0], source={"plan_id": inside[1]}, target={"plan_id": first[1]})
    assert [node.subject.plan_id for node in check.path] == [inside[1], first[1]]
    # The task in the one blocks the task in the other.
    edge = {"source": {"task_id": program.tasks[inside[1]]}, "target": {"task_id": program.tasks[first[1]]}}
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        client.CreateDependency(workspace_id=first[0], dependency=edge)
    # The other way round there is no cycle, and then the program's edge is refused.
    program.block_inside(first, inside)
    other = program.plan(1)
    program.block(inside, other)
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        program.block(other, first)


def test_cycles_through_workspaces_are_told_without_being_written(client: Client, program: Program) -> None:
    """Of the way through the other workspace only the ends are shown."""
    first, inside, beyond = program.plan(0), program.plan(0), program.plan(1)
    ends = {"source": {"task_id": program.tasks[inside[1]]}, "target": {"task_id": program.tasks[first[1]]}}
    program.block(first, beyond)
    assert not client.CheckCycle(workspace_id=first[0], **ends).closes_cycle
    edge = program.block(beyond, inside)
    check = client.CheckCycle(workspace_id=first[0], **ends)
    assert check.closes_cycle
    assert [node.subject.plan_id or node.subject.task_id for node in check.path] == [
        program.tasks[inside[1]],
        inside[1],
        first[1],
        program.tasks[first[1]],
    ]
    turned = {"source": ends["target"], "target": ends["source"]}
    assert not client.CheckCycle(workspace_id=first[0], **turned).closes_cycle
    client.ArchivePlan(workspace_id=beyond[0], plan_id=beyond[1], force=True)
    assert not client.CheckCycle(workspace_id=first[0], **ends).closes_cycle
    client.RestorePlan(workspace_id=beyond[0], plan_id=beyond[1])
    assert client.CheckCycle(workspace_id=first[0], **ends).closes_cycle
    client.DeleteProgramDependency(workspace_id=inside[0], program_dependency_id=edge.id)
    assert not client.CheckCycle(workspace_id=first[0], **ends).closes_cycle


@pytest.mark.parametrize("archived", [False, True])
def test_the_graph_of_a_plan_has_its_edges_between_workspaces(client: Client, program: Program, archived: bool) -> None:
    """From both sides, and nothing of what is in the other workspace."""
    first, second, third = program.plan(0), program.plan(1), program.plan(2)
    into, out_of = program.block(first, second), program.block(second, third)
    program.block(first, third)
    if archived:
        client.ArchivePlan(workspace_id=second[0], plan_id=second[1], force=True)
    parts = list(client.GetPlanGraph(workspace_id=second[0], plan_id=second[1]))
    assert [edge for part in parts for edge in part.program_dependencies] == [into, out_of]
    assert [node.subject.plan_id or node.subject.task_id for part in parts for node in part.nodes] == [
        second[1],
        program.tasks[second[1]],
    ]


def test_a_reason_is_read_in_each_workspace_that_a_change_reaches(client: Client, program: Program) -> None:
    """Who links discloses: what follows elsewhere from a change says who made it and why."""
    first, second = program.plan(0), program.plan(1)
    edge = program.block(first, second)
    client.CompletePlan(workspace_id=first[0], plan_id=first[1], force=True, reason="done by hand")
    client.ReopenPlan(workspace_id=first[0], plan_id=first[1], reason="not quite")
    client.ArchivePlan(workspace_id=first[0], plan_id=first[1], force=True, reason="given up")
    subjects = {edge.id, program.tasks[second[1]]}

    def told() -> set[tuple[str, str]]:
        events = client.ListEvents(workspace_id=second[0], page_size=1000).events
        return {(event.kind, event.reason) for event in events if event.subject_id in subjects}

    expected = {
        ("task.unblocked", "done by hand"),
        ("task.unblocked", "given up"),
        ("program_dependency.archived", "given up"),
    }
    assert eventually(lambda: told() >= expected), told()


@pytest.mark.parametrize("unlinked_first", [True, False])
def test_a_plan_joins_while_its_workspace_is_unlinked(
    client: Client, program: Program, database_url: str, unlinked_first: bool
) -> None:
    """Whoever comes first: the plan is in no program afterwards, and the next one does not get in."""
    owner, other = program.homes[:2]
    links = {each.linked_workspace_id: each.id for each in client.ListProgramLinks(workspace_id=owner).program_links}
    plan_id = client.CreatePlan(workspace_id=other, plan={"name": "late"}).plan.id
    calls = [
        lambda: client.DeleteProgramLink(workspace_id=owner, program_link_id=links[other]),
        lambda: client.AddPlanToProgram(workspace_id=other, plan_id=plan_id, program_id=program.id),
    ]
    with all_waiting(database_url, "SELECT FROM program_links WHERE id = %s FOR UPDATE", links[other]) as start:
        futures = start(calls if unlinked_first else calls[::-1])
    assert results(futures) in ({"OK": 2}, {"OK": 1, "RESOURCE_NOT_FOUND": 1})
    assert not client.GetPlan(workspace_id=other, plan_id=plan_id).plan.program_id
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.AddPlanToProgram(workspace_id=other, plan_id=plan_id, program_id=program.id)


def test_a_task_does_not_move_into_a_cycle_through_workspaces(client: Client, program: Program) -> None:
    first, inside, beyond = program.plan(0), program.plan(0), program.plan(1)
    program.block(first, beyond)
    program.block(beyond, inside)
    loose = client.CreateTask(workspace_id=first[0], task={"title": "loose"}).task.id
    edge = {"source": {"task_id": program.tasks[inside[1]]}, "target": {"task_id": loose}}
    client.CreateDependency(workspace_id=first[0], dependency=edge)
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        client.UpdateTask(workspace_id=first[0], task_id=loose, task={"plan_id": first[1]})


def test_the_path_of_a_cycle_hides_what_the_caller_may_not_see(
    client: Client, caller: Callable[[str], Client], tokens_file: Path, program: Program
) -> None:
    first, second, third = program.plan(0), program.plan(1), program.plan(2)
    program.block(first, second)
    program.block(second, third)
    ends = {first[0]: ["writer"], third[0]: ["writer"]}
    write_tokens(tokens_file, {"ada": ends, "bo": {**ends, second[0]: ["reader"]}, "admin": admin_of("*")})
    hidden = "something in another workspace"
    seen = f"plan {second[1]} of workspace {second[0]}"
    for name, step in (("ada", hidden), ("bo", seen), ("admin", seen)):
        with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE") as refusal:
            program.block(third, first, caller(name))
        assert refusal.metadata["path"].split(" waits for ")[1] == step
        assert (second[0] in refusal.message) == (step == seen)


def test_an_edge_takes_a_writer_in_both_workspaces(
    caller: Callable[[str], Client], tokens_file: Path, program: Program
) -> None:
    first, second = program.plan(0), program.plan(1)
    write_tokens(tokens_file, {"ada": {second[0]: ["writer"]}, "bo": {second[0]: ["writer"], first[0]: ["worker"]}})
    for name, reason in (("ada", "WORKSPACE_NOT_ALLOWED"), ("bo", "ROLE_REQUIRED")):
        with refused(StatusCode.PERMISSION_DENIED, reason) as refusal:
            program.block(first, second, caller(name))
        assert refusal.metadata["workspace_id"] == first[0]


def test_edges_are_exported_with_the_plan_that_waits(
    client: Client, caller: Callable[[str], Client], tokens_file: Path, program: Program
) -> None:
    first, second = program.plan(0), program.plan(1)
    edge = program.block(first, second)
    records = export(client, second[0])
    assert [record.program_dependency for record in records if record.HasField("program_dependency")] == [edge]
    assert not [record for record in export(client, first[0]) if record.HasField("program_dependency")]
    write_tokens(tokens_file, {"ada": admin_of(second[0])})
    seen = export(caller("ada"), second[0])
    assert not [record for record in seen if record.HasField("program_dependency")]
    client.DeleteProgramDependency(workspace_id=second[0], program_dependency_id=edge.id)
    assert copy(client, records, second[0]).progress.created == 1
    assert export(client, second[0]) == records
    client.RemovePlanFromProgram(workspace_id=first[0], plan_id=first[1])
    progress = copy(client, records, second[0]).progress
    assert (progress.created, progress.failed) == (0, 0)
    assert program.listed(1) == []


def test_an_edge_of_an_archived_plan_is_exported_as_long_as_the_plan_is_there_that_it_waits_for(
    client: Client, program: Program
) -> None:
    source, target = program.plan(0), program.plan(1)
    program.block(source, target)
    client.ArchivePlan(workspace_id=target[0], plan_id=target[1])

    def exported() -> list[str]:
        edges = (record.program_dependency for record in export(client, target[0]))
        return [edge.source_plan_id for edge in edges if edge.id]

    assert exported() == [source[1]]
    client.DeletePlan(workspace_id=source[0], plan_id=source[1])
    assert exported() == []
