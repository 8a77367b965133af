-- Tasks that several callers complete in one transaction: which of them cannot be, and what each unblocks.

-- Which of the tasks that were completed together let a task go that was blocked: a source of a dependency, a part of the
-- task, or what ended a phase or another part of the plan.
CREATE OR REPLACE FUNCTION unblocking_task(in_workspace_id text, in_task_id uuid, in_completed_ids uuid[]) RETURNS uuid
LANGUAGE sql VOLATILE AS $$
    SELECT coalesce(
        (
            SELECT source_task_id FROM dependencies
            WHERE workspace_id = in_workspace_id AND target_task_id = in_task_id AND kind = 'blocks'
                AND source_task_id = ANY (in_completed_ids)
            LIMIT 1
        ),
        (
            SELECT id FROM tasks
            WHERE workspace_id = in_workspace_id AND parent_task_id = in_task_id AND id = ANY (in_completed_ids)
            LIMIT 1
        ),
        (
            SELECT done.id
            FROM tasks AS blocked
            JOIN dependencies ON dependencies.workspace_id = blocked.workspace_id AND dependencies.kind = 'blocks'
                AND (
                    dependencies.target_task_id = blocked.id OR dependencies.target_phase_id = blocked.phase_id
                    OR dependencies.target_plan_id = blocked.plan_id
                )
            JOIN tasks AS done ON done.workspace_id = blocked.workspace_id AND done.id = ANY (in_completed_ids)
                AND (done.id = dependencies.source_task_id OR done.phase_id = dependencies.source_phase_id)
            WHERE blocked.workspace_id = in_workspace_id AND blocked.id = in_task_id
            LIMIT 1
        ),
        (
            SELECT done.id
            FROM tasks AS blocked
            JOIN tasks AS done ON done.workspace_id = blocked.workspace_id AND done.id = ANY (in_completed_ids)
                AND done.plan_id = blocked.plan_id
            WHERE blocked.workspace_id = in_workspace_id AND blocked.id = in_task_id
            LIMIT 1
        )
    )
$$;

-- As in task_readiness.sql; where several callers complete tasks together, planwire.calls says which call completed which task.
CREATE OR REPLACE FUNCTION write_unblocked_events(in_workspace_id text, in_task_ids uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    call call_info := nullif(current_setting('planwire.call', true), '')::call_info;
    calls jsonb := nullif(current_setting('planwire.calls', true), '')::jsonb;
    completed_ids uuid[];
BEGIN
    IF call IS NULL AND calls IS NOT NULL THEN
        completed_ids := ARRAY(SELECT jsonb_object_keys(calls)::uuid);
    END IF;
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        tasks.workspace_id, 'task.unblocked', tasks.id, tasks.plan_id, tasks.status, tasks.revision,
        by.actor, by.agent, by.rpc, by.reason, by.request_id
    FROM tasks
    -- An array, so that it is found once for each task, and not once for each field.
    CROSS JOIN LATERAL unnest(
        ARRAY[
            CASE
                WHEN completed_ids IS NULL THEN call
                ELSE (calls ->> unblocking_task(in_workspace_id, tasks.id, completed_ids)::text)::call_info
            END
        ]
    ) AS by
    WHERE tasks.workspace_id = in_workspace_id AND tasks.id = ANY (in_task_ids)
        AND tasks.status IN ('pending', 'approved') AND by.actor IS NOT NULL
    ORDER BY tasks.id;
END
$$;

-- Which of these completions, by their places, cannot be done: those of one job have the same number, and may name a task and its
-- subtasks. Without sessions nobody asks whose the plans are. STABLE, so that it becomes a part of the statement that asks.
CREATE OR REPLACE FUNCTION refused_completions(
    numbers integer[], workspace_ids text[], ids uuid[], attempts integer[], etags text[], forced boolean[], sessions text[]
) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT done.place
    FROM (
        SELECT *, row_number() OVER (PARTITION BY workspace_id, task_id ORDER BY place) AS turn
        FROM unnest(numbers, workspace_ids, ids, attempts, etags, forced)
            WITH ORDINALITY AS done (number, workspace_id, task_id, attempt, etag, force, place)
    ) AS done
    LEFT JOIN tasks ON tasks.workspace_id = done.workspace_id AND tasks.id = done.task_id
    WHERE done.turn > 1
        OR tasks.status IS DISTINCT FROM 'in_progress'
        OR done.attempt <> tasks.attempt
        OR done.etag <> tasks.revision::text
        -- As lease_is_lost(), which would be a call for each of them.
        OR EXISTS (
            SELECT FROM task_leases
            WHERE task_leases.workspace_id = tasks.workspace_id AND task_leases.task_id = tasks.id
                AND task_leases.attempt = tasks.attempt
                AND (task_leases.attempt IS DISTINCT FROM done.attempt OR task_leases.lease_until <= clock_timestamp())
        )
        OR sessions IS NOT NULL
            AND owner_in_the_way(tasks.workspace_id, tasks.plan_id, sessions[done.place]) IS NOT NULL
        OR NOT coalesce(done.force, false) AND EXISTS (
            SELECT FROM tasks AS part
            WHERE part.workspace_id = tasks.workspace_id AND part.parent_task_id = tasks.id AND NOT part.terminal
                AND NOT EXISTS (
                    SELECT FROM unnest(numbers, ids) AS other (number, task_id)
                    WHERE other.number = done.number AND other.task_id = part.id
                )
        )
$$;
