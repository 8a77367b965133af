"""The commands that call the server, from a folder of somebody's to the history of a task."""

import json
import uuid
from pathlib import Path

import pytest
from planwire.cli.columns import COLUMNS
from planwire.cli.transition import request_to, way
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import CreateTaskRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from service.domain.transitions import TASK_TRANSITIONS
from tests.cli.conftest import Planwire
from tests.rpc.client import METHODS

PHASES = (
    '[{"phase": {"name": "Build"}, "tasks": [{"title": "Compile"}, {"title": "Link"}]}, {"phase": {"name": "Test"}}]'
)


def only_line(text: str) -> str:
    (line,) = text.splitlines()
    return line


@pytest.fixture
def plan(online: Planwire) -> str:
    """The id of an active plan with two phases and three tasks."""
    created = online(
        "plan", "create", "Ship", "--phases", PHASES, "--tasks", '[{"title": "Loose"}]', "--activate", "--json"
    )
    return str(created.json["plan"]["id"])


@pytest.fixture
def task(tasks: TaskServiceStub, workspace: str) -> str:
    """The id of a pending task that is in no plan."""
    return tasks.CreateTask(CreateTaskRequest(workspace_id=workspace, task=Task(title="Write it down"))).task.id


def test_the_workspace_is_found_from_a_folder_below(online: Planwire, tmp_path: Path) -> None:
    below = tmp_path / "src" / "deep"
    below.mkdir(parents=True)
    shown = online("workspace", "show", "--json", cwd=below).json["workspace"]
    assert shown["path"] == str(tmp_path)
    # The nearest one counts.
    assert online("workspace", "register", "src", "--workspace", "inner").code == 0
    assert online("workspace", "show", "--json", cwd=below).json["workspace"]["id"] == "inner"
    # What is named goes before what is found.
    assert online("workspace", "show", "--json", cwd=below, workspace=shown["id"]).json["workspace"] == shown
    assert online("task", "list", "--workspace", "inner", workspace=shown["id"]).err == "no tasks\n"


def test_a_workspace_may_be_named_by_its_option_or_its_place(online: Planwire) -> None:
    online("workspace", "register", "/by-option", "--workspace", "by-option")
    by_option = online("workspace", "show", "-w", "by-option", "--json")
    assert by_option.json["workspace"]["id"] == "by-option"
    assert online("workspace", "update", "--workspace", "by-option", "--name", "other").code == 0
    assert online("workspace", "show", "by-option", "--json").json["workspace"]["name"] == "other"
    both = online("workspace", "show", "by-option", "-w", "another")
    assert both.code == 2
    assert "by-option and --workspace another are two workspaces: name one" in both.err


def test_without_a_workspace_it_says_how_to_register_one(
    planwire: Planwire, server_address: str, tmp_path: Path
) -> None:
    ended = planwire("task", "list", address=server_address)
    assert ended.code == 4
    assert ended.err.splitlines() == [
        f"planwire: no workspace is registered for {tmp_path}",
        "Register it with `planwire init`, or name another with --workspace or PLANWIRE_WORKSPACE.",
    ]


def test_registering_again_is_harmless(online: Planwire, tmp_path: Path) -> None:
    again = online("workspace", "register", str(tmp_path / "x" / ".."), "--json").json
    assert (again["created"], again["workspace"]["path"]) == (False, str(tmp_path))
    windows = online("workspace", "register", r"C:\Users\Ada", "--json").json
    assert windows["workspace"]["path"] == "c:/users/ada"
    assert online("workspace", "show-by-path", r"c:\users\ada\.", "--json").json["workspace"] == windows["workspace"]


