CREATE TABLE IF NOT EXISTS dependencies (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    kind text NOT NULL DEFAULT 'blocks',
    source_plan_id uuid,
    source_phase_id uuid,
    source_task_id uuid,
    target_plan_id uuid,
    target_phase_id uuid,
    target_task_id uuid,
    source_type text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN source_task_id IS NOT NULL THEN 'task' WHEN source_phase_id IS NOT NULL THEN 'phase' ELSE 'plan' END
    ) STORED,
    source_id uuid GENERATED ALWAYS AS (coalesce(source_task_id, source_phase_id, source_plan_id)) STORED,
    target_type text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN target_task_id IS NOT NULL THEN 'task' WHEN target_phase_id IS NOT NULL THEN 'phase' ELSE 'plan' END
    ) STORED,
    target_id uuid GENERATED ALWAYS AS (coalesce(target_task_id, target_phase_id, target_plan_id)) STORED,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    -- The keys of the ends lead to the workspace.
    CONSTRAINT dependencies_edge_key UNIQUE NULLS NOT DISTINCT (
        workspace_id, kind,
        source_task_id, source_phase_id, source_plan_id,
        target_task_id, target_phase_id, target_plan_id
    ),
    CONSTRAINT dependencies_source_plan_fkey FOREIGN KEY (workspace_id, source_plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_source_phase_fkey FOREIGN KEY (workspace_id, source_phase_id)
        REFERENCES phases (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_source_task_fkey FOREIGN KEY (workspace_id, source_task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_target_plan_fkey FOREIGN KEY (workspace_id, target_plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_target_phase_fkey FOREIGN KEY (workspace_id, target_phase_id)
        REFERENCES phases (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_target_task_fkey FOREIGN KEY (workspace_id, target_task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_kind_check CHECK (
        kind IN ('blocks', 'relates', 'discovered_from', 'supersedes', 'duplicates')
    ),
    CONSTRAINT dependencies_source_check CHECK (num_nonnulls(source_plan_id, source_phase_id, source_task_id) = 1),
    CONSTRAINT dependencies_target_check CHECK (num_nonnulls(target_plan_id, target_phase_id, target_task_id) = 1),
    CONSTRAINT dependencies_ends_differ_check CHECK (
        (source_plan_id, source_phase_id, source_task_id)
        IS DISTINCT FROM (target_plan_id, target_phase_id, target_task_id)
    )
);

CREATE INDEX IF NOT EXISTS dependencies_created_at_idx ON dependencies (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS dependencies_source_plan_idx
    ON dependencies (workspace_id, source_plan_id) WHERE source_plan_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dependencies_source_phase_idx
    ON dependencies (workspace_id, source_phase_id) WHERE source_phase_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dependencies_source_task_idx
    ON dependencies (workspace_id, source_task_id) WHERE source_task_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dependencies_target_plan_idx
    ON dependencies (workspace_id, target_plan_id) WHERE target_plan_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dependencies_target_phase_idx
    ON dependencies (workspace_id, target_phase_id) WHERE target_phase_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dependencies_target_task_idx
    ON dependencies (workspace_id, target_task_id) WHERE target_task_id IS NOT NULL;

-- Plans that wait for plans of other workspaces. programs.sql holds them to one program, and keeps them from closing cycles.
CREATE TABLE IF NOT EXISTS program_dependencies (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    target_plan_id uuid NOT NULL,
    source_workspace_id text NOT NULL,
    source_plan_id uuid NOT NULL,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT program_dependencies_edge_key UNIQUE (workspace_id, target_plan_id, source_workspace_id, source_plan_id),
    CONSTRAINT program_dependencies_target_plan_fkey FOREIGN KEY (workspace_id, target_plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT program_dependencies_source_plan_fkey FOREIGN KEY (source_workspace_id, source_plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT program_dependencies_source_workspace_id_check CHECK (source_workspace_id <> workspace_id)
);

CREATE INDEX IF NOT EXISTS program_dependencies_source_idx ON program_dependencies (source_workspace_id, source_plan_id);
CREATE INDEX IF NOT EXISTS program_dependencies_created_at_idx ON program_dependencies (workspace_id, created_at, id);
