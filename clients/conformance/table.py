"""What a run found: cases by languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from clients.conformance.scenarios import Case

_NOT_RUN = "-"


@dataclass
class Results:
    """The problems of each case in each language; empty where it passed."""

    cases: Sequence[Case]
    titles: Mapping[str, str]
    """All languages, also those that do not run, and how they are written."""
    not_run: dict[str, str] = field(default_factory=dict)
    """Why a language did not run."""
    versions: dict[str, str] = field(default_factory=dict)
    """What each runner says of itself."""
    problems: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """By case and language."""
    seconds: dict[tuple[str, str], float] = field(default_factory=dict)
    """By language and step: what `build` took, and the `cases` that a language has for itself."""

    @property
    def languages(self) -> Sequence[str]:
        return list(self.titles)

    def spend(self, language: str, step: str, seconds: float) -> None:
        self.seconds[language, step] = self.seconds.get((language, step), 0.0) + seconds

    def put(self, case: Case, language: str, problems: list[str]) -> None:
        self.problems[case.name, language] = problems

    @property
    def passed(self) -> int:
        return sum(not problems for problems in self.problems.values())

    @property
    def failed(self) -> int:
        return len(self.problems) - self.passed

    def cell(self, case: Case, language: str) -> str:
        """What the table says of a case in a language."""
        problems = self.problems.get((case.name, language))
        return _NOT_RUN if problems is None else "FAILED" if problems else "ok"


def lines(results: Results) -> Iterator[str]:
    """The table, what failed and why, and the line that counts."""
    width = max(len(case.name) for case in results.cases) + 2
    columns = {language: max(len(language), len("FAILED")) + 2 for language in results.languages}
    yield " " * (width + 2) + "".join(language.ljust(size) for language, size in columns.items())
    for group, cases in groupby(results.cases, lambda case: case.group):
        yield group
        for case in cases:
            cells = "".join(results.cell(case, language).ljust(size) for language, size in columns.items())
            yield f"  {case.name.ljust(width)}{cells}".rstrip()
    for (case_name, language), problems in results.problems.items():
        for problem in problems:
            yield f"FAILED {language}, {case_name}: {problem}"
    yield "; ".join(results.versions.values())
    for language in results.languages:
        steps = {step: seconds for (of, step), seconds in results.seconds.items() if of == language}
        if steps:
            yield f"seconds: {language}: " + ", ".join(f"{step} {seconds:.0f}" for step, seconds in steps.items())
    for language, why in results.not_run.items():
        yield f"not run: {language}: {why}"
    yield f"{results.passed} passed, {results.failed} failed"
