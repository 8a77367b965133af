-- name: columns
tasks.id AS task_id, tasks.plan_id, task_leases.worker, task_leases.session_id, task_leases.attempt,
task_leases.claimed_at, task_leases.lease_until

-- name: live
-- A lease lasts while its task is in progress at its attempt.
FROM task_leases
JOIN tasks ON tasks.workspace_id = task_leases.workspace_id AND tasks.id = task_leases.task_id
    AND tasks.attempt = task_leases.attempt AND tasks.status = 'in_progress'
WHERE task_leases.workspace_id = :workspace_id::text AND task_leases.lease_until > clock_timestamp()

-- name: work
-- See work_on_tasks(). A row that is only accepted has no task; and of the tasks of one job those have no texts and data
-- that come after so many bytes.
SELECT work.job, work.role, work.lease_until, {tasks.columns}
FROM (
    SELECT done.*, sum(content_bytes(done.task)) OVER (PARTITION BY done.job ORDER BY done.place) AS bytes
    FROM work_on_tasks(
        :calls::call_info[], ARRAY(SELECT jsonb_populate_recordset(NULL::task_job, :jobs::jsonb))
    ) WITH ORDINALITY AS done (job, role, task, lease_until, place)
) AS work
-- An array, so that it is decided once for each task, and not once for each of its columns.
CROSS JOIN LATERAL unnest(
    ARRAY[CASE WHEN work.bytes > :most_bytes::integer THEN without_content(work.task) ELSE work.task END]
) AS tasks
ORDER BY work.place

-- name: refused
-- Which completions of one call cannot be done, by their places; see refused_completions().
SELECT place
FROM refused_completions(
    array_fill(1, ARRAY[cardinality(:task_ids::uuid[])]),
    array_fill(:workspace_id::text, ARRAY[cardinality(:task_ids::uuid[])]),
    :task_ids::uuid[], :attempts::integer[], :etags::text[], :forced::boolean[],
    array_fill(:session_id::text, ARRAY[cardinality(:task_ids::uuid[])])
) AS place
ORDER BY place

-- name: closed
-- What closes a plan to the claims of a session: the session that it belongs to, and a budget that is spent, its own or that
-- of its program.
SELECT
    owner_in_the_way(:workspace_id::text, plans.id, :session_id::text) AS owner,
    plan_spending.budget_spent AS plan_is_spent,
    CASE WHEN program_spending.budget_spent THEN program_spending.program_id END AS spent_program_id
FROM plans
LEFT JOIN plan_spending ON plan_spending.workspace_id = plans.workspace_id AND plan_spending.plan_id = plans.id
LEFT JOIN program_spending ON program_spending.workspace_id = plans.program_workspace_id
    AND program_spending.program_id = plans.program_id
WHERE plans.workspace_id = :workspace_id::text AND plans.id = :plan_id::uuid

-- name: renew
UPDATE task_leases AS this
SET lease_until = greatest(this.lease_until, clock_timestamp() + make_interval(secs => :seconds::double precision))
FROM tasks
WHERE this.workspace_id = :workspace_id::text AND this.task_id = :task_id::uuid AND this.attempt = :attempt::integer
    AND this.lease_until > clock_timestamp()
    AND tasks.workspace_id = this.workspace_id AND tasks.id = this.task_id
    AND tasks.attempt = this.attempt AND tasks.status = 'in_progress'
RETURNING this.task_id, tasks.plan_id, this.worker, this.session_id, this.attempt, this.claimed_at, this.lease_until

-- name: get
SELECT {columns}
{live}
    AND task_leases.task_id = :task_id::uuid

-- name: of_tasks
-- Those of the tasks, whichever attempt they are of.
SELECT {columns}
{live}
    AND task_leases.task_id = ANY (:task_ids::uuid[])

-- name: list
SELECT {columns}
{live}
    AND (:plan_id::uuid IS NULL OR tasks.plan_id = :plan_id::uuid)
    AND (:worker::text IS NULL OR task_leases.worker = :worker::text)
    AND (:session_id::text IS NULL OR task_leases.session_id = :session_id::text)
    AND (task_leases.lease_until, task_leases.task_id) > (:after_lease_until::text::timestamptz, :after_task_id::uuid)
ORDER BY task_leases.lease_until, task_leases.task_id
LIMIT :limit::integer

-- name: give_back_expired
SELECT give_back_expired(NULL, :most::integer)

-- name: in_progress_of
-- Up to 20 tasks of a plan that a worker has in progress: by lease, or without one as their assigned agent.
SELECT tasks.id, tasks.attempt
FROM tasks
LEFT JOIN task_leases ON task_leases.workspace_id = tasks.workspace_id AND task_leases.task_id = tasks.id
    AND task_leases.attempt = tasks.attempt
WHERE tasks.workspace_id = :workspace_id::text AND tasks.plan_id = :plan_id::uuid AND tasks.status = 'in_progress'
    AND coalesce(task_leases.worker, tasks.assigned_agent) = :worker::text
ORDER BY tasks.id
LIMIT 20
