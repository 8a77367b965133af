"""Pages: every item once, in order, whatever their size; and tokens that are not ours."""

import base64
import json
import time
import uuid
from dataclasses import dataclass
from typing import Any

import grpc
import pytest
from google.protobuf.message import Message
from grpc import StatusCode
from planwire.v1.transfer_service_pb2 import ImportRecord

from service.domain import page_token
from tests.rpc.client import METHODS, Client
from tests.rpc.examples import call_example, call_once
from tests.rpc.refusal import invalid, naming, refusal_of, refused
from tests.rpc.test_export import copy
from tests.support.waiting import eventually

LISTED = {"labels": ["listed"]}
COUNT = 7
LISTINGS = [name for name, method in METHODS.items() if "page_token" in method.input_type.fields_by_name]


@dataclass
class Listing:
    """A list RPC and a filter for which it has COUNT items."""

    client: Client
    rpc: str
    fields: dict[str, Any]

    def page(self, **fields: Any) -> tuple[list[Message], str]:
        """The items of a page, and the token for the next one."""
        answer = getattr(self.client, self.rpc)(**self.fields | fields)
        [items] = (getattr(answer, field.name) for field in answer.DESCRIPTOR.fields[:1])
        return list(items), answer.next_page_token

    def walk(self, size: int) -> list[list[Message]]:
        """Every page."""
        pages, token = [], ""
        while True:
            items, token = self.page(page_size=size, page_token=token)
            pages.append(items)
            if not token:
                return pages
            assert len(pages) <= 1000


def fill_approvals(client: Client, workspace_id: str) -> dict[str, dict[str, Any]]:
    """The same of decisions, in another workspace, because the first one has tasks that wait for approval."""
    home = {"workspace_id": f"{workspace_id}-approvals"}
    client.RegisterWorkspace(**home, path=f"/{workspace_id}/approvals")
    of_plan = {"plan_id": client.CreatePlan(**home, plan={"name": "p"}).plan.id}
    client.BatchCreateTasks(**home, tasks=[{"title": "t", "requires_approval": True, **of_plan}] * COUNT)
    reviewed = home | {"task_id": client.CreateTask(**home, task={"title": "reviewed"}).task.id}
    client.StartTask(**reviewed)
    client.CompleteTask(**reviewed)
    for n in range(COUNT):
        (client.RequestReview if n % 2 == 0 else client.ApproveReview)(**reviewed)
    return {
        "ListPendingApprovals": home,
        "ListPendingApprovals of a plan": home | of_plan,
        "ListReviews": reviewed,
    }


