"""The settings of the service, for its commands."""

from typing import Any

from planwire.cli.exits import ExitCode, Failure
from pydantic import ValidationError

from service.domain.words import plain
from service.settings import Settings


def settings_in_use(**given: Any) -> Settings:
    """What was given on the command line, else the settings of this process. Raises Failure where one is wrong."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        raise Failure("\n".join(problems(error)), ExitCode.USAGE) from error


def problems(error: ValidationError) -> list[str]:
    """Which settings are wrong, and in what, a line each. Shows no values: some are secret."""
    return [
        f"{setting_name(problem['loc'])}: {plain(problem['msg'])}"
        for problem in error.errors(include_input=False, include_url=False)
    ]


def setting_name(location: tuple[int | str, ...]) -> str:
    """The environment variable of a setting."""
    return "PLANWIRE_" + "_".join(map(str, location)).upper()
