-- What records without times are compared with, see service/transfer/bases.py.

-- name: compare(table)
-- What is to be stored of :rows, and why some of them are left. What was deleted here stays so. A row with a time of its own,
-- as those in :timed, is as old as that; others are as old as their file. Such a row changes the fields in which it differs
-- from its base, and nothing where it does not, whatever became of the record here. What hangs on a status comes with it,
-- and what callers have put into the metadata stays.
WITH given AS MATERIALIZED (
    SELECT
        (value ->> 'id')::uuid AS id, value AS said, (value ->> 'updated_at')::timestamptz AS updated_at,
        value ->> 'id' = ANY (:timed::text[]) AS timed
    FROM jsonb_array_elements(:rows::jsonb)
), before AS MATERIALIZED (
    SELECT this.*
    FROM {table} AS this
    WHERE this.workspace_id = :workspace_id::text AND this.id IN (SELECT given.id FROM given)
    ORDER BY this.id
    FOR NO KEY UPDATE
)
SELECT
    given.id::text AS id,
    CASE
        WHEN :overwrite::boolean OR base.record_id IS NULL OR given.timed THEN given.said
        ELSE (
            to_jsonb(before)
            - CASE
                WHEN change.fields ? 'status' AND state.wanted -> 'status' <> state.now -> 'status'
                    THEN ARRAY['attempt', 'released_attempts', 'completed_at', 'skip_reason']
                ELSE '{}'
            END
        )
        || (
            -- What the file says now may be what became of the record here: then that is whole already, with a review that
            -- the file has no word for.
            change.fields
            - CASE
                WHEN change.fields ? 'status' AND state.wanted -> 'status' = state.now -> 'status'
                    THEN ARRAY['attempt', 'skip_reason', CASE WHEN change.fields -> 'review' = 'null' THEN 'review' END]
                ELSE '{}'
            END
        )
        || jsonb_build_object('updated_at', greatest(given.updated_at, before.updated_at))
        || CASE
            WHEN state.now -> 'metadata' <> 'null' AND change.fields -> 'metadata' <> 'null'
                THEN jsonb_build_object('metadata', state.now -> 'metadata' || (change.fields -> 'metadata'))
            ELSE '{}'
        END
    END::text AS row,
    CASE
        WHEN :overwrite::boolean OR base.record_id IS NULL THEN NULL
        WHEN before.id IS NULL THEN 'it was deleted here since it was imported'
        WHEN given.timed THEN NULL
        WHEN change.fields = '{}' THEN 'unchanged'
        WHEN given.updated_at < base.read_at THEN 'its file is older than the one that was imported last'
        WHEN change.conflicts AND given.updated_at < before.updated_at THEN 'what it says was changed here later'
    END AS left_because
FROM given
LEFT JOIN before ON before.id = given.id
LEFT JOIN import_bases AS base ON base.workspace_id = :workspace_id::text AND base.record_id = given.id
CROSS JOIN LATERAL (
    SELECT to_jsonb(before) AS now, to_jsonb(jsonb_populate_record(NULL::{table}, given.said)) AS wanted
    OFFSET 0
) AS state
CROSS JOIN LATERAL (
    SELECT
        coalesce(jsonb_object_agg(key, given.said -> key), '{}') AS fields,
        coalesce(
            bool_or(
                state.wanted -> key <> state.now -> key AND md5((state.now -> key)::text) <> base.became ->> key
                AND key <> 'metadata'
            ),
            false
        ) AS conflicts
    FROM jsonb_object_keys(given.said || base.said) AS key
    WHERE key <> 'updated_at' AND md5((given.said -> key)::text) IS DISTINCT FROM base.said ->> key
) AS change

-- name: keep(table, plan_id)
-- Makes :rows, as they were given, the bases of what was made of them.
INSERT INTO import_bases (workspace_id, plan_id, record_id, said, became, read_at)
SELECT
    :workspace_id::text, this.{plan_id}, this.id,
    (SELECT jsonb_object_agg(key, md5(value::text)) FROM jsonb_each(said) WHERE key <> 'updated_at'),
    (SELECT jsonb_object_agg(key, md5(value::text)) FROM jsonb_each(state.now) WHERE key <> 'updated_at'),
    (said ->> 'updated_at')::timestamptz
FROM jsonb_array_elements(:rows::jsonb) AS said
JOIN {table} AS this ON this.workspace_id = :workspace_id::text AND this.id = (said ->> 'id')::uuid
CROSS JOIN LATERAL (SELECT to_jsonb(this) AS now OFFSET 0) AS state
WHERE this.{plan_id} IS NOT NULL
ORDER BY this.id
ON CONFLICT (workspace_id, record_id) DO UPDATE
SET (plan_id, said, became, read_at) = ROW(excluded.plan_id, excluded.said, excluded.became, excluded.read_at)
