-- Which session works on a task is asked when it is gone: few tasks are in progress, whatever the size of the workspace.
CREATE INDEX IF NOT EXISTS tasks_session_idx
    ON tasks (workspace_id, session_id, id) WHERE status = 'in_progress' AND session_id IS NOT NULL;
SELECT create_archive('tasks');

CREATE TABLE IF NOT EXISTS agent_sessions (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id uuid NOT NULL,
    session_id text NOT NULL,
    agent_type text,
    agent_id text,
    timeout_seconds integer NOT NULL DEFAULT 300,
    heartbeat_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    -- When its tasks were released. Its state says that it is orphaned from the moment on when its time is over.
    orphaned_at timestamptz,
    summary text,
    artifacts text[] NOT NULL DEFAULT '{}',
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT agent_sessions_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT agent_sessions_session_id_check CHECK (char_length(session_id) BETWEEN 1 AND 255),
    CONSTRAINT agent_sessions_agent_type_check CHECK (char_length(agent_type) BETWEEN 1 AND 100),
    CONSTRAINT agent_sessions_agent_id_check CHECK (char_length(agent_id) BETWEEN 1 AND 255),
    CONSTRAINT agent_sessions_timeout_seconds_check CHECK (timeout_seconds BETWEEN 1 AND 86400),
    CONSTRAINT agent_sessions_summary_check CHECK (char_length(summary) BETWEEN 1 AND 262144),
    CONSTRAINT agent_sessions_artifacts_check CHECK (cardinality(artifacts) <= 1000),
    CONSTRAINT agent_sessions_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
)
-- Room on the page for the next heartbeats.
WITH (fillfactor = 70);

CREATE INDEX IF NOT EXISTS agent_sessions_created_at_idx ON agent_sessions (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS agent_sessions_plan_idx ON agent_sessions (workspace_id, plan_id, created_at, id);
CREATE INDEX IF NOT EXISTS agent_sessions_session_idx ON agent_sessions (workspace_id, session_id, created_at, id);
CREATE INDEX IF NOT EXISTS agent_sessions_agent_idx ON agent_sessions (workspace_id, agent_id, created_at, id);
-- Those that may be orphaned. It holds no time, so that a heartbeat changes no index.
CREATE INDEX IF NOT EXISTS agent_sessions_open_idx ON agent_sessions (workspace_id, session_id, id)
    WHERE completed_at IS NULL AND orphaned_at IS NULL;

SELECT tell_of_deletions('agent_sessions', 'agent_session');

SELECT create_archive('agent_sessions');

CREATE OR REPLACE FUNCTION agent_session_state(
    completed_at timestamptz, orphaned_at timestamptz, heartbeat_at timestamptz, timeout_seconds integer
) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN completed_at IS NOT NULL THEN 'completed'
        WHEN orphaned_at IS NOT NULL OR heartbeat_at < now() - make_interval(secs => timeout_seconds) THEN 'orphaned'
        ELSE 'active'
    END
$$;

-- Whether an agent of a session is at work. VOLATILE, so that a caller who has locked something sees what was committed
-- while it waited for the lock.
CREATE OR REPLACE FUNCTION is_at_work(in_workspace_id text, in_session_id text) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
        SELECT FROM agent_sessions AS this
        WHERE this.workspace_id = in_workspace_id AND this.session_id = in_session_id
            AND this.completed_at IS NULL AND this.orphaned_at IS NULL
            AND this.heartbeat_at >= now() - make_interval(secs => this.timeout_seconds)
    )
$$;

-- Whether a session has worked here and does no longer. Of one that never started here nobody knows. In the archive nobody is
-- at work.
CREATE OR REPLACE FUNCTION has_ended(in_workspace_id text, in_session_id text) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT NOT is_at_work(in_workspace_id, in_session_id) AND EXISTS (
        SELECT FROM with_archive.agent_sessions AS this
        WHERE this.workspace_id = in_workspace_id AND this.session_id = in_session_id
    )
$$;

