"""Subscribers: each follows the feed until cancelled, in a manner of its own, and keeps a log of all it was sent."""

import asyncio
import random
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import ClassVar, TypeAlias

from service.domain import resume_token
from service.domain.resume_token import Cursor
from tests.robustness.history import Life
from tests.robustness.streams import Run
from tests.robustness.wants import Want

Endpoints: TypeAlias = Sequence[Callable[[], str]]

PROGRESS_SECONDS = 1.0
_PAUSE_SECONDS = 0.2
_LEAVING = frozenset({"leaving", "beginning anew"})


class Subscriber(ABC):
    """Keeps a stream open by resuming it. How it does that is the matter of its make."""

    make: ClassVar[str]

    def __init__(
        self,
        number: int,
        want: Want,
        start: str,
        manner: str,
        absence_seconds: float,
        endpoints: Endpoints,
        rng: random.Random,
    ) -> None:
        """`start` is `now` or `snapshot`; `manner` is `steady`, `slow`, `leaving` or `beginning anew`."""
        self.number = number
        self.want = want
        self.resumptions = 0
        self.ends: Counter[str] = Counter()
        self.surprises: list[str] = []
        self.hurry = asyncio.Event()
        """Set when it is to catch up now, whatever its manner."""
        self._start = start
        self._manner = manner
        self._absence_seconds = absence_seconds
        self._endpoints = endpoints
        self._rng = rng
        self._token = ""

    def __str__(self) -> str:
        return f"subscriber {self.number} ({self.make}, {self.want.stream}, {self._start}, {self._manner})"

    @property
    @abstractmethod
    def cursor(self) -> Cursor:
        """Where it stands."""

    @abstractmethod
    def runs(self, lives: list[Life]) -> Sequence[Run]:
        """What it received."""

    @abstractmethod
    async def _follow(self, address: str) -> None:
        """Receive from there, from its token on, until that ends or it has had enough."""

    async def run(self) -> None:
        while True:
            await self._follow(self._rng.choice(self._endpoints)())
            if self._manner == "leaving":
                await self._idle(self._rng.choice([0, 0.1, 0.5, self._absence_seconds]))
            elif self._manner == "beginning anew" and not self.hurry.is_set():
                self._token = ""
            await asyncio.sleep(_PAUSE_SECONDS)

    def _stays(self) -> bool:
        """Whether it receives for as long as it can."""
        return self._manner not in _LEAVING or self.hurry.is_set()

    def _stay_seconds(self) -> float:
        """How long one that does not stay receives."""
        return self._rng.uniform(1, 8)

    def _dawdle_seconds(self) -> float:
        """How long it takes to deal with a message."""
        if self._manner != "slow" or self.hurry.is_set():
            return 0
        return self._rng.choice([0, 0.02, 0.1]) if self._rng.random() > 0.003 else 12

    def _goes_on_from_earliest(self, earliest: str) -> Cursor | None:
        """What to do about a token that was refused: go on with the earliest there is, or begin anew."""
        if self._rng.random() < 0.5:
            self._token = earliest
            return resume_token.decode(earliest)
        self._token = ""
        return None

    async def _idle(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.hurry.wait()
