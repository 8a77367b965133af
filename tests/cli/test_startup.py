"""Help, version and completion: quick, and complete."""

import inspect
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from google.protobuf.message import Message
from planwire import cli
from planwire.cli import catalog, claims, code_graph, code_links, resources
from planwire.v1.note_pb2 import Note
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task
from planwire.v1.workspace_pb2 import Workspace
from typer.main import get_command

from service.image import behaviours
from tests.cli.conftest import COMMAND, Planwire
from tests.rpc.client import METHODS

SLOW = {"asyncpg", "yoyo", "psycopg", "grpc", "pydantic_settings", "structlog"}


# What `planwire ready` needs of this package, beside its own module, which Python does not list. A module more takes a
# millisecond or more of each call.
OF_READY = {
    "planwire",
    "planwire.cli",
    "planwire.cli.cells",
    "planwire.cli.connection",
    "planwire.cli.everyday",
    "planwire.cli.everyday.declared",
    "planwire.cli.everyday.lists",
    "planwire.cli.everyday.names",
    "planwire.cli.everyday.plans",
    "planwire.cli.everyday.server",
    "planwire.cli.exits",
    "planwire.cli.lazily",
    "planwire.cli.settings",
    "planwire.cli.text",
    "planwire.cli.workspace",
    "planwire.connection",
    "planwire.folders",
    "planwire.formats",
    "planwire.formats.terminal_text",
    "planwire.v1",
    "planwire.v1.claim_service_pb2",
    "planwire.v1.phase_service_pb2",
    "planwire.v1.plan_service_pb2",
    "planwire.v1.workspace_service_pb2",
}


