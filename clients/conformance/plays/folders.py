"""Which workspace the folders of a machine belong to."""

import json
import tempfile
from pathlib import Path

from clients.conformance.plays.players import Play, expect
from clients.conformance.runner import Line


async def worktrees(play: Play) -> None:
    """A folder of a git worktree stands for the same one of the main repository; of a bare one there is only one."""
    home = _home(play)
    main, tree = _repository(home)
    _write(home / "bare.git" / "worktrees" / "of-bare" / "commondir", "../..\n")
    _write(home / "of-bare" / ".git", "gitdir: ../bare.git/worktrees/of-bare\n")
    _write(home / "inner.git" / "HEAD", "ref: refs/heads/main\n")
    _write(home / "outer" / "inner" / ".git", f"gitdir: {home}/inner.git\n")
    belongs = {
        main / "src": main / "src",
        tree: main,
        tree / "src": main / "src",
        home / "other" / ".." / "tree" / "src": main / "src",
        home / "of-bare": home / "bare.git",
        # A submodule is a repository by itself.
        home / "outer" / "inner": home / "outer" / "inner",
    }
    for folder, where in belongs.items():
        expected = str(where)
        found = await play.each(lambda language, folder=folder: _register(play, language, folder))  # type: ignore[misc]
        for language, end in found.items():
            _judge(play, language, f"{folder} is of {end.get('path')}, not {expected}", end.get("path") == expected)
            _judge(play, language, f"the client uses {end.get('used')}", end.get("used") == end.get("workspace_id"))
        ids = {end.get("workspace_id") for end in found.values()}
        expect(len(ids) <= 1, f"{folder} is of the workspaces {ids}")


async def named_folders(play: Play) -> None:
    """A file in a folder names its workspace, unless the folder is registered or there is no such workspace."""
    home = _home(play)
    api = await play.api()
    _identify(home / "named", json.dumps({"workspace_id": play.workspace}))
    _identify(home / "unknown", '{"workspace_id": "there-is-no-such-workspace", "more": [1, {}]}')
    _identify(home / "registered", json.dumps({"workspace_id": play.workspace}))
    _identify(home / "shared", json.dumps({"workspace_id": play.workspace}))
    # Whoever may put files there is not believed.
    (home / "shared").chmod(0o1777)
    register = {"path": str(home / "registered")}
    registered = await api.call("WorkspaceService/RegisterWorkspace", register)
    by_path = registered["workspace"]["id"]
    for name, expected in (("named", play.workspace), ("unknown", ""), ("registered", by_path), ("shared", "")):
        found = await play.each(lambda language, name=name: _register(play, language, home / name))  # type: ignore[misc]
        for language, end in found.items():
            id_, path = end.get("workspace_id"), end.get("path")
            holds = id_ == expected if expected else id_ != play.workspace and path == str(home / name)
            _judge(play, language, f"{name}: the workspace is {id_} at {path}", holds)


async def named_workspaces(play: Play) -> None:
    """A workspace that is new gets the name that is given, or that of its folder; a registered one keeps its own."""
    home = _home(play)
    for folder, name, expected in (
        ("first", "The garden", "The garden"),
        ("first", "The kitchen", "The garden"),
        ("second", "", "second"),
    ):
        found = await play.each(
            lambda language, folder=folder, name=name: _register(play, language, home / language / folder, name)  # type: ignore[misc]
        )
        for language, end in found.items():
            told = end.get("name")
            _judge(play, language, f"{folder}, registered as {name!r}, is called {told!r}", told == expected)


async def damaged_files(play: Play) -> None:
    """What is damaged is named, with what to do, and nothing is registered."""
    repair = "run `git worktree repair`"
    damages = [
        ("tree/.git", b"", "does not say where the repository is"),
        ("tree/.git", b"\xff", "it is not UTF-8"),
        ("tree/.git", b"gitdir: ../gone", repair),
        ("main/.git/worktrees/tree/commondir", b"", repair),
        ("main/.git/worktrees/tree/commondir", b"../../../../gone", repair),
        *(
            ("main/.projectmemory/identity.json", content, "mend it or remove it")
            for content in (b"", b"[]", b"{}", b"{workspace_id: w}", b'{"workspace_id": "w"} x', b"[" * 50_000)
        ),
        ("main/.projectmemory/identity.json", b'{"workspace_id": 7}', "workspace_id must be a text"),
        ("main/.projectmemory/identity.json", b'{"workspace_id": ""}', "workspace_id must be a text"),
        ("main/.projectmemory/identity.json", b'{"workspace_id": null}', "mend it or remove it"),
    ]
    for number, (file, content, says) in enumerate(damages):
        home = _home(play)
        _, tree = _repository(home)
        (home / file).parent.mkdir(parents=True, exist_ok=True)
        (home / file).write_bytes(content)
        ends = await play.each(lambda language, tree=tree: _register(play, language, tree))  # type: ignore[misc]
        for language, end in ends.items():
            message = end.get("message", "")
            holds = end.get("code") == "FOLDER" and says in message and str(home / file) in message
            _judge(play, language, f"damage {number}, {content[:30]!r} in {file}: {end}", holds)


async def _register(play: Play, language: str, folder: Path, name: str = "") -> Line:
    target = await play.stage.target("plain")
    return await play.runners[language].ask("register", target=target, folder=str(folder), name=name)


def _judge(play: Play, language: str, otherwise: str, holds: bool) -> None:
    if not holds:
        play.problems[language].append(otherwise)


def _home(play: Play) -> Path:
    return Path(play.cleanup.enter_context(tempfile.TemporaryDirectory(prefix="planwire-"))).resolve()


def _repository(home: Path) -> tuple[Path, Path]:
    """What git makes of a repository and of a worktree of it, as far as it matters here."""
    main, tree = home / "main", home / "tree"
    (main / "src").mkdir(parents=True)
    (tree / "src").mkdir(parents=True)
    _write(main / ".git" / "worktrees" / "tree" / "commondir", "../..\n")
    _write(tree / ".git", f"gitdir: {main}/.git/worktrees/tree\n")
    return main, tree


def _identify(folder: Path, text: str) -> None:
    _write(folder / ".projectmemory" / "identity.json", text)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
