-- The records that are searched. Each kind of service/search/kinds.py has a block with its name, which is that of its events,
-- and one that says how it is reconciled. Archived rows are there where the archive is seen.
-- A record has its content_id, its content and changed_at, which is what it is reconciled by. What else it has may be missing:
-- title, plan_id, task_id, session_ids, labels, metadata, archived, valid_from and valid_until.

-- name: given
WHERE this.workspace_id = :workspace_id::text AND this.id = ANY (:ids::text[]::uuid[])

-- name: given_numbers
-- Of those whose ids are numbers.
WHERE this.workspace_id = :workspace_id::text AND this.id = ANY (:ids::text[]::bigint[])

-- name: in_archive(plan_id)
-- Whether the plan of a row is archived.
EXISTS (
    SELECT FROM plans
    WHERE plans.workspace_id = :workspace_id::text AND plans.id = {plan_id} AND plans.status = 'archived'
) AS archived

-- name: of_session
array_remove(ARRAY[this.session_id], NULL) AS session_ids

-- name: valid
this.valid_from, least(this.valid_to, this.expires_at) AS valid_until

-- name: plan
SELECT
    this.id::text AS content_id, this.id AS plan_id, this.name AS title,
    concat_ws(E'\n\n', this.description, this.category) AS content, this.metadata, {of_session},
    this.status = 'archived' AS archived, this.updated_at AS changed_at
FROM plans AS this
{given}

-- name: story
SELECT
    this.id::text AS content_id, this.id AS plan_id, this.title,
    concat_ws(
        E'\n\n', this.issue_url, jsonb_pretty(this.analyzed_context), jsonb_pretty(this.execution_plan),
        jsonb_pretty(this.gate_result), jsonb_pretty(this.verification_result), this.pull_request_url
    ) AS content,
    {in_archive this.id}, this.updated_at AS changed_at
FROM stories AS this
{given}

-- name: phase
SELECT
    this.id::text AS content_id, this.plan_id, this.name AS title, this.description AS content,
    {in_archive this.plan_id}, this.updated_at AS changed_at
FROM phases AS this
{given}

-- name: task
SELECT
    this.id::text AS content_id, this.plan_id, this.id AS task_id, this.title,
    concat_ws(
        E'\n\n', this.description, this.request_text, this.approval_reason, this.output, this.error_message, this.skip_reason
    ) AS content,
    this.metadata, this.labels, {in_archive this.plan_id}, this.updated_at AS changed_at
FROM tasks AS this
{given}

-- name: note
SELECT
    this.id::text AS content_id, this.plan_id, this.type AS title, this.content,
    {in_archive this.plan_id}, this.updated_at AS changed_at
FROM plan_notes AS this
{given}

-- name: artifact
SELECT
    this.id::text AS content_id, this.plan_id, replace(this.artifact_type, '_', ' ') AS title,
    jsonb_pretty(this.content) AS content, {in_archive this.plan_id}, this.updated_at AS changed_at
FROM plan_artifacts AS this
{given}

-- name: build_script
SELECT
    this.id::text AS content_id, this.plan_id, this.name AS title,
    concat_ws(E'\n\n', this.description, this.command, this.directory) AS content,
    {in_archive this.plan_id}, this.updated_at AS changed_at
FROM build_scripts AS this
{given}

-- name: approval_rule
SELECT
    this.id::text AS content_id, this.plan_id, concat_ws(' ', this.label, this.capability) AS title,
    this.description AS content, {in_archive this.plan_id}, this.updated_at AS changed_at
FROM approval_rules AS this
{given}

-- name: agent_session
SELECT
    this.id::text AS content_id, this.plan_id, concat_ws(' ', this.agent_type, this.agent_id) AS title,
    concat_ws(E'\n\n', this.summary, array_to_string(this.artifacts, E'\n')) AS content, {of_session},
    {in_archive this.plan_id}, this.updated_at AS changed_at
FROM agent_sessions AS this
{given}

-- name: handoff
SELECT
    this.id::text AS content_id, this.plan_id, concat('From ', this.from_agent, ' to ', this.to_agent) AS title,
    concat_ws(E'\n\n', this.reason, jsonb_pretty(this.data)) AS content, {of_session},
    {in_archive this.plan_id}, this.created_at AS changed_at
FROM handoffs AS this
{given}

-- name: of_task(table)
-- What belongs to a task, and with it to its plan.
FROM {table} AS this
JOIN tasks ON tasks.workspace_id = this.workspace_id AND tasks.id = this.task_id

-- name: task_attempt
-- The last attempt at a task says what the task says.
SELECT
    this.id::text AS content_id, tasks.plan_id, this.task_id,
    concat_ws(E'\n\n', this.output, this.error_message) AS content,
    jsonb_build_object('attempt', this.attempt, 'status', this.status) AS metadata,
    {in_archive tasks.plan_id}, this.ended_at AS changed_at
{of_task task_attempts}
{given_numbers}

