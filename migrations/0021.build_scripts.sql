CREATE TABLE IF NOT EXISTS build_scripts (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id uuid,
    name text NOT NULL,
    description text,
    command text NOT NULL,
    directory text,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT build_scripts_name_key UNIQUE NULLS NOT DISTINCT (workspace_id, plan_id, name),
    CONSTRAINT build_scripts_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT build_scripts_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT build_scripts_name_check CHECK (char_length(name) BETWEEN 1 AND 255),
    CONSTRAINT build_scripts_description_check CHECK (char_length(description) BETWEEN 1 AND 10000),
    CONSTRAINT build_scripts_command_check CHECK (char_length(command) BETWEEN 1 AND 65536),
    CONSTRAINT build_scripts_directory_check CHECK (char_length(directory) BETWEEN 1 AND 1000),
    CONSTRAINT build_scripts_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS build_scripts_created_at_idx ON build_scripts (workspace_id, created_at, id);

SELECT tell_of_deletions('build_scripts', 'build_script');
