"""Fixtures that every test may use.

PostgreSQL is real: one server per test process, with a database for each test or, where a workspace of its own will do,
for each file. So is the service: on a free port of loopback, in a thread with a loop of its own, so that tests and the
commands they run are clients like any other.
"""

import asyncio
import gc
import logging
import os
import shutil
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import grpc
import psycopg
import pytest
import structlog
import uvloop
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.transfer_service_pb2_grpc import TransferServiceStub
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service import watched
from service.background import FAILED
from service.binding import parse_address
from service.database import migrations
from service.database.cluster import OWNER, SERVING, SUPERUSER
from service.database.embedded import EmbeddedPostgres
from service.database.pool import Pool, close_pool, open_pool
from service.database.statements import Database
from service.garbage import collect_less
from service.housekeeping import seed_tools
from service.search import following
from service.server import serving
from service.settings import Settings
from tests.support.forked_command import ForkedCommand, forked_command
from tests.support.memory import memory_folder
from tests.support.roles import as_owner
from tests.support.served import Servers, servers_on

# Tests start hundreds of processes, which need not compile the same files each time, whatever the environment says.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# What tests write, nobody needs after them, and a database is a thousand files: they lie in memory where it has room.
if (memory := memory_folder()) is not None:
    os.environ["TMPDIR"] = tempfile.tempdir = str(memory)

# While tests are collected nothing becomes garbage, and Python would look for it again and again.
gc.disable()

# The embedding model takes seconds and memory; the tests that are about it ask for it.
os.environ["PLANWIRE_EMBEDDING_PROVIDER"] = "none"

# What a failed test shows should not be thousands of calls that went well.
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.INFO))

# Starts a server with these settings on the test's database, and gives its address.
StartServer = Callable[..., str]

# A test that edits a tokens file should not wait for a second.
watched.EVERY_SECONDS = 0.02

# Indexing takes a third of the time of the calls that it follows: of the servers in the process of the tests only those
# of files about search, and about what descriptions are linked to, go on with it.
_INDEXING = ("search", "embedding", "code_links")
_INDEX_EVERY_SECONDS, following._PAUSE_SECONDS = following._PAUSE_SECONDS, 24 * 3600

# For tests only: what a crash of the machine would lose here, nobody misses. Databases are copied as files, whose pages
# need not pass through the log, and little memory is searched for those of a database that is dropped.
_FAST = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "shared_buffers": "128MB",
    "max_wal_size": "256MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}

_numbers = count(1)

# What --quick leaves out: tests that start processes, break things, measure, index or compute for seconds, and all but
# so many cases of each test; and of files that need PostgreSQL all but the first tests. Also what makes work in the
# background fail, which the server that files share would be blamed for.
_NOT_QUICK = (
    *("abuse", "benchmarks", "cli", "conformance", "docs", "migrations", "robustness"),
    *("clients/python/test_documents.py", "clients/python/test_retries.py", "clients/python/test_versions.py"),
    *("clients/python/test_watch_breaks.py", "clients/python/test_watch_leaks.py"),
    *("contract/test_claim_plans.py", "contract/test_code_query_plans.py", "contract/test_languages.py"),
    "contract/test_query_plans.py",
    *("database/test_access.py", "database/test_embedded.py", "database/test_fixtures.py"),
    "feed/test_clients.py",
    *("formats/test_any_input.py", "formats/test_box_merge.py"),
    *("rpc/test_any_request.py", "rpc/test_code_graph_caps.py", "rpc/test_code_graph_races.py"),
    *("rpc/test_code_link_races.py", "rpc/test_connections.py", "rpc/test_cycle_races.py"),
    *("rpc/test_cycles.py", "rpc/test_full_disk.py", "rpc/test_memory.py", "rpc/test_outage.py"),
    *("rpc/test_idle_streams.py", "rpc/test_processes.py", "rpc/test_readiness_repair.py", "rpc/test_round_trip.py"),
    "rpc/test_shares.py",
    *("rpc/test_stalls.py", "rpc/test_task_readiness.py", "rpc/test_walks.py"),
    *("unit/test_background.py", "unit/test_local_provider.py"),
)
_QUICK_CASES = _QUICK_TESTS_WITH_POSTGRES = 2


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--quick",
        action="store_true",
        help="a minute's part of the tests: some of each file, none that start processes",
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    if not config.getoption("quick"):
        return None
    if collection_path in [Path(__file__).parent / name for name in _NOT_QUICK]:
        return True
    return (any(word in collection_path.name for word in _INDEXING) and collection_path.is_file()) or None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("quick"):
        return
    cases: Counter[tuple[Path, str]] = Counter()
    with_postgres: Counter[Path] = Counter()
    kept: list[pytest.Item] = []
    left_out: list[pytest.Item] = []
    for item in items:
        function = (item.path, getattr(item, "originalname", item.name))
        cases[function] += 1
        with_postgres[item.path] += "postgres" in getattr(item, "fixturenames", ())
        is_one_more = cases[function] > _QUICK_CASES or with_postgres[item.path] > _QUICK_TESTS_WITH_POSTGRES
        (left_out if is_one_more else kept).append(item)
    items[:] = kept
    config.hook.pytest_deselected(items=left_out)


def pytest_collection_finish() -> None:
    """As where `planwire serve` has loaded all: the tests stay until the end, and servers run beside them."""
    collect_less()
    gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Twice the cores: tests wait about as much as they compute."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedPostgres]:
    """The server of this test process, with the migrated database that each test gets a copy of."""
    # Short, for the path of the socket; and one that another user may enter, where root runs the tests.
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    server = EmbeddedPostgres(folder / "data", _FAST)
    folder.chmod(0o711)
    try:
        asyncio.run(server.start())
        migrations.up(server.urls.owner)
        asyncio.run(_seed_tools(server.urls.serving))
        yield server
    finally:
        asyncio.run(server.stop())
        shutil.rmtree(folder)


