"""Workers of all languages on the same tasks: each task has one winner, and what a dead one had goes to another."""

import asyncio
import base64
from collections import Counter
from typing import Any

from clients.conformance.api import Api, Json, wire
from clients.conformance.plays.disk import full_disk
from clients.conformance.plays.players import Play, ends_with, expect
from clients.conformance.runner import Conversation, Runner
from tests.support.proxy import Proxy

_AT_ONCE = 1000


async def _plan(play: Play, tasks: int, name: str = "work", title: str = "to do") -> str:
    """The id of an active plan with so many tasks of this title."""
    api = await play.api()
    created = await api.call(
        "PlanService/CreatePlan", {"workspace_id": play.workspace, "plan": {"name": name}, "activate": True}
    )
    plan_id: str = created["plan"]["id"]
    for start in range(0, tasks, _AT_ONCE):
        batch = [{"title": title, "plan_id": plan_id}] * min(_AT_ONCE, tasks - start)
        await api.call("TaskService/BatchCreateTasks", {"workspace_id": play.workspace, "tasks": batch})
    return plan_id


async def _work(play: Play, language: str, plan_id: str, runner: Runner | None = None, **options: Any) -> Conversation:
    return await (runner or play.runners[language]).begun(
        "work",
        workspace_id=play.workspace,
        plan_id=plan_id,
        **{
            "target": await play.stage.target("plain"),
            "agent": language,
            "concurrency": 1,
            "lease_ms": 10_000,
            "work_ms": 0,
            "outcome": "complete",
            "error": "",
            **options,
        },
    )


async def _statuses(api: Api, workspace: str, plan_id: str) -> Counter[str]:
    found: Counter[str] = Counter()
    page: dict[str, str] = {}
    while True:
        request = {"workspace_id": workspace, "plan_id": plan_id, "page_size": 1000, **page}
        listed = await api.call("TaskService/ListTasks", request)
        found.update(task["status"] for task in listed["tasks"])
        if not listed.get("next_page_token"):
            return found
        page = {"page_token": listed["next_page_token"]}


async def wanted_tasks(play: Play) -> None:
    """A worker takes what its filter names, in the order that it asks for."""
    api = await play.api()

    async def one(language: str) -> None:
        plan_id = await _plan(play, 0, f"{language} takes some of it")
        mine = {"plan_id": plan_id, "labels": ["mine", "more"], "assigned_agent": language, "capability": "read"}
        tasks = [
            {**mine, "title": "later", "priority": "PRIORITY_LOW"},
            {**mine, "title": "first", "priority": "PRIORITY_HIGH"},
            {**mine, "title": "without the label", "labels": ["more"]},
            {**mine, "title": "of somebody else", "assigned_agent": "somebody else"},
            {**mine, "title": "too difficult", "capability": "write"},
        ]
        created = await api.call("TaskService/BatchCreateTasks", {"workspace_id": play.workspace, "tasks": tasks})
        wanted = {"labels": ["mine"], "assigned_agent": language, "capabilities": ["count", "read"]}
        claim = {"filter": {**wanted, "order": "CLAIM_ORDER_PRIORITY"}}
        work = await _work(play, language, plan_id, claim=_encoded(claim), idle_ms=2000)
        await ends_with(work)
        titles = {task["id"]: task["title"] for task in created["tasks"]}
        found = [titles[task_id] for task_id in work.told("claimed")]
        expect(found == ["first", "later"], f"it took {found}")

    await play.each(one)


def _encoded(claim: Json) -> str:
    return base64.b64encode(wire("ClaimService/ClaimTasks", claim)).decode("ascii")


async def conflicts(play: Play) -> None:
    """What touches the same code as others' work is told of a job, and passed over where the worker wants that."""
    api = await play.api()

    async def one(language: str) -> None:
        plan_id = await _plan(play, 0, f"{language} is in the way")
        home = {"workspace_id": play.workspace}
        tasks = [{"title": title, "plan_id": plan_id} for title in ("taken", "in its way", "elsewhere")]
        created = await api.call("TaskService/BatchCreateTasks", {**home, "tasks": tasks})
        taken, touching, elsewhere = (task["id"] for task in created["tasks"])
        for task_id in (taken, touching):
            link = {"task_id": task_id, "file_path": f"src/{language}.txt"}
            await api.call("CodeGraphService/CreateCodeLink", {**home, "code_link": link})
        claim = {**home, "filter": {"plan_id": plan_id}, "limit": 1, "worker": "somebody else"}
        await api.call("ClaimService/ClaimTasks", {**claim, "lease_duration": "3600s"})
        careful = await _work(play, language, plan_id, claim=_encoded({"avoid_conflicts": True}), idle_ms=2000)
        await ends_with(careful)
        expect(careful.told("claimed") == [elsewhere], f"it took {careful.told('claimed')}, not only {elsewhere}")
        careless = await _work(play, language, plan_id, until=1)
        await ends_with(careless)
        expect(careless.told("claimed") == [touching], f"it took {careless.told('claimed')}, not {touching}")
        expect(careless.told("conflicts") == [[taken]], f"it was told of {careless.told('conflicts')}")

    await play.each(one)


