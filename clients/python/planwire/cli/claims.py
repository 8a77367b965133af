"""The commands for claims: one row for each method of ClaimService."""

from planwire.cli.rpc import Rpc, group
from planwire.v1 import claim_service_pb2

_CLAIMS = claim_service_pb2.DESCRIPTOR.services_by_name["ClaimService"]
_FILTER = tuple(f"filter.{name}" for name in ("plan_id", "capabilities", "assigned_agent", "labels", "order"))

claim = group("claim", _CLAIMS, Rpc("claim", "ClaimTasks", options=_FILTER))

lease = group(
    "lease",
    _CLAIMS,
    Rpc("ready", "ListReadyTasks", options=_FILTER, defaults={"include_unready": True}),
    Rpc("list", "ListLeases"),
    Rpc("show", "GetLease", ("task_id",)),
    Rpc("renew", "RenewLease", ("task_id", "attempt")),
    Rpc("peek", "PeekNextTask", options=_FILTER),
    Rpc("complete", "CompleteTasks", ("completions",)),
    Rpc("next", "CompleteAndClaimNext", options=_FILTER),
)
