-- name: columns
tasks.id, tasks.workspace_id, tasks.project_id, tasks.plan_id, tasks.phase_id, tasks.parent_task_id,
tasks.order_index, tasks.wave, tasks.title, tasks.request_text, tasks.description,
'PRIORITY_' || upper(tasks.priority) AS priority, 'TASK_STATUS_' || upper(tasks.status) AS status, tasks.terminal,
tasks.requires_approval, tasks.capability, tasks.assigned_agent, tasks.attempt, tasks.released_attempts,
tasks.max_attempts, tasks.available_at, tasks.output, tasks.output_data, tasks.error_message,
'TASK_REVIEW_' || upper(tasks.review) AS review, tasks.review_feedback, tasks.skip_reason,
tasks.estimated_resources, tasks.actual_resources, tasks.labels, tasks.external_ref, tasks.metadata,
tasks.created_by, tasks.original_author, tasks.created_at, tasks.updated_at, tasks.approved_at, tasks.approved_by, tasks.started_at,
tasks.completed_at, tasks.approval_requested_at, tasks.approval_requested_by, tasks.approval_reason, tasks.session_id,
tasks.revision, tasks.revision::text AS etag

-- list: writable
plan_id, phase_id, parent_task_id, coalesce(order_index, free_place(:workspace_id::text, plan_id, phase_id)),
coalesce(wave, 0), title, request_text, description, coalesce(priority, 'normal'), coalesce(requires_approval, false),
capability, assigned_agent, coalesce(max_attempts, 0), available_at, estimated_resources, coalesce(labels, '{}'),
external_ref, metadata

-- list: imported
-- A record that counts no attempts knows nothing of them: what they left stays. Only files say that work in progress waits
-- for a review: where it goes on from there, that is over.
coalesce(order_index, before.order_index, 0),
coalesce(given.requires_approval, false) OR NOT :as_admin::boolean AND coalesce(before.requires_approval, false)
    AS requires_approval,
{writable}, project_id,
imported_status(before.status, before.requires_approval, given.status, :as_admin::boolean) AS status,
CASE
    WHEN before.id IS NULL THEN unspent_attempt(:workspace_id::text, given.id, given.status, coalesce(given.attempt, 0))
    ELSE imported_attempt(
        before.status, before.attempt,
        imported_status(before.status, before.requires_approval, given.status, :as_admin::boolean), given.attempt
    )
END AS attempt,
CASE
    -- What is passed over counts as little as what was released.
    WHEN before.id IS NULL THEN coalesce(given.released_attempts, 0) - coalesce(given.attempt, 0)
        + unspent_attempt(:workspace_id::text, given.id, given.status, coalesce(given.attempt, 0))
    -- How many of other attempts were released says nothing.
    WHEN given.attempt = imported_attempt(
        before.status, before.attempt,
        imported_status(before.status, before.requires_approval, given.status, :as_admin::boolean), given.attempt
    ) THEN coalesce(given.released_attempts, 0)
    ELSE before.released_attempts
END AS released_attempts,
coalesce(output, CASE WHEN given.attempt IS NULL THEN before.output END),
coalesce(output_data, CASE WHEN given.attempt IS NULL THEN before.output_data END),
coalesce(error_message, CASE WHEN given.attempt IS NULL THEN before.error_message END),
CASE
    WHEN given.review IS NOT NULL THEN given.review
    WHEN given.attempt IS NULL
        AND (before.status <> 'in_progress' OR before.review <> 'pending' OR given.status = 'in_progress')
        THEN before.review
END AS review,
coalesce(review_feedback, CASE WHEN given.attempt IS NULL THEN before.review_feedback END),
coalesce(actual_resources, CASE WHEN given.attempt IS NULL THEN before.actual_resources END),
skip_reason, {transfers.origin},
CASE
    WHEN :as_admin::boolean THEN given.approved_at
    WHEN before.status = 'approved' OR given.status <> 'pending' THEN before.approved_at
END AS approved_at,
CASE
    WHEN :as_admin::boolean THEN given.approved_by
    WHEN before.status = 'approved' OR given.status <> 'pending' THEN before.approved_by
END AS approved_by,
started_at, completed_at,
coalesce(approval_requested_at, before.approval_requested_at),
coalesce(approval_requested_by, before.approval_requested_by), coalesce(approval_reason, before.approval_reason), session_id

