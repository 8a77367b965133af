"""Every command that README and docs show works, in the order in which they show it."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from service.database.embedded import EmbeddedPostgres
from tests.docs.blocks import RUN, SHOWN, Block, Session, blocks
from tests.docs.commands import ROOT, exists

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PAGES = [*DOCUMENTS, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "clients").rglob("README.md"))]
GRPCURL = "github.com/fullstorydev/grpcurl/cmd/grpcurl@v1.9.4"


def name(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


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


@pytest.fixture
def own_postgres(postgres: EmbeddedPostgres) -> Iterator[str]:
    """The URL of a server for the administrator of docs/operators.md, whose database and role are gone afterwards."""
    yield postgres.url
    with psycopg.connect(postgres.url, autocommit=True) as administrator:
        administrator.execute("DROP DATABASE IF EXISTS planwire_service WITH (FORCE)")
        administrator.execute("DROP ROLE IF EXISTS planwire_service")


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "document", [document for document in DOCUMENTS if any(b.language in RUN for b in blocks(document))], ids=name
)
def test_the_commands_of_a_document(document: Path, own_postgres: str, subtests: pytest.Subtests) -> None:
    to_run = [block for block in blocks(document) if block.language in RUN]
    missing = grpcurl_is_missing() if any(map(needs_grpcurl, to_run)) else ""
    with Session(own_postgres) as session:
        for block in to_run:
            if missing and needs_grpcurl(block):
                with subtests.test(f"{name(document)}:{block.line}"):
                    pytest.skip(missing)
            else:
                try:
                    session.run(block)
                except AssertionError as error:
                    pytest.fail(f"{name(document)}:{block.line}: {error}", pytrace=False)
        session.stop_server()


@pytest.mark.parametrize("document", PAGES, ids=name)
def test_every_block_says_what_it_is(document: Path) -> None:
    """One without a language, or a `text` that follows no command, would be passed over."""
    for block in blocks(document):
        assert block.language in RUN | SHOWN, f"{name(document)}:{block.line}"


@pytest.mark.parametrize("document", PAGES, ids=name)
def test_every_command_in_the_text_exists(document: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", document.read_text(), flags=re.MULTILINE | re.DOTALL)
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
