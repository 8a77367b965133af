-- name: columns
id, workspace_id, title, upper('story_status_' || status) AS status, terminal, worktree_path, git_branch,
analyzed_context, execution_plan, issue_url, issue_provider, issue_number, issue_owner, issue_repo,
upper('automation_mode_' || automation_mode) AS automation_mode, dispatch_target,
upper('story_source_' || source) AS source, source_guardian_id, pattern_name, pattern_language, suggested_capability,
current_wave, upper('gate_mode_' || gate_mode) AS gate_mode, gate_passed, gate_result, max_parallelism,
verification_passed, verification_result, pull_request_url,
created_by, original_author, created_at, updated_at, revision, revision::text AS etag

-- list: writable
title, worktree_path, git_branch, analyzed_context, execution_plan, issue_url, issue_provider, issue_number, issue_owner,
issue_repo, coalesce(automation_mode, 'assisted'), coalesce(dispatch_target, 'copilot_cli'), coalesce(source, 'user'),
source_guardian_id, pattern_name, pattern_language, suggested_capability, coalesce(gate_mode, 'auto_proceed'),
coalesce(max_parallelism, 4), pull_request_url

-- list: imported
{writable}, coalesce(status, 'created'), coalesce(current_wave, 0), gate_passed, gate_result, verification_passed,
verification_result, {transfers.origin}

-- name: create
-- With its plan, whose name is the title unless the plan has one.
WITH target AS (
    SELECT id, default_branch FROM workspaces WHERE id = :workspace_id::text
), {requests.accepted}, created_plan AS (
    INSERT INTO plans (workspace_id, id, {plans.writable}, created_by)
    SELECT :workspace_id::text, input.id, {plans.writable input.}, (:call::call_info).actor
    FROM accepted
    CROSS JOIN LATERAL jsonb_populate_record(
        NULL::plans,
        jsonb_build_object('target_branch', accepted.default_branch) || :plan::jsonb
        || CASE
            WHEN :plan::jsonb ? 'name' THEN '{}'
            ELSE jsonb_build_object(
                'name', free_plan_name(:workspace_id::text, :plan::jsonb ->> 'project_id', :rows::jsonb -> 0 ->> 'title')
            )
        END
    ) AS input
    RETURNING *
), {changes.history created_plan plan NULL}, {changes.status_event created_plan 'plan.created' id NULL NULL}, created AS (
    INSERT INTO stories (workspace_id, id, {writable}, created_by)
    SELECT :workspace_id::text, created_plan.id, {writable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::stories, :rows::jsonb) AS input
    CROSS JOIN created_plan
    RETURNING *
), {changes.history created story NULL}, {changes.status_event created 'story.created' id NULL NULL}
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted stories}

-- name: filters
(:statuses::text[] IS NULL OR status = ANY (:statuses::text[]))
    AND (:issue_url::text IS NULL OR issue_url = :issue_url::text)
    AND (:source::text IS NULL OR source = :source::text)

-- name: list
SELECT {columns}
FROM stories
WHERE workspace_id = :workspace_id::text
    AND {filters}
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: list_verified
SELECT {columns}
FROM stories
WHERE workspace_id = :workspace_id::text AND verification_passed = :verification_passed::boolean
    AND {filters}
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: update
WITH {changes.known target stories}, {changes.updated stories :patch::jsonb}, {changes.status_event changed 'story.updated' id NULL NULL}
SELECT {columns} FROM changed

