"""The certificate that the server shows, and the authority of those that it asks for, while their files change."""

import ssl
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from service.binding import BindError
from service.settings import Settings
from service.watched import WatchedFiles


class CertificatesError(BindError, ValueError):
    """The files of TLS cannot be served with; the message says why and what to do."""


class CertificateFiles(NamedTuple):
    """What the files hold, PEM."""

    certificate: bytes
    key: bytes
    client_authority: bytes | None


class Certificates:
    """The files of TLS, read again when they change while `watch` runs. New connections get what `now` is."""

    def __init__(self, certificate: Path, key: Path, client_authority: Path | None) -> None:
        """Raises CertificatesError."""

        def parse(contents: Sequence[bytes]) -> CertificateFiles:
            _check(certificate, key, client_authority)
            return CertificateFiles(contents[0], contents[1], contents[2] if client_authority else None)

        paths = [certificate, key, *([client_authority] if client_authority else [])]
        try:
            self._files = WatchedFiles("certificates", paths, parse, lambda _before, _after: None)
        except OSError as error:
            raise CertificatesError(f"the TLS file {error.filename} cannot be read: {error.strerror}") from error

    @classmethod
    def of(cls, settings: Settings) -> "Certificates | None":
        """Those of the settings; None without TLS. Raises CertificatesError."""
        if settings.tls_cert is None or settings.tls_key is None:
            return None
        return cls(settings.tls_cert, settings.tls_key, settings.tls_client_ca)

    @property
    def now(self) -> CertificateFiles:
        """What they held when they were valid last."""
        return self._files.value

    async def watch(self) -> None:
        """Notice changes of the files, until cancelled."""
        await self._files.watch()


def _check(certificate: Path, key: Path, client_authority: Path | None) -> None:
    """Raises CertificatesError for files that cannot be served with, or do not belong together."""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except ssl.SSLError as error:
        raise CertificatesError(
            f"the TLS files {certificate} and {key} are not a certificate in PEM and its key"
        ) from error
    if client_authority is not None:
        try:
            ssl.create_default_context(cafile=client_authority)
        except ssl.SSLError as error:
            raise CertificatesError(f"the TLS file {client_authority} holds no certificate in PEM") from error
