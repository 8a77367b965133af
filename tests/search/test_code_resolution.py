"""What the code graph finds in small repositories of each language."""

import pytest

from service.search.chunking.languages import language_of
from service.search.code.reading.extraction import extract
from service.search.code.resolving.resolution import Resolver


def edges(files: dict[str, str], *types: str, lines: bool = False) -> set[str]:
    """The edges as `source type target confidence`, if wanted with the lines of the edge and of the target."""
    extracts = [extract(path, language_of(path), text) for path, text in files.items()]
    resolver = Resolver(extracts)
    name = {
        (number, place): symbol.fully_qualified_name
        for number, each in enumerate(extracts)
        for place, symbol in enumerate(each.symbols)
    }
    return {
        f"{name[edge.source]}{f':{edge.line}' * lines} {edge.edge_type} "
        f"{name[edge.target]}{f':{resolver.symbol(edge.target).start_line}' * lines} {edge.confidence}"
        for number in range(len(extracts))
        for edge in resolver.edges_of(number)
        if not types or edge.edge_type in types
    }


def test_python_follows_imports_scopes_and_classes() -> None:
    found = edges(
        {
            "app/__init__.py": "from .base import Base as Root\n",
            "app/base.py": (
                "class Base:\n    def run(self): self.step()\n    def step(self): pass\n"
                "    def make(self) -> 'Other': pass\n"
                "class Other:\n    def work(self): pass\n"
            ),
            "app/main.py": (
                "from app import Root\nfrom . import base\nimport app.base as named\n"
                "class Child(Root):\n"
                "    def __init__(self, other: base.Other | None):\n        self.other = other\n"
                "    def step(self):\n        super().step()\n        self.other.work()\n        self.make().work()\n"
                "def start(child: 'Child', run):\n    child.run()\n    run()\n    made = Child(None)\n    made.step()\n"
                "    named.Other().work()\n    len(made)\n"
            ),
        },
        "calls",
        "inherits",
        "overrides",
        "returns",
    )
    assert found == {
        "app.base.Base.run calls app.base.Base.step high",
        "app.base.Base.make returns app.base.Other high",
        "app.main.Child inherits app.base.Base high",
        "app.main.Child.step overrides app.base.Base.step high",
        "app.main.Child.step calls app.base.Base.step high",
        "app.main.Child.step calls app.base.Other.work high",
        "app.main.Child.step calls app.base.Base.make high",
        "app.main.Child.step calls app.base.Other.work medium",
        "app.main.start calls app.base.Base.run high",
        "app.main.start calls app.main.Child high",
        "app.main.start calls app.main.Child.__init__ high",
        "app.main.start calls app.main.Child.step high",
        "app.main.start calls app.base.Other high",
        "app.main.start calls app.base.Other.work high",
    }


def test_what_is_ambiguous_lists_its_candidates() -> None:
    text = "class A:\n    def go_on(self): pass\nclass B:\n    def go_on(self): pass\ndef f(x):\n    x.go_on()\n"
    assert edges({"a.py": text}, "calls") == {"a.f calls a.A.go_on candidate", "a.f calls a.B.go_on candidate"}
    assert edges({"a.py": text.replace("B:\n    def go_on", "B:\n    def stay")}, "calls") == {
        "a.f calls a.A.go_on low"
    }


