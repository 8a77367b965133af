-- Imports. Each statement takes records of one kind and says of each whether it was created, updated or skipped (there
-- already, and the same). A record that breaks a rule breaks the statement. What a record does not say of its origin
-- (version, place, who created it and when) stays as it was.

-- name: progress
SELECT id AS import_id, last_committed_batch, created, updated, skipped, failed
FROM imports
WHERE workspace_id = :workspace_id::text AND id = :import_id::uuid

-- name: begin
-- Names the import, and makes other streams of the same one wait.
INSERT INTO imports (workspace_id, id, source) VALUES (:workspace_id::text, :import_id::uuid, :source::text)
ON CONFLICT (workspace_id, id) DO UPDATE SET updated_at = now()
RETURNING last_committed_batch

-- name: advance
UPDATE imports
SET last_committed_batch = :number::bigint,
    created = created + :created::bigint,
    updated = updated + :updated::bigint,
    skipped = skipped + :skipped::bigint,
    failed = failed + :failed::bigint,
    updated_at = now()
WHERE workspace_id = :workspace_id::text AND id = :import_id::uuid AND last_committed_batch = :number::bigint - 1
RETURNING last_committed_batch

-- name: plans
-- $1 workspace_id, $2 call, $3 plans as a jsonb array, $4 ids of those that come without history
WITH input AS (
    SELECT * FROM jsonb_populate_recordset(NULL::plans, $3::jsonb)
), stored AS (
    INSERT INTO plans AS this (
        workspace_id, id, project_id, session_id, name, version, description, category, priority, status,
        target_branch, metadata, created_by, created_at, updated_at, activated_at, completed_at, archived_at, revision
    )
    SELECT
        $1::text, input.id, input.project_id, input.session_id, input.name, coalesce(input.version, before.version, 1),
        input.description, input.category, coalesce(input.priority, 'normal'), coalesce(input.status, 'draft'),
        input.target_branch, input.metadata,
        coalesce(input.created_by, before.created_by, ($2::call_info).actor),
        coalesce(input.created_at, before.created_at, now()), coalesce(input.updated_at, input.created_at, now()),
        input.activated_at, input.completed_at, input.archived_at, coalesce(input.revision, 1)
    FROM input
    LEFT JOIN plans AS before ON before.workspace_id = $1::text AND before.id = input.id
    ON CONFLICT (workspace_id, id) DO UPDATE SET
        project_id = excluded.project_id, session_id = excluded.session_id, name = excluded.name,
        version = excluded.version, description = excluded.description, category = excluded.category,
        priority = excluded.priority, status = excluded.status, target_branch = excluded.target_branch,
        metadata = excluded.metadata, created_by = excluded.created_by, created_at = excluded.created_at,
        updated_at = excluded.updated_at, activated_at = excluded.activated_at, completed_at = excluded.completed_at,
        archived_at = excluded.archived_at, revision = greatest(this.revision + 1, excluded.revision)
    WHERE (
        this.project_id, this.session_id, this.name, this.version, this.description, this.category, this.priority,
        this.status, this.target_branch, this.metadata, this.created_by, this.created_at, this.activated_at,
        this.completed_at, this.archived_at
    ) IS DISTINCT FROM (
        excluded.project_id, excluded.session_id, excluded.name, excluded.version, excluded.description,
        excluded.category, excluded.priority, excluded.status, excluded.target_branch, excluded.metadata,
        excluded.created_by, excluded.created_at, excluded.activated_at, excluded.completed_at, excluded.archived_at
    )
    RETURNING this.*, old.id IS NULL AS created, old.status AS old_status
), history AS (
    INSERT INTO plan_history (workspace_id, plan_id, old_status, new_status, changed_by, changed_at, reason)
    SELECT
        workspace_id, id, old_status, status,
        CASE WHEN created THEN created_by ELSE ($2::call_info).actor END,
        CASE WHEN created THEN created_at ELSE now() END,
        ($2::call_info).reason
    FROM stored
    WHERE id = ANY ($4::uuid[]) AND status IS DISTINCT FROM old_status
), event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision, actor, rpc, reason
    )
    SELECT
        workspace_id, CASE WHEN created THEN 'plan.created' ELSE 'plan.updated' END, id, id,
        nullif(old_status, status), status, terminal, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason
    FROM stored
)
SELECT
    input.id,
    CASE WHEN stored.id IS NULL THEN 'skipped' WHEN stored.created THEN 'created' ELSE 'updated' END AS outcome
FROM input
LEFT JOIN stored ON stored.id = input.id

