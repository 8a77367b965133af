"""Workers: they claim ready tasks, keep their leases while they are worked on, and hand in what came out."""

from __future__ import annotations

import asyncio
import logging
import time
import uuid
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from planwire.errors import (
    DeadlineExceeded,
    FailedPrecondition,
    NotFound,
    PermissionDenied,
    PlanwireError,
    Unauthenticated,
    Unavailable,
)
from planwire.retries import Backoff
from planwire.v1.claim_pb2 import ClaimedTask, ClaimFilter
from planwire.v1.claim_service_pb2 import ClaimTasksRequest, RenewLeaseRequest
from planwire.v1.code_link_pb2 import CodeConflict
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import CompleteTaskRequest, FailTaskRequest, ReleaseTaskRequest, TaskRetry

if TYPE_CHECKING:
    from planwire.v1.claim_service_pb2_grpc import ClaimServiceAsyncStub
    from planwire.v1.task_service_pb2_grpc import TaskServiceAsyncStub

log = logging.getLogger("planwire")

# A claim waits as long as servers let it, and gets its answer some seconds later at most.
_WAIT_SECONDS = 25
_ANSWER_SECONDS = 10
_RELEASE_SECONDS = 5.0
_RECALL_SECONDS = 2.0
_LONGEST_MESSAGE = 10_000
# What ends a lease before its time.
_LOSING = (FailedPrecondition, NotFound, PermissionDenied, Unauthenticated)

Result: TypeAlias = str | Mapping[str, Any] | None
"""What came out of a task: text, data or nothing."""


@dataclass(frozen=True)
class Offer:
    """What a worker takes, and how."""

    workspace_id: str
    filter: ClaimFilter
    name: str
    lease_seconds: float
    retry: TaskRetry | None
    avoid_conflicts: bool


