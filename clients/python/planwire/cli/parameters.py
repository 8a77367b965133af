"""A command's parameters, made from the fields of the request that it sends, and the request made from their values."""

import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path, PureWindowsPath
from typing import Annotated, Any

import typer
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.json_format import ParseDict, ParseError
from google.protobuf.message import Message

from planwire.cli.contract import comment, enum_labels
from planwire.cli.everyday.completion import completer
from planwire.cli.shapes import misfit
from planwire.folders import main_folder

# Where the name of the option is not that of the field.
_NAMES = {
    "statuses": "status",
    "states": "state",
    "priorities": "priority",
    "labels": "label",
    "kinds": "kind",
    "assigned_agent": "agent",
    "capabilities": "capability",
}
_DEPENDENCY_END = "planwire.v1.DependencyEnd"
_TIMESTAMP = "google.protobuf.Timestamp"
_DURATION = "google.protobuf.Duration"
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
# How messages are written: their metavariable, and what the help says about it.
_FORMS = {
    _DEPENDENCY_END: ("END", "plan:ID, phase:ID or task:ID; a bare id is a task's."),
    _TIMESTAMP: ("TIME", "ISO 8601, in local time unless it names a zone."),
    _DURATION: ("DURATION", "In days, hours, minutes or seconds: 90d, 12h, 30m, 45s."),
}
_JSON_FORM = ("JSON", "As JSON, @FILE, or @- for standard input.")


@dataclass(frozen=True)
class Parameter:
    """An argument or option, and the way from the request to the field that it fills."""

    path: tuple[FieldDescriptor, ...]
    positional: bool = False
    required: bool = False

    @property
    def field(self) -> FieldDescriptor:
        return self.path[-1]

    @property
    def name(self) -> str:
        """What the command line calls it: the field's name, without `_id`, singular."""
        return _NAMES.get(self.field.name, self.field.name).removesuffix("_id").replace("_", "-")

    @property
    def metavar(self) -> str | None:
        """What stands for the value in the help; None leaves it to Typer."""
        if self.positional:
            return self.name.upper()
        if self.field.is_repeated and self.field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
            return "TEXT"
        return self._form[0] or ("ID" if self.field.name.endswith("_id") else None)

    @property
    def annotation(self) -> Any:
        """The annotation that makes Typer read it."""
        type_ = self._type()
        if not self.required:
            type_ |= None
        help_ = f"{comment(self.field.full_name)} {self._form[1]}".strip()
        message = self.field.message_type
        is_end = message is not None and message.full_name == _DEPENDENCY_END
        is_name = self.field.name.endswith(("_id", "_ids"))
        offered = completer("task" if is_end else self.field.name) if is_end or is_name else None
        if self.positional:
            said = typer.Argument(metavar=self.metavar, help=help_, show_default=False, autocompletion=offered)
            return Annotated[type_, said]
        flag = f"--{self.name}"
        if self.field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
            flag += f"/--no-{self.name}"
        return Annotated[
            type_, typer.Option(flag, metavar=self.metavar, help=help_, show_default=False, autocompletion=offered)
        ]

    def fill(self, request: Message, value: Any) -> None:
        """Put a value from the command line into the request. Raises typer.BadParameter."""
        for step in self.path[:-1]:
            request = getattr(request, step.name)
        try:
            if self.field.message_type is not None:
                ParseDict({self.field.name: _json(self.field, value)}, request)
            elif self.field.is_repeated:
                getattr(request, self.field.name).extend(map(self._scalar, value))
            else:
                setattr(request, self.field.name, self._scalar(value))
        except (ValueError, ParseError, RecursionError, OSError) as error:
            hint = self.metavar if self.positional else f"--{self.name}"
            raise typer.BadParameter(str(error), param_hint=f"'{hint}'") from error

    @property
    def _form(self) -> tuple[str, str]:
        message = self.field.message_type
        if self.field.name.endswith("_json"):
            return _JSON_FORM
        return ("", "") if message is None else _FORMS.get(message.full_name, _JSON_FORM)

    def _scalar(self, value: Any) -> Any:
        if self.field.enum_type is not None:
            return enum_labels(self.field.enum_type)[value]
        if self.field.name.endswith("_json"):
            return _read(value)
        if self.field.name == "path" and not PureWindowsPath(value).is_absolute():
            path = os.path.abspath(value)  # noqa: PTH100 - a link stays the path that people know
            # A request for a workspace means that of the main repository; one that adds a path means the path itself.
            return path if len(self.path) > 1 else str(main_folder(Path(path)))
        return value

    def _type(self) -> Any:
        single: Any = str
        if self.field.enum_type is not None:
            single = choice(self.field.enum_type.name, enum_labels(self.field.enum_type))
        elif self.field.message_type is None:
            single = {
                FieldDescriptor.CPPTYPE_BOOL: bool,
                FieldDescriptor.CPPTYPE_INT32: int,
                FieldDescriptor.CPPTYPE_INT64: int,
            }.get(self.field.cpp_type, str)
        return list[single] if self.field.is_repeated and self.field.message_type is None else single