def loaded(environment: dict[str, str], *arguments: str) -> tuple[str, set[str]]:
    """What the command printed, and the modules that it loaded."""
    ended = subprocess.run(
        [sys.executable, "-X", "importtime", str(COMMAND), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return ended.stdout, set(re.findall(r"\| +([\w.]+)$", ended.stderr, re.MULTILINE))


def test_ready_loads_only_what_it_needs(
    environment: dict[str, str], online: Planwire, server_address: str, workspace: str
) -> None:
    plan = online("plan", "create", "Release 1.0", "--activate", "--json").json["plan"]["id"]
    online("task", "create", "Write the grammar", "--plan", plan)
    reached = environment | {"PLANWIRE_ADDRESS": server_address, "PLANWIRE_WORKSPACE": workspace}
    out, modules = loaded(reached, "ready")
    assert "Write the grammar" in out
    ours = {name for name in modules if name.split(".")[0] == "planwire"}
    # The messages that services are made of come with them.
    assert {name for name in ours if not name.startswith("planwire.v1.") or "_service_" in name} == OF_READY
    # gRPC and protobuf name them, but nothing of what they consist of is loaded.
    assert not {name.split(".")[0] for name in modules} & {"typer", "rich", "pydantic", "shellingham", "google.rpc"}
    assert not modules & {"asyncio.events", "grpc.aio._channel", "google.protobuf.internal.decoder", "_ssl"}
    # Of what is imported twice, or by all that log, nothing is used.
    assert not modules & {"ast", "linecache", "locale", "selectors", "json.decoder", "grpc_health.v1"}
    assert len(modules) < 200


def test_a_module_is_loaded_at_its_first_use() -> None:
    """Also a package, one that is imported twice, and one that asks for itself while it is loaded."""
    code = """
import sys
from planwire.cli.lazily import load_lazily
load_lazily()
import inspect, copy, json, json, asyncio, calendar
import inspect
assert "ast" not in sys.modules and "json.decoder" not in sys.modules and "asyncio.events" not in sys.modules
assert inspect.isfunction(load_lazily) and "ast" in sys.modules
from json.decoder import JSONDecodeError
assert json.loads("[1]") == [1] and json.JSONDecodeError is JSONDecodeError
assert asyncio.run(asyncio.sleep(0, 1)) == 1 and asyncio.__path__
assert not hasattr(copy, "nothing") and copy.copy([1]) == [1]
import threading
found = []
threads = [threading.Thread(target=lambda: found.append(calendar.timegm((1970, 1, 2, 0, 0, 0)))) for _ in range(8)]
[thread.start() for thread in threads], [thread.join() for thread in threads]
assert found == [86400] * 8
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_indexing_code_loads_only_what_it_needs(
    environment: dict[str, str], online: Planwire, server_address: str, workspace: str, tmp_path: Path
) -> None:
    (tmp_path / "a.py").write_text("def f(): pass\n")
    reached = environment | {"PLANWIRE_ADDRESS": server_address, "PLANWIRE_WORKSPACE": workspace}
    out, modules = loaded(reached, "graph", "index", str(tmp_path))
    assert out.startswith("1 file indexed")
    assert not {name.split(".")[0] for name in modules} & {"typer", "rich", "pydantic", "pathspec"}
    assert not modules & {"asyncio.events", "grpc.aio._channel", "planwire.sync"}
    assert len(modules) < 210


def test_version_is_quick(environment: dict[str, str]) -> None:
    out, modules = loaded(environment, "--version")
    assert re.fullmatch(r"planwire \d+\.\d+\.\d+\n", out)
    assert "typer" in modules
    assert not modules & (SLOW | {"pydantic"})


@pytest.mark.parametrize(
    "arguments", [["task", "list"], ["task"], ["serve"], ["import"], ["plan", "list"], ["watch"], ["token", "create"]]
)
def test_the_version_may_stand_after_the_name_of_a_command(planwire: Planwire, arguments: list[str]) -> None:
    expected = planwire("--version")
    assert planwire(*arguments, "--version") == expected


def test_a_version_that_is_an_option_stays_one(planwire: Planwire) -> None:
    assert "--version" in planwire("plan", "create", "--help").out
    assert "Invalid value for '--version'" in planwire("plan", "create", "x", "--version", "two").err


def test_json_may_stand_before_the_name_of_a_command(online: Planwire) -> None:
    online("task", "create", "x")
    listed = online("--json", "task", "list")
    assert listed.json["tasks"][0]["title"] == "x"
    assert listed == online("task", "list", "--json")
    assert online("--json", "health").json == {"status": "SERVING"}
    assert online("--json", "import", "-", "--format", "markdown", input="- [ ] y\n").json["stored"] == 1
    assert online("--json", "migrate", "sql").out.startswith("-- 0001")  # which has no other form


@pytest.mark.parametrize(
    ("words", "expected", "may_load"),
    [
        ("planwire w", {"watch", "workspace"}, set()),
        ("planwire migrate ", {"up", "down", "status", "sql"}, set()),
        ("planwire serve --tok", {"--tokens-file"}, set()),
        ("planwire task st", {"start"}, {"grpc"}),
        ("planwire task list --status c", {"completed", "cancelled"}, {"grpc"}),
    ],
)
def test_completion_is_quick(environment: dict[str, str], words: str, expected: set[str], may_load: set[str]) -> None:
    asked = {"_PLANWIRE_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    out, modules = loaded(environment | asked)
    assert set(out.split()) == expected
    assert not modules & (SLOW - may_load)


def test_every_command_is_there_and_has_help(planwire: Planwire) -> None:
    shown = planwire("--help")
    assert shown.code == 0
    listed = re.findall(r"^  (\w[\w-]*)  ", shown.out.partition("Commands:")[2], re.MULTILINE)
    assert listed == list(cli.commands())
    for _, place in cli.commands().values():
        module, _, attribute = place.partition(":")
        command = get_command(getattr(import_module(module), attribute))
        subcommands = getattr(command, "commands", {"": command})
        assert all(subcommand.help for subcommand in subcommands.values())


def test_no_arguments_show_the_help(planwire: Planwire) -> None:
    for group in ((), ("plan",), ("migrate",)):
        ended = planwire(*group)
        assert ended.code == 2
        assert ended.err.startswith(f"Usage: {' '.join(('planwire', *group))} [OPTIONS]")


# What `planwire index` calls; `planwire search` calls Search, `planwire embedding-model` SetEmbeddingModel, and
# `planwire catalog help` GetToolHelp.
OF_INDEX = ("GetIndexStatus", "ListIndexedFiles", "RemoveIndexedFiles")


def test_every_method_has_a_command() -> None:
    # Events are for `watch`, transfers for `import` and `export`.
    methods = {
        name
        for name, method in METHODS.items()
        if method.containing_service.name not in {"EventService", "TransferService"}
        and not (method.client_streaming or method.server_streaming)
    }
    rows, of_catalog, of_workers, of_graph = (
        re.findall(r'Rpc\(\s*"[\w-]+",\s*"(\w+)"', inspect.getsource(module))
        for module in (resources, catalog, claims, code_graph)
    )
    # Most of the graph's commands show an answer in a way of their own, and so call the method themselves.
    for module in (code_graph, code_links):
        of_graph += re.findall(r"client\.code_graph\.(\w+)\(", inspect.getsource(module))
    # Some streams have a row as well, and some a command of their own. Workers say in a word what `task` says in two.
    rows += {*of_catalog, *of_workers, *of_graph} - {"CompleteTask", "FailTask", "IndexCode"}
    rows += ["GetToolHelp", "Search", "SetEmbeddingModel", *OF_INDEX]
    assert sorted(name for name in rows if not METHODS[name].server_streaming) == sorted(methods)


@pytest.mark.parametrize(
    ("resource", "given_elsewhere", "options"),
    [
        (Workspace, {"id"}, resources._WORKSPACE),
        (Plan, {"id", "name"}, resources._PLAN),
        (Phase, {"id", "name", "plan_id"}, resources._PHASE),
        (Note, {"id", "content", "plan_id"}, resources._NOTE),
        (Task, {"id", "title", "project_id"}, resources._TASK),
    ],
)
def test_every_writable_field_has_an_option(
    resource: type[Message], given_elsewhere: set[str], options: tuple[str, ...]
) -> None:
    writable = {name for name, said in behaviours(resource.DESCRIPTOR).items() if "OUTPUT_ONLY" not in said}
    assert {path.partition(".")[2] for path in options} == writable - given_elsewhere
