"""The counters of readiness are what the definition says, whatever happens in whatever order."""

import uuid
from typing import Any

import grpc
import psycopg
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from planwire.v1.transfer_service_pb2 import ImportRequest

from service.domain.transitions import PLAN_TRANSITIONS, STORY_TRANSITIONS, TASK_TRANSITIONS, Transition
from tests.rpc.client import Client
from tests.rpc.test_export import copy, elsewhere, export, moved
from tests.support.waiting import eventually

REFUSALS = {
    grpc.StatusCode.FAILED_PRECONDITION,
    grpc.StatusCode.NOT_FOUND,
    grpc.StatusCode.ALREADY_EXISTS,
    grpc.StatusCode.INVALID_ARGUMENT,
}
IMPORTED = ("PENDING", "IN_PROGRESS", "COMPLETED", "FAILED", "SKIPPED")
# Where the counters differ from the definition, or the tasks that are ready by them from those that are ready by it.
WRONG = """
    SELECT subject_type, subject_id FROM readiness_drift(%(workspace_id)s)
    UNION ALL
    SELECT 'story', id FROM slots_drift(%(workspace_id)s) AS id
    UNION ALL
    SELECT 'ready', tasks.id
    FROM tasks
    LEFT JOIN task_readiness AS kept ON kept.workspace_id = tasks.workspace_id AND kept.task_id = tasks.id
    WHERE tasks.workspace_id = %(workspace_id)s AND tasks.status IN ('pending', 'approved')
        AND NOT EXISTS (SELECT FROM obstacles(tasks.workspace_id, tasks.id)) <> coalesce(
            kept.startable AND kept.unmet = 0 AND kept.gates = 0 AND (kept.available_at <= now()) IS NOT FALSE
                AND (tasks.parent_task_id IS NOT NULL OR free_slots(tasks.workspace_id, tasks.plan_id) <> 0)
                    IS NOT FALSE,
            false
        )
"""
SUBJECTS = """
    SELECT 'task' AS kind, id::text, status, NULL AS plan_id FROM tasks WHERE workspace_id = %(workspace_id)s
    UNION ALL
    SELECT 'phase', id::text, NULL, plan_id::text FROM phases WHERE workspace_id = %(workspace_id)s
    UNION ALL
    SELECT 'plan', id::text, status, NULL FROM plans WHERE workspace_id = %(workspace_id)s
    UNION ALL
    SELECT 'dependency', id::text, NULL, NULL FROM dependencies WHERE workspace_id = %(workspace_id)s
    UNION ALL
    SELECT 'story', id::text, status, NULL FROM stories WHERE workspace_id = %(workspace_id)s
    ORDER BY id
"""
Names = dict[str, str]


