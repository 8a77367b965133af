"""Watches: what they hand out is what happened, each event once and in order, whatever breaks meanwhile."""

import asyncio
import base64
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import grpc.aio
from planwire.v1.event_pb2 import TaskEvent

from clients.conformance.api import Api, Json, full_name, wire
from clients.conformance.plays.players import Play, ends_with, expect
from clients.conformance.runner import Conversation
from clients.conformance.stage import Stage
from tests.support.proxy import Proxy
from tests.support.served import Served

_WATCH = "TaskService/WatchTasks"
_MARK = b"cut-inside-this-message"


class Feed:
    """The tasks of a workspace: makes them, and knows what was said of them."""

    def __init__(self, api: Api, workspace: str) -> None:
        self._api = api
        self._workspace = {"workspace_id": workspace}
        self.token = ""
        """Where the feed stood when it began."""
        self._count = 0

    async def begin(self) -> "Feed":
        self.token = (await self._api.call("TaskService/ListTasks", self._workspace))["resume_token"]
        return self

    async def write(self, transactions: int, *, tasks: int = 1, reason: str = "") -> None:
        """Create tasks, in transactions of so many."""
        batch = {"tasks": [{"title": "watched"}] * tasks, "reason": reason}
        for _ in range(transactions):
            await self._api.call("TaskService/BatchCreateTasks", self._workspace | batch)
            self._count += tasks

    async def written(self) -> list[int]:
        """The numbers of all events about tasks since it began, once all have their place."""
        while len(ids := await self._listed()) < self._count:
            await asyncio.sleep(0.05)
        return ids

    async def _listed(self) -> list[int]:
        ids: list[int] = []
        page: Json = {}
        while True:
            listed = self._workspace | {"since_token": self.token, "page_size": 1000, **page}
            answer = await self._api.call("EventService/ListEvents", listed)
            ids += [int(event["event_id"]) for event in answer.get("events", ()) if event["kind"].startswith("task.")]
            if not answer.get("next_page_token"):
                return ids
            page = {"page_token": answer["next_page_token"]}


async def _watch(play: Play, language: str, target: Json, token: str = "", **options: Any) -> Conversation:
    request = {"workspace_id": play.workspace, "options": {"progress_interval": "0.5s"}} | options.pop("request", {})
    encoded = base64.b64encode(wire(_WATCH, request)).decode("ascii")
    return await play.runners[language].begun(
        "watch", target=target, method=full_name(_WATCH), request=encoded, resume_token=token, **options
    )


def _told(*conversations: Conversation) -> list[int]:
    return [
        TaskEvent.FromString(base64.b64decode(event)).event_id
        for conversation in conversations
        for event in conversation.told("event")
    ]


async def _tells(conversation: Conversation, count: int) -> None:
    """Wait until it has told so many events."""
    while len(conversation.told("event")) < count:
        await conversation.until("event")


async def _is_live(conversation: Conversation) -> None:
    """Wait until its stream is open."""
    while "live" not in conversation.told("state"):
        await conversation.until("state")


def _expect_same(told: Sequence[int], written: Sequence[int]) -> None:
    twice = [event_id for event_id, count in Counter(told).items() if count > 1]
    expect(not twice, f"events came twice: {twice[:5]} and {len(twice)} in all")
    missing = [event_id for event_id in written if event_id not in set(told)]
    expect(not missing, f"events are missing: {missing[:5]} and {len(missing)} in all")
    expect(list(told) == list(written), "events came in another order, or too many")


async def broken_watch(play: Play) -> None:
    """A watch through something that breaks: a message, a connection, a server, or the stream for its age."""
    breaks = play.settings["breaks"]
    server = await (play.stage.start() if breaks in _ENDS else play.stage.server(play.server))
    proxies = {language: await play.cleanup.enter_async_context(Proxy(server.bound)) for language in play.languages}
    feed = await Feed(await play.api(), play.workspace).begin()

    async def open_(language: str) -> Conversation:
        target = await play.stage.target("plain", address=proxies[language].address)
        return await _watch(play, language, target, feed.token)

    watches = await play.each(open_)
    await feed.write(3, tasks=3)
    await play.each(lambda language: _tells(watches[language], 9))
    await _BREAKS[breaks](_Scene(play.stage, server, list(proxies.values()), feed))
    await feed.write(3, tasks=3)
    written = await feed.written()

    async def judge(language: str) -> None:
        await _tells(watches[language], len(written))
        await watches[language].stop()
        await ends_with(watches[language])
        _expect_same(_told(watches[language]), written)
        if breaks != "age":
            expect(proxies[language].accepted > 1, "the connection was never broken: the case has proved nothing")

    await play.each(judge)


