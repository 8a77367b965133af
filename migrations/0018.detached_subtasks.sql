-- Whether what a task is in still exists: in the middle of a cascade it may not.
CREATE OR REPLACE FUNCTION task_place_exists(in_workspace_id text, in_plan_id uuid, in_phase_id uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM workspaces WHERE workspaces.id = in_workspace_id)
        AND (
            in_plan_id IS NULL
            OR EXISTS (SELECT FROM plans WHERE plans.workspace_id = in_workspace_id AND plans.id = in_plan_id)
        )
        AND (
            in_phase_id IS NULL
            OR EXISTS (SELECT FROM phases WHERE phases.workspace_id = in_workspace_id AND phases.id = in_phase_id)
        )
$$;

-- A plan or phase takes along the tasks that are in it. Their subtasks elsewhere stay, without a parent.
CREATE OR REPLACE FUNCTION tasks_detach_subtasks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    call call_info := nullif(current_setting('planwire.call', true), '')::call_info;
BEGIN
    IF task_place_exists(OLD.workspace_id, OLD.plan_id, OLD.phase_id) THEN
        RETURN NULL;
    END IF;
    WITH detached AS (
        UPDATE tasks SET parent_task_id = NULL, updated_at = now(), revision = revision + 1
        WHERE workspace_id = OLD.workspace_id AND parent_task_id = OLD.id
            AND task_place_exists(workspace_id, plan_id, phase_id)
        RETURNING *
    )
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.updated', id, plan_id, status, terminal, revision,
        call.actor, call.agent, call.rpc, call.reason, call.request_id
    FROM detached
    WHERE call.actor IS NOT NULL;
    RETURN NULL;
END
$$;

-- Triggers fire in the order of their names. This one comes before RI_ConstraintTrigger_…, the cascade of
-- tasks_parent_task_fkey, which deletes the subtasks that are left.
CREATE OR REPLACE TRIGGER "Detach_subtasks"
    AFTER DELETE ON tasks
    FOR EACH ROW WHEN (OLD.plan_id IS NOT NULL AND NOT is_moving())
    EXECUTE FUNCTION tasks_detach_subtasks();
