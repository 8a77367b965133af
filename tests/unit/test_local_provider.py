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
    process = provider._process
    assert process is not None
    assert process.stdin is not None
    # As when the pipe is found broken before the end of the process is known.
    process.stdin.close()
    assert await provider.embed(["a"]) == [vector]
    assert provider._process is not None
    os.kill(provider._process.pid, signal.SIGKILL)
    try:
        again = await provider.embed(["a"])
    except EmbeddingFailed:  # it was asked before its end was known
        again = await provider.embed(["a"])
    assert again == [vector]
