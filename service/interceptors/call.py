"""One call, and the shape of everything that handles one."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

import grpc
import grpc.aio
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from service.access import Access
from service.domain.actors import ANONYMOUS
from service.domain.roles import Role
from service.errors import DomainError
from service.shares import Kind
from service.tokens.file import ANYBODY, Principal

# google.protobuf has no type for "a message of some class"; servicers name theirs.
Request: TypeAlias = Any
Response: TypeAlias = Any


class Method:
    """An RPC, from its descriptor."""

    def __init__(self, descriptor: MethodDescriptor) -> None:
        """Raises AccessError."""
        self.name: str = descriptor.name
        self.service: str = descriptor.containing_service.full_name
        self.request_name: str = descriptor.input_type.full_name
        self.request_class: type[Message] = GetMessageClass(descriptor.input_type)
        self.response_class: type[Message] = GetMessageClass(descriptor.output_type)
        self.access = Access(descriptor)
        self.client_streaming: bool = descriptor.client_streaming
        self.server_streaming: bool = descriptor.server_streaming
        self.kind = self._kind()

    @property
    def streaming(self) -> bool:
        """Whether either side sends more than one message."""
        return self.client_streaming or self.server_streaming

    def _kind(self) -> Kind:
        if not self.streaming:
            return Kind.CALL
        return Kind.TRANSFER if self.service.endswith(".TransferService") else Kind.STREAM


@dataclass
class Line:
    """The calls of a principal, of which so many are handled at once."""

    turns: asyncio.Semaphore
    most_away: int
    calls: int = 0
    """Those that are handled or wait for their turn."""
    away: int = 0
    """Those that wait for something to happen or did so, `most_away` at most: all of them can be brought back at once,
    which must not take the places of calls that come meanwhile."""


class Turn:
    """The place of a call among those of its principal, from when it is made until `end`."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._taken = False
        self._away = False
        line.calls += 1

    async def take(self) -> None:
        """Wait for the call to be handled, for the first time or again."""
        await self._line.turns.acquire()
        self._taken = True

    def leave(self) -> None:
        """Let others be handled while the call waits for something to happen."""
        self.handled()
        if not self._away and self._line.away < self._line.most_away:
            self._line.away += 1
            self._line.calls -= 1
            self._away = True

    def end(self) -> None:
        """The call is over, wherever it was."""
        self.handled()
        if self._away:
            self._line.away -= 1
        else:
            self._line.calls -= 1

    def handled(self) -> None:
        """Let others be handled while the answer is on its way."""
        if self._taken:
            self._taken = False
            self._line.turns.release()


def _nothing(_error: DomainError, *, workspace_id: str) -> None:
    """Where no audit log is kept."""


@dataclass
class Call:
    """One call. The interceptors fill it in as they learn more."""

    method: Method
    context: "grpc.aio.ServicerContext[Any, Any]"
    principal: Principal = ANYBODY
    code: grpc.StatusCode = grpc.StatusCode.OK
    reason: str = ""
    """The reason of the error that the call ended with."""
    messages: int = 0
    """Messages sent on a server stream so far."""
    metadata: dict[str, str] = field(default_factory=dict)
    needs: set[tuple[Role, str]] = field(default_factory=set)
    """The roles that a stream was found to have, each with its workspace id."""
    turn: Turn | None = None
    """What the call has while it is handled, where its principal may have only some at once."""
    refused: Callable[..., None] = _nothing
    """Takes the error of a part that is refused to the caller while the call goes on, and its `workspace_id`."""

    @asynccontextmanager
    async def away(self) -> AsyncIterator[None]:
        """While the call only waits, others of its principal have their turns."""
        if self.turn is None:
            yield
            return
        self.turn.leave()
        yield
        await self.turn.take()

    def when_sent(self, callback: Callable[[Any], object]) -> None:
        """Have the callback called when the answer is sent, or never will be."""
        add: Any = self.context.add_done_callback  # its type asks for a class of gRPC's own
        add(callback)

    @cached_property
    def id(self) -> str:
        """Names the call in the log and in errors."""
        return secrets.token_hex(8)

    @property
    def actor(self) -> str:
        """Who is recorded as having made a change."""
        return (
            self.principal.name
            or self.metadata.get("planwire-actor")
            or self.metadata.get("planwire-session")
            or ANONYMOUS
        )

    @property
    def agent(self) -> str | None:
        """Who of those that share a token; None where the actor says it already."""
        return self.metadata.get("planwire-actor") or None if self.principal.name else None

    @property
    def session(self) -> str | None:
        """Whose session calls; None where the caller does not say it."""
        return self.metadata.get("planwire-session") or None


# Takes the request message (an async iterator of them for a client stream) and the call. A server stream's messages go
# out through call.context.write, and its handler returns None.
Handler: TypeAlias = Callable[[Request, Call], Awaitable[Response]]
Interceptor: TypeAlias = Callable[[Method, Handler], Handler]
Requests: TypeAlias = AsyncIterator[Request]
