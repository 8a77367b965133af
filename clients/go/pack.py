"""Packs the Go client as a tagged module: `python clients/go/pack.py FOLDER` writes what a module proxy serves.

`GOPROXY=file:///…/FOLDER` takes the module from there. The archive is the same for the same files.
"""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# What has a go.mod of its own is another module.
_OTHER_MODULES = ("tools/",)
_TIME = "1980-01-01T00:00:00Z"


def main(folder: Path) -> None:
    """Write the list of versions, and the information, the go.mod and the archive of this one."""
    module = re.search(r"^module (\S+)$", (HERE / "go.mod").read_text(), re.MULTILINE)
    version = re.search(r'^const Version = "(\S+)"$', (HERE / "planwire.go").read_text(), re.MULTILINE)
    if module is None or version is None:
        sys.exit("go.mod names no module, or planwire.go no version")
    tag = f"v{version[1]}"
    place = folder.joinpath(*module[1].split("/"), "@v")
    place.mkdir(parents=True, exist_ok=True)
    (place / "list").write_text(f"{tag}\n")
    (place / f"{tag}.info").write_text(json.dumps({"Version": tag, "Time": _TIME}) + "\n")
    (place / f"{tag}.mod").write_bytes((HERE / "go.mod").read_bytes())
    with zipfile.ZipFile(place / f"{tag}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name in _files():
            entry = zipfile.ZipInfo(f"{module[1]}@{tag}/{name}")
            archive.writestr(entry, (HERE / name).read_bytes(), zipfile.ZIP_DEFLATED)


def _files() -> list[str]:
    """Name the files of the module, as git has them."""
    git = shutil.which("git") or sys.exit("git is not on the path, and knows which files belong to the module")
    listed = subprocess.run((git, "ls-files", "-z"), cwd=HERE, check=True, capture_output=True, text=True)
    return sorted(name for name in listed.stdout.split("\0") if name and not name.startswith(_OTHER_MODULES))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
