"""The wiring: database, stores, servicers, interceptors, health, reflection, drain."""

import asyncio
import os
import resource
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial

import grpc
import grpc.aio
import structlog
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection, reflection_pb2_grpc

from service.audit import Audit
from service.background import keep
from service.binding import Address, BindError, check_tls
from service.certificates import CertificateFiles, Certificates
from service.database import migrations
from service.database.disk import Disk
from service.database.pool import open_pool
from service.database.statements import Database
from service.feed.feed import Feed
from service.feed.lag import measure_lag
from service.feed.reader import FeedReader
from service.feed.ring import Ring
from service.feed.sequencer import Sequencer
from service.housekeeping import (
    find_orphans,
    forget_old_rows,
    give_expired_back,
    keep_partitions,
    keep_readiness,
    seed_tools,
)
from service.interceptors.audit import audit_refusals
from service.interceptors.auth import authorize, check_again
from service.interceptors.authentication import Identify, authenticate, identify_by
from service.interceptors.call import Interceptor
from service.interceptors.chain import add_service
from service.interceptors.deadlines import keep_deadlines
from service.interceptors.errors import report_errors
from service.interceptors.in_flight import InFlight
from service.interceptors.logging import log_calls
from service.interceptors.metrics import measure_calls
from service.interceptors.receiving import receive_requests
from service.interceptors.revocation import Revocation
from service.interceptors.streams import limit_streams, limit_transfers, take_turns
from service.interceptors.unread import UnreadAnswers
from service.interceptors.validation import validate_requests
from service.search.code.linking import Linker
from service.search.code.readers import Readers
from service.search.embedding import Embedder
from service.search.following import Follower
from service.search.indexing import Indexer
from service.search.models import EmbeddingModels
from service.search.providers import Provider
from service.search.providers.chosen import chosen_providers
from service.servicers.health import OVERALL, Health, watch_database
from service.servicers.reflection import Reflection
from service.services import servicers
from service.settings import Settings
from service.store.code_conflicts import CodeConflictStore
from service.store.code_graph import CodeGraphStore
from service.store.code_links import CodeLinkStore
from service.store.embeddings import EmbeddingStore
from service.store.index_queue import IndexQueue
from service.store.plans import PlanStore
from service.store.search_index import SearchIndexStore
from service.store.tasks import TaskStore
from service.store.workspaces import WorkspaceStore
from service.tokens.lookup import Tokens
from service.validation import Validator

log = structlog.get_logger(__name__)

