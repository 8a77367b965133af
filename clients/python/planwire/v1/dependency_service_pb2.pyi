from planwire.v1 import dependency_pb2 as _dependency_pb2
from planwire.v1 import program_pb2 as _program_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DependencyDirection(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEPENDENCY_DIRECTION_UNSPECIFIED: _ClassVar[DependencyDirection]
    DEPENDENCY_DIRECTION_IN: _ClassVar[DependencyDirection]
    DEPENDENCY_DIRECTION_OUT: _ClassVar[DependencyDirection]
DEPENDENCY_DIRECTION_UNSPECIFIED: DependencyDirection
DEPENDENCY_DIRECTION_IN: DependencyDirection
DEPENDENCY_DIRECTION_OUT: DependencyDirection

class CreateDependencyRequest(_message.Message):
    __slots__ = ("workspace_id", "dependency", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    DEPENDENCY_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    dependency: _dependency_pb2.Dependency
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., dependency: _Optional[_Union[_dependency_pb2.Dependency, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateDependencyResponse(_message.Message):
    __slots__ = ("dependency", "replayed")
    DEPENDENCY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    dependency: _dependency_pb2.Dependency
    replayed: bool
    def __init__(self, dependency: _Optional[_Union[_dependency_pb2.Dependency, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetDependencyRequest(_message.Message):
    __slots__ = ("workspace_id", "dependency_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    DEPENDENCY_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    dependency_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., dependency_id: _Optional[str] = ...) -> None: ...

class GetDependencyResponse(_message.Message):
    __slots__ = ("dependency",)
    DEPENDENCY_FIELD_NUMBER: _ClassVar[int]
    dependency: _dependency_pb2.Dependency
    def __init__(self, dependency: _Optional[_Union[_dependency_pb2.Dependency, _Mapping]] = ...) -> None: ...

class ListDependenciesRequest(_message.Message):
    __slots__ = ("workspace_id", "subject", "direction", "kinds", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    subject: _dependency_pb2.DependencyEnd
    direction: DependencyDirection
    kinds: _containers.RepeatedScalarFieldContainer[_dependency_pb2.DependencyKind]
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., subject: _Optional[_Union[_dependency_pb2.DependencyEnd, _Mapping]] = ..., direction: _Optional[_Union[DependencyDirection, str]] = ..., kinds: _Optional[_Iterable[_Union[_dependency_pb2.DependencyKind, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDependenciesResponse(_message.Message):
    __slots__ = ("dependencies", "next_page_token", "resume_token")
    DEPENDENCIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    dependencies: _containers.RepeatedCompositeFieldContainer[_dependency_pb2.Dependency]
    next_page_token: str
    resume_token: str
    def __init__(self, dependencies: _Optional[_Iterable[_Union[_dependency_pb2.Dependency, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class CheckCycleRequest(_message.Message):
    __slots__ = ("workspace_id", "source", "target")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    TARGET_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    source: _dependency_pb2.DependencyEnd
    target: _dependency_pb2.DependencyEnd
    def __init__(self, workspace_id: _Optional[str] = ..., source: _Optional[_Union[_dependency_pb2.DependencyEnd, _Mapping]] = ..., target: _Optional[_Union[_dependency_pb2.DependencyEnd, _Mapping]] = ...) -> None: ...

class CheckCycleResponse(_message.Message):
    __slots__ = ("closes_cycle", "path", "path_length")
    CLOSES_CYCLE_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    PATH_LENGTH_FIELD_NUMBER: _ClassVar[int]
    closes_cycle: bool
    path: _containers.RepeatedCompositeFieldContainer[_dependency_pb2.GraphNode]
    path_length: int
    def __init__(self, closes_cycle: bool = ..., path: _Optional[_Iterable[_Union[_dependency_pb2.GraphNode, _Mapping]]] = ..., path_length: _Optional[int] = ...) -> None: ...

class GetDependencyClosureRequest(_message.Message):
    __slots__ = ("workspace_id", "subject", "direction", "max_depth")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    MAX_DEPTH_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    subject: _dependency_pb2.DependencyEnd
    direction: DependencyDirection
    max_depth: int
    def __init__(self, workspace_id: _Optional[str] = ..., subject: _Optional[_Union[_dependency_pb2.DependencyEnd, _Mapping]] = ..., direction: _Optional[_Union[DependencyDirection, str]] = ..., max_depth: _Optional[int] = ...) -> None: ...

class GetDependencyClosureResponse(_message.Message):
    __slots__ = ("nodes", "truncated")
    NODES_FIELD_NUMBER: _ClassVar[int]
    TRUNCATED_FIELD_NUMBER: _ClassVar[int]
    nodes: _containers.RepeatedCompositeFieldContainer[_dependency_pb2.GraphNode]
    truncated: bool
    def __init__(self, nodes: _Optional[_Iterable[_Union[_dependency_pb2.GraphNode, _Mapping]]] = ..., truncated: bool = ...) -> None: ...

class GetTopologicalOrderRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ...) -> None: ...

class GetTopologicalOrderResponse(_message.Message):
    __slots__ = ("tasks",)
    TASKS_FIELD_NUMBER: _ClassVar[int]
    tasks: _containers.RepeatedCompositeFieldContainer[_dependency_pb2.GraphNode]
    def __init__(self, tasks: _Optional[_Iterable[_Union[_dependency_pb2.GraphNode, _Mapping]]] = ...) -> None: ...

class GetPlanGraphRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ...) -> None: ...

class GetPlanGraphResponse(_message.Message):
    __slots__ = ("nodes", "dependencies", "program_dependencies")
    NODES_FIELD_NUMBER: _ClassVar[int]
    DEPENDENCIES_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_DEPENDENCIES_FIELD_NUMBER: _ClassVar[int]
    nodes: _containers.RepeatedCompositeFieldContainer[_dependency_pb2.GraphNode]
    dependencies: _containers.RepeatedCompositeFieldContainer[_dependency_pb2.Dependency]
    program_dependencies: _containers.RepeatedCompositeFieldContainer[_program_pb2.ProgramDependency]
    def __init__(self, nodes: _Optional[_Iterable[_Union[_dependency_pb2.GraphNode, _Mapping]]] = ..., dependencies: _Optional[_Iterable[_Union[_dependency_pb2.Dependency, _Mapping]]] = ..., program_dependencies: _Optional[_Iterable[_Union[_program_pb2.ProgramDependency, _Mapping]]] = ...) -> None: ...

class DeleteDependencyRequest(_message.Message):
    __slots__ = ("workspace_id", "dependency_id", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    DEPENDENCY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    dependency_id: str
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., dependency_id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteDependencyResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...
