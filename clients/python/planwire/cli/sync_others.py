"""What a file says of its tasks beside that which a sync brings to the other side: that takes an import."""

import hashlib
from collections.abc import Iterable

from planwire.formats.forms import Form
from planwire.formats.parsed import Entry
from planwire.v1.task_pb2 import Task

# What a sync brings to the other side, or what follows from that, and where a task stands in the file.
_SYNCED = (
    "title",
    "status",
    "assigned_agent",
    "attempt",
    "skip_reason",
    "review",
    "order_index",
    "created_at",
    "updated_at",
    "started_at",
    "completed_at",
)
_SYNCED_METADATA = ("status", "passes", "mark", "title", "assignee", "owner", "closed_at")
_TIMES = ("updated_at", "updatedAt", "updated_date")


def others_of(records: Iterable[Entry], form: Form) -> dict[str, str]:
    """Digests of what records say of each task apart from what a sync brings, by its id."""
    said: dict[str, list[bytes]] = {}
    for entry in records:
        match entry.record.WhichOneof("record"):
            case "task":
                task = Task()
                task.CopyFrom(entry.record.task.task)
                for name in _SYNCED:
                    task.ClearField(name)
                if form.key in task.metadata.fields:
                    for name in (*_SYNCED_METADATA, *_TIMES):
                        task.metadata.fields[form.key].struct_value.fields.pop(name, None)
                    if not task.metadata.fields[form.key].struct_value.fields:
                        del task.metadata.fields[form.key]
                if not task.metadata.fields:
                    task.ClearField("metadata")
                said.setdefault(task.id, []).append(task.SerializeToString(deterministic=True))
            case "dependency":
                edge = entry.record.dependency
                if edge.target.task_id in said:
                    said[edge.target.task_id].append(edge.id.encode())
    return {id_: hashlib.sha256(b"\0".join(sorted(parts))).hexdigest()[:16] for id_, parts in said.items()}
