"""What the code graph finds in small repositories of languages in which variables and members say their types."""

import pytest

from service.search.code.reading.extraction import extract
from service.search.code.resolving.resolution import Resolver
from tests.search.test_code_resolution import edges

GO_MODULE = {
    "chi.go": "package chi\nfunc New() (*Mux, error) { return nil, nil }\n"
    "type Mux struct { routes []Route; inner Inner }\n"
    "type Route struct {}\nfunc (r Route) Name() {}\ntype Inner struct {}\nfunc (i *Inner) Reset() {}\n"
    "func (m *Mux) Use() {}\nfunc (m *Mux) Reset() {}\n",
    "sub/sub.go": 'package sub\nimport "example.com/x/chi/v5"\ntype Level int8\nfunc (l Level) Text() {}\n'
    "type Wrapped struct { *chi.Mux; level Level }\n"
    "func Start(w Wrapped) {\n m, err := chi.New()\n m.Use()\n w.Mux.Reset()\n w.level.Text()\n"
    " for _, r := range m.routes { r.Name() }\n x := y.(*chi.Mux)\n x.Use()\n Level(3).Text() }\n",
}
JAVA = {
    "a/Checks.java": "package a;\npublic class Checks { public static void isTrue(boolean b) {}\n"
    "  public static void isTrue(boolean b, String m) {}\n  public static int size(Object[] all) { return 1; }\n"
    "  public static int size(CharSequence s) { return 1; } public static void many(String... all) {} }\n",
    "b/Use.java": "package b;\nimport static a.Checks.isTrue;\nimport a.Checks;\nclass Use extends Base {\n"
    "  private Tag tag; Tag tag() { return tag; }\n  Use(int n) { super(n, true); }\n"
    '  void run(String text) {\n    isTrue(1 < 2);\n    isTrue(true, "m" + text);\n    Checks.size(text);\n'
    "    Checks.size(new String[0]);\n    tag().name();\n    Checks.many();\n"
    "    Base made = new Base(1) { void go() { stay(); } };\n    text.stay();\n  }\n}\n",
    "b/Base.java": "package b;\nclass Base { Base(int n) {}\n  Base(int n, boolean b) {}\n  void go() {}\n"
    "  void stay() {} }\n"
    "class Tag { void name() {} }\nenum Kind { ONE {\n"
    "  void act() { help(); } void help() {} }; void act() {} void help() {} }\n",
}
RUST = {
    "src/lib.rs": "pub mod shapes;\npub mod draw;\n",
    "src/shapes.rs": "pub struct Square;\npub struct Round;\n"
    "impl Square { pub fn new() -> Result<Self, ()> { Ok(Square) }\n"
    "pub fn area(&self) {}\npub fn find(&self) -> Option<Round> { None } }\nimpl Round { pub fn turn(&self) {} }\n"
    "pub trait Shape { fn show(&self); }\npub fn all() -> Vec<Round> { vec![] }\n",
    "src/draw.rs": "use crate::{shapes::{self, Shape, Square as Box4}};\n"
    "pub fn draw<S: Shape>(s: &S, more: Vec<Box4>) {\n"
    "    s.show();\n    Box4::new().unwrap().area();\n    for each in more.iter() { each.area(); }\n"
    "    if let Some(round) = Box4::new()?.find() { round.turn(); }\n    shapes::all().iter().for_each(|x| x.turn());\n"
    "    let text: String = s.into();\n    text.turn();\n}\n",
}
CSHARP = {
    "Core/Parser.cs": "namespace Core {\n"
    "  public partial class Parser { public int Count => 1; public void One() { Two(); } }\n"
    "  public static class Extra { public static void Twice(this Parser p, int n) {} }\n"
    "  public class Base { public Base(int n) {}\n    public Base(string s) {}\n    public virtual void Run() {} }\n"
    "}\n",
    "Core/Parser.More.cs": "namespace Core {\n  public partial class Parser { public void Two() {} }\n}\n",
    "Core/Deep/Use.cs": "using c = global::Core;\nnamespace Core.Deep {\n  class Use : Base {\n"
    '    Use() : base("x") {}\n    void Go(Parser p) {\n      p?.One();\n      c::Parser q = p as c::Parser;\n'
    "      q.Two();\n"
    "      p.Twice(1);\n      global::Core.Base b = new global::Core.Base(1);\n      b.Run();\n"
    "      foreach (var each in All()) each.One();\n    }\n    List<Parser> All() { return null; }\n  }\n}\n",
}


