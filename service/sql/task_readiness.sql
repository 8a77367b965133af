-- name: turn
-- Whether nobody else looks after the workspace now, until the end of the transaction.
SELECT pg_try_advisory_xact_lock(hashtextextended('planwire.readiness.' || :workspace_id::text, 0))

-- name: next_workspace
-- The one after this one, in the order of their ids.
SELECT id FROM workspaces WHERE id > :after::text ORDER BY id LIMIT 1

-- name: drift
-- What is wrong in a workspace, as far as one repair goes.
SELECT subject_type, subject_id
FROM (
    SELECT subject_type, subject_id FROM readiness_drift(:workspace_id::text)
    UNION ALL
    SELECT 'story', id FROM slots_drift(:workspace_id::text) AS id
) AS drift
LIMIT :limit::integer

-- name: repair
-- What was wrong, and is right now.
SELECT subject_type, subject_id
FROM repair_readiness(:workspace_id::text, :task_ids::uuid[], :dependency_ids::uuid[], :phase_ids::uuid[])
UNION ALL
SELECT 'story', id FROM repair_slots(:workspace_id::text, :story_ids::uuid[]) AS id

-- name: drift_of_all
-- How many subjects are counted wrong, and in how many workspaces.
SELECT count(*) AS subjects, count(DISTINCT workspaces.id) AS workspaces
FROM workspaces
CROSS JOIN LATERAL (
    SELECT subject_id FROM readiness_drift(workspaces.id)
    UNION ALL
    SELECT slots_drift(workspaces.id)
) AS drift
