"""What the ring keeps: so many events, and so many bytes."""

from collections import defaultdict
from typing import Any, cast

from service.domain.resume_token import Cursor
from service.feed.events import FeedEvent, Transaction
from service.feed.ring import Ring


def transaction(position: int, payload_bytes: int) -> Transaction:
    record: dict[str, Any] = defaultdict(str)
    record |= {"position": position, "kind": "a.b", "ends_transaction": True, "payload": {"a": "x" * payload_bytes}}
    return Transaction((FeedEvent(cast("Any", record)),))


def test_large_events_push_out_others_before_the_ring_has_its_number() -> None:
    ring = Ring(1000, most_bytes=10_000_000)
    ring.restart(Cursor(1, 0))
    for position in range(1, 101):
        ring.publish(transaction(position, 250_000), 1)
    kept = [index for index in range(100) if ring.get(index, index + 1)]
    assert kept == list(range(100 - len(kept), 100))
    assert 5 <= len(kept) <= 10
    ring.publish(transaction(101, 50_000_000), 1)
    assert ring.get(100, 101), "the newest is kept, however large"
    assert ring.get(99, 100) is None