-- name: phases
-- $1 workspace_id, $2 call, $3 phases as a jsonb array
WITH input AS (
    SELECT * FROM jsonb_populate_recordset(NULL::phases, $3::jsonb)
), stored AS (
    INSERT INTO phases AS this (
        workspace_id, id, plan_id, name, description, order_index, created_at, updated_at, revision
    )
    SELECT
        $1::text, input.id, input.plan_id, input.name, input.description,
        coalesce(input.order_index, before.order_index, 0), coalesce(input.created_at, before.created_at, now()),
        coalesce(input.updated_at, input.created_at, now()), coalesce(input.revision, 1)
    FROM input
    LEFT JOIN phases AS before ON before.workspace_id = $1::text AND before.id = input.id
    ON CONFLICT (workspace_id, id) DO UPDATE SET
        name = excluded.name, description = excluded.description, order_index = excluded.order_index,
        created_at = excluded.created_at, updated_at = excluded.updated_at,
        revision = greatest(this.revision + 1, excluded.revision)
    WHERE (this.name, this.description, this.order_index, this.created_at)
        IS DISTINCT FROM (excluded.name, excluded.description, excluded.order_index, excluded.created_at)
    RETURNING this.*, old.id IS NULL AS created
), event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, plan_id, revision, actor, rpc, reason)
    SELECT
        workspace_id, CASE WHEN created THEN 'phase.created' ELSE 'phase.updated' END, id, plan_id, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason
    FROM stored
)
SELECT
    input.id,
    CASE WHEN stored.id IS NULL THEN 'skipped' WHEN stored.created THEN 'created' ELSE 'updated' END AS outcome
FROM input
LEFT JOIN stored ON stored.id = input.id

-- name: tasks
-- $1 workspace_id, $2 call, $3 tasks as a jsonb array, $4 ids of those that come without history
WITH input AS (
    SELECT * FROM jsonb_populate_recordset(NULL::tasks, $3::jsonb)
), stored AS (
    INSERT INTO tasks AS this (
        workspace_id, id, project_id, plan_id, phase_id, parent_task_id, order_index, wave, title, request_text,
        description, priority, status, requires_approval, capability, assigned_agent, attempt, max_attempts,
        available_at, output, output_data, error_message, review, review_feedback, skip_reason, estimated_resources,
        actual_resources, labels, external_ref, metadata, created_by, created_at, updated_at, approved_at, approved_by,
        started_at, completed_at, revision
    )
    SELECT
        $1::text, input.id, input.project_id, input.plan_id, input.phase_id, input.parent_task_id,
        coalesce(input.order_index, before.order_index, 0), coalesce(input.wave, 0), input.title, input.request_text,
        input.description, coalesce(input.priority, 'normal'), coalesce(input.status, 'pending'),
        coalesce(input.requires_approval, false), input.capability, input.assigned_agent, coalesce(input.attempt, 0),
        coalesce(input.max_attempts, 0), input.available_at, input.output, input.output_data, input.error_message,
        input.review, input.review_feedback, input.skip_reason, input.estimated_resources, input.actual_resources,
        coalesce(input.labels, '{}'), input.external_ref, input.metadata,
        coalesce(input.created_by, before.created_by, ($2::call_info).actor),
        coalesce(input.created_at, before.created_at, now()), coalesce(input.updated_at, input.created_at, now()),
        input.approved_at, input.approved_by, input.started_at, input.completed_at, coalesce(input.revision, 1)
    FROM input
    LEFT JOIN tasks AS before ON before.workspace_id = $1::text AND before.id = input.id
    ON CONFLICT (workspace_id, id) DO UPDATE SET
        project_id = excluded.project_id, plan_id = excluded.plan_id, phase_id = excluded.phase_id,
        parent_task_id = excluded.parent_task_id, order_index = excluded.order_index, wave = excluded.wave,
        title = excluded.title, request_text = excluded.request_text, description = excluded.description,
        priority = excluded.priority, status = excluded.status, requires_approval = excluded.requires_approval,
        capability = excluded.capability, assigned_agent = excluded.assigned_agent, attempt = excluded.attempt,
        max_attempts = excluded.max_attempts, available_at = excluded.available_at, output = excluded.output,
        output_data = excluded.output_data, error_message = excluded.error_message, review = excluded.review,
        review_feedback = excluded.review_feedback, skip_reason = excluded.skip_reason,
        estimated_resources = excluded.estimated_resources, actual_resources = excluded.actual_resources,
        labels = excluded.labels, external_ref = excluded.external_ref, metadata = excluded.metadata,
        created_by = excluded.created_by, created_at = excluded.created_at, updated_at = excluded.updated_at,
        approved_at = excluded.approved_at, approved_by = excluded.approved_by, started_at = excluded.started_at,
        completed_at = excluded.completed_at, revision = greatest(this.revision + 1, excluded.revision)
    WHERE (
        this.project_id, this.plan_id, this.phase_id, this.parent_task_id, this.order_index, this.wave, this.title,
        this.request_text, this.description, this.priority, this.status, this.requires_approval, this.capability,
        this.assigned_agent, this.attempt, this.max_attempts, this.available_at, this.output, this.output_data,
        this.error_message, this.review, this.review_feedback, this.skip_reason, this.estimated_resources,
        this.actual_resources, this.labels, this.external_ref, this.metadata, this.created_by, this.created_at,
        this.approved_at, this.approved_by, this.started_at, this.completed_at
    ) IS DISTINCT FROM (
        excluded.project_id, excluded.plan_id, excluded.phase_id, excluded.parent_task_id, excluded.order_index,
        excluded.wave, excluded.title, excluded.request_text, excluded.description, excluded.priority, excluded.status,
        excluded.requires_approval, excluded.capability, excluded.assigned_agent, excluded.attempt,
        excluded.max_attempts, excluded.available_at, excluded.output, excluded.output_data, excluded.error_message,
        excluded.review, excluded.review_feedback, excluded.skip_reason, excluded.estimated_resources,
        excluded.actual_resources, excluded.labels, excluded.external_ref, excluded.metadata, excluded.created_by,
        excluded.created_at, excluded.approved_at, excluded.approved_by, excluded.started_at, excluded.completed_at
    )
    RETURNING this.*, old.id IS NULL AS created, old.status AS old_status,
        nullif(old.plan_id, new.plan_id) AS previous_plan_id
), history AS (
    INSERT INTO task_history (workspace_id, task_id, old_status, new_status, changed_by, changed_at, reason)
    SELECT
        workspace_id, id, old_status, status,
        CASE WHEN created THEN created_by ELSE ($2::call_info).actor END,
        CASE WHEN created THEN created_at ELSE now() END,
        ($2::call_info).reason
    FROM stored
    WHERE id = ANY ($4::uuid[]) AND status IS DISTINCT FROM old_status
), event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, previous_plan_id, from_status, to_status, terminal, revision,
        actor, rpc, reason
    )
    SELECT
        workspace_id, CASE WHEN created THEN 'task.created' ELSE 'task.updated' END, id, plan_id, previous_plan_id,
        nullif(old_status, status), status, terminal, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason
    FROM stored
)
SELECT
    input.id,
    CASE WHEN stored.id IS NULL THEN 'skipped' WHEN stored.created THEN 'created' ELSE 'updated' END AS outcome