async def _seed_tools(url: str) -> None:
    """So that no server of a test writes them while the test counts rows, and each is spared the time."""
    pool = await open_pool(url)
    await seed_tools(Database(pool))
    await close_pool(pool)


@pytest.fixture(scope="module", autouse=True)
def indexing(request: pytest.FixtureRequest) -> Iterator[None]:
    """Lets the servers of a file index records as they change, where its name says that it is about search."""
    usual = following._PAUSE_SECONDS
    if any(word in request.path.name for word in _INDEXING):
        following._PAUSE_SECONDS = _INDEX_EVERY_SECONDS
    yield
    following._PAUSE_SECONDS = usual


@contextmanager
def fresh_database(postgres: EmbeddedPostgres, template: str | None = None) -> Iterator[str]:
    """The URL of a new database for the role that serves, for as long as the block lasts.

    It is a copy of the database at the URL `template`, to which nobody is connected, or else of the migrated one.
    """
    name, original = f"test_{next(_numbers)}", urlsplit(template or postgres.urls.owner).path.removeprefix("/")
    with psycopg.connect(postgres.url_of(SUPERUSER, "postgres"), autocommit=True) as administrator:
        administrator.execute(f'CREATE DATABASE "{name}" TEMPLATE "{original}" OWNER {OWNER} STRATEGY file_copy')
        yield postgres.url_of(SERVING, name)
        administrator.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def database_url(postgres: EmbeddedPostgres) -> Iterator[str]:
    """The URL of a fresh, migrated database for the role that serves."""
    with fresh_database(postgres) as url:
        yield url


@pytest.fixture
async def pool(database_url: str) -> AsyncIterator[Pool]:
    """A pool, as the service opens it, on a fresh database."""
    pool = await open_pool(database_url)
    yield pool
    await close_pool(pool)


@pytest.fixture
async def owner_pool(database_url: str) -> AsyncIterator[Pool]:
    """A pool on the same database for the role that its schema belongs to."""
    pool = await open_pool(as_owner(database_url))
    yield pool
    await close_pool(pool)


def _failures() -> float:
    """How often work in the background of this process's servers has failed."""
    return sum(sample.value for metric in FAILED.collect() for sample in metric.samples if "total" in sample.name)


@contextmanager
def nothing_fails() -> Iterator[None]:
    """Fails where work in the background of a server has failed meanwhile."""
    failed = _failures()
    yield
    assert _failures() == failed, "work in the background has failed: the log says why"


@contextmanager
def running_server(database_url: str, **settings: Any) -> Iterator[str]:
    """The address of the service on `database_url`, while the block lasts. `settings` are those of Settings."""
    with nothing_fails(), _served(database_url, **settings) as address:
        yield address


@contextmanager
def _served(database_url: str, **settings: Any) -> Iterator[str]:
    address: Future[str] = Future()
    stop = threading.Event()

    async def serve() -> None:
        try:
            async with serving(Settings(**settings), database_url, parse_address("127.0.0.1:0")) as served:
                address.set_result(served.address.text)
                await asyncio.to_thread(stop.wait)
        except Exception as error:
            if address.done():
                raise
            address.set_exception(error)

    thread = threading.Thread(target=lambda: uvloop.run(serve()))
    thread.start()
    try:
        yield address.result()
    finally:
        stop.set()
        thread.join()


@pytest.fixture(scope="session")
def shared_database_url(postgres: EmbeddedPostgres) -> Iterator[str]:
    """The URL of the database of the files that share a server."""
    with fresh_database(postgres) as url:
        yield url


@pytest.fixture(scope="session")
def shared_server_address(shared_database_url: str) -> Iterator[str]:
    """`host:port` of the server that files share. Each of them sees to it that nothing fails meanwhile."""
    with _served(shared_database_url) as address:
        yield address


@pytest.fixture
def start_server(database_url: str) -> Iterator[StartServer]:
    """Starts servers on the test's database; they run until the test ends."""
    with ExitStack() as stack:
        yield lambda **settings: stack.enter_context(running_server(database_url, **settings))


@pytest.fixture(scope="session")
def forked() -> Iterator[ForkedCommand]:
    """The command, loaded once for all tests of a process."""
    with forked_command() as command:
        yield command


@pytest.fixture
def servers(database_url: str, forked: ForkedCommand) -> Iterator[Servers]:
    """Starts servers in processes of their own, on the test's database."""
    with servers_on(database_url, forked) as servers:
        yield servers


@pytest.fixture
def server_address(start_server: StartServer) -> str:
    """`host:port` of a server with default settings."""
    return start_server()


@pytest.fixture
def channel(server_address: str) -> Iterator[grpc.Channel]:
    with grpc.insecure_channel(server_address) as channel:
        yield channel


@pytest.fixture
def workspaces(channel: grpc.Channel) -> WorkspaceServiceStub:
    return WorkspaceServiceStub(channel)


@pytest.fixture
def plans(channel: grpc.Channel) -> PlanServiceStub:
    return PlanServiceStub(channel)


@pytest.fixture
def tasks(channel: grpc.Channel) -> TaskServiceStub:
    return TaskServiceStub(channel)


@pytest.fixture
def imports(channel: grpc.Channel) -> TransferServiceStub:
    return TransferServiceStub(channel)


@pytest.fixture
def workspace_id(workspaces: WorkspaceServiceStub) -> str:
    """The id of a registered workspace without anything in it."""
    return workspaces.RegisterWorkspace(RegisterWorkspaceRequest(workspace_id="home", path="/home/ada")).workspace.id