-- name: created
-- Inserts the rows of task_input, which has an ordinality, into the plans `receiving`, with their history and events.
created_tasks AS (
    INSERT INTO tasks (workspace_id, id, project_id, {writable}, created_by, created_at, updated_at)
    SELECT
        :workspace_id::text, id,
        coalesce((SELECT project_id FROM receiving WHERE receiving.id = task_input.plan_id), project_id),
        {writable task_input.}, (:call::call_info).actor,
        -- Apart, so that lists by time have them in this order.
        now() + (ordinality - 1) * interval '1 microsecond', now() + (ordinality - 1) * interval '1 microsecond'
    FROM task_input
    ORDER BY ordinality
    RETURNING *
), {changes.history created_tasks task NULL}, {changes.status_event created_tasks 'task.created' plan_id NULL NULL}

-- name: creation
{plans.receiving}, target AS (
    SELECT id FROM workspaces WHERE id = :workspace_id::text AND {plans.all_receive}
), {requests.accepted}, task_input AS (
    SELECT input.*
    FROM ROWS FROM (jsonb_populate_recordset(NULL::tasks, :rows::jsonb)) WITH ORDINALITY AS input
    CROSS JOIN accepted
), {created}

-- name: create
-- In the order of the ids.
WITH {creation}
SELECT {columns}
FROM created_tasks AS tasks
ORDER BY array_position(:ids::text[], tasks.id::text)

-- list: placed
-- For rows that say which workspace each of them is of.
coalesce(order_index, free_place(workspace_id, plan_id, phase_id)), {writable}

-- name: create_together
-- A task of each of many calls, see store/task_creation.py. Left out are those that something is in the way of; those that
-- would wait for what others do with the workspace, the plan or the phase, with all who share the statement; those whose
-- readiness is counted in turns, or with the edges of the plan or phase locked; and those of workspaces where only the session
-- of a plan may change it, because one statement asks for one session.
WITH job AS MATERIALIZED (
    SELECT number, (:calls::call_info[])[number] AS call, task
    FROM (
        SELECT row_number() OVER () AS number, task
        FROM (SELECT jsonb_populate_recordset(NULL::tasks, :rows::jsonb) AS task) AS given
    ) AS given
), home AS MATERIALIZED (
    SELECT id
    FROM workspaces
    WHERE id IN (SELECT (task).workspace_id FROM job) AND NOT session_ownership
    FOR KEY SHARE SKIP LOCKED
), receiving AS MATERIALIZED (
    SELECT plans.workspace_id, plans.id, plans.project_id
    FROM (SELECT DISTINCT (task).workspace_id, (task).plan_id AS id FROM job) AS wanted
    JOIN plans USING (workspace_id, id)
    WHERE NOT plans.terminal AND NOT plans.sequential_phases
    FOR KEY SHARE OF plans SKIP LOCKED
), receiving_phase AS MATERIALIZED (
    SELECT phases.workspace_id, phases.plan_id, phases.id
    FROM (SELECT DISTINCT (task).workspace_id, (task).plan_id, (task).phase_id AS id FROM job) AS wanted
    JOIN phases USING (workspace_id, plan_id, id)
    FOR KEY SHARE OF phases SKIP LOCKED
), reserved AS MATERIALIZED (
    SELECT place.*, receiving.project_id
    FROM (SELECT DISTINCT (task).workspace_id, (task).plan_id, (task).phase_id FROM job) AS place
    JOIN home ON home.id = place.workspace_id
    LEFT JOIN receiving ON receiving.workspace_id = place.workspace_id AND receiving.id = place.plan_id
    LEFT JOIN receiving_phase ON receiving_phase.workspace_id = place.workspace_id
        AND receiving_phase.plan_id = place.plan_id AND receiving_phase.id = place.phase_id
    WHERE (place.plan_id IS NULL OR receiving.id IS NOT NULL)
        AND (place.phase_id IS NULL OR receiving_phase.id IS NOT NULL)
        -- What tasks_begin_readiness() locks.
        AND NOT EXISTS (
            SELECT FROM dependencies AS d
            WHERE d.workspace_id = place.workspace_id AND d.target_plan_id = place.plan_id
            UNION ALL
            SELECT FROM dependencies AS d
            WHERE d.workspace_id = place.workspace_id AND d.target_phase_id = place.phase_id
            UNION ALL
            SELECT FROM dependencies AS d
            WHERE d.workspace_id = place.workspace_id AND d.source_phase_id = place.phase_id
            UNION ALL
            SELECT FROM program_dependencies AS d
            WHERE d.workspace_id = place.workspace_id AND d.target_plan_id = place.plan_id
        )
        AND reserve_place(place.workspace_id, place.plan_id, place.phase_id)
), target AS MATERIALIZED (
    SELECT job.*, coalesce(reserved.project_id, (task).project_id) AS project_id
    FROM job
    JOIN reserved ON reserved.workspace_id = (task).workspace_id
        AND reserved.plan_id IS NOT DISTINCT FROM (task).plan_id AND reserved.phase_id IS NOT DISTINCT FROM (task).phase_id
), request AS (
    INSERT INTO requests (actor, rpc, request_id, fingerprint, resource_ids)
    SELECT (call).actor, (call).rpc, (call).request_id, (call).fingerprint, ARRAY[(task).id::text]
    FROM target
    WHERE (call).request_id IS NOT NULL
    -- So that two such statements with the same request ids do not wait for each other in a cycle.
    ORDER BY (call).actor, (call).rpc, (call).request_id
    ON CONFLICT DO NOTHING
    RETURNING resource_ids[1] AS id
), accepted AS MATERIALIZED (
    SELECT * FROM target
    WHERE (call).request_id IS NULL OR (task).id::text IN (SELECT id FROM request)
), made AS (
    INSERT INTO tasks (workspace_id, id, project_id, {placed}, created_by)
    SELECT task_input.workspace_id, task_input.id, accepted.project_id, {placed task_input.}, (accepted.call).actor
    FROM accepted
    CROSS JOIN LATERAL unnest(ARRAY[accepted.task]) AS task_input
    -- So that two such statements take the places in plans and phases in the same order.
    ORDER BY task_input.workspace_id, task_input.plan_id, task_input.phase_id, accepted.number
    RETURNING *
), created_tasks AS MATERIALIZED (
    SELECT made.*, accepted.number, accepted.call
    FROM made
    JOIN accepted ON (accepted.task).id = made.id
), history AS (
    INSERT INTO task_history (workspace_id, task_id, old_status, new_status, changed_by, agent, reason)
    SELECT workspace_id, id, NULL, status, (call).actor, (call).agent, (call).reason FROM created_tasks
), event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.created', id, plan_id, status, terminal, revision,
        (call).actor, (call).agent, (call).rpc, (call).reason, (call).request_id
    FROM created_tasks
    ORDER BY number
)
SELECT tasks.number AS job, {columns}
FROM created_tasks AS tasks

