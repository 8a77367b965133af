DROP TRIGGER IF EXISTS dependencies_deleted_events ON dependencies;
DROP TRIGGER IF EXISTS tasks_deleted_events ON tasks;
DROP TRIGGER IF EXISTS phases_deleted_events ON phases;
DROP TRIGGER IF EXISTS plans_deleted_events ON plans;
DROP TRIGGER IF EXISTS workspaces_deleted_events ON workspaces;
DROP FUNCTION IF EXISTS write_deleted_events;