-- Finds agent sessions whose heartbeats have stopped, at most in_limit, and releases the tasks of sessions of which no agent is
-- at work. Any replica may call it at any time: each agent session is found once, and those that another call is looking at
-- are left to it. The order is the same for all, because agent sessions can share tasks. release_tasks_of_session() comes with
-- claims, in task_leases.sql.
CREATE OR REPLACE FUNCTION find_orphans(in_limit integer, in_call call_info)
RETURNS TABLE (workspace_id text, agent_session_id uuid, session_id text, released integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    orphan agent_sessions;
    call call_info;
BEGIN
    FOR orphan IN
        SELECT this.* FROM agent_sessions AS this
        WHERE this.completed_at IS NULL AND this.orphaned_at IS NULL
            AND this.heartbeat_at < now() - make_interval(secs => this.timeout_seconds)
        ORDER BY this.workspace_id, this.session_id, this.id
        LIMIT in_limit
        FOR NO KEY UPDATE SKIP LOCKED
    LOOP
        call := in_call;
        call.reason := format(
            'session %s is orphaned: agent session %s has sent no heartbeat since %s',
            orphan.session_id, orphan.id, to_char(orphan.heartbeat_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        );
        WITH found AS (
            UPDATE agent_sessions AS this
            SET orphaned_at = now(), updated_at = now(), revision = this.revision + 1
            WHERE this.workspace_id = orphan.workspace_id AND this.id = orphan.id
            RETURNING this.*
        )
        INSERT INTO event_log (
            workspace_id, kind, subject_id, plan_id, revision, actor, agent, rpc, reason, request_id
        )
        SELECT
            found.workspace_id, 'agent_session.orphaned', found.id, found.plan_id, found.revision,
            call.actor, call.agent, call.rpc, call.reason, call.request_id
        FROM found;
        workspace_id := orphan.workspace_id;
        agent_session_id := orphan.id;
        session_id := orphan.session_id;
        released := CASE
            WHEN is_at_work(orphan.workspace_id, orphan.session_id) THEN 0
            ELSE release_tasks_of_session(orphan.workspace_id, orphan.session_id, call)
        END;
        RETURN NEXT;
    END LOOP;
END
$$;

CREATE TABLE IF NOT EXISTS handoffs (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id uuid NOT NULL,
    session_id text,
    from_agent text,
    to_agent text NOT NULL,
    reason text,
    data jsonb,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT handoffs_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT handoffs_session_id_check CHECK (char_length(session_id) BETWEEN 1 AND 255),
    CONSTRAINT handoffs_from_agent_check CHECK (char_length(from_agent) BETWEEN 1 AND 255),
    CONSTRAINT handoffs_to_agent_check CHECK (char_length(to_agent) BETWEEN 1 AND 255),
    CONSTRAINT handoffs_reason_check CHECK (char_length(reason) BETWEEN 1 AND 10000),
    CONSTRAINT handoffs_data_check CHECK (jsonb_typeof(data) = 'object')
);

CREATE INDEX IF NOT EXISTS handoffs_created_at_idx ON handoffs (workspace_id, plan_id, created_at, id);

-- The order of a plan's handoffs is that of the feed: those who hand it over take turns, each has its time and its event
-- while it has the turn, and keeps that until it is committed.
CREATE OR REPLACE FUNCTION handoffs_choose_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM plans WHERE workspace_id = NEW.workspace_id AND id = NEW.plan_id FOR NO KEY UPDATE;
    NEW.created_at := greatest(
        clock_timestamp(),
        (
            SELECT max(created_at) + interval '1 microsecond' FROM handoffs
            WHERE workspace_id = NEW.workspace_id AND plan_id = NEW.plan_id
        )
    );
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER handoffs_time
    BEFORE INSERT ON handoffs
    FOR EACH ROW WHEN (NEW.created_at IS NULL)
    EXECUTE FUNCTION handoffs_choose_time();

SELECT tell_of_deletions('handoffs', 'handoff', revision => '1');

SELECT create_archive('handoffs');

-- The session that a plan belongs to, where the workspace lets only that one change it and another one calls; else NULL. The
-- plan stays whose it is until the caller commits: who takes it over waits.
CREATE OR REPLACE FUNCTION owner_in_the_way(in_workspace_id text, in_plan_id uuid, in_session_id text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    owner text;
BEGIN
    IF in_plan_id IS NULL OR NOT EXISTS (SELECT FROM workspaces WHERE id = in_workspace_id AND session_ownership) THEN
        RETURN NULL;
    END IF;
    SELECT session_id INTO owner FROM plans WHERE workspace_id = in_workspace_id AND id = in_plan_id FOR KEY SHARE;
    RETURN CASE WHEN owner IS DISTINCT FROM in_session_id THEN owner END;
END
$$;

-- Refuses a change of a plan, or of what belongs to it, that comes from another session than its own. planwire.session says
-- whose the change is: 'of ' and the session, where the workspace lets only the owner change a plan, else nothing; see
-- service/sql/requests.sql. What triggers and cascades do follows from a change that was looked at.
--
-- The arguments say how a row leads to its plan: 'plan' and the column with the id; 'task' and the column with the id of a
-- task; 'message' and the column with the id of a message, which comes in conversations.sql; 'target', which is what a dependency holds
-- back; or 'self' for plans.
CREATE OR REPLACE FUNCTION refuse_other_session() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    caller text := nullif(substr(current_setting('planwire.session'), 4), '');
    part jsonb;
    of_plan_id uuid;
    owner text;
BEGIN
    FOREACH part IN ARRAY CASE TG_OP
        WHEN 'INSERT' THEN ARRAY[to_jsonb(NEW)]
        WHEN 'DELETE' THEN ARRAY[to_jsonb(OLD)]
        -- Who gives a plan away owns it before.
        ELSE CASE TG_ARGV[0] WHEN 'self' THEN ARRAY[to_jsonb(OLD)] ELSE ARRAY[to_jsonb(OLD), to_jsonb(NEW)] END
    END
    LOOP
        of_plan_id := CASE TG_ARGV[0]
            WHEN 'self' THEN part ->> 'id'
            WHEN 'plan' THEN part ->> TG_ARGV[1]
            WHEN 'task' THEN plan_of(part ->> 'workspace_id', NULL, NULL, (part ->> TG_ARGV[1])::uuid)::text
            WHEN 'message' THEN plan_of_message(part ->> 'workspace_id', (part ->> TG_ARGV[1])::uuid)::text
            ELSE plan_of(
                part ->> 'workspace_id', (part ->> 'target_plan_id')::uuid, (part ->> 'target_phase_id')::uuid,
                (part ->> 'target_task_id')::uuid
            )::text
        END::uuid;
        IF TG_ARGV[0] = 'self' THEN
            owner := part ->> 'session_id';
        ELSE
            -- Who takes the plan over waits for changes that are allowed already.
            SELECT plans.session_id INTO owner FROM plans
            WHERE plans.workspace_id = part ->> 'workspace_id' AND plans.id = of_plan_id
            FOR KEY SHARE;
        END IF;
        IF owner IS NOT NULL AND owner IS DISTINCT FROM caller THEN
            RAISE EXCEPTION 'plan % belongs to another session', of_plan_id
                USING ERRCODE = 'check_violation', TABLE = 'plans', DETAIL = of_plan_id || ' ' || owner,
                    CONSTRAINT = CASE
                        WHEN TG_ARGV[0] = 'self' AND TG_OP = 'INSERT' THEN 'plans_session_creator'
                        ELSE 'plans_session_owner'
                    END;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

-- Lets only the session of a plan change the rows of a table; the other arguments are those of refuse_other_session().
CREATE OR REPLACE FUNCTION guard_by_session(in_table text, VARIADIC way text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        $create$
            CREATE OR REPLACE TRIGGER %1$I
                AFTER INSERT OR UPDATE OR DELETE ON %2$I
                FOR EACH ROW WHEN (has_session() AND pg_trigger_depth() = 0)
                EXECUTE FUNCTION refuse_other_session(%3$s)
        $create$,
        in_table || '_session', in_table,
        (SELECT string_agg(quote_literal(argument), ', ' ORDER BY place) FROM unnest(way) WITH ORDINALITY AS ways (argument, place))
    );
END
$$;

SELECT guard_by_session('plans', 'self');
SELECT guard_by_session('stories', 'plan', 'id');
SELECT guard_by_session('phases', 'plan', 'plan_id');
SELECT guard_by_session('tasks', 'plan', 'plan_id');
SELECT guard_by_session('task_attempts', 'task', 'task_id');
SELECT guard_by_session('dependencies', 'target');
SELECT guard_by_session('program_dependencies', 'plan', 'target_plan_id');
SELECT guard_by_session('plan_notes', 'plan', 'plan_id');
SELECT guard_by_session('plan_artifacts', 'plan', 'plan_id');
SELECT guard_by_session('build_scripts', 'plan', 'plan_id');
SELECT guard_by_session('handoffs', 'plan', 'plan_id');
