"""`planwire serve` as processes: one, or a supervisor with workers on one port."""

import os
import signal
import sys
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import grpc
import pytest
from grpc import StatusCode
from prometheus_client.parser import text_string_to_metric_families

from tests.rpc.client import Client
from tests.rpc.locks import holding_task
from tests.support.ports import free_port
from tests.support.served import Served, answers, running
from tests.support.waiting import eventually

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")

Launch = Callable[..., Served]


@pytest.fixture
def launch(database_url: str) -> Iterator[Launch]:
    """Starts `planwire serve` on a free port. What still runs at the end is killed."""
    with ExitStack() as stack:

        def launch(*options: str, listen: str = "127.0.0.1:0") -> Served:
            served = Served(database_url, *options, listen=listen)
            stack.callback(served.kill)
            return served

        yield launch


@pytest.mark.parametrize(("workers", "number"), [("1", signal.SIGINT), ("2", signal.SIGTERM)])
def test_told_to_stop_it_finishes_its_calls_and_ends_well(
    launch: Launch, database_url: str, workspace_id: str, task_id: str, workers: str, number: signal.Signals
) -> None:
    served = launch("--workers", workers)
    with grpc.insecure_channel(served.address) as channel, ThreadPoolExecutor(1) as pool:
        with holding_task(database_url, task_id) as waiting:
            call = pool.submit(Client(channel).SkipTask, workspace_id=workspace_id, task_id=task_id)
            assert eventually(lambda: waiting() == 1)
            served.popen.send_signal(number)
            assert eventually(lambda: bool(served.events("draining")))
            assert served.popen.poll() is None
            assert not call.done()
        assert call.result(60).task.terminal
    assert served.wait() == 0
    assert not served.workers


def test_both_workers_serve(launch: Launch) -> None:
    served = launch("--workers", "2")
    address = served.address
    first, second = served.workers

    def some_are_answered_without(worker: int) -> bool:
        os.kill(worker, signal.SIGSTOP)
        with ThreadPoolExecutor(16) as pool:
            answered = list(pool.map(lambda _: answers(address), range(16)))
        os.kill(worker, signal.SIGCONT)
        return any(answered) and not all(answered)

    # The kernel gives each connection to one of the two.
    assert eventually(lambda: some_are_answered_without(first))
    assert eventually(lambda: some_are_answered_without(second))


def test_a_killed_worker_is_replaced(launch: Launch) -> None:
    served = launch("--workers", "2")
    address = served.address
    first, second = served.workers
    os.kill(first, signal.SIGKILL)
    assert eventually(lambda: len(served.workers) == 2 and first not in served.workers)
    assert second in served.workers
    assert eventually(lambda: all(answers(address) for _ in range(8)))
    [entry] = served.events("worker ended")
    assert entry["exit_code"] == -signal.SIGKILL


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_killed_supervisor_leaves_nothing_behind(launch: Launch, workers: str) -> None:
    served = launch("--workers", workers)
    address = served.address
    family = [served.popen.pid, *served.children]
    assert len(served.workers) == (2 if workers == "2" else 0)
    served.popen.kill()
    served.wait()
    assert eventually(lambda: not set(family) & set(running()))
    assert not answers(address)


def test_a_port_is_served_by_one(launch: Launch) -> None:
    address = launch().address
    second = launch("--workers", "2", listen=address)
    assert second.wait() == 2
    assert address in second.events("cannot serve")[0]["reason"]


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (("--tls-cert", "missing.pem", "--tls-key", "missing.pem"), "missing.pem"),
        (("--tls-key", "missing.pem"), "--tls-cert"),
        (("--tokens-file", "missing.toml"), "missing.toml"),
    ],
)
def test_what_cannot_be_served_is_said_once(launch: Launch, options: tuple[str, ...], text: str) -> None:
    served = launch("--workers", "2", *options)
    assert served.wait() == 2
    [entry] = served.events("cannot serve")
    assert text in entry["reason"]


def test_others_are_not_let_in_by_accident(launch: Launch) -> None:
    served = launch(listen="0.0.0.0:0")
    assert served.wait() == 2
    assert "--insecure-bind" in served.events("cannot serve")[0]["reason"]


def test_a_socket_file_is_served(launch: Launch, tmp_path: Path) -> None:
    served = launch(listen=f"unix:{tmp_path}/socket")
    assert served.address == f"unix:{tmp_path}/socket"


@pytest.mark.parametrize("workers", ["1", "2"])
def test_calls_are_counted_and_timed(launch: Launch, workers: str) -> None:
    port = free_port()
    served = launch("--workers", workers, "--admin-listen", f"127.0.0.1:{port}")
    address = served.address
    before = metrics(port)
    for _ in range(20):
        assert answers(address)
    with grpc.insecure_channel(address) as channel, pytest.raises(grpc.RpcError) as raised:
        Client(channel).GetWorkspace(workspace_id="unknown")
    assert raised.value.code() is StatusCode.NOT_FOUND
    listing, getting = "planwire.v1.WorkspaceService/ListWorkspaces", "planwire.v1.WorkspaceService/GetWorkspace"

    def since_then(*sample: str) -> float:
        return metrics(port).get(sample, 0) - before.get(sample, 0)

    assert eventually(lambda: since_then("planwire_calls_total", listing, "OK") == 20)
    assert eventually(lambda: since_then("planwire_calls_total", getting, "NOT_FOUND") == 1)
    assert since_then("planwire_call_seconds_count", listing) == 20
    assert 0 < since_then("planwire_call_seconds_sum", listing) < 20


def metrics(port: int) -> dict[tuple[str, ...], float]:
    """Each sample by its name, method and code."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as response:
        text = response.read().decode()
    return {
        (sample.name, *(sample.labels[label] for label in ("method", "code") if label in sample.labels)): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if "le" not in sample.labels
    }
