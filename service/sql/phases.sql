-- name: columns
id, workspace_id, plan_id, name, description, order_index, created_at, updated_at, revision, revision::text AS etag

-- list: writable
name, description, order_index

-- list: imported
plan_id, coalesce(order_index, before.order_index, 0), {writable}, coalesce(created_at, before.created_at, given.arrived_at)

-- name: created
-- Inserts the rows of phase_input.
created_phases AS (
    INSERT INTO phases (workspace_id, id, plan_id, {writable})
    SELECT :workspace_id::text, id, plan_id, {writable phase_input.}
    FROM phase_input
    RETURNING *
), {changes.event created_phases 'phase.created' plan_id}

-- name: create
WITH {plans.receiving}, target AS (
    SELECT WHERE {plans.all_receive}
), {requests.accepted}, phase_input AS (
    SELECT input.* FROM jsonb_populate_recordset(NULL::phases, :rows::jsonb) AS input CROSS JOIN accepted
), {created}
SELECT {columns} FROM created_phases

-- name: create_at
-- At an index among the phases of the plan. The others make room.
WITH {plans.receiving}, target AS (
    SELECT WHERE {plans.all_receive}
), {requests.accepted}, wanted AS MATERIALIZED (
    SELECT input.* FROM jsonb_populate_recordset(NULL::phases, :rows::jsonb) AS input CROSS JOIN accepted
), phase_input AS MATERIALIZED (
    SELECT input.*
    FROM wanted
    CROSS JOIN LATERAL phase_place_at(:workspace_id::text, wanted.plan_id, :index::integer) AS place
    CROSS JOIN LATERAL jsonb_populate_record(wanted::phases, jsonb_build_object('order_index', place)) AS input
), {created}, moved AS MATERIALIZED (
    SELECT others.*
    FROM created_phases
    CROSS JOIN LATERAL make_room_for_phase(
        :workspace_id::text, created_phases.plan_id, created_phases.id, created_phases.order_index
    ) AS others
), {changes.event moved 'phase.updated' plan_id}
SELECT {columns} FROM created_phases

-- name: get
SELECT {columns} {changes.wanted phases}

-- name: list
SELECT {columns}
FROM phases
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
    AND (order_index, id) > (:after_order_index::integer, :after_id::uuid)
ORDER BY order_index, id
LIMIT :limit::integer

-- name: size
-- How many bytes of text several phases have together.
SELECT sum(octet_length(description))
FROM phases
WHERE workspace_id = :workspace_id::text AND id = ANY (:phase_ids::uuid[])

-- name: of_plan
SELECT {columns}
FROM phases
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
ORDER BY order_index, id

-- name: get_many
SELECT {columns}
FROM phases
WHERE workspace_id = :workspace_id::text AND id = ANY (:phase_ids::uuid[])
ORDER BY plan_id, order_index, id

-- name: snapshot
SELECT {columns} {plans.parts phases}

-- name: update
WITH target AS MATERIALIZED (
    SELECT id, {changes.told} FROM phases
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR NO KEY UPDATE
), {changes.updated phases :patch::jsonb}, {changes.event changed 'phase.updated' plan_id}
SELECT {columns} FROM changed

-- name: reorder
-- The ids are those of all phases of the plan, or nothing is done.
WITH target AS MATERIALIZED (
    SELECT {changes.told} WHERE are_all_phases(:workspace_id::text, :plan_id::uuid, :ids::text[]::uuid[])
), {requests.accepted}, changed AS MATERIALIZED (
    SELECT placed.*
    FROM accepted
    CROSS JOIN LATERAL place_phases(:workspace_id::text, :plan_id::uuid, :ids::text[]::uuid[]) AS placed
), {changes.event changed 'phase.updated' plan_id}
SELECT (SELECT count(*) FROM changed)::integer AS moved FROM accepted

-- name: ids_in_order
SELECT id FROM phases WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid ORDER BY order_index, id

-- name: delete
-- A phase that has tasks goes only by force, or when they are moved to another phase of its plan.
WITH turn AS MATERIALIZED (
    SELECT take_order_turn_of_phase(:workspace_id::text, :id::uuid) AS taken
), doomed AS MATERIALIZED (
    SELECT id, plan_id, {changes.told} FROM phases
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND (SELECT taken FROM turn)
    FOR UPDATE
), target AS MATERIALIZED (
    SELECT id FROM doomed
    WHERE CASE
        WHEN :move_tasks_to_phase_id::uuid IS NULL THEN :force::boolean OR phase_is_empty(:workspace_id::text, id)
        ELSE EXISTS (
            SELECT FROM phases AS other
            WHERE other.workspace_id = :workspace_id::text AND other.id = :move_tasks_to_phase_id::uuid
                AND other.plan_id = doomed.plan_id AND other.id <> doomed.id
        )
    END
), {requests.accepted}, emptied AS MATERIALIZED (
    SELECT
        accepted.id,
        CASE WHEN :move_tasks_to_phase_id::uuid IS NOT NULL
            THEN empty_phase_into(:workspace_id::text, accepted.id, :move_tasks_to_phase_id::uuid)
        END AS moved
    FROM accepted
)
DELETE FROM phases AS this USING emptied
WHERE this.workspace_id = :workspace_id::text AND this.id = emptied.id
RETURNING this.id

-- name: tasks_in
-- How many tasks a phase has.
SELECT count(*)
FROM phases
JOIN tasks USING (workspace_id, plan_id)
WHERE phases.workspace_id = :workspace_id::text AND phases.id = :id::uuid AND tasks.phase_id = phases.id

-- name: compare
{import_bases.compare phases}

-- name: import
{transfers.import phases phase plan_id}

-- name: keep
{import_bases.keep phases plan_id}

-- name: export
SELECT {columns} FROM phases WHERE {transfers.exported phases} ORDER BY plan_id, order_index, id
