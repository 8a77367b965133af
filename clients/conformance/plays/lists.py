"""Lists that come in pages."""

import base64

from clients.conformance.api import Json, answer, wire
from clients.conformance.plays.players import Play, expect
from clients.conformance.runner import Line

_LIST = "TaskService/ListTasks"


async def all_pages(play: Play) -> None:
    """The client's own loop gives every page once, as the request asks for them, and fails where a page does."""
    api = await play.api()
    tasks = [{"title": title, "labels": ["listed"]} for title in "abcde"]
    every = [*tasks, {"title": "without a label"}]
    await api.call("TaskService/BatchCreateTasks", {"workspace_id": play.workspace, "tasks": every})
    wanted = {"workspace_id": play.workspace, "labels": ["listed"], "page_size": 2}
    second = (await api.call(_LIST, wanted))["next_page_token"]

    async def judged(language: str) -> None:
        for request, expected in ((wanted, ["ab", "cd", "e"]), ({**wanted, "page_token": second}, ["cd", "e"])):
            end = await _pages(play, language, request)
            found = ["".join(task["title"] for task in page["tasks"]) for page in _read(end)]
            expect(end.get("code") == "OK" and found == expected, f"{request} gave {found}: {end.get('message')}")
        end = await _pages(play, language, {**wanted, "page_token": "of no list"})
        expect(end.get("code") == "INVALID_ARGUMENT", f"a malformed page token ended with {end.get('code')}")
        expect(_read(end) == [], f"a malformed page token gave {_read(end)}")

    await play.each(judged)


def _read(end: Line) -> list[Json]:
    return [answer(_LIST, page) for page in end.get("messages", ())]


async def _pages(play: Play, language: str, request: Json) -> Line:
    encoded = base64.b64encode(wire(_LIST, request)).decode("ascii")
    return await play.runners[language].ask("pages", target=await play.stage.target("plain"), request=encoded)
