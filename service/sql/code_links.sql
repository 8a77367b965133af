-- What tasks and plans have to do with code.

-- name: columns
code_links.id, code_links.workspace_id, code_links.plan_id, code_links.task_id, code_links.fully_qualified_name,
code_links.file_path, 'CODE_LINK_ORIGIN_' || upper(code_links.origin) AS origin, code_links.created_by,
code_links.original_author, code_links.created_at, code_links.updated_at, code_links.revision,
code_links.revision::text AS etag

-- list: named
plan_id, task_id, fully_qualified_name, file_path

-- list: imported
{named}, coalesce(origin, 'manual'), {transfers.origin}

-- name: create
-- In place of one that was not made by hand.
WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_populate_recordset(NULL::code_links, :rows::jsonb)
), target AS MATERIALIZED (
    SELECT {changes.told}
), {requests.accepted}, gone AS (
    DELETE FROM code_links AS this USING given, accepted
    WHERE this.workspace_id = :workspace_id::text AND this.origin <> 'manual'
        AND this.task_id IS NOT DISTINCT FROM given.task_id
        AND (given.task_id IS NOT NULL OR this.plan_id = given.plan_id)
        AND this.fully_qualified_name IS NOT DISTINCT FROM given.fully_qualified_name
        AND this.file_path IS NOT DISTINCT FROM given.file_path
    RETURNING this.id
), created AS (
    INSERT INTO code_links (workspace_id, id, {named}, created_by)
    SELECT :workspace_id::text, given.id, {named given.}, (:call::call_info).actor
    FROM given
    CROSS JOIN accepted
    -- To count what is gone makes it go first: until then its names are taken.
    WHERE (SELECT count(*) FROM gone) >= 0
    RETURNING *
), {changes.event created 'code_link.created' plan_id}
SELECT {columns} FROM created AS code_links

-- name: of_diff
-- What a task is not linked to yet.
WITH target AS MATERIALIZED (
    SELECT id FROM tasks WHERE workspace_id = :workspace_id::text AND id = :task_id::uuid FOR KEY SHARE
), {requests.accepted}, created AS (
    INSERT INTO code_links (workspace_id, id, {named}, origin, created_by)
    SELECT :workspace_id::text, given.id, {named given.}, 'diff', (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::code_links, :rows::jsonb) AS given
    CROSS JOIN accepted
    ORDER BY given.id
    ON CONFLICT DO NOTHING
    RETURNING *
), {changes.event created 'code_link.created' plan_id}
SELECT ARRAY(SELECT id::text FROM created ORDER BY id) FROM accepted

-- name: present
-- Those of the links that are there, in the order of their ids.
SELECT id::text FROM code_links WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[]) ORDER BY id

-- name: get
SELECT {columns} {changes.wanted code_links}

