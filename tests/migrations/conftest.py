"""Databases that no migration has touched."""

from collections.abc import Iterator

import psycopg
import pytest

from service.database.embedded import EmbeddedPostgres


@pytest.fixture
def empty_url(postgres: EmbeddedPostgres) -> Iterator[str]:
    """The URL of an empty database."""
    with psycopg.connect(postgres.url.replace("/planwire?", "/postgres?"), autocommit=True) as administrator:
        administrator.execute("CREATE DATABASE empty")
        yield postgres.url.replace("/planwire?", "/empty?")
        administrator.execute("DROP DATABASE empty WITH (FORCE)")
