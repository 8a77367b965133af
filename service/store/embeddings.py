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


class Model(NamedTuple):
    """A model whose vectors are stored."""

    key: str
    """What they are stored under."""
    name: str
    dimension: int
    brought: bool = False
    """Whether callers bring the vectors."""


class Models(NamedTuple):
    """What a workspace has vectors of."""

    chosen_key: str | None
    """None is the model that the server chooses."""
    chosen: Model | None
    """None where no server has had the chosen model yet."""
    complete: Model | None
    """The one of which all chunks had their vectors last."""


def brought_key(name: str, dimension: int) -> str:
    """What vectors from callers are stored under."""
    return f"brought:{dimension}:{name}"


class Turn(NamedTuple):
    """A workspace whose chunks are for the caller to embed."""

    workspace_id: str
    stored: int
    """How many chunks it had had when its turn began."""


class EmbeddingStore:
    """The tables embeddings, embedding_models and embedding_failures."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add_model(self, model: Model) -> int | None:
        """Make room for a model. Returns the dimension that its vectors have here, which may be another one.

        None where callers bring vectors of too many models already.
        """
        known: int | None = await self._database.fetchval(
            _SQL["add_model"], model=model.key, name=model.name, dimension=model.dimension, brought=model.brought
        )
        return known

    async def models(self, workspace_id: str) -> Models:
        """Those of a workspace."""
        record = await self._database.fetchrow(_SQL["models"], workspace_id=workspace_id)
        if record is None:
            return Models(None, None, None)
        chosen, complete = (
            Model(key, *(record[f"{which}_{field}"] for field in ("name", "dimension", "brought")))
            if key and record[f"{which}_name"]
            else None
            for which, key in (("chosen", record["chosen_model"]), ("complete", record["complete_model"]))
        )
        return Models(record["chosen_model"], chosen, complete)

    async def choose(self, workspace_id: str, model: Model | None) -> None:
        """Let a workspace have vectors of a model; None for that of the server."""
        key = model.key if model else None
        await self._database.fetch(_SQL["choose"], workspace_id=workspace_id, model=key)
        await self.complete_brought(workspace_id)

    async def take(self, model: str, *, is_default: bool) -> Turn | None:
        """A workspace in which chunks may be without vectors of the model; None where there is none.

        `is_default` says that workspaces for which none was chosen have this one.
        """
        record = await self._database.fetchrow(_SQL["take"], model=model, is_default=is_default, lease=_LEASE)
        return Turn(record["workspace_id"], record["stored"]) if record else None

    async def renew(self, turn: Turn, model: str, *, is_default: bool) -> bool:
        """Keep the turn for longer. False where the workspace is to have vectors of another model now."""
        renewed = await self._database.fetchval(
            _SQL["renew"], workspace_id=turn.workspace_id, model=model, is_default=is_default, lease=_LEASE
        )
        return renewed is not None

    async def missing(self, turn: Turn, model: str, after_id: int, limit: int) -> list[Record]:
        """The next chunks without vectors."""
        return await self._database.fetch(
            _SQL["missing"],
            workspace_id=turn.workspace_id,
            model=model,
            after_id=after_id,
            limit=limit,
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

    async def store_brought(
        self, workspace_id: str, model: str, contents: Sequence[str], vectors: Sequence[Sequence[float]]
    ) -> None:
        """Store vectors of texts, in place of those that are there. Raises NotFound."""
        given = {content: vector_text(vector) for content, vector in zip(contents, vectors, strict=True)}
        await self._database.fetch(
            _SQL["store_brought"],
            workspace_id=workspace_id,
            model=model,
            contents=list(given),
            vectors=list(given.values()),
        )

    async def complete_brought(self, workspace_id: str) -> None:
        """Let searches use the chosen model, where callers bring its vectors and all files have theirs."""
        await self._database.fetch(_SQL["complete_brought"], workspace_id=workspace_id)

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

    async def pending(self, workspace_id: str, model: Model) -> tuple[int, int]:
        """How many chunks are without vectors, of which so many are passed over. Counted up to MOST_PENDING."""
        record = await self._database.fetchrow(
            _SQL["pending"], workspace_id=workspace_id, model=model.key, brought=model.brought, most=MOST_PENDING
        )
        return (record["pending"], record["failed"]) if record else (0, 0)

    async def chunks(self, workspace_id: str, model: Model) -> int:
        """How many chunks are to have vectors of the model. Counted up to MOST_PENDING."""
        chunks: int = await self._database.fetchval(
            _SQL["count"], workspace_id=workspace_id, brought=model.brought, most=MOST_PENDING
        )
        return chunks


def vector_text(vector: Sequence[float]) -> str:
    """A vector as PostgreSQL reads it."""
    return f"[{','.join(format(x, '.6g') for x in vector)}]"
