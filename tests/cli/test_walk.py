"""Folders that change while they are walked: everything is told, and only what is not there counts as gone."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from planwire.cli.walk import Skipped, read, walk


@pytest.fixture
def folder() -> Iterator[Path]:
    """Two files in each of two folders, where others than root reach it too."""
    place = Path(tempfile.mkdtemp(dir="/tmp"))
    place.chmod(0o755)
    for name in ("a/one.py", "a/two.py", "b/one.py", "b/two.py"):
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text("x = 1\n")
    yield place
    shutil.rmtree(place)


@contextmanager
def somebody() -> Iterator[None]:
    """Not root, who may read everything."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(before)


def test_a_folder_that_becomes_unreadable_is_told_and_its_files_are_not_gone(folder: Path) -> None:
    skipped = Skipped()
    found = walk(folder, skipped)
    paths = [next(found).path]
    (folder / "b").chmod(0)
    with somebody():
        paths += [file.path for file in found]
    (folder / "b").chmod(0o755)
    assert paths == ["a/one.py", "a/two.py"]
    assert skipped.examples == {"Permission denied": "b/"}
    assert [skipped.is_unseen(path) for path in ("b/one.py", "b/deep/x.py", "a/three.py", "bb.py")] == [1, 1, 0, 0]


def test_a_root_that_cannot_be_read_says_nothing_of_what_is_in_it(folder: Path) -> None:
    skipped = Skipped()
    (folder / "b").chmod(0)
    with somebody():
        assert list(walk(folder / "b", skipped)) == []
    (folder / "b").chmod(0o755)
    assert skipped.examples == {"Permission denied": "."}
    assert skipped.is_unseen("one.py")


def test_a_folder_that_is_gone_or_another_thing_is_told(folder: Path) -> None:
    skipped = Skipped()
    (folder / "c").mkdir()
    (folder / "d").mkdir()
    found = walk(folder, skipped)
    paths = [next(found).path]
    shutil.rmtree(folder / "b")
    (folder / "c").rmdir()
    (folder / "c").symlink_to(folder / "a")
    (folder / "d").rmdir()
    (folder / "d").write_text("x")
    paths += [file.path for file in found]
    assert paths == ["a/one.py", "a/two.py"]
    assert skipped.counts == {"No such file or directory": 1, "another thing than when it was found": 2}
    assert not skipped.is_unseen("b/one.py")


def test_files_that_are_others_than_when_they_were_found_are_told(folder: Path) -> None:
    skipped = Skipped()
    one, two, pipe, locked = walk(folder, skipped)
    Path(one.place).unlink()
    Path(two.place).unlink()
    Path(two.place).symlink_to("/etc/hostname")
    Path(pipe.place).unlink()
    os.mkfifo(pipe.place)
    Path(locked.place).chmod(0)
    with somebody():
        assert [read(file, skipped) for file in (one, two, pipe, locked)] == [None] * 4
    assert skipped.counts == {
        "No such file or directory": 1,
        "another thing than when it was found": 2,
        "Permission denied": 1,
    }
    assert [skipped.is_unseen(file.path) for file in (one, two, pipe, locked)] == [False, False, False, True]


def test_a_folder_in_the_place_of_a_file_is_told_and_lets_go_of_what_was_opened(folder: Path) -> None:
    skipped = Skipped()
    one, *_ = walk(folder, skipped)
    (folder / one.path).unlink()
    (folder / one.path).mkdir()
    before = len(list(Path("/proc/self/fd").iterdir()))
    assert read(one, skipped) is None
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert not skipped.is_unseen(one.path)
    assert len(skipped.examples) == 1
