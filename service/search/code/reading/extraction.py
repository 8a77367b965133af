"""What a file defines and what it mentions: text in, definitions and unresolved references out."""

from tree_sitter import Node, Parser

from service.search.code.grammars import GRAMMARS, language, query
from service.search.code.modules import module_name, package_name
from service.search.code.reading.assignments import seen_outside
from service.search.code.reading.callbacks import callbacks_of, handed_to
from service.search.code.reading.documentation import comment_above, docstring
from service.search.code.reading.expressions import (
    CALL,
    ELEMENT,
    UNKNOWN,
    Expression,
    expression_of,
    text_of,
    values_of,
)
from service.search.code.reading.extracts import (
    CALLABLES,
    CLASSES,
    DEFAULT_EXPORT,
    Binding,
    Extract,
    Import,
    Reference,
    Symbol,
)
from service.search.code.reading.finding import matches_of
from service.search.code.reading.jsdoc import documented_parameters, returned_by, type_in, typedefs
from service.search.code.reading.method_types import method_type
from service.search.code.reading.signatures import arguments_of, extends_a_type, is_variable, parameters_of
from service.search.code.reading.spans import Spans
from service.search.code.reading.use_trees import taken

# Of a file that is made by a program the rest is left out.
_MOST_SYMBOLS = 20_000
_MOST_MENTIONS = 100_000
_DEEPEST = 20
_LONGEST_SIGNATURE = 500
_LONGEST_NAME, _LONGEST_OWN_NAME = 500, 200

_EDGE_TYPES = {"call": "calls", "reference": "references"}
_OF_TYPES = frozenset(("property_signature", "method_signature"))


def extract(path: str, language_name: str, text: str) -> Extract:
    """What a file in a language of GRAMMARS defines and mentions. Where it has syntax errors, the rest still counts."""
    source = text.encode(errors="replace")
    root = Parser(language(language_name)).parse(source).root_node
    return _Extraction(path, language_name, source, root).run()