-- name: create_at
-- At an index among the tasks of its phase, or of its plan where it has no phase; see move_task. The others make room.
WITH {plans.receiving}, target AS (
    SELECT id FROM workspaces WHERE id = :workspace_id::text AND {plans.all_receive}
), {requests.accepted}, wanted AS MATERIALIZED (
    SELECT input.* FROM jsonb_populate_recordset(NULL::tasks, :rows::jsonb) AS input CROSS JOIN accepted
), task_input AS MATERIALIZED (
    SELECT input.*, 1 AS ordinality
    FROM wanted
    CROSS JOIN LATERAL place_at(:workspace_id::text, wanted.plan_id, wanted.phase_id, :index::integer) AS place
    CROSS JOIN LATERAL jsonb_populate_record(wanted::tasks, jsonb_build_object('order_index', place)) AS input
), {created}, moved AS MATERIALIZED (
    SELECT others.*
    FROM created_tasks
    CROSS JOIN LATERAL move_task(
        :workspace_id::text, created_tasks.plan_id, created_tasks.id, created_tasks.phase_id, :index::integer
    ) AS others
), {changes.status_event moved 'task.updated' plan_id NULL NULL}
SELECT {columns} FROM created_tasks AS tasks

-- name: create_with_dependencies
-- The dependencies are among the tasks and what is there.
WITH {creation}, {dependencies.input :dependencies::jsonb}, {dependencies.created}
SELECT {columns}
FROM created_tasks AS tasks
ORDER BY array_position(:ids::text[], tasks.id::text)

-- name: get
SELECT {columns} {changes.wanted tasks}

-- name: get_many
-- In the order of the ids.
SELECT {columns}
FROM tasks
WHERE tasks.workspace_id = :workspace_id::text AND tasks.id = ANY (:ids::uuid[])
ORDER BY array_position(:ids::uuid[], tasks.id)

-- name: filters
(:phase_id::uuid IS NULL OR tasks.phase_id = :phase_id::uuid)
    AND (:parent_task_id::uuid IS NULL OR tasks.parent_task_id = :parent_task_id::uuid)
    AND (:statuses::text[] IS NULL OR tasks.status = ANY (:statuses::text[]))
    AND (:labels::text[] IS NULL OR tasks.labels @> :labels::text[])
    AND (:assigned_agent::text IS NULL OR tasks.assigned_agent = :assigned_agent::text)
    AND (:external_refs::text[] IS NULL OR tasks.external_ref = ANY (:external_refs::text[]))
    AND (:wave::integer IS NULL OR tasks.wave = :wave::integer)
    -- All tasks of the workspace are looked at: no index has both the ends of ids and what their last characters begin with,
    -- and two more would be written with each task. So the patterns are made once, and compared without a language's rules.
    AND (
        :names::text[] IS NULL
        OR lower(tasks.external_ref COLLATE pg_c_utf8) LIKE ANY (:names::text[])
        OR tasks.id::text COLLATE "C" LIKE ANY (:ends_of_ids::text[])
    )