def test_a_story_from_creation_to_completion(online: Planwire) -> None:
    created = online("story", "create", "Sign in", "--issue-number", "7", "--description", "By name", "--json").json
    story = created["story"]["id"]
    assert created["plan"]["description"] == "By name"
    for wave in ("0", "1"):
        online("task", "create", f"of wave {wave}", "--plan", story, "--wave", wave)
    listed = online("task", "list", "--plan", story).out.splitlines()
    assert listed[0].split() == [
        "ID",
        "STATUS",
        "WAVE",
        "PRIORITY",
        "TITLE",
        "UPDATED",
        "AT",
        "UUID",
    ]
    first, second = (task["id"] for task in online("task", "list", "--plan", story, "--json").json["tasks"])
    assert online("task", "list", "--wave", "1", "--json").json["tasks"][0]["id"] == second
    steps = [
        (("record-plan", "--execution-plan", '{"steps": 2}'), "planned"),
        (("execute",), "executing"),
        (("close-wave",), "gate_pending"),
        (("record-gate", "--passed", "--result", '{"lint": "clean"}'), "executing"),
        (("verify",), "needs_verification"),
        (("record-verification", "--passed"), "needs_verification"),
        (("complete",), "completed"),
    ]
    for (verb, *options), status in steps:
        if verb in ("close-wave", "verify"):
            task = first if verb == "close-wave" else second
            online("task", "start", task)
            online("task", "complete", task)
        assert only_line(online("story", verb, story, *options).out) == f"story {story} {status} Sign in"
    shown = online("story", "show", story).out
    assert "verification passed  yes\n" in shown
    assert "\nplan:\nid " in shown
    refused = online("plan", "reopen", story, "--reason", "a bug")
    assert refused.err.splitlines()[0].endswith("only the story moves it: call ReopenStory")
    assert refused.err.splitlines()[1:] == ["`planwire story reopen` calls ReopenStory."]
    assert only_line(online("plan", "archive", story).out) == f"plan {story} archived Sign in"


def test_a_refusal_names_the_command_that_moves_the_story(online: Planwire) -> None:
    story = online("story", "create", "Sign in", "--json").json["story"]["id"]
    task = online("task", "create", "Form", "--plan", story, "--json").json["task"]["id"]
    advised = []
    while (start := online("task", "start", task)).code:
        advised.append(start.err.splitlines()[-1].split("`")[1])
        online(*advised[-1].split()[1:], story)
    assert advised == ["planwire story record-plan", "planwire story execute"]


def test_a_list_of_stories_tells_those_that_were_not_verified_from_those_that_failed(online: Planwire) -> None:
    online("story", "create", "Sign in")
    heads, _ = online("story", "list").out.splitlines()
    assert "VERIFICATION PASSED" not in heads  # a column without any value is left out
    assert online("story", "list", "--no-verification-passed").err == "no stories\n"


def test_a_plan_from_creation_to_deletion(online: Planwire, plan: str) -> None:
    shown = online("plan", "show", plan, "--json").json["plan"]
    assert (shown["name"], shown["status"], shown["created_by"]) == ("Ship", "PLAN_STATUS_ACTIVE", "ada")
    assert online("plan", "show-by-name", "Ship", "--json").json["plan"] == shown
    assert online("plan", "find", plan, "--json").json["plans"] == [shown]

    changed = online(
        "plan", "update", plan, "--name", "Ship it", "--priority", "high", "--metadata", '{"a": [1, null]}', "--json"
    ).json["plan"]
    assert (changed["name"], changed["priority"], changed["metadata"]) == (
        "Ship it",
        "PRIORITY_HIGH",
        {"a": [1.0, None]},
    )
    cleared = online("plan", "update", plan, "--clear", "metadata", "--etag", changed["etag"], "--json").json["plan"]
    assert "metadata" not in cleared
    assert cleared["priority"] == "PRIORITY_HIGH"

    steps = [
        (("draft",), "draft"),
        (("activate", "--reason", "again"), "active"),
        (("complete", "--force"), "completed"),
        (("reopen", "--reason", "not yet"), "active"),
        (("archive",), "archived"),
        (("restore",), "active"),
    ]
    for (verb, *options), status in steps:
        assert only_line(online("plan", verb, plan, *options).out) == f"plan {plan} {status} Ship it"
    history = online("plan", "history", plan, "--json").json["entries"]
    assert [entry["new_status"].removeprefix("PLAN_STATUS_").lower() for entry in history] == [
        "active",
        *(status for _, status in steps),
    ]
    assert history[2]["reason"] == "again"

    assert only_line(online("plan", "delete", plan).out) == f"plan {plan} deleted"
    assert online("plan", "show", plan).code == 4


