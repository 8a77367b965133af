"""Who calls."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from service.errors import Unauthenticated, invalid_field
from service.interceptors.call import Call, Handler, Interceptor, Method, Request, Response
from service.shares import Caller, caller
from service.tokens.file import ANYBODY, LONGEST_NAME, Principal
from service.tokens.lookup import Tokens

Identify: TypeAlias = Callable[[Call], Principal]


def authenticate(identify: Identify) -> Interceptor:
    """Finds out who calls, and whose share is used from here on. Runs before the request is looked at."""

    def intercept(method: Method, proceed: Handler) -> Handler:
        async def handle(request: Request, call: Call) -> Response:
            for key, value in call.context.invocation_metadata() or ():
                if key.startswith("planwire-") or key == "authorization":
                    text = value if isinstance(value, str) else value.decode("utf-8", "replace")
                    # HTTP lets proxies split the value of a header at a comma: the parts are one value.
                    call.metadata[key] = f"{call.metadata[key]}, {text}" if key in call.metadata else text
            call.principal = identify(call)
            caller.set(Caller(call.principal.name, method.kind))
            for key in ("planwire-actor", "planwire-session"):
                if len(call.metadata.get(key, "")) > LONGEST_NAME:
                    raise invalid_field(key, f"the metadata must be at most {LONGEST_NAME} characters")
            return await proceed(request, call)

        return handle

    return intercept


def identify_by(tokens: Tokens | None) -> Identify:
    """Who makes a call, by token and certificate; without `tokens` it can be anybody. Raises Unauthenticated."""
    if tokens is None:
        return lambda _: ANYBODY

    def identify(call: Call) -> Principal:
        names = _certificate_names(call) if tokens.name_certificates else frozenset()
        return tokens.principal(_token(call.metadata.get("authorization")), names)

    return identify


def _token(authorization: str | None) -> str | None:
    if authorization is None:
        return None
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated("UNAUTHENTICATED", "send a token in the metadata `authorization: Bearer <token>`")
    return token.strip()


def _certificate_names(call: Call) -> frozenset[str]:
    """The alternative names of the client's certificate, else its common name."""
    context = call.context.auth_context()
    names: Iterable[bytes] = context.get("x509_subject_alternative_name") or context.get("x509_common_name") or ()
    return frozenset(name.decode("utf-8", "replace") for name in names)
