"""Every service of the API: its servicer, and the stores behind it."""

from collections.abc import Sequence
from typing import Any

from google.protobuf.descriptor import ServiceDescriptor
from planwire.v1 import (
    approval_service_pb2,
    artifact_service_pb2,
    catalog_service_pb2,
    claim_service_pb2,
    code_graph_service_pb2,
    conversation_service_pb2,
    dependency_service_pb2,
    event_service_pb2,
    execution_service_pb2,
    knowledge_service_pb2,
    note_service_pb2,
    phase_service_pb2,
    plan_service_pb2,
    program_service_pb2,
    report_service_pb2,
    search_service_pb2,
    session_service_pb2,
    story_service_pb2,
    task_service_pb2,
    transfer_service_pb2,
    workspace_service_pb2,
)
from planwire.v1.agent_definition_pb2 import AgentDefinition
from planwire.v1.approval_rule_pb2 import ApprovalRule
from planwire.v1.event_service_pb2 import UpdateLogEntry
from planwire.v1.note_pb2 import Note

from service.database.statements import Database
from service.feed.feed import Feed
from service.search.code.indexing import CodeIndexer
from service.search.code.readers import Readers
from service.search.indexing import Indexer
from service.search.models import EmbeddingModels
from service.search.providers import Provider
from service.search.searching import Searcher
from service.servicers.approvals import ApprovalServicer
from service.servicers.artifacts import ArtifactServicer
from service.servicers.catalog import CatalogServicer
from service.servicers.claims import ClaimServicer
from service.servicers.code_graph import CodeGraphServicer
from service.servicers.conversations import ConversationServicer
from service.servicers.dependencies import DependencyServicer
from service.servicers.events import EventServicer
from service.servicers.executions import ExecutionServicer
from service.servicers.knowledge import KnowledgeServicer
from service.servicers.notes import NoteServicer
from service.servicers.phases import PhaseServicer
from service.servicers.plans import PlanServicer
from service.servicers.programs import ProgramServicer
from service.servicers.reports import ReportServicer
from service.servicers.search import SearchServicer
from service.servicers.sessions import SessionServicer
from service.servicers.stories import StoryServicer
from service.servicers.tasks import TaskServicer
from service.servicers.transfer import TransferServicer
from service.servicers.waiting import Waiting
from service.servicers.workspaces import WorkspaceServicer
from service.store.agent_executions import AgentExecutionStore
from service.store.ai_usage import AiUsageStore
from service.store.approvals import ApprovalStore
from service.store.artifacts import ArtifactStore
from service.store.build_scripts import BuildScriptStore
from service.store.catalog import CatalogStore
from service.store.claim_refusals import ClaimRefusals
from service.store.claims import ClaimStore
from service.store.code_conflicts import CodeConflictStore
from service.store.code_files import CodeFileStore
from service.store.code_graph import CodeGraphStore
from service.store.code_imports import CodeImportStore
from service.store.code_links import CodeLinkStore
from service.store.code_walks import CodeWalks
from service.store.context_items import ContextItemStore
from service.store.conversations import ConversationStore, MessageRagContextStore, MessageStore
from service.store.dependencies import DependencyStore
from service.store.embeddings import EmbeddingStore
from service.store.events import EventStore
from service.store.execution_logs import ExecutionLogStore
from service.store.graph import GraphStore
from service.store.imports import ImportStore
from service.store.index_queue import IndexQueue
from service.store.instruction_files import InstructionFileStore
from service.store.knowledge import KnowledgeStore
from service.store.leases import LeaseStore
from service.store.pages import NEWEST_FIRST
from service.store.phases import PhaseStore
from service.store.plans import PlanStore
from service.store.programs import ProgramDependencyStore, ProgramLinkStore, ProgramStore
from service.store.ready_tasks import ReadyTaskStore
from service.store.reports import ReportStore
from service.store.research import ResearchDocumentRevisionStore, ResearchDocumentStore
from service.store.resource import Resource
from service.store.search_index import SearchIndexStore
from service.store.searches import SearchStore
from service.store.sessions import AgentSessionStore, HandoffStore
from service.store.skill_definitions import SkillDefinitionStore
from service.store.stories import StoryStore
from service.store.task_order import TaskOrder
from service.store.tasks import TaskStore
from service.store.tool_catalogs import ToolCatalogStore
from service.store.workspace_paths import WorkspacePathStore
from service.store.workspaces import WorkspaceStore
from service.transfer.exporter import Exporter
from service.transfer.importer import Importer
from service.transfer.plan_tree import PlanTrees
from service.validation import Validator


