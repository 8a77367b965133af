"""What an abuser does with one valid token of one workspace: everything at once, again and again."""

import asyncio
import gzip
import struct
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from typing import Any

import grpc
import grpc.aio
from planwire.v1 import plan_service_pb2, task_service_pb2, transfer_service_pb2
from planwire.v1.event_pb2 import WatchOptions

from tests.support import http2

_LARGEST = 4 * 1024 * 1024 - 1000
_BOMB = gzip.compress(bytes(256 * 1024 * 1024), 1)[: _LARGEST // 4]


class Abuser:
    """Runs until cancelled. `counts` says how often each kind of abuse was committed."""

    def __init__(self, address: str, token: str, workspace_id: str, streams: int, imports: int) -> None:
        self._address = address
        self._token = token
        self._metadata = (("authorization", f"Bearer {token}"),)
        self._workspace_id = workspace_id
        self._streams = streams
        self._imports = imports
        self.counts: Counter[str] = Counter()

    @property
    def kinds(self) -> "list[Callable[[grpc.aio.Channel], Awaitable[None]]]":
        """What is done at once."""
        return [
            *[self._idle_import] * self._imports,
            *[self._unread_export] * (self._streams // 10),
            *[self._unread_watch] * self._streams,
            *[self._large_message] * 20,
            *[self._gzip_bomb] * 5,
            *[self._rapid_resets] * 3,
            *[self._slow_headers] * 50,
        ]

    async def run(self) -> None:
        await asyncio.gather(*(self._again(kind, number) for number, kind in enumerate(self.kinds)))

    async def _again(self, kind: Callable[[grpc.aio.Channel], Awaitable[None]], number: int) -> None:
        # A channel of its own for each hundred, because a connection takes only some streams.
        options = [("test.channel", number // 100)]
        async with grpc.aio.insecure_channel(self._address, options=options) as channel:
            while True:
                self.counts[kind.__name__.strip("_")] += 1
                with suppress(grpc.RpcError, OSError, EOFError):
                    await kind(channel)
                await asyncio.sleep(0.2)

    async def _idle_import(self, channel: grpc.aio.Channel) -> None:
        async def messages() -> AsyncIterator[Any]:
            yield transfer_service_pb2.ImportRequest(
                workspace_id=self._workspace_id, header={"import_id": str(uuid.uuid4()), "dry_run": True}
            ).SerializeToString()
            await asyncio.sleep(3600)

        send: Any = channel.stream_unary("/planwire.v1.TransferService/Import")
        await send(messages(), metadata=self._metadata)

    async def _unread_export(self, channel: grpc.aio.Channel) -> None:
        request = transfer_service_pb2.ExportRequest(workspace_id=self._workspace_id)
        await self._never_read(channel, "/planwire.v1.TransferService/Export", request.SerializeToString())

    async def _unread_watch(self, channel: grpc.aio.Channel) -> None:
        request = task_service_pb2.WatchTasksRequest(
            workspace_id=self._workspace_id, options=WatchOptions(snapshot=True)
        )
        await self._never_read(channel, "/planwire.v1.TaskService/WatchTasks", request.SerializeToString())

    async def _never_read(self, channel: grpc.aio.Channel, path: str, request: bytes) -> None:
        """But the first message, which says that the stream is open."""
        open_stream: Any = channel.unary_stream(path)
        call = open_stream(request, metadata=self._metadata)
        await call.read()
        await asyncio.sleep(30)
        call.cancel()

    async def _large_message(self, channel: grpc.aio.Channel) -> None:
        watch = b"*\0" * (_LARGEST // 2)
        plan = plan_service_pb2.CreatePlanRequest(
            workspace_id=self._workspace_id,
            plan={"name": str(uuid.uuid4())},
            tasks=[{"title": "t", "description": "d" * 3500}] * 1000,
        )
        for path, raw in (("TaskService/ListTasks", watch), ("PlanService/CreatePlan", plan.SerializeToString())):
            send: Any = channel.unary_unary(f"/planwire.v1.{path}")
            with suppress(grpc.RpcError):
                await send(raw, metadata=self._metadata)

    async def _gzip_bomb(self, channel: grpc.aio.Channel) -> None:
        """A message of which each kilobyte becomes a megabyte: gRPC has to stop at its limit."""
        body = http2.message(_BOMB, compressed=True)
        reader, writer = await self._connect()
        try:
            writer.write(http2.frame(http2.HEADERS, http2.END_HEADERS, 1, self._headers(**{"grpc-encoding": "gzip"})))
            for start in range(0, len(body), 16_384):
                writer.write(http2.frame(http2.DATA, 0, 1, body[start : start + 16_384]))
                await writer.drain()
            await asyncio.wait_for(reader.read(65_536), 5)
        finally:
            writer.close()

    async def _rapid_resets(self, channel: grpc.aio.Channel) -> None:
        _, writer = await self._connect()
        try:
            for stream in range(1, 2001, 2):
                writer.write(http2.frame(http2.HEADERS, http2.END_HEADERS, stream, self._headers()))
                writer.write(http2.frame(http2.RST_STREAM, 0, stream, struct.pack(">I", 8)))
            await writer.drain()
        finally:
            writer.close()

    async def _slow_headers(self, channel: grpc.aio.Channel) -> None:
        """A call whose headers never end."""
        reader, writer = await self._connect()
        try:
            for byte in http2.frame(http2.HEADERS, 0, 1, self._headers()):
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(0.3)
            await reader.read()
        finally:
            writer.close()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host, _, port = self._address.rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(http2.PREFACE + http2.frame(http2.SETTINGS, 0, 0, b""))
        return reader, writer

    def _headers(self, **more: str) -> bytes:
        return http2.headers("planwire.v1.TaskService/ListTasks", authorization=f"Bearer {self._token}", **more)