FROM input
LEFT JOIN stored ON stored.id = input.id

-- name: plan_history
-- Adds the entries that are not there. $1 workspace_id, $2 entries as a jsonb array, in order
INSERT INTO plan_history (workspace_id, plan_id, old_status, new_status, changed_by, changed_at, reason)
SELECT $1::text, plan_id, old_status, new_status, coalesce(changed_by, 'anonymous'), changed_at, reason
FROM ROWS FROM (jsonb_populate_recordset(NULL::plan_history, $2::jsonb)) WITH ORDINALITY AS input
WHERE NOT EXISTS (
    SELECT FROM plan_history AS same
    WHERE same.workspace_id = $1::text AND same.plan_id = input.plan_id AND same.changed_at = input.changed_at
        AND same.new_status = input.new_status AND same.old_status IS NOT DISTINCT FROM input.old_status
)
ORDER BY ordinality

-- name: task_history
-- Adds the entries that are not there. $1 workspace_id, $2 entries as a jsonb array, in order
INSERT INTO task_history (workspace_id, task_id, old_status, new_status, changed_by, changed_at, reason)
SELECT $1::text, task_id, old_status, new_status, coalesce(changed_by, 'anonymous'), changed_at, reason
FROM ROWS FROM (jsonb_populate_recordset(NULL::task_history, $2::jsonb)) WITH ORDINALITY AS input
WHERE NOT EXISTS (
    SELECT FROM task_history AS same
    WHERE same.workspace_id = $1::text AND same.task_id = input.task_id AND same.changed_at = input.changed_at
        AND same.new_status = input.new_status AND same.old_status IS NOT DISTINCT FROM input.old_status
)
ORDER BY ordinality

