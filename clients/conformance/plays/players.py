"""Who plays: every language's runner on one stage, and what went wrong for each."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import grpc.aio
from google.protobuf.message import DecodeError

from clients.conformance.api import Api
from clients.conformance.runner import Conversation, Runner, RunnerEnded
from clients.conformance.scenarios import Case
from clients.conformance.stage import Stage

T = TypeVar("T")

# However busy the machine is.
_LONGEST_SECONDS = 300.0


@dataclass
class Players:
    """The runners that all plays share, and how more of them are started."""

    stage: Stage
    runners: Mapping[str, Runner]
    commands: Mapping[str, tuple[Sequence[str], Path]]
    folder: Path

    def another(self, language: str) -> Runner:
        """A process of its own, for a play that kills it."""
        words, place = self.commands[language]
        return Runner(words, place, self.folder / f"{language}.log")


class Unexpected(Exception):
    """Something is not as it was promised."""


class Play:
    """One play. What goes wrong for a language ends the play for that language alone."""

    def __init__(self, players: Players, case: Case) -> None:
        self.stage = players.stage
        self.runners = players.runners
        self.another = players.another
        self.server = case.server
        self.settings = case.settings
        self.workspace = "play-" + re.sub("[^a-z0-9]+", "-", case.name.lower())
        self.problems: dict[str, list[str]] = {language: [] for language in players.runners}
        self.cleanup = AsyncExitStack()
        """Ends with the play."""

    @property
    def languages(self) -> list[str]:
        """Those for which nothing has gone wrong yet."""
        return [language for language, problems in self.problems.items() if not problems]

    async def run(self, play: Callable[["Play"], Awaitable[None]]) -> None:
        """From the curtain to the end. What goes wrong on the stage itself is everybody's problem."""
        try:
            async with asyncio.timeout(2 * _LONGEST_SECONDS), self.cleanup:
                await self.stage.register(self.workspace)
                await play(self)
        except (Unexpected, RunnerEnded, AssertionError, OSError, TimeoutError, grpc.aio.AioRpcError) as error:
            for language in self.languages:
                self.problems[language].append(f"the play broke off: {type(error).__name__}: {error}")

    async def each(self, deed: Callable[[str], Awaitable[T]]) -> dict[str, T]:
        """Do this with every language at the same time; gives what came of it where nothing went wrong."""
        results: dict[str, T] = {}

        async def one(language: str) -> None:
            try:
                async with asyncio.timeout(_LONGEST_SECONDS):
                    results[language] = await deed(language)
            except TimeoutError:
                self.problems[language].append(f"it was not over after {_LONGEST_SECONDS:g} s")
            except (Unexpected, RunnerEnded, DecodeError, grpc.aio.AioRpcError) as error:
                self.problems[language].append(f"{error}")

        await asyncio.gather(*(one(language) for language in self.languages))
        return results

    async def api(self) -> Api:
        return await self.stage.api()


def expect(holds: bool, otherwise: str) -> None:
    """Raises Unexpected unless it holds."""
    if not holds:
        raise Unexpected(otherwise)


async def ends_with(conversation: Conversation, code: str = "OK", reason: str = "") -> None:
    """Wait for the end, which has this code and reason."""
    end = await conversation.end()
    found = f"{end.get('code')} {end.get('reason') or ''}"
    expect(found == f"{code} {reason}", f"it ended with {found} instead of {code} {reason}: {end.get('message')}")
