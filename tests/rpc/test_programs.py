"""ProgramService: programs, their links, and the plans in them."""

import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.program_pb2 import Program, ProgramLink

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_export import copy, export, kinds
from tests.support.tokens import admin_of, write_tokens
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server


def new_workspace(client: Client) -> str:
    id_ = f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=id_, path=f"/{id_}")
    return id_


def create(client: Client, workspace_id: str, **fields: Any) -> Program:
    made: Program = client.CreateProgram(workspace_id=workspace_id, program={"name": "Move"} | fields).program
    return made


def link(client: Client, program: Program, linked: str) -> ProgramLink:
    made: ProgramLink = client.CreateProgramLink(
        workspace_id=program.workspace_id, program_link={"program_id": program.id, "linked_workspace_id": linked}
    ).program_link
    return made


def new_plan(client: Client, workspace_id: str, **fields: Any) -> str:
    plan_id: str = client.CreatePlan(workspace_id=workspace_id, plan={"name": f"{uuid.uuid4()}"} | fields).plan.id
    return plan_id


def program_of(client: Client, workspace_id: str, plan_id: str) -> tuple[str, str]:
    plan = client.GetPlan(workspace_id=workspace_id, plan_id=plan_id).plan
    return plan.program_workspace_id, plan.program_id


def plans_of(client: Client, workspace_id: str, program_id: str) -> list[tuple[str, str]]:
    plans = client.ListProgramPlans(workspace_id=workspace_id, program_id=program_id).plans
    return [(plan.workspace_id, plan.id) for plan in plans]


def has_events(client: Client, workspace_id: str, subject_id: str, *kinds: str) -> bool:
    """Whether these are the events of a subject, oldest first, as soon as the feed has them."""

    def found() -> list[str]:
        events = client.ListEvents(workspace_id=workspace_id, page_size=1000).events
        return [event.kind for event in reversed(events) if event.subject_id == subject_id]

    return bool(eventually(lambda: len(found()) >= len(kinds))) and found() == list(kinds)


def test_a_program_keeps_what_it_was_given(client: Client, workspace_id: str) -> None:
    given = {"id": str(uuid.uuid4()), "name": "Move", "description": "all of it", "category": "migration", "status": 2}
    program = create(client, workspace_id, **given)
    assert {name: getattr(program, name) for name in given} == given
    assert (program.workspace_id, program.created_by, program.revision) == (workspace_id, "anonymous", 1)
    assert client.GetProgram(workspace_id=workspace_id, program_id=program.id).program == program
    assert create(client, workspace_id).status == 1
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        create(client, workspace_id, id=program.id)
    assert refusal.resource == ("program", program.id)


def test_a_program_is_changed_in_the_state_that_is_known(client: Client, workspace_id: str) -> None:
    program = create(client, workspace_id, description="slow")
    named = {"workspace_id": workspace_id, "program_id": program.id}
    changed = client.UpdateProgram(**named, program={"status": 3}, etag=program.etag).program
    assert (changed.status, changed.description, changed.revision) == (3, "slow", 2)
    cleared = client.UpdateProgram(**named, program={}, update_mask={"paths": ["status", "description"]}).program
    assert (cleared.status, cleared.description) == (1, "")
    with invalid("program.name"):
        client.UpdateProgram(**named, program={"name": " "})
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.DeleteProgram(**named, etag=program.etag)
    client.DeleteProgram(**named)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetProgram(**named)


def test_programs_are_listed_by_status_and_category(client: Client, workspace_id: str) -> None:
    first = create(client, workspace_id, category="a")
    second = create(client, workspace_id, category="b", status=2)

    def listed(**filters: Any) -> list[str]:
        return [program.id for program in client.ListPrograms(workspace_id=workspace_id, **filters).programs]

    assert listed() == [first.id, second.id]
    assert listed(statuses=[2, 3]) == listed(category="b") == [second.id]
    assert listed(statuses=[1], category="b") == []


