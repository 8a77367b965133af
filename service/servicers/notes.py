"""NoteService."""

from planwire.v1 import note_service_pb2 as pb
from planwire.v1.note_pb2 import Note

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.resource import Resource


class NoteServicer:
    """See protos/planwire/v1/note_service.proto."""

    def __init__(self, notes: Resource[Note], feed: Feed) -> None:
        self._notes = notes
        self._feed = feed

    async def CreateNote(self, request: pb.CreateNoteRequest, call: Call) -> pb.CreateNoteResponse:
        note, replayed = await self._notes.create(request, call_info(call, request))
        return pb.CreateNoteResponse(note=note, replayed=replayed)

    async def GetNote(self, request: pb.GetNoteRequest, call: Call) -> pb.GetNoteResponse:
        return pb.GetNoteResponse(note=await self._notes.get(request.workspace_id, request.note_id))

    async def ListNotes(self, request: pb.ListNotesRequest, call: Call) -> pb.ListNotesResponse:
        page = await self._notes.list(request, self._feed.resume_token())
        return pb.ListNotesResponse(notes=page.items, next_page_token=page.next_token, resume_token=page.resume_token)

    async def UpdateNote(self, request: pb.UpdateNoteRequest, call: Call) -> pb.UpdateNoteResponse:
        note, replayed = await self._notes.update(request, call_info(call, request))
        return pb.UpdateNoteResponse(note=note, replayed=replayed)

    async def DeleteNote(self, request: pb.DeleteNoteRequest, call: Call) -> pb.DeleteNoteResponse:
        return pb.DeleteNoteResponse(replayed=await self._notes.delete(request, call_info(call, request)))
