DROP FUNCTION IF EXISTS ancestor_paths(text);
DROP TABLE IF EXISTS workspaces;
