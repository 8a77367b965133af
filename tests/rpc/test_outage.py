"""The database goes away under the server, and comes back."""

import asyncio
import os
import shutil
import signal
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import grpc
import psycopg
import pytest
from grpc import StatusCode
from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse
from grpc_health.v1.health_pb2_grpc import HealthStub

from service.database import migrations
from service.database.embedded import EmbeddedPostgres
from service.database.process import postgres_in
from tests.conftest import fresh_database, running_server
from tests.rpc.client import METHODS, Client
from tests.rpc.examples import call_once, prepare
from tests.rpc.locks import waiting_for
from tests.rpc.refusal import refusal_of, refused
from tests.support.roles import as_owner
from tests.support.waiting import eventually

SERVING, NOT_SERVING = HealthCheckResponse.SERVING, HealthCheckResponse.NOT_SERVING


@pytest.fixture
def own_postgres() -> Iterator[EmbeddedPostgres]:
    """A PostgreSQL that may be stopped."""
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    server = EmbeddedPostgres(folder / "data", {"fsync": "off"})
    try:
        asyncio.run(server.start())
        migrations.up(server.urls.owner)
        yield server
    finally:
        asyncio.run(server.stop())
        shutil.rmtree(folder)


def test_a_schema_that_is_rolled_back_under_the_server(postgres: EmbeddedPostgres) -> None:
    with (
        fresh_database(postgres) as url,
        running_server(url) as address,
        grpc.insecure_channel(address) as channel,
    ):
        owner = as_owner(url)
        health = HealthStub(channel)

        def status() -> int:
            return int(health.Check(HealthCheckRequest(service="planwire.v1.TaskService")).status)

        assert eventually(lambda: status() == SERVING)
        migrations.down(owner, 1)
        assert eventually(lambda: status() == NOT_SERVING)
        migrations.up(owner)
        assert eventually(lambda: status() == SERVING)


def test_calls_are_unavailable_until_the_database_is_back(own_postgres: EmbeddedPostgres) -> None:
    with running_server(own_postgres.urls.serving) as address, grpc.insecure_channel(address) as channel:
        client, health = Client(channel), HealthStub(channel)
        examples = {rpc: prepare(client, rpc) for rpc in METHODS if not rpc.startswith("Watch")}
        assert eventually(lambda: health.Check(HealthCheckRequest()).status == SERVING)
        seen: list[int] = []
        watch = health.Watch(HealthCheckRequest(service="planwire.v1.TaskService"))
        watcher = threading.Thread(target=lambda: seen.extend(status_of(watch)))
        watcher.start()
        assert eventually(lambda: seen == [SERVING])

        asyncio.run(own_postgres.stop())
        for rpc, fields in examples.items():
            with refused(StatusCode.UNAVAILABLE, "DATABASE_UNAVAILABLE") as refusal:
                call_once(client.with_(timeout=30), rpc, fields)
            assert "again" in refusal.message
        assert eventually(lambda: seen == [SERVING, NOT_SERVING])
        assert health.Check(HealthCheckRequest()).status == NOT_SERVING

        asyncio.run(own_postgres.start())
        assert eventually(lambda: seen == [SERVING, NOT_SERVING, SERVING])
        for rpc, fields in examples.items():
            call_once(client, rpc, fields)
        watch.cancel()
        watcher.join()


def test_a_frozen_database_is_noticed_and_so_is_its_return(own_postgres: EmbeddedPostgres) -> None:
    folder = own_postgres._folder
    with running_server(own_postgres.urls.serving) as address, grpc.insecure_channel(address) as channel:
        health = HealthStub(channel)

        def becomes(status: int, seconds: float) -> bool:
            return eventually(lambda: health.Check(HealthCheckRequest()).status == status, seconds)

        assert becomes(SERVING, 10)
        for _ in range(2):
            frozen = list(postgres_in(folder.data, folder.cluster))
            try:
                for pid in frozen:
                    os.kill(pid, signal.SIGSTOP)
                assert becomes(NOT_SERVING, 5)
                time.sleep(2)
                assert health.Check(HealthCheckRequest()).status == NOT_SERVING
            finally:
                for pid in frozen:
                    os.kill(pid, signal.SIGCONT)
            assert becomes(SERVING, 4)
            assert Client(channel).ListWorkspaces().workspaces == []


def status_of(watch: Iterator[HealthCheckResponse]) -> Iterator[int]:
    try:
        for answer in watch:
            yield answer.status
    except grpc.RpcError as error:
        assert error.code() is StatusCode.CANCELLED


def test_lost_connections_are_replaced(client: Client, workspace_id: str, database_url: str) -> None:
    def create(_: int) -> str:
        try:
            client.CreateTask(workspace_id=workspace_id, task={"title": "t"})
        except grpc.RpcError as error:
            return refusal_of(error).reason
        return "OK"

    with psycopg.connect(database_url, autocommit=True) as connection, ThreadPoolExecutor(8) as pool:
        assert set(pool.map(create, range(40))) == {"OK"}
        for _ in range(5):
            calls = [pool.submit(create, number) for number in range(40)]
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            outcomes = [call.result() for call in calls]
            assert set(outcomes) <= {"OK", "DATABASE_UNAVAILABLE"}
            assert "OK" in outcomes
        assert eventually(lambda: set(pool.map(create, range(40))) == {"OK"})


def test_a_mutation_that_was_cut_off_is_repeated_safely(
    client: Client, workspace_id: str, task_id: str, database_url: str
) -> None:
    fields = {"workspace_id": workspace_id, "task_id": task_id, "request_id": str(uuid.uuid4())}
    with (
        ThreadPoolExecutor(1) as pool,
        psycopg.connect(database_url) as holder,
        psycopg.connect(database_url, autocommit=True) as connection,
    ):
        holder.execute("SELECT FROM tasks WHERE id = %s FOR UPDATE", [task_id])
        call = pool.submit(client.StartTask, **fields)
        assert eventually(lambda: len(waiting_for(connection, holder)) == 1)
        connection.execute("SELECT pg_terminate_backend(%s)", waiting_for(connection, holder))
        with refused(StatusCode.UNAVAILABLE, "DATABASE_UNAVAILABLE"):
            call.result()
    assert not client.StartTask(**fields).replayed
    assert client.StartTask(**fields).replayed
    assert client.GetTask(workspace_id=workspace_id, task_id=task_id).task.attempt == 1


def test_a_server_waits_for_a_database_that_is_starting(own_postgres: EmbeddedPostgres) -> None:
    asyncio.run(own_postgres.stop())
    with ThreadPoolExecutor(1) as pool:

        def serve_and_ask() -> int:
            with running_server(own_postgres.urls.serving) as address, grpc.insecure_channel(address) as channel:
                return len(Client(channel).ListWorkspaces().workspaces)

        answer = pool.submit(serve_and_ask)
        assert not eventually(answer.done, 1)
        asyncio.run(own_postgres.start())
        assert answer.result(60) == 0
