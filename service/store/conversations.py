"""Conversations, their messages, and what searches found for a message."""

import json
from collections.abc import Sequence
from typing import Any

from planwire.v1.conversation_pb2 import Conversation, ConversationStatus
from planwire.v1.conversation_service_pb2 import (
    AppendMessageRagContextsRequest,
    AppendMessagesRequest,
    AppendMessagesResponse,
    SearchMessagesRequest,
)
from planwire.v1.message_pb2 import Message, MessageRagContext, MessageRole
from planwire.v1.plan_pb2 import Plan

from service.database.statements import Database
from service.domain.transitions import CONVERSATION_TRANSITIONS
from service.errors import FailedPrecondition, invalid_field
from service.store.fields import new_row
from service.store.filters import filters
from service.store.mutations import CallInfo, illegal_transition, mutate
from service.store.pages import NEWEST_FIRST, Order, Page
from service.store.resource import Request, Resource
from service.store.rows import Row, enum_labels, labels, to_row
from service.store.workspaces import WorkspaceStore
from service.turns import in_turns

_BY_NUMBER: Order = {"number": 0}
_LAST_FIRST: Order = {"number": 2**63 - 1}


class ConversationStore(Resource[Conversation]):
    """The table conversations."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        super().__init__(database, Conversation, "conversations", workspaces, parent=plans)

    async def transition(self, request: Request, call: CallInfo) -> tuple[Conversation, bool]:
        """The conversation in the status that the RPC leads to, and whether this is a replay.

        Raises NotFound, Aborted, FailedPrecondition.
        """
        transition = CONVERSATION_TRANSITIONS[call.rpc]

        async def explain() -> None:
            await self.check_present(request)
            status = await self.status(request.workspace_id, request.conversation_id)
            if status not in transition.sources:
                raise illegal_transition(
                    "conversation", request.conversation_id, status, transition, CONVERSATION_TRANSITIONS
                )

        return await self.change("transition", request, call, explain, status=transition.target)

    async def status(self, workspace_id: str, id_: str) -> str:
        """The status of a conversation that is not archived. Raises NotFound."""
        found = await self.live(workspace_id, id_)
        return enum_labels(ConversationStatus.DESCRIPTOR)[found.status] or ""


class MessageStore(Resource[Message]):
    """The table messages."""

    def __init__(
        self,
        database: Database,
        workspaces: WorkspaceStore,
        plans: Resource[Plan],
        conversations: ConversationStore,
    ) -> None:
        super().__init__(database, Message, "messages", workspaces, parent=conversations)
        self._plans, self._conversations = plans, conversations

    async def append(self, request: AppendMessagesRequest, call: CallInfo) -> AppendMessagesResponse:
        """Where new messages of a conversation are.

        Raises InvalidArgument, NotFound, AlreadyExists, FailedPrecondition.
        """
        workspace_id, conversation_id = request.workspace_id, request.conversation_id
        rows, contexts = await _new_rows(request)

        async def insert() -> AppendMessagesResponse | None:
            number = await self._database.fetchval(
                self._sql["append"],
                workspace_id=workspace_id,
                conversation_id=conversation_id,
                call=call,
                ids=[row["id"] for row in rows],
                rows=rows,
                contexts=contexts,
            )
            return _appended([row["id"] for row in rows], number) if number else None

        async def replay(ids: Sequence[str]) -> AppendMessagesResponse:
            return _appended(ids, (await self.get(workspace_id, ids[0])).number)

        async def explain() -> None:
            if await self._conversations.status(workspace_id, conversation_id) != "active":
                raise FailedPrecondition(
                    "CONVERSATION_COMPLETED",
                    f"conversation {conversation_id} is completed and takes no messages; reopen it, or begin another",
                    violations=((f"conversation {conversation_id}", "is completed"),),
                )

        answer, replayed = await mutate(self._database, workspace_id, call, insert, replay, explain)
        answer.replayed = replayed
        return answer

    async def list(self, request: Request, resume_token: str = "") -> Page[Message]:
        """As in Resource."""
        query, order = ("list_newest_first", _LAST_FIRST) if request.newest_first else ("list", _BY_NUMBER)
        given = filters(request) | {"from_number": request.from_number}
        del given["newest_first"]
        return await self.scoped_page(query, Message, order, request, resume_token, **given)

    async def search(self, request: SearchMessagesRequest, resume_token: str = "") -> Page[Message]:
        """The messages with some words and some metadata. Raises InvalidArgument, NotFound."""
        given: dict[str, Any] = {
            "plan_id": request.plan_id or None,
            "conversation_id": request.conversation_id or None,
            "roles": labels(MessageRole.DESCRIPTOR, request.roles) or None,
        }
        query = "search"
        if request.HasField("metadata"):
            query = "search_metadata"
            # The order of keys in a Struct is not kept on the way, and the token of a page is of this text.
            given["metadata"] = json.dumps(to_row(request, frozenset({"metadata"}))["metadata"], sort_keys=True)
        if request.text:
            query = "search_both" if "metadata" in given else "search_words"
            given["words"] = request.text
        return await self.scoped_page(query, Message, NEWEST_FIRST, request, resume_token, **given)

    async def _scope_is_archived(self, request: Request) -> bool:
        plan_id = getattr(request, "plan_id", "")
        archived = bool(plan_id) and await self._plans.is_archived(request.workspace_id, plan_id)
        return await super()._scope_is_archived(request) or archived


class MessageRagContextStore(Resource[MessageRagContext]):
    """The table message_rag_contexts."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, messages: Resource[Message]) -> None:
        super().__init__(database, MessageRagContext, "message_rag_contexts", workspaces, parent=messages)
        self._messages = messages

    async def append(self, request: AppendMessageRagContextsRequest, call: CallInfo) -> tuple[Sequence[str], bool]:
        """The ids of what was stored for a message, in its order, and whether this is a replay.

        Raises InvalidArgument, NotFound, AlreadyExists.
        """
        workspace_id, message_id = request.workspace_id, request.message_id
        rows = await _context_rows(request.message_rag_contexts, message_id, "message_rag_contexts")
        ids = [row["id"] for row in rows]

        async def insert() -> Sequence[str] | None:
            stored = await self._database.fetchval(
                self._sql["append"], workspace_id=workspace_id, message_id=message_id, call=call, ids=ids, rows=rows
            )
            return ids if stored else None

        async def replay(ids: Sequence[str]) -> Sequence[str]:
            return ids

        async def explain() -> None:
            await self._messages.live(workspace_id, message_id)

        return await mutate(self._database, workspace_id, call, insert, replay, explain)


def _appended(ids: Sequence[str], first_number: int) -> AppendMessagesResponse:
    return AppendMessagesResponse(message_ids=ids, first_number=first_number)


async def _new_rows(request: AppendMessagesRequest) -> tuple[list[Row], list[Row]]:
    """The rows of messages to append, and of what was found for them. Raises InvalidArgument."""
    rows: list[Row] = []
    contexts: list[Row] = []
    async for index, new in in_turns(enumerate(request.messages), 1):
        rows.append(new_row(new.message, f"messages[{index}].message"))
        contexts += await _context_rows(
            new.message_rag_contexts, rows[-1]["id"], f"messages[{index}].message_rag_contexts"
        )
    for name, given in (("messages", rows), ("message_rag_contexts", contexts)):
        if len({row["id"] for row in given}) < len(given):
            raise invalid_field(name, "names an id twice: give each its own, or none")
    return rows, contexts


async def _context_rows(contexts: Sequence[MessageRagContext], message_id: str, path: str) -> list[Row]:
    return [
        new_row(context, f"{path}[{index}]") | {"message_id": message_id}
        async for index, context in in_turns(enumerate(contexts))
    ]
