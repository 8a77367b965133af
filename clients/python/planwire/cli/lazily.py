"""Modules that others import at their own import, and that a command may not need: loaded when they are used.

gRPC imports asyncio, and protobuf its implementation in Python, which take longer to load than a call takes.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType

_MODULES = {
    "asyncio",
    "google.protobuf.internal.python_message",
    "google.protobuf.text_format",
    "grpc.aio",
    "inspect",
    "ssl",
    "typing_extensions",
}


class _Finder:
    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name in _MODULES else None
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec


def load_lazily() -> None:
    """Let the modules that are imported from here on, and are among these, be loaded at their first use."""
    if _Finder not in sys.meta_path:
        sys.meta_path.insert(0, _Finder)