def test_plans_that_were_archived_long_ago_are_purged(online: Planwire, plan: str) -> None:
    assert online("plan", "archive", plan).code == 0
    assert [one["id"] for one in online("plan", "list", "--show-archived", "--json").json["plans"]] == [plan]
    assert not online("plan", "purge", "--older-than", "90d", "--json").json.get("plans")
    for malformed in ("90", "d", "soon", ""):
        refused = online("plan", "purge", "--older-than", malformed)
        assert (refused.code, "as in 90d" in " ".join(refused.err.split())) == (2, True)
    [purged] = online("plan", "purge", "--older-than", "0m", "--json").json["plans"]
    assert purged["plan_id"] == plan
    assert online("plan", "show", plan).code == 4


@pytest.mark.usefixtures("plan")
def test_plans_are_filtered(online: Planwire) -> None:
    online("plan", "create", "Other", "--project", "p", "--category", "fix")

    def names(*filters: str) -> list[str]:
        return [listed["name"] for listed in online("plan", "list", *filters, "--json").json["plans"]]

    assert names() == ["Ship", "Other"]
    assert names("--status", "active", "--status", "completed") == ["Ship"]
    assert names("--project", "p") == ["Other"]
    assert names("--project", "") == ["Ship"]  # which means: in no project
    assert names("--category", "none") == []


def test_phases(online: Planwire, plan: str) -> None:
    created = online("phase", "create", plan, "Release", "--description", "at last", "--json").json["phase"]
    assert created["order_index"] == 2
    online("phase", "update", created["id"], "--order-index", "0")
    listed = online("phase", "list", plan, "--json").json["phases"]
    assert {phase["name"]: phase["order_index"] for phase in listed}["Release"] == 0
    assert online("phase", "show", created["id"], "--json").json["phase"]["description"] == "at last"
    built = next(phase["id"] for phase in listed if phase["name"] == "Build")
    assert online("phase", "delete", built).code == 1
    assert only_line(online("phase", "delete", built, "--force").out) == f"phase {built} deleted"


def test_tasks_of_a_plan_show_their_phase(online: Planwire, plan: str) -> None:
    header, *rows = online("task", "list", "--plan", plan).out.splitlines()
    assert header.split() == ["ID", "STATUS", "PRIORITY", "TITLE", "PHASE", "UPDATED", "AT", "UUID"]
    assert [row.split()[3:5] for row in rows[:2]] == [["Compile", "Build"], ["Link", "Build"]]
    assert "Loose" in rows[2]


def test_a_task_with_everything(online: Planwire, plan: str, tmp_path: Path) -> None:
    (tmp_path / "resources.json").write_text('{"duration_seconds": 2.5, "gpu_vram_mb": 7, "extra": {"disk": "ssd"}}')
    given = {
        "--description": "a\nb",
        "--plan": plan,
        "--priority": "critical",
        "--capability": "python",
        "--agent": "worker-1",
        "--max-attempts": "3",
        "--available-at": "2030-01-02T03:04:05",
        "--estimated-resources": "@resources.json",
        "--metadata": "@-",
        "--external-ref": "https://example.org/1",
    }
    options = [word for pair in given.items() for word in pair]
    labels = ("--label", "x", "--label", "y", "--requires-approval")
    task = online("task", "create", "All of it", *options, *labels, "--json", input='{"from": "stdin"}').json["task"]
    assert task["description"] == "a\nb"
    assert (task["priority"], task["capability"], task["assigned_agent"]) == ("PRIORITY_CRITICAL", "python", "worker-1")
    assert (task["max_attempts"], task["labels"], task["requires_approval"]) == (3, ["x", "y"], True)
    assert task["available_at"] == "2030-01-02T03:04:05Z"  # local time, which is UTC here
    assert task["estimated_resources"] == {"duration_seconds": 2.5, "gpu_vram_mb": "7", "extra": {"disk": "ssd"}}
    assert task["metadata"] == {"from": "stdin"}

    changed = online("task", "update", task["id"], "--no-requires-approval", "--clear", "label", "--json").json["task"]
    assert (changed["requires_approval"], changed["labels"], changed["title"]) == (False, [], "All of it")
    assert online("task", "list", "--agent", "worker-1", "--json").json["tasks"] == [changed]


