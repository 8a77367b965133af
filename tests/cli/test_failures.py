"""What the command says when something is wrong, and its exit codes."""

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Ended, NewToken, Planwire, Start
from tests.conftest import StartServer
from tests.support.proxy import Proxy, on_thread

UNKNOWN = "01900000-0000-7000-8000-000000000000"


@pytest.fixture
def deaf() -> Iterator[str]:
    """The address of something that accepts connections and never answers."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield f"127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture
def loses_first_answer(server_address: str) -> Iterator[str]:
    """The address of a line to the server that breaks instead of bringing the first answer about a task back."""
    proxy = Proxy(server_address)
    proxy.breaks_at = b"Only once"
    with on_thread(proxy):
        yield proxy.address
    assert not proxy.breaks_at


def lines(ended: Ended) -> list[str]:
    assert ended.out == ""
    return ended.err.splitlines()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["plna", "list"], "No such command 'plna'. Did you mean 'plan'?"),
        (["plan", "lst"], "No such command 'lst'. Did you mean 'list'?"),
        (["plan", "show"], "Missing argument 'PLAN'."),
        (["plan", "list", "--frobnicate"], "No such option: --frobnicate"),
        (["plan", "list", "--limit", "-1"], "Input should be greater than or equal to 0"),
        (["task", "create", "x", "--priority", "urgent"], "'urgent' is not one of 'low', 'normal', 'high', 'critical'"),
        (["task", "create", "x", "--metadata", "{"], "Invalid value for '--metadata': "),
        (["task", "create", "x", "--metadata", "[1]"], "Invalid value for '--metadata': "),
        (["task", "create", "x", "--metadata", "@missing.json"], "missing.json"),
        (["task", "create", "x", "--metadata", "[" * 100_000], "Invalid value for '--metadata': "),
        (["task", "create", "x", "--order-index", "2147483648"], "Invalid value for '--order-index': "),
        (["task", "create", "x", "--available-at", "tomorrow"], "Invalid value for '--available-at': "),
        (["task", "create", "\udcff"], "Invalid value for 'TITLE': "),
        (["task", "batch-create", '[{"titel": "x"}]'], "Invalid value for 'TASKS': "),
        (["task", "transition", UNKNOWN, "done"], "'done' is not one of"),
        (["task", "update", UNKNOWN, "--clear", "status"], "'status' is not one of"),
        (["dependency", "add", "story:1", "2"], "Invalid value for 'SOURCE': "),
        (["task", "batch-create", '{"title": "a"}'], "Invalid value for 'TASKS': must be a list of tasks, "),
        (
            ["task", "batch-create", '["a"]'],
            "'TASKS': item 0 must be an object with fields of a task",
        ),
        (
            ["task", "batch-create", '[{"titel": "a"}]'],
            "'TASKS': item 0: a task has no field 'titel'",
        ),
        (["task", "batch-create", '[{"title": 7}]'], "Invalid value for 'TASKS': item 0: title must be a text"),
        (
            ["task", "batch-create", '[{"status": "x"}]'],
            "'TASKS': item 0: status: 'x' is not one of TASK_STATUS_PENDING, ",
        ),
        (["task", "batch-create", "[{"], "Invalid value for 'TASKS': is not JSON: "),
        (["task", "create", "a", "--metadata", "7"], "Invalid value for '--metadata': must be a JSON object"),
        (["token", "create", "--principal", ""], "Invalid value for '--principal': "),
        (["serve", "--workers", "0"], "Invalid value for '--workers': "),
        (["health", "--address", "localhost"], "'localhost' is not an address: give --address or PLANWIRE_ADDRESS as"),
    ],
)
def test_wrong_usage(planwire: Planwire, arguments: list[str], message: str) -> None:
    ended = planwire(*arguments)
    assert ended.code == 2
    first, *rest = lines(ended)
    assert first.startswith("planwire: ")
    assert message in first
    assert len(rest) <= 1


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"workers": "0"}, "PLANWIRE_WORKERS: must be greater than or equal to 1"),
        ({"workers": "many"}, "PLANWIRE_WORKERS: must be a whole number"),
        ({"drain_timeout": "soon"}, "PLANWIRE_DRAIN_TIMEOUT: must be a number"),
        ({"insecure_bind": "maybe"}, "PLANWIRE_INSECURE_BIND: must be true or false"),
        ({"feed_retention": "long"}, "PLANWIRE_FEED_RETENTION: must be a length of time, such as P7D"),
        ({"database_url": ""}, "PLANWIRE_DATABASE_URL: "),
        ({"log_level": "loud"}, "PLANWIRE_LOG_LEVEL: must be debug, info, warning or error"),
    ],
)
@pytest.mark.parametrize("arguments", [["migrate", "status"], ["serve"], ["psql"]])
def test_wrong_settings_of_the_service(
    planwire: Planwire, arguments: list[str], settings: dict[str, str], message: str
) -> None:
    ended = planwire(*arguments, **settings)
    assert ended.code == 2
    assert lines(ended)[0].startswith(f"planwire: {message}")


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"tls_ca": "/missing.pem"}, "PLANWIRE_TLS_CA: /missing.pem cannot be read: No such file or directory"),
        ({"token": "two\nlines"}, "PLANWIRE_TOKEN holds characters that no token has"),
        (
            {"tls_ca": os.devnull, "client_cert": os.devnull},
            "PLANWIRE_CLIENT_CERT and PLANWIRE_CLIENT_KEY belong together",
        ),
    ],
)
def test_wrong_settings(planwire: Planwire, settings: dict[str, str], message: str) -> None:
    ended = planwire("workspace", "list", **settings)
    assert ended.code == 2
    assert lines(ended)[0].startswith(f"planwire: {message}")


def test_a_secret_in_a_wrong_setting_is_not_shown(planwire: Planwire) -> None:
    ended = planwire(
        "migrate", "status", database_url="postgresql://ada:hunter2@127.0.0.1:1/x", database_start_timeout="-1"
    )
    assert ended.code == 2
    assert "hunter2" not in ended.err


def test_unreachable(planwire: Planwire) -> None:
    ended = planwire("workspace", "list")
    assert ended.code == 3
    first, mend = lines(ended)
    assert first.startswith("planwire: no server answers at 127.0.0.1:1 (")
    assert mend == "Start one with `planwire serve`, or name another with --address or PLANWIRE_ADDRESS."


@pytest.mark.parametrize(
    ("address", "why"), [("nowhere.invalid:5", "no such host"), ("unix:/nowhere.sock", "No such file or directory")]
)
def test_an_address_that_is_nowhere(planwire: Planwire, address: str, why: str) -> None:
    assert lines(planwire("workspace", "list", address=address)) == [
        f"planwire: no server answers at {address} ({why})",
        "Start one with `planwire serve`, or name another with --address or PLANWIRE_ADDRESS.",
    ]


def test_a_change_whose_answer_was_lost_is_made_once(online: Planwire, loses_first_answer: str) -> None:
    created = online("task", "create", "Only once", "--json", address=loses_first_answer)
    assert created.code == 0
    assert created.json["replayed"] is True
    assert [task["id"] for task in online("task", "list", "--json").json["tasks"]] == [created.json["task"]["id"]]


def test_no_answer_in_time(planwire: Planwire, deaf: str) -> None:
    ended = planwire("health", "--timeout", "0.5", address=deaf)
    assert ended.code == 3
    assert f"at {deaf}" in lines(ended)[0]


def test_not_a_planwire_server(planwire: Planwire, server_address: str) -> None:
    ended = planwire("health", "--service", "acme.Rockets", address=server_address)
    assert ended.code == 4
    assert lines(ended) == [f"planwire: {server_address} has no service acme.Rockets"]


def test_not_found_and_refused(online: Planwire) -> None:
    missing = online("task", "show", UNKNOWN)
    assert missing.code == 4
    assert lines(missing) == [f"planwire: task {UNKNOWN} does not exist"]

    online("plan", "create", "Same", "--version", "1")
    taken = online("plan", "create", "Same", "--version", "1")
    assert taken.code == 1
    assert len(lines(taken)) == 1


def test_what_the_server_finds_wrong_is_told_field_by_field(online: Planwire) -> None:
    ended = online("task", "create", "--capability", "x" * 101, "--external-ref", "y" * 501)
    assert ended.code == 2
    assert "task.capability" in ended.err
    assert "task.external_ref" in ended.err
    assert all(line.startswith(("planwire: ", "  ")) for line in lines(ended))


def test_messages_that_are_not_ascii_arrive_whole(online: Planwire) -> None:
    online("plan", "create", "Überblick", "--version", "1")
    ended = online("plan", "show-by-name", "Straße")
    assert ended.code == 4
    assert "Straße" in ended.err


def test_tokens(planwire: Planwire, new_token: NewToken, start_server: StartServer, tmp_path: Path) -> None:
    file = tmp_path / "tokens.toml"
    all_of = new_token(file, 'ci "main"', "--role", "admin")
    some = new_token(file, "guest", "-w", "home", "-w", "garden")
    address = start_server(tokens_file=file)

    def call(*arguments: str, **settings: str) -> Ended:
        return planwire(*arguments, address=address, **settings)

    nobody = call("workspace", "register", "/home")
    assert nobody.code == 5
    assert lines(nobody)[-1] == "Set PLANWIRE_TOKEN to a token of this server."
    assert call("workspace", "list", token="wrong").code == 5  # noqa: S106

    assert call("workspace", "register", "/home", "--workspace", "home", token=all_of).code == 0
    created = call("task", "create", "x", "-w", "home", "--json", token=some).json["task"]
    assert created["created_by"] == "guest"
    abroad = call("task", "list", "-w", "office", token=some)
    assert abroad.code == 5
    assert "office" in lines(abroad)[0]
    assert call("health").code == 0


def test_interrupted(start: Start) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
        command = start("health", "--timeout", "60", "--address", address)
        server.settimeout(60)
        connection, _ = server.accept()
        with connection:
            connection.settimeout(60)
            assert connection.recv(3) == b"PRI"  # it waits for an answer
            command.send_signal(signal.SIGINT)
            _, err = command.communicate(timeout=60)
    assert (command.returncode, err) == (130, "")


def test_a_full_disk_and_a_reader_that_leaves(environment: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [COMMAND, "--version"], env=environment, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == 1
    assert ended.stderr == b"planwire: [Errno 28] No space left on device\n"

    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run([COMMAND, "--version"], env=environment, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (1, b"")
