-- Tasks that go, and plans and phases that change or go, keep the counters right.

-- What an unfinished task leaves behind may be a phase that is done, and a parent that is ready.
CREATE OR REPLACE FUNCTION tasks_leave_phases() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
DECLARE
    workspace record;
    sequential uuid[];
BEGIN
    FOR workspace IN
        SELECT
            workspace_id, array_agg(DISTINCT phase_id) AS phase_ids, array_agg(DISTINCT plan_id) AS plan_ids,
            array_agg(DISTINCT parent_task_id) AS parent_ids
        FROM gone
        WHERE (phase_id IS NOT NULL OR parent_task_id IS NOT NULL) AND (NOT terminal OR status = 'failed')
        GROUP BY workspace_id
    LOOP
        sequential := take_sequence_turns(workspace.workspace_id, workspace.plan_ids);
        PERFORM settle_sources(workspace.workspace_id, '{}', workspace.phase_ids, '{}');
        PERFORM recount_readiness(workspace.workspace_id, workspace.parent_ids, '{}', '{}');
        IF sequential IS NOT NULL THEN
            PERFORM settle_sequences(workspace.workspace_id, sequential);
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_readiness_leave
    AFTER DELETE ON tasks REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION tasks_leave_phases();

CREATE OR REPLACE FUNCTION plans_change_readiness() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    PERFORM settle_sources(NEW.workspace_id, '{}', '{}', ARRAY[NEW.id]);
    PERFORM settle_program_source(NEW.workspace_id, NEW.id);
    IF (OLD.status = 'active') = (NEW.status = 'active') THEN
        RETURN NULL;
    END IF;
    -- Those who put something into the plan, or reopen something in it, hold it FOR KEY SHARE.
    PERFORM FROM plans WHERE workspace_id = NEW.workspace_id AND id = NEW.id FOR UPDATE;
    IF NEW.status = 'active' THEN
        PERFORM begin_readiness(
            NEW.workspace_id,
            ARRAY(
                SELECT tasks.id FROM tasks
                WHERE tasks.workspace_id = NEW.workspace_id AND tasks.plan_id = NEW.id AND NOT tasks.terminal
                ORDER BY tasks.id
                FOR SHARE
            )
        );
    ELSE
        DELETE FROM task_readiness WHERE workspace_id = NEW.workspace_id AND plan_id = NEW.id;
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER plans_readiness
    AFTER UPDATE OF status, completed_at ON plans
    FOR EACH ROW WHEN ((OLD.status, OLD.completed_at) IS DISTINCT FROM (NEW.status, NEW.completed_at))
    EXECUTE FUNCTION plans_change_readiness();

-- Those who put something into the plan hold it FOR KEY SHARE; those who end something in it hold the task, and look whether
-- the phases are sequential when they have it.
CREATE OR REPLACE FUNCTION plans_change_sequence() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    PERFORM FROM plans WHERE workspace_id = NEW.workspace_id AND id = NEW.id FOR UPDATE;
    PERFORM FROM tasks WHERE workspace_id = NEW.workspace_id AND plan_id = NEW.id ORDER BY id FOR SHARE;
    PERFORM FROM phases WHERE workspace_id = NEW.workspace_id AND plan_id = NEW.id ORDER BY id FOR SHARE;
    PERFORM take_sequence_turns(NEW.workspace_id, ARRAY[NEW.id]);
    PERFORM settle_sequences(NEW.workspace_id, ARRAY[NEW.id]);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER plans_sequence
    AFTER UPDATE OF sequential_phases ON plans
    FOR EACH ROW WHEN (OLD.sequential_phases <> NEW.sequential_phases)
    EXECUTE FUNCTION plans_change_sequence();

CREATE OR REPLACE FUNCTION phases_change_sequence() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    IF take_sequence_turns(NEW.workspace_id, ARRAY[NEW.plan_id]) IS NOT NULL THEN
        PERFORM settle_sequences(NEW.workspace_id, ARRAY[NEW.plan_id]);
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER phases_sequence
    AFTER INSERT OR UPDATE OF order_index ON phases
    FOR EACH ROW EXECUTE FUNCTION phases_change_sequence();

-- What is deleted leaves before its edges and its tasks do: nothing in it is unblocked by that. The names let these triggers
-- come first. Tasks are locked before their rows here, as by those who change the tasks.
CREATE OR REPLACE FUNCTION leave_readiness() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'tasks' THEN
            DELETE FROM task_readiness WHERE workspace_id = OLD.workspace_id AND task_id = OLD.id;
        WHEN 'phases' THEN
            PERFORM FROM tasks
            WHERE workspace_id = OLD.workspace_id AND plan_id = OLD.plan_id AND phase_id = OLD.id
            ORDER BY id
            FOR UPDATE;
            DELETE FROM task_readiness
            WHERE workspace_id = OLD.workspace_id AND plan_id = OLD.plan_id AND phase_id = OLD.id;
        WHEN 'plans' THEN
            PERFORM FROM tasks WHERE workspace_id = OLD.workspace_id AND plan_id = OLD.id ORDER BY id FOR UPDATE;
            DELETE FROM task_readiness WHERE workspace_id = OLD.workspace_id AND plan_id = OLD.id;
        WHEN 'workspaces' THEN
            PERFORM FROM tasks WHERE workspace_id = OLD.id ORDER BY id FOR UPDATE;
            DELETE FROM task_readiness WHERE workspace_id = OLD.id;
    END CASE;
    RETURN OLD;
END
$$;

CREATE OR REPLACE TRIGGER "Leave_readiness"
    BEFORE DELETE ON tasks
    FOR EACH ROW WHEN (NOT is_moving())
    EXECUTE FUNCTION leave_readiness();
CREATE OR REPLACE TRIGGER "Leave_readiness" BEFORE DELETE ON phases FOR EACH ROW EXECUTE FUNCTION leave_readiness();
CREATE OR REPLACE TRIGGER "Leave_readiness" BEFORE DELETE ON plans FOR EACH ROW EXECUTE FUNCTION leave_readiness();
CREATE OR REPLACE TRIGGER "Leave_readiness" BEFORE DELETE ON workspaces FOR EACH ROW EXECUTE FUNCTION leave_readiness();
