"""The site of the docs builds strictly, and loads nothing from elsewhere."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = (
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "SECURITY.md", "clients/conformance/README.md"),
    *(f"clients/{language}/README.md" for language in ("python", "go", "typescript", "java", "rust")),
    *("clients/go/examples/two_workers/main.go", "clients/typescript/examples/two_workers.mjs"),
    *("clients/java/examples/TwoWorkers.java", "clients/rust/examples/two_workers.rs"),
)


def build(checkout: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "docs/site/build.py", "build"],
        cwd=checkout,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What the site is made of, to be spoilt."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    for name in SOURCES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, as it is committed."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, str(ROOT / "docs/site/build.py"), str(folder)]
    built = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "html"


class Loaded(HTMLParser):
    """Collects what a browser loads for a page by itself: no links, which people follow."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the addresses of everything that is embedded or styles the page."""
        given = {name: value or "" for name, value in attrs}
        if tag == "link" and given.get("rel") not in {"canonical", "next", "prev"}:
            self.addresses.append(given.get("href", ""))
        self.addresses += [given[name] for name in ("src", "data", "poster") if name in given]
        self.addresses += [part.split()[0] for part in given.get("srcset", "").split(",") if part.strip()]
        self.addresses += styled(given.get("style", ""))


def styled(css: str) -> list[str]:
    """What a style sheet loads."""
    return re.findall(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""", css)


def loaded(site: Path) -> Iterator[tuple[str, str]]:
    """Each page or style sheet, and an address that it loads."""
    for path in site.rglob("*"):
        name, text = str(path.relative_to(site)), ""
        if path.suffix in {".html", ".css", ".svg"}:
            text = path.read_text()
            yield from ((name, address) for address in styled(text))
        if path.suffix == ".html":
            yield from ((name, address) for address in Loaded(text).addresses)


def test_every_page_is_there(site: Path) -> None:
    documents = {path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")}
    expected = {"index.html", "contributing.html", "changelog.html", "reporting.html"}
    expected |= {"python.html", "go.html", "typescript.html", "java.html", "rust.html", "conformance.html"}
    expected |= {str(path.with_suffix(".html")).replace("README", "index") for path in documents}
    assert {str(path.relative_to(site)) for path in site.rglob("*.html")} == {*expected, "404.html"}
    assert "<h1" in (site / "index.html").read_text()
    # A client's README names pages, and the site leads to them.
    assert '<a href="claims.html"><code>docs/claims.md</code></a>' in (site / "go.html").read_text()
    assert '"Five minutes"' in (site / "search" / "search_index.json").read_text()


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    found = list(loaded(site))
    assert ("index.html", "pictures/architecture.svg") in found
    assert any(name.endswith(".css") and address.startswith("data:") for name, address in found)
    assert [(name, address) for name, address in found if re.match(r"(\w+:)?//", address)] == []


def test_what_is_loaded_is_there(site: Path) -> None:
    local = ((name, address) for name, address in loaded(site) if not address.startswith(("data:", "#")))
    missing = {
        (name, address)
        for name, address in local
        if not (site / address.lstrip("/") if address.startswith("/") else (site / name).parent / address).exists()
    }
    assert missing == set()


@pytest.mark.parametrize(
    ("page", "text", "said"),
    [
        ("docs/feed.md", "[gone](gone.md)", "docs/feed.md links to gone.md, which is not on the site"),
        ("README.md", "[code](service/run.py)", "README.md links to service/run.py, which is not on the site"),
        ("docs/feed.md", "[gone](operators.md#gone)", "does not contain an anchor"),
        ("clients/go/README.md", "`docs/gone.md`", "README.md links to ../../docs/gone.md, which is not on the site"),
        ("README.md", "[gone](#gone)", "there is no such anchor on this page"),
        ("docs/new.md", "# New", "new.md: give it a place in the navigation, in docs/site/mkdocs.yml"),
    ],
)
def test_what_is_wrong_fails(checkout: Path, page: str, text: str, said: str) -> None:
    with (checkout / page).open("a") as file:
        file.write(f"\n{text}\n")
    built = build(checkout)
    assert built.returncode == 1
    assert said in built.stdout
