"""Go: messages with protoc-gen-go, stubs with protoc-gen-go-grpc, both of the versions in clients/go/tools/go.mod."""

import os
import shutil
import tempfile
from pathlib import Path

from languages import ROOT, files, protoc, run

STUBS = "clients/go/v1"
_TOOLS = ROOT / "clients" / "go" / "tools"
_MODULE = "planwire.dev/go"
# Where the installers of Go put it, which is on the path of login shells only.
_USUAL_PLACE = Path("/usr/local/go/bin/go")


def missing() -> str | None:
    """Say what to install."""
    return None if _found() else "Go is not on the path: install Go 1.24 or newer."


def generate(descriptors: Path, out: Path) -> None:
    """Write the package planwirev1."""
    names = files(descriptors)
    packages = ",".join(f"M{name}={_MODULE}/v1;planwirev1" for name in names)
    with tempfile.TemporaryDirectory() as scratch:
        run(_found() or "go", "build", "-o", scratch, "tool", cwd=_TOOLS)
        made = Path(scratch, "made")
        made.mkdir()
        protoc(
            descriptors,
            f"--plugin={scratch}/protoc-gen-go",
            f"--go_out={made}",
            f"--go_opt=module={_MODULE}/v1,{packages}",
            f"--plugin={scratch}/protoc-gen-go-grpc",
            f"--go-grpc_out={made}",
            f"--go-grpc_opt=module={_MODULE}/v1,{packages}",
            *names,
        )
        shutil.copytree(made, out, dirs_exist_ok=True)


def _found() -> str | None:
    return shutil.which("go") or (str(_USUAL_PLACE) if os.access(_USUAL_PLACE, os.X_OK) else None)
