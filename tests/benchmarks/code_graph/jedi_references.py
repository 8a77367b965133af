"""Where jedi finds functions used: `python jedi_references.py FOLDER`, in an environment of its own that has it.

It reads lines of path, line and column of the name of a function, with tabs between, and prints for each the
seconds that it took and the places, `path:line`, with spaces between. It knows nothing of Planwire.
"""

import sys
from pathlib import Path
from time import perf_counter

import jedi  # type: ignore[import-not-found]


def _main(folder: Path) -> None:
    project = jedi.Project(folder, added_sys_path=[str(folder)])
    for asked in sys.stdin:
        path, line, column = asked.rstrip("\n").split("\t")
        began = perf_counter()
        names = jedi.Script(path=folder / path, project=project).get_references(int(line), int(column))
        seconds = perf_counter() - began
        inside = [name for name in names if name.module_path and name.module_path.is_relative_to(folder)]
        print(f"{seconds:.4f}", *(f"{name.module_path.relative_to(folder)}:{name.line}" for name in inside), flush=True)


if __name__ == "__main__":
    _main(Path(sys.argv[1]).resolve())
