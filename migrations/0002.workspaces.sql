CREATE TABLE IF NOT EXISTS workspaces (
    id text PRIMARY KEY,
    name text NOT NULL,
    path text NOT NULL,
    git_url text,
    default_branch text NOT NULL DEFAULT 'main',
    is_git_repository boolean NOT NULL DEFAULT false,
    current_commit_sha text,
    rag_indexed_at timestamptz,
    rag_indexed_commit_sha text,
    graph_indexed_at timestamptz,
    graph_indexed_commit_sha text,
    metadata jsonb,
    four_eyes boolean NOT NULL DEFAULT false,
    session_ownership boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    CONSTRAINT workspaces_path_key UNIQUE (path),
    CONSTRAINT workspaces_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    CONSTRAINT workspaces_name_check CHECK (char_length(name) BETWEEN 1 AND 500),
    CONSTRAINT workspaces_path_check CHECK (char_length(path) BETWEEN 1 AND 1000),
    CONSTRAINT workspaces_default_branch_check CHECK (char_length(default_branch) BETWEEN 1 AND 100),
    CONSTRAINT workspaces_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
    -- Callers may bring at most 2^53 - 1 (protos): no row comes to where it cannot be changed any more.
    CONSTRAINT workspaces_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

-- The paths above a normalised path, nearest last: '/a/b' gives {/,/a}, 'c:/a' gives {c:/}.
CREATE OR REPLACE FUNCTION ancestor_paths(path text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT coalesce(array_agg(ancestor ORDER BY depth), '{}')
    FROM (SELECT string_to_array(path, '/') AS parts) AS split
    CROSS JOIN LATERAL generate_series(1, cardinality(parts) - 1) AS depth
    CROSS JOIN LATERAL (
        SELECT CASE WHEN depth = 1 THEN parts[1] || '/' ELSE array_to_string(parts[:depth], '/') END AS ancestor
    ) AS above
    WHERE ancestor <> path AND (depth > 2 OR NOT starts_with(path, '//'))
$$;