class _Extraction:
    def __init__(self, path: str, language_name: str, source: bytes, root: Node) -> None:
        self._grammar = GRAMMARS[language_name]
        self._source, self._lines = source, source.split(b"\n")
        # In the order of the patterns, because of several for one name the last counts.
        matches, cut = matches_of(root, query(language_name))
        self._matches = [match for _, match in sorted(matches, key=lambda each: each[0])]
        namespace = next((text_of(nodes[0]) for match in self._matches if (nodes := match.get("namespace"))), "")
        name = module_name(path)[-_LONGEST_NAME:]
        # Names of types do not say the file where they say the namespace.
        self._prefix = namespace if namespace and self._grammar.by_namespace else name
        self._extract = Extract(
            path,
            language_name,
            [
                Symbol(
                    (name.rpartition(".")[2] or name)[-_LONGEST_OWN_NAME:],
                    name,
                    "module",
                    1,
                    source.count(b"\n") + 1,
                    -1,
                )
            ],
            namespace=namespace,
            syntax_errors=root.has_error,
            cut=cut,
        )
        modules = [match for match in self._matches if self._grammar.method_sets and "module" in match]
        # The packages by what they are called here.
        self._packages = {
            text_of(match["alias"][0]) if "alias" in match else package_name(module, language_name): module
            for match in modules
            for module in (text_of(match["module"][0]).strip('"`'),)
        }
        self._assigned: list[Binding] = []
        # Where symbols begin and end in the text, outer ones before inner ones.
        self._spans: list[tuple[int, int, int]] = [(0, len(source) + 1, 0)]

    def run(self) -> Extract:
        self._define()
        starts = sorted(self._spans, key=lambda span: (span[0], -span[1]))
        scopes = Spans(starts)
        for match in self._matches:
            self._mention(match, scopes)
        bindings, symbols = self._extract.bindings, self._extract.symbols
        bindings += seen_outside(self._assigned, bindings, symbols, self._grammar.itself)
        if self._grammar.documented_types:
            for each in typedefs(self._source):
                line = self._source.count(b"\n", 0, each.start) + 1
                self._extract.imports.append(Import(0, each.name, each.module, each.imported, line))
        self._extract.references = list(
            {
                (r.scope, r.edge_type, tuple(r.expression), r.line, str(r.arguments)): r
                for r in self._extract.references
            }.values()
        )
        for mentions in (self._extract.references, self._extract.imports, bindings):
            self._extract.cut |= len(mentions) > _MOST_MENTIONS
            del mentions[_MOST_MENTIONS:]
        return self._extract

    def _define(self) -> None:
        around: list[tuple[int, int]] = [(len(self._source) + 1, 0)]
        seen: dict[str, int] = {}
        definitions = self._definitions()
        self._extract.cut |= len(definitions) > _MOST_SYMBOLS
        for node_type, node, match in definitions[:_MOST_SYMBOLS]:
            while len(around) > 1 and around[-1][0] < node.end_byte:
                around.pop()
            if node.type in _OF_TYPES and self._extract.symbols[around[-1][1]].node_type not in CLASSES:
                continue  # a type without a name has it
            symbol = self._symbol(node_type, node, match, around[-1][1], len(around))
            symbol.ordinal = seen.get(symbol.fully_qualified_name, 0)
            if symbol.node_type == "field" and symbol.ordinal:
                continue  # it is given another value, not defined again
            seen[symbol.fully_qualified_name] = symbol.ordinal + 1
            number = len(self._extract.symbols)
            self._extract.symbols.append(symbol)
            if self._grammar.documented_types:
                documented = documented_parameters(symbol.documentation)
                self._extract.bindings += [Binding(number, name, said, is_type=True) for name, said in documented]
            if symbol.node_type != "field":
                self._spans.append((node.start_byte, node.end_byte, number))
                if len(around) <= _DEEPEST:
                    around.append((node.end_byte, number))

    def _definitions(self) -> list[tuple[str, Node, dict[str, list[Node]]]]:
        """The definitions, outer ones before inner ones, each with its type and its captures."""
        # By the place of the name: of several patterns for one, the last counts.
        found: dict[tuple[int, bool], tuple[str, Node, dict[str, list[Node]]]] = {}
        for match in self._matches:
            for capture, nodes in match.items():
                if capture.startswith("definition."):
                    place = match["name"][0].start_byte, "anonymous" in match
                    earlier = found[place][2] if place in found else {}
                    found[place] = (capture.removeprefix("definition."), nodes[0], earlier | match)
        return sorted(found.values(), key=lambda each: (each[1].start_byte, -each[1].end_byte))

    def _symbol(self, node_type: str, node: Node, match: dict[str, list[Node]], parent: int, depth: int) -> Symbol:
        name = text_of(match["name"][0])
        above = self._extract.symbols[parent]
        owner = self._owner(match)
        inherits: list[Expression] = []
        if "anonymous" in match:
            # A class without a name, which cannot be meant by one.
            inherits.append(expression_of(match["anonymous"][0], self._grammar))
            name = f"new {name}"
        if node_type == "function" and (above.node_type in CLASSES or owner):
            node_type = "method"
        if node_type == "method" and name == self._grammar.constructor:
            node_type = "constructor"
        owner_name = f"{owner[-1]}." if owner else ""
        prefix = above.fully_qualified_name if parent and depth <= _DEEPEST else self._prefix
        if node_type == "namespace" and self._grammar.by_namespace and not parent:
            prefix = ""
        parameters, needed, repeats = None, 0, False
        if node_type in CALLABLES and (self._grammar.overloads or self._grammar.many_names):
            parameters, needed, repeats = parameters_of(node, self._grammar) or ([], 0, False)
        first = node.start_point[0]
        outer = node.parent
        if outer is not None and outer.type == "decorated_definition":
            first = outer.start_point[0]
        documentation = docstring(node) or comment_above(self._lines, first)
        returns = self._expression(match, "returns")
        if returns is None and self._grammar.documented_types:
            returns = returned_by(documentation)
        return Symbol(
            name,
            f"{prefix}.{owner_name}{name}".removeprefix(".")[-_LONGEST_NAME:],
            node_type,
            first + 1,
            node.end_point[0] + 1,
            parent,
            signature=self._signature(node),
            documentation=documentation,
            returns=returns,
            owner=owner,
            inherits=inherits,
            callbacks=callbacks_of(node, self._grammar) if node_type in CALLABLES else {},
            parameters=parameters,
            needed=needed,
            repeats=repeats,
            extends=extends_a_type(node),
            method_type=method_type(node, self._packages)
            if node_type == "method" and self._grammar.method_sets
            else "",
            of_trait="trait" in match,
        )

    def _owner(self, match: dict[str, list[Node]]) -> Expression | None:
        """The type or object that a symbol is written outside of."""
        owner = self._expression(match, "of")
        if owner and self._grammar.exports:
            if owner == ["module", "exports"]:
                return ["exports"]
            if owner[-1] == "prototype":
                return owner[:-1] or None
        return owner

    def _signature(self, node: Node) -> str:
        body = node.child_by_field_name("body")
        end = body.start_byte if body is not None else node.end_byte
        text = self._source[node.start_byte : min(end, node.start_byte + 4 * _LONGEST_SIGNATURE)]
        line = " ".join(text.decode(errors="replace").replace("\0", "").split())
        return line[:_LONGEST_SIGNATURE].rstrip(" :{")

    def _mention(self, match: dict[str, list[Node]], scopes: Spans) -> None:
        for capture, nodes in match.items():
            for node in nodes:
                if capture in _EDGE_TYPES:
                    self._refer(_EDGE_TYPES[capture], node, scopes)
                elif capture in ("inherits", "implements"):
                    self._relate(capture, node, match, scopes)
                elif capture == "bind":
                    self._bind(node, match, scopes)
                elif capture == "attribute":
                    self._bind_attribute(node, match, scopes)
                elif capture == "default_export":
                    default = Binding(0, DEFAULT_EXPORT, [text_of(node)], is_type=False)
                    self._extract.bindings.append(default)
                elif capture == "import":
                    self._import(node, match, scopes)
                elif capture == "use":
                    self._use(node, scopes)

    def _relate(self, capture: str, node: Node, match: dict[str, list[Node]], scopes: Spans) -> None:
        expression = expression_of(node, self._grammar)
        if (of := self._expression(match, "for")) is not None:
            if is_variable(of[-1]):
                return  # said of all types, or of those that another thing is said of
            self._extract.relations.append((of, capture, expression))
        else:
            getattr(self._extract.symbols[scopes.at(node.start_byte)], capture).append(expression)

    def _refer(self, edge_type: str, node: Node, scopes: Spans) -> None:
        expression = expression_of(node, self._grammar)
        if node.type in self._grammar.calls and self._grammar.access.get(node.type):
            expression = expression[:-1]  # the node is the call, and what is called is the rest
        if not expression or expression[-1] in (UNKNOWN, CALL):
            return
        scope = scopes.at(node.start_byte)
        called = edge_type == "calls" and self._grammar.overloads
        arguments = arguments_of(node, self._grammar) if called else None
        self._extract.references.append(Reference(scope, edge_type, expression, node.start_point[0] + 1, arguments))

    def _bind(self, node: Node, match: dict[str, list[Node]], scopes: Spans) -> None:
        is_type = "as" in match
        expression = self._expression(match, "as" if is_type else "from")
        if expression is None and not is_type:
            expression = handed_to(node, self._grammar)
        elif expression and "member" in match:
            expression = [*expression, text_of(match["member"][0])]
        if not is_type and (said := self._asserted(node, match)) is not None:
            expression, is_type = said, True
        if "each" in match and (whole := self._expression(match, "each")) is not None:
            expression = [*whole, ELEMENT]
        name = self._bound_name(node, match)
        if UNKNOWN in name or "(" in name or name.count(".") > 1:
            return
        scope = scopes.at(node.start_byte)
        expressions = [expression]
        if not is_type and "from" in match and "member" not in match:
            expressions = [expression_of(each, self._grammar) for each in values_of(match["from"][0])] or [[]]
        elif "later" in match:
            expressions = [[]]
        bound = [Binding(scope, name, None if each and each[0] == UNKNOWN else each, is_type) for each in expressions]
        self._extract.bindings += bound
        if "assigned" in match:
            self._assigned += bound

    def _bound_name(self, node: Node, match: dict[str, list[Node]]) -> str:
        name = ".".join(expression_of(node, self._grammar))
        if "within" in match:
            name = f"{text_of(match['within'][0])}.{name}"
        return name.removeprefix("module.") if name.startswith("module.exports.") else name

    def _asserted(self, node: Node, match: dict[str, list[Node]]) -> Expression | None:
        """The type that is said of a value: `value as Type`, or in the comment above it."""
        value = match["from"][0] if "from" in match else None
        if value is not None and value.type == "as_expression" and "member" not in match:
            said = expression_of(value.named_children[-1], self._grammar)
            return said if said[0] != UNKNOWN else None
        if value is not None and self._grammar.documented_types:
            return type_in(comment_above(self._lines, node.start_point[0]))
        return None

    def _bind_attribute(self, node: Node, match: dict[str, list[Node]], scopes: Spans) -> None:
        """An attribute that is said without a receiver, as fields of classes are."""
        is_type = "as" in match
        name = f"{next(iter(self._grammar.itself))}.{text_of(node)}"
        expression = self._expression(match, "as" if is_type else "from")
        if expression is not None and expression[0] != UNKNOWN:
            self._extract.bindings.append(Binding(scopes.at(node.start_byte), name, expression, is_type))

    def _import(self, node: Node, match: dict[str, list[Node]], scopes: Spans) -> None:
        if "path" in match:  # both in one, as in `import a.b.C`
            path = text_of(match["path"][0])
            separator = "::" if "::" in path else "."
            module, _, imported = path.rpartition(separator)
            if text_of(node).rstrip("; ").endswith("*"):
                module, imported = path, "*"
        else:
            module = text_of(match["module"][0]).strip("'\"`")
            imported = text_of(match["imported"][0]) if "imported" in match else ""
        alias = text_of(match["alias"][0]) if "alias" in match else ""
        if "all" in match:
            imported = "*"
        elif "default" in match:
            imported, alias = "default", text_of(match["default"][0])
        self._extract.imports.append(
            Import(
                scopes.at(node.start_byte), alias or imported, module[:_LONGEST_NAME], imported, node.start_point[0] + 1
            )
        )

    def _use(self, node: Node, scopes: Spans) -> None:
        scope, line = scopes.at(node.start_byte), node.start_point[0] + 1
        for each in taken(node):
            name = each.alias or each.imported
            self._extract.imports.append(Import(scope, name, each.module[:_LONGEST_NAME], each.imported, line))

    def _expression(self, match: dict[str, list[Node]], capture: str) -> Expression | None:
        nodes = match.get(capture)
        return expression_of(nodes[0], self._grammar) if nodes else None
