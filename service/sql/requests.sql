-- Request ids: what makes repeating a mutation safe.

-- name: told_session
-- Leaves in planwire.session whose session calls, where the workspace lets only the session of a plan change it; for
-- refuse_other_session().
(
    SELECT set_config(
        'planwire.session',
        coalesce(
            (
                SELECT 'of ' || coalesce((:call::call_info).session, '') FROM workspaces
                WHERE workspaces.id = :workspace_id::text AND workspaces.session_ownership
            ),
            ''
        ),
        true
    )
)

-- name: accepted
-- Stores the request id of a call whose CTE `target` has rows. Empty where the id was there already, else the rows of
-- target. Every mutation has this, and with it the parameters call and ids: those of the resources that it makes or
-- changes.
request AS (
    INSERT INTO requests (actor, rpc, request_id, fingerprint, resource_ids)
    SELECT call.actor, call.rpc, call.request_id, call.fingerprint, :ids::text[]
    FROM (SELECT (:call::call_info).*) AS call
    WHERE call.request_id IS NOT NULL AND EXISTS (SELECT FROM target)
    ON CONFLICT DO NOTHING
    RETURNING request_id
), accepted AS MATERIALIZED (
    SELECT target.*, {told_session} FROM target
    WHERE (:call::call_info).request_id IS NULL OR EXISTS (SELECT FROM request)
)

-- name: get
-- The earlier request with the same id.
SELECT fingerprint, resource_ids
FROM requests
WHERE actor = :actor::text AND rpc = :rpc::text AND request_id = :request_id::uuid

-- name: tell_session
SELECT {told_session}

-- name: delete_expired
-- Forgets requests past their 24 hours.
DELETE FROM requests
WHERE (actor, rpc, request_id) IN (
    SELECT actor, rpc, request_id FROM requests
    WHERE created_at < now() - interval '24 hours'
    ORDER BY created_at
    LIMIT :limit::integer
)
RETURNING request_id
