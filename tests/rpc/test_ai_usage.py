"""ExecutionService: what external AI was used, what it cost, and budgets."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from grpc import StatusCode
from planwire.v1.ai_usage_pb2 import AiUsage, CostSource
from planwire.v1.execution_service_pb2 import GetUsageResponse

from tests.feed.watching import settle
from tests.rpc.client import Client
from tests.rpc.locks import holding
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_export import copy, elsewhere, export, moved
from tests.support.tokens import write_tokens
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

REPORTED, ESTIMATED = CostSource.values()[1:]

Use = Callable[..., AiUsage]


@pytest.fixture
def home(workspace_id: str) -> dict[str, str]:
    return {"workspace_id": workspace_id}


@pytest.fixture
def use(client: Client, home: dict[str, str]) -> Use:
    """Counts a usage: that of source 004, unless it is said otherwise."""

    def use(cost: int = 150_000, **fields: Any) -> AiUsage:
        usage = {"provider": "anthropic", "model": "claude-opus", "cost_source": REPORTED} | fields
        usage["cost_micros_usd"] = cost
        made: AiUsage = client.CreateAiUsage(**home, ai_usage=usage).ai_usage
        return made

    return use


def costs(answer: GetUsageResponse) -> dict[str, int]:
    assert sum(model.cost_micros_usd for model in answer.models) == answer.total.cost_micros_usd
    return {model.model: model.cost_micros_usd for model in answer.models}


def budget_events(client: Client, workspace_id: str, subject: str = "plan") -> list[str]:
    """What the feed says of budgets, oldest first."""
    settle(client, workspace_id)
    kinds = [f"{subject}.budget_spent", f"{subject}.budget_opened"]
    return [
        event.kind.rpartition("_")[2] for event in client.ListEvents(workspace_id=workspace_id, kinds=kinds).events
    ][::-1]


def over(database_url: str, workspace_id: str, plan_id: str) -> bool:
    """What a claim asks."""
    with psycopg.connect(database_url) as connection:
        row = connection.execute("SELECT plan_over_budget(%s, %s)", (workspace_id, plan_id)).fetchone()
    assert row is not None
    return bool(row[0])


def test_a_usage_says_what_was_used_and_what_it_cost(
    client: Client, home: dict[str, str], use: Use, task_id: str
) -> None:
    """Source 004: model, token_count and cost_usd for each provider."""
    made = use(task_id=task_id, total_tokens=5000)
    assert (made.provider, made.model, made.total_tokens, made.cost_micros_usd) == (
        "anthropic",
        "claude-opus",
        5000,
        150_000,
    )
    assert (made.input_tokens, made.output_tokens, made.cost_source, made.attempt) == (0, 0, REPORTED, 0)
    assert use(task_id=task_id, input_tokens=3, output_tokens=4).total_tokens == 7
    assert client.GetAiUsage(**home, ai_usage_id=made.id).ai_usage == made
    assert client.ListAiUsage(**home, task_id=task_id).ai_usage[0] == made
    for wrong in ({"provider": ""}, {"model": " "}, {"cost_source": 0}):
        with invalid(f"ai_usage.{next(iter(wrong))}"):
            use(task_id=task_id, **wrong)
    for negative in ("input_tokens", "output_tokens", "total_tokens"):
        with invalid(f"ai_usage.{negative}"):
            use(**{negative: -1})
    with invalid("ai_usage.cost_micros_usd"):
        use(-1)


def test_the_same_usage_is_counted_once(client: Client, home: dict[str, str], use: Use, task_id: str) -> None:
    fields = {"id": str(uuid.uuid4()), "task_id": task_id, "input_tokens": 2}
    first = use(**fields)
    request = {**home, "ai_usage": fields | {"provider": "anthropic", "model": "claude-opus", "cost_source": REPORTED}}
    request["ai_usage"]["cost_micros_usd"] = 150_000
    again = client.CreateAiUsage(**request)
    assert (again.ai_usage, again.replayed) == (first, True)
    assert use(**fields, total_tokens=2) == first
    for other in ({"model": "o"}, {"input_tokens": 3}, {"cost_source": ESTIMATED}, {"total_tokens": 9}):
        with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
            use(**fields | other)
        assert refusal.resource == ("ai_usage", first.id)
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN"):
        use(1, **fields)
    # The task goes on, and the usage is still the same.
    client.StartTask(**home, task_id=task_id)
    assert use(**fields) == first
    assert client.GetUsage(**home).total.uses == 1


def test_the_same_usage_from_two_at_once_is_counted_once(
    client: Client, home: dict[str, str], use: Use, database_url: str, plan_id: str
) -> None:
    client.UpdatePlan(**home, plan_id=plan_id, plan={"budget_micros_usd": 10**9})
    id_ = str(uuid.uuid4())
    insert = (
        "INSERT INTO ai_usage (workspace_id, id, plan_id, provider, model, cost_source, cost_micros_usd) "
        "VALUES (%s, %s, %s, 'anthropic', 'claude-opus', 'reported', 150000)"
    )
    with ThreadPoolExecutor(8) as pool:
        with holding(database_url, insert, home["workspace_id"], id_, plan_id) as waiting:
            calls = [pool.submit(use, id=id_, plan_id=plan_id) for _ in range(8)]
            assert eventually(lambda: waiting() == 8)
        assert {call.result(60).id for call in calls} == {id_}
    answer = client.GetUsage(**home, plan_id=plan_id)
    assert (answer.total.uses, answer.spent_micros_usd) == (1, 150_000)


def test_usage_of_failed_and_released_attempts_counts(
    client: Client, home: dict[str, str], use: Use, task_id: str
) -> None:
    names = {**home, "task_id": task_id}
    client.StartTask(**names)
    use(1, task_id=task_id)
    client.FailTask(**names)
    use(2, task_id=task_id, attempt=1)
    client.RetryTask(**names)
    client.StartTask(**names)
    client.ReleaseTask(**names)
    assert use(4, task_id=task_id).attempt == 2
    with refused(StatusCode.FAILED_PRECONDITION, "ATTEMPT_MISMATCH"):
        use(task_id=task_id, attempt=3)
    assert [client.GetUsage(**names, attempt=attempt).total.cost_micros_usd for attempt in (0, 1, 2)] == [0, 3, 4]
    assert client.GetUsage(**names).total.cost_micros_usd == 7
    with invalid("attempt"):
        client.GetUsage(**home, attempt=1)
    missing = str(uuid.uuid4())
    for wrong in ({"task_id": missing}, {"plan_id": missing}):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            use(**wrong)
        assert refusal.resource[1] == missing


def test_usage_is_rolled_up(client: Client, home: dict[str, str], use: Use) -> None:
    """From the attempt to the task with its subtasks, the phase, the plan, the program and the workspace."""
    program = client.CreateProgram(**home, program={"name": "g"}).program.id
    made = client.CreatePlan(
        **home,
        plan={"name": "p", "program_id": program},
        phases=[{"phase": {"name": n}, "tasks": [{"title": n}]} for n in "ab"],
    )
    other = client.CreatePlan(**home, plan={"name": "q", "program_id": program}, tasks=[{"title": "t"}])
    in_a, in_b = (task.id for task in made.tasks)
    below = client.CreateTask(**home, task={"title": "s", "parent_task_id": in_a, "plan_id": made.plan.id}).task.id
    lowest = client.CreateTask(**home, task={"title": "s", "parent_task_id": below}).task.id
    for power, task in enumerate((in_a, below, lowest, in_b, other.tasks[0].id)):
        use(10**power, task_id=task, model=f"m{power}")
    use(10**5, plan_id=made.plan.id, model="m0", cost_source=ESTIMATED)
    use(10**6, model="m0")

    def total(**scope: str) -> int:
        answer: GetUsageResponse = client.GetUsage(**home, **scope)
        assert sum(costs(answer).values()) == answer.total.cost_micros_usd
        return answer.total.cost_micros_usd

    assert total(task_id=in_a) == 111
    assert total(task_id=below) == 110
    assert [total(phase_id=phase.id) for phase in made.phases] == [1, 1000]
    assert total(plan_id=made.plan.id) == 101_011
    assert total(program_id=program) == 111_011
    assert total() == 1_111_111
    models = client.GetUsage(**home).models
    assert [(model.model, model.cost_micros_usd, model.reported_cost_micros_usd) for model in models[:2]] == [
        ("m0", 1_100_001, 1_000_001),
        ("m4", 10_000, 10_000),
    ]
    assert client.GetUsage(**home, start_time={"seconds": 4_000_000_000}).total.uses == 0
    with invalid("plan_id"):
        client.GetUsage(**home, task_id=in_a, plan_id=made.plan.id)
    with invalid("ai_usage.plan_id"):
        use(task_id=in_a, plan_id=made.plan.id)
    missing = str(uuid.uuid4())
    for scope in ("task", "phase", "plan", "program"):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            total(**{f"{scope}_id": missing})
        assert refusal.resource == (scope, missing)


def test_what_is_spent_stays_spent(client: Client, home: dict[str, str], use: Use, plan_id: str) -> None:
    """When the task moves or goes; it goes with the plan, and says so."""
    task = client.CreateTask(**home, task={"title": "t", "plan_id": plan_id}).task.id
    usage = use(task_id=task)
    other = client.CreatePlan(**home, plan={"name": "other"}).plan.id
    client.UpdateTask(**home, task_id=task, task={"plan_id": other})
    client.DeleteTask(**home, task_id=task)
    assert client.GetAiUsage(**home, ai_usage_id=usage.id).ai_usage == usage
    spent = [client.GetUsage(**home, plan_id=id_).spent_micros_usd for id_ in (plan_id, other)]
    assert spent == [150_000, 0]
    client.DeletePlan(**home, plan_id=plan_id)
    settle(client, home["workspace_id"])
    [gone] = client.ListEvents(**home, kinds=["ai_usage.deleted"]).events
    assert (gone.subject_id, gone.plan_id, gone.revision, gone.rpc) == (usage.id, plan_id, 2, "DeletePlan")


def test_a_budget_that_is_spent_is_told_once_and_opens_again(
    client: Client, home: dict[str, str], use: Use, plan_id: str, database_url: str
) -> None:
    def is_over() -> bool:
        answer = client.GetUsage(**home, plan_id=plan_id)
        assert over(database_url, home["workspace_id"], plan_id) == answer.budget_spent
        return bool(answer.budget_spent)

    def budget(micros: int) -> None:
        mask = {"paths": ["budget_micros_usd"]}
        client.UpdatePlan(**home, plan_id=plan_id, plan={"budget_micros_usd": micros}, update_mask=mask)

    use(50, plan_id=plan_id)
    assert not is_over()
    budget(100)
    assert not is_over()
    use(49, plan_id=plan_id)
    assert not is_over()
    use(1, plan_id=plan_id)
    assert is_over()
    for _ in range(3):
        use(1, plan_id=plan_id)
    assert budget_events(client, home["workspace_id"]) == ["spent"]
    budget(103)
    assert is_over()
    budget(104)
    assert not is_over()
    use(1, plan_id=plan_id)
    assert is_over()
    budget(0)
    assert not is_over()
    budget(1)
    assert is_over()
    assert budget_events(client, home["workspace_id"]) == ["spent", "opened", "spent", "opened", "spent"]
    [event, *_] = client.ListEvents(**home, kinds=["plan.budget_spent"]).events
    plan = client.GetPlan(**home, plan_id=plan_id).plan
    assert (event.subject_id, event.plan_id, event.rpc) == (plan_id, plan_id, "UpdatePlan")
    assert (plan.budget_micros_usd, event.revision) == (1, plan.revision)
    with invalid("plan.budget_micros_usd"):
        budget(-1)


def test_those_who_spend_at_once_pass_a_budget_once(
    client: Client, home: dict[str, str], use: Use, plan_id: str, database_url: str
) -> None:
    client.UpdatePlan(**home, plan_id=plan_id, plan={"budget_micros_usd": 35})
    use(0, plan_id=plan_id)
    hold = "SELECT FROM plan_spending WHERE plan_id = %s FOR UPDATE"
    with ThreadPoolExecutor(8) as pool:
        with holding(database_url, hold, plan_id) as waiting:
            calls = [pool.submit(use, 10, plan_id=plan_id) for _ in range(8)]
            assert eventually(lambda: waiting() == 8)
        for call in calls:
            call.result(60)
    answer = client.GetUsage(**home, plan_id=plan_id)
    assert (answer.spent_micros_usd, answer.budget_spent) == (80, True)
    assert budget_events(client, home["workspace_id"]) == ["spent"]


def test_a_budget_that_is_raised_while_it_is_spent_is_seen(
    client: Client, home: dict[str, str], use: Use, plan_id: str, database_url: str
) -> None:
    client.UpdatePlan(**home, plan_id=plan_id, plan={"budget_micros_usd": 10})
    use(0, plan_id=plan_id)
    hold = "SELECT FROM plan_spending WHERE plan_id = %s FOR UPDATE"
    with ThreadPoolExecutor() as pool:
        with holding(database_url, hold, plan_id) as waiting:
            raised = pool.submit(client.UpdatePlan, **home, plan_id=plan_id, plan={"budget_micros_usd": 100})
            assert eventually(lambda: waiting() == 1)
            spent = pool.submit(use, 50, plan_id=plan_id)
            assert eventually(lambda: waiting() == 2)
        raised.result(60)
        spent.result(60)
    assert not client.GetUsage(**home, plan_id=plan_id).budget_spent
    assert budget_events(client, home["workspace_id"]) == []


def test_the_budget_of_a_program_is_that_of_all_its_plans(
    client: Client, home: dict[str, str], use: Use, database_url: str
) -> None:
    away = elsewhere(client)
    program = client.CreateProgram(**home, program={"name": "g", "budget_micros_usd": 100}).program
    client.CreateProgramLink(**home, program_link={"program_id": program.id, "linked_workspace_id": away})
    here = client.CreatePlan(**home, plan={"name": "p", "program_id": program.id}).plan.id
    there = client.CreatePlan(workspace_id=away, plan={"name": "p", "program_id": program.id}).plan.id
    alone = client.CreatePlan(workspace_id=away, plan={"name": "alone"}).plan.id
    usage = {"provider": "p", "model": "m", "cost_source": ESTIMATED, "cost_micros_usd": 60}

    def are_over() -> list[bool]:
        answer = client.GetUsage(**home, program_id=program.id)
        asked = [over(database_url, w, p) for w, p in ((home["workspace_id"], here), (away, there), (away, alone))]
        assert asked[0] == answer.budget_spent
        return asked

    use(40, plan_id=here)
    client.CreateAiUsage(workspace_id=away, ai_usage=usage | {"plan_id": alone})
    assert are_over() == [False, False, False]
    client.CreateAiUsage(workspace_id=away, ai_usage=usage | {"plan_id": there})
    assert are_over() == [True, True, False]
    assert client.GetUsage(**home, program_id=program.id).spent_micros_usd == 100
    client.UpdateProgram(**home, program_id=program.id, program={"budget_micros_usd": 160})
    assert are_over() == [False, False, False]
    client.AddPlanToProgram(workspace_id=away, program_id=program.id, plan_id=alone)
    assert are_over() == [True, True, True]
    client.RemovePlanFromProgram(workspace_id=away, plan_id=alone)
    assert are_over() == [False, False, False]
    client.UpdateProgram(**home, program_id=program.id, program={"budget_micros_usd": 50})
    assert are_over() == [True, True, False]
    client.DeletePlan(workspace_id=away, plan_id=there)
    assert not client.GetUsage(**home, program_id=program.id).budget_spent
    told = budget_events(client, home["workspace_id"], "program")
    assert told == ["spent", "opened", "spent", "opened", "spent", "opened"]


def test_a_programs_budget_that_is_set_while_it_is_spent_is_seen(
    client: Client, home: dict[str, str], use: Use, database_url: str
) -> None:
    """Who spends would find no budget, and who sets it nothing that was spent."""
    program = client.CreateProgram(**home, program={"name": "g"}).program.id
    plan = client.CreatePlan(**home, plan={"name": "p", "program_id": program}).plan.id
    with ThreadPoolExecutor() as pool:
        with holding(database_url, "UPDATE programs SET budget_micros_usd = 10 WHERE id = %s", program) as waiting:
            spent = pool.submit(use, 50, plan_id=plan)
            assert eventually(lambda: waiting() == 1)
        spent.result(60)
    assert client.GetUsage(**home, program_id=program).budget_spent
    assert over(database_url, home["workspace_id"], plan)


def test_a_program_tells_what_was_spent_where_the_caller_may_not_look(
    client: Client, home: dict[str, str], use: Use, caller: Callable[[str], Client], tokens_file: Any
) -> None:
    away = elsewhere(client)
    program = client.CreateProgram(**home, program={"name": "g"}).program.id
    client.CreateProgramLink(**home, program_link={"program_id": program, "linked_workspace_id": away})
    usage = {"provider": "p", "model": "secret", "cost_source": ESTIMATED, "cost_micros_usd": 60}
    there = client.CreatePlan(workspace_id=away, plan={"name": "p", "program_id": program}).plan.id
    client.CreateAiUsage(workspace_id=away, ai_usage=usage | {"plan_id": there})
    use(5, plan_id=client.CreatePlan(**home, plan={"name": "p", "program_id": program}).plan.id)
    write_tokens(tokens_file, {"ada": {home["workspace_id"]: ["reader"]}})
    seen = caller("ada").GetUsage(**home, program_id=program)
    assert (costs(seen), seen.spent_micros_usd, seen.hidden_plans) == ({"claude-opus": 5}, 65, 1)


def test_usage_goes_out_and_comes_in_with_its_budget(
    client: Client, home: dict[str, str], use: Use, plan_id: str, task_id: str
) -> None:
    client.UpdatePlan(**home, plan_id=plan_id, plan={"budget_micros_usd": 200_000})
    use(task_id=task_id)
    use(plan_id=plan_id, input_tokens=1, output_tokens=2)
    gone = client.CreateTask(**home, task={"title": "t", "plan_id": plan_id}).task.id
    use(task_id=gone)
    client.DeleteTask(**home, task_id=gone)
    exported = export(client, home["workspace_id"])
    there = elsewhere(client)
    assert not copy(client, exported, there, 2).failures
    assert export(client, there)[1:] == moved(exported, there)
    for _ in range(2):
        answer = client.GetUsage(workspace_id=there, plan_id=plan_id)
        assert (answer.spent_micros_usd, answer.budget_spent) == (300_000, True)
        assert budget_events(client, there) == ["spent"]
        assert copy(client, exported, there).progress.skipped == len(exported)


def test_the_largest_amounts_are_added_up(client: Client, home: dict[str, str], use: Use, plan_id: str) -> None:
    for _ in range(3):
        use(10**15, plan_id=plan_id, input_tokens=10**15, output_tokens=10**15)
    answer = client.GetUsage(**home, plan_id=plan_id)
    assert (answer.total.total_tokens, answer.spent_micros_usd) == (6 * 10**15, 3 * 10**15)
