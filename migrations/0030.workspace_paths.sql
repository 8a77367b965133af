-- The paths by which a workspace is found: workspaces.path and further ones. All are in one table, so that two workspaces
-- cannot have the same one, whichever kind it is of either.
CREATE TABLE IF NOT EXISTS workspace_paths (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    path text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT workspace_paths_path_key UNIQUE (path),
    CONSTRAINT workspace_paths_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT workspace_paths_path_check CHECK (char_length(path) BETWEEN 1 AND 1000)
);

CREATE INDEX IF NOT EXISTS workspace_paths_created_at_idx ON workspace_paths (workspace_id, created_at, id);

-- Finds the paths below a path: an equality on no other index can use a prefix.
CREATE INDEX IF NOT EXISTS workspace_paths_path_prefix_idx ON workspace_paths (path text_pattern_ops);

INSERT INTO workspace_paths (workspace_id, path, created_at) SELECT id, path, created_at FROM workspaces
ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION workspaces_add_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO workspace_paths (workspace_id, path) VALUES (NEW.id, NEW.path);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER workspaces_add_path
    AFTER INSERT ON workspaces
    FOR EACH ROW EXECUTE FUNCTION workspaces_add_path();

-- The main path stays. It is added after its workspace, and goes after it.
ALTER TABLE workspaces DROP CONSTRAINT IF EXISTS workspaces_workspace_path_fkey;
ALTER TABLE workspaces ADD CONSTRAINT workspaces_workspace_path_fkey
    FOREIGN KEY (path) REFERENCES workspace_paths (path) DEFERRABLE INITIALLY DEFERRED;

SELECT tell_of_deletions('workspace_paths', 'workspace_path', plan => 'NULL', revision => '1');
