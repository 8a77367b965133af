-- Statements: each holds from a time on, until another one of its table supersedes it. There is no foreign key to that one:
-- when it is deleted, what it superseded takes over what it said of the time, which hold_again() sees after it is gone.

-- What a row has superseded holds again when the row is deleted, for as long as that one would have held. The arguments are
-- the subject of the event, and its plan as an expression over the changed rows.
CREATE OR REPLACE FUNCTION hold_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        $update$
            WITH again AS (
                UPDATE %I AS this
                SET superseded_by_id = gone.superseded_by_id, valid_to = gone.valid_to, updated_at = now(),
                    revision = this.revision + 1
                FROM gone
                WHERE this.workspace_id = gone.workspace_id AND this.superseded_by_id = gone.id
                RETURNING this.*
            )
            INSERT INTO event_log (
                workspace_id, kind, subject_id, plan_id, revision, actor, agent, rpc, reason, request_id
            )
            SELECT
                workspace_id, %L, id, %s, revision, ($1).actor, ($1).agent, ($1).rpc, ($1).reason, ($1).request_id
            FROM again
            WHERE ($1).actor IS NOT NULL
        $update$,
        TG_TABLE_NAME, TG_ARGV[0] || '.updated', TG_ARGV[1]
    ) USING nullif(current_setting('planwire.call', true), '')::call_info;
    RETURN NULL;
END
$$;

