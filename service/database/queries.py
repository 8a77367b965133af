"""The loader of service/sql: named queries from .sql files.

A file is a sequence of blocks. What stands in braces is put in from other blocks, so that what several statements share
is written once; what is prepared is plain SQL, and `python -m service.database.queries phases update` prints it.

    -- name: list                     a query
    -- name: event(rows, kind)        a fragment: {rows} and {kind} stand for what it is given
    -- list: writable                 columns of a table, in a fixed order: name, coalesce(order_index, 0),
                                      given.a + 1 AS a, or another list in braces, of which a column that is there
                                      already is left out

    :plan_id::uuid                    a parameter; it always has its type behind it
    {columns}  {requests.accepted}    a block of this file or another; in a fragment, of the file that uses it
    {event changed 'phase.updated'}   a fragment with its arguments: words, texts in quotes, or arguments of its own
    {writable}                        the columns' names: name, order_index
    {writable patched.}               their values in a row: patched.name, coalesce(patched.order_index, 0), given.a + 1
    {writable patched.*}              the same as they are: patched.name, patched.order_index
"""

import re
import sys
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_SQL_DIR = Path(__file__).parent.parent / "sql"
_HEAD = re.compile(r"^-- (name|list): (\w+)(?:\(([\w, ]+)\))?\n", re.MULTILINE)
_COMMENT = re.compile(r"^\s*--.*\n", re.MULTILINE)
_BRACES = re.compile(r"\{(?:(\w+)\.)?(\w+)((?: +(?:'[^']*'|[^\s{}']+))*)\}")
_ARGUMENT = re.compile(r"'[^']*'|[^\s']+")
_PARAMETER = re.compile(r"(?<![:\w']):([a-z]\w*)(::)?")
_POSITIONAL = re.compile(r"\$\d")
# What lies between commas outside of parentheses, which are nested twice at most.
_ITEM = re.compile(r"(?:[^,(]|\((?:[^()]|\([^()]*\))*\))+")
_COLUMN = re.compile(r"(coalesce\()?(\w+)(?(1), (.+)\))")
_EXPRESSION = re.compile(r"(.+)\sAS (\w+)", re.DOTALL)
# Stands in the value of a column for the column itself.
_ITSELF = "{itself}"


class Query:
    """A statement with named parameters. Calling it with their values gives what asyncpg's methods take."""

    __slots__ = ("_names", "name", "parameters", "text")

    def __init__(self, name: str, text: str) -> None:
        """`text` has its parameters as :name::type. Raises ValueError for one without a name or a type."""
        found = list(_PARAMETER.finditer(text))
        if untyped := [parameter[1] for parameter in found if not parameter[2]]:
            raise ValueError(f"{name}: give :{untyped[0]} a type, as in :{untyped[0]}::text")
        if positional := _POSITIONAL.search(text):
            raise ValueError(f"{name}: give {positional[0]} a name, as in :id::uuid")
        self.name = name
        self.parameters = tuple(dict.fromkeys(parameter[1] for parameter in found))
        self._names = frozenset(self.parameters)
        places = {parameter: f"${place}::" for place, parameter in enumerate(self.parameters, 1)}
        self.text = _PARAMETER.sub(lambda parameter: places[parameter[1]], text)

    def __call__(self, **values: Any) -> tuple[Any, ...]:
        """The text and the values in its order: `await connection.fetch(*query(plan_id=...))`. Raises TypeError."""
        if values.keys() != self._names:
            raise TypeError(f"{self.name} takes {', '.join(self.parameters)}, and was given {', '.join(values)}")
        return (self.text, *(values[parameter] for parameter in self.parameters))

    def of(self, **values: Any) -> tuple[Any, ...]:
        """As a call, with those of the values that it takes."""
        return self(**{name: value for name, value in values.items() if name in self._names})


class _Block(NamedTuple):
    text: str
    arguments: tuple[str, ...]
    is_list: bool


@cache
def queries(table: str) -> Mapping[str, Query]:
    """The queries of service/sql/<table>.sql by name, and its fragments without arguments. Lists are not among them."""
    return {
        name: Query(f"{table}.{name}", _expanded(table, block.text, {}, table))
        for name, block in _blocks(table).items()
        if not block.arguments and not block.is_list
    }


@cache
def column_list(table: str, name: str) -> tuple[str, ...]:
    """The names of the columns in a list of service/sql/<table>.sql."""
    return tuple(_columns(table, name))


@cache
def _blocks(table: str) -> Mapping[str, _Block]:
    text = (_SQL_DIR / f"{table}.sql").read_text(encoding="utf-8")
    parts = _HEAD.split(text)
    names = parts[2::4]
    if len(names) != text.count("\n-- name:") + text.count("\n-- list:") + text.startswith(("-- name:", "-- list:")):
        raise ValueError(f"{table}: write `-- name: word`, `-- name: word(argument, argument)` or `-- list: word`")
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise ValueError(f"{table}: {twice[0]} stands there twice")
    return {
        name: _Block(
            _COMMENT.sub("", text + "\n").strip(),
            tuple(arguments.replace(" ", "").split(",")) if arguments else (),
            kind == "list",
        )
        for kind, name, arguments, text in zip(parts[1::4], parts[2::4], parts[3::4], parts[4::4], strict=True)
    }


def _expanded(table: str, text: str, given: Mapping[str, str], using: str) -> str:
    """`given` are the arguments of the fragment that the text is of, `using` is the file of the query."""

    def replacement(found: re.Match[str]) -> str:
        file, name = found[1], found[2]
        arguments = [given.get(argument, argument) for argument in _ARGUMENT.findall(found[3])]
        if not file and name in given:
            return given[name]
        if not file:
            file = table if name in _blocks(table) else using
        block = _blocks(file)[name]
        if block.is_list:
            prefix = arguments[0] if arguments else ""
            return ", ".join(_value(*column, prefix) for column in _columns(file, name).items())
        if len(arguments) != len(block.arguments):
            raise ValueError(f"{table}: {found[0]} needs {', '.join(block.arguments) or 'no arguments'}")
        return _expanded(file, block.text, dict(zip(block.arguments, arguments, strict=True)), using)

    return _BRACES.sub(replacement, text)


@cache
def _columns(table: str, name: str) -> Mapping[str, str | None]:
    """The columns of a list, each with its value in a row, where that is not the column itself."""
    columns: dict[str, str | None] = {}
    for item in _ITEM.findall(_blocks(table)[name].text):
        if inner := _BRACES.fullmatch(item.strip()):
            for inner_column, value in _columns(inner[1] or table, inner[2]).items():
                columns.setdefault(inner_column, value)
        elif column := _COLUMN.fullmatch(item.strip()):
            columns.setdefault(column[2], f"coalesce({_ITSELF}, {column[3]})" if column[3] else None)
        elif expression := _EXPRESSION.fullmatch(item.strip()):
            columns.setdefault(expression[2], expression[1])
        else:
            raise ValueError(f"{table}.{name}: not a column, coalesce(column, …) or … AS column: {item.strip()}")
    return columns


def _value(column: str, value: str | None, prefix: str) -> str:
    whole = prefix.removesuffix("*") + column
    return value.replace(_ITSELF, whole) if value and prefix.endswith(".") else whole


if __name__ == "__main__":
    sys.stdout.write(queries(sys.argv[1])[sys.argv[2]].text + "\n")
