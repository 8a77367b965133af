"""The tests' own servers end with the tests, however those end."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.database.conftest import ROOT, eventually, servers

TEST = """
from pathlib import Path

def test(postgres):
    Path(__file__).with_name("folder").write_text(str(postgres._folder.path))
    time.sleep(60)
"""


def test_nothing_is_left_of_a_killed_test_run(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TEST)
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider", "--rootdir", str(ROOT)]
    process = subprocess.Popen([*command, str(tmp_path)], cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        note = tmp_path / "folder"
        assert eventually(lambda: note.exists() and note.read_text() != "", 60)
        folder = Path(note.read_text())
        assert servers(folder)
    finally:
        process.kill()
        process.wait()
    assert eventually(lambda: not servers(folder))
    shutil.rmtree(folder.parent)
