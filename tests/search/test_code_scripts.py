"""What the code graph finds in JavaScript and TypeScript, where objects and functions have members as classes do."""

from tests.search.test_code_resolution import edges


def test_an_object_has_the_members_that_it_is_given() -> None:
    found = edges(
        {
            "app.js": (
                "var app = exports = module.exports = {}\nvar vary = require('vary')\n"
                "app.use = function use() { this.set() }\napp.set =\napp.put = function (x) { vary(x) }\n"
                "app.vary = function () { vary(this) }\n"
            ),
            "main.js": "const made = require('./app')\nfunction main() { made.use(); made.put() }\n",
        },
        "calls",
    )
    assert found == {
        "app.app.use calls app.app.set high",
        "main.main calls app.app.use high",
        "main.main calls app.app.put high",
    }


def test_a_function_with_a_prototype_is_a_class() -> None:
    found = edges(
        {
            "lib/layer.js": (
                "module.exports = Layer\nfunction Layer(path) { this.path = path }\n"
                "Layer.prototype.match = function match() { return this.test() }\n"
                "Layer.prototype.test = function () {}\n"
            ),
            "lib/router.js": (
                "var Layer = require('./layer')\n"
                "var proto = module.exports = function (options) { return proto }\n"
                "proto.go = function () { const layer = new Layer('/'); layer.match() }\n"
            ),
            "main.js": (
                "const Router = require('./lib/router')\n"
                "class Server { constructor() { this.router = new Router({}) } start() { this.router.go() } }\n"
            ),
        },
        "calls",
    )
    assert found == {
        "layer.Layer.match calls layer.Layer.test high",
        "router.proto.go calls layer.Layer high",
        "router.proto.go calls layer.Layer.match high",
        "main.Server.constructor calls router.proto high",
        "main.Server.start calls router.proto.go high",
    }


def test_a_script_gives_away_what_it_assigns_to_exports() -> None:
    found = edges(
        {
            "tools.js": (
                "const { other } = require('./other')\nexports.one = function () {}\nexports.two = other\n"
                "function three() {}\nmodule.exports.three = three\n"
            ),
            "other.js": "function hidden() {}\nmodule.exports = { other() {}, more: () => {}, shown: hidden }\n",
            "whole.js": "module.exports = function whole() {}\n",
            "main.js": (
                "const one = require('./tools').one\nconst { two, three } = require('./tools')\n"
                "const { more, shown } = require('./other')\nconst whole = require('./whole')\n"
                "function main() { one(); two(); three(); more(); shown(); whole() }\n"
            ),
        },
        "calls",
    )
    assert found == {
        "main.main calls tools.exports.one high",
        "main.main calls other.exports.other high",
        "main.main calls tools.three high",
        "main.main calls other.exports.more high",
        "main.main calls other.hidden high",
        "main.main calls whole.exports high",
    }


def test_comments_say_the_types_of_javascript() -> None:
    found = edges(
        {
            "option.js": "class Option { name() {} }\nmodule.exports = { Option }\n",
            "help.js": (
                "/**\n * @typedef { import('./option.js').Option } Option\n */\n"
                "class Help {\n  constructor() {\n    /** @type {(Option | null | undefined)} */\n"
                "    this.last = undefined\n  }\n"
                "  /**\n   * @param {Option} option\n   * @param {string} [text]\n   * @return {Option}\n   */\n\n"
                "  show(option, text) { option.name()\n    text.name()\n    this.last.name() }\n"
                "  again() { this.show().name() }\n}\n"
            ),
        },
        "calls",
    )
    assert found == {
        "help.Help.show calls option.Option.name high",
        "help.Help.show calls option.Option.name low",
        "help.Help.again calls help.Help.show high",
        "help.Help.again calls option.Option.name medium",
    }


def test_a_function_that_is_handed_over_is_given_what_the_other_one_says() -> None:
    source = "export class Source { pipe() {} }\nexport class Target { next() {} end() {} }\n"
    found = edges(
        {
            "source.ts": source,
            "lift.ts": (
                "import { Source, Target } from './source'\n"
                "export function lift(n: number, work: (this: Lifted, from: Source, to: Target) => void): void {}\n"
                "export class Lifted { constructor(work?: ((to: Target) => void) | null) {} }\n"
            ),
            "main.ts": (
                "import { lift, Lifted } from './lift'\n"
                "function one() { lift(1, (from, to) => { from.pipe(); to.next() }) }\n"
                "function two() { return new Lifted(function (to) { to.end() }) }\n"
                "function three() { other((to) => to.unknown()) }\n"
            ),
        },
        "calls",
    )
    assert found == {
        "main.one calls lift.lift high",
        "main.one calls source.Source.pipe high",
        "main.one calls source.Target.next high",
        "main.two calls lift.Lifted high",
        "main.two calls lift.Lifted.constructor high",
        "main.two calls source.Target.end high",
    }


