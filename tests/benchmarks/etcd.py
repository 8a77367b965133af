"""etcd beside the feed: the same number of watchers, the same rate of changes, in the same run."""

import asyncio
import multiprocessing
import shutil
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from multiprocessing.connection import Connection

import grpc.aio

from tests.benchmarks.feed import changes_at_50_watchers
from tests.benchmarks.measuring import Measurement, cases, percentile
from tests.benchmarks.stage import Stage

_WATCHERS = 50
_PUT = "/etcdserverpb.KV/Put"
_WATCH = "/etcdserverpb.Watch/Watch"
_KEY = b"plan"
# Stands before the time in a value, to find it again without etcd's messages.
_MARK = b"sent at "
_START_SECONDS = 30.0
_PATIENCE_SECONDS = 60.0


@cases("feed_against_etcd_p50", "feed_against_etcd_p99")
async def against_etcd(stage: Stage) -> AsyncIterator[Measurement]:
    """From sending a change to its delivery at each of 50 watchers. Nothing without etcd (Debian's etcd-server)."""
    if shutil.which("etcd") is None:
        print("feed_against_etcd: etcd is not installed; on Debian: apt-get install etcd-server", file=sys.stderr)
        return
    count, per_second = stage.amount(1000, 20), stage.amount(50, 20)
    ours = await changes_at_50_watchers(stage, count, per_second)
    theirs = await _etcd_latencies(stage, count, per_second)
    for percent in (50, 99):
        value, limit = percentile(ours, percent) * 1000, percentile(theirs, percent) * 1000
        yield Measurement(f"feed_against_etcd_p{percent}", value, "ms", limit, value / limit)


async def _etcd_latencies(stage: Stage, count: int, per_second: float) -> list[float]:
    async with _etcd(stage) as address:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.get_context("spawn").Process(target=_run, args=(theirs, address, count))
        process.start()
        try:
            await asyncio.to_thread(ours.recv)
            async with grpc.aio.insecure_channel(address) as channel:
                put: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes] = channel.unary_unary(_PUT)
                begin = time.perf_counter()
                calls = []
                for number in range(count):
                    await asyncio.sleep(max(0.0, begin + number / per_second - time.perf_counter()))
                    calls.append(put(_field(1, _KEY) + _field(2, _MARK + time.time_ns().to_bytes(8))))
                for call in calls:
                    await call
            latencies: list[float] = await asyncio.to_thread(ours.recv)
            return latencies
        finally:
            process.terminate()
            process.join()


@asynccontextmanager
async def _etcd(stage: Stage) -> AsyncIterator[str]:
    """The address of an etcd server."""
    client, peer = (f"http://127.0.0.1:{port}" for port in (23790, 23800))
    folder = stage.folder / "etcd"
    process = await asyncio.create_subprocess_exec(
        *("etcd", "--data-dir", str(folder), "--log-level", "error"),
        *("--listen-client-urls", client, "--advertise-client-urls", client),
        *("--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer, "--initial-cluster", f"default={peer}"),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        address = client.removeprefix("http://")
        async with grpc.aio.insecure_channel(address) as channel:
            await asyncio.wait_for(channel.channel_ready(), _START_SECONDS)
        yield address
    finally:
        process.terminate()
        await process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _run(connection: Connection, address: str, count: int) -> None:
    asyncio.run(_watch(connection, address, count))


async def _watch(connection: Connection, address: str, count: int) -> None:
    async with grpc.aio.insecure_channel(address) as channel:
        watch: grpc.aio.StreamStreamMultiCallable[bytes, bytes] = channel.stream_stream(_WATCH)
        streams = [watch() for _ in range(_WATCHERS)]
        for stream in streams:
            await stream.write(_field(1, _field(1, _KEY)))  # create_request, of this key
            await stream.read()  # created
        connection.send(True)
        taken = await asyncio.wait_for(
            asyncio.gather(*(_take(stream, count) for stream in streams)), count + _PATIENCE_SECONDS
        )
        connection.send([latency for latencies in taken for latency in latencies])


async def _take(stream: "grpc.aio.StreamStreamCall[bytes, bytes]", count: int) -> list[float]:
    latencies: list[float] = []
    while len(latencies) < count:
        message = await stream.read()
        now = time.time()
        if not isinstance(message, bytes):
            raise RuntimeError("etcd ended the stream")
        latencies += [now - int.from_bytes(part[:8]) / 1e9 for part in message.split(_MARK)[1:]]
    return latencies


def _field(number: int, value: bytes) -> bytes:
    """A length-delimited field of a protobuf message, with fewer than 128 bytes."""
    return bytes([number << 3 | 2, len(value)]) + value
