import datetime

from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StoryStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    STORY_STATUS_UNSPECIFIED: _ClassVar[StoryStatus]
    STORY_STATUS_CREATED: _ClassVar[StoryStatus]
    STORY_STATUS_ANALYZING: _ClassVar[StoryStatus]
    STORY_STATUS_ANALYZED: _ClassVar[StoryStatus]
    STORY_STATUS_PLANNING: _ClassVar[StoryStatus]
    STORY_STATUS_PLANNED: _ClassVar[StoryStatus]
    STORY_STATUS_EXECUTING: _ClassVar[StoryStatus]
    STORY_STATUS_GATE_PENDING: _ClassVar[StoryStatus]
    STORY_STATUS_GATE_FAILED: _ClassVar[StoryStatus]
    STORY_STATUS_NEEDS_VERIFICATION: _ClassVar[StoryStatus]
    STORY_STATUS_COMPLETED: _ClassVar[StoryStatus]
    STORY_STATUS_FAILED: _ClassVar[StoryStatus]
    STORY_STATUS_CANCELLED: _ClassVar[StoryStatus]

class AutomationMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    AUTOMATION_MODE_UNSPECIFIED: _ClassVar[AutomationMode]
    AUTOMATION_MODE_ASSISTED: _ClassVar[AutomationMode]
    AUTOMATION_MODE_SEMI_AUTO: _ClassVar[AutomationMode]
    AUTOMATION_MODE_AUTONOMOUS: _ClassVar[AutomationMode]

class StorySource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    STORY_SOURCE_UNSPECIFIED: _ClassVar[StorySource]
    STORY_SOURCE_USER: _ClassVar[StorySource]
    STORY_SOURCE_GUARDIAN: _ClassVar[StorySource]
    STORY_SOURCE_SYSTEM: _ClassVar[StorySource]

class GateMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GATE_MODE_UNSPECIFIED: _ClassVar[GateMode]
    GATE_MODE_AUTO_PROCEED: _ClassVar[GateMode]
    GATE_MODE_PAUSE_ALWAYS: _ClassVar[GateMode]
STORY_STATUS_UNSPECIFIED: StoryStatus
STORY_STATUS_CREATED: StoryStatus
STORY_STATUS_ANALYZING: StoryStatus
STORY_STATUS_ANALYZED: StoryStatus
STORY_STATUS_PLANNING: StoryStatus
STORY_STATUS_PLANNED: StoryStatus
STORY_STATUS_EXECUTING: StoryStatus
STORY_STATUS_GATE_PENDING: StoryStatus
STORY_STATUS_GATE_FAILED: StoryStatus
STORY_STATUS_NEEDS_VERIFICATION: StoryStatus
STORY_STATUS_COMPLETED: StoryStatus
STORY_STATUS_FAILED: StoryStatus
STORY_STATUS_CANCELLED: StoryStatus
AUTOMATION_MODE_UNSPECIFIED: AutomationMode
AUTOMATION_MODE_ASSISTED: AutomationMode
AUTOMATION_MODE_SEMI_AUTO: AutomationMode
AUTOMATION_MODE_AUTONOMOUS: AutomationMode
STORY_SOURCE_UNSPECIFIED: StorySource
STORY_SOURCE_USER: StorySource
STORY_SOURCE_GUARDIAN: StorySource
STORY_SOURCE_SYSTEM: StorySource
GATE_MODE_UNSPECIFIED: GateMode
GATE_MODE_AUTO_PROCEED: GateMode
GATE_MODE_PAUSE_ALWAYS: GateMode

