"""The languages of the code graph: their grammars, and what the engine has to know beside the queries."""

import builtins
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from tree_sitter import Language, Query

_QUERIES = Path(__file__).parent / "queries"


class Grammar(NamedTuple):
    """How a language is read. What its definitions look like is in queries/<file>.scm."""

    module: str
    function: str
    queries: tuple[str, ...]
    access: dict[str, tuple[str, str]]
    """The nodes that take a member of something, each with the fields of the object and of the member."""
    names: frozenset[str]
    """The nodes that are a name."""
    calls: dict[str, str]
    """The nodes that call something or make an instance of it, each with the field that says what."""
    inner: dict[str, str]
    """The nodes that stand around an expression and say no more than it, each with the field of that one, or ''."""
    elements: dict[str, str]
    """The nodes that take an element of something, each with the field of the object."""
    itself: frozenset[str] = frozenset()
    """What the own instance or the own class is called in methods."""
    above: frozenset[str] = frozenset()
    """What the class above the own one is called in methods."""
    constructor: str = ""
    """What a constructor is called where the grammar has no node of its own for it."""
    called: str = ""
    """The method that a call of an instance calls."""
    implicit_self: bool = False
    """Whether members of the class are visible in its methods without a receiver."""
    by_namespace: bool = False
    """Whether the full names of types begin with the namespace that a file says."""
    brought: frozenset[str] = frozenset()
    """The objects that the language brings along, whose members are none of a workspace's."""
    exports: bool = False
    """Whether files give away what they assign to `exports`, and objects get members by assignment."""
    documented_types: bool = False
    """Whether comments say the types of parameters, variables and results."""
    many: frozenset[str] = frozenset()
    """The types that hold one or many of the type inside of them, or none: the last one that is written there."""
    first_of_many: bool = False
    """Whether that is the first one."""
    takes: frozenset[str] = frozenset()
    """The methods of such types that give one of what they hold."""
    keeps: frozenset[str] = frozenset()
    """The methods of such types that give another such type of the same."""
    static: bool = False
    """Whether variables and members say their types."""
    method_sets: bool = False
    """Whether a type implements the interfaces of which it has all methods, without saying so."""
    apart: bool = False
    """Whether fields and methods of one name are two members, and neither is seen without a receiver."""
    overloads: bool = False
    """Whether methods of one name are told apart by what they are given, and apart from fields of that name."""
    many_names: bool = False
    """Whether a parameter can declare several names."""
    shared: str = ""
    """What sees each other's names without imports: `folder`, `namespace` or nothing."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SCRIPT_ACCESS = {"member_expression": ("object", "property"), "nested_type_identifier": ("module", "name")}
_SCRIPT_NAMES = _words(
    "identifier property_identifier type_identifier private_property_identifier this super predefined_type "
    "shorthand_property_identifier shorthand_property_identifier_pattern nested_identifier"
)
_SCRIPT_CALLS = {"call_expression": "function", "new_expression": "constructor"}
_SCRIPT_INNER = {
    "parenthesized_expression": "",
    "await_expression": "",
    "non_null_expression": "",
    "generic_type": "name",
    "type_annotation": "",
    "parenthesized_type": "",
    "as_expression": "",
    "satisfies_expression": "",
    "assignment_expression": "right",
}
_SCRIPT_ELEMENTS = {"subscript_expression": "object", "array_type": ""}


def _script(function: str, module: str, *queries: str) -> Grammar:
    return Grammar(
        module,
        function,
        queries,
        _SCRIPT_ACCESS,
        _SCRIPT_NAMES,
        _SCRIPT_CALLS,
        _SCRIPT_INNER,
        _SCRIPT_ELEMENTS,
        itself=_words("this"),
        above=_words("super"),
        constructor="constructor",
        brought=_words(
            "Array Atomics BigInt Boolean Buffer Date Error Function Intl JSON Map Math Number Object Promise Proxy "
            "Reflect RegExp Set String Symbol WeakMap WeakSet console document globalThis localStorage navigator "
            "process window"
        ),
        exports=True,
        documented_types=function == "language",
    )


GRAMMARS = {
    "python": Grammar(
        "tree_sitter_python",
        "language",
        ("python",),
        {"attribute": ("object", "attribute")},
        _words("identifier"),
        {"call": "function"},
        {"parenthesized_expression": "", "await": "", "type": "", "generic_type": "", "as_pattern_target": ""},
        {"subscript": "value"},
        itself=_words("self cls"),
        brought=frozenset(dir(builtins)),
        above=_words("super"),
        constructor="__init__",
        called="__call__",
    ),
    "javascript": _script("language", "tree_sitter_javascript", "script", "javascript"),
    "typescript": _script("language_typescript", "tree_sitter_typescript", "script", "typescript"),
    "tsx": _script("language_tsx", "tree_sitter_typescript", "script", "typescript"),
    "go": Grammar(
        "tree_sitter_go",
        "language",
        ("go",),
        {"selector_expression": ("operand", "field"), "qualified_type": ("package", "name")},
        _words("identifier field_identifier type_identifier package_identifier"),
        {
            "call_expression": "function",
            "composite_literal": "type",
            "type_assertion_expression": "type",
            "type_conversion_expression": "type",
        },
        {
            "parenthesized_expression": "",
            "pointer_type": "",
            "unary_expression": "operand",
            "generic_type": "type",
            "parameter_list": "",
            "parameter_declaration": "type",
        },
        {
            "index_expression": "operand",
            "slice_type": "element",
            "array_type": "element",
            "map_type": "value",
            "implicit_length_array_type": "element",
        },
        static=True,
        many_names=True,
        method_sets=True,
        shared="folder",
    ),
    "java": Grammar(
        "tree_sitter_java",
        "language",
        ("java",),
        {
            "field_access": ("object", "field"),
            "method_invocation": ("object", "name"),
            "scoped_type_identifier": ("", ""),
            "scoped_identifier": ("scope", "name"),
        },
        _words("identifier type_identifier this super integral_type floating_point_type boolean_type"),
        {"method_invocation": "", "object_creation_expression": "type", "cast_expression": "type"},
        {"parenthesized_expression": "", "generic_type": "", "annotated_type": ""},
        {"array_access": "array", "array_type": "element"},
        itself=_words("this"),
        above=_words("super"),
        implicit_self=True,
        static=True,
        overloads=True,
        by_namespace=True,
        shared="folder",
    ),
    "rust": Grammar(
        "tree_sitter_rust",
        "language",
        ("rust",),
        {
            "field_expression": ("value", "field"),
            "scoped_identifier": ("path", "name"),
            "scoped_type_identifier": ("path", "name"),
        },
        _words("identifier field_identifier type_identifier self super crate"),
        {"call_expression": "function", "struct_expression": "name"},
        {
            "parenthesized_expression": "",
            "reference_type": "type",
            "reference_expression": "value",
            "generic_type": "type",
            "generic_function": "function",
            "await_expression": "",
            "dynamic_type": "trait",
            "abstract_type": "trait",
            "bounded_type": "",
            "bracketed_type": "",
            "qualified_type": "alias",
            "unary_expression": "",
            "type_cast_expression": "type",
        },
        {"index_expression": "", "try_expression": "", "array_type": "element"},
        many=_words("Option Result Vec VecDeque IntoIterator Iterator Iter HashSet BTreeSet"),
        first_of_many=True,
        static=True,
        apart=True,
        takes=_words("unwrap expect unwrap_or unwrap_or_default unwrap_or_else"),
        keeps=_words(
            "as_ref as_mut as_deref as_deref_mut iter iter_mut into_iter clone cloned copied get get_mut first last "
            "first_mut last_mut next pop peek take filter find rev skip chain ok ok_or ok_or_else map_err or or_else "
            "peekable to_vec as_slice nth find min max inspect by_ref drain next_back min_by_key max_by_key"
        ),
        itself=_words("self Self"),
    ),
    "csharp": Grammar(
        "tree_sitter_c_sharp",
        "language",
        ("csharp",),
        {
            "member_access_expression": ("expression", "name"),
            "qualified_name": ("qualifier", "name"),
            "alias_qualified_name": ("alias", "name"),
        },
        _words("identifier this base predefined_type"),
        {
            "invocation_expression": "function",
            "object_creation_expression": "type",
            "cast_expression": "type",
            "as_expression": "right",
        },
        {
            "parenthesized_expression": "",
            "await_expression": "",
            "generic_name": "",
            "nullable_type": "type",
            "primary_constructor_base_type": "type",
        },
        {"element_access_expression": "expression", "array_type": "type"},
        many=_words("List IList IEnumerable ICollection IReadOnlyList Queue Stack HashSet Dictionary IDictionary"),
        takes=_words("First FirstOrDefault Last LastOrDefault Single SingleOrDefault Peek Pop Dequeue ElementAt GetAt"),
        keeps=_words("Where OrderBy ToList ToArray Reverse Skip Take Values"),
        itself=_words("this"),
        above=_words("base"),
        brought=_words("bool byte char decimal double float int long object sbyte short string uint ulong ushort"),
        implicit_self=True,
        static=True,
        overloads=True,
        by_namespace=True,
        shared="namespace",
    ),
}


@cache
def language(name: str) -> Language:
    """The compiled grammar of a language of GRAMMARS."""
    grammar = GRAMMARS[name]
    compiled: object = getattr(import_module(grammar.module), grammar.function)()
    return Language(compiled)


@cache
def query(name: str) -> Query:
    """What is looked for in a language of GRAMMARS."""
    text = "\n".join((_QUERIES / f"{file}.scm").read_text() for file in GRAMMARS[name].queries)
    return Query(language(name), text)
