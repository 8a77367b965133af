"""Refused calls go to the audit log."""

from functools import partial

from service.audit import Audit
from service.errors import DomainError, PermissionDenied, Unauthenticated
from service.interceptors.call import Call, Handler, Interceptor, Method, Request, Response


def audit_refusals(audit: Audit) -> Interceptor:
    """Records who was refused what, from where and why. Never what was in the call."""

    def intercept(method: Method, proceed: Handler) -> Handler:
        name = f"{method.service}/{method.name}"

        def refused(call: Call, error: DomainError, *, workspace_id: str | None) -> None:
            audit.refused(
                method=name,
                reason=error.reason,
                message=error.message,
                principal=call.principal.name,
                token_id=call.principal.token_id,
                peer=call.context.peer(),
                workspace_id=workspace_id,
                call_id=call.id,
            )

        async def handle(request: Request, call: Call) -> Response:
            call.refused = partial(refused, call)
            try:
                return await proceed(request, call)
            except DomainError as error:
                # Four eyes are a state of things to the caller, who may call again as another.
                if isinstance(error, (Unauthenticated, PermissionDenied)) or error.reason == "FOUR_EYES":
                    refused(call, error, workspace_id=error.metadata.get("workspace_id"))
                raise

        return handle

    return intercept