def test_a_linked_workspace_sees_the_program_and_puts_plans_into_it(client: Client, workspace_id: str) -> None:
    program = create(client, workspace_id)
    other, stranger = new_workspace(client), new_workspace(client)
    seen = {"workspace_id": other, "program_id": program.id}
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetProgram(**seen)
    plan_id = new_plan(client, other)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.AddPlanToProgram(**seen, plan_id=plan_id)
    assert refusal.resource == ("program", program.id)
    made = link(client, program, other)
    assert client.GetProgram(**seen).program == program
    assert list(client.ListPrograms(workspace_id=other).programs) == [program]
    assert not client.ListPrograms(workspace_id=stranger).programs
    own = new_plan(client, workspace_id, program_id=program.id)
    added = client.AddPlanToProgram(**seen, plan_id=plan_id).plan
    assert (added.program_workspace_id, added.program_id, added.revision) == (workspace_id, program.id, 2)
    for home in (workspace_id, other):
        assert sorted(plans_of(client, home, program.id)) == sorted([(workspace_id, own), (other, plan_id)])
        assert [plan.id for plan in client.ListPlans(workspace_id=home, program_id=program.id).plans] == [
            own if home == workspace_id else plan_id
        ]
    assert list(client.ListProgramLinks(workspace_id=workspace_id).program_links) == [made]
    assert client.GetProgramLink(workspace_id=workspace_id, program_link_id=made.id).program_link == made
    for change in ("UpdateProgram", "DeleteProgram"):
        fields = {"program": {"name": "mine"}} if change == "UpdateProgram" else {}
        with refused(StatusCode.FAILED_PRECONDITION, "PROGRAM_ELSEWHERE") as refusal:
            getattr(client, change)(**seen, **fields)
        assert refusal.metadata["workspace_id"] == workspace_id
    with refused(StatusCode.FAILED_PRECONDITION, "PROGRAM_ELSEWHERE"):
        client.CreateProgramLink(
            workspace_id=other, program_link={"program_id": program.id, "linked_workspace_id": stranger}
        )
    with refused(StatusCode.ALREADY_EXISTS, "PROGRAM_LINK_EXISTS"):
        link(client, program, other)
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN"):
        create(client, other, id=program.id)


def test_a_workspace_knows_one_program_by_an_id(client: Client, workspace_id: str) -> None:
    program, other = create(client, workspace_id), new_workspace(client)
    own = create(client, other, id=program.id)
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        link(client, program, other)
    assert refusal.resource == ("program", program.id)
    assert "delete or unlink that program first" in refusal.message
    client.DeleteProgram(workspace_id=other, program_id=own.id)
    link(client, program, other)
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        create(client, other, id=program.id)
    assert "is linked to one; choose another id" in refusal.message


@pytest.mark.parametrize("how", ["DeleteProgram", "DeleteProgramLink", "DeleteWorkspace"])
def test_plans_outlive_their_program(client: Client, workspace_id: str, how: str) -> None:
    program, other = create(client, workspace_id), new_workspace(client)
    made = link(client, program, other)
    plan_id = new_plan(client, other, program_id=program.id)
    own = new_plan(client, workspace_id, program_id=program.id)
    assert program_of(client, other, plan_id) == (workspace_id, program.id)
    named = {
        "DeleteProgram": {"program_id": program.id},
        "DeleteProgramLink": {"program_link_id": made.id},
        "DeleteWorkspace": {"force": True},
    }[how]
    getattr(client, how)(workspace_id=workspace_id, **named, reason="over")
    plan = client.GetPlan(workspace_id=other, plan_id=plan_id).plan
    assert (plan.program_id, plan.program_workspace_id, plan.revision) == ("", "", 2)
    assert plan.updated_at.ToNanoseconds() > plan.created_at.ToNanoseconds()
    assert has_events(client, other, plan_id, "plan.created", "plan.updated")
    [event] = client.ListEvents(workspace_id=other, kinds=["plan.updated"]).events
    assert (event.revision, event.rpc, event.reason) == (2, how, "over")
    assert not client.ListPrograms(workspace_id=other).programs
    if how == "DeleteProgramLink":
        assert program_of(client, workspace_id, own) == (workspace_id, program.id)
        assert has_events(client, workspace_id, made.id, "program_link.created", "program_link.deleted")
    elif how == "DeleteProgram":
        assert program_of(client, workspace_id, own) == ("", "")
        assert has_events(client, workspace_id, program.id, "program.created", "program.deleted")
        assert has_events(client, workspace_id, made.id, "program_link.created", "program_link.deleted")


