"""What a mutation records about its caller, from the request and the call."""

import hashlib
from typing import Any

from service.interceptors.call import Call
from service.store.mutations import CallInfo


def call_info(call: Call, request: Any, reason: str = "") -> CallInfo:
    """The caller of a mutation. `request` has a reason and a request_id; `reason` stands in where it gives none."""
    request_id = request.request_id or None
    return CallInfo(
        actor=call.actor,
        rpc=call.method.name,
        reason=request.reason or reason or None,
        request_id=request_id,
        fingerprint=_fingerprint(request) if request_id else None,
        agent=call.agent,
        session=call.session,
    )


def _fingerprint(request: Any) -> bytes:
    """SHA-256 of the request without its id, the same for the same content whatever the client's language."""
    without_id = type(request)()
    without_id.CopyFrom(request)
    without_id.ClearField("request_id")
    return hashlib.sha256(without_id.SerializeToString(deterministic=True)).digest()