def servicers(
    database: Database,
    feed: Feed,
    validator: Validator,
    providers: Sequence[Provider],
    readers: Readers,
    *,
    most_export_bytes: int,
) -> list[tuple[object, ServiceDescriptor]]:
    """Every service of the API with its servicer."""
    workspaces = WorkspaceStore(database)
    plans = PlanStore(database, workspaces)
    phases, tasks = PhaseStore(database, workspaces, plans), TaskStore(database, workspaces, plans)
    order = TaskOrder(database, plans, tasks)
    conflicts = CodeConflictStore(database)
    leases, ready = LeaseStore(database, workspaces, plans, tasks), ReadyTaskStore(database, workspaces, plans)
    claims = ClaimStore(database, tasks, conflicts, ClaimRefusals(database, workspaces, plans, tasks))
    rules = Resource(database, ApprovalRule, "approval_rules", workspaces, parent=plans)
    approvals = ApprovalStore(database, workspaces, plans, tasks)
    stories = StoryStore(database, workspaces)
    artifacts = ArtifactStore(database, workspaces, plans)
    paths, scripts = WorkspacePathStore(database, workspaces), BuildScriptStore(database, workspaces, plans)
    programs = ProgramStore(database, workspaces, plans)
    program_links = ProgramLinkStore(database, workspaces, programs)
    program_dependencies = ProgramDependencyStore(database, workspaces, plans)
    logs = ExecutionLogStore(database, workspaces, tasks)
    usage = AiUsageStore(database, workspaces, plans, phases, tasks, programs)
    reports = ReportStore(database, workspaces, plans, tasks)
    notes = Resource(database, Note, "plan_notes", workspaces, parent=plans)
    conversations = ConversationStore(database, workspaces, plans)
    messages = MessageStore(database, workspaces, plans, conversations)
    contexts = MessageRagContextStore(database, workspaces, messages)
    executions = AgentExecutionStore(
        database, workspaces, {"plan_id": plans, "task_id": tasks, "conversation_id": conversations}
    )
    context = ContextItemStore(database, workspaces, plans, phases, tasks)
    knowledge = KnowledgeStore(database, workspaces)
    research = ResearchDocumentStore(database, workspaces, plans)
    research_revisions = ResearchDocumentRevisionStore(database, workspaces, research)
    sessions, handoffs = AgentSessionStore(database, workspaces, plans), HandoffStore(database, workspaces, plans)
    parts: dict[str, Resource[Any]] = {
        "phase": phases,
        "note": notes,
        "artifact": artifacts,
        "story": stories,
        "agent_session": sessions,
        "handoff": handoffs,
        "conversation": conversations,
        "message": messages,
        "context_item": context,
        "research_document": research,
    }
    subjects: dict[str, Resource[Any]] = {"plan_id": plans, "phase_id": phases, "task_id": tasks}
    dependencies = DependencyStore(database, workspaces, subjects)
    graph = GraphStore(database, subjects)
    events = EventStore(database, workspaces)
    update_log = Resource(database, UpdateLogEntry, "update_log", workspaces, order=NEWEST_FIRST)
    catalogs = ToolCatalogStore(database, workspaces)
    agents = CatalogStore(database, AgentDefinition, "agent_definitions", workspaces)
    instructions = InstructionFileStore(database, workspaces)
    skills = SkillDefinitionStore(database, workspaces)
    imports = ImportStore(database, workspaces)
    importer = Importer(database, imports, workspaces, plans, validator.check)
    exporter = Exporter(database, most_export_bytes)
    index = SearchIndexStore(database, workspaces)
    vectors = EmbeddingStore(database)
    models = EmbeddingModels(vectors, providers)
    searcher = Searcher(SearchStore(database), models)
    code, code_files = CodeGraphStore(database, workspaces), CodeFileStore(database, workspaces)
    links = CodeLinkStore(database, workspaces, plans, tasks)
    return [
        (servicer, file.services_by_name[name])
        for servicer, file, name in (
            (
                WorkspaceServicer(workspaces, paths, scripts, feed),
                workspace_service_pb2.DESCRIPTOR,
                "WorkspaceService",
            ),
            (
                PlanServicer(plans, phases, tasks, PlanTrees(database), feed, parts),
                plan_service_pb2.DESCRIPTOR,
                "PlanService",
            ),
            (StoryServicer(stories, plans, feed), story_service_pb2.DESCRIPTOR, "StoryService"),
            (
                ProgramServicer(programs, program_links, program_dependencies, feed),
                program_service_pb2.DESCRIPTOR,
                "ProgramService",
            ),
            (
                SessionServicer(sessions, handoffs, plans, feed),
                session_service_pb2.DESCRIPTOR,
                "SessionService",
            ),
            (
                ConversationServicer(conversations, messages, contexts, executions, feed),
                conversation_service_pb2.DESCRIPTOR,
                "ConversationService",
            ),
            (
                KnowledgeServicer(context, knowledge, research, research_revisions, searcher, feed),
                knowledge_service_pb2.DESCRIPTOR,
                "KnowledgeService",
            ),
            (PhaseServicer(phases, feed), phase_service_pb2.DESCRIPTOR, "PhaseService"),
            (NoteServicer(notes, feed), note_service_pb2.DESCRIPTOR, "NoteService"),
            (ArtifactServicer(artifacts, feed), artifact_service_pb2.DESCRIPTOR, "ArtifactService"),
            (TaskServicer(tasks, claims, order, phases, conflicts, feed), task_service_pb2.DESCRIPTOR, "TaskService"),
            (
                ClaimServicer(claims, leases, ready, Waiting(ready, feed), feed),
                claim_service_pb2.DESCRIPTOR,
                "ClaimService",
            ),
            (
                ApprovalServicer(rules, approvals, tasks, feed),
                approval_service_pb2.DESCRIPTOR,
                "ApprovalService",
            ),
            (ExecutionServicer(logs, usage, feed), execution_service_pb2.DESCRIPTOR, "ExecutionService"),
            (ReportServicer(reports, feed), report_service_pb2.DESCRIPTOR, "ReportService"),
            (
                SearchServicer(
                    workspaces,
                    plans,
                    tasks,
                    index,
                    IndexQueue(database),
                    models,
                    Indexer(index, vectors, models, validator.check),
                    searcher,
                    code,
                    feed,
                ),
                search_service_pb2.DESCRIPTOR,
                "SearchService",
            ),
            (
                CodeGraphServicer(
                    workspaces,
                    plans,
                    tasks,
                    code_files,
                    code,
                    CodeWalks(database, code),
                    CodeImportStore(database, workspaces),
                    CodeIndexer(code_files, readers, validator.check),
                    links,
                    conflicts,
                    feed,
                ),
                code_graph_service_pb2.DESCRIPTOR,
                "CodeGraphService",
            ),
            (DependencyServicer(dependencies, graph, feed), dependency_service_pb2.DESCRIPTOR, "DependencyService"),
            (
                CatalogServicer(catalogs, agents, instructions, skills, feed),
                catalog_service_pb2.DESCRIPTOR,
                "CatalogService",
            ),
            (TransferServicer(imports, importer, exporter), transfer_service_pb2.DESCRIPTOR, "TransferService"),
            (EventServicer(events, update_log, feed), event_service_pb2.DESCRIPTOR, "EventService"),
        )
    ]
