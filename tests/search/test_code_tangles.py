"""Code in which everything leads to everything else: it is resolved all the same, and not in each combination."""

from collections.abc import Callable, Iterator
from time import process_time

import pytest

from service.search.code.reading.extraction import extract
from service.search.code.reading.extracts import Reference
from service.search.code.resolving.edges import Edge, Edges
from service.search.code.resolving.resolution import Resolver
from tests.search.test_code_resolution import edges

COUNT = 15
NAMES = [f"v{number}" for number in range(COUNT)]
PAIRS = [(one, other) for one in NAMES for other in NAMES if one != other]
SECONDS = 5


def following(name: str, by: int) -> str:
    return NAMES[(NAMES.index(name) + by) % COUNT]


def others(name: str) -> list[str]:
    return [other for other in NAMES if other != name]


def joined(pattern: str, pairs: list[tuple[str, str]] = PAIRS) -> str:
    return "".join(pattern.format(one=one, other=other, upper=one.upper()) for one, other in pairs)


def types(pattern: str) -> str:
    """A type for each name: `members` are fields of the others."""
    return "".join(
        pattern.format(
            type=name.upper(),
            base=following(name, 1).upper(),
            result=following(name, 2).upper(),
            members=" ".join(f"{other.upper()} {other};" for other in NAMES),
        )
        for name in NAMES
    )


TANGLES: dict[str, dict[str, str]] = {
    "variables of a script": {
        "small.js": f"var {','.join(NAMES)};\n"
        + joined("{one} = {other}.next || {other};\n")
        + "function f() { v0.run() }\n"
    },
    "prototypes": {
        "a.js": joined("function {one}() {{}}\n", [(name, name) for name in NAMES])
        + joined("{one}.prototype = {other}.prototype; {one}.{other} = {other}.{one}; Object.assign({one}, {other});\n")
        + "v0.v1.v2.run(); new v0().run();\n"
    },
    "functions that are handed over": {
        "a.js": joined("function {one}(cb, x) {{ {other}({one}, cb); {one}({other}, x); cb(x); x.run(cb) }}\n")
    },
    "properties": {
        "a.ts": "class C {\n"
        + joined("  get g{one}() {{ return this.g{other}.{one} || this.{other}.g{one}; }}\n")
        + "  f() { this.gv0.run(); }\n}\n"
    },
    "interfaces": {
        "a.ts": "".join(
            f"interface {name} extends {', '.join(others(name))} "
            f"{{ m(): {following(name, 3)}; p: {following(name, 1)} }}\n"
            for name in NAMES
        )
        + "function f(x: v0) { x.p.m().p.m().run(); }\n"
    },
    "variables of a module": {"a.py": joined("{one} = {other}.next or {other}()\n") + "def f():\n    v0.run()\n"},
    "attributes": {
        "a.py": "class C:\n    def __init__(self):\n"
        + joined("        self.{one} = self.{other}.{one} or self.{other}\n")
        + "    def f(self):\n        self.v0.run()\n"
    },
    "bases": {
        "a.py": "".join(
            f"class {name}({', '.join(others(name))}):\n    def m(self): return {following(name, 1)}().m().x\n"
            for name in NAMES
        )
        + "def f():\n    v0().m().run()\n"
    },
    "modules": {
        f"{name}.py": "".join(f"from {other} import *\n" for other in others(name)) + "def f():\n    x1.run()\n"
        for name in NAMES
    },
    "embedded types": {
        "a.go": "package a\n"
        + "".join(f"type {n.upper()} struct {{ {'; '.join('*' + o.upper() for o in others(n))} }}\n" for n in NAMES)
        + "func f(x *V0) { x.Run(); x.V1.V2.V3.Run() }\n"
    },
    "fields of Java": {
        "A.java": types("class {type} extends {base} {{ {members} {result} m() {{ return v1.m().m(); }} }}\n")
        + "class Z { void f(V0 x) { x.m().m().v3.m().run(); x.v1.v2.v3.run(); } }\n"
    },
    "parts of C#": {
        "A.cs": types("partial class {type} : {base} {{ {members} {result} m() {{ return v1.m().m(); }} }}\n") * 3
        + "class Z { void f(V0 x) { x.m().m().v3.m().run(); x.v1.v2.v3.run(); } }\n"
    },
    "modules of Rust": {
        "src/a.rs": "".join(
            f"pub use self::{following(name, 1)}::*;\n"
            f"mod {name} {{ pub use super::*; pub use super::{following(name, 3)}::*; }}\n"
            for name in NAMES
        )
        + "fn f() { v1::v2::v3::go(); }\n"
    },
    "one name": {"a.py": "def f(): f()\n" * 4000},
}


@pytest.mark.parametrize("files", TANGLES.values(), ids=TANGLES)
def test_what_leads_everywhere_is_followed_once(files: dict[str, str]) -> None:
    began = process_time()
    assert edges(files, "contains")
    assert process_time() - began < SECONDS


def test_bases_are_followed_in_chains_that_are_longer_than_calls_can_be_deep() -> None:
    chain = "".join(f"class C{n}(C{n - 1}):\n    pass\n" for n in range(1, 1500))
    text = f"class C0(C1499):\n    def m(self): pass\n{chain}def f():\n    C20().m()\n"
    found = Resolver([extract("a.py", "python", text)]).edges_of(0)
    assert sum(edge.edge_type == "inherits" for edge in found) == 1500
    resolver = Resolver([extract("a.py", "python", text)])
    calls = {resolver.symbol(edge.target).fully_qualified_name for edge in found if edge.edge_type == "calls"}
    assert calls == {"a.C20", "a.C0.m"}


def test_what_leads_too_deep_is_left_out_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    find = Edges._edges_of_reference

    def sometimes(self: Edges, source: tuple[int, int], reference: Reference) -> Iterator[Edge]:
        if reference.expression == ["deep"]:
            raise RecursionError
        return find(self, source, reference)

    monkeypatch.setattr(Edges, "_edges_of_reference", lambda *given: (yield from sometimes(*given)))
    text = "def deep(): pass\ndef plain(): pass\ndef f():\n    deep()\n    plain()\n"
    found = [
        edge.target for edge in Resolver([extract("a.py", "python", text)]).edges_of(0) if edge.edge_type == "calls"
    ]
    assert found == [(0, 2)]


def in_a_file(count: int) -> dict[str, str]:
    given = "".join(f"x{n} = x{n - 1}\nx{n}.go()\n" for n in range(1, count))
    return {"a.py": f"class A:\n    def go(self): pass\nx0 = A()\n{given}"}


def in_modules(count: int) -> dict[str, str]:
    text = "from m{before} import x{before}\nx{n} = x{before}\ndef f():\n    x{n}.go()\n"
    return {f"m{n}.py": text.format(n=n, before=n - 1) for n in range(1, count)} | {
        "m0.py": "class A:\n    def go(self): pass\nx0 = A()\n"
    }


@pytest.mark.parametrize("chain", [in_a_file, in_modules])
def test_what_is_given_one_name_after_another_takes_as_long_as_there_are_names(
    chain: Callable[[int], dict[str, str]],
) -> None:
    def seconds(count: int) -> float:
        extracts = [extract(path, "python", text) for path, text in sorted(chain(count).items())]
        began = process_time()
        resolver = Resolver(extracts)
        found = [edge for number in range(len(extracts)) for edge in resolver.edges_of(number)]
        called = [resolver.symbol(edge.target).name for edge in found if edge.edge_type == "calls"]
        assert called.count("go") == count - 1
        assert len(found) < 15 * count
        return process_time() - began

    assert seconds(400) < 10 * seconds(100)
