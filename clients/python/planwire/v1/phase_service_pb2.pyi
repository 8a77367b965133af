from google.protobuf import field_mask_pb2 as _field_mask_pb2
from planwire.v1 import phase_pb2 as _phase_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreatePhaseRequest(_message.Message):
    __slots__ = ("workspace_id", "phase", "index", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    INDEX_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    phase: _phase_pb2.Phase
    index: int
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., phase: _Optional[_Union[_phase_pb2.Phase, _Mapping]] = ..., index: _Optional[int] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreatePhaseResponse(_message.Message):
    __slots__ = ("phase", "replayed")
    PHASE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    phase: _phase_pb2.Phase
    replayed: bool
    def __init__(self, phase: _Optional[_Union[_phase_pb2.Phase, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetPhaseRequest(_message.Message):
    __slots__ = ("workspace_id", "phase_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    phase_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., phase_id: _Optional[str] = ...) -> None: ...

class GetPhaseResponse(_message.Message):
    __slots__ = ("phase",)
    PHASE_FIELD_NUMBER: _ClassVar[int]
    phase: _phase_pb2.Phase
    def __init__(self, phase: _Optional[_Union[_phase_pb2.Phase, _Mapping]] = ...) -> None: ...

class ListPhasesRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPhasesResponse(_message.Message):
    __slots__ = ("phases", "next_page_token", "resume_token")
    PHASES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    phases: _containers.RepeatedCompositeFieldContainer[_phase_pb2.Phase]
    next_page_token: str
    resume_token: str
    def __init__(self, phases: _Optional[_Iterable[_Union[_phase_pb2.Phase, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class UpdatePhaseRequest(_message.Message):
    __slots__ = ("workspace_id", "phase_id", "phase", "update_mask", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    phase_id: str
    phase: _phase_pb2.Phase
    update_mask: _field_mask_pb2.FieldMask
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., phase_id: _Optional[str] = ..., phase: _Optional[_Union[_phase_pb2.Phase, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdatePhaseResponse(_message.Message):
    __slots__ = ("phase", "replayed")
    PHASE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    phase: _phase_pb2.Phase
    replayed: bool
    def __init__(self, phase: _Optional[_Union[_phase_pb2.Phase, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ReorderPhasesRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "phase_ids", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_IDS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    phase_ids: _containers.RepeatedScalarFieldContainer[str]
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., phase_ids: _Optional[_Iterable[str]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReorderPhasesResponse(_message.Message):
    __slots__ = ("moved", "replayed")
    MOVED_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    moved: int
    replayed: bool
    def __init__(self, moved: _Optional[int] = ..., replayed: bool = ...) -> None: ...

class DeletePhaseRequest(_message.Message):
    __slots__ = ("workspace_id", "phase_id", "force", "move_tasks_to_phase_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    FORCE_FIELD_NUMBER: _ClassVar[int]
    MOVE_TASKS_TO_PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    phase_id: str
    force: bool
    move_tasks_to_phase_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., phase_id: _Optional[str] = ..., force: bool = ..., move_tasks_to_phase_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeletePhaseResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...
