from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from planwire.v1 import build_script_pb2 as _build_script_pb2
from planwire.v1 import workspace_pb2 as _workspace_pb2
from planwire.v1 import workspace_path_pb2 as _workspace_path_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RegisterWorkspaceRequest(_message.Message):
    __slots__ = ("workspace_id", "path", "name", "git_url", "default_branch", "is_git_repository", "current_commit_sha", "metadata", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    GIT_URL_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_BRANCH_FIELD_NUMBER: _ClassVar[int]
    IS_GIT_REPOSITORY_FIELD_NUMBER: _ClassVar[int]
    CURRENT_COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    path: str
    name: str
    git_url: str
    default_branch: str
    is_git_repository: bool
    current_commit_sha: str
    metadata: _struct_pb2.Struct
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., path: _Optional[str] = ..., name: _Optional[str] = ..., git_url: _Optional[str] = ..., default_branch: _Optional[str] = ..., is_git_repository: bool = ..., current_commit_sha: _Optional[str] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RegisterWorkspaceResponse(_message.Message):
    __slots__ = ("workspace", "created", "overlapping_workspace_ids", "replayed")
    WORKSPACE_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    OVERLAPPING_WORKSPACE_IDS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    workspace: _workspace_pb2.Workspace
    created: bool
    overlapping_workspace_ids: _containers.RepeatedScalarFieldContainer[str]
    replayed: bool
    def __init__(self, workspace: _Optional[_Union[_workspace_pb2.Workspace, _Mapping]] = ..., created: bool = ..., overlapping_workspace_ids: _Optional[_Iterable[str]] = ..., replayed: bool = ...) -> None: ...

class GetWorkspaceRequest(_message.Message):
    __slots__ = ("workspace_id",)
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    def __init__(self, workspace_id: _Optional[str] = ...) -> None: ...

class GetWorkspaceResponse(_message.Message):
    __slots__ = ("workspace",)
    WORKSPACE_FIELD_NUMBER: _ClassVar[int]
    workspace: _workspace_pb2.Workspace
    def __init__(self, workspace: _Optional[_Union[_workspace_pb2.Workspace, _Mapping]] = ...) -> None: ...

class GetWorkspaceByPathRequest(_message.Message):
    __slots__ = ("path",)
    PATH_FIELD_NUMBER: _ClassVar[int]
    path: str
    def __init__(self, path: _Optional[str] = ...) -> None: ...

class GetWorkspaceByPathResponse(_message.Message):
    __slots__ = ("workspace",)
    WORKSPACE_FIELD_NUMBER: _ClassVar[int]
    workspace: _workspace_pb2.Workspace
    def __init__(self, workspace: _Optional[_Union[_workspace_pb2.Workspace, _Mapping]] = ...) -> None: ...

class ListWorkspacesRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListWorkspacesResponse(_message.Message):
    __slots__ = ("workspaces", "next_page_token", "resume_token")
    WORKSPACES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspaces: _containers.RepeatedCompositeFieldContainer[_workspace_pb2.Workspace]
    next_page_token: str
    resume_token: str
    def __init__(self, workspaces: _Optional[_Iterable[_Union[_workspace_pb2.Workspace, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class UpdateWorkspaceRequest(_message.Message):
    __slots__ = ("workspace_id", "workspace", "update_mask", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    workspace: _workspace_pb2.Workspace
    update_mask: _field_mask_pb2.FieldMask
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., workspace: _Optional[_Union[_workspace_pb2.Workspace, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateWorkspaceResponse(_message.Message):
    __slots__ = ("workspace", "replayed")
    WORKSPACE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    workspace: _workspace_pb2.Workspace
    replayed: bool
    def __init__(self, workspace: _Optional[_Union[_workspace_pb2.Workspace, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class DeleteWorkspaceRequest(_message.Message):
    __slots__ = ("workspace_id", "force", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FORCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    force: bool
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., force: bool = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteWorkspaceResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class CreateWorkspacePathRequest(_message.Message):
    __slots__ = ("workspace_id", "workspace_path", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_PATH_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    workspace_path: _workspace_path_pb2.WorkspacePath
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., workspace_path: _Optional[_Union[_workspace_path_pb2.WorkspacePath, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateWorkspacePathResponse(_message.Message):
    __slots__ = ("workspace_path", "replayed")
    WORKSPACE_PATH_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    workspace_path: _workspace_path_pb2.WorkspacePath
    replayed: bool
    def __init__(self, workspace_path: _Optional[_Union[_workspace_path_pb2.WorkspacePath, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetWorkspacePathRequest(_message.Message):
    __slots__ = ("workspace_id", "workspace_path_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_PATH_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    workspace_path_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., workspace_path_id: _Optional[str] = ...) -> None: ...

class GetWorkspacePathResponse(_message.Message):
    __slots__ = ("workspace_path",)
    WORKSPACE_PATH_FIELD_NUMBER: _ClassVar[int]
    workspace_path: _workspace_path_pb2.WorkspacePath
    def __init__(self, workspace_path: _Optional[_Union[_workspace_path_pb2.WorkspacePath, _Mapping]] = ...) -> None: ...

class ListWorkspacePathsRequest(_message.Message):
    __slots__ = ("workspace_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListWorkspacePathsResponse(_message.Message):
    __slots__ = ("workspace_paths", "next_page_token", "resume_token")
    WORKSPACE_PATHS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_paths: _containers.RepeatedCompositeFieldContainer[_workspace_path_pb2.WorkspacePath]
    next_page_token: str
    resume_token: str
    def __init__(self, workspace_paths: _Optional[_Iterable[_Union[_workspace_path_pb2.WorkspacePath, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteWorkspacePathRequest(_message.Message):
    __slots__ = ("workspace_id", "workspace_path_id", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_PATH_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    workspace_path_id: str
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., workspace_path_id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteWorkspacePathResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class CreateBuildScriptRequest(_message.Message):
    __slots__ = ("workspace_id", "build_script", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILD_SCRIPT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    build_script: _build_script_pb2.BuildScript
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., build_script: _Optional[_Union[_build_script_pb2.BuildScript, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateBuildScriptResponse(_message.Message):
    __slots__ = ("build_script", "replayed")
    BUILD_SCRIPT_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    build_script: _build_script_pb2.BuildScript
    replayed: bool
    def __init__(self, build_script: _Optional[_Union[_build_script_pb2.BuildScript, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetBuildScriptRequest(_message.Message):
    __slots__ = ("workspace_id", "build_script_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILD_SCRIPT_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    build_script_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., build_script_id: _Optional[str] = ...) -> None: ...

class GetBuildScriptResponse(_message.Message):
    __slots__ = ("build_script",)
    BUILD_SCRIPT_FIELD_NUMBER: _ClassVar[int]
    build_script: _build_script_pb2.BuildScript
    def __init__(self, build_script: _Optional[_Union[_build_script_pb2.BuildScript, _Mapping]] = ...) -> None: ...

class FindBuildScriptRequest(_message.Message):
    __slots__ = ("workspace_id", "name", "plan_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    name: str
    plan_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., name: _Optional[str] = ..., plan_id: _Optional[str] = ...) -> None: ...

class FindBuildScriptResponse(_message.Message):
    __slots__ = ("build_script",)
    BUILD_SCRIPT_FIELD_NUMBER: _ClassVar[int]
    build_script: _build_script_pb2.BuildScript
    def __init__(self, build_script: _Optional[_Union[_build_script_pb2.BuildScript, _Mapping]] = ...) -> None: ...

class ListBuildScriptsRequest(_message.Message):
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

class ListBuildScriptsResponse(_message.Message):
    __slots__ = ("build_scripts", "next_page_token", "resume_token")
    BUILD_SCRIPTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    build_scripts: _containers.RepeatedCompositeFieldContainer[_build_script_pb2.BuildScript]
    next_page_token: str
    resume_token: str
    def __init__(self, build_scripts: _Optional[_Iterable[_Union[_build_script_pb2.BuildScript, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class UpdateBuildScriptRequest(_message.Message):
    __slots__ = ("workspace_id", "build_script_id", "build_script", "update_mask", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILD_SCRIPT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILD_SCRIPT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    build_script_id: str
    build_script: _build_script_pb2.BuildScript
    update_mask: _field_mask_pb2.FieldMask
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., build_script_id: _Optional[str] = ..., build_script: _Optional[_Union[_build_script_pb2.BuildScript, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateBuildScriptResponse(_message.Message):
    __slots__ = ("build_script", "replayed")
    BUILD_SCRIPT_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    build_script: _build_script_pb2.BuildScript
    replayed: bool
    def __init__(self, build_script: _Optional[_Union[_build_script_pb2.BuildScript, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class DeleteBuildScriptRequest(_message.Message):
    __slots__ = ("workspace_id", "build_script_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILD_SCRIPT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    build_script_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., build_script_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteBuildScriptResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...
