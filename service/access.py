"""What callers need for an RPC, from its descriptors: the option planwire.access.v1.access, and where it is needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from google.protobuf.descriptor import Descriptor, MethodDescriptor
from google.protobuf.message_factory import GetMessageClass

from service.domain.ids import normalise_path, workspace_id
from service.domain.roles import Role
from service.errors import invalid_field
from service.image import annotated_pool, behaviours

_PACKAGE = "planwire.access.v1"
# The names of fields on the way to a value.
_Path: TypeAlias = tuple[str, ...]


class AccessError(Exception):
    """The protos do not say who may call an RPC, or say it of fields that are not there."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A request that has a field set, or that clears it, needs another role besides."""

    path: _Path
    cleared: bool
    role: Role

    def holds(self, request: Any) -> bool:
        """Whether the request is one of those."""
        if len(self.path) == 1:
            return bool(getattr(request, self.path[0]))
        *above, resource, field = self.path
        # The mask stands beside the resource: in the request, or in each part of it.
        updates = _values(request, tuple(above)) if above else (request,)
        return any(self._holds_in(update, resource, field) for update in updates)

    def _holds_in(self, update: Any, resource: str, field: str) -> bool:
        masked = update.update_mask.paths if "update_mask" in update.DESCRIPTOR.fields_by_name else ()
        # Without a mask an update changes what is set, and clears nothing.
        if (masked or self.cleared) and {"*", field}.isdisjoint(masked):
            return False
        return bool(getattr(getattr(update, resource), field)) is not self.cleared


class Access:
    """What callers need for one RPC."""

    def __init__(self, method: MethodDescriptor) -> None:
        """Raises AccessError."""
        said, request = _option(method), method.input_type
        self.role = _role(method, said.role)
        self.visible = said.scope == _scope("SCOPE_VISIBLE")
        """Whether a request without a workspace is answered of what the caller may see."""
        self.conditions = tuple(_condition(method, condition) for condition in said.conditions)
        self._of_path = said.scope == _scope("SCOPE_PATH")
        self._names_one = "workspace_id" in request.fields_by_name
        self.workspaces = tuple(path for path in _workspaces(request) if path != ("workspace_id",))
        """The paths of the fields that name workspaces, besides `workspace_id` itself."""
        self.plain = self._names_one and not (self._of_path or self.visible or self.workspaces or self.conditions)
        """Whether every request needs the role in the workspace that it names, and nothing else."""
        if self._of_path:
            _check_path(method, request, ("path",))

    def needed(self, request: Any) -> Sequence[tuple[Role, str]]:
        """The roles that a request needs, and where: a workspace's id, or nothing for all workspaces together.

        Raises InvalidArgument for a path that is not absolute.
        """
        roles = [self.role, *(condition.role for condition in self.conditions if condition.holds(request))]
        return [(role, id_) for id_ in self._named(request) for role in roles]

    def _named(self, request: Any) -> list[str]:
        named = [id_ for path in self.workspaces for id_ in _values(request, path) if id_]
        if self._names_one and (request.workspace_id or not self.visible):
            named.append(request.workspace_id or (_id_of(request.path) if self._of_path else ""))
        elif not self.visible:
            named.append("")
        return named


def _id_of(path: str) -> str:
    try:
        return workspace_id(normalise_path(path))
    except ValueError as error:
        raise invalid_field("path", str(error)) from None


def _option(method: MethodDescriptor) -> Any:
    pool = annotated_pool()
    # Only the options class of the pool itself knows the extension.
    options: Any = GetMessageClass(pool.FindMessageTypeByName("google.protobuf.MethodOptions"))
    annotated = pool.FindMethodByName(method.full_name)
    said = options.FromString(annotated.GetOptions().SerializeToString())
    return said.Extensions[pool.FindExtensionByName(f"{_PACKAGE}.access")]


def _scope(name: str) -> int:
    number: int = annotated_pool().FindEnumTypeByName(f"{_PACKAGE}.Scope").values_by_name[name].number
    return number


def _role(method: MethodDescriptor, number: int) -> Role:
    name = annotated_pool().FindEnumTypeByName(f"{_PACKAGE}.Role").values_by_number[number].name
    if number == 0:
        raise AccessError(f"{method.full_name} does not say who may call it: give it the option ({_PACKAGE}.access)")
    return Role[name.removeprefix("ROLE_")]


def _condition(method: MethodDescriptor, said: Any) -> Condition:
    which = said.WhichOneof("when")
    path = tuple(getattr(said, which or "set").split("."))
    _check_path(method, method.input_type, path)
    if which == "cleared":
        _check_path(method, method.input_type, (*path[:-2], "update_mask"))
    return Condition(path, which == "cleared", _role(method, said.role))


def _check_path(method: MethodDescriptor, message: Descriptor | None, path: _Path) -> None:
    for name in path:
        if message is None or name not in message.fields_by_name:
            raise AccessError(f"{method.full_name} has no field {'.'.join(path)!r} that its access could depend on")
        message = message.fields_by_name[name].message_type


def _workspaces(message: Descriptor, above: tuple[Descriptor, ...] = ()) -> Iterator[_Path]:
    """The paths of the fields that name workspaces, in a message and in those that it holds."""
    said = behaviours(message)
    for field in message.fields:
        if "OUTPUT_ONLY" in said[field.name]:
            continue
        if field.name.endswith(("workspace_id", "workspace_ids")):
            yield (field.name,)
        inner = field.message_type
        if inner and inner.full_name.startswith("planwire.") and inner not in (*above, message):
            yield from ((field.name, *rest) for rest in _workspaces(inner, (*above, message)))


def _values(message: Any, path: _Path) -> Iterator[Any]:
    """What the field at the end of a path holds, of all messages that are on the way."""
    name, *rest = path
    value = getattr(message, name)
    parts = value if message.DESCRIPTOR.fields_by_name[name].is_repeated else (value,)
    for part in parts:
        if rest:
            yield from _values(part, tuple(rest))
        else:
            yield part
