CREATE TABLE IF NOT EXISTS execution_logs (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    task_id uuid NOT NULL,
    attempt integer NOT NULL,
    step_number integer NOT NULL,
    agent_type text,
    action text,
    status text NOT NULL DEFAULT 'running',
    terminal boolean NOT NULL GENERATED ALWAYS AS (status IN ('completed', 'failed')) STORED,
    output_summary text,
    output_full_json text,
    timestamp timestamptz NOT NULL DEFAULT now(),
    duration_ms bigint,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT execution_logs_step_number_key UNIQUE (workspace_id, task_id, attempt, step_number),
    CONSTRAINT execution_logs_task_fkey FOREIGN KEY (workspace_id, task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT execution_logs_attempt_check CHECK (attempt BETWEEN 0 AND 2000000000),
    CONSTRAINT execution_logs_step_number_check CHECK (step_number BETWEEN 1 AND 2000000000),
    CONSTRAINT execution_logs_agent_type_check CHECK (char_length(agent_type) BETWEEN 1 AND 100),
    CONSTRAINT execution_logs_action_check CHECK (char_length(action) BETWEEN 1 AND 10000),
    CONSTRAINT execution_logs_status_check CHECK (status IN ('running', 'completed', 'failed')),
    CONSTRAINT execution_logs_output_summary_check CHECK (char_length(output_summary) <= 500),
    CONSTRAINT execution_logs_output_full_json_check CHECK (
        output_full_json IS JSON AND octet_length(output_full_json) <= 3145728
    ),
    CONSTRAINT execution_logs_duration_ms_check CHECK (duration_ms >= 0),
    CONSTRAINT execution_logs_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

-- What reports over a time read: durations from the index alone, and failed steps without looking at others.
CREATE INDEX IF NOT EXISTS execution_logs_timestamp_idx
    ON execution_logs (workspace_id, timestamp, id) INCLUDE (task_id, agent_type, status, duration_ms);
CREATE INDEX IF NOT EXISTS execution_logs_failed_idx
    ON execution_logs (workspace_id, timestamp, id) WHERE status = 'failed';

-- A step without a number comes after the last one of its attempt. Those who append to an attempt take turns, also those who
-- bring numbers of their own: else a number could be given that somebody has taken and not committed.
CREATE OR REPLACE FUNCTION execution_logs_choose_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(
        hashtextextended(concat_ws('.', 'planwire.steps', NEW.workspace_id, NEW.task_id, NEW.attempt), 0)
    );
    IF NEW.step_number IS NULL THEN
        SELECT coalesce(max(execution_logs.step_number), 0) + 1 INTO NEW.step_number
        FROM execution_logs
        WHERE execution_logs.workspace_id = NEW.workspace_id AND execution_logs.task_id = NEW.task_id
            AND execution_logs.attempt = NEW.attempt;
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER execution_logs_number
    BEFORE INSERT ON execution_logs
    FOR EACH ROW WHEN (NOT is_moving())
    EXECUTE FUNCTION execution_logs_choose_number();

SELECT tell_of_deletions(
    'execution_logs', 'execution_log',
    plan => '(SELECT tasks.plan_id FROM tasks WHERE tasks.workspace_id = gone.workspace_id AND tasks.id = gone.task_id)',
    status => 'status',
    payload => 'jsonb_build_object(''id'', id, ''task_id'', task_id)'
);

-- What goes takes its logs along before it goes, as with dependencies: afterwards the plan that it was in cannot be told.
CREATE OR REPLACE FUNCTION tasks_delete_execution_logs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM execution_logs WHERE workspace_id = OLD.workspace_id AND task_id = OLD.id;
    RETURN OLD;
END
$$;

CREATE OR REPLACE TRIGGER tasks_execution_logs
    BEFORE DELETE ON tasks
    FOR EACH ROW WHEN (NOT is_moving())
    EXECUTE FUNCTION tasks_delete_execution_logs();

CREATE TABLE IF NOT EXISTS ai_usage (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    -- No foreign key: what was spent stays spent when the task goes.
    task_id uuid,
    plan_id uuid,
    attempt integer NOT NULL DEFAULT 0,
    provider text NOT NULL,
    model text NOT NULL,
    input_tokens bigint NOT NULL DEFAULT 0,
    output_tokens bigint NOT NULL DEFAULT 0,
    total_tokens bigint NOT NULL DEFAULT 0,
    cost_micros_usd bigint NOT NULL DEFAULT 0,
    cost_source text NOT NULL,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT ai_usage_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT ai_usage_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT ai_usage_attempt_check CHECK (attempt BETWEEN 0 AND 2000000000),
    CONSTRAINT ai_usage_provider_check CHECK (char_length(provider) BETWEEN 1 AND 100),
    CONSTRAINT ai_usage_model_check CHECK (char_length(model) BETWEEN 1 AND 255),
    CONSTRAINT ai_usage_input_tokens_check CHECK (input_tokens >= 0),
    CONSTRAINT ai_usage_output_tokens_check CHECK (output_tokens >= 0),
    CONSTRAINT ai_usage_total_tokens_check CHECK (total_tokens >= 0),
    CONSTRAINT ai_usage_cost_micros_usd_check CHECK (cost_micros_usd >= 0),
    CONSTRAINT ai_usage_cost_source_check CHECK (cost_source IN ('reported', 'estimated'))
);

CREATE INDEX IF NOT EXISTS ai_usage_created_at_idx ON ai_usage (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS ai_usage_plan_idx ON ai_usage (workspace_id, plan_id, created_at, id);
CREATE INDEX IF NOT EXISTS ai_usage_task_idx ON ai_usage (workspace_id, task_id, created_at, id) WHERE task_id IS NOT NULL;

SELECT tell_of_deletions('ai_usage', 'ai_usage', revision => '1');

-- What each plan has spent, added up once: claims ask about it. The events of budgets are told when the flags turn.
CREATE TABLE IF NOT EXISTS plan_spending (
    workspace_id text NOT NULL,
    plan_id uuid NOT NULL,
    spent_micros_usd numeric NOT NULL,
    budget_spent boolean NOT NULL DEFAULT false,
    PRIMARY KEY (workspace_id, plan_id),
    CONSTRAINT plan_spending_plan_fkey FOREIGN KEY (workspace_id, plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE
)
WITH (fillfactor = 70);

CREATE INDEX IF NOT EXISTS plan_spending_spent_idx ON plan_spending (workspace_id, plan_id) WHERE budget_spent;

-- Whether the plans of a program have spent its budget. What they have spent is added up where that can change it.
CREATE TABLE IF NOT EXISTS program_spending (
    workspace_id text NOT NULL,
    program_id uuid NOT NULL,
    budget_spent boolean NOT NULL DEFAULT false,
    PRIMARY KEY (workspace_id, program_id),
    CONSTRAINT program_spending_program_fkey FOREIGN KEY (workspace_id, program_id)
        REFERENCES programs (workspace_id, id) ON DELETE CASCADE
)
WITH (fillfactor = 70);

CREATE INDEX IF NOT EXISTS program_spending_spent_idx ON program_spending (workspace_id, program_id) WHERE budget_spent;

-- Whether nothing more of a plan shall be given out, because its budget or that of its program is spent.
CREATE OR REPLACE FUNCTION plan_over_budget(in_workspace_id text, in_plan_id uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM plan_spending
        WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id AND budget_spent
    ) OR EXISTS (
        SELECT FROM plans
        JOIN program_spending ON program_spending.workspace_id = plans.program_workspace_id
            AND program_spending.program_id = plans.program_id
        WHERE plans.workspace_id = in_workspace_id AND plans.id = in_plan_id AND program_spending.budget_spent
    )
$$;

-- All plans of a workspace of which that is so.
CREATE OR REPLACE FUNCTION plans_over_budget(in_workspace_id text) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT plan_id FROM plan_spending WHERE workspace_id = in_workspace_id AND budget_spent
    UNION ALL
    SELECT plans.id
    FROM program_spending
    JOIN plans ON plans.program_workspace_id = program_spending.workspace_id
        AND plans.program_id = program_spending.program_id
    WHERE program_spending.budget_spent AND plans.workspace_id = in_workspace_id
$$;

-- What all plans of a program have spent, wherever they are, archived ones too. Its text is read when it is called: the twins
-- are made below.
CREATE OR REPLACE FUNCTION spent_of_program(in_workspace_id text, in_program_id uuid) RETURNS numeric
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RETURN (SELECT coalesce(sum(plan_spending.spent_micros_usd), 0)
    FROM with_archive.plans
    JOIN with_archive.plan_spending ON plan_spending.workspace_id = plans.workspace_id AND plan_spending.plan_id = plans.id
    WHERE plans.program_workspace_id = in_workspace_id AND plans.program_id = in_program_id);
END
$$;

-- Compares what a program has spent with its budget, and tells when that has turned. Those who do it for one program take
-- turns, so that each sees what those before it have added.
CREATE OR REPLACE FUNCTION settle_program_budget(in_workspace_id text, in_program_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    call call_info := nullif(current_setting('planwire.call', true), '')::call_info;
    program programs;
    was_spent boolean;
    is_spent boolean;
BEGIN
    -- Who changes the budget waits for those who add to what was spent, and they for it.
    PERFORM FROM programs WHERE workspace_id = in_workspace_id AND id = in_program_id FOR SHARE;
    -- Most have no budget, and nobody waits for a turn.
    IF NOT EXISTS (
        SELECT FROM programs
        LEFT JOIN program_spending ON program_spending.workspace_id = programs.workspace_id
            AND program_spending.program_id = programs.id
        WHERE programs.workspace_id = in_workspace_id AND programs.id = in_program_id
            AND (programs.budget_micros_usd > 0 OR program_spending.budget_spent)
    ) THEN
        RETURN;
    END IF;
    INSERT INTO program_spending AS this (workspace_id, program_id) VALUES (in_workspace_id, in_program_id)
    ON CONFLICT (workspace_id, program_id) DO UPDATE SET budget_spent = this.budget_spent
    RETURNING budget_spent INTO was_spent;
    SELECT * INTO program FROM programs WHERE workspace_id = in_workspace_id AND id = in_program_id;
    is_spent := program.budget_micros_usd > 0
        AND spent_of_program(in_workspace_id, in_program_id) >= program.budget_micros_usd;
    IF is_spent <> was_spent THEN
        UPDATE program_spending SET budget_spent = is_spent
        WHERE workspace_id = in_workspace_id AND program_id = in_program_id;
        INSERT INTO event_log (
            workspace_id, kind, subject_id, revision, actor, agent, rpc, reason, request_id
        )
        SELECT
            in_workspace_id, CASE WHEN is_spent THEN 'program.budget_spent' ELSE 'program.budget_opened' END,
            program.id, program.revision, call.actor, call.agent, call.rpc, call.reason, call.request_id
        WHERE call.actor IS NOT NULL;
    END IF;
END
$$;

-- Adds to what a plan has spent, compares it with the budget, and tells when that has turned. The row is locked first: what is
-- read after it is what all before this one have left, of the budget too.
CREATE OR REPLACE FUNCTION settle_plan_budget(in_workspace_id text, in_plan_id uuid, in_added numeric) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    call call_info := nullif(current_setting('planwire.call', true), '')::call_info;
    spending plan_spending;
    plan plans;
    is_spent boolean;
BEGIN
    INSERT INTO plan_spending AS this (workspace_id, plan_id, spent_micros_usd)
    VALUES (in_workspace_id, in_plan_id, in_added)
    ON CONFLICT (workspace_id, plan_id) DO UPDATE SET spent_micros_usd = this.spent_micros_usd + excluded.spent_micros_usd
    RETURNING * INTO spending;
    SELECT * INTO plan FROM plans WHERE workspace_id = in_workspace_id AND id = in_plan_id;
    is_spent := plan.budget_micros_usd > 0 AND spending.spent_micros_usd >= plan.budget_micros_usd;
    IF is_spent <> spending.budget_spent THEN
        UPDATE plan_spending SET budget_spent = is_spent
        WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id;
        INSERT INTO event_log (
            workspace_id, kind, subject_id, plan_id, to_status, terminal, revision,
            actor, agent, rpc, reason, request_id
        )
        SELECT
            in_workspace_id, CASE WHEN is_spent THEN 'plan.budget_spent' ELSE 'plan.budget_opened' END,
            plan.id, plan.id, plan.status, plan.terminal, plan.revision,
            call.actor, call.agent, call.rpc, call.reason, call.request_id
        WHERE call.actor IS NOT NULL;
    END IF;
    IF plan.program_id IS NOT NULL THEN
        PERFORM settle_program_budget(plan.program_workspace_id, plan.program_id);
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION ai_usage_add_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_plan_budget(workspace_id, plan_id, added)
    FROM (
        SELECT workspace_id, plan_id, sum(cost_micros_usd) AS added
        FROM new_usage
        WHERE plan_id IS NOT NULL
        GROUP BY workspace_id, plan_id
        ORDER BY workspace_id, plan_id
    ) AS sums;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER ai_usage_spending
    AFTER INSERT ON ai_usage REFERENCING NEW TABLE AS new_usage
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION ai_usage_add_up();

CREATE OR REPLACE FUNCTION plans_settle_budget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- A plan that has left its program has nothing new to compare.
    IF NEW.program_id IS NOT NULL OR OLD.budget_micros_usd <> NEW.budget_micros_usd THEN
        PERFORM settle_plan_budget(NEW.workspace_id, NEW.id, 0);
    END IF;
    IF (OLD.program_workspace_id, OLD.program_id) IS DISTINCT FROM (NEW.program_workspace_id, NEW.program_id) THEN
        PERFORM settle_program_budget(OLD.program_workspace_id, OLD.program_id);
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER plans_budget
    AFTER UPDATE OF budget_micros_usd, program_id ON plans
    FOR EACH ROW WHEN (
        (OLD.budget_micros_usd, OLD.program_id) IS DISTINCT FROM (NEW.budget_micros_usd, NEW.program_id)
    )
    EXECUTE FUNCTION plans_settle_budget();

CREATE OR REPLACE FUNCTION plans_leave_budget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_program_budget(OLD.program_workspace_id, OLD.program_id);
    RETURN NULL;
END
$$;

-- After the foreign keys have taken what the plan had spent: triggers fire in the order of their names.
CREATE OR REPLACE TRIGGER plans_leave_budget
    AFTER DELETE ON plans
    FOR EACH ROW WHEN (OLD.program_id IS NOT NULL AND NOT is_moving())
    EXECUTE FUNCTION plans_leave_budget();

SELECT guard_by_session('execution_logs', 'task', 'task_id');
SELECT guard_by_session('ai_usage', 'plan', 'plan_id');

SELECT create_archive('execution_logs');
SELECT create_archive('ai_usage');
SELECT create_archive('plan_spending');

-- What archived plans have spent counts until they are deleted or leave the program.
CREATE OR REPLACE TRIGGER plans_archive_leave_budget
    AFTER DELETE OR UPDATE OF program_id ON plans_archive
    FOR EACH ROW WHEN (OLD.program_id IS NOT NULL AND NOT is_moving())
    EXECUTE FUNCTION plans_leave_budget();

CREATE OR REPLACE FUNCTION programs_settle_budget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_program_budget(NEW.workspace_id, NEW.id);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER programs_budget
    AFTER UPDATE OF budget_micros_usd ON programs
    FOR EACH ROW WHEN (OLD.budget_micros_usd <> NEW.budget_micros_usd)
    EXECUTE FUNCTION programs_settle_budget();

-- What reports by day read, from the index alone where the table was vacuumed.
CREATE INDEX IF NOT EXISTS tasks_completed_at_idx
    ON tasks (workspace_id, completed_at) INCLUDE (status, created_at, started_at, plan_id) WHERE completed_at IS NOT NULL;
SELECT create_archive('tasks');