def test_a_test_tests_what_it_calls() -> None:
    files = {
        "app.py": "def work(): pass\n",
        "tests/test_app.py": "from app import work\ndef test_work():\n    work()\ndef made():\n    work()\n",
    }
    assert edges(files, "tests") == {"tests.test_app.test_work tests app.work high"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            {
                "src/base.ts": (
                    "export interface Store { get(key: string): Item }\n"
                    "export class Item { show() {} }\n"
                    "export default class Base { run() { this.step() } step() {} }\n"
                ),
                "src/main.ts": (
                    "import Base, { Store, Item as Thing } from './base'\nimport * as all from './base'\n"
                    "class Memory extends Base implements Store {\n"
                    "  get(key: string): Thing { super.run(); return new Thing() }\n"
                    "}\n"
                    "export const start = (store: Store) => { store.get('a').show(); all.Item }\n"
                    "function other(m: Memory) { m.get('x'); start(m) }\n"
                ),
            },
            {
                "base.Base.run calls base.Base.step high",
                "main.Memory inherits base.Base high",
                "main.Memory implements base.Store high",
                "main.Memory.get overrides base.Store.get high",
                "main.Memory.get calls base.Base.run high",
                "main.Memory.get calls base.Item high",
                "main.Memory.get returns base.Item high",
                "main.start calls base.Store.get high",
                "main.start calls base.Item.show medium",
                "main.other calls main.Memory.get high",
                "main.other calls main.start high",
                "base.Store.get returns base.Item high",
            },
            id="typescript",
        ),
        pytest.param(
            {
                "lib/tool.js": "class Tool { constructor() {} use() { this.go() } go() {} }\nfunction make() {}\n"
                "module.exports = { Tool, make }\n",
                "app.js": "const { Tool, make } = require('./lib/tool')\nconst t = require('./lib/tool')\n"
                "function main() { make(); const tool = new Tool(); tool.use(); t.make() }\n",
            },
            {
                "tool.Tool.use calls tool.Tool.go high",
                "app.main calls tool.make high",
                "app.main calls tool.Tool high",
                "app.main calls tool.Tool.constructor high",
                "app.main calls tool.Tool.use high",
            },
            id="javascript",
        ),
        pytest.param(
            {
                "store/store.go": (
                    "package store\ntype Store struct { Log Logger }\ntype Logger struct {}\n"
                    "func (l *Logger) Print() {}\nfunc New() *Store { return &Store{} }\n"
                    "func (s *Store) Save(x int) { s.Log.Print(); helper() }\n"
                ),
                "store/other.go": "package store\nfunc helper() {}\n",
                "main.go": (
                    'package main\nimport "example.com/x/store"\n'
                    "func main() {\n s := store.New()\n s.Save(1)\n var t store.Store\n t.Save(2) }\n"
                ),
            },
            {
                "store.store.Store.Save calls store.store.Logger.Print high",
                "store.store.Store.Save calls store.other.helper high",
                "store.store.New returns store.store.Store high",
                "main.main calls store.store.New high",
                "main.main calls store.store.Store.Save medium",
                "main.main calls store.store.Store.Save high",
            },
            id="go",
        ),
        pytest.param(
            {
                "src/a/Base.java": "package a;\npublic abstract class Base { void run() { step(); } void step() {} }\n",
                "src/a/Shape.java": "package a;\npublic interface Shape { int area(); }\n",
                "src/b/Square.java": (
                    "package b;\nimport a.Base;\nimport a.Shape;\n"
                    "public class Square extends Base implements Shape {\n"
                    "  private final Side side;\n  Square(Side s) { this.side = s; }\n"
                    "  public int area() { return side.length() + this.side.length(); }\n"
                    "  void step() { super.step(); new Square(null).area(); Square q = make(); q.run(); }\n"
                    "  static Square make() { return null; }\n}\n"
                ),
                "src/b/Side.java": "package b;\nclass Side { int length() { return 1; } }\n",
            },
            {
                "a.Base.run calls a.Base.step high",
                "b.Square inherits a.Base high",
                "b.Square implements a.Shape high",
                "b.Square.area overrides a.Shape.area high",
                "b.Square.step overrides a.Base.step high",
                "b.Square.area calls b.Side.length high",
                "b.Square.step calls a.Base.step high",
                "b.Square.step calls b.Square high",
                "b.Square.step calls b.Square.Square high",
                "b.Square.step calls b.Square.area high",
                "b.Square.step calls b.Square.make high",
                "b.Square.step calls a.Base.run high",
                "b.Square.make returns b.Square high",
            },
            id="java",
        ),
        pytest.param(
            {
                "src/lib.rs": "mod shapes;\nuse crate::shapes::{Shape, Square};\nfn start() { let s = Square::new(); "
                "s.area(); shapes::free(); }\n",
                "src/shapes.rs": (
                    "pub trait Shape { fn area(&self) -> u32; }\npub struct Square { pub side: Side }\n"
                    "pub struct Side {}\nimpl Side { fn length(&self) -> u32 { 1 } }\n"
                    "impl Square { pub fn new() -> Self { Square { side: Side {} } } }\n"
                    "impl Shape for Square { fn area(&self) -> u32 { self.side.length() } }\npub fn free() {}\n"
                ),
            },
            {
                "shapes.Square implements shapes.Shape high",
                "shapes.Square.area overrides shapes.Shape.area high",
                "shapes.Square.area calls shapes.Side.length high",
                "lib.start calls shapes.Square.new high",
                "lib.start calls shapes.Square.area medium",
                "lib.start calls shapes.free high",
            },
            id="rust",
        ),
        pytest.param(
            {
                "Core/Base.cs": "namespace Core {\n  public interface IShape { int Area(); }\n"
                "  public class Base { protected void Run() { Step(); } public virtual void Step() {} }\n}\n",
                "App/Square.cs": (
                    "using Core;\nnamespace App;\npublic class Square : Base, IShape {\n"
                    "  private readonly Side side;\n  public Square(Side s) { side = s; }\n"
                    "  public int Area() { return side.Length() + this.side.Length(); }\n"
                    "  public override void Step() { base.Step(); var q = new Square(null); q.Area(); Run(); }\n}\n"
                    "class Side { public int Length() { return 1; } }\n"
                ),
            },
            {
                "Core.Base.Run calls Core.Base.Step high",
                "App.Square inherits Core.Base high",
                "App.Square implements Core.IShape high",
                "App.Square.Area overrides Core.IShape.Area high",
                "App.Square.Step overrides Core.Base.Step high",
                "App.Square.Area calls App.Side.Length high",
                "App.Square.Step calls Core.Base.Step high",
                "App.Square.Step calls App.Square high",
                "App.Square.Step calls App.Square.Square high",
                "App.Square.Step calls App.Square.Area high",
                "App.Square.Step calls Core.Base.Run high",
            },
            id="csharp",
        ),
    ],
)
def test_each_language_is_resolved(files: dict[str, str], expected: set[str]) -> None:
    assert edges(files, "calls", "inherits", "implements", "overrides", "returns") == expected
