"""Imports in several batches: their size, and how one that was interrupted goes on."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import Ended, Planwire
from tests.cli.files import lines, many, titles
from tests.support.proxy import Proxy, on_thread

NOBODY = "127.0.0.1:1"
LONG_COUNT = 5_000
LONG = many(LONG_COUNT, description="x" * 1000)


def test_a_record_that_is_too_large_for_any_message(online: Planwire, tmp_path: Path) -> None:
    large = tmp_path / "issues.jsonl"
    large.write_text(lines({"id": "a-1", "title": "x", "blob": "x" * 5_000_000}, {"id": "a-2", "title": "y"}))
    ended = online("import", str(large), "--json")
    assert (ended.code, ended.json["stored"], ended.json["skipped"]) == (1, 1, 1)
    assert ended.json["problems"][0]["reason"].startswith("too large: 5,000,")


def test_batches_hold_as_much_as_a_server_takes(online: Planwire, tasks: TaskServiceStub, workspace: str) -> None:
    file = many(3, description="x" * 262_144, output="y" * 262_144, request_text="z" * 262_144)
    assert online("import", "-", "--json", input=file).json["records"]["task"]["created"] == 3
    assert online("import", "-", "--json", input=many(998, title="t")).json["records"]["task"] == {
        "created": 995,
        "updated": 3,
        "unchanged": 0,
        "stale": 0,
        "refused": 0,
    }
    assert titles(tasks, workspace) == ["t"] * 998


def break_in_the_middle(
    online: Planwire, server_address: str, tasks: TaskServiceStub, workspace: str, *, for_good: bool
) -> Ended:
    """Import `LONG` over a connection that breaks when a part of it is stored."""
    proxy = Proxy(server_address)
    with on_thread(proxy) as thread, ThreadPoolExecutor(1) as executor:
        running = executor.submit(online, "import", "-", "--json", input=LONG, address=proxy.address)
        for _ in range(600):
            if titles(tasks, workspace) or running.done():
                break
            time.sleep(0.05)
        assert not running.done()
        if for_good:
            proxy.target = NOBODY
        thread.run(proxy.cut())
        return running.result()


def test_an_import_goes_on_where_its_stream_broke(
    online: Planwire, server_address: str, tasks: TaskServiceStub, workspace: str
) -> None:
    ended = break_in_the_middle(online, server_address, tasks, workspace, for_good=False)
    assert ended.code == 0
    assert ended.json["records"]["task"] == {
        "created": LONG_COUNT,
        "updated": 0,
        "unchanged": 0,
        "stale": 0,
        "refused": 0,
    }


def test_an_import_that_stopped_is_completed_by_the_same_command(
    online: Planwire, server_address: str, tasks: TaskServiceStub, workspace: str
) -> None:
    stopped = break_in_the_middle(online, server_address, tasks, workspace, for_good=True)
    assert (stopped.code, stopped.out) == (3, "")
    assert stopped.err.splitlines()[0] == (
        "the import stopped; what is stored stays, and the same command again stores the rest"
    )
    again = online("import", "-", "--json", input=LONG).json["records"]["task"]
    assert again["created"] + again["unchanged"] == LONG_COUNT
    assert again["created"] > 0
    assert again["unchanged"] > 0
