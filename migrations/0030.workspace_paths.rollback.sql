ALTER TABLE workspaces DROP CONSTRAINT IF EXISTS workspaces_workspace_path_fkey;
DROP TRIGGER IF EXISTS workspaces_add_path ON workspaces;
DROP FUNCTION IF EXISTS workspaces_add_path();
DROP TABLE IF EXISTS workspace_paths;
