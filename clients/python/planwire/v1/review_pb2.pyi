import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import task_pb2 as _task_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Review(_message.Message):
    __slots__ = ("id", "task_id", "attempt", "old_result", "new_result", "feedback", "changed_by", "agent", "original_author", "changed_at")
    ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    OLD_RESULT_FIELD_NUMBER: _ClassVar[int]
    NEW_RESULT_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    CHANGED_BY_FIELD_NUMBER: _ClassVar[int]
    AGENT_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    id: int
    task_id: str
    attempt: int
    old_result: _task_pb2.TaskReview
    new_result: _task_pb2.TaskReview
    feedback: str
    changed_by: str
    agent: str
    original_author: str
    changed_at: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[int] = ..., task_id: _Optional[str] = ..., attempt: _Optional[int] = ..., old_result: _Optional[_Union[_task_pb2.TaskReview, str]] = ..., new_result: _Optional[_Union[_task_pb2.TaskReview, str]] = ..., feedback: _Optional[str] = ..., changed_by: _Optional[str] = ..., agent: _Optional[str] = ..., original_author: _Optional[str] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
