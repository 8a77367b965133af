"""What each subscriber was promised, against what the database says has happened."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.resume_token import Cursor
from tests.robustness.checks import Check
from tests.robustness.history import WITHOUT_REVISION, Happened, Life, life_of
from tests.robustness.streams import Message, Run
from tests.robustness.subscribers import Subscriber
from tests.robustness.wants import Want


@dataclass(frozen=True)
class _Stretch:
    """What a run delivered in one life of the database, and what it should have."""

    life: Life
    messages: list[Message]
    expected: list[Happened]


def check_subscriber(subscriber: Subscriber, lives: list[Life]) -> Iterator[Check]:
    """The promises, one by one."""
    want = subscriber.want
    runs = subscriber.runs(lives)
    stretches = [list(_stretches(run, want, lives)) for run in runs]
    every = [stretch for run in stretches for stretch in run]
    yield Check(f"{subscriber}: nothing missing", [text for stretch in every for text in _missing(stretch)])
    yield Check(f"{subscriber}: nothing that is not so", [text for stretch in every for text in _untrue(stretch)])
    yield Check(f"{subscriber}: nothing twice", [text for run in runs for text in _twice(run)])
    yield Check(f"{subscriber}: in the order of the feed", [text for stretch in every for text in _unordered(stretch)])
    yield Check(f"{subscriber}: transactions whole", [text for stretch in every for text in _torn(stretch)])
    yield Check(f"{subscriber}: no token too early", [text for stretch in every for text in _early(stretch)])
    if not want.statuses and not want.kinds:
        gaps = [text for run in runs for text in _revision_gaps(run, want)]
        yield Check(f"{subscriber}: revisions follow each other", gaps)
    expired = [text for run in runs for text in _dishonest(run, lives)]
    yield Check(f"{subscriber}: refused only what is not kept", expired)
    if want.stream != "event" and not want.statuses and runs:
        yield Check(f"{subscriber}: ends with what is stored", list(_differences(runs[-1], want, lives[-1])))
    head = Cursor(lives[-1].last_epoch, lives[-1].head)
    arrived = subscriber.cursor >= head
    yield Check(f"{subscriber}: came to the end", [] if arrived else [f"stands at {subscriber.cursor}, not {head}"])
    yield Check(f"{subscriber}: no surprises", subscriber.surprises)


def _stretches(run: Run, want: Want, lives: list[Life]) -> Iterator[_Stretch]:
    position = run.start.position
    rest = run.messages
    while True:
        life = life_of(lives, rest[0].cursor if rest else run.cursor)
        here = [message for message in rest if life_of(lives, message.cursor) is life]
        rest = rest[len(here) :]
        # Positions are counted in one life: that of the end says nothing of an earlier one.
        ends_here = not rest and life_of(lives, run.cursor) is life
        last = run.cursor.position if ends_here else here[-1].cursor.position
        happened = [event for event in life.after(position, last) if want.matches(event)]
        yield _Stretch(life, here, [event for event in happened if not run.leaves_out(event, life, lives)])
        if ends_here:
            return
        position = last


def _missing(stretch: _Stretch) -> Iterator[str]:
    delivered = {event.event_id for message in stretch.messages for event in message.events}
    for event in stretch.expected:
        if event.seen.event_id not in delivered:
            yield f"event {event.seen.event_id} ({event.seen.kind}) at {event.position} did not come"


def _untrue(stretch: _Stretch) -> Iterator[str]:
    expected = {event.seen for event in stretch.expected}
    for message in stretch.messages:
        for event in message.events:
            if event not in expected:
                yield f"at {message.cursor} came {event}"


def _twice(run: Run) -> Iterator[str]:
    counts = Counter(event.event_id for message in run.messages for event in message.events)
    for event_id, count in counts.items():
        if count > 1:
            yield f"event {event_id} came {count} times"


def _unordered(stretch: _Stretch) -> Iterator[str]:
    place = {event.seen.event_id: index for index, event in enumerate(stretch.expected)}
    previous = -1
    for message in stretch.messages:
        for event in message.events:
            index = place.get(event.event_id, previous)
            if index < previous:
                yield f"event {event.event_id} came too late"
            previous = index


def _torn(stretch: _Stretch) -> Iterator[str]:
    transactions: dict[str, list[Happened]] = defaultdict(list)
    of_event: dict[int, str] = {}
    for event in stretch.expected:
        transactions[event.transaction].append(event)
        of_event[event.seen.event_id] = event.transaction
    for message in stretch.messages:
        names = dict.fromkeys(of_event.get(event.event_id, "") for event in message.events)
        whole = [event for name in names for event in transactions.get(name, [])]
        if [event.event_id for event in message.events] != [event.seen.event_id for event in whole]:
            yield f"the message at {message.cursor} has {len(message.events)} events of transactions of {len(whole)}"
        elif message.cursor.position < (whole[-1].position or 0):
            yield f"the token of the message at {message.cursor} is before its last event"


def _early(stretch: _Stretch) -> Iterator[str]:
    positions = {event.seen: event.position for event in stretch.expected}
    for message in stretch.messages:
        position = positions.get(message.events[0])
        if position is not None and message.before.position >= position:
            yield f"the token {message.before} was shown before the event at {position}"


def _revision_gaps(run: Run, want: Want) -> Iterator[str]:
    revisions: dict[str, int] = {}
    for message in run.messages:
        for event in message.events:
            if event.subject not in {"task", "plan"}:
                continue
            known = revisions.get(event.subject_id)
            if known is not None and event.revision != known + (event.kind not in WITHOUT_REVISION):
                yield f"{event.kind} of {event.subject_id}: revision {event.revision} after {known}"
            revisions[event.subject_id] = event.revision
            if want.leaves(event):  # what happens to it elsewhere does not come
                del revisions[event.subject_id]


def _dishonest(run: Run, lives: list[Life]) -> Iterator[str]:
    """A token is refused when retention has passed it, or when what it says came later has been lost since."""
    if run.expired is None:
        return
    later = [start for epoch, start in lives[-1].epochs.items() if epoch > run.cursor.epoch]
    forgotten = run.cursor.position < run.expired.position
    lost = bool(later) and run.cursor.position > min(later)
    if not forgotten and not lost:
        yield f"{run.cursor} was refused, though {run.expired} is kept"
    if run.expired.position > lives[-1].floor:
        yield f"{run.expired} was said to be the earliest, though the floor is {lives[-1].floor}"


def _differences(run: Run, want: Want, life: Life) -> Iterator[str]:
    """The snapshot and what came after it, against the tables, but for plans that were in the archive at some time.

    What belongs to those goes and comes back with its plan, and has no events of its own.
    """
    if run.snapshot is None:
        return
    copy = dict(run.snapshot)
    for message in run.messages:
        for event in message.events:
            if event.revision > copy.get(event.subject_id, 0):
                copy[event.subject_id] = 0 if want.leaves(event) else event.revision
    archived = {event.seen.plan_id for event in life.events if event.seen.kind == "plan.archived"}
    mine = {
        event.seen.subject_id for event in life.events if want.matches(event) and event.seen.plan_id not in archived
    }
    stored = {
        id_: resource.revision
        for id_, resource in life.resources.items()
        if id_ in mine and (not want.plan_ids or resource.plan_id in want.plan_ids)
    }
    of_archived = {event.seen.subject_id for event in life.events if event.seen.plan_id in archived}
    held = {id_: revision for id_, revision in copy.items() if revision and id_ not in of_archived}
    for id_ in sorted(stored.keys() | held.keys()):
        if stored.get(id_) != held.get(id_):
            yield f"{want.stream} {id_} has revision {stored.get(id_)}, and the copy {held.get(id_)}"
