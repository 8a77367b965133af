"""Gives chunks their vectors, beside the calls that search."""

import asyncio

import structlog

from service.database.pool import Record
from service.errors import DomainError
from service.search.providers import EmbeddingFailed, Provider
from service.store.embeddings import EmbeddingStore, Model, Turn

log = structlog.get_logger(__name__)

_PAUSE_SECONDS = 0.5
_LONGEST_PAUSE_SECONDS = 60.0
_CHUNKS_AT_ONCE = 64


class Embedder:
    """Embeds what has no vector of the provider's model."""

    def __init__(self, store: EmbeddingStore, provider: Provider, *, is_default: bool) -> None:
        """`is_default` is set for the provider of workspaces for which no model was chosen."""
        self._store = store
        self._provider = provider
        self._is_default = is_default

    async def run(self) -> None:
        """Embed until cancelled. Several processes do so side by side, each in another workspace."""
        pause = _PAUSE_SECONDS
        ready = False
        while True:
            try:
                ready = ready or await self._make_room()
                if not ready:
                    return
                turn = await self._store.take(self._provider.model, is_default=self._is_default)
                if turn:
                    await self._embed(turn)
                pause = _PAUSE_SECONDS
                await asyncio.sleep(0 if turn else pause)
            except (DomainError, EmbeddingFailed) as error:
                pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)
                log.warning("embeddings wait", model=self._provider.model, reason=str(error), seconds=pause)
                await asyncio.sleep(pause)

    async def _make_room(self) -> bool:
        provider = self._provider
        known = await self._store.add_model(Model(provider.model, provider.model, provider.dimension))
        if known != provider.dimension:
            log.error(
                "the embedding model is not used: vectors under its name have another dimension",
                model=provider.model,
                dimension=provider.dimension,
                known=known,
            )
        return known == provider.dimension

    async def _embed(self, turn: Turn) -> None:
        after, model = 0, self._provider.model
        try:
            while await self._store.renew(turn, model, is_default=self._is_default):
                chunks = await self._store.missing(turn, model, after, _CHUNKS_AT_ONCE)
                if not chunks:
                    await self._store.finish(turn, model)
                    return
                await self._embed_chunks(turn, chunks)
                after = chunks[-1]["id"]
        except BaseException:
            await self._store.give_back(turn)
            raise
        await self._store.give_back(turn)

    async def _embed_chunks(self, turn: Turn, chunks: list[Record]) -> None:
        """Embed each by itself where all together fail; where none succeeds, the provider is to blame."""
        model = self._provider.model
        try:
            vectors = await self._provider.embed([_text(chunk) for chunk in chunks])
        except EmbeddingFailed as error:
            if len(chunks) == 1 or not error.may_be_the_text:
                raise
            refused: list[tuple[Record, str]] = []
            for chunk in chunks:
                try:
                    await self._embed_chunks(turn, [chunk])
                except EmbeddingFailed as alone:
                    refused.append((chunk, str(alone)))
            if len(refused) == len(chunks):
                raise
            for chunk, why in refused:
                log.warning("a chunk is not embedded", workspace_id=turn.workspace_id, model=model, reason=why)
                await self._store.fail(turn.workspace_id, model, chunk["content_hash"], why)
            return
        await self._store.store(turn.workspace_id, model, [chunk["content_hash"] for chunk in chunks], vectors)


def _text(chunk: Record) -> str:
    """What is embedded: the same for the same content, since the vector is kept by that."""
    text: str = chunk["content"]
    return text
