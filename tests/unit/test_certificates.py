"""The files of TLS, as they are read."""

import ssl
import subprocess
from pathlib import Path

import pytest

from service.certificates import Certificates, CertificatesError
from tests.support.certificates import Authority


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    return Authority(tmp_path / "authority").sign("server")


def test_an_encrypted_key_is_refused_without_a_question(pair: tuple[Path, Path], tmp_path: Path) -> None:
    certificate, key = pair
    encrypted = tmp_path / "encrypted.key"
    command = ["openssl", "pkey", "-in", str(key), "-aes256", "-passout", "pass:secret", "-out", str(encrypted)]
    subprocess.run(command, check=True, capture_output=True)
    with pytest.raises(CertificatesError, match=rf"{encrypted} is encrypted.*openssl pkey"):
        Certificates(certificate, encrypted, None)


def test_what_is_checked_is_what_was_read(
    pair: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files can change between a look at them and the next."""
    certificate, key = pair
    other = Authority(tmp_path / "other").certificate.read_bytes()
    load = ssl.SSLContext.load_cert_chain

    def later(*given: object, **named: object) -> None:
        certificate.write_bytes(other)
        load(*given, **named)  # type: ignore[arg-type]  # passed on as they came

    read = certificate.read_bytes()
    monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", later)
    assert Certificates(certificate, key, None).now.certificate == read