-- name: list
-- Oldest first.
SELECT {columns}
FROM tasks
WHERE tasks.workspace_id = :workspace_id::text
    AND {filters}
    AND (tasks.created_at, tasks.id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY tasks.created_at, tasks.id
LIMIT :limit::integer

-- name: list_in_parent
-- In the order of the parent's subtasks.
SELECT {columns}
FROM tasks
WHERE tasks.workspace_id = :workspace_id::text
    AND {filters}
    AND (tasks.order_index, tasks.id) > (:after_order_index::integer, :after_id::uuid)
ORDER BY tasks.order_index, tasks.id
LIMIT :limit::integer

-- name: list_in_plan
-- In the plan's order; what has no phase comes last.
SELECT
    {columns},
    coalesce(phases.order_index, 2147483647) AS phase_order_index,
    coalesce(tasks.phase_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid) AS phase_key
FROM tasks
LEFT JOIN phases ON phases.workspace_id = tasks.workspace_id AND phases.id = tasks.phase_id
WHERE tasks.workspace_id = :workspace_id::text AND tasks.plan_id = :plan_id::uuid
    AND {filters}
    AND (
        coalesce(phases.order_index, 2147483647),
        coalesce(tasks.phase_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid),
        tasks.order_index, tasks.id
    ) > (:after_phase_order_index::integer, :after_phase_key::uuid, :after_order_index::integer, :after_id::uuid)
ORDER BY phase_order_index, phase_key, tasks.order_index, tasks.id
LIMIT :limit::integer

-- name: of_plan
-- In the plan's order; what has no phase comes last.
SELECT {columns}
FROM tasks
LEFT JOIN phases ON phases.workspace_id = tasks.workspace_id AND phases.id = tasks.phase_id
WHERE tasks.workspace_id = :workspace_id::text AND tasks.plan_id = :plan_id::uuid
ORDER BY phases.order_index, tasks.phase_id, tasks.order_index, tasks.id

-- name: progress
-- How many tasks of a plan are in each status, for every phase in their order; at the end those in no phase.
WITH counted AS (
    SELECT
        phase_id,
        (count(*) FILTER (WHERE status = 'pending'))::integer AS pending,
        (count(*) FILTER (WHERE status = 'approved'))::integer AS approved,
        (count(*) FILTER (WHERE status = 'in_progress'))::integer AS in_progress,
        (count(*) FILTER (WHERE status = 'completed'))::integer AS completed,
        (count(*) FILTER (WHERE status = 'failed'))::integer AS failed,
        (count(*) FILTER (WHERE status = 'rejected'))::integer AS rejected,
        (count(*) FILTER (WHERE status = 'skipped'))::integer AS skipped,
        (count(*) FILTER (WHERE status = 'cancelled'))::integer AS cancelled
    FROM tasks
    WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
    GROUP BY phase_id
)
SELECT phases.id AS phase_id, pending, approved, in_progress, completed, failed, rejected, skipped, cancelled
FROM (
    SELECT id, order_index FROM phases WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
) AS phases
FULL JOIN counted ON counted.phase_id = phases.id
ORDER BY phases.order_index, phases.id

-- name: owned(named)
-- Holds the plans of tasks where only the session of a plan changes what is in it, as the trigger that asks for it does: before
-- the tasks are locked. Those who put a plan away hold it, and wait for its tasks.
owned AS MATERIALIZED (
    SELECT plans.id
    FROM {named}
    JOIN workspaces ON workspaces.id = :workspace_id::text AND workspaces.session_ownership
    JOIN tasks ON tasks.workspace_id = workspaces.id AND tasks.id = {named}.id
    JOIN plans ON plans.workspace_id = tasks.workspace_id AND plans.id = tasks.plan_id
    ORDER BY plans.id
    FOR KEY SHARE OF plans
)

-- name: updating
-- Changes the tasks of update_input, which has an id, an etag and a patch: all of them or none. Within a plan that has ended
-- tasks can be moved, and into it they cannot. Who works on a task by a lease stays its agent. Where the workspace wants four
-- eyes, who created a task does not do without its approval, and nobody does where an approval rule matches a pending task.
-- The turns of the plans are taken before the tasks are locked, as in the other order they would be waited for by those who
-- are waited for.
{plans.receiving}, {owned update_input}, locked AS MATERIALIZED (
    SELECT tasks.id, update_input.patch, {changes.told}
    FROM update_input
    JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.id = update_input.id
    WHERE (update_input.etag IS NULL OR tasks.revision::text = update_input.etag)
        AND (SELECT count(*) FROM owned) >= 0
        AND (
            SELECT NOT coalesce(bool_or(patch ?| ARRAY['plan_id', 'phase_id', 'parent_task_id', 'order_index']), false)
                OR share_order_turns(:workspace_id::text, array_agg(id), :plan_ids::uuid[])
            FROM update_input
        )
    ORDER BY tasks.id
    FOR NO KEY UPDATE OF tasks
), allowed AS MATERIALIZED (
    SELECT locked.id, locked.patch
    FROM locked
    JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.id = locked.id
    WHERE (
            locked.patch ->> 'plan_id' IS NULL
            OR (locked.patch ->> 'plan_id')::uuid IS NOT DISTINCT FROM tasks.plan_id
            -- One that is not there may be in the archive now, and restored before its foreign key is looked at.
            OR EXISTS (
                SELECT FROM receiving WHERE receiving.id::text = locked.patch ->> 'plan_id' AND NOT receiving.terminal
            )
        )
        AND NOT (
            locked.patch ? 'assigned_agent' AND (locked.patch ->> 'assigned_agent') IS DISTINCT FROM tasks.assigned_agent
            AND is_leased(:workspace_id::text, locked.id)
        )
        AND NOT CASE
            WHEN locked.patch ? 'requires_approval' AND (locked.patch ->> 'requires_approval') IS DISTINCT FROM 'true'
                THEN tasks.requires_approval
                    AND task_wants_other_eyes(:workspace_id::text, locked.id, (:call::call_info).actor)
            ELSE false
        END
        AND NOT CASE
            WHEN locked.patch ? 'requires_approval' AND (locked.patch ->> 'requires_approval') IS DISTINCT FROM 'true'
                AND tasks.status = 'pending'
                THEN EXISTS (
                    SELECT FROM jsonb_populate_record(tasks, locked.patch) AS patched
                    WHERE approval_rule_of(
                            :workspace_id::text, patched.plan_id, coalesce(patched.priority, 'normal'),
                            patched.capability, patched.labels
                        ) IS NOT NULL
                )
            ELSE false
        END
), target AS MATERIALIZED (
    SELECT * FROM allowed WHERE (SELECT count(*) FROM allowed) = (SELECT count(*) FROM update_input)
), {changes.updated tasks moved_patch(this,accepted.patch)}, {changes.status_event changed 'task.updated' plan_id NULL nullif((before).plan_id,plan_id)}

-- name: update
WITH update_input AS (
    SELECT :id::uuid AS id, :etag::text AS etag, :patch::jsonb AS patch
), {updating}
SELECT {columns} FROM changed AS tasks

-- name: update_many
-- In the order of the ids.
WITH update_input AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(:updates::jsonb) AS input (id uuid, etag text, patch jsonb)
), {updating}
SELECT revision::text AS etag FROM changed ORDER BY array_position(:ids::text[], id::text)

