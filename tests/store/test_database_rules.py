"""Every rule of the schema is broken in plain SQL, and the database refuses.

A test asks the database for its constraints: one without a case here fails it.
"""

# ruff: noqa: E501  # statements are easier to compare one to a line, and hold nothing from outside

import re
from uuid import UUID

import asyncpg
import pytest

from service.database.pool import Pool

PLAN, PHASE, TASK, OTHER = (str(UUID(int=number)) for number in (1, 2, 3, 9))
NOWHERE = str(UUID(int=99))

SCENE = f"""
INSERT INTO workspaces (id, name, path) VALUES ('w', 'W', '/w'), ('v', 'V', '/v');
INSERT INTO plans (workspace_id, id, name, status, session_id) VALUES
    ('w', '{PLAN}', 'plan', 'active', 's'), ('w', '{OTHER}', 'other', 'draft', NULL);
INSERT INTO phases (workspace_id, id, plan_id, name, order_index) VALUES
    ('w', '{PHASE}', '{PLAN}', 'phase', 0), ('w', '{OTHER}', '{OTHER}', 'other', 0);
INSERT INTO tasks (workspace_id, id, plan_id, phase_id, order_index, title) VALUES
    ('w', '{TASK}', '{PLAN}', '{PHASE}', 0, 'task');
INSERT INTO tasks (workspace_id, id, parent_task_id, order_index, title) VALUES ('w', '{OTHER}', '{TASK}', 0, 'part');
INSERT INTO dependencies (workspace_id, id, source_plan_id, target_task_id) VALUES ('w', '{TASK}', '{OTHER}', '{TASK}');
INSERT INTO plan_history (workspace_id, plan_id, new_status) VALUES ('w', '{PLAN}', 'draft');
INSERT INTO stories (workspace_id, id, title) VALUES ('w', '{PLAN}', 'story');
INSERT INTO story_history (workspace_id, story_id, new_status) VALUES ('w', '{PLAN}', 'created');
INSERT INTO task_history (workspace_id, task_id, new_status) VALUES ('w', '{TASK}', 'pending');
INSERT INTO task_attempts (workspace_id, task_id, attempt, status) VALUES ('w', '{TASK}', 1, 'failed');
INSERT INTO task_leases (workspace_id, task_id, attempt, worker, lease_until) VALUES ('w', '{TASK}', 1, 'ada', now());
INSERT INTO plan_notes (workspace_id, id, plan_id, content) VALUES ('w', '{PLAN}', '{PLAN}', 'note');
INSERT INTO approval_rules (workspace_id, id, plan_id, label) VALUES ('w', '{PLAN}', '{PLAN}', 'risky');
INSERT INTO reviews (workspace_id, task_id, attempt, new_result) VALUES ('w', '{TASK}', 1, 'pending');
INSERT INTO agent_sessions (workspace_id, id, plan_id, session_id) VALUES ('w', '{PLAN}', '{PLAN}', 's');
INSERT INTO handoffs (workspace_id, id, plan_id, to_agent) VALUES ('w', '{PLAN}', '{PLAN}', 'a');
INSERT INTO execution_logs (workspace_id, id, task_id, attempt, step_number) VALUES ('w', '{TASK}', '{TASK}', 0, 1);
INSERT INTO ai_usage (workspace_id, id, plan_id, provider, model, cost_micros_usd, cost_source)
VALUES ('w', '{PLAN}', '{PLAN}', 'p', 'm', 5, 'reported');
INSERT INTO conversations (workspace_id, id, plan_id) VALUES ('w', '{PLAN}', '{PLAN}');
INSERT INTO messages (workspace_id, id, conversation_id, number, role) VALUES ('w', '{PLAN}', '{PLAN}', 1, 'user');
INSERT INTO message_rag_contexts (workspace_id, id, message_id, query, content_id) VALUES ('w', '{PLAN}', '{PLAN}', 'q', 'c');
INSERT INTO agent_executions (workspace_id, id, agent_id, prompt, conversation_id, task_id)
VALUES ('w', '{PLAN}', 'a', 'p', '{PLAN}', '{TASK}');
INSERT INTO context_items (workspace_id, id, type, text) VALUES ('w', '{PLAN}', 'a', 'b');
INSERT INTO research_documents (workspace_id, id, plan_id, filename) VALUES
    ('w', '{PLAN}', '{PLAN}', 'a'), ('w', '{TASK}', '{PLAN}', 'b');
INSERT INTO research_document_revisions (workspace_id, id, research_document_id, number, text) VALUES
    ('w', '{PLAN}', '{PLAN}', 1, 'a'), ('w', '{TASK}', '{PLAN}', 2, 'a');
INSERT INTO knowledge (workspace_id, id, slug, title, content) VALUES
    ('w', '{PLAN}', 'a', 'a', 'b'), ('w', '{TASK}', 'b', 'a', 'b');
INSERT INTO build_scripts (workspace_id, id, plan_id, name, command) VALUES ('w', '{PLAN}', '{PLAN}', 'a', 'make');
INSERT INTO programs (workspace_id, id, name) VALUES ('w', '{PLAN}', 'program');
INSERT INTO program_spending (workspace_id, program_id) VALUES ('w', '{PLAN}');
INSERT INTO program_links (workspace_id, id, program_id, linked_workspace_id) VALUES ('w', '{PLAN}', '{PLAN}', 'v');
INSERT INTO plans (workspace_id, id, name, program_id) VALUES ('w', '{TASK}', 'in', '{PLAN}'), ('v', '{TASK}', 'in', '{PLAN}');
INSERT INTO program_dependencies (workspace_id, id, target_plan_id, source_workspace_id, source_plan_id)
VALUES ('w', '{TASK}', '{TASK}', 'v', '{TASK}');
INSERT INTO plan_versions (workspace_id, project_id, name_digest, version) VALUES ('w', NULL, text_digest('gone'), 2);
INSERT INTO plan_artifacts (workspace_id, id, plan_id, artifact_type, content_json)
VALUES ('w', '{PLAN}', '{PLAN}', 'other', '1');
INSERT INTO archived_parents (workspace_id, task_id, parent_task_id) VALUES ('w', '{TASK}', '{OTHER}');
INSERT INTO imports (workspace_id, id) VALUES ('w', '{PLAN}');
INSERT INTO update_log (workspace_id, id, action) VALUES ('w', '{PLAN}', 'begun');
INSERT INTO index_metadata (workspace_id, id, kind, content_id, content_hash, size_bytes)
VALUES ('w', '{PLAN}', 'file', 'a.py', repeat('0', 64), 1);
INSERT INTO chunks (workspace_id, document_id, chunk_index, content, content_hash, start_line, end_line)
VALUES ('w', '{PLAN}', 0, 'a', sha256('a'), 1, 1);
INSERT INTO chunk_words (workspace_id, chunk_id, document_id, words, counts, length, weights)
SELECT workspace_id, id, document_id, '{{a}}', '{{1}}', 1, '{{1:1}}/5' FROM chunks;
INSERT INTO word_counts (workspace_id, word, chunks) VALUES ('w', 'a', 2);
INSERT INTO code_nodes (workspace_id, id, name, fully_qualified_name, node_type) VALUES ('w', '{PLAN}', 'a', 'a', 'class');
INSERT INTO code_edges (workspace_id, source_node_id, target_node_id, edge_type) VALUES ('w', '{PLAN}', '{PLAN}', 'calls');
INSERT INTO code_extracts (workspace_id, document_id, path, interface, mentions, names, nodes)
SELECT workspace_id, id, 'a.py', '[]', '[]', '{{}}', 0 FROM index_metadata;
INSERT INTO code_graphs (workspace_id) VALUES ('w');
INSERT INTO code_links (workspace_id, id, task_id, file_path) VALUES ('w', '{PLAN}', '{TASK}', 'a.py');
INSERT INTO import_bases (workspace_id, plan_id, record_id, said, became, read_at)
VALUES ('w', '{PLAN}', '{TASK}', '{{}}', '{{}}', now());
INSERT INTO search_statistics (workspace_id) VALUES ('w');
INSERT INTO index_queue (workspace_id, kind, content_id) VALUES ('w', 'plan', '{PLAN}');
INSERT INTO embedding_models (model, name, dimension) VALUES ('m', 'm', 3);
INSERT INTO embedding_failures (workspace_id, model, content_hash, error) VALUES ('w', 'm', sha256('a'), 'e');
SELECT add_embedding_model('n', 'n', 3, false);
INSERT INTO embeddings (workspace_id, model, content_hash, embedding) VALUES ('w', 'n', sha256('a'), '[1,2,3]');
INSERT INTO tool_catalogs (workspace_id, id, name, tools)
VALUES ('w', '{PLAN}', 'a', '[{{"name": "t", "actions": [{{"name": "a", "params": [{{"name": "p"}}]}}]}}]');
INSERT INTO agent_definitions (workspace_id, id, name, content) VALUES ('w', '{PLAN}', 'a', 'c');
INSERT INTO instruction_files (workspace_id, id, filename, content) VALUES ('w', '{PLAN}', 'a', 'c');
INSERT INTO skill_definitions (workspace_id, id, name, content) VALUES ('w', '{PLAN}', 'a', 'c');
INSERT INTO feed_floors (workspace_id, floor) VALUES ('w', 0);
INSERT INTO spent_attempts (workspace_id, task_id, attempt) VALUES ('w', '{TASK}', 1);
INSERT INTO requests (actor, rpc, request_id, fingerprint) VALUES ('a', 'r', '{PLAN}', repeat('x', 32)::bytea);
INSERT INTO event_log (workspace_id, event_id, kind, subject_id, revision, actor, rpc, recorded_at)
    OVERRIDING SYSTEM VALUE VALUES ('w', 1, 'a.b', '', 0, '', '', '2026-01-01');
INSERT INTO feed (position, workspace_id, event_id, recorded_at, ends_transaction) VALUES (1, 'w', 1, '2026-01-01', true);
"""


