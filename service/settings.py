"""Every setting of the service, from the environment (`PLANWIRE_*`) or a `.env`-style file, in one typed class."""

import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

DATABASE_URL_FORM = (
    "its form is postgresql://user:password@host:5432/database, "
    "with characters like / : @ # ? in the password percent-encoded"
)
_HOSTS = re.compile(r"((\[[^\[\]]*\]|[^:,\[\]]*)(:\d*)?(,|$))*")


def default_data_dir() -> Path:
    """Where the embedded database lives unless `PLANWIRE_DATA_DIR` says otherwise."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Path("/var/lib/planwire")
    return Path.home() / ".local" / "share" / "planwire"


class Settings(BaseSettings):
    """The settings of one process. Each field is the environment variable `PLANWIRE_<FIELD>`."""

    model_config = SettingsConfigDict(
        env_prefix="PLANWIRE_", env_file=os.environ.get("PLANWIRE_ENV_FILE"), extra="ignore", validate_default=True
    )

    # The database.
    database_url: SecretStr | None = None
    """A PostgreSQL server of one's own, as `postgresql://…`; absent runs the embedded one."""
    data_dir: Path = Field(default_factory=default_data_dir)
    """Where the embedded database keeps its files."""
    database_pool_size: Annotated[int, Field(ge=1, le=1000)] = 10
    """Connections of one worker process."""
    database_start_timeout: Annotated[float, Field(gt=0)] = 60.0
    """Seconds to wait for a database that is starting."""

    # The server.
    listen: str = "127.0.0.1:50051"
    """Host and port to serve on; `unix:<path>` for a socket file."""
    admin_listen: str | None = None
    """Host and port of the Prometheus metrics; empty serves none. Absent, it is the port after that of `listen`, on
    127.0.0.1, where it is free."""
    workers: Annotated[int, Field(ge=1, le=256)] = 1
    """Processes that share the port."""
    insecure_bind: bool = False
    """Allows an address other than loopback without TLS and tokens."""
    tls_cert: Path | None = None
    """The certificate chain, PEM."""
    tls_key: Path | None = None
    """The certificate's private key, PEM."""
    tls_client_ca: Path | None = None
    """Requires clients to show a certificate of this authority, PEM."""
    tokens_file: Path | None = None
    """The bearer tokens that are accepted, see docs/operators.md; absent asks for none."""
    tokens_grace: Annotated[float, Field(ge=0)] = 60.0
    """Seconds that the last valid tokens hold when the tokens file is missing or not valid; then nobody is let in."""
    audit_log: Path | None = None
    """The file of the audit log; absent, it is a part of the log on standard error."""
    default_deadline: Annotated[float, Field(gt=0, le=3600)] = 30.0
    """Seconds that a unary call without a deadline gets."""
    drain_timeout: Annotated[float, Field(ge=0)] = 20.0
    """Seconds that calls in flight get to finish after SIGTERM."""
    max_message_bytes: Annotated[int, Field(ge=65536)] = 4 * 1024 * 1024
    """The longest message that is read."""
    message_timeout: Annotated[float, Field(gt=0)] = 10.0
    """Seconds that a call waits for its message, and an import for its next one."""
    max_transfers: Annotated[int, Field(ge=1)] = 8
    """Imports and exports that may be open on one worker."""
    max_transfers_of_one: Annotated[int, Field(ge=1)] = 4
    """Imports and exports that one principal may have open on one worker."""
    max_export_bytes: Annotated[int, Field(ge=1024 * 1024)] = 1024 * 1024 * 1024
    """The largest export: it waits in a temporary file for its client."""

    # The feed.
    max_streams: Annotated[int, Field(ge=1)] = 1000
    """Streams that one principal may have open on one worker, imports and exports among them."""
    stream_write_timeout: Annotated[float, Field(gt=0)] = 30.0
    """Seconds after which a call or stream whose client does not read is ended, rather than its answer kept."""
    max_stream_age: Annotated[float, Field(gt=0)] = 3600.0
    """Seconds after which a stream is asked to resume, so that streams spread over new replicas."""
    feed_ring_events: Annotated[int, Field(ge=1)] = 20_000
    """Events kept in memory for streams; those that fall behind read on from the database."""
    feed_retention: Annotated[timedelta, Field(ge=timedelta(seconds=1))] = timedelta(days=7)
    """How long events are kept and can be resumed from, in whole partitions."""
    feed_partition: Annotated[timedelta, Field(ge=timedelta(seconds=1))] = timedelta(days=1)
    """What a partition of the event log spans."""

    # The search.
    embedding_provider: Literal["auto", "local", "endpoint", "none"] = "auto"
    """What finds texts by meaning: `local` is the model of the extra `search`, `endpoint` one that OpenAI's clients can
    use, `none` searches by words alone; `auto` is the endpoint where its URL is set, else the local model where that is
    installed."""
    embedding_url: str | None = None
    """The endpoint's address, to which `/embeddings` is added, such as `http://127.0.0.1:11434/v1`."""
    embedding_model: Annotated[str, Field(min_length=1, max_length=200)] = "nomic-embed-text"
    """The endpoint's model."""
    embedding_dimension: Annotated[int, Field(ge=1, le=16_000)] = 768
    """How many numbers the vectors of that model have."""
    embedding_models: dict[
        Annotated[str, Field(min_length=1, max_length=200)], Annotated[int, Field(ge=1, le=16_000)]
    ] = {}  # a field of the settings, of which each has its own
    """Further models of the endpoint that workspaces can choose, with their dimensions, as JSON:
    `{"text-embedding-3-small": 1536}`."""
    embedding_key: SecretStr | None = None
    """What the endpoint asks for as a bearer token."""

    # The logs.
    log_level: str = "info"
    """debug, info, warning or error."""
    log_format: str = "auto"
    """json, console, or auto: console on a terminal."""

    @field_validator("database_url")
    @classmethod
    def _database_url_is_one(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return value
        if not value.get_secret_value().strip():
            raise ValueError(
                "PLANWIRE_DATABASE_URL is empty: give it a postgresql:// URL, or unset it to run the embedded database"
            )
        # What takes it apart wrongly shows a part of the password as the host, so this is found before anything does.
        parts = urlsplit(value.get_secret_value())
        place = parts.netloc.rpartition("@")
        if "@" in place[0] + parts.path or parts.fragment or not _HOSTS.fullmatch(place[2]):
            raise ValueError(f"not a valid URL: {DATABASE_URL_FORM}")
        return value

    @field_validator("embedding_url")
    @classmethod
    def _embedding_url_is_one(cls, value: str | None) -> str | None:
        if value is not None and urlsplit(value).scheme not in {"http", "https"}:
            raise ValueError("must begin with http:// or https://")
        return value

    @field_validator("log_level")
    @classmethod
    def _log_level_is_known(cls, value: str) -> str:
        if value.lower() not in {"debug", "info", "warning", "error"}:
            raise ValueError("must be debug, info, warning or error")
        return value.lower()

    @field_validator("log_format")
    @classmethod
    def _log_format_is_known(cls, value: str) -> str:
        if value not in {"auto", "json", "console"}:
            raise ValueError("must be auto, json or console")
        return value
