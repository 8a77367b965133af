-- name: columns
id, workspace_id, project_id, session_id, name, version, description, category,
'PRIORITY_' || upper(priority) AS priority, 'PLAN_STATUS_' || upper(status) AS status, terminal,
target_branch, metadata, sequential_phases, created_by, original_author, created_at, updated_at, activated_at,
completed_at, archived_at,
program_workspace_id, program_id, budget_micros_usd, revision, revision::text AS etag

-- list: writable
project_id, session_id, name, coalesce(version, 1), description, category, coalesce(priority, 'normal'), target_branch,
metadata, coalesce(sequential_phases, false), program_id, coalesce(budget_micros_usd, 0)

-- list: imported
-- A program that the workspace does not see is left out. See plans_find_program() for its owner.
coalesce(version, before.version, 1),
(
    SELECT seen.workspace_id FROM program_links AS seen
    WHERE seen.linked_workspace_id = :workspace_id::text AND seen.program_id = given.program_id
) AS program_workspace_id,
(
    SELECT seen.program_id FROM program_links AS seen
    WHERE seen.linked_workspace_id = :workspace_id::text AND seen.program_id = given.program_id
) AS program_id,
{writable}, coalesce(status, 'draft'), {transfers.origin}, activated_at, completed_at, archived_at

-- name: create
-- A plan with its first phases, tasks and dependencies.
WITH target AS (
    SELECT id, default_branch FROM workspaces WHERE id = :workspace_id::text
), {requests.accepted}, created AS (
    INSERT INTO plans (workspace_id, id, {writable}, status, created_by, activated_at)
    SELECT
        :workspace_id::text, input.id, {writable input.}, input.status, (:call::call_info).actor,
        CASE input.status WHEN 'active' THEN now() END
    FROM accepted
    CROSS JOIN LATERAL jsonb_populate_record(
        NULL::plans, jsonb_build_object('target_branch', accepted.default_branch) || (:rows::jsonb -> 0)
    ) AS input
    RETURNING *
), {changes.history created plan NULL}, {changes.status_event created 'plan.created' id NULL NULL}, phase_input AS (
    SELECT input.* FROM jsonb_populate_recordset(NULL::phases, :phases::jsonb) AS input CROSS JOIN accepted
), {phases.created}, task_input AS (
    SELECT input.*
    FROM ROWS FROM (jsonb_populate_recordset(NULL::tasks, :tasks::jsonb)) WITH ORDINALITY AS input
    CROSS JOIN accepted
), receiving AS (
    SELECT id, project_id FROM created
), {tasks.created}, {dependencies.input :dependencies::jsonb}, {dependencies.created}
SELECT {columns} FROM created

-- name: create_version
WITH target AS MATERIALIZED (
    SELECT id FROM plans WHERE workspace_id = :workspace_id::text AND id = :id::uuid FOR KEY SHARE
), {requests.accepted}, created AS MATERIALIZED (
    SELECT made.*
    FROM accepted
    CROSS JOIN LATERAL copy_plan(
        :workspace_id::text, accepted.id, (:ids::text[])[1]::uuid, :call::call_info
    ) AS made
), {approval_rules.copied}
SELECT {columns} FROM created

-- name: receiving
-- The plans that something is to be put into. What ends a plan waits for those who put something in, and they for it.
receiving AS MATERIALIZED (
    SELECT id, project_id, terminal FROM plans
    WHERE workspace_id = :workspace_id::text AND id = ANY (:plan_ids::uuid[])
    FOR KEY SHARE
)

-- name: all_receive
-- Whether all of these plans are there and open. A plan that is archived when the statement begins counts as missing, even if it
-- is restored before the foreign keys are checked: the statement cannot see its tasks, and would give their places away again.
NOT EXISTS (SELECT FROM receiving WHERE terminal)
    AND (SELECT count(*) FROM receiving) = cardinality(:plan_ids::uuid[])

-- name: get
SELECT {columns} {changes.wanted plans}

-- name: get_by_name
-- Without a version the latest.
SELECT {columns}
FROM plans
WHERE workspace_id = :workspace_id::text
    AND (CASE WHEN :project_id::text IS NULL THEN project_id IS NULL ELSE project_id = :project_id::text END)
    AND name = :name::text AND text_digest(name) = text_digest(:name::text)
    AND (:version::integer IS NULL OR version = :version::integer)
ORDER BY version DESC
LIMIT 1

-- name: find
-- In the workspaces that the caller may see; NULL for all.
SELECT {columns}
FROM plans
WHERE id = :id::uuid AND (:visible::text[] IS NULL OR workspace_id = ANY (:visible::text[]))
ORDER BY workspace_id

