"""Where a request goes, and how what came of it is told."""

import base64
from pathlib import Path
from typing import Any

import grpc
import grpc.aio
import planwire
from google.protobuf.message import DecodeError
from google.rpc.error_details_pb2 import ErrorInfo
from google.rpc.status_pb2 import Status

_STATUS = "grpc-status-details-bin"


def client(target: dict[str, Any], workspace: str = "") -> planwire.Client:
    """The client of users. Raises ValueError where it refuses the target."""
    clear = not target["tls"] and target.get("token_in_the_clear")
    return planwire.connect(
        target["address"],
        token=target.get("token") or None,
        workspace=workspace,
        tls=False if clear else target["tls"] or None,
        tls_ca=target.get("ca") or None,
        client_cert=target.get("certificate") or None,
        client_key=target.get("key") or None,
    )


def channel(target: dict[str, Any]) -> grpc.aio.Channel:
    """What gRPC itself has to offer."""
    options = [("grpc.use_local_subchannel_pool", 1), ("grpc.enable_http_proxy", 0)]
    if not target["tls"]:
        return grpc.aio.insecure_channel(target["address"], options)
    authorities, key, certificate = (_content(target, name) for name in ("ca", "key", "certificate"))
    return grpc.aio.secure_channel(
        target["address"], grpc.ssl_channel_credentials(authorities, key, certificate), options
    )


def metadata(target: dict[str, Any]) -> list[tuple[str, str]]:
    """What a call on the bare channel has to say of its caller."""
    return [("authorization", f"Bearer {target['token']}")] if target.get("token") else []


def _content(target: dict[str, Any], name: str) -> bytes | None:
    return Path(target[name]).read_bytes() if target.get(name) else None


def outcome(error: grpc.aio.AioRpcError | None = None, **fields: Any) -> dict[str, Any]:
    """The end of a call, with the details that the server gave."""
    if error is None:
        return {"code": "OK", "message": "", "reason": "", "details": [], **fields}
    status = _status(error)
    if isinstance(error, planwire.PlanwireError):
        reason = error.reason
    else:
        reason = "".join(info.reason for packed in status.details if packed.Unpack(info := ErrorInfo()))
    details = [{"type": packed.TypeName(), "value": encoded(packed.value)} for packed in status.details]
    return {"code": error.code().name, "message": error.details(), "reason": reason, "details": details, **fields}


def _status(error: grpc.aio.AioRpcError) -> Status:
    for key, value in error.trailing_metadata() or ():
        if key == _STATUS and isinstance(value, bytes):
            try:
                return Status.FromString(value)
            except DecodeError:
                break
    return Status()


def encoded(value: bytes) -> str:
    """Bytes as they travel in JSON."""
    return base64.b64encode(value).decode("ascii")