def fill_conversations(client: Client, home: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The same of conversations, and of what is in one."""
    for _ in range(COUNT):
        id_ = client.CreateConversation(**home, conversation={"title": "t"}).conversation.id
        client.CreateAgentExecution(**home, agent_execution={"agent_id": "a", "prompt": "p"})
    of = {"conversation_id": id_}
    found = [{"query": "q", "content_id": f"{n}"} for n in range(COUNT)]
    new = [{"message": {"role": 1, "content": f"{n}"}, "message_rag_contexts": found[n:][:1]} for n in range(COUNT)]
    client.AppendMessages(**home, **of, messages=new)
    return {
        "ListConversations": home,
        "ListMessages": home | of,
        "SearchMessages": home,
        "ListMessageRagContexts": home,
        "ListAgentExecutions": home,
    }


def fill_code(client: Client, home: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The same of code: files with one function each, and a symbol that calls as many others."""
    for n in range(COUNT):
        call_once(client, "IndexCode", home | {"file": {"path": f"{n}.py", "content": "def part():\n    pass\n"}})
    caller, *called = [str(uuid.uuid4()) for _ in range(COUNT + 1)]
    nodes = [{"id": id_, "name": "imported", "node_type": "CODE_NODE_TYPE_FUNCTION"} for id_ in (caller, *called)]
    calls = {"source_node_id": caller, "edge_type": "CODE_EDGE_TYPE_CALLS"}
    client.ImportGraph(**home, source="scip", nodes=nodes, edges=[calls | {"target_node_id": id_} for id_ in called])
    task = client.CreateTask(**home, task={"title": "linked"}).task.id
    for n in range(COUNT):
        client.CreateCodeLink(**home, code_link={"task_id": task, "file_path": f"{n}.py"})
    return {
        "ListCodeFiles": home,
        "FindSymbols": home | {"query": "part", "exact": True},
        "ListCodeLinks": home,
        "ListCodeLinks of a task": home | {"task_id": task},
        "ListRelatedSymbols": home | {"node_id": caller, "direction": "CODE_DIRECTION_OUTGOING"},
    }


def fill(client: Client, workspace_id: str) -> dict[str, dict[str, Any]]:
    """Make COUNT items for every list RPC, many of them with equal sort keys. Gives the filters that find them."""
    home: dict[str, Any] = {"workspace_id": workspace_id}
    program = {"program_id": client.CreateProgram(**home, program={"name": "g"}).program.id}
    made = client.CreatePlan(
        **home,
        plan={"name": "p", **program},
        phases=[
            {"phase": {"name": "a", "order_index": n // 3}, "tasks": [LISTED | {"title": "t"}]}
            for n in range(COUNT - 1)
        ],
        tasks=[LISTED | {"title": "last"}],
    )
    client.CreatePhase(**home, phase={"plan_id": made.plan.id, "name": "b"})
    for n in range(COUNT):
        client.AppendEvent(**home, kind="build.done", subject_id=f"{n}")
        client.CreateUpdateLogEntry(**home, entry={"action": f"{n}"})
        call_once(client, "IndexDocuments", home | {"document": {"source_path": f"{n}", "content": "text"}})
        client.CreateBuildScript(**home, build_script={"name": f"{n}", "command": "make"})
        if n > 0:  # the main one is there
            call_example(client, "CreateWorkspacePath", home)
        linked = client.RegisterWorkspace(path=f"/{workspace_id}/{n}").workspace.id
        client.CreateProgramLink(**home, program_link=program | {"linked_workspace_id": linked})
        elsewhere = client.CreatePlan(workspace_id=linked, plan={"name": "p", **program}).plan.id
        client.CreateProgramDependency(
            **home,
            program_dependency={
                "target_plan_id": made.plan.id,
                "source_workspace_id": linked,
                "source_plan_id": elsewhere,
            },
        )
    counted = {"program_id": client.CreateProgram(**home, program={"name": "counted"}).program.id}
    client.CreateProgramLink(**home, program_link=counted | {"linked_workspace_id": linked})
    client.CreatePlan(workspace_id=linked, plan={"name": "counted", **counted})
    # Events have their place in the feed a moment after they were written.
    assert eventually(lambda: len(client.ListEvents(**home, kinds=["build.done"]).events) == COUNT)
    tried = client.CreateTask(**home, task={"title": "tried often"}).task
    for _ in range(COUNT):
        client.StartTask(**home, task_id=tried.id)
        client.ReleaseTask(**home, task_id=tried.id)
    for n in range(COUNT - 1):
        client.CreatePlan(**home, plan={"name": f"p{n}", **counted})
        if n > 0:  # there are two others
            client.CreateProgram(**home, program={"name": f"{n}"})
        client.CreateDependency(
            **home, dependency={"source": {"task_id": made.tasks[n].id}, "target": {"task_id": made.tasks[n + 1].id}}
        )
        client.CreateDependency(
            **home,
            dependency={
                "source": {"plan_id": made.plan.id} if n < 3 else {"task_id": made.tasks[n].id},
                "target": {"task_id": made.tasks[n].id} if n < 3 else {"plan_id": made.plan.id},
                "kind": "DEPENDENCY_KIND_RELATES",
            },
        )
        (client.ApproveTask if n % 2 == 0 else client.WithdrawTaskApproval)(**home, task_id=made.tasks[0].id)
        (client.ActivatePlan if n % 2 == 0 else client.ReturnPlanToDraft)(**home, plan_id=made.plan.id)
    client.CreateDependency(
        **home,
        dependency={
            "source": {"plan_id": made.plan.id},
            "target": {"phase_id": made.phases[0].id},
            "kind": "DEPENDENCY_KIND_RELATES",
        },
    )
    # In a workspace of their own, because each has a plan.
    stories = {"workspace_id": f"{workspace_id}-stories"}
    client.RegisterWorkspace(**stories, path=f"/{workspace_id}/stories")
    for _ in range(COUNT):
        story = client.CreateStory(**stories, story={"title": "s"}).story
    for n in range(COUNT - 1):
        (client.CancelStory if n % 2 == 0 else client.ReplanStory)(**stories, story_id=story.id, reason="why")
    # In a workspace of their own, because there nothing waits.
    workers: dict[str, Any] = {"workspace_id": f"{workspace_id}-workers"}
    client.RegisterWorkspace(**workers, path=f"/{workspace_id}/workers")
    client.BatchCreateTasks(**workers, tasks=[{"title": "t", "order_index": n // 3} for n in range(2 * COUNT)])
    client.ClaimTasks(**workers, limit=COUNT, lease_duration={"seconds": 3600})
    filters = {
        **fill_approvals(client, workspace_id),
        **fill_conversations(client, home),
        **fill_code(client, home),
        "ListReadyTasks": workers,
        "ListReadyTasks by priority": workers | {"filter": {"order": "CLAIM_ORDER_PRIORITY"}},
        "ListLeases": workers,
        "ListWorkspaces": {},
        "ListPlans": home,
        "ListPlanHistory": home | {"plan_id": made.plan.id},
        "ListStories": stories,
        "ListStoryHistory": stories | {"story_id": story.id},
        "ListPhases": home | {"plan_id": made.plan.id},
        "ListTasks": home | LISTED,
        "ListTasks of a plan": home | {"plan_id": made.plan.id},
        "ListTaskHistory": home | {"task_id": made.tasks[0].id},
        "ListTaskAttempts": home | {"task_id": tried.id},
        "ListDependencies": home | {"kinds": ["DEPENDENCY_KIND_RELATES"]},
        "ListEvents": home | {"kinds": ["build.done"]},
        "ListEvents since a time": home | {"kinds": ["build.done"], "since_time": {}},
        "ListUpdateLogEntries": home,
        "SearchArtifacts": home,
        "ListBuildScripts": home,
        "ListIndexedFiles": home,
        "ListWorkspacePaths": home,
        "ListPrograms": home,
        "ListProgramLinks": home | program,
        "ListProgramPlans": home | counted,
        "ListProgramDependencies": home,
        "ListProgramDependencies of a plan": home | {"plan_id": made.plan.id},
        "ListDependencies of a plan": home | {"subject": {"plan_id": made.plan.id}},
    }
    filters |= reported(client, workspace_id) | superseded(client, workspace_id) | fill_catalog(client, workspace_id)
    # All others are lists of what belongs to a plan, and is made as its example says.
    names = home | {"plan_id": made.plan.id}
    for rpc in [rpc for rpc in LISTINGS if rpc not in filters]:
        filters[rpc] = names
        for _ in range(COUNT):
            call_example(client, f"Create{METHODS[rpc].output_type.fields[0].message_type.name}", names)
    return filters


def superseded(client: Client, workspace_id: str) -> dict[str, dict[str, Any]]:
    """A workspace with COUNT statements, of which each supersedes the one before. Gives the filters that find them."""
    home: dict[str, Any] = {"workspace_id": f"{workspace_id}-superseded"}
    client.RegisterWorkspace(**home, path=f"/{workspace_id}/superseded")
    items = [client.CreateContextItem(**home, context_item={"type": "0", "text": "0"}).context_item.id]
    for n in range(1, COUNT):
        item = {"type": f"{n}", "text": f"{n}"}
        items.append(client.SupersedeContextItem(**home, context_item_id=items[-1], context_item=item).context_item.id)
    for n in range(COUNT):
        client.PutKnowledgeEntry(**home, knowledge_entry={"slug": "a", "title": f"{n}", "content": "b"})
        document = client.AppendResearchDocument(**home, filename="a.md", text=f"{n}").research_document
        if n:
            client.AppendResearchDocument(**home, filename=f"{n}.md", text="b")
    every = home | {"include_superseded": True}
    return {
        "ListContextItems": every,
        "ListContextTypes": every,
        "ListContextItemHistory": home | {"context_item_id": items[2]},
        "ListKnowledgeEntries": every,
        "ListKnowledgeEntryHistory": home | {"slug": "a"},
        "ListResearchDocuments": home,
        "ListResearchDocumentRevisions": home | {"research_document_id": document.id},
    }


def fill_catalog(client: Client, workspace_id: str) -> dict[str, dict[str, Any]]:
    """A workspace with COUNT entries of each kind. Gives the filters that find them."""
    home: dict[str, Any] = {"workspace_id": f"{workspace_id}-catalog"}
    client.RegisterWorkspace(**home, path=f"/{workspace_id}/catalog")
    assert eventually(lambda: client.ListToolCatalogs().tool_catalogs)  # with it there are COUNT
    tools = [{"name": f"{n}", "actions": [{"name": f"{n}"}]} for n in range(COUNT)]
    for n in range(COUNT):
        if n:
            client.PutToolCatalog(**home, tool_catalog={"name": f"{n}", "tools": tools if n == 1 else []})
        client.PutAgentDefinition(**home, agent_definition={"name": f"{n}", "content": "c"})
        client.PutInstructionFile(**home, instruction_file={"filename": f"{n}", "applies_to": ["**"], "content": "c"})
        client.PutSkillDefinition(**home, skill_definition={"name": f"{n}", "content": "c", "tags": ["quagga"]})
    listed = ("ListToolCatalogs", "ListAgentDefinitions", "ListInstructionFiles", "ListSkillDefinitions", "MatchSkills")
    return {
        **dict.fromkeys(listed, home),
        "ListTools": home | {"catalog": "1"},
        "ListToolActions": home | {"catalog": "1"},
        "MatchInstructionFiles": home | {"path": "a.py"},
        "SearchCatalog": home | {"query": "quaggas"},
    }


REPORTS = [
    *("ListFailedTasks", "ListResourceUse", "ListAiCosts"),
    *("ListAgentDurations", "ListFailedSteps", "ListThroughput", "ListBlockers"),
]


def reported(client: Client, workspace_id: str) -> dict[str, dict[str, Any]]:
    """A workspace with COUNT items for every list of what work has left. Gives the filters that find them."""
    home: dict[str, Any] = {"workspace_id": f"{workspace_id}-reports"}
    client.RegisterWorkspace(**home, path=f"/{workspace_id}/reports")
    target = client.CreateTask(**home, task={"title": "waits"}).task.id
    ids = [str(uuid.uuid4()) for _ in range(COUNT)]
    records = []
    for n, id_ in enumerate(ids):
        day = {"seconds": int(time.time()) - n * 86400}
        task = {"id": id_, "title": f"{n}", "status": "TASK_STATUS_FAILED", "created_at": day, "completed_at": day}
        records.append(ImportRecord(task={"task": task | {"estimated_resources": {"cpu_cores": 1}}}))  # type: ignore[typeddict-item]  # the stubs know no dicts
        step = {"id": str(uuid.uuid4()), "task_id": id_, "agent_type": f"{n}", "status": 3, "duration_ms": 1}
        records.append(ImportRecord(execution_log=step))  # type: ignore[arg-type]
    assert not copy(client, records, home["workspace_id"]).failures
    for id_ in ids:
        call_example(client, "CreateAiUsage", home | {"task_id": id_})
        edge = {"source": {"task_id": id_}, "target": {"task_id": target}}
        client.CreateDependency(**home, dependency=edge)
    for _ in range(COUNT):
        call_example(client, "CreateExecutionLog", home | {"task_id": target})
    # Without a start it would be a week, which the oldest day is not in.
    since = home | {"start_time": {"seconds": 1}}
    logs = dict.fromkeys(("ListExecutionLogs", "ListTaskTimeline"), home | {"task_id": target})
    return {"ListAiUsage": home, **logs, **dict.fromkeys(REPORTS, since)}


def filled(client: Client) -> dict[str, dict[str, Any]]:
    """The filters of `fill` for a new workspace."""
    id_ = f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=id_, path=f"/{id_}")
    return fill(client, id_)


@pytest.fixture(scope="module")
def here(client: Client) -> dict[str, dict[str, Any]]:
    """What the tests read and none of them changes."""
    while (missing := COUNT - len(client.ListWorkspaces().workspaces)) > 0:
        client.RegisterWorkspace(path=f"/{missing}")
    return filled(client)


@pytest.fixture(scope="module")
def elsewhere(client: Client) -> dict[str, dict[str, Any]]:
    """The same in another workspace."""
    return filled(client)


@pytest.fixture(
    params=[
        *LISTINGS,
        "ListTasks of a plan",
        "ListDependencies of a plan",
        "ListPendingApprovals of a plan",
        "ListEvents since a time",
        "ListReadyTasks by priority",
    ]
)
def listing(request: pytest.FixtureRequest, client: Client, here: dict[str, dict[str, Any]]) -> Listing:
    return Listing(client, request.param.split()[0], here[request.param])


def test_a_walk_in_any_size_shows_every_item_once_and_in_order(listing: Listing) -> None:
    [whole] = listing.walk(1000)
    assert len(whole) == COUNT or listing.rpc == "ListWorkspaces"
    assert len({item.SerializeToString() for item in whole}) == len(whole)
    for size in (1, 2, 3, COUNT - 1, len(whole), 2**31 - 1):
        pages = listing.walk(size)
        assert [item for page in pages for item in page] == whole
        assert {len(page) for page in pages[:-1]} <= {size}
        assert 0 < len(pages[-1]) <= size


GARBAGE = [
    *("x", "!", "é", "🚀", " ", "AAAA", "=" * 4, "bm9wZQ", "a" * 2000),
    base64.urlsafe_b64encode(b"[" * 1400).decode(),
]


def test_garbage_is_no_token(listing: Listing) -> None:
    for token in GARBAGE:
        with naming(token):
            with invalid("page_token", "INVALID_PAGE_TOKEN") as refusal:
                listing.page(page_token=token)
            assert "next_page_token" in refusal.message


def test_a_token_is_for_its_filter_and_method(
    listing: Listing, client: Client, elsewhere: dict[str, dict[str, Any]]
) -> None:
    _, token = listing.page(page_size=1)
    for name, fields in elsewhere.items():
        other = Listing(client, name.split()[0], fields)
        if other.rpc != "ListWorkspaces" or listing.rpc != "ListWorkspaces":
            with invalid("page_token", "INVALID_PAGE_TOKEN"):
                other.page(page_token=token)


def test_a_tampered_token_is_refused_or_harmless(listing: Listing) -> None:
    """A token is not secret: a caller who takes it apart gets a page of what it may see, or INVALID_ARGUMENT."""
    _, token = listing.page(page_size=1)
    version, name, *key = json.loads(base64.urlsafe_b64decode(token + "=="))
    strange = [
        "",
        "x",
        "\x00",
        "\ud800",
        "-infinity",
        "infinity",
        "2026-01-01",
        "1",
        "' OR true --",
        -1,
        0,
        2**31,
        2**63,
        10**400,
    ]
    strange += [
        None,
        True,
        1.5,
        [],
        {},
        "0" * 36,
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "9999-12-31T23:59:59.999999Z",
    ]
    for place in range(len(key)):
        for value in strange:
            tampered = page_token.encode(name, [*key[:place], value, *key[place + 1 :]])
            try:
                listing.page(page_token=tampered)
            except grpc.RpcError as error:
                refusal = refusal_of(error)
                assert (refusal.reason, refusal.fields) == ("INVALID_PAGE_TOKEN", ["page_token"]), value
    for payload in ([version + 1, name, *key], [version, name, *key, 1], [version, name, *key[1:]], [], {}, 1, None):
        with invalid("page_token", "INVALID_PAGE_TOKEN"):
            listing.page(page_token=base64.urlsafe_b64encode(json.dumps(payload).encode()).decode())


def test_a_watch_from_a_list_misses_nothing(listing: Listing, client: Client, workspace_id: str) -> None:
    """Every page has the token of the first one."""
    call = getattr(client, listing.rpc)
    first = call(**listing.fields, page_size=1)
    client.CreateTask(workspace_id=workspace_id, task={"title": "later"})
    second = call(**listing.fields, page_size=1, page_token=first.next_page_token)
    assert first.resume_token == second.resume_token != ""
    stream = client.WatchEvents(options={"resume_token": first.resume_token})
    later = (event for message in stream for event in message.events.events)
    assert next(event for event in later if (event.workspace_id, event.kind) == (workspace_id, "task.created"))
    stream.cancel()


def test_a_negative_size_is_refused(listing: Listing) -> None:
    for size in (-1, -(2**31)):
        with naming(size), invalid("page_size"):
            listing.page(page_size=size)


def test_a_page_has_50_items_unless_said_and_1000_at_most(client: Client, workspace_id: str) -> None:
    for _ in range(3):
        client.BatchCreateTasks(workspace_id=workspace_id, tasks=[{"title": "t"}] * 350)
    tasks = Listing(client, "ListTasks", {"workspace_id": workspace_id})
    assert [len(tasks.page(page_size=size)[0]) for size in (0, 50, 1000, 1001, 2**31 - 1)] == [50, 50, 1000, 1000, 1000]
    assert [len(page) for page in tasks.walk(2**31 - 1)] == [1000, 50]


def test_a_page_ends_at_1_mebibyte(client: Client, workspace_id: str, plan_id: str) -> None:
    text = "é" * 200_000  # 400,000 bytes
    for _ in range(5):
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", "plan_id": plan_id, "description": text})
    huge = dict.fromkeys(("request_text", "description", "output", "error_message"), text)
    client.CreateTask(workspace_id=workspace_id, task={"title": "huge", "plan_id": plan_id, **huge})
    for fields in ({}, {"plan_id": plan_id}):
        tasks = Listing(client, "ListTasks", {"workspace_id": workspace_id, **fields})
        # One that is larger by itself comes alone.
        assert [len(page) for page in tasks.walk(1000)] == [2, 2, 1, 1]


def test_items_that_go_between_pages_disturb_nothing(client: Client, workspace_id: str) -> None:
    tasks = client.BatchCreateTasks(workspace_id=workspace_id, tasks=[{"title": f"{n}"} for n in range(6)]).tasks
    listing = Listing(client, "ListTasks", {"workspace_id": workspace_id})
    first, token = listing.page(page_size=2)
    for task in tasks[:3]:
        client.DeleteTask(workspace_id=workspace_id, task_id=task.id)
    client.CreateTask(workspace_id=workspace_id, task={"title": "new"})
    rest, _ = listing.page(page_token=token)
    assert [task.title for task in [*first, *rest]] == ["0", "1", "3", "4", "5", "new"]  # type: ignore[attr-defined]
    for task in rest:
        client.DeleteTask(workspace_id=workspace_id, task_id=task.id)  # type: ignore[attr-defined]
    assert listing.page(page_token=token) == ([], "")
    client.DeleteWorkspace(workspace_id=workspace_id, force=True)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        listing.page(page_token=token)
