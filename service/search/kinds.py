"""The kinds of records that are searched beside files."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of record: its queries are in service/sql/indexed.sql."""

    name: str
    """That of the subject of its events, and of the query that reads what records say."""
    reconcile: str
    """The query that queues what the index does not have as it is."""


KINDS = (
    Kind("plan", "reconcile_plan"),
    Kind("phase", "reconcile_phase"),
    Kind("task", "reconcile_task"),
    Kind("note", "reconcile_note"),
    Kind("artifact", "reconcile_artifact"),
    Kind("handoff", "reconcile_handoff"),
    Kind("execution_log", "reconcile_execution_log"),
)
