"""Takes what a plan file has changed into Planwire."""

import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from planwire.cli.exits import Failure
from planwire.cli.sync_changes import changed_entry, new_entries
from planwire.cli.sync_state import State
from planwire.cli.upload import Upload
from planwire.formats.box_merge import Merged
from planwire.formats.parsed import Entry, Problem
from planwire.pages import paginate_sync
from planwire.sync import Client
from planwire.v1.phase_service_pb2 import ListPhasesRequest

_PAGE = 1000


@dataclass
class Sending:
    """What goes to the server in all rounds of a sync. Raises Failure and grpc.RpcError."""

    client: Client
    workspace_id: str
    path: PurePath
    new: set[str] = field(default_factory=set)
    changed: dict[str, int] = field(default_factory=dict)
    """Changed tasks by id, with their revision before."""
    refused: dict[str, Problem] = field(default_factory=dict)
    """Why some were not taken to the other side, by id."""

    def send(self, state: State, merged: Merged) -> bool:
        """Sends what the file has changed, apart from what the server has refused. Whether there was any."""
        for id_ in merged.changes:
            if id_ not in self.refused and self.changed.get(id_) == state.tasks[id_].revision:
                reason = "the server left the task as it was; it may wait for an approval"
                self.refused[id_] = state.refused(id_, reason)
        new = [id_ for id_ in merged.new if id_ not in self.refused]
        changed = [id_ for id_ in merged.changes if id_ not in self.refused]
        missing = state.plans_in_file.keys() - state.plans.keys()
        if missing:
            if self.new:
                reasons = [problem.reason for problem in self.refused.values()] or ["the server has not stored it"]
                raise Failure(f"{self.path}: its plan cannot be made: {reasons[0]}")
            records = state.records if not state.plans else [each for each in state.records if _is_of(each, missing)]
            self._upload(records, changed_at=time.time())
            new = [id_ for id_ in new if state.entries[id_].record.task.task.plan_id not in missing]
            self.new.update(merged.new)
        if new:
            phases: set[str] = set()
            for plan_id in state.plans:
                request = ListPhasesRequest(workspace_id=self.workspace_id, plan_id=plan_id, page_size=_PAGE)
                pages = paginate_sync(self.client.phases.ListPhases, request)
                phases |= {phase.id for page in pages for phase in page.phases}
            self._upload(list(new_entries(state.records, new, phases)), changed_at=time.time())
        self.new.update(new)
        self.changed |= {id_: state.tasks[id_].revision for id_ in changed}
        self._send_changes(state, merged, changed)
        return bool(new or changed or missing)

    def _send_changes(self, state: State, merged: Merged, changed: Sequence[str]) -> None:
        def entries(ids: Iterable[str], *, as_admin: bool) -> list[Entry]:
            return [
                changed_entry(
                    state.entries[id_], state.tasks[id_], merged.changes[id_], state.form.key, as_admin=as_admin
                )
                for id_ in ids
            ]

        approved = [id_ for id_ in changed if state.tasks[id_].HasField("approved_at")]
        self._upload(entries(approved, as_admin=True))
        # Who is no admin cannot say who approved a task.
        others = [id_ for id_ in changed if id_ not in approved or self.refused.pop(id_, None) is not None]
        self._upload(entries(others, as_admin=False))

    def _upload(self, entries: Sequence[Entry], changed_at: float | None = None) -> None:
        """Sends records. With `changed_at` the server keeps what they say, which an import compares with the file."""
        if not entries:
            return
        upload = Upload(
            self.client.transfer,
            self.workspace_id,
            f"sync of {self.path}",
            dry_run=False,
            overwrite=False,
            sent=lambda _count: None,
            changed_at=changed_at,
        )
        uploaded = upload.run(entries)
        by_place = {(entry.file, entry.line, entry.name): entry.record.task.task.id for entry in entries}
        for problem in uploaded.refused:
            place = (problem.file, problem.line, problem.name)
            self.refused[by_place.get(place) or " ".join(map(str, place))] = problem


def _is_of(entry: Entry, plan_ids: Collection[str]) -> bool:
    """Whether a record belongs to one of the plans; dependencies do not say it, and are sent again."""
    record = entry.record
    match record.WhichOneof("record"):
        case "plan":
            return record.plan.plan.id in plan_ids
        case "task":
            return record.task.task.plan_id in plan_ids
        case "phase":
            return record.phase.plan_id in plan_ids
        case kind:
            return str(kind) == "dependency"
