"""Every word that a file has for a status, and every way to go on in Planwire: what a sync has written changes nothing
when the file is imported again.
"""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import grpc
import pytest
from planwire.v1.approval_service_pb2 import RejectReviewRequest, RequestReviewRequest
from planwire.v1.approval_service_pb2_grpc import ApprovalServiceStub
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import (
    CancelTaskRequest,
    CompleteTaskRequest,
    FailTaskRequest,
    ReopenTaskRequest,
    ReworkTaskRequest,
    SkipTaskRequest,
    StartTaskRequest,
    UpdateTaskRequest,
)
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import Planwire
from tests.cli.syncing import listed

TIMES = ("", "2026-05-01T08:00:00Z")
CALLS: dict[str, Callable[..., Any]] = {
    "start": StartTaskRequest,
    "complete": lambda **named: CompleteTaskRequest(force=True, output="Done.", **named),
    "fail": lambda **named: FailTaskRequest(error_message="No.", **named),
    "rework": lambda **named: ReworkTaskRequest(feedback="Again.", **named),
    "skip": lambda **named: SkipTaskRequest(reason="Rain.", **named),
    "cancel": CancelTaskRequest,
    "reopen": lambda **named: ReopenTaskRequest(reason="Not over.", **named),
    "review": RequestReviewRequest,
    "reject": lambda **named: RejectReviewRequest(feedback="Too short.", **named),
}
WAYS = (
    "start",
    "complete",
    "start complete",
    "start complete review",
    "start complete review reject",
    "start complete rework",
    "start fail",
    "rework",
    "cancel",
    "skip",
    "reopen",
    "reopen start complete",
    "assign",
)


def backlog(folder: Path, tasks: Sequence[tuple[str, str]], time: str, statuses: Sequence[str]) -> None:
    (folder / "tasks").mkdir(parents=True)
    (folder / "config.yml").write_text(f"statuses: {json.dumps(list(statuses))}\n")
    for number, (title, word) in enumerate(tasks):
        updated = f"updated_date: {time[:10]} 08:00\n" if time else ""
        text = f"---\nid: TASK-{number}\ntitle: {title}\nstatus: {word}\nassignee: []\n{updated}---\n"
        (folder / "tasks" / f"task-{number} - x.md").write_text(text)


def with_time(name: str, time: str) -> dict[str, str]:
    return {name: time} if time else {}


def task_master(file: Path, tasks: Sequence[tuple[str, str]], time: str) -> None:
    values = [
        {"id": number, "title": title, "status": word, **with_time("updatedAt", time)}
        for number, (title, word) in enumerate(tasks, start=1)
    ]
    file.write_text(json.dumps({"master": {"tasks": values}}))


def beads(file: Path, tasks: Sequence[tuple[str, str]], time: str) -> None:
    issues = [
        {"id": f"a-{number}", "title": title, "status": word, "created_at": TIMES[1], **with_time("updated_at", time)}
        | ({"closed_at": TIMES[1]} if word == "closed" else {})
        for number, (title, word) in enumerate(tasks)
    ]
    file.write_text("".join(f"{json.dumps(issue)}\n" for issue in issues))


def todos(file: Path, tasks: Sequence[tuple[str, str]], _time: str) -> None:
    file.write_text(json.dumps([{"content": title, "status": word} for title, word in tasks]))


def claude_tasks(folder: Path, tasks: Sequence[tuple[str, str]], _time: str) -> None:
    folder.mkdir()
    for number, (title, word) in enumerate(tasks, start=1):
        value = {"id": str(number), "subject": title, "status": word, "owner": "", "blocks": [], "blockedBy": []}
        (folder / f"{number}.json").write_text(json.dumps(value))


def codex(file: Path, tasks: Sequence[tuple[str, str]], _time: str) -> None:
    file.write_text(json.dumps({"plan": [{"step": title, "status": word} for title, word in tasks]}))


def ralph(file: Path, tasks: Sequence[tuple[str, str]], _time: str) -> None:
    stories = [
        {"id": f"US-{number}", "title": title, "passes": json.loads(word)} for number, (title, word) in enumerate(tasks)
    ]
    file.write_text(json.dumps({"userStories": stories}))


def boxes(file: Path, tasks: Sequence[tuple[str, str]], _time: str) -> None:
    file.write_text("".join(f"- [{word}] {title}\n" for title, word in tasks))


