"""Texts that commands read from a file or from their input: diffs, and what git says of renames."""

import sys

from planwire.cli.exits import ExitCode, Failure

_LARGEST_DIFF_BYTES = 3 * 1024 * 1024


def text_of(file: str) -> str:
    """What a file or, for `-`, the input says: with all bytes that end no line, and in whatever encoding."""
    try:
        source = sys.stdin.buffer if file == "-" else open(file, "rb")  # noqa: PTH123, SIM115  # no Path is needed
        with source:
            return source.read().decode(errors="replace")
    except OSError as error:
        raise Failure(f"{file} cannot be read: {error.strerror}", ExitCode.USAGE) from error


def diff_of(file: str) -> str:
    """The diff in a file or in the input, which is no larger than the server takes."""
    diff = text_of(file)
    if (size := len(diff.encode())) > _LARGEST_DIFF_BYTES:
        raise Failure(
            f"the diff has {size:,} bytes, and at most {_LARGEST_DIFF_BYTES:,} are taken: "
            "name the folders that count, as in `git diff main -- src`",
            ExitCode.USAGE,
        )
    return diff