-- name: transition
-- The plan is locked before the story, in the order in which others that change both do it. FOR UPDATE, because those who
-- put something into the plan hold it FOR KEY SHARE. Tasks are counted when both are locked.
-- Without a status the story goes on from a gate that it has passed, as its gate mode says.
WITH locked_plan AS MATERIALIZED (
    SELECT id, {changes.told} FROM plans
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND status <> 'archived'
    FOR UPDATE
), locked AS MATERIALIZED (
    SELECT id, status, current_wave, gate_mode, gate_passed, verification_passed FROM stories
    WHERE workspace_id = :workspace_id::text AND id = (SELECT id FROM locked_plan)
        AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND status = ANY (:sources::text[])
    FOR NO KEY UPDATE
), waves AS MATERIALIZED (
    SELECT
        locked.*,
        CASE
            WHEN status = 'planned' THEN next_wave(:workspace_id::text, id, -1)
            WHEN status = 'gate_pending' THEN next_wave(:workspace_id::text, id, current_wave)
        END AS next_wave
    FROM locked
), step AS MATERIALIZED (
    SELECT
        waves.*,
        CASE
            WHEN :status::text IS NOT NULL THEN :status::text
            WHEN gate_mode = 'pause_always' THEN 'gate_pending'
            WHEN next_wave IS NULL THEN 'needs_verification'
            ELSE 'executing'
        END AS next_status
    FROM waves
), target AS MATERIALIZED (
    SELECT * FROM step
    WHERE CASE
        WHEN :status::text IS NULL OR :status::text = 'gate_pending'
            THEN open_tasks_of_wave(:workspace_id::text, id, current_wave) = 0
        WHEN :status::text = 'executing' AND status = 'gate_pending' THEN gate_passed AND next_wave IS NOT NULL
        WHEN :status::text = 'needs_verification'
            THEN status = :status::text
                OR (status <> 'gate_pending' OR gate_passed)
                    AND (:force::boolean OR open_tasks_of_plan(:workspace_id::text, id) = 0)
        WHEN :status::text = 'completed'
            THEN :force::boolean OR verification_passed AND open_tasks_of_plan(:workspace_id::text, id) = 0
        ELSE true
    END
), {requests.accepted}, changed AS (
    UPDATE stories AS this
    SET (analyzed_context, execution_plan, gate_passed, gate_result, verification_passed, verification_result) = (
        SELECT
            patched.analyzed_context, patched.execution_plan,
            CASE WHEN NOT accepted.enters_gate THEN patched.gate_passed END,
            CASE WHEN NOT accepted.enters_gate THEN patched.gate_result END,
            CASE WHEN NOT accepted.enters_verification THEN patched.verification_passed END,
            CASE WHEN NOT accepted.enters_verification THEN patched.verification_result END
        FROM jsonb_populate_record(this, :changes::jsonb) AS patched
    ),
        status = accepted.next_status,
        current_wave = CASE
            WHEN accepted.next_status <> 'executing' THEN this.current_wave
            ELSE coalesce(accepted.next_wave, CASE this.status WHEN 'planned' THEN 0 ELSE this.current_wave END)
        END,
        updated_at = now(),
        revision = revision + 1
    FROM (
        SELECT
            accepted.*,
            next_status = 'gate_pending' AND status <> next_status AS enters_gate,
            next_status = 'needs_verification' AND status <> next_status AS enters_verification
        FROM accepted
    ) AS accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*, nullif(old.status, this.status) AS old_status, old.current_wave AS wave_before
), entered AS (
    SELECT * FROM changed WHERE old_status IS NOT NULL
), {changes.history entered story old_status}, story_event AS (
    -- What a gate has found stands in the event too: the story forgets it at the next gate.
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision,
        actor, agent, rpc, reason, request_id, payload
    )
    SELECT
        workspace_id, CASE WHEN old_status IS NULL THEN 'story.updated' ELSE 'story.status_changed' END, id, id,
        old_status, status, terminal, revision,
        call.actor, call.agent, call.rpc, call.reason, call.request_id,
        CASE WHEN :changes::jsonb ? 'gate_passed' THEN
            jsonb_build_object(
                'gate',
                jsonb_build_object('wave', wave_before, 'passed', gate_passed)
                || CASE WHEN gate_result IS NULL THEN '{}' ELSE jsonb_build_object('result', gate_result) END
            )
        END
    FROM changed
    CROSS JOIN (SELECT (:call::call_info).*) AS call
), changed_plan AS (
    UPDATE plans AS this
    SET status = wanted.status,
        activated_at = CASE wanted.status WHEN 'active' THEN now() ELSE this.activated_at END,
        completed_at = CASE wanted.status WHEN 'completed' THEN now() END,
        updated_at = now(),
        revision = this.revision + 1
    FROM (
        SELECT
            id,
            CASE status
                WHEN 'executing' THEN 'active'
                WHEN 'completed' THEN 'completed'
                WHEN 'failed' THEN 'draft'
                WHEN 'cancelled' THEN 'draft'
            END AS status
        FROM changed
    ) AS wanted
    WHERE this.workspace_id = :workspace_id::text AND this.id = wanted.id AND this.status <> wanted.status
    RETURNING this.*, old.status AS old_status
), {changes.history changed_plan plan old_status}, {changes.status_event changed_plan 'plan.status_changed' id old_status NULL}
SELECT {columns} FROM changed

-- name: state
-- What a refusal is explained by.
SELECT
    stories.status,
    stories.current_wave,
    stories.gate_passed,
    stories.verification_passed,
    plans.status AS plan_status,
    next_wave(stories.workspace_id, stories.id, stories.current_wave) AS next_wave,
    open_tasks_of_wave(stories.workspace_id, stories.id, stories.current_wave) AS open_in_wave,
    open_tasks_of_plan(stories.workspace_id, stories.id) AS open_tasks
FROM stories
JOIN plans USING (workspace_id, id)
WHERE stories.workspace_id = :workspace_id::text AND stories.id = :id::uuid

-- name: history
{changes.list_history story}

-- name: snapshot
SELECT {columns}
FROM stories
WHERE workspace_id = :workspace_id::text
    AND (:plan_ids::uuid[] IS NULL OR id = ANY (:plan_ids::uuid[]))
    AND id > :after_id::uuid
ORDER BY id
LIMIT :limit::integer

-- name: lock
-- In the order of the ids, so that those who lock the same wait for each other.
SELECT FROM stories WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[]) ORDER BY id FOR NO KEY UPDATE

-- name: import
{transfers.import_with_status stories story id}

-- name: export
SELECT {columns}, {transfers.exported_history story stories}
FROM stories
WHERE workspace_id = :workspace_id::text AND (:plan_ids::uuid[] IS NULL OR id = ANY (:plan_ids::uuid[]))
ORDER BY created_at, id