CREATE TABLE IF NOT EXISTS context_items (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    -- The parent is the task, the phase, the plan, or where all are NULL the workspace. A phase or task brings its plan along.
    plan_id uuid,
    phase_id uuid,
    task_id uuid,
    type text NOT NULL,
    data jsonb,
    text text,
    source text,
    session_id text,
    expires_at timestamptz,
    valid_from timestamptz NOT NULL DEFAULT now(),
    valid_to timestamptz,
    superseded_by_id uuid,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT context_items_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT context_items_plan_fkey FOREIGN KEY (workspace_id, plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT context_items_phase_fkey FOREIGN KEY (workspace_id, phase_id)
        REFERENCES phases (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT context_items_task_fkey FOREIGN KEY (workspace_id, task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT context_items_task_id_check CHECK (num_nonnulls(phase_id, task_id) <= 1),
    CONSTRAINT context_items_type_check CHECK (char_length(type) BETWEEN 1 AND 100),
    CONSTRAINT context_items_data_check CHECK (jsonb_typeof(data) = 'object'),
    CONSTRAINT context_items_text_check CHECK (
        char_length(text) BETWEEN 1 AND 262144 AND num_nonnulls(data, text) >= 1
    ),
    CONSTRAINT context_items_source_check CHECK (char_length(source) BETWEEN 1 AND 1000),
    CONSTRAINT context_items_session_id_check CHECK (char_length(session_id) BETWEEN 1 AND 255),
    CONSTRAINT context_items_valid_to_check CHECK (valid_to >= valid_from),
    CONSTRAINT context_items_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS context_items_created_at_idx ON context_items (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS context_items_plan_idx ON context_items (workspace_id, plan_id, created_at, id);
CREATE INDEX IF NOT EXISTS context_items_phase_idx
    ON context_items (workspace_id, phase_id, created_at, id) WHERE phase_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS context_items_task_idx
    ON context_items (workspace_id, task_id, created_at, id) WHERE task_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS context_items_superseded_by_idx
    ON context_items (workspace_id, superseded_by_id) WHERE superseded_by_id IS NOT NULL;

-- An item is in the plan that its phase or task is in. Who moves the task elsewhere waits until the item is there to be moved
-- too.
CREATE OR REPLACE FUNCTION context_items_choose_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.task_id IS NOT NULL THEN
        NEW.plan_id := (
            SELECT tasks.plan_id FROM tasks
            WHERE tasks.workspace_id = NEW.workspace_id AND tasks.id = NEW.task_id
            FOR SHARE
        );
    ELSE
        NEW.plan_id := (
            SELECT phases.plan_id FROM phases
            WHERE phases.workspace_id = NEW.workspace_id AND phases.id = NEW.phase_id
            FOR SHARE
        );
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER context_items_plan
    BEFORE INSERT OR UPDATE OF plan_id, phase_id, task_id ON context_items
    FOR EACH ROW WHEN ((NEW.phase_id IS NOT NULL OR NEW.task_id IS NOT NULL) AND NOT is_moving())
    EXECUTE FUNCTION context_items_choose_plan();

CREATE OR REPLACE FUNCTION tasks_take_context_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE context_items SET plan_id = NEW.plan_id WHERE workspace_id = NEW.workspace_id AND task_id = NEW.id;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_context_items
    AFTER UPDATE OF plan_id ON tasks
    FOR EACH ROW WHEN (OLD.plan_id IS DISTINCT FROM NEW.plan_id)
    EXECUTE FUNCTION tasks_take_context_along();

SELECT tell_of_deletions('context_items', 'context_item');

CREATE OR REPLACE TRIGGER context_items_hold_again
    AFTER DELETE ON context_items REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION hold_again('context_item', 'plan_id');

SELECT guard_by_session('context_items', 'plan', 'plan_id');
SELECT create_archive('context_items');

CREATE TABLE IF NOT EXISTS knowledge (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    slug text NOT NULL,
    title text NOT NULL,
    category text,
    data jsonb,
    content text,
    source text,
    session_id text,
    expires_at timestamptz,
    valid_from timestamptz NOT NULL DEFAULT now(),
    valid_to timestamptz,
    superseded_by_id uuid,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT knowledge_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT knowledge_slug_check CHECK (slug ~ '^[a-z0-9]+([-_./][a-z0-9]+)*$' AND char_length(slug) <= 255),
    CONSTRAINT knowledge_title_check CHECK (char_length(title) BETWEEN 1 AND 255),
    CONSTRAINT knowledge_category_check CHECK (char_length(category) BETWEEN 1 AND 100),
    CONSTRAINT knowledge_data_check CHECK (jsonb_typeof(data) = 'object'),
    CONSTRAINT knowledge_content_check CHECK (
        char_length(content) BETWEEN 1 AND 262144 AND num_nonnulls(data, content) >= 1
    ),
    CONSTRAINT knowledge_source_check CHECK (char_length(source) BETWEEN 1 AND 1000),
    CONSTRAINT knowledge_session_id_check CHECK (char_length(session_id) BETWEEN 1 AND 255),
    CONSTRAINT knowledge_valid_to_check CHECK (valid_to >= valid_from),
    CONSTRAINT knowledge_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE UNIQUE INDEX IF NOT EXISTS knowledge_slug_key ON knowledge (workspace_id, slug) WHERE superseded_by_id IS NULL;
CREATE INDEX IF NOT EXISTS knowledge_valid_from_idx ON knowledge (workspace_id, slug, valid_from, id);
CREATE INDEX IF NOT EXISTS knowledge_created_at_idx ON knowledge (workspace_id, created_at, id);

SELECT tell_of_deletions('knowledge', 'knowledge_entry', plan => 'NULL');

CREATE TABLE IF NOT EXISTS research_documents (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id uuid,
    filename text NOT NULL,
    -- Of all revisions together. Who appends has the row locked, so that revisions are numbered without gaps.
    content_bytes bigint NOT NULL DEFAULT 0,
    expires_at timestamptz,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT research_documents_filename_key UNIQUE NULLS NOT DISTINCT (workspace_id, filename, plan_id),
    CONSTRAINT research_documents_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT research_documents_plan_fkey FOREIGN KEY (workspace_id, plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT research_documents_filename_check CHECK (char_length(filename) BETWEEN 1 AND 255),
    CONSTRAINT research_documents_content_bytes_check CHECK (content_bytes BETWEEN 0 AND 1048576),
    CONSTRAINT research_documents_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS research_documents_plan_idx ON research_documents (workspace_id, plan_id, created_at, id);
CREATE INDEX IF NOT EXISTS research_documents_created_at_idx ON research_documents (workspace_id, created_at, id);

SELECT tell_of_deletions('research_documents', 'research_document');

-- What was appended to a document, each time: the content of a document is that of its revisions, one after the other.
CREATE TABLE IF NOT EXISTS research_document_revisions (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    research_document_id uuid NOT NULL,
    number bigint NOT NULL,
    text text NOT NULL,
    source text,
    session_id text,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT research_document_revisions_number_key UNIQUE (workspace_id, research_document_id, number),
    CONSTRAINT research_document_revisions_research_document_fkey FOREIGN KEY (workspace_id, research_document_id)
        REFERENCES research_documents (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT research_document_revisions_number_check CHECK (number BETWEEN 1 AND 4611686018427387904),
    CONSTRAINT research_document_revisions_text_check CHECK (octet_length(text) BETWEEN 1 AND 1048576),
    CONSTRAINT research_document_revisions_source_check CHECK (char_length(source) BETWEEN 1 AND 1000),
    CONSTRAINT research_document_revisions_session_id_check CHECK (char_length(session_id) BETWEEN 1 AND 255)
);

-- Who appends a revision counts it in its document.
SELECT guard_by_session('research_documents', 'plan', 'plan_id');
SELECT create_archive('research_documents');
SELECT create_archive('research_document_revisions');
