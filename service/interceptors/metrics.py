"""Prometheus metrics of calls and streams."""

import time

from prometheus_client import Counter, Gauge, Histogram

from service.interceptors.call import Call, Handler, Method, Request, Response

CALLS = Counter("planwire_calls_total", "Calls that ended", ["method", "code"])
SECONDS = Histogram(
    "planwire_call_seconds",
    "How long unary calls took",
    ["method"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
OPEN_STREAMS = Gauge("planwire_open_streams", "Streams that are open now", ["method"], multiprocess_mode="livesum")
STREAM_MESSAGES = Counter("planwire_stream_messages_total", "Messages sent on streams", ["method"])


def measure_calls(method: Method, proceed: Handler) -> Handler:
    """Counts and times every call."""
    name = f"{method.service}/{method.name}"
    seconds, open_streams, messages = SECONDS.labels(name), OPEN_STREAMS.labels(name), STREAM_MESSAGES.labels(name)

    async def handle(request: Request, call: Call) -> Response:
        start = time.perf_counter()
        try:
            return await proceed(request, call)
        finally:
            seconds.observe(time.perf_counter() - start)
            CALLS.labels(name, call.code.name).inc()

    async def handle_stream(request: Request, call: Call) -> Response:
        open_streams.inc()
        try:
            return await proceed(request, call)
        finally:
            open_streams.dec()
            messages.inc(call.messages)
            CALLS.labels(name, call.code.name).inc()

    return handle_stream if method.streaming else handle