class Story(_message.Message):
    __slots__ = ("id", "workspace_id", "title", "status", "terminal", "worktree_path", "git_branch", "analyzed_context", "execution_plan", "issue_url", "issue_provider", "issue_number", "issue_owner", "issue_repo", "automation_mode", "dispatch_target", "source", "source_guardian_id", "pattern_name", "pattern_language", "suggested_capability", "current_wave", "gate_mode", "gate_passed", "gate_result", "max_parallelism", "verification_passed", "verification_result", "pull_request_url", "created_by", "created_at", "updated_at", "revision", "etag", "original_author")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_FIELD_NUMBER: _ClassVar[int]
    WORKTREE_PATH_FIELD_NUMBER: _ClassVar[int]
    GIT_BRANCH_FIELD_NUMBER: _ClassVar[int]
    ANALYZED_CONTEXT_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_PLAN_FIELD_NUMBER: _ClassVar[int]
    ISSUE_URL_FIELD_NUMBER: _ClassVar[int]
    ISSUE_PROVIDER_FIELD_NUMBER: _ClassVar[int]
    ISSUE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ISSUE_OWNER_FIELD_NUMBER: _ClassVar[int]
    ISSUE_REPO_FIELD_NUMBER: _ClassVar[int]
    AUTOMATION_MODE_FIELD_NUMBER: _ClassVar[int]
    DISPATCH_TARGET_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_GUARDIAN_ID_FIELD_NUMBER: _ClassVar[int]
    PATTERN_NAME_FIELD_NUMBER: _ClassVar[int]
    PATTERN_LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    SUGGESTED_CAPABILITY_FIELD_NUMBER: _ClassVar[int]
    CURRENT_WAVE_FIELD_NUMBER: _ClassVar[int]
    GATE_MODE_FIELD_NUMBER: _ClassVar[int]
    GATE_PASSED_FIELD_NUMBER: _ClassVar[int]
    GATE_RESULT_FIELD_NUMBER: _ClassVar[int]
    MAX_PARALLELISM_FIELD_NUMBER: _ClassVar[int]
    VERIFICATION_PASSED_FIELD_NUMBER: _ClassVar[int]
    VERIFICATION_RESULT_FIELD_NUMBER: _ClassVar[int]
    PULL_REQUEST_URL_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    UPDATED_AT_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    title: str
    status: StoryStatus
    terminal: bool
    worktree_path: str
    git_branch: str
    analyzed_context: _struct_pb2.Struct
    execution_plan: _struct_pb2.Struct
    issue_url: str
    issue_provider: str
    issue_number: int
    issue_owner: str
    issue_repo: str
    automation_mode: AutomationMode
    dispatch_target: str
    source: StorySource
    source_guardian_id: str
    pattern_name: str
    pattern_language: str
    suggested_capability: str
    current_wave: int
    gate_mode: GateMode
    gate_passed: bool
    gate_result: _struct_pb2.Struct
    max_parallelism: int
    verification_passed: bool
    verification_result: _struct_pb2.Struct
    pull_request_url: str
    created_by: str
    created_at: _timestamp_pb2.Timestamp
    updated_at: _timestamp_pb2.Timestamp
    revision: int
    etag: str
    original_author: str
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., title: _Optional[str] = ..., status: _Optional[_Union[StoryStatus, str]] = ..., terminal: bool = ..., worktree_path: _Optional[str] = ..., git_branch: _Optional[str] = ..., analyzed_context: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., execution_plan: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., issue_url: _Optional[str] = ..., issue_provider: _Optional[str] = ..., issue_number: _Optional[int] = ..., issue_owner: _Optional[str] = ..., issue_repo: _Optional[str] = ..., automation_mode: _Optional[_Union[AutomationMode, str]] = ..., dispatch_target: _Optional[str] = ..., source: _Optional[_Union[StorySource, str]] = ..., source_guardian_id: _Optional[str] = ..., pattern_name: _Optional[str] = ..., pattern_language: _Optional[str] = ..., suggested_capability: _Optional[str] = ..., current_wave: _Optional[int] = ..., gate_mode: _Optional[_Union[GateMode, str]] = ..., gate_passed: bool = ..., gate_result: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., max_parallelism: _Optional[int] = ..., verification_passed: bool = ..., verification_result: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., pull_request_url: _Optional[str] = ..., created_by: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., updated_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., original_author: _Optional[str] = ...) -> None: ...

class StoryHistoryEntry(_message.Message):
    __slots__ = ("story_id", "old_status", "new_status", "changed_by", "changed_at", "reason", "id", "agent", "original_author")
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    OLD_STATUS_FIELD_NUMBER: _ClassVar[int]
    NEW_STATUS_FIELD_NUMBER: _ClassVar[int]
    CHANGED_BY_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    story_id: str
    old_status: StoryStatus
    new_status: StoryStatus
    changed_by: str
    changed_at: _timestamp_pb2.Timestamp
    reason: str
    id: int
    agent: str
    original_author: str
    def __init__(self, story_id: _Optional[str] = ..., old_status: _Optional[_Union[StoryStatus, str]] = ..., new_status: _Optional[_Union[StoryStatus, str]] = ..., changed_by: _Optional[str] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., id: _Optional[int] = ..., agent: _Optional[str] = ..., original_author: _Optional[str] = ...) -> None: ...
