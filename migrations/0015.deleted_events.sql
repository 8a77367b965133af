-- A deletion cascades to rows that the deleting statement does not see: a task that was added while it waited for a
-- lock, or the last revision of one that was changed meanwhile. A trigger sees each row as it is when it is deleted.
-- The deleting statement sets planwire.call to say who calls; without it no event is written.
--
-- Its arguments are the subject of the event and, as expressions over the deleted rows, the workspace, the plan, the
-- status before, the last revision and the payload.
CREATE OR REPLACE FUNCTION write_deleted_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        $insert$
            INSERT INTO event_log (
                workspace_id, kind, subject_id, plan_id, from_status, revision,
                actor, agent, rpc, reason, request_id, payload
            )
            SELECT
                %s, %L, id, %s, %s, %s + 1, ($1).actor, ($1).agent, ($1).rpc, ($1).reason, ($1).request_id, %s
            FROM gone
        $insert$,
        TG_ARGV[1], TG_ARGV[0] || '.deleted', TG_ARGV[2], TG_ARGV[3], TG_ARGV[4], TG_ARGV[5]
    ) USING current_setting('planwire.call')::call_info;
    RETURN NULL;
END
$$;

-- Tells of the rows that are deleted from a table; the other arguments are those of write_deleted_events(). What moves into the
-- archive is not deleted, and says so by planwire.moving.
CREATE OR REPLACE FUNCTION tell_of_deletions(
    in_table text, subject text,
    plan text DEFAULT 'plan_id', status text DEFAULT 'NULL', revision text DEFAULT 'revision',
    workspace text DEFAULT 'workspace_id', payload text DEFAULT 'NULL'
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        $create$
            CREATE OR REPLACE TRIGGER %1$I
                AFTER DELETE ON %2$I REFERENCING OLD TABLE AS gone
                FOR EACH STATEMENT WHEN (has_caller() AND NOT is_moving())
                EXECUTE FUNCTION write_deleted_events(%3$L, %4$L, %5$L, %6$L, %7$L, %8$L)
        $create$,
        in_table || '_deleted_events', in_table, subject, workspace, plan, status, revision, payload
    );
END
$$;

SELECT tell_of_deletions('workspaces', 'workspace', plan => 'NULL', workspace => 'id');
SELECT tell_of_deletions('plans', 'plan', plan => 'id', status => 'status');
SELECT tell_of_deletions('phases', 'phase');
SELECT tell_of_deletions('tasks', 'task', status => 'status');

-- The plan that an end of a dependency is, or is in. A table of one row, so that it becomes a part of the query that asks: a
-- call for each end of 10,000 edges takes longer than to write them.
CREATE OR REPLACE FUNCTION plan_around(in_workspace_id text, in_plan_id uuid, in_phase_id uuid, in_task_id uuid)
RETURNS TABLE (plan_id uuid) LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        in_plan_id,
        (SELECT phases.plan_id FROM phases WHERE phases.workspace_id = in_workspace_id AND phases.id = in_phase_id),
        (SELECT tasks.plan_id FROM tasks WHERE tasks.workspace_id = in_workspace_id AND tasks.id = in_task_id)
    )
$$;

-- The same for one.
CREATE OR REPLACE FUNCTION plan_of(in_workspace_id text, in_plan_id uuid, in_phase_id uuid, in_task_id uuid) RETURNS uuid
LANGUAGE sql STABLE AS $$
    SELECT plan_id FROM plan_around(in_workspace_id, in_plan_id, in_phase_id, in_task_id)
$$;

-- The events of dependencies, when the statement is over: then the ends that it creates with them are there. An edge is
-- never changed, so its revision is 1, and 2 when it goes.
CREATE OR REPLACE FUNCTION write_dependency_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    call call_info := current_setting('planwire.call')::call_info;
BEGIN
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, other_plan_id, revision,
        actor, agent, rpc, reason, request_id, payload
    )
    SELECT
        workspace_id, 'dependency.' || TG_ARGV[0], id, target.plan_id, nullif(source.plan_id, target.plan_id),
        TG_ARGV[1]::bigint, call.actor, call.agent, call.rpc, call.reason, call.request_id,
        jsonb_build_object('kind', kind, 'source', source_type || ':' || source_id, 'target', target_type || ':' || target_id)
    FROM changed
    CROSS JOIN LATERAL plan_around(workspace_id, source_plan_id, source_phase_id, source_task_id) AS source
    CROSS JOIN LATERAL plan_around(workspace_id, target_plan_id, target_phase_id, target_task_id) AS target;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER dependencies_created_events
    AFTER INSERT ON dependencies REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT WHEN (has_caller())
    EXECUTE FUNCTION write_dependency_events('created', 1);

CREATE OR REPLACE TRIGGER dependencies_deleted_events
    AFTER DELETE ON dependencies REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT WHEN (has_caller())
    EXECUTE FUNCTION write_dependency_events('deleted', 2);

-- What goes takes its dependencies along before it goes: when the cascade of their foreign keys does, the plan that it was
-- in cannot be told any more. What moves into the archive leaves none behind, and says so by planwire.moving.
CREATE OR REPLACE FUNCTION tasks_delete_dependencies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM dependencies
    WHERE workspace_id = OLD.workspace_id AND (source_task_id = OLD.id OR target_task_id = OLD.id);
    RETURN OLD;
END
$$;

CREATE OR REPLACE TRIGGER tasks_dependencies
    BEFORE DELETE ON tasks
    FOR EACH ROW WHEN (NOT is_moving())
    EXECUTE FUNCTION tasks_delete_dependencies();

CREATE OR REPLACE FUNCTION phases_delete_dependencies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM dependencies
    WHERE workspace_id = OLD.workspace_id AND (source_phase_id = OLD.id OR target_phase_id = OLD.id);
    RETURN OLD;
END
$$;

CREATE OR REPLACE TRIGGER phases_dependencies
    BEFORE DELETE ON phases
    FOR EACH ROW WHEN (NOT is_moving())
    EXECUTE FUNCTION phases_delete_dependencies();
