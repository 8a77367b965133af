"""How the command ends."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell sees. docs/command.md tells users the same."""

    OK = 0
    REFUSED = 1
    """The server or the system refused, or only a part was done."""
    USAGE = 2
    """The command line, a setting or the input was wrong."""
    UNREACHABLE = 3
    """The server or the database did not answer, or not in time."""
    NOT_FOUND = 4
    """What was named does not exist."""
    NOT_ALLOWED = 5
    """The token is missing, unknown, or not for this."""
    TRY_AGAIN = 75
    """Not now, and perhaps later: somebody else was in the way, or nothing is ready yet. `EX_TEMPFAIL` of sysexits."""
    INTERRUPTED = 130
    """Ctrl-C."""
    TERMINATED = 143
    """SIGTERM, while there was more to come."""


class Failure(Exception):
    """Ends the command. The message says what was wrong; further lines say what to do."""

    def __init__(self, message: str, exit_code: ExitCode = ExitCode.REFUSED) -> None:
        super().__init__(message)
        self.exit_code = exit_code
