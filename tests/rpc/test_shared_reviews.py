"""Reviews of outputs that several callers hand in at the same time, with one statement."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from planwire.v1.task_pb2 import TaskReview

from tests.rpc.client import Client
from tests.rpc.locks import holding_task
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server


def test_each_output_of_a_shared_statement_asks_for_a_review_again(
    client: Client, workspace_id: str, database_url: str
) -> None:
    home = {"workspace_id": workspace_id}
    plan_id = client.CreatePlan(**home, plan={"name": "p"}, activate=True).plan.id
    ids = [client.CreateTask(**home, task={"title": "t", "plan_id": plan_id}).task.id for _ in range(8)]
    client.ClaimTasks(**home, filter={"plan_id": plan_id}, limit=8)
    for id_ in ids:
        client.CompleteTask(**home, task_id=id_, attempt=1, output="first")
        client.ReworkTask(**home, task_id=id_, feedback="not this")
    client.ClaimTasks(**home, filter={"plan_id": plan_id}, limit=8)

    def complete(number: int) -> None:
        caller = client.with_((("planwire-actor", f"agent-{number}"),))
        caller.CompleteTask(**home, task_id=ids[number], attempt=2, output="second", reason=f"why {number}")

    with ThreadPoolExecutor(8) as pool:
        with holding_task(database_url, ids[0]) as waiting:
            # One statement waits, and those who come meanwhile share the next ones.
            answers = [pool.submit(complete, 0)]
            assert eventually(lambda: waiting() > 0)
            answers += [pool.submit(complete, number) for number in range(1, 8)]
            time.sleep(0.3)
        for answer in answers:
            answer.result(60)
    for number, id_ in enumerate(ids):
        assert client.GetTask(**home, task_id=id_).task.review == TaskReview.TASK_REVIEW_PENDING
        last = client.ListReviews(**home, task_id=id_).reviews[-1]
        assert (last.new_result, last.changed_by, last.feedback) == (
            TaskReview.TASK_REVIEW_PENDING,
            f"agent-{number}",
            f"why {number}",
        )