@dataclass(frozen=True)
class _Scene:
    """What a watch runs through, for those who break it."""

    stage: Stage
    server: Served
    proxies: Sequence[Proxy]
    feed: Feed

    async def turn_to_another_server(self) -> None:
        """New connections go there."""
        other = await self.stage.start()
        for proxy in self.proxies:
            proxy.target = other.bound


async def _break_message(scene: _Scene) -> None:
    for proxy in scene.proxies:
        proxy.breaks_at, proxy.breaks_within = _MARK, True
    await scene.feed.write(1, tasks=100, reason=_MARK.decode())


async def _break_off(scene: _Scene) -> None:
    for proxy in scene.proxies:
        proxy.silence()


async def _grow_old(scene: _Scene) -> None:
    for _ in range(12):
        await scene.feed.write(1)
        await asyncio.sleep(0.3)


async def _restart(scene: _Scene) -> None:
    await asyncio.to_thread(scene.server.kill)
    await scene.feed.write(2, tasks=10)
    await scene.turn_to_another_server()


async def _drain(scene: _Scene) -> None:
    await scene.turn_to_another_server()
    stopping = asyncio.create_task(asyncio.to_thread(scene.server.stop))
    while not stopping.done():
        await scene.feed.write(1)
        await asyncio.sleep(0.05)
    await stopping


async def _change_replica(scene: _Scene) -> None:
    await scene.turn_to_another_server()
    for proxy in scene.proxies:
        await proxy.cut()


_BREAKS: Mapping[str, Callable[[_Scene], Awaitable[None]]] = {
    "message": _break_message,
    "silence": _break_off,
    "age": _grow_old,
    "restart": _restart,
    "drain": _drain,
    "replica": _change_replica,
}
_ENDS = {"restart", "drain"}
"""The server is no more after these."""


async def resumed_watch(play: Play) -> None:
    """A watch is closed amid the events of a message, and another goes on with the token of the last one."""
    feed = await Feed(await play.api(), play.workspace).begin()
    await feed.write(20)
    written = await feed.written()
    target = await play.stage.target("plain")

    async def one(language: str) -> None:
        first = await _watch(play, language, target, feed.token, until=7)
        await ends_with(first)
        expect(len(_told(first)) == 7, f"it told of {len(_told(first))} events instead of 7")
        token = [line["resume_token"] for line in first.lines if "event" in line][-1]
        second = await _watch(play, language, target, token, until=13)
        await ends_with(second)
        _expect_same(_told(first, second), written)

    await play.each(one)


async def snapshot(play: Play) -> None:
    """A watch begins with the tasks as they are, goes on with what happens, and ends when they are done."""
    api = await play.api()
    tasks = (
        await api.call(
            "TaskService/BatchCreateTasks",
            {"workspace_id": play.workspace, "tasks": [{"title": "first"}, {"title": "second"}]},
        )
    )["tasks"]
    ids = [task["id"] for task in tasks]
    request = {"task_ids": ids, "until_terminal": True, "options": {"snapshot": True}}
    target = await play.stage.target("plain")

    async def open_(language: str) -> Conversation:
        watch = await _watch(play, language, target, request=request)
        shown = await watch.until("snapshot")
        expect(len(shown["snapshot"]) == 2, f"the snapshot has {len(shown['snapshot'])} tasks instead of 2")
        expect(not shown.get("expired"), "the snapshot is not one after an expired token")
        return watch

    watches = await play.each(open_)
    for id_ in ids:
        await api.call("TaskService/SkipTask", {"workspace_id": play.workspace, "task_id": id_, "reason": "done"})

    async def judge(language: str) -> None:
        await ends_with(watches[language])
        told = [TaskEvent.FromString(base64.b64decode(event)) for event in watches[language].told("event")]
        found = [event.task_id for event in told if event.terminal]
        expect(found == ids, f"the events tell of the end of {found} instead of {ids}")

    await play.each(judge)


async def expired_token(play: Play) -> None:
    """What followed a token is no longer kept: the watch fails, or goes on with a snapshot where that was asked for."""
    api = await play.api()
    feed = await Feed(api, play.workspace).begin()
    await feed.write(3)
    await feed.written()  # what has no place yet is not purged
    await api.call("EventService/PurgeEvents", {"workspace_id": play.workspace, "older_than": "0s"})
    target = await play.stage.target("plain")

    async def refused(language: str) -> None:
        await ends_with(await _watch(play, language, target, feed.token), "OUT_OF_RANGE", "RESUME_TOKEN_EXPIRED")

    async def listed_again(language: str) -> Conversation:
        watch = await _watch(play, language, target, feed.token, relist=True)
        shown = await watch.until("snapshot")
        expect(shown.get("expired") is True, "the snapshot does not say that events are missing before it")
        expect(len(shown["snapshot"]) == 3, f"the snapshot has {len(shown['snapshot'])} tasks instead of 3")
        return watch

    await play.each(refused)
    watches = await play.each(listed_again)
    await feed.write(1)

    async def goes_on(language: str) -> None:
        await _tells(watches[language], 1)
        await watches[language].stop()
        await ends_with(watches[language])

    await play.each(goes_on)


