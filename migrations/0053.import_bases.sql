-- What the files without times said when they were imported last: only what they say otherwise since is a change of theirs.
-- A base outlives its record, so that what was deleted here does not come back, and goes with the plan.
CREATE TABLE IF NOT EXISTS import_bases (
    workspace_id text NOT NULL,
    plan_id uuid NOT NULL,
    record_id uuid NOT NULL,
    -- For each field that the record had, the MD5 of its value there, and of what the field became here.
    said jsonb NOT NULL,
    became jsonb NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, record_id),
    CONSTRAINT import_bases_plan_fkey FOREIGN KEY (workspace_id, plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS import_bases_plan_idx ON import_bases (workspace_id, plan_id);
SELECT create_archive('import_bases');