@pytest.mark.parametrize(
    ("files", "expected", "not_expected"),
    [
        pytest.param(
            GO_MODULE,
            {
                "sub.sub.Start calls chi.New high",
                "sub.sub.Start calls chi.Mux.Use medium",
                "sub.sub.Start calls chi.Mux.Reset high",
                "sub.sub.Start calls sub.sub.Level.Text high",
                "sub.sub.Start calls chi.Route.Name medium",
                "sub.sub.Start calls chi.Mux.Use high",
            },
            {"sub.sub.Start calls chi.Inner.Reset candidate"},
            id="go",
        ),
        pytest.param(
            JAVA,
            {
                "b.Use.run:8 calls a.Checks.isTrue:2 high",
                "b.Use.run:9 calls a.Checks.isTrue:3 high",
                "b.Use.run:10 calls a.Checks.size:5 high",
                "b.Use.run:11 calls a.Checks.size:4 high",
                "b.Use.run:12 calls b.Tag.name:6 medium",
                "b.Use.run:13 calls a.Checks.many:5 high",
                "b.Use.Use:6 calls b.Base.Base:3 high",
                "b.Use.run:14 calls b.Base.Base:2 high",
                "b.Use.run.new Base.go:14 calls b.Base.stay:5 high",
                "b.Kind.new ONE.act:8 calls b.Kind.new ONE.help:8 high",
            },
            {"b.Use.run:15 calls b.Base.stay:5 low"},
            id="java",
        ),
        pytest.param(
            RUST,
            {
                "draw.draw:3 calls shapes.Shape.show:7 medium",
                "draw.draw:4 calls shapes.Square.new:3 high",
                "draw.draw:4 calls shapes.Square.area:4 medium",
                "draw.draw:5 calls shapes.Square.area:4 medium",
                "draw.draw:6 calls shapes.Square.find:5 medium",
                "draw.draw:6 calls shapes.Round.turn:6 medium",
                "draw.draw:7 calls shapes.all:8 high",
                "draw.draw:7 calls shapes.Round.turn:6 medium",
            },
            {"draw.draw:9 calls shapes.Round.turn:6 low"},
            id="rust",
        ),
        pytest.param(
            CSHARP,
            {
                "Core.Parser.One:2 calls Core.Parser.Two:2 high",
                "Core.Deep.Use.Use:4 calls Core.Base.Base:5 high",
                "Core.Deep.Use.Go:6 calls Core.Parser.One:2 high",
                "Core.Deep.Use.Go:8 calls Core.Parser.Two:2 high",
                "Core.Deep.Use.Go:9 calls Core.Extra.Twice:3 high",
                "Core.Deep.Use.Go:10 calls Core.Base.Base:4 high",
                "Core.Deep.Use.Go:11 calls Core.Base.Run:6 high",
                "Core.Deep.Use.Go:12 calls Core.Parser.One:2 medium",
            },
            set(),
            id="csharp",
        ),
    ],
)
def test_types_lead_from_calls_to_what_they_call(
    files: dict[str, str], expected: set[str], not_expected: set[str]
) -> None:
    found = edges(files, "calls", lines=":" in next(iter(expected)))
    assert expected <= found
    assert not found & not_expected


def test_fields_and_methods_of_one_name_are_two_in_rust() -> None:
    files = {
        "src/lib.rs": "pub mod hir;\npub mod a;\n",
        "src/hir.rs": "pub struct C;\nimpl C { pub fn run(&self) {} }\npub trait T {}\nimpl T for &C {}\n"
        "impl<X: T> T for Box<X> {}\n",
        "src/a.rs": "use crate::hir;\npub struct A { hir: hir::C, span: u8 }\n"
        "impl A { fn span(&self) {}\nfn go(&self) { self.hir.run(); self.span(); } }\n",
    }
    calls = {"a.A.go calls hir.C.run high", "a.A.go calls a.A.span high"}
    assert edges(files, "calls", "inherits", "implements") == calls


def test_a_collection_does_not_inherit_from_what_it_holds() -> None:
    text = "namespace N { class Item {}\n class Pool : IEnumerable<Item> {}\n class Known : Item {} }\n"
    assert edges({"a.cs": text}, "inherits", "implements") == {"N.Known inherits N.Item high"}


def test_both_sides_of_a_choice_are_followed_in_csharp_and_its_own_types_are_not_ours() -> None:
    text = (
        "namespace N { class Left { void Go() {} }\n class Right { void Go() {} int TryParse() { return 1; } }\n"
        " class Use { void Run(bool b) { var each = b ? new Left() : new Right();\n each.Go();\n"
        ' int.TryParse("1"); } } }\n'
    )
    found = {each for each in edges({"a.cs": text}, "calls") if "Go" in each or "TryParse" in each}
    assert found == {"N.Use.Run calls N.Left.Go candidate", "N.Use.Run calls N.Right.Go candidate"}


def test_a_name_that_a_file_of_rust_takes_from_its_own_module_is_found() -> None:
    text = (
        "pub(crate) use self::inner::Inner;\nmod inner { pub struct Inner; impl Inner { pub fn go(&self) {} } }\n"
        "impl Drop for Inner { fn drop(&mut self) { self.go() } }\n"
    )
    assert "a.Inner.drop calls a.inner.Inner.go high" in edges({"src/a.rs": text}, "calls")


