"""The certificate that the server shows, and the authority of those that it asks for, while their files change."""

import ssl
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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
    context: ssl.SSLContext
    """What serves with them."""


class Certificates:
    """The files of TLS, read again when they change while `watch` runs. New connections get what `now` is."""

    def __init__(self, certificate: Path, key: Path, client_authority: Path | None) -> None:
        """Raises CertificatesError."""

        def parse(contents: Sequence[bytes]) -> CertificateFiles:
            context = _context(paths, contents)
            return CertificateFiles(contents[0], contents[1], contents[2] if client_authority else None, context)

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


def _context(files: Sequence[Path], contents: Sequence[bytes]) -> ssl.SSLContext:
    """Raises CertificatesError for files that cannot be served with, or do not belong together."""
    (certificate, key, *authorities), context = files, ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)

    def refuse_to_ask() -> str:
        raise CertificatesError(
            f"the TLS key {key} is encrypted, and a server has nobody to ask for a password: give it the key that "
            f"`openssl pkey -in {key}` writes, in a file that only its user can read"
        )

    # Python takes a certificate and its key by the names of files, and those may have changed since they were read.
    with _unnamed(contents[0]) as certificate_read, _unnamed(contents[1]) as key_read:
        try:
            context.load_cert_chain(certificate_read, key_read, password=refuse_to_ask)
        except ssl.SSLError as error:
            raise CertificatesError(
                f"the TLS files {certificate} and {key} are not a certificate in PEM and its key"
            ) from error
    for authority, content in zip(authorities, contents[2:], strict=True):
        try:
            context.load_verify_locations(cadata=content.decode("ascii", "replace"))
        except (ssl.SSLError, ValueError) as error:
            raise CertificatesError(f"the TLS file {authority} holds no certificate in PEM") from error
        context.verify_mode = ssl.CERT_REQUIRED
    return context


@contextmanager
def _unnamed(content: bytes) -> Iterator[str]:
    """The name of a file with this content that nobody else can open."""
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        yield f"/dev/fd/{file.fileno()}"
