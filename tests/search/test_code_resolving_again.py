"""A process that has resolved files resolves them again when some have changed, as if it had not known them."""

import json
import random

import pytest

from service.search.code import process
from service.search.code.reading.extraction import extract

LANGUAGES = {"py": "python", "go": "go", "rs": "rust"}
FILES = {
    "app/base.py": [
        "class Base:\n    def run(self):\n        self.step()\n    def step(self): pass\n",
        "def run(): pass\n",
    ],
    "app/main.py": [
        "from app.base import Base\nclass Child(Base):\n    def __init__(self):\n        self.base = Base()\n"
        "    def go(self):\n        self.base.run()\n        self.step()\n",
        "from app.base import run\n\n\ndef go(x):\n    run()\n    x.step()\n",
    ],
    "app/other.py": [
        "class Other:\n    def step(self): pass\n",
        "x = 1\n",
        "from app.main import Child\nChild().go()\n",
    ],
    "srv/a.go": [
        "package srv\nfunc (s *Server) Serve() { s.log.Say() }\n",
        "package srv\nfunc Serve() { New().Say() }\n",
    ],
    "srv/z.go": [
        "package srv\ntype Log struct{}\nfunc (l *Log) Say() {}\ntype Server struct { log *Log }\n"
        "func New() *Log { return nil }\n",
        "package srv\ntype Server struct{}\nfunc (s *Server) Say() {}\n",
    ],
    "srv/say.go": [
        "package srv\ntype Saying interface { Say() }\n",
        "package srv\ntype Saying interface { Say(); Serve() }\n",
        "package srv\ntype Saying interface { Say(int) }\n",
    ],
    "src/shape.rs": [
        "pub trait Shape { fn area(&self); }\npub struct Round;\n"
        "impl Shape for Round { fn area(&self) { self.grow() } }\n"
        "impl Round { fn grow(&self) {} }\n",
        "pub struct Round;\nimpl Round { fn grow(&self) {} }\n",
    ],
    "src/main.rs": ["use crate::shape::Round;\nfn main() { let r = Round; r.grow(); }\n", "fn main() {}\n"],
}


def read(path: str, text: str) -> tuple[str, str]:
    found = extract(path, LANGUAGES[path.rpartition(".")[2]], text)
    return json.dumps(found.interface()), json.dumps(found.mentions())


def edges(files: list[tuple[str, str | None, str | None]]) -> list[list[str]]:
    return [sorted(rows) for rows in process.resolve("w", files)]


def test_what_is_kept_gives_the_edges_of_a_new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = random.Random(7)  # noqa: S311
    texts = {path: versions[0] for path, versions in FILES.items()}
    kept: process._Known | None = None
    used, again = 0, list[list[str]]()
    monkeypatch.setattr(process, "_MOST_CHANGED", 1.0)
    for _ in range(60):
        pending = set(drawn.sample(sorted(FILES), drawn.randint(1, 3)))
        for path in pending:
            texts[path] = drawn.choice(FILES[path])
        read_ = {path: read(path, text) for path, text in sorted(texts.items())}
        whole: list[tuple[str, str | None, str | None]] = [
            (path, interface, mentions if path in pending else None) for path, (interface, mentions) in read_.items()
        ]
        process._last = before = kept
        # What is known is not told again.
        again = edges([(path, None if kept and path not in pending else text, of) for path, text, of in whole])
        kept = process._last
        used += before is not None and kept is not None and kept.resolver is before.resolver
        process._last = None
        assert again == edges(whole)
    assert used > 50
    assert any(again)