-- name: task_attempts
-- One is there already when the same attempt at the task ended at the same time. $1 workspace_id, $2 attempts as a jsonb
-- array
WITH input AS (
    SELECT
        attempts.*,
        row_number() OVER (PARTITION BY task_id, attempt, ended_at ORDER BY ordinality) > 1
            OR EXISTS (
                SELECT FROM task_attempts AS same
                WHERE same.workspace_id = $1::text AND same.task_id = attempts.task_id
                    AND same.ended_at = attempts.ended_at AND same.attempt = coalesce(attempts.attempt, 0)
            ) AS known
    FROM ROWS FROM (jsonb_populate_recordset(NULL::task_attempts, $2::jsonb)) WITH ORDINALITY AS attempts
), stored AS (
    INSERT INTO task_attempts (
        workspace_id, task_id, attempt, status, assigned_agent, output, output_data, error_message, review,
        review_feedback, actual_resources, started_at, ended_at
    )
    SELECT
        $1::text, task_id, coalesce(attempt, 0), status, assigned_agent, output, output_data, error_message, review,
        review_feedback, actual_resources, started_at, ended_at
    FROM input
    WHERE NOT known
    ORDER BY ordinality
)
SELECT task_id AS id, CASE WHEN known THEN 'skipped' ELSE 'created' END AS outcome
FROM input

-- name: dependencies
-- $1 workspace_id, $2 call, $3 dependencies as a jsonb array
WITH input AS (
    SELECT * FROM jsonb_populate_recordset(NULL::dependencies, $3::jsonb)
), stored AS (
    INSERT INTO dependencies (
        workspace_id, id, kind, source_plan_id, source_phase_id, source_task_id,
        target_plan_id, target_phase_id, target_task_id, created_by, created_at
    )
    SELECT
        $1::text, id, coalesce(kind, 'blocks'), source_plan_id, source_phase_id, source_task_id,
        target_plan_id, target_phase_id, target_task_id,
        coalesce(created_by, ($2::call_info).actor), coalesce(created_at, now())
    FROM input
    ON CONFLICT DO NOTHING
    RETURNING *
), event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc, reason, payload)
    SELECT
        workspace_id, 'dependency.created', id, 1,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason,
        jsonb_build_object('kind', kind, 'source', source_type || ':' || source_id, 'target', target_type || ':' || target_id)
    FROM stored
)
-- Of those that the batch holds twice one was created.
SELECT
    input.id,
    CASE
        WHEN stored.id IS NULL OR row_number() OVER (PARTITION BY input.id) > 1 THEN 'skipped'
        ELSE 'created'
    END AS outcome
FROM input
LEFT JOIN stored ON stored.id = input.id

-- name: workspace
-- $1 workspace_id, $2 call, $3 fields of the workspace as a jsonb array of one
WITH input AS (
    SELECT * FROM jsonb_populate_recordset(NULL::workspaces, $3::jsonb)
), stored AS (
    UPDATE workspaces AS this
    SET name = input.name,
        git_url = input.git_url,
        default_branch = coalesce(input.default_branch, 'main'),
        is_git_repository = coalesce(input.is_git_repository, false),
        current_commit_sha = input.current_commit_sha,
        rag_indexed_at = input.rag_indexed_at,
        rag_indexed_commit_sha = input.rag_indexed_commit_sha,
        graph_indexed_at = input.graph_indexed_at,
        graph_indexed_commit_sha = input.graph_indexed_commit_sha,
        metadata = input.metadata,
        created_at = coalesce(input.created_at, this.created_at),
        updated_at = coalesce(input.updated_at, now()),
        revision = greatest(this.revision + 1, input.revision)
    FROM input
    WHERE this.id = $1::text
        AND (
            this.name, this.git_url, this.default_branch, this.is_git_repository, this.current_commit_sha,
            this.rag_indexed_at, this.rag_indexed_commit_sha, this.graph_indexed_at, this.graph_indexed_commit_sha,
            this.metadata, this.created_at
        ) IS DISTINCT FROM (
            input.name, input.git_url, coalesce(input.default_branch, 'main'), coalesce(input.is_git_repository, false),
            input.current_commit_sha, input.rag_indexed_at, input.rag_indexed_commit_sha, input.graph_indexed_at,
            input.graph_indexed_commit_sha, input.metadata, coalesce(input.created_at, this.created_at)
        )
    RETURNING this.*
), event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc, reason)
    SELECT
        id, 'workspace.updated', id, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason
    FROM stored
)
SELECT
    $1::text AS id,
    CASE WHEN EXISTS (SELECT FROM stored) THEN 'updated' ELSE 'skipped' END AS outcome
FROM input
