"""Java: messages with protoc, stubs with protoc-gen-grpc-java, both of the versions in clients/java/tools/pom.xml."""

import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto, FileDescriptorSet

from languages import ROOT, files, run

STUBS = "clients/java/src/main/java/dev/planwire/v1"
_PACKAGE = "dev.planwire.v1"
_TOOLS = ROOT / "clients" / "java" / "tools" / "pom.xml"
_SYSTEMS = {"Linux": "linux", "Darwin": "osx"}
_MACHINES = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "aarch_64", "arm64": "aarch_64"}


def missing() -> str | None:
    """Say what to install."""
    absent = [tool for tool in ("java", "mvn") if not shutil.which(tool)]
    return f"{' and '.join(absent)} not on the path: install a JDK 17 or newer, and Maven." if absent else None


def generate(descriptors: Path, out: Path) -> None:
    """Write the package dev.planwire.v1, a file for each message, enumeration and service."""
    with tempfile.TemporaryDirectory() as scratch:
        tools = _tools(Path(scratch, "tools"))
        named = Path(scratch, "descriptors.binpb")
        named.write_bytes(_with_names_of_java(descriptors).SerializeToString(deterministic=True))
        made = Path(scratch, "made")
        made.mkdir()
        run(
            str(tools["protoc"]),
            f"--descriptor_set_in={named}",
            f"--java_out={made}",
            f"--plugin=protoc-gen-grpc-java={tools['protoc-gen-grpc-java']}",
            f"--grpc-java_out={made}",
            *files(descriptors),
        )
        shutil.copytree(made.joinpath(*_PACKAGE.split(".")), out, dirs_exist_ok=True)


def _with_names_of_java(descriptors: Path) -> FileDescriptorSet:
    found = FileDescriptorSet.FromString(descriptors.read_bytes())
    for file in found.file:
        if file.package == "planwire.v1":
            file.options.java_package = _PACKAGE
            file.options.java_multiple_files = True
            for message in file.message_type:
                _rename_clashing_fields(message)
    return found


def _rename_clashing_fields(message: DescriptorProto) -> None:
    """Rename fields such as `content_bytes`, whose getter Java's generator also makes for the text `content`.

    Neither the wire nor JSON shows it: there they keep their numbers and names.
    """
    texts = {field.name for field in message.field if field.type == FieldDescriptorProto.TYPE_STRING}
    for field in message.field:
        if field.name.removesuffix("_bytes") in texts - {field.name}:
            field.name += "_count"
    for nested in message.nested_type:
        _rename_clashing_fields(nested)


def _tools(folder: Path) -> dict[str, Path]:
    """Copy the tools out of Maven's local repository, which gets them when they are not there yet."""
    system, machine = platform.system(), platform.machine().lower()
    kind = f"{_SYSTEMS.get(system, system)}-{_MACHINES.get(machine, machine)}"
    copy = (
        *("mvn", "--batch-mode", "--quiet", f"--file={_TOOLS}", f"-Dplatform={kind}"),
        *("dependency:copy-dependencies", f"-DoutputDirectory={folder}", "-Dmdep.stripVersion=true"),
    )
    if subprocess.run([*copy, "--offline"], capture_output=True, check=False).returncode:
        run(*copy)
    tools = {}
    for name in ("protoc", "protoc-gen-grpc-java"):
        tools[name] = folder / f"{name}-{kind}.exe"
        tools[name].chmod(0o755)
    return tools
