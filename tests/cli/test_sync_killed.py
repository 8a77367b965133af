"""`planwire sync` is killed at every moment at which it writes: it leaves a whole file, and the next one finishes."""

import os
import signal
from itertools import count
from pathlib import Path

import pytest
from planwire.v1.task_service_pb2 import ReleaseTaskRequest, StartTaskRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import Planwire
from tests.cli.syncing import NOTHING, listed, statuses, synced, written_plan
from tests.support.forked_command import ForkedCommand

# Those of the lock, of the file and of what is kept beside it; there are more, as folders and drafts are looked at.
LEAST_MOMENTS = 30


@pytest.mark.timeout(600)
def test_killed_at_any_moment_it_leaves_a_whole_file_and_the_next_one_finishes(
    forked: ForkedCommand,
    environment: dict[str, str],
    server_address: str,
    online: Planwire,
    tasks: TaskServiceStub,
    workspace: str,
    tmp_path: Path,
) -> None:
    """Both sides have changed something each time: a task is begun or given back there, a box is ticked or not here."""
    plan = written_plan(tmp_path)
    drafts = tmp_path / ".planwire" / "drafts"
    synced(online)
    survey = listed(tasks, workspace)["Survey"].id
    seen = {"old": 0, "new": 0}
    for moment in count(1):
        if begun := moment % 2:
            tasks.StartTask(StartTaskRequest(workspace_id=workspace, task_id=survey))
        else:
            attempt = listed(tasks, workspace)["Survey"].attempt
            tasks.ReleaseTask(ReleaseTaskRequest(workspace_id=workspace, task_id=survey, attempt=attempt))
        ticks = (b"[x] Drill", b"[ ] Drill")
        before = plan.read_bytes().replace(*(ticks if begun else reversed(ticks)))
        plan.write_bytes(before)
        marks = (b"[ ]\tT001", b"[/]\tT001")
        after = before.replace(*(marks if begun else reversed(marks)))
        assert after != before

        killed = forked.run(
            *("sync", "plan.md"),
            environment=environment | {"PLANWIRE_ADDRESS": server_address},
            folder=tmp_path,
            typed=None,
            seconds=120,
            killed_at=moment,
        )
        if killed.returncode == 0:
            assert plan.read_bytes() == after
            break
        assert killed.returncode == -signal.SIGKILL, killed
        left = plan.read_bytes()
        assert left in {before, after}
        seen["new" if left == after else "old"] += 1
        for draft in drafts.iterdir():
            os.utime(draft, (0, 0))  # an hour has passed

        assert online("sync", "plan.md").code == 0
        assert plan.read_bytes() == after
        assert list(drafts.iterdir()) == []
        wanted = {"Survey": "in_progress" if begun else "pending", "Drill": "pending" if begun else "completed"}
        assert statuses(tasks, workspace) == {**wanted, "Dig": "pending"}
    assert moment > LEAST_MOMENTS
    assert min(seen.values()) > 0, seen
    assert synced(online) == NOTHING
