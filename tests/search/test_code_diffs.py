"""Which lines a diff changes."""

import subprocess
import time
from pathlib import Path

import pytest

from service.search.code.cycles import cycles
from service.search.code.diffs import ChangedLines, NotADiff, changed_lines

HEAD = "--- a/x.py\t2026-01-01\n+++ b/x.py\n"


def test_replaced_deleted_and_added_lines() -> None:
    assert changed_lines(f"{HEAD}@@ -1,4 +1,4 @@\n a\n-b\n+c\n d\n+e\n f\n") == [
        ChangedLines("x.py", 2, 2),
        ChangedLines("x.py", 3, 4),
    ]


def test_files_without_context_and_several_files() -> None:
    diff = f"{HEAD}@@ -3,0 +4 @@\n+x\n--- a/y.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-z\n\\ No newline at end of file\n"
    assert changed_lines(diff) == [ChangedLines("x.py", 3, 4), ChangedLines("y.py", 1, 1)]


def test_a_deleted_line_that_looks_like_a_head_is_none() -> None:
    assert changed_lines(f"{HEAD}@@ -1,2 +1 @@\n--- a/z.py\n+++ b/z.py\n-q\n")[0] == ChangedLines("x.py", 1, 1)


def test_what_is_no_diff_is_refused() -> None:
    with pytest.raises(NotADiff):
        changed_lines("hello")
    assert changed_lines("") == []
    with pytest.raises(NotADiff):
        changed_lines("--- /dev/null\n+++ /dev/null\n@@ -1 +1 @@\n-x\n+y\n")


def test_a_diff_with_line_ends_of_windows_is_the_same() -> None:
    diff = f"{HEAD}@@ -1,4 +1,4 @@\n a\n\n-b\n+c\n d\n--- a/y.py\n+++ b/y.py\n@@ -1 +1 @@\n-x\n+y\n"
    assert changed_lines(diff.replace("\n", "\r\n")) == changed_lines(diff)
    assert {line.path for line in changed_lines(diff)} == {"x.py", "y.py"}


def test_paths_that_git_quotes_are_read() -> None:
    old, new = r'"a/na\303\257ve \"x\"\t\\.py"', r'"b/na\303\257ve \"x\"\t\\.py"'
    assert changed_lines(f"--- {old}\n+++ {new}\n@@ -1 +1 @@\n-x\n+y\n") == [ChangedLines('naïve "x"\t\\.py', 1, 1)]
    assert changed_lines("--- a/two words.py\t\n+++ b/two words.py\t\n@@ -1 +1 @@\n-x\n")[0].path == "two words.py"
    for wrong in (r'"a/\000"', "a/" + "x" * 1001):
        with pytest.raises(NotADiff, match="path"):
            changed_lines(f"--- {wrong}\n+++ /dev/null\n@@ -1 +1 @@\n-x\n")


@pytest.mark.parametrize(
    ("head", "path"),
    [
        (
            "diff --git a/my x.png b/my x.png\nindex 1..2 100644\nBinary files a/my x.png and b/my x.png differ\n",
            "my x.png",
        ),
        (
            "diff --git a/x.png b/x.png\nindex 1..2 100644\nGIT binary patch\nliteral 3\nKcmZQz\n\nliteral 0\nHcm\n",
            "x.png",
        ),
        ("diff --git a/run.sh b/run.sh\nold mode 100644\nnew mode 100755\n", "run.sh"),
        ("diff --git a/empty.py b/empty.py\nnew file mode 100644\nindex 0..e\n", "empty.py"),
        ('diff --git "a/\\303\\257" "b/\\303\\257"\ndeleted file mode 100644\nindex 0..e\n', "ï"),
        ("diff --git a/a b b/c d\nsimilarity index 100%\nrename from a b\nrename to c d\n", "a b"),
        ("diff --git a/x b/y\nsimilarity index 100%\ncopy from x\ncopy to y\n", "y"),
    ],
)
def test_a_file_that_changes_without_lines_is_changed_as_a_whole(head: str, path: str) -> None:
    hunk = f"diff --git a/x.py b/x.py\n{HEAD}@@ -1 +1 @@\n-x\n+y\n"
    whole, lines = ChangedLines(path, None, None), ChangedLines("x.py", 1, 1)
    assert changed_lines(head) == [whole]
    assert changed_lines(head + hunk) == [whole, lines]
    assert changed_lines(hunk + head) == [lines, whole]


