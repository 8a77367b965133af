"""The definitions of all files of a workspace, by the places where they are written."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Mapping, Sequence

from service.search.code.grammars import GRAMMARS, Grammar
from service.search.code.modules import Modules, package_name
from service.search.code.reading.expressions import Expression
from service.search.code.reading.extracts import CALLABLES, Extract, Import, Symbol
from service.search.code.resolving.values import HIGH, MEDIUM, Key, Value

# No person writes more in one place, and each mention would be compared with all that a program has written.
_MOST_OF_ONE_NAME = 100


class Definitions:
    """What the files say of themselves, without what follows from it."""

    def __init__(self, extracts: Sequence[Extract]) -> None:
        self.files = list(extracts)
        self.modules = Modules((each.path, each.language, each.namespace) for each in extracts)
        self.members: dict[Key, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self.imports: dict[Key, dict[str, list[Import]]] = defaultdict(lambda: defaultdict(list))
        self.bindings: dict[Key, dict[str, list[tuple[Expression | None, bool]]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self.by_name: dict[str, list[Key]] = defaultdict(list)
        self.namespaces: dict[int, list[int]] = defaultdict(list)
        self._shared: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.exported: dict[int, dict[str, list[Expression]]] = defaultdict(lambda: defaultdict(list))
        for number, extract in enumerate(extracts):
            self._add(number, extract)

    def replace(self, changed: Mapping[int, Extract]) -> None:
        """Know other definitions of some files, which have the paths, languages and namespaces that they had."""
        for number, extract in changed.items():
            self._forget(number)
            self.files[number] = extract
            self._add(number, extract)
            for name in {symbol.name for symbol in extract.symbols}:
                self.by_name[name].sort()

    def _add(self, number: int, extract: Extract) -> None:
        for place, symbol in enumerate(extract.symbols):
            key = (number, place)
            if symbol.node_type == "namespace":
                self.namespaces[number].append(place)
            if symbol.parent >= 0:
                if symbol.owner is None:
                    self.members[number, symbol.parent][symbol.name].append(place)
                self.by_name[symbol.name].append(key)
                if symbol.parent == 0 or extract.symbols[symbol.parent].node_type == "namespace":
                    self._share(number, symbol.name)
        for each in extract.imports:
            name = each.name or package_name(each.module, extract.language)
            self.imports[number, each.scope][name].append(each)
        for binding in extract.bindings:
            if "." not in binding.name:
                self.bindings[number, binding.scope][binding.name].append((binding.expression, binding.is_type))
            elif binding.expression and binding.name.startswith("exports."):
                self.exported[number][binding.name.removeprefix("exports.")].append(binding.expression)

    def _share(self, number: int, name: str) -> None:
        for group in self.modules.groups(number):
            files = self._shared[group, name]
            if not files or files[-1] < number:
                files.append(number)
            elif files[bisect_left(files, number)] != number:
                insort(files, number)

    def _forget(self, number: int) -> None:
        for place, symbol in enumerate(self.files[number].symbols):
            key = (number, place)
            for of_scope in (self.members, self.imports, self.bindings):
                of_scope.pop(key, None)
            if key in self.by_name[symbol.name]:
                self.by_name[symbol.name].remove(key)
            for group in self.modules.groups(number):
                if number in (files := self._shared.get((group, symbol.name), [])):
                    files.remove(number)
        self.namespaces.pop(number, None)
        self.exported.pop(number, None)

    def has_the_files_of(self, extracts: Mapping[int, Extract]) -> bool:
        """Whether the files at these places are the same ones, as far as their paths, languages and namespaces say."""
        return all(
            (file.path, file.language, file.namespace) == (extract.path, extract.language, extract.namespace)
            for number, extract in extracts.items()
            for file in (self.files[number],)
        )

    def path(self, number: int) -> str:
        """The path of a file."""
        return self.files[number].path

    def symbol(self, key: Key) -> Symbol:
        """The symbol at a place."""
        return self.files[key[0]].symbols[key[1]]

    def grammar(self, number: int) -> Grammar:
        """What is said of the language of a file."""
        return GRAMMARS[self.files[number].language]

    def defined(self, number: int, scope: int, name: str) -> list[Value]:
        """What is defined under a name directly in a scope."""
        places = self.members[number, scope].get(name, ()) if (number, scope) in self.members else ()
        found = [Value((number, place), False, HIGH, "scope") for place in places[-_MOST_OF_ONE_NAME:]]
        if self.grammar(number).exports:
            # Members of objects are not names of the scope that the object is in; and several are one with overloads.
            found = [v for v in found if self.symbol(v.key).node_type not in ("method", "constructor", "property")]
            if found and all(self.symbol(v.key).node_type == "function" for v in found):
                return found[-1:]
        # Definitions of one name: the last one holds, or one of them by a condition that is not known here.
        if len(found) > 1 and not all(self.symbol(v.key).node_type in CALLABLES for v in found):
            classes = [v for v in found if self.symbol(v.key).node_type != "field"]
            found = classes or found
        return [value.weaker(MEDIUM, "scope") for value in found[-1:]] if len(found) > 1 else found

    def at_top(self, number: int, name: str) -> list[Value]:
        """What is defined at the top of a file, or in one of its namespaces."""
        return self.defined(number, 0, name) or self.in_namespaces(number, name)

    def of_group(self, group: str, name: str) -> list[int]:
        """The files of a folder or a namespace that define a name at the top, or in one of their namespaces."""
        return self._shared.get((group, name), [])

    def of_module(self, module: str, importer: int, name: str) -> Sequence[int]:
        """The files in which a name can be that is taken from a module: of a namespace those that define it."""
        if self.grammar(importer).by_namespace and self.modules.is_namespace(module):
            return self.of_group(module, name)
        return self.modules.named(module, importer)

    def in_namespaces(self, number: int, name: str) -> list[Value]:
        """What is defined in one of the namespaces of a file."""
        for place in self.namespaces.get(number, ()):
            if found := self.defined(number, place, name):
                return found
        return []
