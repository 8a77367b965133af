-- What an index holds in the place of a text that can be longer than an entry of an index, 2,704 bytes.
CREATE OR REPLACE FUNCTION text_digest(value text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT sha256(convert_to(value, 'UTF8'))
$$;

CREATE TABLE IF NOT EXISTS plans (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    project_id text,
    session_id text,
    name text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    description text,
    category text,
    priority text NOT NULL DEFAULT 'normal',
    status text NOT NULL DEFAULT 'draft',
    terminal boolean NOT NULL GENERATED ALWAYS AS (status IN ('completed', 'archived')) STORED,
    target_branch text,
    metadata jsonb,
    sequential_phases boolean NOT NULL DEFAULT false,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    activated_at timestamptz,
    completed_at timestamptz,
    archived_at timestamptz,
    revision bigint NOT NULL DEFAULT 1,
    program_workspace_id text,
    program_id uuid,
    budget_micros_usd bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT plans_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT plans_name_check CHECK (char_length(name) BETWEEN 1 AND 500),
    CONSTRAINT plans_version_check CHECK (version >= 1),
    CONSTRAINT plans_priority_check CHECK (priority IN ('low', 'normal', 'high', 'critical')),
    CONSTRAINT plans_status_check CHECK (status IN ('draft', 'active', 'completed', 'archived')),
    CONSTRAINT plans_archived_at_check CHECK ((status = 'archived') = (archived_at IS NOT NULL)),
    CONSTRAINT plans_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
    CONSTRAINT plans_budget_micros_usd_check CHECK (budget_micros_usd >= 0),
    CONSTRAINT plans_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
)
WITH (fillfactor = 85);

-- FindPlan knows the id alone.
CREATE INDEX IF NOT EXISTS plans_id_idx ON plans (id);
CREATE INDEX IF NOT EXISTS plans_created_at_idx ON plans (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS plans_status_idx ON plans (workspace_id, status, created_at, id);
CREATE INDEX IF NOT EXISTS plans_session_id_status_idx ON plans (workspace_id, session_id, status);
-- What an import brings as archived is not in the way of others until it is put away.
CREATE UNIQUE INDEX IF NOT EXISTS plans_name_key
    ON plans (workspace_id, project_id, text_digest(name), version) NULLS NOT DISTINCT WHERE status <> 'archived';
CREATE INDEX IF NOT EXISTS plans_name_version_idx ON plans (workspace_id, text_digest(name), version);
CREATE UNIQUE INDEX IF NOT EXISTS plans_active_session_key
    ON plans (workspace_id, session_id) WHERE status = 'active' AND session_id IS NOT NULL;

CREATE TABLE IF NOT EXISTS phases (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id uuid NOT NULL,
    name text NOT NULL,
    description text,
    order_index integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT phases_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    -- The target of tasks_phase_fkey: a task's phase is a phase of the task's plan.
    CONSTRAINT phases_plan_id_id_key UNIQUE (workspace_id, plan_id, id),
    CONSTRAINT phases_name_check CHECK (char_length(name) BETWEEN 1 AND 255),
    CONSTRAINT phases_order_index_check CHECK (order_index BETWEEN 0 AND 1000000000),
    CONSTRAINT phases_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS phases_order_idx ON phases (workspace_id, plan_id, order_index, id);

-- What those who make and reorder phases of a plan lock.
CREATE OR REPLACE FUNCTION phases_lock(in_workspace_id text, in_plan_id uuid) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT hashtextextended('planwire.phases.' || in_workspace_id || '.' || in_plan_id, 0)
$$;

-- A phase without a place comes after the last one. Those who make phases of a plan take turns: each would not see the
-- others. At the end of the numbers places are shared, and ids tell the order.
CREATE OR REPLACE FUNCTION phases_choose_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(phases_lock(NEW.workspace_id, NEW.plan_id));
    SELECT least(coalesce(max(phases.order_index), -1) + 1, 1000000000) INTO NEW.order_index
    FROM phases
    WHERE phases.workspace_id = NEW.workspace_id AND phases.plan_id = NEW.plan_id;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER phases_place
    BEFORE INSERT OR UPDATE OF order_index ON phases
    FOR EACH ROW WHEN (NEW.order_index IS NULL)
    EXECUTE FUNCTION phases_choose_place();

CREATE TABLE IF NOT EXISTS plan_history (
    workspace_id text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    plan_id uuid NOT NULL,
    old_status text,
    new_status text NOT NULL,
    changed_by text NOT NULL DEFAULT 'anonymous',
    agent text,
    original_author text,
    -- The moment of the change: now() is the beginning of its transaction, which may have waited for other changes.
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    reason text,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT plan_history_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT plan_history_old_status_check CHECK (old_status IN ('draft', 'active', 'completed', 'archived')),
    CONSTRAINT plan_history_new_status_check CHECK (new_status IN ('draft', 'active', 'completed', 'archived'))
);

CREATE INDEX IF NOT EXISTS plan_history_plan_idx ON plan_history (workspace_id, plan_id, changed_at, id);
