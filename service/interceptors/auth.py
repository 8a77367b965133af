"""Who calls, and in which workspaces they may act."""

from collections.abc import AsyncIterator

from google.protobuf.message import Message

from service.errors import PermissionDenied, Unauthenticated, invalid_field
from service.interceptors.call import Call, Handler, Interceptor, Method, Request, Response
from service.tokens import ANYBODY, LONGEST_NAME, Principal, Tokens


def authenticate(tokens: Tokens | None) -> Interceptor:
    """Finds out who calls; without `tokens` anybody may. Runs before the request is looked at."""

    def intercept(_method: Method, proceed: Handler) -> Handler:
        async def handle(request: Request, call: Call) -> Response:
            for key, value in call.context.invocation_metadata() or ():
                if key.startswith("planwire-") or key == "authorization":
                    text = value if isinstance(value, str) else value.decode("utf-8", "replace")
                    # HTTP lets proxies split the value of a header at a comma: the parts are one value.
                    call.metadata[key] = f"{call.metadata[key]}, {text}" if key in call.metadata else text
            for key in ("planwire-actor", "planwire-session"):
                if len(call.metadata.get(key, "")) > LONGEST_NAME:
                    raise invalid_field(key, f"the metadata must be at most {LONGEST_NAME} characters")
            call.principal = _principal(tokens, call.metadata) if tokens else ANYBODY
            return await proceed(request, call)

        return handle

    return intercept


def authorize(method: Method, proceed: Handler) -> Handler:
    """Refuses workspaces that the principal may not use, whether they exist or not."""
    if "workspace_id" not in method.request_class.DESCRIPTOR.fields_by_name:
        return proceed

    async def handle(request: Request, call: Call) -> Response:
        # Empty means all workspaces, but in RegisterWorkspace, which looks at the id that the path has.
        if request.workspace_id or method.name != "RegisterWorkspace":
            check_workspace(call, request.workspace_id)
        return await proceed(request, call)

    async def handle_stream(stream: AsyncIterator[Message], call: Call) -> Response:
        async def requests() -> AsyncIterator[Message]:
            async for request in stream:
                check_workspace(call, request.workspace_id)  # type: ignore[attr-defined]  # looked up above
                yield request

        return await proceed(requests(), call)

    return handle_stream if method.client_streaming else handle


def check_workspace(call: Call, workspace_id: str) -> None:
    """Raises PermissionDenied when the caller may not act in this workspace."""
    allowed = call.principal.workspaces
    if allowed is not None and workspace_id not in allowed:
        where, what = f"workspace {workspace_id!r}", "use a token that lists it"
        if not workspace_id:
            where, what = "all workspaces", "name one in workspace_id"
        raise PermissionDenied(
            "WORKSPACE_NOT_ALLOWED",
            f"{call.principal.name} may not act in {where}; {what}",
            {"principal": call.principal.name, "workspace_id": workspace_id},
        )


def _principal(tokens: Tokens, metadata: dict[str, str]) -> Principal:
    scheme, _, token = metadata.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated("UNAUTHENTICATED", "send a token in the metadata `authorization: Bearer <token>`")
    principal = tokens.principal(token.strip())
    if principal is None:
        raise Unauthenticated("UNAUTHENTICATED", "the bearer token is not known here; ask an operator for one")
    return principal
