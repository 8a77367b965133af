"""The history tells changes in the order in which they were made, also where one began before the other."""

import uuid
from typing import Any

import pytest
from planwire.v1.event_service_pb2 import ListEventsResponse
from planwire.v1.transfer_service_pb2 import ImportRequest

from tests.rpc.client import Client
from tests.rpc.test_concurrency import all_waiting, results


@pytest.mark.parametrize(
    ("subject", "imported", "last"),
    [
        ("plan", "PLAN_STATUS_ACTIVE", "ReturnPlanToDraft"),
        ("task", "TASK_STATUS_IN_PROGRESS", "CancelTask"),
        ("story", "STORY_STATUS_ANALYZING", "CancelStory"),
    ],
)
def test_who_began_first_and_changed_last_comes_last(
    client: Client, workspace_id: str, database_url: str, subject: str, imported: str, last: str
) -> None:
    home: dict[str, Any] = {"workspace_id": workspace_id}
    made: dict[str, Any] = {"name": "n"} if subject == "plan" else {"title": "t"}
    created = getattr(client, f"Create{subject.title()}")(**home, **{subject: made})
    named = {f"{subject}_id": getattr(created, subject).id}

    # All transitions write to this table, and imports do not.
    with all_waiting(database_url, "LOCK TABLE requests IN SHARE ROW EXCLUSIVE MODE") as start:
        futures = start([lambda: getattr(client, last)(**home, **named)])
        record = {subject: {subject: {"id": named[f"{subject}_id"], "status": imported, **made}}}
        header = {"import_id": str(uuid.uuid4()), "overwrite": True}
        batch = {"number": 1, "records": [record]}
        client.Import([ImportRequest(**home, header=header), ImportRequest(**home, batch=batch)])
    assert results(futures) == {"OK": 1}

    history = getattr(client, f"List{subject.title()}History")(**home, **named).entries
    assert len(history) == 3
    assert [entry.old_status for entry in history[1:]] == [entry.new_status for entry in history[:-1]]
    newest_first: ListEventsResponse = client.ListEvents(**home, kinds=[f"{subject}.status_changed"])
    status = type(history[0]).DESCRIPTOR.fields_by_name["new_status"].enum_type
    assert [
        status.values_by_number[entry.new_status].name.removeprefix(f"{subject.upper()}_STATUS_").lower()
        for entry in history[1:]
    ] == [event.to_status for event in reversed(newest_first.events)]
