from planwire.v1 import agent_definition_pb2 as _agent_definition_pb2
from planwire.v1 import instruction_file_pb2 as _instruction_file_pb2
from planwire.v1 import skill_definition_pb2 as _skill_definition_pb2
from planwire.v1 import tool_catalog_pb2 as _tool_catalog_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CatalogKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CATALOG_KIND_UNSPECIFIED: _ClassVar[CatalogKind]
    CATALOG_KIND_TOOL_ACTION: _ClassVar[CatalogKind]
    CATALOG_KIND_AGENT_DEFINITION: _ClassVar[CatalogKind]
    CATALOG_KIND_INSTRUCTION_FILE: _ClassVar[CatalogKind]
    CATALOG_KIND_SKILL_DEFINITION: _ClassVar[CatalogKind]
CATALOG_KIND_UNSPECIFIED: CatalogKind
CATALOG_KIND_TOOL_ACTION: CatalogKind
CATALOG_KIND_AGENT_DEFINITION: CatalogKind
CATALOG_KIND_INSTRUCTION_FILE: CatalogKind
CATALOG_KIND_SKILL_DEFINITION: CatalogKind

class PutToolCatalogRequest(_message.Message):
    __slots__ = ("workspace_id", "tool_catalog", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TOOL_CATALOG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    tool_catalog: _tool_catalog_pb2.ToolCatalog
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., tool_catalog: _Optional[_Union[_tool_catalog_pb2.ToolCatalog, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PutToolCatalogResponse(_message.Message):
    __slots__ = ("tool_catalog", "created", "changed", "replayed")
    TOOL_CATALOG_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    CHANGED_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    tool_catalog: _tool_catalog_pb2.ToolCatalog
    created: bool
    changed: bool
    replayed: bool
    def __init__(self, tool_catalog: _Optional[_Union[_tool_catalog_pb2.ToolCatalog, _Mapping]] = ..., created: bool = ..., changed: bool = ..., replayed: bool = ...) -> None: ...

class GetToolCatalogRequest(_message.Message):
    __slots__ = ("workspace_id", "name")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    name: str
    def __init__(self, workspace_id: _Optional[str] = ..., name: _Optional[str] = ...) -> None: ...

class GetToolCatalogResponse(_message.Message):
    __slots__ = ("tool_catalog",)
    TOOL_CATALOG_FIELD_NUMBER: _ClassVar[int]
    tool_catalog: _tool_catalog_pb2.ToolCatalog
    def __init__(self, tool_catalog: _Optional[_Union[_tool_catalog_pb2.ToolCatalog, _Mapping]] = ...) -> None: ...

class ListToolCatalogsRequest(_message.Message):
    __slots__ = ("workspace_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListToolCatalogsResponse(_message.Message):
    __slots__ = ("tool_catalogs", "next_page_token", "resume_token")
    TOOL_CATALOGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    tool_catalogs: _containers.RepeatedCompositeFieldContainer[_tool_catalog_pb2.ToolCatalog]
    next_page_token: str
    resume_token: str
    def __init__(self, tool_catalogs: _Optional[_Iterable[_Union[_tool_catalog_pb2.ToolCatalog, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteToolCatalogRequest(_message.Message):
    __slots__ = ("workspace_id", "name", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteToolCatalogResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class ListToolsRequest(_message.Message):
    __slots__ = ("workspace_id", "catalog", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CATALOG_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    catalog: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., catalog: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListToolsResponse(_message.Message):
    __slots__ = ("tools", "next_page_token", "resume_token")
    TOOLS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    tools: _containers.RepeatedCompositeFieldContainer[ListedTool]
    next_page_token: str
    resume_token: str
    def __init__(self, tools: _Optional[_Iterable[_Union[ListedTool, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ListedTool(_message.Message):
    __slots__ = ("catalog", "name", "description", "action_count")
    CATALOG_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    ACTION_COUNT_FIELD_NUMBER: _ClassVar[int]
    catalog: str
    name: str
    description: str
    action_count: int
    def __init__(self, catalog: _Optional[str] = ..., name: _Optional[str] = ..., description: _Optional[str] = ..., action_count: _Optional[int] = ...) -> None: ...

class ListToolActionsRequest(_message.Message):
    __slots__ = ("workspace_id", "catalog", "tool", "action", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CATALOG_FIELD_NUMBER: _ClassVar[int]
    TOOL_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    catalog: str
    tool: str
    action: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., catalog: _Optional[str] = ..., tool: _Optional[str] = ..., action: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListToolActionsResponse(_message.Message):
    __slots__ = ("tool_actions", "next_page_token", "resume_token")
    TOOL_ACTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    tool_actions: _containers.RepeatedCompositeFieldContainer[ListedToolAction]
    next_page_token: str
    resume_token: str
    def __init__(self, tool_actions: _Optional[_Iterable[_Union[ListedToolAction, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ListedToolAction(_message.Message):
    __slots__ = ("catalog", "tool", "action")
    CATALOG_FIELD_NUMBER: _ClassVar[int]
    TOOL_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    catalog: str
    tool: str
    action: _tool_catalog_pb2.ToolAction
    def __init__(self, catalog: _Optional[str] = ..., tool: _Optional[str] = ..., action: _Optional[_Union[_tool_catalog_pb2.ToolAction, _Mapping]] = ...) -> None: ...

class GetToolHelpRequest(_message.Message):
    __slots__ = ("workspace_id", "tool", "action", "catalog")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TOOL_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    CATALOG_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    tool: str
    action: str
    catalog: str
    def __init__(self, workspace_id: _Optional[str] = ..., tool: _Optional[str] = ..., action: _Optional[str] = ..., catalog: _Optional[str] = ...) -> None: ...

class GetToolHelpResponse(_message.Message):
    __slots__ = ("text", "catalog", "tool")
    TEXT_FIELD_NUMBER: _ClassVar[int]
    CATALOG_FIELD_NUMBER: _ClassVar[int]
    TOOL_FIELD_NUMBER: _ClassVar[int]
    text: str
    catalog: str
    tool: _tool_catalog_pb2.Tool
    def __init__(self, text: _Optional[str] = ..., catalog: _Optional[str] = ..., tool: _Optional[_Union[_tool_catalog_pb2.Tool, _Mapping]] = ...) -> None: ...

class PutAgentDefinitionRequest(_message.Message):
    __slots__ = ("workspace_id", "agent_definition", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_DEFINITION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    agent_definition: _agent_definition_pb2.AgentDefinition
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., agent_definition: _Optional[_Union[_agent_definition_pb2.AgentDefinition, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PutAgentDefinitionResponse(_message.Message):
    __slots__ = ("agent_definition", "created", "changed", "replayed")
    AGENT_DEFINITION_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    CHANGED_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    agent_definition: _agent_definition_pb2.AgentDefinition
    created: bool
    changed: bool
    replayed: bool
    def __init__(self, agent_definition: _Optional[_Union[_agent_definition_pb2.AgentDefinition, _Mapping]] = ..., created: bool = ..., changed: bool = ..., replayed: bool = ...) -> None: ...

class GetAgentDefinitionRequest(_message.Message):
    __slots__ = ("workspace_id", "name")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    name: str
    def __init__(self, workspace_id: _Optional[str] = ..., name: _Optional[str] = ...) -> None: ...

class GetAgentDefinitionResponse(_message.Message):
    __slots__ = ("agent_definition",)
    AGENT_DEFINITION_FIELD_NUMBER: _ClassVar[int]
    agent_definition: _agent_definition_pb2.AgentDefinition
    def __init__(self, agent_definition: _Optional[_Union[_agent_definition_pb2.AgentDefinition, _Mapping]] = ...) -> None: ...

class ListAgentDefinitionsRequest(_message.Message):
    __slots__ = ("workspace_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAgentDefinitionsResponse(_message.Message):
    __slots__ = ("agent_definitions", "next_page_token", "resume_token")
    AGENT_DEFINITIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    agent_definitions: _containers.RepeatedCompositeFieldContainer[_agent_definition_pb2.AgentDefinition]
    next_page_token: str
    resume_token: str
    def __init__(self, agent_definitions: _Optional[_Iterable[_Union[_agent_definition_pb2.AgentDefinition, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteAgentDefinitionRequest(_message.Message):
    __slots__ = ("workspace_id", "name", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteAgentDefinitionResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class PutInstructionFileRequest(_message.Message):
    __slots__ = ("workspace_id", "instruction_file", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUCTION_FILE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    instruction_file: _instruction_file_pb2.InstructionFile
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., instruction_file: _Optional[_Union[_instruction_file_pb2.InstructionFile, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PutInstructionFileResponse(_message.Message):
    __slots__ = ("instruction_file", "created", "changed", "replayed")
    INSTRUCTION_FILE_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    CHANGED_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    instruction_file: _instruction_file_pb2.InstructionFile
    created: bool
    changed: bool
    replayed: bool
    def __init__(self, instruction_file: _Optional[_Union[_instruction_file_pb2.InstructionFile, _Mapping]] = ..., created: bool = ..., changed: bool = ..., replayed: bool = ...) -> None: ...

class GetInstructionFileRequest(_message.Message):
    __slots__ = ("workspace_id", "filename")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FILENAME_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    filename: str
    def __init__(self, workspace_id: _Optional[str] = ..., filename: _Optional[str] = ...) -> None: ...

class GetInstructionFileResponse(_message.Message):
    __slots__ = ("instruction_file",)
    INSTRUCTION_FILE_FIELD_NUMBER: _ClassVar[int]
    instruction_file: _instruction_file_pb2.InstructionFile
    def __init__(self, instruction_file: _Optional[_Union[_instruction_file_pb2.InstructionFile, _Mapping]] = ...) -> None: ...

class ListInstructionFilesRequest(_message.Message):
    __slots__ = ("workspace_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListInstructionFilesResponse(_message.Message):
    __slots__ = ("instruction_files", "next_page_token", "resume_token")
    INSTRUCTION_FILES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instruction_files: _containers.RepeatedCompositeFieldContainer[_instruction_file_pb2.InstructionFile]
    next_page_token: str
    resume_token: str
    def __init__(self, instruction_files: _Optional[_Iterable[_Union[_instruction_file_pb2.InstructionFile, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteInstructionFileRequest(_message.Message):
    __slots__ = ("workspace_id", "filename", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FILENAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    filename: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., filename: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteInstructionFileResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class MatchInstructionFilesRequest(_message.Message):
    __slots__ = ("workspace_id", "path", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    path: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., path: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class MatchInstructionFilesResponse(_message.Message):
    __slots__ = ("instruction_files", "next_page_token", "resume_token")
    INSTRUCTION_FILES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    instruction_files: _containers.RepeatedCompositeFieldContainer[_instruction_file_pb2.InstructionFile]
    next_page_token: str
    resume_token: str
    def __init__(self, instruction_files: _Optional[_Iterable[_Union[_instruction_file_pb2.InstructionFile, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class PutSkillDefinitionRequest(_message.Message):
    __slots__ = ("workspace_id", "skill_definition", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SKILL_DEFINITION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    skill_definition: _skill_definition_pb2.SkillDefinition
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., skill_definition: _Optional[_Union[_skill_definition_pb2.SkillDefinition, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PutSkillDefinitionResponse(_message.Message):
    __slots__ = ("skill_definition", "created", "changed", "replayed")
    SKILL_DEFINITION_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    CHANGED_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    skill_definition: _skill_definition_pb2.SkillDefinition
    created: bool
    changed: bool
    replayed: bool
    def __init__(self, skill_definition: _Optional[_Union[_skill_definition_pb2.SkillDefinition, _Mapping]] = ..., created: bool = ..., changed: bool = ..., replayed: bool = ...) -> None: ...

class GetSkillDefinitionRequest(_message.Message):
    __slots__ = ("workspace_id", "name")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    name: str
    def __init__(self, workspace_id: _Optional[str] = ..., name: _Optional[str] = ...) -> None: ...

class GetSkillDefinitionResponse(_message.Message):
    __slots__ = ("skill_definition",)
    SKILL_DEFINITION_FIELD_NUMBER: _ClassVar[int]
    skill_definition: _skill_definition_pb2.SkillDefinition
    def __init__(self, skill_definition: _Optional[_Union[_skill_definition_pb2.SkillDefinition, _Mapping]] = ...) -> None: ...

class ListSkillDefinitionsRequest(_message.Message):
    __slots__ = ("workspace_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSkillDefinitionsResponse(_message.Message):
    __slots__ = ("skill_definitions", "next_page_token", "resume_token")
    SKILL_DEFINITIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    skill_definitions: _containers.RepeatedCompositeFieldContainer[_skill_definition_pb2.SkillDefinition]
    next_page_token: str
    resume_token: str
    def __init__(self, skill_definitions: _Optional[_Iterable[_Union[_skill_definition_pb2.SkillDefinition, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteSkillDefinitionRequest(_message.Message):
    __slots__ = ("workspace_id", "name", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteSkillDefinitionResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class MatchSkillsRequest(_message.Message):
    __slots__ = ("workspace_id", "query", "tags", "category", "language", "framework", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    TAGS_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    FRAMEWORK_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    query: str
    tags: _containers.RepeatedScalarFieldContainer[str]
    category: str
    language: str
    framework: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., query: _Optional[str] = ..., tags: _Optional[_Iterable[str]] = ..., category: _Optional[str] = ..., language: _Optional[str] = ..., framework: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class MatchSkillsResponse(_message.Message):
    __slots__ = ("skill_definitions", "next_page_token", "resume_token")
    SKILL_DEFINITIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    skill_definitions: _containers.RepeatedCompositeFieldContainer[_skill_definition_pb2.SkillDefinition]
    next_page_token: str
    resume_token: str
    def __init__(self, skill_definitions: _Optional[_Iterable[_Union[_skill_definition_pb2.SkillDefinition, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class SearchCatalogRequest(_message.Message):
    __slots__ = ("workspace_id", "query", "kinds", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    query: str
    kinds: _containers.RepeatedScalarFieldContainer[CatalogKind]
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., query: _Optional[str] = ..., kinds: _Optional[_Iterable[_Union[CatalogKind, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class SearchCatalogResponse(_message.Message):
    __slots__ = ("catalog_hits", "next_page_token", "resume_token")
    CATALOG_HITS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    catalog_hits: _containers.RepeatedCompositeFieldContainer[CatalogHit]
    next_page_token: str
    resume_token: str
    def __init__(self, catalog_hits: _Optional[_Iterable[_Union[CatalogHit, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class CatalogHit(_message.Message):
    __slots__ = ("kind", "workspace_id", "name", "catalog", "tool", "description", "score")
    KIND_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CATALOG_FIELD_NUMBER: _ClassVar[int]
    TOOL_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    kind: CatalogKind
    workspace_id: str
    name: str
    catalog: str
    tool: str
    description: str
    score: float
    def __init__(self, kind: _Optional[_Union[CatalogKind, str]] = ..., workspace_id: _Optional[str] = ..., name: _Optional[str] = ..., catalog: _Optional[str] = ..., tool: _Optional[str] = ..., description: _Optional[str] = ..., score: _Optional[float] = ...) -> None: ...
