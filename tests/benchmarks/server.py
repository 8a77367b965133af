"""A server as `planwire serve` runs it, with a method that does nothing beside the real ones.

`python -m tests.benchmarks.server <database URL>` prints its port and serves until its standard input is closed.
"""

import asyncio
import sys

import grpc
import uvloop

from service.binding import parse_address
from service.garbage import collect_less
from service.logs import configure_logs
from service.server import serving
from service.settings import Settings

NOTHING = "/planwire.benchmarks.Bare/Nothing"


class _Bare(grpc.GenericRpcHandler):
    """Answers with what it is sent, as plainly as grpc.aio can."""

    def service(self, handler_call_details: grpc.HandlerCallDetails) -> "grpc.RpcMethodHandler[bytes, bytes] | None":
        if handler_call_details.method != NOTHING:
            return None
        return grpc.unary_unary_rpc_method_handler(_nothing)


async def _nothing(request: bytes, _context: object) -> bytes:
    return request


async def _serve(database_url: str) -> None:
    async with serving(Settings(), database_url, parse_address("127.0.0.1:0"), extra_handlers=[_Bare()]) as served:
        collect_less()
        print(served.address.port, flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    configure_logs("warning", "json")
    uvloop.run(_serve(sys.argv[1]))
