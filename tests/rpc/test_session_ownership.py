"""Where a workspace says `session_ownership`, only the session of a plan changes it and what belongs to it."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from grpc import RpcError, StatusCode
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.plan_pb2 import PlanStatus

from service.database.pool import Pool
from tests.feed.watching import settle
from tests.rpc.client import MUTATIONS, Client
from tests.rpc.examples import Fields, call_once, prepare
from tests.rpc.locks import waiting_for
from tests.rpc.refusal import invalid, refusal_of, refused
from tests.rpc.test_archive_races import ARCHIVING
from tests.support.tokens import admin_of, write_tokens
from tests.support.waiting import eventually

OWNER, OTHER = ((("planwire-session", name),) for name in ("owner", "other"))

# What is about no plan.
ABOUT_NO_PLAN = {
    "AppendEvent",
    "CreateProgram",
    "CreateProgramLink",
    "CreateUpdateLogEntry",
    "CreateWorkspacePath",
    "DeleteAgentDefinition",
    "DeleteInstructionFile",
    "DeleteKnowledgeEntry",
    "DeleteProgram",
    "DeleteProgramLink",
    "DeleteSkillDefinition",
    "DeleteToolCatalog",
    "DeleteWorkspace",
    "DeleteWorkspacePath",
    "ImportGraph",
    "PurgeEvents",
    "PutAgentDefinition",
    "PutInstructionFile",
    "PutSkillDefinition",
    "PutToolCatalog",
    "RegisterWorkspace",
    "PutKnowledgeEntry",
    "UpdateProgram",
    "UpdateWorkspace",
}
# What any session does: it says who works on the plan, or has rules of its own, or is the upkeep of an admin.
OF_ANY_SESSION = {"CreateAgentSession", "CompleteAgentSession", "PurgeArchivedPlans", "TakeOverPlan"}


def own(client: Client, fields: Fields) -> str:
    """Make what a call is about belong to plans of the session `owner`, and give the id of one of them."""
    home = {"workspace_id": fields["workspace_id"]}
    statuses = ["PLAN_STATUS_DRAFT", "PLAN_STATUS_ACTIVE", "PLAN_STATUS_COMPLETED", "PLAN_STATUS_ARCHIVED"]
    plans = client.ListPlans(**home, statuses=statuses, page_size=1000).plans
    for plan in plans:
        archived = plan.status == PlanStatus.PLAN_STATUS_ARCHIVED
        if archived:
            client.RestorePlan(**home, plan_id=plan.id)
        client.UpdatePlan(**home, plan_id=plan.id, plan={"session_id": "owner"})
        if archived:
            client.ArchivePlan(**home, plan_id=plan.id)
    [plan_id] = [plan.id for plan in plans if plan.name == "example" and plan.version == 1][:1]
    of_tasks = {"completions", "execution_log", "execution_log_id", "ai_usage", "code_link", "code_link_id", "renames"}
    if {"task_id", "updates", "dependency_id", *of_tasks} & fields.keys():
        for task in client.ListTasks(**home, page_size=1000).tasks:
            client.UpdateTask(**home, task_id=task.id, task={"plan_id": plan_id})
    return str(plan_id)


def of_a_plan(client: Client, rpc: str, fields: Fields, plan_id: str) -> Fields:
    """The fields of a call that changes something in the plan."""
    home = {"workspace_id": fields["workspace_id"]}
    task = {"title": "t", "plan_id": plan_id}
    match rpc:
        case "CreatePlan":
            return fields | {"plan": {"name": "another", "session_id": "owner"}}
        case "CreateStory":
            return fields | {"plan": {"session_id": "owner"}}
        case "CreateTask":
            return fields | {"task": task}
        case "BatchCreateTasks":
            return fields | {"tasks": [task]}
        case "CreateDependency":
            source = client.CreateTask(**home, task={"title": "outside"}).task.id
            return fields | {"dependency": {"source": {"task_id": source}, "target": {"plan_id": plan_id}}}
        case "CreateBuildScript":
            return fields | {"build_script": {"name": "b", "command": "make", "plan_id": plan_id}}
        case "UpdateBuildScript" | "DeleteBuildScript":
            script = {"name": "of the plan", "command": "make", "plan_id": plan_id}
            return fields | {"build_script_id": client.CreateBuildScript(**home, build_script=script).build_script.id}
        case "ClaimTasks":
            return fields | {"filter": {"plan_id": plan_id}}
        case "StartTask":
            client.ActivatePlan(**home, plan_id=plan_id)
    return fields


@pytest.mark.parametrize("rpc", MUTATIONS)
def test_every_change_of_a_plan_is_its_sessions(client: Client, rpc: str) -> None:
    fields = prepare(client, rpc)
    if rpc not in {"PurgeEvents", "RegisterWorkspace"}:
        plan_id = own(client, fields)
        if rpc not in ABOUT_NO_PLAN | OF_ANY_SESSION:
            fields = of_a_plan(client, rpc, fields, plan_id)
        client.UpdateWorkspace(workspace_id=fields["workspace_id"], workspace={"session_ownership": True})
    if rpc == "TakeOverPlan":
        fields["force"] = True
    if rpc in ABOUT_NO_PLAN | OF_ANY_SESSION:
        call_once(client.with_(OTHER), rpc, fields)
        return
    for stranger in (client.with_(OTHER), client):
        with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER") as refusal:
            call_once(stranger, rpc, fields)
        assert refusal.metadata["session_id"] == "owner"
        if rpc in {"CreatePlan", "CreatePlanVersion", "CreateStory"}:
            assert refusal.violations == [("the new plan", "would belong to session owner")]
            assert refusal.message.startswith("the new plan would belong to session owner, and only its calls create")
        else:
            plan_id = refusal.metadata["plan_id"]
            assert refusal.violations == [(f"plan {plan_id}", "belongs to session owner")]
            assert refusal.message.startswith(f"plan {plan_id} belongs to session owner, and only its calls may change")
            assert "TakeOverPlan" in refusal.message
    call_once(client.with_(OWNER), rpc, fields)


async def test_every_table_of_a_plan_is_guarded_or_has_a_reason(pool: Pool) -> None:
    unguarded = {
        "plan_history": "written with the plan",
        "story_history": "written with the story",
        "task_history": "written with the task",
        "held_phases": "kept by triggers",
        "story_slots": "kept by triggers",
        "waiting_levels": "kept by triggers",
        "research_document_revisions": "written with the document",
        "task_leases": "written with the task",
        "import_bases": "written with what is imported",
        "plan_spending": "kept by triggers",
        "messages": "who appends one counts it in its conversation",
        "agent_sessions": "an agent session is of the session that it names",
    }
    tables = await pool.fetch(
        """
        WITH RECURSIVE reached (relation) AS (
            SELECT 'plans'::regclass::oid
            UNION
            SELECT con.conrelid FROM reached JOIN pg_constraint AS con ON con.confrelid = reached.relation
            WHERE con.contype = 'f' AND con.confdeltype = 'c'
        )
        SELECT relation::regclass::text AS name, EXISTS (
            SELECT FROM pg_trigger WHERE tgrelid = relation AND tgfoid = 'refuse_other_session'::regproc
        ) AS guarded
        FROM reached
        """
    )
    assert {row["name"] for row in tables if not row["guarded"]} == unguarded.keys()


@pytest.fixture
def owned(client: Client, workspace_id: str) -> dict[str, str]:
    """The names of an active plan of the session `owner`, where only that changes it."""
    home = {"workspace_id": workspace_id}
    plan = client.CreatePlan(**home, plan={"name": "p", "session_id": "owner"}, activate=True).plan
    client.UpdateWorkspace(**home, workspace={"session_ownership": True})
    return {**home, "plan_id": plan.id}


def test_without_the_setting_everybody_may(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    assert not client.GetWorkspace(**home).workspace.session_ownership
    plan = client.CreatePlan(**home, plan={"name": "p", "session_id": "owner"}).plan
    client.with_(OTHER).UpdatePlan(**home, plan_id=plan.id, plan={"description": "d"})


def test_a_plan_without_a_session_is_everybodys(client: Client, owned: dict[str, str]) -> None:
    home = {"workspace_id": owned["workspace_id"]}
    plan = client.CreatePlan(**home, plan={"name": "free"}).plan
    task = client.with_(OTHER).CreateTask(**home, task={"title": "t", "plan_id": plan.id}).task
    client.DeleteTask(**home, task_id=task.id)
    client.with_(OTHER).CreateTask(**home, task={"title": "in no plan"})


def test_the_owner_gives_it_away(client: Client, owned: dict[str, str]) -> None:
    client.with_(OWNER).UpdatePlan(**owned, plan={"session_id": "other"})
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER"):
        client.with_(OWNER).UpdatePlan(**owned, plan={"description": "d"})
    client.with_(OTHER).UpdatePlan(**owned, plan={"description": "d"})
    client.with_(OTHER).UpdatePlan(**owned, plan={}, update_mask={"paths": ["session_id"]})
    client.UpdatePlan(**owned, plan={"description": "e"})


def test_a_refused_change_changes_nothing(client: Client, owned: dict[str, str]) -> None:
    request_id = str(uuid.uuid4())
    task = {"title": "t", "plan_id": owned["plan_id"]}
    home = {"workspace_id": owned["workspace_id"]}
    before = client.GetPlan(**owned).plan
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER"):
        client.with_(OTHER).CreateTask(**home, task=task, request_id=request_id)
    assert list(client.ListTasks(**owned).tasks) == []
    assert client.GetPlan(**owned).plan == before
    # The request id was not used up, and is of the actor: what was done is told again, also to another session.
    made = client.with_(((*OWNER[0],), ("planwire-actor", "ada"))).CreateTask(**home, task=task, request_id=request_id)
    again = client.with_(((*OTHER[0],), ("planwire-actor", "ada"))).CreateTask(**home, task=task, request_id=request_id)
    assert (again.replayed, again.task.id) == (True, made.task.id)


def test_what_goes_from_one_plan_to_another_is_of_both(client: Client, owned: dict[str, str]) -> None:
    home = {"workspace_id": owned["workspace_id"]}
    other = client.with_(OTHER)
    theirs = other.CreatePlan(**home, plan={"name": "q", "session_id": "other"}).plan.id
    task = other.CreateTask(**home, task={"title": "t", "plan_id": theirs}).task.id
    for caller in (other, client.with_(OWNER)):
        with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER"):
            caller.UpdateTask(**home, task_id=task, task={"plan_id": owned["plan_id"]})
    # Of a dependency only the target waits.
    edge = {"source": {"plan_id": owned["plan_id"]}, "target": {"task_id": task}}
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER"):
        client.with_(OWNER).CreateDependency(**home, dependency=edge)
    other.CreateDependency(**home, dependency=edge)
    # What goes with the source is a consequence of what its owner does.
    client.with_(OWNER).DeletePlan(**owned)
    assert list(client.ListDependencies(**home, subject={"task_id": task}).dependencies) == []


def test_what_an_archived_plan_leaves_in_others_follows(client: Client, owned: dict[str, str]) -> None:
    """What it holds back, and tasks that lose their parent and get it back, are of plans of another session."""
    home = {"workspace_id": owned["workspace_id"]}
    owner, other = client.with_(OWNER), client.with_(OTHER)
    theirs = other.CreatePlan(**home, plan={"name": "q", "session_id": "other"}, activate=True).plan.id
    parent = owner.CreateTask(**home, task={"title": "parent", "plan_id": owned["plan_id"]}).task.id
    child = other.CreateTask(**home, task={"title": "t", "plan_id": theirs, "parent_task_id": parent}).task.id
    waiting = other.CreateTask(**home, task={"title": "waits", "plan_id": theirs}).task.id
    edge = {"source": {"task_id": parent}, "target": {"task_id": waiting}}
    other.CreateDependency(**home, dependency=edge)
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER"):
        other.ArchivePlan(**owned, force=True)
    owner.ArchivePlan(**owned, force=True)
    assert client.GetTask(**home, task_id=child).task.parent_task_id == ""
    with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
        other.TakeOverPlan(**owned, force=True)
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER") as refusal:
        other.RestorePlan(**owned)
    assert refusal.metadata["plan_id"] == owned["plan_id"]
    assert refusal.violations == [(f"plan {owned['plan_id']}", "belongs to session owner")]
    restored = owner.RestorePlan(**owned).plan
    assert restored.session_id == "owner"
    assert client.GetTask(**home, task_id=child).task.parent_task_id == parent
    # It is asked again afterwards.
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER"):
        other.UpdateTask(**home, task_id=parent, task={"title": "another"})


def test_a_session_of_an_archived_plan_has_ended(client: Client, owned: dict[str, str]) -> None:
    home = {"workspace_id": owned["workspace_id"]}
    owner = client.with_(OWNER)
    done = owner.CreatePlan(**home, plan={"name": "done", "session_id": "owner"}).plan.id
    owner.CreateAgentSession(**home, agent_session={"plan_id": done})
    with refused(StatusCode.FAILED_PRECONDITION, "SESSION_AT_WORK"):
        client.with_(OTHER).TakeOverPlan(**owned)
    owner.ArchivePlan(**home, plan_id=done)
    assert client.with_(OTHER).TakeOverPlan(**owned).plan.session_id == "other"


def test_a_session_that_has_ended_is_relieved(client: Client, owned: dict[str, str]) -> None:
    other = client.with_(OTHER)
    with invalid("session_id"):
        client.TakeOverPlan(**owned)
    with refused(StatusCode.FAILED_PRECONDITION, "SESSION_AT_WORK") as refusal:
        other.TakeOverPlan(**owned)
    assert refusal.metadata["session_id"] == "owner"
    home = {"workspace_id": owned["workspace_id"]}
    names = home | {
        "agent_session_id": client.with_(OWNER)
        .CreateAgentSession(**home, agent_session={"plan_id": owned["plan_id"]})
        .agent_session.id
    }
    with refused(StatusCode.FAILED_PRECONDITION, "SESSION_AT_WORK"):
        other.TakeOverPlan(**owned)
    client.CompleteAgentSession(**names)
    before = client.GetPlan(**owned).plan
    request_id = str(uuid.uuid4())
    taken = other.TakeOverPlan(**owned, etag=before.etag, reason="they left", request_id=request_id)
    assert (taken.plan.session_id, taken.plan.revision) == ("other", before.revision + 1)
    assert other.TakeOverPlan(**owned, etag=before.etag, reason="they left", request_id=request_id).replayed
    other.UpdatePlan(**owned, plan={"description": "d"})
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        other.TakeOverPlan(**owned, etag=before.etag)
    settle(client, home["workspace_id"])
    [event] = [event for event in client.ListEvents(**home).events if event.rpc == "TakeOverPlan"]
    assert (event.kind, event.subject_id, event.reason) == ("plan.updated", owned["plan_id"], "they left")


def test_a_plan_of_a_session_with_an_active_one_is_not_taken(client: Client, owned: dict[str, str]) -> None:
    home = {"workspace_id": owned["workspace_id"]}
    client.with_(OTHER).CreatePlan(**home, plan={"name": "q", "session_id": "other"}, activate=True)
    with refused(StatusCode.FAILED_PRECONDITION, "SESSION_HAS_ACTIVE_PLAN"):
        client.with_(OTHER).TakeOverPlan(**owned, force=True)


def test_changes_of_the_old_owner_are_before_the_takeover_or_refused(
    client: Client, owned: dict[str, str], database_url: str
) -> None:
    """A takeover that has the plan waits for its request id, and the old owner's change for the takeover."""
    home, request_id = {"workspace_id": owned["workspace_id"]}, str(uuid.uuid4())
    taken = "INSERT INTO requests VALUES ('anonymous', 'TakeOverPlan', %s, sha256(''))"
    with (
        ThreadPoolExecutor(2) as calls,
        psycopg.connect(database_url) as holder,
        psycopg.connect(database_url, autocommit=True) as observer,
    ):
        holder.execute(taken, [request_id])
        caller = client.with_((*OTHER, ("planwire-actor", "anonymous")))
        takeover = calls.submit(caller.TakeOverPlan, **owned, force=True, request_id=request_id)
        assert eventually(lambda: len(waiting_for(observer, holder)) == 1)
        note = {"plan_id": owned["plan_id"], "content": "late"}
        change = calls.submit(client.with_(OWNER).CreateNote, **home, note=note)
        assert eventually(lambda: len(waiting_for(observer, holder)) == 2)
        holder.rollback()
        assert takeover.result().plan.session_id == "other"
        with pytest.raises(RpcError) as raised:
            change.result()
    assert refusal_of(raised.value).reason == "NOT_SESSION_OWNER"
    assert list(client.ListNotes(**owned).notes) == []