def parameter(request: Descriptor, path: str, *, positional: bool = False) -> Parameter:
    """The parameter for a field of the request: `plan_id`, or `plan.name`, or `[task.title]` when it is optional."""
    steps: list[FieldDescriptor] = []
    message: Descriptor | None = request
    for name in path.strip("[]").split("."):
        assert message is not None  # noqa: S101 - the paths are ours
        steps.append(message.fields_by_name[name])
        message = steps[-1].message_type
    return Parameter(tuple(steps), positional, required=positional and not path.startswith("["))


def choice(name: str, values: Iterable[str]) -> Any:
    """A type whose values are these, and nothing else."""
    return StrEnum(name, {value: value for value in values})


def _json(field: FieldDescriptor, text: str) -> Any:
    """What proto JSON wants for the messages of a field. Raises ValueError."""
    message = field.message_type.full_name if field.message_type else ""
    if message == _TIMESTAMP:
        return _time(text)
    if message == _DURATION:
        number, unit = text[:-1], text[-1:]
        if unit not in _SECONDS or not number.replace(".", "", 1).isdecimal():
            raise ValueError(f"{text!r} is not a duration: give a number of days, hours, minutes or seconds, as in 90d")
        return f"{float(number) * _SECONDS[unit]:.9f}s"
    if message == _DEPENDENCY_END:
        kind, _, id_ = text.rpartition(":")
        if kind not in {"", "plan", "phase", "task"}:
            raise ValueError(f"{text!r} is not an end of a dependency: give plan:ID, phase:ID or task:ID")
        return {f"{kind or 'task'}_id": id_}
    try:
        value = json.loads(_read(text))
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON: {error}") from error
    if wrong := misfit(field, value):
        raise ValueError(wrong)
    return value


def _read(text: str) -> str:
    """JSON as it was given, or what the file holds that stands for it. Raises OSError and ValueError."""
    if text == "@-":
        return sys.stdin.read()
    return Path(text[1:]).read_text(encoding="utf-8") if text.startswith("@") else text


def _time(text: str) -> str:
    """Raises ValueError."""
    try:
        return datetime.fromisoformat(text).astimezone().isoformat()
    except ValueError as error:
        raise ValueError(f"{text!r} is not a time: give ISO 8601, as in 2030-01-31T09:00") from error


def fill(request: Message, parameters: Mapping[str, Parameter], values: Mapping[str, Any]) -> None:
    """Put the values that were given into the request, and into its update mask the fields that they change."""
    for name, value in values.items():
        resource, *inner = parameters[name].path
        if inner:
            getattr(request, resource.name).SetInParent()  # also where none of its fields is given
        if value is None or value == []:
            continue
        parameters[name].fill(request, value)
        if inner and "update_mask" in request.DESCRIPTOR.fields_by_name:
            request.update_mask.paths.append(inner[0].name)  # type: ignore[attr-defined]
