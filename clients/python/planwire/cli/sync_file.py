"""Brings one plan file, or a folder of them, and its plans together."""

import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from planwire.cli import sync_bases
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.plan_folder import PlanFolder
from planwire.cli.plan_origin import Incoming, origin_of
from planwire.cli.sync_changes import changed_entry, ended_at, new_entries, set_said_by_file
from planwire.cli.sync_others import others_of
from planwire.cli.sync_place import Contents, marks_of
from planwire.cli.sync_report import in_words, report
from planwire.cli.upload import Upload
from planwire.errors import Aborted, NotFound
from planwire.formats.box_merge import Base, InFile, InPlanwire, Merged, edited, merge
from planwire.formats.forms import Edit, Form
from planwire.formats.identity import METADATA
from planwire.formats.parsed import Entry, FileProblem, Problem, ProblemKind, decode
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
_LEFT_OUT = {ProblemKind.SKIPPED, ProblemKind.LINK}

Reader = Callable[[Contents], Incoming]
"""Reads a file or folder as records with the ids that its plans and tasks have in Planwire. Raises FileProblem."""


@dataclass
class Synced:
    """What became of a file: how many tasks came from it and were changed by it, and of how many it was written."""

    path: str
    new: int = 0
    changed: int = 0
    written: int = 0
    problems: list[Problem] = field(default_factory=list)
    conflicts: int = 0
    plan_ids: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class State:
    """Both sides at one moment."""

    contents: Contents
    form: Form
    """How the files are written back, which a folder may say itself."""
    records: Sequence[Entry]
    entries: Mapping[str, Entry]
    """The tasks of the file by their ids."""
    in_file: Mapping[str, InFile]
    others: Mapping[str, str]
    """Digests of what the file says besides of each task."""
    tasks: Mapping[str, Task]
    plans: Mapping[str, Plan]
    """Those of the file that are in Planwire, as they are there."""
    plans_in_file: Mapping[str, Plan]
    problems: Sequence[Problem]
    """What an import of the file leaves out."""


@dataclass(slots=True)
class _Sent:
    """What went to the server, by id: changed tasks with their revision before, and why some were refused."""

    new: set[str] = field(default_factory=set)
    changed: dict[str, int] = field(default_factory=dict)
    refused: dict[str, Problem] = field(default_factory=dict)