-- name: etags
-- In the order of the ids.
SELECT id, revision::text AS etag
FROM tasks
WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[])
ORDER BY array_position(:ids::uuid[], id)

-- name: move
-- See move_task. The turn of the plan is taken before the task is looked at: another one may move it.
WITH turn AS MATERIALIZED (
    SELECT take_order_turn_of_task(:workspace_id::text, :id::uuid) AS plan_id
), named AS (
    SELECT :id::uuid AS id
), {owned named}, target AS MATERIALIZED (
    SELECT
        id, plan_id, CASE WHEN :keeps_phase::boolean THEN phase_id ELSE :phase_id::uuid END AS to_phase_id,
        {changes.told}
    FROM tasks
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND plan_id = (SELECT plan_id FROM turn) AND (SELECT count(*) FROM owned) >= 0
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS MATERIALIZED (
    SELECT moved.*
    FROM accepted
    CROSS JOIN LATERAL move_task(
        :workspace_id::text, accepted.plan_id, accepted.id, accepted.to_phase_id, :index::integer
    ) AS moved
), {changes.status_event changed 'task.updated' plan_id NULL NULL}, unmoved AS (
    SELECT tasks.*
    FROM accepted
    JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.id = accepted.id
    WHERE NOT EXISTS (SELECT FROM changed WHERE changed.id = accepted.id)
)
SELECT {columns}
FROM (SELECT * FROM changed WHERE id = :id::uuid UNION ALL SELECT * FROM unmoved) AS tasks

-- name: reorder
-- The ids are those of all tasks of the phase, or of all that are in no phase of the plan, and of those with a parent only
-- its subtasks; or nothing is done.
WITH target AS MATERIALIZED (
    SELECT wanted
    FROM reordered_tasks(
        :workspace_id::text, :plan_id::uuid, :phase_id::uuid, :parent_task_id::uuid, :ids::text[]::uuid[]
    ) AS wanted
    WHERE wanted IS NOT NULL
), {requests.accepted}, changed AS MATERIALIZED (
    SELECT placed.*
    FROM accepted
    CROSS JOIN LATERAL place_tasks(:workspace_id::text, :plan_id::uuid, :phase_id::uuid, accepted.wanted) AS placed
), {changes.status_event changed 'task.updated' plan_id NULL NULL}
SELECT (SELECT count(*) FROM changed)::integer AS moved FROM accepted

-- name: ids_in_order
SELECT id
FROM tasks
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
    AND CASE WHEN :phase_id::uuid IS NULL THEN phase_id IS NULL ELSE phase_id = :phase_id::uuid END
    AND (:parent_task_id::uuid IS NULL OR parent_task_id = :parent_task_id::uuid)
ORDER BY order_index, id

-- name: has_phase
SELECT EXISTS (
    SELECT FROM phases
    WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid AND id = :phase_id::uuid
)

-- name: delete
-- With its subtasks.
WITH named AS (
    SELECT :id::uuid AS id
), {owned named}, target AS MATERIALIZED (
    SELECT id, {changes.told} FROM tasks
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND (SELECT count(*) FROM owned) >= 0
    FOR UPDATE
), {requests.accepted}
DELETE FROM tasks AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: transition
-- Readiness is judged when the task is locked: the function sees what was committed while the statement waited.
-- What had been approved goes back to approved when it is given back or tried again. A task is tried again after :backoff
-- seconds, which double with each failed attempt up to :max_backoff, while there are attempts left.
WITH named AS (
    SELECT :id::uuid AS id
), {owned named}, locked AS MATERIALIZED (
    SELECT
        id,
        plan_id,
        parent_task_id IS NULL AS needs_slot,
        attempt,
        :backoff::double precision IS NOT NULL AND (max_attempts = 0 OR attempt - released_attempts < max_attempts)
            AS is_retried,
        -- An imported task can have been worked on without having been started here.
        :status::text = 'pending' AND (started_at IS NOT NULL OR status IN ('in_progress', 'completed', 'failed'))
            AS ends_attempt,
        {changes.told}
    FROM tasks
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND status = ANY (:sources::text[])
        AND (SELECT count(*) FROM owned) >= 0
        AND (:attempt::integer IS NULL OR attempt = :attempt::integer)
        AND (:status::text <> 'rejected' OR status = 'approved' OR requires_approval)
    FOR NO KEY UPDATE
), target AS MATERIALIZED (
    SELECT
        locked.id, locked.plan_id, locked.is_retried, locked.ends_attempt OR locked.is_retried AS ends_attempt,
        CASE WHEN locked.is_retried THEN 'pending' ELSE :status::text END AS status
    FROM locked
    WHERE NOT (:fenced::boolean AND lease_is_lost(:workspace_id::text, locked.id, locked.attempt, :attempt::integer))
        AND CASE :status::text
            WHEN 'in_progress'
                -- Asked first also where no slot is needed: the story does not go on meanwhile.
                THEN (free_slots(:workspace_id::text, locked.plan_id) IS DISTINCT FROM 0 OR NOT locked.needs_slot)
                    AND NOT EXISTS (SELECT FROM obstacles(:workspace_id::text, locked.id))
            WHEN 'approved' THEN NOT task_wants_other_eyes(:workspace_id::text, locked.id, (:call::call_info).actor)
            ELSE true
        END
), {requests.accepted}, changed AS (
    UPDATE tasks AS this
    SET (
        assigned_agent, available_at, output, output_data, error_message, actual_resources, review, review_feedback
    ) = (
        SELECT
            patched.assigned_agent,
            CASE
                WHEN accepted.is_retried THEN now() + make_interval(secs => least(
                    :max_backoff::double precision,
                    :backoff::double precision * 2.0 ^ least(this.attempt - this.released_attempts - 1, 60)
                ))
                ELSE patched.available_at
            END,
            CASE WHEN NOT accepted.ends_attempt THEN patched.output END,
            CASE WHEN NOT accepted.ends_attempt THEN patched.output_data END,
            patched.error_message,
            CASE WHEN NOT accepted.ends_attempt THEN patched.actual_resources END,
            patched.review, patched.review_feedback
        FROM jsonb_populate_record(this, :changes::jsonb) AS patched
    ),
        status = CASE
            WHEN accepted.status = 'pending' AND this.status IN ('in_progress', 'failed') AND this.approved_at IS NOT NULL
                THEN 'approved'
            ELSE accepted.status
        END,
        attempt = this.attempt + CASE accepted.status WHEN 'in_progress' THEN 1 ELSE 0 END,
        released_attempts = this.released_attempts
            + CASE WHEN accepted.status = 'pending' AND this.status = 'in_progress' AND NOT accepted.is_retried THEN 1 ELSE 0 END,
        skip_reason = CASE accepted.status WHEN 'skipped' THEN (:call::call_info).reason END,
        (approved_at, approved_by) = (
            SELECT
                CASE
                    WHEN accepted.status = 'approved' THEN now()
                    WHEN accepted.status <> 'pending' OR this.status IN ('in_progress', 'failed') THEN this.approved_at
                END,
                CASE
                    WHEN accepted.status = 'approved' THEN (:call::call_info).actor
                    WHEN accepted.status <> 'pending' OR this.status IN ('in_progress', 'failed') THEN this.approved_by
                END
        ),
        started_at = CASE accepted.status WHEN 'in_progress' THEN now() WHEN 'pending' THEN NULL ELSE this.started_at END,
        session_id = CASE accepted.status WHEN 'in_progress' THEN (:call::call_info).session END,
        completed_at = CASE WHEN accepted.status NOT IN ('pending', 'approved', 'in_progress') THEN now() END,
        updated_at = now(),
        revision = this.revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*, old AS before, old.status AS old_status, accepted.ends_attempt, accepted.is_retried
), attempt AS (
    INSERT INTO task_attempts (
        workspace_id, task_id, attempt, status, assigned_agent, output, output_data, error_message, review,
        review_feedback, actual_resources, started_at, ended_at
    )
    SELECT
        workspace_id, id, (before).attempt, CASE WHEN is_retried THEN 'failed' ELSE (before).status END,
        (before).assigned_agent, (before).output, (before).output_data,
        CASE WHEN is_retried THEN error_message ELSE (before).error_message END, review, review_feedback,
        CASE
            WHEN is_retried THEN coalesce(:changes::jsonb -> 'actual_resources', (before).actual_resources)
            ELSE (before).actual_resources
        END,
        (before).started_at, coalesce((before).completed_at, clock_timestamp())
    FROM changed
    WHERE ends_attempt
), ended_lease AS (
    DELETE FROM task_leases AS this USING accepted
    WHERE this.workspace_id = :workspace_id::text AND this.task_id = accepted.id
), {changes.history changed task old_status},
{changes.status_event changed 'task.status_changed' plan_id old_status NULL}
SELECT {columns} FROM changed AS tasks

-- name: state
-- What a refusal is explained by.
SELECT
    tasks.status,
    tasks.plan_id,
    tasks.revision::text AS etag,
    tasks.attempt,
    coalesce(tasks.assigned_agent, started.changed_by) AS worker,
    tasks.started_at,
    task_leases.worker AS lease_worker,
    task_leases.attempt AS lease_attempt,
    task_leases.lease_until,
    task_leases.lease_until > clock_timestamp() AS lease_lasts,
    EXISTS (
        SELECT FROM task_attempts
        WHERE task_attempts.workspace_id = tasks.workspace_id AND task_attempts.task_id = tasks.id
            AND task_attempts.attempt = tasks.attempt AND task_attempts.status = 'in_progress'
    ) AS given_back,
    tasks.requires_approval,
    tasks.available_at,
    tasks.max_attempts,
    task_wants_other_eyes(tasks.workspace_id, tasks.id, :actor::text) AS wants_other_eyes,
    plans.status AS plan_status,
    stories.status AS story_status,
    stories.current_wave,
    tasks.wave,
    stories.max_parallelism,
    open_subtasks(tasks.workspace_id, tasks.id) AS open_subtasks,
    ARRAY(
        SELECT obstacle || ' ' || subject_id
        FROM obstacles(tasks.workspace_id, tasks.id)
        ORDER BY obstacle IN ('phase', 'plan', 'task'), obstacle, subject_id
        LIMIT 20
    ) AS obstacles
FROM tasks
LEFT JOIN plans ON plans.workspace_id = tasks.workspace_id AND plans.id = tasks.plan_id
LEFT JOIN stories ON stories.workspace_id = tasks.workspace_id AND stories.id = tasks.plan_id
LEFT JOIN task_leases ON task_leases.workspace_id = tasks.workspace_id AND task_leases.task_id = tasks.id
    AND task_leases.attempt = tasks.attempt AND tasks.status = 'in_progress'
LEFT JOIN LATERAL (
    SELECT changed_by FROM task_history
    WHERE task_history.workspace_id = tasks.workspace_id AND task_history.task_id = tasks.id
    ORDER BY changed_at DESC, task_history.id DESC
    LIMIT 1
) AS started ON tasks.status = 'in_progress'
WHERE tasks.workspace_id = :workspace_id::text AND tasks.id = :id::uuid

-- name: open_subtasks
-- The first of them, in their order.
SELECT id, status, left(title, 50) AS title
FROM tasks
WHERE workspace_id = :workspace_id::text AND parent_task_id = :parent_task_id::uuid AND NOT terminal
ORDER BY order_index, id
LIMIT 20

-- name: history
{changes.list_history task}

-- name: attempts
SELECT {task_attempts.columns}
FROM task_attempts
WHERE workspace_id = :workspace_id::text AND task_id = :task_id::uuid
    AND (ended_at, id) > (:after_ended_at::text::timestamptz, :after_id::bigint)
ORDER BY ended_at, id
LIMIT :limit::integer

-- name: reviews
SELECT {reviews.columns}
FROM reviews
WHERE workspace_id = :workspace_id::text AND task_id = :task_id::uuid
    AND (changed_at, id) > (:after_changed_at::text::timestamptz, :after_id::bigint)
ORDER BY changed_at, id
LIMIT :limit::integer

-- name: snapshot
SELECT {columns}
FROM tasks
WHERE tasks.workspace_id = :workspace_id::text
    AND (:plan_ids::uuid[] IS NULL OR tasks.plan_id = ANY (:plan_ids::uuid[]))
    AND (:ids::uuid[] IS NULL OR tasks.id = ANY (:ids::uuid[]))
    AND (:statuses::text[] IS NULL OR tasks.status = ANY (:statuses::text[]))
    AND tasks.id > :after_id::uuid
ORDER BY tasks.id
LIMIT :limit::integer

-- name: open
-- Those of the tasks that exist in a status that is not terminal.
SELECT id FROM tasks WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[]) AND NOT terminal

