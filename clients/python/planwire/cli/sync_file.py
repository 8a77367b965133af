"""Brings one plan file and its plan together."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import PurePath

from planwire.cli import sync_bases
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.plan_folder import PlanFolder
from planwire.cli.plan_origin import Incoming, origin_of
from planwire.cli.sync_changes import changed_entry, new_entries, without_mark
from planwire.cli.upload import Upload
from planwire.errors import Aborted, NotFound
from planwire.formats.box_merge import Base, InFile, InPlanwire, Merged, conflicts_in_words, merge
from planwire.formats.identity import METADATA
from planwire.formats.markdown_boxes import read_marks, with_marks
from planwire.formats.markdown_dialects import DIALECTS
from planwire.formats.parsed import Entry, Problem, ProblemKind
from planwire.pages import paginate_sync
from planwire.sync import Client
from planwire.v1.phase_service_pb2 import ListPhasesRequest
from planwire.v1.plan_pb2 import PLAN_STATUS_ARCHIVED, Plan
from planwire.v1.plan_service_pb2 import GetPlanRequest, UpdatePlanRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import ListTasksRequest, UpdateTaskRequest

_BOM = b"\xef\xbb\xbf"
_PAGE = 1000
# Others may change the file or the plan while they are brought together; then it is looked at again.
_MOST_ROUNDS = 5

Reader = Callable[[bytes], Incoming]
"""Reads a file as records with the ids that its plan and tasks have in Planwire. Raises FileProblem."""


@dataclass
class Synced:
    """What became of a file: how many tasks came from it and were changed by it, and how many boxes were written."""

    path: str
    new: int = 0
    changed: int = 0
    written: int = 0
    problems: list[Problem] = field(default_factory=list)
    conflicts: int = 0
    plan_id: str = ""


@dataclass(frozen=True, slots=True)
class _State:
    """Both sides at one moment."""

    data: bytes
    records: Sequence[Entry]
    entries: Mapping[str, Entry]
    """The tasks of the file by their ids."""
    in_file: Mapping[str, InFile]
    tasks: Mapping[str, Task]
    plan: Plan | None
    """As it is in Planwire; None where it is not there."""
    plan_in_file: Plan


@dataclass(slots=True)
class _Sent:
    """What went to the server, by id: changed tasks with their revision before, and why some were refused."""

    new: set[str] = field(default_factory=set)
    changed: dict[str, int] = field(default_factory=dict)
    refused: dict[str, Problem] = field(default_factory=dict)


@dataclass
class FileSync:
    """A file of a folder and its plan in a workspace. Use `run` inside `PlanFolder.locked`."""

    client: Client
    workspace_id: str
    folder: PlanFolder
    path: PurePath
    dialect: str
    read: Reader
    read_only: bool

    def run(self) -> Synced:
        """Brings both sides together. Raises FileProblem, OSError, Failure and grpc.RpcError."""
        result = Synced(self.path.as_posix())
        kept = sync_bases.load(self.folder, self.workspace_id, self.path)
        sent = _Sent()
        for _ in range(_MOST_ROUNDS):
            state = self._state(result)
            bases = kept.bases if kept and kept.plan_id == result.plan_id else {}
            if bases and state.plan is None:
                reason = "its plan was deleted in Planwire; `planwire import` makes it anew"
                raise Failure(f"{self.path}: {reason}", ExitCode.NOT_FOUND)
            merged = merge(DIALECTS[self.dialect], bases, state.in_file, _in_planwire(state.tasks))
            if self._send(state, merged, sent, result.plan_id):
                continue
            self._leave_what_changes_titles(state, merged, sent)
            self._leave_what_is_read_only(state, merged, sent)
            if not self._write_marks(state, merged, result):
                continue
            kept = self._kept(merged, bases, sent.refused, result)
            sync_bases.save(self.folder, self.workspace_id, self.path, kept)
            result.new = len(sent.new - sent.refused.keys())
            result.changed = len(sent.changed.keys() - sent.refused.keys())
            self._report(state, merged, sent.refused, result)
            self._follow(state, result)
            return result
        raise Failure(f"{self.path} and its plan are changed all the time: sync them again when that is over")

    def _state(self, result: Synced) -> _State:
        # The file first: what is written to it while the tasks are listed is noticed before it is replaced.
        data = self.folder.read(self.path)
        records = self.read(data).entries
        entries = {entry.record.task.task.id: entry for entry in records if entry.record.HasField("task")}
        in_file = _in_file(data, records)
        plans = [entry.record.plan.plan for entry in records if entry.record.HasField("plan")]
        result.plan_id = plans[0].id
        try:
            request = GetPlanRequest(workspace_id=self.workspace_id, plan_id=result.plan_id)
            plan = self.client.plans.GetPlan(request).plan
        except NotFound:
            return _State(data, records, entries, in_file, {}, None, plans[0])
        if plan.status == PLAN_STATUS_ARCHIVED:
            raise Failure(f"{self.path}: its plan is archived, and archived plans do not change")
        tasks = ListTasksRequest(workspace_id=self.workspace_id, plan_id=result.plan_id, page_size=_PAGE)
        listed = (task for page in paginate_sync(self.client.tasks.ListTasks, tasks) for task in page.tasks)
        return _State(data, records, entries, in_file, {task.id: task for task in listed}, plan, plans[0])

    def _send(self, state: _State, merged: Merged, sent: _Sent, plan_id: str) -> bool:
        """Sends what the file has changed, apart from what the server has refused. Whether there was any."""
        for id_ in merged.changes:
            if id_ not in sent.refused and sent.changed.get(id_) == state.tasks[id_].revision:
                reason = "the server left the task as it was; it may wait for an approval"
                entry = state.entries[id_]
                sent.refused[id_] = Problem(ProblemKind.REFUSED, entry.line, entry.name, reason)
        new = [id_ for id_ in merged.new if id_ not in sent.refused]
        changed = [id_ for id_ in merged.changes if id_ not in sent.refused]
        if state.plan is None:
            if sent.new:
                reasons = [problem.reason for problem in sent.refused.values()] or ["the server has not stored it"]
                raise Failure(f"{self.path}: its plan cannot be made: {reasons[0]}")
            self._upload(state.records, sent, changed_at=time.time())
        elif new:
            request = ListPhasesRequest(workspace_id=self.workspace_id, plan_id=plan_id, page_size=_PAGE)
            pages = paginate_sync(self.client.phases.ListPhases, request)
            phases = {phase.id for page in pages for phase in page.phases}
            self._upload(list(new_entries(state.records, new, phases)), sent, changed_at=time.time())
        sent.new.update(new)
        sent.changed |= {id_: state.tasks[id_].revision for id_ in changed}
        self._send_changes(state, merged, changed, sent)
        return bool(new or changed or state.plan is None)

    def _send_changes(self, state: _State, merged: Merged, changed: Sequence[str], sent: _Sent) -> None:
        def entries(ids: Iterable[str], *, as_admin: bool) -> list[Entry]:
            return [
                changed_entry(state.entries[id_], state.tasks[id_], merged.changes[id_], as_admin=as_admin)
                for id_ in ids
            ]

        approved = [id_ for id_ in changed if state.tasks[id_].HasField("approved_at")]
        self._upload(entries(approved, as_admin=True), sent)
        # Who is no admin cannot say who approved a task.
        others = [id_ for id_ in changed if id_ not in approved or sent.refused.pop(id_, None) is not None]
        self._upload(entries(others, as_admin=False), sent)

    def _upload(self, entries: Sequence[Entry], sent: _Sent, changed_at: float | None = None) -> None:
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
        by_place = {(entry.line, entry.name): entry.record.task.task.id for entry in entries}
        for problem in uploaded.refused:
            place = (problem.line, problem.name)
            sent.refused[by_place.get(place) or f"{problem.line} {problem.name}"] = problem

    def _leave_what_changes_titles(self, state: _State, merged: Merged, sent: _Sent) -> None:
        """Takes back marks with which a title reads otherwise: spec-kit has the reason of `[-]` in the title."""
        if not merged.marks:
            return
        written = self._with_marks(state, merged)
        after = _in_file(written, self.read(written).entries)
        for id_ in [id_ for id_ in merged.marks if id_ not in after or after[id_].title != state.in_file[id_].title]:
            entry, mark = state.entries[id_], merged.marks.pop(id_)
            reason = f"[{mark}] was not written: the title would be read otherwise with it"
            sent.refused[id_] = Problem(ProblemKind.REFUSED, entry.line, entry.name, reason)

    def _leave_what_is_read_only(self, state: _State, merged: Merged, sent: _Sent) -> None:
        """Takes back all marks where somebody has said that nothing may be written into the file."""
        if self.read_only or not merged.marks or self.folder.is_writable(self.path):
            return
        for id_, mark in merged.marks.items():
            entry = state.entries[id_]
            reason = f"[{mark}] was not written: the file is read-only"
            sent.refused[id_] = Problem(ProblemKind.REFUSED, entry.line, entry.name, reason)
        merged.marks.clear()

    def _follow(self, state: _State, result: Synced) -> None:
        """Lets the plan remember where its file is now, if that was moved."""
        if state.plan is None:
            return
        before, now = origin_of(state.plan), origin_of(state.plan_in_file)
        if before is None or before == now:
            return
        plan = Plan(id=state.plan.id, metadata=state.plan.metadata)
        plan.metadata.update({METADATA: state.plan_in_file.metadata[METADATA]})
        request = UpdatePlanRequest(workspace_id=self.workspace_id, plan_id=plan.id, plan=plan)
        request.update_mask.paths.append("metadata")
        request.etag = state.plan.etag
        # Who changes the plan at this moment has the last word; the next sync does this again.
        with suppress(Aborted, NotFound):
            self.client.plans.UpdatePlan(request)
        reason = f"the plan that came from {before.path} is that of this file now"
        result.problems.insert(0, Problem(ProblemKind.NOTE, 0, "", reason))

    @staticmethod
    def _with_marks(state: _State, merged: Merged) -> bytes:
        bom = _BOM if state.data.startswith(_BOM) else b""
        lines = {state.in_file[id_].line: mark for id_, mark in merged.marks.items()}
        return bom + with_marks(state.data.removeprefix(_BOM).decode(), lines).encode()

    def _write_marks(self, state: _State, merged: Merged, result: Synced) -> bool:
        """Writes what Planwire has changed into the boxes. False where somebody else has written the file meanwhile."""
        if not merged.marks or self.read_only:
            return True
        if not self.folder.replace(self.path, state.data, self._with_marks(state, merged)):
            return False
        result.written += len(merged.marks)
        for id_ in merged.marks:
            if task := without_mark(state.tasks[id_]):
                request = UpdateTaskRequest(workspace_id=self.workspace_id, task_id=id_, task=task)
                request.update_mask.paths.append("metadata")
                request.etag = state.tasks[id_].etag
                # Who changes the task at this moment has the last word; the mark in the metadata is only for people.
                with suppress(Aborted, NotFound):
                    self.client.tasks.UpdateTask(request)
        return True

    def _kept(
        self, merged: Merged, bases: Mapping[str, Base], refused: Mapping[str, Problem], result: Synced
    ) -> sync_bases.Kept:
        """What both sides agree on now; what is still to be done has the base that it had."""
        undone = {*refused, *(merged.marks if self.read_only else ())}
        agreed = {id_: base for id_, base in merged.agreed.items() if id_ not in undone}
        before = {id_: bases[id_] for id_ in undone if id_ in bases}
        return sync_bases.Kept(result.plan_id, {**agreed, **before})

    def _report(self, state: _State, merged: Merged, refused: Mapping[str, Problem], result: Synced) -> None:
        result.problems += refused.values()
        result.conflicts = len(merged.conflicts)
        names = {entry.line: entry.name for entry in state.entries.values()}
        for line, words in conflicts_in_words(merged.conflicts):
            reason = f"{words}; neither was written: make one like the other"
            result.problems.append(Problem(ProblemKind.REFUSED, line, names[line], reason))
        for id_ in merged.titles_differ:
            entry = state.entries[id_]
            reason = (
                f"its title in Planwire is {state.tasks[id_].title}, and there is no telling which is newer; "
                f"`planwire import {self.path}` takes that of the file"
            )
            result.problems.append(Problem(ProblemKind.NOTE, entry.line, entry.name, reason))
        for id_ in merged.deleted:
            entry = state.entries[id_]
            reason = "was deleted in Planwire, and stays in the file"
            result.problems.append(Problem(ProblemKind.NOTE, entry.line, entry.name, reason))
        for id_ in merged.gone:
            title = state.tasks[id_].title
            reason = "is no longer in the file, and stays in Planwire"
            result.problems.append(Problem(ProblemKind.NOTE, 0, title, reason))
        if self.read_only and merged.marks:
            for id_ in merged.marks:
                entry = state.entries[id_]
                reason = f"would be [{merged.marks[id_]}] without --read-only"
                result.problems.append(Problem(ProblemKind.NOTE, entry.line, entry.name, reason))
        result.problems.sort(key=lambda problem: problem.line)


def _in_file(data: bytes, records: Sequence[Entry]) -> dict[str, InFile]:
    marks = read_marks(data.removeprefix(_BOM).decode())
    tasks = ((entry.line, entry.record.task.task) for entry in records if entry.record.HasField("task"))
    return {task.id: InFile(line, marks[line], task.title) for line, task in tasks}


def _in_planwire(tasks: Mapping[str, Task]) -> dict[str, InPlanwire]:
    return {id_: InPlanwire(task.status, task.title) for id_, task in tasks.items()}
