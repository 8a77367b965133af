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
DROP FUNCTION IF EXISTS restore_plan(text, uuid, call_info);
DROP FUNCTION IF EXISTS bring_back(text, uuid, plan_part[]);
DROP FUNCTION IF EXISTS take_restore_turns(text, uuid);
DROP FUNCTION IF EXISTS settle_restored_program_edges(text, uuid);
DROP FUNCTION IF EXISTS refuse_restored_cycle(edge_across[]);
