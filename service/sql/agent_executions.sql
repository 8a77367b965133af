-- name: described(conversation_id, task_id)
agent_executions.id, agent_executions.workspace_id, agent_executions.plan_id, agent_executions.agent_id,
{conversation_id} AS conversation_id, {task_id} AS task_id, agent_executions.prompt, agent_executions.response,
agent_executions.model, agent_executions.tokens_used, agent_executions.duration_ms, agent_executions.success,
agent_executions.error, agent_executions.created_by, agent_executions.original_author, agent_executions.created_at

-- name: columns
{described agent_executions.conversation_id agent_executions.task_id}

-- list: creatable
agent_id, conversation_id, task_id, prompt, response, model, tokens_used, duration_ms, coalesce(success, false), error

-- list: imported
plan_id, {creatable}, {transfers.origin}

-- name: create
-- A trigger chooses the plan.
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO agent_executions (workspace_id, id, {creatable}, created_by)
    SELECT :workspace_id::text, id, {creatable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::agent_executions, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *, 1 AS revision
), {changes.event created 'agent_execution.created' plan_id}
SELECT {columns} FROM created AS agent_executions

-- name: get
SELECT {columns} {changes.wanted agent_executions}

-- name: list
SELECT {columns}
FROM agent_executions
WHERE workspace_id = :workspace_id::text
    AND (:conversation_id::uuid IS NULL OR conversation_id = :conversation_id::uuid)
    AND (:task_id::uuid IS NULL OR task_id = :task_id::uuid)
    AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (:agent_id::text IS NULL OR agent_id = :agent_id::text)
    AND (:success::boolean IS NULL OR success = :success::boolean)
    AND (:created_after::text IS NULL OR created_at >= :created_after::text::timestamptz)
    AND (:created_before::text IS NULL OR created_at < :created_before::text::timestamptz)
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: import
WITH {transfers.added agent_executions with_archive.agent_executions}, created AS (
    SELECT stored.*, 1 AS revision FROM stored
), {changes.event created 'agent_execution.created' plan_id}
SELECT outcome FROM outcomes

-- name: export
-- Without what is not exported with the plans: a conversation of no plan, or a task that has gone to another one.
SELECT {described conversations.id tasks.id}
FROM agent_executions
LEFT JOIN conversations
    ON conversations.workspace_id = agent_executions.workspace_id AND conversations.id = agent_executions.conversation_id
        AND {transfers.exported conversations}
LEFT JOIN tasks
    ON tasks.workspace_id = agent_executions.workspace_id AND tasks.id = agent_executions.task_id AND {transfers.exported tasks}
WHERE {transfers.exported agent_executions}
ORDER BY agent_executions.created_at, agent_executions.id
