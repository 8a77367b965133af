-- name: columns
reviews.id, reviews.task_id, reviews.attempt, 'TASK_REVIEW_' || upper(reviews.old_result) AS old_result,
'TASK_REVIEW_' || upper(reviews.new_result) AS new_result, reviews.feedback, reviews.changed_by, reviews.agent,
reviews.original_author, reviews.changed_at

-- list: imported
task_id, coalesce(attempt, 0), old_result, new_result, feedback, coalesce(changed_by, (:call::call_info).actor),
CASE WHEN :as_admin::boolean THEN agent ELSE (:call::call_info).agent END AS agent, original_author, changed_at

-- name: import
-- One is there already when the review of the task got the same result at the same time.
WITH {transfers.given reviews}, stored AS (
    INSERT INTO reviews (workspace_id, {imported})
    SELECT :workspace_id::text, {imported given.}
    FROM given
    WHERE NOT EXISTS (
        SELECT FROM with_archive.reviews AS same
        WHERE same.workspace_id = :workspace_id::text AND same.task_id = given.task_id AND same.changed_at = given.changed_at
            AND same.new_result = given.new_result
    )
    ORDER BY given.task_id, given.changed_at
    RETURNING id, task_id, new_result, changed_at
), {index_queue.changed stored 'review' id}
SELECT CASE WHEN stored.task_id IS NULL THEN 'skipped' ELSE 'created' END AS outcome
FROM given
LEFT JOIN stored USING (task_id, new_result, changed_at)

-- name: export
SELECT {columns}
FROM reviews
JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.id = reviews.task_id
WHERE reviews.workspace_id = :workspace_id::text
    AND (:plan_ids::uuid[] IS NULL OR tasks.plan_id = ANY (:plan_ids::uuid[]))
ORDER BY reviews.task_id, reviews.changed_at, reviews.id
