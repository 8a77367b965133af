"""Every command that README and docs show works, in the order in which they show it."""

import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from service.database.cluster import SUPERUSER
from service.database.embedded import EmbeddedPostgres
from tests.docs.blocks import RUN, SHOWN, Block, Session, blocks
from tests.docs.commands import ROOT, exists

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
# tests/clients/python/test_documents.py runs its commands.
CLIENT_README = ROOT / "clients" / "python" / "README.md"
# .ci/examples installs these clients from their packages, and runs their examples.
INSTALLED = {ROOT / "clients" / name / "README.md" for name in ("go", "typescript")}
# What others have written is installed beside what is ours.
_NOT_OURS = {"node_modules", "target"}
PAGES = [
    *sorted(ROOT.glob("*.md")),
    *(
        page
        for name in ("clients", "docs", "migrations", "protos", "service")
        for page in sorted((ROOT / name).rglob("*.md"))
        if _NOT_OURS.isdisjoint(page.parts)
    ),
]
# The first words of what is shown and not run, and why.
NOT_RUN = {
    "WITH {changes.": "it shows a query before its fragments are put in",
    "make test": "it is what runs this",
    "make bench-search": "it takes forty minutes, and its own test runs it on something small",
    "make bench ": "it takes ten minutes, and tests/benchmarks/test_smoke.py runs it on something small",
    "make pins ": "it would write constraints.txt",
    "gh issue list": "it asks GitHub for the issues of a repository",
    "WITH {": "it is of service/sql, where the loader puts its parts together first",
}
_FENCED = re.MULTILINE | re.DOTALL
GRPCURL = "github.com/fullstorydev/grpcurl/cmd/grpcurl@v1.9.4"


def name(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


def to_run(document: Path) -> list[Block]:
    """Every block with commands, but for what has a reason not to be run."""
    return [block for block in blocks(document) if block.language in RUN and not block.text.startswith(tuple(NOT_RUN))]


def needs_grpcurl(block: Block) -> bool:
    return bool(re.search(r"\bgrpcurl\b", block.text))


def grpcurl_is_missing() -> str:
    """Why there is no grpcurl, after an attempt to install it beside Python where Go can; empty where there is one."""
    beside_python = Path(sys.executable).parent
    if shutil.which("grpcurl") or (beside_python / "grpcurl").exists():
        return ""
    go = shutil.which("go")
    if go is None:
        return "grpcurl is not installed, and neither is Go, which could install it"
    command = ["env", f"GOBIN={beside_python}", "GOFLAGS=", go, "install", GRPCURL]
    installed = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    return f"go cannot install grpcurl: {installed.stderr[-500:]}" if installed.returncode else ""


@pytest.fixture(scope="module")
def plain_postgres() -> Iterator[str]:
    """The superuser's URL of a server with nothing of Planwire's in it."""
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    server = EmbeddedPostgres(folder / "data", {"fsync": "off"})
    try:
        asyncio.run(server.start())
        url = server.url_of(SUPERUSER, "postgres")
        clear(url)
        yield url
    finally:
        asyncio.run(server.stop())
        shutil.rmtree(folder)


def clear(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as administrator:
        administrator.execute("DROP DATABASE IF EXISTS planwire WITH (FORCE)")
        administrator.execute("DROP ROLE IF EXISTS planwire, planwire_owner, planwire_service")


@pytest.fixture
def own_postgres(plain_postgres: str) -> Iterator[str]:
    """The URL of a server for the administrator of docs/operators.md, whose database and roles are gone afterwards."""
    yield plain_postgres
    clear(plain_postgres)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("document", [document for document in DOCUMENTS if to_run(document)], ids=name)
def test_the_commands_of_a_document(document: Path, own_postgres: str, subtests: pytest.Subtests) -> None:
    missing = grpcurl_is_missing() if any(map(needs_grpcurl, to_run(document))) else ""
    with Session(own_postgres) as session:
        for block in to_run(document):
            if missing and needs_grpcurl(block):
                with subtests.test(f"{name(document)}:{block.line}"):
                    pytest.skip(missing)
            else:
                try:
                    session.run(block)
                except AssertionError as error:
                    pytest.fail(f"{name(document)}:{block.line}: {error}", pytrace=False)
        session.stop_server()


def passed_over(document: Path) -> list[str]:
    """What looks like a block to a reader and is none that is run, or shown as a file: where, and how it begins."""
    unknown = [f"{block.line}: {block.language}" for block in blocks(document) if block.language not in RUN | SHOWN]
    # Indented by four, or fenced in a way that `blocks` does not look for.
    prose = re.sub(r"^```.*?^```$", lambda fenced: "\n" * fenced[0].count("\n"), document.read_text(), flags=_FENCED)
    hidden = re.finditer(r"(?:\A|\n[ \t]*\n)(?: {4}|\t)[ \t]*\S.*|^[ \t]*(?:```|~~~|<pre).*", prose, re.MULTILINE)
    return unknown + [f"{prose.count(chr(10), 0, found.end()) + 1}: {found[0].strip()}" for found in hidden]


@pytest.mark.parametrize("document", PAGES, ids=name)
def test_every_block_says_what_it_is(document: Path) -> None:
    assert passed_over(document) == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("```\nrm\n```\n", "1: "),
        ("# A\n\n```bash\nrm\n```\n", "3: bash"),
        ("```text\nA\n```\n", "1: text"),
        ("A\n\n    rm\n", "3: rm"),
        ("A\n\n\trm\n", "3: rm"),
        ("- A\n\n  ```sh\n  rm\n  ```\n", "3: ```sh"),
        ("~~~sh\nrm\n~~~\n", "1: ~~~sh"),
        ("<pre>rm</pre>\n", "1: <pre>rm</pre>"),
    ],
)
def test_a_block_that_nobody_runs_is_noticed(tmp_path: Path, text: str, where: str) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"```json\n{{}}\n```\n{text}")
    line, _, start = where.partition(": ")
    assert f"{int(line) + 3}: {start}" in passed_over(page)


