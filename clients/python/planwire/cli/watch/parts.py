"""What the parts of plans are called that lines tell about."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import planwire
from planwire.cli.contract import enum_label
from planwire.errors import PlanwireError
from planwire.v1.artifact_pb2 import ArtifactType
from planwire.v1.artifact_service_pb2 import GetArtifactRequest
from planwire.v1.conversation_service_pb2 import GetConversationRequest, GetMessageRequest
from planwire.v1.event_pb2 import Event, PlanPart
from planwire.v1.knowledge_service_pb2 import GetContextItemRequest, GetResearchDocumentRequest
from planwire.v1.message_pb2 import MessageRole
from planwire.v1.note_service_pb2 import GetNoteRequest
from planwire.v1.phase_service_pb2 import GetPhaseRequest
from planwire.v1.session_service_pb2 import GetAgentSessionRequest, GetHandoffRequest
from planwire.v1.story_service_pb2 import GetStoryRequest

SUBJECTS = frozenset(enum_label(PlanPart.DESCRIPTOR, value) for value in PlanPart.values()[1:])
"""The subjects of the events of parts."""


class PartTitles:
    """Asks for titles, and remembers them for when the parts are gone."""

    def __init__(self, client: planwire.Client) -> None:
        self._read: dict[str, Callable[[str], Awaitable[str]]] = {
            "phase": self._phase,
            "note": self._note,
            "artifact": self._artifact,
            "story": self._story,
            "agent_session": self._agent_session,
            "handoff": self._handoff,
            "context_item": self._context_item,
            "research_document": self._research_document,
            "conversation": self._conversation,
            "message": self._message,
        }
        self._client: Any = client
        self._known: dict[str, str] = {}

    async def title(self, event: Event) -> str:
        """`phase Grammar`; with the id where no more can be learnt."""
        subject, _, what = event.kind.partition(".")
        title = self._known.pop(event.subject_id, event.subject_id)
        if what != "deleted":
            with suppress(PlanwireError):
                title = self._known[event.subject_id] = await self._read[subject](event.subject_id)
        return f"{subject.replace('_', ' ')} {title}{_gate(event)}"

    async def _phase(self, id_: str) -> str:
        return str((await self._client.phases.GetPhase(GetPhaseRequest(phase_id=id_))).phase.name)

    async def _note(self, id_: str) -> str:
        return str((await self._client.notes.GetNote(GetNoteRequest(note_id=id_))).note.content)

    async def _artifact(self, id_: str) -> str:
        artifact = (await self._client.artifacts.GetArtifact(GetArtifactRequest(artifact_id=id_))).artifact
        return enum_label(ArtifactType.DESCRIPTOR, artifact.artifact_type)

    async def _story(self, id_: str) -> str:
        return str((await self._client.stories.GetStory(GetStoryRequest(story_id=id_))).story.title)

    async def _agent_session(self, id_: str) -> str:
        request = GetAgentSessionRequest(agent_session_id=id_)
        session = (await self._client.sessions.GetAgentSession(request)).agent_session
        return " ".join(name for name in (session.agent_type, session.session_id) if name)

    async def _handoff(self, id_: str) -> str:
        handoff = (await self._client.sessions.GetHandoff(GetHandoffRequest(handoff_id=id_))).handoff
        return f"{handoff.from_agent} → {handoff.to_agent}".lstrip()

    async def _context_item(self, id_: str) -> str:
        request = GetContextItemRequest(context_item_id=id_)
        item = (await self._client.knowledge.GetContextItem(request)).context_item
        return f"{item.type} {item.text}".rstrip()

    async def _research_document(self, id_: str) -> str:
        request = GetResearchDocumentRequest(research_document_id=id_)
        return str((await self._client.knowledge.GetResearchDocument(request)).research_document.filename)

    async def _conversation(self, id_: str) -> str:
        request = GetConversationRequest(conversation_id=id_)
        return str((await self._client.conversations.GetConversation(request)).conversation.title) or id_

    async def _message(self, id_: str) -> str:
        message = (await self._client.conversations.GetMessage(GetMessageRequest(message_id=id_))).message
        return f"{message.number} of {enum_label(MessageRole.DESCRIPTOR, message.role)}: {message.content}"


def _gate(event: Event) -> str:
    """`: wave 2 has passed its gate`, where the event is about that."""
    if "gate" not in event.payload:
        return ""
    gate: Any = event.payload["gate"]
    return f": wave {gate['wave']:.0f} {'has passed' if gate['passed'] else 'has not passed'} its gate"