def test_a_plan_is_in_one_program(client: Client, workspace_id: str, plan_id: str) -> None:
    first, second = create(client, workspace_id), create(client, workspace_id)
    named = {"workspace_id": workspace_id, "plan_id": plan_id}
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_IN_PROGRAM"):
        client.RemovePlanFromProgram(**named)
    client.AddPlanToProgram(**named, program_id=first.id)
    for other in (first, second):
        with refused(StatusCode.FAILED_PRECONDITION, "IN_PROGRAM") as refusal:
            client.AddPlanToProgram(**named, program_id=other.id)
        assert refusal.metadata["program_id"] == first.id
    with refused(StatusCode.FAILED_PRECONDITION, "IN_PROGRAM"):
        client.UpgradePlanToProgram(**named)
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.RemovePlanFromProgram(**named, etag="1")
    moved = client.UpdatePlan(**named, plan={"program_id": second.id}).plan
    assert (moved.program_workspace_id, moved.program_id) == (workspace_id, second.id)
    version = client.CreatePlanVersion(**named).plan
    assert version.program_id == second.id
    removed = client.RemovePlanFromProgram(**named).plan
    assert (removed.program_workspace_id, removed.program_id, removed.revision) == ("", "", 4)
    assert plans_of(client, workspace_id, second.id) == [(workspace_id, version.id)]
    assert has_events(client, workspace_id, plan_id, "plan.created", *["plan.updated"] * 3)


def test_a_plan_becomes_a_program(client: Client, workspace_id: str) -> None:
    plan_id = new_plan(client, workspace_id, name="Launch", description="all", category="feature")
    named = {"workspace_id": workspace_id, "plan_id": plan_id, "request_id": str(uuid.uuid4())}
    made = client.UpgradePlanToProgram(**named, program={"description": "more"})
    assert (made.program.name, made.program.description, made.program.category) == ("Launch", "more", "feature")
    assert made.program.status == 1
    assert (made.plan.program_id, made.plan.program_workspace_id) == (made.program.id, workspace_id)
    assert (made.plan.revision, made.replayed) == (2, False)
    again = client.UpgradePlanToProgram(**named, program={"description": "more"})
    assert (again.program, again.plan, again.replayed) == (made.program, made.plan, True)
    assert len(client.ListPrograms(workspace_id=workspace_id).programs) == 1
    assert has_events(client, workspace_id, made.program.id, "program.created")
    assert has_events(client, workspace_id, plan_id, "plan.created", "plan.updated")
    with invalid("program.name"):
        client.UpgradePlanToProgram(workspace_id=workspace_id, plan_id=plan_id, program={"name": " "})


def test_an_upgrade_does_both_or_neither(client: Client, workspace_id: str, plan_id: str) -> None:
    taken = create(client, workspace_id)
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        client.UpgradePlanToProgram(workspace_id=workspace_id, plan_id=plan_id, program={"id": taken.id})
    assert refusal.resource == ("program", taken.id)
    assert program_of(client, workspace_id, plan_id) == ("", "")
    assert len(client.ListPrograms(workspace_id=workspace_id).programs) == 1


