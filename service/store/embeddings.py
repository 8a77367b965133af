"""Vectors of chunks."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from service.database.pool import Record
from service.database.queries import queries
from service.database.statements import Database

_SQL = queries("embeddings")
_LEASE = timedelta(minutes=5)
MOST_PENDING = 100_000
"""How many chunks without vectors are counted."""


class Turn(NamedTuple):
    """A workspace whose chunks are for the caller to embed."""

    workspace_id: str
    stored: int
    """How many chunks it had had when its turn began."""


class EmbeddingStore:
    """The tables embeddings, embedding_models and embedding_failures."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add_model(self, model: str, dimension: int) -> int:
        """Make room for a model. Returns the dimension that its vectors have here, which may be another one."""
        known: int = await self._database.fetchval(_SQL["add_model"], model=model, dimension=dimension)
        return known

    async def take(self, model: str) -> Turn | None:
        """A workspace in which chunks may be without vectors of the model; None where there is none."""
        record = await self._database.fetchrow(_SQL["take"], model=model, lease=_LEASE)
        return Turn(record["workspace_id"], record["stored"]) if record else None

    async def missing(self, turn: Turn, model: str, after_id: int, limit: int) -> list[Record]:
        """The next chunks without vectors."""
        return await self._database.fetch(
            _SQL["missing"],
            workspace_id=turn.workspace_id,
            model=model,
            after_id=after_id,
            limit=limit,
            lease=_LEASE,
        )

    async def store(
        self, workspace_id: str, model: str, content_hashes: Sequence[bytes], vectors: Sequence[Sequence[float]]
    ) -> None:
        """Store vectors by the hashes of what they are of. Raises InvalidArgument for those of another dimension."""
        await self._database.fetch(
            _SQL["store"],
            workspace_id=workspace_id,
            model=model,
            content_hashes=list(content_hashes),
            vectors=[vector_text(vector) for vector in vectors],
        )

    async def fail(self, workspace_id: str, model: str, content_hash: bytes, error: str) -> None:
        """Pass over a chunk from now on."""
        await self._database.fetch(
            _SQL["fail"], workspace_id=workspace_id, model=model, content_hash=content_hash, error=error
        )

    async def finish(self, turn: Turn, model: str) -> None:
        """Say that what was there at the beginning of the turn has its vectors."""
        await self._database.fetch(_SQL["finish"], workspace_id=turn.workspace_id, model=model, stored=turn.stored)
        await self._database.fetch(_SQL["delete_unused"], workspace_id=turn.workspace_id)

    async def give_back(self, turn: Turn) -> None:
        """Let somebody else go on."""
        await self._database.fetch(_SQL["give_back"], workspace_id=turn.workspace_id)

    async def pending(self, workspace_id: str, model: str) -> tuple[int, int]:
        """How many chunks are without vectors, of which so many are passed over. Counted up to MOST_PENDING."""
        record = await self._database.fetchrow(
            _SQL["pending"], workspace_id=workspace_id, model=model, most=MOST_PENDING
        )
        return (record["pending"], record["failed"]) if record else (0, 0)


def vector_text(vector: Sequence[float]) -> str:
    """A vector as PostgreSQL reads it."""
    return f"[{','.join(format(x, '.6g') for x in vector)}]"
