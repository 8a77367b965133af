-- The records that are searched. Each kind of service/search/kinds.py has a block with its name, which is that of its events,
-- and one that says how it is reconciled. Archived rows are there where the archive is seen.

-- name: columns
id::text AS content_id, plan_id, task_id, title, content, metadata, archived, changed_at

-- name: plan
SELECT {columns}
FROM (
    SELECT
        id, id AS plan_id, NULL::uuid AS task_id, name AS title, concat_ws(E'\n\n', description, category) AS content,
        metadata, status = 'archived' AS archived, updated_at AS changed_at
    FROM plans
    WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[])
) AS records

-- name: in_archive
-- Whether the plan of a row is archived.
EXISTS (
    SELECT FROM plans
    WHERE plans.workspace_id = :workspace_id::text AND plans.id = this.plan_id AND plans.status = 'archived'
)

-- name: phase
SELECT {columns}
FROM (
    SELECT
        id, plan_id, NULL::uuid AS task_id, name AS title, description AS content, '{}'::jsonb AS metadata,
        {in_archive} AS archived, updated_at AS changed_at
    FROM phases AS this
    WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[])
) AS records

-- name: task
SELECT {columns}
FROM (
    SELECT
        id, plan_id, id AS task_id, title, concat_ws(E'\n\n', description, request_text, output, error_message) AS content,
        metadata, {in_archive} AS archived, updated_at AS changed_at
    FROM tasks AS this
    WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[])
) AS records

-- name: note
SELECT {columns}
FROM (
    SELECT
        id, plan_id, NULL::uuid AS task_id, type AS title, content, '{}'::jsonb AS metadata,
        {in_archive} AS archived, updated_at AS changed_at
    FROM plan_notes AS this
    WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[])
) AS records

-- name: artifact
SELECT {columns}
FROM (
    SELECT
        id, plan_id, NULL::uuid AS task_id, replace(artifact_type, '_', ' ') AS title, jsonb_pretty(content) AS content,
        '{}'::jsonb AS metadata, {in_archive} AS archived, updated_at AS changed_at
    FROM plan_artifacts AS this
    WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[])
) AS records

-- name: handoff
SELECT {columns}
FROM (
    SELECT
        id, plan_id, NULL::uuid AS task_id, concat('From ', from_agent, ' to ', to_agent) AS title,
        concat_ws(E'\n\n', reason, jsonb_pretty(data)) AS content, '{}'::jsonb AS metadata,
        {in_archive} AS archived, created_at AS changed_at
    FROM handoffs AS this
    WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[])
) AS records

-- name: execution_log
SELECT {columns}
FROM (
    SELECT
        this.id, tasks.plan_id, this.task_id, this.action AS title, this.output_summary AS content, '{}'::jsonb AS metadata,
        coalesce(plans.status = 'archived', false) AS archived, this.updated_at AS changed_at
    FROM execution_logs AS this
    JOIN tasks ON tasks.workspace_id = this.workspace_id AND tasks.id = this.task_id
    LEFT JOIN plans ON plans.workspace_id = this.workspace_id AND plans.id = tasks.plan_id
    WHERE this.workspace_id = :workspace_id::text AND this.id = ANY (:ids::uuid[])
) AS records

-- name: reconciled(kind, table, changed_at)
-- Queues what the index does not have as it is, and what it has and is gone.
INSERT INTO index_queue (workspace_id, kind, content_id)
SELECT :workspace_id::text, {kind}, content_id
FROM (SELECT id::text AS content_id, {changed_at} AS changed_at FROM {table} WHERE workspace_id = :workspace_id::text) AS records
FULL JOIN (
    SELECT content_id, modified_at FROM index_metadata
    WHERE workspace_id = :workspace_id::text AND index_type = 'rag' AND kind = {kind}
) AS indexed USING (content_id)
WHERE records.changed_at IS DISTINCT FROM indexed.modified_at
ON CONFLICT DO NOTHING

-- name: reconcile_plan
{reconciled 'plan' plans updated_at}

-- name: reconcile_phase
{reconciled 'phase' phases updated_at}

-- name: reconcile_task
{reconciled 'task' tasks updated_at}

-- name: reconcile_note
{reconciled 'note' plan_notes updated_at}

-- name: reconcile_artifact
{reconciled 'artifact' plan_artifacts updated_at}

-- name: reconcile_handoff
{reconciled 'handoff' handoffs created_at}

-- name: reconcile_execution_log
{reconciled 'execution_log' execution_logs updated_at}
