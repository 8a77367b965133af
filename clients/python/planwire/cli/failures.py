"""What the command says when it fails, and the exit code it ends with."""

import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import grpc
import typer
from google.rpc.error_details_pb2 import BadRequest, PreconditionFailure
from google.rpc.status_pb2 import Status
from pydantic import ValidationError

from service.cli.connection import CallFailed
from service.cli.exits import ExitCode, Failure
from service.cli.text import safe
from service.database.errors import DatabaseError, DatabaseUnreachable

_EXIT_CODES = {
    grpc.StatusCode.INVALID_ARGUMENT: ExitCode.USAGE,
    grpc.StatusCode.OUT_OF_RANGE: ExitCode.USAGE,
    grpc.StatusCode.UNAVAILABLE: ExitCode.UNREACHABLE,
    grpc.StatusCode.DEADLINE_EXCEEDED: ExitCode.UNREACHABLE,
    grpc.StatusCode.UNIMPLEMENTED: ExitCode.UNREACHABLE,
    grpc.StatusCode.NOT_FOUND: ExitCode.NOT_FOUND,
    grpc.StatusCode.UNAUTHENTICATED: ExitCode.NOT_ALLOWED,
    grpc.StatusCode.PERMISSION_DENIED: ExitCode.NOT_ALLOWED,
}


def explain(error: Exception) -> ExitCode:
    """Say on standard error what went wrong and what to do, and return the exit code."""
    match error:
        case typer.TyperException() if error.message.startswith("Usage: "):  # called with nothing at all
            sys.stderr.write(f"{error.message}\n")
            return ExitCode.USAGE
        case typer.TyperException():
            lines, code = _usage(error), ExitCode(error.exit_code)
        case Failure():
            lines, code = [str(error)], error.exit_code
        case CallFailed():
            lines, code = describe(error), _EXIT_CODES.get(error.cause.code(), ExitCode.REFUSED)
        case ValidationError():
            lines, code = describe_settings(error), ExitCode.USAGE
        case DatabaseError():
            unreachable = isinstance(error, DatabaseUnreachable)
            lines, code = [str(error)], ExitCode.UNREACHABLE if unreachable else ExitCode.REFUSED
        case OSError():
            lines, code = [str(error)], ExitCode.REFUSED
        case _:
            lines, code = _bug(error), ExitCode.REFUSED
    text = "\n".join(line for line in lines if line)
    if text:
        sys.stderr.write(safe(f"planwire: {text}\n"))
    return code


def _usage(error: typer.TyperException) -> list[str]:
    context = getattr(error, "ctx", None)
    message = " ".join(error.format_message().replace("Value error, ", "").split())
    return [message, f"See `{context.command_path} --help`." if context is not None else ""]


def describe(error: CallFailed) -> list[str]:
    """What was wrong with the call; on further lines more of it, and what to do."""
    status = _status(error.cause)
    if not status.message:
        return _transport(error)
    violations = [f"  {subject}: {what}" for subject, what in _violations(status) if what not in status.message]
    unknown = error.cause.code() is grpc.StatusCode.UNAUTHENTICATED
    return [status.message, *violations, *(["Set PLANWIRE_TOKEN to a token of this server."] if unknown else [])]


def _transport(error: CallFailed) -> list[str]:
    """What to say where the error is not Planwire's, but gRPC's on one side or the other."""
    message = error.cause.details() or ""
    match error.cause.code():
        case grpc.StatusCode.UNAVAILABLE:
            why = re.sub("^[A-Z]+: ", "", message.rpartition("last error: ")[2]).rpartition("remote host: ")[2]
            mend = "Start one with `planwire serve`, or name another with --address or PLANWIRE_ADDRESS."
            if "CERTIFICATE" in why:
                mend = "Set PLANWIRE_TLS_CA to the authority of its certificate, and --address to a name that is in it."
            elif "refused" not in why:
                mend = f"{mend[:-1]}; where it uses TLS, set PLANWIRE_TLS_CA."
            return [f"no server answers at {error.address} ({why})", mend]
        case grpc.StatusCode.DEADLINE_EXCEEDED:
            return [f"the server at {error.address} did not answer in time", "Run the command again."]
        case grpc.StatusCode.UNIMPLEMENTED:
            return [f"what answers at {error.address} is not a Planwire of this version ({message})"]
        case code:
            return [f"the call to {error.address} failed: {message or code.name}"]


def _status(cause: grpc.RpcError) -> Status:
    """The status that Planwire sent; an empty one where gRPC made the error.

    grpcio-status would refuse one whose message is not ASCII, because it is not the one that the headers can carry.
    """
    pairs: Any = cause.trailing_metadata() or ()  # of the sync or of the async API
    for key, value in pairs:
        if key == "grpc-status-details-bin":
            return Status.FromString(value)
    return Status()


def _violations(status: Status) -> Iterator[tuple[str, str]]:
    """Which fields or resources are wrong, and in what."""
    for packed in status.details:
        request, precondition = BadRequest(), PreconditionFailure()
        if packed.Unpack(request):
            yield from ((violation.field, violation.description) for violation in request.field_violations)
        elif packed.Unpack(precondition):
            yield from ((violation.subject, violation.description) for violation in precondition.violations)


def describe_settings(error: ValidationError) -> list[str]:
    """Which settings are wrong, and in what, a line each. Shows no values: some are secret."""
    return [
        f"{setting_name(problem['loc'])}: {problem['msg'].removeprefix('Value error, ')}"
        for problem in error.errors(include_input=False, include_url=False)
    ]


def setting_name(location: tuple[int | str, ...]) -> str:
    """The environment variable of a setting that is wrong."""
    return "PLANWIRE_" + "_".join(map(str, location)).upper()


def _bug(error: Exception) -> list[str]:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return [
        f"a bug: {type(error).__name__}: {error} ({Path(frame.filename).name}, line {frame.lineno})",
        "Please report it with the command that you ran.",
    ]
