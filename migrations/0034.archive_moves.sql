-- How a plan is locked, and moves into the archive or out of it with all that belongs to it.

-- What of a plan is in one table, under the name of the live table. Names come once for each way that leads to them.
DO $$
BEGIN
    CREATE TYPE plan_part AS (name text, ids uuid[]);
EXCEPTION WHEN duplicate_object THEN
    NULL;
END
$$;

CREATE OR REPLACE FUNCTION ids_of(in_ids plan_part[], in_table text) RETURNS uuid[] LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    found uuid[] := '{}';
    part plan_part;
BEGIN
    FOREACH part IN ARRAY in_ids LOOP
        IF part.name = in_table THEN
            found := found || part.ids;
        END IF;
    END LOOP;
    RETURN found;
END
$$;

-- Locks a plan and what names of it others can hold, live ones or archived ones: whoever changes it or puts something into
-- it has ended or waits, and later statements see what they left.
CREATE OR REPLACE FUNCTION lock_plan(in_workspace_id text, in_plan_id uuid, archived boolean) RETURNS plan_part[]
LANGUAGE plpgsql AS $$
DECLARE
    ids plan_part[] := '{}';
    found uuid[];
    way record;
BEGIN
    FOR way IN
        WITH ways AS MATERIALIZED (
            SELECT * FROM archive_ways()
        )
        SELECT * FROM ways
        WHERE child IN (SELECT parent FROM ways)
        ORDER BY depth, child
    LOOP
        EXECUTE format(
            'SELECT ARRAY(SELECT id FROM %I WHERE %I = $1 AND %I = ANY ($2) ORDER BY id FOR UPDATE)',
            way.child || CASE WHEN archived THEN '_archive' ELSE '' END, way.workspace_column, way.id_column
        )
        INTO found
        USING in_workspace_id,
            CASE WHEN way.child = way.parent THEN ARRAY[in_plan_id] ELSE ids_of(ids, way.parent) END;
        ids := ids || (way.child, found)::plan_part;
    END LOOP;
    RETURN ids;
END
$$;