def test_every_verb_of_a_task(online: Planwire, task: str) -> None:
    steps = [
        (("approve",), "approved"),
        (("withdraw",), "pending"),
        (("start", "--agent", "worker-1"), "in_progress"),
        (("release",), "pending"),
        (("start",), "in_progress"),
        (("fail", "--error-message", "no luck"), "failed"),
        (("retry",), "pending"),
        (("start",), "in_progress"),
        (("complete", "--output", "done", "--actual-resources", '{"cpu_time_ms": 12}'), "completed"),
        (("rework", "--feedback", "nicer"), "pending"),
        (("skip", "--reason", "not needed"), "skipped"),
        (("reopen", "--reason", "it is"), "pending"),
        (("cancel",), "cancelled"),
        (("reopen", "--reason", "once more"), "pending"),
        (("update", "--requires-approval"), "pending"),
        (("reject", "--reason", "no"), "rejected"),
    ]
    for (verb, *options), status in steps:
        assert only_line(online("task", verb, task, *options).out) == f"task {task} {status} Write it down"
    rows = online("task", "history", task).out.splitlines()
    assert rows[0].split() == ["CHANGED", "AT", "OLD", "STATUS", "NEW", "STATUS", "CHANGED", "BY", "REASON"]
    assert not any(row.endswith(" ") for row in rows)  # also where there is no reason
    assert rows[-1].split()[2:] == ["pending", "rejected", "ada", "no"]
    header, *rows = online("task", "attempts", task).out.splitlines()
    assert header.split()[:3] == ["ATTEMPT", "STATUS", "ASSIGNED"]
    assert [row.split()[:2] for row in rows] == [["1", "in_progress"], ["2", "failed"], ["3", "completed"]]


def test_a_transition_finds_its_verb(online: Planwire, task: str) -> None:
    for status in ("in_progress", "failed", "pending"):
        assert only_line(online("task", "transition", task, status, "--reason", "why").out) == (
            f"task {task} {status} Write it down"
        )
    refused = online("task", "transition", task, "completed")
    assert refused.code == 1
    assert "is pending" in refused.err
    assert "in_progress" in refused.err  # what is possible instead
    assert online("task", "transition", task, "in_progress", "--etag", "0").code == 1
    assert online("task", "show", task, "--json").json["task"]["status"] == "TASK_STATUS_PENDING"


@pytest.mark.parametrize("status", ["completed", "failed", "pending"])
def test_a_transition_ends_the_attempt_that_it_saw(status: str) -> None:
    """Between its look at the task and its call somebody else may have been given it."""
    seen = Task(id="t", workspace_id="w", status=TaskStatus.TASK_STATUS_IN_PROGRESS, attempt=2)
    assert request_to(seen, status).attempt == 2


def test_a_transition_that_ends_no_attempt_names_none() -> None:
    seen = Task(id="t", workspace_id="w", status=TaskStatus.TASK_STATUS_FAILED, attempt=2)
    assert "attempt" not in request_to(seen, "pending").DESCRIPTOR.fields_by_name


def test_batch_and_deletion(online: Planwire) -> None:
    created = online(
        "task", "batch-create", '[{"title": "a"}, {"title": "b", "priority": "PRIORITY_LOW"}]', "--json"
    ).json
    assert [task["title"] for task in created["tasks"]] == ["a", "b"]
    assert online("task", "delete", created["tasks"][0]["id"]).code == 0
    assert [task["title"] for task in online("task", "list", "--json").json["tasks"]] == ["b"]


