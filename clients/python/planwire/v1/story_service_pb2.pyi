from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from planwire.v1 import plan_pb2 as _plan_pb2
from planwire.v1 import story_pb2 as _story_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story", "plan", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story: _story_pb2.Story
    plan: _plan_pb2.Plan
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateStoryResponse(_message.Message):
    __slots__ = ("story", "plan", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ...) -> None: ...

class GetStoryResponse(_message.Message):
    __slots__ = ("story", "plan")
    STORY_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    plan: _plan_pb2.Plan
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ...) -> None: ...

class ListStoriesRequest(_message.Message):
    __slots__ = ("workspace_id", "statuses", "verification_passed", "issue_url", "source", "show_archived", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STATUSES_FIELD_NUMBER: _ClassVar[int]
    VERIFICATION_PASSED_FIELD_NUMBER: _ClassVar[int]
    ISSUE_URL_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SHOW_ARCHIVED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    statuses: _containers.RepeatedScalarFieldContainer[_story_pb2.StoryStatus]
    verification_passed: bool
    issue_url: str
    source: _story_pb2.StorySource
    show_archived: bool
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., statuses: _Optional[_Iterable[_Union[_story_pb2.StoryStatus, str]]] = ..., verification_passed: bool = ..., issue_url: _Optional[str] = ..., source: _Optional[_Union[_story_pb2.StorySource, str]] = ..., show_archived: bool = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStoriesResponse(_message.Message):
    __slots__ = ("stories", "next_page_token", "resume_token")
    STORIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    stories: _containers.RepeatedCompositeFieldContainer[_story_pb2.Story]
    next_page_token: str
    resume_token: str
    def __init__(self, stories: _Optional[_Iterable[_Union[_story_pb2.Story, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class UpdateStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "story", "update_mask", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    story: _story_pb2.Story
    update_mask: _field_mask_pb2.FieldMask
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class AnalyzeStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AnalyzeStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class RecordAnalysisRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "analyzed_context", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    ANALYZED_CONTEXT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    analyzed_context: _struct_pb2.Struct
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., analyzed_context: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordAnalysisResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class PlanStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PlanStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class RecordExecutionPlanRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "execution_plan", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_PLAN_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    execution_plan: _struct_pb2.Struct
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., execution_plan: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordExecutionPlanResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ExecuteStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ExecuteStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class CloseWaveRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CloseWaveResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class RecordGateResultRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "passed", "result", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    passed: bool
    result: _struct_pb2.Struct
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., passed: bool = ..., result: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordGateResultResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class OpenWaveRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class OpenWaveResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class RetryWaveRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RetryWaveResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class VerifyStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "force", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    FORCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    force: bool
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., force: bool = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class VerifyStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class RecordVerificationRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "passed", "result", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    passed: bool
    result: _struct_pb2.Struct
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., passed: bool = ..., result: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordVerificationResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class CompleteStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "force", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    FORCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    force: bool
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., force: bool = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CompleteStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ResumeStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResumeStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ReopenStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReopenStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ReplanStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReplanStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class FailStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class FailStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class CancelStoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CancelStoryResponse(_message.Message):
    __slots__ = ("story", "replayed")
    STORY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    replayed: bool
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ListStoryHistoryRequest(_message.Message):
    __slots__ = ("workspace_id", "story_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    story_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., story_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStoryHistoryResponse(_message.Message):
    __slots__ = ("entries", "next_page_token", "resume_token")
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    entries: _containers.RepeatedCompositeFieldContainer[_story_pb2.StoryHistoryEntry]
    next_page_token: str
    resume_token: str
    def __init__(self, entries: _Optional[_Iterable[_Union[_story_pb2.StoryHistoryEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...