OF_A_TASK = {
    "StartTask": {},
    "UpdateTask": {"task": {"description": "d"}},
    "MoveTask": {"index": 1},
    "DeleteTask": {},
}


@pytest.mark.parametrize("rpc", OF_A_TASK)
def test_changes_of_a_task_wait_for_the_plan_before_they_hold_the_task(
    client: Client, owned: dict[str, str], database_url: str, rpc: str
) -> None:
    """Who archives the plan has it, and gets the tasks although somebody waits for the plan to change one of them."""
    home, session = {"workspace_id": owned["workspace_id"]}, client.with_(OWNER)
    tasks = [session.CreateTask(**home, task={"title": title, "plan_id": owned["plan_id"]}).task.id for title in "ab"]
    with (
        ThreadPoolExecutor(1) as calls,
        psycopg.connect(database_url) as holder,
        psycopg.connect(database_url, autocommit=True) as observer,
    ):
        holder.execute("SELECT FROM plans WHERE id = %s FOR UPDATE", [owned["plan_id"]])
        change = calls.submit(getattr(session, rpc), **home, task_id=tasks[0], **OF_A_TASK[rpc])
        assert eventually(lambda: len(waiting_for(observer, holder)) == 1)
        # In the other order each would wait for the other.
        holder.execute("SET LOCAL lock_timeout = '100ms'")
        holder.execute(ARCHIVING, [owned["workspace_id"], owned["plan_id"]])
        holder.commit()
        with pytest.raises(RpcError) as raised:
            change.result()
    assert refusal_of(raised.value).reason == "PLAN_ARCHIVED"


