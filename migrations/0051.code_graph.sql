-- What code defines, and what its definitions have to do with each other. Files of the graph are rows of index_metadata.

CREATE TABLE IF NOT EXISTS code_nodes (
    workspace_id text NOT NULL,
    -- Of an indexed symbol it is made of the path, the names and the type, so that it stays when the file is indexed again.
    id uuid NOT NULL,
    name text NOT NULL,
    fully_qualified_name text NOT NULL,
    node_type text NOT NULL,
    language text,
    file_path text,
    start_line integer NOT NULL DEFAULT 0,
    end_line integer NOT NULL DEFAULT 0,
    signature text,
    documentation text,
    metadata jsonb NOT NULL DEFAULT '{}',
    -- Who has brought it; empty for what was indexed here.
    source text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT code_nodes_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT code_nodes_name_check CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT code_nodes_fully_qualified_name_check CHECK (char_length(fully_qualified_name) BETWEEN 1 AND 500),
    CONSTRAINT code_nodes_node_type_check CHECK (
        node_type IN (
            'project', 'namespace', 'class', 'interface', 'struct', 'record', 'enum', 'method', 'property', 'field', 'event',
            'delegate', 'constructor', 'function', 'module'
        )
    ),
    CONSTRAINT code_nodes_language_check CHECK (char_length(language) BETWEEN 1 AND 50),
    CONSTRAINT code_nodes_file_path_check CHECK (char_length(file_path) BETWEEN 1 AND 1000),
    CONSTRAINT code_nodes_start_line_check CHECK (start_line >= 0),
    CONSTRAINT code_nodes_end_line_check CHECK (end_line >= 0),
    CONSTRAINT code_nodes_signature_check CHECK (char_length(signature) BETWEEN 1 AND 500),
    CONSTRAINT code_nodes_documentation_check CHECK (char_length(documentation) BETWEEN 1 AND 2000),
    CONSTRAINT code_nodes_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
    CONSTRAINT code_nodes_source_check CHECK (char_length(source) <= 100)
);

-- Names without regard to case; an end of a fully qualified name is found by its last part.
CREATE INDEX IF NOT EXISTS code_nodes_name_idx ON code_nodes (workspace_id, lower(name));
CREATE INDEX IF NOT EXISTS code_nodes_fully_qualified_name_idx ON code_nodes (workspace_id, md5(fully_qualified_name));
CREATE INDEX IF NOT EXISTS code_nodes_node_type_idx ON code_nodes (workspace_id, node_type, id);
-- Paths can be longer than what an index takes.
CREATE INDEX IF NOT EXISTS code_nodes_file_path_idx ON code_nodes (workspace_id, md5(file_path), start_line);

CREATE TABLE IF NOT EXISTS code_edges (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    source_node_id uuid NOT NULL,
    target_node_id uuid NOT NULL,
    edge_type text NOT NULL,
    confidence text NOT NULL DEFAULT 'high',
    resolution text,
    candidates integer NOT NULL DEFAULT 1,
    lines integer[] NOT NULL DEFAULT '{}',
    metadata jsonb NOT NULL DEFAULT '{}',
    source text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT code_edges_target_key UNIQUE (workspace_id, source_node_id, edge_type, target_node_id, source),
    CONSTRAINT code_edges_source_code_node_fkey FOREIGN KEY (workspace_id, source_node_id)
        REFERENCES code_nodes (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT code_edges_target_code_node_fkey FOREIGN KEY (workspace_id, target_node_id)
        REFERENCES code_nodes (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT code_edges_edge_type_check CHECK (
        edge_type IN (
            'contains', 'implements', 'inherits', 'calls', 'references', 'returns', 'overrides', 'imports', 'tests'
        )
    ),
    CONSTRAINT code_edges_confidence_check CHECK (confidence IN ('candidate', 'low', 'medium', 'high')),
    CONSTRAINT code_edges_resolution_check CHECK (char_length(resolution) BETWEEN 1 AND 50),
    CONSTRAINT code_edges_candidates_check CHECK (candidates >= 0),
    CONSTRAINT code_edges_lines_check CHECK (cardinality(lines) <= 100),
    CONSTRAINT code_edges_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
    CONSTRAINT code_edges_source_check CHECK (char_length(source) <= 100)
);

-- Against the direction of the edges without a look at the table: what depends on something is asked most.
CREATE INDEX IF NOT EXISTS code_edges_target_node_idx
    ON code_edges (workspace_id, target_node_id, edge_type) INCLUDE (source_node_id, confidence);
CREATE INDEX IF NOT EXISTS code_edges_edge_type_idx ON code_edges (workspace_id, edge_type, id);

-- What was read of a file, so that its references can be resolved again when others have changed.
CREATE TABLE IF NOT EXISTS code_extracts (
    workspace_id text NOT NULL,
    document_id uuid NOT NULL,
    path text NOT NULL,
    -- What other files can see of it, and what it refers to, both as JSON that only service/search/code reads.
    interface text NOT NULL,
    mentions text NOT NULL,
    -- The names in it by which a change elsewhere can change what it means.
    names text[] NOT NULL,
    -- How many symbols it has: who keeps the graph fresh asks for all files, and counting them takes most of the time.
    nodes integer NOT NULL,
    -- Whether its references are still to be resolved.
    pending boolean NOT NULL DEFAULT true,
    -- The version of the graph that it was stored with.
    version bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace_id, document_id),
    CONSTRAINT code_extracts_index_metadata_fkey FOREIGN KEY (workspace_id, document_id)
        REFERENCES index_metadata (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT code_extracts_path_check CHECK (char_length(path) BETWEEN 1 AND 1000)
);

CREATE INDEX IF NOT EXISTS code_extracts_names_idx ON code_extracts USING gin (workspace_id, names);
CREATE INDEX IF NOT EXISTS code_extracts_pending_idx ON code_extracts (workspace_id) WHERE pending;

-- Versions are of all workspaces: one that is registered again with the same id does not count from the beginning.
CREATE SEQUENCE IF NOT EXISTS code_graph_versions;

-- A change of a workspace's files gives it another version: what was resolved while others changed them is resolved again.
CREATE TABLE IF NOT EXISTS code_graphs (
    workspace_id text NOT NULL,
    version bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace_id),
    CONSTRAINT code_graphs_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
);

-- Takes the lock of a workspace's graph until the end of the transaction, gives it another version, and answers with the
-- one before. A statement of its own comes before those that read, so that they see what others have changed before.
-- The number is drawn when the row is locked: a later change has a greater one.
-- The workspace is locked first: who deletes it has locked it, and comes to its graph after that.
CREATE OR REPLACE FUNCTION change_code_graph(in_workspace_id text) RETURNS bigint LANGUAGE sql AS $$
    SELECT FROM workspaces WHERE id = in_workspace_id FOR KEY SHARE;
    INSERT INTO code_graphs AS this (workspace_id, version) VALUES (in_workspace_id, nextval('code_graph_versions'))
    ON CONFLICT (workspace_id) DO UPDATE SET version = nextval('code_graph_versions')
    RETURNING coalesce(old.version, 0)
$$;

-- Until its tables are looked at, a graph that has just been stored is taken for empty, and read in ways that are slow for
-- many symbols. What looks at them by itself comes once a minute. Only the owner may, who does not serve.
CREATE OR REPLACE FUNCTION analyze_code_graph() RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE (SKIP_LOCKED) code_nodes, code_edges, code_extracts;
END
$$;

REVOKE EXECUTE ON FUNCTION analyze_code_graph() FROM PUBLIC;
