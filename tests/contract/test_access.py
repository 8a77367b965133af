"""Every RPC says who may call it, and the service says of each role what it includes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from google.protobuf import text_format
from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorSet
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from service import image
from service.access import Access, AccessError
from service.domain.roles import Role, with_included
from tests.rpc import annotated
from tests.rpc.client import METHODS, MUTATIONS

Change = Callable[[FileDescriptorSet], object]
Changed = Callable[[Change, str], tuple[Access, type[Message]]]


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Changed]:
    """What the service makes of an RPC in another image, and the class of its request."""

    def changed(change: Change, rpc: str) -> tuple[Access, type[Message]]:
        files = FileDescriptorSet.FromString(image.IMAGE.read_bytes())
        change(files)
        (tmp_path / "image.binpb").write_bytes(files.SerializeToString())
        monkeypatch.setattr(image, "IMAGE", tmp_path / "image.binpb")
        forget_the_image()
        method = image.annotated_pool().FindMethodByName(METHODS[rpc].full_name)
        return Access(method), GetMessageClass(method.input_type)

    yield changed
    monkeypatch.undo()
    forget_the_image()


def forget_the_image() -> None:
    """What was read of it stays otherwise."""
    image.annotated_pool.cache_clear()
    image._field_options.cache_clear()


def named(found: Any, name: str) -> Any:
    return next(each for each in found if each.name == name)


def options(files: FileDescriptorSet) -> Any:
    """Those of GetPlan."""
    file = named(files.file, "planwire/v1/plan_service.proto")
    return named(named(file.service, "PlanService").method, "GetPlan").options


def test_every_rpc_says_who_may_call_it() -> None:
    assert [rpc for rpc, method in METHODS.items() if Access(method).role not in Role] == []


def test_one_that_does_not_say_it_is_not_served(changed: Changed) -> None:
    with pytest.raises(AccessError, match=r"planwire\.v1\.PlanService\.GetPlan does not say who may call it"):
        changed(lambda files: options(files).Clear(), "GetPlan")


@pytest.mark.parametrize(
    "text", ["conditions { set: 'force' }", "conditions { cleared: 'plan_id' }", "conditions {}", "scope: SCOPE_PATH"]
)
def test_nor_one_that_depends_on_what_is_not_there(changed: Changed, text: str) -> None:
    class_ = GetMessageClass(annotated.pool().FindMessageTypeByName("google.protobuf.MethodOptions"))
    said = text_format.Parse(f"[planwire.access.v1.access] {{ role: ROLE_READER {text} }}", class_())
    with pytest.raises(AccessError, match="GetPlan has no field"):
        changed(lambda files: options(files).ParseFromString(said.SerializeToString()), "GetPlan")


def test_the_protos_and_the_service_have_the_same_roles() -> None:
    names = annotated.pool().FindEnumTypeByName("planwire.access.v1.Role").values_by_name
    assert set(names) - {"ROLE_UNSPECIFIED"} == {f"ROLE_{role.name}" for role in Role}


def test_everybody_who_has_a_role_reads() -> None:
    """What a caller may see is where it has any role."""
    assert all(Role.READER in with_included({role}) for role in Role)
    visible = {rpc: Access(method) for rpc, method in METHODS.items() if Access(method).visible}
    catalog = {rpc for rpc in METHODS if METHODS[rpc].containing_service.name == "CatalogService"} - {*MUTATIONS}
    assert set(visible) == {"FindPlan", "ListWorkspaces", "GetWorkspaceByPath", *catalog}
    assert {access.role for access in visible.values()} == {Role.READER}


def test_fields_that_name_workspaces_are_found_wherever_they_are(changed: Changed) -> None:
    """No request has one besides its own yet; when one comes, it is asked about before anything is read."""
    text = {"type": FieldDescriptorProto.TYPE_STRING, "label": FieldDescriptorProto.LABEL_OPTIONAL}

    def change(files: FileDescriptorSet) -> None:
        task = named(named(files.file, "planwire/v1/task.proto").message_type, "Task")
        task.field.add(name="program_workspace_id", number=1000, **text)
        end = named(named(files.file, "planwire/v1/dependency.proto").message_type, "Dependency")
        end.field.add(name="shown_workspace_ids", number=1000, **text | {"label": FieldDescriptorProto.LABEL_REPEATED})

    access, request_class = changed(change, "BatchCreateTasks")
    request: Any = request_class()
    request.workspace_id = "home"
    request.tasks.add(program_workspace_id="away", workspace_id="ignored")
    request.tasks.add()
    request.dependencies.add(shown_workspace_ids=["here", "there"])
    writer = Role.WRITER
    assert set(access.needed(request)) == {(writer, "home"), (writer, "away"), (writer, "here"), (writer, "there")}
