"""Brings one plan file, or a folder of them, and its plans together."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from planwire.cli import sync_bases
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.plan_folder import PlanFolder
from planwire.cli.plan_origin import origin_of
from planwire.cli.sync_changes import set_said_by_file
from planwire.cli.sync_others import others_of
from planwire.cli.sync_place import Contents, Reader
from planwire.cli.sync_report import report
from planwire.cli.sync_sending import Sending
from planwire.cli.sync_state import State, plans_and_tasks, tasks_by_id, tasks_in_file
from planwire.cli.sync_writing import Writing
from planwire.errors import Aborted, NotFound
from planwire.formats.box_merge import Base, Merged, merge
from planwire.formats.forms import Form
from planwire.formats.identity import METADATA
from planwire.formats.parsed import Problem, ProblemKind
from planwire.sync import Client
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import UpdatePlanRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import UpdateTaskRequest

# Others may change the file or the plan while they are brought together; then it is looked at again.
_MOST_ROUNDS = 5
_LEFT_OUT = {ProblemKind.SKIPPED, ProblemKind.LINK}


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
        sending = Sending(self.client, self.workspace_id, self.path)
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
            merged = merge(state.form, bases, state.in_file, state.in_planwire())
            if sending.send(state, merged):
                continue
            writing = Writing(self.folder, self.path, self.read, state, merged, sending.refused)
            written = writing.files(read_only=self.read_only)
            if not self._write(state, merged, written, result):
                continue
            others = kept.others if kept else {}
            kept = self._kept(state, merged, bases, others, sending.refused)
            sync_bases.save(self.folder, self.workspace_id, self.path, kept)
            result.new = len(sending.new - sending.refused.keys())
            result.changed = len(sending.changed.keys() - sending.refused.keys())
            result.conflicts = len(merged.conflicts)
            result.problems += sending.refused.values()
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
        entries = tasks_by_id(records)
        form = self.form.of(contents)
        in_file = tasks_in_file(form, contents, entries.values())
        read = (entry.record.plan.plan for entry in records if entry.record.HasField("plan"))
        plans_in_file = {plan.id: plan for plan in read}
        plans, tasks = plans_and_tasks(self.client, self.workspace_id, plans_in_file, self.path)
        others = others_of(records, form)
        problems = [problem for problem in incoming.parsed.problems if problem.kind in _LEFT_OUT]
        return State(contents, form, records, entries, in_file, others, tasks, plans, plans_in_file, problems)

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
