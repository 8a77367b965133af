CREATE TABLE IF NOT EXISTS programs (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    name text NOT NULL,
    description text,
    category text,
    status text NOT NULL DEFAULT 'active',
    budget_micros_usd bigint NOT NULL DEFAULT 0,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT programs_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT programs_name_check CHECK (char_length(name) BETWEEN 1 AND 500),
    CONSTRAINT programs_status_check CHECK (status IN ('active', 'completed', 'archived')),
    CONSTRAINT programs_budget_micros_usd_check CHECK (budget_micros_usd >= 0),
    CONSTRAINT programs_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

-- The workspaces that see a program and put plans into it. The one that owns the program is among them.
CREATE TABLE IF NOT EXISTS program_links (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    program_id uuid NOT NULL,
    linked_workspace_id text NOT NULL,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    -- The target of plans_program_link_fkey: a plan's program is one that its workspace sees.
    CONSTRAINT program_links_link_key UNIQUE (workspace_id, program_id, linked_workspace_id),
    CONSTRAINT program_links_program_fkey FOREIGN KEY (workspace_id, program_id)
        REFERENCES programs (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT program_links_linked_workspace_fkey FOREIGN KEY (linked_workspace_id)
        REFERENCES workspaces (id) ON DELETE CASCADE
);

-- A workspace knows its programs by their ids alone, whoever owns them.
CREATE UNIQUE INDEX IF NOT EXISTS program_links_seen_key ON program_links (linked_workspace_id, program_id);
CREATE INDEX IF NOT EXISTS program_links_created_at_idx ON program_links (workspace_id, created_at, id);

CREATE OR REPLACE FUNCTION programs_link_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO program_links (workspace_id, program_id, linked_workspace_id, created_by, created_at)
    VALUES (NEW.workspace_id, NEW.id, NEW.workspace_id, NEW.created_by, NEW.created_at);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER programs_owner_link
    AFTER INSERT ON programs
    FOR EACH ROW EXECUTE FUNCTION programs_link_owner();

SELECT tell_of_deletions('programs', 'program', plan => 'NULL');

-- The events of what is never changed once it is there: its revision is 1, and 2 when it goes.
CREATE OR REPLACE FUNCTION write_events_of_unchanged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        $insert$
            INSERT INTO event_log (
                workspace_id, kind, subject_id, plan_id, revision, actor, agent, rpc, reason, request_id, payload
            )
            SELECT
                workspace_id, %L, id, %s, %s, ($1).actor, ($1).agent, ($1).rpc, ($1).reason, ($1).request_id,
                to_jsonb(changed) - '{workspace_id,id,created_by,original_author,created_at}'::text[]
            FROM changed
            WHERE %s <> workspace_id
        $insert$,
        TG_ARGV[0] || CASE TG_OP WHEN 'INSERT' THEN '.created' ELSE '.deleted' END,
        TG_ARGV[1], CASE TG_OP WHEN 'INSERT' THEN 1 ELSE 2 END, TG_ARGV[2]
    ) USING current_setting('planwire.call')::call_info;
    RETURN NULL;
END
$$;

-- The link of the owner has no events.
CREATE OR REPLACE TRIGGER program_links_created_events
    AFTER INSERT ON program_links REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT WHEN (has_caller())
    EXECUTE FUNCTION write_events_of_unchanged('program_link', 'NULL', 'linked_workspace_id');

CREATE OR REPLACE TRIGGER program_links_deleted_events
    AFTER DELETE ON program_links REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT WHEN (has_caller())
    EXECUTE FUNCTION write_events_of_unchanged('program_link', 'NULL', 'linked_workspace_id');

DO $$
BEGIN
    -- A plan outlives its program, and the link by which it came into it.
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'plans_program_link_fkey') THEN
        ALTER TABLE plans
            ADD CONSTRAINT plans_program_id_check CHECK ((program_workspace_id IS NULL) = (program_id IS NULL)),
            ADD CONSTRAINT plans_program_link_fkey FOREIGN KEY (workspace_id, program_workspace_id, program_id)
                REFERENCES program_links (linked_workspace_id, workspace_id, program_id)
                ON DELETE SET NULL (program_workspace_id, program_id);
    END IF;