def plan(columns: str, values: str) -> str:
    return f"INSERT INTO plans (workspace_id, name, {columns}) VALUES ('w', 'new', {values})"


def task(columns: str, values: str) -> str:
    return f"INSERT INTO tasks (workspace_id, title, order_index, {columns}) VALUES ('w', 'new', 0, {values})"


def edge(columns: str, values: str) -> str:
    return f"INSERT INTO dependencies (workspace_id, {columns}) VALUES ('w', {values})"


def workspace(columns: str, values: str) -> str:
    return f"INSERT INTO workspaces ({columns}) VALUES ({values})"


def event(columns: str, values: str) -> str:
    return f"INSERT INTO event_log (workspace_id, subject_id, revision, actor, rpc, {columns}) VALUES ('w', '', 0, '', '', {values})"


CASES = {
    "workspaces_pkey": workspace("id, name, path", "'w', 'W', '/new'"),
    "workspaces_path_key": workspace("id, name, path", "'new', 'W', '/w'"),
    "workspaces_id_check": workspace("id, name, path", "'no spaces', 'W', '/new'"),
    "workspaces_name_check": workspace("id, name, path", "'new', '', '/new'"),
    "workspaces_path_check": workspace("id, name, path", "'new', 'W', ''"),
    "workspaces_default_branch_check": workspace("id, name, path, default_branch", "'new', 'W', '/new', ''"),
    "workspaces_metadata_check": workspace("id, name, path, metadata", "'new', 'W', '/new', '[]'"),
    "workspaces_revision_check": "UPDATE workspaces SET revision = 0",
    # The main path was added with the workspace.
    "workspaces_workspace_path_fkey": "SET CONSTRAINTS ALL IMMEDIATE; DELETE FROM workspace_paths WHERE path = '/w'",
    "workspace_paths_pkey": (
        "INSERT INTO workspace_paths (workspace_id, id, path) SELECT workspace_id, id, '/new' FROM workspace_paths"
    ),
    "workspace_paths_path_key": "INSERT INTO workspace_paths (workspace_id, path) VALUES ('w', '/v')",
    "workspace_paths_workspace_fkey": "INSERT INTO workspace_paths (workspace_id, path) VALUES ('nowhere', '/new')",
    "workspace_paths_path_check": "INSERT INTO workspace_paths (workspace_id, path) VALUES ('w', '')",
    "requests_pkey": "INSERT INTO requests SELECT * FROM requests",
    "requests_fingerprint_check": "UPDATE requests SET fingerprint = 'short'",
    "event_log_pkey": "INSERT INTO event_log OVERRIDING SYSTEM VALUE SELECT * FROM event_log WHERE event_id = 1",
    "event_log_kind_check": event("kind", "'Not So'"),
    "event_log_payload_check": event("kind, payload", "'a.b', '[]'"),
    "plans_pkey": plan("id", f"'{PLAN}'"),
    "plans_workspace_fkey": "INSERT INTO plans (workspace_id, name) VALUES ('nowhere', 'new')",
    "plans_name_key": "INSERT INTO plans (workspace_id, name) VALUES ('w', 'plan')",
    "plans_active_session_key": plan("session_id, status", "'s', 'active'"),
    "plans_name_check": "INSERT INTO plans (workspace_id, name) VALUES ('w', '')",
    "plans_version_check": plan("version", "0"),
    "plans_priority_check": plan("priority", "'urgent'"),
    "plans_status_check": plan("status", "'paused'"),
    "plans_archived_at_check": plan("status", "'archived'"),
    "plans_metadata_check": plan("metadata", "'1'"),
    "plans_revision_check": plan("revision", "4611686018427387905"),
    "plans_program_id_check": "UPDATE plans SET program_workspace_id = 'w'",
    "plans_program_link_fkey": f"ALTER TABLE plans DISABLE TRIGGER USER; UPDATE plans SET program_workspace_id = 'v', program_id = '{PLAN}'",
    "plans_program_fkey": f"UPDATE plans SET program_id = '{NOWHERE}'",
    "programs_pkey": f"INSERT INTO programs (workspace_id, id, name) VALUES ('w', '{PLAN}', 'new')",
    "programs_workspace_fkey": "INSERT INTO programs (workspace_id, name) VALUES ('nowhere', 'new')",
    "programs_name_check": "UPDATE programs SET name = ''",
    "programs_budget_micros_usd_check": "UPDATE programs SET budget_micros_usd = -1",
    "plans_budget_micros_usd_check": "UPDATE plans SET budget_micros_usd = -1",
    "programs_status_check": "UPDATE programs SET status = 'paused'",
    "programs_revision_check": "UPDATE programs SET revision = 0",
    "program_dependencies_pkey": (
        "INSERT INTO program_dependencies (workspace_id, id, target_plan_id, source_workspace_id, source_plan_id) "
        "SELECT workspace_id, id, target_plan_id, source_workspace_id, source_plan_id FROM program_dependencies"
    ),
    "program_dependencies_edge_key": (
        "INSERT INTO program_dependencies (workspace_id, target_plan_id, source_workspace_id, source_plan_id) "
        "SELECT workspace_id, target_plan_id, source_workspace_id, source_plan_id FROM program_dependencies"
    ),
    "archived_parents_pkey": "INSERT INTO archived_parents SELECT * FROM archived_parents",
    "archived_parents_workspace_fkey": "UPDATE archived_parents SET workspace_id = 'nowhere'",
    "program_dependencies_target_plan_fkey": f"UPDATE program_dependencies SET target_plan_id = '{NOWHERE}'",
    "program_dependencies_source_plan_fkey": f"UPDATE program_dependencies SET source_plan_id = '{NOWHERE}'",
    "program_dependencies_source_workspace_id_check": "UPDATE program_dependencies SET source_workspace_id = 'w'",
    "program_dependencies_program": (
        "INSERT INTO program_dependencies (workspace_id, target_plan_id, source_workspace_id, source_plan_id) "
        f"VALUES ('w', '{PLAN}', 'v', '{TASK}')"
    ),
    "program_links_pkey": (
        "INSERT INTO program_links (workspace_id, id, program_id, linked_workspace_id) "
        "SELECT workspace_id, id, program_id, linked_workspace_id FROM program_links"
    ),
    "program_links_link_key": (
        "INSERT INTO program_links (workspace_id, program_id, linked_workspace_id) "
        "SELECT workspace_id, program_id, linked_workspace_id FROM program_links"
    ),
    "program_links_seen_key": f"INSERT INTO programs (workspace_id, id, name) VALUES ('v', '{PLAN}', 'new')",
    "program_links_program_fkey": f"INSERT INTO program_links (workspace_id, program_id, linked_workspace_id) VALUES ('w', '{NOWHERE}', 'v')",
    "program_links_linked_workspace_fkey": f"INSERT INTO program_links (workspace_id, program_id, linked_workspace_id) VALUES ('w', '{PLAN}', 'x')",
    "phases_pkey": f"INSERT INTO phases VALUES ('w', '{PHASE}', '{PLAN}', 'new', NULL, 0)",
    "phases_plan_fkey": f"INSERT INTO phases (workspace_id, plan_id, name, order_index) VALUES ('w', '{NOWHERE}', 'new', 0)",
    "phases_plan_id_id_key": "ALTER TABLE phases DROP CONSTRAINT phases_pkey CASCADE; INSERT INTO phases SELECT * FROM phases",
    "phases_name_check": "UPDATE phases SET name = ''",
    "phases_order_index_check": "UPDATE phases SET order_index = 1000000001",
    "phases_revision_check": "UPDATE phases SET revision = 0",
    "phases_plan_id_check": f"UPDATE phases SET plan_id = '{OTHER}' WHERE id = '{PHASE}'",
    "plan_history_pkey": "INSERT INTO plan_history OVERRIDING SYSTEM VALUE SELECT * FROM plan_history",
    "plan_history_plan_fkey": f"UPDATE plan_history SET plan_id = '{NOWHERE}'",
    "plan_history_old_status_check": "UPDATE plan_history SET old_status = 'paused'",
    "plan_history_new_status_check": "UPDATE plan_history SET new_status = 'paused'",
    "build_scripts_pkey": (
        "INSERT INTO build_scripts (workspace_id, id, name, command) "
        "SELECT workspace_id, id, 'b', command FROM build_scripts"
    ),
    "build_scripts_name_key": (
        "INSERT INTO build_scripts (workspace_id, plan_id, name, command) "
        "SELECT workspace_id, plan_id, name, command FROM build_scripts"
    ),
    "build_scripts_workspace_fkey": "UPDATE build_scripts SET plan_id = NULL, workspace_id = 'x'",
    "build_scripts_plan_fkey": f"UPDATE build_scripts SET plan_id = '{NOWHERE}'",
    "build_scripts_name_check": "UPDATE build_scripts SET name = ''",
    "build_scripts_description_check": "UPDATE build_scripts SET description = ''",
    "build_scripts_command_check": "UPDATE build_scripts SET command = ''",
    "build_scripts_directory_check": "UPDATE build_scripts SET directory = ''",
    "build_scripts_revision_check": "UPDATE build_scripts SET revision = 0",
    "plan_versions_key": "INSERT INTO plan_versions SELECT * FROM plan_versions",
    "plan_versions_workspace_fkey": "UPDATE plan_versions SET workspace_id = 'nowhere'",
    "plan_versions_version_check": "UPDATE plan_versions SET version = 1",
    "held_phases_pkey": f"INSERT INTO held_phases VALUES ('w', '{PLAN}', '{PHASE}'), ('w', '{PLAN}', '{PHASE}')",
    "held_phases_phase_fkey": f"INSERT INTO held_phases VALUES ('w', '{PLAN}', '{NOWHERE}')",
    "waiting_levels_pkey": f"INSERT INTO waiting_levels (workspace_id, plan_id, begin_level, end_level) "
    f"VALUES ('w', '{PLAN}', 0, 0), ('w', '{PLAN}', 0, 0)",
    "waiting_levels_plan_fkey": (
        f"INSERT INTO waiting_levels (workspace_id, plan_id, begin_level, end_level) VALUES ('w', '{NOWHERE}', 0, 0)"
    ),
    "waiting_levels_phase_fkey": (
        f"INSERT INTO waiting_levels (workspace_id, phase_id, begin_level, end_level) VALUES ('w', '{NOWHERE}', 0, 0)"
    ),
    "waiting_levels_task_fkey": (
        f"INSERT INTO waiting_levels (workspace_id, task_id, begin_level, end_level) VALUES ('w', '{NOWHERE}', 0, 0)"
    ),
    "waiting_levels_subject_id_check": (
        f"INSERT INTO waiting_levels (workspace_id, task_id, plan_id, begin_level, end_level) "
        f"VALUES ('w', '{TASK}', '{PLAN}', 0, 0)"
    ),
    "story_slots_pkey": f"INSERT INTO story_slots VALUES ('w', '{PLAN}', 0), ('w', '{PLAN}', 0)",
    "story_slots_story_fkey": f"INSERT INTO story_slots VALUES ('w', '{NOWHERE}', 0)",
    "task_readiness_pkey": "INSERT INTO task_readiness SELECT * FROM task_readiness",
    "plan_artifacts_pkey": (
        "INSERT INTO plan_artifacts (workspace_id, id, plan_id, artifact_type, content_json) "
        "SELECT workspace_id, id, plan_id, artifact_type, content_json FROM plan_artifacts"
    ),
    "plan_artifacts_plan_fkey": f"UPDATE plan_artifacts SET plan_id = '{NOWHERE}'",
    "plan_artifacts_artifact_type_check": "UPDATE plan_artifacts SET artifact_type = 'x'",
    "plan_artifacts_content_json_check": "UPDATE plan_artifacts SET content_json = '\"' || repeat('x', 3145727) || '\"'",
    "plan_artifacts_revision_check": "UPDATE plan_artifacts SET revision = 0",
    "approval_rules_pkey": "INSERT INTO approval_rules SELECT * FROM approval_rules",
    "approval_rules_plan_fkey": f"UPDATE approval_rules SET plan_id = '{NOWHERE}'",
    "approval_rules_min_priority_check": "UPDATE approval_rules SET min_priority = 'urgent'",
    "approval_rules_capability_check": "UPDATE approval_rules SET capability = ''",
    "approval_rules_label_check": "UPDATE approval_rules SET label = ''",
    "approval_rules_description_check": "UPDATE approval_rules SET description = ''",
    "approval_rules_revision_check": "UPDATE approval_rules SET revision = 0",
    "reviews_pkey": "INSERT INTO reviews OVERRIDING SYSTEM VALUE SELECT * FROM reviews",
    "reviews_task_fkey": f"UPDATE reviews SET task_id = '{NOWHERE}'",
    "reviews_attempt_check": "UPDATE reviews SET attempt = -1",
    "reviews_old_result_check": "UPDATE reviews SET old_result = 'good'",
    "reviews_new_result_check": "UPDATE reviews SET new_result = 'good'",
    "reviews_feedback_check": "UPDATE reviews SET feedback = ''",
    "tasks_approval_requested_by_check": "UPDATE tasks SET approval_requested_by = ''",
    "tasks_approval_reason_check": "UPDATE tasks SET approval_reason = ''",
    "plan_notes_pkey": "INSERT INTO plan_notes SELECT * FROM plan_notes",
    "plan_notes_plan_fkey": f"UPDATE plan_notes SET plan_id = '{NOWHERE}'",
    "plan_notes_type_check": "UPDATE plan_notes SET type = ''",
    "plan_notes_author_check": "UPDATE plan_notes SET author = ''",
    "plan_notes_content_check": "UPDATE plan_notes SET content = ''",
    "plan_notes_revision_check": "UPDATE plan_notes SET revision = 0",
    "execution_logs_pkey": (
        "INSERT INTO execution_logs (workspace_id, id, task_id, attempt) "
        "SELECT workspace_id, id, task_id, attempt FROM execution_logs"
    ),
    "execution_logs_step_number_key": (
        "INSERT INTO execution_logs (workspace_id, task_id, attempt, step_number) "
        "SELECT workspace_id, task_id, attempt, step_number FROM execution_logs"
    ),
    "execution_logs_task_fkey": f"UPDATE execution_logs SET task_id = '{NOWHERE}'",
    "execution_logs_attempt_check": "UPDATE execution_logs SET attempt = -1",
    "execution_logs_step_number_check": "UPDATE execution_logs SET step_number = 0",
    "execution_logs_agent_type_check": "UPDATE execution_logs SET agent_type = ''",
    "execution_logs_action_check": "UPDATE execution_logs SET action = ''",
    "execution_logs_status_check": "UPDATE execution_logs SET status = 'done'",
    "execution_logs_output_summary_check": "UPDATE execution_logs SET output_summary = repeat('x', 501)",
    "execution_logs_output_full_json_check": "UPDATE execution_logs SET output_full_json = '{'",
    "execution_logs_duration_ms_check": "UPDATE execution_logs SET duration_ms = -1",
    "execution_logs_revision_check": "UPDATE execution_logs SET revision = 0",
    "ai_usage_pkey": "INSERT INTO ai_usage SELECT * FROM ai_usage",
    "ai_usage_workspace_fkey": (
        "INSERT INTO ai_usage (workspace_id, provider, model, cost_source) VALUES ('nowhere', 'p', 'm', 'reported')"
    ),
    "ai_usage_plan_fkey": f"UPDATE ai_usage SET plan_id = '{NOWHERE}'",
    "ai_usage_attempt_check": "UPDATE ai_usage SET attempt = -1",
    "ai_usage_provider_check": "UPDATE ai_usage SET provider = ''",
    "ai_usage_model_check": "UPDATE ai_usage SET model = ''",
    "ai_usage_input_tokens_check": "UPDATE ai_usage SET input_tokens = -1",
    "ai_usage_output_tokens_check": "UPDATE ai_usage SET output_tokens = -1",
    "ai_usage_total_tokens_check": "UPDATE ai_usage SET total_tokens = -1",
    "ai_usage_cost_micros_usd_check": "UPDATE ai_usage SET cost_micros_usd = -1",
    "ai_usage_cost_source_check": "UPDATE ai_usage SET cost_source = 'guessed'",
    "plan_spending_pkey": "INSERT INTO plan_spending SELECT * FROM plan_spending",
    "plan_spending_plan_fkey": f"UPDATE plan_spending SET plan_id = '{NOWHERE}'",
    "program_spending_pkey": "INSERT INTO program_spending SELECT * FROM program_spending",
    "program_spending_program_fkey": f"UPDATE program_spending SET program_id = '{NOWHERE}'",
    "conversations_pkey": "INSERT INTO conversations (workspace_id, id) SELECT workspace_id, id FROM conversations",
    "conversations_workspace_fkey": "INSERT INTO conversations (workspace_id) VALUES ('nowhere')",
    "conversations_plan_fkey": f"UPDATE conversations SET plan_id = '{NOWHERE}'",
    "conversations_title_check": "UPDATE conversations SET title = ''",
    "conversations_agent_id_check": "UPDATE conversations SET agent_id = ''",
    "conversations_repository_path_check": "UPDATE conversations SET repository_path = ''",
    "conversations_status_check": "UPDATE conversations SET status = 'ended'",
    "conversations_metadata_check": "UPDATE conversations SET metadata = '[]'",
    "conversations_revision_check": "UPDATE conversations SET revision = 0",
    "messages_pkey": (
        "INSERT INTO messages (workspace_id, id, conversation_id, number, role) "
        "SELECT workspace_id, id, conversation_id, 2, role FROM messages"
    ),
    "messages_number_key": (
        "INSERT INTO messages (workspace_id, conversation_id, number, role) "
        "SELECT workspace_id, conversation_id, number, role FROM messages"
    ),
    "messages_conversation_fkey": f"UPDATE messages SET conversation_id = '{NOWHERE}'",
    "messages_number_check": "UPDATE messages SET number = 0",
    "messages_role_check": "UPDATE messages SET role = 'guest'",
    "messages_content_check": "UPDATE messages SET content = repeat('é', 524289)",
    "messages_model_check": "UPDATE messages SET model = ''",
    "messages_tokens_used_check": "UPDATE messages SET tokens_used = -1",
    "messages_metadata_check": "UPDATE messages SET metadata = '[]'",
    "message_rag_contexts_pkey": "INSERT INTO message_rag_contexts SELECT * FROM message_rag_contexts",
    "message_rag_contexts_message_fkey": f"UPDATE message_rag_contexts SET message_id = '{NOWHERE}'",
    "message_rag_contexts_query_check": "UPDATE message_rag_contexts SET query = ''",
    "message_rag_contexts_content_id_check": "UPDATE message_rag_contexts SET content_id = ''",
    "message_rag_contexts_chunk_index_check": "UPDATE message_rag_contexts SET chunk_index = -1",
    "message_rag_contexts_chunk_content_check": "UPDATE message_rag_contexts SET chunk_content = repeat('x', 262145)",
    "message_rag_contexts_score_check": "UPDATE message_rag_contexts SET score = 'NaN'",
    "message_rag_contexts_source_path_check": "UPDATE message_rag_contexts SET source_path = ''",
    "message_rag_contexts_content_type_check": "UPDATE message_rag_contexts SET content_type = ''",
    "agent_executions_pkey": "INSERT INTO agent_executions SELECT * FROM agent_executions",
    "agent_executions_workspace_fkey": (
        "INSERT INTO agent_executions (workspace_id, agent_id, prompt) VALUES ('nowhere', 'a', 'p')"
    ),
    "agent_executions_plan_fkey": f"UPDATE agent_executions SET plan_id = '{NOWHERE}'",
    "agent_executions_task_fkey": f"UPDATE agent_executions SET task_id = '{NOWHERE}'",
    "agent_executions_conversation_fkey": f"UPDATE agent_executions SET conversation_id = '{NOWHERE}'",
    "agent_executions_agent_id_check": "UPDATE agent_executions SET agent_id = ''",
    "agent_executions_prompt_check": "UPDATE agent_executions SET prompt = ''",
    "agent_executions_response_check": "UPDATE agent_executions SET response = repeat('x', 1048577)",
    "agent_executions_model_check": "UPDATE agent_executions SET model = ''",
    "agent_executions_tokens_used_check": "UPDATE agent_executions SET tokens_used = -1",
    "agent_executions_duration_ms_check": "UPDATE agent_executions SET duration_ms = -1",
    "agent_executions_error_check": "UPDATE agent_executions SET error = repeat('x', 262145)",
    "code_nodes_pkey": "INSERT INTO code_nodes SELECT * FROM code_nodes",
    "code_nodes_workspace_fkey": f"""
        INSERT INTO code_nodes (workspace_id, id, name, fully_qualified_name, node_type)
        VALUES ('nowhere', '{NOWHERE}', 'a', 'a', 'class')
    """,
    "code_nodes_name_check": "UPDATE code_nodes SET name = ''",
    "code_nodes_fully_qualified_name_check": "UPDATE code_nodes SET fully_qualified_name = ''",
    "code_nodes_node_type_check": "UPDATE code_nodes SET node_type = 'other'",
    "code_nodes_language_check": "UPDATE code_nodes SET language = ''",
    "code_nodes_file_path_check": "UPDATE code_nodes SET file_path = ''",
    "code_nodes_start_line_check": "UPDATE code_nodes SET start_line = -1",
    "code_nodes_end_line_check": "UPDATE code_nodes SET end_line = -1",
    "code_nodes_signature_check": "UPDATE code_nodes SET signature = ''",
    "code_nodes_documentation_check": "UPDATE code_nodes SET documentation = ''",
    "code_nodes_metadata_check": "UPDATE code_nodes SET metadata = '[]'",
    "code_nodes_source_check": "UPDATE code_nodes SET source = repeat('x', 101)",
    "code_edges_pkey": "INSERT INTO code_edges SELECT * FROM code_edges",
    "code_edges_target_key": """
        INSERT INTO code_edges (workspace_id, source_node_id, target_node_id, edge_type)
        SELECT workspace_id, source_node_id, target_node_id, edge_type FROM code_edges
    """,
    "code_edges_source_code_node_fkey": f"UPDATE code_edges SET source_node_id = '{NOWHERE}'",
    "code_edges_target_code_node_fkey": f"UPDATE code_edges SET target_node_id = '{NOWHERE}'",
    "code_edges_edge_type_check": "UPDATE code_edges SET edge_type = 'other'",
    "code_edges_confidence_check": "UPDATE code_edges SET confidence = 'other'",
    "code_edges_resolution_check": "UPDATE code_edges SET resolution = ''",
    "code_edges_candidates_check": "UPDATE code_edges SET candidates = -1",
    "code_edges_lines_check": "UPDATE code_edges SET lines = array_fill(1, ARRAY[101])",
    "code_edges_metadata_check": "UPDATE code_edges SET metadata = '[]'",
    "code_edges_source_check": "UPDATE code_edges SET source = repeat('x', 101)",
    "code_extracts_pkey": "INSERT INTO code_extracts SELECT * FROM code_extracts",
    "code_extracts_index_metadata_fkey": f"UPDATE code_extracts SET document_id = '{NOWHERE}'",
    "code_extracts_path_check": "UPDATE code_extracts SET path = ''",
    "code_graphs_pkey": "INSERT INTO code_graphs SELECT * FROM code_graphs",
    "code_links_pkey": "INSERT INTO code_links SELECT * FROM code_links",
    "code_links_plan_fkey": f"UPDATE code_links SET task_id = NULL, plan_id = '{NOWHERE}'",
    "code_links_target_key": """
        INSERT INTO code_links (workspace_id, task_id, file_path) SELECT workspace_id, task_id, file_path FROM code_links
    """,
    "code_links_task_fkey": f"UPDATE code_links SET task_id = '{NOWHERE}'",
    "code_links_task_id_check": "UPDATE code_links SET task_id = NULL, plan_id = NULL",
    "code_links_fully_qualified_name_check": "UPDATE code_links SET file_path = NULL, fully_qualified_name = ''",
    "code_links_file_path_check": "UPDATE code_links SET file_path = NULL",
    "code_links_origin_check": "UPDATE code_links SET origin = 'other'",
    "code_links_revision_check": "UPDATE code_links SET revision = 0",
    "import_bases_pkey": "INSERT INTO import_bases SELECT * FROM import_bases",
    "import_bases_plan_fkey": f"UPDATE import_bases SET plan_id = '{NOWHERE}'",
    "code_graphs_workspace_fkey": "UPDATE code_graphs SET workspace_id = 'nowhere'",
    "index_metadata_pkey": f"""
        INSERT INTO index_metadata (workspace_id, id, kind, content_id, content_hash, size_bytes)
        VALUES ('w', '{PLAN}', 'file', 'b.py', repeat('0', 64), 1)
    """,
    "index_metadata_content_id_key": """
        INSERT INTO index_metadata (workspace_id, kind, content_id, content_hash, size_bytes)
        VALUES ('w', 'file', 'a.py', repeat('0', 64), 1)
    """,
    "index_metadata_workspace_fkey": """
        INSERT INTO index_metadata (workspace_id, kind, content_id, content_hash, size_bytes)
        VALUES ('nowhere', 'file', 'a.py', repeat('0', 64), 1)
    """,
    "index_metadata_index_type_check": "UPDATE index_metadata SET index_type = 'other'",
    "index_metadata_kind_check": "UPDATE index_metadata SET kind = 'Not So'",
    "index_metadata_content_id_check": "UPDATE index_metadata SET content_id = ''",
    "index_metadata_source_path_check": "UPDATE index_metadata SET source_path = ''",
    "index_metadata_content_type_check": "UPDATE index_metadata SET content_type = ''",
    "index_metadata_language_check": "UPDATE index_metadata SET language = ''",
    "index_metadata_title_check": "UPDATE index_metadata SET title = ''",
    "index_metadata_metadata_check": "UPDATE index_metadata SET metadata = '[]'",
    "index_metadata_commit_sha_check": "UPDATE index_metadata SET commit_sha = 'main'",
    "index_metadata_content_hash_check": "UPDATE index_metadata SET content_hash = 'short'",
    "index_metadata_size_bytes_check": "UPDATE index_metadata SET size_bytes = -1",
    "chunks_pkey": "INSERT INTO chunks OVERRIDING SYSTEM VALUE SELECT * FROM chunks",
    "chunks_chunk_index_key": """
        INSERT INTO chunks (workspace_id, document_id, chunk_index, content, content_hash, start_line, end_line)
        SELECT workspace_id, document_id, chunk_index, content, content_hash, 1, 1 FROM chunks
    """,
    "chunks_index_metadata_fkey": f"UPDATE chunks SET document_id = '{NOWHERE}'",
    "chunks_chunk_index_check": "UPDATE chunks SET chunk_index = -1",
    "chunks_content_check": "UPDATE chunks SET content = ''",
    "chunks_content_hash_check": "UPDATE chunks SET content_hash = 'short'",
    "chunks_title_check": "UPDATE chunks SET title = ''",
    "chunks_start_line_check": "UPDATE chunks SET start_line = 2",
    "chunk_words_pkey": "INSERT INTO chunk_words SELECT * FROM chunk_words",
    "chunk_words_chunk_fkey": "UPDATE chunk_words SET chunk_id = 0",
    "chunk_words_counts_check": "UPDATE chunk_words SET counts = '{1,1}'",
    "chunk_words_length_check": "UPDATE chunk_words SET length = -1",
    "word_counts_pkey": "INSERT INTO word_counts SELECT * FROM word_counts",
    "word_counts_workspace_fkey": "UPDATE word_counts SET workspace_id = 'nowhere'",
    "word_counts_chunks_check": "UPDATE word_counts SET chunks = 0",
    "search_statistics_pkey": "INSERT INTO search_statistics SELECT * FROM search_statistics",
    "search_statistics_workspace_fkey": "UPDATE search_statistics SET workspace_id = 'nowhere'",
    "search_statistics_chunks_check": "UPDATE search_statistics SET chunks = -1",
    "search_statistics_words_check": "UPDATE search_statistics SET words = -1",
    "search_statistics_changed_check": "UPDATE search_statistics SET changed = -1",
    "index_queue_pkey": "INSERT INTO index_queue SELECT * FROM index_queue",
    "index_queue_attempts_check": "UPDATE index_queue SET attempts = -1",
    "index_cursor_pkey": "INSERT INTO index_cursor SELECT * FROM index_cursor",
    "index_cursor_singleton_check": "UPDATE index_cursor SET singleton = false",
    "embedding_models_pkey": "INSERT INTO embedding_models SELECT * FROM embedding_models",
    "embedding_models_model_check": "INSERT INTO embedding_models (model, name, dimension) VALUES ('', 'm', 3)",
    "embedding_models_name_check": "UPDATE embedding_models SET name = ''",
    "embedding_models_dimension_check": "UPDATE embedding_models SET dimension = 0",
    "embeddings_pkey": "INSERT INTO embeddings SELECT * FROM embeddings",
    "embeddings_workspace_fkey": "UPDATE embeddings SET workspace_id = 'nowhere'",
    "embedding_failures_pkey": "INSERT INTO embedding_failures SELECT * FROM embedding_failures",
    "embedding_failures_workspace_fkey": "UPDATE embedding_failures SET workspace_id = 'nowhere'",
    "agent_sessions_pkey": "INSERT INTO agent_sessions SELECT * FROM agent_sessions",
    "agent_sessions_plan_fkey": f"UPDATE agent_sessions SET plan_id = '{NOWHERE}'",
    "agent_sessions_session_id_check": "UPDATE agent_sessions SET session_id = ''",
    "agent_sessions_agent_type_check": "UPDATE agent_sessions SET agent_type = ''",
    "agent_sessions_agent_id_check": "UPDATE agent_sessions SET agent_id = ''",
    "agent_sessions_timeout_seconds_check": "UPDATE agent_sessions SET timeout_seconds = 0",
    "agent_sessions_summary_check": "UPDATE agent_sessions SET summary = ''",
    "agent_sessions_artifacts_check": "UPDATE agent_sessions SET artifacts = array_fill('a'::text, ARRAY[1001])",
    "agent_sessions_revision_check": "UPDATE agent_sessions SET revision = 0",
    "handoffs_pkey": "INSERT INTO handoffs SELECT * FROM handoffs",
    "handoffs_plan_fkey": f"UPDATE handoffs SET plan_id = '{NOWHERE}'",
    "handoffs_session_id_check": "UPDATE handoffs SET session_id = ''",
    "handoffs_from_agent_check": "UPDATE handoffs SET from_agent = ''",
    "handoffs_to_agent_check": "UPDATE handoffs SET to_agent = ''",
    "handoffs_reason_check": "UPDATE handoffs SET reason = ''",
    "handoffs_data_check": "UPDATE handoffs SET data = '[]'",
    "knowledge_pkey": "INSERT INTO knowledge SELECT * FROM knowledge",
    "knowledge_slug_key": "UPDATE knowledge SET slug = 'c'",
    "knowledge_workspace_fkey": "UPDATE knowledge SET workspace_id = 'nowhere'",
    "knowledge_slug_check": "UPDATE knowledge SET slug = 'A'",
    "knowledge_title_check": "UPDATE knowledge SET title = ''",
    "knowledge_category_check": "UPDATE knowledge SET category = ''",
    "knowledge_data_check": "UPDATE knowledge SET data = '[]'",
    "knowledge_content_check": "UPDATE knowledge SET content = NULL",
    "knowledge_source_check": "UPDATE knowledge SET source = ''",
    "knowledge_session_id_check": "UPDATE knowledge SET session_id = ''",
    "knowledge_valid_to_check": "UPDATE knowledge SET valid_to = '-infinity'",
    "knowledge_revision_check": "UPDATE knowledge SET revision = 0",
    "research_documents_pkey": (
        "INSERT INTO research_documents (workspace_id, id, filename) SELECT workspace_id, id, 'c' FROM research_documents LIMIT 1"
    ),
    "research_documents_filename_key": "UPDATE research_documents SET filename = 'c'",
    "research_documents_workspace_fkey": (
        "INSERT INTO research_documents (workspace_id, filename) VALUES ('nowhere', 'a')"
    ),
    "research_documents_plan_fkey": f"UPDATE research_documents SET plan_id = '{NOWHERE}'",
    "research_documents_filename_check": "UPDATE research_documents SET filename = ''",
    "research_documents_content_bytes_check": "UPDATE research_documents SET content_bytes = 1048577",
    "research_documents_revision_check": "UPDATE research_documents SET revision = 0",
    "research_document_revisions_pkey": (
        "INSERT INTO research_document_revisions (workspace_id, id, research_document_id, number, text) "
        "SELECT workspace_id, id, research_document_id, 9, text FROM research_document_revisions LIMIT 1"
    ),
    "research_document_revisions_number_key": "UPDATE research_document_revisions SET number = 3",
    "research_document_revisions_research_document_fkey": (
        f"UPDATE research_document_revisions SET research_document_id = '{NOWHERE}'"
    ),
    "research_document_revisions_number_check": "UPDATE research_document_revisions SET number = 0",
    "research_document_revisions_text_check": "UPDATE research_document_revisions SET text = ''",
    "research_document_revisions_source_check": "UPDATE research_document_revisions SET source = ''",
    "research_document_revisions_session_id_check": "UPDATE research_document_revisions SET session_id = ''",
    "context_items_pkey": "INSERT INTO context_items SELECT * FROM context_items",
    "context_items_workspace_fkey": "UPDATE context_items SET workspace_id = 'nowhere'",
    "context_items_plan_fkey": f"UPDATE context_items SET plan_id = '{NOWHERE}'",
    "context_items_phase_fkey": f"UPDATE context_items SET phase_id = '{NOWHERE}'",
    "context_items_task_fkey": f"UPDATE context_items SET task_id = '{NOWHERE}'",
    "context_items_task_id_check": f"UPDATE context_items SET phase_id = '{PHASE}', task_id = '{TASK}'",
    "context_items_type_check": "UPDATE context_items SET type = ''",
    "context_items_data_check": "UPDATE context_items SET data = '[]'",
    "context_items_text_check": "UPDATE context_items SET text = NULL",
    "context_items_source_check": "UPDATE context_items SET source = ''",
    "context_items_session_id_check": "UPDATE context_items SET session_id = ''",
    "context_items_valid_to_check": "UPDATE context_items SET valid_to = '-infinity'",
    "context_items_revision_check": "UPDATE context_items SET revision = 0",
    "stories_pkey": f"INSERT INTO stories (workspace_id, id, title) VALUES ('w', '{PLAN}', 'again')",
    "stories_plan_fkey": f"INSERT INTO stories (workspace_id, id, title) VALUES ('w', '{NOWHERE}', 'new')",
    "stories_title_check": "UPDATE stories SET title = repeat('x', 501)",
    "stories_status_check": "UPDATE stories SET status = 'done'",
    "stories_automation_mode_check": "UPDATE stories SET automation_mode = 'manual'",
    "stories_source_check": "UPDATE stories SET source = 'nobody'",
    "stories_gate_mode_check": "UPDATE stories SET gate_mode = 'never'",
    "stories_current_wave_check": "UPDATE stories SET current_wave = -1",
    "stories_max_parallelism_check": "UPDATE stories SET max_parallelism = 0",
    "stories_analyzed_context_check": "UPDATE stories SET analyzed_context = '[]'",
    "stories_execution_plan_check": "UPDATE stories SET execution_plan = '[]'",
    "stories_gate_result_check": "UPDATE stories SET gate_result = '[]'",
    "stories_verification_result_check": "UPDATE stories SET verification_result = '[]'",
    "stories_revision_check": "UPDATE stories SET revision = 0",
    "story_history_pkey": (
        "INSERT INTO story_history (workspace_id, id, story_id, new_status) OVERRIDING SYSTEM VALUE "
        "SELECT workspace_id, id, story_id, new_status FROM story_history"
    ),
    "story_history_story_fkey": f"UPDATE story_history SET story_id = '{NOWHERE}'",
    "story_history_old_status_check": "UPDATE story_history SET old_status = 'paused'",
    "story_history_new_status_check": "UPDATE story_history SET new_status = 'paused'",
    "tasks_pkey": task("id", f"'{TASK}'"),
    "tasks_workspace_fkey": "INSERT INTO tasks (workspace_id, title, order_index) VALUES ('nowhere', 'new', 0)",
    "tasks_plan_fkey": task("plan_id", f"'{NOWHERE}'"),
    "tasks_phase_fkey": task("plan_id, phase_id", f"'{PLAN}', '{NOWHERE}'"),
    "tasks_parent_task_fkey": task("parent_task_id", f"'{NOWHERE}'"),
    "tasks_phase_id_check": task("phase_id", f"'{PHASE}'"),
    "tasks_order_index_check": "UPDATE tasks SET order_index = 1000000001",
    "tasks_wave_check": task("wave", "-1"),
    "tasks_title_check": "UPDATE tasks SET title = ''",
    "tasks_priority_check": task("priority", "'urgent'"),
    "tasks_status_check": task("status", "'done'"),
    "tasks_attempt_check": task("attempt", "-1"),
    "tasks_max_attempts_check": task("max_attempts", "-1"),
    "tasks_review_check": task("review", "'good'"),
    "tasks_output_data_check": task("output_data", "'[]'"),
    "tasks_estimated_resources_check": task("estimated_resources", "'[]'"),
    "tasks_actual_resources_check": task("actual_resources", "'[]'"),
    "tasks_size_check": task("output", "repeat('é', 1048577)"),
    "tasks_labels_check": task("labels", "array_fill('x'::text, ARRAY[51])"),
    "tasks_metadata_check": task("metadata", "'[]'"),
    "tasks_revision_check": task("revision", "0"),
    "tasks_parent_cycle": f"UPDATE tasks SET parent_task_id = '{OTHER}' WHERE id = '{TASK}'",
    "tasks_released_attempts_check": task("attempt, released_attempts", "1, 2"),
    "task_history_pkey": "INSERT INTO task_history OVERRIDING SYSTEM VALUE SELECT * FROM task_history",
    "task_history_task_fkey": f"UPDATE task_history SET task_id = '{NOWHERE}'",
    "task_history_old_status_check": "UPDATE task_history SET old_status = 'done'",
    "task_history_new_status_check": "UPDATE task_history SET new_status = 'done'",
    "task_attempts_pkey": "INSERT INTO task_attempts OVERRIDING SYSTEM VALUE SELECT * FROM task_attempts",
    "task_attempts_size_check": "UPDATE task_attempts SET output = repeat('é', 1048577)",
    "task_attempts_task_fkey": f"UPDATE task_attempts SET task_id = '{NOWHERE}'",
    "task_attempts_attempt_check": "UPDATE task_attempts SET attempt = -1",
    "task_attempts_status_check": "UPDATE task_attempts SET status = 'pending'",
    "task_attempts_review_check": "UPDATE task_attempts SET review = 'good'",
    "task_attempts_output_data_check": "UPDATE task_attempts SET output_data = '[]'",
    "task_attempts_actual_resources_check": "UPDATE task_attempts SET actual_resources = '[]'",
    "task_leases_pkey": "INSERT INTO task_leases SELECT * FROM task_leases",
    "task_leases_task_fkey": f"UPDATE task_leases SET task_id = '{NOWHERE}'",
    "task_leases_attempt_check": "UPDATE task_leases SET attempt = 0",
    "task_leases_worker_check": "UPDATE task_leases SET worker = ''",
    "task_leases_session_id_check": "UPDATE task_leases SET session_id = repeat('s', 256)",
    "dependencies_pkey": edge("id, source_task_id, target_plan_id", f"'{TASK}', '{OTHER}', '{OTHER}'"),
    "dependencies_edge_key": edge("source_plan_id, target_task_id", f"'{OTHER}', '{TASK}'"),
    "dependencies_source_plan_fkey": edge("source_plan_id, target_task_id", f"'{NOWHERE}', '{TASK}'"),
    "dependencies_source_phase_fkey": edge("source_phase_id, target_task_id", f"'{NOWHERE}', '{TASK}'"),
    "dependencies_source_task_fkey": edge("source_task_id, target_task_id", f"'{NOWHERE}', '{TASK}'"),
    "dependencies_target_plan_fkey": edge("source_task_id, target_plan_id", f"'{TASK}', '{NOWHERE}'"),
    "dependencies_target_phase_fkey": edge("source_task_id, target_phase_id", f"'{TASK}', '{NOWHERE}'"),
    "dependencies_target_task_fkey": edge("source_task_id, target_task_id", f"'{TASK}', '{NOWHERE}'"),
    "dependencies_kind_check": edge("kind, source_task_id, target_plan_id", f"'after', '{TASK}', '{OTHER}'"),
    "dependencies_source_check": edge("target_task_id", f"'{TASK}'"),
    "dependencies_target_check": edge(
        "source_task_id, target_task_id, target_plan_id", f"'{TASK}', '{OTHER}', '{OTHER}'"
    ),
    "dependencies_ends_differ_check": edge("source_task_id, target_task_id", f"'{TASK}', '{TASK}'"),
    "dependencies_cycle": edge("source_task_id, target_plan_id", f"'{TASK}', '{OTHER}'"),
    "imports_pkey": "INSERT INTO imports SELECT * FROM imports",
    "imports_workspace_fkey": "UPDATE imports SET workspace_id = 'nowhere'",
    "imports_counts_check": "UPDATE imports SET created = -1",
    "feed_pkey": "INSERT INTO feed SELECT * FROM feed",
    "feed_head_pkey": "INSERT INTO feed_head SELECT * FROM feed_head",
    "feed_head_singleton_check": "UPDATE feed_head SET singleton = false",
    "feed_head_position_check": "UPDATE feed_head SET floor = position + 1",
    "feed_epochs_pkey": "INSERT INTO feed_epochs SELECT * FROM feed_epochs",
    "feed_floors_pkey": "INSERT INTO feed_floors SELECT * FROM feed_floors",
    "spent_attempts_pkey": "INSERT INTO spent_attempts SELECT * FROM spent_attempts",
    "update_log_pkey": "INSERT INTO update_log SELECT * FROM update_log",
    "update_log_workspace_fkey": "UPDATE update_log SET workspace_id = 'nowhere'",
    "update_log_action_check": "UPDATE update_log SET action = ''",
    "update_log_data_check": "UPDATE update_log SET data = '[]'",
    **{
        f"{table}_{rule}": f"{statement.replace('TABLE', table)}"
        for table, key, content in (
            ("tool_catalogs", "name", "tools"),
            ("agent_definitions", "name", "content"),
            ("instruction_files", "filename", "content"),
            ("skill_definitions", "name", "content"),
        )
        for rule, statement in {
            "pkey": f"INSERT INTO TABLE (workspace_id, id, {key}, {content}) SELECT workspace_id, id, 'b', {content} FROM TABLE",
            f"{key}_key": f"INSERT INTO TABLE (workspace_id, {key}, {content}) SELECT workspace_id, {key}, {content} FROM TABLE",
            "workspace_fkey": f"INSERT INTO TABLE (workspace_id, {key}, {content}) SELECT 'x', {key}, {content} FROM TABLE",
            f"{key}_check": f"UPDATE TABLE SET {key} = ''",
            "description_check": "UPDATE TABLE SET description = ''",
            "revision_check": "UPDATE TABLE SET revision = 0",
            **(
                {"tools_check": "UPDATE TABLE SET tools = '{}'", "version_check": "UPDATE TABLE SET version = ''"}
                if content == "tools"
                else {
                    "content_check": "UPDATE TABLE SET content = ''",
                    "metadata_check": "UPDATE TABLE SET metadata = '[]'",
                }
            ),
        }.items()
    },
    "instruction_files_applies_to_check": "UPDATE instruction_files SET applies_to = array_fill('a'::text, ARRAY[101])",
    "skill_definitions_category_check": "UPDATE skill_definitions SET category = ''",
    **{
        f"skill_definitions_{column}_check": f"UPDATE skill_definitions SET {column} = array_fill('a'::text, ARRAY[101])"
        for column in ("tags", "language_targets", "framework_targets")
    },
    **{
        f"{table}_pkey": f"INSERT INTO {table} SELECT * FROM {table}"
        for table in ("tools", "tool_actions", "tool_action_params")
    },
    "tools_tool_catalog_fkey": f"INSERT INTO tools (workspace_id, tool_catalog_id, name, order_index) VALUES ('w', '{NOWHERE}', 't', 1)",
    "tool_actions_tool_fkey": (
        "INSERT INTO tool_actions (workspace_id, tool_catalog_id, tool, name, order_index, words) "
        f"VALUES ('w', '{PLAN}', 'x', 'a', 1, '')"
    ),
    "tool_action_params_tool_action_fkey": (
        "INSERT INTO tool_action_params (workspace_id, tool_catalog_id, tool, action, name, order_index) "
        f"VALUES ('w', '{PLAN}', 't', 'x', 'p', 1)"
    ),
}
# Refused by the triggers, in the name of a constraint that pg_constraint does not list.
TRIGGERS = {
    "tasks_parent_cycle",
    "dependencies_cycle",
    "phases_plan_id_check",
    "plans_program_fkey",
    "program_dependencies_program",
}


