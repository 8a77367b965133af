"""Client of Planwire, the shared place where coding agents keep plans and tasks.

    async with planwire.connect("127.0.0.1:50051", workspace="demo") as client:
        async for event in client.watch_tasks():
            print(event.task_id, event.to_status)

`planwire.sync` is the same without asyncio, `planwire.errors` what calls fail with, and `planwire.v1` the messages and
stubs, generated from the protos.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planwire.client import Client as Client
    from planwire.client import connect as connect
    from planwire.connection import SettingError as SettingError
    from planwire.errors import PlanwireError as PlanwireError
    from planwire.folders import FolderError as FolderError
    from planwire.pages import paginate as paginate
    from planwire.position import Snapshot as Snapshot
    from planwire.watch import Watch as Watch
    from planwire.watch import WatchState as WatchState
    from planwire.worker import Job as Job
    from planwire.worker import Worker as Worker

__version__ = "0.1.0"

_HOMES = {
    "Client": "planwire.client",
    "connect": "planwire.client",
    "SettingError": "planwire.connection",
    "PlanwireError": "planwire.errors",
    "FolderError": "planwire.folders",
    "paginate": "planwire.pages",
    "Snapshot": "planwire.position",
    "Watch": "planwire.watch",
    "WatchState": "planwire.watch",
    "Job": "planwire.worker",
    "Worker": "planwire.worker",
}
_MODULES = ("errors", "sync")

__all__ = [*_HOMES, *_MODULES]  # noqa: PLE0604  # strings all


def __getattr__(name: str) -> Any:
    """Load what is asked for: those who only want messages need not load gRPC."""
    if name in _MODULES:
        return import_module(f"planwire.{name}")
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'planwire' has no attribute {name!r}")
