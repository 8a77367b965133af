"""The environment of the peers: Planwire needs none of them."""

import asyncio
import sys
from pathlib import Path

_FOLDER = Path(__file__).parents[3] / "build" / "search" / "peers"
_PACKAGES = ("bm25s==0.3.16", "chromadb==1.5.9", "lancedb==0.40.0")
PYTHON = _FOLDER / "bin" / "python"


async def peers_installed() -> bool:
    """Install them once, which needs a package registry."""
    for step in (
        [sys.executable, "-m", "venv", str(_FOLDER)],
        [str(PYTHON), "-m", "pip", "install", "--quiet", *_PACKAGES],
    ):
        process = await asyncio.create_subprocess_exec(*step, stdout=asyncio.subprocess.DEVNULL)
        if await process.wait():
            print("search: bm25s, chromadb and lancedb could not be installed", file=sys.stderr)
            return False
    return True
