CREATE OR REPLACE FUNCTION refuse_cycle_elsewhere(edge dependencies) RETURNS void LANGUAGE sql AS $$
    SELECT
$$;
DROP TRIGGER IF EXISTS program_dependencies_cycle ON program_dependencies;
DROP TRIGGER IF EXISTS program_dependencies_turn ON program_dependencies;
DROP TRIGGER IF EXISTS program_dependencies_deleted_events ON program_dependencies;
DROP TRIGGER IF EXISTS program_dependencies_created_events ON program_dependencies;
DROP FUNCTION IF EXISTS program_dependencies_refuse_cycle();
DROP FUNCTION IF EXISTS refuse_program_cycle(text, text, uuid, text, text, uuid, text[]);
DROP FUNCTION IF EXISTS program_waiting_path(text, text, uuid, text, text, uuid);
DROP FUNCTION IF EXISTS program_dependencies_begin();
DROP FUNCTION IF EXISTS upgrade_plan(text, uuid, programs, call_info);
DROP TRIGGER IF EXISTS plans_program_created ON plans;
DROP TRIGGER IF EXISTS plans_program_changed ON plans;
DROP TRIGGER IF EXISTS plans_program_lost ON plans;
DROP TRIGGER IF EXISTS plans_program_lost_events ON plans;
DROP FUNCTION IF EXISTS plans_find_program();
DROP FUNCTION IF EXISTS plans_count_lost_program();
DROP FUNCTION IF EXISTS plans_write_lost_program();
DROP INDEX IF EXISTS plans_program_idx;
ALTER TABLE plans DROP CONSTRAINT IF EXISTS plans_program_link_fkey, DROP CONSTRAINT IF EXISTS plans_program_id_check;
DROP TABLE IF EXISTS program_links;
DROP FUNCTION IF EXISTS write_events_of_unchanged();
DROP TABLE IF EXISTS programs;
DROP FUNCTION IF EXISTS programs_link_owner();
