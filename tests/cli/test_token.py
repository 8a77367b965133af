"""`planwire token`: edits of the tokens file."""

import json
import os
import pwd
import re
import subprocess
import tomllib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import grpc
import pytest

from tests.cli.conftest import COMMAND, Ended, NewToken, Planwire
from tests.conftest import StartServer
from tests.rpc.client import Client
from tests.support.waiting import eventually

Token = Callable[..., Ended]

COMMENTED = """\
# Those of the team.

# Ada is at home only.
[[tokens]]
id = "ada-1"
principal = "ada"  # her token is in the safe
sha256 = "{ada}"
roles = {{ home = ["writer"] }}

# Bob came in May,
# and leaves in June.
[[tokens]]
id = "bob-1"
principal = "bob"
sha256 = "{bob}"
roles = {{ "*" = [
  "reader",
] }}
# The end.
""".format(ada="a" * 64, bob="b" * 64)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tokens.toml"


@pytest.fixture
def token(planwire: Planwire, file: Path) -> Token:
    """`planwire token` on the file."""
    return partial(planwire, "token", tokens_file=str(file))


def commented(file: Path) -> None:
    file.write_text(COMMENTED)
    file.chmod(0o600)


def entries(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(file.read_text())["tokens"]
    return found


def from_now(moment: datetime) -> timedelta:
    return moment - datetime.now(UTC)


def test_create(token: Token, file: Path) -> None:
    ended = token("create", "--principal", "ci", "-r", "reader", "-r", "approver", "-w", "home", "--expires", "90d")
    assert ended.code == 0, ended.err
    secret = ended.err.split()[-1]
    assert secret not in ended.out + file.read_text()  # the file may be read by more people than the token
    [made] = entries(file)
    assert made["sha256"] == sha256(secret.encode()).hexdigest()
    assert re.fullmatch("ci-[0-9a-f]{8}", made["id"])
    assert (made["principal"], made["roles"]) == ("ci", {"home": ["reader", "approver"]})
    assert timedelta(days=89, hours=23) < from_now(made["expires_at"]) < timedelta(days=90)
    assert file.stat().st_mode & 0o777 == 0o600

    second = token("create", "--principal", "ada", "--id", "ada-1", "--json")
    assert second.json == {"id": "ada-1", "principal": "ada", "roles": {"*": ["writer"]}}
    assert [made["id"], "ada-1"] == [entry["id"] for entry in entries(file)]


def test_a_token_in_a_file_of_its_own(token: Token, file: Path, tmp_path: Path) -> None:
    ended = token("create", "--principal", "ci", "--output", str(tmp_path / "ci.token"))
    assert (ended.code, ended.err) == (0, "")
    written = tmp_path / "ci.token"
    assert written.stat().st_mode & 0o777 == 0o600
    assert entries(file)[0]["sha256"] == sha256(written.read_text().strip().encode()).hexdigest()
    before = file.read_text()
    again = token("create", "--principal", "ci", "--output", str(written))
    assert again.code == 2
    assert "ci.token: File exists" in again.err
    # What is refused leaves no token behind.
    twice = token("create", "--principal", "ci", "--id", entries(file)[0]["id"], "--output", str(tmp_path / "x"))
    assert twice.code == 1
    id_ = entries(file)[0]["id"]
    assert twice.err == f"planwire: {file} stays as it is: tokens: two tokens have the id '{id_}'; give each its own\n"
    assert not (tmp_path / "x").exists()
    assert file.read_text() == before


def test_a_certificate_without_a_token(token: Token, file: Path) -> None:
    ended = token("create", "--principal", "ci", "--certificate", "ci.example", "--without-token")
    assert (ended.code, ended.err) == (0, "")
    assert [(entry["certificate"], "sha256" in entry) for entry in entries(file)] == [("ci.example", False)]
    refused = token("create", "--principal", "eve", "--certificate", "ci.example")
    assert refused.code == 1
    assert "given to two principals" in refused.err
    assert token("create", "--principal", "eve", "--without-token").code == 2


def test_list(token: Token, file: Path) -> None:
    commented(file)
    shown = token("list")
    assert re.search(r"^ada-1 +ada +home: writer +never$", shown.out, re.MULTILINE)
    assert "a" * 64 not in shown.out
    assert token("list", "--json").json["tokens"] == [
        {"id": "ada-1", "principal": "ada", "roles": {"home": ["writer"]}},
        {"id": "bob-1", "principal": "bob", "roles": {"*": ["reader"]}},
    ]


def test_revoke(token: Token, file: Path) -> None:
    """The comment above an entry goes with it, and all others stay."""
    commented(file)
    assert token("revoke", "ada-1").code == 0
    assert file.read_text() == COMMENTED[: COMMENTED.index("# Ada")] + COMMENTED[COMMENTED.index("# Bob") :]
    unknown = token("revoke", "ada-1")
    assert (unknown.code, unknown.err.splitlines()[0]) == (
        4,
        "planwire: there is no token ada-1; `planwire token list` shows all",
    )
    assert token("revoke", "bob-1").code == 0
    assert entries(file) == []
    assert token("create", "--principal", "eve").code == 0
    assert [entry["principal"] for entry in entries(file)] == ["eve"]


def test_rotate(token: Token, file: Path) -> None:
    commented(file)
    ended = token("rotate", "ada-1", "--overlap", "12h", "--expires", "4w")
    assert ended.code == 0, ended.err
    old, _, new = entries(file)
    assert (new["principal"], new["roles"]) == (old["principal"], old["roles"])
    assert new["sha256"] == sha256(ended.err.split()[-1].encode()).hexdigest()
    assert timedelta(hours=11, minutes=59) < from_now(old["expires_at"]) < timedelta(hours=12)
    assert timedelta(days=27, hours=23) < from_now(new["expires_at"]) < timedelta(weeks=4)
    for comment in re.findall("#.*", COMMENTED):
        assert comment in file.read_text()
    # An old token does not get longer to live, and what expires is not made to last by chance.
    assert token("rotate", "ada-1").code == 2
    assert token("rotate", "ada-1", "--overlap", "30d", "--expires", "never").code == 0
    assert entries(file)[0]["expires_at"] == old["expires_at"]
    assert token("rotate", "nobody").code == 4


def test_what_is_not_edited(token: Token, file: Path, planwire: Planwire) -> None:
    commented(file)
    file.chmod(0o640)
    for refused in (token("revoke", "ada-1"), token("create", "--principal", "x")):
        assert refused.code == 2
        assert "chmod 600" in refused.err
    file.chmod(0o600)
    for text in ("tokens = 1", '[[tokens]]\nid = "x"'):
        file.write_text(text)
        assert token("revoke", "x").code == 2
        assert file.read_text() == text
    in_one_line = f'tokens = [{{ id = "x", principal = "x", sha256 = "{"0" * 64}", roles = {{ "*" = ["reader"] }} }}]\n'
    file.write_text(in_one_line)
    refused = token("revoke", "x")
    assert refused.code == 2
    assert "write each entry as [[tokens]]" in refused.err
    assert file.read_text() == in_one_line
    assert planwire("token", "list").code == 2
    for wrong in (["--expires", "soon"], ["--role", "owner"], ["--workspace", "not an id"]):
        assert token("create", "--principal", "x", *wrong).code == 2


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_the_owner_stays(token: Token, file: Path) -> None:
    """Else the server could not read what root has edited."""
    commented(file)
    os.chown(file, 65534, 65534)
    assert token("revoke", "ada-1").code == 0
    status = file.stat()
    assert (status.st_uid, status.st_gid, status.st_mode & 0o777) == (65534, 65534, 0o600)


def test_a_link_stays_one(token: Token, file: Path, tmp_path: Path) -> None:
    commented(tmp_path / "real.toml")
    file.symlink_to("real.toml")
    assert token("revoke", "ada-1").code == 0
    assert file.is_symlink()
    assert [entry["id"] for entry in entries(tmp_path / "real.toml")] == ["bob-1"]


def test_two_editors(environment: dict[str, str], file: Path) -> None:
    """Nobody's edit is lost."""

    def create(number: int) -> int:
        command = [str(COMMAND), "token", "create", "--principal", f"p{number}", "--tokens-file", str(file)]
        return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60).returncode

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(create, range(8))) == {0}
    assert {entry["principal"] for entry in entries(file)} == {f"p{number}" for number in range(8)}
    assert [path.name for path in file.parent.iterdir() if "tokens" in path.name] == [file.name]


