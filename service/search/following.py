"""Keeps the index of what is in the workspaces up to date, beside the calls that change it."""

import asyncio
import hashlib
import json
from datetime import timedelta
from typing import Any

import structlog

from service.errors import DomainError
from service.search.indexing import Indexer, Outcome
from service.search.kinds import KINDS
from service.store.index_queue import IndexQueue, Taken
from service.store.search_index import Document, SearchIndexStore

log = structlog.get_logger(__name__)

_PAUSE_SECONDS = 0.5
_RECONCILE_EVERY = timedelta(hours=1)
_LONGEST_TITLE = 500


class Follower:
    """Indexes records as they change."""

    def __init__(self, queue: IndexQueue, index: SearchIndexStore, indexer: Indexer) -> None:
        self._queue = queue
        self._index = index
        self._indexer = indexer

    async def run(self) -> None:
        """Follow the events until cancelled. Several processes do so side by side."""
        while True:
            busy = False
            try:
                if await self._queue.is_time_to_reconcile(_RECONCILE_EVERY):
                    await self._reconcile()
                events = await self._queue.follow([kind.name for kind in KINDS])
                taken = await self._queue.take()
                if taken:
                    await self._index_taken(taken)
                busy = bool(events or taken)
            except DomainError as error:
                log.info("the index waits", reason=str(error))
            # Also where there is more to do, so that calls have the database to themselves for a part of the time.
            await asyncio.sleep(0 if busy else _PAUSE_SECONDS)

    async def _reconcile(self) -> None:
        """Queue whatever the events did not tell, or told before they were dropped."""
        workspace_id = ""
        while workspace_id := await self._queue.next_workspace(workspace_id) or "":
            for kind in KINDS:
                await self._queue.reconcile(workspace_id, kind.reconcile)

    async def _index_taken(self, taken: Taken) -> None:
        try:
            await self._store(taken)
        except DomainError as error:
            if len(taken.queued) == 1:
                log.warning(
                    "a record is not indexed", workspace_id=taken.workspace_id, kind=taken.kind, reason=str(error)
                )
                await self._queue.failed(taken, str(error))
                return
            # One may be in the way of the others.
            for content_id, queued_at in taken.queued.items():
                await self._index_taken(taken._replace(queued={content_id: queued_at}))

    async def _store(self, taken: Taken) -> None:
        records = await self._queue.records(taken)
        documents = [_document(taken.kind, dict(record)) for record in records]
        if documents:
            await self._indexer.store(taken.workspace_id, taken.kind, documents, Outcome())
        if taken.kind == "plan":
            archived = {document.content_id: document.row["archived"] for document in documents}
            await self._index.put_away(taken.workspace_id, archived)
        if gone := taken.queued.keys() - {document.content_id for document in documents}:
            await self._index.remove(taken.workspace_id, taken.kind, gone)
        await self._index.count_words(taken.workspace_id)
        await self._queue.done(taken)


def _document(kind: str, record: dict[str, Any]) -> Document:
    title, content = record["title"] or "", record["content"] or ""
    text = f"{title}\n\n{content}".strip()
    said = json.dumps([title, content], ensure_ascii=False)
    return Document(
        {
            "kind": kind,
            "content_id": record["content_id"],
            "title": title[:_LONGEST_TITLE] or None,
            "language": "json" if kind == "artifact" else "markdown",
            "content_type": kind,
            "metadata": record["metadata"] or {},
            "plan_id": record["plan_id"],
            "task_id": record["task_id"],
            "archived": record["archived"],
            "content_hash": hashlib.sha256(said.encode()).hexdigest(),
            "size_bytes": len(text.encode()),
            "modified_at": record["changed_at"].ToJsonString(),
        },
        text,
    )
