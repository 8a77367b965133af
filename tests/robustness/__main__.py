"""The command: `python -m tests.robustness [--minutes N | --short] [--seed N] [--naive]`."""

import argparse
import asyncio
import json
import logging
import secrets
import shutil
import signal
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import structlog

from tests.robustness.harness import Harness, Scale

_MOST_PROBLEMS_SHOWN = 5

SHORT = Scale(
    seconds=14,
    servers=2,
    writers=16,
    subscribers=40,
    write_pause_seconds=0.4,
    chaos_pause_seconds=0.8,
    longest_seconds=3,
    retention_seconds=20,
    absence_seconds=6,
    arrival_seconds=15,
)


def long(minutes: float) -> Scale:
    return Scale(
        seconds=60 * minutes,
        servers=3,
        writers=16,
        subscribers=40,
        write_pause_seconds=0.3,
        chaos_pause_seconds=3.5,
        longest_seconds=30,
        retention_seconds=30,
        absence_seconds=45,
        arrival_seconds=90,
    )


async def main(scale: Scale, seed: int, *, naive: bool) -> bool:
    """Run, and print what was found. Returns whether everything held."""
    start = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - start:7.1f} s  {text}", flush=True)

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    # It warns of every stream that breaks, and here they all do.
    logging.getLogger("planwire").setLevel(logging.ERROR)
    task = asyncio.current_task()
    if task is not None:
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    # Short, for the path of the socket; and one that another user may enter, where root runs this.
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    say(f"seed {seed}; logs and data are in {folder}")
    keep = True
    try:
        harness = Harness(scale, seed, folder, naive=naive, say=say)
        checks = await harness.run()
        keep = any(check.problems for check in checks)
    except asyncio.CancelledError:
        keep = False
        raise
    finally:
        if not keep:
            shutil.rmtree(folder)
    for name, count in harness.counts().items():
        print(f"{name}: {json.dumps(count)}")
    for check in checks:
        if check.problems:
            print(f"FAILED {check.name}: {len(check.problems)}")
            for problem in check.problems[:_MOST_PROBLEMS_SHOWN]:
                print(f"    {problem}")
    failed = sum(bool(check.problems) for check in checks)
    print(f"{len(checks) - failed} passed, {failed} failed", flush=True)
    return failed == 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="tests.robustness", description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--minutes", type=float, default=10, help="how long there is chaos (default: 10)")
    size.add_argument("--short", action="store_true", help="less than a minute in all")
    parser.add_argument("--seed", type=int, default=secrets.randbits(32), help="repeats the choices of another run")
    parser.add_argument("--naive", action="store_true", help="put a feed and a client in that lose events")
    given = parser.parse_args()
    with suppress(asyncio.CancelledError):
        scale = SHORT if given.short else long(given.minutes)
        sys.exit(0 if asyncio.run(main(scale, given.seed, naive=given.naive)) else 1)
    sys.exit(130)