def test_types_and_parts_of_typescript_are_followed() -> None:
    found = edges(
        {
            "a.ts": (
                "class Item { show() {} }\n"
                "function make(x: string): Item\nfunction make(x: any): Item { return new Item() }\n"
                "class Holder {\n  constructor(public item?: Item) {}\n  last: Item | undefined\n"
                "  show() { this.item?.show(); this.last!.show() }\n"
                "  parts() { const { item, last: other } = this; item.show() ; other.show() }\n}\n"
                "function f(given: unknown) { const item = given as Item; item.show(); make('') }\n"
                "function g(options: { f: () => void }) { f(1) }\n"
            )
        },
        "calls",
    )
    assert found == {
        "a.make calls a.Item high",
        "a.Holder.show calls a.Item.show high",
        "a.Holder.parts calls a.Item.show medium",
        "a.f calls a.Item.show high",
        "a.f calls a.make high",
        "a.g calls a.f high",
    }


def test_one_object_of_a_type_does_not_give_its_members_to_all() -> None:
    text = (
        "interface Store { get(key: string): void }\n"
        "const memory: Store = { get(key) {} }\nconst disk: Store = { get(key) {}, flush() {} }\n"
        "function f(store: Store) { store.get('x') }\n"
    )
    assert edges({"a.ts": text}, "calls") == {"a.f calls a.Store.get high"}


def test_what_a_variable_of_another_package_holds_is_not_ours() -> None:
    files = {
        "a.js": (
            "var debug = require('debug')('app')\nvar deprecate = require('depd')\n"
            "var path = require('path')\nvar join = path.join\nconst own = (() => () => 1)()\n"
            "function f() { debug('x'); deprecate('y'); join('z'); own() }\n"
        ),
        "b.py": "import other\nmade = other.make()\nclass A:\n    def run(self): pass\n"
        "if made:\n    mine = A()\ndef f():\n    made()\n    mine.run()\n",
    }
    assert edges(files, "calls") == {"a.f calls a.own high", "b calls b.A high", "b.f calls b.A.run high"}


def test_overloads_are_one_and_attributes_are_no_methods_of_others() -> None:
    text = (
        "class A:\n    @overload\n    def go_on(self, x: int): ...\n    def go_on(self, x): pass\n"
        "    def tick(self): pass\n"
        "class B:\n    def __init__(self, tick):\n        self.tick = tick\n    def run(self, x):\n        x.go_on()\n"
        "        self.tick()\n"
    )
    assert edges({"a.py": text}, "calls") == {"a.B.run calls a.A.go_on low"}


def test_what_the_language_brings_along_is_not_ours() -> None:
    text = "class Later { settle() {} }\nfunction f(x) { x.settle() }\nfunction g() { Promise.settle() }\n"
    assert edges({"a.js": text}, "calls") == {"a.f calls a.Later.settle low"}


def test_a_variable_has_the_value_that_a_function_inside_gives_it() -> None:
    found = edges(
        {
            "pool.js": "class Pool { add() {} }\nclass Other { add() {} }\nmodule.exports = { Pool, Other }\n",
            "main.js": (
                "const { Pool, Other } = require('./pool')\nlet pool, handed, hidden\n"
                "function open(handed2) { if (!pool) pool = new Pool(); handed = handed2 }\n"
                "function use() { pool.add() }\n"
                "function hide() { let hidden; hidden = new Other() }\n"
                "function look() { hidden.add(); handed.add() }\n"
            ),
        },
        "calls",
    )
    assert found == {
        "main.open calls pool.Pool high",
        "main.use calls pool.Pool.add high",
        "main.hide calls pool.Other high",
    }


def test_what_is_said_to_be_of_another_package_is_not_guessed_by_its_name() -> None:
    found = edges(
        {
            "socket.js": (
                "const { Duplex } = require('stream')\nconst tools = require('tools')\n"
                "class Socket {\n  resume() { this._inner.resume() }\n"
                "  /** @param {Duplex} inner */\n  use(inner) { this._inner = inner; inner.resume(); tools.resume() }\n"
                "  /** @param {Socket} own */\n  chain(own) { own.resume() }\n  any(some) { some.resume() }\n}\n"
            )
        },
        "calls",
    )
    assert found == {
        "socket.Socket.chain calls socket.Socket.resume high",
        "socket.Socket.any calls socket.Socket.resume low",
    }
