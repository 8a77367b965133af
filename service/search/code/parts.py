"""Files that come in several messages: one message holds at most 3 MiB of text."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeAlias

from google.protobuf.message import Message
from planwire.v1.code_graph_service_pb2 import CodeFile

from service.errors import InvalidArgument

_LARGEST_FILE_BYTES = 8 * 1024 * 1024

Check: TypeAlias = Callable[[Message], Awaitable[None]]
Fail: TypeAlias = Callable[[str, str], None]


class _Begun:
    """A file of which some messages have come."""

    def __init__(self, first: CodeFile, fail: Fail) -> None:
        self.file = first
        self._content = bytearray()
        self._fail = fail
        self._failed = False

    async def add(self, part: CodeFile, check: Check) -> None:
        """Take what a message has of it."""
        try:
            await check(part)
        except InvalidArgument as error:
            self.fail(error.message)
        if not self._failed:
            self._content += part.content.encode()
        if len(self._content) > _LARGEST_FILE_BYTES:
            self.fail(f"content: must be at most {_LARGEST_FILE_BYTES:,} bytes in all messages together")

    def fail(self, why: str) -> None:
        """Tell why it cannot be indexed, once, and keep nothing more of it."""
        if not self._failed:
            self._fail(self.file.path, why)
        self._failed = True
        self._content.clear()

    def whole(self, last: CodeFile) -> CodeFile | None:
        """The file when its last message was taken; None for one that has failed."""
        if self._failed:
            return None
        if last is not self.file:
            self.file.content = self._content.decode()
        return self.file


async def whole_files(parts: AsyncIterator[CodeFile], check: Check, fail: Fail) -> AsyncIterator[CodeFile]:
    """The files that the messages of a stream hold. `fail` is told the path of one that is none, and why.

    `check` raises InvalidArgument for a message that breaks a constraint of the protos.
    """
    begun: _Begun | None = None
    async for part in parts:
        if begun and part.path != begun.file.path:
            begun.fail("content: must go on in the next message, which was of another file")
            begun = None
        begun = begun or _Begun(part, fail)
        await begun.add(part, check)
        if not part.continues:
            if file := begun.whole(part):
                yield file
            begun = None
    if begun:
        begun.fail("content: must go on in the next message, and there was none")
