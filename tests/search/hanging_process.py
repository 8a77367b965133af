"""A process that reads code as service.search.code.process does, but for files that hang in it."""

import time
from typing import Any

from service.search.code import process

_read = process.read


def read(path: str, language: str, text: str, known: str | None) -> dict[str, Any]:
    """As process.read; a file that is called so hangs."""
    while path.startswith("hangs"):
        time.sleep(60)
    return _read(path, language, text, known)


process._TASKS["read"] = read

if __name__ == "__main__":
    process.main()
