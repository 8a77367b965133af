"""What is taken out of a file: its symbols, and what it imports, says of variables and refers to."""

from dataclasses import dataclass, field
from typing import Any

from service.search.code.reading.callbacks import Callbacks
from service.search.code.reading.expressions import CALL, ELEMENT, UNKNOWN, Expression
from service.search.code.reading.signatures import FUNCTION, TYPED

_LONGEST_INDEXED = 100
IMPLEMENTERS = "implements interfaces"
"""Among the names of files of Go with types or methods: every change of an interface concerns them."""
DEFAULT_EXPORT = "default"
CLASSES = frozenset(("class", "interface", "struct", "record", "enum"))
CALLABLES = frozenset(("function", "method", "constructor", "delegate"))


@dataclass
class Symbol:
    """A definition. Lines count from 1; `parent` is the number of the symbol around it, -1 for the file's own."""

    name: str
    fully_qualified_name: str
    node_type: str
    start_line: int
    end_line: int
    parent: int
    ordinal: int = 0
    """How many of the file have the same fully qualified name before it."""
    signature: str = ""
    documentation: str = ""
    returns: Expression | None = None
    owner: Expression | None = None
    """The type that it is a member of, where it is not written inside of it."""
    inherits: list[Expression] = field(default_factory=list)
    implements: list[Expression] = field(default_factory=list)
    callbacks: Callbacks = field(default_factory=dict)
    """What the functions that it takes are given."""
    parameters: list[Expression] | None = None
    """The types of its parameters; None where the language does not tell methods apart by them."""
    needed: int = 0
    """How many arguments it takes at least."""
    repeats: bool = False
    """Whether the last parameter takes any number of arguments."""
    extends: bool = False
    """Whether it is called as if it were a member of its first parameter."""
    method_type: str = ""
    """What it takes and returns, where types implement interfaces by their methods alone."""
    of_trait: bool = False
    """Whether a type has it from a trait of Rust, and one of its own of the same name comes first."""


@dataclass
class Import:
    """A name that a file takes from another one; `imported` is `*` for all names, and empty for the module itself."""

    scope: int
    name: str
    module: str
    imported: str
    line: int


@dataclass
class Binding:
    """What is known of a variable: the expression of its type or of its value.

    It is None where nothing is known, and empty where the value is nothing, such as `None`.
    """

    scope: int
    name: str
    expression: Expression | None
    is_type: bool


@dataclass
class Reference:
    """A mention of something, by the symbol that it is in."""

    scope: int
    edge_type: str
    expression: Expression
    line: int
    arguments: list[Expression] | None = None
    """What a call hands over, where methods are told apart by that."""


@dataclass
class Extract:
    """What is in a file. Its first symbol is the file itself, as a module."""

    path: str
    language: str
    symbols: list[Symbol]
    imports: list[Import] = field(default_factory=list)
    bindings: list[Binding] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    relations: list[tuple[Expression, str, Expression]] = field(default_factory=list)
    """That one type implements another, said outside of both."""
    namespace: str = ""
    syntax_errors: bool = False
    cut: bool = False
    """Whether there is more in it than is taken."""

    def interface(self) -> list[Any]:
        """What other files can see of it, as JSON: everything but the references."""
        return [
            [self.path, self.language, self.namespace, self.syntax_errors, self.relations],
            *([list(vars(each).values()) for each in part] for part in (self.symbols, self.imports, self.bindings)),
        ]

    def mentions(self) -> list[Any]:
        """The references, as JSON."""
        return [list(vars(each).values()) for each in self.references]

    @staticmethod
    def of(interface: list[Any], mentions: list[Any]) -> "Extract":
        """What interface() and mentions() have made JSON of."""
        (path, language_name, namespace, syntax_errors, relations), symbols, imports, bindings = interface
        return Extract(
            path,
            language_name,
            [Symbol(*each) for each in symbols],
            [Import(*each) for each in imports],
            [Binding(*each) for each in bindings],
            [Reference(*each) for each in mentions],
            relations,
            namespace,
            syntax_errors,
        )

    def names(self) -> list[str]:
        """The names in it by which a change elsewhere can change what it means."""
        found = {word for reference in self.references for word in reference.expression}
        # What is handed over decides which of several methods of one name is meant.
        found.update(
            word for reference in self.references for argument in reference.arguments or () for word in argument
        )
        for symbol in self.symbols:
            for expression in (*symbol.inherits, *symbol.implements, symbol.returns or (), symbol.owner or ()):
                found.update(expression)
        for each in self.imports:
            found.update((each.imported, each.name, each.module.rpartition("/")[2].rpartition(".")[2]))
        found.update(word for binding in self.bindings for word in binding.expression or ())
        for symbol in self.symbols:
            if symbol.method_type and symbol.owner:
                found.add(IMPLEMENTERS)
            elif symbol.node_type in ("struct", "delegate") and self.language == "go":
                # Its methods can be in other files.
                found.update((IMPLEMENTERS, symbol.name))
        found.update(
            word
            for symbol in self.symbols
            for types in symbol.callbacks.values()
            for expression in types
            for word in expression or ()
        )
        return sorted(
            word[:_LONGEST_INDEXED]
            for word in found
            if word and word not in (CALL, UNKNOWN, ELEMENT, "*", TYPED, FUNCTION) and not word.startswith("(")
        )
