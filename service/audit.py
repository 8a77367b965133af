"""The audit log: refused calls, and changes of tokens and roles. One JSON object a line, without secrets.

Refusals are bounded, because strangers cause them: a source gets `_OF_ONE` lines at once and then one in ten seconds.
All principals together, and all strangers together, get `_OF_ALL` and then one in two seconds: neither use up what is
for the others. What is left out is counted, in the metric and in the next line. That is at most 86,400 lines a day for
a worker, of less than a kilobyte each.
"""

import logging
import sys
import time
from collections import OrderedDict
from collections.abc import Iterator
from io import TextIOWrapper
from logging.handlers import WatchedFileHandler
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import structlog
from prometheus_client import Counter

from service.logs import without_absent
from service.tokens.file import Token, TokensFile

REFUSED = Counter("planwire_refused_calls_total", "Calls that were refused to their caller", ["method", "reason"])
LEFT_OUT = Counter("planwire_audit_left_out_total", "Refused calls that have no line in the audit log")

_OF_ONE, _SECONDS_OF_ONE = 100, 10.0
_OF_ALL, _SECONDS_OF_ALL = 500, 2.0
_MOST_SOURCES = 1000
_LONGEST_VALUE = 100


class AuditLogError(Exception):
    """The audit log cannot be written; the message says why and what to do."""


class Audit:
    """Writes the audit log of this process."""

    def __init__(self, path: Path | None) -> None:
        """Without a path it goes to standard error. Raises AuditLogError."""
        try:
            self._handler = _handler(path)
        except OSError as error:
            raise AuditLogError(
                f"the audit log {path} cannot be written: {error.strerror}; choose another PLANWIRE_AUDIT_LOG"
            ) from error
        self._log = _logger(self._handler)
        self._of_principals, self._of_strangers = _Share(), _Share()
        self._left_out = 0

    def close(self) -> None:
        """Close the file."""
        self._handler.close()

    def refused(
        self,
        *,
        method: str,
        reason: str,
        message: str,
        principal: str,
        token_id: str,
        peer: str,
        workspace_id: str | None,
        call_id: str,
    ) -> None:
        """A call that its caller may not make. `peer` is the address, with its port."""
        REFUSED.labels(method, reason).inc()
        share, source = (self._of_principals, principal) if principal else (self._of_strangers, peer.rpartition(":")[0])
        if not share.take(source):
            self._left_out += 1
            LEFT_OUT.inc()
            return
        self._log.warning(
            "call refused",
            method=method,
            reason=reason,
            message=_cut(message),
            principal=_cut(principal) or None,
            token=_cut(token_id) or None,
            peer=unquote(peer),
            workspace_id=None if workspace_id is None else _cut(workspace_id),
            call_id=call_id,
            left_out=self._left_out or None,
        )
        self._left_out = 0

    def tokens_changed(self, before: TokensFile, after: TokensFile, **by: Any) -> None:
        """Each token that was added, removed or changed. `by` says where it was noticed, or who did it."""
        for event, fields in _changes(before, after):
            self._log.warning(event, **fields, **by)


class _File(WatchedFileHandler):
    """A file for its owner alone. Rotation may move it away: another is begun then."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).touch(mode=0o600)
        return super()._open()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; to standard error where the file cannot be opened again, which must stop nothing."""
        try:
            super().emit(record)
        except OSError:
            self.handleError(record)


class _Allowance:
    """So many at once, and then one each so many seconds."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._left, self._at = float(most), time.monotonic()

    def take(self) -> bool:
        """Whether there is one."""
        now = time.monotonic()
        self._left = min(self._most, self._left + (now - self._at) / self._seconds)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class _Share:
    """What some sources may write, each by itself and all together."""

    def __init__(self) -> None:
        self._all = _Allowance(_OF_ALL, _SECONDS_OF_ALL)
        self._sources: OrderedDict[str, _Allowance] = OrderedDict()

    def take(self, source: str) -> bool:
        """Whether there is a line for this source."""
        allowance = self._sources.pop(source, None) or _Allowance(_OF_ONE, _SECONDS_OF_ONE)
        self._sources[source] = allowance
        if len(self._sources) > _MOST_SOURCES:
            self._sources.popitem(last=False)
        return allowance.take() and self._all.take()


def _changes(before: TokensFile, after: TokensFile) -> Iterator[tuple[str, dict[str, Any]]]:
    old, new = ({token.id: token for token in file.tokens} for file in (before, after))
    for id_ in old.keys() - new.keys():
        yield "token removed", _described(old[id_])
    for id_ in new.keys() - old.keys():
        yield "token added", _described(new[id_])
    for id_ in old.keys() & new.keys():
        if old[id_] != new[id_]:
            was = {f"old_{name}": value for name, value in _described(old[id_]).items() if name != "token"}
            replaced = old[id_].sha256 != new[id_].sha256 or None
            yield "token changed", {**_described(new[id_]), **was, "secret_replaced": replaced}


def _described(token: Token) -> dict[str, Any]:
    shown = token.model_dump(mode="json", exclude={"id", "sha256"}, exclude_none=True)
    return {"token": token.id, **shown}


def _handler(path: Path | None) -> logging.Handler:
    if path is None:
        return logging.StreamHandler(sys.stderr)
    return _File(path, encoding="utf-8")


def _logger(handler: logging.Handler) -> Any:
    """A logger of JSON lines, whatever the level and the form of the other log are."""
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.Logger("planwire.audit")
    logger.addHandler(handler)
    return structlog.wrap_logger(
        logger,
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            without_absent,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.BoundLogger,
    ).bind(logger="planwire.audit")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"