def test_every_page_with_commands_is_run() -> None:
    with_commands = {page for page in PAGES if to_run(page)}
    assert with_commands - set(DOCUMENTS) == {CLIENT_README, *INSTALLED}


def test_what_is_not_run_is_there() -> None:
    shown = [block.text for page in PAGES for block in blocks(page) if block.text.startswith(tuple(NOT_RUN))]
    assert all(any(text.startswith(first) for text in shown) for first in NOT_RUN)
    commands = [line.partition("#")[0] for text in shown for line in text.splitlines() if line.startswith("make ")]
    assert all(map(exists, commands))


@pytest.mark.parametrize("document", PAGES, ids=name)
def test_every_command_in_the_text_exists(document: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", document.read_text(), flags=_FENCED)
    for command in re.findall(r"`((?:planwire|make) [^`]+)`", text):
        assert exists(command), f"{name(document)}: {command}"


def test_a_command_that_does_not_exist_is_noticed() -> None:
    assert exists("planwire migrate sql --pending")
    assert exists("make test ARGS=tests/unit")
    assert not exists("planwire migrate sideways")
    assert not exists("planwire serve --loudly")
    assert not exists("make money")


@pytest.mark.parametrize("document", PAGES, ids=name)
def test_links_lead_somewhere(document: Path) -> None:
    text = document.read_text()
    for target in re.findall(r"\]\((?!https?://)([^)]*)\)", text) + re.findall(r'(?:src|srcset)="([^"]*)"', text):
        file, _, anchor = target.partition("#")
        linked = (document.parent / file).resolve() if file else document
        assert linked.exists(), f"{name(document)}: {target}"
        if anchor:
            headings = re.findall(r"^#+ (.+)$", linked.read_text(), re.MULTILINE)
            assert anchor in {slug(heading) for heading in headings}, f"{name(document)}: {target}"


@pytest.mark.parametrize("document", PAGES, ids=name)
def test_every_path_in_the_text_exists(document: Path) -> None:
    for path in re.findall(r"`((?:clients|docs|migrations|protos|service|tests)/[\w./-]+)`", document.read_text()):
        assert (ROOT / path).exists(), f"{name(document)}: {path}"


def slug(heading: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
