-- What is decided about tasks: approvals before the work, and reviews of the output after it.

-- name: request
WITH target AS MATERIALIZED (
    SELECT id FROM tasks
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND status = 'pending'
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE tasks AS this
    SET requires_approval = true,
        approval_requested_at = now(),
        approval_requested_by = (:call::call_info).actor,
        approval_reason = (:call::call_info).reason,
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*
), {changes.status_event changed 'task.updated' plan_id NULL NULL}
SELECT {tasks.columns} FROM changed AS tasks

-- name: waiting
-- What the indexes on approvals hold.
tasks.workspace_id = :workspace_id::text AND tasks.status = 'pending' AND tasks.requires_approval

-- name: pending
SELECT {tasks.columns}
FROM tasks
WHERE {waiting}
    AND (tasks.created_at, tasks.id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY tasks.created_at, tasks.id
LIMIT :limit::integer

-- name: pending_of_plan
SELECT {tasks.columns}
FROM tasks
WHERE {waiting} AND tasks.plan_id = :plan_id::uuid
    AND (tasks.created_at, tasks.id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY tasks.created_at, tasks.id
LIMIT :limit::integer

-- name: pending_ids
SELECT tasks.id
FROM tasks
WHERE {waiting} AND tasks.plan_id = :plan_id::uuid
ORDER BY tasks.created_at, tasks.id
LIMIT :limit::integer

-- name: decide
-- Approves or rejects tasks: all of them or none. In the order of the ids.
WITH locked AS MATERIALIZED (
    SELECT id, {changes.told}
    FROM tasks
    WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::text[]::uuid[])
        AND status = ANY (:sources::text[])
        AND (:status::text <> 'rejected' OR status = 'approved' OR requires_approval)
    ORDER BY id
    FOR NO KEY UPDATE
), target AS MATERIALIZED (
    SELECT id FROM locked
    WHERE (SELECT count(*) FROM locked) = cardinality(:ids::text[])
        AND (
            :status::text <> 'approved'
            OR NOT (
                SELECT bool_or(task_wants_other_eyes(:workspace_id::text, locked.id, (:call::call_info).actor)) FROM locked
            )
        )
), {requests.accepted}, changed AS (
    UPDATE tasks AS this
    SET status = :status::text,
        skip_reason = NULL,
        approved_at = CASE :status::text WHEN 'approved' THEN now() ELSE approved_at END,
        approved_by = CASE :status::text WHEN 'approved' THEN (:call::call_info).actor ELSE approved_by END,
        completed_at = CASE :status::text WHEN 'rejected' THEN now() END,
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*, old.status AS old_status
), {changes.history changed task old_status},
{changes.status_event changed 'task.status_changed' plan_id old_status NULL}
SELECT id, revision::text AS etag FROM changed ORDER BY array_position(:ids::text[], id::text)

-- name: review
-- Asks for a review of the output, or says what it has found. A trigger writes the step.
WITH locked AS MATERIALIZED (
    SELECT id, {changes.told}
    FROM tasks
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND status = 'completed' AND coalesce(review, 'none') = ANY (:sources::text[])
    FOR NO KEY UPDATE
), target AS MATERIALIZED (
    SELECT id FROM locked
    WHERE :result::text <> 'approved'
        OR NOT output_wants_other_eyes(:workspace_id::text, locked.id, (:call::call_info).actor)
), {requests.accepted}, changed AS (
    UPDATE tasks AS this
    SET review = :result::text, review_feedback = :feedback::text, updated_at = now(), revision = revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*
), {changes.status_event changed 'task.updated' plan_id NULL NULL}
SELECT {tasks.columns} FROM changed AS tasks

-- name: state
-- What a refusal is explained by.
SELECT
    tasks.status, coalesce(tasks.review, 'none') AS review,
    output_wants_other_eyes(tasks.workspace_id, tasks.id, :actor::text) AS wants_other_eyes
FROM tasks
WHERE tasks.workspace_id = :workspace_id::text AND tasks.id = :id::uuid
