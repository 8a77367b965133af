"""The languages: which tool each needs, and how its runner is built and started."""

import asyncio
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("languages.yaml")
ROOT = Path(__file__).parents[2]
# Where tools lie that installers put outside of the path.
_PLACES = ("/usr/local/go/bin", "~/.cargo/bin")


@dataclass(frozen=True)
class Language:
    """An entry of languages.yaml."""

    name: str
    title: str
    tool: str
    install: str
    folder: str
    run: list[str]
    build: list[list[str]] = field(default_factory=list)
    optimized: dict[str, Any] = field(default_factory=dict)
    """What differs where its speed is measured: that takes longer to compile."""

    @property
    def place(self) -> Path:
        """Where its commands run."""
        return ROOT / self.folder

    def missing(self) -> str:
        """What has to be done before it can run; empty where nothing has."""
        if not self.place.is_dir():
            return f"{self.folder} does not exist"
        if not shutil.which(self.tool, path=search_path()) and not (self.place / self.tool).is_file():
            return f"{self.tool} was not found: {self.install}"
        return ""

    async def prepare(self) -> str:
        """Build its runner. Returns what the build said where it failed."""
        for words in self.build:
            process = await asyncio.create_subprocess_exec(
                *words,
                cwd=self.place,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.STDOUT,
            )
            output, _ = await process.communicate()
            if process.returncode != 0:
                return f"{' '.join(words)}:\n{output.decode(errors='replace')}"
        return ""


def languages(*, optimized: bool = False) -> dict[str, Language]:
    """All that there are, in the order of their columns."""
    written = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    every = {name: Language(name=name, **entry) for name, entry in written.items()}
    return {name: replace(each, **each.optimized) for name, each in every.items()} if optimized else every


def search_path() -> str:
    """The path of commands, and the places where installers put them."""
    return os.pathsep.join([os.environ.get("PATH", os.defpath), *map(str, _places())])


def _places() -> Iterator[Path]:
    for place in _PLACES:
        if (folder := Path(place).expanduser()).is_dir():
            yield folder


def command(words: Sequence[str], folder: Path) -> list[str]:
    """The words with the program's place: a relative one is below the folder in which it runs."""
    program = folder / words[0]
    return [str(program) if program.is_file() else words[0], *words[1:]]
