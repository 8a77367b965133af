import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CostSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    COST_SOURCE_UNSPECIFIED: _ClassVar[CostSource]
    COST_SOURCE_REPORTED: _ClassVar[CostSource]
    COST_SOURCE_ESTIMATED: _ClassVar[CostSource]
COST_SOURCE_UNSPECIFIED: CostSource
COST_SOURCE_REPORTED: CostSource
COST_SOURCE_ESTIMATED: CostSource

class AiUsage(_message.Message):
    __slots__ = ("id", "workspace_id", "task_id", "plan_id", "attempt", "provider", "model", "input_tokens", "output_tokens", "total_tokens", "cost_micros_usd", "cost_source", "created_by", "created_at", "original_author")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    MODEL_FIELD_NUMBER: _ClassVar[int]
    INPUT_TOKENS_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_TOKENS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_TOKENS_FIELD_NUMBER: _ClassVar[int]
    COST_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    COST_SOURCE_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    task_id: str
    plan_id: str
    attempt: int
    provider: str
    model: str
    input_tokens: int
    output_tokens: int
    total_tokens: int
    cost_micros_usd: int
    cost_source: CostSource
    created_by: str
    created_at: _timestamp_pb2.Timestamp
    original_author: str
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., attempt: _Optional[int] = ..., provider: _Optional[str] = ..., model: _Optional[str] = ..., input_tokens: _Optional[int] = ..., output_tokens: _Optional[int] = ..., total_tokens: _Optional[int] = ..., cost_micros_usd: _Optional[int] = ..., cost_source: _Optional[_Union[CostSource, str]] = ..., created_by: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., original_author: _Optional[str] = ...) -> None: ...

class UsageTotals(_message.Message):
    __slots__ = ("uses", "input_tokens", "output_tokens", "total_tokens", "cost_micros_usd", "reported_cost_micros_usd")
    USES_FIELD_NUMBER: _ClassVar[int]
    INPUT_TOKENS_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_TOKENS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_TOKENS_FIELD_NUMBER: _ClassVar[int]
    COST_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    REPORTED_COST_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    uses: int
    input_tokens: int
    output_tokens: int
    total_tokens: int
    cost_micros_usd: int
    reported_cost_micros_usd: int
    def __init__(self, uses: _Optional[int] = ..., input_tokens: _Optional[int] = ..., output_tokens: _Optional[int] = ..., total_tokens: _Optional[int] = ..., cost_micros_usd: _Optional[int] = ..., reported_cost_micros_usd: _Optional[int] = ...) -> None: ...

class ModelUsage(_message.Message):
    __slots__ = ("provider", "model", "uses", "input_tokens", "output_tokens", "total_tokens", "cost_micros_usd", "reported_cost_micros_usd")
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    MODEL_FIELD_NUMBER: _ClassVar[int]
    USES_FIELD_NUMBER: _ClassVar[int]
    INPUT_TOKENS_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_TOKENS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_TOKENS_FIELD_NUMBER: _ClassVar[int]
    COST_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    REPORTED_COST_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    provider: str
    model: str
    uses: int
    input_tokens: int
    output_tokens: int
    total_tokens: int
    cost_micros_usd: int
    reported_cost_micros_usd: int
    def __init__(self, provider: _Optional[str] = ..., model: _Optional[str] = ..., uses: _Optional[int] = ..., input_tokens: _Optional[int] = ..., output_tokens: _Optional[int] = ..., total_tokens: _Optional[int] = ..., cost_micros_usd: _Optional[int] = ..., reported_cost_micros_usd: _Optional[int] = ...) -> None: ...
