"""A server for the cases of the feed: beside the real streams one that sends the same messages as plainly as can be.

`python -m tests.benchmarks.feed_server <database URL> [unsequenced] [eventless]` prints port and process id, and serves
until its standard input is closed. `unsequenced` leaves the sequencer out, to see what it costs writers, and
`eventless` the events of imports.
"""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator
from copy import copy

import grpc
import uvloop

from service.binding import parse_address
from service.database.queries import Query, queries
from service.feed.sequencer import Sequencer
from service.logs import configure_logs
from service.server import serving
from service.settings import Settings
from service.transfer import batch

# The part of a statement that writes events.
_EVENT = re.compile(r", \w+_event AS \(\n    INSERT INTO event_log .*?(\$\d+::call_info).*?\n\)", re.DOTALL)

STREAM = "/planwire.benchmarks.Bare/Stream"


class _Bare(grpc.GenericRpcHandler):
    """Sends a message back as often as its first four bytes say."""

    def service(self, handler_call_details: grpc.HandlerCallDetails) -> "grpc.RpcMethodHandler[bytes, bytes] | None":
        if handler_call_details.method != STREAM:
            return None
        return grpc.unary_stream_rpc_method_handler(_stream)


async def _stream(request: bytes, _context: object) -> AsyncIterator[bytes]:
    message = request[4:]
    for _ in range(int.from_bytes(request[:4])):
        yield message


async def _idle(_sequencer: Sequencer) -> None:
    await asyncio.Event().wait()


def _eventless(table: str) -> dict[str, Query]:
    """The queries of a table, of which `import` writes no events."""
    found = dict(queries(table))
    if query := found.get("import"):
        found["import"] = copy(query)
        # The parameter keeps its place.
        found["import"].text = _EVENT.sub(r", event AS (SELECT \1)", query.text)
    return found


async def _serve(database_url: str, *options: str) -> None:
    if "unsequenced" in options:
        setattr(Sequencer, "run", _idle)  # noqa: B010  # there is no such setting, and must be none
    if "eventless" in options:
        setattr(batch, "queries", _eventless)  # noqa: B010
    settings = Settings(max_streams=100_000)
    async with serving(settings, database_url, parse_address("127.0.0.1:0"), extra_handlers=[_Bare()]) as served:
        print(served.address.port, os.getpid(), flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    configure_logs("warning", "json")
    uvloop.run(_serve(*sys.argv[1:]))
