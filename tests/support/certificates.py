"""Certificates of an authority that lives for a test."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


class Authority:
    """Signs certificates, each with its key as `<name>.pem` and `<name>.key` in a folder. Its own is ca.pem."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        subject = ("-subj", "/CN=Test authority")
        self._openssl("req", "-x509", *_KEY, "-keyout", "ca.key", "-out", "ca.pem", *subject, "-days", "2")

    @property
    def certificate(self) -> Path:
        return self.folder / "ca.pem"

    def sign(
        self, name: str, alternative_names: Sequence[str] = (), *, common_name: str | None = None
    ) -> tuple[Path, Path]:
        """A certificate and its key, with names such as `IP:127.0.0.1` and `DNS:ada.example`.

        The common name is `name` unless it is given.
        """
        self._openssl(
            "req", *_KEY, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={common_name or name}"
        )
        signing = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2"]
        if alternative_names:
            (self.folder / "names").write_text(f"subjectAltName={','.join(alternative_names)}")
            signing += ["-extfile", "names"]
        self._openssl("x509", "-req", "-in", f"{name}.csr", *signing, "-out", f"{name}.pem")
        return self.folder / f"{name}.pem", self.folder / f"{name}.key"

    def _openssl(self, *arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=self.folder, check=True, capture_output=True)