async def test_every_rule_is_kept(owner_pool: Pool) -> None:
    async with owner_pool.acquire() as connection:
        await connection.execute(SCENE)
        for name, statement in CASES.items():
            broken = connection.transaction()
            await broken.start()
            with pytest.raises(asyncpg.IntegrityConstraintViolationError) as refused:
                await connection.execute(statement)
            await broken.rollback()
            # A row of a partitioned table is refused in the name of its partition.
            found = str(refused.value.constraint_name)
            found = re.sub(r"^(event_log|feed)_default_|^(embeddings)_[0-9a-f]{16}_", r"\1\2_", found)
            assert found == name, f"{statement}: {refused.value}"


async def test_an_edge_that_is_changed_closes_no_cycle(pool: Pool) -> None:
    async with pool.acquire() as connection:
        await connection.execute(SCENE)
        await connection.execute(
            edge("id, kind, source_task_id, target_plan_id", f"'{PLAN}', 'relates', '{TASK}', '{OTHER}'")
        )
        with pytest.raises(asyncpg.CheckViolationError, match="would close a cycle"):
            await connection.execute(f"UPDATE dependencies SET kind = 'blocks' WHERE id = '{PLAN}'")


async def test_every_rule_has_a_case(pool: Pool) -> None:
    """But for those of the archive, of which tests/contract/test_archive.py says what they may be."""
    constraints = await pool.fetch(
        """
        SELECT conname AS name
        FROM pg_constraint AS con
        JOIN pg_class AS rel ON rel.oid = con.conrelid
        WHERE con.connamespace = 'public'::regnamespace AND con.contype IN ('c', 'f', 'p', 'u')
            AND con.conparentid = 0 AND NOT rel.relispartition AND rel.relname !~ '^_?yoyo|_archive$'
        UNION
        SELECT rel.relname
        FROM pg_index AS ind
        JOIN pg_class AS rel ON rel.oid = ind.indexrelid
        WHERE ind.indisunique AND rel.relnamespace = 'public'::regnamespace AND NOT rel.relispartition
            AND ind.indrelid::regclass::text !~ '^_?yoyo|_archive$'
        """
    )
    assert {row["name"] for row in constraints} == set(CASES) - TRIGGERS