class Job:
    """A claimed task, with its lease.

        async with job:
            job.output = await work_on(job.task)

    The lease is renewed from the claim on. At the end of the block the task is completed with `output` and
    `output_data`; an exception fails it, is logged and goes no further, so that a loop goes on with the next job. When
    the lease is lost, the block is cancelled, nothing is handed in, and `lost` is true. Where somebody else cancels the
    block, the task is released, so that another worker gets it at once.
    """

    def __init__(
        self,
        claims: ClaimServiceAsyncStub,
        tasks: TaskServiceAsyncStub,
        offer: Offer,
        claimed: ClaimedTask,
        on_end: Callable[[Job], None],
    ) -> None:
        self.task: Task = claimed.task
        """The task as it was when it was claimed."""
        self.attempt = claimed.lease.attempt
        """The fencing token."""
        self.conflicts: Sequence[CodeConflict] = claimed.conflicts
        """The tasks of other workers that may be in the way of this one, as ClaimedTask tells them."""
        self.output = ""
        """What comes out of the work, as text."""
        self.output_data: Mapping[str, Any] | None = None
        """What comes out of the work, as data."""
        self.lost = False
        """Whether the task is no longer this worker's."""
        self._claims = claims
        self._tasks = tasks
        self._offer = offer
        self._on_end = on_end
        self._ends_at = time.monotonic() + offer.lease_seconds
        self._body: asyncio.Task[Any] | None = None
        self._cancelling = 0
        self._cancelled = False
        self._handing_in = False
        self._keeping: asyncio.Task[None] | None = asyncio.create_task(self._keep())

    async def __aenter__(self) -> Self:
        self._body = asyncio.current_task()
        if self._body:
            self._cancelling = self._body.cancelling()
        if self.lost:
            self._cancel_body()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        body, self._body = self._body, None
        try:
            if body and self._cancelled:
                if error is None:
                    # The cancellation is still on its way.
                    with suppress(asyncio.CancelledError):
                        await asyncio.sleep(0)
                # Somebody else may have cancelled the block too.
                return body.uncancel() <= self._cancelling
            if isinstance(error, Exception):
                log.warning("task %s failed: %s", self.task.id, error, exc_info=error)
                await self._fail(error)
                return True
            if error is None:
                await self._complete()
            else:
                await self.release()
            return False
        finally:
            self._end()

    async def release(self) -> None:
        """Give the task back. Where that fails, its lease ends by itself."""
        request = self._named(ReleaseTaskRequest)
        try:
            if not self.lost:
                await self._tasks.ReleaseTask(request, timeout=_RELEASE_SECONDS)
        except PlanwireError as error:
            log.info("task %s was not released, and its lease will end: %s", self.task.id, error)
        finally:
            self._end()

    async def close(self) -> None:
        """Give the task back; one that is being worked on when its block, which is cancelled, has ended.

        What is being handed in goes on: its result is not thrown away.
        """
        if self._body:
            self._body.cancel()
        elif not self._handing_in:
            await self.release()

    async def _complete(self) -> None:
        request = self._named(CompleteTaskRequest, output=self.output)
        if self.output_data is not None:
            request.output_data.update(self.output_data)
        await self._hand_in(self._tasks.CompleteTask, request)

    async def _fail(self, error: Exception) -> None:
        # Names of files can hold bytes that are no text, and errors repeat them. NUL cannot be stored.
        text = f"{type(error).__name__}: {error}".encode(errors="replace").decode().replace("\0", "\ufffd")
        request = self._named(FailTaskRequest, error_message=text[:_LONGEST_MESSAGE], retry=self._offer.retry)
        await self._hand_in(self._tasks.FailTask, request)

    async def _hand_in(self, call: Callable[..., Awaitable[Any]], request: Any) -> None:
        """Somebody who cancels this waits some seconds until it got through, and releases the task where it did not."""
        request.request_id = str(uuid.uuid4())
        self._handing_in = True
        handing_in = asyncio.ensure_future(self._until_taken(call, request))
        try:
            await asyncio.shield(handing_in)
        except asyncio.CancelledError:
            done, _ = await asyncio.wait([handing_in], timeout=_RELEASE_SECONDS)
            if not done or handing_in.exception():
                handing_in.cancel()
                await self.release()
            raise
        finally:
            handing_in.cancel()

    async def _until_taken(self, call: Callable[..., Awaitable[Any]], request: Any) -> None:
        """Repeat what did not get through while the lease is kept: with its request id it takes effect once."""
        backoff = Backoff()
        while not self.lost:
            try:
                await call(request)
            except (FailedPrecondition, NotFound) as error:
                self._lose(error)
            except PlanwireError as error:
                if not _is_passing(error):
                    raise
                log.info("task %s is handed in again: %s", self.task.id, error)
                await asyncio.sleep(backoff.next(error.retry_delay))
            else:
                return

    def _named(self, request: type[Any], **fields: Any) -> Any:
        return request(workspace_id=self._offer.workspace_id, task_id=self.task.id, attempt=self.attempt, **fields)

    async def _keep(self) -> None:
        """Renew the lease until it is lost."""
        request = self._named(RenewLeaseRequest)
        request.lease_duration.FromMilliseconds(int(self._offer.lease_seconds * 1000))
        pause = self._offer.lease_seconds / 3
        while True:
            await asyncio.sleep(pause)
            sent_at = time.monotonic()
            try:
                await self._claims.RenewLease(request, timeout=max(0.1, self._ends_at - sent_at))
            except PlanwireError as error:
                # What is being handed in may have ended the lease: its own answer tells.
                is_refused = isinstance(error, _LOSING) and not self._handing_in
                if is_refused or time.monotonic() >= self._ends_at:
                    return self._lose(error)
                pause = min(1.0, self._offer.lease_seconds / 10)
            else:
                self._ends_at = sent_at + self._offer.lease_seconds
                pause = self._offer.lease_seconds / 3

    def _lose(self, error: PlanwireError) -> None:
        log.warning("the lease on task %s is lost: %s", self.task.id, error)
        self.lost = True
        if self._body:
            self._cancel_body()

    def _cancel_body(self) -> None:
        if self._body:
            self._cancelled = True
            self._body.cancel("the lease is lost")

    def _end(self) -> None:
        keeping, self._keeping = self._keeping, None
        if keeping:
            keeping.cancel()
            self._on_end(self)


