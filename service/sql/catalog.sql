-- What the entries of the catalog have in common. Each has a name, or a filename, that is unique in its workspace, or among
-- those of all workspaces, whose workspace_id is empty. `key` is the column of that name.

-- name: put(table, key, subject)
-- Stores an entry in place of what has its name. One that is the same stays as it is, and is returned too.
WITH present AS MATERIALIZED (
    SELECT revision FROM {table}
    WHERE workspace_id = :workspace_id::text AND {key} = :name::text
    FOR NO KEY UPDATE
), target AS (
    SELECT WHERE :etag::text IS NULL OR EXISTS (SELECT FROM present WHERE revision::text = :etag::text)
), {requests.accepted}, stored AS (
    INSERT INTO {table} AS this (workspace_id, id, {key}, {writable}, created_by)
    SELECT :workspace_id::text, id, {key}, {writable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::{table}, :rows::jsonb) AS input
    CROSS JOIN accepted
    ON CONFLICT ON CONSTRAINT {table}_{key}_key DO UPDATE
    SET ({writable}) = ROW({writable excluded.*}),
        (updated_at, revision) = (
            SELECT
                CASE WHEN differs THEN now() ELSE this.updated_at END,
                CASE WHEN differs THEN this.revision + 1 ELSE this.revision END
            FROM (SELECT ROW({writable this.*}) IS DISTINCT FROM ROW({writable excluded.*}) AS differs) AS compared
        )
    RETURNING this.*, old.id IS NULL AS created, old.revision IS DISTINCT FROM new.revision AS changed
), told AS (
    SELECT stored.*, '{subject}.' || CASE WHEN created THEN 'created' ELSE 'updated' END AS event_kind
    FROM stored
    WHERE changed AND workspace_id <> ''
), {changes.event told event_kind NULL}
SELECT {columns}, created, changed FROM stored

-- name: seen(table, key)
-- A condition: the entry is one of the workspace, or one of all workspaces of which the workspace has none of its own.
{table}.workspace_id IN ('', :workspace_id::text)
    AND NOT EXISTS (
        SELECT FROM {table} AS own
        WHERE {table}.workspace_id = '' AND :workspace_id::text <> '' AND own.workspace_id = :workspace_id::text
            AND own.{key} = {table}.{key}
    )

-- name: get(table, key)
-- That of the workspace, if there is one, else that of all workspaces.
SELECT {columns}
FROM {table}
WHERE workspace_id IN ('', :workspace_id::text) AND {key} = :name::text
ORDER BY workspace_id DESC
LIMIT 1

-- name: here(table, key)
-- That of the workspace itself, or of all workspaces where none is named.
SELECT {columns} FROM {table} WHERE workspace_id = :workspace_id::text AND {key} = :name::text

-- name: list(table, key)
-- Each part by the index of its names.
SELECT *
FROM (
    (
        SELECT {listed}
        FROM {table}
        WHERE workspace_id = :workspace_id::text AND {key} > :after_{key}::text
        ORDER BY {key}
        LIMIT :limit::integer
    )
    UNION ALL
    (
        SELECT {listed}
        FROM {table}
        WHERE workspace_id = '' AND :workspace_id::text <> '' AND {key} > :after_{key}::text
            AND NOT EXISTS (
                SELECT FROM {table} AS own
                WHERE own.workspace_id = :workspace_id::text AND own.{key} = {table}.{key}
            )
        ORDER BY {key}
        LIMIT :limit::integer
    )
) AS seen
ORDER BY {key}
LIMIT :limit::integer

-- name: delete(table, key)
WITH target AS MATERIALIZED (
    -- Events are of workspaces, and what all workspaces have is in none.
    SELECT id, CASE WHEN workspace_id <> '' THEN {changes.told} END FROM {table}
    WHERE workspace_id = :workspace_id::text AND {key} = :name::text
        AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR UPDATE
), {requests.accepted}
DELETE FROM {table} AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import(table, key, subject)
-- What has the name of a record is the same entry, and keeps its id.
WITH given AS MATERIALIZED (
    SELECT input.*, now() + (place - 1) * interval '1 microsecond' AS arrived_at
    FROM jsonb_array_elements(:rows::jsonb) WITH ORDINALITY AS element (record, place)
    LEFT JOIN {table} AS same ON same.workspace_id = :workspace_id::text AND same.{key} = record ->> '{key}'
    CROSS JOIN LATERAL jsonb_populate_record(
        NULL::{table}, record || jsonb_build_object('id', coalesce(same.id::text, record ->> 'id', uuidv7()::text))
    ) AS input
), before AS MATERIALIZED (
    SELECT this.*
    FROM {table} AS this
    WHERE this.workspace_id = :workspace_id::text AND this.id IN (SELECT given.id FROM given)
    ORDER BY this.id
    FOR NO KEY UPDATE
), known AS (
    SELECT * FROM before
), {transfers.stored table}, changed AS (
    SELECT stored.*, '{subject}.' || judged.outcome AS event_kind FROM stored JOIN judged USING (id)
), {changes.event changed event_kind NULL}
SELECT outcome FROM outcomes

-- name: export(table, key)
-- The workspace's own. They belong to no plan.
SELECT {columns} FROM {table} WHERE workspace_id = :workspace_id::text AND :plan_ids::uuid[] IS NULL ORDER BY {key}

-- name: query
-- What is searched for: the words, of which any may be found.
query AS MATERIALIZED (
    SELECT lexemes, wanted
    FROM (SELECT tsvector_to_array(catalog_words(ARRAY[:text::text], 'A')) AS lexemes) AS parsed
    CROSS JOIN LATERAL (
        SELECT string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery AS wanted
        FROM unnest(lexemes) AS lexeme
    ) AS joined
)

-- name: score(words)
-- How well words match the query: where its words stand, how many of them are in more than the text, and how much of the name
-- they are. `create plan` is more of the name CreatePlan than of CreatePlanVersion.
ts_rank('{0.1, 0.3, 0.7, 1.0}', {words}, query.wanted)::double precision
    + catalog_overlap(query.lexemes, ts_filter({words}, ARRAY['a', 'b', 'c']::"char"[]))
        / cardinality(query.lexemes)
    + 2 * catalog_overlap(query.lexemes, ts_filter({words}, ARRAY['a']::"char"[]))
        / (cardinality(query.lexemes) + length(ts_filter({words}, ARRAY['a']::"char"[])))
