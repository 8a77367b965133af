"""Keeps the index of what is in the workspaces up to date, beside the calls that change it."""

import asyncio
import hashlib
import json
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import structlog
from google.protobuf.timestamp_pb2 import Timestamp

from service.errors import DomainError, ResourceExhausted, Unavailable
from service.search.code.linking import Linker
from service.search.indexing import Indexer, Outcome
from service.search.kinds import KINDS, PLAN, TASK
from service.store.index_queue import IndexQueue, Taken
from service.store.search_index import Document, SearchIndexStore

log = structlog.get_logger(__name__)

_PAUSE_SECONDS = 0.5
_RECONCILE_EVERY = timedelta(hours=1)
_LONGEST_TITLE = 500
# A record can have megabytes and the next ones too, so few are read at first, then twice as many while they are small.
_FIRST_RECORDS = 1
_MOST_BYTES = 1024 * 1024
# What says nothing of the records: the database is away or full.
_PASSING = (ResourceExhausted, Unavailable)


class Follower:
    """Indexes records as they change."""

    def __init__(self, queue: IndexQueue, index: SearchIndexStore, indexer: Indexer, linker: Linker) -> None:
        self._queue = queue
        self._index = index
        self._indexer = indexer
        self._linker = linker

    async def run(self) -> None:
        """Follow the events until cancelled. Several processes do so side by side."""
        interrupted: Taken | None = None
        while True:
            busy, began = False, time.monotonic()
            try:
                if interrupted:
                    await self._queue.give_back(interrupted)
                    interrupted = None
                if await self._queue.is_time_to_reconcile(_RECONCILE_EVERY):
                    await self._reconcile()
                events = await self._queue.follow([kind.name for kind in KINDS])
                interrupted = taken = await self._queue.take()
                if taken:
                    await self._index_taken(taken)
                    interrupted = None
                busy = bool(events or taken)
            except DomainError as error:
                log.info("the index waits", reason=str(error))
            # Also where there is more to do, so that calls have the database to themselves for half of the time.
            await asyncio.sleep(min(time.monotonic() - began, _PAUSE_SECONDS) if busy else _PAUSE_SECONDS)

    async def _reconcile(self) -> None:
        """Queue whatever the events did not tell, or told before they were dropped."""
        workspace_id = ""
        while workspace_id := await self._queue.next_workspace(workspace_id) or "":
            for query in (*(kind.reconcile for kind in KINDS), "reconcile_archived"):
                await self._queue.reconcile(workspace_id, query)

    async def _index_taken(self, taken: Taken) -> None:
        try:
            await self._store(taken)
        except _PASSING:
            raise
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
        workspace_id, kind, waiting = taken.workspace_id, taken.kind, list(taken.queued)
        at_once = _FIRST_RECORDS
        while waiting:
            ids, waiting = waiting[:at_once], waiting[at_once:]
            size = await self._store_some(workspace_id, kind, ids)
            at_once = 2 * at_once if size < _MOST_BYTES else _FIRST_RECORDS
        if kind == TASK.name:
            await self._queue.follow_tasks(workspace_id, list(taken.queued))
            await self._linker.link(workspace_id, list(taken.queued))
        await self._index.count_words(workspace_id)
        await self._queue.done(taken)

    async def _store_some(self, workspace_id: str, kind: str, ids: Sequence[str]) -> int:
        """Index the records with these ids, and say how many bytes they have."""
        records = await self._queue.records(workspace_id, kind, ids)
        documents = [_document(kind, dict(record)) for record in records]
        if documents:
            await self._indexer.store(workspace_id, kind, documents, Outcome())
        if kind == PLAN.name:
            archived = {document.content_id: document.row["archived"] for document in documents}
            await self._index.put_away(workspace_id, archived)
        if gone := set(ids) - {document.content_id for document in documents}:
            await self._index.remove(workspace_id, kind, gone)
        return sum(document.row["size_bytes"] + len(json.dumps(document.row["metadata"])) for document in documents)


def _document(kind: str, record: dict[str, Any]) -> Document:
    """What a block of indexed.sql has read, as a document."""
    title, content = record.get("title") or "", record["content"] or ""
    text = f"{title}\n\n{content}".strip()
    said = json.dumps([title, content], ensure_ascii=False)
    return Document(
        {
            "kind": kind,
            "content_id": record["content_id"],
            "title": title[:_LONGEST_TITLE] or None,
            "language": "json" if kind == "artifact" else "markdown",
            "content_type": kind,
            "metadata": record.get("metadata") or {},
            "plan_id": record.get("plan_id"),
            "task_id": record.get("task_id"),
            "session_ids": record.get("session_ids", []),
            "labels": record.get("labels", []),
            "archived": record.get("archived", False),
            "valid_from": _time(record.get("valid_from")),
            "valid_until": _time(record.get("valid_until")),
            "content_hash": hashlib.sha256(said.encode()).hexdigest(),
            "size_bytes": len(text.encode()),
            "modified_at": _time(record["changed_at"]),
        },
        text,
    )


def _time(time: Timestamp | None) -> str | None:
    return time.ToJsonString() if time else None