END
$$;

-- Finds the plans of a program, whose foreign key needs it too.
CREATE INDEX IF NOT EXISTS plans_program_idx
    ON plans (program_workspace_id, program_id, workspace_id) WHERE program_id IS NOT NULL;

CREATE OR REPLACE TRIGGER program_dependencies_created_events
    AFTER INSERT ON program_dependencies REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT WHEN (has_caller())
    EXECUTE FUNCTION write_events_of_unchanged('program_dependency', 'target_plan_id', 'source_workspace_id');

CREATE OR REPLACE TRIGGER program_dependencies_deleted_events
    AFTER DELETE ON program_dependencies REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT WHEN (has_caller())
    EXECUTE FUNCTION write_events_of_unchanged('program_dependency', 'target_plan_id', 'source_workspace_id');

-- Who writes a plan names its program by the id, which leads to the owner where the plan's workspace sees the program. Who
-- takes it out of a program takes the edges along that need both ends in it.
CREATE OR REPLACE FUNCTION plans_find_program() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM program_dependencies WHERE workspace_id = OLD.workspace_id AND target_plan_id = OLD.id;
        DELETE FROM program_dependencies WHERE source_workspace_id = OLD.workspace_id AND source_plan_id = OLD.id;
    END IF;
    SELECT workspace_id INTO NEW.program_workspace_id
    FROM program_links
    WHERE linked_workspace_id = NEW.workspace_id AND program_id = NEW.program_id;
    IF NEW.program_id IS NOT NULL AND NEW.program_workspace_id IS NULL THEN
        RAISE EXCEPTION 'workspace % has no program %', NEW.workspace_id, NEW.program_id
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'plans_program_fkey', TABLE = 'plans',
                DETAIL = format('Key (program_id)=(%s) is not present in table "programs"', NEW.program_id);
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER plans_program_created
    BEFORE INSERT ON plans
    FOR EACH ROW WHEN (NEW.program_id IS NOT NULL)
    EXECUTE FUNCTION plans_find_program();

CREATE OR REPLACE TRIGGER plans_program_changed
    BEFORE UPDATE OF program_id ON plans
    FOR EACH ROW WHEN (NEW.program_id IS DISTINCT FROM OLD.program_id)
    EXECUTE FUNCTION plans_find_program();

-- The foreign key takes a plan out of a program that goes, and leaves the revision of the plan as it is.
CREATE OR REPLACE FUNCTION plans_count_lost_program() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := now();
    NEW.revision := OLD.revision + 1;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER plans_program_lost
    BEFORE UPDATE OF program_id ON plans
    FOR EACH ROW WHEN (OLD.program_id IS NOT NULL AND NEW.program_id IS NULL AND NEW.revision = OLD.revision)
    EXECUTE FUNCTION plans_count_lost_program();

CREATE OR REPLACE FUNCTION plans_write_lost_program() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    call call_info := current_setting('planwire.call')::call_info;
BEGIN
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    VALUES (
        NEW.workspace_id, 'plan.updated', NEW.id, NEW.id, NEW.status, NEW.terminal, NEW.revision,
        call.actor, call.agent, call.rpc, call.reason, call.request_id
    );
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER plans_program_lost_events
    AFTER UPDATE OF program_id ON plans
    FOR EACH ROW WHEN (
        OLD.program_id IS NOT NULL AND NEW.program_id IS NULL AND pg_trigger_depth() > 0 AND has_caller()
    )
    EXECUTE FUNCTION plans_write_lost_program();

-- Makes a program, whose row lacks the workspace, and puts a plan into it, which the caller has locked.
CREATE OR REPLACE FUNCTION upgrade_plan(in_workspace_id text, in_plan_id uuid, in_program programs, in_call call_info)
RETURNS SETOF programs LANGUAGE plpgsql AS $$
DECLARE
    made programs;
    plan plans;
