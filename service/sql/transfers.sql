-- What the kinds of records have in common that come in and go out, see service/transfer/kinds.py. The query `import` of a
-- table takes records as :rows, of which no two have the same key, and says of each what became of it: created, updated,
-- skipped (there already, and the same), stale (older than what is there), or NULL where another transaction made it at
-- the same moment. A record that breaks a rule breaks the statement. The list `imported` of a table names what a record
-- says besides its id, the time of its last change and its revision.

-- list: origin
-- Where a record does not say it, it stays as it was.
coalesce(created_by, before.created_by, (:call::call_info).actor),
CASE WHEN before.id IS NULL OR given.created_by IS NOT NULL THEN given.original_author ELSE before.original_author END
    AS original_author,
coalesce(created_at, before.created_at, given.arrived_at)

-- name: given(table)
given AS MATERIALIZED (
    -- Apart, so that lists by time have what comes without a time in the order in which it came.
    SELECT input.*, now() + (ordinality - 1) * interval '1 microsecond' AS arrived_at
    FROM ROWS FROM (jsonb_populate_recordset(NULL::{table}, :rows::jsonb)) WITH ORDINALITY AS input
)

-- name: before(table)
-- What is given, and what is there.
{given table}, before AS MATERIALIZED (
    -- In the order of the ids: then imports of the same records wait for each other, and are not in each other's way.
    SELECT this.*
    FROM {table} AS this
    WHERE this.workspace_id = :workspace_id::text AND this.id IN (SELECT given.id FROM given)
    ORDER BY this.id
    FOR NO KEY UPDATE
)

-- name: known(table)
-- What is there or archived.
archived AS MATERIALIZED (
    -- Nothing changes what is archived: what is the same is skipped, and the insertion of other rows is refused.
    SELECT this.*
    FROM {table}_archive AS this
    WHERE this.workspace_id = :workspace_id::text AND this.id IN (SELECT given.id FROM given)
), known AS (
    SELECT * FROM before
    UNION ALL
    SELECT * FROM archived
)

-- name: stored(table)
-- Compares what is given with what is known, and writes what is new, or newer than that.
judged AS MATERIALIZED (
    SELECT
        given.id, wanted.*, coalesce(given.revision, 1) AS revision,
        CASE
            WHEN before.id IS NULL THEN 'created'
            WHEN ROW({imported wanted.*}) IS NOT DISTINCT FROM ROW({imported before.*}) THEN 'skipped'
            WHEN wanted.updated_at < before.updated_at AND NOT :overwrite::boolean THEN 'stale'
            ELSE 'updated'
        END AS outcome
    FROM given
    LEFT JOIN known AS before ON before.id = given.id
    CROSS JOIN LATERAL (
        SELECT {imported given.}, coalesce(given.updated_at, given.created_at, given.arrived_at)
    ) AS wanted ({imported}, updated_at)
), stored AS (
    INSERT INTO {table} AS this (workspace_id, id, {imported}, updated_at, revision)
    SELECT :workspace_id::text, id, {imported}, updated_at, revision
    FROM judged
    WHERE outcome IN ('created', 'updated')
    ORDER BY id
    ON CONFLICT (workspace_id, id) DO UPDATE
    SET ({imported}, updated_at, revision)
        = ROW({imported excluded.*}, excluded.updated_at, greatest(this.revision + 1, excluded.revision))
    -- What another transaction made meanwhile was not compared.
    WHERE this.id IN (SELECT before.id FROM before)
    RETURNING this.*
), outcomes AS (
    SELECT
        judged.id,
        CASE WHEN judged.outcome IN ('skipped', 'stale') OR stored.id IS NOT NULL THEN judged.outcome END AS outcome
    FROM judged
    LEFT JOIN stored USING (id)
)

-- name: import(table, subject, plan_id)
-- For what has no status.
WITH {before table}, {known table}, {stored table}, changed AS (
    SELECT stored.*, '{subject}.' || judged.outcome AS event_kind FROM stored JOIN judged USING (id)
), {changes.event changed event_kind plan_id}
SELECT id::text, outcome FROM outcomes