async def quiet_watch(play: Play) -> None:
    """Nothing happens for longer than a stream may be silent: the server says so, and the stream stays open."""
    feed = await Feed(await play.api(), play.workspace).begin()
    address = await play.stage.address("plain")
    proxies = {language: await play.cleanup.enter_async_context(Proxy(address)) for language in play.languages}

    async def open_(language: str) -> Conversation:
        target = await play.stage.target("plain", address=proxies[language].address)
        request = {"options": {"progress_interval": "2s"}}
        watch = await _watch(play, language, target, feed.token, request=request)
        await _is_live(watch)
        return watch

    watches = await play.each(open_)
    await asyncio.sleep(play.settings["seconds"])
    await feed.write(1)

    async def judge(language: str) -> None:
        await _tells(watches[language], 1)
        await watches[language].stop()
        await ends_with(watches[language])
        states = watches[language].told("state")
        expect(states == ["connecting", "live"], f"it went through {states}")
        expect(proxies[language].accepted == 1, f"it connected {proxies[language].accepted} times")

    await play.each(judge)


async def refused_watch(play: Play) -> None:
    """What waiting does not mend ends a watch at once."""
    target = await play.stage.target(play.server, token="wrong")

    async def one(language: str) -> None:
        await ends_with(await _watch(play, language, target), "UNAUTHENTICATED", "UNAUTHENTICATED")

    await play.each(one)


async def taken_away_token(play: Play) -> None:
    """The tokens of those who watch are taken away: their watches end."""
    target = await play.stage.target(play.server)

    async def open_(language: str) -> Conversation:
        watch = await _watch(play, language, target)
        await _is_live(watch)
        return watch

    watches = await play.each(open_)
    await asyncio.to_thread(play.stage.take_tokens_away)
    await play.each(lambda language: ends_with(watches[language], "UNAUTHENTICATED", "UNAUTHENTICATED"))


async def one_stream_too_many(play: Play) -> None:
    """Somebody else has all the streams that there are."""
    target = await play.stage.target("single")
    request = base64.b64encode(wire(_WATCH, {"workspace_id": play.workspace})).decode("ascii")
    held = grpc.aio.insecure_channel(target["address"])
    play.cleanup.push_async_callback(held.close)
    watch: Any = held.unary_stream(f"/{full_name(_WATCH)}")
    stream = watch(base64.b64decode(request))
    await stream.read()

    async def one(language: str) -> None:
        end = await play.runners[language].ask(
            "call", target=target, method=full_name(_WATCH), requests=[request], plain=False
        )
        found = end.get("code"), end.get("reason")
        expect(found == ("RESOURCE_EXHAUSTED", "TOO_MANY_STREAMS"), f"it ended with {found}: {end.get('message')}")
        types = [each["type"] for each in end["details"]]
        expect("google.rpc.RetryInfo" in types, f"there is no RetryInfo among {types}")

    await play.each(one)


async def slow_consumer(play: Play) -> None:
    """Nothing is read for longer than the server keeps it: a stream is told so, and a watch goes on without loss."""
    feed = await Feed(await play.api(), play.workspace).begin()
    server = await play.stage.server("impatient")
    request = {"workspace_id": play.workspace, "options": {"resume_token": feed.token}}
    encoded = base64.b64encode(wire(_WATCH, request)).decode("ascii")
    proxies: list[Proxy] = []

    async def target() -> Json:
        proxy = Proxy(server.bound)
        proxy.is_narrow = True
        proxies.append(await play.cleanup.enter_async_context(proxy))
        return await play.stage.target("impatient", address=proxy.address)

    async def open_(language: str) -> tuple[Conversation, Conversation]:
        call = await play.runners[language].begun(
            "call", target=await target(), method=full_name(_WATCH), requests=[encoded], plain=True
        )
        watch = await _watch(play, language, await target(), feed.token)
        return call, watch

    opened = await play.each(open_)
    await feed.write(1)
    await play.each(lambda language: _tells(opened[language][1], 1))
    for proxy in proxies:
        proxy.blackhole()
    await feed.write(play.settings["transactions"], tasks=1000, reason="🚀" * 1000)
    # The server waits for a second, and tells nobody but the client that it has given up.
    await asyncio.sleep(play.settings["seconds"])
    for proxy in proxies:
        proxy.heal()
    written = await feed.written()

    async def judge(language: str) -> None:
        call, watch = opened[language]
        await ends_with(call, "RESOURCE_EXHAUSTED", "SLOW_CONSUMER")
        await _tells(watch, len(written))
        await watch.stop()
        await ends_with(watch)
        _expect_same(_told(watch), written)

    await play.each(judge)
