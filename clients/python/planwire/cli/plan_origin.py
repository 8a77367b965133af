"""Which plans of a workspace a file is: those that came from its path, or from where it was before."""

import shlex
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from planwire.cli.exits import ExitCode, Failure
from planwire.cli.plan_file import PlanFile
from planwire.formats.identity import METADATA, Matched, alike, matched
from planwire.formats.parsed import Entry, ParsedFile, Problem, ProblemKind, Source
from planwire.formats.tasks import PLAN_NAME_LENGTH
from planwire.pages import paginate_sync
from planwire.sync import Client
from planwire.v1.phase_pb2 import Phase
from planwire.v1.phase_service_pb2 import ListPhasesRequest
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import ListPlansRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import ListTasksRequest

_PAGE = 1000
# How much of a plan has to be in a file that is that plan for certain, and how much in one that may be it.
_THE_SAME, _PERHAPS_THE_SAME = 0.8, 0.3


@dataclass(frozen=True, slots=True)
class Origin:
    """What a plan remembers of its file: the path that it was read from last, and what tells it from other plans."""

    path: str
    key: str


@dataclass(frozen=True, slots=True)
class KnownPlan:
    """A plan of the workspace, and the file that it came from."""

    plan: Plan
    origin: Origin | None


def origin_of(plan: Plan) -> Origin | None:
    """The file that a plan came from, if it remembers one."""
    if METADATA not in plan.metadata.fields:
        return None
    said = plan.metadata.fields[METADATA].struct_value.fields
    path = said["path"].string_value if "path" in said else ""
    return Origin(path, said["key"].string_value if "key" in said else path) if path else None


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file as the plans that it is, with what is to be said about that."""

    source: Source
    parsed: ParsedFile
    entries: list[Entry]
    problems: list[Problem]
    place: tuple[Path | None, Sequence[str]] = (None, ())
    """Where paths in the workspace begin, and the folders of the workspace; nothing for what is no file of it."""


class Plans:
    """The plans of a workspace as files see them."""

    def __init__(self, client: Client, workspace_id: str) -> None:
        self._client = client
        self._workspace_id = workspace_id
        request = ListPlansRequest(workspace_id=workspace_id, show_archived=True, page_size=_PAGE)
        pages = paginate_sync(client.plans.ListPlans, request)
        self.all = [KnownPlan(plan, origin_of(plan)) for page in pages for plan in page.plans]
        self._names = {each.plan.name: each.plan.id for each in self.all if not each.plan.project_id}

    def parse(self, file: PlanFile, source: Source, root: Path | None, *, moved_from: str, is_new: bool) -> Incoming:
        """Reads a file as the plans that it is. Raises FileProblem, and Failure where it may be that of another path.

        `root` is where paths in the workspace begin; None where those of other plans cannot be looked at. A source with
        a key is no file of the workspace.
        """
        moved = ""
        origin = None
        if not source.key:
            key, moved = self._key(file, source, root, moved_from=moved_from, is_new=is_new)
            source = replace(source, key=key)
            origin = {"path": source.path} | ({"key": key} if key != source.path else {})
        parsed = file.parse(source)
        plans = [entry.record.plan.plan for entry in parsed.entries if entry.record.HasField("plan")]
        for plan in plans:
            if origin:
                plan.metadata.update({METADATA: origin})
            self._name(plan, source.path)
        known = {each.plan.id for each in self.all}
        found = self._matched(parsed.entries, [plan.id for plan in plans if plan.id in known], source)
        problems = [*([_moved(moved)] if moved else []), *map(_gone, found.gone)]
        return Incoming(source, parsed, found.entries, problems)

    def tasks_of(self, plan_ids: Iterable[str]) -> list[Task]:
        """All tasks of plans."""
        requests = (ListTasksRequest(workspace_id=self._workspace_id, plan_id=id_, page_size=_PAGE) for id_ in plan_ids)
        pages = (page for request in requests for page in paginate_sync(self._client.tasks.ListTasks, request))
        return [task for page in pages for task in page.tasks]

    def _phases_of(self, plan_ids: Iterable[str]) -> list[Phase]:
        requests = (
            ListPhasesRequest(workspace_id=self._workspace_id, plan_id=id_, page_size=_PAGE) for id_ in plan_ids
        )
        pages = (page for request in requests for page in paginate_sync(self._client.phases.ListPhases, request))
        return [phase for page in pages for phase in page.phases]

    def _matched(self, entries: Sequence[Entry], plan_ids: Sequence[str], source: Source) -> Matched:
        tasks = [entry.record.task.task for entry in entries if entry.record.HasField("task")]
        by_text = any(not task.external_ref or task.phase_id for task in tasks)
        if not plan_ids or not by_text:
            return Matched(list(entries), [])
        return matched(entries, self.tasks_of(plan_ids), self._phases_of(plan_ids), source)

    def _key(
        self, file: PlanFile, source: Source, root: Path | None, *, moved_from: str, is_new: bool
    ) -> tuple[str, str]:
        """What tells the plans of a file from others, and the path that it had, where it was moved. Raises Failure."""
        keys = {each.origin.path: each.origin.key for each in self.all if each.origin}
        if moved_from:
            if moved_from not in keys:
                known = ", ".join(sorted(keys)) or "none"
                reason = f"--moved-from {moved_from}: no plan came from there; plans came from: {known}"
                raise Failure(reason, ExitCode.USAGE)
            return keys[moved_from], moved_from
        if source.path in keys:
            return keys[source.path], ""
        if root is not None and not is_new:
            left = {path: key for path, key in keys.items() if not (root / path).exists()}
            if before := self._recognised(file, source, left):
                return keys[before], before
        return _free(source.path, set(keys.values())), ""

    def _recognised(self, file: PlanFile, source: Source, left: dict[str, str]) -> str:
        """The path of which a file is the content, among those where there is no file any more; or empty."""
        if not left:
            return ""
        entries = file.parse(source).entries
        titles = {entry.record.task.task.title for entry in entries if entry.record.HasField("task")}
        likeness: dict[str, float] = {}
        for path in left:
            plan_ids = [each.plan.id for each in self.all if each.origin and each.origin.path == path]
            likeness[path] = alike(titles, (task.title for task in self.tasks_of(plan_ids)))
        likely = sorted((path for path in left if likeness[path] >= _PERHAPS_THE_SAME), key=likeness.__getitem__)
        if not likely:
            return ""
        if len([path for path in likely if likeness[path] >= _THE_SAME]) == 1:
            return likely[-1]
        return _asked(file.name, source.path, likely[::-1])

    def _name(self, plan: Plan, path: str) -> None:
        """Gives a plan a name that no other one has: files in several folders can have one title."""
        if self._names.setdefault(plan.name, plan.id) != plan.id:
            suffix = f" ({path})"[-PLAN_NAME_LENGTH // 2 :]
            plan.name = plan.name[: PLAN_NAME_LENGTH - len(suffix)] + suffix
            self._names.setdefault(plan.name, plan.id)


def _free(path: str, taken: set[str]) -> str:
    """A key for the plans of a path: the path, unless plans have it that were moved from there."""
    number = 1
    key = path
    while key in taken:
        number += 1
        key = f"{path}#{number}"
    return key


def _asked(name: str, path: str, likely: Sequence[str]) -> str:
    """Which of the paths a file had before, says who is at the terminal. Raises Failure where nobody is."""
    if sys.stdin.isatty() and sys.stderr.isatty():
        for before in likely:
            if typer.confirm(f"Is {path} the file that was {before}, and shall its plan follow?", err=True):
                return before
        return ""
    raise Failure(
        f"{path} has tasks of plans whose files are gone: {', '.join(likely)}\n"
        f"Nothing was stored. Say with `planwire import {shlex.quote(name)} --moved-from PATH` which of them it was, "
        "or with --new in its place that it is none of them.",
        ExitCode.USAGE,
    )


def _moved(before: str) -> Problem:
    return Problem(ProblemKind.NOTE, 0, "", f"the plan that came from {before} is that of this file now")


def _gone(task: Task) -> Problem:
    return Problem(ProblemKind.NOTE, 0, task.title, "no longer in the file: the task stays as it is")
