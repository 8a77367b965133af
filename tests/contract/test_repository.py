"""What the files of the repository promise: nothing here starts a server."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import planwire
import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]

TOP_LEVEL = {
    *(".ci", ".dockerignore", ".editorconfig", ".gitattributes", ".gitignore", ".pre-commit-config.yaml"),
    *("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "SECURITY.md"),
    *("Dockerfile", "compose.yaml", "Makefile", "buf.gen.yaml", "buf.yaml", "constraints.txt", "pyproject.toml"),
    *("clients", "docs", "migrations", "protos", "service", "tests"),
}
IGNORED = [".git", *(line.rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines())]
# Where the clients of other languages have their version: that of the Python client.
VERSIONS = {
    "go/planwire.go": r'^const Version = "(.*)"$',
    "go/README.md": r"planwire\.dev/go@v(\S+)",
    "java/README.md": r"<version>(.*)</version>",
    "java/conformance/pom.xml": r"<artifactId>(?:planwire|conformance)</artifactId>\s*<version>(.*)</version>",
    "java/pom.xml": r"<artifactId>planwire</artifactId>\s*<version>(.*)</version>",
    "java/src/main/java/dev/planwire/Connection.java": r'VERSION = "(.*)";',
    "python/README.md": r"planwire-(.*?)-py3",
    "rust/Cargo.toml": r'^version = "(.*)"$',
    "rust/README.md": r"planwire-(.*?)\.crate",
    "typescript/README.md": r"planwire-(.*?)\.tgz",
    "typescript/package-lock.json": r'"name": "planwire",\s*"version": "(.*)"',
    "typescript/package.json": r'^  "version": "(.*)"',
    "typescript/src/version.ts": r'version = "(.*)";',
}
LOCK_FILES = {"Cargo.lock", "Pipfile.lock", "pdm.lock", "poetry.lock", "pylock.toml", "uv.lock"}
# What a POM's elements belong to: a name, which nobody looks up.
POM = 'xmlns="http://maven.apache.org/POM/4.0.0"'
REGISTRY = re.compile(
    r"https?://[\w.-]*(pypi|pythonhosted|registry|proxy|mirror|crates|maven|npm)[\w.-]*", re.IGNORECASE
)


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file that is not ignored."""
    for path in folder.iterdir():
        if any(fnmatch(path.name, pattern) for pattern in IGNORED):
            continue
        if path.is_dir():
            yield from files(path)
        else:
            yield path


def project(folder: Path) -> Any:
    with (folder / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["project"]


def pins() -> dict[str, str]:
    return dict(line.split("==") for line in (ROOT / "constraints.txt").read_text().splitlines())


def test_every_top_level_entry_is_expected() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in files()} == TOP_LEVEL


def test_no_lock_file_and_no_registry_address() -> None:
    found = [str(path) for path in files() if path.name in LOCK_FILES]
    texts = ((path, path.read_text(errors="replace")) for path in files() if path.suffix != ".binpb")
    found += [f"{path}: {match.group()}" for path, text in texts for match in REGISTRY.finditer(text.replace(POM, ""))]
    assert not found


def test_constraints_are_sorted_pins_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.]*", line)] == []
    assert lines == sorted(lines, key=lambda line: line.partition("==")[0].lower())


def test_every_pin_runs_with_the_oldest_python() -> None:
    makefile = (ROOT / "Makefile").read_text()
    oldest = makefile.partition("OLDEST_PYTHON := ")[2].partition("\n")[0]
    supported = {project(folder)["requires-python"] for folder in (ROOT, ROOT / "clients" / "python")}
    assert [f"{text}.0" for text in supported] == [f">={oldest}"]
    refused = {}
    for name, version in pins().items():
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            # Backports, which newer Pythons do without.
            assert sys.version_info >= (3, 12), name
            continue
        assert installed.version == version, name
        if "Requires-Python" in installed.metadata:
            supports = installed.metadata["Requires-Python"]
            if not SpecifierSet(supports).contains(oldest):
                refused[name] = supports
    assert refused == {}, "run `make pins`"


@pytest.mark.parametrize("folder", [ROOT, ROOT / "clients" / "python"], ids=["service", "client"])
def test_every_dependency_is_bounded_below_and_pinned_within_its_bound(folder: Path) -> None:
    pinned = {canonicalize_name(name): version for name, version in pins().items()}
    declared = project(folder)
    extras = declared.get("optional-dependencies", {})
    for text in [*declared["dependencies"], *extras.get("dev", []), *extras.get("search", [])]:
        requirement = Requirement(text)
        above = {"onnxruntime": ["<1.28"]}.get(requirement.name, [])  # later ones report to their makers
        assert sorted(str(specifier) for specifier in requirement.specifier if specifier.operator != ">=") == above, (
            text
        )
        assert [specifier.operator for specifier in requirement.specifier].count(">=") == 1, text
        if requirement.name != "planwire":
            assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)]), text