class World:
    """A workspace, and one random change of it after the other: each method is one."""

    def __init__(self, client: Client, database: psycopg.Connection) -> None:
        self.client, self.database = client, database
        self.home = {"workspace_id": f"w-{uuid.uuid4()}"}
        client.RegisterWorkspace(**self.home, path=f"/{self.home['workspace_id']}")
        self.subjects: list[tuple[str, str, str, str]] = []

    def look(self) -> None:
        """See what there is, and that all counters are right."""
        wrong = self.database.execute(WRONG.encode(), self.home).fetchall()
        assert wrong == []
        self.subjects = self.database.execute(SUBJECTS.encode(), self.home).fetchall()

    def one(self, kinds: str, number: int) -> Names:
        """The name of a subject of these kinds; of none where there is none."""
        found = [{f"{kind}_id": id_} for kind, id_, *_ in self.subjects if kind in kinds.split()]
        return found[number % len(found)] if found else {f"{kinds.split(maxsplit=1)[0]}_id": str(uuid.UUID(int=1))}

    def place(self, number: int) -> Names:
        """Of a task: in a phase, in a plan or in none."""
        places: list[Names] = [
            {"plan_id": plan_id, "phase_id": id_} for kind, id_, _, plan_id in self.subjects if kind == "phase"
        ]
        places += [{"plan_id": id_} for kind, id_, *_ in self.subjects if kind == "plan"]
        return [*places, {}][number % (len(places) + 1)]

    def call(self, rpc: str, **request: Any) -> None:
        """A call that may be refused."""
        try:
            getattr(self.client, rpc)(**self.home, **request)
        except grpc.RpcError as error:
            assert error.code() in REFUSALS, error
        else:
            event(rpc)

    def transition(self, kind: str, transitions: dict[str, Transition], number: int) -> None:
        """One that the status allows."""
        ways = [
            (id_, way.name)
            for found, id_, status, _ in self.subjects
            for way in transitions.values()
            if found == kind and status in way.sources
        ]
        if ways:
            id_, rpc = ways[number % len(ways)]
            why = {"feedback": "why"} if rpc == "ReworkTask" else {"reason": "why"}
            force = {"force": True} if rpc in {"CompletePlan", "CompleteStory", "VerifyStory"} else {}
            passed = {"passed": number % 4 > 0} if rpc in {"RecordGateResult", "RecordVerification"} else {}
            self.call(rpc, **{f"{kind}_id": id_}, **why, **force, **passed)

    def task(self, first: int, second: int) -> None:
        index = {"index": 0} if second % 4 == 0 and self.place(first) else {}
        task = {"title": "t", "requires_approval": second % 7 == 0, "max_attempts": second % 3, "wave": second % 2}
        self.call("CreateTask", task=task | self.place(first) | self.parent(second), **index)

    def parent(self, number: int) -> Names:
        """Of a task: one of the others, or none."""
        return {"parent_task_id": self.one("task", number // 2)["task_id"]} if number % 2 else {}

    def plan(self, _: int, second: int) -> None:
        tasks = [{"id": str(uuid.uuid4()), "title": "t"} for _ in range(2)]
        ends = {"source": {"task_id": tasks[0]["id"]}, "target": {"task_id": tasks[1]["id"]}}
        plan: dict[str, Any] = {"name": str(uuid.uuid4()), "sequential_phases": second % 3 == 0}
        phases = [{"phase": {"name": "a"}, "tasks": tasks}, {"phase": {"name": "b"}, "tasks": [{"title": "t"}]}]
        self.call("CreatePlan", plan=plan, phases=phases, dependencies=[ends], activate=second % 2 == 0)

    def version(self, first: int, _: int) -> None:
        self.call("CreatePlanVersion", **self.one("plan", first))

    def link(self, first: int, second: int) -> None:
        kinds = ("task", "task", "task phase", "task phase plan")[first % 4]
        edge = {"source": self.one(kinds, first), "target": self.one(kinds, second)}
        self.call("CreateDependency", dependency=edge)

    def unlink(self, first: int, _: int) -> None:
        self.call("DeleteDependency", **self.one("dependency", first))

    def task_status(self, first: int, _: int) -> None:
        self.transition("task", TASK_TRANSITIONS, first)

    def plan_status(self, first: int, _: int) -> None:
        restore = {"RestorePlan": Transition("RestorePlan", ("archived",), "")}
        self.transition("plan", PLAN_TRANSITIONS | restore, first)

    def story(self, _: int, second: int) -> None:
        """One that executes, with tasks in two waves."""
        made = self.client.CreateStory(**self.home, story={"title": "s", "max_parallelism": 1 + second % 2}).story.id
        for wave in (0, 0, 1):
            self.call("CreateTask", task={"title": "t", "plan_id": made, "wave": wave})
        for rpc in ("RecordExecutionPlan", "ExecuteStory"):
            self.call(rpc, story_id=made)

    def story_status(self, first: int, _: int) -> None:
        self.transition("story", STORY_TRANSITIONS, first)

    def sequence(self, first: int, second: int) -> None:
        plan, mask = {"sequential_phases": second % 3 > 0}, {"paths": ["sequential_phases"]}
        self.call("UpdatePlan", **self.one("plan", first), plan=plan, update_mask=mask)

    def phase(self, first: int, second: int) -> None:
        """Another one, or a place in front for one that is there."""
        if second % 2:
            self.call("CreatePhase", phase={"name": "p", **self.one("plan", first)}, index=second % 3)
        else:
            phase, mask = {"order_index": second % 5}, {"paths": ["order_index"]}
            self.call("UpdatePhase", **self.one("phase", first), phase=phase, update_mask=mask)

    def move(self, first: int, second: int) -> None:
        mask = {"paths": ["plan_id", "phase_id"]}
        self.call("UpdateTask", **self.one("task", first), task=self.place(second), update_mask=mask)

    def adopt(self, first: int, second: int) -> None:
        task, mask = {"wave": second % 3, **self.parent(second)}, {"paths": ["parent_task_id", "wave"]}
        self.call("UpdateTask", **self.one("task", first), task=task, update_mask=mask)

    def order(self, first: int, second: int) -> None:
        self.call("MoveTask", **self.one("task", first), **self.one("phase", second), index=0)

    def update(self, first: int, second: int) -> None:
        task = {"priority": second % 5, "capability": "c" * (second % 2), "requires_approval": second % 3 == 0}
        self.call("UpdateTask", **self.one("task", first), task=task, update_mask={"paths": [*task]})

    def delete(self, first: int, second: int) -> None:
        kind = ("task", "task", "phase", "plan")[second % 4]
        self.call(f"Delete{kind.title()}", **self.one(kind, first), **({"force": True} if kind == "phase" else {}))

    def empty_phase(self, first: int, second: int) -> None:
        other = self.one("phase", second)["phase_id"]
        self.call("DeletePhase", **self.one("phase", first), move_tasks_to_phase_id=other)

    def load(self, first: int, second: int) -> None:
        """Import a task in some status, new or over one that is there."""
        id_ = self.one("task", first)["task_id"] if first % 2 else str(uuid.uuid4())
        task = {"id": id_, "title": "t", "status": f"TASK_STATUS_{IMPORTED[second % 5]}", **self.place(first)}
        header = {"import_id": str(uuid.uuid4()), "overwrite": True}
        batch = {"number": 1, "records": [{"task": {"task": task}}]}
        requests = [ImportRequest(**self.home, header=header), ImportRequest(**self.home, batch=batch)]
        if not self.client.Import(requests).failures:
            event("Import")

    def move_house(self) -> None:
        """Another workspace gets all that is exported here, and counts the same."""
        exported = export(self.client, self.home["workspace_id"])
        other = elsewhere(self.client)
        assert not copy(self.client, exported, other).failures
        assert export(self.client, other)[1:] == moved(exported, other)
        assert self.database.execute(WRONG.encode(), {"workspace_id": other}).fetchall() == []


INDEX = st.integers(0, 2**16)
CHANGES = st.sampled_from(
    (
        *(World.task, World.link, World.plan_status, World.move),
        *((World.task_status,) * 6),
        *(World.story, World.story_status, World.story_status, World.sequence, World.phase, World.adopt),
        *(World.plan, World.version, World.link, World.unlink, World.order),
        *(World.update, World.delete, World.empty_phase, World.load),
    )
)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(CHANGES, INDEX, INDEX), min_size=30, max_size=40))
def test_counters_are_what_the_definition_says(client: Client, database_url: str, changes: list[Any]) -> None:
    with psycopg.connect(database_url, autocommit=True) as database:
        world = World(client, database)
        for number in range(2):
            world.plan(number, number)
        for change, first, second in changes:
            world.look()
            change(world, first, second)
        world.look()
        world.move_house()


