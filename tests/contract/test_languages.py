"""The stubs of the languages beside Python: `make gen` writes them, and `make verify` notices when they are stale."""

import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorSet

from tests.rpc import annotated

ROOT = Path(__file__).resolve().parents[2]
# Writes what is in the descriptors as text, and needs no tool.
LANGUAGE = """
STUBS = "clients/text/v1"
def missing(): return {missing!r}
def generate(descriptors, out):
    from google.protobuf.descriptor_pb2 import FileDescriptorSet
    for file in FileDescriptorSet.FromString(descriptors.read_bytes()).file:
        path = out / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(file))
"""


@pytest.fixture
def languages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The package of protos, which is none of ours."""
    monkeypatch.syspath_prepend(ROOT / "protos")
    return import_module("languages")


@pytest.fixture
def one_language(languages: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of languages that has one; its file."""
    monkeypatch.setattr(languages, "__path__", [str(tmp_path)])
    monkeypatch.delitem(sys.modules, "languages.text", raising=False)
    return tmp_path / "text.py"


def test_descriptors_have_comments_and_no_annotations(languages: ModuleType) -> None:
    plain: FileDescriptorSet = languages.without_annotations((ROOT / "service" / "planwire.binpb").read_bytes())
    assert {file.package for file in plain.file} == {"planwire.v1", "google.protobuf"}
    assert {name for file in plain.file for name in file.dependency} <= {file.name for file in plain.file}
    assert all(file.source_code_info.location for file in plain.file if file.package == "planwire.v1")
    plain.DiscardUnknownFields()  # there are none
    assert plain == languages.without_annotations(plain.SerializeToString())
    annotated_fields = sum(len(field.options.SerializeToString()) for field in fields(annotated.image()))
    assert annotated_fields > 0
    assert sum(len(field.options.SerializeToString()) for field in fields(plain)) == 0


def test_a_missing_language_is_said_and_left_out(
    languages: ModuleType,
    one_language: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    one_language.write_text(LANGUAGE.format(missing="Text is not here: install it."))
    monkeypatch.delenv("CI", raising=False)
    assert languages.generate(ROOT / "service" / "planwire.binpb", tmp_path) == []
    assert capsys.readouterr().err == "Text is not here: install it. clients/text/v1 is left as it is.\n"
    assert not (tmp_path / "clients").exists()


def test_a_missing_language_fails_where_ci_is_set(
    languages: ModuleType, one_language: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_language.write_text(LANGUAGE.format(missing="Text is not here: install it."))
    monkeypatch.setenv("CI", "true")
    with pytest.raises(languages.Failed, match=r"^Text is not here: install it[.]$"):
        languages.generate(ROOT / "service" / "planwire.binpb", tmp_path)


def test_a_change_of_the_protos_makes_stubs_stale(tmp_path: Path) -> None:
    for name in ("protos", "docs/reference", "clients/python/planwire/v1"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("buf.yaml", "buf.gen.yaml", "service/planwire.binpb", "clients/python/planwire/cli/comments.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    for path in (tmp_path / "protos" / "languages").glob("[a-z]*.py"):
        path.unlink()
    (tmp_path / "protos" / "languages" / "text.py").write_text(LANGUAGE.format(missing=None))
    run("generate.py", tmp_path)

    (tmp_path / "clients/text/v1/removed.txt").write_text("of a file that is gone")
    changed = tmp_path / "protos/planwire/v1/priority.proto"
    changed.write_text(changed.read_text().replace("The work can wait.", "Nobody waits for it."))
    stale = [line.removeprefix("stale: ") for line in run("verify.py", tmp_path) if line.startswith("stale: ")]
    assert [name for name in stale[0].split(", ") if name.startswith("clients/text/")] == [
        "clients/text/v1/planwire/v1/priority.proto",
        "clients/text/v1/removed.txt",
    ]


def fields(files: FileDescriptorSet) -> list:  # type: ignore[type-arg]
    return [field for file in files.file for message in file.message_type for field in message.field]


def run(script: str, checkout: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, f"protos/{script}"], cwd=checkout, capture_output=True, text=True, timeout=100, check=False
    )
    return done.stderr.splitlines()