def spec_kit(file: Path, tasks: Sequence[tuple[str, str]], _time: str) -> None:
    lines = (f"- [{word}] T{number:03} {title}\n" for number, (title, word) in enumerate(tasks, start=1))
    file.write_text("## Phase 1: Setup\n\n" + "".join(lines))


OWN = ["Idea", "Blocked", "Doing", "In Review", "Live", "Won't do"]
FEW = ["To Do", "In Review", "Done"]
FORMATS: dict[str, tuple[str, str, Callable[..., None], Sequence[str], dict[str, Any]]] = {
    "backlog": ("backlog", "auto", backlog, ["", "To Do", "In Progress", "Done", "odd"], {"statuses": FEW[::2]}),
    "backlog, own statuses": ("backlog", "auto", backlog, [*OWN, "odd"], {"statuses": OWN}),
    "backlog, only a review between": ("backlog", "auto", backlog, FEW, {"statuses": FEW}),
    "task-master": (
        "tasks.json",
        "auto",
        task_master,
        ["pending", "deferred", "blocked", "in-progress", "review", "done", "cancelled", "odd"],
        {},
    ),
    "beads": ("a.jsonl", "auto", beads, ["open", "blocked", "in_progress", "hooked", "closed", "tombstone"], {}),
    "claude-todo, older": ("todos.json", "auto", todos, ["pending", "in_progress", "completed"], {}),
    "claude-todo": ("todos", "claude-todo", claude_tasks, ["pending", "in_progress", "completed", "deleted"], {}),
    "codex-plan": ("plan.json", "auto", codex, ["pending", "in_progress", "completed"], {}),
    "ralph": ("prd.json", "auto", ralph, ["true", "false"], {}),
    "markdown": ("plan.md", "markdown", boxes, [" ", "x", "/", "-", "?"], {}),
    "openspec": ("plan.md", "openspec", boxes, [" ", "x", "/", "-", "?"], {}),
    "kiro": ("tasks.md", "kiro", boxes, [" ", "x", "-", "~", "?"], {}),
    "spec-kit": ("tasks.md", "spec-kit", spec_kit, [" ", "x", "-", "/", "?"], {}),
}


TIMED = {"backlog", "backlog, own statuses", "task-master", "beads"}


@pytest.mark.parametrize(
    ("name", "time"), [(name, time) for name in FORMATS for time in TIMES if name in TIMED or not time]
)
def test_what_a_sync_has_written_is_no_news_to_an_import(
    online: Planwire,
    tasks: TaskServiceStub,
    channel: grpc.Channel,
    workspace: str,
    tmp_path: Path,
    name: str,
    time: str,
) -> None:
    path, format_, write, words, options = FORMATS[name]

    # Without the words themselves: some are no texts of a title.
    ways = {f"Word {number} {way}": (word, way) for number, word in enumerate(words) for way in WAYS}
    write(tmp_path / path, [(title, word) for title, (word, _) in ways.items()], time, **options)
    assert online("import", path, "--format", format_).code in {0, 1}
    reviews = ApprovalServiceStub(channel)
    calls: dict[str, Callable[..., Any]] = {
        "start": tasks.StartTask,
        "complete": tasks.CompleteTask,
        "fail": tasks.FailTask,
        "rework": tasks.ReworkTask,
        "skip": tasks.SkipTask,
        "cancel": tasks.CancelTask,
        "reopen": tasks.ReopenTask,
        "review": reviews.RequestReview,
        "reject": reviews.RejectReview,
    }
    known = {task.title: task.id for task in listed(tasks, workspace).values()}
    assert known.keys() == ways.keys()
    for title, (_, way) in ways.items():
        for step in way.split():
            with suppress(grpc.RpcError):  # not every way leads on from every status
                if step == "assign":
                    change = Task(id=known[title], assigned_agent="@eve")
                    request = UpdateTaskRequest(workspace_id=workspace, task_id=known[title], task=change)
                    request.update_mask.paths.append("assigned_agent")
                    tasks.UpdateTask(request)
                else:
                    calls[step](CALLS[step](workspace_id=workspace, task_id=known[title]))
    for _ in range(2):
        assert online("sync", path, "--format", format_).code in {0, 1}
    stored = listed(tasks, workspace)
    for _ in range(2):
        again = online("import", path, "--format", format_, "--json").json["records"]["task"]
        now = listed(tasks, workspace)
        changed = {
            title: [
                str(getattr(each, name)) for name in ("status", "review", "metadata") for each in (stored[title], task)
            ]
            for title, task in now.items()
            if task != stored[title]
        }
        assert (again["created"], again["updated"], changed) == (0, 0, {})
