"""The stubs of the languages beside Python: `make gen` writes them, `make verify` compares.

Each language is a module in this folder with

    STUBS               the folder, from the root of the repository, that holds nothing but what is generated
    missing()           which tool this machine lacks, in a sentence that says what to install; None where it lacks none
    generate(descriptors, out)   write into `out`, which stands for that folder; raises Failed

The descriptors are those of planwire.v1 and of what it imports, with their comments. They have neither rules nor
annotations, so that stubs need no packages of those. All tools are local: once installed, they need no network.
"""

import importlib
import os
import pkgutil
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from google.protobuf.descriptor_pb2 import DESCRIPTOR, FileDescriptorProto, FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

ROOT = Path(__file__).resolve().parents[2]
_PACKAGES = {"planwire.v1", "google.protobuf"}


class Failed(Exception):
    """A tool has failed, and has said why."""


def generate(image: Path, out: Path) -> list[str]:
    """Write the stubs of all languages below `out`, which stands for the root; give the folders that were written.

    A language whose tools are missing is left out, and said. Raises Failed for it where CI is set.
    """
    written = []
    with tempfile.TemporaryDirectory() as scratch:
        descriptors = Path(scratch, "descriptors.binpb")
        descriptors.write_bytes(without_annotations(image.read_bytes()).SerializeToString(deterministic=True))
        for language in _languages():
            if missing := language.missing():
                if os.environ.get("CI"):
                    raise Failed(missing)
                sys.stderr.write(f"{missing} {language.STUBS} is left as it is.\n")
                continue
            stubs = out / language.STUBS
            shutil.rmtree(stubs, ignore_errors=True)
            stubs.mkdir(parents=True)
            language.generate(descriptors, stubs)
            written.append(language.STUBS)
    return written


def without_annotations(image: bytes) -> FileDescriptorSet:
    """Take the rules and annotations out of an image."""
    # In a pool of its own nobody has registered the extensions: they are unknown fields, and can be discarded.
    pool = DescriptorPool()
    descriptor = FileDescriptorProto()
    DESCRIPTOR.CopyToProto(descriptor)
    pool.Add(descriptor)
    plain = GetMessageClass(pool.FindMessageTypeByName("google.protobuf.FileDescriptorSet")).FromString(image)
    plain.DiscardUnknownFields()
    found = FileDescriptorSet.FromString(plain.SerializeToString(deterministic=True))
    kept = [file for file in found.file if file.package in _PACKAGES and file.name != descriptor.name]
    names = {file.name for file in kept}
    for file in kept:
        dependencies = [name for name in file.dependency if name in names]
        file.ClearField("dependency")
        file.dependency.extend(dependencies)
    return FileDescriptorSet(file=kept)


def files(descriptors: Path) -> list[str]:
    """Give the names of the files of Planwire, such as planwire/v1/plan.proto."""
    found = FileDescriptorSet.FromString(descriptors.read_bytes())
    return [file.name for file in found.file if file.package == "planwire.v1"]


def protoc(descriptors: Path, *arguments: str) -> None:
    """Run protoc; the files that it is about come last. Raises Failed."""
    run(sys.executable, "-m", "grpc_tools.protoc", f"--descriptor_set_in={descriptors}", *arguments)


def run(*command: str, cwd: Path = ROOT, **environment: str) -> None:
    """Run a command, whose errors are shown as they come. Raises Failed."""
    status = subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, check=False).returncode
    if status:
        raise Failed(f"{command[0]} ended with {status}: {' '.join(command)}")


def _languages() -> Iterator[ModuleType]:
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda found: found.name):
        yield importlib.import_module(f"{__name__}.{module.name}")
