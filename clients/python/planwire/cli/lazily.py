"""Modules that others import at their own import, and that a command may not need: loaded when they are used.

gRPC imports asyncio, and protobuf its implementation in Python, which take longer to load than a call takes.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType
from typing import Any

_MODULES = {
    "asyncio",
    "calendar",
    "copy",
    "google.protobuf.internal.python_message",
    "google.protobuf.text_format",
    "grpc.aio",
    "grpc_health",
    "grpc_reflection",
    "grpc_tools",
    "inspect",
    "ipaddress",
    "json",
    "pkgutil",
    "socket",
    "ssl",
    "traceback",
    "typing_extensions",
}


class _Loader:
    """Loads a module when somebody asks for anything in it.

    Python's own LazyLoader does so already when it is imported a second time, because that asks for its `__spec__`.
    """

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> Any:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        # Without a path, so that what is inside a package is not loaded before the package itself.
        path = module.__dict__.pop("__path__", None)
        lock, begun = RLock(), False

        def load(name: str) -> Any:
            nonlocal begun
            with lock:
                if not begun:
                    begun = True
                    if path is not None:
                        module.__path__ = path
                    self._loader.exec_module(module)
                    # The module may have a function of this name.
                    if module.__dict__["__getattr__"] is load:
                        del module.__dict__["__getattr__"]
            if name not in module.__dict__ and module.__dict__.get("__getattr__") is load:
                raise AttributeError(f"module {module.__name__!r} has no attribute {name!r} yet")
            return getattr(module, name)

        module.__dict__["__getattr__"] = load


class _Loaded:
    """What is inside a package, and came with it when it was asked where that is to be looked for."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return sys.modules[spec.name]

    def exec_module(self, module: ModuleType) -> None:
        del module


class _Finder:
    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        loader: Any
        if name in sys.modules:
            loader = _Loaded()
            return ModuleSpec(name, loader)
        spec = PathFinder.find_spec(name, path, target) if name in _MODULES else None
        if spec is not None and spec.loader is not None:
            loader = _Loader(spec.loader)
            spec.loader = loader
        return spec


def load_lazily() -> None:
    """Let the modules that are imported from here on, and are among these, be loaded at their first use."""
    if _Finder not in sys.meta_path:
        sys.meta_path.insert(0, _Finder)