def test_dependencies(online: Planwire, plan: str, task: str) -> None:
    other = online("task", "create", "Before", "--json").json["task"]["id"]
    added = only_line(online("dependency", "add", other, f"task:{task}").out)
    assert added.split()[2:] == [f"task:{other}", "blocks", f"task:{task}"]
    assert online("dependency", "add", f"plan:{plan}", task, "--kind", "relates").code == 0

    assert online("task", "start", task).code == 1
    assert online("dependency", "add", task, other).code == 1  # a cycle
    into = online("dependency", "list", task, "--direction", "in", "--kind", "blocks", "--json").json["dependencies"]
    assert [edge["source"] for edge in into] == [{"task_id": other}]
    assert len(online("dependency", "list", "--json").json["dependencies"]) == 2

    assert only_line(online("dependency", "remove", into[0]["id"]).out) == f"dependency {into[0]['id']} deleted"
    assert online("task", "start", task).code == 0


def test_long_lists_are_paged_through(online: Planwire) -> None:
    for part in range(3):
        tasks = ",".join(f'{{"title": "t{part * 500 + index:04}"}}' for index in range(500))
        assert online("task", "batch-create", "@-", input=f"[{tasks}]").code == 0
    titles = [f"t{index:04}" for index in range(1500)]

    everything = online("task", "list", "--limit", "0", "--json").json
    assert [task["title"] for task in everything["tasks"]] == titles
    assert everything["next_page_token"] == ""

    some = online("task", "list", "--limit", "1100", "--json").json
    assert [task["title"] for task in some["tasks"]] == titles[:1100]
    rest = online("task", "list", "--limit", "0", "--page-token", some["next_page_token"], "--json").json
    assert [task["title"] for task in rest["tasks"]] == titles[1100:]

    shown = online("task", "list")
    assert len(shown.out.splitlines()) == 101
    assert shown.err == "there is more: --limit 0 lists everything\n"


def test_a_request_id_makes_a_repeated_command_safe(online: Planwire) -> None:
    id_ = str(uuid.uuid4())
    first, second = (online("task", "create", "Once", "--request-id", id_, "--json").json for _ in range(2))
    assert (first["replayed"], second["replayed"]) == (False, True)
    assert second["task"] == first["task"]
    reused = online("task", "create", "Twice", "--request-id", id_)
    assert reused.code == 2
    # Without one, each command is a request of its own.
    assert len({online("task", "create", "Each", "--json").json["task"]["id"] for _ in range(2)}) == 2


def test_a_stale_etag_is_refused(online: Planwire, task: str) -> None:
    assert online("task", "update", task, "--title", "New", "--etag", "1").code == 0
    stale = online("task", "update", task, "--title", "Newer", "--etag", "1")
    assert stale.code == 1
    assert online("task", "show", task, "--json").json["task"]["title"] == "New"


def test_json_is_stable(online: Planwire) -> None:
    """Also fields that are empty are there, so that programs need not guess."""
    listed = online("task", "list", "--json").json
    assert (listed["tasks"], listed["next_page_token"], listed["phases"]) == ([], "", [])


def test_whatever_is_listed_has_columns() -> None:
    """Without them a list would be a bug the first time that it is not empty."""
    listed = {
        message.name
        for method in METHODS.values()
        if "page_token" in method.input_type.fields_by_name and method.containing_service.name != "EventService"
        if (message := method.output_type.fields[0].message_type) is not None
    }
    listed -= {"IndexedFile"}  # which only `planwire index` asks for
    # Those of a path, a closure or an order, of claims, of totals, and of what is found by meaning, have no pages.
    assert listed | {"GraphNode", "ClaimedTask", "ModelUsage", "ContextItemHit"} == set(COLUMNS)


def test_the_ways_between_statuses_are_those_of_the_server() -> None:
    for name, transition in TASK_TRANSITIONS.items():
        for present in transition.sources:
            assert way(present, transition.target) == name


def test_notes(online: Planwire) -> None:
    plan = online("plan", "create", "Ship it", "--json").json["plan"]["id"]
    assert only_line(online("note", "create", plan, "Keep it", "--type", "decision").out).startswith("note ")
    note = online("note", "list", plan, "--type", "decision", "--json").json["notes"][0]
    assert (note["content"], note["created_by"]) == ("Keep it", "ada")
    online("note", "update", note["id"], "--content", "Drop it", "--clear", "type")
    assert "Drop it" in online("note", "list", plan).out
    assert "Drop it" in online("note", "show", note["id"]).out
    assert online("note", "delete", note["id"]).code == 0
    assert online("note", "list", plan, "--json").json["notes"] == []


