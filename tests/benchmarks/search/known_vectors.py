"""An embedding endpoint that knows the vectors of its queries, so that no model is measured."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.benchmarks.search import synthetic


@asynccontextmanager
async def known_vectors(count: int) -> AsyncIterator[str]:
    """The URL of one that answers a query that ends with ` <number>` with that query vector."""
    answers = [
        json.dumps({"data": [{"index": 0, "embedding": [round(x, 6) for x in vector.tolist()]}]}).encode()
        for vector in synthetic.query_vectors(count)
    ]

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        [length] = [line.split(b":")[1] for line in head.lower().splitlines() if line.startswith(b"content-length:")]
        [text] = json.loads(await reader.readexactly(int(length)))["input"]
        body = answers[int(text.rpartition(" ")[2])]
        writer.write(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
