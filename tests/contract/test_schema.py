"""What the schema promises as a whole."""

import pkgutil
import re
from importlib import import_module

import planwire.v1
from google.protobuf.message import Message
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task
from planwire.v1.workspace_pb2 import Workspace

from service.database.pool import Pool
from service.database.queries import queries
from service.database.violations import resource_of
from service.store.rows import enum_labels
from service.transfer.kinds import KINDS
from tests.rpc.client import METHODS

# Tables that belong to no workspace.
GLOBAL = {"workspaces", "requests", "feed", "feed_head", "feed_epochs", "index_cursor", "embedding_models"}
# A path belongs to one workspace only.
OVER_ALL_WORKSPACES = {"workspace_paths_path_key"}


async def test_every_foreign_key_has_an_index(pool: Pool) -> None:
    """One that begins with the key's columns, in whatever order: else a cascade reads the whole table."""
    keys = await pool.fetch(
        """
        SELECT con.conname
        FROM pg_constraint AS con
        WHERE con.contype = 'f' AND con.connamespace = 'public'::regnamespace AND con.conparentid = 0
            AND NOT EXISTS (
                SELECT FROM pg_index AS ind
                WHERE ind.indrelid = con.conrelid
                    AND (string_to_array(ind.indkey::text, ' ')::int2[])[1:cardinality(con.conkey)] @> con.conkey
            )
        """
    )
    assert [key["conname"] for key in keys] == []


async def test_the_workspace_comes_first_in_every_key(pool: Pool) -> None:
    rows = await pool.fetch(
        """
        SELECT con.conrelid::regclass::text AS table, con.conname, att.attname
        FROM pg_constraint AS con
        JOIN pg_attribute AS att ON att.attrelid = con.conrelid AND att.attnum = con.conkey[1]
        JOIN pg_class AS rel ON rel.oid = con.conrelid
        WHERE con.contype IN ('p', 'u', 'f') AND con.connamespace = 'public'::regnamespace AND NOT rel.relispartition
        """
    )
    # Of a key that leads to another workspace, it is that one.
    late = [
        row["conname"] for row in rows if not row["attname"].endswith("workspace_id") and row["table"] not in GLOBAL
    ]
    late = [name for name in late if not name.startswith("_yoyo") and not name.startswith("yoyo")]
    assert set(late) == OVER_ALL_WORKSPACES


# What callers see of these is not what the rule of names would say: see the exceptions in database/violations.py.
NAMED_OTHERWISE = {"dependencies_ends_differ_check", "imports_counts_check"}
# Fields of the API that are several columns.
FIELDS = {"dependencies": {"source", "target"}}


async def test_constraints_are_named_by_the_rule_that_makes_errors_of_them(pool: Pool) -> None:
    """`<table>_pkey`, `<table>_<parent>_fkey`, `<table>_<field>_check`, `<table>_size_check`."""
    rows = await pool.fetch(
        """
        SELECT rel.relname AS table, con.conname AS name, con.contype::text AS type, parent.relname AS parent,
            (SELECT array_agg(attname::text) FROM pg_attribute WHERE attrelid = rel.oid AND attnum > 0) AS columns
        FROM pg_constraint AS con
        JOIN pg_class AS rel ON rel.oid = con.conrelid
        LEFT JOIN pg_class AS parent ON parent.oid = con.confrelid
        WHERE con.connamespace = 'public'::regnamespace AND con.contype IN ('p', 'f', 'c')
            AND con.conparentid = 0 AND NOT rel.relispartition AND rel.relname !~ '^_?yoyo'
        """
    )
    wrong = []
    for row in rows:
        rest = row["name"].removeprefix(f"{row['table']}_")
        match row["type"]:
            case "p":
                right = rest == "pkey"
            case "f":
                right = re.sub("^(source|target|parent|linked)_", "", rest) == f"{resource_of(row['parent'])}_fkey"
            case _:
                fields = {*row["columns"], *FIELDS.get(row["table"], ()), "size"}
                right = rest.removesuffix("_check") in fields or row["name"] in NAMED_OTHERWISE
        if not right:
            wrong.append(row["name"])
    assert wrong == []


def test_a_row_is_called_what_its_requests_call_it() -> None:
    """A violation names the field of the request that holds the row."""
    wrong = []
    for kind in KINDS:
        if "create" in queries(kind.table):
            creating = [
                {field.name for field in method.input_type.fields if field.message_type == kind.message.DESCRIPTOR}
                for name, method in METHODS.items()
                if name.startswith(("Create", "Put"))
            ]
            if {resource_of(kind.table)} not in creating:
                wrong.append(kind.table)
    assert wrong == []


# Columns that take only some labels: an attempt is kept when it has ended.
NARROWER = {"task_attempts_status_check"}


def enums_of_fields() -> dict[str, list[set[str]]]:
    """What the enums of the API's fields hold, by the name of the field."""
    found: dict[str, list[set[str]]] = {}
    for module in pkgutil.iter_modules(planwire.v1.__path__):
        if module.name.endswith("_pb2"):
            for message in import_module(f"planwire.v1.{module.name}").DESCRIPTOR.message_types_by_name.values():
                for field in message.fields:
                    if field.enum_type is not None:
                        labels = {label for label in enum_labels(field.enum_type).values() if label}
                        found.setdefault(field.name, []).append(labels)
    return found


async def test_the_labels_that_the_database_takes_are_those_of_an_enum(pool: Pool) -> None:
    rows = await pool.fetch(
        """
        SELECT con.conname, att.attname, pg_get_constraintdef(con.oid) AS definition
        FROM pg_constraint AS con
        JOIN pg_attribute AS att ON att.attrelid = con.conrelid AND att.attnum = con.conkey[1]
        WHERE con.contype = 'c' AND con.connamespace = 'public'::regnamespace AND cardinality(con.conkey) = 1
            AND pg_get_constraintdef(con.oid) LIKE '%= ANY (ARRAY[''%'
        """
    )
    assert len(rows) > 10
    enums = enums_of_fields()
    wrong = [
        row["conname"]
        for row in rows
        if set(re.findall(r"'([a-z_]+)'", row["definition"])) not in enums.get(row["attname"], [])
    ]
    assert set(wrong) == NARROWER


async def test_the_api_and_the_schema_use_the_same_names(pool: Pool) -> None:
    """A column that no message shows, and that serves no rule, would be a name of its own."""
    rows = await pool.fetch(
        """
        SELECT table_name, array_agg(column_name::text) AS columns
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name IN ('plans', 'phases', 'tasks', 'workspaces')
        GROUP BY table_name
        """
    )
    messages: dict[str, type[Message]] = {"plans": Plan, "phases": Phase, "tasks": Task, "workspaces": Workspace}
    for row in rows:
        fields = {field.name for field in messages[row["table_name"]].DESCRIPTOR.fields}
        assert set(row["columns"]) <= fields
        # The etag is the revision in another form; a parent is found by its path.
        assert fields - set(row["columns"]) <= {"etag", "parent_workspace_id"}