def test_a_running_server(new_token: NewToken, token: Token, file: Path, start_server: StartServer) -> None:
    secret = new_token(file, "ada", "--id", "ada-1")
    with grpc.insecure_channel(start_server(tokens_file=file)) as channel:

        def may(secret: str) -> bool:
            try:
                Client(channel, (("authorization", f"Bearer {secret}"),)).ListWorkspaces()
            except grpc.RpcError as error:
                assert error.code() is grpc.StatusCode.UNAUTHENTICATED
                return False
            return True

        assert may(secret)
        successor = token("rotate", "ada-1").err.split()[-1]
        assert eventually(lambda: may(successor))
        assert may(secret)
        assert token("revoke", "ada-1").code == 0
        assert eventually(lambda: not may(secret))
        assert may(successor)


def test_edits_are_in_the_audit_log(token: Token, file: Path, tmp_path: Path) -> None:
    log = tmp_path / "audit.jsonl"
    made = token("create", "--principal", "ci", "--id", "ci-1", audit_log=str(log))
    assert made.code == 0, made.err
    assert token("revoke", "ci-1", audit_log=str(log)).code == 0
    added, removed = (json.loads(line) for line in log.read_text().splitlines())
    assert (added["event"], added["token"], added["roles"]) == ("token added", "ci-1", {"*": ["writer"]})
    assert added["by"] == f"planwire token, run by {pwd.getpwuid(os.getuid()).pw_name}"
    assert (removed["event"], removed["principal"]) == ("token removed", "ci")
    assert made.err.split()[-1] not in log.read_text()
    assert token("create", "--principal", "x", audit_log=str(tmp_path / "no" / "folder")).code == 2
    assert entries(file) == []