-- name: page
AND (:fully_qualified_name::text IS NULL OR (
        md5(code_links.fully_qualified_name) = md5(:fully_qualified_name::text)
        AND code_links.fully_qualified_name = :fully_qualified_name::text
    ))
    AND (:file_path::text IS NULL OR (md5(code_links.file_path) = md5(:file_path::text) AND code_links.file_path = :file_path::text))
    AND (:origins::text[] IS NULL OR code_links.origin = ANY (:origins::text[]))
    AND (code_links.created_at, code_links.id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY code_links.created_at, code_links.id
LIMIT :limit::integer

-- name: list
SELECT {columns} FROM code_links
WHERE code_links.workspace_id = :workspace_id::text
    {page}

-- name: list_of_plan
SELECT {columns} FROM code_links
WHERE code_links.workspace_id = :workspace_id::text AND code_links.plan_id = :plan_id::uuid
    AND (:task_id::uuid IS NULL OR code_links.task_id = :task_id::uuid)
    {page}

-- name: list_of_task
SELECT {columns} FROM code_links
WHERE code_links.workspace_id = :workspace_id::text AND code_links.task_id = :task_id::uuid
    {page}

-- name: delete
-- What a description gives is dismissed.
WITH {changes.doomed target code_links}, {requests.accepted}, dismissed AS (
    UPDATE code_links AS this SET origin = 'dismissed', updated_at = now(), revision = this.revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id AND this.origin = 'description'
    RETURNING this.*
), {changes.event dismissed 'code_link.updated' plan_id}, gone AS (
    DELETE FROM code_links AS this USING accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id AND this.origin <> 'description'
    RETURNING this.id
)
SELECT id FROM dismissed UNION ALL SELECT id FROM gone

-- name: rename
-- Links to files that have other paths now, and to symbols whose names begin with the name of such a file: unless they are
-- in another file. One that the task has already is not made twice. What is kept of the request is how many changed.
WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS given (old_path text, new_path text, old_module text, new_module text)
), wanted AS MATERIALIZED (
    SELECT links.id, NULL::text AS fully_qualified_name, given.new_path AS file_path
    FROM (SELECT DISTINCT old_path, new_path FROM given) AS given
    JOIN code_links AS links ON links.workspace_id = :workspace_id::text AND md5(links.file_path) = md5(given.old_path)
        AND links.file_path = given.old_path
    UNION ALL
    (
        SELECT DISTINCT ON (links.id)
            links.id, right(given.new_module || substr(links.fully_qualified_name, length(given.old_module) + 1), 500), NULL
        FROM code_links AS links
        JOIN given ON links.fully_qualified_name = given.old_module
            OR starts_with(links.fully_qualified_name, given.old_module || '.')
        WHERE links.workspace_id = :workspace_id::text AND given.new_module <> given.old_module AND NOT EXISTS (
                SELECT FROM code_nodes AS nodes
                WHERE nodes.workspace_id = :workspace_id::text
                    AND md5(nodes.fully_qualified_name) = md5(links.fully_qualified_name)
                    AND nodes.fully_qualified_name = links.fully_qualified_name AND nodes.file_path <> given.old_path
            )
        ORDER BY links.id, length(given.old_module) DESC
    )
), locked AS MATERIALIZED (
    -- Before the links: who deletes a task, or completes several, has the tasks and comes to their links after it.
    SELECT tasks.id FROM tasks
    WHERE tasks.workspace_id = :workspace_id::text AND tasks.id IN (
        SELECT links.task_id FROM code_links AS links
        JOIN wanted USING (id)
        WHERE links.workspace_id = :workspace_id::text
    )
    ORDER BY tasks.id
    FOR SHARE
), held AS MATERIALIZED (
    -- Those that nobody has deleted meanwhile, and nobody can any more: a replay is told the same number.
    SELECT links.id FROM code_links AS links
    WHERE links.workspace_id = :workspace_id::text AND links.id IN (SELECT wanted.id FROM wanted)
        AND (SELECT count(*) FROM locked) >= 0
    ORDER BY links.id
    FOR UPDATE
), request AS (
    INSERT INTO requests (actor, rpc, request_id, fingerprint, resource_ids)
    SELECT call.actor, call.rpc, call.request_id, call.fingerprint, ARRAY[(SELECT count(*) FROM held)::text]
    FROM (SELECT (:call::call_info).*) AS call
    WHERE call.request_id IS NOT NULL
    ON CONFLICT DO NOTHING
    RETURNING request_id
), accepted AS MATERIALIZED (
    SELECT {requests.told_session}
    WHERE (:call::call_info).request_id IS NULL OR EXISTS (SELECT FROM request)
), gone AS (
    DELETE FROM code_links AS this USING held, accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = held.id
    RETURNING this.*
), changed AS (
    INSERT INTO code_links (
        workspace_id, id, {named}, origin, created_by, original_author, created_at, updated_at, revision
    )
    SELECT
        gone.workspace_id, gone.id, gone.plan_id, gone.task_id, wanted.fully_qualified_name, wanted.file_path, gone.origin,
        gone.created_by, gone.original_author, gone.created_at, now(), gone.revision + 1
    FROM wanted
    JOIN gone USING (id)
    WHERE (SELECT count(*) FROM gone) >= 0
    ORDER BY gone.id
    ON CONFLICT DO NOTHING
    RETURNING *
), {changes.event changed 'code_link.updated' plan_id}, lost AS (
    SELECT gone.workspace_id, gone.id, gone.plan_id, gone.revision + 1 AS revision FROM gone
    WHERE NOT EXISTS (SELECT FROM changed WHERE changed.id = gone.id)
), {changes.event lost 'code_link.deleted' plan_id}
SELECT (SELECT count(*) FROM gone) FROM accepted

