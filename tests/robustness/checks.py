"""What must hold in the end. A check is a name and the problems it found."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.robustness.history import WITHOUT_REVISION, Happened, Life
from tests.robustness.writers import Written

_RESOURCES = frozenset({"task", "plan", "phase", "dependency", "workspace"})


@dataclass(frozen=True)
class Check:
    """One thing that was looked at. It passed when there are no problems."""

    name: str
    problems: list[str]


@dataclass(frozen=True)
class LostTail:
    """What was committed in this time, in monotonic seconds, may be gone: the standby never got it."""

    since: float
    until: float


def check_lives(lives: list[Life]) -> Iterator[Check]:
    """Each life's feed is right by itself, and goes on where the one before it was cut off."""
    for number, life in enumerate(lives, 1):
        name = f"life {number}"
        last = number == len(lives)
        yield Check(f"{name}: every committed event is in the feed", list(_unplaced(life)) if last else [])
        yield Check(f"{name}: no event is in the feed twice", list(_doubled(life)))
        yield Check(f"{name}: positions have no gaps", list(_gaps(life)))
        yield Check(f"{name}: transactions stay together", list(_torn(life)))
        yield Check(f"{name}: revisions follow each other", list(_revisions(life)))
        yield Check(f"{name}: what is gone has said so", list(_silent(life)))
    for number, (earlier, later) in enumerate(pairwise(lives), 1):
        kept = min(start for epoch, start in later.epochs.items() if epoch > earlier.last_epoch)
        same = _order(earlier, kept) == _order(later, kept)
        problems = [] if same else [f"positions up to {kept} are not the same events"]
        yield Check(f"life {number + 1} goes on where life {number} was cut off", problems)


def check_writes(life: Life, written: Iterable[Written], tails: list[LostTail]) -> Iterator[Check]:
    """What was acknowledged is there once and whole, and what failed is not."""
    lost, torn, ghosts = [], [], []
    for write in written:
        events = life.requests.get(write.request_id, [])
        # The answer of a server that was frozen comes long after the commit.
        excused = any(tail.since <= write.ended_at and write.began_at <= tail.until for tail in tails)
        if write.outcome == "acknowledged" and not events and not excused:
            lost.append(f"{write.rpc} {write.request_id}")
        count = len(events) if write.events is None else write.events
        if events and (len(events) != count or len({event.transaction for event in events}) > 1):
            torn.append(f"{write.rpc} {write.request_id}: {len(events)} events instead of {write.events}")
        if write.outcome == "failed" and events:
            ghosts.append(f"{write.rpc} {write.request_id}")
    yield Check("every acknowledged write is there", lost)
    yield Check("every write is there once and whole", torn)
    yield Check("no failed write is there", ghosts)


def _unplaced(life: Life) -> Iterator[str]:
    for event in life.events:
        if event.position is None:
            yield f"never delivered: event {event.seen.event_id}, {event.seen.kind}"


def _doubled(life: Life) -> Iterator[str]:
    for event_id, count in Counter(event.seen.event_id for event in life.events).items():
        if count > 1:
            yield f"event {event_id} has {count} positions"


def _gaps(life: Life) -> Iterator[str]:
    expected = 0
    for event in _placed(life):
        expected += 1
        if event.position != expected:
            yield f"position {event.position} instead of {expected}"
            expected = event.position or 0


def _torn(life: Life) -> Iterator[str]:
    ended: set[tuple[str, str]] = set()
    previous: Happened | None = None
    for event in _placed(life):
        key = (event.transaction, event.workspace_id)
        if key in ended:
            yield f"event {event.seen.event_id} at {event.position} comes after the end of its transaction"
        if previous and not previous.ends_transaction and (previous.transaction, previous.workspace_id) != key:
            yield f"event {event.seen.event_id} at {event.position} is in the midst of another transaction"
        if event.ends_transaction:
            ended.add(key)
        previous = event


def _revisions(life: Life) -> Iterator[str]:
    revisions: dict[str, int] = defaultdict(int)
    for event in _placed(life):
        seen = event.seen
        if seen.subject in {"task", "plan"}:
            if seen.revision != revisions[seen.subject_id] + (seen.kind not in WITHOUT_REVISION):
                yield (
                    f"{seen.kind} of {seen.subject_id} at {event.position} has revision {seen.revision} "
                    f"after {revisions[seen.subject_id]}"
                )
            revisions[seen.subject_id] = seen.revision


def _silent(life: Life) -> Iterator[str]:
    """What was created exists, or was deleted last; and the other way round."""
    last: dict[str, str] = {}
    for event in sorted(life.events, key=lambda event: event.seen.event_id):
        subject, _, what = event.seen.kind.partition(".")
        if subject in _RESOURCES:
            last[event.seen.subject_id] = what
    for id_ in last.keys() | life.resources.keys():
        exists, what = id_ in life.resources, last.get(id_, "nothing")
        if exists == (what == "deleted") or what == "nothing":
            yield f"{id_} {'exists' if exists else 'does not exist'}, and the last that was said of it is {what}"


def _placed(life: Life) -> Iterator[Happened]:
    return (event for event in life.events if event.position is not None)


def _order(life: Life, last: int) -> list[tuple[int | None, int]]:
    return [(event.position, event.seen.event_id) for event in life.after(0, last)]
