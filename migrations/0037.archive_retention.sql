-- Deletes an archived plan for ever, with all that went with it.
CREATE OR REPLACE FUNCTION delete_archived_plan(in_workspace_id text, in_plan_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    ids plan_part[] := lock_plan(in_workspace_id, in_plan_id, archived => true);
    way record;
BEGIN
    FOR way IN SELECT ways.* FROM archive_ways() AS ways ORDER BY ways.depth DESC LOOP
        EXECUTE format(
            'DELETE FROM %I AS this USING unnest($2) AS of (id) WHERE this.%I = $1 AND this.%I = of.id',
            way.child || '_archive', way.workspace_column, way.id_column
        )
        USING in_workspace_id, ids_of(ids, way.parent);
    END LOOP;
    DELETE FROM archived_parents
    WHERE workspace_id = in_workspace_id
        AND (task_id = ANY (ids_of(ids, 'tasks')) OR parent_task_id = ANY (ids_of(ids, 'tasks')));
END
$$;

-- Deletes the archived plans of a workspace that were archived longer ago than `older_than`, the oldest first and at most so
-- many, and returns what they were.
CREATE OR REPLACE FUNCTION purge_archived_plans(
    in_workspace_id text, older_than interval, most integer, in_call call_info
) RETURNS SETOF plans_archive LANGUAGE plpgsql AS $$
DECLARE
    plan plans_archive;
BEGIN
    FOR plan IN
        SELECT * FROM plans_archive
        WHERE workspace_id = in_workspace_id AND archived_at <= now() - older_than
        ORDER BY archived_at, id
        LIMIT most
        FOR UPDATE
    LOOP
        PERFORM delete_archived_plan(in_workspace_id, plan.id);
        INSERT INTO event_log (
            workspace_id, kind, subject_id, plan_id, from_status, revision, actor, agent, rpc, reason, request_id
        )
        VALUES (
            in_workspace_id, 'plan.deleted', plan.id, plan.id, plan.status, plan.revision + 1,
            in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
        );
        RETURN NEXT plan;
    END LOOP;
END
$$;

CREATE OR REPLACE TRIGGER tasks_archive_spent_attempts
    AFTER DELETE ON tasks_archive REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION keep_spent_attempts();