-- name: list
-- Of project_id and session_id '' asks for plans without one.
SELECT {columns}
FROM plans
WHERE workspace_id = :workspace_id::text
    AND (:statuses::text[] IS NULL OR status = ANY (:statuses::text[]))
    AND (:project_id::text IS NULL OR coalesce(project_id, '') = :project_id::text)
    AND (:session_id::text IS NULL OR coalesce(session_id, '') = :session_id::text)
    AND (:category::text IS NULL OR category = :category::text)
    AND (:name::text IS NULL OR name = :name::text AND text_digest(name) = text_digest(:name::text))
    AND (:priorities::text[] IS NULL OR priority = ANY (:priorities::text[]))
    AND (:program_id::uuid IS NULL OR program_id = :program_id::uuid)
    AND (:updated_after::text IS NULL OR updated_at >= :updated_after::text::timestamptz)
    AND (:updated_before::text IS NULL OR updated_at < :updated_before::text::timestamptz)
    AND (
        :text::text IS NULL
        OR strpos(lower(name), lower(:text::text)) > 0
        OR strpos(lower(description), lower(:text::text)) > 0
    )
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: list_of_program
-- Those in workspaces that the caller may see; NULL for all.
SELECT {columns}
FROM plans
WHERE program_workspace_id = :program_workspace_id::text AND program_id = :program_id::uuid
    AND (:visible::text[] IS NULL OR workspace_id = ANY (:visible::text[]))
    AND (created_at, workspace_id, id)
        > (:after_created_at::text::timestamptz, :after_workspace_id::text, :after_id::uuid)
ORDER BY created_at, workspace_id, id
LIMIT :limit::integer

-- name: hidden_of_program
-- How many there are in workspaces that the caller may not see.
SELECT count(*)::integer
FROM plans
WHERE program_workspace_id = :program_workspace_id::text AND program_id = :program_id::uuid
    AND workspace_id <> ALL (:visible::text[])

-- name: change_program
-- Puts a plan that is in no program into one, or takes one that is in a program out of it, as the patch says.
WITH target AS MATERIALIZED (
    SELECT id, set_config('planwire.call', (:call::call_info)::text, true) FROM plans
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND (program_id IS NULL) = (:patch::jsonb ->> 'program_id' IS NOT NULL)
    FOR NO KEY UPDATE
), {changes.updated plans :patch::jsonb}, {changes.status_event changed 'plan.updated' id NULL NULL}
SELECT {columns} FROM changed

-- name: update
-- A trigger deletes the edges of a plan that leaves its program, and learns from planwire.call who calls.
WITH target AS MATERIALIZED (
    SELECT id, set_config('planwire.call', (:call::call_info)::text, true) FROM plans
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR NO KEY UPDATE
), {changes.updated plans :patch::jsonb}, {changes.status_event changed 'plan.updated' id NULL NULL}
SELECT {columns} FROM changed

-- name: take_over
-- Locked FOR UPDATE: what the session before may still change is committed before, or is refused. It is not asked whether it
-- agrees, unlike in refuse_other_session().
WITH locked AS MATERIALIZED (
    SELECT id, session_id FROM plans
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR UPDATE
), target AS MATERIALIZED (
    SELECT id FROM locked
    WHERE :force::boolean OR session_id IS NULL OR session_id = :session_id::text OR has_ended(:workspace_id::text, session_id)
), {requests.accepted}, unasked AS MATERIALIZED (
    SELECT id, set_config('planwire.session', '', true) FROM accepted
), changed AS (
    UPDATE plans AS this
    SET session_id = :session_id::text, updated_at = now(), revision = revision + 1
    FROM unasked
    WHERE this.workspace_id = :workspace_id::text AND this.id = unasked.id
    RETURNING this.*
), {changes.status_event changed 'plan.updated' id NULL NULL}
SELECT {columns} FROM changed

-- name: delete
WITH {changes.doomed target plans}, {requests.accepted}
DELETE FROM plans AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: transition
-- Open tasks are looked for when the plan is locked: the function sees what was committed while the statement waited.
-- FOR UPDATE, because those who put something in hold the plan FOR KEY SHARE.
-- While the plan has a story, only the story moves it.
WITH locked AS MATERIALIZED (
    SELECT id, {changes.told} FROM plans
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND status = ANY (:sources::text[])
    FOR UPDATE
), target AS MATERIALIZED (
    SELECT id FROM locked
    WHERE story_status(:workspace_id::text, id) IS NULL
        AND (:status::text <> 'completed' OR :force::boolean OR open_tasks_of_plan(:workspace_id::text, id) = 0)
), {requests.accepted}, changed AS (
    UPDATE plans AS this
    SET status = :status::text,
        activated_at = CASE :status::text WHEN 'active' THEN now() ELSE activated_at END,
        completed_at = CASE :status::text WHEN 'completed' THEN now() END,
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*, old.status AS old_status
), {changes.history changed plan old_status}, {changes.status_event changed 'plan.status_changed' id old_status NULL}
SELECT {columns} FROM changed

