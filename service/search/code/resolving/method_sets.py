"""Interfaces of Go, which a type implements by having their methods, without saying so."""

from collections import defaultdict
from collections.abc import Mapping

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


class MethodSets:
    """The methods of the types of a workspace, and those that its interfaces ask for."""

    def __init__(self, definitions: Definitions, classes: Classes, evaluator: Evaluator) -> None:
        self._definitions, self._classes, self._evaluator = definitions, classes, evaluator
        self._symbol = definitions.symbol
        self._asking: dict[tuple[str, str], list[tuple[Key, dict[str, str]]]] | None = None
        self._implemented: dict[Key, dict[Key, str]] = {}

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
        package = self._package(key)
        said = {key, *self._classes.bases(key)}
        found: dict[Key, str] = {}
        for name, (method, _) in methods.items():
            for interface, asked in self._asked_for().get((name, self._symbol(method).method_type), ()):
                if interface in said or not all(
                    each in methods
                    and self._symbol(methods[each][0]).method_type == type_
                    # A method that only its package sees is another one in each package.
                    and (each[0].isupper() or self._package(interface) == package)
                    for each, type_ in asked.items()
                ):
                    continue
                found[interface] = min((methods[each][1] for each in asked), key=CERTAINTY.__getitem__)
                if len(found) == _MOST_INTERFACES:
                    return found
        return found

    def _methods(self, key: Key) -> dict[str, tuple[Key, str]]:
        """The methods of a type, the promoted ones of what is embedded included, each with how sure that is."""
        found: dict[str, tuple[Key, str]] = {}
        embedded = (value.confidence for _, value in self._classes.direct_bases(key))
        sure = min(embedded, key=CERTAINTY.__getitem__, default=HIGH)
        for holder in (key, *self._classes.bases(key)):
            for method in self._own(holder):
                if self._symbol(method).method_type:
                    found.setdefault(self._symbol(method).name, (method, HIGH if holder == key else sure))
        return found

    def _own(self, holder: Key) -> list[Key]:
        written = [method for methods in self._classes.owned.get(holder, {}).values() for method in methods]
        inside = self._definitions.members.get(holder, {}).values()
        written += [(holder[0], place) for places in inside for place in places]
        return [method for method in written if self._symbol(method).node_type == "method"]

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
                if (known := _KNOWN.get(".".join(expression))) is not None:
                    methods |= known
                elif not self._evaluator.evaluate(each[0], max(self._symbol(each).parent, 0), expression, 0):
                    return {}
            methods |= {self._symbol(m).name: self._symbol(m).method_type for m in self._own(each)}
        return methods if all(methods.values()) else {}

    def _package(self, key: Key) -> str:
        return self._definitions.path(key[0]).rpartition("/")[0]
