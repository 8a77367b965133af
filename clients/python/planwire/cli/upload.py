"""Sends records to the server: in batches, each kind in a stream of its own, going on where a stream broke."""

import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from planwire.errors import Aborted, NotFound, Unavailable
from planwire.formats.parsed import Entry, Problem, ProblemKind
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.transfer_service_pb2_grpc import TransferServiceStub

_MOST_RECORDS = 500
_MOST_BYTES = 1024 * 1024
# What a record takes in a batch besides itself: its tag and its length.
_RECORD_OVERHEAD = 6
# Between them the question how far the import got is asked for as long as the client retries.
_WAITS_SECONDS = (0.2, 0.5, 1, 2, 4, 4, 4, 4)
_LONGEST_SOURCE = 500


@dataclass
class Uploaded:
    """What became of the records: by kind how many were created, updated, skipped, stale and failed; and why.

    Of the last two, the first thousand of each kind of record say why.
    """

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    refused: list[Problem] = field(default_factory=list)
    stale: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Upload:
    """An upload into one workspace. `sent` is told how many of the records went out; what goes out again counts back.

    `changed_at` is when the file was written, in seconds since 1970, where that counts for records without times.

    The response of a stream counts all kinds together. So that each is counted by itself, every kind has a stream; a
    rehearsal, of which nothing stays, sends the kinds before it again and takes the difference.
    """

    stub: TransferServiceStub
    workspace_id: str
    source: str
    dry_run: bool
    overwrite: bool
    sent: Callable[[int], object]
    changed_at: float | None = None

    def run(self, entries: Iterable[Entry]) -> Uploaded:
        """Send the entries, which stand in the order of their kinds. Raises PlanwireError."""
        uploaded = Uploaded()
        known: list[list[Entry]] = []
        known_counts: Counter[str] = Counter()
        done = 0
        by_kind = groupby(entries, key=lambda entry: entry.record.WhichOneof("record") or "")
        groups = [(kind, list(_batches(group))) for kind, group in by_kind]
        for number, (kind, group) in enumerate(groups, start=1):
            batches = [*known, *group]
            response = self._send(batches, done, more_follow=number < len(groups))
            total = _counts(response.progress)
            failures = [failure for failure in response.failures if failure.batch_number > len(known)]
            uploaded.counts[kind] = total - known_counts
            uploaded.refused += _refused(failures, batches, uploaded.counts[kind]["failed"])
            stale = (failure for failure in response.stale if failure.batch_number > len(known))
            uploaded.stale += (_problem(ProblemKind.STALE, failure, batches) for failure in stale)
            if self.dry_run:
                known, known_counts = batches, total
            else:
                done += total.total()
        return uploaded

    def _send(self, batches: Sequence[Sequence[Entry]], done: int, *, more_follow: bool) -> pb.ImportResponse:
        header = pb.ImportHeader(
            import_id=str(uuid.uuid4()),
            source=self.source[:_LONGEST_SOURCE],
            dry_run=self.dry_run,
            overwrite=self.overwrite,
            more_follow=more_follow,
        )
        if self.changed_at is not None:
            header.changed_at.FromNanoseconds(int(self.changed_at * 1e9))
        committed = 0
        waits = iter(_WAITS_SECONDS)
        while True:
            try:
                return self.stub.Import(self._requests(header, batches, committed, done))
            except (Unavailable, Aborted):  # no answer, or other writers in the way
                wait = next(waits, None)
                if wait is None:
                    raise
            time.sleep(wait)
            progress = self._committed(header.import_id)
            if progress > committed:
                committed, waits = progress, iter(_WAITS_SECONDS)

    def _requests(
        self, header: pb.ImportHeader, batches: Sequence[Sequence[Entry]], committed: int, done: int
    ) -> Iterator[pb.ImportRequest]:
        yield pb.ImportRequest(workspace_id=self.workspace_id, header=header)
        for number, batch in enumerate(batches, start=1):
            done += len(batch)
            if number > committed:
                part = pb.ImportBatch(number=number, records=(entry.record for entry in batch))
                yield pb.ImportRequest(workspace_id=self.workspace_id, batch=part)
                self.sent(done)

    def _committed(self, import_id: str) -> int:
        """The last batch that the server has; 0 where it does not know the import or does not answer."""
        request = pb.GetImportRequest(workspace_id=self.workspace_id, import_id=import_id)
        try:
            return self.stub.GetImport(request).progress.last_committed_batch
        except (NotFound, Unavailable):
            return 0


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    batch: list[Entry] = []
    room = _MOST_BYTES
    for entry in entries:
        size = entry.record.ByteSize() + _RECORD_OVERHEAD
        if batch and (size > room or len(batch) == _MOST_RECORDS):
            yield batch
            batch, room = [], _MOST_BYTES
        batch.append(entry)
        room -= size
    if batch:
        yield batch


def _counts(progress: pb.ImportProgress) -> Counter[str]:
    return Counter(
        created=progress.created,
        updated=progress.updated,
        skipped=progress.skipped,
        stale=progress.stale,
        failed=progress.failed,
    )


def _refused(
    failures: Sequence[pb.ImportFailure], batches: Sequence[Sequence[Entry]], failed: int
) -> Iterator[Problem]:
    for failure in failures:
        yield _problem(ProblemKind.REFUSED, failure, batches)
    if failed > len(failures):
        # The server explains the first thousand, and those of a stream that broke are lost with it.
        yield Problem(ProblemKind.REFUSED, 0, "", f"{failed - len(failures)} more, of which the server did not say why")


def _problem(kind: ProblemKind, failure: pb.ImportFailure, batches: Sequence[Sequence[Entry]]) -> Problem:
    entry = batches[failure.batch_number - 1][failure.record_index]
    return Problem(kind, entry.line, entry.name, failure.message, entry.file)
