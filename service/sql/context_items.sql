-- name: columns
context_items.id, context_items.workspace_id, context_items.plan_id, context_items.phase_id, context_items.task_id,
context_items.type, context_items.data, context_items.text, {superseding.statement context_items}

-- list: writable
type, data, text, source, expires_at

-- list: parent
plan_id, phase_id, task_id

-- list: imported
{parent}, {writable}, {superseding.imported}

-- name: create
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO context_items (workspace_id, id, {parent}, {writable}, session_id, valid_from, created_by)
    SELECT
        :workspace_id::text, id, {parent input.}, {writable input.}, session_id, coalesce(valid_from, now()),
        (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::context_items, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {changes.event created 'context_item.created' plan_id}
SELECT {columns} FROM created AS context_items

-- name: get
SELECT {columns} {changes.wanted context_items}

-- name: of_workspace
WHERE context_items.workspace_id = :workspace_id::text AND context_items.plan_id IS NULL
    AND context_items.phase_id IS NULL AND context_items.task_id IS NULL

-- name: in_workspace
WHERE context_items.workspace_id = :workspace_id::text

-- name: of_plan_and_below
WHERE context_items.workspace_id = :workspace_id::text AND context_items.plan_id = :plan_id::uuid
    AND (:include_nested::boolean OR (context_items.phase_id IS NULL AND context_items.task_id IS NULL))

-- name: of_phase_and_below
WHERE context_items.workspace_id = :workspace_id::text
    AND context_items.plan_id = (
        SELECT phases.plan_id FROM phases
        WHERE phases.workspace_id = :workspace_id::text AND phases.id = :phase_id::uuid
    )
    AND (
        context_items.phase_id = :phase_id::uuid
        OR context_items.task_id IN (
            SELECT tasks.id FROM tasks
            WHERE tasks.workspace_id = :workspace_id::text AND tasks.phase_id = :phase_id::uuid AND :include_nested::boolean
        )
    )

-- name: of_task_and_below
WHERE context_items.workspace_id = :workspace_id::text AND context_items.task_id IN (
        WITH RECURSIVE family (id) AS (
            SELECT :task_id::uuid
            UNION
            SELECT tasks.id
            FROM family
            JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.parent_task_id = family.id
            WHERE :include_nested::boolean
        )
        SELECT family.id FROM family
    )

-- name: shown
    {superseding.shown context_items}
    AND (:types::text[] IS NULL OR context_items.type = ANY (:types::text[]))

-- name: page
    {shown}
    AND (context_items.created_at, context_items.id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY context_items.created_at, context_items.id
LIMIT :limit::integer

-- name: list
SELECT {columns} FROM context_items {of_workspace} {page}

-- name: list_in_workspace
SELECT {columns} FROM context_items {in_workspace} {page}

-- name: list_of_plan
SELECT {columns} FROM context_items {of_plan_and_below} {page}

-- name: list_of_phase
SELECT {columns} FROM context_items {of_phase_and_below} {page}

-- name: list_of_task
SELECT {columns} FROM context_items {of_task_and_below} {page}

-- name: page_of_types
    {superseding.shown context_items}
    AND context_items.type > :after_type::text
GROUP BY context_items.type
ORDER BY context_items.type
LIMIT :limit::integer

-- name: types
SELECT context_items.type, count(*) AS items FROM context_items {of_workspace} {page_of_types}

-- name: types_in_workspace
SELECT context_items.type, count(*) AS items FROM context_items {in_workspace} {page_of_types}

-- name: types_of_plan
SELECT context_items.type, count(*) AS items FROM context_items {of_plan_and_below} {page_of_types}

-- name: types_of_phase
SELECT context_items.type, count(*) AS items FROM context_items {of_phase_and_below} {page_of_types}

-- name: types_of_task
SELECT context_items.type, count(*) AS items FROM context_items {of_task_and_below} {page_of_types}

-- name: ids
SELECT context_items.id FROM context_items {of_workspace} {shown}

-- name: ids_in_workspace
SELECT context_items.id FROM context_items {in_workspace} {shown}

-- name: ids_of_plan
SELECT context_items.id FROM context_items {of_plan_and_below} {shown}

-- name: ids_of_phase
SELECT context_items.id FROM context_items {of_phase_and_below} {shown}

-- name: ids_of_task
SELECT context_items.id FROM context_items {of_task_and_below} {shown}

-- name: history
{superseding.history context_items context_item}

-- name: of_plan
-- What holds now.
SELECT {columns}
FROM context_items
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
    AND valid_from <= now() AND coalesce(valid_to > now(), true) AND coalesce(expires_at > now(), true)
ORDER BY created_at, id

-- name: snapshot
SELECT {columns} {plans.parts context_items}

-- name: update
WITH {changes.known target context_items}, {changes.updated context_items :patch::jsonb}, {changes.event changed 'context_item.updated' plan_id}
SELECT {columns} FROM changed AS context_items

-- name: supersede
WITH {superseding.ended context_items}, created AS (
    INSERT INTO context_items (workspace_id, id, {parent}, {writable}, session_id, valid_from, created_by)
    SELECT
        :workspace_id::text, input.id, {parent accepted.}, {writable input.}, input.session_id, accepted.ends_at,
        (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::context_items, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {changes.event created 'context_item.created' plan_id}, {changes.event ended 'context_item.superseded' plan_id}
SELECT {columns} FROM created AS context_items

-- name: delete
WITH {changes.doomed target context_items}, {requests.accepted}
DELETE FROM context_items AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import
{transfers.import context_items context_item plan_id}

-- name: export
SELECT {columns} FROM context_items WHERE {transfers.exported context_items} ORDER BY created_at, id