def test_a_worktree_is_in_the_workspace_of_its_main_repository(
    online: Planwire, workspace: str, tmp_path: Path
) -> None:
    git_dir, tree = tmp_path / ".git" / "worktrees" / "tree", tmp_path.parent / f"{tmp_path.name}-tree"
    for folder in (git_dir, tree):
        folder.mkdir(parents=True)
    (git_dir / "commondir").write_text("../..\n")
    (tree / ".git").write_text(f"gitdir: {git_dir}\n")
    assert online("workspace", "show", "--json", cwd=tree).json["workspace"]["id"] == workspace
    assert online("workspace", "register", "--json", cwd=tree).json["created"] is False
    assert online("workspace", "show-by-path", "--json", cwd=tree).json["workspace"]["id"] == workspace
    added = online("workspace", "add-path", ".", "--json", cwd=tree).json["workspace_path"]
    assert added["path"] == str(tree)
    (tree / ".git").write_text("gitdir: gone\n")
    assert online("workspace", "show", "--json", cwd=tree).json["workspace"]["id"] == workspace
    online("workspace", "remove-path", added["id"])
    for command in (("task", "list"), ("import", __file__, "--format", "markdown")):
        damaged = online(*command, cwd=tree)
        assert damaged.code == 2
        assert damaged.err.startswith(f"planwire: {tree}/.git names {tree}/gone, which is not there; run `git worktree")
        assert "--workspace" in damaged.err
    assert "which is not there" in online("workspace", "register", cwd=tree).err


def test_a_file_names_the_workspace_of_its_folder(online: Planwire, workspace: str, tmp_path: Path) -> None:
    named = tmp_path / "named"
    below = named / "src"
    for folder in (below, named / ".projectmemory"):
        folder.mkdir(parents=True)
    identity = named / ".projectmemory" / "identity.json"
    identity.write_text('{"workspace_id": "named-1"}')
    shown = ("workspace", "show", "--json")
    assert online(*shown, cwd=below).json["workspace"]["id"] == workspace
    online("workspace", "register", "/named-1", "--workspace", "named-1")
    assert online(*shown, cwd=below).json["workspace"]["id"] == "named-1"
    identity.write_text("{")
    damaged = online(*shown, cwd=below)
    said = json.loads(damaged.err)
    assert (damaged.code, said["error"]) == (2, f"{identity} names no workspace_id; mend it or remove it")


def test_plans_of_two_workspaces_in_one_program(online: Planwire, plan: str) -> None:
    online("workspace", "register", "quay", "--workspace", "quay")
    program = online("program", "upgrade", plan, "--category", "release", "--json").json["program"]["id"]
    assert only_line(online("program", "blocks").err) == "no program dependencies"
    linked = only_line(online("program", "link", program, "quay").out).split()[2]  # after "program link"
    other = online("plan", "create", "Unload", "--workspace", "quay", "--json").json["plan"]["id"]
    assert online("program", "add", program, other, "--workspace", "quay").code == 0
    listed = online("program", "plans", program).out.splitlines()
    assert listed[0].split()[:4] == ["WORKSPACE", "ID", "STATUS", "NAME"]
    assert [line.split()[1] for line in listed[1:]] == [plan, other]
    assert [line.split()[0] for line in listed[1:]][1] == "quay"
    home = online("workspace", "show", "--json").json["workspace"]["id"]
    blocked = online("program", "block", other, home, plan, "--workspace", "quay")
    edge = only_line(blocked.out).split()[2]  # after "program dependency"
    assert edge in online("program", "blocks", plan).out
    refused = online("program", "block", plan, "quay", other)
    assert "would close a cycle" in refused.err
    assert only_line(online("program", "unlink", linked).out) == f"program link {linked} deleted"
    assert only_line(online("program", "blocks", plan).err) == "no program dependencies"
