"""The async client."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from contextlib import suppress
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, Self, TypeAlias, TypedDict, TypeVar, Unpack, overload
from weakref import WeakSet

import grpc
import grpc.aio

from planwire.call_defaults import CallDefaults
from planwire.channels import Channels, call_defaults
from planwire.connection import Connection
from planwire.errors import NotFound, PermissionDenied, PlanwireError
from planwire.folders import absolute, main_folder, named_workspace
from planwire.line import Stream
from planwire.position import Snapshot
from planwire.v1.approval_service_pb2_grpc import ApprovalServiceStub
from planwire.v1.artifact_service_pb2_grpc import ArtifactServiceStub
from planwire.v1.catalog_service_pb2_grpc import CatalogServiceStub
from planwire.v1.claim_pb2 import ClaimFilter, ClaimOrder
from planwire.v1.claim_service_pb2_grpc import ClaimServiceStub
from planwire.v1.code_graph_service_pb2_grpc import CodeGraphServiceStub
from planwire.v1.conversation_service_pb2_grpc import ConversationServiceStub
from planwire.v1.dependency_service_pb2_grpc import DependencyServiceStub
from planwire.v1.event_pb2 import Event, PlanEvent, PlanPart, TaskEvent, WatchOptions
from planwire.v1.event_service_pb2 import WatchEventsRequest
from planwire.v1.event_service_pb2_grpc import EventServiceStub
from planwire.v1.execution_log_pb2 import ExecutionLog
from planwire.v1.execution_service_pb2 import ExecutionLogEvent, FollowExecutionLogsRequest
from planwire.v1.execution_service_pb2_grpc import ExecutionServiceStub
from planwire.v1.knowledge_service_pb2_grpc import KnowledgeServiceStub
from planwire.v1.note_service_pb2_grpc import NoteServiceStub
from planwire.v1.phase_service_pb2_grpc import PhaseServiceStub
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.plan_service_pb2 import WatchPlansRequest
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.program_service_pb2_grpc import ProgramServiceStub
from planwire.v1.report_service_pb2_grpc import ReportServiceStub
from planwire.v1.search_service_pb2_grpc import SearchServiceStub
from planwire.v1.session_service_pb2_grpc import SessionServiceStub
from planwire.v1.story_service_pb2_grpc import StoryServiceStub
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import TaskRetry, WatchTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.transfer_service_pb2_grpc import TransferServiceStub
from planwire.v1.workspace_pb2 import Workspace
from planwire.v1.workspace_service_pb2 import (
    GetWorkspaceByPathRequest,
    GetWorkspaceRequest,
    RegisterWorkspaceRequest,
)
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub
from planwire.watch import OnState, Watch
from planwire.worker import Offer, Worker

if TYPE_CHECKING:
    from planwire.v1.approval_service_pb2_grpc import ApprovalServiceAsyncStub
    from planwire.v1.artifact_service_pb2_grpc import ArtifactServiceAsyncStub
    from planwire.v1.catalog_service_pb2_grpc import CatalogServiceAsyncStub
    from planwire.v1.claim_service_pb2_grpc import ClaimServiceAsyncStub
    from planwire.v1.code_graph_service_pb2_grpc import CodeGraphServiceAsyncStub
    from planwire.v1.conversation_service_pb2_grpc import ConversationServiceAsyncStub
    from planwire.v1.dependency_service_pb2_grpc import DependencyServiceAsyncStub
    from planwire.v1.event_service_pb2_grpc import EventServiceAsyncStub
    from planwire.v1.execution_service_pb2_grpc import ExecutionServiceAsyncStub
    from planwire.v1.knowledge_service_pb2_grpc import KnowledgeServiceAsyncStub
    from planwire.v1.note_service_pb2_grpc import NoteServiceAsyncStub
    from planwire.v1.phase_service_pb2_grpc import PhaseServiceAsyncStub
    from planwire.v1.plan_service_pb2_grpc import PlanServiceAsyncStub
    from planwire.v1.program_service_pb2_grpc import ProgramServiceAsyncStub
    from planwire.v1.report_service_pb2_grpc import ReportServiceAsyncStub
    from planwire.v1.search_service_pb2_grpc import SearchServiceAsyncStub
    from planwire.v1.session_service_pb2_grpc import SessionServiceAsyncStub
    from planwire.v1.story_service_pb2_grpc import StoryServiceAsyncStub
    from planwire.v1.task_service_pb2_grpc import TaskServiceAsyncStub
    from planwire.v1.transfer_service_pb2_grpc import TransferServiceAsyncStub
    from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceAsyncStub

P = ParamSpec("P")
C = TypeVar("C")

Start: TypeAlias = Literal["now", "snapshot"]
OnExpired: TypeAlias = Literal["raise", "relist"]

_PROGRESS_SECONDS = 15.0


class PlanOptions(TypedDict, total=False):
    """What `watch_plans` takes besides `start` and `on_expired`, which decide whether there are Snapshots."""

    plan_ids: Iterable[str]
    statuses: Iterable[PlanStatus]
    parts: Iterable[PlanPart]
    until_terminal: bool
    resume_token: str | None
    progress_interval: float
    on_state: OnState | None


class TaskOptions(TypedDict, total=False):
    """The same for `watch_tasks`."""

    plan_ids: Iterable[str]
    task_ids: Iterable[str]
    statuses: Iterable[TaskStatus]
    until_terminal: bool
    resume_token: str | None
    progress_interval: float
    on_state: OnState | None


class LogOptions(TypedDict, total=False):
    """The same for `follow_logs`."""

    plan_ids: Iterable[str]
    task_ids: Iterable[str]
    resume_token: str | None
    progress_interval: float
    on_state: OnState | None


class Client:
    """Every service of Planwire. `planwire.connect` makes one, in a running event loop; `async with` closes it.

    The stubs are gRPC's own. What goes through them is made whole first (workspace, request id, token, time), is
    retried while the server is unavailable, and fails with `planwire.errors`.
    """

    def __init__(self, connection: Connection, defaults: CallDefaults | None = None) -> None:
        self._defaults = defaults or call_defaults(connection)
        self._channels = Channels(connection, self._defaults)
        self._watches: WeakSet[Watch[Any]] = WeakSet()
        self._workers: WeakSet[Worker] = WeakSet()
        self.channel: grpc.aio.Channel = self._channels.shared
        """For stubs of other services on the same server, such as health."""
        self.approvals: ApprovalServiceAsyncStub = ApprovalServiceStub(self.channel)
        self.dependencies: DependencyServiceAsyncStub = DependencyServiceStub(self.channel)
        self.events: EventServiceAsyncStub = EventServiceStub(self.channel)
        self.executions: ExecutionServiceAsyncStub = ExecutionServiceStub(self.channel)
        self.knowledge: KnowledgeServiceAsyncStub = KnowledgeServiceStub(self.channel)
        self.notes: NoteServiceAsyncStub = NoteServiceStub(self.channel)
        self.claims: ClaimServiceAsyncStub = ClaimServiceStub(self.channel)
        self.artifacts: ArtifactServiceAsyncStub = ArtifactServiceStub(self.channel)
        self.catalog: CatalogServiceAsyncStub = CatalogServiceStub(self.channel)
        self.phases: PhaseServiceAsyncStub = PhaseServiceStub(self.channel)
        self.plans: PlanServiceAsyncStub = PlanServiceStub(self.channel)
        self.programs: ProgramServiceAsyncStub = ProgramServiceStub(self.channel)
        self.reports: ReportServiceAsyncStub = ReportServiceStub(self.channel)
        self.code_graph: CodeGraphServiceAsyncStub = CodeGraphServiceStub(self.channel)
        self.search: SearchServiceAsyncStub = SearchServiceStub(self.channel)
        self.sessions: SessionServiceAsyncStub = SessionServiceStub(self.channel)
        self.conversations: ConversationServiceAsyncStub = ConversationServiceStub(self.channel)
        self.stories: StoryServiceAsyncStub = StoryServiceStub(self.channel)
        self.tasks: TaskServiceAsyncStub = TaskServiceStub(self.channel)
        self.transfer: TransferServiceAsyncStub = TransferServiceStub(self.channel)
        self.workspaces: WorkspaceServiceAsyncStub = WorkspaceServiceStub(self.channel)

    @property
    def workspace(self) -> str:
        """The id of the workspace of requests that name none."""
        return self._defaults.workspace

    @workspace.setter
    def workspace(self, workspace_id: str) -> None:
        self._defaults.workspace = workspace_id

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End everything that is under way, and disconnect."""
        for worker in list(self._workers):
            await worker.aclose()
        for watch in list(self._watches):
            await watch.aclose(PlanwireError(grpc.StatusCode.CANCELLED, details="the client was closed"))
        await self.channel.close()

    async def register_workspace(self, path: str | PathLike[str] = ".", *, name: str = "") -> Workspace:
        """Register a folder of this machine, or find it registered. A client without a workspace works there then.

        A folder of a git worktree stands for the same one of its main repository. What is not registered and holds a
        `.projectmemory/identity.json` is the workspace that this file names, if there is one.

        Raises FolderError, a ValueError, when a file that says so is damaged.
        """
        # Reads two or three small files.
        folder = main_folder(absolute(path))
        workspace = await self._named(folder)
        if workspace is None:
            request = RegisterWorkspaceRequest(path=str(folder), name=name)
            workspace = (await self.workspaces.RegisterWorkspace(request)).workspace
        self.workspace = self.workspace or workspace.id
        return workspace

    async def _named(self, folder: Path) -> Workspace | None:
        named = named_workspace(folder)
        if not named:
            return None
        with suppress(NotFound):
            by_path = GetWorkspaceByPathRequest(path=str(folder))
            return (await self.workspaces.GetWorkspaceByPath(by_path)).workspace
        # A server does not say whether a workspace exists in which the caller may not act.
        with suppress(NotFound, PermissionDenied):
            return (await self.workspaces.GetWorkspace(GetWorkspaceRequest(workspace_id=named))).workspace
        return None

    @overload
    def watch_tasks(
        self, *, start: Literal["snapshot"], on_expired: OnExpired = "raise", **options: Unpack[TaskOptions]
    ) -> Watch[Snapshot[Task] | TaskEvent]: ...
    @overload
    def watch_tasks(
        self, *, start: Literal["now"] = "now", on_expired: Literal["relist"], **options: Unpack[TaskOptions]
    ) -> Watch[Snapshot[Task] | TaskEvent]: ...
    @overload
    def watch_tasks(
        self, *, start: Literal["now"] = "now", on_expired: Literal["raise"] = "raise", **options: Unpack[TaskOptions]
    ) -> Watch[TaskEvent]: ...
    def watch_tasks(
        self,
        *,
        plan_ids: Iterable[str] = (),
        task_ids: Iterable[str] = (),
        statuses: Iterable[TaskStatus] = (),
        until_terminal: bool = False,
        start: Start = "now",
        resume_token: str | None = None,
        on_expired: OnExpired = "raise",
        progress_interval: float = _PROGRESS_SECONDS,
        on_state: OnState | None = None,
    ) -> Watch[Any]:
        """What happens to the tasks that meet every condition that is given.

        - `statuses`: changes from or to one of these.
        - `until_terminal`: ends when all of `task_ids` are done or deleted.
        - `start`: with what happens from now on, or with a Snapshot; counts only without a `resume_token`.
        - `resume_token`: goes on after the place of this token, from a watch or a list.
        - `on_expired`: what to do when what follows the place is no longer kept: raise ResumeTokenExpired, or go on
          with a Snapshot whose `expired` is true.
        - `progress_interval`: seconds after which the server speaks even if nothing happened. A stream that is silent
          for twice as long is given up for another.
        - `on_state`: is told when the stream opens and breaks.
        """
        request = WatchTasksRequest(
            plan_ids=plan_ids, task_ids=task_ids, statuses=statuses, until_terminal=until_terminal
        )

        def call(channel: grpc.aio.Channel, options: WatchOptions) -> grpc.aio.UnaryStreamCall[Any, Any]:
            request.options.CopyFrom(options)
            return TaskServiceStub(channel).WatchTasks(request)

        stream = Stream(call, "task", until_terminal)
        return self._watch(stream, resume_token, start, on_expired, progress_interval, on_state)

    @overload
    def watch_plans(
        self, *, start: Literal["snapshot"], on_expired: OnExpired = "raise", **options: Unpack[PlanOptions]
    ) -> Watch[Snapshot[Plan] | PlanEvent]: ...
    @overload
    def watch_plans(
        self, *, start: Literal["now"] = "now", on_expired: Literal["relist"], **options: Unpack[PlanOptions]
    ) -> Watch[Snapshot[Plan] | PlanEvent]: ...
    @overload
    def watch_plans(
        self, *, start: Literal["now"] = "now", on_expired: Literal["raise"] = "raise", **options: Unpack[PlanOptions]
    ) -> Watch[PlanEvent]: ...
    def watch_plans(
        self,
        *,
        plan_ids: Iterable[str] = (),
        statuses: Iterable[PlanStatus] = (),
        parts: Iterable[PlanPart] = (),
        until_terminal: bool = False,
        start: Start = "now",
        resume_token: str | None = None,
        on_expired: OnExpired = "raise",
        progress_interval: float = _PROGRESS_SECONDS,
        on_state: OnState | None = None,
    ) -> Watch[Any]:
        """What happens to the plans that meet every condition that is given; as `watch_tasks`.

        - `parts`: tells what happens to these parts of the plans too, in the same order. `event.WhichOneof("part")` is
          what an event is about, such as `phase` with its `event.phase.phase_id`, and None for the plan itself. A
          Snapshot has the parts in `parts`, and `snapshot.parts_of(Phase)` those of one type.
        """
        request = WatchPlansRequest(plan_ids=plan_ids, statuses=statuses, parts=parts, until_terminal=until_terminal)

        def call(channel: grpc.aio.Channel, options: WatchOptions) -> grpc.aio.UnaryStreamCall[Any, Any]:
            request.options.CopyFrom(options)
            return PlanServiceStub(channel).WatchPlans(request)

        stream = Stream(call, "plan", until_terminal)
        return self._watch(stream, resume_token, start, on_expired, progress_interval, on_state)

    @overload
    def follow_logs(
        self, *, start: Literal["snapshot"], on_expired: OnExpired = "raise", **options: Unpack[LogOptions]
    ) -> Watch[Snapshot[ExecutionLog] | ExecutionLogEvent]: ...
    @overload
    def follow_logs(
        self, *, start: Literal["now"] = "now", on_expired: Literal["relist"], **options: Unpack[LogOptions]
    ) -> Watch[Snapshot[ExecutionLog] | ExecutionLogEvent]: ...
    @overload
    def follow_logs(
        self, *, start: Literal["now"] = "now", on_expired: Literal["raise"] = "raise", **options: Unpack[LogOptions]
    ) -> Watch[ExecutionLogEvent]: ...
    def follow_logs(
        self,
        *,
        plan_ids: Iterable[str] = (),
        task_ids: Iterable[str] = (),
        start: Start = "now",
        resume_token: str | None = None,
        on_expired: OnExpired = "raise",
        progress_interval: float = _PROGRESS_SECONDS,
        on_state: OnState | None = None,
    ) -> Watch[Any]:
        """The steps of the work on these tasks, and on the tasks of these plans, as they are appended and finished.

        As `watch_tasks`; `event.execution_log` is the step as the event left it, without its whole output.
        """
        request = FollowExecutionLogsRequest(plan_ids=plan_ids, task_ids=task_ids)

        def call(channel: grpc.aio.Channel, options: WatchOptions) -> grpc.aio.UnaryStreamCall[Any, Any]:
            request.options.CopyFrom(options)
            return ExecutionServiceStub(channel).FollowExecutionLogs(request)

        stream = Stream(call, "execution_log", False)
        return self._watch(stream, resume_token, start, on_expired, progress_interval, on_state)

    def watch_events(
        self,
        *,
        kinds: Iterable[str] = (),
        plan_ids: Iterable[str] = (),
        resume_token: str | None = None,
        progress_interval: float = _PROGRESS_SECONDS,
        on_state: OnState | None = None,
    ) -> Watch[Event]:
        """Everything that happens in the workspace, of these kinds, to these plans and what is in them.

        As `watch_tasks`, but there is no Snapshot of everything: an expired token raises ResumeTokenExpired.
        """
        request = WatchEventsRequest(kinds=kinds, plan_ids=plan_ids)

        def call(channel: grpc.aio.Channel, options: WatchOptions) -> grpc.aio.UnaryStreamCall[Any, Any]:
            request.options.CopyFrom(options)
            return EventServiceStub(channel).WatchEvents(request)

        return self._watch(Stream(call, "event", False), resume_token, "now", "raise", progress_interval, on_state)

    def worker(
        self,
        *,
        plan_id: str = "",
        capabilities: Iterable[str] = (),
        labels: Iterable[str] = (),
        assigned_agent: str = "",
        order: ClaimOrder = ClaimOrder.CLAIM_ORDER_UNSPECIFIED,
        name: str = "",
        concurrency: int = 1,
        lease_seconds: float = 60,
        retry: TaskRetry | None = None,
        avoid_conflicts: bool = False,
    ) -> Worker:
        """A worker on the tasks that meet every condition that is given: `async for job in client.worker(...)`.

        - `plan_id`, `capabilities`, `labels`, `assigned_agent`, `order`: as in ClaimFilter.
        - `name`: who works on the tasks; the actor unless it is given.
        - `concurrency`: how many jobs it has at most at the same time.
        - `lease_seconds`: how long a task is the worker's when it is not heard of. Leases are renewed after a third.
        - `retry`: how a task that fails is tried again; without it, it has failed.
        - `avoid_conflicts`: pass over tasks that touch the same code as what other workers have in progress.
        """
        if concurrency < 1:
            raise ValueError("concurrency must be 1 or more")
        offer = Offer(
            self.workspace,
            ClaimFilter(
                plan_id=plan_id, capabilities=capabilities, labels=labels, assigned_agent=assigned_agent, order=order
            ),
            name,
            lease_seconds,
            retry,
            avoid_conflicts,
        )
        worker = Worker(self.claims, self.tasks, offer, concurrency)
        self._workers.add(worker)
        return worker

    def _watch(
        self,
        stream: Stream,
        resume_token: str | None,
        start: str,
        on_expired: str,
        progress_interval: float,
        on_state: OnState | None,
    ) -> Watch[Any]:
        watch: Watch[Any] = Watch(
            stream,
            self._channels,
            resume_token=resume_token,
            snapshot=start == "snapshot",
            relist=on_expired == "relist",
            progress_interval=progress_interval,
            timeout=self._defaults.timeout,
            on_state=on_state,
        )
        self._watches.add(watch)
        return watch


def connects(make: Callable[[Connection], C], connection: Callable[P, Connection]) -> Callable[P, C]:
    """A function that takes what a Connection takes, and makes a client of it."""

    @functools.wraps(connection, assigned=("__doc__",), updated=())
    def connect(*args: P.args, **kwargs: P.kwargs) -> C:
        return make(connection(*args, **kwargs))

    return connect


connect = connects(Client, Connection)
