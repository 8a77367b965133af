"""Builds the site of the documentation: `make site` runs it.

    python docs/site/build.py build

collects README and docs in build/pages, with their links turned to where the pages are, and makes build/html of them.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
CONFIG = Path(__file__).with_name("mkdocs.yml")
STYLE = Path(__file__).with_name("site.css")
# What stands outside of docs.
ELSEWHERE = {
    ROOT / "README.md": "index.md",
    ROOT / "CHANGELOG.md": "changelog.md",
    ROOT / "CONTRIBUTING.md": "contributing.md",
    ROOT / "LICENSE": "license.txt",
    ROOT / "SECURITY.md": "reporting.md",
    ROOT / "clients" / "conformance" / "README.md": "conformance.md",
    **{
        ROOT / "clients" / language / "README.md": f"{language}.md"
        for language in ("python", "go", "typescript", "java", "rust")
    },
    **{
        ROOT / "clients" / example: Path(example).name
        for example in (
            "go/examples/two_workers/main.go",
            "typescript/examples/two_workers.mjs",
            "java/examples/TwoWorkers.java",
            "rust/examples/two_workers.rs",
        )
    },
    STYLE: STYLE.name,
}
CLIENTS = ROOT / "clients"
# How the READMEs of the clients name a page or an example: a link would lead nowhere where their packages are.
NAMED = re.compile(r"`(?P<file>(?:docs|examples)/[\w./-]+)`")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"""(?P<before>\]\(|\b(?:src|srcset)=")(?P<file>[^)"#:]+)(?P<after>[#)"])""")

PATTERN = re.compile(r"(?P<dash> +- )(?P<pattern>\S+/\*\S*\.md)\n")


def main() -> None:
    """Build into the folder that the command line names."""
    folder = Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    places = {**ELSEWHERE, **dict(documents())}
    for source, place in places.items():
        target = folder / "pages" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.suffix == ".md":
            target.write_text(relinked(source, places), encoding="utf-8")
        else:
            shutil.copy(source, target)
    pages = sorted(place for place in places.values() if place.endswith(".md"))
    (folder / "mkdocs.yml").write_text(configuration(pages), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        str(folder / "mkdocs.yml"),
    ]
    # Material tells at each build of what may come after MkDocs 1.
    sys.exit(subprocess.run(command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=False).returncode)


def documents() -> Iterator[tuple[Path, str]]:
    """Give every file of docs but these, and its place on the site."""
    for path in DOCS.rglob("*"):
        if path.is_file() and CONFIG.parent not in path.parents and "__pycache__" not in path.parts:
            place = path.relative_to(DOCS)
            yield path, (place.with_name("index.md") if place.name == "README.md" else place).as_posix()


def relinked(document: Path, places: dict[Path, str]) -> str:
    """Give a document whose links lead to the pages. Ends the build at a link to what is not on the site."""

    def turn(link: re.Match[str]) -> str:
        linked = Path(os.path.normpath(document.parent / link["file"]))
        target = places.get(linked / "README.md" if linked.is_dir() else linked)
        if target is None:
            sys.exit(f"{document.relative_to(ROOT)} links to {link['file']}, which is not on the site")
        return f"{link['before']}{os.path.relpath(target, Path(places[document]).parent)}{link['after']}"

    text, done = document.read_text(encoding="utf-8"), 0
    if CLIENTS in document.parents:
        text = with_links(document, text)
    parts = []
    for fence in FENCED.finditer(text):
        parts += [LINK.sub(turn, text[done : fence.start()]), fence[0]]
        done = fence.end()
    return "".join([*parts, LINK.sub(turn, text[done:])])


def with_links(document: Path, text: str) -> str:
    """Give the text with a link at each name of a page or an example."""

    def link(name: re.Match[str]) -> str:
        place = ROOT if name["file"].startswith("docs/") else document.parent
        return f"[{name[0]}]({os.path.relpath(place / name['file'], document.parent)})"

    return NAMED.sub(link, text)


def configuration(pages: list[str]) -> str:
    """Give the configuration with patterns replaced by pages. Ends the build at a page that nothing leads to."""
    config = CONFIG.read_text(encoding="utf-8")
    unlisted = [page for page in pages if f" {page}\n" not in config]

    def listed(entry: re.Match[str]) -> str:
        found = [page for page in unlisted if fnmatch(page, entry["pattern"])]
        unlisted[:] = [page for page in unlisted if page not in found]
        return "".join(f"{entry['dash']}{page}\n" for page in found)

    filled = PATTERN.sub(listed, config)
    if unlisted:
        sys.exit(f"{', '.join(unlisted)}: give it a place in the navigation, in {CONFIG.relative_to(ROOT)}")
    return filled


if __name__ == "__main__":
    main()
