"""The short form of the test, and that it would find a feed and a client out that lose events."""

import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_COUNTS = re.compile(r"^(\d+) passed, (\d+) failed$", re.MULTILINE)


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "tests.robustness", *arguments]


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        _command("--short", *arguments), cwd=_ROOT, capture_output=True, text=True, check=False, timeout=280
    )
    print(done.stdout, done.stderr, sep="\n")  # what pytest shows of a failed test
    return done


@pytest.mark.timeout(300)
def test_nothing_is_lost_whatever_breaks() -> None:
    seed = secrets.randbits(32)
    print(f"seed {seed}")
    done = _run("--seed", str(seed))
    counts = _COUNTS.search(done.stdout)
    assert counts
    assert int(counts[1]) > 300
    assert counts[2] == "0"
    assert done.returncode == 0


@pytest.mark.timeout(300)
def test_a_feed_and_a_client_that_lose_events_are_found_out() -> None:
    """The feed takes sequence order for commit order, and the client shows tokens too early."""
    done = _run("--naive", "--seed", "1")
    counts = _COUNTS.search(done.stdout)
    assert counts
    assert int(counts[2]) > 0
    assert "never delivered: event" in done.stdout
    assert "no token too early" in done.stdout
    assert done.returncode == 1
    shutil.rmtree(_folder(done.stdout))


@pytest.mark.timeout(120)
def test_an_interrupt_leaves_nothing_running() -> None:
    with subprocess.Popen(_command("--short"), cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        folder = _folder(process.stdout.readline())
        for line in process.stdout:
            if "servers run" in line:
                break
        time.sleep(2)
        assert len(_working_in(folder)) > 2
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        assert process.wait(60) == 130
    assert not _working_in(folder)
    assert not Path(folder).exists()


def _folder(output: str) -> str:
    """Where the harness keeps logs and data, as its first line says."""
    return output.partition("logs and data are in ")[2].split()[0]


def _working_in(folder: str) -> list[str]:
    """The processes whose working folder is in `folder`."""
    found = []
    for entry in Path("/proc").iterdir():
        # Others' processes are not ours to look at, and some end while they are looked at.
        with suppress(OSError):
            if entry.name.isdigit() and str((entry / "cwd").readlink()).startswith(folder):
                found.append(entry.name)
    return found