async def tried_again(play: Play) -> None:
    """A task that fails is tried again after a pause, as often as it may be tried."""
    api = await play.api()

    async def one(language: str) -> None:
        plan_id = await _plan(play, 0, f"failed twice by {language}")
        task = {"title": "difficult", "plan_id": plan_id, "max_attempts": 2}
        await api.call("TaskService/BatchCreateTasks", {"workspace_id": play.workspace, "tasks": [task]})
        options: Json = {"outcome": "fail", "error": "told to fail", "retry_ms": 100, "idle_ms": 5000}
        work = await _work(play, language, plan_id, **options)
        await ends_with(work)
        expect(work.told("attempt") == [1, 2], f"the attempts are {work.told('attempt')}")
        statuses = await _statuses(api, play.workspace, plan_id)
        expect(statuses == {"TASK_STATUS_FAILED": 1}, f"the service knows of {dict(statuses)}")

    await play.each(one)


async def claim_race(play: Play) -> None:
    """Workers of every language claim from one plan until nothing is left."""
    tasks = play.settings["tasks"]
    plan_id = await _plan(play, tasks)

    async def one(language: str) -> Conversation:
        conversation = await _work(play, language, plan_id, concurrency=8, lease_ms=30_000, idle_ms=2000)
        await ends_with(conversation)
        return conversation

    works = await play.each(one)
    claimed = Counter(task for work in works.values() for task in work.told("claimed"))
    completed = Counter(task for work in works.values() for task in work.told("completed"))
    statuses = await _statuses(await play.api(), play.workspace, plan_id)

    async def judge(language: str) -> None:
        doubled = [task for task in works[language].told("claimed") if claimed[task] > 1]
        expect(not doubled, f"tasks had two winners: {doubled[:5]} and {len(doubled)} in all")
        mine = works[language].told("completed")
        expect(len(mine) > 0, "it won no task")
        expect(mine == list(dict.fromkeys(mine)), "it completed a task twice")
        expect(not works[language].told("lost"), "it lost a task that nobody took")
        expect(sum(completed.values()) == tasks, f"{sum(completed.values())} of {tasks} tasks were completed")
        expect(statuses == {"TASK_STATUS_COMPLETED": tasks}, f"the service knows of {dict(statuses)}")

    await play.each(judge)


async def takeover(play: Play) -> None:
    """A worker is killed with its lease, and the next language does its task."""
    languages = play.languages

    async def one(language: str) -> None:
        plan_id = await _plan(play, 1, f"left by {language}")
        victim = play.another(language)
        play.cleanup.push_async_callback(victim.kill)
        await victim.start()
        first = await _work(play, language, plan_id, victim, lease_ms=2000, work_ms=600_000)
        claimed = await first.until("claimed")
        await victim.kill()
        heir = languages[(languages.index(language) + 1) % len(languages)]
        second = await _work(play, heir, plan_id, until=1)
        taken = await second.until("claimed")
        expect(taken["claimed"] == claimed["claimed"], f"{heir} got another task")
        expect(taken["attempt"] == claimed["attempt"] + 1, f"{heir} got attempt {taken['attempt']}")
        await ends_with(second)
        expect(second.told("completed") == [claimed["claimed"]], f"{heir} did not complete the task")

    await play.each(one)


async def lost_lease(play: Play) -> None:
    """A task is cancelled while it is worked on: its worker notices when it renews the lease, and hands nothing in."""
    api = await play.api()

    async def one(language: str) -> None:
        plan_id = await _plan(play, 1, f"taken from {language}")
        work = await _work(play, language, plan_id, lease_ms=1500, work_ms=60_000, idle_ms=5000)
        task_id = (await work.until("claimed"))["claimed"]
        await api.call(
            "TaskService/CancelTask", {"workspace_id": play.workspace, "task_id": task_id, "reason": "not needed"}
        )
        expect((await work.until("lost"))["lost"] == task_id, "it lost another task")
        await ends_with(work)
        expect(not work.told("completed"), "it completed a task that it had lost")
        statuses = await _statuses(api, play.workspace, plan_id)
        expect(statuses == {"TASK_STATUS_CANCELLED": 1}, f"the service knows of {dict(statuses)}")

    await play.each(one)


