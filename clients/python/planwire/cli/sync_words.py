"""What became of a file that was synced, in words and for programs."""

from typing import Any

from planwire.cli.sync_file import Synced
from planwire.cli.text import counted, remark, write


def write_synced(result: Synced) -> None:
    """Print what was done, and what is to be said of it."""
    write(
        f"{result.path}: {counted(result.new, 'task')} new in Planwire, {result.changed:,} changed there, "
        f"{counted(result.written, 'task')} written into the file"
    )
    for words in words_of(result):
        remark(words)


def words_of(result: Synced) -> list[str]:
    """The problems of a file, a line each."""
    words = []
    for problem in result.problems:
        path = (
            f"{result.path}/{problem.file}" if problem.file and not result.path.endswith(problem.file) else result.path
        )
        place = f"{path}, line {problem.line}" if problem.line else path
        words.append(": ".join(filter(None, (place, problem.name, problem.reason))))
    return words


def as_json_of(result: Synced) -> dict[str, Any]:
    """The same for programs."""
    return {
        "path": result.path,
        "plan_id": result.plan_ids[0] if result.plan_ids else "",
        "plan_ids": list(result.plan_ids),
        "new": result.new,
        "changed": result.changed,
        "written": result.written,
        "conflicts": result.conflicts,
        "problems": [
            {"kind": problem.kind, "line": problem.line, "name": problem.name, "reason": problem.reason}
            for problem in result.problems
        ],
    }