class Worker:
    """The jobs of a worker: an async iterator, which claims one when the loop asks for it and waits until there is one.

        async with client.worker(plan_id=plan_id) as worker:
            async for job in worker:
                async with job:
                    job.output = await work_on(job.task)

    `run` does this for several jobs at a time. A server that is away, or that says after what time to call again, is
    waited for; other errors are raised.
    """

    def __init__(
        self, claims: ClaimServiceAsyncStub, tasks: TaskServiceAsyncStub, offer: Offer, concurrency: int
    ) -> None:
        self._claims = claims
        self._tasks = tasks
        self._offer = offer
        self._concurrency = concurrency
        self._open: set[Job] = set()
        self._ready: deque[Job] = deque()
        self._freed = asyncio.Event()
        self._stopping = asyncio.Event()
        self._claiming: asyncio.Future[None] | None = None
        self._given_up: ClaimTasksRequest | None = None
        self._recalling = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Job:
        while not self._stopping.is_set():
            if self._ready:
                job = self._ready.popleft()
                if not job.lost:
                    return job
                await job.release()
            elif free := self._concurrency - len(self._open):
                self._claiming = asyncio.ensure_future(self._claim(free))
                await self._unless_stopped(self._claiming)
            else:
                self._freed.clear()
                await self._unless_stopped(self._freed.wait())
        await self._recall()
        raise StopAsyncIteration

    async def run(self, work: Callable[[Task], Awaitable[Result]]) -> None:
        """Work on jobs, `concurrency` at a time, until `stop`.

        What `work` returns is the output, and what it raises fails the task. When the worker is stopped, this ends when
        the jobs that were begun are done; when this is cancelled, it releases them.
        """
        try:
            async with asyncio.TaskGroup() as group:
                async for job in self:
                    group.create_task(_done(job, work))
        except ExceptionGroup as raised:
            raise raised.exceptions[0] from None
        finally:
            await self.aclose()

    def stop(self) -> None:
        """Claim nothing more. What is being worked on goes on, and loops over the worker end within two seconds."""
        self._stopping.set()

    async def aclose(self) -> None:
        """Stop, cancel what is being worked on, and release what has not been handed in."""
        self.stop()
        if self._claiming is not None:
            await asyncio.wait([self._claiming])  # it tells then what it has given up
        await self._recall()
        for job in list(self._open):
            await job.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(_RELEASE_SECONDS):
                while self._open:
                    self._freed.clear()
                    await self._freed.wait()

    async def _claim(self, free: int) -> None:
        """Waits for jobs as long as it takes, and keeps those that it gets."""
        request = ClaimTasksRequest(
            workspace_id=self._offer.workspace_id,
            filter=self._offer.filter,
            limit=free,
            worker=self._offer.name,
            avoid_conflicts=self._offer.avoid_conflicts,
        )
        request.lease_duration.FromMilliseconds(int(self._offer.lease_seconds * 1000))
        request.wait.FromSeconds(_WAIT_SECONDS)
        backoff = Backoff()
        while True:
            request.request_id = request.request_id or str(uuid.uuid4())
            try:
                answer = await self._claims.ClaimTasks(request, timeout=_WAIT_SECONDS + _ANSWER_SECONDS)
            except asyncio.CancelledError:
                self._given_up = request
                raise
            except PlanwireError as error:
                if not _is_passing(error):
                    raise
                # Asked with the same id, the server tells what it has given already.
                await asyncio.sleep(backoff.next(error.retry_delay))
                continue
            if answer.claimed:
                return self._take(answer.claimed)
            request.request_id = ""

    def _take(self, claimed: Iterable[ClaimedTask]) -> None:
        for one in claimed:
            job = Job(self._claims, self._tasks, self._offer, one, self._ended)
            self._open.add(job)
            self._ready.append(job)

    async def _recall(self) -> None:
        """Release what no loop was given: the server may have answered a claim that was given up while it waited."""
        async with self._recalling:  # who closes the worker waits for the loop
            request, self._given_up = self._given_up, None
            if request is not None:
                with suppress(PlanwireError):
                    # Asked with the same id, it tells what it gave. Such a short call hardly waits.
                    self._take((await self._claims.ClaimTasks(request, timeout=_RECALL_SECONDS)).claimed)
            while self._ready:
                await self._ready.popleft().release()

    def _ended(self, job: Job) -> None:
        self._open.discard(job)
        self._freed.set()

    async def _unless_stopped(self, wait: Awaitable[Any]) -> None:
        """Wait for the first of the two. Raises what `wait` raises."""
        waits = [asyncio.ensure_future(wait), asyncio.ensure_future(self._stopping.wait())]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            if waits[0].done():
                waits[0].result()
        finally:
            for each in waits:
                each.cancel()
            await asyncio.gather(*waits, return_exceptions=True)


def _is_passing(error: PlanwireError) -> bool:
    """Whether waiting may mend it: the server is away, or it said after what time to call again."""
    return isinstance(error, Unavailable | DeadlineExceeded) or error.retry_delay is not None


async def _done(job: Job, work: Callable[[Task], Awaitable[Result]]) -> None:
    async with job:
        result = await work(job.task)
        if isinstance(result, Mapping):
            job.output_data = result
        elif result:
            job.output = result
