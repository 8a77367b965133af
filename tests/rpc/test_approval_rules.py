"""Approval rules: which tasks of a plan ask for approval, however they came there."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from grpc import StatusCode

from tests.rpc.client import Client, request_class
from tests.rpc.refusal import invalid, refused
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

ADA, BOB = ((("planwire-actor", name),) for name in ("ada", "bob"))


class Plan:
    """A plan with rules, and its tasks."""

    def __init__(self, client: Client, workspace_id: str, plan_id: str) -> None:
        self.client, self.plan_id = client, plan_id
        self.home: dict[str, Any] = {"workspace_id": workspace_id}

    def rule(self, **fields: Any) -> Any:
        rule = {"plan_id": self.plan_id} | fields
        return self.client.CreateApprovalRule(**self.home, approval_rule=rule).approval_rule

    def task(self, **fields: Any) -> str:
        task = {"plan_id": self.plan_id, "title": "t"} | fields
        return str(self.client.CreateTask(**self.home, task=task).task.id)

    def asks(self, task_id: str) -> bool:
        return bool(self.get(task_id).requires_approval)

    def get(self, task_id: str) -> Any:
        return self.client.GetTask(**self.home, task_id=task_id).task

    def call(self, rpc: str, task_id: str, **fields: Any) -> Any:
        return getattr(self.client, rpc)(**self.home, task_id=task_id, **fields).task

    def updates_of(self, task_id: str) -> list[Any]:
        """The events that tell of changes of a task, when all that happened before is in the feed."""
        mark = str(uuid.uuid4())
        self.client.AppendEvent(**self.home, kind="test.asked", subject_id=mark)

        def told() -> bool:
            asked = self.client.ListEvents(**self.home, kinds=["test.asked"]).events
            return mark in [event.subject_id for event in asked]

        assert eventually(told)
        events = self.client.ListEvents(**self.home, kinds=["task.updated"]).events
        return [event for event in events if event.subject_id == task_id]


@pytest.fixture
def plan(client: Client, workspace_id: str, plan_id: str) -> Plan:
    client.ActivatePlan(workspace_id=workspace_id, plan_id=plan_id)
    return Plan(client, workspace_id, plan_id)


MATCHES: dict[str, tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]] = {
    "all": ({}, [{}, {"priority": "PRIORITY_LOW"}], []),
    "priority": (
        {"min_priority": "PRIORITY_HIGH"},
        [{"priority": "PRIORITY_HIGH"}, {"priority": "PRIORITY_CRITICAL"}],
        [{}, {"priority": "PRIORITY_NORMAL"}, {"priority": "PRIORITY_LOW"}],
    ),
    "capability": ({"capability": "deploy"}, [{"capability": "deploy"}], [{}, {"capability": "deploys"}]),
    "label": ({"label": "risky"}, [{"labels": ["a", "risky"]}], [{}, {"labels": ["risk", "risky "]}]),
    "two": (
        {"min_priority": "PRIORITY_HIGH", "label": "risky"},
        [{"priority": "PRIORITY_HIGH", "labels": ["risky"]}],
        [{"priority": "PRIORITY_HIGH"}, {"labels": ["risky"]}],
    ),
}


@pytest.mark.parametrize("case", MATCHES)
def test_a_rule_matches_what_is_there_and_what_comes(plan: Plan, case: str) -> None:
    rule, matching, others = MATCHES[case]
    before = [(plan.task(**task), task in matching) for task in matching + others]
    plan.rule(**rule)
    after = [(plan.task(**task), task in matching) for task in matching + others]
    for task_id, expected in before + after:
        assert plan.asks(task_id) is expected
    assert {plan.get(task_id).revision for task_id, expected in before if expected} == {2}
    assert {plan.get(task_id).revision for task_id, expected in before if not expected} <= {1}


class TestResource:
    def test_a_rule_keeps_what_it_was_given(self, plan: Plan) -> None:
        given = {
            "id": str(uuid.uuid4()),
            "plan_id": plan.plan_id,
            "capability": "deploy",
            "label": "risky",
            "description": "somebody looks first",
        }
        rule = plan.rule(**given, min_priority="PRIORITY_HIGH")
        assert {name: getattr(rule, name) for name in given} == given
        assert (rule.min_priority, rule.created_by, rule.revision, rule.etag) == (3, "anonymous", 1, "1")
        named = plan.home | {"approval_rule_id": rule.id}
        assert plan.client.GetApprovalRule(**named).approval_rule == rule
        assert list(plan.client.ListApprovalRules(**plan.home, plan_id=plan.plan_id).approval_rules) == [rule]
        with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
            plan.rule(**given)
        assert refusal.resource == ("approval_rule", rule.id)

    def test_a_rule_is_changed_and_deleted_in_the_state_that_is_known(self, plan: Plan) -> None:
        rule = plan.rule(label="a")
        named = plan.home | {"approval_rule_id": rule.id}
        changed = plan.client.UpdateApprovalRule(**named, approval_rule={"capability": "b"}, etag=rule.etag)
        assert (changed.approval_rule.label, changed.approval_rule.capability) == ("a", "b")
        with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
            plan.client.DeleteApprovalRule(**named, etag=rule.etag)
        plan.client.DeleteApprovalRule(**named)
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            plan.client.GetApprovalRule(**named)

    def test_it_is_of_a_plan_that_exists_and_goes_with_it(self, plan: Plan) -> None:
        with invalid("approval_rule.plan_id"):
            plan.client.CreateApprovalRule(**plan.home, approval_rule={"label": "a"})
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            plan.rule(plan_id=(missing := str(uuid.uuid4())))
        assert refusal.resource == ("plan", missing)
        rule = plan.rule()
        plan.client.DeletePlan(**plan.home, plan_id=plan.plan_id)
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            plan.client.GetApprovalRule(**plan.home, approval_rule_id=rule.id)
        kinds = ["approval_rule.created", "approval_rule.deleted"]
        assert eventually(lambda: len(plan.client.ListEvents(**plan.home, kinds=kinds).events) == 2)
        assert {event.plan_id for event in plan.client.ListEvents(**plan.home, kinds=kinds).events} == {plan.plan_id}


class TestWhatIsThere:
    """When a rule comes or changes."""

    def test_a_pending_task_gets_a_revision_and_an_event(self, plan: Plan) -> None:
        task_id = plan.task()
        plan.client.with_(BOB).CreateApprovalRule(
            **plan.home, approval_rule={"plan_id": plan.plan_id}, reason="from now on"
        )
        [event] = plan.updates_of(task_id)
        task = plan.get(task_id)
        assert (event.revision, event.actor, event.rpc, event.reason) == (
            task.revision,
            "bob",
            "CreateApprovalRule",
            "from now on",
        )
        assert [entry.id for entry in plan.client.ListPendingApprovals(**plan.home).tasks] == [task_id]
        with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY"):
            plan.call("StartTask", task_id)
        plan.rule(label="a")  # one that asks already is not told again
        plan.rule()
        assert plan.get(task_id).revision == task.revision

    def test_an_approval_stays_and_work_goes_on(self, plan: Plan) -> None:
        approved, started, done, skipped = (plan.task() for _ in range(4))
        plan.call("ApproveTask", approved)
        for task_id in (started, done):
            plan.call("StartTask", task_id)
        plan.call("CompleteTask", done)
        plan.call("SkipTask", skipped)
        before = [plan.get(task_id) for task_id in (approved, started, done, skipped)]
        plan.rule()
        assert [plan.get(task_id) for task_id in (approved, started, done, skipped)] == before
        plan.call("StartTask", approved)
        plan.call("CompleteTask", started)

    def test_a_rule_that_matches_more_makes_more_ask_and_one_that_matches_less_none_less(self, plan: Plan) -> None:
        urgent, other = plan.task(priority="PRIORITY_CRITICAL"), plan.task()
        rule = plan.rule(min_priority="PRIORITY_HIGH")
        named = plan.home | {"approval_rule_id": rule.id}
        assert (plan.asks(urgent), plan.asks(other)) == (True, False)
        plan.client.UpdateApprovalRule(**named, approval_rule={"min_priority": "PRIORITY_NORMAL"})
        assert plan.asks(other)
        plan.client.UpdateApprovalRule(**named, approval_rule={"label": "a"})
        assert plan.asks(other)
        plan.client.DeleteApprovalRule(**named)
        assert plan.asks(other)
        assert not plan.asks(plan.task())
        changed = plan.client.UpdateTask(
            **plan.home, task_id=other, task={}, update_mask={"paths": ["requires_approval"]}
        ).task
        assert not changed.requires_approval

    def test_it_is_of_one_plan_only(self, plan: Plan) -> None:
        other = plan.client.CreatePlan(**plan.home, plan={"name": "other"}, tasks=[{"title": "t"}])
        loose = plan.client.CreateTask(**plan.home, task={"title": "loose"}).task
        plan.rule()
        assert not plan.asks(other.tasks[0].id)
        assert not plan.asks(loose.id)


class TestWhatComes:
    """After the rule is there."""

    def test_a_batch(self, plan: Plan) -> None:
        plan.rule(label="risky")
        rows = [{"plan_id": plan.plan_id, "title": "t", "labels": labels} for labels in (["risky"], [], ["risky"])]
        tasks = plan.client.BatchCreateTasks(**plan.home, tasks=rows).tasks
        assert [task.requires_approval for task in tasks] == [True, False, True]
        assert {task.revision for task in tasks} == {1}

    def test_one_at_an_index(self, plan: Plan) -> None:
        plan.rule()
        task = plan.client.CreateTask(**plan.home, task={"plan_id": plan.plan_id, "title": "t"}, index=0).task
        assert task.requires_approval

    def test_one_that_is_moved_from_another_plan_or_from_none(self, plan: Plan) -> None:
        plan.rule()
        other = plan.client.CreatePlan(**plan.home, plan={"name": "other"}, tasks=[{"title": "t"}]).tasks[0].id
        loose = plan.client.CreateTask(**plan.home, task={"title": "loose"}).task.id
        for task_id in (other, loose):
            changed = plan.call("UpdateTask", task_id, task={"plan_id": plan.plan_id})
            assert (changed.requires_approval, changed.revision) == (True, 2)

    @pytest.mark.parametrize(
        "change", [{"priority": "PRIORITY_CRITICAL"}, {"capability": "deploy"}, {"labels": ["risky"]}]
    )
    def test_one_that_is_changed_so_that_a_rule_matches_it(self, plan: Plan, change: dict[str, Any]) -> None:
        for rule in ({"min_priority": "PRIORITY_HIGH"}, {"capability": "deploy"}, {"label": "risky"}):
            plan.rule(**rule)
        task_id = plan.task()
        assert not plan.asks(task_id)
        updates = [{"task_id": task_id, "task": change}]
        plan.client.BatchUpdateTasks(**plan.home, updates=updates)
        assert plan.asks(task_id)
        # And goes on when it is changed back.
        plan.call("UpdateTask", task_id, task={}, update_mask={"paths": list(change)})
        assert plan.asks(task_id)

    @pytest.mark.parametrize(
        "way",
        [
            [("ReleaseTask", {})],
            [("FailTask", {}), ("RetryTask", {})],
            [("CompleteTask", {}), ("ReworkTask", {"feedback": "again"})],
            [("CancelTask", {}), ("ReopenTask", {"reason": "after all"})],
        ],
        ids=lambda way: way[-1][0],
    )
    def test_one_that_is_pending_again(self, plan: Plan, way: list[tuple[str, dict[str, str]]]) -> None:
        task_id = plan.task()
        plan.call("StartTask", task_id)
        plan.rule()
        for rpc, fields in way:
            assert not plan.asks(task_id)
            task = plan.call(rpc, task_id, **fields)
        assert task.requires_approval
        assert [waiting.id for waiting in plan.client.ListPendingApprovals(**plan.home).tasks] == [task_id]

    def test_one_whose_approval_is_withdrawn(self, plan: Plan) -> None:
        task_id = plan.task()
        plan.call("ApproveTask", task_id)
        plan.rule()
        assert not plan.asks(task_id)
        assert plan.call("WithdrawTaskApproval", task_id).requires_approval

    def test_an_imported_one(self, plan: Plan) -> None:
        plan.rule(label="risky")
        ids = [str(uuid.uuid4()) for _ in range(3)]
        tasks = [
            {"id": ids[0], "plan_id": plan.plan_id, "title": "t", "labels": ["risky"], "requires_approval": False},
            {"id": ids[1], "plan_id": plan.plan_id, "title": "t"},
            {
                "id": ids[2],
                "plan_id": plan.plan_id,
                "title": "t",
                "labels": ["risky"],
                "status": "TASK_STATUS_COMPLETED",
            },
        ]
        header = {"header": {"import_id": str(uuid.uuid4())}}
        batch = {"batch": {"number": 1, "records": [{"task": {"task": task}} for task in tasks]}}
        request = request_class("Import")
        answer = plan.client.Import([request(**plan.home, **header), request(**plan.home, **batch)])
        assert answer.progress.created == 3
        assert [plan.asks(id_) for id_ in ids] == [True, False, False]

    def test_the_next_version_of_a_plan_has_its_rules(self, plan: Plan) -> None:
        done, other = plan.task(labels=["risky"]), plan.task()
        plan.call("StartTask", done)
        plan.rule(label="risky", description="somebody looks first")
        made = plan.client.CreatePlanVersion(**plan.home, plan_id=plan.plan_id).plan
        [rule] = plan.client.ListApprovalRules(**plan.home, plan_id=made.id).approval_rules
        assert (rule.label, rule.description) == ("risky", "somebody looks first")
        tasks = plan.client.ListTasks(**plan.home, plan_id=made.id).tasks
        assert [task.requires_approval for task in tasks] == [True, False]
        assert not plan.asks(done)
        assert not plan.asks(other)
        later = plan.client.CreateTask(**plan.home, task={"plan_id": made.id, "title": "t", "labels": ["risky"]}).task
        assert later.requires_approval


class TestDoingWithout:
    """Nobody does without the approval that a rule wants, by any field."""

    def test_is_refused_with_the_rule(self, plan: Plan) -> None:
        task_id = plan.task()
        rule = plan.rule()
        for mask in (["requires_approval"], ["*"]):
            with refused(StatusCode.FAILED_PRECONDITION, "APPROVAL_RULE") as refusal:
                plan.call(
                    "UpdateTask", task_id, task={"title": "t", "plan_id": plan.plan_id}, update_mask={"paths": mask}
                )
            assert refusal.metadata["approval_rule_id"] == rule.id
        updates = [{"task_id": task_id, "task": {}, "update_mask": {"paths": ["requires_approval"]}}]
        with refused(StatusCode.FAILED_PRECONDITION, "APPROVAL_RULE"):
            plan.client.BatchUpdateTasks(**plan.home, updates=updates)
        # One that the rule no longer matches can do without it.
        plan.client.UpdateApprovalRule(**plan.home, approval_rule_id=rule.id, approval_rule={"label": "risky"})
        assert not plan.call(
            "UpdateTask", task_id, task={}, update_mask={"paths": ["requires_approval"]}
        ).requires_approval

    def test_by_a_change_that_the_rule_matches_no_longer(self, plan: Plan) -> None:
        plan.rule(label="risky")
        task_id = plan.task(labels=["risky"])
        mask = {"paths": ["labels", "requires_approval"]}
        assert not plan.call("UpdateTask", task_id, task={}, update_mask=mask).requires_approval
        with refused(StatusCode.FAILED_PRECONDITION, "APPROVAL_RULE"):
            plan.call("UpdateTask", task_id, task={"labels": ["risky"]}, update_mask=mask)

    def test_four_eyes_are_wanted_of_what_a_rule_wants_approved(self, plan: Plan) -> None:
        plan.client.UpdateWorkspace(**plan.home, workspace={"four_eyes": True})
        plan.rule()
        ada = plan.client.with_(ADA)
        task_id = ada.CreateTask(**plan.home, task={"plan_id": plan.plan_id, "title": "t"}).task.id
        with refused(StatusCode.FAILED_PRECONDITION, "FOUR_EYES"):
            ada.ApproveTask(**plan.home, task_id=task_id)
        plan.client.with_(BOB).ApproveTask(**plan.home, task_id=task_id)


def test_no_task_slips_through_while_a_rule_comes(plan: Plan) -> None:
    """Eight make tasks all the time: each is made before the rule and then told, or after it."""
    ids: list[str] = []
    going = [True]

    def make(n: int) -> int:
        made = 0
        while going[0]:
            task = {"plan_id": plan.plan_id, "title": f"{n}"}
            task_id = plan.client.CreateTask(**plan.home, task=task).task.id
            ids.append(task_id)
            made += 1
        return made

    with ThreadPoolExecutor(8) as pool:
        makers = [pool.submit(make, n) for n in range(8)]
        assert eventually(lambda: len(ids) > 40)
        plan.rule()
        before = len(ids)
        assert eventually(lambda: len(ids) > before + 40)
        going[0] = False
        assert sum(maker.result() for maker in makers) == len(ids)
    tasks = []
    token = ""
    while True:
        page = plan.client.ListTasks(**plan.home, plan_id=plan.plan_id, page_size=1000, page_token=token)
        tasks += page.tasks
        token = page.next_page_token
        if not token:
            break
    assert len(tasks) == len(ids)
    assert {task.revision for task in tasks} == {1, 2}  # both happened
    assert [task.id for task in tasks if not task.requires_approval] == []
