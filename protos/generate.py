"""Generates everything that is made from the protos; `make gen` runs it, `make verify` compares.

    service/planwire.binpb        the annotated image: every rule and comment, with imports
    clients/python/planwire/v1/   the published stubs, which carry no rules
    clients/…                     those of the languages beside Python, see languages
    clients/python/planwire/cli/comments.json   what the protos say about calls and fields, for the help of the command
    docs/reference/               the API reference, from comments and rules

The protos import buf/validate/validate.proto and google/api/field_behavior.proto. No copies are kept here. The first
comes out of the installed protovalidate, so that the rules in the image and the code that enforces them are of one
version; the second out of the installed googleapis-common-protos.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import grpc_tools
import languages
import protovalidate
from described import Described
from google.api import field_behavior_pb2  # type: ignore[import-untyped]
from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet
from reference import write_reference

ROOT = Path(__file__).resolve().parents[1]
PROTOS = ROOT / "protos"
IMAGE = ROOT / "service" / "planwire.binpb"
STUBS = ROOT / "clients" / "python" / "planwire" / "v1"
COMMENTS = ROOT / "clients" / "python" / "planwire" / "cli" / "comments.json"
REFERENCE = ROOT / "docs" / "reference"
WELL_KNOWN_TYPES = Path(grpc_tools.__file__).parent / "_proto"
# Stubs run with the protobuf and grpcio of their generator and newer ones. This one is older than what the service
# needs, so that the client can be installed beside more programs; `make setup` puts it where nothing else finds it.
STUB_GENERATOR = Path(sys.prefix) / "stub-generator"


def main() -> None:
    """Write everything here."""
    generate()
    try:
        languages.generate(IMAGE, ROOT)
    except languages.Failed as error:
        sys.exit(str(error))


def generate() -> None:
    """Write the image, then the comments, the reference and the stubs of Python from it."""
    image = compile_image()
    IMAGE.parent.mkdir(parents=True, exist_ok=True)
    IMAGE.write_bytes(image.SerializeToString(deterministic=True))
    write_comments(image, COMMENTS)
    write_reference(image, REFERENCE)
    for stale in STUBS.glob("*_pb2*"):
        stale.unlink()
    if not STUB_GENERATOR.is_dir():
        sys.exit(f"{STUB_GENERATOR} is missing: run `make setup`")
    if status := run("buf", "generate", PYTHONPATH=str(STUB_GENERATOR)):
        sys.exit(status)


def compile_image() -> FileDescriptorSet:
    """Compile all protos into one set: dependencies first, comments of our own files kept."""
    with tempfile.TemporaryDirectory() as scratch:
        annotations, image = Path(scratch, "annotations.binpb"), Path(scratch, "image.binpb")
        annotations.write_bytes(FileDescriptorSet(file=annotation_descriptors()).SerializeToString())
        status = run(
            *(sys.executable, "-m", "grpc_tools.protoc"),
            f"--descriptor_set_in={annotations}",
            f"--proto_path={PROTOS.relative_to(ROOT)}",
            f"--proto_path={WELL_KNOWN_TYPES}",
            "--include_imports",
            "--include_source_info",
            f"--descriptor_set_out={image}",
            *sorted(str(path.relative_to(PROTOS)) for path in PROTOS.rglob("*.proto")),
        )
        if status:
            sys.exit(status)
        files = FileDescriptorSet.FromString(image.read_bytes())
    for file in files.file:
        if file.package != "planwire.v1":
            file.ClearField("source_code_info")
    return files


def annotation_descriptors() -> list[FileDescriptorProto]:
    """Give the imported files that define annotations, as the installed packages have them."""
    behaviour = FileDescriptorProto()
    field_behavior_pb2.DESCRIPTOR.CopyToProto(behaviour)
    return [FileDescriptorProto.FromString(protovalidate.ViolationPb.desc().file.proto.to_binary()), behaviour]


def write_comments(image: FileDescriptorSet, file: Path) -> None:
    """Write the comments of methods and fields, which the stubs do not carry, by full name."""
    described = Described(image)
    names: list[str] = []
    for proto in described.files:
        names += (method.full_name for service in proto.services_by_name.values() for method in service.methods)
        names += (field.full_name for message in proto.message_types_by_name.values() for field in message.fields)
    comments = {name: described.comment(name) for name in sorted(names)}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(comments, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def run(*command: str, **environment: str) -> int:
    """Run a command at the root with this Python's own tools first on the path; give its exit status."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PATH": path, **environment}, check=False).returncode


if __name__ == "__main__":
    main()