-- Puts a plan and all that goes with it into the archive, or takes it out of it: children before their parents, and back
-- after them. The caller has locked it, see lock_plan. Of what hangs between several things, such as a dependency, that comes
-- back whose other ends are there; what has lost an end for ever is deleted.
CREATE OR REPLACE FUNCTION move_plan(in_workspace_id text, in_ids plan_part[], to_archive boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    way record;
    names text;
    ends_there text;
BEGIN
    -- Triggers that answer to changes leave moves alone.
    PERFORM set_config('planwire.moving', 'yes', true), set_config('planwire.whole_plan', 'yes', true);
    FOR way IN
        -- The end by which rows are found is there.
        SELECT
            ways.*,
            string_agg(
                format(
                    'AND (this.%1$I IS NULL OR EXISTS (SELECT FROM %2$I AS other WHERE other.workspace_id = this.%3$I AND other.id = this.%1$I))',
                    id_column, parent, workspace_column
                ), ' '
            ) OVER (
                PARTITION BY child ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW
            ) AS other_ends
        FROM archive_ways() AS ways
        ORDER BY CASE WHEN to_archive THEN -depth ELSE depth END, child
    LOOP
        SELECT string_agg(quote_ident(attname), ', ') INTO names FROM pg_attribute
        WHERE attrelid = way.child::regclass AND attnum > 0 AND NOT attisdropped AND (to_archive OR attgenerated = '');
        ends_there := CASE WHEN NOT to_archive THEN way.other_ends END;
        EXECUTE format(
            'WITH moved AS ('
            'DELETE FROM %I AS this USING unnest($2) AS of (id) WHERE this.%I = $1 AND this.%I = of.id %s RETURNING this.*'
            ') INSERT INTO %I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM moved',
            way.child || CASE WHEN to_archive THEN '' ELSE '_archive' END, way.workspace_column, way.id_column, ends_there,
            way.child || CASE WHEN to_archive THEN '_archive' ELSE '' END, names, names
        )
        USING in_workspace_id, ids_of(in_ids, way.parent);
        IF ends_there IS NOT NULL THEN
            EXECUTE format(
                'DELETE FROM %I AS this USING unnest($2) AS of (id) WHERE this.%I = $1 AND this.%I = of.id AND NOT (true %s)',
                way.child || '_archive', way.workspace_column, way.id_column,
                replace(ends_there, ' FROM ', ' FROM with_archive.')
            )
            USING in_workspace_id, ids_of(in_ids, way.parent);
        END IF;
    END LOOP;
    PERFORM set_config('planwire.moving', '', true), set_config('planwire.whole_plan', '', true);
END
$$;

-- Takes the parent from tasks that stay, or that come back, where it does not: the link is kept until both are there.
CREATE OR REPLACE FUNCTION detach_from_archive(in_workspace_id text, in_task_ids uuid[], in_call call_info) RETURNS void
LANGUAGE sql VOLATILE AS $$
    WITH detached AS (
        UPDATE tasks SET parent_task_id = NULL, updated_at = now(), revision = revision + 1
        WHERE workspace_id = in_workspace_id AND parent_task_id = ANY (in_task_ids) AND id <> ALL (in_task_ids)
        RETURNING tasks.*, old.parent_task_id AS lost_parent_id
    ), kept AS (
        INSERT INTO archived_parents (workspace_id, task_id, parent_task_id)
        SELECT workspace_id, id, lost_parent_id FROM detached
        ON CONFLICT (workspace_id, task_id) DO UPDATE SET parent_task_id = excluded.parent_task_id
    )
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.updated', id, plan_id, status, terminal, revision,
        in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
    FROM detached
    WHERE in_call.actor IS NOT NULL
$$;

-- As detach_from_archive, of archived tasks whose parents are not there: what is needed before they come back.
CREATE OR REPLACE FUNCTION detach_in_archive(in_workspace_id text, in_task_ids uuid[]) RETURNS void LANGUAGE sql VOLATILE AS $$
    WITH detached AS (
        UPDATE tasks_archive AS this SET parent_task_id = NULL
        WHERE workspace_id = in_workspace_id AND id = ANY (in_task_ids) AND parent_task_id <> ALL (in_task_ids)
            AND NOT EXISTS (
                SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id AND tasks.id = this.parent_task_id
            )
        RETURNING id, old.parent_task_id AS lost_parent_id
    )
    INSERT INTO archived_parents (workspace_id, task_id, parent_task_id)
    SELECT in_workspace_id, id, lost_parent_id FROM detached
    ON CONFLICT (workspace_id, task_id) DO UPDATE SET parent_task_id = excluded.parent_task_id
$$;

-- Gives back the parents that tasks have lost to or by the archive, where both are there and the task has no other.
CREATE OR REPLACE FUNCTION attach_restored(in_workspace_id text, in_task_ids uuid[], in_call call_info) RETURNS void
LANGUAGE sql VOLATILE AS $$
    WITH reunited AS MATERIALIZED (
        SELECT links.* FROM archived_parents AS links
        WHERE links.workspace_id = in_workspace_id
            AND (links.task_id = ANY (in_task_ids) OR links.parent_task_id = ANY (in_task_ids))
            AND EXISTS (SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id AND tasks.id = links.task_id)
            AND EXISTS (SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id AND tasks.id = links.parent_task_id)
    ), gone AS (
        DELETE FROM archived_parents USING reunited
        WHERE archived_parents.workspace_id = in_workspace_id AND archived_parents.task_id = reunited.task_id
    ), attached AS (
        UPDATE tasks SET parent_task_id = reunited.parent_task_id, updated_at = now(), revision = revision + 1
        FROM reunited
        WHERE tasks.workspace_id = in_workspace_id AND tasks.id = reunited.task_id AND tasks.parent_task_id IS NULL
        RETURNING tasks.*
    )
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.updated', id, plan_id, status, terminal, revision,
        in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
    FROM attached
$$;