@pytest.fixture
def writer(caller: Callable[[str], Client], tokens_file: Any) -> Client:
    """A writer, who is no admin, on a server that asks for tokens."""
    write_tokens(tokens_file, {"admin": admin_of("*"), "writer": {"*": ["writer"]}})
    return caller("writer")


def test_what_only_an_admin_does(
    client: Client, caller: Callable[[str], Client], writer: Client, owned: dict[str, str]
) -> None:
    home = {"workspace_id": owned["workspace_id"]}
    for call, fields in (
        (writer.UpdateWorkspace, {"workspace": {"session_ownership": True}}),
        (writer.UpdateWorkspace, {"workspace": {}, "update_mask": {"paths": ["session_ownership"]}}),
        (writer.TakeOverPlan, {"plan_id": owned["plan_id"], "session_id": "other", "force": True}),
    ):
        with refused(StatusCode.PERMISSION_DENIED, "ROLE_REQUIRED"):
            call(**home, **fields)
    # An admin is held to it too, and takes over.
    admin = caller("admin")
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER"):
        admin.UpdatePlan(**owned, plan={"description": "d"})
    admin.TakeOverPlan(**owned, session_id="other", force=True)
    admin.UpdateWorkspace(**home, workspace={}, update_mask={"paths": ["session_ownership"]})
    writer.UpdatePlan(**owned, plan={"description": "d"})


