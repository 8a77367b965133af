CREATE OR REPLACE FUNCTION workspace_is_empty(in_workspace_id text) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT NOT EXISTS (SELECT FROM plans WHERE plans.workspace_id = in_workspace_id)
        AND NOT EXISTS (SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id)
$$;
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
