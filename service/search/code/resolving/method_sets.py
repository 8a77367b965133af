"""Interfaces of Go, which a type implements by having their methods, without saying so."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from service.search.code.reading.expressions import Expression
from service.search.code.resolving.classes import Classes
from service.search.code.resolving.definitions import Definitions
from service.search.code.resolving.values import CERTAINTY, HIGH, Evaluator, Key

# One that has more is a file of a program that makes code, and the edges would be as many as all others.
_MOST_INTERFACES = 50
# What is embedded most of what is not of a workspace.
_KNOWN = {
    "error": {"Error": "()(string)"},
    "fmt.Stringer": {"String": "()(string)"},
    "io.Closer": {"Close": "()(error)"},
    "io.Reader": {"Read": "([]uint8)(int,error)"},
    "io.Writer": {"Write": "([]uint8)(int,error)"},
    "io.ReadCloser": {"Read": "([]uint8)(int,error)", "Close": "()(error)"},
    "io.ReadWriter": {"Read": "([]uint8)(int,error)", "Write": "([]uint8)(int,error)"},
    "io.WriteCloser": {"Write": "([]uint8)(int,error)", "Close": "()(error)"},
    "sort.Interface": {"Len": "()(int)", "Less": "(int,int)(bool)", "Swap": "(int,int)()"},
}
_PACKAGE = re.compile(r'"([^"]*)"')


class _Method(NamedTuple):
    """A method that a type has, and how sure that is."""

    type: str
    confidence: str


class MethodSets:
    """The methods of the types of a workspace, and those that its interfaces ask for.

    A method is known by its name, and one that only its package sees by the folder of that too, because it is another
    one in each.
    """

    def __init__(self, definitions: Definitions, classes: Classes, evaluator: Evaluator) -> None:
        self._definitions, self._classes, self._evaluator = definitions, classes, evaluator
        self._symbol = definitions.symbol
        self._asking: dict[tuple[str, str], list[tuple[Key, dict[str, str]]]] | None = None
        self._implemented: dict[Key, dict[Key, str]] = {}
        self._folders: dict[tuple[int, str], str] = {}

    def forget(self) -> None:
        """Forget what followed from definitions that are others now."""
        self._asking = None
        self._implemented.clear()

    def implemented(self, key: Key) -> Mapping[Key, str]:
        """The interfaces of which a type has all methods, each with how sure that is."""
        if key not in self._implemented:
            self._implemented[key] = self._find(key)
        return self._implemented[key]

    def _find(self, key: Key) -> dict[Key, str]:
        methods = self._methods(key)
        said = {key, *self._classes.bases(key)}
        found: dict[Key, str] = {}
        for name, method in methods.items():
            for interface, asked in self._asked_for().get((name, method.type), ()):
                if interface in said or not all(
                    each in methods and methods[each].type == type_ for each, type_ in asked.items()
                ):
                    continue
                found[interface] = min((methods[each].confidence for each in asked), key=CERTAINTY.__getitem__)
                if len(found) == _MOST_INTERFACES:
                    return found
        return found

    def _methods(self, key: Key) -> dict[str, _Method]:
        """The methods of a type, with those of what is embedded that nothing hides: what is less deep, or as deep."""
        found: dict[str, _Method] = {}
        hidden: set[str] = set()
        level, seen = [(key, HIGH)], {self._identity(key)}
        while level:
            here: dict[str, list[_Method | None]] = defaultdict(list)
            deeper: list[tuple[Key, str]] = []
            for holder, sure in level:
                for name, method in self._members(holder, sure, promoted=holder != key).items():
                    here[name].append(method)
                for base, value in self._classes.direct_bases(holder):
                    if self._identity(base) not in seen:
                        seen.add(self._identity(base))
                        deeper.append((base, min(sure, value.confidence, key=CERTAINTY.__getitem__)))
            for name, several in here.items():
                if name not in hidden and len(several) == 1 and several[0] is not None:
                    found[name] = several[0]
            hidden.update(here)
            level = deeper
        return found

    def _members(self, holder: Key, sure: str, *, promoted: bool) -> dict[str, _Method | None]:
        """What hides deeper members of its name: methods, and None for fields and for methods of unknown types."""
        found: dict[str, _Method | None] = {}
        for name, type_ in self._own(holder):
            # What the type parameters stand for is not known where a type is embedded.
            known = type_ and not (promoted and "$" in type_)
            found.setdefault(name, _Method(type_, sure) if known else None)
        if self._symbol(holder).node_type == "struct":
            fields = [name for name in self._definitions.members.get(holder, {}) if name]
            embedded = [expression[-1] for expression in self._symbol(holder).inherits if expression]
            for name in (*fields, *embedded):
                found.setdefault(self._known_by(holder[0], name), None)
        return found

    def _identity(self, key: Key) -> tuple[str, str]:
        """One type can be written once for each system."""
        return self._folder(key[0]), self._symbol(key).name

    def _own(self, holder: Key) -> Iterator[tuple[str, str]]:
        """The methods that are written for a type, or in it, with their types."""
        written = [method for methods in self._classes.owned.get(holder, {}).values() for method in methods]
        inside = self._definitions.members.get(holder, {}).values()
        written += [(holder[0], place) for places in inside for place in places]
        for method in written:
            symbol, number = self._symbol(method), method[0]
            if symbol.node_type == "method":
                parts = _PACKAGE.split(symbol.method_type)
                parts[1::2] = [self._package(number, module) for module in parts[1::2]]
                yield self._known_by(number, symbol.name), "".join(parts)

    def _asked_for(self) -> Mapping[tuple[str, str], list[tuple[Key, dict[str, str]]]]:
        """The interfaces with what they ask for, by that of their methods which the fewest of them have."""
        if self._asking is None:
            asked = {
                (number, place): methods
                for number, extract in enumerate(self._definitions.files)
                if extract.language == "go"
                for place, symbol in enumerate(extract.symbols)
                if symbol.node_type == "interface" and (methods := self._asks_for((number, place)))
            }
            how_many: dict[tuple[str, str], int] = defaultdict(int)
            for methods in asked.values():
                for method in methods.items():
                    how_many[method] += 1
            self._asking = defaultdict(list)
            for interface, methods in asked.items():
                self._asking[min(methods.items(), key=lambda each: (how_many[each], each))].append((interface, methods))
        return self._asking

    def _asks_for(self, key: Key) -> dict[str, str]:
        """The types of the methods of an interface by their names; empty where they are not all known."""
        methods: dict[str, str] = {}
        for each in (key, *self._classes.bases(key)):
            if self._symbol(each).node_type != "interface":
                return {}
            for expression in self._symbol(each).inherits:
                if not self._evaluator.evaluate(each[0], max(self._symbol(each).parent, 0), expression, 0):
                    if (known := _KNOWN.get(self._imported(each[0], expression))) is None:
                        return {}
                    methods |= known
            own = dict(self._own(each))
            if each != key and any("$" in type_ for type_ in own.values()):
                return {}
            methods |= own
        return methods if all(methods.values()) else {}

    def _imported(self, number: int, expression: Expression) -> str:
        """A type of another package by the whole name of that."""
        imports = self._definitions.imports.get((number, 0), {}).get(expression[0], ()) if len(expression) == 2 else ()
        return f"{imports[0].module}.{expression[1]}" if imports else ".".join(expression)

    def _known_by(self, number: int, name: str) -> str:
        return name if name[:1].isupper() else f"{self._folder(number)}.{name}"

    def _package(self, number: int, module: str) -> str:
        """A package that a file imports by its folder, so that two of one name are told apart."""
        if (number, module) not in self._folders:
            files = self._definitions.modules.named(module, number) if module else [number]
            self._folders[number, module] = f"./{self._folder(files[0])}" if files else module
        return self._folders[number, module]

    def _folder(self, number: int) -> str:
        return self._definitions.path(number).rpartition("/")[0]
