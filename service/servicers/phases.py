"""PhaseService."""

from planwire.v1 import phase_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.phases import PhaseStore


class PhaseServicer:
    """See protos/planwire/v1/phase_service.proto."""

    def __init__(self, phases: PhaseStore, feed: Feed) -> None:
        self._phases = phases
        self._feed = feed

    async def CreatePhase(self, request: pb.CreatePhaseRequest, call: Call) -> pb.CreatePhaseResponse:
        phase, replayed = await self._phases.create(request, call_info(call, request))
        return pb.CreatePhaseResponse(phase=phase, replayed=replayed)

    async def GetPhase(self, request: pb.GetPhaseRequest, call: Call) -> pb.GetPhaseResponse:
        return pb.GetPhaseResponse(phase=await self._phases.get(request.workspace_id, request.phase_id))

    async def ListPhases(self, request: pb.ListPhasesRequest, call: Call) -> pb.ListPhasesResponse:
        page = await self._phases.list(request, self._feed.resume_token())
        return pb.ListPhasesResponse(phases=page.items, next_page_token=page.next_token, resume_token=page.resume_token)

    async def UpdatePhase(self, request: pb.UpdatePhaseRequest, call: Call) -> pb.UpdatePhaseResponse:
        phase, replayed = await self._phases.update(request, call_info(call, request))
        return pb.UpdatePhaseResponse(phase=phase, replayed=replayed)

    async def DeletePhase(self, request: pb.DeletePhaseRequest, call: Call) -> pb.DeletePhaseResponse:
        return pb.DeletePhaseResponse(replayed=await self._phases.delete(request, call_info(call, request)))

    async def ReorderPhases(self, request: pb.ReorderPhasesRequest, call: Call) -> pb.ReorderPhasesResponse:
        moved, replayed = await self._phases.reorder(request, call_info(call, request))
        return pb.ReorderPhasesResponse(moved=moved, replayed=replayed)
