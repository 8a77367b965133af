"""How the command reaches the server, and who it says is calling."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Ended, NewToken, Planwire
from tests.conftest import StartServer

CERTIFICATES = Path(__file__).parents[1] / "docs" / "certificates"
CERT, KEY = CERTIFICATES / "server.pem", CERTIFICATES / "server.key"

Call = Callable[..., Ended]


@pytest.fixture
def secure(planwire: Planwire, new_token: NewToken, start_server: StartServer, tmp_path: Path) -> Call:
    """Runs the command with a token, on a server that speaks TLS and asks for one."""
    file = tmp_path / "tokens.toml"
    token = new_token(file, "ci", "--role", "admin")
    address = start_server(tls_cert=CERT, tls_key=KEY, tokens_file=file)

    def call(*arguments: str, **settings: str) -> Ended:
        return planwire(*arguments, **{"address": address, "token": token, **settings})

    return call


def test_tls(secure: Call, environment: dict[str, str]) -> None:
    assert secure("workspace", "list", tls_ca=str(CERT)).code == 0
    untrusted = secure("workspace", "list", tls="on")
    assert untrusted.code == 3
    assert "PLANWIRE_TLS_CA" in untrusted.err
    plain = secure("workspace", "list")
    assert plain.code == 3
    assert "--tls on" in plain.err
    # An option goes before the environment; off is off, whatever else is set for TLS.
    assert secure("workspace", "list", "--tls", "off", tls_ca=str(CERT)).code == 3

    environment["SSL_CERT_FILE"] = str(CERT)  # so that the system trusts it
    assert secure("workspace", "list", tls="on").code == 0
    assert secure("workspace", "list", "--tls", "on").code == 0


@pytest.mark.parametrize(
    "address", ["planwire.example.org:1", "127.evil.example.org:1", "localhost.example.org:1", "192.0.2.1:1"]
)
def test_a_token_does_not_travel_unencrypted(planwire: Planwire, address: str) -> None:
    ended = planwire("workspace", "list", address=address, token="secret")  # noqa: S106
    assert ended.code == 2
    first, mend = ended.err.splitlines()
    assert first == f"planwire: the token would travel to {address} unencrypted, where others could read it"
    assert "PLANWIRE_TLS=on" in mend
    assert "--tls off" in mend
    assert "secret" not in ended.err


@pytest.mark.parametrize(
    ("address", "arguments"),
    [
        ("127.0.0.1:1", []),
        ("localhost:1", []),
        ("[::1]:1", []),
        ("unix:/nowhere", []),
        ("planwire.invalid:1", ["--tls", "off"]),
        ("planwire.invalid:1", ["--tls", "on"]),
    ],
)
def test_where_a_token_may_go(planwire: Planwire, address: str, arguments: list[str]) -> None:
    ended = planwire("workspace", "list", *arguments, address=address, token="secret")  # noqa: S106
    assert ended.code == 3
    assert ended.err.startswith(f"planwire: no server answers at {address} (")


def test_a_wrong_mode_of_tls(planwire: Planwire) -> None:
    ended = planwire("workspace", "list", tls="maybe")
    assert (ended.code, ended.err) == (2, "planwire: PLANWIRE_TLS is 'maybe': it must be auto, on or off\n")


@pytest.mark.parametrize(
    ("arguments", "settings", "actor"),
    [
        ([], {}, "ada"),  # the user
        (["--agent", "builder-1"], {}, "builder-1"),
        (["--agent", "Bührer"], {}, "B?hrer"),
        ([], {"actor": "planner"}, "planner"),
        (["--agent", "builder-1"], {"actor": "planner"}, "planner"),
        (["--actor", "Lovelace, Ada", "--agent", "builder-1"], {"actor": "planner"}, "Lovelace, Ada"),
    ],
)
def test_who_is_recorded(online: Planwire, arguments: list[str], settings: dict[str, Any], actor: str) -> None:
    task = online("task", "create", "x", "--json").json["task"]["id"]
    assert online("task", "start", task, *arguments, **settings).code == 0
    latest = online("task", "history", task, "--json").json["entries"][-1]
    assert (latest["new_status"], latest["changed_by"]) == ("TASK_STATUS_IN_PROGRESS", actor)


def test_whom_a_task_is_given_to_is_not_who_gives_it(online: Planwire) -> None:
    task = online("task", "create", "x", "--agent", "builder-1", "--json").json["task"]
    assert (task["assigned_agent"], task["created_by"]) == ("builder-1", "ada")


def test_an_actor_that_no_header_can_carry(planwire: Planwire) -> None:
    ended = planwire("workspace", "list", "--actor", "Ünal")
    assert ended.code == 2
    assert ended.err.startswith("planwire: --actor or PLANWIRE_ACTOR must be printable ASCII of at most 255 characters")


def test_a_task_of_a_draft_says_how_to_activate_it(online: Planwire) -> None:
    plan = online("plan", "create", "Later", "--json").json["plan"]["id"]
    task = online("task", "create", "x", "--plan", plan, "--json").json["task"]["id"]
    refused = online("task", "start", task)
    assert refused.code == 1
    assert refused.err.splitlines()[-1] == f"Activate the plan with `planwire plan activate {plan}`."
    assert online("plan", "activate", plan).code == 0
    assert online("task", "start", task).code == 0