def test_published_stubs_carry_no_rules_and_the_image_does() -> None:
    stubs = list((ROOT / "clients" / "python" / "planwire" / "v1").glob("*_pb2*"))
    assert stubs
    assert [path.name for path in stubs if re.search(r"buf[./]validate", path.read_text())] == []

    image = FileDescriptorSet.FromString((ROOT / "service" / "planwire.binpb").read_bytes())
    ours = [file for file in image.file if file.package == "planwire.v1"]
    assert any("buf/validate/validate.proto" in file.dependency for file in ours)
    assert all(file.source_code_info.location for file in ours)


def test_each_proto_has_its_stubs_and_each_stub_its_proto() -> None:
    protos = {path.stem for path in (ROOT / "protos" / "planwire" / "v1").glob("*.proto")}
    stubs = (ROOT / "clients" / "python" / "planwire" / "v1").glob("*_pb2.py")
    assert {path.stem.removesuffix("_pb2") for path in stubs} == protos


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text()
    declared = next(line for line in makefile.splitlines() if line.startswith(".PHONY:")).split()[1:]
    shown = subprocess.check_output(["make", "--silent", "help"], cwd=ROOT, text=True)
    assert [line.split()[0] for line in shown.splitlines()] == declared


def test_the_compose_file_has_no_password_of_its_own_and_asks_for_tokens() -> None:
    text = "".join(
        line for line in (ROOT / "compose.yaml").read_text().splitlines(True) if not line.strip().startswith("#")
    )
    variables = re.findall(r"\$\{([A-Z_]+)(:\?)?", text)
    roles = ("DATABASE", "OWNER", "SERVICE")
    assert {name for name, _ in variables} == {f"PLANWIRE_{role}_PASSWORD" for role in roles}
    assert all(required for _, required in variables)
    assert not re.search(r"PASSWORD:? +'?(?!'?\$\{)\S", text)
    assert not re.search(r"//\w+:(?!\$\{)[^@/]*@", text)
    # The server serves as the role that owns nothing, and knows the password of no other.
    server = text.partition("\n  planwire:\n")[2].partition("\nconfigs:")[0]
    assert re.findall(r"postgresql://(\w+):\$\{(\w+)", server) == [("planwire_service", "PLANWIRE_SERVICE_PASSWORD")]
    assert re.findall(r"PLANWIRE_\w+_PASSWORD", server) == ["PLANWIRE_SERVICE_PASSWORD"]
    assert "--tokens-file=/run/secrets/tokens" in server


def test_versions_agree() -> None:
    versions = {project(folder)["version"] for folder in (ROOT, ROOT / "clients" / "python")}
    versions.add(planwire.__version__)
    versions |= set(re.findall(r"planwire-service:(\S+)", (ROOT / "compose.yaml").read_text()))
    assert versions == {planwire.__version__}
    for name, pattern in VERSIONS.items():
        found = re.findall(pattern, (ROOT / "clients" / name).read_text(), re.MULTILINE)
        assert set(found) == versions, name


def test_the_readme_of_a_client_links_to_nothing_that_its_package_lacks() -> None:
    """It is shown by registries, and in the package: other files are named there."""
    for readme in (ROOT / "clients").glob("*/README.md"):
        if readme.parent.name == "conformance":
            continue
        text = readme.read_text()
        assert re.findall(r"\]\((?!#|https://)[^)]*\)", text) == [], readme
        for example in re.findall(r"`(examples/[\w./-]+)`", text):
            assert (readme.parent / example).is_file(), f"{readme}: {example}"
    files = json.loads((ROOT / "clients" / "typescript" / "package.json").read_text())["files"]
    assert "examples" in files


def test_every_client_is_published_under_the_same_name_and_licence() -> None:
    clients = ROOT / "clients"
    for name in ("go", "java", "python", "rust", "typescript"):
        assert (clients / name / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes(), name
    npm = json.loads((clients / "typescript" / "package.json").read_text())
    cargo = tomllib.loads((clients / "rust" / "Cargo.toml").read_text())["package"]
    python = project(clients / "python")
    pom = (clients / "java" / "pom.xml").read_text()
    licences = re.findall(r"<license>\s*<name>(.*)</name>", pom)
    assert {npm["license"], cargo["license"], python["license"], *licences} == {"Apache-2.0"}
    names = re.findall(r"^  <artifactId>(.*)</artifactId>", pom, re.MULTILINE)
    assert {npm["name"], cargo["name"], python["name"], *names} == {"planwire"}
