"""Holds what is committed against the protos: `make verify` compares, `make baseline` accepts.

The baseline is the API that clients were promised. It is the image without comments, so that rewording one is free.
"""

import argparse
import filecmp
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import languages
from generate import COMMENTS, IMAGE, PROTOS, REFERENCE, ROOT, STUBS, run
from google.protobuf.descriptor_pb2 import FileDescriptorSet

BASELINE = PROTOS / "baseline.binpb"


def main() -> None:
    """Exit with a message that names what is stale and the command that mends it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accept", action="store_true", help="make the protos the baseline, if no client breaks")
    parser.add_argument("--breaking", action="store_true", help="accept them even if clients break")
    options = parser.parse_args()

    if stale := stale_files():
        sys.exit(f"stale: {', '.join(stale)}\nThe protos say otherwise. Run `make gen` and commit the result.")
    if BASELINE.exists() and not options.breaking:
        refuse_breaking_changes()
    if options.accept or options.breaking:
        BASELINE.write_bytes(promise())
    elif not BASELINE.exists() or BASELINE.read_bytes() != promise():
        sys.exit(f"stale: {BASELINE.relative_to(ROOT)}\nThe API is another. Run `make baseline` and commit the result.")


def stale_files() -> list[str]:
    """Generate everything again in a scratch folder, and name the files that are not the same here."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        shutil.copytree(PROTOS, fresh / "protos", ignore=shutil.ignore_patterns("__pycache__"))
        for config in ("buf.yaml", "buf.gen.yaml"):
            shutil.copy(ROOT / config, fresh)
        python = [sys.executable, "-c", "import generate; generate.generate()"]
        if subprocess.run(python, cwd=fresh / "protos", check=False).returncode:
            sys.exit("Nothing can be generated from these protos: see above.")
        try:
            stubs = languages.generate(fresh / IMAGE.relative_to(ROOT), fresh)
        except languages.Failed as error:
            sys.exit(str(error))
        stale = [file for file in (IMAGE, COMMENTS) if not same(fresh / file.relative_to(ROOT), file)]
        stale += [ROOT / folder / name for folder in stubs for name in different(fresh / folder, ROOT / folder)]
        for folder, files in ((STUBS, "*_pb2*"), (REFERENCE, "*.md")):
            made = fresh / folder.relative_to(ROOT)
            names = sorted({path.name for place in (made, folder) for path in place.glob(files)})
            stale += [folder / name for name in names if not same(made / name, folder / name)]
        return [str(path.relative_to(ROOT)) for path in stale]


def different(made: Path, folder: Path) -> Iterator[Path]:
    """Name the files below either folder that are not the same in both."""
    found = {path.relative_to(place) for place in (made, folder) for path in place.rglob("*") if path.is_file()}
    return (name for name in sorted(found) if not same(made / name, folder / name))


def same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and filecmp.cmp(one, other, shallow=False)


def refuse_breaking_changes() -> None:
    """Let buf compare the image with the baseline; it prints what would break, and where."""
    ours = ("--config", str(ROOT / "buf.yaml"), "--path", "planwire")
    if run("buf", "breaking", str(IMAGE), "--against", str(BASELINE), *ours):
        sys.exit("These changes break clients. Undo them, or accept them on purpose: `make baseline BREAKING=yes`.")


def promise() -> bytes:
    """Give the image without comments."""
    files = FileDescriptorSet.FromString(IMAGE.read_bytes())
    for file in files.file:
        file.ClearField("source_code_info")
    return files.SerializeToString(deterministic=True)


if __name__ == "__main__":
    main()
