"""The file in which messages wait for a client."""

import asyncio
import os
import tempfile
import threading
from typing import Any

import pytest

from service.errors import ResourceExhausted
from service.transfer.spool import Spool


async def test_a_write_that_was_given_up_reaches_no_other_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another file can get the number of the one that was closed."""
    began, go_on, write = threading.Event(), threading.Event(), os.pwrite

    def late(*given: Any) -> int:
        began.set()
        go_on.wait(5)
        return write(*given)

    monkeypatch.setattr(os, "pwrite", late)
    with Spool() as spool:
        put = asyncio.create_task(spool.put(b"secret"))
        await asyncio.to_thread(began.wait, 5)
        put.cancel()
        await asyncio.wait([put])
        threading.Timer(0.2, go_on.set).start()
    with tempfile.TemporaryFile() as other:
        await asyncio.to_thread(go_on.wait, 5)
        await asyncio.sleep(0.1)
        assert os.fstat(other.fileno()).st_size == 0


async def test_a_message_that_is_written_in_part_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "pwrite", lambda *_: 3)
    with Spool() as spool, pytest.raises(ResourceExhausted, match="No space left"):
        await spool.put(b"message")
