"""What the command says when it fails, and the exit code it ends with."""

import re
import sys
import traceback
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import grpc
import typer

from planwire.cli import commands
from planwire.cli.connection import CallFailed
from planwire.cli.exits import ExitCode, Failure
from planwire.errors import PlanwireError, Unauthenticated, from_rpc_error
from planwire.formats.terminal_text import safe, to_json

_EXIT_CODES = {
    grpc.StatusCode.INVALID_ARGUMENT: ExitCode.USAGE,
    grpc.StatusCode.OUT_OF_RANGE: ExitCode.USAGE,
    grpc.StatusCode.UNAVAILABLE: ExitCode.UNREACHABLE,
    grpc.StatusCode.DEADLINE_EXCEEDED: ExitCode.UNREACHABLE,
    grpc.StatusCode.UNIMPLEMENTED: ExitCode.UNREACHABLE,
    grpc.StatusCode.ABORTED: ExitCode.TRY_AGAIN,
    grpc.StatusCode.RESOURCE_EXHAUSTED: ExitCode.TRY_AGAIN,
    grpc.StatusCode.NOT_FOUND: ExitCode.NOT_FOUND,
    grpc.StatusCode.UNAUTHENTICATED: ExitCode.NOT_ALLOWED,
    grpc.StatusCode.PERMISSION_DENIED: ExitCode.NOT_ALLOWED,
}
# Somebody else has changed it: the same command with the same etag will be refused again.
_STALE = "ETAG_MISMATCH"
_NO_HOST = "no such host"
# Where TLS could not be the reason.
_NOBODY_THERE = {_NO_HOST, "Connection refused", "No such file or directory"}
# As the server says it of a task that cannot start.
_METHOD = re.compile(r"\b(?:[A-Z][a-z]+){2,}\b")
_IN_DRAFT = re.compile(r"plan ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[^;]*\bdraft\b")


def explain(error: Exception) -> ExitCode:
    """Say on standard error what went wrong and what to do, and return the exit code."""
    match error:
        case typer.TyperException() if error.message.startswith("Usage: "):  # called with nothing at all
            sys.stderr.write(safe(f"{error.message}\n"))
            return ExitCode.USAGE
        case typer.TyperException():
            lines, code = _usage(error), ExitCode(error.exit_code)
        case Failure():
            lines, code = [str(error)], error.exit_code
        case CallFailed():
            lines, code = describe(error), exit_code(error)
        case OSError():
            lines, code = [str(error)], ExitCode.REFUSED
        case _:
            lines, code = _bug(error), ExitCode.REFUSED
    text = "\n".join(line for line in lines if line)
    if text and _json_is_wanted(sys.argv[1:]):
        sys.stderr.write(to_json(_as_json(error, text, code)) + "\n")
    elif text:
        sys.stderr.write(safe(f"planwire: {text}\n"))
    return code


def _json_is_wanted(words: list[str]) -> bool:
    return "--json" in words or "--format=json" in words or ("--format", "json") in pairwise(words)


def _as_json(error: Exception, text: str, code: ExitCode) -> dict[str, Any]:
    """The error for programs: what is wrong, why, whether it is worth to try again, and what is in the way."""
    message, _, hint = text.partition("\n")
    said: dict[str, Any] = {"error": message, "reason": getattr(error, "reason", ""), "try": hint}
    if isinstance(error, CallFailed):
        said["reason"] = from_rpc_error(error.cause).reason
    said["blockers"] = getattr(error, "tasks", [])
    if candidates := getattr(error, "candidates", ()):
        parts = ({"name": each.name, "title": each.title, "plan": each.plan} for each in candidates)
        said["candidates"] = [{part: value for part, value in each.items() if value} for each in parts]
        said["try"] = ""  # which says them too
    said |= {"exit_code": int(code), "retry": code in {ExitCode.UNREACHABLE, ExitCode.TRY_AGAIN}}
    return {name: value for name, value in said.items() if value not in ("", [])}


def _usage(error: typer.TyperException) -> list[str]:
    context = getattr(error, "ctx", None)
    message = " ".join(error.format_message().replace("Value error, ", "").split())
    return [message, f"See `{context.command_path} --help`." if context is not None else ""]


def exit_code(error: CallFailed) -> ExitCode:
    """How the command ends where a call has failed so."""
    if error.cause.code() is grpc.StatusCode.ABORTED and from_rpc_error(error.cause).reason == _STALE:
        return ExitCode.REFUSED
    return _EXIT_CODES.get(error.cause.code(), ExitCode.REFUSED)


def describe(error: CallFailed) -> list[str]:
    """What was wrong with the call; on further lines more of it, and what to do."""
    cause = from_rpc_error(error.cause)
    if not cause.reason:
        return _transport(error)
    violations = [
        f"  {violation.subject}: {violation.description}"
        for violation in cause.violations
        if violation.description not in cause.message
    ]
    return [cause.message, *violations, *_mends(cause)]


def _mends(error: PlanwireError) -> list[str]:
    """The commands that help: the server's own words name methods at most."""
    from planwire.cli.rpc import COMMANDS_OF_METHODS

    if isinstance(error, Unauthenticated):
        return ["Set PLANWIRE_TOKEN to a token of this server."]
    session = (
        ["The command sends the session that PLANWIRE_SESSION names."] if "planwire-session" in error.message else []
    )
    import_module("planwire.cli.resources")  # its commands help those of other modules too
    methods = [method for method in _METHOD.findall(error.message) if method in COMMANDS_OF_METHODS]
    if methods or session:
        return session + [f"`{COMMANDS_OF_METHODS[method]}` calls {method}." for method in dict.fromkeys(methods)]
    drafts = sorted(set(_IN_DRAFT.findall(error.message)))
    return [f"Activate the plan with `planwire plan activate {plan_id}`." for plan_id in drafts]


def _transport(error: CallFailed) -> list[str]:
    """What to say where the error is not Planwire's, but gRPC's on one side or the other."""
    message = error.cause.details() or ""
    match error.cause.code():
        case grpc.StatusCode.UNAVAILABLE:
            why = _why_unreachable(message)
            start = "Start one with `planwire serve`, or name" if "serve" in commands() else "Name"
            mend = f"{start} another with --address or PLANWIRE_ADDRESS."
            if "CERTIFICATE" in why:
                mend = "Set PLANWIRE_TLS_CA to the authority of its certificate, and --address to a name that is in it."
            elif why not in _NOBODY_THERE:
                mend = f"{mend[:-1]}; where it uses TLS, say --tls on or set PLANWIRE_TLS_CA."
            return [f"no server answers at {error.address} ({why})", mend]
        case grpc.StatusCode.DEADLINE_EXCEEDED:
            return [f"the server at {error.address} did not answer in time", "Run the command again."]
        case grpc.StatusCode.UNIMPLEMENTED:
            return [f"what answers at {error.address} is not a Planwire of this version ({message})"]
        case code:
            return [f"the call to {error.address} failed: {message or code.name}"]


def _why_unreachable(message: str) -> str:
    """The cause, without the steps of gRPC that led to it."""
    if "hostname lookup" in message or "DNS resolution failed" in message:
        return _NO_HOST
    last = re.sub("^[A-Z]+: ", "", message.rpartition("last error: ")[2])
    return last.rpartition("remote host: ")[2].rpartition(" error: ")[2]


def _bug(error: Exception) -> list[str]:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return [
        f"a bug: {type(error).__name__}: {error} ({Path(frame.filename).name}, line {frame.lineno})",
        "Please report it with the command that you ran.",
    ]
