"""Files that the sync writes: whole, where they are expected, and only if nobody else has written them."""

import os
import random
import subprocess
import sys
import threading
from pathlib import Path, PurePath

import pytest
from planwire.cli.plan_folder import PlanFolder

PLAN = PurePath("plan.md")
# Writes one content after the other for as long as it lives.
WRITER = """
import sys
from pathlib import Path, PurePath
from planwire.cli.plan_folder import PlanFolder

folder, plan = PlanFolder(Path(sys.argv[1])), PurePath("plan.md")
contents = [letter * 200_000 for letter in (b"a", b"b")]
print("ready", flush=True)
while True:
    before = folder.read(plan)
    assert folder.replace(plan, before, contents[before == contents[0]])
"""


@pytest.fixture
def folder(tmp_path: Path) -> PlanFolder:
    (tmp_path / PLAN).write_bytes(b"a" * 200_000)
    return PlanFolder(tmp_path)


def test_a_writer_that_is_killed_leaves_the_old_content_or_the_new_one(folder: PlanFolder) -> None:
    whole = {b"a" * 200_000, b"b" * 200_000}
    chance = random.Random(1)  # noqa: S311  # when to kill is no secret
    for _ in range(8):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(folder.root)], stdout=subprocess.PIPE)
        assert writer.stdout
        assert writer.stdout.readline() == b"ready\n"
        threading.Event().wait(chance.uniform(0, 0.05))
        writer.kill()
        writer.communicate()
        assert folder.read(PLAN) in whole


def test_what_somebody_else_has_written_stays(folder: PlanFolder) -> None:
    before = folder.read(PLAN)
    (folder.root / PLAN).write_bytes(b"by an editor")
    assert not folder.replace(PLAN, before, b"new")
    assert folder.read(PLAN) == b"by an editor"
    assert list((folder.root / ".planwire" / "drafts").iterdir()) == []


def test_links_are_not_followed(folder: PlanFolder, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / PLAN).write_bytes(b"old")
    (folder.root / "link").symlink_to(outside)
    (folder.root / "link.md").symlink_to(outside / PLAN)
    for path in (PurePath("link", "plan.md"), PurePath("link.md"), PurePath("..", outside.name, "plan.md")):
        with pytest.raises(OSError):  # noqa: PT011  # which error it is depends on the link
            folder.read(path)
        with pytest.raises(OSError):  # noqa: PT011
            folder.replace(path, b"old", b"new")
    assert (outside / PLAN).read_bytes() == b"old"
    assert (folder.inside(folder.root / "link.md"), folder.inside(folder.root / PLAN)) == (None, PLAN)


def test_what_is_no_file_is_refused(folder: PlanFolder) -> None:
    os.mkfifo(folder.root / "pipe")
    for name in ("pipe", "absent", ".planwire"):
        with pytest.raises(OSError):  # noqa: PT011  # a pipe is not waited for
            folder.read(PurePath(name))


def test_one_sync_at_a_time(folder: PlanFolder) -> None:
    order: list[str] = []
    waits = threading.Event()

    def second() -> None:
        waits.set()
        with PlanFolder(folder.root).locked():
            order.append("second")

    with folder.locked():
        thread = threading.Thread(target=second)
        thread.start()
        waits.wait()
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_old_drafts_are_taken_away(folder: PlanFolder) -> None:
    with folder.locked():
        draft = folder.root / ".planwire" / "drafts" / "left"
        draft.write_bytes(b"")
        os.utime(draft, (0, 0))
    assert folder.replace(PLAN, None, b"new")
    assert not draft.exists()
