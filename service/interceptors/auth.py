"""What callers may do, and in which workspaces."""

from collections.abc import AsyncIterator, Iterable

from google.protobuf.message import Message

from service.domain.roles import Role
from service.errors import PermissionDenied, Unauthenticated
from service.interceptors.authentication import Identify
from service.interceptors.call import Call, Handler, Method, Request, Response
from service.tokens.file import Principal


def authorize(method: Method, proceed: Handler) -> Handler:
    """Refuses callers without the roles that a request needs in its workspaces, whether these exist or not."""
    access = method.access

    def check(request: Request, call: Call) -> None:
        # Most RPCs are plain, and are asked about without a list.
        if access.plain and not method.streaming:
            if not call.principal.may(access.role, request.workspace_id):
                raise _refusal(call.principal, access.role, request.workspace_id)
            return
        needs = access.needed(request)
        _check(call.principal, needs)
        if method.streaming:
            call.needs.update(needs)

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


def check_again(call: Call, identify: Identify) -> None:
    """Raises the error that the caller would get now, after tokens or roles have changed."""
    principal = identify(call)
    if principal.name != call.principal.name:
        raise Unauthenticated("UNAUTHENTICATED", "the bearer token is another principal's now; call again")
    _check(principal, call.needs)
    call.principal = principal


def _check(principal: Principal, needs: Iterable[tuple[Role, str]]) -> None:
    for role, workspace_id in needs:
        if not principal.may(role, workspace_id):
            raise _refusal(principal, role, workspace_id)


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