-- name: lock
-- In the order of the ids, so that those who lock the same wait for each other.
SELECT FROM tasks WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[]) ORDER BY id FOR NO KEY UPDATE

-- name: compare
{import_bases.compare tasks}

-- name: import
-- What takes a task away from a worker ends its lease, and leaves an attempt that is given back where it can be claimed again.
WITH {transfers.changed_with_status tasks task plan_id}, ended_lease AS (
    DELETE FROM task_leases AS this USING changed
    WHERE this.workspace_id = :workspace_id::text AND this.task_id = changed.id AND changed.from_status = 'in_progress'
    RETURNING this.task_id, this.attempt
), attempt AS (
    INSERT INTO task_attempts (
        workspace_id, task_id, attempt, status, assigned_agent, output, output_data, error_message, review,
        review_feedback, actual_resources, started_at, ended_at
    )
    SELECT
        before.workspace_id, before.id, before.attempt, before.status, before.assigned_agent, before.output,
        before.output_data, before.error_message, before.review, before.review_feedback, before.actual_resources,
        before.started_at, clock_timestamp()
    FROM ended_lease
    JOIN before ON before.id = ended_lease.task_id AND before.attempt = ended_lease.attempt
    JOIN changed ON changed.id = before.id AND changed.status IN ('pending', 'approved')
)
SELECT id::text, outcome FROM outcomes CROSS JOIN caller

-- name: keep
{import_bases.keep tasks plan_id}

-- name: export
-- A parent before its subtasks, where both are exported.
WITH RECURSIVE placed (id, depth) AS (
    SELECT tasks.id, 0
    FROM tasks
    LEFT JOIN tasks AS parent ON parent.workspace_id = :workspace_id::text AND parent.id = tasks.parent_task_id
    WHERE tasks.workspace_id = :workspace_id::text AND (:plan_ids::uuid[] IS NULL OR tasks.plan_id = ANY (:plan_ids::uuid[]))
        AND (parent.id IS NULL OR :plan_ids::uuid[] IS NOT NULL AND (parent.plan_id = ANY (:plan_ids::uuid[])) IS NOT TRUE)
    UNION ALL
    SELECT tasks.id, placed.depth + 1
    FROM placed
    JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.parent_task_id = placed.id
    WHERE :plan_ids::uuid[] IS NULL OR tasks.plan_id = ANY (:plan_ids::uuid[])
)
SELECT {columns}, {transfers.exported_history task tasks}
FROM placed
JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.id = placed.id
ORDER BY placed.depth, tasks.created_at, tasks.id