def _git(folder: Path, *command: str) -> str:
    done = subprocess.run(("git", *command), cwd=folder, stdout=subprocess.PIPE, check=False)
    return done.stdout.decode()


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that is changed, one that is gone and one that is new, in folders called as what git puts before paths."""
    folder = tmp_path_factory.mktemp("repository")
    _git(folder, "init", "--quiet")
    for name in ("a/x.py", "w/gone.py"):
        (folder / name).parent.mkdir()
        (folder / name).write_text("one\ntwo\nthree\n")
    _git(folder, "add", ".")
    _git(folder, "-c", "user.name=n", "-c", "user.email=e", "commit", "--quiet", "-m", "m")
    (folder / "a/x.py").write_text("one\n2\nthree\n")
    _git(folder, "add", ".")
    (folder / "a/x.py").write_text("one\n2\n3\n")
    (folder / "w/gone.py").unlink()
    (folder / "w/new.py").write_text("new\n")
    _git(folder, "add", "--intent-to-add", "w/new.py")
    return folder


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("HEAD",),
        ("--no-prefix",),
        *(("-c", "diff.mnemonicPrefix=true", *of) for of in ((), ("HEAD",), ("HEAD", "-R"), ("--cached",))),
        ("-R",),
    ],
)
def test_what_git_puts_before_paths_is_no_part_of_them(repository: Path, options: tuple[str, ...]) -> None:
    settings, of = (options[:2], options[2:]) if options[:1] == ("-c",) else ((), options)
    said = _git(repository, *settings, "diff", *of)
    paths = {line.path for line in changed_lines(said)}
    assert paths == ({"a/x.py"} if "--cached" in of else {"a/x.py", "w/gone.py", "w/new.py"})


def test_files_of_no_repository_have_other_prefixes(repository: Path) -> None:
    ends = ("diff", "--no-index", "a/x.py", "w/new.py")
    for prefix in ("false", "true"):
        said = _git(repository, "-c", f"diff.mnemonicPrefix={prefix}", *ends)
        assert {line.path for line in changed_lines(said)} == {"a/x.py"}


@pytest.mark.parametrize("head", ["diff --cc x.py", "diff --combined x.py"])
def test_what_a_merge_shows_of_both_sides_is_refused_and_said_what_to_do(head: str) -> None:
    merge = f"{head}\nindex 1,2..3\n--- a/x.py\n+++ b/x.py\n@@@ -1,1 -1,1 +1,1 @@@\n- a\n -b\n++c\n"
    for diff in (merge, f"{HEAD}@@ -1 +1 @@\n-x\n+y\n{merge}"):
        with pytest.raises(NotADiff, match=r"of a merge.*git diff HEAD"):
            changed_lines(diff)
    assert changed_lines(f"{HEAD}@@ -1 +1 @@\n-x\n+{head}\n") == [ChangedLines("x.py", 1, 1)]


def test_numbers_that_no_file_has_are_no_hunk() -> None:
    for number in ("9" * 10, "9" * 5000):
        for hunk in (f"-{number} +1", f"-1,{number} +1", f"-1 +{number}", f"-1 +1,{number}"):
            with pytest.raises(NotADiff):
                changed_lines(f"{HEAD}@@ {hunk} @@\n-x\n+y\n")


def test_cycles_are_found_in_long_chains() -> None:
    chain = [(f"{n:06}", f"{n + 1:06}") for n in range(20_000)]
    assert cycles(chain) == []
    [(files, shortest)] = cycles([*chain, ("020000", "000000"), ("000001", "000000")])
    assert len(files) == 20_001
    assert shortest == ["000000", "000001"]


def test_cycles_are_found_in_time_that_grows_with_the_imports() -> None:
    chain = [(f"{n:06}", f"{n + 1:06}") for n in range(60_000)]
    begun = time.process_time()
    assert cycles(chain) == []
    [(files, _)] = cycles([*chain, ("060000", "000000")])
    assert len(files) == 60_001
    assert time.process_time() - begun < 10, "of two minutes that a search for each file takes"