# Clients that ping more often than this are sent away; the keepalive of most libraries asks for less.
_SHORTEST_PING_MS = 10_000
_MOST_WAITING_CALLS = 10_000
_MOST_WAITING_OF_ONE = 1000
_FEWEST_STREAMS_OF_CONNECTION = 1000
_MOST_CONNECTIONS = 10_000
_LONGEST_IDLE_CONNECTION_MS = 10 * 60 * 1000
_CONNECTION_GRACE_MS = 60_000
_LONGEST_HANDSHAKE_MS = 10_000
_THREAD_TURN_SECONDS = 0.001
# For answers that are made, and still on their way.
_LAST_ANSWERS_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: its address with the real port, and the gRPC server."""

    address: Address
    server: grpc.aio.Server


def interceptors(
    settings: Settings, validator: Validator, audit: Audit, identify: Identify, revocation: Revocation | None
) -> list[Interceptor]:
    """What every call goes through, the outermost first."""
    return [
        measure_calls,
        log_calls,
        report_errors,
        audit_refusals(audit),
        keep_deadlines(settings.default_deadline),
        authenticate(identify),
        *([revocation] if revocation else []),
        limit_streams(settings.max_streams),
        limit_transfers(settings.max_transfers, settings.max_transfers_of_one, settings.max_stream_age),
        take_turns(max(1, settings.database_pool_size * 3 // 4), _MOST_WAITING_OF_ONE, settings.max_streams),
        receive_requests(settings.message_timeout),
        validate_requests(validator),
        authorize,
    ]


@asynccontextmanager
async def serving(
    settings: Settings,
    database_url: str,
    address: Address,
    *,
    share_port: bool = False,
    extra_handlers: Sequence[grpc.GenericRpcHandler] = (),
) -> AsyncIterator[Served]:
    """Serve on `address` for as long as the block lasts, then drain: calls in flight get `drain_timeout` to finish.

    Raises DatabaseError, BindError, TokensFileError, AuditLogError.
    """
    # The thread that reads large requests lets the event loop go on when this is over.
    sys.setswitchinterval(_THREAD_TURN_SECONDS)
    async with AsyncExitStack() as stack:
        pool = await open_pool(database_url, size=settings.database_pool_size, patience=settings.database_start_timeout)
        stack.callback(pool.terminate)
        server = grpc.aio.server(
            options=[
                ("grpc.so_reuseport", int(share_port)),
                ("grpc.max_receive_message_length", settings.max_message_bytes),
                ("grpc.http2.min_ping_interval_without_data_ms", _SHORTEST_PING_MS),
                ("grpc.keepalive_permit_without_calls", 1),
                # A stream that is refused says why; one that waits for its connection says nothing.
                ("grpc.max_concurrent_streams", max(_FEWEST_STREAMS_OF_CONNECTION, 2 * settings.max_streams)),
                ("grpc.max_allowed_incoming_connections", _most_connections()),
                ("grpc.max_connection_idle_ms", _LONGEST_IDLE_CONNECTION_MS),
                # Streams end by their own age, and what is opened after this one goes to a new connection: nothing is
                # cut off by the grace unless it is older than a stream can be.
                ("grpc.max_connection_age_ms", int(settings.max_stream_age * 1000)),
                ("grpc.max_connection_age_grace_ms", int(settings.max_stream_age * 1000) + _CONNECTION_GRACE_MS),
                ("grpc.server_handshake_timeout_ms", _LONGEST_HANDSHAKE_MS),
                # After a restart all subscribers are back at once: of more than 1,000 gRPC would cancel some.
                ("grpc.server.max_pending_requests", _MOST_WAITING_CALLS),
                ("grpc.server.max_pending_requests_hard_limit", 2 * _MOST_WAITING_CALLS),
            ]
        )
        audit = Audit(settings.audit_log)
        stack.callback(audit.close)
        tokens = _tokens(settings, audit)
        identify = identify_by(tokens)
        revocation = Revocation(tokens, partial(check_again, identify=identify)) if tokens else None
        in_flight, validator = InFlight(), Validator()
        unread = UnreadAnswers(settings.stream_write_timeout)
        chain: list[Interceptor] = [in_flight, *interceptors(settings, validator, audit, identify, revocation)]
        ring = Ring(settings.feed_ring_events)
        sequencer = Sequencer(database_url, ring)
        disk = Disk(settings.data_dir) if settings.database_url is None else None
        database = Database(pool, on_commit=sequencer.nudge, disk=disk)
        feed = Feed(database, sequencer, ring, max_age_seconds=settings.max_stream_age)
        providers = chosen_providers(settings)
        for provider in providers:
            stack.push_async_callback(provider.close)
        readers = Readers()
        stack.push_async_callback(readers.close)
        services = servicers(database, feed, validator, providers, readers, most_export_bytes=settings.max_export_bytes)
        names = [descriptor.full_name for _, descriptor in services]
        for servicer, descriptor in services:
            add_service(server, servicer, descriptor, chain, unread, write_seconds=settings.stream_write_timeout)
        server.add_generic_rpc_handlers(extra_handlers)
        health = Health((OVERALL, *names), unread)
        health_pb2_grpc.add_HealthServicer_to_server(health, server)
        health_name = health_pb2.DESCRIPTOR.services_by_name["Health"].full_name
        reflection_pb2_grpc.add_ServerReflectionServicer_to_server(  # type: ignore[no-untyped-call]
            Reflection((*names, health_name, reflection.SERVICE_NAME), unread), server
        )
        check_tls(settings)
        certificates = Certificates.of(settings)
        bound = _bind(server, certificates, address)
        for work in (
            keep(watch_database, database_url, health, migrations.ids()),
            keep(sequencer.run),
            keep(FeedReader(database_url, ring).run),
            keep(measure_lag, database),
            keep(unread.run),
            keep(keep_partitions, database, settings.feed_partition, settings.feed_retention),
            keep(forget_old_rows, database),
            keep(keep_readiness, database),
            keep(give_expired_back, database),
            keep(find_orphans, database),
            keep(seed_tools, database),
            keep(_follower(database, validator, providers).run),
            *(
                keep(Embedder(EmbeddingStore(database), provider, is_default=provider is providers[0]).run)
                for provider in providers
            ),
            *((keep(tokens.watch), keep(revocation.run)) if tokens and revocation else ()),
            *((keep(certificates.watch),) if certificates else ()),
        ):
            stack.push_async_callback(_cancelled, asyncio.create_task(work))
        # Lists and streams need to know where the feed stands.
        await ring.filled.wait()
        await server.start()
        stack.push_async_callback(_drain, server, health, ring, in_flight, settings.drain_timeout)
        yield Served(bound, server)


def _follower(database: Database, validator: Validator, providers: Sequence[Provider]) -> Follower:
    workspaces = WorkspaceStore(database)
    index, vectors = SearchIndexStore(database, workspaces), EmbeddingStore(database)
    indexer = Indexer(index, vectors, EmbeddingModels(vectors, providers), validator.check)
    plans = PlanStore(database, workspaces)
    links = CodeLinkStore(database, workspaces, plans, TaskStore(database, workspaces, plans))
    linker = Linker(CodeGraphStore(database, workspaces), links, CodeConflictStore(database))
    return Follower(IndexQueue(database), index, indexer, linker)


def _most_connections() -> int:
    """How many connections are taken: half of the files that may be open, for strangers can open connections too.

    What the server itself has to open, the tokens file among it, stays possible.
    """
    files, most_files = resource.getrlimit(resource.RLIMIT_NOFILE)
    if files != most_files:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most_files, most_files))
    return min(_MOST_CONNECTIONS, most_files // 2) if most_files != resource.RLIM_INFINITY else _MOST_CONNECTIONS


async def stop_signal() -> None:
    """Return at SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await stop.wait()


