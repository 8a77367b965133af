-- Request ids: what makes repeating a mutation safe.
-- Every mutation has $1 workspace_id, $2 call, $3 ids of the resources it makes or changes.
-- One that changes a single resource names it as ($3::uuid[])[1]: with = ANY the planner would reckon with ten, and make
-- a plan of its own for each call.

-- name: accepted
request AS (
    INSERT INTO requests (actor, rpc, request_id, fingerprint, resource_ids)
    SELECT call.actor, call.rpc, call.request_id, call.fingerprint, $3::uuid[]::text[]
    FROM (SELECT ($2::call_info).*) AS call
    WHERE call.request_id IS NOT NULL AND EXISTS (SELECT FROM target)
    ON CONFLICT DO NOTHING
    RETURNING request_id
), accepted AS MATERIALIZED (
    SELECT target.* FROM target
    WHERE ($2::call_info).request_id IS NULL OR EXISTS (SELECT FROM request)
)

-- name: get
-- The earlier request with the same id. $1 actor, $2 rpc, $3 request_id
SELECT fingerprint, resource_ids
FROM requests
WHERE actor = $1::text AND rpc = $2::text AND request_id = $3::uuid

-- name: delete_expired
-- Forgets requests past their 24 hours, at most $1 at a time.
DELETE FROM requests
WHERE (actor, rpc, request_id) IN (
    SELECT actor, rpc, request_id FROM requests
    WHERE created_at < now() - interval '24 hours'
    ORDER BY created_at
    LIMIT $1::integer
)
