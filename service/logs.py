"""The log on stderr: one JSON object a line, or on a terminal text, in colour unless NO_COLOR is set."""

import logging
import os
import sys

import structlog

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


def configure_logs(level: str, format_: str) -> None:
    """Set up structlog, and the standard library's logging for what libraries say. See Settings for the values."""
    json_lines = format_ == "json" or (format_ == "auto" and not sys.stderr.isatty())
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            without_absent,
            *(
                [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
                if json_lines
                # Its own way of showing tracebacks shows the values of variables, and tokens are among them.
                else [
                    structlog.dev.ConsoleRenderer(
                        colors=sys.stderr.isatty() and not os.environ.get("NO_COLOR"),
                        exception_formatter=structlog.dev.plain_traceback,
                    )
                ]
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(_LEVELS[level]),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
    # gRPC shows metadata that are not UTF-8, with a traceback: a token can be among them, and whoever calls could fill
    # the disk. So could clients that go while they are answered, of which it tells with another.
    logging.getLogger("grpc._cython.cygrpc").addFilter(
        lambda record: not str(record.msg).startswith(("Invalid encoding", "ExecuteBatchError raised"))
    )


def without_absent(_logger: object, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Leaves out what is None."""
    return {key: value for key, value in event.items() if value is not None}
