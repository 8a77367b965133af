-- name: columns
task_attempts.id, task_attempts.task_id, task_attempts.attempt, 'TASK_STATUS_' || upper(task_attempts.status) AS status,
task_attempts.assigned_agent, task_attempts.output, task_attempts.output_data, task_attempts.error_message,
'TASK_REVIEW_' || upper(task_attempts.review) AS review, task_attempts.review_feedback,
task_attempts.actual_resources, task_attempts.started_at, task_attempts.ended_at

-- list: imported
task_id, coalesce(attempt, 0), status, assigned_agent, output, output_data, error_message, review, review_feedback,
actual_resources, started_at, ended_at

-- name: import
-- One is there already when the same attempt at the task ended at the same time.
WITH {transfers.given task_attempts}, stored AS (
    INSERT INTO task_attempts (workspace_id, {imported})
    SELECT :workspace_id::text, {imported given.}
    FROM given
    WHERE NOT EXISTS (
        SELECT FROM with_archive.task_attempts AS same
        WHERE same.workspace_id = :workspace_id::text AND same.task_id = given.task_id AND same.ended_at = given.ended_at
            AND same.attempt = coalesce(given.attempt, 0)
    )
    ORDER BY given.task_id, given.ended_at
    RETURNING id, task_id, attempt, ended_at
), {index_queue.changed stored 'task_attempt' id}
SELECT CASE WHEN stored.task_id IS NULL THEN 'skipped' ELSE 'created' END AS outcome
FROM given
LEFT JOIN stored
    ON stored.task_id = given.task_id AND stored.ended_at = given.ended_at AND stored.attempt = coalesce(given.attempt, 0)

-- name: export
SELECT {columns}
FROM task_attempts
JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.id = task_attempts.task_id
WHERE task_attempts.workspace_id = :workspace_id::text
    AND (:plan_ids::uuid[] IS NULL OR tasks.plan_id = ANY (:plan_ids::uuid[]))
ORDER BY task_attempts.task_id, task_attempts.ended_at, task_attempts.id

-- name: delete_spent
-- Forgets the attempts at tasks that were deleted so long ago that nobody works on them any more.
DELETE FROM spent_attempts
WHERE (workspace_id, task_id) IN (
    SELECT workspace_id, task_id FROM spent_attempts
    WHERE deleted_at < now() - interval '30 days'
    ORDER BY deleted_at
    LIMIT :limit::integer
)
RETURNING task_id
