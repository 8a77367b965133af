"""Refused calls go to the audit log."""

from service.audit import Audit
from service.errors import PermissionDenied, Unauthenticated
from service.interceptors.call import Call, Handler, Interceptor, Method, Request, Response


def audit_refusals(audit: Audit) -> Interceptor:
    """Records who was refused what, from where and why. Never what was in the call."""

    def intercept(method: Method, proceed: Handler) -> Handler:
        name = f"{method.service}/{method.name}"

        async def handle(request: Request, call: Call) -> Response:
            try:
                return await proceed(request, call)
            except (Unauthenticated, PermissionDenied) as error:
                audit.refused(
                    method=name,
                    reason=error.reason,
                    message=error.message,
                    principal=call.principal.name,
                    token_id=call.principal.token_id,
                    peer=call.context.peer(),
                    workspace_id=error.metadata.get("workspace_id"),
                    call_id=call.id,
                )
                raise

        return handle

    return intercept
