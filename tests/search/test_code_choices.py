"""What variables can be, where the code leaves a choice: `a or b`, `a if c else b`, and types with several sides."""

import pytest

from tests.search.test_code_resolution import edges

_PYTHON = "class A:\n    def run(self): pass\n"


@pytest.mark.parametrize(
    ("value", "confidence"),
    [
        ("given or A()", "medium"),
        ("None or A()", "high"),
        ("A() if given is None else given", "medium"),
        ("(None if given else A())", "high"),
        ("typed or A()", "high"),
    ],
)
def test_a_choice_between_values_is_each_of_them(value: str, confidence: str) -> None:
    text = f"class B:\n    def __init__(self, given, typed: A | None):\n        self.a = {value}\n"
    text += "    def go(self):\n        self.a.run()\n"
    assert f"a.B.go calls a.A.run {confidence}" in edges({"a.py": _PYTHON + text}, "calls")


@pytest.mark.parametrize(
    ("value", "confidence"), [("x || new A()", "medium"), ("x ?? new A()", "medium"), ("x ? new A() : null", "high")]
)
def test_a_choice_of_scripts_is_one_too(value: str, confidence: str) -> None:
    text = f"class A {{ run() {{}} }}\nclass B {{ constructor(x) {{ this.a = {value} }} go() {{ this.a.run() }} }}\n"
    assert f"a.B.go calls a.A.run {confidence}" in edges({"a.js": text}, "calls")


@pytest.mark.parametrize("said", ["Union[str, 'A', None]", "'A' | str | None", "Optional[Union[A, int]]", "str | A"])
def test_a_type_beside_plain_ones_is_the_one_that_members_are_of(said: str) -> None:
    text = f"def f(x: {said}):\n    x.run()\n"
    assert edges({"a.py": _PYTHON + text}, "calls") == {"a.f calls a.A.run high"}


def test_of_several_types_none_is_picked() -> None:
    text = "class B:\n    def run(self): pass\ndef f(x: A | B):\n    x.push_on()\n"
    assert edges({"a.py": _PYTHON.replace("run", "push_on") + text.replace("run", "push_on")}, "calls") == {
        "a.f calls a.A.push_on candidate",
        "a.f calls a.B.push_on candidate",
    }


def test_another_name_for_what_is_not_known_is_not_ours() -> None:
    text = "import ctypes\nlibrary = ctypes.load()\nread = library.read\nkept = compute()\n"
    assert edges({"a.py": f"{text}def f():\n    read()\n    kept()\n"}, "calls") == {"a.f calls a.kept high"}


def test_a_call_of_an_instance_calls_its_method_for_that() -> None:
    text = "class A:\n    def __call__(self): pass\nclass B(A): pass\nmade = B()\ndef f(a: A):\n    a()\n    made()\n"
    assert edges({"a.py": text}, "calls") == {"a calls a.B high", "a.f calls a.A.__call__ high"}


def test_methods_of_files_and_paths_are_not_guessed_to_be_ours() -> None:
    text = "class A:\n    def write_text(self): pass\n    def own(self): pass\n"
    text += "def f(x):\n    x.write_text()\n    x.own()\n"
    assert edges({"a.py": text}, "calls") == {"a.f calls a.A.own low"}
