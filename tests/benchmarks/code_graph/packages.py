"""The packages on which the code graph is judged, and how they are fetched with the clients of their registries."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import move, rmtree, unpack_archive
from tempfile import TemporaryDirectory
from typing import NamedTuple

_FOLDER = Path(__file__).parents[3] / "build" / "code_graph"


class Package(NamedTuple):
    """A package of a registry. Judged rows hold for this version only."""

    name: str
    version: str
    inside: str = ""
    """The folder in it with the sources, where that is not all of it."""
    only_types: bool = False
    """Whether only its edges between types are judged, where the others of the language have too few."""


PACKAGES = {
    "python": (Package("rich", "15.0.0", "rich"), Package("typer", "0.29.2", "typer")),
    "javascript": (
        Package("express", "4.21.2"),
        Package("commander", "12.1.0"),
        Package("undici", "6.21.0", "lib", only_types=True),
    ),
    "go": (Package("github.com/spf13/cobra", "v1.10.2"), Package("go.uber.org/zap", "v1.28.0")),
    "java": (
        Package("com.google.code.gson:gson", "2.13.2"),
        Package("org.apache.commons:commons-lang3", "3.20.0"),
    ),
    "rust": (Package("clap_builder", "4.6.7", "src"), Package("regex-syntax", "0.8.12", "src")),
    "csharp": (
        Package("protobuf", "3.21.12-3+deb12u1", "csharp/src/Google.Protobuf"),
        Package("keepass2", "2.47+dfsg-2", "KeePassLib"),
    ),
    "typescript": (Package("rxjs", "7.8.1", "src"), Package("@reduxjs/toolkit", "2.3.0", "src")),
}
"""Two for each language, and one more of JavaScript, of which many packages have no classes."""

SECOND = {
    "python": (Package("httpx", "0.28.1", "httpx"), Package("jinja2", "3.1.6", "jinja2")),
    "javascript": (Package("ws", "8.18.0", "lib"), Package("postcss", "8.4.49", "lib")),
    "go": (Package("github.com/BurntSushi/toml", "v1.4.0"), Package("github.com/gorilla/mux", "v1.8.1")),
    "java": (
        Package("com.fasterxml.jackson.core:jackson-core", "2.18.2"),
        Package("commons-io:commons-io", "2.18.0"),
    ),
    "rust": (Package("toml_edit", "0.22.24", "src"), Package("h2", "0.4.7", "src")),
    "csharp": (Package("newtonsoft-json", "6.0.8+dfsg-1.1", "Src/Newtonsoft.Json"),),
    "typescript": (Package("immer", "10.1.1", "src"), Package("@tanstack/query-core", "5.62.0", "src")),
}
"""Others, which were judged when the rules were done, and have changed none of them."""


DJANGO = Package("Django", "5.1.4", "django")
"""As it is installed, which callers of functions were judged for."""


def fetched(language: str, package: Package) -> Path:
    """The folder with the sources of a package, which is fetched where it is not here yet."""
    folder = _FOLDER / language / f"{package.name.replace('/', '+').replace(':', '+')}-{package.version}"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder.parent) as place:
            unpacked = Path(place) / "unpacked"
            unpacked.mkdir()
            _FETCH[language](package, Path(place), unpacked)
            move(unpacked, folder)
    return folder


def _run(*command: str, folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, env=os.environ | {"GOFLAGS": ""})
    return done.stdout.decode()


def _pip(package: Package, place: Path, unpacked: Path) -> None:
    wanted = f"{package.name}=={package.version}"
    _run(
        *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", wanted),
        folder=place,
    )
    unpack_archive(next(place.glob("*.whl")), unpacked, "zip")


def fetched_source(package: Package) -> Path:
    """The folder with the whole source of a Python package, its tests and documentation as well."""
    folder = _FOLDER / "python" / f"{package.name}-{package.version}-source"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder.parent) as place:
            wanted = f"{package.name}=={package.version}"
            _run(
                *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", wanted),
                folder=Path(place),
            )
            unpacked = Path(place) / "unpacked"
            unpack_archive(next(Path(place).glob("*.tar.gz")), unpacked, "gztar", filter="data")
            _lift(unpacked)
            move(unpacked, folder)
    return folder


def _npm(package: Package, place: Path, unpacked: Path) -> None:
    _run("npm", "pack", "--silent", f"{package.name}@{package.version}", folder=place)
    unpack_archive(next(place.glob("*.tgz")), unpacked, "gztar", filter="data")
    _lift(unpacked)


def _go(package: Package, place: Path, unpacked: Path) -> None:
    _run("go", "mod", "init", "judged", folder=place)
    said = _run("go", "mod", "download", "-json", f"{package.name}@{package.version}", folder=place)
    unpack_archive(json.loads(said)["Zip"], unpacked, "zip")
    for _ in package.name.split("/"):
        _lift(unpacked)


def _mvn(package: Package, place: Path, unpacked: Path) -> None:
    """Of `group:artifact` the sources."""
    artifact = f"{package.name}:{package.version}:jar:sources"
    _run(*("mvn", "--quiet", "dependency:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={place}"), folder=place)
    unpack_archive(next(place.glob("*-sources.jar")), unpacked, "zip")


def _cargo(package: Package, place: Path, unpacked: Path) -> None:
    (place / "src").mkdir()
    (place / "src" / "lib.rs").touch()
    (place / "Cargo.toml").write_text(
        '[package]\nname = "judged"\nversion = "0.0.0"\nedition = "2021"\n\n'
        f'[dependencies]\n{package.name} = "={package.version}"\n'
    )
    _run("cargo", "vendor", "--quiet", "--versioned-dirs", "vendor", folder=place)
    move(place / "vendor" / f"{package.name}-{package.version}", unpacked / package.name)
    _lift(unpacked)


def _apt(package: Package, place: Path, unpacked: Path) -> None:
    """The sources of a package of Debian, from where the machine has its packages, with lists of its own."""
    lists = place / "lists"
    (lists / "partial").mkdir(parents=True)
    sources = place / "sources"
    sources.mkdir()
    for file in Path("/etc/apt/sources.list.d").glob("debian*.sources"):
        (sources / file.name).write_text(re.sub(r"(?m)^Types:.*$", "Types: deb-src", file.read_text()))
    options = (
        *("-o", "Dir::Etc::sourcelist=/dev/null", "-o", f"Dir::Etc::sourceparts={sources}"),
        *("-o", f"Dir::State::lists={lists}", "-o", "APT::Sandbox::User=root"),
    )
    _run("apt-get", *options, "-qq", "update", folder=place)
    wanted = f"{package.name}={package.version}"
    _run("apt-get", *options, "-qq", "source", "--download-only", "--tar-only", wanted, folder=place)
    unpack_archive(next(place.glob("*.orig.tar.*")), unpacked, filter="data")
    if not (unpacked / package.inside).exists():
        _lift(unpacked)


def _lift(folder: Path) -> None:
    """Take away the one folder that is around everything."""
    (only,) = folder.iterdir()
    aside = folder.with_name(f"{folder.name}-aside")
    move(only, aside)
    rmtree(folder)
    move(aside, folder)


_FETCH: dict[str, Callable[[Package, Path, Path], None]] = {
    "python": _pip,
    "javascript": _npm,
    "typescript": _npm,
    "go": _go,
    "java": _mvn,
    "rust": _cargo,
    "csharp": _apt,
}
