"""The cases of scenarios.yaml: read, held to their form, and given the values of one run."""

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from clients.conformance.api import METHODS, Json

FILE = Path(__file__).with_name("scenarios.yaml")
# Fills its own request, or names another workspace than that of the case.
_NAMES_NO_WORKSPACE = "WorkspaceService/RegisterWorkspace"
_VARIABLE = re.compile(r"\$(\w+)")
_TEXT = "$text"


class ScenarioError(ValueError):
    """A case is not written as README.md says."""


@dataclass(frozen=True)
class Step:
    """A call, and what is to come of it."""

    call: str
    request: Json = field(default_factory=dict)
    requests: list[Json] | None = None
    """All that is sent, where it is a stream."""
    answer: Json | None = None
    answers: list[Any] | None = None
    """All that comes, where it is a stream."""
    error: Json | None = None
    save: Mapping[str, str] = field(default_factory=dict)
    """What later steps call `$name`: a path in the answer, or in the first of several."""
    plain: bool = False
    target: Json = field(default_factory=dict)
    """What differs from the usual way to the server."""
    within_seconds: float | None = None
    options: Json = field(default_factory=dict)
    """Further fields for the runner, such as `deadline_ms`."""


@dataclass(frozen=True)
class Case:
    """One line of the table."""

    name: str
    group: str
    server: str = "plain"
    quick: bool = False
    """Whether the tests of the service run it with Python's runner."""
    given: tuple[Step, ...] = ()
    """What the driver does before."""
    steps: tuple[Step, ...] = ()
    """What the runner is asked to do."""
    play: str = ""
    """What the driver plays instead of steps, with the servers, the connections or several runners."""
    settings: Json = field(default_factory=dict)
    """What a play is told."""


_OPTIONS = frozenset({"deadline_ms", "cancel_after", "most", "read_delay_ms"})


def load(file: Path = FILE) -> list[Case]:
    """The cases in their order. Raises ScenarioError."""
    cases = [
        _case(group, dict(written))
        for group, several in yaml.safe_load(file.read_text(encoding="utf-8")).items()
        for written in several
    ]
    names = [case.name for case in cases]
    if doubled := {name for name in names if names.count(name) > 1}:
        raise ScenarioError(f"two cases have one name: {doubled}")
    return cases


def _case(group: str, written: Json) -> Case:
    name = written.get("name", "")
    try:
        given = tuple(_step(step) for step in written.pop("given", ()))
        steps = tuple(_step(step) for step in written.pop("steps", ()))
        case = Case(group=group, given=given, steps=steps, **written)
    except TypeError as error:
        raise ScenarioError(f"case {name!r}: {error}") from None
    if bool(case.steps) == bool(case.play):
        raise ScenarioError(f"case {name!r} needs either steps or a play")
    return case


def _step(written: Json) -> Step:
    options = {name: value for name, value in written.items() if name in _OPTIONS}
    return Step(options=options, **{name: value for name, value in written.items() if name not in _OPTIONS})


class Values:
    """What `$name` stands for in one run of a case."""

    def __init__(self, **known: str) -> None:
        self._known = dict(known)

    def fill(self, written: Any) -> Any:
        """The same with values: of a saved name, and of a name that begins with `uuid` a UUID of this run.

        `{$text: 5}` is a text of 5 characters.
        """
        if isinstance(written, dict):
            if set(written) == {_TEXT}:
                return "x" * int(written[_TEXT])
            return {name: self.fill(value) for name, value in written.items()}
        if isinstance(written, list):
            return [self.fill(value) for value in written]
        return _VARIABLE.sub(self._value, written) if isinstance(written, str) else written

    def save(self, paths: Mapping[str, str], answer: Json) -> None:
        """Keep what lies at these paths, such as `tasks.0.id`."""
        for name, path in paths.items():
            found: Any = answer
            for part in path.split("."):
                found = found[int(part)] if part.isdecimal() else found[part]
            self._known[name] = str(found)

    def request(self, method: str, written: Json) -> Json:
        """A request, with the workspace of the case where it names none."""
        filled: Json = self.fill(written)
        descriptor = METHODS.get(method)
        if descriptor is None or method == _NAMES_NO_WORKSPACE or "workspace_id" in filled:
            return filled
        names_one = "workspace_id" in descriptor.input_type.fields_by_name
        return {"workspace_id": self._known["workspace"], **filled} if names_one else filled

    def _value(self, match: re.Match[str]) -> str:
        name = match[1]
        if name.startswith("uuid"):
            self._known.setdefault(name, str(uuid.uuid4()))
        if name not in self._known:
            raise ScenarioError(f"${name} was not saved by an earlier step")
        return self._known[name]
