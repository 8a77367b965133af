"""The log does not tell what was entrusted to the service."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# A bug while a call with a token is handled.
PROGRAM = """
import structlog
from service.logs import configure_logs

configure_logs("info", "{format}")


def handle(metadata):
    raise KeyError("the cause")


try:
    handle({{"authorization": "Bearer s3" + "cret"}})
except KeyError:
    structlog.get_logger("service").exception("bug")
"""


@pytest.mark.parametrize("format_", ["json", "console"])
def test_a_traceback_shows_no_values(format_: str) -> None:
    program = PROGRAM.format(format=format_)
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "the cause" in ran.stderr
    assert "handle" in ran.stderr
    assert "s3cret" not in ran.stdout + ran.stderr


def test_what_whoever_calls_could_fill_the_log_with_is_not_shown() -> None:
    """There is a traceback of gRPC for metadata that are not UTF-8, whatever is in them, and for clients that go."""
    program = """
import logging
from service.logs import configure_logs

configure_logs("info", "json")
logging.getLogger("grpc._cython.cygrpc").exception("Invalid encoding on %s", b"Bearer s3" + b"cret\\xff")
logging.getLogger("grpc._cython.cygrpc").exception("ExecuteBatchError raised in core by servicer method [/a/B]")
logging.getLogger("grpc._cython.cygrpc").error("something else")
"""
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "s3cret" not in ran.stderr
    assert "ExecuteBatchError" not in ran.stderr
    assert "something else" in ran.stderr
