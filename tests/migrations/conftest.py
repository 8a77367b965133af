"""Databases that no migration has touched."""

from collections.abc import Iterator

import psycopg
import pytest

from service.database.cluster import OWNER, SUPERUSER
from service.database.embedded import EmbeddedPostgres


@pytest.fixture
def empty_url(postgres: EmbeddedPostgres) -> Iterator[str]:
    """The URL of a database that its administrator has prepared for its owner."""
    with psycopg.connect(postgres.url_of(SUPERUSER, "postgres"), autocommit=True) as administrator:
        administrator.execute(f"CREATE DATABASE empty OWNER {OWNER}")
        with psycopg.connect(postgres.url_of(SUPERUSER, "empty")) as prepared:
            prepared.execute("CREATE EXTENSION vector")
        yield postgres.url_of(OWNER, "empty")
        administrator.execute("DROP DATABASE empty WITH (FORCE)")
