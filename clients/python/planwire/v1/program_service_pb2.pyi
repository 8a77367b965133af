from google.protobuf import field_mask_pb2 as _field_mask_pb2
from planwire.v1 import plan_pb2 as _plan_pb2
from planwire.v1 import program_pb2 as _program_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateProgramRequest(_message.Message):
    __slots__ = ("workspace_id", "program", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program: _program_pb2.Program
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., program: _Optional[_Union[_program_pb2.Program, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateProgramResponse(_message.Message):
    __slots__ = ("program", "replayed")
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    program: _program_pb2.Program
    replayed: bool
    def __init__(self, program: _Optional[_Union[_program_pb2.Program, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetProgramRequest(_message.Message):
    __slots__ = ("workspace_id", "program_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_id: _Optional[str] = ...) -> None: ...

class GetProgramResponse(_message.Message):
    __slots__ = ("program",)
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    program: _program_pb2.Program
    def __init__(self, program: _Optional[_Union[_program_pb2.Program, _Mapping]] = ...) -> None: ...

class ListProgramsRequest(_message.Message):
    __slots__ = ("workspace_id", "statuses", "category", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STATUSES_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    statuses: _containers.RepeatedScalarFieldContainer[_program_pb2.ProgramStatus]
    category: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., statuses: _Optional[_Iterable[_Union[_program_pb2.ProgramStatus, str]]] = ..., category: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListProgramsResponse(_message.Message):
    __slots__ = ("programs", "next_page_token", "resume_token")
    PROGRAMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    programs: _containers.RepeatedCompositeFieldContainer[_program_pb2.Program]
    next_page_token: str
    resume_token: str
    def __init__(self, programs: _Optional[_Iterable[_Union[_program_pb2.Program, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class UpdateProgramRequest(_message.Message):
    __slots__ = ("workspace_id", "program_id", "program", "update_mask", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_id: str
    program: _program_pb2.Program
    update_mask: _field_mask_pb2.FieldMask
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_id: _Optional[str] = ..., program: _Optional[_Union[_program_pb2.Program, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateProgramResponse(_message.Message):
    __slots__ = ("program", "replayed")
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    program: _program_pb2.Program
    replayed: bool
    def __init__(self, program: _Optional[_Union[_program_pb2.Program, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class DeleteProgramRequest(_message.Message):
    __slots__ = ("workspace_id", "program_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteProgramResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class CreateProgramLinkRequest(_message.Message):
    __slots__ = ("workspace_id", "program_link", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_LINK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_link: _program_pb2.ProgramLink
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_link: _Optional[_Union[_program_pb2.ProgramLink, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateProgramLinkResponse(_message.Message):
    __slots__ = ("program_link", "replayed")
    PROGRAM_LINK_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    program_link: _program_pb2.ProgramLink
    replayed: bool
    def __init__(self, program_link: _Optional[_Union[_program_pb2.ProgramLink, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetProgramLinkRequest(_message.Message):
    __slots__ = ("workspace_id", "program_link_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_LINK_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_link_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_link_id: _Optional[str] = ...) -> None: ...

class GetProgramLinkResponse(_message.Message):
    __slots__ = ("program_link",)
    PROGRAM_LINK_FIELD_NUMBER: _ClassVar[int]
    program_link: _program_pb2.ProgramLink
    def __init__(self, program_link: _Optional[_Union[_program_pb2.ProgramLink, _Mapping]] = ...) -> None: ...

class ListProgramLinksRequest(_message.Message):
    __slots__ = ("workspace_id", "program_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListProgramLinksResponse(_message.Message):
    __slots__ = ("program_links", "next_page_token", "resume_token")
    PROGRAM_LINKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    program_links: _containers.RepeatedCompositeFieldContainer[_program_pb2.ProgramLink]
    next_page_token: str
    resume_token: str
    def __init__(self, program_links: _Optional[_Iterable[_Union[_program_pb2.ProgramLink, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteProgramLinkRequest(_message.Message):
    __slots__ = ("workspace_id", "program_link_id", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_LINK_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_link_id: str
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_link_id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteProgramLinkResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class ListProgramPlansRequest(_message.Message):
    __slots__ = ("workspace_id", "program_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListProgramPlansResponse(_message.Message):
    __slots__ = ("plans", "hidden_plans", "next_page_token", "resume_token")
    PLANS_FIELD_NUMBER: _ClassVar[int]
    HIDDEN_PLANS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    plans: _containers.RepeatedCompositeFieldContainer[_plan_pb2.Plan]
    hidden_plans: int
    next_page_token: str
    resume_token: str
    def __init__(self, plans: _Optional[_Iterable[_Union[_plan_pb2.Plan, _Mapping]]] = ..., hidden_plans: _Optional[int] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class AddPlanToProgramRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "program_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    program_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., program_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AddPlanToProgramResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class RemovePlanFromProgramRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RemovePlanFromProgramResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class UpgradePlanToProgramRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "program", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    program: _program_pb2.Program
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., program: _Optional[_Union[_program_pb2.Program, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpgradePlanToProgramResponse(_message.Message):
    __slots__ = ("program", "plan", "replayed")
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    program: _program_pb2.Program
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, program: _Optional[_Union[_program_pb2.Program, _Mapping]] = ..., plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class CreateProgramDependencyRequest(_message.Message):
    __slots__ = ("workspace_id", "program_dependency", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_DEPENDENCY_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_dependency: _program_pb2.ProgramDependency
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_dependency: _Optional[_Union[_program_pb2.ProgramDependency, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateProgramDependencyResponse(_message.Message):
    __slots__ = ("program_dependency", "replayed")
    PROGRAM_DEPENDENCY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    program_dependency: _program_pb2.ProgramDependency
    replayed: bool
    def __init__(self, program_dependency: _Optional[_Union[_program_pb2.ProgramDependency, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetProgramDependencyRequest(_message.Message):
    __slots__ = ("workspace_id", "program_dependency_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_DEPENDENCY_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_dependency_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_dependency_id: _Optional[str] = ...) -> None: ...

class GetProgramDependencyResponse(_message.Message):
    __slots__ = ("program_dependency",)
    PROGRAM_DEPENDENCY_FIELD_NUMBER: _ClassVar[int]
    program_dependency: _program_pb2.ProgramDependency
    def __init__(self, program_dependency: _Optional[_Union[_program_pb2.ProgramDependency, _Mapping]] = ...) -> None: ...

class ListProgramDependenciesRequest(_message.Message):
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

class ListProgramDependenciesResponse(_message.Message):
    __slots__ = ("program_dependencies", "next_page_token", "resume_token")
    PROGRAM_DEPENDENCIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    program_dependencies: _containers.RepeatedCompositeFieldContainer[_program_pb2.ProgramDependency]
    next_page_token: str
    resume_token: str
    def __init__(self, program_dependencies: _Optional[_Iterable[_Union[_program_pb2.ProgramDependency, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteProgramDependencyRequest(_message.Message):
    __slots__ = ("workspace_id", "program_dependency_id", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_DEPENDENCY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    program_dependency_id: str
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., program_dependency_id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteProgramDependencyResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...
