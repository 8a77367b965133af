"""TypeScript: messages and services with protoc-gen-es, of the version in clients/typescript/package.json."""

import shutil
import tempfile
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet
from google.rpc import error_details_pb2

from languages import ROOT, files, protoc

STUBS = "clients/typescript/src/generated"
_PLUGIN = ROOT / "clients" / "typescript" / "node_modules" / ".bin" / "protoc-gen-es"


def missing() -> str | None:
    """Say what to install."""
    if not shutil.which("node"):
        return "Node.js is not on the path: install Node.js 20 or newer."
    return None if _PLUGIN.exists() else "protoc-gen-es is not here: run `npm ci` in clients/typescript."


def generate(descriptors: Path, out: Path) -> None:
    """Write a module for each file, one that exports them all, and the details of errors, which no package has."""
    found = FileDescriptorSet.FromString(descriptors.read_bytes())
    details = FileDescriptorProto()
    error_details_pb2.DESCRIPTOR.CopyToProto(details)
    found.file.append(details)
    names = files(descriptors)
    with tempfile.TemporaryDirectory() as scratch:
        together = Path(scratch, "descriptors.binpb")
        together.write_bytes(found.SerializeToString(deterministic=True))
        protoc(
            together,
            f"--plugin={_PLUGIN}",
            f"--es_out={out}",
            "--es_opt=target=ts,import_extension=js",
            *names,
            details.name,
        )
    modules = sorted(Path(name).stem for name in names)
    exports = [f'export * from "./{module}_pb.js";\n' for module in modules]
    (out / "planwire" / "v1" / "index.ts").write_text("".join(exports), encoding="utf-8")