async def lost_completion(play: Play) -> None:
    """The answer to a completion is lost, and its renewal may be refused before the completion is tried again."""
    api = await play.api()
    address = await play.stage.address("plain")

    async def one(language: str) -> None:
        plan_id = await _plan(play, 1, f"completed in vain by {language}")
        proxy = await play.cleanup.enter_async_context(Proxy(address))
        target = await play.stage.target("plain", address=proxy.address)
        work = await _work(play, language, plan_id, target=target, lease_ms=4500, work_ms=500, until=1)
        await work.until("claimed")
        proxy.swallows_answers = True
        while await _statuses(api, play.workspace, plan_id) != {"TASK_STATUS_COMPLETED": 1}:
            await asyncio.sleep(0.05)
        await asyncio.sleep(1.5)  # until the lease is to be renewed
        await proxy.cut()
        proxy.swallows_answers = False
        await ends_with(work)
        expect(len(work.told("completed")) == 1, "it does not know that it completed the task")
        expect(not work.told("lost"), "it took the task that it had completed for lost")

    await play.each(one)


async def no_room(play: Play) -> None:
    """The disk is full when tasks are claimed, and again when they are done: the server asks to be called again."""
    api = await play.api()
    title = "there is no room for it"
    plans = await play.each(lambda language: _plan(play, 1, f"{language} finds no room", title))

    async with full_disk(play.stage.database_url, f"NEW.title = '{title}'"):
        works = await play.each(
            lambda language: _work(play, language, plans[language], lease_ms=60_000, work_ms=3000, until=1)
        )
        await asyncio.sleep(2.5)
    await play.each(lambda language: works[language].until("claimed"))
    async with full_disk(play.stage.database_url, f"NEW.title = '{title}'"):
        await asyncio.sleep(5)

    async def judge(language: str) -> None:
        await ends_with(works[language])
        told = {what: len(works[language].told(what)) for what in ("claimed", "completed", "lost")}
        expect(told == {"claimed": 1, "completed": 1, "lost": 0}, f"it told of {told}")
        statuses = await _statuses(api, play.workspace, plans[language])
        expect(statuses == {"TASK_STATUS_COMPLETED": 1}, f"the service knows of {dict(statuses)}")

    await play.each(judge)


async def closed_while_handing_in(play: Play) -> None:
    """A worker is closed while what it has done does not get through yet: its result is not thrown away."""
    api = await play.api()
    title = "there is no room for its result"
    plans = await play.each(lambda language: _plan(play, 1, f"{language} ends at the last moment", title))

    async def stopped(language: str) -> None:
        await works[language].stop()
        await ends_with(works[language])
        statuses = await _statuses(api, play.workspace, plans[language])
        expect(statuses == {"TASK_STATUS_COMPLETED": 1}, f"the service knows of {dict(statuses)}")

    async with full_disk(play.stage.database_url, f"NEW.title = '{title}' AND NEW.status = 'completed'"):
        works = await play.each(lambda language: _work(play, language, plans[language], lease_ms=60_000))
        await play.each(lambda language: works[language].until("claimed"))
        await asyncio.sleep(1)
        stopping = asyncio.create_task(play.each(stopped))
        await asyncio.sleep(1)
    await stopping


async def given_back(play: Play) -> None:
    """A worker is stopped while it works: its task is free for others at once."""
    api = await play.api()

    async def one(language: str) -> None:
        plan_id = await _plan(play, 1, f"given back by {language}")
        work = await _work(play, language, plan_id, lease_ms=60_000, work_ms=600_000)
        await work.until("claimed")
        await work.stop()
        await ends_with(work)
        statuses = await _statuses(api, play.workspace, plan_id)
        expect(statuses == {"TASK_STATUS_PENDING": 1}, f"the service knows of {dict(statuses)}")

    await play.each(one)


async def failing(play: Play) -> None:
    """What goes wrong in the work fails the task, and says so in words that can be stored."""
    api = await play.api()

    async def one(language: str) -> None:
        plan_id = await _plan(play, 2, f"failed by {language}")
        work = await _work(play, language, plan_id, outcome="fail", error=play.settings["error"], idle_ms=1000)
        await ends_with(work)
        expect(len(work.told("failed")) == 2, f"it told of {len(work.told('failed'))} failures instead of 2")
        statuses = await _statuses(api, play.workspace, plan_id)
        expect(statuses == {"TASK_STATUS_FAILED": 2}, f"the service knows of {dict(statuses)}")
        for task_id in work.told("failed"):
            found = await api.call("TaskService/GetTask", {"workspace_id": play.workspace, "task_id": task_id})
            message = found["task"]["error_message"]
            expect(play.settings["stored"] in message, f"the error of the task is {message!r}")

    await play.each(one)