@pytest.mark.parametrize(
    ("deleted", "gone"),
    [
        (
            f"DELETE FROM tasks WHERE id = '{TASK}'",
            {"tasks", "task_history", "task_attempts", "task_readiness", "task_leases", "reviews", "dependencies"}
            | {"execution_logs", "agent_executions"},
        ),
        (
            f"DELETE FROM phases WHERE id = '{PHASE}'",
            {
                "phases",
                "tasks",
                "task_history",
                "task_attempts",
                "task_readiness",
                "task_leases",
                "reviews",
                "execution_logs",
                "agent_executions",
                "dependencies",
            },
        ),
        (
            f"DELETE FROM plans WHERE id = '{PLAN}'",
            {
                "plans",
                "phases",
                "stories",
                "story_history",
                "plan_history",
                "plan_notes",
                "approval_rules",
                "plan_artifacts",
                "build_scripts",
                "tasks",
                "task_history",
                "task_attempts",
                "reviews",
                "agent_sessions",
                "handoffs",
                "conversations",
                "messages",
                "message_rag_contexts",
                "agent_executions",
                "execution_logs",
                "ai_usage",
                "research_documents",
                "research_document_revisions",
                "plan_spending",
                "task_readiness",
                "task_leases",
                "dependencies",
            },
        ),
        (
            "DELETE FROM workspaces WHERE id = 'w'",
            {
                "workspaces",
                "workspace_paths",
                "agent_sessions",
                "handoffs",
                "conversations",
                "messages",
                "message_rag_contexts",
                "agent_executions",
                "execution_logs",
                "ai_usage",
                "research_documents",
                "research_document_revisions",
                "plan_spending",
                "program_spending",
                "plans",
                "phases",
                "stories",
                "story_history",
                "plan_history",
                "plan_notes",
                "approval_rules",
                "plan_artifacts",
                "build_scripts",
                "tasks",
                "task_history",
                "task_attempts",
                "reviews",
                "task_readiness",
                "task_leases",
                "dependencies",
                "imports",
                "plan_versions",
                "programs",
                "program_links",
                "program_dependencies",
                "update_log",
                "tool_catalogs",
                "tools",
                "tool_actions",
                "tool_action_params",
                "agent_definitions",
                "instruction_files",
                "skill_definitions",
            },
        ),
    ],
)
async def test_what_is_deleted_takes_along_what_is_in_it(pool: Pool, deleted: str, gone: set[str]) -> None:
    tables = (
        "workspaces workspace_paths plans stories story_history phases plan_notes plan_artifacts build_scripts plan_history "
        "tasks task_history "
        "task_attempts task_readiness task_leases dependencies imports plan_versions programs program_links "
        "program_dependencies update_log approval_rules reviews agent_sessions handoffs execution_logs ai_usage "
        "conversations messages message_rag_contexts agent_executions "
        "research_documents research_document_revisions "
        "plan_spending program_spending tool_catalogs tools tool_actions tool_action_params agent_definitions "
        "instruction_files skill_definitions"
    ).split()

    async def counts() -> dict[str, int]:
        return {table: await pool.fetchval(f"SELECT count(*) FROM {table}") for table in tables}

    async with pool.acquire() as connection:
        await connection.execute(SCENE)
    before = await counts()
    async with pool.acquire() as connection:
        await connection.execute(deleted)
    after = await counts()
    assert {table for table in tables if after[table] < before[table]} == gone
    # The record of what happened outlives its subject.
    assert await pool.fetchval("SELECT count(*) FROM event_log") == 1
