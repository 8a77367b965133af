"""`planwire sync` of the formats that are no Markdown lists, against a real server."""

import json
import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from planwire.v1.task_pb2 import (
    TASK_REVIEW_UNSPECIFIED,
    TASK_STATUS_CANCELLED,
    TASK_STATUS_COMPLETED,
    TASK_STATUS_IN_PROGRESS,
    TASK_STATUS_PENDING,
    Task,
    TaskReview,
    TaskStatus,
)
from planwire.v1.task_service_pb2 import UpdateTaskRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import COMMAND, Planwire, Start
from tests.cli.files import SAMPLES
from tests.cli.syncing import listed

_VALUE = r'(?:"(?:[^"\\]|\\.)*"|null|true|false)'
_BOX = re.compile(rf'("(?:status|passes|title|subject|content|assignee|owner|closed_at)"\s*:\s*){_VALUE}')
_FIELD = re.compile(r"^(?:status|title|assignee):(?:.*\n(?:  - .*\n)*)", re.MULTILINE)


def copied(sample: str, tmp_path: Path) -> Path:
    """A sample in the workspace."""
    source, target = SAMPLES / sample, tmp_path / Path(sample).name
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)
    return target


def contents(path: Path) -> dict[str, str]:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {str(file.relative_to(path)): file.read_bytes().decode() for file in files if file.is_file()}


def without_boxes(text: str) -> str:
    """What may not change; it is looked for in the text, and not by what reads or writes it."""
    if text.startswith("---"):
        return _FIELD.sub("", text)
    return re.sub(r',\s*"(?:status|passes|assignee|owner|closed_at)"\s*:\s*_', "", _BOX.sub(r"\1_", text))


def completed(online: Planwire, task: Task) -> bool:
    """Whether the task could be completed now: not where something blocks it, or where it has ended."""
    online("task", "start", task.id)
    return bool(online("task", "complete", task.id, "--force").code == 0)


@pytest.mark.parametrize(
    ("sample", "changed", "line_end"),
    [
        ("beads.jsonl", {"title", "who"}, "\r\n"),
        ("beads-backup", {"title", "who"}, "\n"),
        ("beads/schema-and-memories.jsonl", {"title", "who"}, "\n"),
        ("tasks.json", {"title"}, "\r\n"),
        ("task-master/ids.json", {"title"}, "\n"),
        ("task-master/mixed-legacy.json", {"title"}, "\n"),
        ("backlog", {"title", "who"}, "\n"),
        ("backlog", {"title", "who"}, "\r\n"),
        ("prd.json", {"title"}, "\r\n"),
        ("features.json", set(), "\n"),
        # Its older form knows no owner.
        ("claude-todos.json", {"title"}, "\r\n"),
        ("claude-tasks", {"title", "who"}, "\n"),
        ("codex-plan.json", set(), "\r\n"),
    ],
)
def test_what_was_changed_in_planwire_is_all_that_changes_in_the_file(
    online: Planwire,
    tasks: TaskServiceStub,
    workspace: str,
    tmp_path: Path,
    sample: str,
    changed: set[str],
    line_end: str,
) -> None:
    path = copied(sample, tmp_path)
    for file in [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]:
        file.write_bytes(file.read_bytes().replace(b"\n", line_end.encode()))
    assert online("import", path.name).code in {0, 1}
    before = contents(path)
    assert online("sync", path.name).code in {0, 1}
    assert contents(path) == before

    known = list(listed(tasks, workspace).values())
    done = next(task for task in known if completed(online, task))
    renamed = known[-1]
    assert online("task", "update", renamed.id, "--title", 'New: "title" é # x').code == 0
    assert online("task", "update", done.id, "--agent", "@eve").code == 0
    ended = online("sync", path.name, "--json")
    [result] = ended.json["files"]
    after = contents(path)
    assert result["written"] == len({done.id, *([renamed.id] if "title" in changed else [])}), ended
    assert [without_boxes(text) for text in after.values()] == [without_boxes(text) for text in before.values()]
    assert ("@eve" in "".join(after.values())) == ("who" in changed)
    assert ('New: "title" é # x' in "".join(after.values()).replace('\\"', '"')) == ("title" in changed)

    stored = listed(tasks, workspace)
    again = online("import", path.name, "--json").json["records"]["task"]
    assert (again["created"], again["updated"]) == (0, 0)
    assert listed(tasks, workspace) == stored
    assert online("sync", path.name, "--json").json["files"][0]["written"] == 0
    assert contents(path) == after


