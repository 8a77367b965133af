"""Rust: messages with prost, clients with tonic, by the generator in clients/rust/tools, which names their versions."""

import os
import shutil
from pathlib import Path

from languages import ROOT, run

STUBS = "clients/rust/src/v1"
_TOOLS = ROOT / "clients" / "rust" / "tools" / "Cargo.toml"
# Where the installer of Rust puts it, which is on the path of login shells only.
_USUAL_PLACE = Path.home() / ".cargo" / "bin" / "cargo"


def missing() -> str | None:
    """Say what to install."""
    return None if _cargo() else "cargo is not on the path: install Rust 1.88 or newer."


def generate(descriptors: Path, out: Path) -> None:
    """Write mod.rs, the messages and clients, methods.rs, what the client fills in, and lists.rs, what has pages."""
    run(_cargo() or "cargo", "run", "--quiet", f"--manifest-path={_TOOLS}", "--", str(descriptors), str(out))


def _cargo() -> str | None:
    return shutil.which("cargo") or (str(_USUAL_PLACE) if os.access(_USUAL_PLACE, os.X_OK) else None)
