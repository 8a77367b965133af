"""Planwire without asyncio: the same names, and calls that wait.

    with planwire.sync.connect("127.0.0.1:50051", workspace="demo") as client:
        for event in client.watch_tasks():
            print(event.task_id, event.to_status)

Threads may share a client.
"""

import functools
import threading
from collections.abc import Callable
from contextlib import suppress
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate, Generic, ParamSpec, Self, TypeVar

import grpc

from planwire import client as asynchronous
from planwire import watch as asynchronous_watch
from planwire.channels import call_defaults, sync_channel
from planwire.client import connects
from planwire.connection import Connection
from planwire.errors import NotFound, PermissionDenied
from planwire.folders import absolute, main_folder, named_workspace
from planwire.loop_thread import LoopStopped, LoopThread
from planwire.pages import paginate_sync as paginate
from planwire.v1.approval_service_pb2_grpc import ApprovalServiceStub
from planwire.v1.artifact_service_pb2_grpc import ArtifactServiceStub
from planwire.v1.catalog_service_pb2_grpc import CatalogServiceStub
from planwire.v1.claim_service_pb2_grpc import ClaimServiceStub
from planwire.v1.code_graph_service_pb2_grpc import CodeGraphServiceStub
from planwire.v1.conversation_service_pb2_grpc import ConversationServiceStub
from planwire.v1.dependency_service_pb2_grpc import DependencyServiceStub
from planwire.v1.event_service_pb2_grpc import EventServiceStub
from planwire.v1.execution_service_pb2_grpc import ExecutionServiceStub
from planwire.v1.knowledge_service_pb2_grpc import KnowledgeServiceStub
from planwire.v1.note_service_pb2_grpc import NoteServiceStub
from planwire.v1.phase_service_pb2_grpc import PhaseServiceStub
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.program_service_pb2_grpc import ProgramServiceStub
from planwire.v1.report_service_pb2_grpc import ReportServiceStub
from planwire.v1.search_service_pb2_grpc import SearchServiceStub
from planwire.v1.session_service_pb2_grpc import SessionServiceStub
from planwire.v1.story_service_pb2_grpc import StoryServiceStub
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.transfer_service_pb2_grpc import TransferServiceStub
from planwire.v1.workspace_pb2 import Workspace
from planwire.v1.workspace_service_pb2 import (
    GetWorkspaceByPathRequest,
    GetWorkspaceRequest,
    RegisterWorkspaceRequest,
)
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub
from planwire.watch import WatchState

__all__ = ["Client", "Watch", "connect", "paginate"]

P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)

_END: Any = object()


class Watch(Generic[T_co]):
    """`planwire.Watch` as an iterator and context manager. `close` may be called from another thread."""

    def __init__(self, watch: asynchronous_watch.Watch[T_co], thread: LoopThread) -> None:
        self._watch = watch
        self._thread = thread

    @property
    def resume_token(self) -> str | None:
        """Where to resume after the event that was handed out last; None before there is such a place."""
        return self._watch.resume_token

    @property
    def state(self) -> WatchState:
        """How the watch stands."""
        return self._watch.state

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T_co:
        item = self._thread.run(self._next())
        if item is _END:
            raise StopIteration
        return item

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the stream, and a loop over it."""
        with suppress(LoopStopped):
            self._thread.run(self._watch.aclose())

    async def _next(self) -> T_co:
        return await anext(self._watch, _END)


def _waiting(
    method: Callable[Concatenate[asynchronous.Client, P], asynchronous_watch.Watch[T_co]],
) -> Callable[Concatenate["Client", P], Watch[T_co]]:
    """The sync face of a method that watches. `on_state` is called on another thread."""

    def watch(self: "Client", /, *args: P.args, **kwargs: P.kwargs) -> Watch[T_co]:
        client, thread = self._asynchronous()
        return Watch(method(client, *args, **kwargs), thread)

    functools.update_wrapper(watch, method)
    return watch


class Client:
    """Every service of Planwire. `planwire.sync.connect` makes one; `with` closes it.

    The stubs are gRPC's own, and go through the same as those of the async client.
    """

    watch_tasks = _waiting(asynchronous.Client.watch_tasks)
    watch_plans = _waiting(asynchronous.Client.watch_plans)
    watch_events = _waiting(asynchronous.Client.watch_events)
    follow_logs = _waiting(asynchronous.Client.follow_logs)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._defaults = call_defaults(connection)
        self.channel: grpc.Channel = sync_channel(connection, self._defaults)
        """For stubs of other services on the same server, such as health."""
        self.dependencies = DependencyServiceStub(self.channel)
        self.events = EventServiceStub(self.channel)
        self.executions = ExecutionServiceStub(self.channel)
        self.knowledge = KnowledgeServiceStub(self.channel)
        self.notes = NoteServiceStub(self.channel)
        self.approvals = ApprovalServiceStub(self.channel)
        self.claims = ClaimServiceStub(self.channel)
        self.artifacts = ArtifactServiceStub(self.channel)
        self.catalog = CatalogServiceStub(self.channel)
        self.phases = PhaseServiceStub(self.channel)
        self.plans = PlanServiceStub(self.channel)
        self.programs = ProgramServiceStub(self.channel)
        self.reports = ReportServiceStub(self.channel)
        self.code_graph = CodeGraphServiceStub(self.channel)
        self.search = SearchServiceStub(self.channel)
        self.sessions = SessionServiceStub(self.channel)
        self.conversations = ConversationServiceStub(self.channel)
        self.stories = StoryServiceStub(self.channel)
        self.tasks = TaskServiceStub(self.channel)
        self.transfer = TransferServiceStub(self.channel)
        self.workspaces = WorkspaceServiceStub(self.channel)
        self._lock = threading.Lock()
        self._watching: tuple[asynchronous.Client, LoopThread] | None = None

    @property
    def workspace(self) -> str:
        """The id of the workspace of requests that name none."""
        return self._defaults.workspace

    @workspace.setter
    def workspace(self, workspace_id: str) -> None:
        self._defaults.workspace = workspace_id

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End everything that is under way, and disconnect."""
        with self._lock:
            watching, self._watching = self._watching, None
        if watching is not None:
            client, thread = watching
            thread.run(client.close())
            thread.stop()
        self.channel.close()

    def register_workspace(self, path: str | PathLike[str] = ".", *, name: str = "") -> Workspace:
        """As that of the asynchronous client. Raises FolderError."""
        folder = main_folder(absolute(path))
        workspace = self._named(folder)
        if workspace is None:
            request = RegisterWorkspaceRequest(path=str(folder), name=name)
            workspace = self.workspaces.RegisterWorkspace(request).workspace
        self.workspace = self.workspace or workspace.id
        return workspace

    def _named(self, folder: Path) -> Workspace | None:
        named = named_workspace(folder)
        if not named:
            return None
        with suppress(NotFound):
            return self.workspaces.GetWorkspaceByPath(GetWorkspaceByPathRequest(path=str(folder))).workspace
        # A server does not say whether a workspace exists in which the caller may not act.
        with suppress(NotFound, PermissionDenied):
            return self.workspaces.GetWorkspace(GetWorkspaceRequest(workspace_id=named)).workspace
        return None

    def _asynchronous(self) -> tuple[asynchronous.Client, LoopThread]:
        """The client that watches, and its thread: started by the first watch."""
        with self._lock:
            if self._watching is None:
                thread = LoopThread()
                self._watching = thread.run(self._connected()), thread
            return self._watching

    async def _connected(self) -> asynchronous.Client:
        return asynchronous.Client(self._connection, self._defaults)


connect = connects(Client, Connection)