def test_all_formats_are_kept_in_step_together(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    """Without a path; what gh printed and the log of a session are left out."""
    for sample in ("prd.json", "backlog", "plan.md", "gh-issues.json", "codex-session.jsonl"):
        assert online("import", copied(sample, tmp_path).name).code in {0, 1}
    files = online("sync", "--json").json["files"]
    assert [file["path"] for file in files] == ["backlog", "plan.md", "prd.json"]
    for name, reason in (("gh-issues.json", "nothing goes back to GitHub"), ("codex-session.jsonl", "the log of a se")):
        ended = online("sync", name)
        assert (ended.code, reason in ended.err) == (2, True), ended


def test_a_list_of_task_master_that_is_new_becomes_a_plan(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    path = tmp_path / "tasks.json"
    path.write_text('{"master": {"tasks": [{"id": 1, "title": "a", "status": "pending"}]}}')
    assert online("sync", path.name, "--json").json["files"][0]["new"] == 1
    path.write_text(
        '{"master": {"tasks": [{"id": 1, "title": "a", "status": "done"}]}, '
        '"next": {"tasks": [{"id": 1, "title": "b"}, {"id": 2, "title": "c", "dependencies": [1]}]}}'
    )
    [file] = online("sync", path.name, "--json").json["files"]
    assert (file["new"], file["changed"], len(file["plan_ids"])) == (2, 1, 2)
    assert set(listed(tasks, workspace)) == {"a", "b", "c"}
    assert online("sync", path.name, "--json").json["files"][0]["new"] == 0


def test_what_takes_an_import_is_said_until_it_was_imported(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    path = tmp_path / "prd.json"
    stories = [{"id": f"US-{number}", "title": f"Story {number}", "passes": False} for number in range(1, 6)]
    path.write_text(json.dumps({"userStories": stories}))
    assert online("sync", path.name).err == ""
    for story in stories[1:]:
        story["notes"] = "Mind the gap."
    path.write_text(json.dumps({"userStories": stories}))
    said = "the file has other descriptions, labels, priorities or dependencies of 4 tasks; "
    for _ in range(2):
        assert f"prd.json: {said}`planwire import prd.json` takes them: US-2, US-3, US-4 and 1 more" in (
            online("sync", path.name).err
        )
    assert online("import", path.name).code == 0
    assert online("sync", path.name).err == ""
    plan_id = next(iter(listed(tasks, workspace).values())).plan_id
    assert online("task", "create", "Made here", "--plan", plan_id).code == 0
    assert "1 task is in Planwire only, and no task is added to a file: Made here" in online("sync", path.name).err


def test_a_story_that_passes_with_a_text_is_written_as_true(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    path = tmp_path / "prd.json"
    stories = '{"userStories": [{"id": 1, "title": "a", "passes": %s}, {"id": 2, "title": "b", "passes": null}]}'
    path.write_text(stories % '"true"')
    assert online("sync", path.name).code == 0
    assert completed(online, listed(tasks, workspace)["a"])
    assert online("sync", path.name).code == 0
    assert path.read_text() == stories % "true"
    assert online("sync", path.name, "--json").json["files"][0]["written"] == 0


def test_an_assignee_beside_others_is_written_and_not_taken_away(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    path = copied("backlog", tmp_path)
    file = next(path.rglob("task-7*"))
    file.write_text(file.read_text().replace("  - '@ada'\n", "  - '@ada'\n  - '@bo'\n"))
    before = file.read_text()
    assert online("sync", "backlog").code in {0, 1}
    task = listed(tasks, workspace)["Show the balance"]
    assert online("task", "update", task.id, "--agent", "@eve").code == 0
    assert online("sync", "backlog").code in {0, 1}
    assert file.read_text() == before.replace("- '@ada'", "- '@eve'")
    assert online("task", "update", task.id, "--clear", "agent").code == 0
    ended = online("sync", "backlog")
    assert "assigned to nobody was not written: the list names several" in ended.err
    assert (ended.code, file.read_text()) == (1, before.replace("- '@ada'", "- '@eve'"))


def test_statuses_are_written_in_the_words_that_the_project_has_then(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    path = copied("backlog", tmp_path)
    file = next(path.rglob("task-7*"))
    config = path / "config.yml"
    config.write_text("statuses: [Idea, Doing, Live]\n")
    file.write_text(file.read_text().replace("status: In Progress", "status: idea"))
    before = file.read_text()
    assert online("sync", "backlog").code in {0, 1}
    assert listed(tasks, workspace)["Show the balance"].status == TASK_STATUS_PENDING
    task = listed(tasks, workspace)["Show the balance"]
    assert online("task", "start", task.id).code == 0
    assert online("sync", "backlog").code in {0, 1}
    before = before.replace("- '@ada'", "- 'ada'")  # who began it
    assert file.read_text() == before.replace("status: idea", "status: Doing")
    config.write_text("statuses: [Idea, Doing, Shipped, Cancelled]\n")
    assert online("task", "complete", task.id, "--force").code == 0
    assert online("sync", "backlog").code in {0, 1}
    assert file.read_text() == before.replace("status: idea", "status: Shipped")
    assert config.read_text() == "statuses: [Idea, Doing, Shipped, Cancelled]\n"
    file.write_text(file.read_text().replace("status: Shipped", "status: CANCELLED"))
    assert online("sync", "backlog").code in {0, 1}
    assert listed(tasks, workspace)["Show the balance"].status == TASK_STATUS_CANCELLED
    again = online("import", "backlog", "--json").json["records"]["task"]
    assert (again["created"], again["updated"]) == (0, 0)


def test_work_that_waits_for_a_review_in_its_file_waits_for_it_here(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    """Until the file says something else; what is done here waits until somebody has reviewed it."""
    path = tmp_path / "tasks.json"

    def written(first: str, second: str) -> None:
        values = [{"id": 1, "title": "a", "status": first}, {"id": 2, "title": "b", "status": second}]
        path.write_text(json.dumps({"master": {"tasks": values}}))

    def known() -> list[tuple[str, str]]:
        found = listed(tasks, workspace)
        return [
            (TaskStatus.Name(task.status)[12:].lower(), TaskReview.Name(task.review)[12:].lower())
            for task in (found["a"], found["b"])
        ]

    def synced(changed: int) -> None:
        [result] = online("sync", path.name, "--json").json["files"]
        assert (result["changed"], result["written"], result["problems"]) == (changed, 0, [])
        again = online("import", path.name, "--json").json["records"]["task"]
        assert (again["created"], again["updated"], again["stale"]) == (0, 0, 0)

    written("pending", "in-progress")
    assert online("sync", path.name).code == 0
    written("review", "review")
    synced(changed=2)
    assert known() == [("in_progress", "pending")] * 2
    written("done", "in-progress")
    synced(changed=2)
    assert known() == [("completed", "unspecified"), ("in_progress", "unspecified")]
    written("done", "review")
    assert online("import", path.name).code == 0
    assert completed(online, listed(tasks, workspace)["b"])
    assert online("sync", path.name).code == 0
    assert '"status": "done"' in path.read_text().partition("b")[2]
    synced(changed=0)
    assert known()[1] == ("completed", "pending")


def test_work_that_waits_for_a_review_in_its_file_and_is_done_there_waits_no_longer(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    """Without a sync."""
    path = tmp_path / "tasks.json"
    path.write_text('{"master": {"tasks": [{"id": 1, "title": "a", "status": "review"}]}}')
    assert online("import", path.name).code == 0
    path.write_text(path.read_text().replace("review", "done"))
    assert online("import", path.name).code == 0
    task = listed(tasks, workspace)["a"]
    assert (task.status, task.review) == (TASK_STATUS_COMPLETED, TASK_REVIEW_UNSPECIFIED)


def test_an_issue_that_is_open_again_says_no_longer_when_it_was_closed(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    path = tmp_path / "issues.jsonl"
    closed = (
        '{"id":"a-1","title":"x","status":"closed","created_at":"2026-01-01T00:00:00Z",'
        '"updated_at":"2026-01-02T00:00:00Z","closed_at":"2026-01-02T00:00:00Z"}\n'
    )
    path.write_text(closed)
    assert online("sync", path.name).code == 0
    assert online("task", "rework", listed(tasks, workspace)["x"].id, "--feedback", "Again.").code == 0
    assert online("sync", path.name).code == 0
    expected = closed.replace('"closed"', '"open"').replace('"closed_at":"2026-01-02T00:00:00Z"', '"closed_at":null')
    assert path.read_text() == expected
    assert online("sync", path.name, "--json").json["files"][0]["written"] == 0

    # What is closed again says since when, in the place where that stood.
    assert completed(online, listed(tasks, workspace)["x"])
    assert online("sync", path.name).code == 0
    at = listed(tasks, workspace)["x"].completed_at.ToDatetime()
    assert path.read_text() == closed.replace(
        '"closed_at":"2026-01-02T00:00:00Z"', f'"closed_at":"{at:%Y-%m-%dT%H:%M:%SZ}","assignee":"ada"'
    )
    assert online("sync", path.name, "--json").json["files"][0]["written"] == 0
    again = online("import", path.name, "--json").json["records"]["task"]
    assert (again["created"], again["updated"]) == (0, 0)


def test_an_issue_that_is_closed_says_since_when(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    """Also one that was left out, which beads knows as closed."""
    path = tmp_path / "issues.jsonl"
    issue = '{"id": "a-%d", "title": "%s", "status": "open", "created_at": "2026-01-01T00:00:00Z"}\n'
    path.write_text(issue % (1, "x") + issue % (2, "y"))
    assert online("sync", path.name).code == 0
    assert completed(online, listed(tasks, workspace)["x"])
    assert online("task", "cancel", listed(tasks, workspace)["y"].id, "--reason", "No.").code == 0
    known = listed(tasks, workspace)
    assert online("sync", path.name).code == 0
    x, y = known["x"].completed_at.ToDatetime(), known["y"].updated_at.ToDatetime()
    written = issue.replace('"open"', '"closed"').replace("}\n", ', "closed_at": "{:%Y-%m-%dT%H:%M:%SZ}"}}\n')
    who = ', "assignee": "ada"}'
    assert path.read_text().replace(who, "}") == "".join(
        written.replace("{", "{{", 1).format(at) % (number, title) for number, title, at in ((1, "x", x), (2, "y", y))
    )
    assert online("sync", path.name, "--json").json["files"][0]["written"] == 0


@pytest.mark.parametrize("config", ["backlog.config.yml", "backlog/config.yml"])
def test_watching_sees_other_words_of_the_project(
    online: Planwire,
    tasks: TaskServiceStub,
    workspace: str,
    tmp_path: Path,
    start: Start,
    server_address: str,
    config: str,
) -> None:
    path = copied("backlog", tmp_path)
    file = path / "tasks/task-7 - Show-the-balance.md"
    file.write_text(re.sub("^status: .*$", "status: Doing", file.read_text(), flags=re.MULTILINE))
    watching = start("sync", "backlog", "--watch", address=server_address)
    try:
        assert watching.stderr
        while not watching.stderr.readline().startswith("watching 1 file"):
            assert watching.poll() is None
        known = {task.external_ref: task for task in listed(tasks, workspace).values()}
        assert known["TASK-7"].status == TASK_STATUS_PENDING
        time.sleep(5)  # until it has looked at what happened before it watched
        (tmp_path / config).write_text("statuses: [Later, Doing, Done]\n")
        end = time.monotonic() + 60
        while known["TASK-7"].status != TASK_STATUS_IN_PROGRESS:
            assert time.monotonic() < end
            time.sleep(0.1)
            known = {task.external_ref: task for task in listed(tasks, workspace).values()}
    finally:
        watching.kill()
        watching.communicate()


@pytest.mark.parametrize("word", ["In Progress", "To Do", "to do"])
def test_what_lies_in_the_archive_is_not_written_as_what_it_would_not_be(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path, word: str
) -> None:
    path = copied("backlog", tmp_path)
    file = path / "archive/tasks/task-1 - Old.md"
    file.parent.mkdir(parents=True)
    file.write_text(f"---\nid: TASK-1\ntitle: Old\nstatus: {word}\n---\n")
    before = file.read_text()
    assert online("sync", "backlog").code in {0, 1}
    task = listed(tasks, workspace)["Old"]
    assert online("task", "reopen", task.id, "--reason", "Not over.").code == 0
    for _ in range(2):
        ended = online("sync", "backlog")
        assert "To Do was not written: the task would be read with another status all the same" in ended.err
        assert (ended.code, file.read_text()) == (1, before)
        assert listed(tasks, workspace)["Old"].status == TASK_STATUS_PENDING


def test_a_template_that_was_reopened_here_is_named(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path
) -> None:
    """It is open in its file, too, and on hold all the same."""
    path = tmp_path / "issues.jsonl"
    path.write_text('{"id": "a-1", "title": "x", "status": "open", "is_template": true}\n')
    before = path.read_text()
    assert online("sync", path.name).code == 0
    assert online("task", "reopen", listed(tasks, workspace)["x"].id, "--reason", "Now.").code == 0
    for _ in range(2):
        ended = online("sync", path.name)
        assert "open was not written: the task would be read with another status all the same" in ended.err
        assert (ended.code, path.read_text()) == (1, before)
    assert listed(tasks, workspace)["x"].status == TASK_STATUS_PENDING


@contextmanager
def writing(change: Path, begin: str) -> Iterator[None]:
    """Another program that keeps a file: it counts in a text of it, and puts a new file in its place each time.

    What it has written it finds again, whoever writes besides.
    """
    written = 0
    lost: list[str] = []
    stop = threading.Event()

    def work() -> None:
        nonlocal written
        number = re.compile(rf"(?<={re.escape(begin)})\d+")
        draft = change.with_name(f"{change.name}.{os.getpid()}.tmp")
        while not stop.is_set():
            text = change.read_bytes().decode()
            found = number.search(text)
            if not found or int(found[0]) != written:
                lost.append(f"{found and found[0]} in place of {written}")
                return
            draft.write_bytes(number.sub(str(written + 1), text).encode())
            draft.replace(change)
            written += 1
            time.sleep(0.001)  # much less than a round of a sync takes, also where others have most of the machine

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
    assert lost == []


@pytest.mark.parametrize(
    ("sample", "inner", "begin"),
    [
        ("beads.jsonl", "", '"notes":"count '),
        ("prd.json", "", '"notes": "count '),
        ("backlog", "tasks/task-7 - Show-the-balance.md", "The balance stands beside the name, "),
    ],
)
def test_what_another_program_writes_meanwhile_is_kept(
    online: Planwire, tasks: TaskServiceStub, workspace: str, tmp_path: Path, sample: str, inner: str, begin: str
) -> None:
    """Until a file was really written between the moment that it was read and the moment that it was to be replaced."""
    path = copied(sample, tmp_path)
    file = path / inner if inner else path
    for old in ('"notes":"Ask the fishers.', '"notes": "The migration is 0012.', "The balance stands beside the name."):
        file.write_text(file.read_text().replace(old, f"{begin}0"))
    assert online("sync", path.name).code in {0, 1}
    known = next(
        task for task in listed(tasks, workspace).values() if task.external_ref in {"gh-7", "US-001", "TASK-7"}
    )
    end = time.monotonic() + 120
    raced = 0
    title = known.title
    while not raced:
        assert time.monotonic() < end
        title = f"{known.title} {time.monotonic_ns()}"
        assert online("task", "update", known.id, "--title", title).code == 0
        with writing(file, begin):
            ended = online("sync", path.name)
        assert ended.code in {0, 1}, ended
        # It has noticed that the file was another one each time.
        raced += "changed all the time" in ended.err
        file.write_text(re.sub(rf"(?<={re.escape(begin)})\d+", "0", file.read_text()))
    assert online("sync", path.name).code in {0, 1}
    assert title in file.read_text()
    assert listed(tasks, workspace)[title].status == known.status


def test_a_sync_of_a_folder_that_is_killed_leaves_whole_files_and_the_next_one_finishes(
    online: Planwire,
    tasks: TaskServiceStub,
    workspace: str,
    tmp_path: Path,
    environment: dict[str, str],
    server_address: str,
) -> None:
    """It is killed while it writes: when some of the files are new, and others are not yet."""
    folder = tmp_path / "backlog" / "tasks"
    folder.mkdir(parents=True)
    count = 400
    for number in range(count):
        text = f"---\nid: TASK-{number}\ntitle: Task {number}\nstatus: To Do\nassignee: []\n---\n\ntext\n"
        (folder / f"task-{number} - x.md").write_text(text)
    assert online("sync", "backlog", "--json").json["files"][0]["new"] == count
    ids = [task.id for task in listed(tasks, workspace).values()]
    for id_ in ids:
        change = Task(id=id_, assigned_agent="@eve")
        request = UpdateTaskRequest(workspace_id=workspace, task_id=id_, task=change)
        request.update_mask.paths.append("assigned_agent")
        tasks.UpdateTask(request)

    def written() -> int:
        texts = [file.read_text() for file in folder.iterdir()]
        assert all(text.endswith("---\n\ntext\n") and text.startswith("---\nid: ") for text in texts)
        assert all("assignee: []\n" in text or "assignee: ['@eve']\n" in text for text in texts)
        return sum("@eve" in text for text in texts)

    process = subprocess.Popen(
        [COMMAND, "sync", "backlog"],
        cwd=tmp_path,
        env=environment | {"PLANWIRE_ADDRESS": server_address},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    end = time.monotonic() + 60
    while not written():
        assert time.monotonic() < end
    process.kill()
    process.wait()
    assert 0 < written() < count
    assert online("sync", "backlog").code == 0
    assert written() == count
    assert online("sync", "backlog", "--json").json["files"][0]["written"] == 0