def test_an_export_takes_along_programs_and_links(client: Client, workspace_id: str) -> None:
    """Of the plans of a linked workspace it is that workspace which is exported."""
    program, other = create(client, workspace_id), new_workspace(client)
    made = link(client, program, other)
    home, away = (new_plan(client, id_, program_id=program.id) for id_ in (workspace_id, other))
    exports = {id_: export(client, id_) for id_ in (workspace_id, other)}
    assert kinds(exports[workspace_id]) == ["workspace", "program", "program_link", "plan"]
    assert kinds(exports[other]) == ["workspace", "plan"]
    client.DeleteWorkspace(workspace_id=workspace_id, force=True)
    client.DeletePlan(workspace_id=other, plan_id=away)

    # A plan whose program its workspace does not see comes without it, and stays as it is when it comes again.
    for created in (1, 0):
        progress = copy(client, exports[other], other).progress
        assert (progress.created, progress.updated, progress.failed) == (created, 0, 0)
        assert program_of(client, other, away) == ("", "")
    client.RegisterWorkspace(workspace_id=workspace_id, path=f"/{workspace_id}")
    assert copy(client, exports[workspace_id], workspace_id).progress.created == 3
    assert export(client, workspace_id)[1:] == exports[workspace_id][1:]
    assert program_of(client, workspace_id, home) == (workspace_id, program.id)
    assert client.GetProgramLink(workspace_id=workspace_id, program_link_id=made.id).program_link == made
    assert copy(client, exports[other], other).progress.updated == 1
    assert program_of(client, other, away) == (workspace_id, program.id)

    # The link leads nowhere when the other workspace is gone.
    for id_ in (workspace_id, other):
        client.DeleteWorkspace(workspace_id=id_, force=True)
    client.RegisterWorkspace(workspace_id=workspace_id, path=f"/{workspace_id}")
    progress = copy(client, exports[workspace_id], workspace_id).progress
    assert (progress.created, progress.failed) == (2, 0)
    assert not client.ListProgramLinks(workspace_id=workspace_id).program_links


def test_an_export_names_no_workspace_that_the_caller_may_not_see(
    client: Client, caller: Callable[[str], Client], tokens_file: Path, workspace_id: str
) -> None:
    program, other = create(client, workspace_id), new_workspace(client)
    link(client, program, other)
    records = export(client, workspace_id)
    write_tokens(tokens_file, {"ada": admin_of(workspace_id)})
    assert kinds(export(caller("ada"), workspace_id)) == ["workspace", "program"]
    with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED") as refusal:
        copy(caller("ada"), records, workspace_id)
    assert refusal.metadata["workspace_id"] == other


def test_who_lists_the_plans_of_a_program_sees_those_in_its_own_workspaces(
    client: Client, caller: Callable[[str], Client], tokens_file: Path, workspace_id: str
) -> None:
    program = create(client, workspace_id)
    others = [new_workspace(client) for _ in range(2)]
    for other in others:
        link(client, program, other)
    mine = [new_plan(client, others[0], program_id=program.id) for _ in range(2)]
    theirs = [new_plan(client, home, program_id=program.id) for home in (workspace_id, others[1], others[1])]
    write_tokens(tokens_file, {"ada": admin_of(others[0]), "eve": admin_of(new_workspace(client))})
    ada = caller("ada")
    answer = ada.ListProgramPlans(workspace_id=others[0], program_id=program.id)
    assert ([plan.id for plan in answer.plans], answer.hidden_plans) == (mine, len(theirs))
    page = ada.ListProgramPlans(workspace_id=others[0], program_id=program.id, page_size=1)
    assert (len(page.plans), page.hidden_plans, bool(page.next_page_token)) == (1, len(theirs), True)
    whole = client.ListProgramPlans(workspace_id=workspace_id, program_id=program.id)
    assert ({plan.id for plan in whole.plans}, whole.hidden_plans) == ({*mine, *theirs}, 0)
    with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED"):
        ada.ListProgramPlans(workspace_id=workspace_id, program_id=program.id)
    # The owner is not ada's: she writes where she may, and links nothing.
    ada.RemovePlanFromProgram(workspace_id=others[0], plan_id=mine[0])
    ada.AddPlanToProgram(workspace_id=others[0], plan_id=mine[0], program_id=program.id)


