"""`planwire serve`."""

from pathlib import Path
from typing import Annotated, Literal

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def serve(
    listen: Annotated[
        str | None,
        typer.Option(metavar="HOST:PORT", help="Where to serve, or unix:PATH. Default: 127.0.0.1:50051."),
    ] = None,
    host: Annotated[str | None, typer.Option(metavar="HOST", help="The host of --listen.")] = None,
    port: Annotated[int | None, typer.Option(metavar="PORT", min=0, max=65535, help="The port of --listen.")] = None,
    workers: Annotated[int | None, typer.Option(metavar="N", min=1, help="Processes that share the port.")] = None,
    admin_listen: Annotated[
        str | None,
        typer.Option(
            metavar="HOST:PORT",
            help="Where to serve metrics; '' for nowhere. Default: the port after --listen's.",
        ),
    ] = None,
    database_url: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="A PostgreSQL server of your own instead of the embedded one. Better set as PLANWIRE_DATABASE_URL: "
            "command lines are for all users of the machine to read.",
        ),
    ] = None,
    data_dir: Annotated[Path | None, typer.Option(help="Where the embedded database keeps its files.")] = None,
    no_migrate: Annotated[
        bool, typer.Option("--no-migrate", help="Refuse to serve a database whose schema is not up to date.")
    ] = False,
    insecure_bind: Annotated[
        bool | None, typer.Option("--insecure-bind", help="Let other machines connect without TLS and tokens.")
    ] = None,
    tls_cert: Annotated[Path | None, typer.Option(help="The certificate chain, PEM.")] = None,
    tls_key: Annotated[Path | None, typer.Option(help="Its private key, PEM.")] = None,
    tls_client_ca: Annotated[Path | None, typer.Option(help="Clients must show a certificate of this, PEM.")] = None,
    tokens_file: Annotated[Path | None, typer.Option(help="The tokens to accept; see `planwire token create`.")] = None,
    log_format: Annotated[Literal["auto", "json", "console"] | None, typer.Option(help="How the log looks.")] = None,
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"] | None, typer.Option(help="The least that is logged.")
    ] = None,
) -> None:
    """Run the server, with an embedded PostgreSQL unless another is named, until SIGTERM or Ctrl-C.

    Every option is also a setting: --tls-cert is PLANWIRE_TLS_CERT, and so on. The option goes before the setting.
    """
    from service.cli.settings import settings_in_use
    from service.run import run

    settings = settings_in_use(
        listen=listen,
        workers=workers,
        admin_listen=admin_listen,
        database_url=database_url,
        data_dir=data_dir,
        insecure_bind=insecure_bind,
        tls_cert=tls_cert,
        tls_key=tls_key,
        tls_client_ca=tls_client_ca,
        tokens_file=tokens_file,
        log_format=log_format,
        log_level=log_level,
    )
    if host is not None or port is not None:
        known_host, _, known_port = settings.listen.rpartition(":")
        shown_host = f"[{host}]" if host is not None and ":" in host else host or known_host
        settings = settings.model_copy(update={"listen": f"{shown_host}:{known_port if port is None else port}"})
    raise typer.Exit(run(settings, migrate=not no_migrate))
