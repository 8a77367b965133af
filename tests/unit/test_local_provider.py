"""The embedding model in a process of its own, which dies and is started again."""

import os
import signal
from collections.abc import AsyncIterator

import pytest

from service.search.providers import EmbeddingFailed
from service.search.providers.local import LocalProvider


@pytest.fixture
async def provider() -> AsyncIterator[LocalProvider]:
    local = LocalProvider()
    yield local
    await local.close()


async def test_a_model_that_has_died_is_started_again(provider: LocalProvider) -> None:
    [vector] = await provider.embed(["a"])
    assert provider._model is not None
    # As when the connection is found broken before the end of the process is known.
    provider._model.writer.close()
    assert await provider.embed(["a"]) == [vector]
    os.kill(provider._model.process.pid, signal.SIGKILL)
    try:
        again = await provider.embed(["a"])
    except EmbeddingFailed:  # it was asked before its end was known
        again = await provider.embed(["a"])
    assert again == [vector]
