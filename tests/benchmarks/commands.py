"""What is ready, asked at a prompt: `planwire ready` on a warm server, and others on the same tasks."""

import asyncio
import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks.measuring import Measurement, cases, in_turns
from tests.benchmarks.stage import Stage, server

_ROOT = Path(__file__).parents[2]
_PEERS = _ROOT / "build" / "peers" / "npm"
_PACKAGES = ("backlog.md", "task-master-ai")
_TASKS = 200
_BARE = "import grpc, planwire.v1.claim_service_pb2"


@cases("ready_command", "ready_command_to_backlog", "ready_command_to_task_master")
async def ready(stage: Stage) -> AsyncIterator[Measurement]:
    """Milliseconds of processor time of one run, against gRPC and the messages alone, and against others."""
    folder = stage.folder / "commands"
    folder.mkdir()
    (folder / ".git").mkdir()
    tasks, rounds = _task_master(folder), stage.amount(7, 1)
    async with stage.database() as url, server(url) as port:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PLANWIRE_")}
        environment |= {"PLANWIRE_ADDRESS": f"127.0.0.1:{port}", "HOME": str(folder), "NO_COLOR": "1"}
        planwire = str(Path(sys.executable).with_name("planwire"))
        run = partial(_milliseconds, folder, environment)
        await run([planwire, "init", "--yes"])
        own: Callable[[], Awaitable[float]] = partial(run, [planwire, "ready", "--limit", "0"], printed=tasks[0])
        found, alone, ratio = await in_turns(rounds, partial(run, [sys.executable, "-c", _BARE]), own)
        yield Measurement("ready_command", found, "ms", alone, ratio, 1.1)
        if stage.quick or not await asyncio.to_thread(_installed):
            return
        peers = _PEERS / "node_modules" / ".bin"
        await _backlog(folder, run, str(peers / "backlog"), tasks)
        for name, command in (
            ("backlog", [str(peers / "backlog"), "task", "list", "--status", "To Do", "--plain"]),
            ("task_master", [str(peers / "task-master"), "list", "--status", "pending"]),
        ):
            found, other, ratio = await in_turns(rounds, partial(run, command, printed=tasks[0]), own)
            yield Measurement(f"ready_command_to_{name}", found, "ms", other, ratio, 1.0)


def _task_master(folder: Path) -> list[str]:
    """A file of Task Master, and the titles in it."""
    titles = [f"Write part {number}" for number in range(1, _TASKS + 1)]
    empty: dict[str, object] = {"status": "pending", "priority": "medium", "dependencies": [], "subtasks": []}
    tasks = [{"id": number, "title": title, "description": title, **empty} for number, title in enumerate(titles, 1)]
    file = folder / ".taskmaster" / "tasks" / "tasks.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"master": {"tasks": tasks, "metadata": {}}}, indent=2))
    return titles


async def _backlog(folder: Path, run: Callable[..., Awaitable[float]], command: str, titles: Sequence[str]) -> None:
    """The same tasks as files of Backlog.md."""
    await run([command, "init", "bench", "--defaults", "--integration-mode", "none", "--no-git"])
    for number, title in enumerate(titles, 1):
        head = (
            f"---\nid: TASK-{number}\ntitle: {title}\nstatus: To Do\nassignee: []\nlabels: []\ndependencies: []\n---\n"
        )
        file = folder / "backlog" / "tasks" / f"task-{number} - {title.replace(' ', '-')}.md"
        file.write_text(f"{head}\n## Description\n\n{title}\n")


def _installed() -> bool:
    """Whether npm has what is compared, or can get it."""
    if (_PEERS / "node_modules" / ".bin" / "backlog").exists():
        return True
    npm = shutil.which("npm")
    if npm is None:
        return False
    _PEERS.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(_PEERS), *_PACKAGES]
    installed = subprocess.run(command, capture_output=True, text=True, check=False)
    if installed.returncode:
        print(f"left out: {installed.stderr[-300:]}", file=sys.stderr)
    return not installed.returncode


async def _milliseconds(
    folder: Path, environment: dict[str, str], command: Sequence[str], *, printed: str = ""
) -> float:
    """The processor time of a run in user and kernel, its children included. Raises CalledProcessError."""

    def run() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        ended = subprocess.run(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if printed not in ended.stdout:
            raise RuntimeError(f"{command} did not print {printed!r}: {ended.stdout[-500:]}")
        return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000

    return await asyncio.to_thread(run)
