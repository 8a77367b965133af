"""ClaimService."""

from planwire.v1 import claim_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.servicers.waiting import Waiting
from service.store.claims import ClaimStore, Worker
from service.store.leases import LeaseStore
from service.store.ready_tasks import ReadyTaskStore


class ClaimServicer:
    """See protos/planwire/v1/claim_service.proto."""

    def __init__(
        self, claims: ClaimStore, leases: LeaseStore, ready: ReadyTaskStore, waiting: Waiting, feed: Feed
    ) -> None:
        self._claims = claims
        self._leases = leases
        self._ready = ready
        self._waiting = waiting
        self._feed = feed

    async def ListReadyTasks(self, request: pb.ListReadyTasksRequest, call: Call) -> pb.ListReadyTasksResponse:
        page = await self._ready.list(request, self._feed.resume_token())
        explains = request.include_unready and not page.items and not request.page_token
        return pb.ListReadyTasksResponse(
            tasks=page.items,
            unready=await self._ready.unready(request) if explains else (),
            next_page_token=page.next_token,
            resume_token=page.resume_token,
        )

    async def PeekNextTask(self, request: pb.PeekNextTaskRequest, call: Call) -> pb.PeekNextTaskResponse:
        return pb.PeekNextTaskResponse(task=await self._ready.peek(request.workspace_id, request.filter))

    async def ClaimTasks(self, request: pb.ClaimTasksRequest, call: Call) -> pb.ClaimTasksResponse:
        info, worker = call_info(call, request), _worker(request, call)
        claimed, replayed = await self._claims.claim(request, info, worker)
        if not claimed and not replayed:

            async def claim_now() -> None:
                nonlocal claimed, replayed
                claimed, replayed = await self._claims.claim(request, info, worker)

            await self._waiting.wait(request, call, claim_now, lambda: bool(claimed))
        return pb.ClaimTasksResponse(claimed=claimed, replayed=replayed)

    async def RenewLease(self, request: pb.RenewLeaseRequest, call: Call) -> pb.RenewLeaseResponse:
        return pb.RenewLeaseResponse(lease=await self._leases.renew(request))

    async def GetLease(self, request: pb.GetLeaseRequest, call: Call) -> pb.GetLeaseResponse:
        return pb.GetLeaseResponse(lease=await self._leases.get(request.workspace_id, request.task_id))

    async def ListLeases(self, request: pb.ListLeasesRequest, call: Call) -> pb.ListLeasesResponse:
        page = await self._leases.list(request, self._feed.resume_token())
        return pb.ListLeasesResponse(leases=page.items, next_page_token=page.next_token, resume_token=page.resume_token)

    async def CompleteTasks(self, request: pb.CompleteTasksRequest, call: Call) -> pb.CompleteTasksResponse:
        etags, replayed = await self._claims.complete_many(request, call_info(call, request))
        return pb.CompleteTasksResponse(etags=etags, replayed=replayed)

    async def CompleteAndClaimNext(
        self, request: pb.CompleteAndClaimNextRequest, call: Call
    ) -> pb.CompleteAndClaimNextResponse:
        info, worker = call_info(call, request), _worker(request, call)
        outcome, replayed = await self._claims.complete_and_claim(request, info, worker)
        if not outcome.claimed and not replayed:

            async def claim_now() -> None:
                outcome.claimed = list(await self._claims.claim_more(request, info, worker))

            await self._waiting.wait(request, call, claim_now, lambda: bool(outcome.claimed))
        return pb.CompleteAndClaimNextResponse(completed=outcome.completed, claimed=outcome.claimed, replayed=replayed)


def _worker(request: pb.ClaimTasksRequest | pb.CompleteAndClaimNextRequest, call: Call) -> Worker:
    return Worker(request.worker or call.agent or call.actor, call.metadata.get("planwire-session") or None)
