"""Files that are not as they should be are read as far as they can be."""

import json

import pytest

from service.search.chunking.languages import language_of
from service.search.code.grammars import GRAMMARS
from service.search.code.reading import finding
from service.search.code.reading.extraction import extract
from service.search.code.reading.extracts import Extract
from service.search.code.resolving.resolution import Resolver


def names(path: str, language: str, text: str) -> list[str]:
    return [symbol.fully_qualified_name for symbol in extract(path, language, text).symbols]


def test_after_a_syntax_error_the_rest_counts() -> None:
    text = "def one(): pass\nclass (:\n  x = = 3\ndef two(): pass\n"
    found = extract("a.py", "python", text)
    assert found.syntax_errors
    assert {"a.one", "a.two"} <= {symbol.fully_qualified_name for symbol in found.symbols}


def test_two_of_one_name_are_told_apart() -> None:
    found = extract("a.py", "python", "def f(): pass\ndef f(): pass\n")
    assert [(symbol.name, symbol.ordinal) for symbol in found.symbols[1:]] == [("f", 0), ("f", 1)]


@pytest.mark.parametrize("language", GRAMMARS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0\ufffd\ud7ff\U0010ffff",
        "(" * 2_000,
        "a" + ".b()" * 2_000,
        "if x:\n" + "".join(" " * depth + "if x:\n" for depth in range(1, 90)),
        "class A { class B { " * 100,
        "x = [" + "[" * 500 + "]" * 500 + "]",
    ],
    ids=["empty", "odd", "open", "chain", "indented", "classes", "nested"],
)
def test_any_text_is_read(language: str, text: str) -> None:
    found = extract("dir/a.b", language, text)
    assert found.symbols[0].node_type == "module"
    assert Resolver([found]).edges_of(0) is not None


def test_an_extract_survives_json() -> None:
    found = extract(
        "a.py", "python", "import b\nclass A(b.C):\n    x: int = 1\n    def f(self) -> A: return self.f()\n"
    )
    sent = json.loads(json.dumps([found.interface(), found.mentions()]))
    assert Extract.of(*sent) == found


def test_a_docstring_and_the_comments_above_are_documentation() -> None:
    python = extract("a.py", "python", 'def f(a: int) -> str:\n    """Does it.\n\n    Well.\n    """\n').symbols[1]
    assert (python.documentation, python.signature) == ("Does it.\n\nWell.", "def f(a: int) -> str")
    go = extract("a.go", "go", "package a\n\n// F does it.\n// Well.\nfunc F() int { return 1 }\n").symbols[1]
    assert (go.documentation, go.signature) == ("F does it.\nWell.", "func F() int")


def test_long_names_are_cut_and_many_symbols_too() -> None:
    assert max(map(len, names("a.py", "python", f"def {'f' * 10_000}(): pass\n"))) <= 500
    assert len(names("a.py", "python", "".join(f"x{n} = 1\n" for n in range(2500)))) <= 20_001


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.py", f"x = {'(' * 5000}1{')' * 5000}\ny = {' or '.join('abc' for _ in range(5000))}\ndef after(): pass\n"),
        ("A.java", "class A { void b() { c(" + " + ".join('"x"' for _ in range(5000)) + "); }\n void after() {} }"),
        ("A.cs", "class A { void B() { C(" + "(" * 3000 + "1" + ")" * 3000 + "); }\n void after() {} }"),
        ("a.go", "package a\ntype T int\nfunc (t T) b(" + "*" * 3000 + "T) {}\nfunc after() {}\n"),
    ],
)
def test_what_is_nested_deeply_does_not_take_the_file_with_it(path: str, text: str) -> None:
    assert "after" in {symbol.name for symbol in extract(path, language_of(path) or "", text).symbols}


@pytest.mark.parametrize("bytes_of_window", [40, 300])
def test_a_large_file_is_read_in_windows_as_it_is_at_once(
    monkeypatch: pytest.MonkeyPatch, bytes_of_window: int
) -> None:
    functions = "".join(f"def f{n}(a: int) -> int:\n    return g{n}(a) + a\n\n" for n in range(30))
    methods = "".join(f"    def m{n}(self):\n        return self.n{n}(h{n}())\n" for n in range(30))
    text = f"import os\n{functions}class A:\n{methods}\nTABLE = [{'1, ' * 500}]\ndef last(): pass\n"
    whole = extract("a.py", "python", text)
    monkeypatch.setattr(finding, "_WINDOW_BYTES", bytes_of_window)
    parts = extract("a.py", "python", text)
    assert [vars(symbol) for symbol in parts.symbols] == [vars(symbol) for symbol in whole.symbols]
    assert sorted(map(str, parts.references)) == sorted(map(str, whole.references))
    assert (parts.cut, len(whole.symbols), len(whole.references)) == (False, 64, 150)
    monkeypatch.setattr(finding, "_MOST_MATCHES", 50)
    assert extract("a.py", "python", text).cut