BEGIN
    INSERT INTO programs (workspace_id, id, name, description, category, status, budget_micros_usd, created_by)
    VALUES (
        in_workspace_id, in_program.id, in_program.name, in_program.description, in_program.category,
        coalesce(in_program.status, 'active'), coalesce(in_program.budget_micros_usd, 0), in_call.actor
    )
    RETURNING * INTO made;
    UPDATE plans SET program_id = made.id, updated_at = now(), revision = revision + 1
    WHERE workspace_id = in_workspace_id AND id = in_plan_id
    RETURNING * INTO plan;
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        in_workspace_id, event.kind, event.subject_id, event.plan_id, event.to_status, event.terminal, event.revision,
        in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
    FROM (
        VALUES
            ('program.created', made.id, NULL::uuid, NULL, false, made.revision),
            ('plan.updated', plan.id, plan.id, plan.status, plan.terminal, plan.revision)
    ) AS event (kind, subject_id, plan_id, to_status, terminal, revision);
    RETURN NEXT made;
END
$$;

-- Who adds an edge takes its turn in the graphs of both workspaces, in an order that is the same for all, and then among
-- those who look beyond one workspace. Then neither plan can be completed or leave the program unnoticed.
CREATE OR REPLACE FUNCTION program_dependencies_begin() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    source plans;
    target plans;
BEGIN
    PERFORM pg_advisory_xact_lock(key)
    FROM (
        SELECT hashtextextended('planwire.dependencies.' || workspace_id, 0) AS key
        FROM unnest(ARRAY[NEW.workspace_id, NEW.source_workspace_id]) AS workspace_id
        ORDER BY key
    ) AS keys;
    PERFORM pg_advisory_xact_lock(hashtextextended('planwire.program_dependencies', 0));
    SELECT * INTO source FROM plans WHERE workspace_id = NEW.source_workspace_id AND id = NEW.source_plan_id FOR SHARE;
    SELECT * INTO target FROM plans WHERE workspace_id = NEW.workspace_id AND id = NEW.target_plan_id FOR UPDATE;
    -- What does not exist is refused by the foreign keys.
    IF source.id IS NOT NULL AND target.id IS NOT NULL AND NOT coalesce(
        (source.program_workspace_id, source.program_id) = (target.program_workspace_id, target.program_id), false
    ) THEN
        RAISE EXCEPTION 'the plans are not in one program'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'program_dependencies_program', TABLE = 'program_dependencies',
                DETAIL = format('%s and %s', source.id, target.id);
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER program_dependencies_turn
    BEFORE INSERT ON program_dependencies
    FOR EACH ROW WHEN (NOT is_moving())
    EXECUTE FUNCTION program_dependencies_begin();

-- The way, through whatever workspaces, by which the end of one subject waits for the beginning of another; no rows where
-- there is none. Subjects that are passed at their beginning and their end come twice.
CREATE OR REPLACE FUNCTION program_waiting_path(
    from_workspace_id text, from_type text, from_id uuid, to_workspace_id text, to_type text, to_id uuid
) RETURNS TABLE (place integer, node_workspace_id text, node_type text, node_id uuid) LANGUAGE sql STABLE
SET work_mem = '256kB'
AS $$
    WITH RECURSIVE reached (workspace_id, node_type, node_id, is_end, via_workspace_id, via_type, via_id, via_is_end) AS (
        SELECT from_workspace_id, from_type, from_id, true, NULL::text, NULL::text, NULL::uuid, NULL::boolean
        WHERE EXISTS (SELECT FROM program_dependencies WHERE workspace_id = from_workspace_id)
            AND EXISTS (SELECT FROM program_dependencies WHERE source_workspace_id = to_workspace_id)
        UNION
        SELECT next.workspace_id, next.node_type, next.node_id, next.is_end,
            reached.workspace_id, reached.node_type, reached.node_id, reached.is_end
        FROM reached
        CROSS JOIN LATERAL (
            SELECT reached.workspace_id, inside.node_type, inside.node_id, inside.is_end
            FROM waiting_neighbors(
                reached.workspace_id, reached.node_type, reached.node_id, reached.is_end, to_waiters => false
            ) AS inside
            UNION ALL
            SELECT edges.source_workspace_id, 'plan', edges.source_plan_id, true
            FROM program_dependencies AS edges
            WHERE reached.node_type = 'plan' AND NOT reached.is_end
                AND edges.workspace_id = reached.workspace_id AND edges.target_plan_id = reached.node_id
        ) AS next
        -- As in waiting_path(): nothing behind what was asked for matters.
        WHERE (reached.workspace_id, reached.node_type, reached.node_id, reached.is_end)
            IS DISTINCT FROM (to_workspace_id, to_type, to_id, false)
    ), way (workspace_id, node_type, node_id, is_end, place) AS (
        SELECT to_workspace_id, to_type, to_id, false, 0
        WHERE EXISTS (
            SELECT FROM reached
            WHERE (reached.workspace_id, reached.node_type, reached.node_id, reached.is_end)
                = (to_workspace_id, to_type, to_id, false)
        )
        UNION ALL
        SELECT step.via_workspace_id, step.via_type, step.via_id, step.via_is_end, way.place - 1
        FROM way
        CROSS JOIN LATERAL (
            SELECT reached.via_workspace_id, reached.via_type, reached.via_id, reached.via_is_end
            FROM reached
            WHERE (reached.workspace_id, reached.node_type, reached.node_id, reached.is_end)
                    = (way.workspace_id, way.node_type, way.node_id, way.is_end)
                AND reached.via_id IS NOT NULL
            LIMIT 1
        ) AS step
    )
    SELECT place, workspace_id, node_type, node_id FROM way
