"""What an import did, for people and for programs."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planwire.cli.exits import ExitCode
from planwire.cli.import_remarks import write_remarks
from planwire.cli.text import counted, write, write_table
from planwire.formats.parsed import Problem, ProblemKind

_OUTCOMES = {"created": "CREATED", "updated": "UPDATED", "skipped": "UNCHANGED", "stale": "STALE", "failed": "REFUSED"}
_PLURALS = {"dependency": "dependencies", "update_log_entry": "update_log_entries"}
# A line that is blank, and one that was stored in another form, are no reason to look again.
_HARMLESS = {ProblemKind.BLANK, ProblemKind.ASIDE, ProblemKind.NOTE, ProblemKind.STALE}


@dataclass(frozen=True)
class ImportReport:
    """The result of `planwire import`. `items` are lines, or tasks where the format has no lines of its own."""

    file: str
    format: str
    workspace_id: str
    dry_run: bool
    items: int
    counts: Mapping[str, Counter[str]]
    """By kind of record, how many were created, updated, skipped (there already, and the same), stale (older than what
    is there) and failed."""
    problems: Sequence[Problem]
    seconds: float

    @property
    def skipped(self) -> int:
        """Items that were left out before anything was sent, blank lines among them."""
        left_out = {ProblemKind.SKIPPED, ProblemKind.BLANK, ProblemKind.ASIDE}
        return sum(problem.kind in left_out for problem in self.problems)

    @property
    def refused(self) -> int:
        """Items that the server did not store. A plan that was made up to hold the tasks of a file is no item."""
        kinds = self.counts if self.format == "planwire" else {"task"}
        return sum(counts["failed"] for kind, counts in self.counts.items() if kind in kinds)

    @property
    def stale(self) -> int:
        """Records that are older than what the server has, and were left out."""
        return sum(counts["stale"] for counts in self.counts.values())

    @property
    def stored(self) -> int:
        """Items that the server has now, or would have after more than a dry run."""
        return self.items - self.skipped - self.refused

    @property
    def tasks_per_second(self) -> int:
        """Of those that were sent, whatever became of them."""
        return round(self.counts.get("task", Counter()).total() / self.seconds)

    @property
    def exit_code(self) -> ExitCode:
        """Whether everything is stored."""
        complete = all(problem.kind in _HARMLESS for problem in self.problems)
        return ExitCode.OK if complete else ExitCode.REFUSED

    def as_json(self) -> dict[str, Any]:
        """All of it."""
        return {
            "file": self.file,
            "format": self.format,
            "workspace_id": self.workspace_id,
            "dry_run": self.dry_run,
            "items": self.items,
            "stored": self.stored,
            "refused": self.refused,
            "skipped": self.skipped,
            "stale": self.stale,
            "records": {
                kind: {name.lower(): counts[outcome] for outcome, name in _OUTCOMES.items()}
                for kind, counts in self.counts.items()
            },
            "problems": [
                {"kind": problem.kind, "line": problem.line, "name": problem.name, "reason": problem.reason}
                | ({"file": problem.file} if problem.file else {})
                for problem in self.problems
            ],
            "seconds": round(self.seconds, 3),
            "tasks_per_second": self.tasks_per_second,
        }

    def write(self, *, verbose: bool) -> None:
        """Print what people want to know: the counts, and the problems in groups or all of them."""
        rows = [
            [_PLURALS.get(kind, f"{kind}s"), *(f"{counts[outcome]:,}" for outcome in _OUTCOMES)]
            for kind, counts in self.counts.items()
        ]
        write_table(["", *_OUTCOMES.values()], rows)
        items = counted(self.items, "item")
        write(f"{items}: {self.stored:,} stored, {self.refused:,} refused, {self.skipped:,} skipped")
        if self.stale:
            stale = counted(self.stale, "record")
            write(f"{stale} stale and left out, because what is stored is newer; --overwrite stores the file's state")
        where = "nothing was stored: this was a dry run" if self.dry_run else f"in workspace {self.workspace_id}"
        write(f"{self.seconds:.1f} s, {counted(self.tasks_per_second, 'task')} a second; {where}")
        write_remarks(self.problems, verbose=verbose)
