"""The tests' own servers end with the tests, however those end."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.database.conftest import ROOT, servers
from tests.support.waiting import eventually

TEST = """
import time
from pathlib import Path

def test(postgres):
    Path(__file__).with_name("folder").write_text(str(postgres._folder.path))
    time.sleep(60)
"""


def test_nothing_is_left_of_a_killed_test_run(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TEST)
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider", "--rootdir", str(ROOT)]
    output = tmp_path / "output"
    with output.open("w") as stdout:
        process = subprocess.Popen([*command, str(tmp_path)], cwd=ROOT, stdout=stdout)
    try:
        note = tmp_path / "folder"
        assert eventually(lambda: note.exists() and note.read_text() != "", 60), output.read_text()
        folder = Path(note.read_text())
        assert servers(folder), output.read_text()
    finally:
        process.kill()
        process.wait()
    assert eventually(lambda: not servers(folder))
    shutil.rmtree(folder.parent)