$$;

-- Refuses an edge that closes a cycle through several workspaces. The path shows what is in the given ones, or for NULL in
-- all: a caller may not see the others.
CREATE OR REPLACE FUNCTION refuse_program_cycle(
    from_workspace_id text, from_type text, from_id uuid, to_workspace_id text, to_type text, to_id uuid, visible text[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    path text := (
        WITH steps AS (
            SELECT
                place,
                CASE
                    WHEN visible IS NULL OR node_workspace_id = ANY (visible) THEN
                        node_type || ':' || node_id || ' of workspace:' || node_workspace_id
                    ELSE 'something in another workspace'
                END AS step
            FROM program_waiting_path(from_workspace_id, from_type, from_id, to_workspace_id, to_type, to_id)
        )
        SELECT string_agg(step, ' waits for ' ORDER BY place)
        FROM (SELECT place, step, lag(step) OVER (ORDER BY place) AS before FROM steps) AS numbered
        WHERE step IS DISTINCT FROM before
    );
BEGIN
    IF path IS NOT NULL THEN
        RAISE EXCEPTION 'the dependency would close a cycle'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'dependencies_cycle', TABLE = 'dependencies', DETAIL = path;
    END IF;
END
$$;

-- planwire.visible names the workspaces that the caller may see besides, `*` is all.
CREATE OR REPLACE FUNCTION program_dependencies_refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    visible text := coalesce(nullif(current_setting('planwire.visible', true), ''), '{}');
BEGIN
    PERFORM refuse_program_cycle(
        NEW.source_workspace_id, 'plan', NEW.source_plan_id, NEW.workspace_id, 'plan', NEW.target_plan_id,
        CASE WHEN visible <> '*' THEN ARRAY[NEW.workspace_id, NEW.source_workspace_id] || visible::text[] END
    );
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER program_dependencies_cycle
    AFTER INSERT OR UPDATE ON program_dependencies
    FOR EACH ROW WHEN (NOT is_moving())
    EXECUTE FUNCTION program_dependencies_refuse_cycle();

-- A cycle can also leave the workspace of an edge and come back, where plans of it both wait for others and are waited for.
CREATE OR REPLACE FUNCTION refuse_cycle_elsewhere(edge dependencies) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM program_dependencies WHERE workspace_id = edge.workspace_id)
        AND EXISTS (SELECT FROM program_dependencies WHERE source_workspace_id = edge.workspace_id) THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('planwire.program_dependencies', 0));
        PERFORM refuse_program_cycle(
            edge.workspace_id, edge.source_type, edge.source_id, edge.workspace_id, edge.target_type, edge.target_id,
            ARRAY[edge.workspace_id]
        );
    END IF;
END
$$;
