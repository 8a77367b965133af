-- Tasks that are in each other's way by what they are linked to; see code_conflicts().

-- name: columns
found.task_id, found.other_task_id, 'CODE_CONFLICT_KIND_' || upper(found.kind) AS kind, found.fully_qualified_name,
found.file_path, found.depth

-- name: open
-- Open tasks that have links: all, those of a plan, or one.
SELECT tasks.id::text AS id
FROM tasks
WHERE tasks.workspace_id = :workspace_id::text AND tasks.status IN ('pending', 'approved', 'in_progress')
    AND (:plan_id::uuid IS NULL OR tasks.plan_id = :plan_id::uuid)
    AND (:task_id::uuid IS NULL OR tasks.id = :task_id::uuid)
    AND EXISTS (
        SELECT FROM code_links
        WHERE code_links.workspace_id = :workspace_id::text AND code_links.task_id = tasks.id AND origin <> 'dismissed'
    )
ORDER BY tasks.status = 'in_progress' DESC, tasks.created_at DESC, tasks.id
LIMIT :limit::integer

-- name: between
-- A row without tasks says that there may be more.
SELECT {columns}
FROM code_conflicts(
    :workspace_id::text, :task_ids::text[]::uuid[], :other_ids::text[]::uuid[], :depth::integer, :shared::boolean,
    :most::integer
) AS found
LIMIT :limit::integer

-- name: with_others
-- Of tasks in progress with what other workers are at, with an event for each of the tasks where a call is given. Without a
-- worker he is that of the tasks. Tasks without links are passed over before the others are looked at.
WITH own AS MATERIALIZED (
    SELECT id, plan_id, revision, assigned_agent
    FROM tasks
    WHERE workspace_id = :workspace_id::text AND id = ANY (:task_ids::text[]::uuid[]) AND status = 'in_progress'
        AND EXISTS (
            SELECT FROM code_links
            WHERE code_links.workspace_id = :workspace_id::text AND code_links.task_id = tasks.id AND origin <> 'dismissed'
        )
), found AS MATERIALIZED (
    SELECT conflict.*
    FROM (SELECT array_agg(id) AS ids, min(assigned_agent) AS worker FROM own HAVING count(*) > 0) AS linked
    CROSS JOIN LATERAL code_conflicts(
        :workspace_id::text, linked.ids, tasks_of_others(:workspace_id::text, coalesce(:worker::text, linked.worker)),
        1, false, :most::integer
    ) AS conflict
), event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, revision, actor, agent, rpc, reason, request_id, payload
    )
    SELECT
        :workspace_id::text, 'code_conflict.found', own.id, own.plan_id, own.revision,
        call.actor, call.agent, call.rpc, call.reason, call.request_id,
        jsonb_build_object('task_ids', (array_agg(found.other_task_id ORDER BY found.other_task_id))[:100])
    FROM found
    JOIN own ON own.id = found.task_id
    CROSS JOIN (SELECT (:call::call_info).*) AS call
    WHERE call.actor IS NOT NULL
    GROUP BY own.id, own.plan_id, own.revision, call.actor, call.agent, call.rpc, call.reason, call.request_id
)
SELECT {columns} FROM found WHERE found.task_id IS NOT NULL