def _tokens(settings: Settings, audit: Audit) -> Tokens | None:
    if settings.tokens_file is None:
        return None
    noticed = partial(audit.tokens_changed, pid=os.getpid())
    return Tokens(settings.tokens_file, grace_seconds=settings.tokens_grace, changed=noticed)


def _bind(server: grpc.aio.Server, certificates: Certificates | None, address: Address) -> Address:
    try:
        if certificates:
            port = server.add_secure_port(address.text, _credentials(certificates))
        else:
            port = server.add_insecure_port(address.text)
    except RuntimeError as error:
        raise BindError(
            f"cannot listen on {address.text}: stop what uses it, or choose another address with --listen"
        ) from error
    return address.with_port(port) if address.host else address


def _credentials(certificates: Certificates) -> grpc.ServerCredentials:
    """What is shown to, and asked of, each new connection."""
    shown = certificates.now

    def configuration(files: CertificateFiles) -> grpc.ServerCertificateConfiguration:
        return grpc.ssl_server_certificate_configuration([(files.key, files.certificate)], files.client_authority)

    def fetch() -> grpc.ServerCertificateConfiguration | None:
        nonlocal shown
        if certificates.now is shown:
            return None
        shown = certificates.now
        return configuration(shown)

    return grpc.dynamic_ssl_server_credentials(
        configuration(shown),
        fetch,  # type: ignore[arg-type]  # None is for what has not changed, which its type does not say
        require_client_authentication=shown.client_authority is not None,
    )


async def _drain(server: grpc.aio.Server, health: Health, ring: Ring, in_flight: InFlight, seconds: float) -> None:
    log.info("draining", seconds=seconds)
    health.drain()
    ring.close()
    stopping = asyncio.create_task(server.stop(seconds))
    # A watch of the health would stay open until the time is up, so only Planwire's own calls are waited for.
    with suppress(TimeoutError):
        await asyncio.wait_for(in_flight.none(), seconds)
    await server.stop(_LAST_ANSWERS_SECONDS)
    await stopping


async def _cancelled(task: "asyncio.Task[None]") -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
