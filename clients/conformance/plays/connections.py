"""Calls through connections that break, and to servers that are not there."""

import asyncio
import base64
import time
from typing import Any

from clients.conformance.api import answer, full_name, wire
from clients.conformance.plays.players import Play, expect
from clients.conformance.runner import Line
from tests.support.ports import free_port
from tests.support.proxy import Proxy

_CREATE = "TaskService/CreateTask"


async def lost_answer(play: Play) -> None:
    """The answer to the first try is lost; the second one tells that the first took effect."""
    api = await play.api()

    async def one(language: str) -> None:
        title = f"answered in vain by {language}"
        proxy = await play.cleanup.enter_async_context(Proxy(await play.stage.address("plain")))
        proxy.breaks_at = title.encode()
        end = await _create(play, language, proxy.address, title=title, deadline_ms=20_000)
        _expect_code(end, "OK")
        expect(proxy.breaks_at == b"", "no answer was lost")
        expect(answer(_CREATE, end["messages"][0]).get("replayed", False), "the second try was not known as such")
        listed = await api.call("TaskService/ListTasks", {"workspace_id": play.workspace, "page_size": 1000})
        count = sum(task["title"] == title for task in listed["tasks"])
        expect(count == 1, f"{count} tasks were created")

    await play.each(one)


async def silence(play: Play) -> None:
    """A connection through which nothing comes: the deadline ends the call."""

    async def one(language: str) -> None:
        proxy = await play.cleanup.enter_async_context(Proxy(await play.stage.address("plain")))
        proxy.blackhole()
        began = time.monotonic()
        end = await _create(play, language, proxy.address, deadline_ms=700, plain=play.settings.get("plain", False))
        _expect_code(end, "DEADLINE_EXCEEDED", *play.settings.get("or", ()))
        _expect_seconds(began, 0.4)

    await play.each(one)


async def nobody_there(play: Play) -> None:
    """Nobody listens: the client tries again, and no longer than its deadline."""

    async def one(language: str) -> None:
        began = time.monotonic()
        end = await _create(play, language, f"127.0.0.1:{free_port()}", deadline_ms=1500)
        _expect_code(end, "UNAVAILABLE", "DEADLINE_EXCEEDED")
        _expect_seconds(began, 0.4)

    await play.each(one)


async def server_comes_back(play: Play) -> None:
    """Nobody listens at first: the client tries until somebody does."""
    address = await play.stage.address("plain")

    async def one(language: str) -> None:
        proxy = await play.cleanup.enter_async_context(Proxy(f"127.0.0.1:{free_port()}"))
        calling = asyncio.create_task(_create(play, language, proxy.address, deadline_ms=30_000))
        while proxy.accepted == 0:
            await asyncio.sleep(0.02)
        await asyncio.sleep(0.3)
        proxy.target = address
        _expect_code(await calling, "OK")

    await play.each(one)


async def at_a_time(play: Play) -> None:
    """Many calls at the same time, each of which gets its own answer."""
    address = await play.stage.address("plain")

    async def one(language: str) -> None:
        titles = [f"{language} {number}" for number in range(play.settings["calls"])]
        ends = await asyncio.gather(*(_create(play, language, address, title=title) for title in titles))
        for title, end in zip(titles, ends, strict=True):
            _expect_code(end, "OK")
            found = answer(_CREATE, end["messages"][0])["task"]["title"]
            expect(found == title, f"the answer about {title!r} is about {found!r}")

    await play.each(one)


async def token_in_the_clear(play: Play) -> None:
    """A token goes to another machine without TLS only where that was asked for.

    0.0.0.0 is no address of this machine by its name, and leads to it nonetheless.
    """
    port = (await play.stage.address("tokens")).rpartition(":")[2]

    async def one(language: str) -> None:
        refused = await _create(play, language, f"0.0.0.0:{port}", server="tokens")
        _expect_code(refused, "SETTING")
        asked_for = await _create(
            play, language, f"0.0.0.0:{port}", server="tokens", in_the_clear=True, deadline_ms=3000
        )
        # Java goes to this machine's own name instead, where nobody listens.
        _expect_code(asked_for, "OK", "UNAVAILABLE", "DEADLINE_EXCEEDED")

    await play.each(one)


async def _create(
    play: Play,
    language: str,
    address: str,
    *,
    title: str = "a task",
    server: str = "plain",
    in_the_clear: bool = False,
    **options: Any,
) -> Line:
    request = wire(_CREATE, {"workspace_id": play.workspace, "task": {"title": title}})
    target = await play.stage.target(server, address=address, token_in_the_clear=in_the_clear)
    encoded = [base64.b64encode(request).decode("ascii")]
    return await play.runners[language].ask(
        "call", target=target, method=full_name(_CREATE), requests=encoded, **{"plain": False, **options}
    )


def _expect_code(end: Line, *codes: str) -> None:
    expect(end.get("code") in codes, f"the code is {end.get('code')} instead of {codes}: {end.get('message')}")


def _expect_seconds(began: float, least: float) -> None:
    seconds = time.monotonic() - began
    expect(least <= seconds <= 10, f"it took {seconds:.1f} s, with a deadline of at most 1.5 s")
