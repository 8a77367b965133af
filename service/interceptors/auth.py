"""Who calls, and in which workspaces they may act."""

from collections.abc import AsyncIterator

from google.protobuf.message import Message

from service.domain.roles import Role
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
    """Refuses callers without the roles that a request needs in its workspaces, whether these exist or not."""
    access = method.access

    def check(request: Request, call: Call) -> None:
        principal = call.principal
        # Most RPCs are plain, and are asked about without a list.
        if access.plain:
            if not principal.may(access.role, request.workspace_id):
                raise _refusal(principal, access.role, request.workspace_id)
            return
        for role, workspace_id in access.needed(request):
            if not principal.may(role, workspace_id):
                raise _refusal(principal, role, workspace_id)

    async def handle(request: Request, call: Call) -> Response:
        check(request, call)
        return await proceed(request, call)

    async def handle_stream(stream: AsyncIterator[Message], call: Call) -> Response:
        async def requests() -> AsyncIterator[Message]:
            async for request in stream:
                check(request, call)
                yield request

        return await proceed(requests(), call)

    return handle_stream if method.client_streaming else handle


def _refusal(principal: Principal, role: Role, workspace_id: str) -> PermissionDenied:
    where = f"workspace {workspace_id!r}" if workspace_id else "all workspaces"
    if principal.roles_in(workspace_id):
        return PermissionDenied(
            "ROLE_REQUIRED",
            f"{principal.name} may not do this in {where}: it takes the role {role.value}; use a token with it",
            {"principal": principal.name, "workspace_id": workspace_id, "role": role.value},
        )
    advice = "use a token that lists it" if workspace_id else "name one in workspace_id"
    return PermissionDenied(
        "WORKSPACE_NOT_ALLOWED",
        f"{principal.name} may not act in {where}; {advice}",
        {"principal": principal.name, "workspace_id": workspace_id},
    )


def _principal(tokens: Tokens, metadata: dict[str, str]) -> Principal:
    scheme, _, token = metadata.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated("UNAUTHENTICATED", "send a token in the metadata `authorization: Bearer <token>`")
    principal = tokens.principal(token.strip())
    if principal is None:
        raise Unauthenticated("UNAUTHENTICATED", "the bearer token is not known here; ask an operator for one")
    return principal
