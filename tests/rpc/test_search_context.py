"""SearchContextItems: by words, in a scope with everything below it, by type, date and time."""

from collections.abc import Callable
from typing import Any

import grpc
import pytest

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.support.waiting import eventually


class Context:
    """Items about a quagga: of the workspace, a plan, a phase, a task of it and a subtask; and one of another plan."""

    def __init__(self, client: Client, workspace_id: str) -> None:
        self.client, self.home = client, {"workspace_id": workspace_id}
        made = client.CreatePlan(**self.home, plan={"name": "a"}, phases=[{"phase": {"name": "b"}}])
        self.plan, self.phase = made.plan.id, made.phases[0].id
        place = {"plan_id": self.plan, "phase_id": self.phase}
        self.task = client.CreateTask(**self.home, task={"title": "t", **place}).task.id
        self.subtask = client.CreateTask(**self.home, task={"title": "s", "parent_task_id": self.task, **place}).task.id
        other = client.CreatePlan(**self.home, plan={"name": "other"}).plan.id
        self.items = {
            "home": self.create(),
            "plan": self.create(plan_id=self.plan),
            "phase": self.create(phase_id=self.phase),
            "task": self.create(task_id=self.task),
            "subtask": self.create(task_id=self.subtask, type="decision"),
            "other": self.create(plan_id=other),
        }
        assert eventually(lambda: self.found(include_nested=True, limit=100) == set(self.items))

    def create(self, **fields: Any) -> str:
        number = len(getattr(self, "items", {}))
        item = {"type": "finding", "text": f"A quagga of {sorted(fields.items())} {number}", **fields}
        id_: str = self.client.CreateContextItem(**self.home, context_item=item).context_item.id
        return id_

    def search(self, query: str = "quagga", **fields: Any) -> list[Any]:
        return list(self.client.SearchContextItems(**self.home, query=query, **fields).context_item_hits)

    def found(self, query: str = "quagga", **fields: Any) -> set[str]:
        names = {id_: name for name, id_ in self.items.items()}
        return {names[hit.context_item.id] for hit in self.search(query, **fields)}


@pytest.fixture
def context(client: Client, workspace_id: str) -> Context:
    return Context(client, workspace_id)


def test_a_scope_is_searched_with_what_is_below_it(context: Context) -> None:
    below: dict[str, tuple[dict[str, str], set[str]]] = {
        "home": ({}, set(context.items)),
        "plan": ({"plan_id": context.plan}, {"plan", "phase", "task", "subtask"}),
        "phase": ({"phase_id": context.phase}, {"phase", "task", "subtask"}),
        "task": ({"task_id": context.task}, {"task", "subtask"}),
        "subtask": ({"task_id": context.subtask}, {"subtask"}),
    }
    for name, (scope, whole) in below.items():
        assert context.found(**scope) == {name}
        assert context.found(**scope, include_nested=True) == whole
    assert context.found("okapi", include_nested=True) == set()
    assert context.found(include_nested=True, types=["decision", "none"]) == {"subtask"}
    assert len(context.search(include_nested=True, limit=2)) == 2
    with invalid("phase_id"):
        context.search(plan_id=context.plan, phase_id=context.phase)


def test_a_hit_is_the_item_with_what_was_found(context: Context) -> None:
    [hit] = context.search(task_id=context.task)
    assert (
        hit.context_item
        == context.client.GetContextItem(**context.home, context_item_id=context.items["task"]).context_item
    )
    assert (hit.hit.kind, hit.hit.content_id) == ("context_item", context.items["task"])
    assert "quagga" in hit.hit.content
    assert [span for line in hit.hit.highlights for span in line.spans]


def test_the_best_comes_first(context: Context) -> None:
    best = context.create(text="quagga quagga quagga", type="x", plan_id=context.plan)
    assert eventually(lambda: [hit.context_item.id for hit in context.search(plan_id=context.plan, limit=1)] == [best])


def test_an_item_with_many_chunks_is_found_once(context: Context) -> None:
    text = "\n\n".join(f"Paragraph {number} about an okapi. {'Hay and straw. ' * 60}" for number in range(8))
    long = context.create(text=text)
    assert eventually(lambda: [hit.context_item.id for hit in context.search("okapi")] == [long])


def test_what_is_searched_is_what_held_at_a_time(context: Context) -> None:
    client, home = context.client, context.home
    old = client.CreateContextItem(
        **home, context_item={"type": "a", "text": "okapi then", "valid_from": {"seconds": 10}}
    )
    new = client.SupersedeContextItem(
        **home, context_item_id=old.context_item.id, context_item={"type": "a", "text": "okapi now"}
    )
    ids = [item.context_item.id for item in (old, new)]

    def found(**fields: Any) -> set[str]:
        return {hit.context_item.id for hit in context.search("okapi", **fields)}

    assert eventually(lambda: found(include_superseded=True) == set(ids))
    assert found() == {ids[1]}
    assert found(valid_at={"seconds": 20}) == {ids[0]}
    assert found(valid_at={"seconds": 5}) == set()
    recorded = new.context_item.created_at
    assert found(include_superseded=True, start_time=recorded) == {ids[1]}
    assert found(include_superseded=True, end_time=recorded) == {ids[0]}


def test_an_archived_scope_is_searched(context: Context) -> None:
    context.client.ArchivePlan(**context.home, plan_id=context.plan, force=True)
    assert context.found(plan_id=context.plan, include_nested=True) == {"plan", "phase", "task", "subtask"}
    assert context.found(include_nested=True) == {"home", "other"}


@pytest.mark.parametrize(
    "fields",
    [{"plan_id": "task"}, {"phase_id": "plan"}, {"task_id": "phase"}, {"workspace_id": "nowhere"}],
    ids=lambda fields: next(iter(fields)),
)
def test_what_is_missing_is_told(client: Client, context: Context, fields: dict[str, str]) -> None:
    given = context.home | {name: getattr(context, id_, id_) for name, id_ in fields.items()}
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.SearchContextItems(**given, query="quagga")


@pytest.mark.parametrize("query", ["?!", "the of", "' OR 1=1 --", "x" * 10_000], ids=repr)
def test_any_query_is_answered(context: Context, query: str) -> None:
    assert context.search(query, include_nested=True) == []


def test_a_search_by_meaning_needs_a_model(context: Context, client: Client) -> None:
    call: Callable[..., Any] = client.SearchContextItems
    with refused(grpc.StatusCode.FAILED_PRECONDITION, "NO_EMBEDDING_MODEL"):
        call(**context.home, query="quagga", mode="SEARCH_MODE_DENSE")
    assert "no embedding model" in call(**context.home, query="quagga").by_words_alone
