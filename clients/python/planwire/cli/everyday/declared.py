"""How everyday commands are declared: as data, which two readers of the command line take.

One is here, and loads nothing. It understands what is typed all day, and leaves the rest (help, completion, and what is
wrong) to Typer, which `planwire.cli.everyday.typed` gives the same declaration.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


class Option(NamedTuple):
    """`--name VALUE`, or a switch."""

    name: str
    help: str
    metavar: str = ""
    """What stands for the value in the help; empty for a switch."""
    short: str = ""
    many: bool = False
    """Whether it can be repeated."""
    number: bool = False
    seconds: bool = False
    """Whether it is a duration, such as 30m."""
    choices: tuple[str, ...] = ()
    default: Any = None

    @property
    def keyword(self) -> str:
        """What the function of the command calls it."""
        return {"json": "as_json", "format": "format_"}.get(self.name, self.name.replace("-", "_"))

    def unless_given(self) -> Any:
        """What the function gets where the option is not there."""
        if self.many:
            return []
        return duration(self.default) if self.seconds and self.default else self.default

    def value(self, text: str) -> Any:
        """What was given. Raises ValueError."""
        if self.choices and text not in self.choices:
            raise ValueError(text)
        if self.seconds:
            return duration(text)
        return int(text) if self.number else text


class Argument(NamedTuple):
    """What is given by its place."""

    name: str
    help: str
    many: bool = False
    required: bool = False

    @property
    def keyword(self) -> str:
        """What the function of the command calls it."""
        return self.name


class Command(NamedTuple):
    """A command, and the function that runs it: `module:function`, which takes the names as keywords."""

    help: str
    place: str
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()


def duration(text: str) -> int:
    """The seconds of `45s`, `30m`, `12h` or `90d`. Raises ValueError."""
    number, unit = text[:-1], text[-1:]
    if unit not in _SECONDS or not number.replace(".", "", 1).isdecimal():
        raise ValueError(f"{text!r} is not a duration: give a number of days, hours, minutes or seconds, as in 90d")
    return round(float(number) * _SECONDS[unit])


def parsed(command: Command, words: Sequence[str]) -> dict[str, Any] | None:
    """What was given, by keyword; None where it is not all understood."""
    options = {flag: option for option in command.options for flag in (f"--{option.name}", option.short) if flag}
    values: dict[str, Any] = {option.keyword: option.unless_given() for option in command.options}
    given: list[str] = []
    rest = list(words)
    try:
        while rest:
            word = rest.pop(0)
            if not word.startswith("-") or word == "-":
                given.append(word)
                continue
            flag, equals, text = word.partition("=")
            option = options[flag]
            if not option.metavar:
                if equals:
                    return None
                values[option.keyword] = True
                continue
            value = option.value(text if equals else rest.pop(0))
            if option.many:
                values[option.keyword].append(value)
            else:
                values[option.keyword] = value
    except (KeyError, ValueError, IndexError):
        return None
    placed = _placed(command.arguments, given)
    return None if placed is None else {**values, **placed}


def _placed(arguments: Sequence[Argument], given: list[str]) -> Mapping[str, Any] | None:
    placed: dict[str, Any] = {}
    for argument in arguments:
        if argument.many:
            placed[argument.keyword], given = given, []
        else:
            placed[argument.keyword] = given.pop(0) if given else None
        if argument.required and not placed[argument.keyword]:
            return None
    return None if given else placed
