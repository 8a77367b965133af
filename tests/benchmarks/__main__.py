"""Runs the cases and prints one JSON line for each; what it is doing goes to stderr."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import uvloop

from service.logs import configure_logs
from tests.benchmarks import (  # noqa: F401 - they register their cases
    claim_latency,
    claims,
    commands,
    etcd,
    feed,
    imports,
    large_plan,
    lookups,
    rates,
    starts,
    waiting,
)
from tests.benchmarks.measuring import CASES
from tests.benchmarks.stage import stage


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("cases", nargs="*", metavar="case", help="only these, by name or beginning of the name")
    parser.add_argument("--file", type=Path, help="what import_file imports: any file that `planwire import` takes")
    parser.add_argument("--quick", action="store_true", help="only show that the cases work")
    parser.add_argument("--list", action="store_true", help="print the names of the cases")
    return parser.parse_args()


async def _run(wanted: Sequence[str], *, file: Path | None, quick: bool) -> None:
    async with stage(file=file, quick=quick) as place:
        for names, measure in CASES.items():
            if not any(_is_wanted(name, wanted) for name in names):
                continue
            print(f"{', '.join(names)} ...", file=sys.stderr)
            start = time.monotonic()
            async for measurement in measure(place):
                if _is_wanted(measurement.case, wanted):
                    print(measurement.line(), flush=True)
            print(f"... {time.monotonic() - start:.0f} s", file=sys.stderr)


def _is_wanted(name: str, wanted: Sequence[str]) -> bool:
    return not wanted or name.startswith(tuple(wanted))


def _main() -> int:
    arguments = _arguments()
    names = [name for group in CASES for name in group]
    if arguments.list:
        print("\n".join(names))
        return 0
    unknown = [wanted for wanted in arguments.cases if not any(name.startswith(wanted) for name in names)]
    if unknown:
        print(f"no such case: {', '.join(unknown)}; --list shows all", file=sys.stderr)
        return 2
    configure_logs("warning", "console")
    uvloop.run(_run(arguments.cases, file=arguments.file, quick=arguments.quick))
    return 0


if __name__ == "__main__":
    sys.exit(_main())