-- name: archive
-- The story is looked at when the plan is locked, as in `transition`.
WITH locked AS MATERIALIZED (
    SELECT id FROM plans
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND status <> 'archived'
    FOR UPDATE
), target AS MATERIALIZED (
    SELECT id FROM locked
    WHERE :force::boolean
        OR coalesce(story_status(:workspace_id::text, id), 'failed') IN ('completed', 'failed', 'cancelled')
), {requests.accepted}, changed AS MATERIALIZED (
    SELECT plan.*
    FROM accepted
    CROSS JOIN LATERAL archive_leased_plan(
        :workspace_id::text, accepted.id, :force::boolean, :call::call_info
    ) AS plan
)
SELECT {columns} FROM changed

-- name: restore
WITH target AS MATERIALIZED (
    SELECT id FROM plans_archive
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR UPDATE
), {requests.accepted}, changed AS MATERIALIZED (
    SELECT plan.*
    FROM accepted
    CROSS JOIN LATERAL restore_plan(:workspace_id::text, accepted.id, :call::call_info) AS plan
)
SELECT {columns} FROM changed

-- name: purgeable
-- One row more than is wanted says that there is more.
SELECT id AS plan_id, name, archived_at
FROM plans_archive
WHERE workspace_id = :workspace_id::text AND archived_at <= now() - :older_than::interval
ORDER BY archived_at, id
LIMIT :limit::integer

-- name: purge
WITH target AS (
    SELECT id FROM workspaces WHERE id = :workspace_id::text
), {requests.accepted}, purged AS MATERIALIZED (
    SELECT plan.*
    FROM accepted
    CROSS JOIN LATERAL purge_archived_plans(
        :workspace_id::text, :older_than::interval, :limit::integer, :call::call_info
    ) AS plan
)
SELECT purged.id AS plan_id, purged.name, purged.archived_at
FROM accepted
LEFT JOIN purged ON true
ORDER BY purged.archived_at, purged.id

-- name: not_put_away
SELECT id FROM plans WHERE workspace_id = :workspace_id::text AND status = 'archived' ORDER BY id

-- name: put_away
SELECT put_away_plan(:workspace_id::text, :id::uuid)

-- name: state
-- What a refusal is explained by.
SELECT
    plans.status,
    plans.revision::text AS etag,
    story_status(plans.workspace_id, plans.id) AS story_status,
    open_tasks_of_plan(plans.workspace_id, plans.id) AS open_tasks
FROM plans
WHERE plans.workspace_id = :workspace_id::text AND plans.id = :id::uuid

-- name: history
{changes.list_history plan}

-- name: snapshot
SELECT {columns}
FROM plans
WHERE workspace_id = :workspace_id::text
    AND (:ids::uuid[] IS NULL OR id = ANY (:ids::uuid[]))
    AND (:statuses::text[] IS NULL OR status = ANY (:statuses::text[]))
    AND id > :after_id::uuid
ORDER BY id
LIMIT :limit::integer

-- name: parts(table)
-- What belongs to some plans, or to any, in the order that a snapshot reads it.
FROM {table}
WHERE workspace_id = :workspace_id::text AND plan_id IS NOT NULL
    AND (:plan_ids::uuid[] IS NULL OR plan_id = ANY (:plan_ids::uuid[]))
    AND id > :after_id::uuid
ORDER BY id
LIMIT :limit::integer

-- name: open
-- Those of the plans that exist in a status that is not terminal.
SELECT id FROM plans WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[]) AND NOT terminal

-- name: lock
-- In the order of the ids, so that those who lock the same wait for each other.
SELECT FROM plans WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[]) ORDER BY id FOR NO KEY UPDATE

-- name: compare
{import_bases.compare plans}

-- name: import
{transfers.import_with_status plans plan id}

-- name: keep
{import_bases.keep plans id}

-- name: export
SELECT {columns}, {transfers.exported_history plan plans}
FROM plans
WHERE workspace_id = :workspace_id::text AND (:plan_ids::uuid[] IS NULL OR id = ANY (:plan_ids::uuid[]))
ORDER BY created_at, id
