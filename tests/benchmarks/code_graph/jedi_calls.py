"""What jedi says of calls: `python jedi_calls.py FOLDER`, in an environment of its own that has it.

It reads lines of path, line and column of a name that is called, with tabs between, and prints for each what that name
is defined as within the folder: `path:line:name`, with spaces between. It knows nothing of Planwire.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jedi  # type: ignore[import-not-found]


def _main(folder: Path) -> None:
    project = jedi.Project(folder, added_sys_path=[str(folder)])

    @cache
    def script(path: str) -> jedi.Script:
        return jedi.Script(path=folder / path, project=project)

    for asked in sys.stdin:
        path, line, column = asked.rstrip("\n").split("\t")
        try:
            found = sorted(set(_definitions(script(path), folder, int(line), int(column))))
        except Exception as error:  # noqa: BLE001 - some places are more than it can take
            print(f"{asked.rstrip()}: {error!r}", file=sys.stderr)
            found = []
        print(*found, flush=True)


def _definitions(script: jedi.Script, folder: Path, line: int, column: int) -> Iterator[str]:
    names = script.goto(line, column, follow_imports=True, follow_builtin_imports=True)
    if any(name.type in ("statement", "param") for name in names):
        names = [name for name in script.infer(line, column) if name.type in ("function", "class")]
    for name in names:
        path = name.module_path
        if name.type in ("function", "class") and path is not None and path.is_relative_to(folder):
            yield f"{path.relative_to(folder)}:{name.line}:{name.name}"


if __name__ == "__main__":
    _main(Path(sys.argv[1]).resolve())