-- name: described
-- What open tasks say of themselves; none where the workspace has no code graph.
SELECT id::text AS id, concat_ws(E'\n', title, description) AS text
FROM tasks
WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::text[]::uuid[]) AND NOT terminal
    AND EXISTS (SELECT FROM code_graphs WHERE workspace_id = :workspace_id::text)

-- name: meant
-- The symbol that each name means, where it is one alone, and the files that are there. A name without dots means no variable.
SELECT asked.name, min(nodes.fully_qualified_name) AS fully_qualified_name
FROM unnest(:names::text[], :last_parts::text[]) AS asked (name, last_part)
JOIN code_nodes AS nodes ON nodes.workspace_id = :workspace_id::text AND lower(nodes.name) = lower(asked.last_part)
WHERE nodes.name = asked.last_part
    AND (
        nodes.fully_qualified_name = asked.name
        OR right(nodes.fully_qualified_name, length(asked.name) + 1) = '.' || asked.name
    )
    AND (nodes.node_type NOT IN ('field', 'property', 'module') OR strpos(asked.name, '.') > 0)
GROUP BY asked.name
HAVING count(DISTINCT nodes.fully_qualified_name) = 1

-- name: follow_descriptions
-- Makes the links of tasks that their descriptions give those that are given. A task that has gone has none. Gives the tasks in
-- progress that have new ones.
WITH target AS MATERIALIZED (
    SELECT id, status, {changes.told}
    FROM tasks
    WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::text[]::uuid[])
    ORDER BY id
    FOR KEY SHARE
), given AS MATERIALIZED (
    SELECT input.*
    FROM jsonb_populate_recordset(NULL::code_links, :rows::jsonb) AS input
    JOIN target ON target.id = input.task_id
), gone AS (
    DELETE FROM code_links AS this USING target
    WHERE this.workspace_id = :workspace_id::text AND this.task_id = target.id AND this.origin IN ('description', 'dismissed')
        AND NOT EXISTS (
            SELECT FROM given
            WHERE given.task_id = this.task_id AND given.file_path IS NOT DISTINCT FROM this.file_path
                AND given.fully_qualified_name IS NOT DISTINCT FROM this.fully_qualified_name
        )
    RETURNING this.id
), created AS (
    INSERT INTO code_links (workspace_id, id, {named}, origin, created_by)
    SELECT :workspace_id::text, given.id, {named given.}, 'description', (:call::call_info).actor
    FROM given
    ORDER BY given.id
    ON CONFLICT DO NOTHING
    RETURNING *
), {changes.event created 'code_link.created' plan_id}
SELECT
    (SELECT count(*) FROM created) + (SELECT count(*) FROM gone) AS changed,
    ARRAY(
        SELECT target.id::text FROM target
        WHERE target.status = 'in_progress' AND EXISTS (SELECT FROM created WHERE created.task_id = target.id)
        ORDER BY target.id
    ) AS in_progress

-- name: look_again
-- Lets the descriptions of open tasks be looked at, the newest first: the graph has names that it had not.
INSERT INTO index_queue AS this (workspace_id, kind, content_id)
SELECT :workspace_id::text, 'task', id::text
FROM (
    SELECT id FROM tasks
    WHERE workspace_id = :workspace_id::text AND status IN ('pending', 'approved', 'in_progress')
    ORDER BY created_at DESC
    LIMIT :limit::integer
) AS open
ORDER BY 3
ON CONFLICT (workspace_id, kind, content_id) DO UPDATE
SET queued_at = clock_timestamp(), available_at = now(), attempts = 0, error = NULL

-- name: of_plan
SELECT {columns}
FROM code_links
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
ORDER BY created_at, id

-- name: import
{transfers.import code_links code_link plan_id}

-- name: export
SELECT {columns} FROM code_links WHERE {transfers.exported code_links} ORDER BY created_at, id
