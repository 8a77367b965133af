-- Lets what resolves references know which files have changed since it looked at them, so that it need not be given all.
-- Versions are of all workspaces: one that is registered again with the same id does not count from the beginning.
CREATE SEQUENCE IF NOT EXISTS code_graph_versions;
SELECT setval('code_graph_versions', (SELECT coalesce(max(version), 0) + 1 FROM code_graphs));

-- The version of the graph that a file was stored with.
ALTER TABLE code_extracts ADD COLUMN IF NOT EXISTS version bigint NOT NULL DEFAULT 0;

-- Takes the lock of a workspace's graph until the end of the transaction, gives it another version, and answers with the
-- one before. A statement of its own comes before those that read, so that they see what others have changed before.
-- The number is drawn when the row is locked: a later change has a greater one.
CREATE OR REPLACE FUNCTION change_code_graph(in_workspace_id text) RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO code_graphs AS this (workspace_id, version) VALUES (in_workspace_id, nextval('code_graph_versions'))
    ON CONFLICT (workspace_id) DO UPDATE SET version = nextval('code_graph_versions')
    RETURNING coalesce(old.version, 0)
$$;
