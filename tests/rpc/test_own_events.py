"""EventService.AppendEvent: events of callers, which are not taken for Planwire's own."""

import re
from pathlib import Path

import pytest

from service.database.violations import resource_of
from service.domain.subjects import OF_SERVICES, RESERVED_SUBJECTS
from service.transfer.kinds import KINDS
from tests.rpc.client import METHODS, Client
from tests.rpc.refusal import invalid

pytestmark = pytest.mark.shares_server

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("subject", sorted(RESERVED_SUBJECTS))
def test_a_subject_of_planwire_is_refused(client: Client, workspace_id: str, subject: str) -> None:
    with invalid("kind") as refusal:
        client.AppendEvent(workspace_id=workspace_id, kind=f"{subject}.created")
    assert subject in refusal.message


def test_a_subject_that_only_begins_like_one_is_taken(client: Client, workspace_id: str) -> None:
    for kind in ("planet.found", "task_force.met", "build.finished"):
        client.AppendEvent(workspace_id=workspace_id, kind=kind)
    kinds = [event.kind for event in client.ListEvents(workspace_id=workspace_id, page_size=3).events]
    assert kinds == ["build.finished", "task_force.met", "planet.found"]


def snake_case(name: str) -> str:
    return re.sub("(?<!^)(?=[A-Z])", "_", name).lower()


def test_every_kind_of_record_is_reserved() -> None:
    messages = {snake_case(kind.message.__name__) for kind in KINDS}
    assert messages | {kind.name for kind in KINDS} <= RESERVED_SUBJECTS


def test_every_table_of_records_is_reserved() -> None:
    tables = {kind.table for kind in KINDS}
    assert {"code_nodes", "code_edges"} <= tables
    assert {resource_of(table) for table in tables} <= RESERVED_SUBJECTS


def test_every_message_with_an_id_is_reserved() -> None:
    messages = {
        field.message_type.name
        for method in METHODS.values()
        for field in method.output_type.fields
        if field.message_type is not None and "id" in field.message_type.fields_by_name
    }
    assert {"Workspace", "Plan", "Artifact", "Task", "UpdateLogEntry"} <= messages
    assert {snake_case(name) for name in messages} <= RESERVED_SUBJECTS
    assert {method.containing_service.name for method in METHODS.values()} <= OF_SERVICES.keys()


def test_every_subject_of_an_event_is_reserved() -> None:
    files = [file for folder in ("service/sql", "migrations") for file in (ROOT / folder).glob("*.sql")]
    written = "".join(file.read_text() for file in files)
    subjects = set(re.findall(r"'([a-z_]+)\.[a-z_]+'|tell_of_deletions\(\s*'[a-z_]+', '([a-z_]+)'", written))
    assert {"workspace", "artifact", "task"} <= {subject or deleted for subject, deleted in subjects}
    assert {subject or deleted for subject, deleted in subjects} - {"planwire"} <= RESERVED_SUBJECTS


def test_every_resource_is_reserved() -> None:
    """A resource is what can be deleted; its name is the subject of its events."""
    resources = {snake_case(name.removeprefix("Delete")) for name in METHODS if name.startswith("Delete")}
    assert {"workspace", "plan", "phase", "task", "dependency"} <= resources
    assert resources <= RESERVED_SUBJECTS
