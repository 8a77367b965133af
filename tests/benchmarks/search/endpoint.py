"""An embedding endpoint that knows the vectors that it is asked for, so that no model is measured."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import TypeAlias

from tests.benchmarks.search.synthetic import Vector

VectorsOf: TypeAlias = Callable[[list[str]], Awaitable[Sequence[Vector]]]


@asynccontextmanager
async def endpoint(vectors_of: VectorsOf, model: str, dimension: int) -> AsyncIterator[dict[str, str]]:
    """The settings of a server that asks one; it answers with what `vectors_of` says of texts."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        [length] = [line.split(b":")[1] for line in head.lower().splitlines() if line.startswith(b"content-length:")]
        texts = json.loads(await reader.readexactly(int(length)))["input"]
        data = [
            {"index": number, "embedding": [round(x, 6) for x in vector.tolist()]}
            for number, vector in enumerate(await vectors_of(texts))
        ]
        body = json.dumps({"data": data}).encode()
        writer.write(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield {
            "embedding_provider": "endpoint",
            "embedding_url": url,
            "embedding_model": model,
            "embedding_dimension": str(dimension),
        }
