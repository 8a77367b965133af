"""Which interfaces of Go types implement by their methods, where that is not plain to see."""

import pytest

from tests.search.test_code_resolution import edges

_RUN = "type Runner interface { Run() }\ntype A struct{}\nfunc (a *A) Run() {}\n"
_PLAIN = {"a.a.A implements a.a.Runner"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("type B struct { *A }\n", {"a.a.B implements a.a.Runner"}, id="promoted"),
        pytest.param(
            "type B struct{}\nfunc (B) Run() {}\ntype C struct { A; B }\n",
            {"a.a.B implements a.a.Runner"},
            id="as deep",
        ),
        pytest.param("type C struct { A; Run func() }\n", set(), id="hidden by a field"),
        pytest.param("type Run struct{}\ntype C struct { A; Run }\n", set(), id="hidden by an embedded type"),
        pytest.param(
            "type B struct{}\nfunc (B) Run(n int) {}\ntype Deep struct { A }\ntype C struct { Deep; B }\n",
            {"a.a.Deep implements a.a.Runner"},
            id="hidden by what is less deep",
        ),
        pytest.param("type C struct { Runner }\n", {"a.a.C implements a.a.Runner"}, id="an interface inside"),
        pytest.param("type Empty interface{}\ntype Any = any\n", set(), id="the empty interface"),
        pytest.param(
            "type Push[E any] interface { Push(E) }\ntype Ints interface { Push(int) }\ntype T int\n"
            "type Ts interface { Push(T) }\ntype S[T any] struct{}\nfunc (s *S[T]) Push(x T) {}\n"
            "type I struct{}\nfunc (I) Push(int) {}\ntype W struct { S[int] }\n"
            "type More interface { Push[int]; Run() }\n"
            "type G[T any] struct { A }\nfunc (g G[T]) Push(x T) {}\n",
            {f"a.a.{each}" for each in ("S implements a.a.Push", "I implements a.a.Ints", "G implements a.a.Push")}
            | {"a.a.G implements a.a.Runner"},
            id="type parameters",
        ),
    ],
)
def test_methods_are_those_that_go_promotes(text: str, expected: set[str]) -> None:
    found = edges({"a/a.go": f"package a\n{_RUN}{text}"}, "implements")
    assert {each.rpartition(" ")[0] for each in found} == expected | _PLAIN


def test_types_of_one_name_are_those_of_their_packages() -> None:
    files = {
        "a/types/t.go": "package types\ntype Unit int\n",
        "b/types/t.go": "package types\ntype Unit int\n",
        "i/i.go": 'package i\nimport "x/a/types"\ntype Shape interface { Area(types.Unit) }\n',
        "s/s.go": 'package s\nimport "x/b/types"\ntype Square struct{}\nfunc (s Square) Area(u types.Unit) {}\n',
    }
    assert edges(files, "implements") == set()
    files["s/s.go"] = files["s/s.go"].replace('"x/b/types"', 'types "x/a/types"')
    assert edges(files, "implements") == {"s.s.Square implements i.i.Shape high"}


def test_methods_that_only_their_package_sees_are_those_of_that_package() -> None:
    files = {
        "a/a.go": 'package a\nimport "x/b"\ntype drawn interface { draw() }\ntype A struct { b.B }\n'
        "type O struct{}\nfunc (O) draw() {}\n",
        "b/b.go": 'package b\nimport "x/a"\ntype B struct{}\nfunc (B) draw() {}\ntype P struct { a.O }\n',
    }
    assert edges(files, "implements") == {"a.a.O implements a.a.drawn high", "b.b.P implements a.a.drawn high"}


def test_a_package_that_is_called_like_one_of_the_language_is_another_one() -> None:
    files = {
        "io/io.go": "package io\ntype Reader interface { Other() }\n",
        "a/a.go": 'package a\nimport "x/io"\ntype R interface { io.Reader; X() }\n'
        "type T struct{}\nfunc (T) Read(p []byte) (int, error) { return 0, nil }\nfunc (T) X() {}\n"
        "type U struct{}\nfunc (U) Other() {}\nfunc (U) X() {}\n",
        "b/b.go": 'package b\nimport std "io"\ntype R interface { std.Reader; Y() }\n'
        "type T struct{}\nfunc (T) Read(p []byte) (int, error) { return 0, nil }\nfunc (T) Y() {}\n",
    }
    assert edges(files, "implements") == {
        "a.a.U implements a.a.R high",
        "a.a.U implements io.io.Reader high",
        "b.b.T implements b.b.R high",
    }


def test_a_type_that_is_written_once_for_each_system_is_one() -> None:
    files = {f"a/x_{system}.go": "package a\ntype X struct{}\n" for system in ("linux", "windows")}
    files["a/a.go"] = "package a\ntype Runner interface { Run() }\nfunc (X) Run() {}\ntype C struct { X }\n"
    assert "a.a.C implements a.a.Runner high" in edges(files, "implements")


def test_of_very_many_interfaces_a_type_is_told_to_implement_fifty() -> None:
    asking = "".join(f"type R{n} interface {{ Run() }}\n" for n in range(60))
    types = "".join(f"type T{n} struct{{}}\nfunc (T{n}) Run() {{}}\n" for n in range(3000))
    assert len(edges({"a/a.go": f"package a\ntype R interface {{ Run() }}\n{types}"}, "implements")) == 3000
    found = edges({"a/a.go": f"package a\n{asking}type T struct{{}}\nfunc (T) Run() {{}}\n"}, "implements")
    assert len(found) == 50