def test_what_is_elsewhere_is_as_if_it_did_not_exist(
    client: Client, caller: Callable[[str], Client], tokens_file: Path, workspace_id: str
) -> None:
    """A program that is not linked, and a plan of another workspace, are refused in the words for an id of nothing."""
    other = new_workspace(client)
    program = create(client, workspace_id)
    hidden = new_plan(client, workspace_id, program_id=program.id)
    write_tokens(tokens_file, {"eve": admin_of(other)})
    eve, home = caller("eve"), {"workspace_id": other}
    own = new_plan(eve, other)
    link_it = {"linked_workspace_id": other}
    calls: dict[str, list[Callable[[str], Any]]] = {
        program.id: [
            lambda id_: eve.GetProgram(**home, program_id=id_),
            lambda id_: eve.UpdateProgram(**home, program_id=id_, program={"name": "n"}),
            lambda id_: eve.DeleteProgram(**home, program_id=id_),
            lambda id_: eve.ListProgramPlans(**home, program_id=id_),
            lambda id_: eve.ListProgramLinks(**home, program_id=id_),
            lambda id_: eve.CreateProgramLink(**home, program_link=link_it | {"program_id": id_}),
            lambda id_: eve.AddPlanToProgram(**home, program_id=id_, plan_id=own),
            lambda id_: eve.UpdatePlan(**home, plan_id=own, plan={"program_id": id_}),
            lambda id_: eve.CreatePlan(**home, plan={"name": "n", "program_id": id_}),
            lambda id_: eve.CreateStory(**home, story={"title": "t"}, plan={"program_id": id_}),
        ],
        hidden: [
            lambda id_: eve.FindPlan(plan_id=id_),
            lambda id_: eve.CreatePlanVersion(**home, plan_id=id_),
            lambda id_: eve.UpgradePlanToProgram(**home, plan_id=id_),
            lambda id_: eve.ListProgramDependencies(**home, plan_id=id_),
            lambda id_: eve.CheckCycle(**home, source={"plan_id": id_}, target={"plan_id": own}),
            lambda id_: eve.GetDependencyClosure(**home, subject={"plan_id": id_}),
            lambda id_: eve.CreateTask(**home, task={"title": "t", "plan_id": id_}),
            lambda id_: list(eve.GetPlanTree(**home, plan_id=id_)),
            lambda id_: list(eve.GetPlanGraph(**home, plan_id=id_)),
            lambda id_: list(eve.GetTopologicalOrder(**home, plan_id=id_)),
            lambda id_: list(eve.Export(**home, plan_ids=[id_])),
        ],
    }
    for id_, of_id in calls.items():
        for call in of_id:
            said = []
            for each in (id_, str(uuid.uuid4())):
                with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
                    call(each)
                said.append(refusal.message.replace(each, "ID"))
            assert said[0] == said[1]
    assert program_of(eve, other, own) == ("", "")


def test_a_link_takes_a_writer_in_both_workspaces(
    client: Client, caller: Callable[[str], Client], tokens_file: Path, workspace_id: str
) -> None:
    program, other = create(client, workspace_id), new_workspace(client)
    write_tokens(tokens_file, {"ada": {workspace_id: ["writer"]}, "bo": {workspace_id: ["writer"], other: ["reader"]}})
    for name, missing in (("ada", other), ("ada", "nowhere"), ("bo", other)):
        with refused(
            StatusCode.PERMISSION_DENIED, "ROLE_REQUIRED" if name == "bo" else "WORKSPACE_NOT_ALLOWED"
        ) as refusal:
            link(caller(name), program, missing)
        assert refusal.metadata["workspace_id"] == missing
    write_tokens(tokens_file, {"ada": {workspace_id: ["writer"], other: ["writer"]}})
    made = link(caller("ada"), program, other)
    write_tokens(tokens_file, {"ada": {workspace_id: ["writer"]}})
    caller("ada").DeleteProgramLink(workspace_id=workspace_id, program_link_id=made.id)
