"""How many streams one caller may have open."""

from collections import Counter

from service.errors import ResourceExhausted
from service.interceptors.call import Call, Handler, Interceptor, Method, Request, Response


def limit_streams(most: int) -> Interceptor:
    """Refuses a principal's stream when it has `most` open in this process; without tokens all callers are one."""
    open_streams: Counter[str] = Counter()

    def intercept(method: Method, proceed: Handler) -> Handler:
        if not method.server_streaming:
            return proceed

        async def handle(request: Request, call: Call) -> Response:
            name = call.principal.name
            if open_streams[name] >= most:
                raise ResourceExhausted(
                    "TOO_MANY_STREAMS",
                    f"{most} streams are open already, which is the limit for one caller; close some first",
                )
            open_streams[name] += 1
            try:
                return await proceed(request, call)
            finally:
                open_streams[name] -= 1
                if not open_streams[name]:
                    del open_streams[name]

        return handle

    return intercept
