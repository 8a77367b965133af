"""A database of the tests as another role than the one that serves."""

import psycopg

from service.database.cluster import OWNER, SERVING, SUPERUSER


def as_owner(url: str) -> str:
    """The same database for the role that its schema belongs to."""
    return url.replace(f"//{SERVING}@", f"//{OWNER}@")


def as_superuser(url: str) -> str:
    """The same database for the role that may do everything."""
    return url.replace(f"//{SERVING}@", f"//{SUPERUSER}@")


def empty(url: str) -> None:
    """Make the database one that its administrator has just prepared."""
    with psycopg.connect(as_superuser(url), autocommit=True) as administrator:
        administrator.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION pg_database_owner")
        administrator.execute("GRANT USAGE ON SCHEMA public TO PUBLIC; CREATE EXTENSION vector")
