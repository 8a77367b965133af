"""`planwire graph index` lets links follow the files that git sees renamed."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from planwire.cli import git_renames

from tests.cli.conftest import Planwire


def functions(name: str, numbers: Sequence[int]) -> str:
    return "".join(f"def {name}_{n}(value):\n    return '{name}' * {n} + str(value)\n\n\n" for n in numbers)


@dataclass
class Repository:
    """A folder with code and its history, and tasks that are linked to what is in it."""

    folder: Path
    online: Planwire

    def git(self, *command: str) -> str:
        identity = ("-c", "user.name=n", "-c", "user.email=e", "-c", "init.defaultBranch=main")
        done = subprocess.run(("git", *identity, *command), cwd=self.folder, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "m")
        return self.git("rev-parse", "HEAD")

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text)

    def index(self, *options: str) -> str:
        ended = self.online("graph", "index", str(self.folder), *options)
        assert ended.code == 0, ended
        return ended.out

    def link(self, *paths: str) -> list[str]:
        """A task for each file, linked to it and to its first function; gives their ids."""
        return [self._linked(path) for path in paths]

    def _linked(self, path: str) -> str:
        id_: str = self.online("task", "create", path, "--json").json["task"]["id"]
        module = path.removesuffix(".py").replace("/", ".")
        assert self.online("graph", "link", id_, f"{module}.{Path(path).stem}_1", "--file", path).code == 0
        return id_

    def links(self, task: str) -> set[str]:
        found = self.online("graph", "links", "--task", task, "--json").json["code_links"]
        return {link.get("fully_qualified_name") or link["file_path"] for link in found}


@pytest.fixture
def repository(online: Planwire, tmp_path: Path) -> Repository:
    """Files that are like no other one, committed and indexed."""
    made = Repository(tmp_path / "code", online)
    for name in ("a", "b", "sub/c"):
        made.write(f"{name}.py", functions(Path(name).name, range(1, 16)))
    made.write("notes.txt", "what the code is about\n" * 40)
    made.git("init", "--quiet")
    made.commit()
    made.index()
    return made


def test_a_file_that_is_renamed_and_changed_in_one_commit_is_followed(repository: Repository) -> None:
    [task] = repository.link("a.py")
    repository.git("mv", "a.py", "sub/naïve d.py")
    repository.write("sub/naïve d.py", functions("a", range(1, 18)))
    at = repository.commit()
    assert repository.index().splitlines()[1] == "2 links followed files that git has seen renamed"
    assert repository.links(task) == {"sub.naïve d.a_1", "sub/naïve d.py"}
    indexed = repository.online("graph", "files", "--json").json["freshness"]["indexed_commit_sha"]
    assert indexed == at
    assert "followed" not in repository.index()


def test_renames_one_after_the_other_are_followed_to_the_last(repository: Repository) -> None:
    first, second = repository.link("a.py", "b.py")
    # Each commit keeps most of the file, and all of them together do not.
    for step, path in enumerate(("x.py", "y.py", "z.py"), start=1):
        repository.git("mv", f"{'axy'[step - 1]}.py", path)
        repository.write(path, functions("a", range(1 + 5 * step, 16 + 5 * step)))
        if path == "y.py":
            repository.git("mv", "b.py", "x.py")
        repository.commit()
    repository.index()
    assert repository.links(first) == {"z.a_1", "z.py"}
    assert repository.links(second) == {"x.b_1", "x.py"}


@pytest.mark.parametrize("told", [True, False], ids=["git mv", "mv"])
def test_a_rename_that_is_not_committed_is_followed_and_the_repository_is_left_as_it_is(
    repository: Repository, told: bool
) -> None:
    [task] = repository.link("a.py")
    [notes] = [repository.online("task", "create", "notes", "--json").json["task"]["id"]]
    repository.online("graph", "link", notes, "--file", "notes.txt")
    if told:
        repository.git("mv", "a.py", "new.py")
        repository.git("mv", "notes.txt", "read me.txt")
    else:
        (repository.folder / "a.py").rename(repository.folder / "new.py")
    files = {path: path.read_bytes() for path in (repository.folder / ".git").rglob("*") if path.is_file()}
    assert repository.index().endswith("links followed files that git has seen renamed\n")
    assert {path: path.read_bytes() for path in (repository.folder / ".git").rglob("*") if path.is_file()} == files
    assert repository.links(task) == {"new.a_1", "new.py"}
    assert repository.links(notes) == {"read me.txt" if told else "notes.txt"}
    repository.commit()
    assert "followed" not in repository.index()
    assert repository.links(task) == {"new.a_1", "new.py"}


@pytest.mark.parametrize("committed", [True, False])
def test_files_that_exchange_their_names_are_followed_once(repository: Repository, committed: bool) -> None:
    first, second = repository.link("a.py", "b.py")
    repository.git("mv", "a.py", "t")
    repository.git("mv", "b.py", "a.py")
    repository.git("mv", "t", "b.py")
    if committed:
        repository.commit()
    assert "4 links followed" in repository.index()
    exchanged = {"b.a_1", "b.py"}, {"a.b_1", "a.py"}
    assert (repository.links(first), repository.links(second)) == exchanged
    for text in ("# one\n", "# two\n"):
        repository.write("a.py", text + functions("b", range(1, 16)))
        repository.write("b.py", text + functions("a", range(1, 16)))
        assert "followed" not in repository.index()
    repository.commit()
    assert "followed" not in repository.index()
    assert (repository.links(first), repository.links(second)) == exchanged


def test_what_takes_the_place_of_a_renamed_file_has_links_of_its_own(repository: Repository) -> None:
    [task] = repository.link("a.py")
    repository.git("mv", "a.py", "real.py")
    repository.write("a.py", "from real import *  # noqa\n" + "# kept for those who import it from here\n" * 20)
    repository.commit()
    repository.index()
    assert repository.links(task) == {"real.a_1", "real.py"}
    late = repository.online("task", "create", "late", "--json").json["task"]["id"]
    repository.online("graph", "link", late, "--file", "a.py")
    repository.write("b.py", "# b\n")
    repository.write("sub/c.py", "# c\n")
    repository.index()
    assert repository.links(late) == {"a.py"}


def test_below_a_prefix_and_in_a_part_of_a_repository(repository: Repository) -> None:
    repository.write("client/lib/d.py", functions("d", range(1, 16)))
    repository.commit()
    client = str(repository.folder / "client")
    assert repository.online("graph", "index", client, "--prefix", "kit").code == 0
    [task] = [repository.online("task", "create", "d", "--json").json["task"]["id"]]
    assert repository.online("graph", "link", task, "kit.lib.d.d_1", "--file", "kit/lib/d.py").code == 0
    repository.git("mv", "client/lib/d.py", "client/e.py")
    repository.commit()
    repository.online("graph", "index", client, "--prefix", "kit")
    assert repository.links(task) == {"kit.e.d_1", "kit/e.py"}


def test_of_what_git_does_not_see_links_stay(repository: Repository, online: Planwire, tmp_path: Path) -> None:
    plain = Repository(tmp_path / "plain", online)
    plain.write("p.py", functions("p", range(1, 16)))
    plain.index("--prefix", "plain")
    task = online("task", "create", "p", "--json").json["task"]["id"]
    assert online("graph", "link", task, "plain.p.p_1", "--file", "plain/p.py").code == 0
    (plain.folder / "p.py").rename(plain.folder / "q.py")
    assert "followed" not in plain.index("--prefix", "plain")
    # A repository whose history is another one, and which has no commit.
    plain.git("init", "--quiet")
    assert "followed" not in plain.index("--prefix", "plain")
    [kept] = repository.link("a.py")
    repository.git("checkout", "--quiet", "--orphan", "anew")
    repository.git("mv", "a.py", "z.py")
    repository.commit()
    repository.git("reflog", "expire", "--expire=now", "--all")
    repository.git("branch", "-D", "main")
    repository.git("gc", "--quiet", "--prune=now")
    assert "followed" not in repository.index()
    assert online("graph", "links", "--task", task, "--json").json["code_links"]
    assert repository.links(kept) == {"a.a_1", "a.py"}


def test_steps_are_composed() -> None:
    assert git_renames.composed([{"a": "b"}, {"b": "c", "x": "b"}, {"c": "a"}]) == {"x": "b"}
    assert git_renames.composed([{"a": "b", "b": "a"}, {"a": "c"}]) == {"a": "b", "b": "c"}