-- name: review
SELECT
    this.id::text AS content_id, tasks.plan_id, this.task_id, this.feedback AS content,
    jsonb_build_object('attempt', this.attempt, 'result', this.new_result) AS metadata,
    {in_archive tasks.plan_id}, this.changed_at
{of_task reviews}
{given_numbers}

-- name: execution_log
SELECT
    this.id::text AS content_id, tasks.plan_id, this.task_id, this.action AS title, this.output_summary AS content,
    {in_archive tasks.plan_id}, this.updated_at AS changed_at
{of_task execution_logs}
{given}

-- name: context_item
SELECT
    this.id::text AS content_id, this.plan_id, this.task_id, this.type AS title,
    concat_ws(E'\n\n', this.text, jsonb_pretty(this.data)) AS content,
    jsonb_strip_nulls(jsonb_build_object('type', this.type, 'phase_id', this.phase_id, 'source', this.source)) AS metadata,
    {of_session}, {valid}, {in_archive this.plan_id}, this.updated_at AS changed_at
FROM context_items AS this
{given}

-- name: knowledge_entry
SELECT
    this.id::text AS content_id, this.title, concat_ws(E'\n\n', this.content, jsonb_pretty(this.data)) AS content,
    jsonb_strip_nulls(
        jsonb_build_object('slug', this.slug, 'category', this.category, 'source', this.source)
    ) AS metadata,
    {of_session}, {valid}, this.updated_at AS changed_at
FROM knowledge AS this
{given}

-- name: research_document
SELECT
    this.id::text AS content_id, this.plan_id, this.filename AS title, revisions.content, revisions.session_ids,
    this.expires_at AS valid_until, {in_archive this.plan_id}, this.updated_at AS changed_at
FROM research_documents AS this
CROSS JOIN LATERAL (
    SELECT
        string_agg(text, '' ORDER BY number) AS content,
        coalesce(array_agg(DISTINCT session_id) FILTER (WHERE session_id IS NOT NULL), '{}') AS session_ids
    FROM research_document_revisions
    WHERE research_document_revisions.workspace_id = :workspace_id::text
        AND research_document_revisions.research_document_id = this.id
) AS revisions
{given}

-- name: conversation
SELECT
    this.id::text AS content_id, this.plan_id, this.title, concat_ws(E'\n\n', this.agent_id, this.repository_path) AS content,
    this.metadata, {in_archive this.plan_id}, this.updated_at AS changed_at
FROM conversations AS this
{given}

-- name: of_conversation
FROM messages AS this
JOIN conversations ON conversations.workspace_id = this.workspace_id AND conversations.id = this.conversation_id

-- name: message
SELECT
    this.id::text AS content_id, conversations.plan_id, this.content,
    coalesce(this.metadata, '{}') || jsonb_build_object(
        'conversation_id', this.conversation_id, 'number', this.number, 'role', this.role
    ) AS metadata,
    {in_archive conversations.plan_id}, this.created_at AS changed_at
{of_conversation}
{given}

-- name: agent_execution
SELECT
    this.id::text AS content_id, this.plan_id, this.task_id, this.agent_id AS title,
    concat_ws(E'\n\n', this.prompt, this.response, this.error) AS content,
    jsonb_strip_nulls(
        jsonb_build_object('conversation_id', this.conversation_id, 'model', this.model, 'success', this.success)
    ) AS metadata,
    {in_archive this.plan_id}, this.created_at AS changed_at
FROM agent_executions AS this
{given}

-- name: program
SELECT
    this.id::text AS content_id, this.name AS title, concat_ws(E'\n\n', this.description, this.category) AS content,
    this.status = 'archived' AS archived, this.updated_at AS changed_at
FROM programs AS this
{given}

-- name: update_log_entry
SELECT
    this.id::text AS content_id, this.action AS title,
    concat_ws(E'\n\n', this.description, jsonb_pretty(this.data)) AS content, this.created_at AS changed_at
FROM update_log AS this
{given}

-- name: parts_of_tasks
-- Queues what no event of its own tells: attempts and reviews that are new, and what has moved or gone with its task. An agent
-- execution stays in the plan that the task was in.
INSERT INTO index_queue (workspace_id, kind, content_id)
SELECT DISTINCT :workspace_id::text, parts.kind, parts.content_id
FROM (
    SELECT 'task_attempt' AS kind, id::text AS content_id, task_id FROM task_attempts WHERE workspace_id = :workspace_id::text
    UNION ALL
    SELECT 'review', id::text, task_id FROM reviews WHERE workspace_id = :workspace_id::text
    UNION ALL
    SELECT kind, content_id, task_id FROM index_metadata
    WHERE workspace_id = :workspace_id::text AND index_type = 'rag' AND kind NOT IN ('task', 'agent_execution')
) AS parts
LEFT JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.id = parts.task_id
LEFT JOIN index_metadata AS indexed
    ON indexed.workspace_id = :workspace_id::text AND indexed.index_type = 'rag' AND indexed.kind = parts.kind
        AND indexed.content_id = parts.content_id