def test_a_task_is_unblocked_once_by_its_last_blocker(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    target, *sources = (client.CreateTask(**home, task={"title": "t"}).task.id for _ in range(3))
    for source in sources:
        client.CreateDependency(**home, dependency={"source": {"task_id": source}, "target": {"task_id": target}})

    def told() -> list[tuple[str, str, int]]:
        """The events of unblocked tasks, when everything before is in the feed."""
        client.CreateTask(**home, task={"title": "mark"})
        events = client.ListEvents(**home, page_size=1000).events
        return [(e.subject_id, e.rpc, e.revision) for e in events if e.kind == "task.unblocked"]

    client.SkipTask(**home, task_id=sources[0])
    assert told() == []
    client.SkipTask(**home, task_id=sources[1])
    assert eventually(lambda: len(told()) == 1)
    assert told() == [(target, "SkipTask", 1)]


def test_what_comes_while_a_task_is_in_progress_counts_when_it_is_released(
    client: Client, workspace_id: str, database_url: str
) -> None:
    home = {"workspace_id": workspace_id}
    source, target = (client.CreateTask(**home, task={"title": "t"}).task.id for _ in range(2))

    def counted() -> list[Any]:
        with psycopg.connect(database_url) as database:
            assert database.execute(WRONG.encode(), home).fetchall() == []
            counters = "SELECT unmet, open_subtasks FROM task_readiness WHERE task_id = %s"
            return database.execute(counters, [target]).fetchall()

    assert counted() == [(0, 0)]
    client.StartTask(**home, task_id=target)
    assert counted() == []
    client.CreateDependency(**home, dependency={"source": {"task_id": source}, "target": {"task_id": target}})
    client.CreateTask(**home, task={"title": "part", "parent_task_id": target})
    client.ReleaseTask(**home, task_id=target)
    assert counted() == [(1, 1)]
