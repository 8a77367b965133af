"""Which workspace a folder belongs to: git worktrees, made by git itself, and files that name a workspace."""

import json
import subprocess
import uuid
from pathlib import Path

import planwire
import planwire.sync
import pytest
from planwire.folders import FolderError, folders, main_folder, named_workspace
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=ada", "-c", "user.email=ada@example.org", "-c", "protocol.file.allow=always")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def main(tmp_path: Path) -> Path:
    """A repository with a commit, and beside it the worktree `tree`."""
    main = tmp_path / "main"
    (main / "src").mkdir(parents=True)
    git(main, "init")
    git(main, "commit", "--allow-empty", "--message", "first")
    git(main, "worktree", "add", "../tree")
    (tmp_path / "tree" / "src").mkdir()
    return main


def identify(folder: Path, text: str) -> None:
    (folder / ".projectmemory").mkdir(exist_ok=True)
    (folder / ".projectmemory" / "identity.json").write_text(text)


def test_a_worktree_stands_for_the_main_repository(main: Path, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    assert main_folder(tree) == main
    assert main_folder(tree / "src") == main / "src"
    assert main_folder(main / "src") == main / "src"
    assert main_folder(tmp_path) == tmp_path
    expected = [tree / "src", tree, main / "src", main, tmp_path, *tmp_path.parents]
    assert list(folders(tree / "src")) == expected
    assert list(folders(main / "src")) == [main / "src", main, tmp_path, *tmp_path.parents]


def test_a_worktree_elsewhere_comes_before_what_is_above_it(main: Path, tmp_path: Path) -> None:
    above = tmp_path / "above"
    above.mkdir()
    git(main, "worktree", "add", str(above / "other"))
    assert list(folders(above / "other")) == [above / "other", main, tmp_path, *tmp_path.parents, above]


def test_the_worktree_of_a_bare_repository(main: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--bare", "main", "bare.git")
    git(tmp_path / "bare.git", "worktree", "add", "../of-bare")
    (tmp_path / "of-bare" / "src").mkdir()
    assert main_folder(tmp_path / "of-bare" / "src") == tmp_path / "bare.git"


def test_a_submodule_is_no_worktree(main: Path, tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init")
    git(outer, "submodule", "add", str(main), "inner")
    assert (outer / "inner" / ".git").is_file()
    assert main_folder(outer / "inner") == outer / "inner"
    assert list(folders(outer / "inner"))[:2] == [outer / "inner", outer]


def test_relative_paths_in_the_files_of_git(main: Path, tmp_path: Path) -> None:
    (tmp_path / "tree" / ".git").write_text("gitdir: ../main/.git/worktrees/tree\n")
    assert main_folder(tmp_path / "tree") == main


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("tree/.git", b"", "does not say where the repository is"),
        ("tree/.git", b"\xff", "it is not UTF-8"),
        ("tree/.git", b"gitdir: ../gone", "which is not there; run `git worktree repair`"),
        ("main/.git/worktrees/tree/commondir", b"", "which is no repository"),
        ("main/.git/worktrees/tree/commondir", b"../../../../gone", "which is no repository"),
    ],
)
def test_damaged_files(main: Path, tmp_path: Path, file: str, content: bytes, says: str) -> None:
    (tmp_path / file).write_bytes(content)
    with pytest.raises(FolderError, match=says) as damaged:
        main_folder(tmp_path / "tree")
    assert str(tmp_path / file) in str(damaged.value)
    # What comes before the file has been looked at.
    found = folders(tmp_path / "tree")
    assert next(found) == tmp_path / "tree"
    with pytest.raises(FolderError):
        next(found)


def test_a_file_names_a_workspace(tmp_path: Path) -> None:
    assert named_workspace(tmp_path) == named_workspace(tmp_path / "missing") == ""
    identify(tmp_path, '{"workspace_id": "garden-1", "workspace_path": "/srv"}')
    assert named_workspace(tmp_path) == "garden-1"
    for damaged in ("", "[]", "{}", '{"workspace_id": 7}', '{"workspace_id": ""}', "[" * 50_000):
        identify(tmp_path, damaged)
        with pytest.raises(FolderError, match=r"identity\.json"):
            named_workspace(tmp_path)


def test_what_others_put_into_a_shared_folder_counts_for_nothing(main: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    identify(shared, '{"workspace_id": "theirs"}')
    (shared / ".git").write_text((tmp_path / "tree" / ".git").read_text())
    assert (named_workspace(shared), main_folder(shared)) == ("theirs", main)
    shared.chmod(0o1777)
    assert (named_workspace(shared), main_folder(shared)) == ("", shared)


async def test_both_clients_register_what_a_folder_stands_for(server_address: str, main: Path, tmp_path: Path) -> None:
    named = tmp_path / "named"
    named.mkdir()
    id_ = f"w-{uuid.uuid4()}"
    identify(named, json.dumps({"workspace_id": id_}))
    with planwire.sync.connect(server_address) as client:
        registered = client.register_workspace(tmp_path / "tree")
        assert registered.path == str(main)
        own = client.workspaces.RegisterWorkspace(RegisterWorkspaceRequest(workspace_id=id_, path=f"/{id_}")).workspace
        assert client.register_workspace(named) == own
    async with planwire.connect(server_address) as asynchronous:
        assert await asynchronous.register_workspace(tmp_path / "tree") == registered
        assert await asynchronous.register_workspace(named) == own
    # A path that is registered goes before a file, and a workspace that is not there is none.
    with planwire.sync.connect(server_address) as client:
        by_path = client.workspaces.RegisterWorkspace(RegisterWorkspaceRequest(path=str(named))).workspace
        assert client.register_workspace(named) == by_path != own
        identify(main, '{"workspace_id": "unknown"}')
        assert client.register_workspace(main) == registered
