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
NODE = "message CodeNode {\n"
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


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the protos and of what is generated from them, with one language beside Python."""
    folder = tmp_path_factory.mktemp("generated")
    for name in ("protos", "docs/reference", "clients/python/planwire/v1"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("buf.yaml", "buf.gen.yaml", "service/planwire.binpb", "clients/python/planwire/cli/comments.json"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    for path in (folder / "protos" / "languages").glob("[a-z]*.py"):
        path.unlink()
    (folder / "protos" / "languages" / "text.py").write_text(LANGUAGE.format(missing=None))
    run("generate.py", folder)
    return folder


@pytest.fixture
def checkout(generated: Path, tmp_path: Path) -> Path:
    """One of its own for each test."""
    return Path(shutil.copytree(generated, tmp_path / "checkout"))


def edit(checkout: Path, proto: str, old: str, new: str) -> None:
    file = checkout / "protos/planwire/v1" / proto
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_what_is_generated_twice_is_the_same(checkout: Path) -> None:
    before = contents(checkout)
    assert run("generate.py", checkout) == []
    assert contents(checkout) == before
    assert run("verify.py", checkout) == []


def test_a_change_of_the_protos_makes_stubs_stale(checkout: Path) -> None:
    (checkout / "clients/text/v1/removed.txt").write_text("of a file that is gone")
    edit(checkout, "priority.proto", "The work can wait.", "Nobody waits for it.")
    stale = [line.removeprefix("stale: ") for line in run("verify.py", checkout) if line.startswith("stale: ")]
    assert [name for name in stale[0].split(", ") if name.startswith("clients/text/")] == [
        "clients/text/v1/planwire/v1/priority.proto",
        "clients/text/v1/removed.txt",
    ]


def test_a_new_field_is_not_promised_before_it_is_in_the_baseline(checkout: Path) -> None:
    edit(checkout, "code_graph.proto", NODE, f"{NODE}  // Whether it is new.\n  bool is_new = 99;\n")
    assert "stale: " in run("verify.py", checkout)[0]
    run("generate.py", checkout)
    assert run("verify.py", checkout)[0] == "stale: protos/baseline.binpb"
    assert run("verify.py", checkout, "--accept") == []
    assert run("verify.py", checkout) == []


def test_a_change_that_breaks_clients_is_refused(checkout: Path) -> None:
    before = (checkout / "protos/baseline.binpb").read_bytes()
    edit(checkout, "code_graph_service.proto", "int64 changed = 1;", "int64 followed = 1;")
    run("generate.py", checkout)
    for options in ((), ("--accept",)):
        assert run("verify.py", checkout, *options)[-1].startswith("These changes break clients.")
    assert (checkout / "protos/baseline.binpb").read_bytes() == before
    assert run("verify.py", checkout, "--accept", "--breaking") == []
    assert run("verify.py", checkout) == []


def fields(files: FileDescriptorSet) -> list:  # type: ignore[type-arg]
    return [field for file in files.file for message in file.message_type for field in message.field]


def run(script: str, checkout: Path, *options: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, f"protos/{script}", *options],
        cwd=checkout,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    return done.stderr.splitlines()