WHERE parts.task_id = ANY (:task_ids::text[]::uuid[])
    AND (indexed.id IS NULL OR tasks.id IS NULL OR indexed.plan_id IS DISTINCT FROM tasks.plan_id)
ON CONFLICT (workspace_id, kind, content_id) DO UPDATE
SET queued_at = clock_timestamp(), available_at = now(), attempts = 0, error = NULL

-- name: reconcile_archived
-- Queues the plans of which something is marked otherwise than they are.
INSERT INTO index_queue (workspace_id, kind, content_id)
SELECT DISTINCT :workspace_id::text, 'plan', plans.id::text
FROM index_metadata AS indexed
JOIN plans ON plans.workspace_id = :workspace_id::text AND plans.id = indexed.plan_id
WHERE indexed.workspace_id = :workspace_id::text AND indexed.archived <> (plans.status = 'archived')
ON CONFLICT DO NOTHING

-- name: queued(kind)
INSERT INTO index_queue (workspace_id, kind, content_id)
SELECT :workspace_id::text, {kind}, content_id

-- name: unlike_index(kind)
-- What the index does not have as it is, and what it has and is gone.
FULL JOIN (
    SELECT content_id, plan_id, modified_at FROM index_metadata
    WHERE workspace_id = :workspace_id::text AND index_type = 'rag' AND kind = {kind}
) AS indexed USING (content_id)
WHERE (records.plan_id, records.changed_at) IS DISTINCT FROM (indexed.plan_id, indexed.modified_at)
ON CONFLICT DO NOTHING

-- name: reconciled(kind, table, plan_id, changed_at)
{queued kind}
FROM (
    SELECT id::text AS content_id, {plan_id}::uuid AS plan_id, {changed_at} AS changed_at
    FROM {table}
    WHERE workspace_id = :workspace_id::text
) AS records
{unlike_index kind}

-- name: reconciled_of_task(kind, table, changed_at)
{queued kind}
FROM (
    SELECT this.id::text AS content_id, tasks.plan_id, this.{changed_at} AS changed_at
    {of_task table}
    WHERE this.workspace_id = :workspace_id::text
) AS records
{unlike_index kind}

-- name: reconcile_plan
{reconciled 'plan' plans id updated_at}

-- name: reconcile_story
{reconciled 'story' stories id updated_at}

-- name: reconcile_phase
{reconciled 'phase' phases plan_id updated_at}

-- name: reconcile_task
{reconciled 'task' tasks plan_id updated_at}

-- name: reconcile_note
{reconciled 'note' plan_notes plan_id updated_at}

-- name: reconcile_artifact
{reconciled 'artifact' plan_artifacts plan_id updated_at}

-- name: reconcile_build_script
{reconciled 'build_script' build_scripts plan_id updated_at}

-- name: reconcile_approval_rule
{reconciled 'approval_rule' approval_rules plan_id updated_at}

-- name: reconcile_agent_session
{reconciled 'agent_session' agent_sessions plan_id updated_at}

-- name: reconcile_handoff
{reconciled 'handoff' handoffs plan_id created_at}

-- name: reconcile_task_attempt
{reconciled_of_task 'task_attempt' task_attempts ended_at}

-- name: reconcile_review
{reconciled_of_task 'review' reviews changed_at}

-- name: reconcile_execution_log
{reconciled_of_task 'execution_log' execution_logs updated_at}

-- name: reconcile_context_item
{reconciled 'context_item' context_items plan_id updated_at}

-- name: reconcile_knowledge_entry
{reconciled 'knowledge_entry' knowledge NULL updated_at}

-- name: reconcile_research_document
{reconciled 'research_document' research_documents plan_id updated_at}

-- name: reconcile_conversation
{reconciled 'conversation' conversations plan_id updated_at}

-- name: reconcile_message
{queued 'message'}
FROM (
    SELECT this.id::text AS content_id, conversations.plan_id, this.created_at AS changed_at
    {of_conversation}
    WHERE this.workspace_id = :workspace_id::text
) AS records
{unlike_index 'message'}

-- name: reconcile_agent_execution
{reconciled 'agent_execution' agent_executions plan_id created_at}

-- name: reconcile_program
{reconciled 'program' programs NULL updated_at}

-- name: reconcile_update_log_entry
{reconciled 'update_log_entry' update_log NULL created_at}