-- name: changed_with_status(table, subject, plan_id)
-- For what has a status, and with it a history.
{before table}, {known table}, {stored table}, changed AS (
    SELECT
        stored.*, judged.outcome, step.from_status, nullif(before.{plan_id}, stored.{plan_id}) AS other_plan_id,
        '{subject}.' || CASE WHEN step.from_status IS NULL THEN judged.outcome ELSE 'status_changed' END AS event_kind
    FROM stored
    JOIN judged USING (id)
    LEFT JOIN before USING (id)
    CROSS JOIN LATERAL (SELECT nullif(before.status, stored.status)) AS step (from_status)
), {history subject}, {changes.status_event changed event_kind plan_id from_status other_plan_id}, caller AS MATERIALIZED (
    SELECT {changes.told}
)

-- name: import_with_status(table, subject, plan_id)
WITH {changed_with_status table subject plan_id}
SELECT id::text, outcome FROM outcomes CROSS JOIN caller

-- name: history(subject)
-- The entries that records bring and that are not there yet; and for a status that changes one of its own, where they do
-- not tell the change.
new_entry AS MATERIALIZED (
    SELECT entry.*
    FROM ROWS FROM (jsonb_populate_recordset(NULL::{subject}_history, :history::jsonb)) WITH ORDINALITY AS entry
    JOIN judged ON judged.id = entry.{subject}_id AND judged.outcome <> 'stale'
    WHERE NOT EXISTS (SELECT FROM archived WHERE archived.id = entry.{subject}_id)
        AND NOT EXISTS (
        SELECT FROM {subject}_history AS same
        WHERE same.workspace_id = :workspace_id::text AND same.{subject}_id = entry.{subject}_id
            AND same.changed_at = entry.changed_at AND same.new_status = entry.new_status
            AND same.old_status IS NOT DISTINCT FROM entry.old_status
    )
), history AS (
    INSERT INTO {subject}_history (
        workspace_id, {subject}_id, old_status, new_status, changed_by, agent, original_author, changed_at, reason
    )
    SELECT
        :workspace_id::text, {subject}_id, old_status, new_status, coalesce(changed_by, 'anonymous'), agent,
        original_author, changed_at, reason
    FROM (
        SELECT
            {subject}_id, old_status, new_status, changed_by, agent, original_author, changed_at, reason, ordinality
        FROM new_entry
        UNION ALL
        SELECT
            changed.id, from_status, status,
            CASE outcome WHEN 'created' THEN created_by ELSE call.actor END,
            CASE outcome WHEN 'created' THEN NULL ELSE call.agent END,
            CASE outcome WHEN 'created' THEN original_author END,
            CASE outcome WHEN 'created' THEN created_at ELSE clock_timestamp() END,
            call.reason, NULL
        FROM changed
        CROSS JOIN (SELECT (:call::call_info).*) AS call
        WHERE (outcome = 'created' OR from_status IS NOT NULL)
            AND NOT EXISTS (
                SELECT FROM new_entry
                WHERE new_entry.{subject}_id = changed.id
                    AND (changed.outcome = 'created' OR new_entry.new_status = changed.status)
            )
    ) AS entry
    ORDER BY ordinality
)

-- name: added(table, known)
-- For what is never changed once it is there. `known` is the table, or a view of it with what is archived.
{given table}, stored AS (
    INSERT INTO {table} (workspace_id, id, {imported})
    SELECT :workspace_id::text, given.id, {imported given.}
    FROM given
    LEFT JOIN {known} AS before ON before.workspace_id = :workspace_id::text AND before.id = given.id
    WHERE before.id IS NULL
    ORDER BY given.id
    ON CONFLICT DO NOTHING
    RETURNING *
), outcomes AS (
    SELECT given.id, CASE WHEN stored.id IS NULL THEN 'skipped' ELSE 'created' END AS outcome
    FROM given
    LEFT JOIN stored USING (id)
)

-- name: exported(table)
-- Everything, or what is in the given plans.
{table}.workspace_id = :workspace_id::text
    AND (:plan_ids::uuid[] IS NULL OR {table}.plan_id = ANY (:plan_ids::uuid[]))

-- name: exported_history(subject, table)
-- The history of a row, oldest first.
ARRAY(
    SELECT to_jsonb(entry) - 'id'
    FROM (
        SELECT {changes.history_columns subject}
        FROM {subject}_history
        WHERE {subject}_history.workspace_id = :workspace_id::text AND {subject}_history.{subject}_id = {table}.id
        ORDER BY {subject}_history.changed_at, {subject}_history.id
    ) AS entry
) AS history
