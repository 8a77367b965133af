CREATE OR REPLACE FUNCTION change_code_graph(in_workspace_id text) RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO code_graphs AS this (workspace_id, version) VALUES (in_workspace_id, 1)
    ON CONFLICT (workspace_id) DO UPDATE SET version = this.version + 1
    RETURNING version
$$;
ALTER TABLE code_extracts DROP COLUMN IF EXISTS version;
DROP SEQUENCE IF EXISTS code_graph_versions;