RUST_NAMES = """pub trait Shape { fn name(&self); fn other(&self) {}\nfn make(); }
pub trait Tag { fn name(&self); }
pub struct Square { name: u8 }
impl Square { fn name(&self) {} }
impl Shape for Square { fn name(&self) {}
  fn other(&self) {}
  fn make() {} }
impl Tag for Square { fn name(&self) {} }
impl Square { fn make() {}
  fn inside(&self) {
    self.name();
    Self::name(self);
    <Self as Shape>::name(self); } }
fn go(x: &Square) {
    x.name();
    x.other();
    Square::name(x);
    <Square>::name(x);
    Square::make();
    Shape::name(x);
    <Square as Shape>::name(x);
    <Square as Tag>::name(x);
    <Square as Shape>::make();
}
"""


def test_a_method_of_a_type_of_rust_comes_before_that_of_a_trait_unless_the_trait_is_named() -> None:
    own = {f"a.Square.inside:{line} calls a.Square.name:5 high" for line in (12, 13)}
    own |= {f"a.go:{line} calls a.Square.name:5 high" for line in (16, 18, 19)}
    of_traits = {
        "a.Square.inside:14 calls a.Shape.name:1 high",
        "a.go:17 calls a.Square.other:7 high",
        "a.go:20 calls a.Square.make:10 high",
        "a.go:21 calls a.Shape.name:1 high",
        "a.go:22 calls a.Shape.name:1 high",
        "a.go:23 calls a.Tag.name:3 high",
        "a.go:24 calls a.Shape.make:2 high",
    }
    assert edges({"src/a.rs": RUST_NAMES}, "calls", lines=True) == own | of_traits


def test_methods_of_several_traits_are_candidates_where_a_type_of_rust_has_none_of_its_own() -> None:
    text = RUST_NAMES.replace("impl Square { fn name(&self) {} }", "")
    assert {each for each in edges({"src/a.rs": text}, "calls", lines=True) if each.startswith("a.go:16 ")} == {
        "a.go:16 calls a.Square.name:6 candidate",
        "a.go:16 calls a.Square.name:9 candidate",
    }


GO_INTERFACES = {
    "shape/shape.go": 'package shape\nimport "io"\ntype Unit int\n'
    "type Shape interface { Area(scale Unit) (int, error); Names() []string }\n"
    "type Named interface { Names() []string }\ntype hidden interface { draw() }\n"
    "type Both interface { Named; Area(Unit) (n int, err error) }\n"
    "type Read interface { io.Reader; Close([]byte, chan<- func(a, b int) (x Unit)) }\n"
    "type Other interface { io.Seeker; Names() []string }\ntype Number interface { ~int | ~string; Names() []string }\n"
    "type Empty interface {}\ntype Fails interface { error; Names() []string }\n",
    "draw/draw.go": 'package draw\nimport sh "example.com/x/shape"\ntype Unit int\n'
    "type Square struct { side, top int }\nfunc (s *Square) Area(a sh.Unit) (int, error) { return 0, nil }\n"
    "func (s Square) Names() (all []string) { return nil }\nfunc (s Square) draw() {}\n"
    "type Framed struct { *Square }\ntype Wrong struct {}\nfunc (w Wrong) Area(a Unit) (int, error) { return 0, nil }\n"
    "func (w Wrong) Read(p []uint8) (int, error) { return 0, nil }\n"
    "func (w Wrong) Close(b []byte, c chan<- func(int, int) sh.Unit) {}\n"
    "func (w Wrong) Names() []string { return nil }\ntype Less struct {}\n"
    "func (l Less) Names(x int) []string { return nil }\n"
    'type Func func()\nfunc (f Func) Names() []string { return nil }\nfunc (f Func) Error() string { return "" }\n',
}


def test_types_of_go_implement_the_interfaces_whose_methods_they_have() -> None:
    assert edges(GO_INTERFACES, "implements") == {
        f"draw.draw.{source} implements shape.shape.{target} high"
        for source, targets in {
            "Square": ("Shape", "Named", "Both"),
            "Framed": ("Shape", "Named", "Both"),
            "Wrong": ("Named", "Read"),
            "Func": ("Named", "Fails"),
        }.items()
        for target in targets
    }
    assert edges(GO_INTERFACES, "overrides") >= {
        "draw.draw.Square.Area overrides shape.shape.Shape.Area high",
        "draw.draw.Square.Area overrides shape.shape.Both.Area high",
        "draw.draw.Square.Names overrides shape.shape.Named.Names high",
    }


def test_a_parameter_that_repeats_is_an_array_and_takes_what_surely_fits() -> None:
    text = (
        "class F {\n  static void put(int n, File... rest) {}\n  static void put(int n, Iterable<File> rest) {}\n"
        "  static void many(final File... x) { put(1, x); }\n  static void all(Iterable<File> x) { put(1, x); }\n"
        "  static void one(File x) { put(1, x); }\n  static void list(List<File> x) { put(1, x); }\n}\n"
    )
    extracted = extract("F.java", "java", text)
    chosen = {
        extracted.symbols[edge.source[1]].name: (extracted.symbols[edge.target[1]].start_line, edge.confidence)
        for edge in Resolver([extracted]).edges_of(0)
        if edge.edge_type == "calls"
    }
    assert chosen == {"many": (2, "high"), "all": (3, "high"), "one": (2, "high"), "list": (3, "high")}