@dataclass
class FileSync:
    """A file of a folder, or a folder in it, and its plans in a workspace. Use `run` inside `PlanFolder.locked`."""

    client: Client
    workspace_id: str
    folder: PlanFolder
    path: PurePath
    form: Form
    contents: Callable[[], Contents]
    """What is there now. Raises OSError, FileProblem and Failure."""
    read: Reader
    read_only: bool
    patterns: Collection[str] = ()
    """Globs of what is read in a folder, and of what says beside it how; none for a file."""

    def run(self) -> Synced:
        """Brings both sides together. Raises FileProblem, OSError, Failure and grpc.RpcError."""
        result = Synced(self.path.as_posix())
        kept = sync_bases.load(self.folder, self.workspace_id, self.path)
        sent = _Sent()
        problems: Sequence[Problem] = ()
        for _ in range(_MOST_ROUNDS):
            state = self._state()
            result.plan_ids = list(state.plans_in_file)
            if state.plans_in_file.keys() - state.plans.keys():  # it is imported now
                problems = state.problems
            if kept and any(id_ in kept.plan_ids and id_ not in state.plans for id_ in state.plans_in_file):
                reason = "its plan was deleted in Planwire; `planwire import` makes it anew"
                raise Failure(f"{self.path}: {reason}", ExitCode.NOT_FOUND)
            bases = kept.bases if kept else {}
            merged = merge(state.form, bases, state.in_file, _in_planwire(state.tasks))
            if self._send(state, merged, sent):
                continue
            self._leave_what_is_read_only(state, merged, sent)
            written = self._edited(state, merged, sent)
            if not self._write(state, merged, written, result):
                continue
            others = kept.others if kept else {}
            kept = self._kept(state, merged, bases, others, sent.refused)
            sync_bases.save(self.folder, self.workspace_id, self.path, kept)
            result.new = len(sent.new - sent.refused.keys())
            result.changed = len(sent.changed.keys() - sent.refused.keys())
            result.conflicts = len(merged.conflicts)
            result.problems += sent.refused.values()
            result.problems += problems
            result.problems += report(state, merged, self.path, state.form, kept.others, read_only=self.read_only)
            result.problems.sort(key=lambda problem: (problem.file, problem.line))
            self._follow(state, result)
            return result
        raise Failure(f"{self.path} and its plan are changed all the time: sync them again when that is over")

    def _state(self) -> State:
        # The file first: what is written to it while the tasks are listed is noticed before it is replaced.
        contents = self.contents()
        incoming = self.read(contents)
        records = incoming.entries
        entries = {entry.record.task.task.id: entry for entry in records if entry.record.HasField("task")}
        form = self.form.of(contents)
        in_file = _in_file(form, contents, entries.values())
        plans_in_file = {
            entry.record.plan.plan.id: entry.record.plan.plan for entry in records if entry.record.HasField("plan")
        }
        plans: dict[str, Plan] = {}
        tasks: dict[str, Task] = {}
        for plan_id in plans_in_file:
            with suppress(NotFound):
                request = GetPlanRequest(workspace_id=self.workspace_id, plan_id=plan_id)
                plans[plan_id] = self.client.plans.GetPlan(request).plan
                if plans[plan_id].status == PLAN_STATUS_ARCHIVED:
                    raise Failure(f"{self.path}: its plan is archived, and archived plans do not change")
                listing = ListTasksRequest(workspace_id=self.workspace_id, plan_id=plan_id, page_size=_PAGE)
                listed = (task for page in paginate_sync(self.client.tasks.ListTasks, listing) for task in page.tasks)
                tasks |= {task.id: task for task in listed}
        others = others_of(records, form)
        problems = [problem for problem in incoming.parsed.problems if problem.kind in _LEFT_OUT]
        return State(contents, form, records, entries, in_file, others, tasks, plans, plans_in_file, problems)

    def _send(self, state: State, merged: Merged, sent: _Sent) -> bool:
        """Sends what the file has changed, apart from what the server has refused. Whether there was any."""
        for id_ in merged.changes:
            if id_ not in sent.refused and sent.changed.get(id_) == state.tasks[id_].revision:
                reason = "the server left the task as it was; it may wait for an approval"
                sent.refused[id_] = _refused(state.entries[id_], reason)
        new = [id_ for id_ in merged.new if id_ not in sent.refused]
        changed = [id_ for id_ in merged.changes if id_ not in sent.refused]
        missing = state.plans_in_file.keys() - state.plans.keys()
        if missing:
            if sent.new:
                reasons = [problem.reason for problem in sent.refused.values()] or ["the server has not stored it"]
                raise Failure(f"{self.path}: its plan cannot be made: {reasons[0]}")
            records = state.records if not state.plans else [each for each in state.records if _is_of(each, missing)]
            self._upload(records, sent, changed_at=time.time())
            new = [id_ for id_ in new if state.entries[id_].record.task.task.plan_id not in missing]
            sent.new.update(merged.new)
        if new:
            phases: set[str] = set()
            for plan_id in state.plans:
                request = ListPhasesRequest(workspace_id=self.workspace_id, plan_id=plan_id, page_size=_PAGE)
                pages = paginate_sync(self.client.phases.ListPhases, request)
                phases |= {phase.id for page in pages for phase in page.phases}
            self._upload(list(new_entries(state.records, new, phases)), sent, changed_at=time.time())
        sent.new.update(new)
        sent.changed |= {id_: state.tasks[id_].revision for id_ in changed}
        self._send_changes(state, merged, changed, sent)
        return bool(new or changed or missing)

    def _send_changes(self, state: State, merged: Merged, changed: Sequence[str], sent: _Sent) -> None:
        def entries(ids: Iterable[str], *, as_admin: bool) -> list[Entry]:
            return [
                changed_entry(
                    state.entries[id_], state.tasks[id_], merged.changes[id_], state.form.key, as_admin=as_admin
                )
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
        by_place = {(entry.file, entry.line, entry.name): entry.record.task.task.id for entry in entries}
        for problem in uploaded.refused:
            place = (problem.file, problem.line, problem.name)
            sent.refused[by_place.get(place) or " ".join(map(str, place))] = problem

    def _leave_what_is_read_only(self, state: State, merged: Merged, sent: _Sent) -> None:
        """Takes back what would be written into files of which somebody has said that nothing may be."""
        if self.read_only:
            return
        writable: dict[PurePath, bool] = {}
        for id_ in list(merged.edits):
            path = self._path(state, id_)
            if path not in writable:
                writable[path] = self.folder.is_writable(path)
            if not writable[path]:
                self._leave(state, merged, sent, id_, "the file is read-only")

    def _edited(self, state: State, merged: Merged, sent: _Sent) -> dict[str, bytes]:
        """The files as they shall be, with all that is read in them as it was wanted, and nothing else otherwise.

        What has no place is taken back: spec-kit has the reason of `[-]` in the title, and would read another one.
        """
        by_file: dict[str, list[str]] = {}
        for id_ in merged.edits:
            by_file.setdefault(self._file(state, id_), []).append(id_)
        for name, ids in by_file.items():
            self._leave_what_has_no_place(state, merged, sent, name, ids)
        while merged.edits:
            written = {
                name: self._with_edits(state, merged, name, left)
                for name, ids in by_file.items()
                if (left := [id_ for id_ in ids if id_ in merged.edits])
            }
            odd = self._read_otherwise(state, merged, written)
            if not odd:
                return written
            # Where only others would be read otherwise, nothing says which of the edits does that.
            for id_ in [id_ for id_ in odd if id_ in merged.edits] or list(merged.edits):
                self._leave(state, merged, sent, id_, odd.get(id_, "another task would be read otherwise with it"))
        return {}

    def _leave_what_has_no_place(
        self, state: State, merged: Merged, sent: _Sent, name: str, ids: Sequence[str]
    ) -> None:
        with suppress(ValueError):
            self._with_edits(state, merged, name, ids)
            return
        for id_ in ids:
            try:
                self._with_edits(state, merged, name, [id_])
            except ValueError as error:
                self._leave(state, merged, sent, id_, str(error))

    def _with_edits(self, state: State, merged: Merged, name: str, ids: Iterable[str]) -> bytes:
        """A file with what is to be written of some tasks. Raises ValueError where that has no place."""
        data = state.contents[name]
        bom = _BOM if data.startswith(_BOM) else b""
        edits = [(state.entries[id_], replace(merged.edits[id_], since=ended_at(state.tasks[id_]))) for id_ in ids]
        text = state.form.write(decode(data), edits)
        return bom + text.encode()

    def _read_otherwise(self, state: State, merged: Merged, written: Mapping[str, bytes]) -> dict[str, str]:
        """What would be read otherwise than was wanted in files that are written so, by the ids of the tasks."""
        contents = {**state.contents, **written}
        try:
            records = self.read(contents).entries
        except FileProblem as problem:
            return dict.fromkeys(merged.edits, str(problem))
        tasks = {entry.record.task.task.id: entry for entry in records if entry.record.HasField("task")}
        after = _in_file(state.form, contents, tasks.values())
        others = others_of(records, state.form)
        odd = dict.fromkeys(after.keys() ^ state.in_file.keys(), "another task would be read")
        for id_ in after.keys() & state.in_file.keys():
            edit = merged.edits.get(id_, Edit())
            wanted = edited(state.in_file[id_], edit)
            if after[id_].title != wanted.title:
                odd[id_] = "the title would be read otherwise with it"
            elif (after[id_].mark, after[id_].who) != (wanted.mark, wanted.who) or others[id_] != state.others[id_]:
                odd[id_] = "it would be read otherwise"
            elif edit.mark not in (None, state.form.marks.get(after[id_].status)):
                # What lies in an archive is left out, whatever stands there.
                odd[id_] = "the task would be read with another status all the same"
        return odd

    def _leave(self, state: State, merged: Merged, sent: _Sent, id_: str, why: str) -> None:
        edit = merged.edits.pop(id_)
        sent.refused[id_] = _refused(state.entries[id_], f"{in_words(edit, state.form)} was not written: {why}")

    def _write(self, state: State, merged: Merged, written: Mapping[str, bytes], result: Synced) -> bool:
        """Writes the files. False where somebody else has written one meanwhile."""
        if self.read_only:
            return True
        for name, data in written.items():
            if not self.folder.replace(self.path / name if name else self.path, state.contents[name], data):
                return False
        if not merged.edits:
            return True
        result.written += len(merged.edits)
        now = {**state.contents, **written}
        tasks = {entry.record.task.task.id: entry.record.task.task for entry in self.read(now).entries}
        for id_ in merged.edits:
            if base := merged.agreed.get(id_):
                merged.agreed[id_] = replace(base, file=replace(base.file, review=tasks[id_].review))
            known = state.tasks[id_]
            task = Task(id=id_, metadata=known.metadata)
            if not set_said_by_file(task, tasks[id_], state.form.key):
                continue
            request = UpdateTaskRequest(workspace_id=self.workspace_id, task_id=id_, task=task)
            request.update_mask.paths.append("metadata")
            request.etag = known.etag
            # Who changes the task at this moment has the last word; what the metadata says there is only for people.
            with suppress(Aborted, NotFound):
                self.client.tasks.UpdateTask(request)
        return True

    def _kept(
        self,
        state: State,
        merged: Merged,
        bases: Mapping[str, Base],
        others: Mapping[str, str],
        refused: Mapping[str, Problem],
    ) -> sync_bases.Kept:
        """What both sides agree on now; what is still to be done has the base that it had."""
        undone = {*refused, *(merged.edits if self.read_only else ())}
        agreed = {id_: base for id_, base in merged.agreed.items() if id_ not in undone}
        before = {id_: bases[id_] for id_ in undone if id_ in bases}
        # What an import has not taken yet is still to be said.
        return sync_bases.Kept(
            list(state.plans_in_file),
            {**agreed, **before},
            {**state.others, **{id_: said for id_, said in others.items() if id_ in state.others}},
        )

    def _follow(self, state: State, result: Synced) -> None:
        """Lets the plans remember where their file is now, if that was moved."""
        for id_, known in state.plans.items():
            in_file = state.plans_in_file[id_]
            before, now = origin_of(known), origin_of(in_file)
            if before is None or before == now:
                continue
            plan = Plan(id=id_, metadata=known.metadata)
            plan.metadata.update({METADATA: in_file.metadata[METADATA]})
            request = UpdatePlanRequest(workspace_id=self.workspace_id, plan_id=id_, plan=plan)
            request.update_mask.paths.append("metadata")
            request.etag = known.etag
            # Who changes the plan at this moment has the last word; the next sync does this again.
            with suppress(Aborted, NotFound):
                self.client.plans.UpdatePlan(request)
            reason = f"the plan that came from {before.path} is that of this file now"
            result.problems.insert(0, Problem(ProblemKind.NOTE, 0, "", reason))

    @staticmethod
    def _file(state: State, id_: str) -> str:
        name = state.entries[id_].file
        return name if name in state.contents else ""

    def _path(self, state: State, id_: str) -> PurePath:
        name = self._file(state, id_)
        return self.path / name if name else self.path


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


def _refused(entry: Entry, reason: str) -> Problem:
    return Problem(ProblemKind.REFUSED, entry.line, entry.name, reason, entry.file)


def _in_file(form: Form, contents: Contents, entries: Iterable[Entry]) -> dict[str, InFile]:
    entries = list(entries)
    marks = marks_of(form, contents, entries)
    tasks = ((entry.line, entry.record.task.task) for entry in entries)
    return {
        task.id: InFile(
            line, marks[task.id], task.status, task.title, task.assigned_agent, bool(task.external_ref), task.review
        )
        for line, task in tasks
    }


def _in_planwire(tasks: Mapping[str, Task]) -> dict[str, InPlanwire]:
    return {id_: InPlanwire(task.status, task.title, task.assigned_agent, task.review) for id_, task in tasks.items()}
