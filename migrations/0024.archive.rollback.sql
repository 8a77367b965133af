-- Archived plans come back with the status archived, as they were before. Everything does: nobody refuses a name or a session
-- of a plan that is not active.
DO $$
DECLARE
    plan record;
BEGIN
    FOR plan IN SELECT workspace_id, id FROM plans_archive LOOP
        PERFORM bring_back(plan.workspace_id, plan.id, lock_plan(plan.workspace_id, plan.id, archived => true));
    END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION workspace_is_empty(in_workspace_id text) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT NOT EXISTS (SELECT FROM plans WHERE plans.workspace_id = in_workspace_id)
        AND NOT EXISTS (SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id)
$$;

DROP FUNCTION IF EXISTS purge_archived_plans(text, interval, integer, call_info);
DROP FUNCTION IF EXISTS delete_archived_plan(text, uuid);
DROP FUNCTION IF EXISTS restore_plan(text, uuid, call_info);
DROP FUNCTION IF EXISTS bring_back(text, uuid, plan_part[]);
DROP FUNCTION IF EXISTS take_restore_turns(text, uuid);
DROP FUNCTION IF EXISTS settle_restored_program_edges(text, uuid);
DROP FUNCTION IF EXISTS refuse_restored_cycle(edge_across[]);
DROP FUNCTION IF EXISTS archive_plan(text, uuid, plan_part[], boolean, call_info);
DROP FUNCTION IF EXISTS put_away_plan(text, uuid);
DROP FUNCTION IF EXISTS put_away(text, uuid, plan_part[], edge_across[], call_info);
DROP FUNCTION IF EXISTS parents_elsewhere(text, uuid[]);
DROP FUNCTION IF EXISTS set_archived_status(text, uuid, text, text, call_info);
DROP FUNCTION IF EXISTS write_open_tasks_events(text, uuid, text, boolean, call_info);
DROP FUNCTION IF EXISTS blocked_by_plan(text, uuid, edge_across[]);
DROP FUNCTION IF EXISTS write_edges_across_events(text, uuid, edge_across[], text, bigint, call_info);
DROP FUNCTION IF EXISTS program_edges(text, uuid);
DROP FUNCTION IF EXISTS edges_across(text, uuid, plan_part[]);
DROP TYPE IF EXISTS edge_across;
DROP FUNCTION IF EXISTS attach_restored(text, uuid[], call_info);
DROP FUNCTION IF EXISTS detach_in_archive(text, uuid[]);
DROP FUNCTION IF EXISTS detach_from_archive(text, uuid[], call_info);
DROP FUNCTION IF EXISTS move_plan(text, plan_part[], boolean);
DROP FUNCTION IF EXISTS lock_plan(text, uuid, boolean);
DROP FUNCTION IF EXISTS ids_of(plan_part[], text);
DROP TYPE IF EXISTS plan_part;
DROP TRIGGER IF EXISTS workspaces_archive ON workspaces;
DROP FUNCTION IF EXISTS workspaces_leave_archive();
DROP FUNCTION IF EXISTS archive_ways();
DROP TABLE IF EXISTS archived_parents;
DROP TRIGGER IF EXISTS plans_program_left ON plans;

SELECT drop_archive(left(relname, -length('_archive'))) FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname LIKE '%\_archive';
DROP SCHEMA IF EXISTS with_archive;

DROP FUNCTION IF EXISTS drop_archive(text);
DROP FUNCTION IF EXISTS create_archive(text, text);
DROP FUNCTION IF EXISTS tables_of_plans();
DROP FUNCTION IF EXISTS plans_leave_archived_edges();