def test_an_import_is_held_to_it_unless_an_admin_imports(
    client: Client, caller: Callable[[str], Client], writer: Client, owned: dict[str, str]
) -> None:
    home = {"workspace_id": owned["workspace_id"]}
    records = [
        pb.ImportRecord(plan={"plan": {"id": str(uuid.uuid4()), "name": "theirs", "session_id": "owner"}}),
        pb.ImportRecord(plan={"plan": {"id": owned["plan_id"], "name": "renamed"}}),
        pb.ImportRecord(note={"id": str(uuid.uuid4()), "plan_id": owned["plan_id"], "content": "n"}),
        pb.ImportRecord(plan={"plan": {"id": str(uuid.uuid4()), "name": "free"}}),
    ]

    def imported(by: Client) -> Any:
        header = pb.ImportRequest(**home, header={"import_id": str(uuid.uuid4())})
        return by.Import([header, pb.ImportRequest(**home, batch={"number": 1, "records": records})])

    answer = imported(writer)
    assert (answer.progress.created, answer.progress.failed) == (1, 3)
    assert all("to session owner, and only its calls" in failure.message for failure in answer.failures)
    answer = imported(caller("admin"))
    assert (answer.progress.created, answer.progress.updated, answer.progress.failed) == (2, 1, 0)


def test_the_setting_costs_no_answer_where_it_is_off(client: Client, workspace_id: str, database_url: str) -> None:
    """No plan is locked for it, where the workspace does not say it."""
    plan = client.CreatePlan(workspace_id=workspace_id, plan={"name": "p", "session_id": "owner"}).plan
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "plan_id": plan.id}).task
    with psycopg.connect(database_url) as holder:
        holder.execute("SELECT FROM plans WHERE id = %s FOR UPDATE", [plan.id])
        client.with_(OTHER).SkipTask(workspace_id=workspace_id, task_id=task.id)
