from google.protobuf import field_mask_pb2 as _field_mask_pb2
from planwire.v1 import approval_rule_pb2 as _approval_rule_pb2
from planwire.v1 import review_pb2 as _review_pb2
from planwire.v1 import task_pb2 as _task_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateApprovalRuleRequest(_message.Message):
    __slots__ = ("workspace_id", "approval_rule", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_RULE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    approval_rule: _approval_rule_pb2.ApprovalRule
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., approval_rule: _Optional[_Union[_approval_rule_pb2.ApprovalRule, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateApprovalRuleResponse(_message.Message):
    __slots__ = ("approval_rule", "replayed")
    APPROVAL_RULE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    approval_rule: _approval_rule_pb2.ApprovalRule
    replayed: bool
    def __init__(self, approval_rule: _Optional[_Union[_approval_rule_pb2.ApprovalRule, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetApprovalRuleRequest(_message.Message):
    __slots__ = ("workspace_id", "approval_rule_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_RULE_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    approval_rule_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., approval_rule_id: _Optional[str] = ...) -> None: ...

class GetApprovalRuleResponse(_message.Message):
    __slots__ = ("approval_rule",)
    APPROVAL_RULE_FIELD_NUMBER: _ClassVar[int]
    approval_rule: _approval_rule_pb2.ApprovalRule
    def __init__(self, approval_rule: _Optional[_Union[_approval_rule_pb2.ApprovalRule, _Mapping]] = ...) -> None: ...

class ListApprovalRulesRequest(_message.Message):
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

class ListApprovalRulesResponse(_message.Message):
    __slots__ = ("approval_rules", "next_page_token", "resume_token")
    APPROVAL_RULES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    approval_rules: _containers.RepeatedCompositeFieldContainer[_approval_rule_pb2.ApprovalRule]
    next_page_token: str
    resume_token: str
    def __init__(self, approval_rules: _Optional[_Iterable[_Union[_approval_rule_pb2.ApprovalRule, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class UpdateApprovalRuleRequest(_message.Message):
    __slots__ = ("workspace_id", "approval_rule_id", "approval_rule", "update_mask", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_RULE_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_RULE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    approval_rule_id: str
    approval_rule: _approval_rule_pb2.ApprovalRule
    update_mask: _field_mask_pb2.FieldMask
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., approval_rule_id: _Optional[str] = ..., approval_rule: _Optional[_Union[_approval_rule_pb2.ApprovalRule, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateApprovalRuleResponse(_message.Message):
    __slots__ = ("approval_rule", "replayed")
    APPROVAL_RULE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    approval_rule: _approval_rule_pb2.ApprovalRule
    replayed: bool
    def __init__(self, approval_rule: _Optional[_Union[_approval_rule_pb2.ApprovalRule, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class DeleteApprovalRuleRequest(_message.Message):
    __slots__ = ("workspace_id", "approval_rule_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_RULE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    approval_rule_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., approval_rule_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteApprovalRuleResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class RequestApprovalRequest(_message.Message):
    __slots__ = ("workspace_id", "task_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RequestApprovalResponse(_message.Message):
    __slots__ = ("task", "replayed")
    TASK_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    task: _task_pb2.Task
    replayed: bool
    def __init__(self, task: _Optional[_Union[_task_pb2.Task, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ListPendingApprovalsRequest(_message.Message):
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

class ListPendingApprovalsResponse(_message.Message):
    __slots__ = ("tasks", "next_page_token", "resume_token")
    TASKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    tasks: _containers.RepeatedCompositeFieldContainer[_task_pb2.Task]
    next_page_token: str
    resume_token: str
    def __init__(self, tasks: _Optional[_Iterable[_Union[_task_pb2.Task, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class BatchApproveTasksRequest(_message.Message):
    __slots__ = ("workspace_id", "task_ids", "plan_id", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_IDS_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_ids: _containers.RepeatedScalarFieldContainer[str]
    plan_id: str
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., task_ids: _Optional[_Iterable[str]] = ..., plan_id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchApproveTasksResponse(_message.Message):
    __slots__ = ("task_ids", "etags", "more", "replayed")
    TASK_IDS_FIELD_NUMBER: _ClassVar[int]
    ETAGS_FIELD_NUMBER: _ClassVar[int]
    MORE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    task_ids: _containers.RepeatedScalarFieldContainer[str]
    etags: _containers.RepeatedScalarFieldContainer[str]
    more: bool
    replayed: bool
    def __init__(self, task_ids: _Optional[_Iterable[str]] = ..., etags: _Optional[_Iterable[str]] = ..., more: bool = ..., replayed: bool = ...) -> None: ...

class BatchRejectTasksRequest(_message.Message):
    __slots__ = ("workspace_id", "task_ids", "plan_id", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_IDS_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_ids: _containers.RepeatedScalarFieldContainer[str]
    plan_id: str
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., task_ids: _Optional[_Iterable[str]] = ..., plan_id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchRejectTasksResponse(_message.Message):
    __slots__ = ("task_ids", "etags", "more", "replayed")
    TASK_IDS_FIELD_NUMBER: _ClassVar[int]
    ETAGS_FIELD_NUMBER: _ClassVar[int]
    MORE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    task_ids: _containers.RepeatedScalarFieldContainer[str]
    etags: _containers.RepeatedScalarFieldContainer[str]
    more: bool
    replayed: bool
    def __init__(self, task_ids: _Optional[_Iterable[str]] = ..., etags: _Optional[_Iterable[str]] = ..., more: bool = ..., replayed: bool = ...) -> None: ...

class RequestReviewRequest(_message.Message):
    __slots__ = ("workspace_id", "task_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RequestReviewResponse(_message.Message):
    __slots__ = ("task", "replayed")
    TASK_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    task: _task_pb2.Task
    replayed: bool
    def __init__(self, task: _Optional[_Union[_task_pb2.Task, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ApproveReviewRequest(_message.Message):
    __slots__ = ("workspace_id", "task_id", "feedback", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_id: str
    feedback: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., feedback: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApproveReviewResponse(_message.Message):
    __slots__ = ("task", "replayed")
    TASK_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    task: _task_pb2.Task
    replayed: bool
    def __init__(self, task: _Optional[_Union[_task_pb2.Task, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class RejectReviewRequest(_message.Message):
    __slots__ = ("workspace_id", "task_id", "feedback", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_id: str
    feedback: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., feedback: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectReviewResponse(_message.Message):
    __slots__ = ("task", "replayed")
    TASK_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    task: _task_pb2.Task
    replayed: bool
    def __init__(self, task: _Optional[_Union[_task_pb2.Task, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ListReviewsRequest(_message.Message):
    __slots__ = ("workspace_id", "task_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListReviewsResponse(_message.Message):
    __slots__ = ("reviews", "next_page_token", "resume_token")
    REVIEWS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    reviews: _containers.RepeatedCompositeFieldContainer[_review_pb2.Review]
    next_page_token: str
    resume_token: str
    def __init__(self, reviews: _Optional[_Iterable[_Union[_review_pb2.Review, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...
