"""What a case measures, and how: against a limit, in turns with it, in the same run."""

import json
import statistics
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tests.benchmarks.stage import Stage


@dataclass(frozen=True, slots=True)
class Measurement:
    """One figure. Rates (`unit` per second) and recalls shall reach `target` times the limit, times stay below it."""

    case: str
    value: float
    unit: str
    limit: float | None = None
    ratio: float | None = None
    target: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None without one."""
        if self.ratio is None or self.target is None:
            return None
        more_is_better = self.unit.endswith("/s") or self.unit.startswith("recall")
        return self.ratio >= self.target if more_is_better else self.ratio <= self.target

    def line(self) -> str:
        """The measurement as a JSON object."""
        return json.dumps(
            {
                "case": self.case,
                "value": _rounded(self.value),
                "unit": self.unit,
                "limit": _rounded(self.limit),
                "ratio": _rounded(self.ratio),
                "target": self.target,
                "met": self.met,
            }
        )


Measure: TypeAlias = Callable[[Stage], AsyncIterator[Measurement]]

CASES: dict[tuple[str, ...], Measure] = {}
"""What measures each case, or each group of cases that share their preparation, in the order of running."""


def cases(*names: str) -> Callable[[Measure], Measure]:
    """Registers what yields the measurements with these names."""

    def register(measure: Measure) -> Measure:
        CASES[names] = measure
        return measure

    return register


async def in_turns(
    rounds: int, limit: Callable[[], Awaitable[float]], value: Callable[[], Awaitable[float]]
) -> tuple[float, float, float]:
    """Measure both in each of `rounds`, first the one, then the other. Returns the medians of value, limit and ratio.

    What else runs on the machine comes and goes: it bears on both of a pair alike, and their ratio stands.
    """
    pairs = []
    for number in range(rounds):
        if number % 2:
            found = await value()
            pairs.append((found, await limit()))
        else:
            bound = await limit()
            pairs.append((await value(), bound))
    values, limits = zip(*pairs, strict=True)
    return statistics.median(values), statistics.median(limits), statistics.median(v / b for v, b in pairs)


def percentile(samples: Sequence[float], percent: float) -> float:
    """The smallest sample that `percent` of them do not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, -int(-len(ordered) * percent // 100) - 1)]


def _rounded(number: float | None) -> float | None:
    return None if number is None else float(f"{number:.4g}")
