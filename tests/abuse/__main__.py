"""The command: `python -m tests.abuse [--short]`."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.abuse.measuring import (
    LONG,
    MOST_MEBIBYTES,
    MOST_TIMES_SLOWER,
    SHORT,
    Scale,
    Seen,
    abuse,
    fill,
    measure,
    ordinary,
    tokens_file,
)
from tests.support.served import Served


def run(scale: Scale, database_url: str | None, folder: Path) -> tuple[Seen, Seen]:
    """What the victim sees beside ordinary calls, and beside the abuse."""
    server = Served(database_url, data_dir=folder / "data", tokens_file=tokens_file(folder))
    try:
        assert server.address
        plan_id = fill(server.address, scale.tasks)
        return measure(server, plan_id, scale, ordinary), measure(server, plan_id, scale, abuse)
    finally:
        server.stop()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.abuse", description=__doc__)
    parser.add_argument("--short", action="store_true", help="some seconds, and fewer streams")
    arguments = parser.parse_args()
    # Short, for the path of the socket; and one that another user may enter, where root runs this.
    with tempfile.TemporaryDirectory(prefix="planwire-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        beside, during = run(SHORT if arguments.short else LONG, None, folder)
    for title, seen in (("beside ordinary calls", beside), ("during the abuse", during)):
        print(
            f"{title:22}  GetPlan p50 {seen.quantile(0.5) * 1000:8.1f} ms  "
            f"p95 {seen.quantile(0.95) * 1000:8.1f} ms  p99 {seen.quantile(0.99) * 1000:8.1f} ms  "
            f"of {len(seen.seconds)}, {seen.failed} failed; unhealthy {seen.unhealthy} times; "
            f"at most {seen.mebibytes} MiB resident"
        )
        print(f"{'':22}  {', '.join(f'{count} {kind}' for kind, count in sorted(seen.calls.items()))}")
    slower = during.quantile(0.99) / beside.quantile(0.99)
    print(f"p99 is {slower:.1f} times as long (at most {MOST_TIMES_SLOWER:g}); memory at most {MOST_MEBIBYTES} MiB")
    held = slower <= MOST_TIMES_SLOWER and not during.failed and not during.unhealthy
    return 0 if held and during.mebibytes <= MOST_MEBIBYTES else 1


if __name__ == "__main__":
    sys.exit(main())
