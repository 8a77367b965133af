"""Which attempts at tasks a client has begun."""

import threading

from planwire.v1.task_pb2 import Task

# Tasks that somebody else has ended are never taken out, so the oldest have to go.
_MOST_TASKS = 10_000


class Attempts:
    """The attempts that StartTask returned and that have not ended since. Threads may share them."""

    def __init__(self) -> None:
        self._begun: dict[tuple[str, str], int] = {}
        self._lock = threading.Lock()

    def begin(self, task: Task) -> None:
        """Remember the attempt of a task that was just started."""
        key = _key(task.workspace_id, task.id)
        with self._lock:
            self._begun.pop(key, None)  # what is started again is the newest again
            self._begun[key] = task.attempt
            if len(self._begun) > _MOST_TASKS:
                del self._begun[next(iter(self._begun))]

    def end(self, task: Task) -> None:
        """Forget the attempt of a task: it was completed, has failed or was given back."""
        with self._lock:
            self._begun.pop(_key(task.workspace_id, task.id), None)

    def of(self, workspace_id: str, task_id: str) -> int | None:
        """The attempt that was begun last; None where none is known."""
        with self._lock:
            return self._begun.get(_key(workspace_id, task_id))


def _key(workspace_id: str, task_id: str) -> tuple[str, str]:
    # Servers take ids in capital letters too, and return them in small ones.
    return workspace_id, task_id.lower()
