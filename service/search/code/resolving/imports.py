"""What files take from others."""

from service.search.code.reading.extracts import DEFAULT_EXPORT
from service.search.code.resolving.classes import Classes
from service.search.code.resolving.definitions import Definitions
from service.search.code.resolving.members import Members
from service.search.code.resolving.values import DEEPEST, HIGH, Evaluator, Value


class Imports:
    """Follows names to the files that they are imported from."""

    def __init__(self, definitions: Definitions, classes: Classes, members: Members, evaluator: Evaluator) -> None:
        self._definitions, self._classes, self._members = definitions, classes, members
        self._grammar = definitions.grammar
        self._evaluator = evaluator

    def imported(self, number: int, scope: int, name: str, depth: int) -> list[Value]:
        """What a name means that a scope imports."""
        if (number, scope) not in self._definitions.imports:
            return []
        imports, language = self._definitions.imports[number, scope], self._definitions.files[number].language
        for each in imports.get(name, ()):
            if each.imported == "*":
                continue
            module = each.module
            if not each.name and language == "python":  # `import a.b` makes `a` known
                module = module.split(".")[0]
            if found := self.taken(number, module, each.imported, depth):
                return found
        for each in imports.get("*", ()):
            if self._grammar(number).by_namespace and (
                values := self._taken_from_type(number, each.module, name, depth)
            ):
                return values
            for file in self._definitions.of_module(each.module, number, name):
                if file != number and (values := self._evaluator.in_module(file, name, depth + 1)):
                    return [value.weaker(value.confidence, "import") for value in values]
        return []

    def taken(self, number: int, module: str, imported: str, depth: int) -> list[Value]:
        """What a file gets when it takes a name, or the whole, of a module."""
        modules = self._definitions.modules
        files = self._definitions.of_module(module, number, imported) if imported else modules.named(module, number)
        language = self._definitions.files[number].language
        found: list[Value] = []
        for file in files:
            if not imported:
                whole = self._assigned_exports(file) if language == "javascript" else []
                found += [v.weaker(HIGH, "import") for v in whole] or [Value((file, 0), False, HIGH, "import")]
                continue
            values = (
                self._evaluator.in_module(file, imported, depth + 1) if file != number or language == "python" else []
            )
            if not values and (inner := modules.submodule(file, imported)) is not None:
                values = [Value((inner, 0), False, HIGH, "import")]
            if not values and imported == "default":
                values = self._default(file)
            elif not values and language == "javascript":
                values = [
                    v for each in self._assigned_exports(file) for v in self._members.member(each, imported, depth + 1)
                ]
            found += [value.weaker(value.confidence, "import") for value in values]
        if not found and imported and self._grammar(number).by_namespace and depth < DEEPEST:
            return self._taken_from_type(number, module, imported, depth)
        if not files and imported and not (self._grammar(number).by_namespace and modules.is_namespace(module)):
            # `from package import module`, of a package without a file of its own.
            inside = f"{module}{imported}" if module.endswith(".") else f"{module}.{imported}"
            found = [Value((file, 0), False, HIGH, "import") for file in modules.named(inside, number)]
        return found

    def _taken_from_type(self, number: int, module: str, imported: str, depth: int) -> list[Value]:
        """What is inside of a type: a static member, or another type."""
        around, _, name = module.rpartition(".")
        types = self.taken(number, around, name, depth + 1) if around else []
        return [
            member.weaker(HIGH, "import")
            for each in types
            if self._classes.is_class(each.key)
            for member in self._members.member(each, imported, depth + 1)
            if not member.instance
        ]

    def _default(self, file: int) -> list[Value]:
        for each in self._definitions.files[file].bindings:
            if each.name == DEFAULT_EXPORT and each.expression:
                return self._evaluator.evaluate(file, 0, each.expression, 1)
        return []

    def _assigned_exports(self, file: int) -> list[Value]:
        """What a script is as a whole, where it says so with `module.exports = …`."""
        if not any(each.name == "module.exports" for each in self._definitions.files[file].bindings):
            return []
        return self._default(file)
